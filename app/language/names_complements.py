"""What follows a role noun and belongs to it: "(Leiter) des nationalen Krisenstabs", "(Sprecher) von Präsident X"."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.language.names_lexicon import Lexicon
from app.language.names_text import Words
from app.language.names_units import Unit

_ARTICLES = frozenset({"ART", "PPOSAT", "PDAT"})
_OF = frozenset({"des", "der", "von", "vom"})
_AT = frozenset({"im", "in", "beim", "bei"})
#: Roles that are held at a place: "Botschafter in Wien". Behind others, "in Wien" tells where something happened.
_POSTED = (
    "botschafter", "botschafterin", "konsul", "gesandter", "gesandte", "korrespondent", "korrespondentin", "experte",
    "staatssekretär", "staatssekretärin", "abteilungsleiter", "direktor", "direktorin", "mitarbeiter", "vertreter",
    "anführer",
)  # fmt: skip
SETTLEMENTS = frozenset({
    "Stadt", "Hauptstadt", "Großstadt", "Kleinstadt", "Hafenstadt", "Grenzstadt", "Millionenstadt", "Dorf", "Ort",
    "Ortschaft", "Siedlung", "Gemeinde", "Region", "Gebiet", "Provinz", "Oblast", "Bezirk", "Insel", "Halbinsel",
    "Fluss", "Berg", "Dörfer", "Gewerkschaft", "Partei", "Firma", "Konzern", "Verein", "Agentur", "Universität",
    "Bundesland", "Landkreis", "Kreis",
})  # fmt: skip
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Complement:
    """Tokens up to `end`; `unit` is the name inside, where there is one."""

    end: int
    unit: Unit | None = None


class ComplementReader:
    """Reads the complement of a role noun."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def read(self, words: Words, units: Mapping[int, Unit], head: int, base: str) -> Complement:
        """The complement of the noun at `head` (its base form `base`); an empty one ends at head + 1."""
        nothing = Complement(head + 1)
        link, limit = words.text(head + 1), words.last[head]
        if head + 2 >= limit:
            return nothing
        if link in _AT and not base.lower().endswith(_POSTED):
            return nothing
        if link not in _OF and link not in _AT and link != "für":
            return nothing
        return self._phrase(words, units, head + 2, limit, _DEPTH) or nothing

    def _phrase(self, words: Words, units: Mapping[int, Unit], i: int, limit: int, depth: int) -> Complement | None:
        """A noun phrase that begins at token i, behind its preposition or as a genitive."""
        if i < limit and words.tags[i] in _ARTICLES:
            i += 1
        while i < limit and self._is_modifier(words, i):
            i += 1
        if i >= limit:
            return None
        inner = units.get(i)
        if inner is not None:
            return (
                self._more(words, units, Complement(inner.end, inner), limit, depth)
                if inner.known
                else Complement(inner.end, inner)
            )
        form = self._lexicon.form(words.texts[i])
        if form.state is not None and words.texts[i][0].isupper():
            return Complement(i + 1, Unit(i, i + 1, (form.state,)))
        if words.tags[i] != "NN" and not (words.tags[i] == "NE" and words.texts[i].isupper()):
            return None
        named = units.get(i + 1)
        if form.role is not None and form.role.weight and named is not None and (named.is_open or named.person):
            return Complement(named.end, named)
        return self._more(words, units, Complement(i + 1), limit, depth)

    def _is_modifier(self, words: Words, i: int) -> bool:
        tag, text = words.tags[i], words.texts[i]
        if tag in ("ADJA", "TRUNC", "CARD"):
            return True
        return text == "und" and words.tag(i - 1) in ("TRUNC", "ADJA")

    def _more(self, words: Words, units: Mapping[int, Unit], so_far: Complement, limit: int, depth: int) -> Complement:
        """What the noun phrase goes on with: an acronym, "und" with a bare noun, a genitive."""
        end = so_far.end
        if end < limit and words.tags[end] == "NE" and words.texts[end].isupper() and len(words.texts[end]) > 1:
            return Complement(end + 1, so_far.unit)
        beside = units.get(end)
        if beside is not None and end < limit and words.tag(end - 1) == "NN" and not beside.given and not beside.person:
            settled = words.texts[end - 1] in SETTLEMENTS
            if settled or (beside.end - beside.start == 1 and words.text(beside.end) == ","):
                return Complement(beside.end, so_far.unit)  # "(Bürgermeister) der Gemeinde Altdorf"
        if end + 1 < limit and words.texts[end] == "und" and words.tags[end + 1] == "NN":
            if self._lexicon.form(words.texts[end + 1]).role is None:
                return Complement(end + 2, so_far.unit)
            return so_far
        if end + 1 < limit and words.texts[end] == "für" and words.tags[end + 1] in ("NN", "ADJA"):
            return self._phrase(words, units, end + 1, limit, 0) or so_far
        if depth and end + 1 < limit and words.texts[end] in _AT:  # "(Vorsitzende) der Fraktion im Parlament, X Y, …"
            placed = self._phrase(words, units, end + 1, limit, 0)
            if placed is not None and words.text(placed.end) in (",", "("):
                return Complement(placed.end, so_far.unit or placed.unit)
        genitive = end < limit and words.texts[end] in ("des", "der", "von") and words.tags[end] in ("ART", "APPR")
        if depth and genitive:
            further = self._phrase(words, units, end + 1, limit, depth - 1)
            return Complement(further.end, so_far.unit or further.unit) if further else so_far
        state = self._lexicon.form(words.text(end)).state if end < limit else None
        if state is not None and words.texts[end] != state.name and so_far.unit is None:  # "des Sicherheitsrats Omans"
            return Complement(end + 1, Unit(end, end + 1, (state,)))
        return so_far
