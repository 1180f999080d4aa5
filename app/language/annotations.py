"""What the language room writes on a Doc, as records with token offsets.

All annotations of a Doc are reached through `doc._.parley` (an `Annotations`); its token offsets are
half-open, as spaCy's slices. Character offsets within the article are `base + token.idx`, where `base` is
`doc._.base`, the start of the passage in `Article.text`.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from spacy.tokens import Doc

from app.domain.articles import Article, Passage
from app.domain.names import ActorKind, MentionKind, Place
from app.domain.spans import Span
from app.domain.timespans import TimeSpan


class Tense(StrEnum):
    """The tense of a clause's verb complex."""

    PRESENT = "present"
    PRETERITE = "preterite"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    FUTURE = "future"
    NONE = "none"  # no finite verb: headlines, infinitives


class Mood(StrEnum):
    """Indicative, or one of the two forms of the Konjunktiv."""

    INDICATIVE = "indicative"
    KONJUNKTIV_1 = "konjunktiv_1"
    KONJUNKTIV_2 = "konjunktiv_2"


class ClauseKind(StrEnum):
    """The position of the finite verb and the linking word, roughly."""

    MAIN = "main"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    INFINITIVE = "infinitive"
    VERBLESS = "verbless"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A noun chunk or, with `preposition`, a prepositional one. Tokens start..end; `head` is the noun's index.

    `case` is one of nom, gen, dat, acc or '' where the form leaves it open.
    """

    start: int
    end: int
    head: int
    preposition: str = ""
    case: str = ""
    genitive_of: int | None = None  # index (in Annotations.chunks) of the chunk this one depends on as a genitive
    apposition_of: int | None = None  # … or as an apposition


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its verb complex.

    `verb` is the lemma of the full verb with its separable prefix ("stattfinden"); `verb_tokens` the tokens
    of the verb complex (finite verb, participle, infinitive, prefix). `modal` is the lemma of a modal verb
    ("sollen") or ''. `opener` is the linking word ("dass", "während", "der"), lower-cased, or ''.
    `parent` is the index of the clause that this one is embedded in, None for a main clause.
    """

    start: int
    end: int
    kind: ClauseKind
    verb: str = ""
    verb_tokens: tuple[int, ...] = ()
    tense: Tense = Tense.NONE
    mood: Mood = Mood.INDICATIVE
    passive: bool = False
    modal: str = ""
    negated: bool = False
    opener: str = ""
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A span that names an actor, resolved inside the article.

    `target` is the name of the article's actor ("Steve Witkoff", "Delegation: Ukraine", "Kreml"). Tokens
    start..end cover the name (or pronoun, role or collective noun phrase) alone; role_start..role_end the
    role words beside it, where there are any. `attribute` says that the span only describes another name
    ("Trumps Schwiegersohn": Trump is an attribute; "Sprecher von Präsident Putin": so is Putin).
    """

    start: int
    end: int
    kind: MentionKind
    target: str
    actor_kind: ActorKind
    rule: str
    side: str | None = None
    roles: tuple[str, ...] = ()
    role_start: int | None = None
    role_end: int | None = None
    attribute: bool = False


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A span that names a place. `metonym` says that it stands for a government ("Moskau erklärte")."""

    start: int
    end: int
    place: Place
    rule: str
    metonym: bool = False
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression, not yet anchored. Tokens start..end; `rule` names the grammar rule.

    `resolve` in app.language.times gives the TimeSpan for an anchor and a tense direction.
    """

    start: int
    end: int
    rule: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Annotations:
    """Everything found in one Doc, each list in text order."""

    chunks: list[Chunk] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    names: list[NameSpan] = field(default_factory=list)
    places: list[PlaceSpan] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)  # token ranges inside quotation marks


@dataclass(frozen=True, slots=True)
class AnnotatedPassage:
    """A read passage with its Doc and the day that its relative dates count from (None: unknown)."""

    passage: Passage
    doc: Doc
    anchor: date | None

    def span(self, start: int, end: int) -> Span:
        """The article offsets of the tokens start..end."""
        first, last = self.doc[start], self.doc[end - 1]
        base = self.passage.span.start
        return Span(base + first.idx, base + last.idx + len(last))


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with its read passages annotated, names resolved inside the article."""

    article: Article
    passages: tuple[AnnotatedPassage, ...]


__all__ = [
    "AnnotatedArticle", "AnnotatedPassage", "Annotations", "Chunk", "Clause", "ClauseKind", "Mood",
    "NameSpan", "PlaceSpan", "Tense", "TimeMention", "TimeSpan",
]
