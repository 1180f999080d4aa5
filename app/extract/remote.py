"""Calls told by an adverb or a device: "sprach per Video mit", "beriet telefonisch mit"."""

from app.extract.scene import Scene
from app.extract.triggers import Trigger
from app.knowledge.meetings import MeetingForm

_BY = frozenset({"per", "via", "am", "über", "mittels", "in"})
_OPEN = frozenset({MeetingForm.TALKS, MeetingForm.ENCOUNTER})


def form_of(scene: Scene, trigger: Trigger) -> MeetingForm:
    """The form of a meeting, where the clause says that it was a call: "konferierten virtuell" is a video call."""
    clause = scene.clause_of(trigger)
    if trigger.form not in _OPEN or clause is None:
        return trigger.form
    if trigger.noun is not None:  # "ein virtuelles Treffen", "telefonische Beratungen"
        found = next((f for a in trigger.adjectives if (f := _by_word(scene, a))), None)
        return found or trigger.form
    for i in scene.view.own_tokens(trigger.clause) if trigger.clause is not None else ():
        if scene.view.tag(i) in ("ADJD", "ADV"):
            found = _by_word(scene, scene.view.lower(i))
        elif scene.view.tag(i) in ("NN", "NE", "FM"):
            found = _by_device(scene, i)
        else:
            found = None
        if found is not None:
            return found
    return trigger.form


def _by_word(scene: Scene, word: str) -> MeetingForm | None:
    return next((form for form, words in scene.words.remote.items() if _stem(word) in words), None)


def _stem(word: str) -> str:
    for ending in ("es", "er", "en", "em", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 4:
            return word.removesuffix(ending)
    return word


def _by_device(scene: Scene, index: int) -> MeetingForm | None:
    """The form that "per Telefon", "am Telefon", "über Video" tell."""
    noun = scene.view.doc[index].text
    form = next((form for form, nouns in scene.words.devices.items() if noun in nouns), None)
    return form if form and scene.view.lower(index - 1) in _BY else None
