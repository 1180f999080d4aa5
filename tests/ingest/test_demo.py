"""The demo: a database of its own, quick the second time, with a "today" that fits."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import ParleyError
from app.ingest.demo import prepare_demo
from app.ingest.run import Summary
from app.settings import Settings
from tests.ingest.conftest import OneRule

TEXT = "Anna Berg trifft Ivo Lund in Arlon.\n\nSie haben lange gesprochen und wollen sich bald wieder sehen.\n"


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two demo articles, and a data folder apart from the user's."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "eins.txt").write_text(TEXT, "utf-8")
    (folder / "zwei.txt").write_text(TEXT.replace("Ivo Lund", "Ole Dahl"), "utf-8")
    (folder / "articles.csv").write_text("file,published\neins.txt,2031-05-08\nzwei.txt,2031-05-02\n", "utf-8")
    monkeypatch.setattr("app.ingest.demo.shipped", lambda name: tmp_path / name)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return folder


def prepare(facts: OneRule, settings: Settings | None = None) -> tuple[Settings, int]:
    own = settings or Settings(database_url="sqlite:////nowhere/own.sqlite")
    return prepare_demo(own, lambda: facts, progress=lambda _: None)


def test_its_own_database_and_the_day_after_the_newest_article(seeds: Path, facts: OneRule, tmp_path: Path) -> None:
    settings, count = prepare(facts)
    assert count == 2
    assert settings.today == date(2031, 5, 9)
    assert settings.database_url.startswith(f"sqlite:///{tmp_path / 'data' / 'parley' / 'demo-'}")


def test_the_second_time_nothing_is_read_again(seeds: Path, facts: OneRule) -> None:
    first, _ = prepare(facts)
    second, _ = prepare(facts)
    assert first == second
    assert facts.extracted == ["eins.txt", "zwei.txt"]


def test_a_today_of_ones_own_is_kept(seeds: Path, facts: OneRule) -> None:
    settings, _ = prepare(facts, Settings(today=date(2031, 1, 1)))
    assert settings.today == date(2031, 1, 1)


def test_other_demo_articles_take_the_place_of_the_old_ones(seeds: Path, facts: OneRule, tmp_path: Path) -> None:
    prepare(facts)
    (seeds / "zwei.txt").unlink()
    settings, count = prepare(facts)
    assert count == 1
    databases = [file for file in (tmp_path / "data" / "parley").iterdir() if file.suffix == ".sqlite"]
    assert [f"sqlite:///{file}" for file in databases] == [settings.database_url]


def test_no_demo_articles(seeds: Path, facts: OneRule) -> None:
    for file in list(seeds.iterdir()):
        file.unlink()
    with pytest.raises(ParleyError, match="no demo articles"):
        prepare(facts)


def test_ctrl_c_ends_it(seeds: Path, facts: OneRule) -> None:
    (seeds / "anfang.txt").write_text(f"{TEXT}\nAbbruch\n", "utf-8")
    with pytest.raises(ParleyError, match="stopped"):
        prepare(facts)


def test_progress_is_told(seeds: Path, facts: OneRule) -> None:
    seen: list[Summary] = []
    prepare_demo(Settings(), lambda: facts, progress=seen.append)
    assert len(seen) >= 3
