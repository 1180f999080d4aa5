"""Names as they stand in a URL."""

import re
from unicodedata import combining, normalize

#: Letters that lose more than an accent. German umlauts are spelled out, as a German reader would type them.
SPELLED_OUT = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "å": "a",
    "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ə": "e",
})
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_SLUG = 120


def slugify(name: str) -> str:
    """A name in lower-case ASCII letters and digits with hyphens; '' where nothing is left.

    >>> slugify("Kaja Kallas (EU-Außenbeauftragte)")
    'kaja-kallas-eu-aussenbeauftragte'
    """
    composed = normalize("NFC", name).casefold().translate(SPELLED_OUT)
    plain = "".join(letter for letter in normalize("NFKD", composed) if not combining(letter))
    parts = re.findall(r"[a-z0-9]+", plain)
    return "-".join(parts)[:MAX_SLUG].strip("-")


def is_slug(text: str) -> bool:
    """Whether a text is a slug as it stands."""
    return len(text) <= MAX_SLUG and SLUG.fullmatch(text) is not None
