"""Signs by which single lines are told apart: shape and closed word classes, no article's own phrases."""

import re
from itertools import pairwise

from app.reading.words import page_words

_END = re.compile(r"[.!…](?:[\"“”„«»‹›’')\]]|\s)*$")
_QUESTION_END = re.compile(r"\?(?:[\"“”„«»‹›’')\]]|\s)*$")
_SENTENCE_BREAK = re.compile(r"(?<=[.!?…])[\"“”«»’)]*\s+(?=[(\"„“«»‚]{0,2}[A-ZÄÖÜ0-9])")
_NAME_WORD = re.compile(r"[A-ZÄÖÜÁÉÍÓŠŽČĆŁØÅÇ][\w’'.-]*$")
_PARTICLES = frozenset({
    "von", "van", "de", "der", "den", "di", "da", "del", "al", "bin", "zu", "le", "la", "ten", "ter", "dos",
})
_SMALL = frozenset({
    "und", "in", "im", "der", "die", "das", "des", "den", "dem", "gegen", "um", "für", "von", "vom", "zu",
    "zum", "zur", "am", "an", "auf", "aus", "bei", "mit", "nach", "über", "unter", "vor", "zwischen", "&", "-",
    "–",
})
_FUNCTION = frozenset({
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "im", "in", "am", "auf", "für", "mit", "und",
    "nach", "vor", "bei", "zu", "zum", "zur", "über", "neue", "neuer", "neues", "neuen", "weitere", "mehr",
    "alle", "so", "was", "wie", "wer", "warum", "kein", "keine", "krieg", "nicht",
})
_LIST_TAIL = frozenset({
    "diesem", "zu", "zum", "thema", "lesen", "auch", "aus", "der", "dem", "den", "und", "interessiert", "interessieren",
    "sein", "an", "sie", "hierzu", "dazu", "finden", "bei", "uns", "unserer", "unserem", "redaktion", "interessant",
})
_CRUMB = re.compile(r"\s(?:>|›|»|→|::|/|\|)\s|(?<=\w)\s?[>›»→]\s?(?=\w)")
_AGE = re.compile(
    r"vor\s+(?:\d+|einer|einem|zwei|drei)\s+(?:Sekunde|Minute|Min\.|Stunde|Std\.|Tag|Woche|Monat|Jahr)[en]{0,2}\b"
    r"(?:[\s|•·,-]*\d*)*$|\d+\s+(?:hours?|days?|minutes?|weeks?)\s+ago$",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"(?:\(?\d{1,5}\)?\s*)?"
    r"(?:Leser-?)?(?:Kommentare?|Beiträge|Reaktionen|Postings?|Antworten|Aufrufe|Shares?|Likes?|Bilder|Fotos|Comments?)"
    r"(?:\s*[:(]?\s*\d{1,5}\)?)?(?:\s*(?:anzeigen|lesen|schreiben|geteilt))?$"
    r"|\d{1,4}$|\d+\s*/\s*\d+$|(?:Bild|Artikel|Seite) \d+ von \d+$",
    re.IGNORECASE,
)
_TIME_LINE = re.compile(
    r"(?:(?:Aktualisiert|Update|Stand|Veröffentlicht):?\s+)?(?:um\s+)?"
    r"(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s*(?:Uhr|h))?|(?:[01]?\d|2[0-3])\s*Uhr)$"
)
_READING_TIME = re.compile(
    r"(?:Lesezeit|Lesedauer|Hördauer|Dauer|Länge)\W*(?:ca\.?\s*)?\d+.*$"
    r"|\d+\s*(?:Min\.?|Minuten?)(?:\s*(?:Lesezeit|Lesedauer))?$|\d+\s*min(?:ute)?s?\s+read$",
    re.IGNORECASE,
)
_MEDIA = re.compile(
    r"(?:[▶►🎧📺]|(?:Im )?(?:Video|Podcast|Audio|Grafik|Infografik|Karte|Interaktiv|Bildergalerie|Fotostrecke|Galerie|"
    r"Livestream|Sendung)\b\s*(?::|\||–|-|\(|\d))|^\d{1,2}:\d{2}\s*min\b",
    re.IGNORECASE,
)
_LINKS_ON = re.compile(
    r"\b(?:hier|dazu|darüber|auch|mehr)\b.{0,80}:$"
    r"|\b(?:lesen|finden|sehen|hören|erfahren|schauen) Sie (?:hier|dazu|auch|mehr)\b[^.?!]*[:.…→>)]*$"
    r"|\b(?:lies|erfahre|sieh) (?:hier|dazu|auch|mehr)\b[^.?!]*$"
    r"|\b(?:Mehr|Alles|Weitere Informationen|Hintergründe|Details|Einzelheiten)\b.{0,50}"
    r"\b(?:finden Sie|lesen Sie|erfahren Sie|gibt es|hier)\b.{0,20}"
    r"\b(?:hier|im Video|im (?:Live)?(?:blog|ticker)|in unserem|auf unserer)\b[^.?!]{0,60}[:.…→>)]*$",
    re.IGNORECASE,
)
_LINK_VERB = re.compile(
    r"\b(?:lesen|lies|lest|finden|erfahren|erfahre|sehen|hören|mehr|überblick|verfolgen|liveblog|newsblog|klicken|"
    r"gibt es)\b",
    re.IGNORECASE,
)
_SPEAKS_TO_READER = re.compile(
    r"\b(?:[a-zäöü]+en|[A-ZÄÖÜ][a-zäöü]+en|[Ww]enn|dass|ob|für) Sie\b|(?<=[a-zäöüß,] )(?:Ihr|Ihre[nmrs]?|Ihnen)\b"
)
_QUOTED = re.compile(r"[„“\"»«][^„“\"»«]{12,}[“”\"«»]")
_HOME = frozenset({"home", "start", "startseite", "news", "nachrichten", "politik"})


