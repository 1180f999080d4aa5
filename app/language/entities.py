"""An installed pipeline's named entities as one more voice.

Its entities become `doc.ents`. A capitalised word inside a person or place that the tagger took for an
unknown noun, a verb or an adjective is tagged as a name; known nouns ("Minister") stay what they are.
"""

from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans, is_package

from app.domain.errors import ParleyError
from app.language.tagging import Tagger

_NAMED = frozenset({"PER", "PERSON", "LOC", "GPE"})
_NEEDLESS = ("parser", "lemmatizer", "attribute_ruler", "senter")


class NoSuchModel(ParleyError):
    """PARLEY_SPACY_MODEL names no installed pipeline."""


class EntityComponent:
    """Runs the named pipeline on the text of a Doc and takes over its entities."""

    def __init__(self, model: str, tagger: Tagger) -> None:
        if not (is_package(model) or Path(model).is_dir()):
            raise NoSuchModel(
                f"PARLEY_SPACY_MODEL: no spaCy pipeline '{model}' is installed; "
                "name an installed package such as de_core_news_sm or a folder, or leave it unset"
            )
        self._model: Language = spacy.load(model, exclude=_NEEDLESS)
        self._tagger = tagger

    def __call__(self, doc: Doc) -> Doc:
        doc.ents = filter_spans(list(self._entities(doc)))
        for entity in doc.ents:
            if entity.label_ in _NAMED:
                self._name(entity)
        return doc

    def _entities(self, doc: Doc) -> Iterator[Span]:
        for entity in self._model(doc.text).ents:
            span = doc.char_span(entity.start_char, entity.end_char, label=entity.label_, alignment_mode="contract")
            if span is not None and span.text.strip():
                yield span

    def _name(self, entity: Span) -> None:
        for token in entity:
            if not token.text[0].isupper() or token.tag_ in ("NE", "FM"):
                continue
            if token.tag_ != "NN" or not self._tagger.is_known(token.text, "NN"):
                token.tag_, token.pos_, token.lemma_ = "NE", "PROPN", token.text
