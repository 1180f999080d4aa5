"""One annotator for all tests of extraction."""

import pytest

from app.knowledge.loader import load_knowledge
from app.language.annotate import Annotator


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """The shipped knowledge and language, loaded once."""
    return Annotator(load_knowledge())
