"""A corpus of claims with a known truth, for measuring resolution and speed. The same seed gives the same corpus.

People, places and texts are made of syllables: nobody and nothing real. Of the claims, 20 % have a vague date,
10 % a misspelt name, 10 % one wrong field; 15 % of the articles are copies of an agency text; 30 % of the
meetings lie within three days of another one with two people in common.

    python -m bench.corpus [--claims 20000] [--seed 1]     prints counts and how well resolving does
"""

import argparse
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256
from itertools import combinations

from app.domain.articles import Article, Passage, PassageKind
from app.domain.claims import Extraction, MeetingClaim, MeetingKind, MeetingStatus, Participant, ParticipationRole
from app.domain.names import Actor, ActorKind, Place, PlaceKind
from app.domain.resolved import ArticleClaims, ClaimRef
from app.domain.spans import Span
from app.domain.timespans import Precision, TimeSpan

VAGUE, MISSPELT, WRONG, COPIES, NEIGHBOURS = 0.20, 0.10, 0.10, 0.15, 0.30
FIRST_DAY = date(2015, 1, 1)
_HERE = Span(0, 1)
_SYLLABLES = [start + vowel + end for start in "bdfghklmnprstwz" for vowel in "aeiou" for end in ("", "n", "r", "l")]


@dataclass(frozen=True, slots=True)
class Truth:
    """A meeting as it was."""

    number: int
    start: date
    end: date
    place: Place
    people: tuple[tuple[str, str], ...]  # (name, side)
    kind: MeetingKind


_Told = tuple[MeetingClaim, frozenset[str]]


@dataclass(slots=True)
class Corpus:
    """Articles with claims, the true meeting of each claim, and the true groups of agency copies."""

    articles: list[ArticleClaims] = field(default_factory=list)
    meeting_of: dict[ClaimRef, int] = field(default_factory=dict)
    copies: list[tuple[str, ...]] = field(default_factory=list)
    meetings: list[Truth] = field(default_factory=list)
    flaws: dict[ClaimRef, frozenset[str]] = field(default_factory=dict)  # "vague", "misspelt", "wrong"

    def shares(self) -> dict[str, float]:
        """What the corpus holds, from 0 to 1: flaws by claims, copies by articles, neighbours by meetings."""
        counts = Counter(flaw for flaws in self.flaws.values() for flaw in flaws)
        copied = sum(len(group) - 1 for group in self.copies)
        return {
            **{flaw: counts[flaw] / len(self.flaws) for flaw in ("vague", "misspelt", "wrong")},
            "copies": copied / len(self.articles),
            "neighbours": len(_neighbours(self.meetings)) / len(self.meetings),
        }

    def digest(self) -> str:
        """A digest of what the corpus holds, whatever its code looks like."""
        whole = sha256()
        for article in self.articles:
            for claim in article.extraction.claims:
                names = ",".join(participant.name for participant in claim.participants)
                whole.update(f"{claim.time.edtf()}|{claim.venue}|{claim.place}|{claim.kind}|{names}\n".encode())
            whole.update(f"{article.key}|{article.extraction.article.text}\n".encode())
        whole.update(repr([*self.meeting_of.values(), *self.copies]).encode())
        return whole.hexdigest()[:16]


def _neighbours(meetings: list[Truth]) -> set[int]:
    """The numbers of the meetings within three days of another one with two people in common."""
    met: dict[tuple[tuple[str, str], ...], list[Truth]] = defaultdict(list)
    for meeting in meetings:
        for pair in combinations(sorted(meeting.people), 2):
            met[pair].append(meeting)
    slack = timedelta(days=3)
    return {
        one.number
        for together in met.values()
        for one in together
        for other in together
        if one is not other and one.start <= other.end + slack and other.start <= one.end + slack
    }


