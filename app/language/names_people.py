"""Which units are people: evidence from role words, given names, party in brackets, and recurrence."""

from collections.abc import Mapping
from dataclasses import replace

from app.knowledge.places import KnownPlace
from app.language.names_candidates import LOCAL, Candidate
from app.language.names_lexicon import Lexicon, role_key
from app.language.names_listed import share_listed
from app.language.names_roles import ARTICLES, RolePhrase
from app.language.names_text import Words
from app.language.names_units import Unit

_AND = frozenset({"und", "sowie", "oder", ",", "&"})
#: Letters before the name of a ship.
_SHIPS = frozenset({"USS", "HMS", "HMCS", "HMAS"})
_FINITE = frozenset({"VFIN", "AFIN", "MFIN"})


class PeopleFinder:
    """Turns a passage's units and role phrases into candidates."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, words: Words, units: Mapping[int, Unit], roles: list[RolePhrase]) -> list[Candidate]:
        """Candidates in text order, roles attached."""
        by_end: dict[int, list[RolePhrase]] = {}
        by_start: dict[int, RolePhrase] = {}
        for role in roles:
            by_end.setdefault(role.end, []).append(role)
            if role.head + 1 != role.end:
                by_end.setdefault(role.head + 1, []).append(role)
            by_start.setdefault(role.start, role)
        found: list[Candidate] = []
        colleagues = _colleagues(words, roles)
        for unit in units.values():
            if not (unit.is_open or unit.person) or unit.start in colleagues:
                continue
            candidate = Candidate(unit, words)
            self._role_before(candidate, by_end)
            self._share_plural(candidate, found)
            self._group_before(candidate, found)
            self._behind(candidate, by_start, units)
            self._judge(candidate)
            found.append(candidate)
        for candidate in share_listed(self._lexicon, found, roles):
            self._judge(candidate)
        _mark_attributes(found, roles)
        return found

    def _role_before(self, candidate: Candidate, by_end: Mapping[int, list[RolePhrase]]) -> None:
        words, at = candidate.words, candidate.unit.start
        first = words.first[at]
        while at > first and self._lexicon.form(words.texts[at - 1]).title:
            title = words.texts[at - 1]
            candidate.female |= title in ("Frau", "Lady", "Dame", "Gräfin", "Baronin", "Mrs.")
            candidate.male |= title in ("Herr", "Herrn", "Sir", "Lord", "Graf", "Mr.", "Freiherr")
            candidate.strong |= (
                title in ("Herr", "Herrn", "Frau", "Dr.", "Sir", "Lord") and words.tags[candidate.unit.start] != "NN"
            )
            candidate.rule = candidate.rule or "title"
            at -= 1
        while at > first:
            role = _best(by_end.get(at, []), first)
            if candidate.unit.person is not None and at == candidate.unit.start:
                role = self._held_by(candidate, by_end, role)
            if role is None and words.texts[at - 1] == "," and not candidate.roles:
                end = at - 2 if words.tag(at - 2) in ("PTKVZ", "VVPP", "VVINF") else at - 1
                if words.text(at - 2) == ")" and words.text(at - 4) == "(":  # "der Leiter des Krisenstabs (KS), X Y,"
                    end = at - 4
                around = [r for r in by_end.get(end, []) if r.start >= first and self._opens_apposition(candidate, r)]
                role = min(around, key=lambda r: r.start, default=None)
                if role is not None:
                    candidate.rule = "apposition"
            if role is None:
                break
            candidate.roles.append(role)
            at = role.owned.start if role.owned is not None and role.owned.end == role.start else role.start
            if by_end.get(at):
                continue  # "Präsident Scheich X": two roles side by side
            outer = by_end.get(at - 1, []) if at - 1 > first else []
            joined = words.text(at - 1) in ("und", "sowie") or self._closes_apposition(candidate, outer, at)
            if not outer or not joined:
                break
            at -= 1

    def _held_by(
        self, candidate: Candidate, by_end: Mapping[int, list[RolePhrase]], inner: RolePhrase | None
    ) -> RolePhrase | None:
        """ "der Berater des Präsidenten X": where knowledge says that X is the adviser, X is not the president."""
        known = candidate.unit.person
        around = [
            r for r in by_end.get(candidate.unit.end, []) if r.owned is candidate.unit and r.head < candidate.unit.start
        ]
        if known is None or inner is None or not around:
            return inner
        held = [role_key(role.role) for role in known.roles]

        def holds(role: RolePhrase) -> bool:
            return any(key.endswith(role.noun.key) or role.noun.key.endswith(key) for key in held)

        outer = next((role for role in around if holds(role)), None)
        if outer is None or holds(inner):
            return inner
        complement = candidate.words.said(outer.head + 1, candidate.unit.start)
        return replace(outer, end=candidate.unit.start, role=f"{outer.noun.base} {complement}", owned=None)

    def _closes_apposition(self, candidate: Candidate, before: list[RolePhrase], at: int) -> bool:
        """ "Der Leiter des Krisenstabs, Admiral X Y, kam": the name has both roles."""
        words, end = candidate.words, candidate.unit.end
        closed = words.text(end) in (",", ".", "(", "") or words.tag(end)[1:] in _FINITE
        return words.text(at - 1) == "," and closed and any(role.article and not role.plural for role in before)

    def _opens_apposition(self, candidate: Candidate, role: RolePhrase) -> bool:
        """ "Der Schwiegersohn von Präsident X (kam), Y Z, …": the name in commas belongs to the role before."""
        unit, words = candidate.unit, candidate.words
        closed = words.text(unit.end) in (",", ".", "(", ";", ":", "") or words.tag(unit.end) in (
            "VVFIN",
            "VAFIN",
            "VMFIN",
            "KON",
        )
        whole = unit.end - unit.start > 1 or unit.person is not None
        surname = words.tags[unit.start] == "NE" and words.text(unit.end) == "," and role.end > role.head + 1
        return closed and (whole or surname) and bool(role.article or role.owned)

    def _share_plural(self, candidate: Candidate, found: list[Candidate]) -> None:
        """ "die Gesandten A B und C D": the plural role is everybody's."""
        if candidate.roles or not found:
            return
        last = found[-1]
        between = candidate.words.texts[last.unit.end : candidate.unit.start]
        joined = 0 < len(between) <= 2 and all(word in _AND for word in between)
        if joined and last.roles and last.roles[0].plural and last.roles[0].end <= last.unit.start:
            candidate.roles.append(last.roles[0])

    def _group_before(self, candidate: Candidate, found: list[Candidate]) -> None:
        """ "die finnischen Vertreter A B und C D": the noun of the group tells whose people they are."""
        words, at = candidate.words, candidate.unit.start
        form = self._lexicon.form(words.text(at - 1))
        if form.collective:
            adjective = self._lexicon.form(words.text(at - 2)).adjective_of
            candidate.group_side = form.side or adjective
        elif found and found[-1].group_side and words.texts[found[-1].unit.end : at] in (["und"], ["sowie"], [","]):
            candidate.group_side = found[-1].group_side

    def _behind(self, candidate: Candidate, by_start: Mapping[int, RolePhrase], units: Mapping[int, Unit]) -> None:
        words, end = candidate.words, candidate.unit.end
        if words.text(end) == "(":
            inner = words.text(end + 1)
            closed = words.text(end + 2) in (")", ",", "/")
            party = self._lexicon.form(inner).party_of
            if closed and (
                party or inner == "parteilos" or (inner.isupper() and len(inner) > 1 and candidate.unit.given)
            ):
                candidate.party, candidate.party_side = inner, party
            candidate.hinted |= closed and self._lexicon.form(inner).state is not None
            candidate.strong |= bool(candidate.party) or (
                inner.isdigit() and words.text(end + 2) == ")" and len(inner) < 3
            )
            closing = next((i for i in range(end + 1, min(end + 6, len(words))) if words.texts[i] == ")"), None)
            end = closing + 1 if closing else end
        if words.text(end) != ",":
            return
        begin = end + 1
        while words.text(begin).lower() in ARTICLES:
            begin += 1
        role = by_start.get(begin)
        if role is not None and candidate.roles and role.end + 1 in units:
            return  # "Minister A B, der Vorsitzende des Rats, C D, und …": the role is the next one's
        if role is not None and words.text(role.end) in (",", ".", ";", ")", "") and not role.plural:
            candidate.roles.append(role)
            candidate.strong |= candidate.unit.end - candidate.unit.start > 1

    def _judge(self, candidate: Candidate) -> None:
        unit, words = candidate.unit, candidate.words
        length = unit.end - unit.start
        candidate.hinted |= words.tag(unit.end)[1:] in _FINITE or words.tag(unit.start - 1)[1:] in _FINITE
        weight = max((role.noun.weight for role in candidate.roles), default=0)
        if unit.person is not None:
            candidate.strong, candidate.rule = True, candidate.rule or "known name"
        elif self._no_person(candidate) or (not unit.given and self._holds_place(candidate)):
            candidate.strong, candidate.place = False, True
        elif candidate.roles and (length > 1 or (weight and self._proper_single(words, unit))):
            candidate.strong, candidate.rule = True, candidate.rule or "role and name"
        elif unit.given and length > 1 and not self._is_place(words, unit):
            candidate.strong, candidate.rule = True, candidate.rule or "given name"
        elif candidate.strong:
            candidate.rule = candidate.rule or "party or age in brackets"

    def _no_person(self, candidate: Candidate) -> bool:
        """Rows with a word of companies, clubs and streets in them."""
        beyond = candidate.words.text(candidate.unit.end)
        if candidate.words.text(candidate.unit.start - 1) in _SHIPS:
            return True
        return any(word in self._lexicon.knowledge.given_names.not_people for word in (*candidate.name, beyond))

    def _holds_place(self, candidate: Candidate) -> bool:
        """Rows of names with a known place in them: "Ajax Amsterdam", "Nowe Saporischschja"."""
        found = (phrase.known for word in candidate.name for _, phrase in self._lexicon.phrases.at((word,), 0, 1))
        return any(isinstance(known, KnownPlace) for known in found)

    def _proper_single(self, words: Words, unit: Unit) -> bool:
        if words.tags[unit.start] in ("NE", "FM") or unit.given:
            return True
        role = self._lexicon.form(words.text(unit.start - 1)).role
        return role is not None and role.weight > 0

    def _is_place(self, words: Words, unit: Unit) -> bool:
        """Rows behind a local preposition that begin with a place's word: "in San José"."""
        before = words.text(unit.start - 1)
        return before in LOCAL and words.text(unit.start) in ("San", "Santa", "Saint", "Sankt", "St.", "Porto", "Port")


