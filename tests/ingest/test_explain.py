"""What `parley explain` shows of an extraction."""

from io import StringIO
from pathlib import Path

from rich.console import Console

from app.ingest.explain import explained
from app.ingest.facts import FactReader
from app.settings import Settings

REPORT = """Spitzentreffen in Arlon

Die Außenministerin Anna Berg hat am Dienstag in Brüssel den belgischen Präsidenten Ivo Lund getroffen. „Wir sind einen
Schritt weiter“, sagte Lund nach dem Treffen.

Lesen Sie auch: Das Wetter (Regional, 20.02.2026 - 10:00) weiterlesen...
"""


def shown(tmp_path: Path, knowledge: Path | None = None) -> str:
    file = tmp_path / "Gespräche (2026-02-19).txt"
    file.write_text(REPORT, "utf-8")
    found = FactReader(Settings(knowledge=knowledge)).read(file)
    console = Console(file=StringIO(), width=200, color_system="truecolor", force_terminal=True)
    console.print(*explained(found), sep="\n")
    return console.file.getvalue()


def test_each_field_is_told_with_its_words_and_its_rule(tmp_path: Path) -> None:
    output = shown(tmp_path)
    told = ("2026-02-17", "am Dienstag", "Brüssel", "Anna Berg", "Ivo Lund", "attended", "left out, ", "counted from")
    for words in told:
        assert words in output, words
    assert "\x1b[" in output


def test_a_spelling_added_to_knowledge_shows_its_effect(tmp_path: Path) -> None:
    overlay = tmp_path / "own"
    overlay.mkdir()
    (overlay / "actors.yaml").write_text(
        "people:\n  - {name: Anna Berg-Kunze, side: Belgien, spellings: [Anna Berg]}\n", "utf-8"
    )
    assert "Anna Berg-Kunze" not in shown(tmp_path)
    assert "Anna Berg-Kunze" in shown(tmp_path, overlay)
