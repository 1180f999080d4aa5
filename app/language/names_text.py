"""A Doc as plain lists, for the readers of names: texts, tags and sentence bounds by token index."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.language.annotations import AnnotatedPassage


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one passage. `first` and `last` give for each token the bounds of its sentence."""

    passage: AnnotatedPassage
    texts: list[str]
    tags: list[str]
    first: list[int]
    last: list[int]
    quoted: list[bool]

    @classmethod
    def of(cls, passage: AnnotatedPassage) -> "Words":
        """Read off the Doc once; spaCy's token objects are slow to ask again and again."""
        doc = passage.doc
        texts = [token.text for token in doc]
        starts = [i for i, token in enumerate(doc) if token.is_sent_start or i == 0]
        first, last = [0] * len(texts), [0] * len(texts)
        for start, end in zip(starts, [*starts, len(texts)][1:], strict=True):
            first[start:end] = [start] * (end - start)
            last[start:end] = [end] * (end - start)
        quoted = [False] * len(texts)
        for start, end in passage.doc._.parley.quoted:
            quoted[start:end] = [True] * (end - start)
        return cls(passage, texts, [token.tag_ for token in doc], first, last, quoted)

    def __len__(self) -> int:
        return len(self.texts)

    def text(self, i: int) -> str:
        """The token's text, '' outside the passage."""
        return self.texts[i] if 0 <= i < len(self.texts) else ""

    def tag(self, i: int) -> str:
        """The token's tag, '' outside the passage."""
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def sentences(self) -> Iterator[tuple[int, int]]:
        """(start, end) of each sentence."""
        i = 0
        while i < len(self.texts):
            yield i, self.last[i]
            i = self.last[i]

    def said(self, start: int, end: int) -> str:
        """The words start..end joined by blanks."""
        return " ".join(self.texts[start:end])
