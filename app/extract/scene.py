"""A passage ready for the meeting rules: its parties and triggers, and what belongs to which clause."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

from app.domain.claims import ParticipationRole
from app.extract.candidates import Party, Taking
from app.extract.triggers import Trigger
from app.extract.views import PassageView
from app.extract.word_sets import word_set
from app.knowledge.meetings import MeetingWords
from app.language.annotations import Clause, ClauseKind, NameSpan

Item = TypeVar("Item")
Key = TypeVar("Key")
#: Verbs whose object is to do what the infinitive says.
_CHARGING = word_set("beauftragen anweisen ermächtigen überreden überzeugen ermutigen zwingen bewegen entsenden")
#: Words after a name that make it the source of what is told: "dem Minister zufolge".
_ATTACHED_AFTER = frozenset({"zufolge", "gegenüber"})


@dataclass(frozen=True)
class Scene:
    """A passage with its parties and triggers, and what belongs to which clause."""

    view: PassageView
    words: MeetingWords
    parties: list[Party]
    triggers: list[Trigger]
    before: "Scene | None" = None  # the passage before, where it belongs to the same entry
    actors: Mapping[str, NameSpan] = field(default_factory=dict)  # people by surname and states of the whole article

    @cached_property
    def _by_clause(self) -> dict[int | None, list[Party]]:
        return _grouped(self.parties, lambda party: self.view.clause_number(party.name_start))

    @cached_property
    def _bare(self) -> dict[int | None, list[Party]]:
        return {}

    @cached_property
    def _denied(self) -> dict[int, frozenset[Party]]:
        return {}

    @cached_property
    def _covered(self) -> frozenset[int]:
        return frozenset(i for party in self.parties for i in range(party.start, party.end))

    @cached_property
    def _rows(self) -> dict[int, list[Party]]:
        return _grouped(self.parties, lambda party: party.row)

    @cached_property
    def _by_preposition(self) -> dict[str, list[Party]]:
        return _grouped(self.parties, lambda party: party.preposition)

    @cached_property
    def _by_start(self) -> dict[int, list[Party]]:
        return _grouped(self.parties, lambda party: party.start)

    @cached_property
    def _by_name_end(self) -> dict[int, list[Party]]:
        return _grouped(self.parties, lambda party: party.name_end)

    @cached_property
    def _triggers_by_clause(self) -> dict[int | None, list[Trigger]]:
        return _grouped(self.triggers, lambda trigger: trigger.clause)

    @cached_property
    def _triggers_at(self) -> dict[int, list[Trigger]]:
        return _grouped(self.triggers, lambda trigger: trigger.index)

    @cached_property
    def _stops(self) -> dict[tuple[int, int], int]:
        return {}

    def in_party(self, index: int) -> bool:
        """Whether a token lies in a party's phrase."""
        return index in self._covered

    @cached_property
    def _around(self) -> dict[int, list[Party]]:
        found: dict[int, list[Party]] = {}
        for party in self.parties:
            for index in range(party.start - 1, party.end + 1):
                found.setdefault(index, []).append(party)
        return found

    def around(self, index: int) -> list[Party]:
        """The parties whose phrases hold a token or stand right beside it."""
        return self._around.get(index, [])

    @cached_property
    def _starts(self) -> list[int]:
        return [party.start for party in self.parties]

    @cached_property
    def _reached(self) -> list[int]:
        return [*accumulate((party.name_start for party in self.parties), max)]

    def named_behind(self, start: int, end: int) -> Iterator[Party]:
        """The parties whose names begin at or behind `start` and whose phrases begin before `end`."""
        first, last = bisect_left(self._reached, start), bisect_left(self._starts, end)
        return (party for party in self.parties[first:last] if party.name_start >= start)

    def row(self, row: int) -> list[Party]:
        """The parties of an enumeration, in text order."""
        return self._rows.get(row, [])

    def governed_by(self, preposition: str) -> list[Party]:
        """The parties behind a preposition, in text order."""
        return self._by_preposition.get(preposition, [])

    def starting(self, *at: int) -> list[Party]:
        """The parties whose phrases begin at one of the tokens, given in text order."""
        return [party for index in at for party in self._by_start.get(index, [])]

    def name_ending(self, end: int) -> list[Party]:
        """The parties whose names end before the token `end`."""
        return self._by_name_end.get(end, [])

    def triggers_of(self, clause: int | None) -> list[Trigger]:
        """The triggers of a clause, in text order."""
        return self._triggers_by_clause.get(clause, [])

    def triggers_at(self, index: int) -> list[Trigger]:
        """The triggers whose word is a token."""
        return self._triggers_at.get(index, [])

    @cached_property
    def _triggers_from(self) -> dict[int, list[Trigger]]:
        return _grouped(self.triggers, lambda trigger: trigger.start)

    def triggers_from(self, start: int) -> list[Trigger]:
        """The triggers whose phrases begin at a token."""
        return self._triggers_from.get(start, [])

    def denied(self, clause: int) -> frozenset[Party]:
        """Parties of a clause that its negation alone concerns: "B leitet die Delegation und nicht |A|"."""
        found = self._denied.get(clause)
        if found is None:
            lower = self.view.lower
            behind = (p for p in self.own(clause) if lower(p.start - 1) == "nicht")
            found = self._denied[clause] = frozenset(p for p in behind if lower(p.start - 2) in ("und", ","))
        return found

    def taking(self, party: Party, rule: str, role: ParticipationRole = ParticipationRole.ATTENDED) -> Taking:
        """A party's part in a meeting, by a rule."""
        span = self.view.span(party.name_start, party.name_end)
        return Taking(
            party.name,
            party.kind,
            role,
            span,
            rule,
            party.side,
            plural=party.plural,
            refers_back=party.definite_group,
            lone=party.lone,
            generic=party.generic,
            roles=party.roles,
        )

    def own(self, clause: int | None) -> list[Party]:
        """The parties of a clause, those of clauses inside it left out."""
        return self._by_clause.get(clause, [])

    def bare(self, clause: int | None) -> list[Party]:
        """Subjects and objects: no preposition, no genitive, no source ("X zufolge", "X: Treffen war gut")."""
        found = self._bare.get(clause)
        if found is None:
            ungoverned = (p for p in self.own(clause) if not p.preposition and not p.genitive)
            found = [p for p in ungoverned if not self._is_source(p) and not self._is_label(p)]
            self._bare[clause] = found
        return found

    def _is_source(self, party: Party) -> bool:
        """ "dem Minister zufolge"; not "sitzt dem Minister gegenüber", where the word belongs to the verb."""
        return self.view.lower(party.end) in _ATTACHED_AFTER and self.view.tag(party.end) != "PTKVZ"

    def _is_label(self, party: Party) -> bool:
        return self.view.lower(party.end) == ":" and party.start == self.view.sentence(party.start)[0]

    def clause_of(self, trigger: Trigger) -> Clause | None:
        """The clause that a trigger stands in."""
        return None if trigger.clause is None else self.view.clauses[trigger.clause]

    def subjects(self, clause: int | None) -> list[Party]:
        """Who does what the clause tells, also where the words stand in the clause before.

        "A reiste nach B und traf C" has its subject in the first half, "A, der C traf" before the comma,
        "A plant, C zu treffen" in the main clause.
        """
        if clause is None:
            return []
        bare = self.bare(clause)
        this = self.view.clauses[clause]
        if this.kind is ClauseKind.RELATIVE:
            antecedent = self._antecedent(this)
            return [*antecedent, *bare] if antecedent else bare
        if this.kind is ClauseKind.INFINITIVE and this.parent is not None:
            return [*self._acting(this.parent), *bare]
        if this.kind is ClauseKind.MAIN and self._is_elliptic(this, bare):
            return [*self._earlier_subject(clause), *bare]
        return bare

    def _acting(self, parent: int) -> list[Party]:
        """Who does what an infinitive tells: the subject, of "beauftragte B, C zu treffen" the object."""
        bare = self.bare(parent)
        first = first_row(bare)
        charged = [p for p in bare if p.row != first[0].row] if first else []
        return first_row(charged) if charged and self.view.clauses[parent].verb in _CHARGING else first

    def _antecedent(self, clause: Clause) -> list[Party]:
        if clause.opener not in ("der", "die", "das", "welcher", "welche"):
            return []
        before = [p for p in self.parties if p.end <= clause.start + 1 and clause.start - p.end <= 2]
        if not before:
            return []
        last = before[-1]
        verb = clause.verb_tokens[0] if clause.verb_tokens else -1
        plural = verb >= 0 and self.view.lower(verb).endswith("en")
        return [p for p in before if p.row == last.row] if plural else [last]

    def _is_elliptic(self, clause: Clause, bare: list[Party]) -> bool:
        """ "… und traf dort den Minister": the verb comes before any party."""
        if not clause.verb_tokens or clause.start == 0:
            return False
        if clause.verb_tokens[0] == clause.start and self.view.lower(clause.start - 1) == ",":
            return not any(p.start < clause.verb_tokens[0] for p in bare)
        opens = self.view.lower(clause.start) in ("und", "aber", "sondern") or self.view.lower(clause.start - 1) in (
            "und",
            "aber",
            "sondern",
        )
        return opens and not any(p.start < clause.verb_tokens[0] for p in bare) and not self._has_pronoun(clause)

    def _has_pronoun(self, clause: Clause) -> bool:
        return any(self.view.tag(i) in ("PPER", "PIS", "PDS") for i in range(clause.start, clause.end))

    def _earlier_subject(self, number: int) -> list[Party]:
        this = self.view.clauses[number]
        sentence = self.view.sentence_number(this.start)
        for earlier in range(number - 1, -1, -1):
            clause = self.view.clauses[earlier]
            if self.view.sentence_number(clause.start) != sentence:
                break
            if clause.kind is ClauseKind.MAIN:
                return first_row(self.bare(earlier))
        return []

    def next_stop(self, trigger: Trigger) -> int:
        """Where the complements of a noun end at the latest: the next verb or trigger, or the sentence's end."""
        found = self._stops.get((trigger.index, trigger.end))
        if found is None:
            found = self._stops[trigger.index, trigger.end] = self._stop_behind(trigger)
        return found

    def _stop_behind(self, trigger: Trigger) -> int:
        last = self.view.sentence(trigger.index)[1]
        for i in range(trigger.end, last):
            if self.view.is_verb(i) or self.view.lower(i) in (";", ":", "–", "-"):
                return i
            here = self.triggers_at(i)
            if any(not t.verb for t in here):
                return here[0].start
        return last


def _grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """Items by a key, those of one key in their order."""
    found: dict[Key, list[Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found


def first_row(parties: list[Party]) -> list[Party]:
    """The first enumeration among parties: "A und B" of "A und B trafen C"."""
    return [p for p in parties if p.row == parties[0].row] if parties else []
