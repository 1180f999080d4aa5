"""The one filter object: what a URL asks for, whatever the list."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

Value: TypeAlias = "date | int | str | tuple[str, ...] | None"


@dataclass(frozen=True, slots=True)
class Filters:
    """All filters of a view; a default means "not filtered".

    Repeated filters are sorted tuples of slugs or codes without doubles: all of `actor` and
    `together`, any of the others.
    `sort` and `view` are empty for the default of the list; `cursor` is opaque (see `paging`).
    """

    from_: date | None = None
    to: date | None = None
    place: tuple[str, ...] = ()
    city: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    anyactor: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    minsources: int = 1
    conflicts: str = ""
    q: str = ""
    sort: str = ""
    view: str = ""
    cursor: str = ""

    @property
    def dated(self) -> bool:
        """Whether undated rows are left out."""
        return self.from_ is not None or self.to is not None

    @property
    def restricts(self) -> bool:
        """Whether anything narrows the list (order, view and page do not)."""
        return replace(self, sort="", view="", cursor="") != Filters()

    def first_page(self) -> "Filters":
        """The same view from its beginning."""
        return replace(self, cursor="")

    def get(self, attribute: str) -> Value:
        """The value of a filter by attribute name."""
        value: Value = getattr(self, attribute)
        return value

    def with_value(self, attribute: str, value: Value) -> "Filters":
        """A copy, from the first page, with one filter set."""
        changes: dict[str, Value] = {"cursor": "", attribute: value}
        return replace(self, **changes)  # type: ignore[arg-type]  # one name, one value of that field's type

    def adding(self, attribute: str, value: str) -> "Filters":
        """A copy with one more value of a repeated filter."""
        old = self.get(attribute)
        assert isinstance(old, tuple)
        return self.with_value(attribute, tuple(sorted({*old, value})))

    def without(self, attribute: str, value: str | None = None) -> "Filters":
        """A copy without a filter, or without one value of a repeated one."""
        old = self.get(attribute)
        if value is not None and isinstance(old, tuple):
            return self.with_value(attribute, tuple(item for item in old if item != value))
        return self.with_value(attribute, NOTHING.get(attribute))


NOTHING = Filters()
