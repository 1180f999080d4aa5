"""Helpers for tests of names and places: German sentences in, spans out."""

from dataclasses import dataclass

from app.domain.articles import Article, Passage, PassageKind
from app.domain.spans import Span
from app.knowledge import Knowledge
from app.language.annotate import Annotator
from app.language.annotations import AnnotatedArticle, NameSpan, PlaceSpan


def article_of(*passages: str, kinds: tuple[PassageKind, ...] = ()) -> Article:
    """An article whose passages are the given texts (body unless `kinds` says otherwise)."""
    text = "\n\n".join(passages)
    found, at = [], 0
    for index, words in enumerate(passages):
        kind = kinds[index] if index < len(kinds) else PassageKind.BODY
        found.append(Passage(kind, Span(at, at + len(words))))
        at += len(words) + 2
    return Article(source="test.txt", text=text, passages=tuple(found))


@dataclass(frozen=True)
class Reader:
    """Annotates texts with one set of knowledge."""

    annotator: Annotator

    @classmethod
    def of(cls, knowledge: Knowledge) -> "Reader":
        return cls(Annotator(knowledge))

    def read(self, *passages: str) -> AnnotatedArticle:
        return self.annotator.annotate(article_of(*passages))

    def names(self, *passages: str) -> list[tuple[str, NameSpan]]:
        """(words of the span, span) of all names, in text order."""
        return [
            (passage.doc[name.start : name.end].text, name)
            for passage in self.read(*passages).passages
            for name in passage.doc._.parley.names
        ]

    def targets(self, *passages: str) -> list[tuple[str, str]]:
        """(words, target) of all names."""
        return [(words, name.target) for words, name in self.names(*passages)]

    def people(self, *passages: str) -> set[str]:
        """The names of all persons."""
        return {name.target for _, name in self.names(*passages) if name.actor_kind == "person"}

    def places(self, *passages: str) -> list[tuple[str, PlaceSpan]]:
        """(words of the span, span) of all places."""
        return [
            (passage.doc[place.start : place.end].text, place)
            for passage in self.read(*passages).passages
            for place in passage.doc._.parley.places
        ]
