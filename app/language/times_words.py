"""What single tokens say about time: weekdays, days and months in digits, modifiers, units.

Everything here looks at one or a few tokens; times_grammar.py puts them together to expressions.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from app.knowledge.times import TimeWords

Values = dict[str, str]

_NUMERIC = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})?$")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?$")
_ZONES = frozenset({"MESZ", "MEZ", "Ortszeit", "UTC", "GMT"})
_REACH = 5  # tokens from a preposition to its word of time: "vor mehr als rund drei Wochen"
_ENDINGS = ("en", "em", "er", "es", "e", "")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a time expression: where it ends, its rule, and what it says."""

    end: int
    rule: str
    values: Values


class TimeLexicon:
    """The words of time with a quick answer to whether a form is one of them."""

    def __init__(self, words: TimeWords) -> None:
        self.words = words
        self.is_time_word = lru_cache(maxsize=200_000)(self._is_time_word)
        firsts = [name.split()[0] for name in (*words.holidays, *words.not_times)]
        self._exact = frozenset({
            *words.months, *words.seasons, *words.phases, *words.units, *words.phase_units, *words.neighbours, *firsts,
        })
        self._lower = frozenset({*words.parts, *words.relative_days, *words.vague, "stunden", "minuten", "jahrs"})
        self._heads = (*(day for day in words.weekdays), "Wochenend", "Nacht")
        self._tails = tuple(day.lower() for day in words.weekdays)
        self._stems = frozenset({*words.directions, *words.relative_adjectives})
        phrases = (*words.from_context, *words.context_days)
        self._context = frozenset(part for name in phrases for part in name.split())

    def _is_time_word(self, text: str) -> bool:
        lower = text.lower()
        if text[0].isdigit() or text in self._exact or lower in self._lower or text in self._context:
            return True
        if lower in self._context or lower.startswith("jede"):
            return True
        if text.startswith(self._heads) or lower.endswith(self._tails):
            return True
        return any(lower.endswith(ending) and lower[: len(lower) - len(ending)] in self._stems for ending in _ENDINGS)


def _near_time_words(texts: list[str], lexicon: TimeLexicon) -> list[bool]:
    """For each token whether a word of time is there or among the next few."""
    near = [False] * len(texts)
    distance = _REACH + 1
    for i in range(len(texts) - 1, -1, -1):
        distance = 0 if lexicon.is_time_word(texts[i]) else distance + 1
        near[i] = distance <= _REACH
    return near


