"""Hand-made articles and claims, as extraction would give them."""

from datetime import date

from app.domain.articles import Article, Passage, PassageKind
from app.domain.claims import Extraction, MeetingClaim, MeetingKind, MeetingStatus, Participant, ParticipationRole
from app.domain.names import Actor, ActorKind, Place, PlaceKind
from app.domain.resolved import ArticleClaims
from app.domain.spans import Span
from app.domain.timespans import Precision, TimeSpan

NOWHERE = Span(0, 0)
SIDES = {"Putin": "Russland", "Lawrow": "Russland", "Dmitrijew": "Russland", "Witkoff": "USA", "Kushner": "USA",
         "Rubio": "USA", "Trump": "USA", "Umjerow": "Ukraine", "Umerow": "Ukraine", "Selenskyj": "Ukraine"}
PLACES = (
    Place("Kreml", PlaceKind.VENUE, "Russland", ("Moskau", "Russland"), lat=55.75, lon=37.62),
    Place("Moskau", PlaceKind.CITY, "Russland", ("Russland",), "Moscow", 55.75, 37.61),
    Place("Miami", PlaceKind.CITY, "USA", ("Florida", "USA"), lat=25.77, lon=-80.19),
    Place("Florida", PlaceKind.REGION, "USA", ("USA",)),
    Place("Genf", PlaceKind.CITY, "Schweiz", ("Schweiz",)),
)


def day(text: str | None, end: str | None = None, precision: Precision = Precision.DAY) -> TimeSpan:
    """A TimeSpan from ISO days; None is unknown."""
    if text is None:
        return TimeSpan.unknown()
    return TimeSpan(date.fromisoformat(text), date.fromisoformat(end or text), precision)


def month(text: str) -> TimeSpan:
    """A whole month of thirty days, e.g. "2025-11"."""
    return day(f"{text}-01", f"{text}-30", Precision.MONTH)


def person(name: str, role: str = "attended") -> Participant:
    if name.startswith("Delegation: "):
        return Participant(name, ActorKind.DELEGATION, ParticipationRole(role), NOWHERE, "test", name[12:])
    return Participant(name, ActorKind.PERSON, ParticipationRole(role), NOWHERE, "test", SIDES.get(name.split()[-1]))


def claim(
    time: TimeSpan, names: str, *, place: str | None = None, venue: str | None = None, country: str | None = None,
    status: str = "held", kind: str = "in_person", role: str = "attended", absent: str = "", ordinal: int | None = None,
) -> MeetingClaim:
    """A claim; `names` and `absent` are separated by commas."""
    people = [person(name.strip(), role) for name in names.split(",")]
    people += [person(name.strip(), "absent") for name in absent.split(",") if name.strip()]
    return MeetingClaim(
        time, MeetingStatus(status), MeetingKind(kind), tuple(people), (NOWHERE,), (), place, venue, country, ordinal,
    )


def article(
    key: str, published: str | None, *claims: MeetingClaim, text: str = "", publisher: str | None = None,
    agencies: tuple[str, ...] = (),
) -> ArticleClaims:
    """An article whose actors are those of its claims."""
    actors = {p.name: Actor(p.name, p.kind, (p.name,), (), p.side) for c in claims for p in c.participants}
    passages, start = [], 0
    for paragraph in text.split("\n") if text else ():
        passages.append(Passage(PassageKind.BODY, Span(start, start + len(paragraph))))
        start += len(paragraph) + 1
    source = Article(key, text, tuple(passages), published=date.fromisoformat(published) if published else None,
                     publisher=publisher, agencies=agencies)
    return ArticleClaims(key, Extraction(source, tuple(actors.values()), PLACES, claims=claims))
