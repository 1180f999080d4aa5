"""Groups and offices that meet without a name: "Minister der Mitgliedstaaten", "die Delegation"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.names import ActorKind
from app.extract.candidates import Party
from app.extract.views import PassageView
from app.knowledge.meetings import MeetingWords
from app.language.annotations import Chunk

_PLURAL_ENDS = re.compile(r"(?:innen|ern|er|en|e|s)$")
SPOKES = re.compile(r"[Ss]precher(?:in|s|n|innen)?$")
#: Determiners that a plural noun may have, and numbers.
_PLURAL_OPENERS = frozenset(
    {"die", "den", "ihre", "ihren", "seine", "seinen", "beide", "beiden", "zwei", "drei", "vier", "fünf", "mehrere"}
)
#: A phrase that says whose people a group is may follow its noun.
_OWNER_OPENERS = frozenset({"der", "des", "eines", "einer", "von", "vom", "aus", "beider", "zweier", "dreier"})
_MARKS = ' \n„“”"»«›‹'
_FEMININE = ("in", "ung", "ion", "ei", "schaft", "e", "a", "macht")
_DETERMINERS = ("ART", "PPOSAT", "PIAT", "PDAT", "PIDAT", "APPR", "APPRART")
#: "unter Führung von A" says who leads.
_HEADSHIP = frozenset({"Führung", "Leitung"})
#: Nouns of people sent by somebody: "Vertreter von X" stand for X's side.
_SENT = ("vertreter", "vertretern", "unterhändler", "unterhändlern", "verhandler", "gesandten", "delegation")


@dataclass(frozen=True, slots=True)
class GroupFinder:
    """Finds groups by the head noun of a chunk."""

    words: MeetingWords

    def find(self, view: PassageView, named: Sequence[Party]) -> list[Party]:
        """The groups that no name stands for already, none inside another."""
        taken = {i for party in named for i in range(party.start, party.end)}
        chunks = (c for c in view.marks.chunks if c.head not in taken and not _is_doubled(view, c))
        found = [g for c in chunks if (g := self._group(view, c, named)) is not None]
        held = Counter(i for group in found for i in range(group.name_start, group.end))
        return [g for g in found if held[g.name_start] == 1]

    def _group(self, view: PassageView, chunk: Chunk, named: Sequence[Party]) -> Party | None:
        head = chunk.head
        token = view.doc[head]
        if token.tag_ != "NN" or not self.words.is_group(token.lemma_) or self.words.is_press(token.lemma_):
            return None
        if chunk.apposition_of is not None or (chunk.preposition == "unter" and token.lemma_ in _HEADSHIP):
            return None
        first = view.phrase_start(head)
        owner = next((p for p in named if p.end == first and p.kind is ActorKind.STATE), None)
        start = first
        while start < head and view.tag(start) in _DETERMINERS:
            start += 1
        start = _after_attribute(view, named, start, head)
        end = _owner_end(view, head + 1)
        side = _side_of_owner(named, token.lower_, head, end)
        near = owner.name if owner is not None and view.doc[first - 1].text.endswith("s") else None
        body = token.text.split("-")[0] if "-" in token.text else ""
        definite = view.tag(first) in ("ART", "PDAT", "PPOSAT") and view.lower(first).startswith(("d", "ihr", "sein"))
        single = view.tag(first) == "ART" and view.lower(first).startswith("ein")
        return Party(
            first, end, start, end, f"Delegation: {side}" if side else view.doc[start:end].text.strip(_MARKS),
            ActorKind.DELEGATION if side else ActorKind.OFFICE,
            side or near or (body if body in self.words.bodies else None),
            plural=bool(side) or body in self.words.bodies or (not single and is_plural(view, first, head)),
            definite_group=definite and end == head + 1 and start == head and self.words.is_generic(token.lemma_),
            generic=not side and body not in self.words.bodies and self.words.is_generic(token.lemma_),
            genitive=chunk.genitive_of is not None,
            spokesperson=bool(SPOKES.search(token.text)),
        )  # fmt: skip


def _after_attribute(view: PassageView, named: Sequence[Party], start: int, head: int) -> int:
    """Where a group's own words begin behind an attribute with a name: "eine von Karl Moser geleitete |Delegation|"."""
    if head - start < 2:
        return start
    inner = max((p.end for p in named if start <= p.name_start and p.end <= head), default=start)
    return inner + 1 if start < inner < head and view.tag(inner) == "ADJA" else start


def _is_doubled(view: PassageView, chunk: Chunk) -> bool:
    """ "Ministerinnen und Minister": one group, named by its second form."""
    word = view.lower(chunk.head)
    return (
        word.endswith("innen")
        and view.lower(chunk.head + 1) in ("und", "oder")
        and any(view.lower(i).startswith(word[:-6]) for i in range(chunk.head + 2, min(chunk.head + 4, len(view.doc))))
    )


def _side_of_owner(named: Sequence[Party], head_word: str, head: int, end: int) -> str | None:
    """The side whose people a group of envoys is: "Vertreter von Präsident X"."""
    if not head_word.endswith(_SENT):
        return None
    return next((p.side for p in named if head < p.name_start < end and p.side), None)


def is_plural(view: PassageView, first: int, head: int) -> bool:
    """Whether a group is several by itself; a coalition is."""
    word, opener = view.lower(head), view.lower(first)
    if view.tag(first) == "CARD" or word.endswith("koalition"):
        return True
    if opener in _PLURAL_OPENERS:
        return _PLURAL_ENDS.search(word) is not None
    if opener == "der" and word.endswith("chefs"):  # no other form of the word has "der" before it
        return True
    if opener == "der" and view.is_genitive(head):  # of a masculine noun only the plural has "der" here
        return not word.endswith(_FEMININE)
    token = view.doc[head]
    return first == head and (token.text != token.lemma_ or token.text.endswith(("er", "en")))


def _owner_end(view: PassageView, index: int) -> int:
    """Where the genitive or "von" phrases after a noun end: "Minister |der Europäischen Union (EU)|"."""
    last = view.sentence(index - 1)[1]
    end = index
    while end < last and view.lower(end) in _OWNER_OPENERS:
        stop = end + 1
        while stop < last and (view.tag(stop) in ("ART", "ADJA", "CARD", "NE", "NN", "TRUNC")
                               or view.lower(stop) in ("und", "bis") or view.lower(stop - 1) == "bis"):  # fmt: skip
            stop += 1
        while stop > end + 1 and view.tag(stop - 1) not in ("NE", "NN"):
            stop -= 1
        if stop <= end + 1:
            break
        end = stop
    return bracket_end(view, end)


def bracket_end(view: PassageView, end: int) -> int:
    """The end with a short bracket that follows: "Karl Moser |(SPD)|"."""
    if end + 2 < len(view.doc) and view.lower(end) == "(" and view.lower(end + 2) == ")":
        return end + 3
    return end


def parts_of(view: PassageView, group: Party, bodies: Sequence[Party]) -> list[Party]:
    """Those of the passage's `bodies` that a group is put together from, in its place; empty where it names none.

    "Vertreter der Koalition aus Union und Grünen kamen zusammen": the two parties came together.
    """
    if group.kind is ActorKind.PERSON or group.end - group.name_start < 2:
        return []
    inside = [body for body in bodies if group.name_start < body.name_start < group.end]
    if len(inside) < 2 or view.lower(inside[0].start - 1) != "aus":
        return []
    plain = replace(group, plural=True, generic=False, lone=False, definite_group=False)
    return [replace(plain, name=body.name, kind=body.kind, side=body.side) for body in inside]
