"""The one loader of everything that a reporter can edit.

A new section is two lines here: a field of `Knowledge`, and its reading in `load_knowledge`.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from app.knowledge.actors import ActorBook
from app.knowledge.files import load_file
from app.knowledge.given_names import GivenNames
from app.knowledge.grammar import Grammar
from app.knowledge.meetings import MeetingWords
from app.knowledge.places import PlaceBook
from app.knowledge.roles import RoleWords
from app.knowledge.speech import SpeechWords
from app.knowledge.states import StateBook
from app.knowledge.times import TimeWords


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Names, roles, words and places, as typed sections; never events."""

    actors: ActorBook
    given_names: GivenNames
    grammar: Grammar
    meetings: MeetingWords
    places: PlaceBook
    roles: RoleWords
    speech: SpeechWords
    states: StateBook
    times: TimeWords

    def without_people(self) -> "Knowledge":
        """The same knowledge with no person in it, to measure what rules alone can find."""
        return replace(self, actors=self.actors.without_people())


@lru_cache(maxsize=8)
def load_knowledge(overlay: Path | None = None) -> Knowledge:
    """The shipped knowledge, with a newsroom's own folder laid over it.

    Cached per folder: an edited file takes effect in the next process. Raises BadKnowledge naming file and entry.
    """
    return Knowledge(
        actors=ActorBook.from_sections(load_file("actors", overlay)),
        given_names=GivenNames.from_sections(load_file("given_names", overlay)),
        grammar=Grammar.from_sections(load_file("grammar", overlay)),
        meetings=MeetingWords.from_sections(load_file("meetings", overlay)),
        places=PlaceBook.from_sections(load_file("places", overlay)),
        roles=RoleWords.from_sections(load_file("roles", overlay)),
        speech=SpeechWords.from_sections(load_file("speech", overlay)),
        states=StateBook.from_sections(load_file("states", overlay)),
        times=TimeWords.from_sections(load_file("times", overlay)),
    )