class WordReader:
    """Reads single words of one Doc."""

    def __init__(self, doc: Doc, lexicon: TimeLexicon) -> None:
        self.words = lexicon.words
        tokens = list(doc)
        self.texts = [token.text for token in tokens]
        self.lower = [text.lower() for text in self.texts]
        self.tags = [token.tag_ for token in tokens]
        self.size = len(doc)

        self._near = _near_time_words(self.texts, lexicon)

    def may_begin(self, i: int) -> bool:
        """Whether an expression can begin at i: a word of time stands there or soon after."""
        return self._near[i]

    def holiday(self, i: int) -> str | None:
        """The name of the holiday at i, of one or two words."""
        for name in (self.text(i), f"{self.text(i)} {self.text(i + 1)}"):
            if name in self.words.holidays:
                return name
        return None

    def at(self, i: int) -> str:
        """The lower-cased word at i, '' outside the Doc."""
        return self.lower[i] if 0 <= i < self.size else ""

    def text(self, i: int) -> str:
        """The word at i as it stands, '' outside the Doc."""
        return self.texts[i] if 0 <= i < self.size else ""

    def weekday(self, i: int) -> Part | None:
        """ "Dienstag", "Dienstagabend", "Dienstag Abend", "Dienstags" (genitive)."""
        text = self.text(i)
        if not text[:1].isupper():
            return None
        for name, number in self.words.weekdays.items():
            if not text.startswith(name):
                continue
            rest = text[len(name) :].lower().lstrip("-")
            if rest.endswith("s") and self._is_habit(i):
                return None
            values = {"weekday": str(number)}
            if rest in ("", "s", "en"):
                return self._with_part(i + 1, "weekday", values)
            part = rest.removesuffix("s")
            if part in self.words.parts:
                return Part(i + 1, "weekday", values | {"part": part})
        return None

    def _is_habit(self, i: int) -> bool:
        """ "Mittwochs tagt der Rat": an adverb that opens the sentence, no genitive ("des Mittwochs")."""
        return i == 0 or self.tags[i - 1] in ("$.", "$(", "$,", "KON")

    def compound_day(self, i: int) -> Part | None:
        """ "Wahlsonntag", "Ostersamstag": a noun that ends in a weekday."""
        text = self.text(i)
        if not text[:1].isupper() or not text.endswith("tag"):
            return None
        found = next((number for name, number in self.words.weekdays.items() if text.endswith(name.lower())), None)
        return self._with_part(i + 1, "weekday", {"weekday": str(found)}) if found is not None else None

    def relative_day(self, i: int) -> Part | None:
        """ "heute", "gestern Abend", "morgen" (the day, not the part of a day)."""
        offset = self.words.relative_days.get(self.at(i))
        if offset is None or not self.tags[i].startswith(("ADV", "PTK", "ADJD", "NE", "NN")):
            return None
        if self.at(i) == "morgen" and (self.text(i)[0].isupper() and (i > 0 and self.tags[i - 1] not in ("$.", "$("))):
            return None
        return self._with_part(i + 1, "relative_day", {"offset": str(offset)})

    def _with_part(self, end: int, rule: str, values: Values) -> Part:
        word = self.at(end)
        if word in self.words.parts and word != "":
            return Part(end + 1, rule, values | {"part": word})
        return Part(end, rule, values)

    def date(self, i: int) -> Part | None:
        """ "4. Dezember 2025", "4.12.2025", "4.12.", "2025-12-04"."""
        text = self.text(i)
        numeric, iso = _NUMERIC.match(text), _ISO.match(text)
        if iso:
            return Part(i + 1, "date", {"day": iso[3], "month": iso[2], "year": iso[1]})
        if numeric:
            return self._numeric_date(i, numeric)
        day = self.ordinal(i)
        month = self.words.months.get(self.text(i + 1))
        if day is None or month is None:
            return None
        return self.with_year(Part(i + 2, "date", {"day": str(day), "month": str(month)}))

    def with_year(self, found: Part) -> Part:
        """The same with the year behind it: "November 2025", "4. Mai dieses Jahres"."""
        year = self.year(found.end)
        if year is not None:
            return Part(found.end + 1, found.rule, found.values | {"year": str(year)})
        modifier = self.modifier(found.end) if found.end < self.size else None
        if modifier in ("past", "this", "next") and self.text(found.end + 1) == "Jahres":
            return Part(found.end + 2, found.rule, found.values | {"in_year": modifier})
        return found

    def _numeric_date(self, i: int, found: re.Match[str]) -> Part | None:
        day, month, year = int(found[1]), int(found[2]), found[3]
        if not (1 <= day <= 31 and 1 <= month <= 12):
            return None
        values = {"day": str(day), "month": str(month)}
        if year:
            values["year"] = year if len(year) == 4 else f"20{year}"
            return Part(i + 1, "date", values)
        return self.with_year(Part(i + 1, "date", values))

    def ordinal(self, i: int) -> int | None:
        """The day of "4." or, before a month, of "ersten", "zweiten"."""
        text = self.text(i)
        if text.endswith(".") and text[:-1].isdigit() and 1 <= int(text[:-1]) <= 31:
            return int(text[:-1])
        if self.text(i + 1) not in self.words.months:
            return None
        stem = self.at(i).rstrip("nr").removesuffix("e")
        irregular = {"erst": 1, "dritt": 3, "siebt": 7, "acht": 8}
        found = irregular.get(stem) or self.words.numbers.get(stem.removesuffix("t").removesuffix("s"))
        return found if stem.endswith("t") and found and found <= 31 else None

    def year(self, i: int) -> int | None:
        """A year in four digits, 1900 to 2099."""
        text = self.text(i)
        return int(text) if len(text) == 4 and text.isdigit() and "1900" <= text <= "2099" else None

    def number(self, i: int) -> tuple[int, str] | None:
        """(end, digits) of a number in words or digits, with what blurs it: "rund drei", "mehr als 14"."""
        while self.at(i) in self.words.blurs:
            i += 1
        word = self.at(i)
        if word.isdigit() and len(word) < 4:
            return i + 1, word
        found = self.words.numbers.get(word)
        return (i + 1, str(found)) if found is not None else None

    def unit(self, i: int) -> str | None:
        """day, week, month or year."""
        return self.words.units.get(self.text(i))

    def modifier(self, i: int) -> str | None:
        """past, next, this or today: "vergangenen", "kommender", "diesem", "heutigen"."""
        word = self.at(i)
        for ending in _ENDINGS:
            if ending and not word.endswith(ending):
                continue
            stem = word[: len(word) - len(ending)] if ending else word
            if stem in self.words.directions and (ending or self.tags[i] != "ADV"):
                return self.words.directions[stem]
            if stem in self.words.relative_adjectives:
                return f"day{self.words.relative_adjectives[stem]:+d}"
        return None

    def clock(self, i: int) -> tuple[int, str] | None:
        """(end, "17:30") of "17.30 Uhr", "17:30", "14 Uhr"."""
        found = _CLOCK.match(self.text(i))
        if not found or int(found[1]) > 24 or int(found[2] or 0) > 59:
            return None
        hours, minutes = int(found[1]) % 24, int(found[2] or 0)
        if self.at(i + 1) == "uhr":
            end = i + 2
            if found[2] is None and self.text(end).isdigit() and len(self.text(end)) <= 2 and int(self.text(end)) < 60:
                end, minutes = end + 1, int(self.text(end))
            return end + (self.text(end) in _ZONES), f"{hours:02}:{minutes:02}"
        return None
