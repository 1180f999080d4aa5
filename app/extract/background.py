"""Times that date something else than the meeting: "das erste Treffen seit 2018", "seit dem Beben am 4. Februar"."""

from app.domain.timespans import Precision, TimeSpan
from app.extract.scene import Scene
from app.extract.triggers import Trigger
from app.extract.word_sets import word_set
from app.language.annotations import TimeMention

#: Prepositions under which an event stands that was before the meeting, or the reason for it.
_OF_EVENTS = word_set("seit nach vor wegen infolge angesichts trotz")
_FIRST = word_set("erste erster erstes ersten erstem erstmals letzte letzten letztes letzter")
_UNITS = word_set("Jahr Jahre Jahren Monat Monate Monaten Woche Wochen Tag Tage Tagen Jahrzehnt Jahrzehnte Jahrzehnten")
_DETERMINERS = ("ART", "PDAT", "PPOSAT", "PIAT", "PIDAT")
_INSIDE = ("APPR", "APPRART", "NE", "NN", "ADV", "ADJD", "CARD")
_REACH = 6  # tokens from the preposition to the day of its event: "seit dem schweren Beben an der Küste am 4. Mai"


def is_background(scene: Scene, trigger: Trigger, mention: TimeMention, span: TimeSpan) -> bool:
    """Whether a time expression near a word of meeting dates another event, or the one before."""
    return _in_attribute(scene, mention) or _of_event(scene, mention) or _since_the_last(scene, trigger, mention, span)


def _in_attribute(scene: Scene, mention: TimeMention) -> bool:
    """ "Details einer |am 3. Mai| in Bern vereinbarten Waffenruhe": a participle before another noun has the day."""
    view = scene.view
    before = mention.start - 1
    if before < 0 or view.tag(before) not in _DETERMINERS:
        return False
    i, last = mention.end, min(mention.end + _REACH, view.sentence(mention.start)[1])
    while i < last and view.tag(i) in _INSIDE:
        i += 1
    if i >= last or view.tag(i) != "ADJA":
        return False
    while i < last and view.tag(i) in ("ADJA", "KON", "$,"):
        i += 1
    meets = any(t.index == i or any(n.index == i for n in t.absorbed) for t in scene.triggers)
    return view.tag(i) in ("NN", "NE") and not meets


def _of_event(scene: Scene, mention: TimeMention) -> bool:
    """ "Zum ersten Mal seit |dem Beben am 4. Februar| …": the day of the noun that "seit" governs."""
    view = scene.view
    noun = mention.start - 1
    while noun > 0 and view.tag(noun).startswith("APPR"):
        noun -= 1
    if noun < 1 or view.tag(noun) != "NN" or any(t.start <= noun < t.end for t in scene.triggers):
        return False
    if view.doc[noun].text in _UNITS:
        return False  # "das erste Treffen seit zwei Monaten |am Freitag|"
    if view.in_time(noun) or scene.in_party(noun):
        return False
    first = max(view.sentence(noun)[0], noun - _REACH)
    inside = range(noun - 1, first - 1, -1)
    for i in inside:
        if view.is_verb(i) or view.tag(i) in ("$,", "$.", "$(") or scene.triggers_at(i):
            return False
        if view.tag(i).startswith("APPR"):
            dated = view.lower(i) in _OF_EVENTS and view.lower(mention.start) in ("vom", "von")
            return (dated or view.lower(i) == "seit") and not any(t.start == i for t in view.marks.times)
    return False


def _since_the_last(scene: Scene, trigger: Trigger, mention: TimeMention, span: TimeSpan) -> bool:
    """ "Es ist das erste Treffen |seit 2018|": when the one before was; also a whole year since which things go on."""
    if scene.view.lower(mention.start) != "seit":
        return False
    return is_first_since(scene, trigger) or span.precision is Precision.YEAR


def is_first_since(scene: Scene, trigger: Trigger) -> bool:
    """Whether the sentence counts from an earlier meeting: "das erste Treffen seit zwei Jahren"."""
    first, last = scene.view.sentence(trigger.index)
    words = scene.view.words_in(first, last)
    return "seit" in words and bool(words & _FIRST)
