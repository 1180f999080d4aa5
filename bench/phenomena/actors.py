"""Errors in the people and places of a text."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.resolve.spellings import fold
from bench.phenomena.findings import Finding, Read
from bench.phenomena.names import any_name

_SAME_PLACE = {"vereinigte staaten": "usa", "vae": "vereinigte arabische emirate"}


def actor_findings(gold: Mapping[str, Any], read: Read) -> Iterator[Finding]:
    """Errors in the persons (where the gold lists `actors`) and places (where it lists `places`) of one document."""
    if "actors" in gold:
        yield from _actors(gold, read)
    if "places" in gold:
        yield from _places(gold, read)


def _actors(gold: Mapping[str, Any], read: Read) -> Iterator[Finding]:
    left = [a["name"] for a in read.list("actors") if a.get("kind", "person") == "person"]
    spelled = [[actor["name"], *actor.get("variants", [])] for actor in gold["actors"]]
    for actor, spellings in zip(gold["actors"], spelled, strict=True):
        name = next((name for name in left if any_name(name, spellings)), None)
        if name is not None:
            left.remove(name)
        elif "only in" not in (actor.get("note") or ""):  # somebody whom only a caption or a list names
            yield Finding("actor missed", read.doc, actor["name"], "not read")
    for name in left:
        if any(any_name(name, spellings) for spellings in spelled):
            yield Finding("actor under two names", read.doc, "one person", name)
        elif any_name(name, gold.get("not_actors", [])):
            yield Finding("actor forbidden", read.doc, "not of the story", name)
        else:
            yield Finding("actor invented", read.doc, "not there", name)


def _places(gold: Mapping[str, Any], read: Read) -> Iterator[Finding]:
    given = {_place(place["name"]): place["name"] for place in read.list("places")}
    wanted = {_place(name): name for name in gold["places"]}
    neutral = {_place(name) for name in gold.get("places_weak", [])}
    for key in wanted.keys() - given.keys():
        yield Finding("place of the text missed", read.doc, wanted[key], "not read")
    for key in given.keys() - wanted.keys() - neutral:
        yield Finding("place of the text invented", read.doc, "not there", given[key])


def _place(name: str) -> str:
    return _SAME_PLACE.get(fold(name), fold(name))
