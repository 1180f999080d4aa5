"""Datelines and credits that close a report: where it was written and by whom, never where a meeting was."""

import re

from app.reading.credits import agency_names, is_agency_group
from app.reading.gazetteer import place_names

_MARK = r"[A-Za-zÄÖÜäöü][\w.-]*"
_GROUP = rf"{_MARK}(?:\s?[/,+&]\s?{_MARK}|\s{_MARK})*"
_CITY = r"[A-ZÄÖÜ][\w.’'-]*"
_CITIES = rf"{_CITY}(?:(?:\s?/\s?|\s|-)(?:{_CITY}|am|an|der|im|bei|de|of|und)){{0,5}}"
_OPENING = r"(?=[A-ZÄÖÜ„\"«»“‚0-9])"
_WITH_AGENCY = re.compile(
    rf"(?P<line>{_CITIES}(?P<day>,?\s+\d{{1,2}}\.\s?\w+\.?(?:\s+\d{{4}})?)?\s*\((?P<agency>{_GROUP})\)\s*[-–—:.]+)\s*"
)
_AGENCY_AFTER_COMMA = re.compile(rf"(?P<line>{_CITIES},?\s+(?P<agency>{_GROUP})\s*[-–—]+)\s+{_OPENING}")
_CAPITALS = re.compile(
    r"(?P<line>[A-ZÄÖÜ]{3,}(?:[/ ][A-ZÄÖÜ.]{2,})*\s?(?:\((?P<agency>[^)]{2,30})\))?\s*[.:]?\s*[-–—/.:]+)\s+" + _OPENING
)
_AGENCY_ALONE = re.compile(rf"(?P<line>\((?P<agency>{_GROUP})\)\s*[-–—:]+)\s+{_OPENING}")
_KNOWN_ALONE = re.compile(rf"(?P<line>\((?P<agency>{_GROUP})\))\s+{_OPENING}")
_SHORT_MARK = re.compile(rf"(?P<line>(?P<agency>[a-zA-Z]{{2,5}})\s{_CITY}\.)\s+{_OPENING}")
_SLASHED = re.compile(rf"(?P<line>{_CITIES}(?:,\s+\d{{1,2}}\.\s?\w+\.?)?\s*/(?P<agency>\w{{2,12}})/\.?)\s+{_OPENING}")
_BARE = re.compile(rf"(?P<cities>{_CITY}(?:(?:\s?[/,]\s?|\s){_CITY}){{0,4}})(?P<mark>\s?[-–—]|[.:])\s+{_OPENING}")
_CLOSING = re.compile(rf"\s*(?P<credit>[(\[](?:mit\s+)?(?:Material\s+(?:von|der)\s+)?(?P<who>{_GROUP})[)\]]\.?)$")
_INITIALS = re.compile(r"(?<=[.!?“”\"»«])\s*(?P<credit>(?:/[A-Za-z]{1,4}){1,7})$")
_LONGEST = 90  # characters of a dateline


def dateline(text: str, *, opens: bool) -> tuple[int, list[str]] | None:
    """(length, agencies) of the dateline that a paragraph opens with, None where there is none.

    "Bern (bsp) – Der Minister …", "KAIRO. Am Abend …"; a bare "Bern - Der Minister …" only where the paragraph
    `opens` an article or an entry and the words are places. A city in a dateline is no venue.
    """
    for pattern in (_WITH_AGENCY, _AGENCY_AFTER_COMMA, _AGENCY_ALONE, _KNOWN_ALONE, _SHORT_MARK, _SLASHED, _CAPITALS):
        match = pattern.match(text)
        if match and len(match["line"]) <= _LONGEST and len(text) > match.end() + 20:
            credit = match["agency"] or ""
            if pattern in {_KNOWN_ALONE, _SLASHED} and not agency_names(credit):
                continue
            dated = pattern is _WITH_AGENCY and match["day"]
            if dated or is_agency_group(credit) or (pattern is _CAPITALS and not credit):
                return match.end(), agency_names(credit)
    return _bare(text) if opens else None


def _bare(text: str) -> tuple[int, list[str]] | None:
    match = _BARE.match(text)
    if not match or len(text) < match.end() + 40 or len(match["cities"]) > 60:
        return None
    cities = [city.strip() for city in re.split("[/,]", match["cities"])]
    if not all(city.casefold() in place_names() for city in cities):
        return None
    closes = re.search(r"\s[-–—]\s", text[match.end():match.end() + 70])
    return None if closes and match["mark"].strip() in "-–—" else (match.end(), [])


def closing_credit(text: str) -> tuple[int, list[str]] | None:
    """(offset, agencies) of the credit that closes a paragraph ("… ab. (APA/dpa)", "… ab./abc/XY"), or None."""
    initials = _INITIALS.search(text)
    if initials and initials.start("credit") >= 20:
        return initials.start("credit"), []
    match = _CLOSING.search(text)
    if not match or match.start("credit") < 20 or not is_agency_group(match["who"]):
        return None
    ends = text[:match.start()].rstrip().endswith((".", "!", "?", "“", "”", "\"", "«", "»"))
    return (match.start("credit"), agency_names(match["who"])) if ends else None
