"""Credits: agencies, photographers, bylines, copyright lines."""

import re

from app.reading.gazetteer import place_names
from app.reading.signs import is_name, is_prose
from app.reading.words import page_words

_COPYRIGHT = re.compile(r"(?:©|\(c\)|&copy;|Copyright\b)\s*:?\s*", re.IGNORECASE)
_RIGHTS_OF = re.compile(
    r"(?:©|\(c\)|Copyright)\s*:?\s*20\d\d(?:\s*[-–]\s*20\d\d)?,?\s+(?P<who>[^|•·]{2,60}?)"
    r"\s*(?:[-–|.,]\s*Alle Rechte.*)?$",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"(?:das|Ihr|Euer|die|Ihre)\s+(?P<who>[\w.-]+\.(?:at|de|ch|com|net|org|info|eu|tv|example))[- ](?:Team|Redaktion)$",
    re.IGNORECASE,
)
_BROADCAST = re.compile(r"Diese Nachricht wurde am .{6,20} im Programm (?P<who>[A-ZÄÖÜ][\w ]{2,40}) gesendet\.?$")
_BYLINE = re.compile(
    r"(?:(?:Artikel |Geschichte )?[Vv]on:?|By|Autor(?:in)?:|Autor(?:inn)?en:|Text:|Redaktion:|Verfasst von:?|"
    r"Geschrieben von:?|Protokoll:|Bericht:|Bericht von|Es berichtet:?|Ein (?:Bericht|Kommentar|Beitrag) aus \w+ von|"
    r"Eine? (?:Bericht|Analyse|Kommentar|Reportage|Beitrag|Interview|Gastbeitrag|Protokoll) von)\s+(?P<who>.+)$"
)
_AFTER_NAME = re.compile(r"\s+[|•·–-]\s+|\d|\b(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\b|\bMittwoch\b")
_AT_AGENCY = re.compile(r"@\s?(?P<host>[\w-]+\.\w{2,10})")
_NOTE = re.compile(r"\b(?:verwende|nutz|Mit|stütz)\w*\b.{0,40}\b(?:Material|Informationen|Meldungen) (?:der|von|aus)\b")
_BEFORE_AGENCY = re.compile(r"^(?:Quellen?|Agenturen|Mit Material (?:von|der)|[©(]?\s*20\d\d)\s*:?\s*")
_CODE = re.compile(r"(?:©\s*)?(?:dpa-\w+,\s*)?(?:[a-z]{3,}:\d{6}-)[\w/.-]*.*$")
_OPENER = r"(?:Foto|Fotos|Bild|Bildquelle|Bildrechte|Quelle|Photo|Credit|Fotocredit)\s?:\s?|©\s?|\(c\)\s?|Copyright:?\s"
_IN_CAPTION = re.compile(
    rf"\s*(?P<credit>(?:[-–—|•/]\s*|\(\s*|\[\s*)?(?:{_OPENER})[^.!?\n]{{2,110}}[)\]]?)$"
)
_BRACKET = re.compile(r"\s*(?P<credit>\((?P<inside>[^()]{2,90})\)\.?)$")
_ENGLISH = re.compile(r"(?:[A-Z][\w-]{1,12} )?(?:(?:File )?Photo|Image|Handout|Screengrab)(?: by |\s?[:/] ?)\S")
_DASHED = re.compile(r"\s+(?P<credit>[-–—|]\s+(?P<who>[A-Za-z][\w./ -]{1,30}))$")
_MID = re.compile(
    rf"(?:^|\s)(?P<credit>(?:{_OPENER})(?P<who>[^.!?©:]{{2,90}}?))(?=\s+[A-ZÄÖÜ„\"«»][\w„“\"»-]*\s+[a-zäöüA-Z])"
)


def agencies_in(text: str) -> list[str]:
    """Canonical names of the agencies that a credit lists ("APA/AFP" → APA, AFP), in order."""
    known = page_words().agencies
    at = _AT_AGENCY.fullmatch(text)
    whole = at["host"] if at else text.strip()
    if at or whole in known:
        return [known.get(whole, whole.split(".")[0])]
    parts = (part.strip(" ()[]@©.,:") for part in re.split(r"[/,+&()\s]", text))
    return list(dict.fromkeys(known[part] for part in parts if part in known))


