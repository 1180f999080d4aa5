"""Base forms of single words, without their sentence: for full-text search."""

from functools import lru_cache

from spacy.language import Language

from app.language.tagging import TaggingComponent

_CACHE = 400_000


class Lemmas:
    """Gives the lemma of a word form. The same form always has the same lemma, whatever stands around it."""

    def __init__(self, nlp: Language) -> None:
        component = nlp.get_pipe("parley_tags")
        if not isinstance(component, TaggingComponent):
            raise TypeError("lemmas need a pipeline from build_pipeline")
        self._tagger = component.tagger
        self.of = lru_cache(maxsize=_CACHE)(self._of)

    def _of(self, word: str) -> str:
        """The lemma: "Verhandlungen" → "Verhandlung". Words that are not letters alone stay as they are."""
        return self._tagger.tag([word])[0][1] if word.isalpha() else word
