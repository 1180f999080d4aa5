"""The demo corpus: marked, complete, invented outlets, known people, nobody made to say anything."""

import csv
import json
import re
from pathlib import Path

import pytest

from app.domain.articles import Article
from app.knowledge.loader import load_knowledge
from app.reading import find_sources, load_articles_csv, read_source

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
MARK = "Demotext für Parley"
BYLINES = {"Erika Muster", "Max Beispiel", "Paula Probe", "Jonas Exempel", "Karl Kamera", "Lina Linse"}
REAL = (
    "tagesschau",
    "zdf",
    "ard",
    "deutschlandfunk",
    "spiegel",
    "zeit online",
    "faz",
    "süddeutsche",
    "n-tv",
    "ntv",
    "t-online",
    "tagesspiegel",
    "taz",
    "handelsblatt",
    "krone",
    "orf",
    "srf",
    "nzz",
    "nau.ch",
    "rnd",
    "dpa",
    "reuters",
    "afp",
    "apa",
    "tass",
    "interfax",
    "upday",
    "tag24",
    "politico",
    "euronews",
    "merkur",
    "rbc",
    "cnn",
    "axios",
)


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    table = load_articles_csv(SEEDS)
    found = [read_source(path, metadata=table.get(path.name)) for path in find_sources([SEEDS])]
    assert all(isinstance(item, Article) for item in found)
    return [item for item in found if isinstance(item, Article)]


@pytest.fixture(scope="module")
def expected() -> list[dict]:
    return json.loads((Path(__file__).parent / "expected.json").read_text("utf-8"))


def read_words(article: Article) -> str:
    return "\n".join(article.words(passage) for passage in article.passages if passage.is_read)


def test_there_are_enough_texts_of_a_readable_length(articles: list[Article]) -> None:
    assert len(articles) >= 45
    lengths = [len(read_words(article).split()) for article in articles]
    assert min(lengths) >= 25
    assert max(lengths) <= 250


def test_each_is_marked_at_its_top_and_the_mark_is_not_read(articles: list[Article]) -> None:
    for article in articles:
        assert any(MARK in article.words(passage) for passage in article.passages[:3]), article.source
        assert MARK not in read_words(article), article.source


def test_the_table_is_complete(articles: list[Article]) -> None:
    with (SEEDS / "articles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["file"] for row in rows] == [article.source for article in articles]
    assert all(row[column] for row in rows for column in ("url", "publisher", "published", "title"))
    assert len({row["url"] for row in rows}) == len(rows)
    assert all(re.match(r"https://[\w-]+\.example/", row["url"]) for row in rows)
    assert len({row["publisher"] for row in rows}) >= 6
    for article in articles:
        assert article.warnings == ()
        assert article.published is not None


def test_outlets_are_invented(articles: list[Article]) -> None:
    for article in articles:
        whole = f"{article.publisher} {article.url} {' '.join(article.agencies)} {article.text}".lower()
        hits = [name for name in REAL if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", whole)]
        assert hits == [], (article.source, hits)


def test_nothing_of_the_pages_furniture_is_read(articles: list[Article]) -> None:
    for article in articles:
        words = read_words(article)
        for part in (
            "Musterstadt",
            "Beispielhausen",
            "Newsletter",
            "Netiquette",
            "Foto:",
            "©",
            "weiterlesen",
            "Impressum",
        ):
            assert part not in words, (article.source, part)
        assert not any(name in words for name in BYLINES), article.source


def test_participants_are_people_of_knowledge(expected: list[dict]) -> None:
    known = {spelling for person in load_knowledge().actors.people for spelling in (person.name, *person.spellings)}
    for item in expected:
        for meeting in item["meetings"] + item["non_meetings"]:
            for name in meeting["participants"] + meeting["not_present"]:
                group = (
                    name.startswith("Delegation: ")
                    or name[0].islower()
                    or name in {"Nato-Außenminister", "EU-Außenbeauftragte"}
                )
                assert group or name in known, (item["file"], name)


def test_persons_named_in_the_texts_are_known(articles: list[Article]) -> None:
    knowledge = load_knowledge()
    parts = {
        part for person in knowledge.actors.people for name in (person.name, *person.spellings) for part in name.split()
    }
    for article in articles:
        for given, surname in re.findall(r"\b([A-ZÄÖÜ][\w-]+) ([A-ZÄÖÜ][\w-]{2,})", read_words(article)):
            if given in knowledge.given_names:
                assert surname in parts or surname.removesuffix("s") in parts, (article.source, given, surname)


def test_every_expectation_has_its_text(articles: list[Article], expected: list[dict]) -> None:
    assert [item["file"] for item in expected] == [article.source for article in articles]
    people = {person.name: person for person in load_knowledge().actors.people}
    for item, article in zip(expected, articles, strict=True):
        assert item["meetings"] or item["non_meetings"]
        words = read_words(article)
        for meeting in item["meetings"]:
            for name in meeting["participants"] if not meeting.get("optional") else []:
                spellings = (name, *people[name].spellings) if name in people else (name.split(": ")[-1],)
                assert any(spelling.split()[-1] in words for spelling in spellings), (item["file"], name)


def test_all_states_of_a_meeting_occur(expected: list[dict]) -> None:
    seen = {meeting["status_fact"] for item in expected for meeting in item["meetings"] + item["non_meetings"]}
    assert seen >= {"held", "planned", "postponed", "cancelled", "denied"}
    assert {meeting["kind"] for item in expected for meeting in item["meetings"]} >= {"in_person", "phone"}
    assert any(meeting["not_present"] for item in expected for meeting in item["meetings"])


@pytest.mark.shared
def test_every_quotation_stands_in_a_real_article(articles: list[Article], shared: Path) -> None:
    real = " ".join(path.read_text("utf-8") for path in sorted((shared / "articles").glob("*.txt")))
    quotes = [quote for article in articles for quote in re.findall(r"[„“]([^„“”]{4,})[“”]", read_words(article))]
    assert quotes
    for quote in quotes:
        assert quote.rstrip(".") in real, quote


@pytest.mark.shared
def test_dates_places_and_participants_are_those_of_the_facts(expected: list[dict], shared: Path) -> None:
    facts = {fact["id"]: fact for fact in json.loads((shared / "facts" / "meetings.json").read_text("utf-8"))}
    sure = {key for key, fact in facts.items() if fact["certainty"] == "hoch"}
    used = {meeting["fact"] for item in expected for meeting in item["meetings"] + item["non_meetings"]}
    assert used <= sure
    assert {key for key in sure if facts[key]["status"] != "held"} <= used
