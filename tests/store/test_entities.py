"""What a meeting is called in its address."""

from datetime import date

import pytest

from app.domain.claims import MeetingKind, MeetingStatus, ParticipationRole
from app.domain.names import ActorKind
from app.domain.resolved import ClaimRef, ResolvedActor, ResolvedMeeting, ResolvedParticipation
from app.domain.timespans import Precision, TimeSpan
from app.store.entities import meeting_slug
from app.store.naming import short_name, sort_name, url_name

DAY = TimeSpan(date(2031, 5, 6), date(2031, 5, 6))
MAY = TimeSpan(date(2031, 5, 1), date(2031, 5, 31), Precision.MONTH)
YEAR = TimeSpan(date(2031, 1, 1), date(2031, 12, 31), Precision.YEAR)


def actor(name: str) -> ResolvedActor:
    kind = ActorKind.DELEGATION if name.startswith("Delegation: ") else ActorKind.PERSON
    kind = ActorKind.STATE if name in ("Norwegen", "Иран") else kind
    return ResolvedActor(name, name, kind, None, (name,), (), None, ())


def meeting(time: TimeSpan, people: str, place: str | None, venue: str | None = None) -> ResolvedMeeting:
    """A meeting whose participants, "Anna Berg 3" with the number of claims, are separated by commas."""
    parts = []
    for one in people.split(", ") if people else []:
        name, _, number = one.rpartition(" ")
        claims = tuple(ClaimRef("a", i) for i in range(abs(int(number))))
        role = ParticipationRole.ATTENDED if int(number) > 0 else ParticipationRole.ABSENT
        parts.append(ResolvedParticipation(name, role, claims))
    return ResolvedMeeting("k", time, MeetingStatus.HELD, MeetingKind.IN_PERSON, place, venue, None, None, tuple(parts),
                           (), (), 1)


@pytest.mark.parametrize(("given", "slug"), [
    (meeting(DAY, "Anna Berg 1, Ivo Lund 2", "Bad Arlon"), "2031-05-06-bad-arlon-berg-lund"),
    (meeting(MAY, "Ivo Lund 1, Anna Berg 1", None), "2031-05-berg-lund"),
    (meeting(YEAR, "Ivo Lund 1", "Arlon"), "2031-arlon-lund"),
    (meeting(TimeSpan.unknown(), "Ivo Lund 1", None, "Schloss Arlon"), "schloss-arlon-lund"),
    (meeting(DAY, "A Ahl 1, B Beck 4, C Carl 3, D Dorn 2", None), "2031-05-06-beck-carl-dorn"),
    (meeting(DAY, "Anna Berg 1, Ivo Lund -9", None), "2031-05-06-berg"),
    (meeting(DAY, "Anna Berg 1, Delegation: Norwegen 9", None), "2031-05-06-berg"),
    (meeting(DAY, "Delegation: Norwegen 2, Norwegen 2", None), "2031-05-06-norwegen"),
    (meeting(DAY, "Leo XIV. 1, Anna von der Au 1", "Köln"), "2031-05-06-koeln-au-leo-xiv"),
    (meeting(TimeSpan.unknown(), "", None), "meeting"),
])
def test_meeting_slug(given: ResolvedMeeting, slug: str) -> None:
    actors = {part.actor: actor(part.actor) for part in given.participations}
    assert meeting_slug(given, actors) == slug


@pytest.mark.parametrize(("name", "kind", "short", "sorted_by"), [
    ("Anna von der Au", ActorKind.PERSON, "Au", "au, anna von der"),
    ("Élodie Öz", ActorKind.PERSON, "Öz", "oz, elodie"),
    ("Leo XIV.", ActorKind.PERSON, "Leo XIV.", "leo xiv."),
    ("Berg", ActorKind.PERSON, "Berg", "berg"),
    ("Delegation: Norwegen", ActorKind.DELEGATION, "Norwegen", "delegation: norwegen"),
    ("Vereinte Nationen", ActorKind.ORGANISATION, "Vereinte Nationen", "vereinte nationen"),
])
def test_short_and_sorted(name: str, kind: ActorKind, short: str, sorted_by: str) -> None:
    assert short_name(name, kind) == short
    assert sort_name(name, kind) == sorted_by


def test_other_scripts_are_given_in_latin_letters() -> None:
    assert url_name("Иран", otherwise="state") == "iran"
    assert url_name("…", otherwise="state") == "state"
