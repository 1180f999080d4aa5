"""The word lists of `knowledge/data/reading.yaml`, folded for quick look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.knowledge.files import load_file
from app.settings import Settings


@dataclass(frozen=True)
class PageWords:
    """Words of a copied page. All but agencies and photo words are lower-cased; `agencies` maps form → name."""

    agencies: Mapping[str, str]
    photo_words: frozenset[str]
    credit_openers: frozenset[str]
    not_agencies: frozenset[str]
    list_headings: frozenset[str]
    teaser_ends: tuple[str, ...]
    buttons: frozenset[str]
    page_lines: frozenset[str]
    notices: Mapping[str, tuple[str, ...]]
    address: frozenset[str]
    house: frozenset[str]
    editor_notes: tuple[str, ...]
    stamp_words: frozenset[str]
    updated_words: frozenset[str]


@lru_cache(maxsize=1)
def page_words() -> PageWords:
    """The lists with those of the folder that PARLEY_KNOWLEDGE names, read once a process.

    Raises BadKnowledge for a broken file.
    """
    return load_page_words(Settings().knowledge)


def load_page_words(overlay: Path | None = None) -> PageWords:
    """The lists, with a newsroom's own folder laid over them. Raises BadKnowledge for a broken file."""
    data = load_file("reading", overlay)

    def folded(section: str) -> frozenset[str]:
        return frozenset(str(word).lower() for word in data[section])

    return PageWords(
        agencies={str(form): str(name) for name, forms in data["agencies"].items() for form in forms},
        photo_words=frozenset(str(word) for word in data["photo_words"]),
        credit_openers=folded("credit_openers"),
        not_agencies=frozenset(str(word) for word in data["not_agencies"]),
        list_headings=folded("list_headings"),
        teaser_ends=tuple(sorted(folded("teaser_ends"), key=len, reverse=True)),
        buttons=folded("buttons"),
        page_lines=folded("page_lines"),
        notices={str(name): tuple(str(word).lower() for word in words) for name, words in data["notices"].items()},
        address=folded("address"),
        house=folded("house"),
        editor_notes=tuple(sorted(folded("editor_notes"))),
        stamp_words=folded("stamp_words"),
        updated_words=folded("updated_words"),
    )
