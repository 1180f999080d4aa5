"""The core of a time expression: a day, weekend, week, month, season or year with its modifiers.

"der vergangene Dienstag", "Ende November", "Mittwoch, 3. Dezember", "Dienstag vergangener Woche", "Jahr 2003".
"""

from app.language.times_words import Part, Values, WordReader

ARTICLES = frozenset({"der", "dem", "den", "die", "das", "des", "einem", "einen"})
JOINTS = frozenset({"und", "oder", "sowie", "/", "–", "-", "bzw.", "&", "bis"})
_SINGULAR = frozenset({"Woche", "Monat", "Monats", "Jahr", "Jahrs", "Jahres"})
GRADES = frozenset({"frühen", "späten", "frühe", "späte", "früher", "später"})


class CoreReader:
    """Reads cores at tokens of one Doc."""

    def __init__(self, reader: WordReader) -> None:
        self._r = reader

    def core(self, i: int) -> Part | None:
        """The core at i, with its article and modifier: "den vergangenen Dienstag", "dieser Woche"."""
        r = self._r
        j = i + (r.at(i) in ARTICLES and r.at(i) not in ("einem", "einen"))
        j += r.at(j) in GRADES
        phase = r.words.phases.get(r.text(j))
        if phase is not None:
            return self._phase(j + 1, phase)
        modifier = r.modifier(j)
        if modifier is not None and r.modifier(j + 1) is not None:  # "in dieser kommenden Woche"
            j, modifier = j + 1, r.modifier(j + 1)
        k = j + (modifier is not None)
        found = self.day(k) or self._period(k, modifier is not None)
        if found is None:
            return self._adjective(j, modifier)
        if found.rule == "weekday_of_week":
            return Part(found.end, "weekday", found.values | {"week": modifier or "this"})
        if modifier is not None:
            found = Part(found.end, found.rule, found.values | {"mod": modifier})
        return self._of_week(found) if found.rule == "weekday" else found

    def _adjective(self, i: int, modifier: str | None) -> Part | None:
        """ "die gestrigen Kontakte": the adjective alone; "in den kommenden Tagen" fixes no day."""
        if modifier is None:
            return None
        if self._r.text(i + 1) in ("Tagen", "Tage", "Wochen", "Monaten", "Monate", "Stunden", "Jahren", "Jahre"):
            return Part(i + 2, "vague", {"mod": modifier})
        part = self._r.at(i + 1) if self._r.at(i + 1) in self._r.words.parts else ""
        if modifier.startswith("day") and (part or self._r.unit(i + 1) == "day"):
            return Part(i + 2, "relative_day", {"offset": modifier[3:]} | ({"part": part} if part else {}))
        if part == "nacht" and modifier in ("past", "next"):
            return Part(i + 2, "part_of_day", {"part": part})
        number = self._r.number(i + 1)
        if number and self._r.unit(number[0]):
            return Part(number[0] + 1, "vague", {"mod": modifier})
        return Part(i + 1, "relative_adjective", {"offset": modifier[3:]}) if modifier.startswith("day") else None

    def day(self, i: int) -> Part | None:
        """A single day: a date, a weekday, "heute", a holiday; or the first day of a list ("2. bis 4. Mai")."""
        r = self._r
        found = r.date(i)
        if found is not None:
            return found
        found = r.weekday(i) or r.relative_day(i)
        if found is not None:
            return self._with_date(found) if found.rule == "weekday" else found
        holiday = r.holiday(i)
        if holiday is not None:
            end = i + len(holiday.split())
            year = r.year(end)
            values = r.words.holidays[holiday].as_values() | ({"year": str(year)} if year else {})
            return Part(end + bool(year), "holiday", values)
        return r.compound_day(i) or self._ordinal_of_list(i)

    def _ordinal_of_list(self, i: int) -> Part | None:
        """A day without its month, as the first of "2. bis 4. Mai" or "23./24. Jänner"."""
        day = self._r.ordinal(i) if self._r.text(i)[:1].isdigit() else None
        if day is None or self._r.at(i + 1) not in (*JOINTS, "auf"):
            return None
        return Part(i + 1, "ordinal", {"day": str(day)})

    def _with_date(self, found: Part) -> Part:
        """ "Mittwoch, 3. Dezember", "Mittwoch, dem 3. Dezember", "Mittwoch (3. Dezember)": the date counts."""
        r, j = self._r, found.end
        if r.at(j) in (",", "("):
            k = j + 1 + (r.at(j + 1) in (*ARTICLES, "am"))
            day = r.date(k)
            if day is not None:
                return Part(day.end + (r.at(j) == "(" and r.at(day.end) == ")"), "date", found.values | day.values)
        day = r.date(j)
        return Part(day.end, "date", found.values | day.values) if day is not None else found

    def _of_week(self, found: Part) -> Part:
        """ "Dienstag vergangener Woche", "Dienstag der kommenden Woche", "Dienstag vor einer Woche"."""
        j = found.end + (self._r.at(found.end) in ("der", "in"))
        modifier = self._r.modifier(j) if j < self._r.size else None
        if modifier in ("past", "next", "this") and self._r.unit(j + 1) == "week":
            return Part(j + 2, "weekday", found.values | {"week": modifier})
        way = {"vor": "past", "in": "next"}.get(self._r.at(found.end))
        if way and self._r.at(found.end + 1) == "einer" and self._r.unit(found.end + 2) == "week":
            return Part(found.end + 3, "weekday", found.values | {"week": way})
        return found

    def _period(self, i: int, modified: bool) -> Part | None:
        r = self._r
        text = r.text(i)
        if text in ("Wochenende", "Wochenendes", "Wochenend"):
            return Part(i + 1, "weekend", {})
        month = r.words.months.get(text)
        if month is not None and (text != "Mai" or r.tags[i] in ("NN", "NE")):
            return self._r.with_year(Part(i + 1, "month", {"month": str(month)}))
        season = text if text in r.words.seasons else text.removesuffix("s")
        if season in r.words.seasons:
            first, last = r.words.seasons[season]
            return self._r.with_year(Part(i + 1, "season", {"first": str(first), "last": str(last)}))
        if text in r.words.neighbours:
            way, unit = r.words.neighbours[text]
            return Part(i + 1, unit, {"mod": way})
        if text in r.words.phase_units:
            phase, unit = r.words.phase_units[text]
            return Part(i + 1, unit, {"phase": phase})
        return self._unit(i, modified)

    def _unit(self, i: int, modified: bool) -> Part | None:
        """ "Woche", "Monat", "Jahr" with a modifier; "Jahr 2003"; a bare year."""
        r = self._r
        unit = r.unit(i)
        if unit == "year" or r.at(i) in ("jahre", "jahres"):
            year = r.year(i + 1)
            if year is not None:
                return Part(i + 2, "year", {"year": str(year)})
        if modified and unit in ("week", "month", "year") and r.text(i) in _SINGULAR:
            weekday = r.weekday(i + 1) if unit == "week" else None
            if weekday is not None:
                return Part(weekday.end, "weekday_of_week", weekday.values)
            return Part(i + 1, unit, {})
        year = r.year(i)
        if year is not None and self._is_year_here(i):
            return Part(i + 1, "year", {"year": str(year)})
        return None

    def _is_year_here(self, i: int) -> bool:
        """Whether four digits are a year and count nothing: "seit 2003", "von 2003 bis 2005", not "in 2000 Orten"."""
        following = self._r.tags[i + 1] if i + 1 < self._r.size else ""
        return following not in ("NN", "ADJA", "NE", "XY")

    def _phase(self, i: int, phase: str) -> Part | None:
        """ "Ende November", "Anfang kommender Woche", "Mitte des Monats", "Ende 2025", "Ende der Woche"."""
        r = self._r
        j = i + (r.at(i) in ARTICLES)
        modifier = r.modifier(j) if j < r.size else None
        k = j + (modifier is not None)
        if r.text(k) in _SINGULAR and (modifier or j > i):
            unit = {"W": "week", "M": "month", "J": "year"}[r.text(k)[0]]
            return Part(k + 1, unit, {"phase": phase, "mod": modifier or "this"})
        found = self._period(k, modified=False)
        if found is None or found.rule not in ("month", "year", "season"):
            return None
        values: Values = found.values | {"phase": phase}
        return Part(found.end, found.rule, values | ({"mod": modifier} if modifier else {}))
