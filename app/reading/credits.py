"""Credits: agencies, photographers, bylines, datelines, copyright lines."""

import re

from app.reading.signs import is_name, is_prose
from app.reading.words import page_words

_COPYRIGHT = re.compile(r"(?:©|\(c\)|&copy;|Copyright\b)\s*:?\s*", re.IGNORECASE)
_RIGHTS_OF = re.compile(r"(?:©|\(c\)|Copyright)\s*:?\s*(?:20\d\d)(?:\s*[-–]\s*20\d\d)?,?\s+(?P<who>[^|•·]{2,60}?)\s*(?:[-–|.,]\s*Alle Rechte.*)?$", re.IGNORECASE)
_TEAM = re.compile(r"^(?:das|Ihr|Euer|die|Ihre)\s+(?P<who>[\w.-]+\.(?:at|de|ch|com|net|org|info|eu|tv|example))[- ](?:Team|Redaktion)$", re.IGNORECASE)
_BYLINE = re.compile(
    r"^(?:Von:?|By|Autor(?:in)?:|Autor(?:inn)?en:|Text:|Redaktion:|Verfasst von:?|Geschrieben von:?|Protokoll:|Bericht:|Bericht von|"
    r"Ein(?:e)? (?:Bericht|Analyse|Kommentar|Reportage|Beitrag|Interview|Gastbeitrag|Protokoll|Meinung) von|Aus [A-ZÄÖÜ]\w+ berichtet:?|Es berichtet:?)\s+(?P<who>.+)$")
_SHORT_NAME = r"[A-Za-zÄÖÜäöü][\w.-]*"
_AGENCY_GROUP = rf"{_SHORT_NAME}(?:\s?[/,+&]\s?{_SHORT_NAME}|\s{_SHORT_NAME})*"
_DATELINE = re.compile(
    rf"""^(?P<line>
      [A-ZÄÖÜ][\w.’'-]*(?:[ /-]+(?:[A-ZÄÖÜ][\w.’'-]*|am|an|der|im|bei|de|of|und)){{0,5}}
      (?:,?\s+\d{{1,2}}\.\s?\w+\.?(?:\s+\d{{4}})?)?
      (?:\s*\((?P<one>{_AGENCY_GROUP})\)\s*[-–—:.]+
       |,?\s+(?P<two>{_AGENCY_GROUP})\s*[-–—]+(?=\s))
    )\s*""", re.VERBOSE)
_CAPS_DATELINE = re.compile(r"^(?P<line>(?:[A-ZÄÖÜ]{3,}(?:[/ ][A-ZÄÖÜ.]{2,})*)\s?(?:\((?P<one>[^)]{2,30})\))?\s*[.:]?\s*[-–—/.:]+)\s+(?=[A-ZÄÖÜ„\"«»“0-9])")
_OPEN_DATELINE = re.compile(rf"^(?P<line>\((?P<one>{_AGENCY_GROUP})\)\s*[-–—:]+|(?P<two>[a-zA-Z]{{2,5}})\s[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]+\.)\s+(?=[A-ZÄÖÜ„\"«»“])")
_TAIL_CREDIT = re.compile(rf"\s*(?P<credit>[(\[](?:(?:mit\s+)?(?:Material\s+(?:von|der)\s+)?)(?P<who>{_AGENCY_GROUP})[)\]]\.?)$")
_CODE = re.compile(r"^(?:©\s*)?(?:dpa-\w+,\s*)?(?:dpa:\d{6}-|[a-z]{3,}:\d{6}-)[\w/.-]*.*$")
_IN_CAPTION = re.compile(
    r"\s*(?P<credit>(?:[-–—|•]\s*|\(\s*|\[\s*)?(?:(?:Foto|Fotos|Bild|Bildquelle|Quelle|Photo|Credit|Fotocredit)\s?:\s?|©\s?|\(c\)\s?|Copyright:?\s)[^.!?\n]{2,110}[)\]]?)$")


def agencies_in(text: str) -> list[str]:
    """Canonical names of the agencies that a credit lists ("APA/AFP" → APA, AFP), in order."""
    known = page_words().agencies
    if text.strip() in known:
        return [known[text.strip()]]
    parts = (part.strip(" ()[]@©.,:") for part in re.split(r"[/,+&()]|\s(?:und|via|mit)?\s?", text))
    return list(dict.fromkeys(known[part] for part in parts if part in known))


def is_agency_credit(text: str) -> bool:
    """Whether the line holds agencies and nothing else ("@ dpa.de", "(APA/dpa)", "Quelle: dpa")."""
    bare = re.sub(r"^(?:Quellen?|Agenturen|Mit Material (?:von|der))\s*:?\s*", "", text).strip(" @©()[].*–-")
    if not bare or len(bare) > 60:
        return False
    known = page_words().agencies
    if bare in known:
        return True
    parts = [part for part in re.split(r"\s*[/,+&|]\s*|\s+und\s+|\s+", bare) if part]
    hits = [part for part in parts if part in known]
    others = [part for part in parts if part not in known]
    return bool(hits) and all(re.fullmatch(r"[a-z]{2,4}|red|Red\.?|Agenturen|[\w-]+\.(?:at|de|ch|com)", part) for part in others)


def is_agency_code(text: str) -> bool:
    """Whether the line is an agency's serial number ("bsp:240503-10-4711/2")."""
    return bool(_CODE.match(text)) and len(text) < 90 and not is_prose(text)


