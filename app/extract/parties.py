"""Who could meet: named people, bodies and states, and groups without a name, with the preposition before them."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from app.domain.names import ActorKind
from app.extract.both import resolve_both
from app.extract.candidates import Party
from app.extract.groups import SPOKES, GroupFinder, bracket_end, is_plural, parts_of
from app.extract.heads import head_of
from app.extract.views import CONTRACTED, PassageView
from app.knowledge.meetings import MeetingWords
from app.language.annotations import NameSpan

#: Words that may stand between a preposition and the party without ending its reach.
_PASSED_OVER = frozenset(
    {
        "auch",
        "unter",
        "anderem",
        "anderen",
        "etwa",
        "zudem",
        "erstmals",
        "erneut",
        "bereits",
        "vor",
        "allem",
        "sowohl",
        "eben",
        "gemeinsam",
        "nicht",
        "nur",
        "sogar",
        "wieder",
        "nun",
        "außerdem",
        "u.a.",
    }
)
_JOINING_LINKS = frozenset({"und", "sowie", "oder", "als", "bzw.", "beziehungsweise", "&"})
_LINKS = _JOINING_LINKS | frozenset({"und", "sowie", "oder", "als", "auch", "wie", "bzw.", "beziehungsweise", "&"})
#: Nouns of an office, whose holder may follow between commas.
_OFFICES = (
    "leiter",
    "leiterin",
    "chef",
    "chefin",
    "vorsitzenden",
    "vorsitzende",
    "sekretär",
    "kommissar",
    "minister",
    "ministerin",
    "präsident",
    "präsidenten",
    "präsidentin",
    "beauftragten",
    "gesandten",
    "kollegen",
    "direktor",
)


@dataclass(frozen=True, slots=True)
class PartyFinder:
    """Finds the parties of a passage: names resolved within the article, and groups by their head noun."""

    words: MeetingWords

    def find(self, view: PassageView, earlier: Sequence[Party] = ()) -> list[Party]:
        """All parties in text order, prepositions and rows filled in; `earlier` are those of the passages before."""
        names = [n for n in view.marks.names if not n.attribute and not _owns_next(view, n)]
        names = [n for n in names if not self._is_paper(view, n) and not _is_in_brackets(view, n)]
        named = [self._with_body(_named(view, name)) for name in names]
        groups = GroupFinder(self.words).find(view, named)
        bodies = [p for p in named if p.kind is ActorKind.ORGANISATION]
        named, of_named = _taken_apart(view, named, bodies)
        groups, of_groups = _taken_apart(view, groups, bodies)
        parts = [*of_named, *of_groups]
        held = {i for p in (*groups, *named, *parts) for i in range(p.name_start + 1, p.end)}
        senders = {p.end for p in named if p.kind is ActorKind.DELEGATION and view.lower(p.end - 1).endswith("s")}
        named = [p for p in named if p.name_start not in held and not _is_sender(p, senders)]
        groups = [p for g in groups for p in resolve_both(view, [g], [*earlier, *_before_of(named, g)])]
        parties = _governed(view, sorted([*named, *groups, *parts], key=lambda p: (p.start, p.end)))
        parties = [p for p in parties if p.kind is ActorKind.PERSON or not _is_named_next(view, p, named)]
        heads = {p.team_head for p in parties if p.team_head is not None}
        return [p for p in parties if heads.isdisjoint(range(p.name_start, p.end))]  # "eine Gruppe um A und B": A and B

    def _is_paper(self, view: PassageView, name: NameSpan) -> bool:
        """Whether the noun before makes it a paper's name: "der Nachrichtenseite «Kurier»"."""
        before = name.start - 1
        while before > 0 and view.tag(before) == "$(":
            before -= 1
        return before >= 0 and self.words.is_press(view.doc[before].lemma_)

    def _with_body(self, party: Party) -> Party:
        """A group with the body that its name gives as its side: "Außenminister der Nato-Staaten" are the Nato's."""
        if party.side or party.kind not in (ActorKind.OFFICE, ActorKind.DELEGATION):
            return party
        body = next((word for word in party.name.replace("-", " ").split() if word in self.words.bodies), None)
        return replace(party, side=body)


def _is_in_brackets(view: PassageView, name: NameSpan) -> bool:
    """Whether brackets give the short form of the noun before: "der Partei des Nordens (PDN)"."""
    if view.lower(name.start - 1) != "(" or view.lower(name.end) != ")" or name.start < 2:
        return False
    return name.actor_kind is not ActorKind.PERSON and view.tag(name.start - 2) in ("NN", "NE")


