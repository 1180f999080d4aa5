"""Reading single entries of a knowledge file, with errors that name file and entry."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.knowledge.files import BadKnowledge


class Entry:
    """One mapping of a knowledge file, asked key by key; every mistake becomes a BadKnowledge."""

    def __init__(self, data: Mapping[str, Any], where: str) -> None:
        self._data, self.where = data, where

    def text(self, key: str, default: str | None = None) -> str:
        """The text under `key`; without a default the key must be there and not be empty."""
        value = self._data.get(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise BadKnowledge(f"{self.where}: '{key}' must be a text, not {value!r}")
        return value

    def maybe(self, key: str) -> str | None:
        """The text under `key`, None where it is missing or null."""
        return self.text(key) if self._data.get(key) is not None else None

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under `key`; a single text counts as a list of one, a missing key as empty."""
        value = self._data.get(key) or []
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise BadKnowledge(f"{self.where}: '{key}' must be a list of texts, not {value!r}")
        return tuple(value)

    def number(self, key: str) -> float | None:
        """The number under `key`, None where it is missing."""
        value = self._data.get(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise BadKnowledge(f"{self.where}: '{key}' must be a number, not {value!r}")
        return None if value is None else float(value)

    def one_of(self, key: str, accepted: tuple[str, ...], default: str) -> str:
        """The text under `key`, which must be one of `accepted`."""
        value = self.text(key, default)
        if value not in accepted:
            raise BadKnowledge(f"{self.where}: '{key}' is {value!r}; accepted are {', '.join(accepted)}")
        return value

    def only(self, *keys: str) -> None:
        """Raise BadKnowledge for a key that nobody reads: most likely a slip of the pen."""
        unknown = sorted(set(self._data) - set(keys))
        if unknown:
            raise BadKnowledge(f"{self.where}: unknown key '{unknown[0]}'; accepted are {', '.join(keys)}")

    def raw(self, key: str) -> Any:
        """Whatever stands under `key`."""
        return self._data.get(key)


def entries(data: Mapping[str, Any], section: str, *, file: str) -> Iterator[Entry]:
    """The mappings of a section that is a list; each must have a `name`."""
    items = data.get(section) or []
    if not isinstance(items, list):
        raise BadKnowledge(f"{file}: section '{section}' must be a list")
    for index, item in enumerate(items, start=1):
        if not isinstance(item, dict) or not isinstance(item.get("name"), str) or not item["name"].strip():
            raise BadKnowledge(f"{file}: entry {index} of '{section}' needs a 'name', got {item!r}")
        yield Entry(item, f"{file}: '{item['name']}' in '{section}'")


def words(data: Mapping[str, Any], section: str, *, file: str) -> frozenset[str]:
    """A section that is a list of words (or one text of words set apart by blanks)."""
    items = data.get(section) or []
    items = items.split() if isinstance(items, str) else items
    if not isinstance(items, list):
        raise BadKnowledge(f"{file}: section '{section}' must be a list of words")
    found: set[str] = set()
    for item in items:
        if not isinstance(item, str) or not item.strip():
            raise BadKnowledge(f"{file}: {item!r} in '{section}' is not a word; quote it if YAML reads it otherwise")
        found.update(item.split() if isinstance(data.get(section), str) else (item,))
    return frozenset(found)
