"""The five real articles: what their gold calls boilerplate is cut, captions stay, times are right."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.articles import Article, PassageKind
from app.domain.timespans import Moment
from app.reading import find_sources, read_source

pytestmark = pytest.mark.shared

#: Kinds of gold notes that describe no block of their own: words within a sentence, or what happens elsewhere.
NO_BLOCK = {"dangling_reference", "photo_list", "photo_caption", "title_repeat", "liveblog_byline"}


@pytest.fixture(scope="module")
def articles(shared: Path) -> dict[str, Article]:
    found = [read_source(path) for path in find_sources([shared / "articles"]) if path.suffix == ".txt"]
    return {article.source.removesuffix(".txt"): article for article in found if isinstance(article, Article)}


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((shared / "articles" / "gold.json").read_text("utf-8"))
    return found


def block_words(block: dict[str, Any]) -> list[str]:
    """The words by which gold points at a block: its text up to a remark in brackets, its start, its end."""
    given = [str(block[key]) for key in ("text", "starts", "ends") if key in block]
    parts = [
        part for words in given for part in words.replace(" (", "\n").split("\n")[0].replace("...", "").split(" / ")
    ]
    return [part.strip() for part in parts if part.strip() and part != "end of file"]


def iso(moment: Moment | None) -> str:
    return moment.isoformat() if moment else ""


def test_nothing_called_boilerplate_is_read(articles: dict[str, Article], gold: list[dict[str, Any]]) -> None:
    checked = 0
    for item in gold:
        article = articles[item["doc"]]
        read = [article.words(p) for p in article.passages if p.is_read and p.kind is not PassageKind.CAPTION]
        for block in item["boilerplate"]:
            for words in [] if block["kind"] in NO_BLOCK else block_words(block):
                if words in article.text:
                    checked += 1
                    assert not any(words in passage for passage in read), (item["doc"], block["kind"], words)
    assert checked >= 15


def test_names_that_stand_only_in_boilerplate_are_not_read(
    articles: dict[str, Article], gold: list[dict[str, Any]]
) -> None:
    for item in gold:
        article = articles[item["doc"]]
        read = "\n".join(article.words(p) for p in article.passages if p.is_read)
        for place in item.get("not_places", []):
            assert place not in read, (item["doc"], place)
        for quote in item.get("not_quotes", []):
            assert "note" in quote or quote["text"] not in read


def test_titles_and_times(articles: dict[str, Article], gold: list[dict[str, Any]]) -> None:
    for item in gold:
        article = articles[item["doc"]]
        assert iso(article.published).startswith(item["published"]), item["doc"]
        assert article.title == (None if item["title"].startswith("(") else item["title"])


def test_captions_are_kept_without_their_credits(articles: dict[str, Article]) -> None:
    captions = [a.words(p) for a in articles.values() for p in a.passages if p.kind is PassageKind.CAPTION]
    assert len(captions) == 4
    assert not any("/" in caption or "Foto:" in caption or "©" in caption for caption in captions)


def test_a_live_blog_has_its_entries(articles: dict[str, Article]) -> None:
    blogs = [a for a in articles.values() if any(p.entry is not None for p in a.passages)]
    assert len(blogs) == 1
    assert len({p.entry for p in blogs[0].passages if p.kind is PassageKind.LIVE_ENTRY}) == 15
    assert len(blogs[0].authors) == 9
    boxes = [p for p in blogs[0].passages if p.kind is PassageKind.QUOTE_BOX]
    assert len(boxes) == 1