def _is_sender(party: Party, owners: Set[int]) -> bool:
    """Whether it only says whose envoys meet: "Vertreter von Polens |Präsident Karl Moser|".

    `owners` are the ends of the genitives that name a side.
    """
    return party.kind is ActorKind.PERSON and party.start != party.name_start and party.start in owners


def _owns_next(view: PassageView, name: NameSpan) -> bool:
    """Whether a genitive only says whose office the next name holds: "|Polens| Präsident Karl Moser"."""
    if not view.doc[name.end - 1].text.endswith(("s", "'", "’")):
        return False
    if name.actor_kind is ActorKind.PERSON:  # "|Bergs| Gesandter Karl Moser"
        return any(n.role_start == name.end for n in view.marks.names)
    starts = {n.role_start if n.role_start is not None else n.start for n in view.marks.names}
    return name.actor_kind is ActorKind.STATE and name.end in starts


def _is_owner(view: PassageView, name: NameSpan) -> bool:
    """Whether a genitive opens the phrase behind it: "|Polens| Präsident Karl Moser", "|Mosers| Berater Ivo Lund"."""
    return _owns_next(view, name) or (name.attribute and view.doc[name.end - 1].text.endswith(("s", "'", "’")))


def _taken_apart(
    view: PassageView, parties: Sequence[Party], bodies: Sequence[Party]
) -> tuple[list[Party], list[Party]]:
    """Those parties that are not put together from bodies, and the parts of those that are."""
    parts = [(party, parts_of(view, party, bodies)) for party in parties]
    return [party for party, of in parts if not of], [part for _, of in parts for part in of]


def _before_of(parties: Sequence[Party], group: Party) -> list[Party]:
    return [p for p in parties if p.start < group.start]


def _is_named_next(view: PassageView, group: Party, named: Sequence[Party]) -> bool:
    """Whether the names of a plural group follow as an apposition: "die Minister beider Länder, |A und B|,"."""
    if not group.plural or view.lower(group.end) != ",":
        return False
    people = [p for p in named if p.start >= group.end and p.kind is ActorKind.PERSON]
    return len(people) > 1 and people[0].start == group.end + 1 and people[1].start - people[0].end <= 2


def _named(view: PassageView, name: NameSpan) -> Party:
    start = name.start if name.role_start is None else min(name.start, name.role_start)
    end = name.end if name.role_end is None else max(name.end, name.role_end)
    first, opening = view.sentence(name.start)[0], ("ART", "ADJA", "PPOSAT", "CARD", "PIAT", "PDAT", "PIDAT")
    while start > first and view.tag(start - 1) in opening:
        start -= 1
    if name.role_start is not None and start < name.start and view.tag(name.start - 1) == "NN":
        start = min(start, view.phrase_start(name.start - 1))  # "dem |für Handel zuständigen Minister| Karl Moser"
    start = next((n.start for n in view.names_ending(start) if _is_owner(view, n)), start)
    start = _phrase_of_body(view, name, start)
    end = bracket_end(view, end)
    in_full = _shortened(view, name)
    roles = view.doc[start : name.start].text + " " + " ".join(name.roles)
    plural = name.actor_kind in (ActorKind.DELEGATION, ActorKind.STATE, ActorKind.ORGANISATION)
    if name.actor_kind is ActorKind.OFFICE:
        plural = is_plural(view, start, name.end - 1) or " und " in name.target
    single_word = name.actor_kind is ActorKind.OFFICE and " " not in name.target and not in_full
    return Party(
        start,
        end,
        name.start,
        name.end,
        in_full or name.target,
        name.actor_kind,
        name.side,
        plural=plural,
        roles=tuple(name.roles),
        generic=single_word and plural and "-" not in name.target,
        lone=single_word and name.side is None,
        spokesperson=any(SPOKES.search(word) for word in roles.split()),
    )


def _shortened(view: PassageView, name: NameSpan) -> str:
    """Two offices that share a word, in full: "EU-Agrar- und Forstminister"; '' for any other name."""
    if name.actor_kind is not ActorKind.OFFICE:
        return ""
    words = range(name.start, name.end)
    return view.doc[name.start : name.end].text if any(view.tag(i) == "TRUNC" for i in words) else ""


def _phrase_of_body(view: PassageView, name: NameSpan, start: int) -> int:
    """Where the phrase begins that a body's name ends: "mit |dem Energiekonzern| Nordstrom"."""
    if name.actor_kind is not ActorKind.ORGANISATION or start != name.start or not start or view.tag(start - 1) != "NN":
        return start
    return view.phrase_start(start - 1)


