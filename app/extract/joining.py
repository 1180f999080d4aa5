"""Mentions of one article that speak of one meeting become one; what adds to it is attached, the rest stays apart."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.domain.claims import TAKING_PART, MeetingKind, MeetingStatus
from app.domain.names import ActorKind, Place, PlaceKind
from app.domain.timespans import TimeSpan
from app.extract.absences import was_there
from app.extract.arrivals import ARRIVES
from app.extract.candidates import MeetingMention, Standing, Taking
from app.extract.course import BEFORE
from app.extract.followups import ACCOMPANIED, names_absent
from app.extract.rounds import with_people_of_round_before
from app.extract.they import filled, is_met_by_two
from app.knowledge.meetings import MeetingForm

_PAST = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})
_AHEAD = frozenset({MeetingStatus.PLANNED, MeetingStatus.ONGOING, MeetingStatus.POSSIBLE})
_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.PLANNED})
_REACH = 6  # sentences that "das Treffen" or "dabei" looks back within one entry


@dataclass(slots=True)
class Cluster:
    """Mentions taken for one meeting, in text order."""

    mentions: list[MeetingMention] = field(default_factory=list)

    @property
    def takings(self) -> dict[str, Taking]:
        """Who takes part, by name; the first mention of each wins."""
        found: dict[str, Taking] = {}
        for mention in self.mentions:
            for taking in mention.takings:
                if taking.role in TAKING_PART:
                    found.setdefault(taking.name, taking)
        return found

    @property
    def time(self) -> TimeSpan:
        """The most exact time given, unknown where there is none."""
        known = [m.time for m in self.mentions if m.time.known]
        return min(known, key=lambda t: t.days or 9999, default=TimeSpan.unknown())

    @property
    def places(self) -> list[Place]:
        """All places given."""
        return [where.place for mention in self.mentions for where in mention.wheres]

    @property
    def status(self) -> MeetingStatus:
        """The status that its mentions agree on; see `app.extract.assemble` for the order of precedence."""
        return self.mentions[0].status

    @property
    def last(self) -> MeetingMention:
        """The latest mention."""
        return max(self.mentions, key=lambda m: (m.passage, m.sentence, m.order))


def join(mentions: Iterable[MeetingMention]) -> list[Cluster]:
    """The meetings of an article: OWN mentions found or join one, the others only add to what is there."""
    clusters: list[Cluster] = []
    waiting: list[MeetingMention] = []
    absent: list[MeetingMention] = []
    told: list[MeetingMention] = []
    for plain in sorted(mentions, key=lambda m: (m.caption, m.passage, m.sentence, m.order)):
        mention = with_people_of_round_before(filled(plain, told), told)
        told.append(mention)
        if mention.standing is Standing.TOPIC:
            continue
        if names_absent(mention):
            absent.append(mention)
            continue
        home = _home(clusters, mention) if mention.standing is Standing.OWN else None
        home = home or _referred(clusters, mention)
        if home is not None:
            home.mentions.append(mention)
        elif not mention.caption and stands_alone(mention):
            clusters.append(Cluster([mention]))
        else:
            waiting.append(mention)
    clusters = merged(clusters)
    for mention in waiting:
        # Bare "der Verhandlungen" in another entry tells nothing of this meeting, so it is no evidence of it either.
        tells = mention.takings or mention.time.known or mention.wheres
        home = _referred(clusters, mention, anywhere=True) if tells else None
        if home is not None:
            home.mentions.append(mention)
    for mention in absent:
        _attach_nearest(clusters, mention)
    return clusters


def stands_alone(mention: MeetingMention) -> bool:
    """Whether a mention tells enough to begin a meeting: who on both sides, or what kind of event and when or where."""
    settled = mention.time.known or bool(mention.wheres)
    if mention.standing is Standing.OWN:
        return not mention.one_sided or settled
    if mention.form in (MeetingForm.TALKS, MeetingForm.PHONE):
        return mention.noun and mention.time.known and bool(mention.wheres)
    return mention.noun and settled


def _attach_nearest(clusters: list[Cluster], mention: MeetingMention) -> None:
    """Say who stays away of the meeting told nearest, within the same entry."""

    def distance(other: MeetingMention) -> tuple[int, int]:
        return abs(other.passage - mention.passage), abs(other.sentence - mention.sentence)

    near = [(distance(m), number) for number, c in enumerate(clusters) for m in c.mentions if m.entry == mention.entry]
    if near and min(near)[0][0] <= _REACH and not was_there(clusters[min(near)[1]].mentions, mention):
        clusters[min(near)[1]].mentions.append(mention)


def _home(clusters: list[Cluster], mention: MeetingMention) -> Cluster | None:
    """The meeting that a mention with people of its own speaks of."""
    scored = [(fit(cluster, mention), number) for number, cluster in enumerate(clusters)]
    best = max(scored, default=(0.0, 0))
    return clusters[best[1]] if best[0] > 0 else None


def fit(cluster: Cluster, mention: MeetingMention) -> float:
    """How well a mention fits a meeting: 0 where they differ or share too little, else shared people count most."""
    if not compatible(cluster, mention):
        return 0.0
    mine = [t for t in mention.takings if t.role in TAKING_PART]
    theirs = [*cluster.takings.values()]
    shared = sum(any(same(a, b) for b in theirs) for a in mine)
    covered = sum(_is_covered(a, theirs) for a in mine)
    when = mention.time.known and cluster.time.known
    where = bool(mention.wheres) and bool(cluster.places)
    overlap = shared + covered
    if _only_passes(cluster, mention) and not where:
        return 0.0
    if not overlap or (mention.apart and not shared == len(mine) == len(theirs)):
        return 0.0
    same_days = when and (mention.time.days or 99) <= 7
    people = all(a.kind is ActorKind.PERSON for a in mine if any(same(a, b) or covers(a, b) for b in theirs))
    with_others = people and len(mine) > 1 and len(theirs) > 1  # one may meet several on a day, or in a city
    enough = overlap >= 2 or (overlap >= 1 and (same_days and where if with_others else same_days or where))
    if len(mine) == 1 or len(theirs) == 1:
        enough = enough or (not mention.further and (mention.definite or shared > 0))
    if mention.further and not when and cluster.time.known and cluster.status in _PAST:
        return 0.0
    behind = mention.status in _AHEAD and all(m.status is MeetingStatus.HELD for m in cluster.mentions)
    return max(0.1, 2 * shared + covered + 1.5 * when + where - 1.5 * behind) if enough else 0.0


def _only_passes(cluster: Cluster, mention: MeetingMention) -> bool:
    """Whether one tells of a journey without a host, the other of a meeting: "As Besuch in Bern", "A traf B"."""
    visit = mention.form is MeetingForm.VISIT
    if mention.travel:
        return not any(m.form is MeetingForm.VISIT for m in cluster.mentions)
    return not visit and all(m.travel for m in cluster.mentions)


def _is_covered(one: Taking, others: list[Taking]) -> bool:
    """Whether one is named only by side in a meeting, or the other way round.

    A person is not, where the meeting has somebody else for this side: "die US-Delegation um Handelsminister X".
    """
    if any(same(one, other) for other in others) or not any(covers(one, other) for other in others):
        return False
    people = [other for other in others if other.kind is ActorKind.PERSON]
    return one.kind is not ActorKind.PERSON or not any(side_of(other) == side_of(one) for other in people)


def compatible(cluster: Cluster, mention: MeetingMention) -> bool:
    """Whether nothing speaks against one meeting: time, place, kind and status."""
    return (
        cluster.time.overlaps(mention.time)
        and _places_fit(cluster.places, [w.place for w in mention.wheres])
        and _kinds_fit(cluster, mention)
        and _statuses_fit(cluster, mention)
        and not _is_bygone(cluster, mention)
        and not _is_another_day(cluster, mention)
        and not is_met_by_two(mention, cluster.takings.values())
    )


def _is_bygone(cluster: Cluster, mention: MeetingMention) -> bool:
    """Whether the mention speaks of now or later, the meeting was before the day of the report."""
    last = cluster.time.end
    if _leaves_open(mention):
        return False
    if mention.adds and mention.takings and mention.status is MeetingStatus.ONGOING:
        return False  # "Daran nimmt auch A teil": reports tell who was there in the present tense too
    return last is not None and mention.anchor is not None and last < mention.anchor and mention.status in _AHEAD


def _is_another_day(cluster: Cluster, mention: MeetingMention) -> bool:
    """Whether one was the day before the other, by words that count from it: "am Vortag"."""
    if cluster.time.known and mention.time.known:
        return False
    if mention.continues:
        return True
    own = [m for m in cluster.mentions if m.takings and m.standing is Standing.OWN]
    return bool(mention.takings) and bool(own) and any(m.earlier != mention.earlier for m in own)


def _kinds_fit(cluster: Cluster, mention: MeetingMention) -> bool:
    """Calls and encounters are two meetings, and so are a call and talks at a place."""
    remote = (MeetingKind.PHONE, MeetingKind.VIDEO)
    everything = [*cluster.mentions, mention]
    if any(m.kind in remote for m in everything) and any(m.wheres and m.kind not in remote for m in everything):
        return False
    kinds = {m.kind for m in cluster.mentions} | {mention.kind}
    kinds.discard(MeetingKind.UNKNOWN)
    return len(kinds) < 2 or not any(kind in remote for kind in kinds)


def _statuses_fit(cluster: Cluster, mention: MeetingMention) -> bool:
    statuses = {m.status for m in (*cluster.mentions, mention) if m.status_rule and not _leaves_open(m)}
    if statuses <= _PAST or statuses <= _AHEAD or statuses <= _OFF:
        return True
    same_people = bool(mention.takings) and {t.name for t in mention.takings} == set(cluster.takings)
    if mention.weak_status and not mention.time.known and same_people:
        return True  # "A und B wollten über Holz sprechen": what they met for
    if mention.definite and cluster.time.start is not None and cluster.time.start == mention.anchor:
        return True  # on the day itself a report tells both what is planned and what was
    return cluster.time.known and mention.time.known and (cluster.time.days or 99) <= 3


def _leaves_open(mention: MeetingMention) -> bool:
    """Whether a report only tells what was before: "vor dem Treffen rief er an" leaves open how far it came."""
    return mention.definite and mention.weak_status and mention.status_rule == BEFORE


def _places_fit(some: list[Place], others: list[Place]) -> bool:
    return not some or not others or any(near(a, b) for a in some for b in others)


def near(one: Place, other: Place) -> bool:
    """Whether two places are the same or one lies in the other."""
    if one.name == other.name or one.name in other.within or other.name in one.within:
        return True
    if PlaceKind.COUNTRY in (one.kind, other.kind):
        return one.country is not None and one.country == other.country
    return False


def same(one: Taking, other: Taking) -> bool:
    """Whether two participations name the same person or body; "Außenminister" may be the "EU-Außenminister"."""
    if one.name == other.name:
        return True
    if {one.kind, other.kind} == {ActorKind.OFFICE, ActorKind.PERSON}:
        office, person = (one, other) if one.kind is ActorKind.OFFICE else (other, one)
        return any(role.split()[-1] == office.name for role in person.roles if role)
    groups = (ActorKind.DELEGATION, ActorKind.OFFICE)
    if one.kind not in groups or other.kind not in groups or (one.side and other.side):
        return False
    short, long = sorted((one.name.removeprefix("Delegation: "), other.name.removeprefix("Delegation: ")), key=len)
    return long.endswith(f"-{short}") or long.startswith(f"{short} ")


def covers(one: Taking, other: Taking) -> bool:
    """Whether one names the side that the other belongs to: "die US-Delegation" and a US envoy."""
    wide = (ActorKind.DELEGATION, ActorKind.STATE, ActorKind.OFFICE)
    if one.kind not in wide and other.kind not in wide:
        return False
    return side_of(one) is not None and side_of(one) == side_of(other)


def side_of(taking: Taking) -> str | None:
    """The side a participant stands on; a state stands on its own."""
    own = taking.kind in (ActorKind.STATE, ActorKind.ORGANISATION)
    return taking.side or (taking.name if own else None)


def _referred(clusters: list[Cluster], mention: MeetingMention, *, anywhere: bool = False) -> Cluster | None:
    """The meeting that a mention refers back to: "das Treffen", "dabei", "an den Gesprächen nahm auch A teil"."""
    if mention.takings and not mention.adds:
        return None
    fitting = [c for c in clusters if _may_attach(c, mention, anywhere=anywhere)]
    names = {t.name for t in mention.takings}
    return max(
        fitting,
        key=lambda c: (
            _agrees(c, mention),
            bool(names & set(c.takings)),
            _position(c.last) <= _position(mention),
            _position(c.last),
        ),
        default=None,
    )


def _agrees(cluster: Cluster, mention: MeetingMention) -> bool:
    """Whether time or place is not merely open but the same."""
    when = mention.time.known and cluster.time.known
    where = bool(mention.wheres) and bool(cluster.places)
    return when or where


def _may_attach(cluster: Cluster, mention: MeetingMention, *, anywhere: bool) -> bool:
    if not compatible(cluster, mention):
        return False
    if mention.rule == ACCOMPANIED and not set(cluster.takings) & {t.name for t in mention.takings}:
        return False
    if mention.rule == ARRIVES and not _has_a_part(cluster, mention):
        return False
    if not mention.takings and not mention.definite:
        return _agrees(cluster, mention)
    if anywhere or _agrees(cluster, mention):
        return not mention.takings or anywhere
    last = cluster.last
    return last.entry == mention.entry and mention.passage - last.passage <= _REACH


def _has_a_part(cluster: Cluster, mention: MeetingMention) -> bool:
    """Whether the meeting is at the place of the mention and one of its people, or whose side they stand for, in it."""
    here = any(near(a, w.place) for a in cluster.places for w in mention.wheres)
    return here and any(same(a, b) or covers(a, b) for a in mention.takings for b in cluster.takings.values())


def _position(mention: MeetingMention) -> tuple[int, int, int]:
    return (mention.passage, mention.sentence, mention.order)


def merged(clusters: list[Cluster]) -> list[Cluster]:
    """Clusters that turn out to be one, merged until nothing changes."""
    clusters = list(clusters)
    changed = True
    while changed:
        changed = False
        for number, one in enumerate(clusters):
            other = next((c for c in clusters[number + 1 :] if _are_one(one, c)), None)
            if other is not None:
                one.mentions = sorted([*one.mentions, *other.mentions], key=_position)
                clusters.remove(other)
                changed = True
                break
    return clusters


def _are_one(one: Cluster, other: Cluster) -> bool:
    if not all(compatible(one, mention) for mention in other.mentions):
        return False
    mine, theirs = [*one.takings.values()], [*other.takings.values()]
    shared = sum(any(same(a, b) for b in theirs) for a in mine)
    overlap = shared + min(sum(_is_covered(a, theirs) for a in mine), sum(_is_covered(b, mine) for b in theirs))
    if any(m.apart and m.takings for m in (*one.mentions, *other.mentions)) and not overlap == len(mine) == len(theirs):
        return False
    smaller = min(len(mine), len(theirs))
    if len(mine) == len(theirs) == overlap == 1:
        return not any(t.kind is ActorKind.PERSON for t in (*mine, *theirs))  # "die OPEC", "die OPEC-Staaten"
    settled = (one.time.known and other.time.known) or (bool(one.places) and bool(other.places))
    return (overlap >= 2 and overlap >= smaller) or (0 < smaller <= overlap and settled)
