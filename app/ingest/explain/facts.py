"""What was read, fact by fact: the words it rests on, the rule in plain words, dates step by step."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from app.domain.claims import Evidence, Extraction, MeetingClaim, Participant, Quote
from app.domain.names import Actor, Mention, MentionKind
from app.domain.rules import TOLD, only_names_people, readings, rule_text
from app.domain.spans import Span
from app.domain.timespans import TimeSpan
from app.ingest.explain.passages import short
from app.knowledge.origins import Origins

_MARKS = frozenset("„“”»«›‹‚‘'\"")
_LABELS = {"meeting": "told by", "ordinal": "count"}


def claims_told(found: Extraction, origins: Origins) -> Iterator[RenderableType]:
    """Each meeting that the article tells of."""
    text = found.article.text
    for number, claim in enumerate(found.claims, 1):
        yield from headline(f"meeting {number}: {claim.status}, {claim.kind.replace('_', ' ')}")
        rows = _rows()
        for field in TOLD:
            for label, told in _field(claim, field, text, origins):
                rows.add_row(label, told)
        for participant in claim.participants:
            rows.add_row(str(participant.role).replace("_", " "), _person(participant, text, origins))
        yield rows


def _field(claim: MeetingClaim, field: str, text: str, origins: Origins) -> Iterator[tuple[str, Text]]:
    """The rows of one field: its value with the words it rests on, further words, the steps of a date."""
    value = _value(claim, field)
    evidence = [e for e in claim.evidence if e.field == field and not only_names_people(field, e.rule)]
    for number, one in enumerate(evidence):
        first = number == 0 or field == "meeting"
        label = _LABELS.get(field, field) if first else ""
        yield label, _fact("" if number else value, _because(one, text, origins))
    if not evidence and field == "place" and value:
        yield field, _fact(value, ("where the venue lies",))
    elif not evidence and field in ("date", "place"):
        yield field, Text("not told", style="dim")
    if field == "date" and claim.time.trace:
        yield "", _steps(claim.time)


def talks_told(found: Extraction) -> Iterator[RenderableType]:
    """Talks that are no meeting, and why not."""
    if found.non_meetings:
        yield from headline("no meetings")
    rows = _rows()
    for talks in found.non_meetings:
        because = f"{_quoted(talks.span, found.article.text)} {rule_text('non_meeting', talks.rule)}"
        rows.add_row(talks.status, _fact("", (because,)))
    yield from [rows] if found.non_meetings else []


def quotes_told(found: Extraction) -> Iterator[RenderableType]:
    """Each quote with its speaker and cue."""
    if found.quotes:
        yield from headline("quotes")
    rows = _rows()
    for quote in found.quotes:
        rows.add_row(quote.kind.replace("_", " "), _fact("", _of_quote(quote, found)))
    yield from [rows] if found.quotes else []


def names_told(found: Extraction, origins: Origins) -> Iterator[RenderableType]:
    """Each actor and place: how it is written, what made it a name, and the knowledge file it comes from."""
    if not found.mentions:
        return
    yield from headline("names")
    actors = {actor.name: actor for actor in found.actors}
    rows = _rows()
    for target, mentions in _by_target(found.mentions).items():
        first = mentions[0]
        place = first.kind is MentionKind.PLACE
        actor = None if place else actors.get(target[1])
        rows.add_row("place" if place else str(actor.kind) if actor else "name", _name(target[1], mentions, actor, (
            _known(origins, first, actor, found.article.text)
        ), found.article.text))  # fmt: skip
    yield rows


def headline(words: str) -> Iterator[RenderableType]:
    """The line above a section."""
    yield Text()
    yield Rule(words, align="left")


def _rows() -> Table:
    rows = Table.grid(padding=(0, 2, 0, 0))
    rows.add_column(style="dim", min_width=10, no_wrap=True)
    rows.add_column(ratio=1)
    return rows


def _fact(value: str, because: Iterable[str]) -> Text:
    shown = Text(value, style="bold")
    for reason in because:
        shown.append(("\n" if shown.plain else "") + reason, style="not bold")
    return shown


def _value(claim: MeetingClaim, field: str) -> str:
    if field == "date":
        clock = f", {claim.time.clock:%H:%M}" if claim.time.clock else ""
        vague = "" if claim.time.precision in ("day", "minute") else f" ({claim.time.precision})"
        return f"{claim.time.edtf()}{vague}{clock}"
    if field == "place":
        return ", ".join(part for part in (claim.place, claim.country) if part)
    told = {
        "venue": claim.venue, "status": str(claim.status), "kind": claim.kind.replace("_", " "),
        "ordinal": f"no. {claim.ordinal}", "meeting": claim.event,
    }  # fmt: skip
    return told[field] or ""


def _because(evidence: Evidence, text: str, origins: Origins) -> tuple[str, ...]:
    known = {origins.of_word(word) for r in readings(evidence.field, evidence.rule) for word in r.words.values()}
    source = "".join(f" ({file})" for file in sorted(known - {""}))
    return (f"{_quoted(evidence.span, text)} {rule_text(evidence.field, evidence.rule)}{source}",)


def _quoted(span: Span, text: str) -> str:
    words = short(span, text)
    shown = words if words[:1] in _MARKS else f"“{words}”"
    return f"{shown} {span.start}–{span.end}:"


def _steps(time: TimeSpan) -> Text:
    """How the days were worked out, a line for each step."""
    steps = Text(style="")
    for number, step in enumerate(time.trace, 1):
        words = f"“{step.words}”" if step.words else "the day of the report"
        counted = f", counted from {step.anchor}" if step.anchor and step.words else ""
        line = f"step {number}: {words}{counted}: {rule_text('trace', step.rule)} → {step.result}"
        steps.append(("\n" if steps.plain else "") + line)
    return steps


def _person(participant: Participant, text: str, origins: Origins) -> Text:
    side = f" ({participant.side})" if participant.side and participant.side not in participant.name else ""
    written = short(participant.span, text)
    known = origins.of_actor(participant.name, written)
    told = f"{_quoted(participant.span, text)} {rule_text('participant', participant.rule)}"
    return _fact(f"{participant.name}{side}", (told, *([f"name: {known}"] if known else [])))


def _of_quote(quote: Quote, found: Extraction) -> Iterator[str]:
    text = found.article.text
    yield f"{_quoted(quote.span, text)} {rule_text('quote', quote.rule)}"
    if quote.speaker is None:
        yield "speaker: not told"
    else:
        yield f"speaker: {quote.speaker.name}, {_quoted(quote.speaker.span, text)[:-1]}"
    if quote.cue:
        where = f" {quote.cue_span.start}–{quote.cue_span.end}" if quote.cue_span else ""
        yield f"cue: “{quote.cue}”{where}" + (f", said to {quote.addressee}" if quote.addressee else "")
    if quote.said_at and quote.said_at.known:
        yield f"said: {quote.said_at.edtf()}"
    if quote.claim is not None:
        yield f"speaks of meeting {quote.claim + 1}"


def _by_target(mentions: Iterable[Mention]) -> dict[tuple[bool, str], list[Mention]]:
    """Mentions by what they name, those that name it in full first."""
    order = {MentionKind.NAME: 0, MentionKind.PLACE: 0, MentionKind.SURNAME: 1}
    found: dict[tuple[bool, str], list[Mention]] = {}
    for mention in mentions:
        found.setdefault((mention.kind is MentionKind.PLACE, mention.target), []).append(mention)
    return {key: sorted(own, key=lambda m: (order.get(m.kind, 2), m.span)) for key, own in sorted(found.items())}


def _known(origins: Origins, mention: Mention, actor: Actor | None, text: str) -> str:
    written = short(mention.span, text)
    if mention.kind is not MentionKind.PLACE:
        known = origins.of_actor(mention.target, written)
        side = origins.of_actor(actor.side) if actor and actor.side and not known else ""
        return known or (f"its side: {side}" if side else "in no knowledge file")
    known = origins.of_place(mention.target, written)
    return known or ("GeoNames" if mention.rule == "gazetteer" else "in no knowledge file")


def _name(name: str, mentions: list[Mention], actor: Actor | None, known: str, text: str) -> Text:
    first = mentions[0]
    side = f" ({actor.side})" if actor and actor.side and actor.side not in name else ""
    roles = f"; roles: {', '.join(actor.roles)}" if actor and actor.roles else ""
    written = " · ".join(dict.fromkeys(f"“{short(mention.span, text)}”" for mention in mentions))
    group = "place_name" if first.kind is MentionKind.PLACE else "name"
    return _fact(f"{name}{side}", (
        f"{written}{roles}", f"{rule_text(group, first.rule)}; {known}",
    ))  # fmt: skip
