"""What a newsroom's own knowledge folder changes in the reading of an article."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from app.domain.claims import Extraction, MeetingClaim
from app.ingest.explain.facts import headline


def changed(before: Extraction, after: Extraction, folder: str) -> Iterator[RenderableType]:
    """The facts that come or go with the folder, or that there are none."""
    yield from headline(f"what {folder} changes")
    old, new = facts_in_words(before), facts_in_words(after)
    lines = [("−", "red", line) for line in old if line not in new]
    lines += [("+", "green", line) for line in new if line not in old]
    for sign, colour, line in sorted(lines, key=lambda entry: (entry[2].partition(":")[0], entry[0] == "+")):
        yield Text(f"{sign} {line}", style=colour)
    if not lines:
        yield Text("nothing: the article reads the same with the shipped knowledge alone", style="dim")


def facts_in_words(found: Extraction) -> list[str]:
    """Every fact of an article on a line of its own, alike where nothing differs."""
    text = found.article.text
    lines = [_meeting(claim) for claim in found.claims]
    lines += [f"no meeting: {talks.status}: “{talks.span.of(text)}”" for talks in found.non_meetings]
    lines += [
        f"quote: {quote.speaker.name if quote.speaker else 'nobody named'}: “{' '.join(quote.span.of(text).split())}”"
        for quote in found.quotes
    ]
    lines += [f"name: {actor.name}, {actor.kind}" + (f", {actor.side}" if actor.side else "") for actor in found.actors]
    lines += [f"place: {place.name}" + (f", {place.country}" if place.country else "") for place in found.places]
    return list(dict.fromkeys(lines))


def _meeting(claim: MeetingClaim) -> str:
    people = ", ".join(f"{p.name} ({p.role})" for p in claim.participants)
    where = ", ".join(part for part in (claim.venue, claim.place, claim.country) if part) or "no place"
    kind = claim.kind.replace("_", " ")
    return f"meeting: {claim.status}, {kind}, {claim.time.edtf() or 'no date'}, {where}: {people}"
