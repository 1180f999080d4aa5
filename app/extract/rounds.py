"""Further rounds of talks, told without people: "Die nächste Runde ist für Freitag angesetzt".

Those who met in the talks told shortly before meet again. The words must give a day of their own, so that the round
is another meeting than the one before.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.claims import MeetingStatus
from app.extract.candidates import MeetingMention, Standing, Taking
from app.knowledge.meetings import MeetingForm

#: Rule by which people of the talks before take part in the next round.
AGAIN = "people of the round before"
_NEAR = 2  # paragraphs back to the talks that go on
_LASTING = frozenset({MeetingForm.TALKS, MeetingForm.SESSION, MeetingForm.ENCOUNTER})
_PAST = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})


def with_people_of_round_before(mention: MeetingMention, before: Sequence[MeetingMention]) -> MeetingMention:
    """The mention with the people of the last talks told before it; unchanged where it is no further round.

    "A und B haben am Mittwoch verhandelt. Die Gespräche werden am Freitag fortgesetzt": A and B, on Friday.
    """
    if mention.takings or mention.caption or not mention.noun or not mention.time.known or mention.form not in _LASTING:
        return mention
    last = next((m for m in reversed(before) if len(m.takings) > 1 and _goes_on(m, mention)), None)
    if last is None or not (mention.further or mention.definite) or not _is_another(last, mention):
        return mention
    people = tuple(_again(t, mention) for t in last.takings)
    return replace(mention, takings=people, standing=Standing.OWN, continues=True, adds=False)


def _goes_on(one: MeetingMention, other: MeetingMention) -> bool:
    """Whether a reader goes on from one mention to the other, both telling talks face to face."""
    told = one.form in _LASTING and one.standing is Standing.OWN and not one.caption
    return told and one.entry == other.entry and other.passage - one.passage <= _NEAR


def _is_another(last: MeetingMention, mention: MeetingMention) -> bool:
    """Whether the mention tells another round than the last one: another day, or one to come after one held."""
    if last.time.known:
        return not last.time.overlaps(mention.time)
    return mention.further and last.status in _PAST and mention.status is MeetingStatus.PLANNED


def _again(taking: Taking, mention: MeetingMention) -> Taking:
    return replace(taking, rule=AGAIN, span=mention.trigger, implied=False)
