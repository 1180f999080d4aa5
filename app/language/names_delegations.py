"""Groups that stand for a state or body: "US-Vertreter", "eine finnische Delegation", "Vertreter Omans und Katars"."""

from collections.abc import Iterator, Mapping

from app.domain.names import ActorKind, MentionKind
from app.knowledge.actors import KnownActor
from app.knowledge.places import KnownPlace
from app.knowledge.states import State
from app.language.annotations import NameSpan
from app.language.names_lexicon import GOVERNMENTS, Lexicon
from app.language.names_text import Words
from app.language.names_units import Unit

DELEGATION = "Delegation: "
_LINKS = frozenset({"von", "der", "des", "aus", "vom", "beider", "aller", "mehrerer"})
_SINGULAR = frozenset({"ein", "einem", "einen", "eines", "Vertreterin", "Unterhändlerin", "Verhandlerin"})
_BODIES = frozenset(
    {
        "Delegation",
        "Delegationen",
        "Team",
        "Seite",
        "Verhandlungsteam",
        "Verhandlungsdelegation",
        "Gruppe",
        "Führung",
        "Spitze",
        "Regierungsdelegation",
        "Abordnung",
        "Abordnungen",
        "Vertretung",
        "Verhandlungsgruppe",
        "Teams",
        "Verhandlungsteams",
        "Unterhändlergruppe",
        "Verhandlungsführung",
        "Verhandlungsseite",
    }
)
_LOOSE = frozenset(
    {
        "Führung",
        "Spitze",
        "Gruppe",
        "Vertretung",
        "Team",
        "Teams",
        "Experten",
        "Diplomaten",
        "Vermittler",
        "Vermittlern",
    }
)
#: What is done for a meeting: only the adjective before it names a side ("norwegische Vermittlung").
_ACTS = frozenset({"Vermittlung"})


