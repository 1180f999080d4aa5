"""`articles.csv` beside the files: what is known of an article from outside its text."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from app.domain.articles import Skipped
from app.domain.timespans import Moment
from app.domain.urls import is_web_address
from app.reading.decoding import decode
from app.reading.moments import parse_moment

FILE_NAME = "articles.csv"
COLUMNS = ("file", "url", "publisher", "published", "title")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a row says; it overrides what the text yields. `warnings` name line and column of what could not be used."""

    url: str | None = None
    publisher: str | None = None
    published: Moment | None = None
    title: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MetadataTable:
    """All rows by file name, and warnings about rows that belong to no file."""

    rows: dict[str, Metadata]
    warnings: tuple[str, ...] = ()


def load_articles_csv(folder: Path) -> dict[str, Metadata]:
    """File name → metadata from the folder's articles.csv; empty where there is none."""
    return read_articles_csv(folder).rows


def read_articles_csv(folder: Path) -> MetadataTable:
    """The folder's articles.csv with its warnings. Never raises: an unreadable table is a warning."""
    path = folder / FILE_NAME
    if not path.is_file():
        return MetadataTable({})
    try:
        raw = path.read_bytes()
    except OSError as error:
        return MetadataTable({}, (f"{FILE_NAME}: {error.strerror or error}",))
    decoded = decode(raw, source=FILE_NAME)
    if isinstance(decoded, Skipped):
        return MetadataTable({}, (f"{FILE_NAME}: {decoded.reason}",))
    return _read_rows(decoded.text)


def _read_rows(text: str) -> MetadataTable:
    delimiter = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter, restkey="_more", restval="")
    names = [(name or "").strip().lower() for name in reader.fieldnames or []]
    reader.fieldnames = names
    if "file" not in names:
        return MetadataTable({}, (f"{FILE_NAME}: line 1: no column 'file'",))
    rows: dict[str, Metadata] = {}
    warnings: list[str] = []
    for row in reader:
        line = f"{FILE_NAME}: line {reader.line_num}"
        file = str(row.get("file") or "").strip()
        if not file:
            warnings.append(f"{line}, column 'file': empty")
        elif file in rows:
            warnings.append(f"{line}, column 'file': '{file}' stands there twice; the first row counts")
        else:
            rows[file] = _row(row, line)
    return MetadataTable(rows, tuple(warnings))


def _row(row: dict[str, str], line: str) -> Metadata:
    def value(column: str) -> str | None:
        return (row.get(column) or "").strip() or None

    warnings = []
    published = parse_moment(value("published") or "")
    if value("published") and published is None:
        warnings.append(f"{line}, column 'published': '{value('published')}' is no date that can be read")
    url = value("url")
    if url and not is_web_address(url):
        warnings.append(f"{line}, column 'url': '{url}' is no web address")
        url = None
    if row.get("_more"):
        warnings.append(f"{line}: more fields than columns")
    return Metadata(url, value("publisher"), published, value("title"), tuple(warnings))
