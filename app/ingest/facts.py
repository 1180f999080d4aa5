"""One file's facts: read, annotate, extract; no database."""

from pathlib import Path

from app.domain.articles import Article, Skipped
from app.domain.claims import Extraction
from app.extract.pipeline import extract
from app.knowledge.loader import load_knowledge
from app.language.annotate import Annotator
from app.language.lemmas import Lemmas
from app.reading import read_source
from app.reading.metadata import Metadata
from app.settings import Settings


class FactReader:
    """Reads files into facts; loads knowledge and language once, so keep one per process."""

    def __init__(self, settings: Settings) -> None:
        self._knowledge = load_knowledge(settings.knowledge)
        self._annotator = Annotator(self._knowledge, spacy_model=settings.spacy_model)
        self.lemma = Lemmas(self._annotator.nlp).of

    def read(self, path: Path, metadata: Metadata | None = None) -> Extraction | Skipped:
        """Everything that the file says, or why it gave nothing."""
        article = read_source(path, metadata=metadata)
        if isinstance(article, Skipped):
            return article
        return self.extract(article)

    def extract(self, article: Article) -> Extraction:
        """Everything that an article says which was read already."""
        return extract(self._annotator.annotate(article), self._knowledge)