def ends_sentence(text: str) -> bool:
    """Whether the line ends as a sentence does ("Er reist ab.")."""
    return bool(_END.search(text)) and not re.search(r"(?:\b(?:Dr|Prof|Nr|bzw|Mio|Mrd)|\.\.)\.$", text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Rough sentence limits, for finding a first or last one; not for analysis."""
    cuts = [0, *(match.end() for match in _SENTENCE_BREAK.finditer(text)), len(text)]
    return list(pairwise(cuts))


def is_prose(text: str) -> bool:
    """Whether the line reads as a paragraph: a full sentence or more."""
    if len(text) > 180:
        return True
    if ends_sentence(text):
        return len(text.split()) >= 3
    if _QUESTION_END.search(text):
        return len(text) > 110 or len(sentences(text)) > 1
    if len(text) > 80 and len(sentences(text)) > 1 and ends_sentence(text[:sentences(text)[0][1]].rstrip()):
        return True
    return text.endswith(":") and len(text.split()) >= 6


def is_headline(text: str) -> bool:
    """Whether the line has the shape of a headline: short, no full stop ("Gespräche in Bern vertagt")."""
    if not text or len(text) > 180 or is_prose(text) or text[-1] in ",;:-–":
        return False
    return any(char.isalpha() for char in text) and len(text) >= 3


def is_name(text: str) -> bool:
    """Whether the line could be nothing but a person's name ("Anna-Maria van Beispiel")."""
    words = text.split()
    if not 2 <= len(words) <= 5 or len(text) > 45 or any(word.lower() in _FUNCTION for word in (words[0], words[-1])):
        return False
    if any(char.isdigit() for char in text) or text[-1] in ".:;,!?\"“”)":
        return False
    return bool(_NAME_WORD.match(words[-1])) and all(_NAME_WORD.match(word) or word in _PARTICLES for word in words)


def is_tags(text: str) -> bool:
    """Whether the line only names sections or subjects ("Politik, Ausland", "Krieg in Beispielland")."""
    if not is_headline(text) or len(text) > 60 or re.search(r"[\"“„»«?!:.]", text):
        return False
    words = [word.strip(",/|•·") for word in text.split()]
    named = [word for word in words if word]
    return len(named) <= 6 and all(word[0].isupper() or word.lower() in _SMALL for word in named)


def is_breadcrumb(text: str) -> bool:
    """Whether the line shows the way to the page ("Sie sind hier: Start > Politik > Ausland")."""
    if re.match(r"(?:Aktuelle Seite|Sie sind hier|Sie befinden sich hier|You are here)\b", text, re.IGNORECASE):
        return True
    if len(text) > 250 or is_prose(text):
        return False
    crumbs = _CRUMB.split(text)
    if len(crumbs) < 2:
        return False
    first = crumbs[0].strip().lower()
    return (len(crumbs) >= 3 or first in _HOME) and len(first.split()) <= 3


def furniture(text: str) -> str:
    """What piece of the page's own furniture the line is ("share buttons", …), '' if it is none."""
    words = page_words()
    if len(text) > 160:
        return ""
    bare = re.sub(r"[^\w\s-]+", " ", text.lower()).split()
    if not bare:
        return "separator"
    if " ".join(bare) in words.page_lines:
        return "page line"
    if len(re.findall(r"[+±-]\d+[.,]\d+\s?%", text)) >= 3 or len(re.findall(r"[a-zäöüß][A-ZÄÖÜ][a-zäöü]", text)) >= 4:
        return "page line"
    if len(text) < 40 and re.search(r"\d\s?°C?$", text):
        return "page line"
    if _TIME_LINE.match(text):
        return "time line"
    if _AGE.match(text):
        return "age line"
    if _COUNTER.match(text) and any(char.isdigit() for char in text):
        return "counter"
    if _READING_TIME.match(text):
        return "reading time"
    if all(word in words.buttons for word in bare) and len(bare) <= 14:
        return "share buttons"
    if _MEDIA.match(text) and not is_prose(text):
        return "media line"
    return ""


def is_list_heading(text: str) -> bool:
    """Whether the line opens a list of links ("Mehr zum Thema:", "Weitere Meldungen")."""
    bare = re.sub(r"[^\w\s-]+", " ", text.lower()).split()
    headings = page_words().list_headings
    if not 0 < len(bare) <= 7:
        return False
    if " ".join(bare) in headings:
        return True
    opens = text.endswith(":") and "hier" not in bare  # "lesen Sie hier:" points at one page
    return opens and any(
        " ".join(bare[:count]) in headings and _LIST_TAIL.issuperset(bare[count:]) for count in (2, 3, 4)
    )


def inline_link(text: str) -> bool:
    """Whether the line is a pointer with its link text in it ("Lesen Sie auch: Neue Runde in Bern")."""
    opener, colon, rest = text.partition(":")
    if not colon:
        opener, colon, rest = text.partition("+++")
    return bool(colon and rest) and opener.lower().strip(" +→>•-") in page_words().list_headings


def is_pointer(sentence: str) -> bool:
    """Whether a sentence only leads to another page ("Mehr dazu lesen Sie hier:")."""
    if len(sentence) > 320 or not _LINKS_ON.search(sentence):
        return False
    return bool(_LINK_VERB.search(sentence))


def is_teaser(text: str) -> bool:
    """Whether a paragraph ends in the link to its own article ("… (Politik, 03.05.2024 - 10:00) weiterlesen...")."""
    lowered = text.lower().rstrip(" .…>»›→[]()")
    for end in page_words().teaser_ends:
        if lowered.endswith(end):
            before = lowered[:-len(end)].rstrip()
            marked = bool(re.search(r"[.…>»›→\]]\s*$", text))
            return before.endswith((")", "...", "…", ".", "[", "»", ">")) and (marked or len(end) > 8)
    return False


def notice_hits(text: str, subject: str) -> int:
    """How many of a subject's marks stand in the text; longer marks count with any ending."""
    lowered = f" {re.sub(r'[^a-zäöüß0-9-]+', ' ', text.lower())} "
    marks = page_words().notices.get(subject, ())
    found = [mark for mark in marks if f" {mark}{' ' if len(mark) < 6 else ''}" in lowered]
    return sum(not any(mark != other and mark.startswith(other) for other in found) for mark in found)


def speaks_to_reader(text: str) -> bool:
    """Whether a short paragraph without speech addresses its reader, or speaks of the house ("unser Angebot")."""
    words = set(re.findall(r"\w+", text.lower()))
    lists = page_words()
    addressed = bool(_SPEAKS_TO_READER.search(text)) or not words.isdisjoint(lists.address | lists.house)
    return addressed and len(text) < 300 and not _QUOTED.search(text)


def notice(text: str) -> str:
    """What service notice the paragraph is ("subscription notice", …), '' if it is none.

    Example: "Melden Sie sich jetzt kostenlos für unseren Newsletter an." Two different words of one
    subject and an address of the reader are asked for, three where only the house speaks of itself, and no
    speech in quotation marks, so that a report about newsletters stays.
    """
    words = page_words()
    if not 20 <= len(text) <= 1500 or _QUOTED.search(text):
        return ""
    best = ""
    most = 1
    for subject in words.notices:
        hits = notice_hits(text, subject)
        if hits > most:
            best, most = subject, hits
    if most == 1 and len(text) < 100 and _SPEAKS_TO_READER.search(text):
        best = next((subject for subject in words.notices if notice_hits(text, subject)), "")
    said = set(re.findall(r"[\w-]+", text.lower()))
    addressed = bool(_SPEAKS_TO_READER.search(text)) or not said.isdisjoint(words.address)
    addressed = addressed or (most > 2 and not said.isdisjoint(words.house))
    addressed = addressed or (len(text) < 100 and best == "subscription notice")
    return best if addressed or (best == "rights notice" and len(text) < 350) else ""
