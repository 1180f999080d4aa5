"""Cities that are named by something else: "in der türkischen Hauptstadt", "im Genfer Hotel"."""

from collections.abc import Mapping

from app.domain.names import Place
from app.knowledge.states import State
from app.language.names_lexicon import Lexicon
from app.language.names_text import Words
from app.language.names_units import Unit
from app.language.places_gazetteer import Gazetteer
from app.language.places_words import VENUE_NOUNS

_CAPITAL = "Hauptstadt"
#: Endings of a city's name that its adjective drops or changes: "Münchner", "Bremer", "Zürcher", "Basler".
_ADJECTIVES = (("er", ""), ("ner", "en"), ("er", "en"), ("cher", "ich"), ("ler", "el"), ("aner", "a"))
_SHORTEST = 5


class DerivedPlaces:
    """Finds cities that stand behind a capital's state or an adjective."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._states = {state.name: state for state in lexicon.knowledge.states.states}

    def capital(self, words: Words, units: Mapping[int, Unit], i: int) -> Place | None:
        """The capital that token i means without naming it: "in Katars |Hauptstadt|"; None where a name follows."""
        text = words.texts[i]
        if not text.endswith(_CAPITAL):
            return None
        if text == _CAPITAL:
            state = self._state_beside(words, units, i)
        else:  # "die US-Hauptstadt", but no "Landeshauptstadt"
            state = self._states.get(self._lexicon.side_of_prefix(text) or "")
        if state is None or not state.capital or (words.tag(i + 1) == "NE" and not self._of_state(words.text(i + 1))):
            return None
        picked = self._gazetteer.named(state.capital, state.name)
        return picked if picked and picked.name not in words.texts[i + 1 : i + 3] else None

    def _state_beside(self, words: Words, units: Mapping[int, Unit], i: int) -> State | None:
        """ "türkische Hauptstadt", "Katars Hauptstadt", "Hauptstadt Guatemalas", "Hauptstadt der Emirate"."""
        adjective = self._lexicon.form(words.text(i - 1)).adjective_of if i else None
        if adjective:
            return self._states.get(adjective)
        before, after = self._of_state(words.text(i - 1)), self._of_state(words.text(i + 1))
        if before is not None and words.text(i - 1).endswith("s"):
            return before
        if after is not None and words.text(i + 1).endswith("s"):
            return after
        unit = units.get(i + 2) if words.text(i + 1) in ("der", "des", "von") else None
        named = next((known for known in unit.known if isinstance(known, State)), None) if unit else None
        return named or (self._of_state(words.text(i + 2)) if words.text(i + 1) in ("der", "des", "von") else None)

    def _of_state(self, text: str) -> State | None:
        return self._lexicon.form(text).state if text else None

    def adjective(self, words: Words, i: int) -> Place | None:
        """The city whose adjective stands before a building: "im |Genfer| Hotel", not "das Berliner Format"."""
        text = words.texts[i]
        if len(text) < _SHORTEST or not text.endswith("er") or not words.text(i + 1).endswith(VENUE_NOUNS):
            return None
        for ending, stem in _ADJECTIVES:
            if text.endswith(ending):
                name = text.removesuffix(ending) + stem
                place = self._gazetteer.known_city(name)
                if place is not None:
                    return place
        return None
