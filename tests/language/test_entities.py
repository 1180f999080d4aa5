"""An installed pipeline's entities join in."""

import pytest
import spacy

from app.language.entities import NoSuchModel
from app.language.pipeline import build_pipeline


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A small real pipeline on disk: a blank one with an entity ruler."""
    nlp = spacy.blank("de")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([
        {"label": "PER", "pattern": "Minister Anna Trifft"}, {"label": "LOC", "pattern": "Unterlachen"},
        {"label": "ORG", "pattern": "Rat"},
    ])
    folder = tmp_path_factory.mktemp("model")
    nlp.to_disk(folder)
    return str(folder)


def test_entities_become_names(model):
    doc = build_pipeline(spacy_model=model)("Gestern kam Minister Anna Trifft nach Unterlachen.")
    assert [(entity.text, entity.label_) for entity in doc.ents] == [
        ("Minister Anna Trifft", "PER"), ("Unterlachen", "LOC"),
    ]
    assert {token.text: token.tag_ for token in doc if token.text in ("Minister", "Anna", "Trifft", "Unterlachen")} == {
        "Minister": "NN", "Anna": "NE", "Trifft": "NE", "Unterlachen": "NE",
    }


def test_without_a_model_there_are_none(nlp):
    assert nlp("Gestern kam Anna Weber.").ents == ()


def test_a_model_that_is_not_there():
    with pytest.raises(NoSuchModel, match="de_core_news_sm or a folder"):
        build_pipeline(spacy_model="no_such_pipeline")
