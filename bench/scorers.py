"""Runs the scorers of the shared folder and reads their figures off what they print."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import ParleyError

Patterns = tuple[tuple[str, str], ...]
"""Names of figures with the pattern whose first group is the figure."""

MEETINGS: Patterns = (
    ("meeting P", r"meetings\s+P (\S+)"),
    ("meeting R", r"meetings\s+P \S+\s+R (\S+)"),
    ("meeting F1", r"^meeting F1 ([\d.]+)"),
    ("date", r"^date .*= ([\d.]+)"),
    ("place", r"^place .*= ([\d.]+)"),
    ("status", r"^status .*= ([\d.]+)"),
    ("kind", r"^kind .*= ([\d.]+)"),
    ("people F1", r"^people .*F1 ([\d.]+)"),
    ("wholly right", r"wholly right (\d+)/"),
)
ARTICLES: Patterns = (
    ("actors F1", r"^actors .*F1 ([\d.]+)"),
    ("actors forbidden", r"^actors .*forbidden (\d+)"),
    ("places P", r"^places\s+P (\d+/\d+)"),
    ("places R", r"^places .*R (\d+/\d+)"),
    ("places forbidden", r"^places .*forbidden (\d+)"),
    ("direct quotes R", r"^quotes\s+direct\s+R (\d+/\d+)"),
    ("mixed quotes R", r"^quotes\s+mixed\s+R (\d+/\d+)"),
    ("indirect quotes R", r"^quotes\s+indirect\s+R (\d+/\d+)"),
    ("direct + mixed P", r"direct \+ mixed P (\d+/\d+)"),
    ("speakers", r"^speakers right (\d+/\d+)"),
    ("quotes forbidden", r"forbidden quotes (\d+)"),
)
QUOTES: Patterns = (
    ("quotes P", r"^quotes P (\S+)"),
    ("quotes R", r"^quotes .* R ([\d.]+) "),
    ("quotes F1", r"^quotes .*F1 ([\d.]+)"),
    ("direct R", r"^Direct\s+R ([\d.]+)"),
    ("indirect R", r"^Indirect\s+R ([\d.]+)"),
    ("speaker", r"speaker right .*= ([\d.]+)"),
)
MERGED: Patterns = (
    ("meetings right", r"^meetings right (\d+)/"),
    ("meetings beside", r"beside them (\d+)"),
)


def scored(script: Path, arguments: Sequence[str | Path], patterns: Patterns) -> dict[str, str]:
    """The figures that a scorer prints. Raises ParleyError where one of them is not printed."""
    command = [sys.executable, str(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    figures = {}
    for name, pattern in patterns:
        found = re.search(pattern, done.stdout, re.MULTILINE)
        if found is None:
            raise ParleyError(f"{script.name} printed no '{name}': {done.stderr or done.stdout}")
        figures[name] = found[1]
    return figures
