"""Role phrases: who somebody is, from the adjectives before the role noun to the complement behind it.

Example: "der frühere Leiter des nationalen Krisenstabs" is one phrase with the head "Leiter".
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.knowledge.actors import KnownActor
from app.knowledge.states import State
from app.language.names_complements import ComplementReader
from app.language.names_lexicon import Lexicon, RoleWord, adjective_stem
from app.language.names_text import Words
from app.language.names_units import Unit

ARTICLES = frozenset(
    {
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
        "sein",
        "seine",
        "seinen",
        "seinem",
        "seiner",
        "seines",
        "ihr",
        "ihre",
        "ihren",
        "ihrem",
        "ihrer",
        "ihres",
        "dieser",
        "diese",
        "diesen",
        "diesem",
        "kein",
        "keine",
        "beim",
        "vom",
        "zum",
        "zur",
        "im",
        "am",
    }
)
_PLURAL_ARTICLES = frozenset({"die", "diese", "seine", "ihre"})
_DATIVE = frozenset(
    {"mit", "von", "bei", "nach", "aus", "zu", "zwischen", "unter", "neben", "samt", "gegenüber", "seit"}
)


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """Tokens start..end, article left out; `head` is the role noun's index, `role` the phrase in base form.

    `article` is the word before the phrase, lower-cased ('' for none); `owned` the unit that the complement or a
    genitive before the phrase names ("Sprecher von X", "Xs Sprecher").
    """

    start: int
    end: int
    head: int
    noun: RoleWord
    role: str
    article: str
    side: str | None
    owned: Unit | None = None
    plural: bool = False

    @property
    def gender(self) -> str:
        """m, f or ''."""
        return self.noun.gender


class RoleReader:
    """Reads the role phrases of a passage."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._complements = ComplementReader(lexicon)

    def read(self, words: Words, units: Mapping[int, Unit], *, home: str) -> list[RolePhrase]:
        """All role phrases; `units` are the passage's units by first token. The inner ones come after the outer.

        `home` is the state that "Bundeskanzler" and the like belong to where nothing else is said.
        """
        found = []
        inside: set[int] = {i for unit in units.values() for i in range(unit.start, unit.end)}
        for i, text in enumerate(words.texts):
            if i in inside or not text[0].isupper():
                continue
            noun = self._lexicon.form(text).role
            if noun is not None:
                found.append(self._phrase(words, units, i, noun, home))
        return found

    def _phrase(self, words: Words, units: Mapping[int, Unit], head: int, noun: RoleWord, home: str) -> RolePhrase:
        first = words.first[head]
        start, side, adjectives = head, noun.side, []
        while start > first and self._is_adjective(words, start - 1):
            start -= 1
            form = self._lexicon.form(words.texts[start])
            side = side or form.adjective_of
            if words.tags[start] == "TRUNC":  # "EU-Staats- und Regierungschefs"
                side = side or self._lexicon.side_of_prefix(words.texts[start] + "chef")
            if self._lexicon.role_adjective(words.texts[start]):
                stem = adjective_stem(words.texts[start])
                adjectives.append(stem if form.state or stem == "Schweiz" else stem[0].lower() + stem[1:])
        article = words.texts[start - 1].lower() if start > first else ""
        noun = _with_gender(noun, article if article in ARTICLES else "", words.texts[head])
        owned = self._owner_before(words, units, start)
        if side == "Deutschland" and noun.base.startswith("Bundes"):  # Austria and Switzerland have them too
            before = (self._lexicon.form(words.texts[k]).adjective_of for k in range(start, head))
            side = next((state for state in before if state), _side_of(owned) or home)
        side = side or _side_of(owned)
        found = self._complements.read(words, units, head, noun.base)
        end, complement, behind = found.end, words.said(head + 1, found.end), found.unit
        side = side or _side_of(behind)
        ending = "e" if noun.gender == "f" else "er"
        spoken = [a + "er" if a[:1].isupper() and a == "Schweiz" else a + ending for a in reversed(adjectives)]
        role = " ".join([*spoken, noun.base, *([complement] if complement else [])])
        article = article if article in ARTICLES else ""
        plural = _is_plural(words, start, head, noun, article) or (not article and _of_body(noun, behind))
        return RolePhrase(start, end, head, noun, role, article, side, behind or owned, plural)

    def _is_adjective(self, words: Words, i: int) -> bool:
        text = words.texts[i]
        if words.tags[i] in ("ADJA", "ADJD") or (text == "und" and words.tag(i - 1) in ("TRUNC", "ADJA")):
            return True
        if words.tags[i] == "TRUNC" and words.text(i + 1) == "und":
            return True  # "die Staats- und Regierungschefs"
        form = self._lexicon.form(text)
        return bool(form.adjective_of) and not form.state

    def _owner_before(self, words: Words, units: Mapping[int, Unit], start: int) -> Unit | None:
        """The unit in the genitive before the phrase: "Russlands Staatschef", "Putins Berater"."""
        text = words.text(start - 1)
        if not text.endswith(("s", "'", "’")) or start - 1 < words.first[min(start, len(words) - 1)]:
            return None
        for length in (1, 2, 3):
            unit = units.get(start - length)
            if unit is not None and unit.end == start:
                return unit
        state = self._lexicon.form(text).state
        return Unit(start - 1, start, (state,)) if state and text != state.name else None


def _with_gender(noun: RoleWord, article: str, text: str) -> RoleWord:
    """Nominalised adjectives show their gender in the article alone: "die Beauftragte", "der Beauftragte"."""
    if noun.gender or not noun.base.endswith("r"):
        return noun
    if text.endswith("e") and article in ("die", "eine", "ihre", "seine", ""):
        return replace(noun, base=noun.base.removesuffix("r"), gender="f" if article else "", number="s")
    masculine = text.endswith("r") or article in (
        "den",
        "dem",
        "des",
        "ein",
        "einen",
        "einem",
        "eines",
        "vom",
        "zum",
        "beim",
    )
    masculine = masculine or (article == "der" and text.endswith("e"))
    return replace(noun, gender="m" if masculine else "")


def _is_plural(words: Words, start: int, head: int, noun: RoleWord, article: str) -> bool:
    """ "die Minister", "mit den Gesandten", "Ministerinnen und Minister": several; "den Gesandten" alone is one."""
    if noun.number == "p" or (article in _PLURAL_ARTICLES and noun.gender == "m"):
        return True
    if article in _PLURAL_ARTICLES and noun.gender == "" and words.texts[head].endswith("n"):
        return True
    if words.text(head - 1) == "und" and words.text(head - 2).endswith("innen"):
        return True
    if words.text(head - 1) == "und" and words.tag(head - 2) == "TRUNC" and article not in ("des", "dem", "eines"):
        return words.texts[head].endswith("s")  # "mit Staats- und Regierungschefs"
    dative = article in ("den", "seinen", "ihren", "diesen") and words.texts[head].endswith("n")
    return dative and words.text(start - 2).lower() in _DATIVE and noun.number != "s"


def _of_body(noun: RoleWord, unit: Unit | None) -> bool:
    """ "Außenminister der Nato": a body of states has no minister of its own, so these are many."""
    bodies = [known for known in unit.known if isinstance(known, State) and known.body] if unit else []
    return bool(bodies) and noun.base.lower().endswith(("minister", "regierungschef", "staatschef"))


def _side_of(unit: Unit | None) -> str | None:
    if unit is None:
        return None
    for known in unit.known:
        if isinstance(known, State):
            return known.name
        if isinstance(known, KnownActor):
            return known.side
    return None
