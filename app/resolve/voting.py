"""Values with the claims that give them, and how many independent sources stand behind each."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from app.domain.resolved import ClaimRef, Conflict, ConflictValue
from app.resolve.views import ClaimView

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Vote(Generic[T]):
    """A value, the claims that give it, its independent sources, and the latest publication day ('' unknown)."""

    value: T
    claims: tuple[ClaimRef, ...]
    sources: frozenset[str]
    latest: str


def votes(
    claims: Sequence[ClaimView], value_of: Callable[[ClaimView], T | None], source_of: Mapping[str, str]
) -> list[Vote[T]]:
    """The values given, each once, in the order of their first claim. `source_of` maps articles to sources."""
    given: dict[T, list[ClaimView]] = {}
    for view in claims:
        value = value_of(view)
        if value is not None:
            given.setdefault(value, []).append(view)
    return [
        Vote(
            value,
            tuple(view.ref for view in those),
            frozenset(source_of[view.ref.article] for view in those),
            max(_day(view.published) for view in those),
        )
        for value, those in given.items()
    ]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def conflict(
    field: str, winner: str, claims: Iterable[ClaimRef], losers: Iterable[tuple[str, tuple[ClaimRef, ...]]]
) -> Conflict:
    """A conflict with the consensus first and the losing values in order."""
    lost = tuple(ConflictValue(value, refs) for value, refs in sorted(losers))
    return Conflict(field, (ConflictValue(winner, tuple(claims), wins=True), *lost))
