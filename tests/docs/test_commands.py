"""The docs of the command line name every command and option, and show each setting at work."""

import re
from pathlib import Path

import pytest
import typer.main

from app.cli import app
from app.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def section(text: str, title: str) -> str:
    """What stands under a heading that begins with the title."""
    found = re.search(rf"^## {re.escape(title)}\b.*?$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"no heading '## {title}'"
    return found[0]


@pytest.fixture(scope="module")
def cli() -> str:
    return (DOCS / "cli.md").read_text("utf-8")


@pytest.fixture(scope="module")
def settings() -> str:
    return (DOCS / "settings.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_documented(cli: str, name: str) -> None:
    described = section(cli, f"parley {name}")
    assert f"| `parley {name}" in cli, "the table of commands lacks it"
    for parameter in COMMANDS[name].params:
        for option in parameter.opts:
            if option.startswith("--") and option != "--help":
                assert option in described, f"parley {name} {option}"


def test_the_docs_name_no_command_that_there_is_not(cli: str) -> None:
    assert set(re.findall(r"parley ([a-z]+)", cli)) <= set(COMMANDS)


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_has_a_section_with_an_example(settings: str, name: str) -> None:
    variable = f"PARLEY_{name.upper()}"
    assert f"    {variable}=" in section(settings, variable), "no example"


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_example_of_the_help_is_a_real_command(name: str) -> None:
    """`--help` teaches by examples; each begins with a command that exists."""
    examples = re.findall(r"^ {4,}parley ([a-z]+)", COMMANDS[name].help or "", re.MULTILINE)
    assert set(examples) <= set(COMMANDS)