def is_agency_group(credit: str) -> bool:
    """Whether a bracket reads as agencies: known ones, or short marks such as "bsp"; not "CDU" or "heute"."""
    words = page_words()
    parts = [part for part in re.split(r"[/,+&\s]+", credit) if part]
    if credit in words.agencies or any(part in words.agencies for part in parts):
        return True
    if not parts or any(part in words.not_agencies for part in parts):
        return False
    return all(re.fullmatch(r"[a-z]{2,4}|[A-Z]{3,4}", part) for part in parts)


def agency_names(credit: str) -> list[str]:
    """Agencies of a bracket: canonical where known, a three-letter lower-case mark as it stands."""
    known = agencies_in(credit)
    if known:
        return known
    parts = re.split(r"[/,+&\s]+", credit)
    never = page_words().not_agencies
    return [part for part in parts if re.fullmatch(r"[a-z]{3}", part) and part not in never]


def is_agency_credit(text: str) -> bool:
    """Whether the line holds agencies and nothing else ("@ dpa.de", "(APA/dpa)", "Quelle: dpa")."""
    if _AT_AGENCY.fullmatch(text):
        return True
    bare = _BEFORE_AGENCY.sub("", text).replace("(", " ").replace(")", " ").strip(" @©[].*–-")
    if not bare or len(bare) > 60:
        return False
    known = page_words().agencies
    if bare in known:
        return True
    parts = [part for part in re.split(r"\s*[/,+&|]\s*|\s+und\s+|\s+", bare) if part]
    others = [part for part in parts if part not in known]
    allowed = re.compile(r"[a-z]{2,4}|red|Red\.?|Agenturen|[\w-]+\.(?:at|de|ch|com)")
    return len(others) < len(parts) and all(allowed.fullmatch(part) for part in others)


def agency_note(text: str) -> list[str]:
    """Agencies of a note on sources ("Wir verwenden Material der Nachrichtenagenturen dpa und AFP."), else empty."""
    return agencies_in(text) if len(text) < 250 and _NOTE.search(text) else []


def is_agency_code(text: str) -> bool:
    """Whether the line is an agency's serial number ("bsp:240503-10-4711/2")."""
    return len(text) < 90 and bool(_CODE.match(text)) and not is_prose(text)


def is_photo_credit(text: str) -> bool:
    """Whether the line holds a photo credit and nothing else ("Foto: Max Muster/dpa", "© Pool/Beispielbild")."""
    if len(text) > 130 or len(text.split()) > 16:
        return False
    opener, colon, rest = text.partition(":")
    if colon and rest.strip() and opener.strip(" (").lower() in page_words().credit_openers:
        return _is_slashed(rest.strip()) or _names_only(rest.strip())
    if _COPYRIGHT.match(text):
        return credit_inside(text) is None
    return _is_slashed(text)


def _names_only(words: str) -> bool:
    """Whether nothing but names and photo words follows "Foto:" ("Max Muster via AP", "privat"), no description."""
    parts = re.split(r"[\s/,|()]+", words.strip(" ()."))
    small = [part for part in parts if part[:1].islower() and not _is_known_credit(part) and len(part) > 3]
    return len(parts) <= 8 and (not small or parts == small[:1])


