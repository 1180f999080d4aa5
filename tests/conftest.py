"""Fixtures that every room's tests may use."""

from os import environ
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder that PARLEY_SHARED names; the test is skipped where it is unset."""
    folder = environ.get("PARLEY_SHARED")
    if not folder or not Path(folder).is_dir():
        pytest.skip("PARLEY_SHARED names no folder")
    return Path(folder)
