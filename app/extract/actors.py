"""An article's actors, places and mentions, from what the language room has annotated."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from app.domain.names import Actor, ActorKind, Mention, MentionKind, Place
from app.domain.spans import Span
from app.knowledge.loader import Knowledge
from app.language.annotations import AnnotatedArticle, AnnotatedPassage, Annotations, NameSpan, PlaceSpan

_AS_WRITTEN = frozenset(
    {MentionKind.NAME, MentionKind.SURNAME, MentionKind.COLLECTIVE, MentionKind.METONYM, MentionKind.ROLE}
)

_T = TypeVar("_T", bound=str)


@dataclass(slots=True)
class _Gathered:
    """What the spans of one actor tell."""

    kinds: Counter[ActorKind] = field(default_factory=Counter)
    variants: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)


def actors_of(annotated: AnnotatedArticle, knowledge: Knowledge | None = None) -> tuple[Actor, ...]:
    """The article's actors by name, each with its spellings, roles (base form) and side.

    `knowledge` adds the Wikidata ids of known actors.
    """
    gathered: dict[str, _Gathered] = {}
    for passage in annotated.passages:
        for name in _annotations(passage).names:
            own = gathered.setdefault(name.target, _Gathered())
            own.kinds[name.actor_kind] += 1
            own.roles.update(name.roles)
            if name.side:
                own.sides[name.side] += 1
            if name.kind in _AS_WRITTEN:
                own.variants[_words(passage, name.start, name.end)] += 1
    ids = _wikidata(knowledge)
    return tuple(_actor(name, own, ids) for name, own in sorted(gathered.items()))


def _actor(name: str, own: _Gathered, ids: dict[str, str]) -> Actor:
    return Actor(
        name=name,
        kind=_first(own.kinds),
        variants=tuple(_ranked(own.variants)),
        roles=tuple(_ranked(own.roles)),
        side=_first(own.sides) if own.sides else None,
        wikidata=ids.get(name),
    )


def _wikidata(knowledge: Knowledge | None) -> dict[str, str]:
    if knowledge is None:
        return {}
    known = (*knowledge.actors.people, *knowledge.actors.bodies)
    return {actor.name: actor.wikidata for actor in known if actor.wikidata}


def places_of(annotated: AnnotatedArticle) -> tuple[Place, ...]:
    """The article's places by name, capitals that stand for a government included."""
    found: dict[str, Place] = {}
    variants: dict[str, set[str]] = {}
    for passage in annotated.passages:
        for span in _annotations(passage).places:
            known = found.get(span.place.name)
            if known is None or (known.lat is None and span.place.lat is not None):
                found[span.place.name] = span.place
            variants.setdefault(span.place.name, set()).add(_words(passage, span.start, span.end))
    return tuple(replace(place, variants=tuple(sorted(variants[name]))) for name, place in sorted(found.items()))


def mentions_of(annotated: AnnotatedArticle) -> tuple[Mention, ...]:
    """All spans that name an actor or a place, in text order."""
    return tuple(sorted(_mentions(annotated), key=lambda mention: (mention.span, mention.kind, mention.target)))


def _mentions(annotated: AnnotatedArticle) -> Iterator[Mention]:
    for passage in annotated.passages:
        annotations = _annotations(passage)
        yield from (_of_name(passage, name) for name in annotations.names)
        yield from (_of_place(passage, place) for place in annotations.places)


def _of_name(passage: AnnotatedPassage, name: NameSpan) -> Mention:
    role_span: Span | None = None
    if name.role_start is not None and name.role_end is not None and name.role_start < name.role_end:
        role_span = passage.span(name.role_start, name.role_end)
    return Mention(passage.span(name.start, name.end), name.kind, name.target, name.rule, name.roles, role_span)


def _of_place(passage: AnnotatedPassage, place: PlaceSpan) -> Mention:
    return Mention(passage.span(place.start, place.end), MentionKind.PLACE, place.place.name, place.rule)


def _annotations(passage: AnnotatedPassage) -> Annotations:
    found: Annotations = passage.doc._.parley
    return found


def _words(passage: AnnotatedPassage, start: int, end: int) -> str:
    return " ".join(token.text for token in passage.doc[start:end])


def _ranked(counted: Counter[_T]) -> list[_T]:
    return sorted(counted, key=lambda item: (-counted[item], item))


def _first(counted: Counter[_T]) -> _T:
    return _ranked(counted)[0]
