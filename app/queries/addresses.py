"""What an address may name: checked before a database is asked, which may not take what it can't hold."""

import unicodedata

from app.domain.slugs import SLUG

#: The largest whole number of the stores' columns (PostgreSQL's integer has 32 bits).
LARGEST = 2**31 - 1


def may_name(slug: str) -> bool:
    """Whether anything can have this slug; it may be longer than `is_slug` allows by the digits behind it."""
    return SLUG.fullmatch(slug) is not None


def may_number(number: int) -> bool:
    """Whether a row can have this id."""
    return 0 < number <= LARGEST


def may_hold(value: int | str) -> bool:
    """Whether a column can hold a number or text: no number beyond 32 bits, no control characters."""
    if isinstance(value, str):
        return not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in value)
    return abs(value) <= LARGEST
