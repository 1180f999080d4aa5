"""Closed classes of German words: prepositions with their cases, subordinators, abbreviations, verb forms."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.knowledge.files import BadKnowledge


@dataclass(frozen=True, slots=True)
class Grammar:
    """Word classes of `grammar.yaml`. Words are lower-cased, abbreviations keep their case and stops.

    `prepositions` maps a preposition to its cases ("mit" → ("dat",)); `contractions` maps "am" to
    ("an", "dat"); `pronouns` a form to its base ("ihm" → "er").
    """

    title_abbreviations: frozenset[str]
    other_abbreviations: frozenset[str]
    letter_abbreviations: frozenset[str]
    openers: frozenset[str]
    prepositions: Mapping[str, tuple[str, ...]]
    contractions: Mapping[str, tuple[str, str]]
    subordinators: frozenset[str]
    infinitive_openers: frozenset[str]
    negations: frozenset[str]
    negative_article: str
    konjunktiv_1: frozenset[str]
    konjunktiv_2: frozenset[str]
    sein_verbs: frozenset[str]
    moving_verbs: frozenset[str]
    separable_prefixes: frozenset[str]
    half_modals: frozenset[str]
    pronouns: Mapping[str, str]

    @classmethod
    def from_sections(cls, data: Mapping[str, Any]) -> "Grammar":
        """The sections of grammar.yaml. Raises BadKnowledge."""
        short = _mapping(data, "abbreviations")
        return cls(
            title_abbreviations=_words(short, "titles"),
            other_abbreviations=_words(short, "others"),
            letter_abbreviations=_words(short, "letters"),
            openers=_words(data, "openers"),
            prepositions=_cases(_mapping(data, "prepositions")),
            contractions={word: (pair[0], pair[1]) for word, pair in _mapping(data, "contractions").items()},
            subordinators=_words(data, "subordinators"),
            infinitive_openers=_words(data, "infinitive_openers"),
            negations=_words(data, "negations"),
            negative_article=str(data.get("negative_article", "kein")),
            konjunktiv_1=_words(data, "konjunktiv_1"),
            konjunktiv_2=_words(data, "konjunktiv_2"),
            sein_verbs=_words(data, "sein_verbs"),
            moving_verbs=_words(data, "moving_verbs"),
            separable_prefixes=_words(data, "separable_prefixes"),
            half_modals=_words(data, "half_modals"),
            pronouns={form: base for base, forms in _mapping(data, "pronouns").items() for form in forms},
        )

    @property
    def abbreviations(self) -> frozenset[str]:
        """All abbreviations that end in a stop."""
        return self.title_abbreviations | self.other_abbreviations | self.letter_abbreviations

    def is_preposition(self, word: str) -> bool:
        """Whether the lower-cased word is a preposition or one melted with an article ("am")."""
        return word in self.prepositions or word in self.contractions


def _words(data: Mapping[str, Any], key: str) -> frozenset[str]:
    words = data.get(key)
    if not isinstance(words, list):
        raise BadKnowledge(f"grammar.yaml: '{key}' must be a list of words")
    return frozenset(str(word) for word in words)


def _mapping(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    section = data.get(key)
    if not isinstance(section, dict):
        raise BadKnowledge(f"grammar.yaml: '{key}' must be a mapping")
    return section


def _cases(section: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    cases: dict[str, tuple[str, ...]] = {}
    for governed, words in section.items():
        for word in words:
            cases.setdefault(word, tuple(governed.split()))
    return cases
