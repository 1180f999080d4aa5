"""Who could meet: named people, bodies and states, and groups without a name, with the preposition before them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.names import ActorKind, MentionKind
from app.extract.candidates import Party
from app.extract.views import CONTRACTED, PassageView
from app.knowledge.meetings import MeetingWords
from app.language.annotations import Chunk, NameSpan

#: Words that may stand between a preposition and the party without ending its reach.
_PASSED_OVER = frozenset(
    {
        "auch",
        "unter",
        "anderem",
        "anderen",
        "etwa",
        "zudem",
        "erstmals",
        "erneut",
        "bereits",
        "vor",
        "allem",
        "sowohl",
        "eben",
        "gemeinsam",
        "nicht",
        "nur",
        "sogar",
        "wieder",
        "nun",
        "außerdem",
        "u.a.",
    }
)
_LINKS = frozenset({"und", "sowie", "oder", "als", "auch", "wie", "bzw.", "beziehungsweise", "&"})
_PLURAL_ENDS = re.compile(r"(?:innen|ern|en|e|s)$")
_BRACKETS = {")": "(", "]": "["}
_SPOKES = re.compile(r"[Ss]precher(?:in|s|n|innen)?$|[Ss]precherin")
#: Determiners that a plural noun may have, and numbers.
_PLURAL_OPENERS = frozenset(
    {"die", "den", "ihre", "ihren", "seine", "seinen", "beide", "beiden", "zwei", "drei", "vier", "fünf", "mehrere"}
)
#: A genitive or "von" phrase that says whose people a group is, may follow its noun.
_OWNER_OPENERS = frozenset({"der", "des", "eines", "einer", "von", "vom", "aus", "beider", "zweier", "dreier"})


@dataclass(frozen=True, slots=True)
class PartyFinder:
    """Finds the parties of a passage: names that C's rules resolved, and groups by their head noun."""

    words: MeetingWords

    def find(self, view: PassageView) -> list[Party]:
        """All parties in text order, prepositions and rows filled in."""
        named = [_named(view, name) for name in view.marks.names if not name.attribute]
        taken = {i for party in named for i in range(party.start, party.end)}
        taken |= {i for name in view.marks.names for i in range(name.start, name.end)}
        groups = [g for g in self._groups(view) if not taken.intersection(range(g.name_start, g.name_end))]
        groups = [g for g in groups if not any(o is not g and o.name_start <= g.name_start < o.end for o in groups)]
        return _governed(view, sorted([*named, *groups], key=lambda p: (p.start, p.end)))

    def _groups(self, view: PassageView) -> Iterator[Party]:
        for chunk in view.marks.chunks:
            token = view.doc[chunk.head]
            if token.tag_ == "NN" and self.words.is_group(token.lemma_):
                yield self._group(view, chunk)

    def _group(self, view: PassageView, chunk: Chunk) -> Party:
        first = max(chunk.start, view.phrase_start(chunk.head))
        head = chunk.head
        end = _owner_end(view, head + 1)
        start = first
        while start < head and view.tag(start) in ("ART", "PPOSAT", "PIAT", "PDAT", "APPR", "APPRART", "PIDAT"):
            start += 1
        words = view.doc[start:end].text.replace("\n", " ")
        definite = view.tag(first) in ("ART", "PDAT", "PPOSAT") and view.lower(first).startswith(("d", "ihr", "sein"))
        lower = view.lower(first)
        plural = (view.tag(first) != "ART" or not lower.startswith("ein")) and _is_plural(view, first, head)
        return Party(
            first,
            end,
            start,
            end,
            words,
            ActorKind.OFFICE,
            None,
            plural=plural,
            definite_group=definite and end == head + 1 and start == head,
            spokesperson=bool(_SPOKES.search(token_text(view, head))),
        )


def token_text(view: PassageView, index: int) -> str:
    """A token's text."""
    return view.doc[index].text


def _is_plural(view: PassageView, first: int, head: int) -> bool:
    if view.lower(first) in _PLURAL_OPENERS:
        return _PLURAL_ENDS.search(view.lower(head)) is not None or view.lower(head).endswith("er")
    token = view.doc[head]
    return first == head and (token.text != token.lemma_ or token.text.endswith(("er", "en")))


