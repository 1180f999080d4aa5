"""The commands as a person runs them: what they print, what they end with, and that no traceback is ever seen."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest
from sqlalchemy import func, select

from app.store import tables
from app.store.engine import open_engine
from app.store.rows import table

ARTICLE = """Berg trifft Lund in Bern

Bern, 8. Mai 2031. Die Außenministerin Anna Berg hat am Dienstag in Bern den Unterhändler Ivo Lund getroffen.
„Wir sind einen Schritt weiter“, sagte Berg nach dem Gespräch.
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with one article, used as working folder and home."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "eins.txt").write_text(ARTICLE, "utf-8")
    return tmp_path


def environment(home: Path, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PARLEY_")}
    root = str(Path(__file__).parent.parent)
    return {**kept, "HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "PYTHONPATH": root, **settings}


def parley(home: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the command in the folder; its output is never a traceback."""
    done = subprocess.run([sys.executable, "-m", "app", *arguments], cwd=home, env=environment(home, **settings),
                          capture_output=True, text=True, timeout=120, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done


def count(home: Path, model: type) -> int:
    engine = open_engine(f"sqlite:///{home / 'data' / 'parley' / 'parley.sqlite'}")
    with engine.connect() as connection:
        found = connection.scalar(select(func.count()).select_from(table(model)))
    engine.dispose()
    return found or 0


def test_ingest_then_export(home: Path) -> None:
    done = parley(home, "ingest", "news")
    assert done.returncode == 0, done.stderr
    assert "1 new, 0 updated, 0 unchanged, 0 skipped" in done.stderr
    first = parley(home, "export", "--format", "json")
    document = json.loads(first.stdout)
    assert document["articles"][0]["file"] == "eins.txt"
    assert "1 unchanged" in parley(home, "ingest", "news").stderr
    assert parley(home, "export", "--output", "out.json").returncode == 0
    assert (home / "out.json").read_text("utf-8") == first.stdout


def test_extract_prints_one_object_an_article_without_a_database(home: Path) -> None:
    (home / "news" / "zwei.txt").write_text(ARTICLE.replace("Bern", "Genf"), "utf-8")
    done = parley(home, "extract", "news", "--jsonl")
    assert done.returncode == 0
    objects = [json.loads(line) for line in done.stdout.splitlines()]
    assert [o["source"] for o in objects] == ["eins.txt", "zwei.txt"]
    for found in objects:
        assert {"meetings", "non_meetings", "quotes", "actors", "places", "skipped"} <= set(found)
    assert not (home / "data").exists()
    assert json.loads(parley(home, "extract", "news/eins.txt").stdout) == objects[0]


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["ingest"], 2, "Missing argument"),
    (["ingest", "nowhere"], 1, "not found"),
    (["extract", "nowhere"], 1, "not found"),
    (["nonsense"], 2, "No such command"),
    (["serve", "--port", "web"], 2, "port"),
    (["serve", "--port", "99999"], 2, "port"),
    (["serve", "--host", "256.1.1.1", "--port", "0"], 1, "cannot listen"),
    (["export", "--format", "xml"], 2, "xml"),
    (["export", "--output", "no/such/folder.json"], 1, "cannot write"),
    (["status"], 0, ""),
    (["--version"], 0, ""),
    (["--help"], 0, ""),
])
def test_exit_codes(home: Path, arguments: list[str], code: int, words: str) -> None:
    done = parley(home, *arguments)
    assert done.returncode == code, done.stderr
    assert words in done.stderr


@pytest.mark.parametrize(("settings", "words"), [
    ({"PARLEY_TODAY": "tomorrow"}, "PARLEY_TODAY"),
    ({"PARLEY_ARTICLE_TEXT": "none"}, "PARLEY_ARTICLE_TEXT"),
    ({"PARLEY_DATABASE_URL": "mysql://x/y"}, "mysql"),
    ({"PARLEY_DATABASE_URL": "sqlite:////proc/none/x.sqlite"}, "/proc/none"),
    ({"PARLEY_DATABASE_URL": "sqlite://"}, "in memory"),
    ({"PARLEY_DATABASE_URL": f"sqlite:///{__file__}"}, "not a database"),
    ({"PARLEY_DATABASE_URL": "postgresql://127.0.0.1:1/none"}, "database"),
])
def test_a_bad_setting_is_one_sentence(home: Path, settings: dict[str, str], words: str) -> None:
    done = parley(home, "status", **settings)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert words in done.stderr


@pytest.mark.parametrize("command", ["ingest", "extract", "export", "resolve", "serve", "demo", "status"])
def test_help_teaches(home: Path, command: str) -> None:
    done = parley(home, command, "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout


def test_serving_loads_no_language(home: Path) -> None:
    code = "import sys, app.cli, app.serving, app.store.schema; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], env=environment(home), capture_output=True, text=True,
                          check=True)
    assert "app.web.pages" in done.stdout
    assert not {"spacy", "HanTa", "app.language", "app.extract", "app.resolve", "alembic"} & set(done.stdout.split())


@pytest.mark.parametrize(("host", "careful"), [("127.0.0.1", False), ("localhost", False), ("0.0.0.0", True)])
def test_serve_says_where_it_is_and_who_can_read(home: Path, host: str, careful: bool) -> None:
    server = subprocess.Popen([sys.executable, "-m", "app", "serve", "--host", host, "--port", "0"], cwd=home,
                              env=environment(home), stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    lines = [server.stderr.readline()]
    while "http://" not in lines[-1] and lines[-1]:
        lines.append(server.stderr.readline())
    found = re.search(r"http://\S+", lines[-1])
    assert found, lines
    with urlopen(f"{found[0]}/meetings", timeout=20) as answer:
        assert answer.status == 200
    server.send_signal(signal.SIGINT)
    assert server.wait(20) == 0
    assert "Traceback" not in server.stderr.read()
    server.stderr.close()
    assert any("Everyone on that network can read" in line for line in lines) is careful


def test_a_taken_port_is_said_plainly(home: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = parley(home, "serve", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "cannot listen" in done.stderr


#: So many that a run is still at it when it is interrupted, and no more: each is read in a few hundredths of a second.
MANY = 40


def many_articles(folder: Path, number: int) -> None:
    for i in range(number):
        text = ARTICLE.replace("8. Mai", f"{i % 28 + 1}. Mai") * 2
        (folder / f"{i:03}.txt").write_text(text, "utf-8")


def wait_for_articles(home: Path, at_least: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if (home / "data" / "parley" / "parley.sqlite").exists() and tables_are_there(home) >= at_least:
            return
        time.sleep(0.02)
    pytest.fail("no article was saved within a minute")


def tables_are_there(home: Path) -> int:
    """The number of articles; 0 while the schema is still being made."""
    engine = open_engine(f"sqlite:///{home / 'data' / 'parley' / 'parley.sqlite'}")
    with engine.connect() as connection:
        made = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'word_lemma'").scalar()
    engine.dispose()
    return count(home, tables.Article) if made else 0


def hear_ctrl_c() -> None:
    """As a user starts it, the job hears Ctrl-C; what a shell starts in the background is deaf to it, children too."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_run_loses_at_most_the_article_in_flight(home: Path, how: signal.Signals) -> None:
    many_articles(home / "news", MANY)
    job = subprocess.Popen([sys.executable, "-m", "app", "ingest", "news"], cwd=home, env=environment(home),
                           stderr=subprocess.PIPE, text=True, preexec_fn=hear_ctrl_c)
    wait_for_articles(home, 5)
    job.send_signal(how)
    _, said = job.communicate(timeout=60)
    kept = count(home, tables.Article)
    assert 5 <= kept <= MANY
    assert "Traceback" not in said
    if how is signal.SIGINT:
        assert job.returncode == 130
        assert "Stopped." in said
    else:
        assert job.returncode == -signal.SIGKILL
    exported = json.loads(parley(home, "export").stdout)
    assert len(exported["articles"]) == kept
    assert {source for meeting in exported["meetings"] for source in meeting["sources"]} <= {
        article["file"] for article in exported["articles"]}
    again = parley(home, "ingest", "news")
    assert f"{MANY + 1 - kept} new, 0 updated, {kept} unchanged" in again.stderr
