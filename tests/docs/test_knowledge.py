"""The worked example of docs/knowledge.md does what it says."""

import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from app.domain.articles import Skipped
from app.ingest.explain import show
from app.ingest.explain.changes import changed
from app.ingest.facts import FactReader
from app.settings import Settings

GUIDE = (Path(__file__).parents[2] / "docs" / "knowledge.md").read_text("utf-8")
FILES = dict(re.findall(r"`newsroom/(\w+\.yaml)`:\n\n```yaml\n(.*?)```", GUIDE, re.DOTALL))
ARTICLE = re.findall(r"```text\n(.*?)```", GUIDE, re.DOTALL)[0]
CHANGES = re.findall(r"^ {4}([+−] .*)$", GUIDE, re.MULTILINE)


def lines(folder: Path, article: Path) -> list[str]:
    before, after = (FactReader(Settings(knowledge=own)).read(article) for own in (None, folder))
    assert not isinstance(before, Skipped)
    assert not isinstance(after, Skipped)
    console = Console(file=StringIO(), width=300, color_system=None)
    show(console, changed(before, after, "newsroom"), plain=True)
    return console.file.getvalue().splitlines()  # type: ignore[attr-defined]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "report.txt"
    file.write_text(ARTICLE, "utf-8")
    return file


@pytest.mark.parametrize("name", sorted(FILES))
def test_each_file_changes_what_the_guide_shows(tmp_path: Path, article: Path, name: str) -> None:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    (folder / name).write_text(FILES[name], "utf-8")
    shown = GUIDE.split(f"`newsroom/{name}`")[1].split("###")[0].split("With all three")[0]
    told = re.findall(r"^ {4}([+−] .*)$", shown, re.MULTILINE)
    assert told
    assert set(told) <= set(lines(folder, article))


def test_all_files_together_give_the_last_line(tmp_path: Path, article: Path) -> None:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    assert CHANGES[-1] in lines(folder, article)


def test_the_guide_names_every_file() -> None:
    data = Path(__file__).parents[2] / "app" / "knowledge" / "data"
    assert {file.name for file in data.glob("*.yaml")} <= set(re.findall(r"`(\w+\.yaml)`", GUIDE))
