"""The sides of talks whose own words leave them out, from the sentences around them.

"Arbeitgeber und Gewerkschaften streiten über Löhne. Die Verhandlungen beginnen am Freitag in Bern": the two negotiate.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.articles import PassageKind
from app.domain.names import ActorKind
from app.extract.candidates import MeetingMention, Party, Taking
from app.extract.joining import Cluster, merged
from app.extract.scene import Scene
from app.extract.word_sets import QUARRELS, word_set
from app.knowledge.meetings import MeetingForm

_SIDES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.DELEGATION, ActorKind.OFFICE})
_TELLING = ("", "zwischen", "mit")
#: Verbs whose subjects only report or mediate.
_OUTSIDE = word_set("vermitteln berichten melden mitteilen fungieren agieren schreiben zitieren begrüßen unterstützen")
#: Begins of words of a dispute over pay, and what a union is called.
_PAY = ("tarif", "streik", "warnstreik", "lohn", "löhne", "gehalt", "gehälter")
_UNION = "gewerkschaft"
_NEAR = 2  # sentences, before or after
_RULE = "sides named near the talks"


@dataclass(frozen=True, slots=True)
class Row:
    """Two or more sides named in one enumeration, with where it stands."""

    passage: int
    sentence: int
    entry: int | None
    head: bool  # in the title or lead
    between: bool  # "zwischen A und B"
    takings: tuple[Taking, ...]


def rows_of(scene: Scene) -> Iterator[Row]:
    """The enumerations of sides in a passage: "Arbeitgeber und Gewerkschaften", "zwischen Polen und Litauen"."""
    rows: dict[int, list[Party]] = {}
    for party in scene.parties:
        rows.setdefault(party.row, []).append(party)
    passage = scene.view.source.passage
    told = [(parties, parties[0].preposition == "zwischen") for parties in rows.values()]
    opponents = [*_opponents(scene), *_in_pay_dispute(scene)]
    for parties, between in [*told, *((pair, True) for pair in opponents)]:
        if len({p.name for p in parties}) < 2 or not _are_sides(scene, parties, between=between):
            continue
        yield Row(
            scene.view.index,
            scene.view.sentence_number(parties[0].start),
            passage.entry,
            passage.kind in (PassageKind.TITLE, PassageKind.LEAD),
            between,
            tuple(scene.taking(p, _RULE) for p in parties),
        )


def _opponents(scene: Scene) -> Iterator[list[Party]]:
    """ "Der Ausstand der Lotsen im Lohnstreit mit dem Hafen": those whose quarrel the text names."""
    for other in scene.parties:
        noun = other.start - 2
        if other.preposition != "mit" or noun < 0 or not scene.view.lower(noun).endswith(QUARRELS):
            continue
        clause = scene.own(scene.view.clause_number(other.name_start))
        one = next((p for p in clause if p.end <= noun and (p.genitive or not p.preposition)), None)
        if one is not None:
            yield [one, other]


def _in_pay_dispute(scene: Scene) -> Iterator[list[Party]]:
    """ "Die Gewerkschaft GDL hat zum Warnstreik bei der Deutschen Bahn aufgerufen": a union and the one employer."""
    view = scene.view
    for start, end in view.sentences:
        if not any(view.lower(i).startswith(_PAY) or view.lower(i).endswith("streik") for i in range(start, end)):
            continue
        sides = [p for p in scene.parties if start <= p.name_start < end and p.kind is ActorKind.ORGANISATION]
        unions = [p for p in sides if any(_UNION in view.lower(i) for i in range(max(start, p.name_start - 1), p.end))]
        names = {p.name for p in sides}
        if len(names) == 2 and len({p.name for p in unions}) == 1:
            union = unions[0]
            other = next(p for p in sides if p.name != union.name)
            yield [replace(p, preposition="zwischen", spokesperson=False) for p in (union, other)]


def _are_sides(scene: Scene, parties: Sequence[Party], *, between: bool) -> bool:
    if any(p.kind not in _SIDES or p.spokesperson or p.preposition not in _TELLING for p in parties):
        return False
    if any(p.kind is ActorKind.OFFICE and not p.plural for p in parties):
        return False
    if between:
        return True
    clause = scene.view.clause(parties[0].name_start)
    return clause is None or clause.verb not in _OUTSIDE


def with_sides(clusters: Sequence[Cluster], rows: Sequence[Row]) -> list[Cluster]:
    """The clusters, those that name nobody filled with the nearest sides and joined anew; the others as they are."""
    filled = [_filled(cluster, rows) for cluster in clusters]
    return merged(filled) if any(one is not other for one, other in zip(filled, clusters, strict=True)) else filled


def _filled(cluster: Cluster, rows: Sequence[Row]) -> Cluster:
    first = next((m for m in cluster.mentions if m.noun and _is_bare(m)), None)
    if first is None or not _names_nobody(cluster):
        return cluster
    near = [(distance, number) for number, row in enumerate(rows) if (distance := _distance(first, row)) is not None]
    if not near:
        return cluster
    row = rows[min(near)[1]]
    mentions = [replace(m, takings=row.takings) if m is first else m for m in cluster.mentions]
    return Cluster(mentions)


def _names_nobody(cluster: Cluster) -> bool:
    """Whether a meeting has no participants but such as say nothing of who they are: "die Tarifparteien"."""
    return all(t.generic or t.refers_back for t in cluster.takings.values())


def _is_bare(mention: MeetingMention) -> bool:
    """Whether a mention tells of definite talks or a round of them: "die Gespräche", "die dritte Runde"."""
    empty = all(t.generic or t.refers_back for t in mention.takings)
    return empty and mention.unnamed and mention.form in (MeetingForm.TALKS, MeetingForm.ENCOUNTER)


def _distance(mention: MeetingMention, row: Row) -> tuple[int, int] | None:
    """How far a row stands from a mention, None where too far; "zwischen" comes first, then the same passage."""
    if row.entry != mention.entry:
        return None
    if row.passage == mention.passage:
        apart = abs(row.sentence - mention.sentence)
        return (0 if row.between else 1, apart) if apart <= _NEAR else None
    near = row.head or row.passage == 0 or abs(row.passage - mention.passage) == 1
    return (2, abs(mention.passage - row.passage)) if near else None
