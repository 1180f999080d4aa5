"""Which chunk depends on which: genitives ("Webers Berater", "das Treffen der Minister") and appositions."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from app.language.annotations import Chunk

_NO_BARE_NOUN = frozenset({
    "ART", "PDAT", "PIAT", "PPOSAT", "PWAT", "PPER", "PDS", "PIS", "PRF", "PRELS", "PWS", "PPOSS",
})
_OPEN_ARTICLES = frozenset({
    "der", "einer", "dieser", "seiner", "ihrer", "jener", "beider", "unserer", "aller", "deren",
})
_APOSTROPHES = ("", "'", "’")


def is_genitive_name(doc: Doc, i: int) -> bool:
    """Whether the name at i stands in the genitive: "Webers", or with an apostrophe after it, "Merz'"."""
    token = doc[i]
    if token.tag_ != "NE":
        return False
    following = doc[i + 1] if i + 1 < len(doc) else None
    if following is not None and following.text in ("'", "’") and token.whitespace_ == "":
        return token.text[-1] in "sßzx"
    return len(token.text) > 3 and token.text.endswith("s") and token.lemma_ != token.text


def link(doc: Doc, found: Sequence[Chunk], *, offset: int) -> list[Chunk]:
    """The chunks of one sentence with their links; `offset` is the number of chunks before them."""
    linked = list(found)
    for place in range(len(linked)):
        head = _genitive_head(doc, linked, place, offset)
        if head is not None:
            linked[place] = replace(linked[place], genitive_of=head, case="gen")
            continue
        host = _apposition_host(doc, linked, place, offset)
        if host is not None:
            case = linked[place].case or linked[host].case
            linked[place] = replace(linked[place], apposition_of=offset + host, case=case)
    return linked


def _genitive_head(doc: Doc, chunks: Sequence[Chunk], place: int, offset: int) -> int | None:
    """The index of the chunk that this one depends on as a genitive, None where it is none."""
    chunk = chunks[place]
    after = chunks[place + 1] if place + 1 < len(chunks) else None
    if after is not None and _leads(doc, chunk, after):
        return offset + place + 1
    if not place or chunk.preposition:
        return None
    touching = next((i for i in range(place - 1, -1, -1) if chunks[i].end == chunk.start), None)
    if touching is not None and doc[chunks[touching].head].tag_ in ("NN", "NE") and _may_be_genitive(doc, chunk):
        return offset + touching
    before = chunks[place - 1]
    joined = doc[before.end : chunk.start].text in ("und", "oder", "sowie", ",")
    return before.genitive_of if joined and _may_be_genitive(doc, chunk) else None


def _leads(doc: Doc, chunk: Chunk, after: Chunk) -> bool:
    """A name in the genitive before its noun, "Webers Berater", with nothing but an apostrophe between."""
    if not is_genitive_name(doc, chunk.end - 1) or after.preposition or doc[after.start].tag_ in _NO_BARE_NOUN:
        return False
    return doc[chunk.end : after.start].text in _APOSTROPHES and doc[after.head].tag_ == "NN"


def _may_be_genitive(doc: Doc, chunk: Chunk) -> bool:
    """Whether the form allows the genitive: "der Minister", "Russlands", "ukrainischer Städte"; not "der Präsident"."""
    first, head = doc[chunk.start], doc[chunk.head]
    if chunk.case:
        return chunk.case == "gen"
    if first.lower_ in _OPEN_ARTICLES:
        return True
    if first.tag_ == "ADJA":
        return first.text.endswith("er") and (head.text != head.lemma_ or head.text.endswith(("ung", "heit", "keit")))
    return is_genitive_name(doc, chunk.end - 1)


def _apposition_host(doc: Doc, chunks: Sequence[Chunk], place: int, offset: int) -> int | None:
    """The place of the chunk that this one renames: "Webers Berater, [Karl Moser], kam"; None in lists."""
    chunk = chunks[place]
    if not place or chunk.preposition or doc[chunk.head].tag_ not in ("NN", "NE"):
        return None
    before = chunks[place - 1]
    if before.end == chunk.start and doc[chunk.start].tag_ == "NE" and before.genitive_of == offset + place - 2:
        return _top(chunks, place - 1, offset)  # "der Sekretär des Rates Karl Weber"
    if doc[chunk.start - 1].text != "," or (chunk.end < len(doc) and doc[chunk.end].tag_ == "KON"):
        return None
    host = next((i for i in range(place - 1, -1, -1) if chunks[i].end == chunk.start - 1), None)
    if host is None:
        return None
    top = _top(chunks, host, offset)
    renames = _is_named(doc, chunks[top]) != _is_named(doc, chunk) or doc[chunk.start].tag_ == "ART"
    return top if renames and _is_list_of_one(doc, chunks, place) else None


def _top(chunks: Sequence[Chunk], place: int, offset: int) -> int:
    """The first chunk of a chain of genitives and "von": of "der Berater des Chefs von Bern" the "Berater"."""
    while place and chunks[place - 1].end == chunks[place].start:
        chunk = chunks[place]
        if chunk.preposition != "von" and chunk.genitive_of != offset + place - 1:
            break
        place -= 1
    return place


def _is_named(doc: Doc, chunk: Chunk) -> bool:
    return any(token.tag_ == "NE" for token in doc[chunk.start : chunk.end])


def _is_list_of_one(doc: Doc, chunks: Sequence[Chunk], place: int) -> bool:
    """Whether no third member follows: in "Weber, der Minister, Huber und Moser" nothing renames anything."""
    end = chunks[place].end
    if end + 1 >= len(doc) or doc[end].text != ",":
        return True
    third = next((c for c in chunks[place + 1 :] if c.start == end + 1 and not c.preposition), None)
    return third is None or third.end >= len(doc) or doc[third.end].tag_ != "KON"
