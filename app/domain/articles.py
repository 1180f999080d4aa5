"""What was read: articles and the passages they consist of, or why something was skipped."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.spans import Span
from app.domain.timespans import Moment


class PassageKind(StrEnum):
    """What part a passage plays in its article."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE_BOX = "quote_box"  # a pull quote; its speaker's line lies in the same passage
    LIVE_ENTRY = "live_entry"
    TEASER = "teaser"
    CREDIT = "credit"
    BOILERPLATE = "boilerplate"


#: Passages that are read for facts. The rest is kept so that a reader can see what was left out.
READ_KINDS = frozenset({
    PassageKind.TITLE, PassageKind.LEAD, PassageKind.BODY, PassageKind.HEADING,
    PassageKind.CAPTION, PassageKind.QUOTE_BOX, PassageKind.LIVE_ENTRY,
})


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of an article. `span` lies in `Article.text`; passages never overlap and stand in order.

    `entry` numbers the entries of a live blog from 0 (None outside); `published` is the passage's own
    time where it has one. `reason` says in a few words why a passage was cut ("teaser list"), and is
    empty for the kinds that are read; `rule` names the structure that was recognised.
    """

    kind: PassageKind
    span: Span
    rule: str = ""
    reason: str = ""
    entry: int | None = None
    published: Moment | None = None

    @property
    def is_read(self) -> bool:
        """Whether facts are read from this passage."""
        return self.kind in READ_KINDS


@dataclass(frozen=True, slots=True)
class Article:
    """One published text, as read from one source.

    `source` is the file's name (with its suffix); `text` the decoded text that every offset counts in;
    `published` and `updated` a date or an aware datetime (Europe/Berlin unless the text says otherwise).
    `publisher` is None where the text does not say. `warnings` name what was repaired while reading.
    """

    source: str
    text: str
    passages: tuple[Passage, ...]
    title: str | None = None
    published: Moment | None = None
    updated: Moment | None = None
    publisher: str | None = None
    agencies: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str = "de"
    warnings: tuple[str, ...] = ()

    def words(self, passage: Passage) -> str:
        """The text of a passage."""
        return passage.span.of(self.text)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A source that gave no article: its name and a reason that a person understands."""

    source: str
    reason: str
    detail: str = ""
