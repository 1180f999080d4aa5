"""Who takes part in a meeting, from the word that reports it and its clause."""

from app.extract.arrangers import arrangers
from app.extract.candidates import Taking
from app.extract.companions import companions
from app.extract.noun_frames import complements, implied
from app.extract.predicates import participants_by_clause
from app.extract.scene import Scene
from app.extract.triggers import Trigger
from app.extract.verb_frames import verb_frame


def takings_of(scene: Scene, trigger: Trigger) -> list[Taking]:
    """Everybody whom the frame of a trigger makes a participant, each once, first reading wins."""
    if trigger.verb:
        found = [*verb_frame(scene, trigger)]
        for noun in trigger.absorbed:
            found += complements(scene, noun)
    else:
        found = [*complements(scene, trigger)]
        found += participants_by_clause(scene, trigger, found)
        found += [t for t in implied(scene, trigger) if t.side or not found]
    if found:
        found = [*arrangers(scene, trigger), *found, *companions(scene, trigger)]
    unique: dict[str, Taking] = {}
    for taking in found:
        unique.setdefault(taking.name, taking)
    return [*unique.values()]
