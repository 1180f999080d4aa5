"""Clauses: where they begin and end, how they are embedded, and their verb complex.

A sentence is cut at its marks into pieces; each piece opens a clause, goes on with one that lacks its verb,
or belongs to one as a mere phrase. A clause may enclose others: "Das Treffen, [das am Montag begann,] endete."
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from spacy.tokens import Doc

from app.knowledge.grammar import Grammar
from app.language.annotations import Clause, ClauseKind, Mood
from app.language.pieces import Piece, cut_pieces
from app.language.tagging import sentence_bounds
from app.language.verbs import VerbComplex, read_complex

_SUBORDINATE = frozenset({ClauseKind.SUBORDINATE, ClauseKind.RELATIVE})


@dataclass(slots=True)
class _Draft:
    kind: ClauseKind
    opener: str
    own: list[int]
    parent: "_Draft | None" = None
    finite: bool = False
    shared: list[int] = field(default_factory=list)  # a finite verb that an ellipsis leaves to the clause before

    @property
    def complete(self) -> bool:
        """Whether nothing more can belong to it: a verb-last clause that has its verb, an infinitive clause."""
        return self.kind is ClauseKind.INFINITIVE or (self.kind in _SUBORDINATE and self.finite)


class ClauseFinder:
    """Finds the clauses of a tagged Doc."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def find(self, doc: Doc) -> list[Clause]:
        """All clauses of the Doc, in order of their start, the outer before the inner."""
        clauses: list[Clause] = []
        for start, end in sentence_bounds(doc):
            drafts = _Builder(doc, self._grammar).build(cut_pieces(doc, start, end, self._grammar))
            drafts = [part for draft in drafts for part in self._split(doc, draft)]
            clauses.extend(self._finish(doc, drafts, offset=len(clauses)))
        return clauses

    def _finish(self, doc: Doc, drafts: Sequence[_Draft], *, offset: int) -> Iterator[Clause]:
        ordered = sorted(drafts, key=lambda draft: (draft.own[0], -draft.own[-1]))
        places = {id(draft): offset + i for i, draft in enumerate(ordered)}
        complexes = [self._read(doc, draft) for draft in ordered]
        for draft, found in zip(ordered, complexes, strict=True):
            kind = draft.kind
            if kind is ClauseKind.MAIN and not found.verb:
                kind = ClauseKind.VERBLESS
            yield Clause(
                start=draft.own[0], end=draft.own[-1] + 1, kind=kind, verb=found.verb, verb_tokens=found.tokens,
                tense=found.tense, mood=found.mood, passive=found.passive, modal=found.modal, negated=found.negated,
                opener=draft.opener, parent=places.get(id(draft.parent)) if draft.parent else None,
            )

    def _read(self, doc: Doc, draft: _Draft) -> VerbComplex:
        own = sorted({*draft.shared, *draft.own})
        return read_complex(doc, own, verb_last=draft.kind in _SUBORDINATE, grammar=self._grammar)

    @staticmethod
    def _split(doc: Doc, draft: _Draft) -> Iterator[_Draft]:
        """Two full verbs under one helper are two clauses: "wurde vertagt | und auf Mai verschoben"."""
        finite = next((i for i in draft.own if doc[i].tag_ in ("VAFIN", "VMFIN")), None)
        cut = _coordination(doc, draft.own) if finite is not None else None
        if finite is None or cut is None:
            yield draft
            return
        later = [i for i in draft.own if i >= cut]
        draft.own = [i for i in draft.own if i < cut]
        second = _Draft(draft.kind, draft.opener, later, draft.parent, True)
        (second if finite < cut else draft).shared.append(finite)
        yield draft
        yield second


def _coordination(doc: Doc, own: Sequence[int]) -> int | None:
    """The "und" between two participles or two infinitives of one clause, None where there is none."""
    for tag in ("VVPP", "VVINF"):
        verbs = [i for i in own if doc[i].tag_ == tag]
        for first, second in pairwise(verbs):
            if first + 1 < len(doc) and doc[first + 1].tag_ == "KON" and second > first + 2:
                return first + 1
    return None


