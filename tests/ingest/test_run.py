"""The job: what it counts, what it keeps, and that nothing stops it but the person who started it."""

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from os import getpid
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from app.domain.articles import Article
from app.domain.resolved import ArticleClaims, Resolution
from app.exports.meetings_json import export_json
from app.ingest.run import Ingest, Summary
from app.ingest.settling import settle
from app.knowledge.files import BadKnowledge
from app.resolve import resolve
from app.settings import Settings
from app.store import tables
from app.store.engine import writing
from app.store.identity import article_key
from app.store.processes import PROC
from app.store.rows import table
from app.store.save import Outcome, save
from app.store.stale import is_stale
from tests.ingest.conftest import OneRule

TEXT = "Anna Berg trifft Ivo Lund in Arlon.\n\nSie haben lange gesprochen und wollen sich bald wieder sehen.\n"

Run = Callable[..., Summary]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles, one of them in a folder below."""
    (tmp_path / "news" / "below").mkdir(parents=True)
    write(tmp_path / "news" / "a.txt", TEXT)
    write(tmp_path / "news" / "b.txt", TEXT.replace("Ivo Lund", "Ole Dahl"))
    write(tmp_path / "news" / "below" / "c.txt", "Eva Falk trifft Jan Moen in Brann.\n\nMehr war nicht zu erfahren.\n")
    return tmp_path / "news"


@pytest.fixture
def run(engine: Engine, facts: OneRule, parley_settings: Settings) -> Run:
    def go(*paths: Path, **options: Any) -> Summary:
        return Ingest(engine, parley_settings, lambda: facts).run(paths, **options)

    return go


def write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def rows(engine: Engine, model: Any) -> Sequence[Any]:
    with engine.connect() as connection:
        return connection.execute(select(table(model)).order_by("id")).all()


def exported(engine: Engine) -> bytes:
    with engine.connect() as connection:
        return export_json(connection)


def test_new_unchanged_updated(run: Run, engine: Engine, folder: Path, facts: OneRule) -> None:
    first = run(folder)
    assert (first.found, first.outcomes, first.claims) == (3, {Outcome.NEW: 3}, 3)
    assert first.resolved is not None
    assert first.resolved.meetings == 3
    before = exported(engine)
    second = run(folder)
    assert (second.outcomes, second.claims, second.resolved) == ({Outcome.UNCHANGED: 3}, 0, None)
    assert exported(engine) == before
    assert len(facts.extracted) == 3, "an unchanged article is not extracted again"
    write(folder / "a.txt", TEXT.replace("Ivo Lund", "Gero Haas"))
    third = run(folder)
    assert third.outcomes == {Outcome.UNCHANGED: 2, Outcome.UPDATED: 1}
    assert len(rows(engine, tables.ArticleVersion)) == 4
    assert b"Gero Haas" in exported(engine)
    assert b"Ivo Lund" not in exported(engine)


def test_the_run_is_recorded(run: Run, engine: Engine, folder: Path) -> None:
    write(folder / "leer.txt", "")
    run(folder)
    [recorded] = rows(engine, tables.IngestRun)
    assert (recorded.state, recorded.found, recorded.done, recorded.new, recorded.skipped) == ("done", 4, 4, 3, 1)
    assert (recorded.claims, recorded.resolved, recorded.ended_at is None) == (3, True, False)
    [skip] = rows(engine, tables.IngestSkip)
    assert (skip.source, skip.run_id) == ("leer.txt", recorded.id)
    assert skip.reason


def test_progress_is_told_at_every_step(run: Run, folder: Path) -> None:
    seen: list[int] = []
    run(folder, progress=lambda summary: seen.append(summary.read))
    assert seen == [0, 1, 2, 3, 3]


def test_an_error_in_a_rule_costs_one_article(run: Run, engine: Engine, folder: Path) -> None:
    write(folder / "aa.txt", f"{TEXT}\nFehler\n")
    summary = run(folder)
    assert summary.outcomes == {Outcome.NEW: 3}
    assert summary.reasons == {"internal error": 1}
    assert rows(engine, tables.IngestSkip)[0].detail.startswith("RuntimeError: a rule broke (conftest.py, line")


def test_ctrl_c_keeps_what_is_done_and_the_next_run_goes_on(run: Run, engine: Engine, folder: Path) -> None:
    write(folder / "aa.txt", f"{TEXT}\nAbbruch\n")
    summary = run(folder)
    assert summary.stopped
    assert summary.outcomes == {Outcome.NEW: 1}
    assert [row.state for row in rows(engine, tables.IngestRun)] == ["stopped"]
    assert b"Ivo Lund" in exported(engine), "what was saved is resolved"
    write(folder / "aa.txt", TEXT.replace("Anna Berg", "Kaja Moen"))
    assert run(folder).outcomes == {Outcome.UNCHANGED: 1, Outcome.NEW: 3}


def test_a_run_that_died_before_resolving_is_resolved_by_the_next_command(
    engine: Engine, folder: Path, facts: OneRule, parley_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(_: Engine) -> None:
        raise SystemExit

    ingest = Ingest(engine, parley_settings, lambda: facts)
    with monkeypatch.context() as patched:
        patched.setattr("app.ingest.run.resolve_store", die)
        with pytest.raises(SystemExit):
            ingest.run([folder])
    assert b"Ivo Lund" not in exported(engine).partition(b'"articles"')[0]
    with engine.connect() as connection:
        assert is_stale(connection)
    assert settle(engine, say=print)
    assert b"Ivo Lund" in exported(engine)
    assert not settle(engine, say=print)


def test_what_came_in_while_resolving_is_taken_up(
    engine: Engine, folder: Path, facts: OneRule, parley_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = TEXT.replace("Anna Berg", "Kaja Moen")
    calls: list[int] = []

    def slowly(articles: Iterable[ArticleClaims]) -> Resolution:
        given = list(articles)
        calls.append(len(given))
        if len(calls) == 1:
            article = Article("spät.txt", late, ())
            with writing(engine).begin() as connection:
                save(connection, facts.extract(article), reader="r")
        return resolve(given)

    monkeypatch.setattr("app.ingest.resolving.resolve", slowly)
    Ingest(engine, parley_settings, lambda: facts).run([folder])
    assert calls == [3, 4]
    assert b"Kaja Moen" in exported(engine)


@pytest.fixture
def other() -> Iterator[subprocess.Popen[bytes]]:
    """Another process of this machine, at work until the test is over."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process
        process.kill()


