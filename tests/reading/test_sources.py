"""Files: what is found, what is skipped and why, encodings, names that carry title and date."""

import os
from datetime import date
from pathlib import Path

import pytest

from app.domain.articles import Article, Skipped
from app.reading import find_sources, read_source
from app.reading.decoding import MAX_BYTES
from app.reading.sources import read_name

TEXT = "Minister beraten in Zürich\n\nDer Außenminister ist am Montag über Österreich nach Zürich gereist.\n"


def article(path: Path) -> Article:
    found = read_source(path)
    assert isinstance(found, Article)
    return found


def write(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


ENCODINGS = [
    (TEXT.encode(), ()),
    (b"\xef\xbb\xbf" + TEXT.encode(), ()),
    (TEXT.encode("cp1252"), ("read as Windows-1252",)),
    (b"\xff\xfe" + TEXT.encode("utf-16-le"), ()),
    (TEXT.replace("\n", "\r\n").encode(), ()),
]


@pytest.mark.parametrize(("raw", "warnings"), ENCODINGS)
def test_encodings(tmp_path: Path, raw: bytes, warnings: tuple[str, ...]) -> None:
    found = article(write(tmp_path, "a.txt", raw))
    assert (found.text, found.warnings) == (TEXT, warnings)


def test_broken_bytes_are_replaced_and_reported(tmp_path: Path) -> None:
    raw = TEXT.encode()
    at = raw.index("ß".encode())
    found = article(write(tmp_path, "a.txt", raw[: at + 1] + b"\xff" + raw[at + 2 :]))
    assert "\ufffd" in found.text
    assert "Zürich" in found.text
    assert "broken byte" in found.warnings[0]
    assert str(at) in found.warnings[0]


SKIPPED = [
    ("empty.txt", b"", "empty file"),
    ("blank.txt", b" \n\r\n\t", "empty file"),
    ("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary file"),
    ("nul.txt", b"abc\x00\x00def", "binary file"),
    ("noise.txt", bytes(range(1, 32)) * 40, "binary file"),
    ("paper.pdf", b"%PDF-1.7", "unknown file type"),
    ("table.csv", b"a,b", "unknown file type"),
    ("README.md", b"# About", "unknown file type"),
    ("empty.html", b"<html><body></body></html>", "no text found"),
]


@pytest.mark.parametrize(("name", "raw", "reason"), SKIPPED)
def test_skipped_with_a_reason(tmp_path: Path, name: str, raw: bytes, reason: str) -> None:
    found = read_source(write(tmp_path, name, raw))
    assert isinstance(found, Skipped)
    assert (found.source, found.reason) == (name, reason)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    found = read_source(path)
    assert isinstance(found, Skipped)
    assert found.reason == "file too large"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_without_permission(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT.encode())
    path.chmod(0)
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0)
    found = [read_source(source) for source in find_sources([tmp_path])]
    folder.chmod(0o700)
    assert [item.reason for item in found if isinstance(item, Skipped)] == ["no permission", "no permission"]


def test_not_found(tmp_path: Path) -> None:
    found = [read_source(source) for source in find_sources([tmp_path / "nowhere"])]
    assert [item.reason for item in found if isinstance(item, Skipped)] == ["not found"]


def test_find_sources_is_recursive_sorted_and_leaves_out_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/c.html", ".hidden.txt", ".git/x.txt", "articles.csv", "a/articles.csv"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    names = [path.relative_to(tmp_path).as_posix() for path in find_sources([tmp_path, tmp_path / "b.txt"])]
    assert names == ["a/c.html", "a/z.txt", "b.txt"]


NAMES = [
    ("80023 - Treffen in Bern (2016-09-13).txt", "Treffen in Bern", date(2016, 9, 13)),
    ("Treffen in Genf (2014-08-29).txt", "Treffen in Genf", date(2014, 8, 29)),
    ("2016-09-13 Treffen in Bern.txt", "Treffen in Bern", date(2016, 9, 13)),
    ("2016-09-13-bern.txt", None, date(2016, 9, 13)),
    ("bericht_2016-09-13.html", None, date(2016, 9, 13)),
    ("Treffen in Genf (2014-13-29).txt", None, None),
    ("000_da95700c867a8f60.txt", None, None),
]


@pytest.mark.parametrize(("name", "title", "published"), NAMES)
def test_names(name: str, title: str | None, published: date | None) -> None:
    said = read_name(name)
    assert (said.title, said.published) == (title, published)


def test_title_of_the_name_is_no_passage_of_a_text_without_it(tmp_path: Path) -> None:
    prose = "Der Außenminister ist am Montag über Österreich nach Zürich gereist. Er blieb drei Tage."
    found = article(write(tmp_path, "7 - Reise nach Zürich (2016-09-13).txt", prose.encode()))
    assert (found.title, found.published) == ("Reise nach Zürich", date(2016, 9, 13))
    assert [found.words(p) for p in found.passages] == [prose]


ERRORS = [
    (PermissionError(13, "Permission denied"), "no permission"),
    (OSError(5, "Input/output error"), "could not be read"),
]


@pytest.mark.parametrize(("error", "reason"), ERRORS)
def test_errors_of_the_disk_are_reasons(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    def fail(_: Path) -> bytes:
        raise error

    path = write(tmp_path, "a.txt", TEXT.encode())
    monkeypatch.setattr(Path, "read_bytes", fail)
    found = read_source(path)
    assert isinstance(found, Skipped)
    assert found.reason == reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    found = read_source(tmp_path / "pipe.txt")
    assert isinstance(found, Skipped)
    assert found.reason == "not a file"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_links_that_lead_back_are_entered_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", b"x")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert [path.name for path in find_sources([tmp_path])] == ["a.txt"]
