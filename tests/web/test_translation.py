"""Every text of the pages goes through gettext."""

import re
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from babel.messages.extract import extract_from_dir

from app.domain.rules import GROUPS
from app.queries.subjects import Subject
from app.queries.urls import parse
from app.shipped import shipped

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted(shipped("templates").rglob("*.html"))
#: Names, commands and addresses are the same in every language.
SAME_EVERYWHERE = {"Parley", "· Parley", "Wikidata", "parley ingest FOLDER", "parley demo", "geonames.org", "GeoNames"}
SPOKEN = ("title", "placeholder", "alt", "aria-label", "content")


class Texts(HTMLParser):
    """The texts that stand in a template outside of its expressions."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.found += [value for name, value in attrs if name in SPOKEN and value]

    def handle_data(self, data: str) -> None:
        self.found.append(data)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_template_holds_no_text_of_its_own(path: Path) -> None:
    source = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", " ", path.read_text("utf-8"), flags=re.S)
    reader = Texts()
    reader.feed(source)
    words = {" ".join(text.split()) for text in reader.found
             if re.search(r"[A-Za-zÄÖÜäöü]{2}", text) and '="' not in text}  # attributes of tags that a macro opens
    assert words - SAME_EVERYWHERE == set()


@lru_cache(maxsize=1)
def catalogue() -> set[str]:
    """Every text that is marked for translation."""
    options = {"templates/**.html": {"extensions": "jinja2.ext.i18n", "silent": "false"}}
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None, "translate": None}
    methods = [("app/**.py", "python"), ("templates/**.html", "jinja2")]
    found = {
        message
        for folder in ("app/domain", "app/web", "app/queries", "templates")
        for _, _, message, _, _ in extract_from_dir(
            ROOT / folder, [(pattern.split("/", 1)[1], method) for pattern, method in methods],
            {"**.html": options["templates/**.html"]}, keywords,
            directory_filter=lambda name: not Path(name).name.startswith("."))
    }
    return {text if isinstance(text, str) else text[0] for text in found}


def test_the_catalogue_holds_texts_of_code_and_templates() -> None:
    texts = catalogue()
    assert {"Meetings", "in {places}", "planned", "Who", "%(num)s source", "{who} in {place}"} <= texts
    assert len(texts) > 200


BAD = (
    "from=x", "from=2025-02-30", "actor=%3F", "status=x", "sort=x", "minsources=0", "q=" + "x" * 201, "q=a%00b",
    "cursor=%21", "minsources=2&minsources=3", "from=2025-02-01&to=2025-01-01",
    "&".join(f"place=p{number}" for number in range(41)),
)


@pytest.mark.parametrize("query", BAD)
def test_what_a_filter_accepts_is_translated(query: str) -> None:
    problems = parse(parse_qsl(query), Subject.MEETINGS).problems
    assert problems
    texts = catalogue()
    for problem in problems:
        assert problem.template in texts
        assert "{" not in problem.accepted


def test_rules_in_plain_words_can_be_translated() -> None:
    assert {rule.says for rules in GROUPS.values() for rule in rules} <= catalogue()