def leave(engine: Engine, *, pid: int, started: datetime) -> None:
    """Make the runs look as if a process were still at work on them."""
    with writing(engine).begin() as connection:
        connection.execute(table(tables.IngestRun).update().values(
            state="running", pid=pid, started_at=started, resolved=False))


def test_a_run_at_work_is_left_to_resolve_by_itself(
    run: Run, engine: Engine, folder: Path, other: subprocess.Popen[bytes]
) -> None:
    run(folder)
    said: list[str] = []
    leave(engine, pid=other.pid, started=datetime.now(UTC))
    assert not settle(engine, say=said.append)
    assert not said
    leave(engine, pid=2**22 - 1, started=datetime.now(UTC))
    assert settle(engine, say=said.append)
    assert len(said) == 1


def test_a_killed_run_whose_number_is_ours_now_is_resolved(run: Run, engine: Engine, folder: Path) -> None:
    run(folder)
    leave(engine, pid=getpid(), started=datetime.now(UTC))
    assert settle(engine, say=print)
    leave(engine, pid=getpid(), started=datetime.now(UTC))
    run(folder)
    assert [row.state for row in rows(engine, tables.IngestRun)] == ["stopped", "done"]


@pytest.mark.skipif(not PROC.exists(), reason="the system does not tell when a process began")
def test_a_killed_run_whose_number_a_younger_process_has_is_resolved(
    run: Run, engine: Engine, folder: Path, other: subprocess.Popen[bytes]
) -> None:
    run(folder)
    leave(engine, pid=other.pid, started=datetime.now(UTC) - timedelta(hours=1))
    assert settle(engine, say=print)


def test_a_dead_run_is_noted_as_stopped(run: Run, engine: Engine, folder: Path) -> None:
    run(folder)
    target = table(tables.IngestRun)
    with writing(engine).begin() as connection:
        connection.execute(target.update().values(state="running", pid=2**22 - 1))
    run(folder)
    assert [row.state for row in rows(engine, tables.IngestRun)] == ["stopped", "done"]


