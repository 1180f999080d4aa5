"""Who takes part in a meeting, from the frame of the word that reports it."""

from collections.abc import Iterator

from app.domain.claims import ParticipationRole
from app.domain.names import ActorKind
from app.extract.candidates import Party, Taking
from app.extract.scene import Scene, first_row
from app.extract.triggers import TOPICAL, Trigger
from app.knowledge.meetings import MeetingForm

#: Prepositions whose phrase names those who meet.
_JOINING = frozenset({"mit", "zwischen", "samt", "nebst", "neben"})
#: Verbs of saying: their subject at "bei einem Treffen" was there, unless it speaks for somebody.
_LIGHT = frozenset(
    {
        "führen",
        "abhalten",
        "haben",
        "fortsetzen",
        "aufnehmen",
        "wiederaufnehmen",
        "beginnen",
        "abbrechen",
        "beenden",
        "unterbrechen",
        "absolvieren",
        "planen",
        "vereinbaren",
        "absagen",
        "verschieben",
        "ablehnen",
        "verabreden",
        "suchen",
        "vorbereiten",
        "eröffnen",
        "leiten",
        "veranstalten",
        "ausrichten",
        "halten",
        "verlassen",
        "anstreben",
        "abstatten",
        "machen",
        "ankündigen",
        "wollen",
        "abschließen",
        "verlängern",
    }
)


def takings_of(scene: Scene, trigger: Trigger) -> list[Taking]:
    """Everybody whom the frame of a trigger makes a participant, each once, first reading wins."""
    if trigger.verb:
        found = [*_verb_frame(scene, trigger)]
        for noun in trigger.absorbed:
            found += [*_complements(scene, noun)]
    else:
        found = [*_complements(scene, trigger)]
        found += [*_predicate(scene, trigger, found)]
        if not found:
            found += [*_implied(scene, trigger)]
    unique: dict[str, Taking] = {}
    for taking in found:
        unique.setdefault(taking.name, taking)
    return [*unique.values()]


def _taking(scene: Scene, party: Party, rule: str, role: ParticipationRole = ParticipationRole.ATTENDED) -> Taking:
    return Taking(
        party.name,
        party.kind,
        role,
        scene.view.span(party.name_start, party.name_end),
        rule,
        party.side,
        plural=party.plural,
        refers_back=party.definite_group,
    )


def _verb_frame(scene: Scene, trigger: Trigger) -> Iterator[Taking]:
    """ "A traf B", "A empfing B", "A sprach mit B", "die Minister berieten"."""
    clause = scene.clause_of(trigger)
    if clause is None:
        return
    own = scene.own(trigger.clause)
    subjects = scene.subjects(trigger.clause)
    others = [p for p in own if p.preposition in _JOINING or (p.preposition == "von" and clause.passive)]
    frames = trigger.frames
    reflexive = any(scene.view.lower(i) in ("sich", "einander", "uns") for i in range(clause.start, clause.end))
    if clause.passive and "host" not in frames and "object" not in frames and not others:
        return
    if "object" in frames or "host" in frames or "guest" in frames:
        yield from _object_frame(scene, trigger, subjects, others, reflexive)
    elif (others and subjects) or ("together" in frames and (len(subjects) > 1 or any(p.plural for p in subjects))):
        rows = first_row(subjects) if "together" not in frames else subjects
        yield from (_taking(scene, p, f"subject of {_verb(scene, trigger)}") for p in rows)
        yield from (_taking(scene, p, f"{p.preposition} after {_verb(scene, trigger)}") for p in others)
    elif others and "with" in frames:
        yield from (_taking(scene, p, f"{p.preposition} after {_verb(scene, trigger)}") for p in others)


def _object_frame(
    scene: Scene, trigger: Trigger, subjects: list[Party], others: list[Party], reflexive: bool
) -> Iterator[Taking]:
    """Both subject and object meet; where the guest frame stands, the object must be a person or body."""
    verb = _verb(scene, trigger)
    everyone = [*subjects, *others]
    enough = len(everyone) > 1 or (reflexive and any(p.plural for p in everyone))
    if not enough:
        return
    host = None
    if "host" in trigger.frames:
        clause = scene.clause_of(trigger)
        passive = clause is not None and clause.passive
        host = next((p for p in others if p.preposition == "von"), None) if passive else _nominative(scene, subjects)
    if "guest" in trigger.frames and not any(
        p.kind.value in ("person", "office", "organisation") for p in everyone[1:]
    ):
        return
    for party in everyone:
        role = ParticipationRole.HOST if party is host else ParticipationRole.ATTENDED
        place = "subject or object of" if party in subjects else f"{party.preposition} after"
        yield _taking(scene, party, f"{place} {verb}", role)


def _nominative(scene: Scene, subjects: list[Party]) -> Party | None:
    """The subject among bare phrases: the first that does not open with "den" or "einen"."""
    accusative = ("den", "einen", "seinen", "ihren", "dessen", "deren")
    return next((p for p in subjects if scene.view.lower(p.start) not in accusative), None)


