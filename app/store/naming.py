"""What a name looks like in a URL, its short form, and the form that it is sorted by."""

import re

from anyascii import anyascii

from app.domain.names import ActorKind
from app.domain.slugs import slugify
from app.store.folding import plain

_NUMERAL = re.compile(r"[IVX]+\.?")


def url_name(name: str, *, otherwise: str) -> str:
    """A name as a slug, other scripts in Latin letters; `otherwise` where no letter is left."""
    return slugify(name) or slugify(anyascii(name)) or otherwise


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