def _owner_end(view: PassageView, index: int) -> int:
    """Where the genitive or "von" phrases after a noun end: "Minister |der Europäischen Union (EU)|"."""
    last = view.sentence(index - 1)[1]
    end = index
    while end < last and view.lower(end) in _OWNER_OPENERS:
        stop = end + 1
        while stop < last and (
            view.tag(stop) in ("ART", "ADJA", "CARD", "NE", "NN", "TRUNC") or view.lower(stop) in ("und", "bis", "zu")
        ):
            stop += 1
        while stop > end + 1 and view.tag(stop - 1) not in ("NE", "NN"):
            stop -= 1
        if stop <= end + 1:
            break
        end = stop
    if end + 2 < last and view.lower(end) == "(" and view.lower(end + 2) == ")":
        end += 3
    return end


def _named(view: PassageView, name: NameSpan) -> Party:
    start = name.start if name.role_start is None else min(name.start, name.role_start)
    end = name.end if name.role_end is None else max(name.end, name.role_end)
    first, opening = view.sentence(name.start)[0], ("ART", "ADJA", "PPOSAT", "CARD", "PIAT", "PDAT", "PIDAT")
    while start > first and view.tag(start - 1) in opening:
        start -= 1
    if end + 2 < len(view.doc) and view.lower(end) == "(" and view.lower(end + 2) == ")":
        end += 3
    roles = view.doc[start : name.start].text + " " + " ".join(name.roles)
    plural = name.actor_kind in (ActorKind.DELEGATION, ActorKind.STATE, ActorKind.ORGANISATION)
    return Party(
        start,
        end,
        name.start,
        name.end,
        name.target,
        name.actor_kind,
        name.side,
        plural=plural,
        spokesperson=any(_SPOKES.search(word) for word in roles.split()),
        definite_group=name.kind in (MentionKind.COLLECTIVE, MentionKind.PRONOUN) and False,
    )


def _governed(view: PassageView, parties: list[Party]) -> list[Party]:
    """The parties with preposition, row and genitive filled in."""
    done: list[Party] = []
    row = 0
    for party in parties:
        before = _before(view, party, done)
        link = _linked_to(view, before, party, done)
        if link is not None:
            done.append(replace(party, preposition=link.preposition, row=link.row, genitive=link.genitive))
            continue
        row += 1
        word = view.lower(before) if before >= 0 else ""
        preposition = CONTRACTED.get(word, word) if before >= 0 and view.tag(before).startswith("APPR") else ""
        done.append(replace(party, preposition=preposition, row=row, genitive=_is_genitive(view, party, preposition)))
    return done


def _before(view: PassageView, party: Party, done: list[Party]) -> int:
    """The last token before the party that governs or links it, adverbs passed over."""
    index, first = party.start - 1, view.sentence(party.start)[0]
    while index >= first and view.lower(index) in _PASSED_OVER and not any(p.end == index + 1 for p in done[-1:]):
        if view.tag(index).startswith("APPR") and view.lower(index + 1) not in ("anderem", "anderen", "allem"):
            break
        index -= 1
    return index if index >= first else -1


def _linked_to(view: PassageView, before: int, party: Party, done: list[Party]) -> Party | None:
    """The party that this one continues an enumeration of: "mit A, dem Sprecher B (SPD) und |C|"."""
    if before < 0 or not done:
        return None
    last = done[-1]
    if last.start >= party.start or view.sentence_number(last.start) != view.sentence_number(party.start):
        return last if last.start == party.start else None
    between = list(range(last.end, party.start))
    words = [view.lower(i) for i in between]
    if not words or not set(words) & (_LINKS | {","}):
        return None
    if all(
        w in _LINKS or w in _PASSED_OVER or w in (",", "(", ")") or view.tag(i) in ("ADJA", "ART", "PPOSAT", "CARD")
        for i, w in zip(between, words, strict=True)
    ):
        comma_only = not set(words) & _LINKS
        same_clause = view.clause_number(last.start) == view.clause_number(party.start)
        return last if same_clause or not comma_only else None
    return None


def _is_genitive(view: PassageView, party: Party, preposition: str) -> bool:
    """Whether the phrase depends on the noun before it: "die Gespräche |der Minister|"."""
    if preposition or not party.start:
        return False
    before = view.tag(party.start - 1)
    if before not in ("NN", "NE"):
        return False
    opening = view.lower(party.start)
    if view.tag(party.start) in ("ART", "PPOSAT", "PDAT", "PIAT") and not opening.startswith("ein"):
        return opening in ("der", "des") or opening.endswith(("er", "es"))
    if opening in ("eines", "einer"):
        return True
    return view.doc[party.name_end - 1].text.endswith(("s", "'", "’")) and before == "NN"
