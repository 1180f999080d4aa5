"""German time expressions: which words form one, and what it says before it is anchored.

Durations ("fünfstündig", "nach drei Stunden", "seit zwei Jahren"), counts ("zum sechsten Mal", "in diesem
Jahr das vierte Treffen") and habits ("jeden Montag", "montags") are no dates and give no mention.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from app.knowledge.times import TimeWords
from app.language.annotations import TimeMention
from app.language.times_context import ContextReader
from app.language.times_cores import ARTICLES, GRADES, JOINTS, CoreReader
from app.language.times_words import Part, TimeLexicon, WordReader

_INTO = frozenset({
    "am", "an", "im", "in", "zu", "zum", "zur", "für", "über", "vom", "von", "gegen", "auf", "um", "ans",
})
_BOUNDS = {"seit": "since", "ab": "from", "bis": "until", "vor": "before", "nach": "after"}
_BEFORE_AFTER = frozenset({"weekday", "date", "holiday", "month", "weekend", "season", "year"})
_RANGE_OPENERS = frozenset({"von", "vom", "zwischen"})
_RANGE_MIDDLES = {"von": ("bis", "auf"), "vom": ("bis", "auf"), "zwischen": ("und",)}
_COUNTED = ("ste", "te", "sten", "ten", "stes", "tes", "ster", "ter", "stem", "tem")
_PAIRABLE = frozenset({"weekday", "date", "relative_day", "month", "year", "ordinal"})


class TimeFinder:
    """Finds the time expressions of a tagged Doc."""

    def __init__(self, words: TimeWords) -> None:
        self._lexicon = TimeLexicon(words)

    def find(self, doc: Doc) -> list[TimeMention]:
        """All time expressions, in text order; they never overlap."""
        return list(_Scan(WordReader(doc, self._lexicon)).mentions())


class _Scan:
    def __init__(self, reader: WordReader) -> None:
        self._r = reader
        self._cores = CoreReader(reader)
        self._context = ContextReader(reader)
        self._blocked = _blocked_tokens(reader)

    def mentions(self) -> Iterator[TimeMention]:
        """The time expressions from left to right, at each place the longest."""
        i = 0
        while i < self._r.size:
            part = self._mention(i) if self._r.may_begin(i) and i not in self._blocked else None
            if part is None:
                i += 1
                continue
            if part.rule:
                yield TimeMention(i, part.end, part.rule, tuple(sorted(part.values.items())))
            i = max(part.end, i + 1)

    def _mention(self, i: int) -> Part | None:
        """The expression at i; a Part without a rule is something that looks like one and is none."""
        part = (
            self._no_date(i) or self._context.at(i) or self._night(i) or self._range(i) or self._bound(i)
            or self._distance(i) or self._plain(i) or self._vague(i) or self._clock(i)
        )
        if part is None or not part.rule:
            return part
        return self._with_clock(part)

    # --- what is no date -------------------------------------------------------------------------------

    def _no_date(self, i: int) -> Part | None:
        """ "jeden Montag", "seit drei Jahren", "nach zwei Tagen", "in diesem Jahr das vierte Treffen"."""
        r = self._r
        word = r.at(i)
        if word.startswith("jede") and (r.weekday(i + 1) or r.unit(i + 1)):
            return Part(i + 2, "", {})
        if word in ("seit", "nach", "während", "binnen", "innerhalb", "für", "über"):
            number = r.number(i + 1)
            unit = number and (r.unit(number[0]) or r.at(number[0]).startswith(("stunde", "minute", "jahrzehnt")))
            if number and unit:
                return Part(number[0] + 1, "", {})
        if word in ("in", "im") and r.modifier(i + 1) == "this" and r.unit(i + 2) == "year" and self._counts(i, i + 3):
            return Part(i + 3, "", {})
        return None

    def _counts(self, start: int, end: int) -> bool:
        """Whether an ordinal stands beside: "in diesem Jahr das vierte Treffen", "das 3. Treffen in diesem Jahr"."""
        around = [*range(start - 3, start), *range(end, end + 3)]
        return any(self._is_ordinal(j) for j in around if 0 <= j < self._r.size)

    def _is_ordinal(self, i: int) -> bool:
        text, word = self._r.text(i), self._r.at(i)
        if text[:-1].isdigit():
            return text.endswith(".")
        stems = {word.removesuffix(end) for end in _COUNTED if word.endswith(end)}
        return not stems.isdisjoint(self._r.words.numbers) or word.startswith(("erste", "dritte", "siebte"))

    # --- single expressions ----------------------------------------------------------------------------

    def _night(self, i: int) -> Part | None:
        """ "in der Nacht zu Mittwoch", "in der Nacht auf den 3. Mai", "in der Nacht", "bis in die Nacht zu Montag"."""
        r = self._r
        until = r.at(i) == "bis" and r.at(i + 1) == "in" and r.at(i + 2) == "die"
        i += until
        if r.at(i) != "in" or r.at(i + 1) not in ("der", "dieser", "die") or r.at(i + 2) != "nacht":
            return None
        j = i + 3
        if r.at(j) in ("vom", "von") and r.at(j + 2) in ("zum", "zu", "auf"):  # "vom 10. zum 11. Mai"
            j += 2
        if r.at(j) in ("zu", "zum", "auf", "vom", "von"):
            j += 1 + (r.at(j + 1) in ARTICLES)
            day = self._cores.day(j)
            if day is not None and day.rule != "ordinal":
                return Part(day.end, f"night_to_{day.rule}", day.values | {"part": "night_to"})
            return None
        return None if r.at(i + 1) == "die" else Part(i + 3, "part_of_day", {"part": "nacht"})

    def _range(self, i: int) -> Part | None:
        """ "von Sonntag bis Dienstag", "vom 2. bis 4. Mai", "zwischen Montag und Mittwoch"."""
        opener = self._r.at(i)
        if opener not in _RANGE_OPENERS:
            return None
        first = self._cores.core(i + 1)
        if first is None or self._r.at(first.end) not in _RANGE_MIDDLES[opener]:
            return None
        j = first.end + 1
        j += self._r.at(j) in ("zum", "zu", "zur", *ARTICLES)
        second = self._cores.core(j)
        return self._pair(first, second) if second is not None else None

    def _bound(self, i: int) -> Part | None:
        """ "seit Montag", "bis Ende November", "ab dem 3. Mai", "noch vor Weihnachten", "nach dem 3. Mai"."""
        bound = _BOUNDS.get(self._r.at(i))
        if bound is None:
            return None
        j = i + 1
        j += self._r.at(j) in ("zum", "zur", "zu", "vom", "im", "in", "am", "an")
        j += self._r.at(j) in ARTICLES
        inner = self._cores.core(j)
        if inner is not None and inner.rule == "ordinal":
            inner = self._joined(inner)
        if inner is not None and bound in ("before", "after") and inner.rule not in _BEFORE_AFTER:
            return None
        return Part(inner.end, inner.rule, inner.values | {"bound": bound}) if inner is not None else None

    def _distance(self, i: int) -> Part | None:
        """ "vor drei Wochen", "in zwei Tagen", "vor einem Jahr", "heute in einer Woche"."""
        r = self._r
        word = r.at(i)
        if word == "heute" and r.at(i + 1) in ("vor", "in"):
            return self._distance(i + 1)
        if word not in ("vor", "in"):
            return None
        number = r.number(i + 1)
        unit = r.unit(number[0]) if number else None
        if number and r.at(number[0]) == "halben" and r.unit(number[0] + 1) == "year":  # "vor einem halben Jahr"
            return Part(number[0] + 2, "ago" if word == "vor" else "ahead", {"count": "6", "unit": "month"})
        if number and unit:
            return Part(number[0] + 1, "ago" if word == "vor" else "ahead", {"count": number[1], "unit": unit})
        if word == "vor" and r.at(i + 1) in ("kurzem", "kurzer", "wenigen", "einigen", "mehreren", "tagen", "wochen"):
            end = i + 2 + (r.at(i + 1) in ("kurzer", "wenigen", "einigen", "mehreren"))
            return Part(end, "vague", {})
        return None

    def _plain(self, i: int) -> Part | None:
        """An expression with or without its preposition, and what is joined to it: "am Sonntag und Montag"."""
        j = i + (self._r.at(i) in _INTO)
        first = self._cores.core(j)
        if first is None:
            return None
        if j == i and first.rule in ("month", "season", "ordinal", "year") and not self._stands_alone(i, first):
            return None
        if first.rule == "ordinal" and self._r.at(first.end) not in JOINTS:
            return None
        joined = self._joined(first)
        if joined is not None:
            return joined
        return None if first.rule == "ordinal" else first

    def _joined(self, first: Part) -> Part | None:
        """What follows behind "und", "/", "bis": the second day of "23./24. Jänner", "Sonntag und Montag"."""
        r, j = self._r, first.end
        if r.at(j) not in JOINTS or first.rule not in _PAIRABLE:
            return None
        j += 1
        j += r.at(j) in ("am", "im", "zum")
        j += r.at(j) in ARTICLES
        second = self._cores.core(j)
        return self._pair(first, second) if second is not None else None

    def _pair(self, first: Part, second: Part) -> Part | None:
        """Two ends of a range; "2. bis 4. Mai" lends its month to the first."""
        if first.rule == "ordinal":
            if second.rule != "date":
                return None
            shared = {key: second.values[key] for key in ("month", "year") if key in second.values}
            first = Part(first.end, "date", first.values | shared)
        if second.rule not in _PAIRABLE or "ordinal" in (first.rule, second.rule):
            return None
        if first.rule != second.rule and {first.rule, second.rule} != {"weekday", "relative_day"}:
            return None
        values = {f"a.{key}": value for key, value in first.values.items()}
        values |= {f"b.{key}": value for key, value in second.values.items()}
        return Part(second.end, "range", values | {"a": first.rule, "b": second.rule})

    def _stands_alone(self, i: int, part: Part) -> bool:
        """Whether a month, season or year without a preposition is a time: with a year, or at a sentence's start."""
        if part.rule == "year" and "phase" not in part.values:
            return self._is_bare_year(i)
        if part.rule == "ordinal":
            return True
        return "year" in part.values or "mod" in part.values or "phase" in part.values

    def _is_bare_year(self, i: int) -> bool:
        """ "2003 trafen sie sich": a number that counts nothing."""
        following = self._r.tags[i + 1] if i + 1 < self._r.size else ""
        before = self._r.tags[i - 1] if i else "$."
        if before.endswith("FIN") or before in ("NN", "NE"):  # "wurde 2012 eröffnet", "beim Gipfel 2017"
            return following not in ("NN", "NE", "ADJA", "XY", "CARD")
        return following.endswith("FIN") and before in ("$.", "$(", "$,", "KON", "ADV")

    # --- vague words and clock times ----------------------------------------------------------------------

    def _vague(self, i: int) -> Part | None:
        """ "kürzlich", "zuvor", "am Vortag", "am Abend": words kept, no day invented."""
        r = self._r
        word = r.at(i)
        if word in r.words.vague and r.tags[i] in ("ADV", "ADJD"):
            return Part(i + 1, "vague", {})
        if word in r.words.from_context and r.tags[i] in ("ADV", "PROAV", "ADJD"):
            return Part(i + 1, "from_context", {})
        if word == "am" and r.text(i + 1) in r.words.from_context:
            return Part(i + 2, "from_context", {})
        return self._part_of_day(i)

    def _part_of_day(self, i: int) -> Part | None:
        """ "am Abend", "am frühen Morgen des 3. Mai"."""
        r = self._r
        j = i + 1 + (r.at(i + 1) in GRADES)
        if r.at(i) != "am" or r.at(j) not in r.words.parts or not r.text(j)[:1].isupper():
            return None
        day = self._cores.day(j + 2) if r.at(j + 1) in ("des", "vom") else None
        if day is not None and day.rule in ("date", "weekday"):
            return Part(day.end, day.rule, day.values | {"part": r.at(j)})
        return Part(j + 1, "part_of_day", {"part": r.at(j)})

    def _clock(self, i: int) -> Part | None:
        j = i + (self._r.at(i) in ("um", "gegen", "ab"))
        found = self._r.clock(j)
        return Part(found[0], "clock", {"clock": found[1]}) if found else None

    def _with_clock(self, part: Part) -> Part:
        """ "am Montag um 14 Uhr", "am 3. Mai, 17:30 Uhr": a time of day right behind the day."""
        if part.rule not in ("weekday", "date", "relative_day"):
            return part
        j = part.end + (self._r.at(part.end) in (",", "|"))
        found = self._clock(j)
        return Part(found.end, part.rule, part.values | found.values) if found is not None else part


def _blocked_tokens(reader: WordReader) -> frozenset[int]:
    """Tokens of names that look like a time: papers, programmes."""
    blocked: set[int] = set()
    for name in reader.words.not_times:
        parts = name.split()
        for i in range(reader.size - len(parts) + 1):
            if reader.texts[i] == parts[0] and reader.texts[i : i + len(parts)] == parts:
                blocked.update(range(i, i + len(parts)))
    return frozenset(blocked)
