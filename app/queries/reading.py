"""Reading single filter values from a URL and writing them back. A bad value raises BadFilter."""

import re
import unicodedata
from collections.abc import Callable, Collection
from datetime import date

from app.domain.errors import BadFilter
from app.domain.slugs import is_slug, slugify
from app.queries.subjects import Subject
from app.queries.words import N_

MAX_TEXT = 200
MAX_SOURCES = 1000
BAD_CURSOR = N_("a page mark that this list gave out; go back to the first page")
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Reader = Callable[[str, str, Subject], object]
"""(key, text, subject) → value."""


def read_day(key: str, text: str, subject: Subject) -> date:
    """A calendar day, YYYY-MM-DD."""
    accepted = N_("a day of the calendar as YYYY-MM-DD, for example 2025-12-01")
    if not ISO_DAY.fullmatch(text):
        raise BadFilter(key, text, accepted)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadFilter(key, text, accepted) from error


def read_slug(key: str, text: str, subject: Subject) -> str:
    """A slug, or a name that is made one (so that a form can take names)."""
    slug = text if is_slug(text) else slugify(text)
    if not slug or len(text) > MAX_TEXT:
        raise BadFilter(key, text, N_("a name in letters and digits, for example steve-witkoff"))
    return slug


def one_of(choices: Callable[[Subject], Collection[str]]) -> Reader:
    """A reader that takes the codes of a list alone."""

    def read(key: str, text: str, subject: Subject) -> str:
        accepted = choices(subject)
        if text not in accepted:
            raise BadFilter(key, text, N_("one of {codes}"), codes=", ".join(accepted))
        return text

    return read


def read_count(key: str, text: str, subject: Subject) -> int:
    """A whole number from 1."""
    if not re.fullmatch(r"[0-9]{1,4}", text) or not 1 <= int(text) <= MAX_SOURCES:
        raise BadFilter(key, text, N_("a whole number from 1 to {most}"), most=MAX_SOURCES)
    return int(text)


def read_text(key: str, text: str, subject: Subject) -> str:
    """Free text: spaces collapsed, at most 200 characters, no control characters."""
    words = " ".join(text.split())
    if len(words) > MAX_TEXT:
        raise BadFilter(key, words[:40] + "…", N_("at most {most} characters"), most=MAX_TEXT)
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in words):
        raise BadFilter(key, words.encode("ascii", "replace").decode(), N_("text without control characters"))
    return words


def read_cursor(key: str, text: str, subject: Subject) -> str:
    """An opaque page mark; what it holds is checked against the order of the list by `paging`."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,400}", text):
        raise BadFilter(key, text[:40], BAD_CURSOR)
    return text
