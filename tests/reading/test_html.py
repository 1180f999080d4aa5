"""HTML pages: text, metadata, and markup that must stay text."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.articles import Article, PassageKind
from app.reading import read_source
from app.reading.decoding import Decoded
from app.reading.html import read_html
from app.reading.metadata import Metadata
from app.reading.moments import BERLIN

PROSE = (
    "Der Außenminister hat am Montag in Bern seinen Amtskollegen empfangen und mit ihm drei Stunden lang gesprochen. "
    "Beide Seiten äußerten sich danach knapp und lobten die Gastgeber."
)
MORE = (
    "Zuvor hatte die Delegation bereits mit Vertretern der Wirtschaft beraten. Eine weitere Runde ist für den Herbst "
    "vorgesehen, einen Ort gibt es noch nicht."
)
PAGE = """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{title} | Musterpost</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Musterpost Online">
<meta property="article:published_time" content="2024-05-03T08:15:00Z"><meta name="author" content="Erika Muster">
<link rel="canonical" href="https://musterpost.example/bern"></head><body>
<nav><a href="/">Start</a> <a href="/politik">Politik</a></nav>
<article><h1>{title}</h1><p class="date">3. Mai 2024, 10:15 Uhr</p>
<p>{prose}</p><h2>Neue Runde im Herbst</h2><p>{more}</p>
<figure><img src="x.jpg"><figcaption>Händedruck im Rathaus. Foto: Max Muster/dpa</figcaption></figure>
<p>Die Opposition verlangte am Abend Auskunft über die Ergebnisse. Das Ministerium sagte einen Bericht zu.</p>
</article><aside><h3>Mehr zum Thema</h3><ul><li><a href="/x">Anderes Treffen in Wien</a></li></ul></aside>
<footer>Impressum</footer></body></html>"""


@pytest.fixture
def article(tmp_path: Path) -> Article:
    path = tmp_path / "bern.html"
    path.write_text(PAGE.format(title="Minister beraten in Bern", prose=PROSE, more=MORE), "utf-8")
    found = read_source(path)
    assert isinstance(found, Article)
    return found


def test_metadata(article: Article) -> None:
    assert article.title == "Minister beraten in Bern"
    assert article.published == datetime(2024, 5, 3, 10, 15, tzinfo=BERLIN)
    assert article.publisher == "Musterpost Online"
    assert article.authors == ("Erika Muster",)
    assert article.url == "https://musterpost.example/bern"
    assert article.language == "de"


def test_passages(article: Article) -> None:
    kinds = {article.words(p): p.kind for p in article.passages}
    assert kinds["Minister beraten in Bern"] is PassageKind.TITLE
    assert kinds["Neue Runde im Herbst"] is PassageKind.HEADING
    assert kinds[MORE] is PassageKind.BODY
    assert kinds["Händedruck im Rathaus."] is PassageKind.CAPTION
    read = " ".join(article.words(p) for p in article.passages if p.is_read)
    assert PROSE in read
    assert "Impressum" not in read
    assert "Max Muster/dpa" not in read


def test_a_script_in_the_title_is_text(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    title = "Minister &lt;script&gt;alert(1)&lt;/script&gt; in Bern"
    path.write_text(PAGE.format(title=title, prose=PROSE, more=MORE), "utf-8")
    found = read_source(path)
    assert isinstance(found, Article)
    assert found.title == "Minister <script>alert(1)</script> in Bern"


BAD = [
    "<html",
    "<html><body><p>x",
    "<html><head><title><script>x</script></title></head><body>" + "<div>" * 3000,
    "<!doctype html>\x01",
    "<html><body><p>" + "Wort " * 400,
]


@pytest.mark.parametrize("page", BAD)
def test_bad_pages_never_raise(tmp_path: Path, page: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(page, "utf-8")
    assert read_source(path) is not None


def test_a_page_in_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PAGE.format(title="Minister beraten in Bern", prose=PROSE, more=MORE), "utf-8")
    found = read_source(path)
    assert isinstance(found, Article)
    assert found.publisher == "Musterpost Online"


def test_date_without_time(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    page = PAGE.format(title="Minister", prose=PROSE, more=MORE).replace("2024-05-03T08:15:00Z", "2024-05-03")
    path.write_text(page.replace("3. Mai 2024, 10:15 Uhr", ""), "utf-8")
    found = read_source(path)
    assert isinstance(found, Article)
    assert found.published == date(2024, 5, 3)


BODY = f"<p>{PROSE}</p><p>{MORE} Das Abkommen stammt vom 12.03.2019.</p>"
NOTICE = "<footer><p>Stand der Datenschutzerklärung: 25.05.2018</p></footer>"
DAY = date(2024, 5, 3)


def ld(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(("head", "top", "published", "updated"), [
    ("", "", None, None),
    ("", "<p>Der Vertrag vom 12.03.2019</p>", None, None),
    (ld('{"@type": "NewsArticle", "datePublished": "2024-05-03", "dateModified": "2024-05-04"}'), "", DAY,
     date(2024, 5, 4)),
    (ld('{"@graph": [{"@type": "WebSite"}, {"@type": ["Article"], "datePublished": "2024-05-03"}]}'), "", DAY, None),
    (ld('[{"@type": "WebPage", "datePublished": "2011-01-01"}, {"@type": "Article", "datePublished": "2024-05-03"}]'),
     "", DAY, None),
    (ld('{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2011-01-01"}]}'), "",
     None, None),
    (ld('{"@type": "Event", "startDate": "2011-01-01"}'), "", None, None),
    (ld('{"@type": "NewsArticle", "datePublished": "2024-'), "", None, None),
    ('<meta name="DC.date" content="2024-05-03">', "", DAY, None),
    ('<meta property="article:modified_time" content="2024-05-03">', "", DAY, DAY),
    ("", '<time datetime="2024-05-03">Freitag</time>', DAY, None),
    ("", '<p>Zuletzt aktualisiert: <time datetime="2024-05-04">Samstag</time></p><time datetime="2024-05-03">Fr</time>',
     DAY, date(2024, 5, 4)),
    ("", '<aside><time datetime="2011-01-01">damals</time></aside>', None, None),
    ("", "<p>3. Mai 2024</p>", DAY, None),
    ("", '<div class="date">Stand: 03.05.2024</div>', DAY, DAY),
])
@pytest.mark.parametrize("inside", ["article", "main", "div"])
def test_only_what_a_page_says_of_itself_dates_it(
    tmp_path: Path, head: str, top: str, published: date | None, updated: date | None, inside: str
) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<!doctype html><html><head><title>Minister beraten</title>{head}</head><body><{inside}>"
                    f"<h1>Minister beraten</h1>{top}{BODY}</{inside}>{NOTICE}</body></html>", "utf-8")
    found = read_source(path)
    assert isinstance(found, Article)
    assert (found.published, found.updated) == (published, updated)


def test_a_time_below_the_first_paragraph_does_not_date_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<!doctype html><html><body><article><h1>Minister beraten</h1>{BODY}"
                    f'<p>Zum Nachlesen: <time datetime="2011-01-01">2011</time></p></article></body></html>', "utf-8")
    found = read_source(path)
    assert isinstance(found, Article)
    assert found.published is None


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "<article>",
        "</article>",
        "<h1>",
        "</h1>",
        "<script>",
        "</script>",
        "<title>",
        "</title>",
        '<meta name="date" content="',
        '">',
        "2025-13-40",
        "2025-01-02",
        "<figure><figcaption>",
        "</figcaption></figure>",
        PROSE,
        "<!--",
        "-->",
        "&#0;",
        "&amp;",
        "\x01",
        "<table><tr><td>",
        "<![CDATA[",
        "]]>",
        '<html lang="">',
        '<a href="//[">',
        '<link rel="canonical" href="http://[bad">',
        "<body>",
        '<time itemprop="datePublished" datetime="morgen">',
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":["x"],"author":3}</script>',
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_any_markup(pieces: list[str]) -> None:
    found = read_html(Decoded("<html>" + "".join(pieces)), source="a.html", metadata=Metadata())
    if isinstance(found, Article):
        assert all(p.span.end <= len(found.text) for p in found.passages)
