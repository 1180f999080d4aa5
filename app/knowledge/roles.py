"""Role nouns of political German: who somebody is, in every inflected form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.knowledge.entries import Entry, entries, words

FILE = "roles.yaml"


@dataclass(frozen=True, slots=True)
class RoleForm:
    """One written form of a role noun. `base` is the nominative singular, `gender` m or f, `number` s, p or ''."""

    base: str
    gender: str
    number: str
    weight: int = 1  # 0: too common a noun to make the words behind it a name ("Leiter", "Vater")


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Role nouns by form, and the nouns that stand for a group of a state's people.

    `titles` stand before a name without saying an office ("Dr.", "Sir"); `kin` are nouns of kinship
    ("Schwiegersohn"); `collectives` nouns of a delegation ("Vertreter", "Delegation", "Seite"); `same` says which
    roles another one may stand for.
    """

    forms: Mapping[str, RoleForm]
    collectives: frozenset[str]
    titles: frozenset[str]
    kin: frozenset[str]
    adjectives: frozenset[str]
    same: Mapping[str, tuple[str, ...]]

    @classmethod
    def from_sections(cls, data: Mapping[str, Any]) -> "RoleWords":
        """Sections `nouns` (name, class, feminine, plural …), `collectives`, `titles`, `kin`, `adjectives`."""
        forms: dict[str, RoleForm] = {}
        for entry in entries(data, "nouns", file=FILE):
            for form, role in _forms(entry):
                forms.setdefault(form, role)
        same = Entry(data.get("same") or {}, f"{FILE}: 'same'")
        return cls(
            forms=forms, collectives=words(data, "collectives", file=FILE), titles=words(data, "titles", file=FILE),
            kin=words(data, "kin", file=FILE), adjectives=words(data, "adjectives", file=FILE),
            same={role: same.texts(role) for role in data.get("same") or {}},
        )


def _forms(entry: Entry) -> list[tuple[str, RoleForm]]:
    """All forms of an entry, the unambiguous singular first."""
    entry.only("name", "class", "feminine", "plural", "weak")
    name = entry.text("name")
    kind = entry.one_of("class", ("weak", "strong", "adjective", "feminine", "fixed"), "strong")
    weight = 0 if entry.raw("weak") else 1

    def form(base: str, gender: str, number: str) -> RoleForm:
        return RoleForm(base, gender, number, weight)

    if kind == "adjective":
        stem = name.removesuffix("r")
        return [
            (stem + "r", form(name, "m", "s")), (stem + "n", form(name, "", "")),
            (stem, form(name, "", "s")), (stem + "m", form(name, "m", "s")),
        ]
    if kind == "feminine":
        return [(name, form(name, "f", "s")), (entry.text("plural", name + "n"), form(name, "f", "p"))]
    plural = entry.text("plural", name + ("en" if kind == "weak" else ""))
    found = [(name, form(name, "m", "s"))]
    if kind == "weak":
        found.append((plural, form(name, "m", "")))
    elif kind == "strong":
        found += [(name + "s", form(name, "m", "s")), (name + "es", form(name, "m", "s"))]
        dative = plural if plural.endswith(("n", "s")) else plural + "n"
        found += [(plural, form(name, "m", "p")), (dative, form(name, "m", "p"))]
    feminine = entry.text("feminine", name.removesuffix("e") + "in")
    if feminine:
        found += [(feminine, form(feminine, "f", "s")), (feminine + "nen", form(feminine, "f", "p"))]
    return found
