"""A passage ready for the meeting rules: its parties and triggers, and what belongs to which clause."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from app.domain.claims import ParticipationRole
from app.extract.candidates import Party, Taking
from app.extract.triggers import Trigger
from app.extract.views import PassageView
from app.extract.word_sets import word_set
from app.knowledge.meetings import MeetingWords
from app.language.annotations import Clause, ClauseKind, NameSpan

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
        found: dict[int | None, list[Party]] = {}
        for party in self.parties:
            found.setdefault(self.view.clause_number(party.name_start), []).append(party)
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
        found = [p for p in self.own(clause) if not p.preposition and not p.genitive]
        return [p for p in found if not self._is_source(p) and not self._is_label(p)]

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
        last = self.view.sentence(trigger.index)[1]
        for i in range(trigger.end, last):
            if self.view.is_verb(i) or self.view.lower(i) in (";", ":", "–", "-"):
                return i
            if any(t.index == i and not t.verb for t in self.triggers):
                return self._phrase_of(i)
        return last

    def _phrase_of(self, noun: int) -> int:
        trigger = next(t for t in self.triggers if t.index == noun)
        return trigger.start


def first_row(parties: list[Party]) -> list[Party]:
    """The first enumeration among parties: "A und B" of "A und B trafen C"."""
    return [p for p in parties if p.row == parties[0].row] if parties else []