class _Builder:
    """Puts the pieces of one sentence together."""

    def __init__(self, doc: Doc, grammar: Grammar) -> None:
        self._doc, self._grammar = doc, grammar
        self._drafts: list[_Draft] = []
        self._open: list[_Draft] = []
        self._homeless: list[_Draft] = []  # clauses that stand before the main clause they belong to

    def build(self, pieces: Sequence[Piece]) -> list[_Draft]:
        """The clauses of the sentence, in the order in which they were opened."""
        kept: list[_Draft] | None = None
        for place, piece in enumerate(pieces):
            following = pieces[place + 1] if place + 1 < len(pieces) else None
            if piece.inset and kept is None:
                kept, self._open = self._open, []
            elif not piece.inset and kept is not None:
                self._open, kept = kept, None
            self._add(piece, following)
        return self._drafts

    def _add(self, piece: Piece, following: Piece | None) -> None:
        if piece.opener:
            self._embed(piece, piece.kind)
        elif piece.finite:
            self._add_finite(piece, following)
        elif piece.kind is ClauseKind.INFINITIVE:
            self._embed(piece, ClauseKind.INFINITIVE)
        else:
            self._add_phrase(piece)

    def _embed(self, piece: Piece, kind: ClauseKind) -> None:
        parent = self._host()
        if piece.coordinated and self._drafts and self._drafts[-1].kind in _SUBORDINATE:
            parent = self._drafts[-1].parent
        draft = self._new(kind, piece, parent)
        if parent is None and draft not in self._homeless:
            self._homeless.append(draft)

    def _add_finite(self, piece: Piece, following: Piece | None) -> None:
        waiting = next((draft for draft in reversed(self._open) if not draft.finite and not draft.complete), None)
        aside = piece.starts_finite and following is not None and following.starts_finite and not following.opener
        if waiting is not None and not (aside and waiting.kind is ClauseKind.MAIN):
            self._close_above(waiting)
            waiting.own.extend(piece.tokens)
            waiting.finite = True
            self._adopt(waiting)
            return
        before = self._drafts[-1] if self._drafts else None
        if piece.inherits and before is not None:
            self._new(before.kind, piece, before.parent, opener=before.opener)
            return
        host = self._reporting_clause(piece)
        if host is None and piece.coordinated and before is not None and before.kind is ClauseKind.MAIN:
            host = before.parent
        kept = [waiting] if waiting is not None and aside else []
        draft = self._new(ClauseKind.MAIN, piece, host)
        if kept:
            self._open = kept
        elif host is None:
            self._open = [draft]
        self._adopt(draft)

    def _reporting_clause(self, piece: Piece) -> _Draft | None:
        """The clause that a Konjunktiv clause without "dass" hangs on: "Sie sagte, [er sei krank]"."""
        if not piece.after_comma or piece.starts_finite or not self._open:
            return None
        own = self._doc[piece.finite[0]]
        found = read_complex(self._doc, piece.tokens, verb_last=False, grammar=self._grammar)
        return self._open[-1] if found.mood is not Mood.INDICATIVE and own.tag_.endswith("FIN") else None

    def _add_phrase(self, piece: Piece) -> None:
        while self._open and self._open[-1].complete:
            self._open.pop()
        if self._open:
            self._open[-1].own.extend(piece.tokens)
            return
        last = self._drafts[-1] if self._drafts else None
        if last is not None and last not in self._homeless:
            last.own.extend(piece.tokens)
            return
        draft = self._new(ClauseKind.MAIN, piece, None)
        self._adopt(draft)

    def _new(self, kind: ClauseKind, piece: Piece, parent: _Draft | None, *, opener: str = "") -> _Draft:
        draft = _Draft(kind, opener or piece.opener, list(piece.tokens), parent, bool(piece.finite))
        self._drafts.append(draft)
        self._open.append(draft)
        return draft

    def _host(self) -> _Draft | None:
        """The clause that a new embedded one belongs to: the innermost one still open, else the last."""
        while self._open and self._open[-1].complete and len(self._open) > 1:
            last = self._open[-1]
            if last is self._drafts[-1]:
                return last
            self._open.pop()
        return self._open[-1] if self._open else None

    def _close_above(self, draft: _Draft) -> None:
        while self._open and self._open[-1] is not draft:
            self._open.pop()

    def _adopt(self, main: _Draft) -> None:
        for draft in self._homeless:
            if draft is not main and draft.parent is None:
                draft.parent = main
        self._homeless.clear()


def clause_at(clauses: Sequence[Clause], token: int) -> int | None:
    """The index of the innermost clause that holds the token, None where there is none."""
    best: int | None = None
    for i, clause in enumerate(clauses):
        if clause.start > token:
            break
        if token < clause.end and (best is None or _length(clause) <= _length(clauses[best])):
            best = i
    return best


def _length(clause: Clause) -> int:
    return clause.end - clause.start


def own_tokens(clauses: Sequence[Clause], index: int) -> list[int]:
    """The tokens of a clause without those of the clauses inside it."""
    clause = clauses[index]
    inner = [
        other for i, other in enumerate(clauses)
        if i != index and clause.start <= other.start and other.end <= clause.end
        and _length(other) < _length(clause)
    ]
    return [t for t in range(clause.start, clause.end) if not any(o.start <= t < o.end for o in inner)]
