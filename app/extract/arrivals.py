"""People who travel to where a meeting is: "Für die USA trafen A und B in Genf ein" before or after the talks there.

An arrival alone is no meeting. It only adds, and it joins a meeting at the same place to which one of those who
arrive together belongs already, by name or by side.
"""

from datetime import timedelta

from app.domain.names import ActorKind, PlaceKind
from app.extract.candidates import Party, Where
from app.extract.scene import Scene, first_row
from app.extract.views import PassageView
from app.language.annotations import Clause, ClauseKind, PlaceSpan
from app.language.times import resolve_time

#: Rule of an arrival; `app.extract.joining` asks that one of the row has a part in the meeting.
ARRIVES = "arrives where it is held"
#: Verbs that are said of much else than a journey.
_OTHER = frozenset({"kommen", "erwarten", "fahren"})
_TRAVELLERS = frozenset({ActorKind.PERSON, ActorKind.OFFICE, ActorKind.DELEGATION})
_TOWARDS = frozenset({"in", "im", "nach"})
#: A journey told with a day further off than this belongs to other talks.
_NEAR = timedelta(days=2)


def arriving(scene: Scene, number: int, clause: Clause) -> tuple[list[Party], tuple[Where, ...]]:
    """Who arrives by a clause without a word of meeting, and where; both empty where it tells no journey.

    "Am Mittag landete auch Außenminister Karl Moser in Bern": Moser, Bern.
    """
    if clause.negated or clause.modal or clause.kind is ClauseKind.SUBORDINATE or not _travels(scene, clause):
        return [], ()
    people = first_row([p for p in scene.subjects(number) if not p.spokesperson])
    if not people or any(p.kind not in _TRAVELLERS for p in people) or not _is_now(scene.view, clause):
        return [], ()
    return people, tuple(
        Where(p.place, scene.view.span(p.start, p.end), "goal of the journey") for p in _goals(scene.view, clause)
    )


def _travels(scene: Scene, clause: Clause) -> bool:
    if clause.verb == "erwarten":
        return clause.passive
    return clause.verb in scene.words.travelling and clause.verb not in _OTHER


def _goals(view: PassageView, clause: Clause) -> list[PlaceSpan]:
    """The towns and venues that the clause leads to, "dort" those of the sentence before.

    A country alone is too wide to tell which talks are meant.
    """
    found = [p for p in view.marks.places if clause.start <= p.start < clause.end]
    if not found and any(view.lower(i) in ("dort", "dorthin") for i in range(clause.start, clause.end)):
        sentence = view.sentence_number(clause.start)
        earlier = [p for p in view.marks.places if p.end <= clause.start]
        found = [p for p in earlier if sentence - 1 <= view.sentence_number(p.start)]
    return [p for p in found if p.preposition in _TOWARDS and not p.metonym and p.place.kind is not PlaceKind.COUNTRY]


def _is_now(view: PassageView, clause: Clause) -> bool:
    """Whether the days that the clause names lie close to the day of the report."""
    anchor = view.anchor
    if anchor is None:
        return True
    for mention in view.marks.times:
        if clause.start <= mention.start < clause.end:
            span = resolve_time(mention, view.doc, anchor, direction=None)
            if span.known and not (span.start or anchor) - _NEAR <= anchor <= (span.end or anchor) + _NEAR:
                return False
    return True
