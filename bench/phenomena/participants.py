"""Errors in who takes part in a meeting that was found."""

from collections.abc import Iterator

from bench.phenomena.findings import Finding, Read
from bench.phenomena.names import any_name, is_collective, is_office, same_name, state_of
from bench.phenomena.pairing import Meeting, Spellings, evidence, people


def participant_findings(read: Read, number: int, gold: Meeting, spellings: Spellings) -> Iterator[Finding]:
    """What is wrong with the participants of the meeting of that number, each error once."""
    who = people(read.list("meetings")[number], gold, spellings)
    table = _Table(read, number, gold, [*who.missed], [*who.extra], [known for _, known in who.matched])
    for step in (table.absent, table.present, table.twice, table.offices, table.delegations, table.names):
        yield from step()
    for name in table.missed:
        yield table.finding("missed participant", name, "", detail=_where(read, gold, name))
    for name in table.extra:
        rule = read.rule(number, f"participant {name}")
        yield table.finding("extra participant", "", name, detail=" ".join(rule.split()[:2]))


class _Table:
    """Names still to be explained; each step takes those of its phenomenon away."""

    def __init__(
        self, read: Read, number: int, gold: Meeting, missed: list[str], extra: list[str], matched: list[str]
    ) -> None:
        self.missed, self.extra, self._matched = missed, extra, matched
        self._read, self._number, self._gold = read, number, gold
        self._meeting = read.list("meetings")[number]
        self._sides = {p["name"]: p.get("side") for p in [*read.list("actors"), *self._meeting["participants"]]}

    def absent(self) -> Iterator[Finding]:
        """Named, though the gold says that they stayed away."""
        away = [*self._gold.get("absent", []), *self._gold.get("not_present", [])]
        for name in [name for name in self.extra if any_name(name, away)]:
            self.extra.remove(name)
            yield self.finding("absent taken for present", "", name)

    def present(self) -> Iterator[Finding]:
        """Taking part, but read as absent, represented or spoken about."""
        for gone in self._meeting.get("not_present", []):
            name = next((name for name in self.missed if same_name(gone["name"], name)), None)
            if name is not None:
                self.missed.remove(name)
                yield self.finding("present taken for absent", name, gone["name"], detail=gone["role"])

    def twice(self) -> Iterator[Finding]:
        """A second name of somebody whom the meeting has already."""
        for name in [name for name in self.extra if any_name(name, self._matched)]:
            self.extra.remove(name)
            yield self.finding("participant under two names", "", name)

    def offices(self) -> Iterator[Finding]:
        """An office where a person is missed."""
        for name in [name for name in self.extra if is_office(name)]:
            person = next((m for m in self.missed if not is_collective(m) and self._one_side(name, m)), None)
            if person is not None:
                self.extra.remove(name)
                self.missed.remove(person)
                yield self.finding("role instead of name", person, name)

    def delegations(self) -> Iterator[Finding]:
        """A delegation, state or group where persons are missed; one error however many they are."""
        for name in [name for name in self.extra if is_collective(name)]:
            members = [m for m in self.missed if not is_collective(m) and self._one_side(name, m)]
            if members:
                self.extra.remove(name)
                self.missed = [m for m in self.missed if m not in members]
                yield self.finding("delegation instead of names", ", ".join(members), name)

    def names(self) -> Iterator[Finding]:
        """Persons where a delegation, state or group is missed."""
        for group in [name for name in self.missed if is_collective(name) or is_office(name)]:
            members = [e for e in self.extra if not is_collective(e) and self._one_side(group, e)]
            if members and state_of(group):
                self.missed.remove(group)
                self.extra = [e for e in self.extra if e not in members]
                yield self.finding("names instead of the delegation", group, ", ".join(members))

    def _one_side(self, group: str, person: str) -> bool:
        """Whether the person can belong to the group; where a side is not known, it can."""
        side = next((s for name, s in self._sides.items() if s and same_name(name, person)), None)
        return side is None or state_of(group) in (None, side)

    def finding(self, phenomenon: str, gold: str, read: str, detail: str = "") -> Finding:
        """A finding about these names; names of the other participants stand beside it."""
        rule = self._read.rule(self._number, f"participant {read}")
        said = f"{read or 'not named'} (beside {', '.join(p['name'] for p in self._meeting['participants'])})"
        spans = evidence(self._gold, self._read.text)
        words = " ".join(self._read.text[spans[0][0] : spans[0][1]].split()) if spans else ""
        return Finding(phenomenon, self._read.doc, gold or "not there", said, rule, detail, words)


def _where(read: Read, gold: Meeting, name: str) -> str:
    """How near the missed name stands: in a sentence of the meeting that was read or annotated, elsewhere, nowhere."""
    word = name.removeprefix("Delegation: ").split()[-1]
    spans = evidence(gold, read.text)
    kind = "group" if is_collective(name) else "name"
    if any(word in read.text[start:end] for start, end in spans):
        return f"{kind} in the meeting's sentences"
    if not spans:
        return kind
    known = any(same_name(actor["name"], name) for actor in read.list("actors"))
    return f"{kind} elsewhere in the text" if known else f"{kind} never read as an actor"
