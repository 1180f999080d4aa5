"""The names of the phenomena, and the records that the classification takes and gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

#: Phenomena of meetings with what each means.
MEETINGS = {
    "meeting missed": "a meeting of the gold that nothing read stands for; the detail says how far reading came",
    "meeting invented": "a meeting was read that the gold does not have; the detail is the word it was read from",
    "meeting told twice": "a further claim of a meeting that another claim stands for already",
    "wrong date anchor": "both have days, and they contradict each other",
    "date missing though told": "the gold has a date, nothing was read",
    "date invented": "a date was read where the text gives none",
    "date too wide or too narrow": "the days overlap, but they are not the same",
    "missed participant": "somebody takes part and is not named; the detail says where the name stands",
    "extra participant": "somebody is named who does not take part",
    "absent taken for present": "somebody is named who stayed away or is only represented",
    "present taken for absent": "somebody who takes part was read as absent, represented or only spoken about",
    "role instead of name": "an office stands where the gold has its holder's name",
    "delegation instead of names": "a delegation or state stands where the gold has its members' names",
    "names instead of the delegation": "a person stands where the gold has the delegation",
    "participant under two names": "one participant of the gold was read as two",
    "dateline or metonym taken for venue": "the place of a dateline, or a capital that stands for its government",
    "place missing": "the gold has a place, nothing was read",
    "wrong place": "another place than the gold's was read",
    "place invented": "a place was read where the text gives none",
    "wrong status": "held, planned, possible … taken for another",
    "wrong kind": "an encounter, a call and talks of unknown kind taken for one another",
}
#: Phenomena of quotes, people and places of a text.
TEXTS = {
    "quote missed": "speech of the gold that no quote covers; the detail is its kind",
    "quote invented": "a quote that is none; the detail is the kind it was read as",
    "quote cut short": "less than four fifths of the gold's quote was read",
    "quote too long": "less than four fifths of what was read is the gold's quote",
    "quotes merged": "one quote was read where the gold has two of different speakers",
    "quote forbidden": "a quote of somebody who is not part of the story",
    "speaker missing": "the quote was found, its speaker was not",
    "speaker wrong": "the quote was found and given to somebody else",
    "actor missed": "a person of the gold who was not read",
    "actor invented": "a person was read whom the gold does not have",
    "actor forbidden": "a photographer, author or somebody from a teaser became a person of the story",
    "actor under two names": "one person was read as two",
    "place of the text missed": "a place of the gold that was not read",
    "place of the text invented": "a place was read that the gold does not have",
}
#: The order is that of the documentation; lists are sorted by count.
PHENOMENA = {**MEETINGS, **TEXTS}


@dataclass(frozen=True, slots=True)
class Finding:
    """One error: its phenomenon, the document, what the gold has, what was read, and the rule that fired.

    `detail` is the sub-class ('' where there is none); `words` an excerpt of the text; `meeting` the number of the
    gold's meeting that is not wholly right by this, where there is one.
    """

    phenomenon: str
    doc: str
    gold: str = ""
    read: str = ""
    rule: str = ""
    detail: str = ""
    words: str = ""
    meeting: int | None = None

    def __post_init__(self) -> None:
        if self.phenomenon not in PHENOMENA:
            raise ValueError(f"no such phenomenon: {self.phenomenon}")


@dataclass(frozen=True, slots=True)
class Seen:
    """A word of meeting that reading came across: offsets, its rule, and what became of it.

    `fate` is one of "rejected", "topic", "without parties", "too little", "told".
    """

    start: int
    end: int
    rule: str
    fate: str


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from one document.

    `facts` has the form that `parley extract` prints. `why` gives for each of its meetings the rule of each field:
    "date", "place", "status", "kind", "meeting", and "participant NAME"; `at` gives offsets under the same names.
    `seen` are the words of meeting that reading came across.
    """

    doc: str
    text: str
    facts: Mapping[str, Any]
    why: Sequence[Mapping[str, str]] = ()
    at: Sequence[Mapping[str, tuple[int, int]]] = ()
    seen: Sequence[Seen] = field(default_factory=tuple)

    def rule(self, meeting: int, name: str) -> str:
        """The rule of a field of the meeting of that number, '' where it is not known."""
        return self.why[meeting].get(name, "") if meeting < len(self.why) else ""

    def list(self, name: str) -> list[Mapping[str, Any]]:
        """What stands under that name in the facts."""
        return list(self.facts.get(name, ()))
