"""The German pipeline: Parley's own tokenizer, sentence boundaries, tags and lemmas on a blank spaCy pipeline."""

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from app.knowledge.grammar import Grammar
from app.knowledge.loader import load_knowledge
from app.language.entities import EntityComponent
from app.language.sentences import SentenceComponent
from app.language.tagging import Tagger, TaggingComponent
from app.language.tokens import Tokenizer

for name in ("parley", "base"):
    if not Doc.has_extension(name):
        Doc.set_extension(name, default=None)


@Language.factory("parley_sentences")
def _sentences(nlp: Language, name: str) -> SentenceComponent:
    return SentenceComponent(_grammar(nlp))


@Language.factory("parley_tags")
def _tags(nlp: Language, name: str) -> TaggingComponent:
    return TaggingComponent(nlp.vocab, Tagger(_grammar(nlp)))


@Language.factory("parley_entities", default_config={"model": ""})
def _entities(nlp: Language, name: str, model: str) -> EntityComponent:
    tags = nlp.get_pipe("parley_tags")
    if not isinstance(tags, TaggingComponent):
        raise TypeError("entities need a pipeline from build_pipeline")
    return EntityComponent(model, tags.tagger)


def _grammar(nlp: Language) -> Grammar:
    """The word classes that the pipeline's tokenizer was built with: all components share them."""
    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        raise TypeError("these components need a pipeline from build_pipeline")
    return tokenizer.grammar


def build_pipeline(*, spacy_model: str | None = None, grammar: Grammar | None = None) -> Language:
    """A pipeline whose Docs carry sentences, STTS tags, parts of speech and lemmas.

    `spacy_model` names an installed pipeline (a package or a folder) whose entities become `doc.ents` and help
    the tagger with names; raises NoSuchModel where there is none.
    `grammar` defaults to the shipped word classes. Loading takes about half a second: build it once per process.
    """
    nlp = spacy.blank("de")
    nlp.tokenizer = Tokenizer(nlp.vocab, grammar or load_knowledge().grammar)
    nlp.add_pipe("parley_sentences")
    nlp.add_pipe("parley_tags")
    if spacy_model:
        nlp.add_pipe("parley_entities", config={"model": spacy_model})
    return nlp


def tagger_of(nlp: Language) -> Tagger:
    """The tagger that a pipeline from build_pipeline works with."""
    component = nlp.get_pipe("parley_tags")
    if not isinstance(component, TaggingComponent):
        raise TypeError("this needs a pipeline from build_pipeline")
    return component.tagger