def _colleagues(words: Words, roles: list[RolePhrase]) -> frozenset[int]:
    """Where names of the newsroom begin, which speaks of itself: "Meine Kollegin |A B| und |C D| schreiben"."""
    ends = {role.end for role in roles}
    own = {
        role.end
        for role in roles
        if role.noun.head in ("Kollege", "Kollegin", "Reporter", "Reporterin", "Korrespondent", "Korrespondentin")
        and words.text(role.start - 1).lower()
        in ("meine", "unsere", "mein", "unser", "meiner", "unserer", "unserem", "meinem")
    }
    found: set[int] = set()
    for start in sorted(own):
        found.add(start)
        at = start + 1  # an enumeration goes on until another role or a word in small letters
        while at <= len(words) and at not in ends and (words.text(at - 1) in _AND or words.text(at - 1)[:1].isupper()):
            found.add(at)
            at += 1
    return frozenset(found)


def _best(roles: list[RolePhrase], first: int) -> RolePhrase | None:
    """The innermost role phrase: the one whose head stands nearest to the name."""
    inside = [role for role in roles if role.start >= first]
    return max(inside, key=lambda role: role.head, default=None)


def _mark_attributes(found: list[Candidate], roles: list[RolePhrase]) -> None:
    """A name inside another role phrase only describes: "der Sprecher von X", "Xs Berater"."""
    owned = {role.owned.start for role in roles if role.owned is not None}
    for candidate in found:
        own = any(role.head < candidate.unit.start == role.end and role.owned is None for role in candidate.roles)
        candidate.attribute = candidate.unit.start in owned and not (
            own and candidate.unit.person is not None and _is_outer(candidate, roles)
        )


def _is_outer(candidate: Candidate, roles: list[RolePhrase]) -> bool:
    """Whether the candidate took the role that another phrase would have made it the attribute of."""
    taken = {role.head for role in candidate.roles}
    return any(role.head in taken and role.owned is candidate.unit for role in roles)
