"""The room's one entry: an article in, its read passages annotated out."""

import re

from app.domain.articles import Article, Passage
from app.knowledge.loader import Knowledge
from app.language.anchors import Anchors, follow_named_days
from app.language.annotations import AnnotatedArticle, AnnotatedPassage, Annotations
from app.language.chunks import ChunkFinder
from app.language.clauses import ClauseFinder
from app.language.names import NameReader
from app.language.pipeline import build_pipeline, tagger_of
from app.language.sentences import quoted_ranges
from app.language.times_grammar import TimeFinder

#: Half characters, which no text in a file can hold and spaCy cannot take; each gives way to one character.
_HALVES = re.compile("[\ud800-\udfff]")


class Annotator:
    """Annotates articles. Holds the language model: make one per process."""

    def __init__(self, knowledge: Knowledge, *, spacy_model: str | None = None) -> None:
        self.knowledge = knowledge
        self._chunks = ChunkFinder(knowledge.grammar)
        self._clauses = ClauseFinder(knowledge.grammar)
        self._times = TimeFinder(knowledge.times)
        self.nlp = build_pipeline(spacy_model=spacy_model, grammar=knowledge.grammar)
        self._names = NameReader(knowledge, may_be_name=tagger_of(self.nlp).may_be_name)

    def annotate(self, article: Article) -> AnnotatedArticle:
        """The article's read passages with everything that the language room finds in them."""
        anchors = Anchors(article)
        read = [self._annotate(article, p, anchors) for p in article.passages if p.is_read and article.words(p).strip()]
        passages = list(follow_named_days(read))
        mark_quotations(passages)
        self._names.read(passages)
        return AnnotatedArticle(article, tuple(passages))

    def _annotate(self, article: Article, passage: Passage, anchors: Anchors) -> AnnotatedPassage:
        doc = self.nlp(_HALVES.sub("\N{REPLACEMENT CHARACTER}", article.words(passage)))
        doc._.base = passage.span.start
        doc._.parley = Annotations(
            chunks=self._chunks.find(doc), clauses=self._clauses.find(doc), times=self._times.find(doc)
        )
        return AnnotatedPassage(passage, doc, anchors.of(passage))


def mark_quotations(passages: list[AnnotatedPassage]) -> None:
    """Fill `quoted` of all Docs; a quotation left open runs on into the next passage of the same kind and entry."""
    still_open = False
    before: Passage | None = None
    for annotated in passages:
        passage = annotated.passage
        follows = before is not None and (before.kind, before.entry) == (passage.kind, passage.entry)
        ranges, still_open = quoted_ranges(annotated.doc, continues=still_open and follows)
        annotated.doc._.parley.quoted = ranges
        before = passage
