"""Sources: which files are articles, and one file to one Article, or the reason why not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from app.domain.articles import Article, Skipped
from app.domain.timespans import Moment
from app.reading.decoding import MAX_BYTES, Decoded, decode, without_tags
from app.reading.html import is_html, read_html
from app.reading.metadata import FILE_NAME, Metadata
from app.reading.moments import find_moments
from app.reading.segment import segment

TEXT_SUFFIXES = frozenset({".txt", ".text", ""})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_NUMBER = re.compile(r"^\d+\s+-\s+")
_DATED = re.compile(r"^(?P<title>.+?)\s*\((?P<date>\d{4}-\d{2}-\d{2})\)$")
_DATE_FIRST = re.compile(r"^(?P<date>\d{4}-\d{2}-\d{2})[\s_-]+(?P<title>.+)$")


def find_sources(paths: Iterable[Path]) -> Iterator[Path]:
    """All files at and below the paths, each once, sorted by path; hidden ones and articles.csv left out.

    A path that does not exist or can't be listed is given as it is, so that reading it states why.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _walk(path, set()):
            if file not in seen:
                seen.add(file)
                yield file


def _walk(path: Path, entered: set[Path]) -> Iterator[Path]:
    """Files below a folder; a folder that a link leads back to is entered once."""
    if not path.is_dir():
        yield path
        return
    real = path.resolve()
    if real in entered:
        return
    entered.add(real)
    try:
        children = sorted(path.iterdir(), key=lambda child: child.name)
    except OSError:
        yield path
        return
    for child in children:
        if not child.name.startswith(".") and child.name != FILE_NAME:
            yield from _walk(child, entered)


def read_source(path: Path, *, metadata: Metadata | None = None) -> Article | Skipped:
    """Read one file. Whatever is wrong with it is told as Skipped(reason, detail); nothing is raised."""
    name = _printable(path.name)
    raw = _read_bytes(path, name)
    if isinstance(raw, Skipped):
        return raw
    decoded = decode(raw, source=name)
    if isinstance(decoded, Skipped):
        return decoded
    if path.suffix.lower() in HTML_SUFFIXES or is_html(decoded.text):
        return read_html(decoded, source=name, metadata=metadata or Metadata())
    return read_text(decoded, source=name, metadata=metadata or Metadata())


def _printable(name: str) -> str:
    """A file name that is no valid text in the file system, with marks where it is broken."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _read_bytes(path: Path, name: str) -> bytes | Skipped:
    try:
        if path.is_dir():
            list(path.iterdir())
            return Skipped(name, "a folder", "give the files in it")
        if path.suffix.lower() not in TEXT_SUFFIXES | HTML_SUFFIXES:
            return Skipped(name, "unknown file type", f"'{path.suffix}' is not read; .txt and .html are")
        status = path.stat()
        if not S_ISREG(status.st_mode):
            return Skipped(name, "not a file", "a pipe, socket or device")
        if status.st_size > MAX_BYTES:
            return Skipped(name, "file too large", f"{status.st_size:,} bytes; the limit is {MAX_BYTES:,}")
        return path.read_bytes()
    except FileNotFoundError:
        return Skipped(name, "not found", _printable(str(path)))
    except PermissionError:
        return Skipped(name, "no permission", _printable(str(path)))
    except OSError as error:
        return Skipped(name, "could not be read", error.strerror or str(error))


@dataclass(frozen=True, slots=True)
class NameSays:
    """What a file's name says: "80 - Treffen in Bern (2014-08-29).txt" has a title and a day."""

    title: str | None = None
    published: Moment | None = None


def read_name(name: str) -> NameSays:
    """Title and date of a file name that has both a date and words; nothing for any other name."""
    stem = name.rsplit(".", 1)[0] if "." in name else name
    match = _DATED.match(stem) or _DATE_FIRST.match(stem)
    found = find_moments(match["date"]) if match else []
    if not match or not found:
        alone = find_moments(stem)
        return NameSays(published=alone[0].moment if alone and re.search(r"\d{4}-\d{2}-\d{2}", stem) else None)
    words = _NUMBER.sub("", match["title"]).strip(" _-")
    title = words.replace("_", " ") if " " in words or "_" in words else None
    return NameSays(title, found[0].moment)


def read_text(decoded: Decoded, *, source: str, metadata: Metadata) -> Article:
    """An article from plain text; `metadata` overrides what the text says, the file's name fills its gaps."""
    name, text = read_name(source), without_tags(decoded.text)
    said = segment(text, title=metadata.title or name.title, published=metadata.published)
    updated = said.updated
    return Article(
        source=source, text=text, passages=said.passages,
        title=metadata.title or name.title or said.title,
        published=metadata.published or said.published or updated or name.published,
        updated=updated,
        publisher=metadata.publisher or said.publisher,
        agencies=said.agencies, authors=said.authors, url=metadata.url,
        warnings=decoded.warnings + metadata.warnings,
    )
