"""Who takes part, from the frame of a verb of meeting: "A traf B", "A sprach mit B", "die Minister berieten"."""

from collections.abc import Iterator

from app.domain.claims import ParticipationRole
from app.domain.names import ActorKind
from app.extract.candidates import Party, Taking
from app.extract.noun_frames import belongs_to_verb
from app.extract.scene import Scene, first_row
from app.extract.triggers import TOPICAL, Trigger
from app.extract.word_sets import QUARRELS
from app.knowledge.meetings import MeetingForm
from app.language.annotations import Clause

#: Prepositions whose phrase names those who meet.
_JOINING = frozenset({"mit", "zwischen", "samt", "nebst", "neben"})
_DIRECTLY = frozenset({"direkt", "persönlich", "telefonisch", "ausführlich", "telefon"})
_RECIPROCAL = frozenset({"sich", "einander", "uns"})
#: Whom a guest can go to see; a state or a city is merely visited.
_HOSTS = frozenset({ActorKind.PERSON, ActorKind.OFFICE, ActorKind.ORGANISATION})
#: Verbs whose bare participle in a headline is a perfect: "Minister in Bern zusammengekommen".
_WITHOUT_PASSIVE = frozenset({"zusammenkommen", "zusammentreffen"})
_ACCUSATIVE = frozenset({"den", "einen", "seinen", "ihren"})


def verb_frame(scene: Scene, trigger: Trigger) -> Iterator[Taking]:
    """The participants that a verb's subject, object and "mit" phrase name."""
    clause = scene.clause_of(trigger)
    if clause is None:
        return
    subjects = scene.subjects(trigger.clause)
    others = _partners(scene, trigger, clause)
    if "visitor" in trigger.frames:
        yield from _visitor_frame(scene, trigger, clause, subjects)
    elif trigger.frames & {"object", "host", "guest"}:
        yield from _object_frame(scene, trigger, clause, subjects, others)
    elif not clause.passive or clause.verb in _WITHOUT_PASSIVE:
        yield from _with_frame(scene, trigger, clause, subjects, others)
    else:  # "In Wien wurde zwischen A und B verhandelt"
        between = [p for p in others if p.preposition == "zwischen"]
        yield from (scene.taking(p, f"zwischen after {clause.verb}") for p in between if len(between) > 1)


def _partners(scene: Scene, trigger: Trigger, clause: Clause) -> list[Party]:
    """Those after "mit" (in the passive also "von"), unless a noun of meeting right before has them."""
    taken = {
        p.row for t in scene.triggers if not t.verb and t not in trigger.absorbed
        for p in scene.starting(t.end, t.end + 1) if not belongs_to_verb(scene, t, p)
    }  # fmt: skip
    wanted = _JOINING | {"von"} if clause.passive else _JOINING
    found = [p for p in scene.own(trigger.clause) if p.preposition in wanted and p.row not in taken]
    return [p for p in found if not _is_of_topic(scene, p)]


def _is_mutual(scene: Scene, clause: Clause) -> bool:
    """Whether several people speak with one another: "A und B sprachen über die Ernte", "… sprachen erneut direkt"."""
    words = scene.view.words(clause)
    if "miteinander" in words:
        return True
    speaks = clause.verb in ("sprechen", "reden") and "von" not in words
    return speaks and ("über" in words or bool(words & _DIRECTLY))


def _is_by_call(trigger: Trigger) -> bool:
    """Whether the verb tells what a call was for: "A und B besprachen |in einem Telefonat| die Lage"."""
    return any(noun.form in (MeetingForm.PHONE, MeetingForm.VIDEO) for noun in trigger.absorbed)


def _is_of_topic(scene: Scene, party: Party) -> bool:
    """Whether the phrase depends on what is spoken about: "sprach über ein Bündnis |mit der Partei|"."""
    noun = party.start - 2
    if party.preposition not in ("mit", "zwischen") or noun < 0 or scene.view.tag(noun) != "NN":
        return False
    quarrel = scene.view.lower(noun).endswith(QUARRELS)  # "im Streit mit B"
    return quarrel or scene.view.preposition(scene.view.phrase_start(noun)) in TOPICAL


def _with_frame(
    scene: Scene, trigger: Trigger, clause: Clause, subjects: list[Party], others: list[Party]
) -> Iterator[Taking]:
    """ "A verhandelte mit B", "A und B verhandelten"; of several phrases without "mit" the first is the subject."""
    together = "together" in trigger.frames or _is_mutual(scene, clause) or _is_by_call(trigger)
    first = first_row(subjects)
    many = len(first) > 1 or ("together" in trigger.frames and any(p.plural for p in first))
    if others:
        yield from (scene.taking(p, f"subject of {clause.verb}") for p in first)
        yield from (scene.taking(p, f"{p.preposition} after {clause.verb}") for p in others)
    elif together and many:
        yield from (scene.taking(p, f"subject of {clause.verb}") for p in first)


def _object_frame(
    scene: Scene, trigger: Trigger, clause: Clause, subjects: list[Party], others: list[Party]
) -> Iterator[Taking]:
    """Subject and object both meet: "A traf B", "A wurde von B empfangen", "A und B trafen sich"."""
    everyone = [*subjects, *others]
    reciprocal = any(scene.view.lower(i) in _RECIPROCAL for i in range(clause.start, clause.end))
    if len(everyone) < 2 and not (reciprocal and any(p.plural for p in everyone)):
        return
    if "guest" in trigger.frames and not any(p.kind in _HOSTS and p.row != everyone[0].row for p in everyone):
        return
    host = _host(scene, trigger, clause, subjects, others)
    doing = frozenset(subjects)
    for party in everyone:
        role = ParticipationRole.HOST if party is host else ParticipationRole.ATTENDED
        place = "subject or object of" if party in doing else f"{party.preposition} after"
        yield scene.taking(party, f"{place} {clause.verb}", role)


def _visitor_frame(scene: Scene, trigger: Trigger, clause: Clause, subjects: list[Party]) -> Iterator[Taking]:
    """ "A reist zu B": A goes to see B, who is the host."""
    hosts = [p for p in scene.own(trigger.clause) if p.preposition in ("zu", "bei") and p.kind is ActorKind.PERSON]
    guests = first_row([p for p in subjects if p.kind in _HOSTS])
    if guests and hosts:
        yield from (scene.taking(p, f"subject of {clause.verb}") for p in guests)
        rule = f"{hosts[0].preposition} after {clause.verb}"
        yield from (scene.taking(p, rule, ParticipationRole.HOST) for p in first_row(hosts))


def _host(scene: Scene, trigger: Trigger, clause: Clause, subjects: list[Party], others: list[Party]) -> Party | None:
    """Who receives: the subject, in the passive the one after "von"."""
    if "host" not in trigger.frames:
        return None
    if clause.passive:
        return next((p for p in others if p.preposition == "von"), None)
    return next((p for p in subjects if scene.view.lower(p.start) not in _ACCUSATIVE), None)
