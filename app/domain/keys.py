"""Content-derived keys: the same content gives the same key, on any machine and in any order."""

from collections.abc import Iterable
from hashlib import sha256

KEY_LENGTH = 16


def key_of(*parts: str) -> str:
    """A key of hexadecimal digits from the parts, in order.

    Each part carries its length, so that ("a", "bc") and ("ab", "c") differ.
    """
    digest = sha256()
    for part in parts:
        raw = part.encode()
        digest.update(f"{len(raw)}:".encode())
        digest.update(raw)
    return digest.hexdigest()[:KEY_LENGTH]


def key_of_set(parts: Iterable[str]) -> str:
    """A key that does not depend on the order of the parts."""
    return key_of(*sorted(parts))
