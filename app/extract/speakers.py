"""Who speaks: the actor that a noun phrase beside a cue names."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.claims import Speaker
from app.domain.names import ActorKind, MentionKind
from app.extract.quotes_text import SpeechText
from app.extract.speakers_phrases import DETERMINERS, Phrase, Phrases
from app.extract.word_sets import word_set
from app.knowledge.roles import RoleWords
from app.knowledge.speech import SpeechWords
from app.language.annotations import NameSpan

_BODIES = ("schaft", "ung", "tät", "tion", "amt", "gericht", "partei", "polizei", "kammer", "rium")
_LINKS = word_set("von vom des der eines einer seines ihres seiner ihrer aus für bei beim")


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker found in a passage: the record, and the passage and words it was read from."""

    speaker: Speaker
    passage: int
    start: int
    end: int


class SpeakerFinder(Phrases):
    """Makes speakers of phrases."""

    def __init__(self, speech: SpeechWords, roles: RoleWords) -> None:
        super().__init__(speech)
        self._roles = roles

    def voice(self, text: SpeechText, phrase: Phrase) -> Voice:
        """The speaker that a phrase names: an actor of the article, else its words without the article."""
        start, end = phrase.start, phrase.end
        end = self._with_apposition(text, end)
        name = None if self._is_body(text, phrase) else self._best_name(text, phrase, end)
        if name is None or name.actor_kind is not ActorKind.PERSON:
            name = self._holder(text, phrase) or name
        if name is not None and name.actor_kind is not ActorKind.DELEGATION:
            span = text.span(name.start, name.end)
            return Voice(Speaker(name.target, span, name.actor_kind), text.index, name.start, name.end)
        start, end = self._bare_apposition(text, phrase) or (phrase.start, phrase.end)
        first = start
        while first < end - 1 and text.tags[first] in DETERMINERS:
            first += 1
        if self._opens_attribute(text, phrase):
            first = phrase.head
        words = " ".join(text.words[first:end])
        named = self.is_bare_name(text, start, end) and text.tags[start] == "NE"
        kind = ActorKind.PERSON if named or start > phrase.head else self._kind(text, phrase)
        return Voice(Speaker(words, text.span(start, end), kind), text.index, start, end)

    @staticmethod
    def has_name(text: SpeechText, start: int, end: int) -> bool:
        """Whether a person stands among the words by name, not only by office."""
        by_name = (MentionKind.NAME, MentionKind.SURNAME)
        return any(
            start <= name.start < end and name.kind in by_name and name.actor_kind is ActorKind.PERSON
            for name in text.names
        )

    def is_bare_name(self, text: SpeechText, start: int, end: int) -> bool:
        """Whether words can be nothing but a name: one to three nouns in a row, no role among them."""
        words = range(start, end)
        nouns = all(text.tags[i] in ("NE", "NN") and text.words[i][0].isupper() for i in words)
        if not 0 < len(words) <= 3 or not nouns or any(text.words[i] in self._roles.forms for i in words):
            return False
        return len(words) == 1 or any(text.tags[i] == "NE" for i in words)

    def _bare_apposition(self, text: SpeechText, phrase: Phrase) -> tuple[int, int] | None:
        """A name behind a role that nothing else knows: "der Leiter des Amtes, Ivo Lund, sagte"."""
        begin = phrase.end + 1
        if (
            begin >= len(text.words)
            or text.words[phrase.end] != ","
            or self._kind(text, phrase) is not ActorKind.OFFICE
        ):
            return None
        end = begin
        while end < len(text.words) and text.tags[end] in ("NE", "NN"):
            end += 1
        closed = end < len(text.words) and text.words[end] in (",", ".")
        return (begin, end) if closed and self.is_bare_name(text, begin, end) else None

    @staticmethod
    def _is_body(text: SpeechText, phrase: Phrase) -> bool:
        """Whether a person's name stands right behind a body by chance: "warf die Staatsanwaltschaft Weiß vor"."""
        head, behind = phrase.head, phrase.head + 1
        if text.tags[head] != "NN" or behind >= phrase.end or not text.low[head].endswith(_BODIES):
            return False
        return any(name.start == behind and name.actor_kind is ActorKind.PERSON for name in text.names)

    def _kind(self, text: SpeechText, phrase: Phrase) -> ActorKind:
        word = text.words[phrase.head]
        if text.tags[phrase.head] in ("PPER", "PDS", "PIS"):
            return ActorKind.PERSON
        if word in self._roles.forms or any(part in self._roles.forms for part in word.split("-")):
            return ActorKind.OFFICE
        return ActorKind.ORGANISATION

    def _with_apposition(self, text: SpeechText, end: int) -> int:
        """Past ", Erika Weiß" behind "die Sprecherin der Behörde"."""
        if end < len(text.words) and text.words[end] == "," and end + 1 < len(text.words):
            for name in text.names:
                person = name.start in (end + 1, end + 2) and name.actor_kind is ActorKind.PERSON
                if person and name.kind in (MentionKind.NAME, MentionKind.SURNAME) and not name.attribute:
                    return name.end
        return end

    @staticmethod
    def _opens_attribute(text: SpeechText, phrase: Phrase) -> bool:
        """Whether article and noun enclose a phrase: "die [von Ida Kranz geführte] Gewerkschaft" is not Ida Kranz."""
        inner = phrase.start + 1
        return inner < phrase.head and text.tags[phrase.start] in DETERMINERS and text.tags[inner][:4] == "APPR"

    @staticmethod
    def _holder(text: SpeechText, phrase: Phrase) -> NameSpan | None:
        """Who is named behind a role, with a second role between: "der Vermittler, Finnlands Präsidentin Ida Kranz"."""
        for name in text.names:
            by_name = name.kind in (MentionKind.NAME, MentionKind.SURNAME) and name.actor_kind is ActorKind.PERSON
            begin = name.role_start
            if by_name and begin is not None and phrase.start <= begin <= phrase.head and phrase.end <= name.start:
                return name
        return None

    def _best_name(self, text: SpeechText, phrase: Phrase, end: int) -> NameSpan | None:
        """The name that the phrase is about: no attribute, a person before a body, a name before a role."""
        depth = 1 if self._speech.is_source_noun(text.words[phrase.head]) else 0
        inside = [
            name
            for name in text.names
            if name.start < end
            and phrase.start < name.end
            and not name.attribute
            and not (name.end <= phrase.head and self._opens_attribute(text, phrase))
            and self._belongs(text, phrase, name, depth)
        ]
        if not inside:
            return None
        office = self.office_beside_another(inside, phrase)
        if office is not None:
            return office
        order = {MentionKind.NAME: 0, MentionKind.SURNAME: 0, MentionKind.ROLE: 1, MentionKind.PRONOUN: 1}
        return min(inside, key=lambda n: (n.actor_kind is not ActorKind.PERSON, order.get(n.kind, 2), n.start))

    @staticmethod
    def office_beside_another(names: Sequence[NameSpan], phrase: Phrase) -> NameSpan | None:
        """An office whose holder is known, right before somebody else: "kritisierte die Kanzlerin Lund scharf"."""
        for role in names:
            known = role.kind is MentionKind.ROLE and role.actor_kind is ActorKind.PERSON and role.start <= phrase.head
            if known and any(n.start == role.end and n.target != role.target and n.role_start is None for n in names):
                return role
        return None

    @staticmethod
    def _belongs(text: SpeechText, phrase: Phrase, name: NameSpan, depth: int) -> bool:
        """Whether a name is what the phrase names, not whom that belongs to: "das Büro des Ministers Weiß" is not Weiß.

        `depth` is 1 for "Angaben des Ministers Weiß", where the genitive speaks.
        """
        begin = name.role_start if name.role_start is not None else name.start
        if begin <= phrase.head:
            return True
        between = text.low[phrase.head + 1 : begin]
        if "," in between:
            return True
        return sum(word in _LINKS for word in between) <= depth
