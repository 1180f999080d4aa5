"""Given names across languages: one voice when a row of capitalised words may be a person."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from app.knowledge.entries import words

FILE = "given_names.yaml"


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Given names by the gender that they mostly stand for; `either` serves both.

    `particles` stand inside names; `not_surnames` are words that follow a role and are no surname; a row with one
    of `not_people` is a company or a street.
    """

    male: frozenset[str]
    female: frozenset[str]
    either: frozenset[str]
    particles: frozenset[str]
    not_surnames: frozenset[str]
    not_people: frozenset[str]

    @classmethod
    def from_sections(cls, data: Mapping[str, Any]) -> "GivenNames":
        """Sections named as the fields, each a list or text of words."""
        return cls(**{field.name: words(data, field.name, file=FILE) for field in fields(cls)})

    def __contains__(self, word: str) -> bool:
        return word in self.male or word in self.female or word in self.either

    def gender(self, word: str) -> str:
        """m, f, or '' where the name leaves it open."""
        if word in self.female:
            return "" if word in self.male else "f"
        return "m" if word in self.male else ""