class DelegationFinder:
    """Finds the delegations of a passage."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, words: Words, units: Mapping[int, Unit], people: set[int]) -> Iterator[NameSpan]:
        """Spans of delegations, and of single envoys without a name, in text order."""
        for i, text in enumerate(words.texts):
            if not text[0].isupper() or i in people:
                continue
            form = self._lexicon.form(text)
            if form.collective and i + 1 not in people and not (form.role and _is_one(words, i)):
                yield from self._collective(words, units, i)

    def _collective(self, words: Words, units: Mapping[int, Unit], i: int) -> Iterator[NameSpan]:
        form = self._lexicon.form(words.texts[i])
        start, sides = i, [(form.side, i)] if form.side else []
        while start > words.first[i] and words.tags[start - 1] in ("ADJA", "CARD", "TRUNC", "KON", "ART"):
            before = self._lexicon.form(words.texts[start - 1])
            state = before.adjective_of
            if words.tags[start - 1] == "TRUNC":
                state = self._lexicon.side_of_prefix(words.texts[start - 1] + "X")
            if words.tags[start - 1] in ("KON", "ART"):
                if not self._continues(words, start - 1):
                    break
            elif state:
                sides.append((state, start - 1))
            start -= 1
        if not sides and form.collective in _ACTS:
            return
        if not sides:
            yield from self._by_genitive(words, units, i)
            return
        if words.text(start - 1).lower() in _SINGULAR and form.collective not in _BODIES and len(sides) == 1:
            yield self._unnamed(words, i, sides[0][0])
            return
        if form.collective in _LOOSE - {"Team", "Teams"} and form.collective not in (
            "Diplomaten",
            "Vermittler",
            "Vermittlern",
            "Experten",
        ):
            return
        for side, at in sides:
            first = at if at != i else i
            last = i + 1 if at == i or len(sides) == 1 else at + 1
            yield _delegation(first, last, side or "")

    def _continues(self, words: Words, k: int) -> bool:
        """The list goes on to the left: "finnische und US-Vertreter", "einer finnischen und einer US-Delegation"."""
        if words.tags[k] == "ART":
            return words.tag(k - 1) == "KON" and bool(self._lexicon.form(words.text(k - 2)).adjective_of)
        return bool(self._lexicon.form(words.text(k - 1)).adjective_of) or words.tag(k - 1) == "TRUNC"

    def _by_genitive(self, words: Words, units: Mapping[int, Unit], i: int) -> Iterator[NameSpan]:
        """Groups named by what follows: "Vertreter Omans, der USA und der Schweizer", "Delegation aus Katar"."""
        collective = self._lexicon.form(words.texts[i]).collective
        k, limit, spans = i + 1, words.last[i], []
        if k >= limit or (words.texts[k] not in _LINKS and not self._side_at(words, units, k)):
            return
        opened = i
        while k < limit:
            text = words.texts[k]
            side = self._side_at(words, units, k)
            if side:
                unit = units.get(k)
                end = unit.end if unit else k + 1
                spans.append(_delegation(opened, end, side))
                k, opened = end, end
                follows = words.text(k) in (",", "und", "sowie") and self._more(words, units, k + 1)
                if not follows:
                    break
                k += 1
                opened = k
            elif text in _LINKS or text in ("den", "die", "dem") or words.tags[k] in ("ADJA", "CARD"):
                k += 1
            else:
                break
        single = words.text(i - 1) in _SINGULAR or words.texts[i].endswith("in")
        if spans and single and collective not in _BODIES and len(spans) == 1:
            yield self._unnamed(words, i, spans[0].side)
        elif collective not in ("Führung", "Spitze"):
            yield from spans

    def _more(self, words: Words, units: Mapping[int, Unit], k: int) -> bool:
        while words.text(k) in ("der", "des", "die", "den", "von", "aus", "dem") or words.tag(k) == "ADJA":
            k += 1
        return k < len(words) and bool(self._side_at(words, units, k))

    def _side_at(self, words: Words, units: Mapping[int, Unit], k: int) -> str | None:
        """The state or body named at token k."""
        form = self._lexicon.form(words.texts[k])
        if form.state is not None:
            return form.state.name
        if form.people_of:
            return form.people_of
        unit = units.get(k)
        capital = self._capital(words, unit)
        if capital:
            return capital
        for known in unit.known if unit else ():
            if isinstance(known, State):
                return known.name
            if isinstance(known, KnownActor) and known.kind is not ActorKind.PERSON and not known.media:
                return known.side if known.name in GOVERNMENTS else known.name
        return None

    def _capital(self, words: Words, unit: Unit | None) -> str | None:
        """ "die Gesandten Washingtons und Teherans": the state whose capital stands in the genitive."""
        for known in unit.known if unit else ():
            if isinstance(known, KnownPlace) and words.texts[unit.end - 1] == f"{known.name}s":  # type: ignore[union-attr]
                return self._lexicon.capitals.get(known.name)
        return None

    def _unnamed(self, words: Words, i: int, side: str | None) -> NameSpan:
        """ "ein Vertreter des Weißen Hauses", "ein US-Unterhändler": an office, not a delegation."""
        end = i + 1
        state = self._lexicon.form(words.text(end)).state if end < words.last[i] else None
        if state is not None and words.texts[end] != state.name:
            end += 1
        elif words.text(end) in ("des", "der", "von", "aus"):
            end += 1
            while words.tag(end) in ("ADJA", "NN", "NE", "ART") and words.last[i] > end and end < i + 6:
                end += 1
                if words.tag(end - 1) in ("NN", "NE"):
                    break
        return NameSpan(i, end, MentionKind.ROLE, words.said(i, end), ActorKind.OFFICE, "unnamed", side)


def _is_one(words: Words, i: int) -> bool:
    """ "der US-Gesandte", "den Gesandten" are one person; "mit den Gesandten", "US-Gesandte" are several."""
    k = i - 1
    while words.tag(k) == "ADJA":
        k -= 1
    article, before = words.text(k).lower(), words.text(k - 1).lower()
    if article in ("der", "dem", "des", "vom", "zum", "beim", "ein", "einem", "einen", "eines", "einer"):
        return not (article == "der" and words.tag(k - 1) == "NN")
    return article == "den" and before not in ("mit", "von", "zwischen", "bei", "nach", "aus", "zu", "unter")


def _delegation(start: int, end: int, side: str) -> NameSpan:
    return NameSpan(start, end, MentionKind.COLLECTIVE, DELEGATION + side, ActorKind.DELEGATION, "collective", side)
