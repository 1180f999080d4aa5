"""The names of events as a title gives them: "die Ukraine-Gespräche", also where the text has another case."""

from app.extract.triggers import Trigger
from app.extract.views import PassageView

#: Ends of nouns whose plural has "n" in every case: "Verhandlungen", "Konferenzen", "Runden".
_WEAK_ENDS = ("ung", "ion", "enz", "e", "ur")


def event_name(view: PassageView, trigger: Trigger) -> str | None:
    """The base form of a compound that names the meeting, None for a plain noun: "Nato-Außenministertreffen"."""
    nouns = (t.noun and (t.index, t.noun) for t in (trigger, *trigger.absorbed))
    named = next((found for found in nouns if found and found[1].first_part), None)
    return base_form(view.doc[named[0]].text, named[1].word) if named else None


def base_form(text: str, word: str) -> str:
    """A form of a compound in `word` without the ending of its case; a plural stays one.

    >>> base_form("EU-Gipfels", "Gipfel"), base_form("Zollgesprächen", "Gespräch")
    ('EU-Gipfel', 'Zollgespräche')
    """
    if text.lower().endswith(word.lower()):
        return text
    if word.endswith(_WEAK_ENDS):
        return text
    if text.endswith("s"):
        bare = text.removesuffix("s")
        return bare if bare.lower().endswith(word.lower()) else bare.removesuffix("e")
    return text.removesuffix("n")
