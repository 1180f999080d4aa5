"""One pipeline for all tests of the room."""

import pytest
from spacy.language import Language

from app.language.pipeline import build_pipeline


@pytest.fixture(scope="session")
def nlp() -> Language:
    return build_pipeline()
