"""Which knowledge file an entry comes from: the shipped ones or a newsroom's own."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.knowledge.files import read_files

#: Sections whose entries are mappings with a `name` and `spellings`, by file.
_NAMED = {"actors": ("people", "bodies"), "states": ("states",), "places": ("regions", "venues", "cities")}


class Origins:
    """Tells from which file a name or a word of meeting comes, the newsroom's own files first."""

    def __init__(self, overlay: Path | None = None) -> None:
        self._files = {name: read_files(name, overlay) for name in (*_NAMED, "meetings")}

    def of_actor(self, name: str, written: str = "") -> str:
        """The file and section that hold a person, body or state, '' where none does.

        `written` is how the text spells it; a spelling that the entry lists is named.
        """
        return self._of_name(("actors", "states"), name, written)

    def of_place(self, name: str, written: str = "") -> str:
        """The file and section that hold a place, '' where none does."""
        return self._of_name(("places", "states"), name, written)

    def of_word(self, word: str) -> str:
        """The file and section that hold a verb or noun of meeting, '' where none does."""
        for where, data in self._files["meetings"]:
            if any(word == entry["verb"] for entry in data.get("verbs", ())):
                return f"{where}, verbs"
            if any(word in words for words in data.get("nouns", {}).values()):
                return f"{where}, nouns"
        return ""

    def _of_name(self, files: tuple[str, ...], name: str, written: str) -> str:
        for file in files:
            for where, data in self._files[file]:
                for section, entry in _entries(file, data):
                    if entry.get("name") == name:
                        spelt = written != name and written in _spellings(entry)
                        return f"{where}, {section}" + (f", spelling “{written}”" if spelt else "")
        return ""


def _entries(file: str, data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for section in _NAMED[file]:
        yield from ((section, entry) for entry in data.get(section) or () if isinstance(entry, dict))


def _spellings(entry: Mapping[str, Any]) -> list[str]:
    found = entry.get("spellings") or []
    return [found] if isinstance(found, str) else found
