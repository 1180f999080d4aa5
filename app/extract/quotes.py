"""Quotes: who said what, with the words, the cue and the rule."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.domain.articles import PassageKind
from app.domain.claims import MeetingClaim, Quote, QuoteKind, Speaker
from app.domain.names import ActorKind
from app.domain.spans import Span
from app.extract.quotes_box import by_box
from app.extract.quotes_context import with_context, with_twins
from app.extract.quotes_direct import by_marks
from app.extract.quotes_free import by_konjunktiv, by_report, by_should, by_this
from app.extract.quotes_indirect import by_adjective, by_noun, by_so, by_verb
from app.extract.quotes_meetings import MeetingFinder
from app.extract.quotes_mixed import with_fragments
from app.extract.quotes_sources import by_adverb, by_source
from app.extract.quotes_text import SpeechText
from app.extract.quotes_units import Draft, Tools, Unit
from app.extract.speakers import Voice
from app.knowledge.loader import Knowledge
from app.language.annotations import AnnotatedArticle
from app.language.quotemarks import Quoted, find_quoted

_LATTER = frozenset({"dieser", "letzterer", "jener"})
_OWNING = frozenset({"seiner", "seinen", "seinem", "ihrer", "ihren", "ihrem"})
_PRONOUNS = _LATTER | {"er", "sie", "diese"}
RULES = (by_source, by_adverb, by_so, by_verb, by_noun, by_adjective)


def find_quotes(annotated: AnnotatedArticle, claims: Sequence[MeetingClaim], knowledge: Knowledge) -> Iterator[Quote]:
    """Everything that is said in an article, in text order, each stretch once."""
    texts = [SpeechText.of(passage, index) for index, passage in enumerate(annotated.passages)]
    article = annotated.article.text
    meetings = MeetingFinder(claims, annotated.passages, knowledge.meetings)
    yield from with_context(quotes_of(texts, article, knowledge), annotated.passages, meetings, article)


def quotes_of(texts: Sequence[SpeechText], article: str, knowledge: Knowledge) -> list[Quote]:
    """The quotes of the passages of one article; `article` is the text that their offsets count in."""
    texts = [text for text in texts if text.words]
    for group in _runs(texts, article):
        _place_marks(group, article)
    reader = Reader(Tools.of(knowledge))
    for text in texts:
        reader.read(text)
    return with_twins([reader.quotes[span] for span in sorted(reader.quotes)], article)


def _runs(texts: Sequence[SpeechText], article: str) -> Iterator[list[SpeechText]]:
    """Passages that follow one another with nothing but blanks between: marks may run over them."""
    run: list[SpeechText] = []
    for text in texts:
        if run:
            before = run[-1]
            follows = (before.kind, before.entry) == (text.kind, text.entry)
            if not follows or article[before.last[-1] : text.first[0]].strip():
                yield run
                run = []
        run.append(text)
    if run:
        yield run


def _place_marks(texts: Sequence[SpeechText], article: str) -> None:
    base, end = texts[0].first[0], texts[-1].last[-1]
    found = [_moved(one, base) for one in find_quoted(article[base:end])]
    for text in texts:
        text.place_marks([one for one in found if one.start < text.last[-1] and one.end > text.first[0]])


def _moved(quoted: Quoted, base: int) -> Quoted:
    return replace(
        quoted,
        start=quoted.start + base,
        end=quoted.end + base,
        inner_start=quoted.inner_start + base,
        inner_end=quoted.inner_end + base,
    )


@dataclass(slots=True)
class Reader:
    """Reads the passages of one article in order; speech without a speaker goes to the one who spoke last."""

    tools: Tools
    quotes: dict[Span, Quote] = field(default_factory=dict)
    last: Voice | None = None
    before: Unit | None = None
    drafts: list[Draft] = field(default_factory=list)
    carried: bool = False  # the passage before ended with speech

    def read(self, text: SpeechText) -> None:
        """Find the quotes of a passage."""
        follows = self.before is not None and self.before.text.kind is text.kind
        self.carried, self.drafts = bool(self.drafts) and follows, []
        if text.kind is PassageKind.QUOTE_BOX:
            for draft in by_box(text, self.tools):
                self._keep(text, draft)
            return
        for bounds in text.units:
            unit = Unit.of(text, bounds, self.tools)
            drafts = self._drafts(unit)
            told = [*by_this(unit, self.before, self.tools)]
            if self.drafts and told:
                told = [*self._attributed(told[0])]
            kept = [self._keep(text, self._spoken(text, draft)) for draft in [*told, *drafts]]
            self._remember(unit, kept)
            self.before, self.drafts, self.carried = unit, kept[len(told) :], False

    def _attributed(self, told: Draft) -> Iterator[Draft]:
        """Speech of the sentence before that only this one says who spoke: „Wir gehen.“ Das sagte die Ministerin."""
        spoken = [draft for draft in self.drafts if draft.rule in ("direct.alone", "free.konjunktiv")]
        if len(spoken) == len(self.drafts) and told.voice is not None:
            yield replace(spoken[-1], voice=told.voice)

    def _drafts(self, unit: Unit) -> list[Draft]:
        """What the rules find in a unit, the later ones knowing what the earlier found."""
        drafts = [draft for rule in RULES for draft in rule(unit, self.tools)]
        drafts += by_konjunktiv(unit, self.tools, drafts, before=self.drafts, carried=self.carried)
        drafts += by_marks(unit, self.tools, drafts, self.before)
        spoken = any(not draft.rule.startswith(("free.soll", "reported.")) for draft in self.drafts)
        drafts += by_should(unit, self.tools, drafts, spoken=spoken)
        drafts += by_report(unit, self.tools, drafts)
        return [*with_fragments(unit, [draft for draft in drafts if draft.end > draft.start])]

    def _spoken(self, text: SpeechText, draft: Draft) -> Draft:
        """The draft with a speaker: its own, else whoever spoke last; "demnach" itself is a mention of them."""
        hearsay = draft.kind is QuoteKind.FREE_INDIRECT and not self.drafts
        heading = text.kind in (PassageKind.HEADING, PassageKind.TITLE)
        # Who says it, the text does not tell; a judging verb has a subject of its own, whoever spoke before.
        rumour = (
            draft.rule == "noun" and draft.cue is not None and text.words[draft.cue[0]] in self.tools.speech.rumours
        )
        open_ended = hearsay or heading or rumour or draft.rule in ("mixed.context", "mixed.label")
        if draft.voice is None and self.last is not None and not open_ended:
            voice = self.last
            if draft.cue is not None and draft.rule.startswith("adverb."):
                speaker = Speaker(voice.speaker.name, text.span(*draft.cue), voice.speaker.kind)
                voice = Voice(speaker, text.index, *draft.cue)
            return replace(draft, voice=voice)
        return replace(draft, voice=self._resolved(text, draft.voice)) if draft.voice is not None else draft

    def _resolved(self, text: SpeechText, voice: Voice) -> Voice:
        """A pronoun that no name was found for stands for the person named last, or for who spoke last."""
        low = voice.speaker.name.lower()
        if self._is_epithet(text, voice):
            return self._of_before(text, voice, any_kind=False)
        if self._is_own(text, voice):
            return self._of_before(text, voice, any_kind=True)
        spoke = self.last is not None and self.last.speaker.kind in (ActorKind.PERSON, ActorKind.OFFICE)
        pronoun = voice.end == voice.start + 1 and text.low[voice.start] in ("er", "sie")
        if pronoun and spoke and self.last and (self.drafts or low in _PRONOUNS):
            return replace(
                voice, speaker=replace(voice.speaker, name=self.last.speaker.name, kind=self.last.speaker.kind)
            )
        if low not in _PRONOUNS:
            return voice
        before = [
            n for n in text.names if n.end <= voice.start and n.actor_kind is ActorKind.PERSON and not n.attribute
        ]
        if low in _LATTER and before:
            return replace(voice, speaker=replace(voice.speaker, name=before[-1].target))
        return voice

    def _is_epithet(self, text: SpeechText, voice: Voice) -> bool:
        """Whether a speaker is only called by a word for somebody named before: "sagte der Republikaner"."""
        if voice.passage != text.index or voice.end - voice.start > 3:
            return False
        words = [word for word in text.words[voice.start : voice.end] if word[0].isalnum()]
        definite = text.low[voice.start] in ("der", "die") or text.low[voice.start - 1] in ("der", "die")
        unnamed = not any(name.start < voice.end and voice.start < name.end for name in text.names)
        return definite and bool(words) and words[-1].rsplit("-", 1)[-1] in self.tools.speech.epithets and unnamed

    def _is_own(self, text: SpeechText, voice: Voice) -> bool:
        """Whether a source belongs to somebody named before: "seiner Ansicht nach", "nach ihren Worten"."""
        if voice.passage != text.index or text.low[voice.start] not in _OWNING or voice.end - voice.start > 3:
            return False
        return self.tools.speech.is_source_noun(text.words[voice.end - 1])

    def _of_before(self, text: SpeechText, voice: Voice, *, any_kind: bool) -> Voice:
        """The same mention, standing for who spoke last (a person, or with `any_kind` a body), else who was named."""
        last = self.last.speaker if self.last is not None else None
        if last is not None and (any_kind or last.kind is ActorKind.PERSON):
            return replace(voice, speaker=replace(voice.speaker, name=last.name, kind=last.kind))
        people = [n for n in text.names if n.end <= voice.start and n.actor_kind is ActorKind.PERSON]
        if not people:
            return voice
        name = people[-1].target
        return replace(voice, speaker=replace(voice.speaker, name=name, kind=ActorKind.PERSON))

    def _keep(self, text: SpeechText, draft: Draft) -> Draft:
        """Make a quote of the draft; the draft as it was kept."""
        draft = self._joined(text, draft)
        span = draft.whole or text.span(draft.start, draft.end)
        old = self.quotes.get(span)
        if old is not None and (draft.voice is None or (old.speaker is not None and old.rule != draft.rule)):
            return draft
        cue = text.span(*draft.cue) if draft.cue else None
        self.quotes[span] = Quote(
            span=span,
            kind=draft.kind,
            rule=draft.rule,
            speaker=draft.voice.speaker if draft.voice else None,
            cue=" ".join(text.words[slice(*draft.cue)]) if draft.cue else None,
            cue_span=cue,
            addressee=" ".join(text.words[draft.addressee.start : draft.addressee.end]) if draft.addressee else None,
        )
        return draft

    def _joined(self, text: SpeechText, draft: Draft) -> Draft:
        """Konjunktiv sentences that follow one another are one quote."""
        if draft.rule != "free.konjunktiv" or not self.drafts:
            return draft
        before = next((d for d in self.drafts if d.rule == draft.rule and d.end == draft.start), None)
        if before is None:
            return draft
        self.quotes.pop(text.span(before.start, before.end), None)
        return replace(draft, start=before.start, voice=before.voice or draft.voice)

    def _remember(self, unit: Unit, drafts: Sequence[Draft]) -> None:
        voices = [d.voice for d in drafts if d.voice is not None and d.rule != "adverb.wonach"]
        owned = bool(drafts) and all(draft.rule == "noun" for draft in drafts)
        subject = self._subject(unit) if owned else None
        if subject is not None and subject.speaker.kind is ActorKind.PERSON:
            self.last = subject  # "Weiß lehnte den Vorschlag des Ministers ab, … Das sei zu teuer."
        elif voices:
            self.last = voices[-1]
        elif unit.segments and all(draft.rule == "adverb.wonach" for draft in drafts):
            voice = self._subject(unit)
            person = voice is not None and voice.speaker.kind is ActorKind.PERSON
            if voice and (person or unit.cues or self.last is None):
                self.last = self._resolved(unit.text, voice)

    def _subject(self, unit: Unit) -> Voice | None:
        """The subject of a sentence that holds no speech."""
        speakers, segment = self.tools.speakers, unit.segments[0]
        phrase, _ = speakers.subject(unit.text, segment.start, segment.end)
        voice = speakers.voice(unit.text, phrase) if phrase else None
        if unit.cues and (voice is None or voice.speaker.kind is not ActorKind.PERSON):
            person = speakers.person(unit.text, segment.start, segment.end)  # "Den Plan begrüßte Weiß"
            return speakers.voice(unit.text, person) if person else voice
        return voice