def test_knowledge_that_cannot_be_read_ends_the_run(engine: Engine, folder: Path, parley_settings: Settings) -> None:
    def load() -> OneRule:
        raise BadKnowledge("actors.yaml is not valid YAML")

    with pytest.raises(BadKnowledge):
        Ingest(engine, parley_settings, load).run([folder])
    assert [row.state for row in rows(engine, tables.IngestRun)] == ["failed"]


def test_metadata_beside_the_files_counts(run: Run, engine: Engine, folder: Path) -> None:
    write(folder / "articles.csv", "file,publisher,published\na.txt,Kurier,2031-05-08\nzz.txt,Bote,gestern\n")
    run(folder)
    assert [row.name for row in rows(engine, tables.Source)] == ["Kurier"]
    assert {row.file: str(row.published_day) for row in rows(engine, tables.Article)}["a.txt"] == "2031-05-08"


def namesakes(tmp_path: Path) -> list[Path]:
    """Two files of one name and one title, with different texts."""
    files = [tmp_path / "news" / name / "c.txt" for name in ("north", "south")]
    for file, other in zip(files, ("Ivo Lund", "Gero Haas"), strict=True):
        file.parent.mkdir(parents=True)
        write(file, f"Treffen in Arlon\n\n{TEXT.replace('Ivo Lund', other)}")
    return files


def test_of_two_files_that_count_as_one_article_the_first_path_counts(
    run: Run, engine: Engine, tmp_path: Path
) -> None:
    north, south = namesakes(tmp_path)
    first = run(south, north)
    assert first.outcomes == {Outcome.NEW: 1}
    assert first.reasons == {"same article as another file": 1}
    [skip] = rows(engine, tables.IngestSkip)
    assert (skip.source, skip.reason) == ("c.txt", "same article as another file")
    assert str(north) in skip.detail
    assert str(south) in skip.detail
    before = exported(engine)
    assert b"Ivo Lund" in before
    assert b'"c.txt"' in before
    for paths in ([north, south], [south, north], [tmp_path / "news"]):
        again = run(*paths)
        assert (again.outcomes, again.resolved) == ({Outcome.UNCHANGED: 1}, None)
        assert exported(engine) == before


def test_one_name_in_two_folders_is_two_articles_where_their_titles_differ(
    run: Run, engine: Engine, tmp_path: Path
) -> None:
    north, south = namesakes(tmp_path)
    write(south, south.read_text("utf-8").replace("Treffen in Arlon", "Treffen in Brann"))
    assert run(north, south).outcomes == {Outcome.NEW: 2}
    assert run(south, north).outcomes == {Outcome.UNCHANGED: 2}
    assert [row.file for row in rows(engine, tables.Article)] == ["c.txt", "c.txt"]


def test_an_equal_copy_is_no_other_article(run: Run, engine: Engine, tmp_path: Path) -> None:
    north, south = namesakes(tmp_path)
    write(south, north.read_text("utf-8"))
    assert run(north, south).outcomes == {Outcome.NEW: 1, Outcome.UNCHANGED: 1}


def test_an_address_that_is_none_costs_no_article(run: Run, engine: Engine, folder: Path) -> None:
    write(folder / "articles.csv", "file,url\na.txt,http://[x\n")
    assert run(folder).outcomes == {Outcome.NEW: 3}
    versions = rows(engine, tables.ArticleVersion)
    assert sum("line 2, column 'url'" in " ".join(version.warnings) for version in versions) == 1


def test_an_error_in_the_identity_costs_one_article(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(article: Article) -> str:
        if article.source == "a.txt":
            raise ValueError("no identity")
        return article_key(article)

    monkeypatch.setattr("app.ingest.run.article_key", broken)
    summary = run(folder)
    assert (summary.outcomes, summary.reasons) == ({Outcome.NEW: 2}, {"internal error": 1})


def test_other_knowledge_reads_again(engine: Engine, folder: Path, facts: OneRule, tmp_path: Path) -> None:
    plain = Settings(database_url="sqlite://")
    own = tmp_path / "own"
    own.mkdir()
    (own / "actors.yaml").write_text("actors: []", "utf-8")
    Ingest(engine, plain, lambda: facts).run([folder])
    changed = Ingest(engine, plain.model_copy(update={"knowledge": own}), lambda: facts)
    assert changed.run([folder]).outcomes == {Outcome.UPDATED: 3}
    assert changed.run([folder]).outcomes == {Outcome.UNCHANGED: 3}
    assert len(rows(engine, tables.ArticleVersion)) == 3, "the text is the same, so there is no further version"
