"""Hand-built extractions, as the rooms that read would give them, for tests of the store and what stands on it."""

from datetime import date, time

from app.domain.articles import Article, Passage, PassageKind
from app.domain.claims import (
    Evidence,
    Extraction,
    MeetingClaim,
    MeetingKind,
    MeetingStatus,
    NonMeeting,
    Participant,
    ParticipationRole,
    Quote,
    QuoteKind,
    Speaker,
)
from app.domain.names import Actor, ActorKind, Mention, MentionKind, Place, PlaceKind
from app.domain.spans import Span
from app.domain.timespans import Moment, Precision, TimeSpan, TraceStep

ARLON = Place("Arlon", PlaceKind.CITY, "Belgien", ("Belgien",), "Arlon", 49.68, 5.81, ("Arel",))


def text_of(day: str = "Dienstag", *, people: tuple[str, ...] = ("Anna Berg", "Ivo Lund"), city: str = "Arlon") -> str:
    """A short report in three paragraphs."""
    return (
        f"{people[0]} trifft {people[-1]}\n"
        f"Die Unterhändlerin {people[0]} hat am {day} in {city} mit {people[-1]} verhandelt.\n"
        f"„Wir sind einen Schritt weiter“, sagte {people[-1].split()[-1]} nach den Verhandlungen.\n"
        "Lesen Sie auch: Wetter\n"
    )


def span(text: str, words: str) -> Span:
    """The first place where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def extraction(
    source: str = "eins.txt", *, published: Moment | None = date(2031, 5, 8), day: date | None = date(2031, 5, 6),
    people: tuple[str, ...] = ("Anna Berg", "Ivo Lund"), city: Place = ARLON, status: str = "held",
    kind: str = "in_person", publisher: str | None = None, url: str | None = None, weekday: str = "Dienstag",
    agencies: tuple[str, ...] = (),
) -> Extraction:
    """An article that reports one meeting, with a quote, mentions and evidence at their true offsets."""
    text = text_of(weekday, people=people, city=city.name)
    article = Article(
        source=source, text=text, passages=passages(text), title=text.partition("\n")[0], published=published,
        publisher=publisher, url=url, agencies=agencies, authors=("M. Muster",), warnings=("repaired 1 character",),
    )
    return Extraction(
        article=article,
        actors=tuple(Actor(name, ActorKind.PERSON, (name, name.split()[-1]), ("Unterhändlerin",), "Belgien")
                     for name in people),
        places=(city,),
        mentions=_mentions(text, people, city),
        claims=(_claim(text, day, people, city, status, kind, weekday),),
        non_meetings=(NonMeeting("demanded", span(text, "Schritt"), "wish"),),
        quotes=(_quote(text, people[-1]),),
    )


def vague_extraction() -> Extraction:
    """A later report that may mean the meeting of `extraction`: one of its people, its country, no day."""
    belgium = Place("Belgien", PlaceKind.COUNTRY, "Belgien")
    return extraction("vage.txt", people=("Anna Berg",), day=None, city=belgium, published=date(2031, 5, 20))


def passages(text: str) -> tuple[Passage, ...]:
    """One passage a line: title, lead, body, and a teaser at the end."""
    kinds = (PassageKind.TITLE, PassageKind.LEAD, PassageKind.BODY, PassageKind.TEASER)
    found, at = [], 0
    for kind, line in zip(kinds, text.splitlines(), strict=True):
        reason = "teaser list" if kind is PassageKind.TEASER else ""
        found.append(Passage(kind, Span(at, at + len(line)), "line", reason))
        at += len(line) + 1
    return tuple(found)


def _mentions(text: str, people: tuple[str, ...], city: Place) -> tuple[Mention, ...]:
    named = [Mention(span(text, name), MentionKind.NAME, name, "known name", ("Unterhändlerin",),
                     span(text, "Unterhändlerin")) for name in people]
    return (*named, Mention(span(text, city.name), MentionKind.PLACE, city.name, "gazetteer"))


def _claim(
    text: str, day: date | None, people: tuple[str, ...], city: Place, status: str, kind: str, weekday: str
) -> MeetingClaim:
    words = f"am {weekday}"
    when = TimeSpan(day, day, Precision.DAY, words, span(text, words),
                    (TraceStep(words, "2031-05-08", "weekday", str(day)),), time(10, 30))
    return MeetingClaim(
        time=when if day else TimeSpan.unknown(), status=MeetingStatus(status), kind=MeetingKind(kind),
        participants=tuple(Participant(name, ActorKind.PERSON, ParticipationRole.ATTENDED, span(text, name), "subject",
                                       "Belgien") for name in people),
        sentences=(span(text, text.splitlines()[1]),),
        evidence=(Evidence("date", span(text, words), "weekday"), Evidence("place", span(text, city.name), "in")),
        place=city.name, country=city.country,
    )


def _quote(text: str, speaker: str) -> Quote:
    surname = speaker.split()[-1]
    return Quote(
        span(text, "„Wir sind einen Schritt weiter“"), QuoteKind.DIRECT, "marks and verb",
        Speaker(speaker, span(text, f"{surname} nach")), "sagte", span(text, "sagte"), None,
        TimeSpan(date(2031, 5, 6), date(2031, 5, 6)), 0,
    )
