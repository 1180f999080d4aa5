"""The words of meeting, typed: nouns and verbs that report one, and words that say how far it has come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.claims import MeetingKind


class MeetingForm(StrEnum):
    """What a word of meeting says about the coming together."""

    ENCOUNTER = "encounter"
    TALKS = "talks"
    VISIT = "visit"
    SESSION = "session"
    PHONE = "phone"
    VIDEO = "video"

    @property
    def kind(self) -> MeetingKind:
        """The kind of meeting that the word alone tells; bare talks leave it open."""
        if self is MeetingForm.TALKS:
            return MeetingKind.UNKNOWN
        if self is MeetingForm.PHONE:
            return MeetingKind.PHONE
        return MeetingKind.VIDEO if self is MeetingForm.VIDEO else MeetingKind.IN_PERSON


@dataclass(frozen=True, slots=True)
class MeetingNoun:
    """A noun that reports a meeting: the listed word, its form, and what stands before it in a compound."""

    word: str
    form: MeetingForm
    first_part: str = ""


@dataclass(frozen=True, slots=True)
class MeetingVerb:
    """A verb that reports a meeting; `frames` say which of its phrases name participants."""

    verb: str
    form: MeetingForm
    frames: frozenset[str]


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """The sections of meetings.yaml."""

    nouns: Mapping[str, MeetingForm]
    not_meetings: frozenset[str]
    press: frozenset[str]
    verbs: Mapping[str, MeetingVerb]
    taking_part: frozenset[str]
    weak_nouns: frozenset[str]
    remote: Mapping[MeetingForm, frozenset[str]]
    devices: Mapping[MeetingForm, frozenset[str]]
    empty_objects: frozenset[str]
    phases: frozenset[str]
    holding: frozenset[str]
    arranging: frozenset[str]
    travelling: frozenset[str]
    travel: frozenset[str]
    taking_place: frozenset[str]
    speaking: frozenset[str]
    status_verbs: Mapping[str, frozenset[str]]
    status_words: Mapping[str, frozenset[str]]
    groups: frozenset[str]
    generic: frozenset[str]
    bodies: frozenset[str]
    ordinals: Mapping[str, int]

    @classmethod
    def from_sections(cls, data: Mapping[str, Any]) -> "MeetingWords":
        """The sections of meetings.yaml; raises KeyError where one is missing."""
        verbs = (MeetingVerb(v["verb"], MeetingForm(v["form"]), frozenset(v["frames"])) for v in data["verbs"])
        return cls(
            nouns={word: MeetingForm(form) for form, words in data["nouns"].items() for word in words},
            remote={MeetingForm(form): frozenset(words) for form, words in data["remote"].items()},
            devices={MeetingForm(form): frozenset(words) for form, words in data["devices"].items()},
            not_meetings=frozenset(data["not_meetings"]),
            press=frozenset(data["press"]),
            verbs={verb.verb: verb for verb in verbs},
            taking_part=frozenset(data["taking_part"]),
            weak_nouns=frozenset(data["weak_nouns"]),
            empty_objects=frozenset(data["empty_objects"]),
            phases=frozenset(data["phases"]),
            holding=frozenset(data["holding"]),
            arranging=frozenset(data["arranging"]),
            travelling=frozenset(data["travelling"]),
            travel=frozenset(data["travel"]),
            speaking=frozenset(data["speaking"]),
            taking_place=frozenset(data["taking_place"]),
            status_verbs={name: frozenset(words) for name, words in data["status"].items()},
            status_words={name: frozenset(words) for name, words in data["status_words"].items()},
            groups=frozenset(data["groups"]),
            generic=frozenset(data["generic"]),
            bodies=frozenset(data["bodies"]),
            ordinals=dict(data["ordinals"]),
        )

    def noun(self, lemma: str) -> MeetingNoun | None:
        """The meeting noun that `lemma` is or ends in, None where it is none.

        "Treffen" and "Außenministertreffen" are nouns of encounter, "Pressekonferenz" is none.
        """
        for word in _endings(lemma, self.nouns):
            if lemma in self.not_meetings or any(_ends_in(lemma, other) for other in self.not_meetings):
                return None
            first = lemma[: len(lemma) - len(word)].rstrip("-")
            return MeetingNoun(word, self.nouns[word], first)
        return None

    def verb(self, lemma: str) -> MeetingVerb | None:
        """The verb of meeting with this lemma (separable prefix included), also behind "weiter": "weiterverhandeln"."""
        return self.verbs.get(lemma) or self.verbs.get(lemma.removeprefix("weiter"))

    def is_group(self, lemma: str) -> bool:
        """Whether a noun names people who can meet: "Vertreter", "Nato-Außenminister"."""
        return lemma in self.groups or any(True for _ in _endings(lemma, self.groups))

    def is_generic(self, lemma: str) -> bool:
        """Whether a noun of people says nothing of who they are: "Vertreter", "Spitzendiplomat"."""
        return lemma in self.generic or (
            lemma not in self.groups and any(True for _ in _endings(lemma, self.generic))
        )

    def is_press(self, lemma: str) -> bool:
        """Whether a noun names the press, to whom one talks without meeting."""
        return lemma in self.press or any(True for _ in _endings(lemma, self.press))


_SHORTEST = 3  # letters before the last part of a compound: "EU-Gipfel"; "Grunde" ends in no "Runde"


def _endings(lemma: str, words: Mapping[str, Any] | frozenset[str]) -> Iterator[str]:
    """The listed words that `lemma` is or ends in, longest first."""
    if lemma in words:
        yield lemma
        return
    for start in range(_SHORTEST, len(lemma) - 3):
        tail = lemma[start:]
        word = tail[0].upper() + tail[1:]
        if word in words and (tail[0].islower() or lemma[start - 1] == "-"):
            yield word


def _ends_in(lemma: str, word: str) -> bool:
    return lemma.endswith((f"-{word}", word[0].lower() + word[1:])) and len(lemma) > len(word)