def _governed(view: PassageView, parties: list[Party]) -> list[Party]:
    """The parties with preposition, row and genitive filled in."""
    done: list[Party] = []
    row = 0
    for party in parties:
        before = _before(view, party, done)
        link = _linked_to(view, before, party, done)
        if link is not None:
            done.append(
                replace(
                    party,
                    preposition=link.preposition,
                    row=link.row,
                    genitive=link.genitive,
                    team_head=link.team_head,
                )
            )
            continue
        row += 1
        team = head_of(view, party, before, parties)
        if team is not None:
            done.append(_in_place_of(view, party, team, row, done))
            continue
        if before > 0 and view.lower(before) == ",":
            before = _before_of_apposition(view, party, before)
        word = view.lower(before) if before >= 0 else ""
        preposition = CONTRACTED.get(word, word) if before >= 0 and view.tag(before).startswith("APPR") else ""
        done.append(replace(party, preposition=preposition, row=row, genitive=_is_genitive(view, party, preposition)))
    return done


def _in_place_of(view: PassageView, party: Party, team: int, row: int, done: Sequence[Party]) -> Party:
    """A party with what governs the team that it stands for, and the team's side."""
    stood_for = next((p for p in done if p.name_start <= team < p.end), None)
    if stood_for is None:
        outer = view.preposition(view.phrase_start(team))
        return replace(party, preposition=outer, row=row, team_head=team)
    return replace(
        party,
        preposition=stood_for.preposition,
        row=stood_for.row,
        genitive=stood_for.genitive,
        side=party.side or stood_for.side,
        team_head=team,
    )


def _before_of_apposition(view: PassageView, party: Party, comma: int) -> int:
    """What governs a name after its office: "|mit| dem Leiter der Mission im Norden, Karl Moser,"; else the comma."""
    if party.kind is not ActorKind.PERSON or view.lower(party.end) not in (",", "."):
        return comma
    first = view.sentence(comma)[0]
    heads = [i for i in range(max(first, comma - 8), comma) if view.lower(i).endswith(_OFFICES)]
    start = view.phrase_start(heads[-1]) if heads else 0
    inside = any(view.is_verb(i) or view.lower(i) == "," for i in range(start, comma))
    return start - 1 if heads and start > first and not inside else comma


def _before(view: PassageView, party: Party, done: list[Party]) -> int:
    """The last token before the party that governs or links it, adverbs passed over."""
    index, first = party.start - 1, view.sentence(party.start)[0]
    while index >= first and view.lower(index) in _PASSED_OVER and not any(p.end == index + 1 for p in done[-1:]):
        if view.tag(index).startswith("APPR") and view.lower(index + 1) not in ("anderem", "anderen", "allem"):
            break
        index -= 1
    return index if index >= first else -1


def _linked_to(view: PassageView, before: int, party: Party, done: list[Party]) -> Party | None:
    """The party that this one continues an enumeration of: "mit A, dem Sprecher B (SPD) und |C|"."""
    if not done:
        return None
    last = done[-1]
    if before < 0:
        return last if last.start == party.start else None  # "Beide" stands for two
    if last.start >= party.start or view.sentence_number(last.start) != view.sentence_number(party.start):
        return last if last.start == party.start else None
    between = list(range(_affiliation_end(view, last), party.start))
    words = [view.lower(i) for i in between]
    if not words or not set(words) & (_JOINING_LINKS | {","}):
        return None
    if all(
        w in _LINKS or w in _PASSED_OVER or w in (",", "(", ")") or view.tag(i) in ("ADJA", "ART", "PPOSAT", "CARD")
        for i, w in zip(between, words, strict=True)
    ):
        return last if view.clause_number(last.start) == view.clause_number(party.start) else None
    return None


def _affiliation_end(view: PassageView, party: Party) -> int:
    """The end of a party with the body that he is of: "Karl Moser |vom Nationalen Sicherheitsrat|"."""
    if party.kind is not ActorKind.PERSON or view.lower(party.end) not in ("vom", "von", "aus", "beim"):
        return party.end
    chunk = view.chunk_starting(party.end)
    return chunk.end if chunk is not None and view.tag(chunk.head) == "NN" else party.end


def _is_genitive(view: PassageView, party: Party, preposition: str) -> bool:
    """Whether the phrase depends on the noun before it: "die Gespräche |der Minister|"."""
    if preposition or not party.start:
        return False
    if party.genitive:
        return True
    before = view.tag(party.start - 1)
    if before not in ("NN", "NE") or view.ends_time(party.start):
        return False  # "am Vormittag |der Sondergesandte|" begins a phrase of its own
    opening = view.lower(party.start)
    if view.tag(party.start) in ("ART", "PPOSAT", "PDAT", "PIAT") and not opening.startswith("ein"):
        return opening in ("der", "des") or opening.endswith(("er", "es"))
    if opening in ("eines", "einer"):
        return True
    return view.doc[party.name_end - 1].text.endswith(("s", "'", "’")) and before == "NN"
