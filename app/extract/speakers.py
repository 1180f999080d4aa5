"""Who speaks: the actor that a noun phrase beside a cue names."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.claims import Speaker
from app.domain.names import ActorKind, MentionKind
from app.extract.quotes_text import SpeechText
from app.extract.speakers_labels import label
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
        marked = self._in_marks(text, phrase, name)
        if marked is not None:
            return marked
        both = self._both(text, phrase, name)
        if both is not None:
            return both
        if name is not None and name.actor_kind is not ActorKind.DELEGATION:
            span = text.span(name.start, name.end)
            return Voice(Speaker(name.target, span, name.actor_kind), text.index, name.start, name.end)
        start, end = self._bare_apposition(text, phrase) or (phrase.start, phrase.end)
        apposed = start > phrase.head
        first = start if apposed or not self._opens_attribute(text, phrase) else phrase.head
        words = label(text, Phrase(first, end, max(first, phrase.head)))
        named = self.is_bare_name(text, start, end) and text.tags[start] == "NE"
        kind = ActorKind.PERSON if named or start > phrase.head else self._kind(text, phrase)
        return Voice(Speaker(words, text.span(start, end), kind), text.index, start, end)

    def _in_marks(self, text: SpeechText, phrase: Phrase, name: NameSpan | None) -> Voice | None:
        """A medium whose name stands in marks: "Informationen der „Neuen Post“", "wie «CH Boten» schreibt"."""
        last = phrase.end - 1
        if text.inside[last] < 0:
            return None
        quoted = text.quoted[text.inside[last]]
        inner = [i for i in range(phrase.start, phrase.end) if quoted.inner_start <= text.first[i] < quoted.inner_end]
        source = self._speech.is_source_noun(text.words[phrase.head]) and text.inside[phrase.head] < 0
        partial = name is not None and text.inside[name.start] >= 0 and name.end - name.start < len(inner)
        if not inner or not (partial or (source and name is None)):
            return None
        words = label(text, Phrase(inner[0], inner[-1] + 1, inner[0]))
        return Voice(
            Speaker(words, text.span(phrase.start, phrase.end), ActorKind.ORGANISATION),
            text.index,
            phrase.start,
            phrase.end,
        )

    def _both(self, text: SpeechText, phrase: Phrase, name: NameSpan | None) -> Voice | None:
        """Two states that speak as one: "Wien und Rosenau teilten mit"."""
        if name is None or name.actor_kind is not ActorKind.STATE or name.start > phrase.head:
            return None
        for other in text.names:
            joined = text.low[name.end : other.start]
            behind = joined == ["und"] or (joined[:1] == ["und"] and len(joined) == 2 and joined[1] in ("die", "der"))
            if behind and other.end <= phrase.end and other.actor_kind is ActorKind.STATE and not other.attribute:
                words, span = f"{name.target} und {other.target}", text.span(name.start, other.end)
                return Voice(Speaker(words, span, ActorKind.ORGANISATION), text.index, name.start, other.end)
        return None

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
            and not self._owns(text, phrase, name)
            and not self._opens_title(text, phrase, name)
        ]
        if not inside:
            return None
        office = self.office_beside_another(inside, phrase)
        if office is not None:
            return office
        order = {MentionKind.NAME: 0, MentionKind.SURNAME: 0, MentionKind.ROLE: 1, MentionKind.PRONOUN: 1}
        return min(inside, key=lambda n: (n.actor_kind is not ActorKind.PERSON, order.get(n.kind, 2), n.start))

    @staticmethod
    def _opens_title(text: SpeechText, phrase: Phrase, name: NameSpan) -> bool:
        """Whether the name of a place is the first word of a title: "die Bangkok Post", not "in Bangkok"."""
        behind = name.end
        if (
            name.actor_kind is not ActorKind.STATE
            or behind >= phrase.end
            or text.tags[behind] not in ("NE", "NN", "FM")
        ):
            return False
        genitive = text.low[name.end - 1].endswith("s")
        return not genitive and not any(other.start == behind or other.role_start == behind for other in text.names)

    @staticmethod
    def _owns(text: SpeechText, phrase: Phrase, name: NameSpan) -> bool:
        """Whether a genitive name only says whose body speaks: "Weiß' Büro", "Bergs Ministerium teilte mit"."""
        if name.start != phrase.start or name.end >= phrase.end or name.actor_kind is not ActorKind.PERSON:
            return False
        genitive = text.low[name.end - 1].endswith(("s", "'", "’")) and not name.target.lower().endswith("s")
        return genitive and text.low[name.end].endswith(
            ("büro", "ministerium", "amt", "team", "stab", "partei", "regierung")
        )

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
