"""A claim as clustering sees it: actors by key, the chain of its places, its time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.claims import TAKING_PART, MeetingClaim
from app.domain.names import ActorKind
from app.domain.resolved import ArticleClaims, ClaimRef, ResolvedActor
from app.domain.timespans import day_of
from app.resolve.places import PlaceTree, deepest

#: Actors that stand for all who come from a side.
COLLECTIVE = frozenset({ActorKind.DELEGATION, ActorKind.STATE})


@dataclass(frozen=True, slots=True)
class ClaimView:
    """`people` are the keys of those who take part, delegations apart; `delegations` maps a side to its key.

    `sides` are the sides of the people; `spot` is the most exact place, `chain` all places it lies in,
    itself first. `text` is the same for articles that print one agency text.
    """

    ref: ClaimRef
    claim: MeetingClaim
    published: date | None
    people: frozenset[str]
    sides: frozenset[tuple[str, str]]  # (person's key, side)
    delegations: frozenset[tuple[str, str]]  # (side, delegation's key)
    spot: str | None
    chain: tuple[str, ...]
    text: str = ""


def views(
    articles: Sequence[ArticleClaims],
    actors: Iterable[ResolvedActor],
    tree: PlaceTree,
    copies: Iterable[Sequence[str]] = (),
) -> tuple[ClaimView, ...]:
    """All claims, sorted by reference; `copies` are groups of articles that print one text."""
    text_of = {key: group[0] for group in copies for key in group}
    by_name = {name: actor for actor in actors for name in actor.names}
    found = [
        replace(
            _view(ClaimRef(article.key, index), claim, article, by_name, tree),
            text=text_of.get(article.key, article.key),
        )
        for article in articles for index, claim in enumerate(article.extraction.claims)
    ]
    return tuple(sorted(found, key=lambda view: view.ref))


def _view(
    ref: ClaimRef, claim: MeetingClaim, article: ArticleClaims,
    by_name: dict[tuple[str, str], ResolvedActor], tree: PlaceTree,
) -> ClaimView:
    taking_part = [p for p in claim.participants if p.role in TAKING_PART and (ref.article, p.name) in by_name]
    people, delegations, sides = set(), set(), set()
    for participant in taking_part:  # a state takes part as its delegation does
        actor = by_name[ref.article, participant.name]
        side = participant.side or actor.side
        if actor.kind in COLLECTIVE:
            delegations.add((side or actor.name, actor.key))
        else:
            people.add(actor.key)
            if side:
                sides.add((actor.key, side))
    # A delegation with a named member present is that member's delegation, not a further party.
    named_sides = {side for _, side in sides}
    spot = deepest((claim.venue, claim.place, claim.country))
    published = article.extraction.article.published
    return ClaimView(
        ref=ref,
        claim=claim,
        published=day_of(published) if published else None,
        people=frozenset(people),
        sides=frozenset(sides),
        delegations=frozenset(d for d in delegations if d[0] not in named_sides),
        spot=spot,
        chain=_chain(claim, tree),
    )


def _chain(claim: MeetingClaim, tree: PlaceTree) -> tuple[str, ...]:
    names = [name for name in (claim.venue, claim.place, claim.country) if name]
    chains = [tree.chain(name, claim.country) for name in names]
    return tuple(dict.fromkeys(name for chain in [tuple(names[:1]), *chains] for name in chain))
