"""Errors in quotes and their speakers, for gold that gives offsets and for gold that gives the first words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.resolve.spellings import fold
from bench.phenomena.findings import Finding, Read
from bench.phenomena.names import same_name

Quote = Mapping[str, Any]
ENOUGH = 0.8  # of a quote's characters
LONGEST = 120  # words: no quote of the gold runs longer
_MARKED = ("direct", "mixed")
_LEAD = frozenset({"dass", "ob", "wie", "der", "die", "das", "als", "sogar"})


def quote_findings(gold: Mapping[str, Any], read: Read) -> Iterator[Finding]:
    """All errors in the quotes of one document."""
    by_offsets = any("spans" in quote for quote in gold["quotes"])
    yield from _by_offsets(gold, read) if by_offsets else _by_words(gold, read)


def _by_offsets(gold: Mapping[str, Any], read: Read) -> Iterator[Finding]:
    given, wanted = read.list("quotes"), gold["quotes"]
    have = [_cover([(q["start"], q["end"])], read.text) for q in given]
    want = [_cover(q["spans"], read.text) for q in wanted]
    pairing = _pairs(have, want)
    for i, j in pairing.items():
        yield from _extent(read, given[i], wanted[j], have[i], want[j])
        yield from _speaker_by_offsets(read, given[i], wanted[j])
    for j, quote in enumerate(wanted):
        if j in pairing.values():
            continue
        over = next((i for i in pairing if have[i] & want[j]), None)
        if over is not None and _speakers_differ(quote, wanted[pairing[over]], read.text):
            yield _finding("quotes merged", read, quote, given[over], quote["kind"])
        else:
            yield _finding("quote missed", read, quote, given[over] if over is not None else None, quote["kind"])
    for i, quote in enumerate(given):
        if i not in pairing:
            yield _finding("quote invented", read, None, quote, quote["kind"])


def _pairs(have: Sequence[frozenset[int]], want: Sequence[frozenset[int]]) -> dict[int, int]:
    ranked = sorted(
        ((2 * len(a & b) / (len(a) + len(b)), i, j) for i, a in enumerate(have) for j, b in enumerate(want) if a & b),
        key=lambda item: -item[0],
    )
    found: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in found and j not in found.values():
            found[i] = j
    return found


def _cover(spans: Sequence[Sequence[int]], text: str) -> frozenset[int]:
    """The positions of the spans' characters that are no white space."""
    return frozenset(i for start, end in spans for i in range(start, min(end, len(text))) if not text[i].isspace())


def _extent(read: Read, given: Quote, gold: Quote, have: frozenset[int], want: frozenset[int]) -> Iterator[Finding]:
    shared = len(have & want)
    if shared < ENOUGH * len(want):
        yield _finding("quote cut short", read, gold, given, gold["kind"])
    elif shared < ENOUGH * len(have):
        yield _finding("quote too long", read, gold, given, gold["kind"])


def _speaker_by_offsets(read: Read, given: Quote, gold: Quote) -> Iterator[Finding]:
    if not gold.get("speaker"):
        return
    said = given.get("speaker")
    if not said or said.get("start") is None:
        yield _finding("speaker missing", read, gold, given, gold["kind"])
    elif not _cover([(said["start"], said["end"])], read.text) & _cover(gold["speaker"], read.text):
        yield _finding("speaker wrong", read, gold, given, gold["kind"])


def _speakers_differ(one: Quote, other: Quote, text: str) -> bool:
    a, b = _cover(one.get("speaker") or [], text), _cover(other.get("speaker") or [], text)
    return bool(a and b and not a & b)


def _by_words(gold: Mapping[str, Any], read: Read) -> Iterator[Finding]:
    """Gold of first words judges only what stands in quotation marks for being invented."""
    left = read.list("quotes")
    people = {fold(actor["name"]) for actor in gold.get("actors", [])}
    for quote in gold["quotes"]:
        pool = [q for q in left if quote["kind"] not in _MARKED or q["kind"] in _MARKED]
        hit = next((q for q in pool if _same_start(quote["text"], q["text"])), None)
        if hit is None:
            yield _finding("quote missed", read, quote, None, quote["kind"])
            continue
        left.remove(hit)
        said = hit.get("speaker")
        if fold(quote["speaker"]) in people and not (said and same_name(said["name"], quote["speaker"])):
            yield _finding("speaker wrong" if said else "speaker missing", read, quote, hit, quote["kind"])
    forbidden = [quote["text"] for quote in gold.get("not_quotes", [])]
    for quote in left:
        if any(_same_start(text, quote["text"]) for text in forbidden):
            yield _finding("quote forbidden", read, None, quote, quote["kind"])
        elif quote["kind"] in _MARKED:
            yield _finding("quote invented", read, None, quote, quote["kind"])


def _same_start(gold: str, read: str) -> bool:
    """Whether the quote that was read begins with the gold's first words, or within them."""
    wanted, given = _words(gold), _words(read)
    if not wanted or not given or len(given) > LONGEST:
        return False
    head, whole = " ".join(given[: len(wanted) + 12]), " ".join(wanted)
    tail = len(wanted) > 4 and " ".join(wanted[-4:]) in head
    return whole in head or tail or (len(given) >= 2 and " ".join(given[:3]) in whole)


def _words(text: str) -> list[str]:
    found = fold(text).split()
    return found[1:] if len(found) > 2 and found[0] in _LEAD else found


def _finding(phenomenon: str, read: Read, gold: Quote | None, given: Quote | None, detail: str) -> Finding:
    """A finding with both quotes and their speakers in words."""
    wanted = _told(gold, read.text) if gold else "none"
    said, rule = (_told(given, read.text), given.get("rule", "")) if given else ("nothing", "")
    return Finding(phenomenon, read.doc, wanted, said, rule, detail)


def _told(quote: Quote, text: str) -> str:
    words = quote.get("text") or " … ".join(text[start:end] for start, end in quote["spans"])
    speaker = quote.get("speaker")
    if isinstance(speaker, Mapping):
        said = speaker["name"]
    elif isinstance(speaker, str):
        said = speaker
    else:
        said = " ".join(text[start:end] for start, end in speaker or [])
    return f"{' '.join(words.split())!r} by {said or 'nobody named'}"
