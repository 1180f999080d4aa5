"""Who stays away: "ohne A", "B blieb fern", "C sagte seine Teilnahme ab", "anstelle von D kam E"."""

from collections.abc import Callable, Iterable, Iterator, Set

from app.domain.claims import MeetingStatus, ParticipationRole
from app.domain.names import ActorKind
from app.extract.candidates import MeetingMention, Party, Standing
from app.extract.scene import Scene
from app.extract.word_sets import word_set
from app.language.annotations import Clause

_STAYING_AWAY = word_set("fernbleiben fehlen schwänzen boykottieren ausladen")
#: Verbs of being there; negated they say that somebody is not.
_COMING = word_set("teilnehmen beteiligen erscheinen kommen dabeisein anreisen reisen einladen vertreten anwesend")
_AT_IT = word_set("dabei anwesend zugegen eingeladen vertreten")
#: Verbs of a clause in which one replaces another: "statt A leitet B die Delegation".
_STANDING_IN = word_set(
    "angehören gehören anführen leiten führen vertreten zählen teilnehmen dabeisein beiwohnen mitwirken anschließen "
    "beteiligen hinzukommen entsenden schicken kommen anreisen reisen erscheinen sitzen sein"
)
_INSTEAD = word_set("statt anstatt anstelle")
#: Nouns behind which the one who is away is named: "in |Abwesenheit| von A", "an |Stelle| des Ministers B".
_AWAY_NOUNS = {"abwesenheit": ("in",), "stelle": ("an",), "anstelle": (), "fernbleiben": (), "absage": ()}
#: What somebody calls off who does not come.
_PLANS = word_set("teilnahme reise besuch kommen anreise auftritt visite")


def find_absent(
    scene: Scene, number: int, clause: Clause, mention: Callable[[Party, str, ParticipationRole], MeetingMention]
) -> Iterator[MeetingMention]:
    """Those whom a clause tells to stay away; `mention` makes the record of one party, its rule and role."""
    for party in scene.own(number):
        if party.kind not in (ActorKind.PERSON, ActorKind.OFFICE):
            continue
        rule = _absence(scene, number, party, clause)
        if rule:
            yield mention(party, rule, ParticipationRole.ABSENT)
        elif _is_represented(scene, party, clause):
            yield mention(party, "has himself represented", ParticipationRole.REPRESENTED)


def was_there(told: Iterable[MeetingMention], absent: MeetingMention) -> bool:
    """Whether a meeting is told to have been held with those who called something off: that was another journey."""
    away = {t.name for t in absent.takings if t.rule == "absent: absagen"}
    met = {t.name for m in told if m.standing is Standing.OWN and m.status is MeetingStatus.HELD for t in m.takings}
    return bool(away & met)


def replaces(scene: Scene, number: int, clause: Clause) -> bool:
    """Whether the subject of a clause comes for another: "anstelle von A kam |B|", "|B| ersetzte A"."""
    rules = {_absence(scene, number, p, clause) for p in scene.own(number) if p.kind is ActorKind.PERSON}
    return "replaced by another" in rules or ("behind stelle" in rules and clause.verb in _STANDING_IN)


def _absence(scene: Scene, number: int, party: Party, clause: Clause) -> str:
    """The rule by which a party stays away, '' where it does not."""
    if party.preposition == "ohne":
        return "ohne"
    if party.preposition in _INSTEAD and clause.verb in _STANDING_IN:
        return "replaced by another"
    if (
        party.preposition == "für"
        and clause.verb in _COMING
        and any(p.kind is ActorKind.PERSON for p in scene.bare(number))
    ):
        return "replaced by another" if party.kind is ActorKind.PERSON else ""
    noun = _noun_before(scene, party)
    if noun:
        return "Absage" if noun == "absage" else f"behind {noun}"
    if party.preposition or party.genitive:
        return ""
    if _is_replaced(scene, number, party, clause):
        return "replaced by another"
    if scene.denied(number):
        return ""
    words = scene.view.words(clause)
    if clause.verb in _STAYING_AWAY and not clause.negated:
        return f"absent: {clause.verb}"
    if clause.verb == "absagen" and not clause.passive and _calls_off(scene, party, clause):
        return f"absent: {clause.verb}"
    if clause.negated and _would_come(clause, words):
        return f"negated {clause.verb}"
    if (clause.verb == "sein" and "verhindert" in words) or (clause.verb == "verhindern" and clause.passive):
        return "prevented"
    if clause.verb == "verzichten" and words & {"teilnahme", "reise", "anreise"}:
        return "verzichten auf Teilnahme"
    return ""


def _noun_before(scene: Scene, party: Party) -> str:
    """The noun that names the party as away: "in |Abwesenheit| von A", "nach der |Absage| des Ministers"."""
    view = scene.view
    at = party.start - (2 if party.preposition == "von" else 1)
    word = view.lower(at)
    if word not in _AWAY_NOUNS or not (party.preposition == "von" or party.genitive or word == "absage"):
        return ""
    outer = _AWAY_NOUNS[word]
    return word if not outer or view.preposition(at) in outer else ""


def _calls_off(scene: Scene, party: Party, clause: Clause) -> bool:
    """ "A sagte seine Teilnahme ab", "A hatte kurzfristig abgesagt": no meeting and nothing else is called off."""
    view = scene.view
    nouns = [
        i
        for i in range(clause.start, clause.end)
        if view.tag(i) == "NN" and not party.start <= i < party.end and not view.preposition(view.phrase_start(i))
    ]
    return all(view.lower(i) in _PLANS for i in nouns)


def _would_come(clause: Clause, words: Set[str]) -> bool:
    """ "A nimmt nicht teil", "B war nicht dabei", "nicht am Tisch saß C"."""
    if clause.verb in _COMING:
        return True
    return clause.verb in ("sein", "sitzen") and bool(words & _AT_IT or {"am", "tisch"} <= words)


def _is_replaced(scene: Scene, number: int, party: Party, clause: Clause) -> bool:
    """ "B leitete die Delegation, nicht A", "B ersetzte A"."""
    if party in scene.denied(number):
        return clause.verb in _STANDING_IN
    if clause.verb != "ersetzen" or clause.passive:
        return False
    return any(p.start < party.start for p in scene.bare(number))


def _is_represented(scene: Scene, party: Party, clause: Clause) -> bool:
    """ "A ließ sich von B vertreten"."""
    if party.preposition or party.genitive or clause.verb not in ("vertreten", "entschuldigen", "lassen"):
        return False
    words = scene.view.words(clause)
    lemmas = {scene.view.doc[i].lemma_ for i in range(clause.start, clause.end)}
    return "lassen" in lemmas and "sich" in words and bool(words & {"vertreten", "entschuldigen"})
