"""Files that give no article, and files that nearly do not: a stored reason each, and no traceback."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from app.ingest.run import Ingest
from app.settings import Settings
from app.store import tables
from app.store.rows import table
from tests.ingest.conftest import OneRule

GOOD = "Anna Berg trifft Ivo Lund in Arlon.\n\nSie haben lange gesprochen und wollen sich bald wieder sehen.\n"
MEBIBYTE = 1024 * 1024


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50 * MEBIBYTE)


BAD: list[tuple[str, Callable[[Path], object], str]] = [
    ("leer.txt", lambda path: path.write_bytes(b""), "empty file"),
    ("leer.html", lambda path: path.write_bytes(b"<html><body></body></html>"), "no text found"),
    ("weiss.txt", lambda path: path.write_bytes(b" \n\t\n"), "empty file"),
    ("gross.txt", sparse, "file too large"),
    ("bild.txt", lambda path: path.write_bytes(bytes(range(256)) * 20), "binary file"),
    ("null.txt", lambda path: path.write_bytes(GOOD.encode() + b"\0"), "binary file"),
    ("tabelle.xlsx", lambda path: path.write_bytes(b"PK\3\4"), "unknown file type"),
    ("fehlt.txt", lambda path: path.symlink_to("nirgendwo"), "not found"),
    ("kreis.txt", lambda path: path.symlink_to(path.name), "could not be read"),
    ("rohr.txt", lambda path: os.mkfifo(path), "not a file"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    (made / "gut.txt").write_text(GOOD, "utf-8")
    return made


@pytest.mark.parametrize(("name", "make", "reason"), BAD, ids=[name for name, _, _ in BAD])
def test_skipped_with_a_stored_reason(
    engine: Engine, parley_settings: Settings, facts: OneRule, folder: Path, name: str,
    make: Callable[[Path], object], reason: str,
) -> None:
    make(folder / name)
    summary = Ingest(engine, parley_settings, lambda: facts).run([folder])
    assert summary.read == 1, "the good article beside it is read"
    assert dict(summary.reasons) == {reason: 1}
    with engine.connect() as connection:
        [skip] = connection.execute(select(table(tables.IngestSkip))).all()
    assert (skip.source, skip.reason) == (name, reason)


@pytest.mark.parametrize(("name", "content", "warning"), [
    ("kaputt.txt", GOOD.encode() + b"\xff\xfe f\xc3\xbcr alle", "broken bytes"),
    ("alt.txt", (GOOD + "Für Überläufer gab es nichts.\n").encode("cp1252"), ""),
    ("marke.txt", b"\xef\xbb\xbf" + GOOD.encode(), ""),
])
def test_read_in_spite_of_it(
    engine: Engine, parley_settings: Settings, facts: OneRule, folder: Path, name: str, content: bytes, warning: str
) -> None:
    (folder / name).write_bytes(content)
    summary = Ingest(engine, parley_settings, lambda: facts).run([folder])
    assert summary.read == 2
    with engine.connect() as connection:
        article, version = table(tables.Article), table(tables.ArticleVersion)
        [warnings] = connection.execute(
            select(version.c.warnings).join(article, article.c.current_version_id == version.c.id)
            .where(article.c.file == name)).scalars()
    assert warning in " ".join(warnings)


def test_a_date_that_cannot_be_read_is_noted(
    engine: Engine, parley_settings: Settings, facts: OneRule, folder: Path
) -> None:
    (folder / "articles.csv").write_text("file,published\ngut.txt,nach dem Regen\n", "utf-8")
    Ingest(engine, parley_settings, lambda: facts).run([folder])
    with engine.connect() as connection:
        [version] = connection.execute(select(table(tables.ArticleVersion))).all()
    assert version.published is None
    assert "nach dem Regen" in version.warnings[0]


def test_a_script_in_a_title_stays_text(
    engine: Engine, parley_settings: Settings, facts: OneRule, folder: Path
) -> None:
    body = "".join(f"<p>{line}</p>" for line in GOOD.split("\n\n"))
    title = "&lt;script&gt;alert(1)&lt;/script&gt; Treffen"
    page = f"<html><head><title>{title}</title></head><body><article>{body}</article></body></html>"
    (folder / "seite.html").write_text(page, "utf-8")
    assert Ingest(engine, parley_settings, lambda: facts).run([folder]).read == 2
    with engine.connect() as connection:
        titles = connection.execute(select(table(tables.ArticleVersion).c.title)).scalars().all()
    assert any("<script>" in (title or "") for title in titles)


def test_a_folder_without_permission(
    engine: Engine, parley_settings: Settings, facts: OneRule, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal comes from the operating system or, for root whom nothing is refused, in its place."""
    locked = folder / "locked"
    locked.mkdir(mode=0)
    listed = Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    summary = Ingest(engine, parley_settings, lambda: facts).run([folder])
    assert summary.read == 1
    assert dict(summary.reasons) == {"no permission": 1}