def _verb(scene: Scene, trigger: Trigger) -> str:
    clause = scene.clause_of(trigger)
    return clause.verb if clause else scene.view.doc[trigger.index].lemma_


def _complements(scene: Scene, trigger: Trigger) -> Iterator[Taking]:
    """What the noun itself names: "das Treffen zwischen A und B", "As Telefonat mit C", "Gespräche der D"."""
    view = scene.view
    stop = scene.next_stop(trigger)
    noun = trigger.noun.word if trigger.noun else ""
    topical = False
    for party in scene.parties:
        if party.name_start < trigger.end or party.start >= stop:
            continue
        gap = _words_between(scene, trigger.end, party.start)
        topical = topical or bool(gap & TOPICAL)
        near = party.start - trigger.end <= 1 or party.row == _row_right_after(scene, trigger)
        owner = (party.genitive or party.preposition == "von") and not topical
        names_them = party.preposition in ("mit", "zwischen") or (owner and (near or party.preposition == "von"))
        if names_them and (view.clause_number(party.name_start) == trigger.clause or not gap & {","}):
            yield _taking(scene, party, f"{party.preposition or 'genitive'} after {noun}")
    yield from _owners(scene, trigger, noun)


def _owners(scene: Scene, trigger: Trigger, noun: str) -> Iterator[Taking]:
    """ "|Putins| Treffen mit B": a genitive name right before the noun phrase."""
    for name in scene.view.marks.names:
        if name.end == trigger.start and scene.view.doc[name.end - 1].text.endswith(("s", "'", "’")):
            span = scene.view.span(name.start, name.end)
            yield Taking(name.target, name.actor_kind, ParticipationRole.ATTENDED, span, f"owner of {noun}", name.side)


def _row_right_after(scene: Scene, trigger: Trigger) -> int:
    first = next((p for p in scene.parties if 0 <= p.start - trigger.end <= 1), None)
    return first.row if first else -1


def _words_between(scene: Scene, start: int, end: int) -> set[str]:
    return {scene.view.lower(i) for i in range(start, end)}


def _predicate(scene: Scene, trigger: Trigger, complements: list[Taking]) -> Iterator[Taking]:
    """Who takes part by the clause: "A nimmt am Treffen teil", "A führt Gespräche", "A sprach beim Treffen mit B"."""
    clause = scene.clause_of(trigger)
    if clause is None or (
        trigger.phase and trigger.phase not in ("Rand", "Rande", "Rahmen", "Beginn", "Auftakt", "Ende")
    ):
        return
    subjects = [p for p in scene.subjects(trigger.clause) if not p.spokesperson and not _is_in(p, trigger)]
    verb, words = clause.verb, scene.words
    rule = f"subject of {verb} with {trigger.noun.word if trigger.noun else ''}"
    both_named = any(t.rule.startswith(("zwischen", "von", "genitive", "owner")) for t in complements)
    if trigger.preposition == "" and not trigger.phase:
        takes = verb in _LIGHT and not both_named
    elif trigger.preposition in ("zu", "für", "auf", "an") and verb in words.taking_part:
        takes = True
    elif trigger.preposition in ("bei", "auf", "während") or (trigger.preposition == "in" and complements):
        takes = trigger.form is not MeetingForm.VISIT and _are_people(subjects) and not clause.passive
    else:
        takes = (
            bool(complements)
            and not both_named
            and trigger.preposition in ("nach", "vor", "in")
            and _are_people(first_row(subjects))
        )
    if not takes:
        return
    for party in subjects if verb in words.taking_part else first_row(subjects):
        yield _taking(scene, party, rule)
    if verb in words.taking_part or verb in _LIGHT:
        known = {t.name for t in complements}
        others = [p for p in scene.own(trigger.clause) if p.preposition in ("mit", "neben") and p.name not in known]
        yield from (_taking(scene, p, f"{p.preposition} beside {verb}") for p in others)


def _is_in(party: Party, trigger: Trigger) -> bool:
    return trigger.start <= party.name_start < trigger.end


def _are_people(parties: list[Party]) -> bool:
    return bool(parties) and parties[0].kind.value in ("person", "office", "delegation", "state", "organisation")


def _implied(scene: Scene, trigger: Trigger) -> Iterator[Taking]:
    """Whose meeting it is by its name alone: "EU-Gipfel", "Nato-Außenministertreffen"."""
    if trigger.noun is None or not trigger.noun.first_part:
        return
    first = trigger.noun.first_part
    body = first.split("-")[0] if first not in scene.words.bodies else first
    span = scene.view.span(trigger.index, trigger.index + 1)
    if first in scene.words.bodies or (body in scene.words.bodies and "-" in first):
        kind = ActorKind.ORGANISATION if first in scene.words.bodies else ActorKind.OFFICE
        yield Taking(
            first, kind, ParticipationRole.ATTENDED, span, "name of the event", None, plural=True, implied=True
        )
    elif scene.words.is_group(first):
        yield Taking(
            first,
            ActorKind.OFFICE,
            ParticipationRole.ATTENDED,
            span,
            "name of the event",
            None,
            plural=True,
            implied=True,
        )
