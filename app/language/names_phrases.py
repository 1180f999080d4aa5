"""Known names of several words, found by their first word: people, bodies, states, places."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.knowledge.actors import KnownActor
from app.knowledge.loader import Knowledge
from app.knowledge.places import KnownPlace
from app.knowledge.states import State

Known = KnownActor | State | KnownPlace

_WORD = re.compile(r"[^\W_]\.(?=\s|$)|[^\W\d_][\w'’.-]*|\d+|[^\w\s]")
_INFLECTED = re.compile(r"(?<=.{3})(?:es|er|en|em|e)$")
_NUMBERED = re.compile(r" [IVX]+\.$")
_ENDINGS = ("e", "er", "en", "es", "em")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A known name as the words it consists of; the last word may carry a genitive s in the text."""

    words: tuple[str, ...]
    known: Known


class PhraseBook:
    """Phrases by first word, longest first."""

    def __init__(self, phrases: Mapping[str, tuple[Phrase, ...]]) -> None:
        self._phrases = phrases

    @classmethod
    def of(cls, knowledge: Knowledge) -> "PhraseBook":
        """People by full name and by spelling, bodies, states and places by every name."""
        table: dict[str, list[Phrase]] = {}
        for phrase in _phrases(knowledge):
            table.setdefault(phrase.words[0], []).append(phrase)
        return cls({first: tuple(sorted(found, key=lambda p: -len(p.words))) for first, found in table.items()})

    def at(self, texts: Sequence[str], i: int, end: int) -> list[tuple[int, Phrase]]:
        """(end of the match, phrase) for the longest phrases that begin at token i; several for an ambiguous name."""
        found: list[tuple[int, Phrase]] = []
        for key in _without_genitive(texts[i]):
            for phrase in self._phrases.get(key, ()):
                length = len(phrase.words)
                if found and found[0][0] > i + length:
                    break
                if i + length <= end and _matches(phrase.words, texts, i):
                    found.append((i + length, phrase))
            if found:
                return found
        return found


def _matches(words: tuple[str, ...], texts: Sequence[str], i: int) -> bool:
    last = len(words) - 1
    for k in range(last):
        if texts[i + k] != words[k]:
            return False
    return words[last] in _without_genitive(texts[i + last])


def _without_genitive(word: str) -> tuple[str, ...]:
    return (word, word[:-1]) if len(word) > 3 and word.endswith("s") and not word.isupper() else (word,)


def split_name(name: str) -> tuple[str, ...]:
    """A name as the tokenizer would cut it."""
    return tuple(_WORD.findall(name))


def _phrases(knowledge: Knowledge) -> Iterator[Phrase]:
    for person in knowledge.actors.people:
        for name in (*_full_names(person), *_whole_surnames(person)):
            yield Phrase(split_name(name), person)
            if _NUMBERED.search(name):  # the tokenizer leaves the stop to the sentence
                yield Phrase(split_name(name.removesuffix(".")), person)
    for body in knowledge.actors.bodies:
        for name in (body.name, *body.spellings):
            yield from (Phrase(words, body) for words in _inflections(name))
    for state in knowledge.states.states:
        for name in (state.name, *state.spellings):
            if " " in name:
                yield from (Phrase(words, state) for words in _inflections(name))
    for place in knowledge.places.places:
        for name in (place.name, *place.spellings):
            yield from (Phrase(words, place) for words in _inflections(name))


def _full_names(person: KnownActor) -> Iterator[str]:
    """Name and spellings of several words, their capital particle in small letters too: "Peter Van Loo", "van Loo"."""
    for name in (person.name, *(s for s in person.spellings if " " in s)):
        yield name
        if " Van " in name:
            yield name.replace(" Van ", " van ")


def _whole_surnames(person: KnownActor) -> Iterator[str]:
    """A surname of several words that a capital opens: "Van der Meer" is no "Van"."""
    if " " in person.surname and person.surname[0].isupper() and person.surname != person.name:
        yield person.surname


def _inflections(name: str) -> Iterator[tuple[str, ...]]:
    """The name with every ending that its leading adjective may carry: "Weißes Haus", "(im) Weißen Haus"."""
    words = split_name(name)
    stem = _INFLECTED.sub("", words[0])
    if len(words) < 2 or stem == words[0] or words[0].isupper() or words[0] in ("Der", "Die", "Das"):
        yield words
        return
    inflected = next((k for k, word in enumerate(words) if not _INFLECTED.search(word)), len(words))
    for ending in _ENDINGS:
        yield (stem + ending, *words[1:])
        both = tuple(_INFLECTED.sub("", word) + ending for word in words[: min(inflected, len(words) - 1)])
        if len(both) > 1:  # "(der) Vereinigten Arabischen Emirate"
            yield (*both, *words[len(both) :])
