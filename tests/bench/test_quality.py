"""The command: its own texts without the shared folder, and figures that equal the scorers'."""

import json
import re
from pathlib import Path

import pytest

from app.domain.errors import ParleyError
from bench import floors, page, quality, scorers
from bench.goldsets import GoldSet, documents
from bench.own import own_figures
from bench.phenomena import errors_of
from bench.quality import main
from bench.readings import Reader

TEXT = "Bern, 3. Dezember 2025\n\nAnna Beispiel traf am Dienstag in Wien den Minister Otto Muster.\n"


def test_a_folder_of_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PARLEY_SHARED", raising=False)
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    meeting = {
        "date_start": "2025-12-02",
        "date_end": "2025-12-02",
        "place": "Graz",
        "country": "Österreich",
        "status": "held",
        "participants": ["Anna Beispiel", "Otto Muster"],
        "kind": "in_person",
        "evidence": "traf am Dienstag",
    }
    (tmp_path / "gold.json").write_text(json.dumps([{"doc": "one", "meetings": [meeting]}]), "utf-8")
    assert main(["--folder", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "P 1.000  R 1.000  F1 1.000  of 1" in printed
    assert "wholly right         0 of 1" in printed
    assert "wrong place" in printed


def test_without_gold_or_shared_folder_the_command_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PARLEY_SHARED", raising=False)
    assert main(["--folder", str(tmp_path)]) == 2
    assert main([]) == 2
    assert "gold.json is missing" in capsys.readouterr().out


@pytest.fixture
def one_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A gate of one set with one figure, whose floor is in a file of its own."""
    made = GoldSet("texts", lambda bench: {"meeting F1": "0.850"}, lambda: "abc")
    file = tmp_path / "floors.json"
    file.write_text(json.dumps({"texts": {"gold": "abc", "floors": {"meeting F1": 0.8}, "released": {}}}), "utf-8")
    monkeypatch.setattr(floors, "FLOORS", file)
    monkeypatch.setattr(quality, "gold_sets", lambda shared: [made])
    monkeypatch.setattr(quality, "Reader", lambda: None)
    monkeypatch.setenv("PARLEY_SHARED", str(tmp_path))
    return file


def test_the_table_and_the_exit_code(one_set: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "all 1 figures hold" in capsys.readouterr().out
    one_set.write_text(one_set.read_text("utf-8").replace("0.8", "0.9"), "utf-8")
    assert main([]) == 1
    printed = capsys.readouterr().out
    assert "BELOW ITS FLOOR" in printed
    assert "1 of 1 figures fail (texts: meeting F1 0.850)" in printed


def test_a_set_that_nobody_has_is_no_success(one_set: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--only", "wickinews"])
    assert stopped.value.code == 2
    assert "no set has 'wickinews' in its name" in capsys.readouterr().err


def test_floors_are_raised_and_releases_kept_by_command(one_set: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--raise"]) == 0
    assert json.loads(one_set.read_text("utf-8"))["texts"]["floors"] == {"meeting F1": 0.84}
    assert main(["--release", "1.2"]) == 0
    assert json.loads(one_set.read_text("utf-8"))["texts"]["released"] == {"meeting F1": 0.85}
    capsys.readouterr()
    assert main([]) == 0
    header, row, _ = capsys.readouterr().out.splitlines()
    assert header.split()[-1] == "1.2"
    assert row.split()[-3:] == ["0.850", "0.84", "0.85"]


def test_the_page_gets_its_figures(
    one_set: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written = one_set.with_name("page.md")
    written.write_text(f"# Page\n\n{page.START}\nold\n{page.END}\n\nAfter.\n", "utf-8")
    monkeypatch.setattr(page, "PAGE", written)
    assert main(["--page"]) == 0
    assert main(["--page"]) == 0
    table = "| set | figures |\n| --- | --- |\n| texts | meeting F1 0.850 |"
    assert written.read_text("utf-8") == f"# Page\n\n{page.START}\n\n{table}\n\n{page.END}\n\nAfter.\n"
    with pytest.raises(ParleyError):
        page.with_figures("# No marks", [])


@pytest.mark.shared
def test_own_figures_are_those_of_the_scorer(shared: Path, tmp_path: Path) -> None:
    gold = (shared / "wikinews" / "meetings_dev.json",)
    readings = Reader().folders((shared / "wikinews" / "dev",), {doc["doc"] for doc in documents(gold)})
    predictions = tmp_path / "predictions.jsonl"
    predictions.write_text("".join(reading.line for reading in readings), "utf-8")
    theirs = scorers.scored(shared / "eval" / "score_meetings.py", (predictions, *gold), scorers.MEETINGS)
    by_doc = {reading.path.stem: reading.for_errors() for reading in readings}
    findings = [finding for doc in documents(gold) for finding in errors_of(doc, by_doc[doc["doc"]])]
    ours = own_figures(documents(gold), readings, findings)
    assert re.findall(r"[01]\.\d+", ours["meetings"]) == [theirs[f"meeting {name}"] for name in ("P", "R", "F1")]
    assert ours["people"].endswith(theirs["people F1"])
    assert ours["wholly right"].split()[0] == theirs["wholly right"]