def _is_slashed(text: str) -> bool:
    """Names, agencies and photo words joined by slashes, no sentence: "AGENTUR/POOL/MAXI MUSTER"."""
    ends_wrong = text[-1] in "?!:;\"”“" or (text.endswith(".") and len(text.split()) > 4)
    if "/" not in text or ends_wrong or text.count(",") > 1:
        return False
    known, photo = page_words().agencies, page_words().photo_words
    words = [word.strip("()[].,-–©|") for word in re.split(r"[/\s]+", text)]
    words = [word for word in words if word]
    credited = [word for word in words if word in known or word in photo]
    small = [word for word in words if word[0].islower() and word not in credited]
    return bool(credited) and len(small) <= max(1, len(words) // 6)


def credit_in_caption(text: str) -> int | None:
    """Where the credit at the end of a caption starts, or None.

    "Händedruck in Bern. – Foto: Muster/dpa", "Händedruck in Bern (AP / Max Muster)", "Händedruck in Bern – keystone".
    """
    match = _IN_CAPTION.search(text)
    if match and match.start() > 0:
        return match.start("credit")
    bracket = _BRACKET.search(text)
    if bracket and bracket.start() > 0 and _is_bracketed_credit(bracket["inside"], text[:bracket.start()]):
        return bracket.start("credit")
    dashed = _DASHED.search(text)
    if dashed and _is_known_credit(dashed["who"]):
        return dashed.start("credit")
    slashed = re.search(r"(?<=[.)!?»“\"])\s+(?P<credit>[^.!?(]{4,80})$", text)
    return slashed.start("credit") if slashed and _is_slashed(slashed["credit"].strip()) else None


def _is_bracketed_credit(inside: str, before: str) -> bool:
    """Photo credits in brackets; after a full stop an agency alone credits the text, not a photo."""
    if re.match(r"(?:Archiv|Symbol)", inside):
        return False
    if _ENGLISH.match(inside):
        return True
    if _is_slashed(inside) and not is_agency_credit(inside):
        return True
    return not re.search(r"[.!?“”\"»«]\s*$", before) and _is_known_credit(inside)


def _is_known_credit(words: str) -> bool:
    lists = page_words()
    known = {name.lower() for name in lists.agencies} | {name.lower() for name in lists.photo_words}
    parts = [part for part in re.split(r"[/\s]+", words) if part]
    return bool(parts) and all(part.lower() in known for part in parts)


def credit_inside(text: str) -> tuple[int, int] | None:
    """(start, end) of a photo credit with text glued behind it ("Handschlag. © Muster/dpa Der Minister reiste ab.")."""
    for match in _MID.finditer(text):
        last = re.split(r"[/\s]+", match["who"].strip())[-1].lower()
        if _is_known_credit(last) and len(text) > match.end() + 60:
            return match.start("credit"), match.end("credit")
    return None


def byline(line: str) -> tuple[list[str], list[str]] | None:
    """(authors, agencies) of a byline ("Von Erika Muster und Max Muster, Bern"; "Von: APA/AFP"), else None."""
    match = _BYLINE.match(line)
    if not match or len(line) > 140 or (is_prose(line) and len(line) > 60):
        return None
    who = _AFTER_NAME.split(match["who"])[0]
    parts = [part.strip(" ,.()") for part in re.split(r"\s*(?:,|\bund\b|/|&|\bmit\b)\s*", who.strip(" ,."))]
    authors = [part for part in parts if part and is_name(part) and not _is_desk(part)]
    agencies = agencies_in(who) or (agency_names(who.strip()) if re.fullmatch(r"[a-z/ ]+", who.strip()) else [])
    labelled = line.startswith(("Autor", "Von:", "Redaktion", "Text")) or who.strip().lower() == "redaktion"
    return (authors, agencies) if authors or agencies or labelled else None


def _is_desk(part: str) -> bool:
    """Whether a part of a byline is no person: an agency, a broadcaster's studio, a city."""
    shouted = any(len(word) >= 3 and word.isupper() for word in re.split(r"[\s-]", part))
    return shouted or bool(agencies_in(part)) or part.casefold() in place_names()


def publisher_in(line: str) -> str | None:
    """The publisher that a line names as itself ("© 2024 Beispielblatt", "das beispiel.de-Team"), or None."""
    match = _TEAM.match(line.strip()) or _BROADCAST.match(line.strip())
    if match:
        return match["who"].strip()
    match = _RIGHTS_OF.match(line.strip())
    if match is None or "/" in match["who"] or agencies_in(match["who"]):
        return None
    return match["who"].strip(" .,")
