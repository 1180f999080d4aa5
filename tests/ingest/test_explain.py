"""What `parley explain` shows of an extraction, with colours and without, and what own knowledge changes."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from app.cli import app
from app.domain.articles import Skipped
from app.domain.claims import Extraction
from app.domain.rules import rule_text
from app.ingest.explain import explained, show
from app.ingest.explain.changes import changed
from app.ingest.facts import FactReader
from app.knowledge.origins import Origins
from app.settings import Settings
from app.shipped import shipped

REPORT = """Spitzentreffen in Arlon

Die Außenministerin Anna Berg hat am Dienstag in Brüssel den belgischen Präsidenten Ivo Lund getroffen.

„Wir sind einen Schritt weiter“, sagte Lund nach dem Treffen.

Minister Karl Moser forderte Verhandlungen mit dem Präsidenten.

Lesen Sie auch: Das Wetter (Regional, 20.02.2026 - 10:00) weiterlesen...
"""
CHAT = """Gespräche an der Küste

Außenministerin Anna Berg klönte am Dienstag im Haus am Kai mit Präsident Ivo Lund.
"""


def read(tmp_path: Path, report: str = REPORT, knowledge: Path | None = None) -> Extraction:
    file = tmp_path / "Gespräche (2026-02-19).txt"
    file.write_text(report, "utf-8")
    found = FactReader(Settings(knowledge=knowledge)).read(file)
    assert not isinstance(found, Skipped)
    return found


def shown(found: Extraction, *, width: int = 200, plain: bool = False, origins: Origins | None = None) -> str:
    colours = None if plain else "truecolor"
    console = Console(file=StringIO(), width=width, color_system=colours, force_terminal=not plain)  # type: ignore[arg-type]
    show(console, explained(found, origins, plain=plain), plain=plain)
    return console.file.getvalue()  # type: ignore[attr-defined]


def flat(output: str) -> str:
    """The output with its lines joined."""
    return " ".join(output.split())


def test_each_field_is_told_with_its_words_and_its_rule(tmp_path: Path) -> None:
    output = flat(shown(read(tmp_path), plain=True))
    told = (
        "date 2026-02-17", "“am Dienstag”", "step 1: “am Dienstag”, counted from 2026-02-19", "→ 2026-02-17",
        "place Brüssel, Belgien", "a preposition of place puts the meeting there", "status held",
        "the verb stands in the perfect", "kind in person", "attended Anna Berg", "attended Ivo Lund (Belgien)",
        "is the subject or the object of the verb “treffen”", "meetings.yaml, verbs", "left out, ",
    )  # fmt: skip
    for words in told:
        assert words in output, words


def test_talks_that_are_no_meeting_say_why_and_quotes_who_speaks(tmp_path: Path) -> None:
    output = flat(shown(read(tmp_path), plain=True))
    assert "demanded “Minister Karl Moser forderte Verhandlungen mit dem Präsidenten.”" in output
    assert "the verb “fordern” only calls for talks" in output
    assert "direct „Wir sind einen Schritt weiter“" in output
    assert "speaker: Ivo Lund, “Lund”" in output
    assert "cue: “sagte”" in output


def test_colours_mark_the_text_and_brackets_where_there_are_none(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert "\x1b[" in shown(found)
    plain = shown(found, plain=True)
    assert "\x1b[" not in plain
    assert "⟦1 Die Außenministerin [Anna Berg] hat am Dienstag in <Brüssel>" in flat(plain)
    assert "{„Wir sind einen Schritt weiter“}, sagte [Lund] nach dem Treffen.⟧" in flat(plain)
    assert not [line for line in plain.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_nothing_is_wider_than_the_terminal(tmp_path: Path, width: int) -> None:
    assert max(len(line) for line in shown(read(tmp_path), width=width, plain=True).splitlines()) <= width


@pytest.mark.parametrize("name", ["37-miami-dreitaegig.txt", "40-berlin-ohne-merz.txt", "59-istanbul-dementi.txt"])
def test_every_claim_shows_all_that_it_rests_on(name: str) -> None:
    found = FactReader(Settings()).read(shipped("seeds") / name)
    assert not isinstance(found, Skipped)
    output = flat(shown(found, plain=True, width=400))
    for claim in found.claims:
        for participant in claim.participants:
            offsets = f"{participant.span.start}–{participant.span.end}: {rule_text('participant', participant.rule)}"
            assert participant.name in output
            assert offsets in output
        for evidence in claim.evidence:
            if evidence.field not in ("participant", "meeting"):
                offsets = f"{evidence.span.start}–{evidence.span.end}: {rule_text(evidence.field, evidence.rule)}"
                assert offsets in output
        assert all(f"→ {step.result}" in output for step in claim.time.trace)
    for talks in found.non_meetings:
        assert rule_text("non_meeting", talks.rule) in output


def own(tmp_path: Path, **files: str) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def difference(tmp_path: Path, report: str, folder: Path) -> str:
    console = Console(file=StringIO(), width=300, color_system=None)
    before, after = read(tmp_path, report), read(tmp_path, report, folder)
    show(console, changed(before, after, "own"), plain=True)
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_a_spelling_added_to_knowledge_shows_its_effect(tmp_path: Path) -> None:
    folder = own(tmp_path, actors="people:\n  - {name: Anna Berg-Kunze, side: Belgien, spellings: [Anna Berg]}\n")
    assert "Anna Berg-Kunze" not in shown(read(tmp_path))
    output = flat(shown(read(tmp_path, knowledge=folder), plain=True, origins=Origins(folder)))
    assert f"name: {folder / 'actors.yaml'}, people, spelling “Anna Berg”" in output
    lines = difference(tmp_path, REPORT, folder)
    assert "− name: Anna Berg, person" in lines
    assert "+ name: Anna Berg-Kunze, person, Belgien" in lines


def test_a_verb_of_meeting_added_to_knowledge_shows_its_effect(tmp_path: Path) -> None:
    folder = own(tmp_path, meetings="verbs:\n  - {verb: klönen, frames: [with, together], form: talks}\n")
    lines = difference(tmp_path, CHAT, folder)
    assert "+ meeting: held, unknown, 2026-02-17, no place: Anna Berg (attended), Ivo Lund (attended)" in lines
    output = flat(shown(read(tmp_path, CHAT, folder), plain=True, origins=Origins(folder)))
    assert f"the verb “klönen” tells of a meeting ({folder / 'meetings.yaml'}, verbs)" in output


def test_a_place_added_to_knowledge_shows_its_effect(tmp_path: Path) -> None:
    folder = own(
        tmp_path,
        places="venues:\n  - {name: Haus am Kai, within: Bremen, country: Deutschland}\n",
        meetings="verbs:\n  - {verb: klönen, frames: [with, together], form: talks}\n",
    )
    assert "+ place: Haus am Kai, Deutschland" in difference(tmp_path, CHAT, folder)
    output = flat(shown(read(tmp_path, CHAT, folder), plain=True, origins=Origins(folder)))
    assert "venue Haus am Kai" in output
    assert "place Bremen, Deutschland where the venue lies" in output


def test_knowledge_that_changes_nothing_says_so(tmp_path: Path) -> None:
    folder = own(tmp_path, actors="people:\n  - {name: Mia Tollin}\n")
    assert "nothing: " in difference(tmp_path, REPORT, folder)


def test_one_command_shows_the_effect_of_a_folder(tmp_path: Path) -> None:
    folder = own(tmp_path, meetings="verbs:\n  - {verb: klönen, frames: [with, together], form: talks}\n")
    file = tmp_path / "report.txt"
    file.write_text(CHAT, "utf-8")
    done = CliRunner().invoke(app, ["explain", "--knowledge", str(folder), "--color", str(file)])
    assert done.exit_code == 0
    assert "\x1b[" in done.stdout
    assert "+ meeting: held" in done.stdout
    bare = CliRunner().invoke(app, ["explain", str(file)])
    assert "\x1b[" not in bare.stdout
    assert "changes" not in bare.stdout
