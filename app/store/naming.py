"""Readable names for URLs: slugs, and the short form of a name."""

import re

from anyascii import anyascii

from app.domain.names import ActorKind
from app.store.folding import plain

LONGEST_SLUG = 80
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_NUMERAL = re.compile(r"[IVX]+\.?")


def slugify(text: str) -> str:
    """Letters and digits with hyphens between: "Köln/Bonn" → "koeln-bonn"; "x" for nothing at all."""
    plain_text = anyascii(text.translate(_UMLAUTS)).lower()
    slug = _NOT_SLUG.sub("-", plain_text).strip("-")
    if len(slug) > LONGEST_SLUG:
        slug = slug[:LONGEST_SLUG].rpartition("-")[0] or slug[:LONGEST_SLUG]
    return slug or "x"


def short_name(name: str, kind: ActorKind | str) -> str:
    """How one speaks of an actor for short.

    "Anna von der Berg" → "Berg", "Leo XIV." → "Leo XIV.", "Delegation: Iran" → "Iran".
    """
    if kind == ActorKind.DELEGATION:
        return name.partition(": ")[2] or name
    parts = name.split()
    if kind != ActorKind.PERSON or len(parts) < 2 or _NUMERAL.fullmatch(parts[-1]):
        return name
    return parts[-1]


def sort_name(name: str, kind: ActorKind | str) -> str:
    """What an actor is sorted by, folded: a person's last name first."""
    last = short_name(name, kind) if kind == ActorKind.PERSON else name
    return plain(last if last == name else f"{last}, {name.removesuffix(last).strip()}")
