"""One pipeline for all tests of the room."""

import pytest
from spacy.language import Language

from app.knowledge import load_knowledge
from app.language.pipeline import build_pipeline
from tests.language.names_reading import Reader


@pytest.fixture(scope="session")
def nlp() -> Language:
    return build_pipeline()


@pytest.fixture(scope="session")
def reader() -> Reader:
    """Names and places with the shipped knowledge."""
    return Reader.of(load_knowledge())


@pytest.fixture(scope="session")
def blind() -> Reader:
    """The same without a single person in knowledge: what rules alone can read."""
    return Reader.of(load_knowledge().without_people())
