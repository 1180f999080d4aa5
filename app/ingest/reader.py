"""What reads: its name (so that a change of rules is noticed) and its words' base forms."""

from hashlib import sha256
from pathlib import Path

import app
from app.domain.keys import key_of
from app.settings import Settings

#: The rooms whose rules decide what an article yields.
ROOMS = ("domain", "extract", "knowledge", "language", "reading")


def reader_name(settings: Settings) -> str:
    """A key of the rules and word lists that read: another one reads known articles again."""
    home = Path(app.__file__).parent
    folders = [home / room for room in ROOMS]
    if settings.knowledge:
        folders.append(settings.knowledge)
    return key_of(app.__version__, settings.spacy_model or "", *(_digest(folder) for folder in folders))


def _digest(folder: Path) -> str:
    """A digest of the names and contents of a folder's rules and word lists."""
    digest = sha256()
    for file in sorted(folder.rglob("*")):
        if file.suffix in (".py", ".yaml", ".yml") and file.is_file():
            raw = file.read_bytes()
            digest.update(f"{file.relative_to(folder).as_posix()}:{len(raw)}:".encode())
            digest.update(raw)
    return digest.hexdigest()
