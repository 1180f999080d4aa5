"""The printed form of an extraction: the JSON that `parley extract` gives, names and order fixed."""

from collections.abc import Iterable

from app.domain.articles import Article, Passage
from app.domain.claims import TAKING_PART, Extraction, MeetingClaim, MeetingStatus, NonMeeting, Participant, Quote
from app.domain.names import Actor, Place
from app.domain.spans import Span
from app.domain.timespans import Moment

#: Statuses that print as another one; a denied meeting stands among the non-meetings.
PRINTED_STATUS = {MeetingStatus.POSTPONED: MeetingStatus.CANCELLED}


def as_contract(extraction: Extraction) -> dict[str, object]:
    """One article's facts as a JSON-ready mapping; offsets count characters of the article's text.

    For an HTML source the extracted text is printed as `text`, since the offsets lie in it.
    """
    article = extraction.article
    met = [c for c in extraction.claims if c.status is not MeetingStatus.DENIED]
    denied = [c for c in extraction.claims if c.status is MeetingStatus.DENIED]
    printed: dict[str, object] = {
        "source": article.source,
        "title": article.title,
        "published": _moment(article.published),
        "language": article.language,
        "publisher": article.publisher,
        "meetings": [_meeting(claim) for claim in met],
        "non_meetings": [*(_denied(claim, article) for claim in denied),
                         *(_non_meeting(found, article) for found in extraction.non_meetings)],
        "quotes": [_quote(quote, article) for quote in extraction.quotes],
        "actors": [_actor(actor) for actor in extraction.actors],
        "places": [_place(place) for place in extraction.places],
        "skipped": [_skipped(passage) for passage in article.passages if not passage.is_read],
        "warnings": list(article.warnings),
    }
    if article.source.lower().endswith((".html", ".htm", ".xhtml")):
        printed["text"] = article.text
    return printed


def _moment(moment: Moment | None) -> str | None:
    return moment.isoformat() if moment else None


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _meeting(claim: MeetingClaim) -> dict[str, object]:
    time = claim.time
    return {
        "date_start": time.start.isoformat() if time.start else None,
        "date_end": time.end.isoformat() if time.end else None,
        "date_precision": str(time.precision),
        "date_text": time.words or None,
        "place": claim.place,
        "venue": claim.venue,
        "country": claim.country,
        "participants": [_participant(p) for p in claim.participants if p.role in TAKING_PART],
        "not_present": [_participant(p) for p in claim.participants if p.role not in TAKING_PART],
        "status": str(PRINTED_STATUS.get(claim.status, claim.status)),
        "kind": str(claim.kind),
        "event": claim.event,
        "ordinal": claim.ordinal,
        "evidence": _spans(claim.sentences),
        "rules": list(claim.rules),
    }


def _participant(participant: Participant) -> dict[str, object]:
    return {"name": participant.name, "role": str(participant.role), "side": participant.side}


def _denied(claim: MeetingClaim, article: Article) -> dict[str, object]:
    words = " ".join(span.of(article.text) for span in claim.sentences)
    names = [participant.name for participant in claim.participants]
    return {"status": str(claim.status), "text": words, "evidence": _spans(claim.sentences), "participants": names,
            "rules": list(claim.rules)}


def _non_meeting(found: NonMeeting, article: Article) -> dict[str, object]:
    return {"status": found.status, "text": found.span.of(article.text), "evidence": _spans([found.span]),
            "rules": [found.rule]}


def _quote(quote: Quote, article: Article) -> dict[str, object]:
    speaker = quote.speaker
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.span.of(article.text),
        "kind": str(quote.kind),
        "cue": quote.cue,
        "speaker": {"name": speaker.name, "start": speaker.span.start, "end": speaker.span.end} if speaker else None,
        "addressee": quote.addressee,
        "meeting": quote.claim,
        "rule": quote.rule,
    }


def _actor(actor: Actor) -> dict[str, object]:
    return {"name": actor.name, "kind": str(actor.kind), "variants": list(actor.variants), "roles": list(actor.roles),
            "side": actor.side}


def _place(place: Place) -> dict[str, object]:
    return {"name": place.name, "kind": str(place.kind), "country": place.country, "lat": place.lat, "lon": place.lon}


def _skipped(passage: Passage) -> dict[str, object]:
    return {"start": passage.span.start, "end": passage.span.end, "reason": passage.reason or str(passage.kind)}
