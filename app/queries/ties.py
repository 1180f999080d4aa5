"""Who met whom: pairs derived from meetings when asked. Announced is not met."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from app.queries.meetings import MeetingRow
from app.queries.people import AT_TABLE, Person

MET = frozenset({"held", "ongoing"})
PLANNED = frozenset({"planned"})


@dataclass(slots=True)
class Tie:
    """Two actors and how often they met or are expected to."""

    one: Person
    other: Person
    met: int = 0
    planned: int = 0
    meetings: list[int] = field(default_factory=list)

    def across(self, actor: int) -> Person:
        """The other one of the two."""
        return self.other if self.one.id == actor else self.one


def ties(meetings: Iterable[MeetingRow]) -> dict[tuple[int, int], Tie]:
    """All pairs in the meetings, by their ids in ascending order."""
    found: dict[tuple[int, int], Tie] = {}
    for meeting in meetings:
        for one, other in pairs(meeting):
            tie = found.setdefault((one.id, other.id), Tie(one, other))
            if meeting.status in MET:
                tie.met += 1
            else:
                tie.planned += 1
            tie.meetings.append(meeting.id)
    return found


def pairs(meeting: MeetingRow) -> Iterator[tuple[Person, Person]]:
    """The pairs that a meeting joins, or is planned to.

    Members of a delegation are not joined to one another by it, nor to the delegation itself.
    """
    people = {person.id: person for person in at_table(meeting)}
    sent = {person.side for person in people.values() if person.kind == "delegation" and person.side}
    for one, other in combinations(sorted(people), 2):
        if not (people[one].side == people[other].side and people[one].side in sent):
            yield people[one], people[other]


def at_table(meeting: MeetingRow) -> tuple[Person, ...]:
    """Who counts (see `AT_TABLE`)."""
    roles = AT_TABLE.get(meeting.status, frozenset())
    return tuple(person for person in meeting.everyone if person.role in roles)
