"""Words for people: translation and lists, passed in by whoever shows a result."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from babel.lists import format_list

from app.domain.wording import N_ as N_  # pages and queries mark their texts by this name


@dataclass(frozen=True, slots=True)
class Words:
    """How to speak to a reader: `translate` gives a text in their language, `locale` orders dates and lists."""

    translate: Callable[[str], str]
    locale: str = "en_GB"

    def day(self, day: date) -> str:
        """A day in full: 2 December 2025."""
        return format_date(day, "d MMMM y", locale=self.locale)

    def all_of(self, items: Sequence[str]) -> str:
        """A, B and C."""
        return format_list(list(items), "standard", locale=self.locale)

    def any_of(self, items: Sequence[str]) -> str:
        """A, B or C."""
        return format_list(list(items), "or", locale=self.locale)


ENGLISH = Words(str)
