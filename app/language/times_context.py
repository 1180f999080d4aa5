"""Times that count from what was told before: "tags darauf", "am Tag davor", "am selben Tag", "zwei Tage später".

They give a rule `from_context` with the days, weeks or months to count as `count` and `unit`; which day they count
from is for the reader of the text to find. "Zuvor" and "danach" alone say nothing about how long.
"""

from app.language.times_words import Part, WordReader

_RULE = "from_context"


class ContextReader:
    """Reads times of this kind at tokens of one Doc."""

    def __init__(self, reader: WordReader) -> None:
        self._r = reader

    def at(self, i: int) -> Part | None:
        """The expression at i, None where there is none."""
        return self._phrase(i) or self._day_beside(i) or self._distance(i)

    def _phrase(self, i: int) -> Part | None:
        """ "tags darauf", "am Vortag"."""
        r = self._r
        pair = f"{r.at(i)} {r.at(i + 1)}"
        if pair in r.words.context_days:
            return _part(i + 2, r.words.context_days[pair])
        j = i + (r.at(i) == "am")
        days = r.words.context_days.get(r.text(j)) if j > i else None
        return _part(j + 1, days) if days is not None else None

    def _day_beside(self, i: int) -> Part | None:
        """ "am Tag davor", "am Abend zuvor", "am selben Tag", "am nächsten Morgen"."""
        r = self._r
        if r.at(i) not in ("am", "an"):
            return None
        if self._is_day(i + 1) and r.at(i + 2) in r.words.context_steps:
            return _part(i + 3, r.words.context_steps[r.at(i + 2)])
        j = i + 1 + (r.at(i) == "an" and r.at(i + 1) in ("dem", "diesem"))
        stem = r.at(j).removesuffix("en")
        if stem != r.at(j) and stem in r.words.context_days_beside and self._is_day(j + 1):
            return _part(j + 2, r.words.context_days_beside[stem])
        return None

    def _is_day(self, i: int) -> bool:
        r = self._r
        return r.text(i) == "Tag" or (r.text(i)[:1].isupper() and r.at(i) in r.words.parts)

    def _distance(self, i: int) -> Part | None:
        """ "zwei Tage später", "eine Woche zuvor", "einen Tag darauf"."""
        r = self._r
        number = r.number(i)
        unit = r.unit(number[0]) if number else None
        step = r.words.context_steps.get(r.at(number[0] + 1)) if number and unit else None
        if number is None or unit is None or step is None:
            return None
        return _part(number[0] + 2, step * int(number[1]), unit)


def _part(end: int, count: int, unit: str = "day") -> Part:
    return Part(end, _RULE, {"count": str(count), "unit": unit})
