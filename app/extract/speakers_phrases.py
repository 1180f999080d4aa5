"""Noun phrases beside a cue: where they begin and end, and which of them can be who speaks."""

from dataclasses import dataclass

from app.domain.names import ActorKind
from app.extract.quotes_text import SpeechText
from app.extract.word_sets import word_set
from app.knowledge.speech import SpeechWords

DETERMINERS = frozenset({"ART", "PPOSAT", "PDAT", "PIAT", "PIDAT", "PWAT", "PRELAT"})
_BEFORE_HEAD = frozenset({"ADJA", "CARD", "TRUNC"})
_HEADS = frozenset({"NN", "NE", "FM", "XY"})
_SUBJECT_PRONOUNS = word_set(
    """
    er sie wir ich beide dieser diese letzterer letztere einer eine viele manche einige andere mehrere jener jene
    man
    """
)
_TIME_NOUNS = word_set(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag woche wochenende jahr monat tag abend
    morgen vormittag nachmittag mittag nacht stunden stunde tage wochen mal januar jänner februar märz april mai
    juni juli august september oktober november dezember uhr mez mesz jahre monate ende anfang mitte
    """
)
_ATTRIBUTE = 9  # words: "eine [in der Nacht zum Freitag im Netz verbreitete] Erklärung"
_DATIVE = frozenset({"dem", "einem", "seinem", "ihrem", "diesem"})
_NEVER_SUBJECT = _DATIVE | word_set("den seinen ihren einen keinen meinen diesen des eines keinem jeden jedem")
GENITIVE = word_set("des eines seines ihres dieses unseres")
_JOINING = word_set(
    """
    von vom aus in im für beim bei an am zu zur zum gegen mit über
    """
)
_NEAR_JOINING = frozenset({"von", "vom", "aus"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase or pronoun as words start..end with its head noun; `dative` where the form says so."""

    start: int
    end: int
    head: int
    dative: bool = False


def _masculine(low: str) -> bool:
    """Whether "der" before a medium is nominative: "der Sender meldet", but "der Zeitung sagte sie"."""
    return low.endswith(("sender", "funk", "podcast"))


class Phrases:
    """Finds noun phrases, and those among them that can be subjects."""

    def __init__(self, speech: SpeechWords) -> None:
        self._speech = speech

    def phrase_at(self, text: SpeechText, i: int, limit: int, *, long: bool = False) -> Phrase | None:
        """The noun phrase or pronoun that begins at word i; `long` lets it reach over "in", "an", "mit" phrases."""
        if i >= limit:
            return None
        if self._determines(text, i) and i + 1 < limit and text.tags[i + 1][:4] == "APPR":
            pass
        elif text.tags[i] in ("PPER", "PDS", "PIS") or (
            text.low[i] in _SUBJECT_PRONOUNS and text.tags[i] not in DETERMINERS
        ):
            return Phrase(i, i + 1, i, text.low[i] in ("ihm", "ihr", "ihnen", "dem", "uns", "mir"))
        head, at = self._head(text, i, limit)
        if head is None:
            return None
        joining = _JOINING if long else _NEAR_JOINING
        end = self._rest(text, at, limit, joining)
        media = text.words[head] in self._speech.media
        told = text.low[i] in ("den", "einem", "einer") or (text.low[i] == "der" and not _masculine(text.low[head]))
        dative = text.low[i] == "dem" or (media and told)
        return Phrase(i, end, head, dative)

    def _head(self, text: SpeechText, i: int, limit: int) -> tuple[int | None, int]:
        """The first noun of a phrase that begins at i, and the word after the run of nouns."""
        at = i
        while at < limit and (
            self._determines(text, at) or text.tags[at] in _BEFORE_HEAD or self._degree(text, at, limit)
        ):
            at += 1
        at = self._past_attribute(text, i, at, limit)
        head = None
        while at < limit and (self._nominal(text, at, head) or self._owned(text, at, head, limit)):
            if head is not None and self._object_behind(text, i, head, at):
                break
            head = at if head is None and text.inside[at] < 0 else head
            at += 1
        if head is None and at > i and (text.inside[at - 1] >= 0 or self._person_adjective(text, at - 1)):
            head = at - 1
        return head, at

    @staticmethod
    def _determines(text: SpeechText, at: int) -> bool:
        """Whether a word is an article; "einer" counts even where the tagger takes it for a pronoun."""
        return text.tags[at] in DETERMINERS or text.low[at] in ("ein", "eine", "einer", "einem", "einen")

    @staticmethod
    def _past_attribute(text: SpeechText, i: int, at: int, limit: int) -> int:
        """Past a long attribute between article and noun: "eine [am Abend verbreitete] Erklärung"."""
        if at == i or at >= limit or text.tags[at][:4] not in ("APPR", "ADV"):
            return at
        for j in range(at, min(at + _ATTRIBUTE, limit - 1)):
            if text.tags[j] == "ADJA" and text.tags[j + 1] == "NN":
                return j + 1
            if text.tags[j][0] == "V" or text.low[j] in (",", ":"):
                return at
        return at

    @staticmethod
    def _person_adjective(text: SpeechText, at: int) -> bool:
        """Whether an adjective stands for a person: "der 81-Jährige", "Jugendliche"."""
        return text.tags[at] == "ADJA" and (
            text.words[at][0].isupper() or text.low[at].endswith(("-jährige", "-jähriger"))
        )

    @staticmethod
    def _object_behind(text: SpeechText, start: int, head: int, at: int) -> bool:
        """Whether a name behind a genitive is another phrase: "nach Angaben [ihres Büros] Moskau schaden"."""
        genitive = text.low[start] in GENITIVE and text.tags[head] == "NN" and text.low[head].endswith("s")
        return genitive and any(name.start == at and name.actor_kind is ActorKind.STATE for name in text.names)

    @staticmethod
    def _owned(text: SpeechText, at: int, head: int | None, limit: int) -> bool:
        """Whether a genitive name stands before: "Weiß' neuer Berater", "Berlins langjähriger Kämmerer"."""
        if head is None or text.tags[at] != "ADJA" or at + 1 >= limit or text.tags[at + 1] not in _HEADS:
            return False
        return text.tags[at - 1] in ("NE", "NN") and text.low[at - 1].endswith(("s", "'", "’"))

    def _degree(self, text: SpeechText, at: int, limit: int) -> bool:
        """Whether an adverb or participle only qualifies the adjective behind it ("seit Jahren", "rund zehn")."""
        return at + 1 < limit and text.tags[at] in ("ADJD", "ADV") and text.tags[at + 1] in _BEFORE_HEAD

    @staticmethod
    def _nominal(text: SpeechText, at: int, head: int | None) -> bool:
        if text.inside[at] >= 0:
            quoted = text.quoted[text.inside[at]]
            opening = next((j for j in range(len(text.words)) if text.first[j] >= quoted.inner_start), at)
            named = head is None or not text.words[opening][:1].islower()  # "nach Angaben von X „offen und ehrlich“"
            return named and quoted.end - quoted.start < 60
        if text.tags[at] in _HEADS:
            return True
        if head is None or text.tags[at] == "PPER":
            return False
        counts = at + 1 < len(text.tags) and text.tags[at + 1] == "NN"
        return text.words[at][0].isupper() or (text.tags[at] == "CARD" and not counts)

    def _rest(self, text: SpeechText, at: int, limit: int, joining: frozenset[str]) -> int:
        """Where a phrase ends: over genitives, "von …", "und …" and a bracketed party."""
        while at < limit:
            low = text.low[at]
            if self._bare_genitive(text, at, limit):
                head, end = self._head(text, at, limit)
                if head is None or text.low[head] in _TIME_NOUNS:
                    return at
                at = end
                continue
            if low == "(" and at + 2 < limit and text.words[at + 2] == ")":
                at += 3
                continue
            if (
                low in ("und", "sowie")
                or low in joining
                or low in ("des", "der", "eines", "einer", "seines", "ihres", "seiner", "ihrer")
            ):
                if low == "von" and text.tags[at - 1] == "NE" and at + 1 < limit and text.tags[at + 1] != "NE":
                    return at  # "laut CNN von „großen Sorgen“"
                medium = low in ("der", "einer") and at + 1 < limit and self._names_medium(text, at + 1, limit)
                if medium and not self._speech.is_source_noun(text.words[at - 1]):
                    return at
                ahead = text.tags[at + 1][:4] == "APPR" if at + 1 < limit else False
                head, end = self._head(text, at if ahead and self._determines(text, at) else at + 1, limit)
                if head is None or text.low[head] in _TIME_NOUNS:
                    return at
                at = end
                continue
            return at
        return at

    @staticmethod
    def _bare_genitive(text: SpeechText, at: int, limit: int) -> bool:
        """Whether a genitive without article follows a noun: "Angaben [russischer Medien]", "Chefs [beider Länder]"."""
        if at + 1 >= limit or text.tags[at - 1] != "NN" or text.inside[at] >= 0:
            return False
        if text.low[at] in ("beider", "aller", "vieler", "mehrerer", "zweier", "dreier", "einiger"):
            return True
        adjective = text.tags[at] == "ADJA" and text.low[at].endswith("er") and text.low[at] == text.words[at]
        return adjective and text.tags[at + 1] in ("NN", "ADJA")

    def _names_medium(self, text: SpeechText, i: int, limit: int) -> bool:
        """Whether "der …" behind a name is whom it was told to ("sagte Weiß der Zeitung …")."""
        return text.words[i] in self._speech.media or (text.inside[i] >= 0 and i < limit)

    def subject(self, text: SpeechText, start: int, end: int) -> tuple[Phrase | None, Phrase | None]:
        """The subject among words start..end and the addressee, where one stands beside it.

        "sagte am Montag der Minister dem Sender" gives "der Minister" and "dem Sender".
        """
        addressee = None
        i = start
        while i < end:
            tag, low = text.tags[i], text.low[i]
            if (tag[:4] == "APPR" or tag == "KOKOM" or low == "als") and text.inside[i] < 0:
                i = self._past_preposition(text, i + 1, end)
                continue
            if low in ("sich", "es", "dies", "das", "ihn", "ihnen", "mich") and tag not in DETERMINERS:
                i += 1
                continue
            phrase = self.phrase_at(text, i, end)
            if phrase is None or text.low[phrase.head] in _TIME_NOUNS or low in _NEVER_SUBJECT:
                dative = phrase is not None and self._is_told(text, phrase)
                addressee = phrase if dative and addressee is None else addressee
                i = phrase.end if phrase else i + 1
                continue
            if phrase.dative and (addressee is None or phrase.head - phrase.start):
                addressee = phrase
                i = phrase.end
                continue
            return phrase, addressee or self._addressee(text, phrase.end, end)
        return None, addressee

    def _past_preposition(self, text: SpeechText, i: int, end: int) -> int:
        """Past what a preposition governs: "auf [nicht näher genannte Quellen]"."""
        at = i
        while at < min(end, i + 3) and text.tags[at] in ("PTKNEG", "ADV", "ADJD"):
            at += 1
        phrase = self.phrase_at(text, i, end) or self.phrase_at(text, at, end)
        return phrase.end if phrase else i

    def _is_told(self, text: SpeechText, phrase: Phrase) -> bool:
        """Whether a phrase can be whom something is told to: a dative, or a medium in the plural."""
        if text.low[phrase.head] in _TIME_NOUNS:
            return False
        return text.low[phrase.start] in _DATIVE or text.words[phrase.head] in self._speech.media

    def person(self, text: SpeechText, start: int, end: int) -> Phrase | None:
        """The first person named among words start..end, in no prepositional phrase."""
        for name in text.names:
            if not start <= name.start < end or name.attribute or name.actor_kind is not ActorKind.PERSON:
                continue
            first = name.role_start if name.role_start is not None else name.start
            inside = (
                first > start
                and text.tags[first - 1][:4] in ("APPR", "ART", "ADJA")
                and self._in_preposition(text, first)
            )
            if not inside:
                return Phrase(name.start, name.end, name.end - 1)
        return None

    @staticmethod
    def _in_preposition(text: SpeechText, i: int) -> bool:
        """Whether a preposition governs the words before i."""
        while i > 0 and text.tags[i - 1] in ("ART", "ADJA", "PPOSAT", "CARD"):
            i -= 1
        return i > 0 and text.tags[i - 1][:4] == "APPR"

    def _addressee(self, text: SpeechText, i: int, end: int) -> Phrase | None:
        """Whom it was told to, behind the subject: "dem Sender CNN", "der Zeitung", "russischen Medien"."""
        while i < end:
            if text.tags[i][:4] == "APPR" and text.low[i] != "gegenüber":
                skipped = self.phrase_at(text, i + 1, end)
                i = skipped.end if skipped else i + 1
                continue
            start = i + 1 if text.low[i] == "gegenüber" else i
            phrase = self.phrase_at(text, start, end)
            if phrase is None:
                i += 1
                continue
            media = any(text.words[j] in self._speech.media for j in range(phrase.start, phrase.end))
            if phrase.dative or media or start > i or text.inside[phrase.start] >= 0:
                return phrase
            i = max(phrase.end, i + 1)
        return None

    @staticmethod
    def tells_time(text: SpeechText, phrase: Phrase) -> bool:
        """Whether a phrase is a time: "der Nacht", "dieser Woche"."""
        return text.low[phrase.head] in _TIME_NOUNS
