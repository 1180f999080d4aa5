"""An article in the terminal, with what was read from it and why: words, rules in plain words, dates step by step."""

from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.rule import Rule
from rich.text import Text

from app.domain.claims import Extraction
from app.ingest.explain.facts import claims_told, names_told, quotes_told, talks_told
from app.ingest.explain.passages import legend, marked_passages
from app.knowledge.origins import Origins


def show(console: Console, parts: Iterable[RenderableType], *, plain: bool) -> None:
    """Print parts one below the other; without colours also without blanks at the ends of lines."""
    if not plain:
        console.print(*parts, sep="\n")
        return
    with console.capture() as printed:
        console.print(*parts, sep="\n")
    console.file.writelines(f"{line.rstrip()}\n" for line in printed.get().splitlines())


def explained(found: Extraction, origins: Origins | None = None, *, plain: bool = False) -> Iterator[RenderableType]:
    """The article with its marks, then each meeting, talks that are none, quotes and names with how they were read.

    `origins` says from which knowledge file names and words come; `plain` marks with brackets instead of colours.
    """
    origins = origins or Origins()
    article = found.article
    yield Rule(article.source)
    yield Text(" · ".join(str(part) for part in (
        article.title or "no title", article.published or "no date", article.publisher or "publisher unknown",
        *article.agencies,
    )), style="bold")  # fmt: skip
    yield Text()
    yield legend(plain=plain)
    yield from marked_passages(found, plain=plain)
    yield from claims_told(found, origins)
    yield from talks_told(found)
    yield from quotes_told(found)
    yield from names_told(found, origins)
