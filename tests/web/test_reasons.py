"""Every reason that reading and ingest give has words of its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.domain.articles import READ_KINDS, PassageKind
from app.reading.words import page_words
from app.web.reasons import REASONS, reason_text
from tests.web.html import read_page

APP = Path(__file__).parents[2] / "app"
CUT = {kind.name for kind in PassageKind if kind not in READ_KINDS}
#: Functions whose answer is the reason that a block is cut for.
NAMING = {"furniture", "_closing_note"}


def calls(folder: str, name: str) -> Iterator[ast.Call]:
    for path in sorted((APP / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == name:
                yield node


def texts(node: ast.AST) -> set[str]:
    """The texts that an expression can come to (the tests of a choice are none of them)."""
    if isinstance(node, ast.IfExp):
        return texts(node.body) | texts(node.orelse)
    if isinstance(node, ast.BoolOp):
        return {text for value in node.values for text in texts(value)}
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value else set()


def cut_for() -> set[str]:
    found = set(page_words().notices)
    for name in ("claim", "_claim_rest"):
        for call in calls("reading", name):
            kinds = [at for at, one in enumerate(call.args) if isinstance(one, ast.Attribute) and one.attr in CUT]
            found |= {text for at in kinds for text in texts(call.args[-1])}
    for path in sorted((APP / "reading").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name in NAMING:
                found |= {text for one in ast.walk(node) if isinstance(one, ast.Return) and one.value
                          for text in texts(one.value)}
    return found


def skipped_for() -> set[str]:
    skips = [call for folder in ("reading", "ingest") for call in calls(folder, "Skipped")]
    return {text for call in skips for text in texts(call.args[1])}


def test_every_reason_for_a_cut_has_words() -> None:
    reasons = cut_for()
    assert {"teaser list", "photo credit", "share buttons", "author note", "cookie notice"} <= reasons
    assert reasons - set(REASONS) == set()


def test_every_reason_for_a_skip_has_words() -> None:
    reasons = skipped_for()
    assert {"empty file", "binary file", "internal error"} <= reasons
    assert reasons - set(REASONS) == set()


def test_a_kind_stands_in_for_a_reason() -> None:
    assert {kind.value for kind in PassageKind if kind not in READ_KINDS} <= set(REASONS)


@pytest.mark.parametrize(("reason", "text"), [
    ("not found", "file not found"), ("fit 0.83", "alike to 83 %"), ("something new", "something new"),
])
def test_words(reason: str, text: str) -> None:
    assert reason_text(reason) == text


def test_an_article_s_page_says_it_in_these_words(client: TestClient) -> None:
    assert "Left out: teaser list" in read_page(client.get("/articles/1").text).words


def test_a_meeting_s_page_says_how_alike_another_is(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(REASONS, "same place, dates overlap", "one place")  # type: ignore[arg-type]
    assert "one place" in read_page(client.get("/meetings/treffen-palast").text).words
