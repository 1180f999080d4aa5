"""Half characters, which only a program can make, break nothing and move nothing."""

from app.domain.articles import Article, Passage, PassageKind
from app.domain.spans import Span
from app.knowledge import load_knowledge
from app.language.annotate import Annotator


def test_half_characters_give_way_to_one_character_each() -> None:
    text = "\ud800 Minister Karl Moser traf \udfff Präsident Ivo Lund."
    article = Article("any.txt", text, (Passage(PassageKind.BODY, Span(0, len(text))),))
    (passage,) = Annotator(load_knowledge()).annotate(article).passages
    names = [passage.span(name.start, name.end).of(text) for name in passage.doc._.parley.names]
    assert names == ["Karl Moser", "Ivo Lund"]
