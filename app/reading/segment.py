"""From a text to its passages: the recognisers in their order."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.articles import Passage
from app.domain.timespans import Moment
from app.reading import body, furniture, head, live, photos, tail
from app.reading.blocks import Page, split_blocks


@dataclass(frozen=True, slots=True)
class Segmented:
    """A text's passages, and what its lines say of the article; None or empty where they are silent."""

    passages: tuple[Passage, ...]
    title: str | None
    published: Moment | None
    updated: Moment | None
    publisher: str | None
    agencies: tuple[str, ...]
    authors: tuple[str, ...]


def segment(
    text: str, *, title: str | None = None, published: Moment | None = None,
    headings: Iterable[tuple[int, int]] = (), captions: Iterable[str] = (),
) -> Segmented:
    """Cut a text into passages.

    `title` and `published` are known from outside where given (live entries count from `published`);
    `headings` are offsets that the page's markup gives as headings, `captions` lines that it gives as
    captions. Every character that is not white space lies in exactly one passage.
    """
    page = Page(text, split_blocks(text))
    marked = set(headings)
    for block in page.blocks:
        block.heading = (block.start, block.end) in marked
    photos.mark_given(page, frozenset(captions))
    furniture.mark_prefix(page)
    page.published = published or page.published
    page.stamped = published
    furniture.mark_editor_note(page)
    photos.mark_photos(page)
    furniture.mark_furniture(page)
    body.split_closing_credits(page)
    photos.mark_captions(page)
    tail.mark_letters(page)
    tail.mark_lists(page)
    body.mark_quote_boxes(page)
    tail.mark_after_agency(page)
    head.take_times(page)
    live.mark_live(page)
    head.mark_head(page, title=title)
    tail.mark_shouts(page)
    body.mark_repetitions(page)
    tail.mark_footer(page)
    body.mark_headings(page)
    body.split_datelines(page)
    return Segmented(
        tuple(block.passage() for block in page.blocks), page.title, page.published, page.updated,
        page.publisher, tuple(page.agencies), tuple(page.authors),
    )