def make_corpus(*, claims: int = 20_000, seed: int = 1, people: int | None = None) -> Corpus:
    """A corpus of about that many claims, by a pool of `people` (default: one for eight claims, at least 40)."""
    dice = random.Random(seed)
    pool = _people(dice, people or max(40, claims // 8))
    places = _places(dice)
    corpus = Corpus(meetings=_meetings(dice, pool, places, max(1, claims // 4)))
    while len(corpus.meeting_of) < claims:
        _report(dice, corpus, pool, places)
    return corpus


def _word(dice: random.Random, syllables: int) -> str:
    return "".join(dice.choice(_SYLLABLES) for _ in range(syllables))


def _people(dice: random.Random, count: int) -> list[tuple[str, str]]:
    sides = [_word(dice, 3).capitalize() for _ in range(40)]
    names: dict[str, str] = {}
    while len(names) < count:
        names.setdefault(f"{_word(dice, 2).capitalize()} {_word(dice, 3).capitalize()}", dice.choice(sides))
    return list(names.items())


def _places(dice: random.Random) -> list[Place]:
    places = []
    for _ in range(60):
        country = _word(dice, 3).capitalize()
        for _ in range(4):
            name, north = _word(dice, 3).capitalize(), dice.uniform(-60, 60)
            places.append(Place(name, PlaceKind.CITY, country, (country,), lat=north, lon=0.0))
            places.append(Place(f"{name}-Palast", PlaceKind.VENUE, country, (name, country), lat=north, lon=0.0))
    return places


def _meetings(dice: random.Random, pool: list[tuple[str, str]], places: list[Place], count: int) -> list[Truth]:
    """Meetings in no order of time. Neighbours come in pairs, or go on a row of neighbours, as rounds of talks do."""
    meetings: list[Truth] = []
    lonely: list[Truth] = []
    rows: list[Truth] = []
    while len(meetings) < count:
        number, near = len(meetings), None
        # Half of those put beside another make two neighbours, the others one.
        if lonely and dice.random() < NEIGHBOURS / 1.5:
            going_on = rows and dice.random() < 0.5
            near = dice.choice(rows[-50:]) if going_on else lonely.pop(-dice.randint(1, 50) % len(lonely))
        meeting = _meeting(dice, number, pool, places, max(60, count), near)
        meetings.append(meeting)
        if near is None:
            lonely.append(meeting)
        else:
            rows += [meeting] if near in rows[-50:] else [near, meeting]
    return meetings


def _meeting(
    dice: random.Random, number: int, pool: list[tuple[str, str]], places: list[Place], days: int, near: Truth | None
) -> Truth:
    """A meeting within so many days of the first one, or one to three days after `near` with two of its people."""
    if near is None:
        start = FIRST_DAY + timedelta(days=dice.randrange(days))
        people = tuple(dice.sample(pool, dice.choice((2, 2, 3, 3, 4, 5))))
    else:
        start = near.end + timedelta(days=dice.randint(1, 3))
        people = (*near.people[:2], *dice.sample(pool, dice.choice((0, 1, 2))))
    end = start + timedelta(days=dice.choice((0, 0, 0, 0, 1)))
    kind = dice.choice((MeetingKind.IN_PERSON,) * 5 + (MeetingKind.PHONE,))
    return Truth(number, start, end, dice.choice(places), tuple(dict.fromkeys(people)), kind)


def _report(dice: random.Random, corpus: Corpus, pool: list[tuple[str, str]], places: list[Place]) -> None:
    """Add one article of one to three claims, or one with its copies in other outlets."""
    first = dice.choice(corpus.meetings)
    before = corpus.meetings[max(0, first.number - 5) : first.number]
    near = [meeting for meeting in before if abs((meeting.start - first.start).days) < 10]
    told = [first, *dice.sample(near, min(len(near), dice.choice((0, 0, 1, 2))))]
    day = max(meeting.end for meeting in told) + timedelta(days=dice.choice((0, 0, 1, 1, 2, 5)))
    said = [_claim(dice, meeting, day, pool, places) for meeting in told]
    text = "\n\n".join(" ".join(_word(dice, dice.randint(1, 4)) for _ in range(30)) for _ in range(4))
    # A copied text has two outlets on the average one and a half copies, so that 15 % of the articles are copies.
    outlets = 1 + (dice.choice((1, 2)) if dice.random() < COPIES / (1.5 * (1 - COPIES)) else 0)
    keys = []
    for outlet in range(outlets):
        key = f"article-{len(corpus.articles):06}"
        keys.append(key)
        printed = text if not outlet else _shortened(dice, text)
        claims, publisher = [claim for claim, _ in said], f"Outlet {dice.randrange(200)}"
        corpus.articles.append(_article(key, day, claims, printed, publisher, outlets > 1))
        corpus.meeting_of.update({ClaimRef(key, at): meeting.number for at, meeting in enumerate(told)})
        corpus.flaws.update({ClaimRef(key, at): flaws for at, (_, flaws) in enumerate(said)})
    if outlets > 1:
        corpus.copies.append(tuple(keys))


def _shortened(dice: random.Random, text: str) -> str:
    """The text as another outlet prints it: its end cut, a few words changed."""
    words = text.split(" ")[: -dice.randint(1, 40)]
    for at in dice.sample(range(len(words)), 4):
        words[at] = _word(dice, 2) if "\n" not in words[at] else words[at]
    return " ".join(words)


def _paragraphs(text: str) -> tuple[Passage, ...]:
    """A passage for each block of the text."""
    passages, start = [], 0
    for block in text.split("\n\n"):
        passages.append(Passage(PassageKind.BODY, Span(start, start + len(block))))
        start += len(block) + 2
    return tuple(passages)


def _article(key: str, day: date, said: list[MeetingClaim], text: str, publisher: str, agency: bool) -> ArticleClaims:
    actors = {p.name: Actor(p.name, p.kind, (p.name,), (), p.side) for claim in said for p in claim.participants}
    source = Article(
        source=f"{key}.txt",
        text=text,
        passages=_paragraphs(text),
        published=day,
        publisher=publisher,
        agencies=("Silbenagentur",) if agency else (),
    )
    listed = {place.name: place for claim in said for place in _places_of(claim)}
    return ArticleClaims(key, Extraction(source, tuple(actors.values()), tuple(listed.values()), claims=tuple(said)))


def _places_of(claim: MeetingClaim) -> list[Place]:
    if claim.place is None or claim.country is None:
        return []
    places = [Place(claim.place, PlaceKind.CITY, claim.country, (claim.country,))]
    if claim.venue:
        places.append(Place(claim.venue, PlaceKind.VENUE, claim.country, (claim.place, claim.country)))
    return places


def _claim(dice: random.Random, truth: Truth, day: date, pool: list[tuple[str, str]], places: list[Place]) -> _Told:
    names = list(truth.people)
    if len(names) > 2 and dice.random() < 0.25:
        names.pop()
    flaws = set()
    if dice.random() < MISSPELT:
        at = dice.randrange(len(names))
        names[at] = (_misspelt(dice, names[at][0]), names[at][1])
        flaws.add("misspelt")
    time = TimeSpan(truth.start, truth.end)
    place = truth.place if truth.kind is MeetingKind.IN_PERSON else None
    if dice.random() < VAGUE:
        time = _vague(dice, time)
        flaws.add("vague")
    if dice.random() < WRONG:
        flaws.add("wrong")
        # Only what is given can be wrong: no day where the date is open, no city where they telephoned.
        wrong = dice.choice([*(["date"] if time.start else []), *(["place"] if place else []), "person"])
        if wrong == "date" and time.start and time.end:
            off = timedelta(days=dice.choice((-1, 1)))
            time = replace(time, start=time.start + off, end=time.end + off)
        elif wrong == "place":
            place = dice.choice([other for other in dice.sample(places, 2) if other != place])
        else:
            names.append(dice.choice([person for person in dice.sample(pool, 8) if person not in names]))
    people = tuple(
        Participant(name, ActorKind.PERSON, ParticipationRole.ATTENDED, _HERE, "made", side) for name, side in names
    )
    venue = place.name if place and place.kind is PlaceKind.VENUE else None
    city = (place.within[0] if venue else place.name) if place else None
    country = place.country if place else None
    claim = MeetingClaim(time, MeetingStatus.HELD, truth.kind, people, (_HERE,), (), city, venue, country)
    return claim, frozenset(flaws)


def _misspelt(dice: random.Random, name: str) -> str:
    """The name as another newsroom transcribes it: w for v, ie for i, a doubled letter; never as it was."""
    given, _, surname = name.partition(" ")
    swaps = [("w", "v"), ("k", "ck"), ("z", "ts"), ("i", "ie"), ("n", "nn"), ("l", "ll"), ("s", "ss"), ("u", "ou")]
    fitting = [(old, new) for old, new in swaps if old in surname[1:]] or [(surname[-1], 2 * surname[-1])]
    old, new = dice.choice(fitting)
    return f"{given} {surname[0]}{surname[1:].replace(old, new, 1)}"


def _vague(dice: random.Random, time: TimeSpan) -> TimeSpan:
    assert time.start is not None
    start = time.start
    choice = dice.choice(("none", "week", "month"))
    if choice == "none":
        return TimeSpan.unknown()
    if choice == "week":
        monday = start - timedelta(days=start.weekday())
        return TimeSpan(monday, monday + timedelta(days=6), Precision.WEEK)
    first = start.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return TimeSpan(first, following - timedelta(days=1), Precision.MONTH)


def main() -> None:
    """Print how well resolving does on a made corpus."""
    from bench.across import made

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    corpus = make_corpus(claims=args.claims, seed=args.seed)
    print(
        f"{len(corpus.articles)} articles, {len(corpus.meeting_of)} claims, {len(corpus.meetings)} meetings, "
        f"{len(corpus.copies)} copied texts"
    )
    for name, value in made(corpus).items():
        print(f"{name:20s} {value:>10s}")


if __name__ == "__main__":
    main()
