"""Pieces of a sentence: what stands between its marks, and what its first words and verbs say about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from app.knowledge.grammar import Grammar
from app.language.annotations import ClauseKind
from app.language.sentences import DOUBLE, SINGLE

_CUTS = frozenset({",", ";", ":", "?", "!", ".", "–", "—", "--", "(", ")", "[", "]", "…", "..."})
_DASHES = frozenset({"–", "—", "--", "-"})
_RELATIVES = frozenset({
    "der", "die", "das", "dem", "den", "deren", "dessen", "denen",
    "welcher", "welche", "welches", "welchem", "welchen",
})
_QUESTION_TAGS = frozenset({"PWAV", "PWS", "PWAT"})
_LINKING_TAGS = frozenset({"PWAV", "PWS", "PWAT", "KOKOM", "APPR", "KON"})
_NOMINAL = frozenset({"NN", "NE", "ADJA", "CARD", "ART", "TRUNC", "KON", "PPOSAT", "FM", "$(", "ADV"})
_LEADS = frozenset({"ADV", "KON", "PTKNEG", "ADJD"})
_LONGEST_ASIDE = 3  # words in brackets that do not part a clause: an age, a party, an abbreviation
_LONGEST_LEAD = 3  # words that may stand before a linking word: "und zwar weil", "erst recht dass"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence. `finite` are its finite verbs; `opener` its linking word, lower-cased, or ''.

    `inset` says that it stands between brackets or dashes; `inherits` that it was cut from a clause with
    a linking word at an "und" and shares it; `coordinated` that it begins with one.
    """

    tokens: tuple[int, ...]
    finite: tuple[int, ...]
    kind: ClauseKind
    opener: str = ""
    inset: bool = False
    inherits: bool = False
    coordinated: bool = False
    after_comma: bool = False
    starts_finite: bool = False


def cut_pieces(doc: Doc, start: int, end: int, grammar: Grammar) -> list[Piece]:
    """The pieces of the sentence start..end."""
    pieces: list[Piece] = []
    for tokens, mark, inset in _stretches(doc, start, end):
        for part, (chunk, inherits) in enumerate(_cut_at_verbs(doc, tokens, grammar)):
            comma = mark == "," and not part
            pieces.append(_piece(doc, chunk, grammar, inset=inset, inherits=inherits, after_comma=comma))
    return pieces


def _stretches(doc: Doc, start: int, end: int) -> Iterator[tuple[list[int], str, bool]]:
    """Runs of tokens between marks, the mark before each, and whether brackets or dashes enclose it."""
    dashes = sum(doc[i].text in _DASHES for i in range(start, end))
    tokens: list[int] = []
    mark, depth, dashed = "", 0, False
    asides = _asides(doc, start, end)
    for i in range(start, end):
        word = doc[i].text
        if i in asides:
            tokens += [i] * (word not in "()")
        elif word in _CUTS or (word == "-" and doc[i].tag_ == "$("):
            if tokens:
                yield tokens, mark, depth > 0 or dashed
            tokens, mark = [], word
            depth = max(0, depth + (word in "([") - (word in ")]"))
            if word in _DASHES and dashes >= 2:
                dashed = not dashed
        elif not doc[i].is_space and word not in DOUBLE and word not in SINGLE:
            tokens.append(i)
    if tokens:
        yield tokens, mark, depth > 0 or dashed


def _asides(doc: Doc, start: int, end: int) -> set[int]:
    """Short brackets that only add to a name, with their marks: "um mit Karl Moser |(47)| zu sprechen"."""
    found: set[int] = set()
    for i in range(start, end):
        if doc[i].text == "(":
            close = next((j for j in range(i + 1, min(i + _LONGEST_ASIDE + 2, end)) if doc[j].text == ")"), None)
            if close is not None and all(doc[j].tag_ in ("CARD", "NE", "NN", "XY", "FM") for j in range(i + 1, close)):
                found.update(range(i, close + 1))
    return found


def _cut_at_verbs(doc: Doc, tokens: list[int], grammar: Grammar) -> Iterator[tuple[list[int], bool]]:
    """One part for each finite verb: "Sie kam | und er ging", "weil sie kam | und er ging"."""
    finite = [i for i in tokens if doc[i].tag_.endswith("FIN")]
    opened = bool(_opener(doc, tokens, finite, grammar)[0])
    rest, inherits = tokens, False
    for first, second in pairwise(finite):
        cut = _cut_between(doc, first, second, verb_last=opened)
        part = [i for i in rest if i < cut]
        if part:
            yield part, inherits
        rest = [i for i in rest if i >= cut]
        inherits = opened and doc[cut].tag_ == "KON" and not _opener(doc, rest, [second], grammar)[0]
    yield rest, inherits


def _cut_between(doc: Doc, first: int, second: int, *, verb_last: bool) -> int:
    links = [i for i in range(first + 1, second) if doc[i].tag_ == "KON"]
    if verb_last:
        return links[0] if links and links[0] <= first + 3 else first + 1
    free = [i for i in links if doc[i - 1].pos_ != doc[i + 1].pos_]
    if free or links:
        return (free or links)[-1]
    opener = next((i for i in range(first + 1, second) if doc[i].tag_ in ("KOUS", "PRELS", "PWAV")), None)
    return opener if opener is not None else second


