"""What a meeting is called: nobody names them, so its participants and place do."""

from app.queries.meetings import MeetingRow
from app.queries.people import Person
from app.web.i18n import gettext, ngettext

#: So many names stand in a title; the rest is counted.
MOST_NAMES = 3


def meeting_title(meeting: MeetingRow) -> str:
    """For example "Putin, Witkoff and Kushner in Moskau", or the event's own name."""
    where = meeting.place or meeting.venue or meeting.country
    people = meeting.present or meeting.expected
    if meeting.event and len(people) != 2:
        who = meeting.event
    elif people:
        who = _names(people)
    else:
        who = meeting.event or gettext("Meeting")
    return gettext("{who} in {place}").format(who=who, place=where) if where and where not in who else who


def _names(people: tuple[Person, ...]) -> str:
    names = _sides_alternating(people)
    shown, more = names[:MOST_NAMES], len(names) - MOST_NAMES
    if more > 0:
        rest = ngettext("{names} and {number} other", "{names} and {number} others", more)
        return rest.format(names=", ".join(shown), number=more)
    if len(shown) == 1:
        return shown[0]
    return gettext("{names} and {last}").format(names=", ".join(shown[:-1]), last=shown[-1])


def _sides_alternating(people: tuple[Person, ...]) -> list[str]:
    """Short names, one of each side in turn, so that a title says who met whom.

    The side that most claims name comes first; within a side its host, then whom most claims name.
    """
    waiting: dict[str, list[str]] = {person.side or person.slug: [] for person in sorted(people, key=_claims_first)}
    for person in sorted(people, key=_host_first):
        waiting[person.side or person.slug].append(_short(person))
    names: list[str] = []
    while waiting:
        for side in list(waiting):
            names.append(waiting[side].pop(0))
            if not waiting[side]:
                del waiting[side]
    return names


def _claims_first(person: Person) -> int:
    return -person.claims


def _host_first(person: Person) -> tuple[bool, int]:
    return person.role != "host", -person.claims


def _short(person: Person) -> str:
    if person.kind == "delegation":
        return person.name.partition(": ")[2] or person.name
    words = person.name.split()
    if person.kind != "person" or len(words) < 2 or words[-1].rstrip(".").isupper():
        return person.name
    small = [at for at, word in enumerate(words) if at and word in ("von", "van", "bin", "der", "de", "al")]
    return " ".join(words[small[0]:]) if small else words[-1]
