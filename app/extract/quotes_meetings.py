"""Which meeting of the article a quote speaks of, where the text says so."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from spacy.tokens import Doc

from app.domain.claims import MeetingClaim, Quote
from app.domain.spans import Span
from app.extract.word_sets import word_set
from app.knowledge.meetings import MeetingWords
from app.language.annotations import AnnotatedPassage

_THIS = word_set("dieses diesem dieser diese diesen")
_DEFINITE = _THIS | word_set("das dem der die den des beim zum vom unser unsere unserem unserer")
_OTHER = word_set(
    """
    neue neuen neuer weitere weiteren weiterer künftige künftigen nächste nächsten direkte direkten andere anderen
    """
)
_BEHIND = 6  # tokens behind a noun that may say whose meeting it is
_WAS = word_set("war waren verlief verliefen sei seien")
_FIELDS = ("participant", "place", "time", "date")


class MeetingFinder:
    """Ties the quotes of an article to its meeting claims."""

    def __init__(
        self, claims: Sequence[MeetingClaim], passages: Sequence[AnnotatedPassage], words: MeetingWords
    ) -> None:
        self._claims, self._words = claims, words
        self._sentences = {id(passage): [*_sentences(passage)] for passage in passages}
        self._nouns = {id(passage): self._nouns_of(passage) for passage in passages}

    def of(self, quote: Quote, passage: AnnotatedPassage) -> int | None:
        """The index of the claim that a quote speaks of, None where none or several fit.

        The meeting that the quote names; for "dieses Treffen" the one told right before; else the only one that its
        sentence reports with a part of it in the quote; for "das Gespräch" or "es war ein gutes Treffen" the only
        one of its sentence, of the sentence before, or of the article.
        """
        named = [n for n, claim in enumerate(self._claims) if _names(claim, quote.span)]
        noun = self._noun(quote, passage)
        if noun is not None and noun[1] in _THIS and not any(self._tells(n, quote.span) for n in named):
            return self._last_before(quote, passage)
        if not named:
            sentence = self._sentence(quote, passage)
            named = [n for n, claim in enumerate(self._claims) if _reported_in(claim, sentence, quote.span)]
        if named or noun is None:
            return named[0] if len(named) == 1 else None
        found = self._around(quote, passage)
        return found if found is not None and self._fits(found, noun[0], passage.doc) else None

    def _fits(self, number: int, i: int, doc: Doc) -> bool:
        """Whether what stands behind the noun speaks of the claim: "die Gespräche unter Leitung der EU" are others."""
        behind = doc[i + 1 : i + 1 + _BEHIND]
        if not behind or behind[0].tag_[:4] != "APPR":
            return True
        claim = self._claims[number]
        own = {word for person in claim.participants for word in person.name.split()}
        own |= {claim.place or "", claim.country or ""}
        return any(token.text in own for token in behind)

    def _noun(self, quote: Quote, passage: AnnotatedPassage) -> tuple[int, str] | None:
        """A noun of meeting in the quote that means a meeting known already, with the word that says so."""
        nouns = self._nouns[id(passage)]
        first = bisect_left(nouns, (quote.span.start,))
        inside = takewhile(lambda noun: noun[0] < quote.span.end, islice(nouns, first, None))
        return next(((index, known) for _, index, known in inside), None)

    def _nouns_of(self, passage: AnnotatedPassage) -> list[tuple[int, int, str]]:
        """The nouns of a meeting known already: article offset, token and the word that says so, in text order."""
        doc, base = passage.doc, passage.passage.span.start
        nouns = (t for t in doc if t.tag_ == "NN" and self._words.noun(t.lemma_) is not None)
        return [(base + noun.idx, noun.i, known) for noun in nouns if (known := _known(doc, noun.i))]

    def _tells(self, number: int, span: Span) -> bool:
        """Whether people, place or time of a claim stand in a stretch of text."""
        return any(e.field.startswith(_FIELDS) and span.holds(e.span) for e in self._claims[number].evidence)

    def _last_before(self, quote: Quote, passage: AnnotatedPassage) -> int | None:
        """The claim whose meeting was named last before the quote, in its passage."""
        begin = passage.passage.span.start
        told = [
            (e.span.end, n)
            for n, claim in enumerate(self._claims)
            for e in claim.evidence
            if e.field == "meeting" and begin <= e.span.start and e.span.end <= quote.span.start
        ]
        return max(told)[1] if told else None

    def _around(self, quote: Quote, passage: AnnotatedPassage) -> int | None:
        sentences = self._sentences[id(passage)]
        own = _holding(sentences, quote)
        if own is None:
            return None
        for number in range(own, max(own - 2, -1), -1):
            here = sentences[number]
            told = [n for n, claim in enumerate(self._claims) if any(here.holds(span) for span in claim.sentences)]
            if told:
                return told[0] if len(told) == 1 else None
        return 0 if len(self._claims) == 1 else None

    def _sentence(self, quote: Quote, passage: AnnotatedPassage) -> Span:
        """The sentence that a quote begins in."""
        sentences = self._sentences[id(passage)]
        own = _holding(sentences, quote)
        return quote.span if own is None else sentences[own]


def with_nested(quotes: Sequence[Quote]) -> Iterator[Quote]:
    """The quotes, words in marks with the meeting of the clause that they stand in."""
    tied = [quote for quote in quotes if quote.claim is not None]
    for quote in quotes:
        within = quote.claim is None and quote.rule == "mixed.within"
        outer = next((q for q in tied if q.span.holds(quote.span)), None) if within else None
        same = outer is not None and outer.speaker is not None and quote.speaker is not None
        yield replace(quote, claim=outer.claim) if outer and same else quote


def _holding(sentences: Sequence[Span], quote: Quote) -> int | None:
    """Which of the sentences, given without gaps, a quote begins in."""
    own = bisect_right(sentences, quote.span.start, key=lambda span: span.start) - 1
    return own if own >= 0 and quote.span.start < sentences[own].end else None


def _known(doc: Doc, i: int) -> str:
    """The article before a noun, '' where it brings in a meeting that nobody has heard of: "weitere Gespräche"."""
    at = i - 1
    while at >= 0 and doc[at].tag_ in ("ADJA", "ADV", "ADJD", "CARD", "KON") and doc[at].lower_ not in _OTHER:
        at -= 1
    before = doc[at].lower_ if at >= 0 else ""
    if before in _DEFINITE:
        return before
    clause = {token.lower_ for token in doc[max(0, i - 8) : i]}
    return before if before in ("ein", "eine") and clause & _WAS else ""


def _names(claim: MeetingClaim, span: Span) -> bool:
    return any(e.field == "meeting" and span.holds(e.span) for e in claim.evidence)


def _reported_in(claim: MeetingClaim, sentence: Span, quote: Span) -> bool:
    """Whether the sentence reports the claim, with one of its fields inside the quote."""
    reported = any(sentence.holds(span) for span in claim.sentences)
    return reported and any(quote.holds(evidence.span) for evidence in claim.evidence)


def _sentences(passage: AnnotatedPassage) -> Iterator[Span]:
    """The sentences of a passage as article offsets, without gaps."""
    base = passage.passage.span.start
    starts = [base + token.idx for token in passage.doc if token.is_sent_start or token.i == 0]
    for start, end in zip(starts, [*starts[1:], passage.passage.span.end], strict=True):
        yield Span(start, max(start, end))
