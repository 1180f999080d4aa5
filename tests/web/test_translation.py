"""Every text of the pages goes through gettext."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir

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


def test_the_catalogue_holds_texts_of_code_and_templates() -> None:
    options = {"templates/**.html": {"extensions": "jinja2.ext.i18n", "silent": "false"}}
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None, "translate": None}
    methods = [("app/**.py", "python"), ("templates/**.html", "jinja2")]
    found = {
        message
        for folder in ("app/web", "app/queries", "templates")
        for _, _, message, _, _ in extract_from_dir(
            ROOT / folder, [(pattern.split("/", 1)[1], method) for pattern, method in methods],
            {"**.html": options["templates/**.html"]}, keywords,
            directory_filter=lambda name: not Path(name).name.startswith("."))
    }
    texts = {text if isinstance(text, str) else text[0] for text in found}
    assert {"Meetings", "in {places}", "planned", "Who", "%(num)s source", "{who} in {place}"} <= texts
    assert len(texts) > 200