def is_photo_credit(text: str) -> bool:
    """Whether the line holds a photo credit and nothing else ("Foto: Max Muster/dpa", "© Pool/Beispielbild")."""
    if len(text) > 130 or len(text.split()) > 16:
        return False
    opener, colon, rest = text.partition(":")
    if colon and rest.strip() and opener.strip(" (").lower() in page_words().credit_openers:
        return not is_prose(rest.strip()) or "/" in rest
    if _COPYRIGHT.match(text):
        return True
    return _is_slashed_credit(text)


def _is_slashed_credit(text: str) -> bool:
    """Names, agencies and photo words joined by slashes, no sentence: "AGENTUR/POOL/MAXI MUSTER"."""
    if "/" not in text or text[-1] in "?!:;\"”“" or (text.endswith(".") and len(text.split()) > 4):
        return False
    known, photo = page_words().agencies, page_words().photo_words
    words = [word.strip("()[].,-–©|") for word in re.split(r"[/\s]+", text)]
    words = [word for word in words if word]
    hits = [word for word in words if word in known or word in photo]
    small = [word for word in words if word[0].islower() and word not in known and word not in photo]
    return bool(hits) and len(small) <= max(1, len(words) // 6) and "," not in text.replace(", ", "", 1)


def credit_in_caption(text: str) -> int | None:
    """Where the credit at the end of a caption starts ("Händedruck in Bern. – Foto: Muster/dpa"), or None."""
    match = _IN_CAPTION.search(text)
    if match and match.start() > 0:
        return match.start("credit")
    return _slashed_tail(text)


def _slashed_tail(text: str) -> int | None:
    pieces = re.search(r"(?<=[.)!?»“\"])\s+(?P<credit>[^.!?]{4,80})$", text)
    if pieces and _is_slashed_credit(pieces["credit"].strip()):
        return pieces.start("credit")
    return None


def byline(line: str) -> tuple[list[str], list[str]] | None:
    """(authors, agencies) of a byline ("Von Erika Muster und Max Muster, Bern"; "Von: APA/AFP"), None for other lines."""
    match = _BYLINE.match(line)
    if not match or len(line) > 140 or (is_prose(line) and len(line) > 60):
        return None
    who = re.split(r"\s+[|•·]\s+|\s+[-–]\s+|\d", match["who"])[0].strip(" ,.")
    parts = [part.strip(" ,.()") for part in re.split(r"\s*(?:,|\bund\b|/|&|\bmit\b)\s*", who) if part.strip(" ,.()")]
    authors = [part for part in parts if is_name(part)]
    agencies = agencies_in(who)
    if not authors and not agencies and not line.startswith(("Autor", "Von:", "Redaktion", "Text")):
        return None
    return [name for name in authors if not agencies_in(name)], agencies


def dateline(text: str) -> tuple[int, list[str]] | None:
    """(length, agencies) of the dateline a paragraph opens with ("Bern (bsp) – "), None where there is none.

    A city in a dateline says where the report was written, never where a meeting was.
    """
    for pattern in (_DATELINE, _CAPS_DATELINE, _OPEN_DATELINE):
        match = pattern.match(text)
        if match and len(match["line"]) <= 90 and len(text) > match.end() + 20:
            credit = next((match[name] for name in ("one", "two") if name in pattern.groupindex and match[name]), "")
            if pattern is _CAPS_DATELINE or _is_agency_group(credit):
                return match.end(), agency_names(credit)
    return None


def _is_agency_group(credit: str) -> bool:
    """Whether a bracket reads as agencies: known ones, or short marks such as "bsp"; never a word such as "heute"."""
    parts = [part for part in re.split(r"[/,+&\s]+", credit) if part]
    known = page_words().agencies
    return bool(credit) and (
        credit in known or any(part in known for part in parts)
        or all(re.fullmatch(r"[a-z]{2,4}|[A-Z]{2,4}", part) for part in parts)
    )


def agency_names(credit: str) -> list[str]:
    """Agencies of a dateline's bracket: canonical where known, a short lower-case mark as it stands."""
    known = agencies_in(credit)
    if known:
        return known
    return [part for part in re.split(r"[/,+&\s]+", credit) if re.fullmatch(r"[a-z]{3}", part) and part not in {"red", "aga"}]


def closing_credit(text: str) -> tuple[int, list[str]] | None:
    """(offset, agencies) of an agency credit in brackets that closes a paragraph ("… reiste er ab. (APA/dpa)")."""
    match = _TAIL_CREDIT.search(text)
    if not match or match.start("credit") < 20:
        return None
    before = text[:match.start()].rstrip()
    known = agencies_in(match["who"])
    mark = re.fullmatch(r"[a-z]{2,4}(?:/[a-z]{2,4})*", match["who"])
    if before.endswith((".", "!", "?", "“", "”", "\"", "«", "»")) and (known or mark):
        return match.start("credit"), known or agency_names(match["who"])
    return None


def publisher_in(line: str) -> str | None:
    """The publisher that a line names as itself ("© 2024 Beispielblatt", "das beispiel.de-Team"), or None."""
    match = _TEAM.match(line.strip())
    if match:
        return match["who"]
    match = _RIGHTS_OF.match(line.strip())
    if match is None or "/" in match["who"] or agencies_in(match["who"]):
        return None
    return match["who"].strip(" .,")