def _piece(
    doc: Doc, tokens: Sequence[int], grammar: Grammar, *, inset: bool, inherits: bool, after_comma: bool
) -> Piece:
    finite = tuple(i for i in tokens if doc[i].tag_.endswith("FIN"))
    opener, kind = _opener(doc, tokens, finite, grammar)
    if not finite and not opener and _has_zu_infinitive(doc, tokens):
        kind = ClauseKind.INFINITIVE
    first = next((i for i in tokens if doc[i].tag_ != "KON"), tokens[0])
    return Piece(
        tokens=tuple(tokens), finite=finite, kind=kind, opener=opener, inset=inset, inherits=inherits and not opener,
        coordinated=doc[tokens[0]].tag_ == "KON", after_comma=after_comma,
        starts_finite=bool(finite) and first == finite[0],
    )


def _has_zu_infinitive(doc: Doc, tokens: Sequence[int]) -> bool:
    return any(doc[i].tag_ in ("VVIZU", "PTKZU") for i in tokens)


def _opener(doc: Doc, tokens: Sequence[int], finite: Sequence[int], grammar: Grammar) -> tuple[str, ClauseKind]:
    """The linking word of a stretch and what kind of clause it makes; ('', MAIN) where there is none."""
    lead = 0
    while lead < len(tokens):
        i = tokens[lead]
        word, tag = doc[i].lower_, doc[i].tag_
        following = tokens[lead + 1] if lead + 1 < len(tokens) else None
        if tag == "KOUI" or (word in grammar.infinitive_openers and not finite and _has_zu_infinitive(doc, tokens)):
            return word, ClauseKind.INFINITIVE
        compares = tag == "KOKOM" and lead  # "ebenso gut wie die Lage war …"
        linking = tag == "KOUS" or (word in grammar.subordinators and tag in _LINKING_TAGS and not compares)
        if linking and word == "als" and doc[following or i].lower_ == "auch":  # "sowohl …, als auch …"
            linking = False
        if linking and (tag == "KOUS" or (finite and _is_verb_last(doc, tokens, finite))):
            return word, ClauseKind.SUBORDINATE
        if tag in ("PRELS", "PRELAT") or (word in _RELATIVES and i > 0 and doc[i - 1].text == ","):
            if not finite and following is not None and doc[following].tag_ in ("NE", "NN", "ADJA"):
                return "", ClauseKind.MAIN  # an article in an enumeration: "der Polen, |der Letten und der Esten|"
            related = _is_verb_last(doc, tokens, finite) and not _is_article(doc, tokens, lead, finite)
            return (word, ClauseKind.RELATIVE) if related else ("", ClauseKind.MAIN)
        if tag in ("APPR", "APPO") and following is not None and doc[following].lower_ in _RELATIVES | {"wem", "wen"}:
            related = doc[following].tag_ in ("PRELS", "PRELAT") or (i > 0 and doc[i - 1].text == ",")
            if not finite and following + 1 < len(doc) and doc[following + 1].tag_ in ("NN", "NE", "ADJA"):
                related = False  # an insertion has ended: "A, der Sprecher, |unter der Leitung von B verhandelt|"
            if related and _is_verb_last(doc, tokens, finite):
                return doc[following].lower_, ClauseKind.RELATIVE
        if tag in _QUESTION_TAGS and _is_verb_last(doc, tokens, finite):
            return word, ClauseKind.SUBORDINATE
        if tag not in _LEADS or lead >= _LONGEST_LEAD:
            return "", ClauseKind.MAIN
        lead += 1
    return "", ClauseKind.MAIN


def _is_article(doc: Doc, tokens: Sequence[int], lead: int, finite: Sequence[int]) -> bool:
    """Whether "die" begins the one phrase before a verb in second place: "…, die Polizei spricht von Absicht"."""
    if not finite:
        return False
    place = tokens.index(finite[0])
    between = [doc[i].tag_ for i in tokens[lead + 1 : place]]
    follows = tokens[place + 1 :]
    if not between or not follows or doc[follows[0]].tag_[:2] in ("VV", "VA", "VM"):
        return False
    return between[0] in ("NN", "NE", "ADJA", "CARD") and all(tag in _NOMINAL for tag in between)


def _is_verb_last(doc: Doc, tokens: Sequence[int], finite: Sequence[int]) -> bool:
    """Whether the finite verb comes late: nothing but further verbs, or a short afterthought, follows.

    A stretch without a finite verb may still get it after an insertion ("der, wie es hieß, kam").
    """
    if not finite:
        return True
    first = finite[0]
    place = tokens.index(first)
    if place <= 1 and len(tokens) > place + 2:
        return False
    after = [doc[i].tag_ for i in tokens[place + 1 :]]
    noun_after = any(tag in ("PPER", "ART", "PPOSAT") for tag in after[:1])
    noun_after |= doc[tokens[0]].lower_ == "als" and after[:1] == ["NE"]  # "als Vorsitzende traf Berg den Minister"
    framed = doc[first].tag_ != "VVFIN" and after[-1:] in (["VVPP"], ["VVINF"]) and any(t[0] != "V" for t in after)
    split = doc[first].tag_ == "VVFIN" and after[-1:] == ["PTKVZ"]  # "als Vertreter trafen die Minister in Bern ein"
    return not noun_after and not framed and not split  # "die Reise wird am Montag verschoben" has its verb second
