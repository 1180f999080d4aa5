"""The documents name what there is: every setting, task and page class that a reader looks up."""

import re
from pathlib import Path

import pytest

from app.settings import Settings

ROOT = Path(__file__).parents[2]


def words_of(name: str) -> str:
    return (ROOT / name).read_text()


@pytest.mark.parametrize("field", sorted(Settings.model_fields))
def test_every_setting_is_documented(field: str) -> None:
    assert f"`PARLEY_{field.upper()}`" in words_of("docs/settings.md")


def test_no_setting_is_documented_that_is_not_there() -> None:
    named = set(re.findall(r"^\| `PARLEY_([A-Z_]+)`", words_of("docs/settings.md"), re.MULTILINE))
    assert named == {field.upper() for field in Settings.model_fields}


@pytest.mark.parametrize("document", ["README.md", "docs/development.md"])
def test_tasks_and_links_in_the_documents_exist(document: str) -> None:
    text = words_of(document)
    tasks = set(re.findall(r"^([a-z0-9]+):", words_of("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z0-9]+)", text, re.MULTILINE)) <= tasks
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert ((ROOT / document).parent / target).exists(), target


def test_every_module_that_reads_meetings_is_in_the_table_of_rules() -> None:
    modules = {path.name for path in (ROOT / "app" / "extract").glob("[a-z]*.py")}
    named = set(re.findall(r"([a-z_]+\.py)", words_of("docs/development.md")))
    assert {m for m in modules if not m.startswith(("quotes", "speakers"))} <= named


LOCKS = ["requirements.lock", "requirements-dev.lock", "requirements-node.lock", "package-lock.json"]


@pytest.mark.parametrize("name", LOCKS)
def test_lock_files_carry_hashes_and_no_addresses(name: str) -> None:
    text = words_of(name)
    assert "sha512-" in text or "--hash=sha256:" in text
    assert not re.search(r"https?://|file:|--index-url|--find-links|\"resolved\"", text)
