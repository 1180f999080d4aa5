"""Names of a whole article: people, bodies, delegations and places, resolved within the article.

The one entry is `NameReader.read`: it fills `names` and `places` of every passage's annotations.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from app.knowledge.loader import Knowledge
from app.language.annotations import AnnotatedPassage, NameSpan
from app.language.coreference import resolve_references
from app.language.names_bodies import BodyFinder
from app.language.names_candidates import Candidate
from app.language.names_lexicon import Lexicon
from app.language.names_mentions import MentionFinder
from app.language.names_people import PeopleFinder
from app.language.names_registry import Registry
from app.language.names_roles import RolePhrase, RoleReader
from app.language.names_text import Words
from app.language.names_units import UnitScanner
from app.language.places import PlaceFinder
from app.language.places_gazetteer import Gazetteer

_NAME_TAGS = frozenset({"NE", "NN", "FM", "XY", "ADJA", "ADJD", "VVINF", "TRUNC"})
_HOMES = ("Deutschland", "Österreich", "Schweiz")  # the first one where the article names none


class NameReader:
    """Reads names and places. Holds compiled knowledge: make one per process."""

    def __init__(self, knowledge: Knowledge, *, may_be_name: Callable[[str], bool]) -> None:
        """`may_be_name` says of a word tagged as a noun whether it is so rare a noun that it may be a name."""
        self.lexicon = Lexicon(knowledge)
        self._scanner = UnitScanner(self.lexicon, may_be_name=may_be_name)
        self._roles = RoleReader(self.lexicon)
        self._people = PeopleFinder(self.lexicon)
        self._bodies = BodyFinder(self.lexicon)
        self._gazetteer = Gazetteer(knowledge)
        self._places = PlaceFinder(self.lexicon, self._gazetteer)

    def read(self, passages: Sequence[AnnotatedPassage]) -> None:
        """Fill `names` and `places` of all passages of one article; `quoted` must be known before."""
        texts = [Words.of(passage) for passage in passages]
        units = [{unit.start: unit for unit in self._scanner.scan(words)} for words in texts]
        home = self._home(texts)
        roles = [self._roles.read(words, mine, home=home) for words, mine in zip(texts, units, strict=True)]
        candidates = [
            self._people.find(words, mine, phrases) for words, mine, phrases in zip(texts, units, roles, strict=True)
        ]
        countries = self._places.countries(text for words in texts for text in words.texts)
        registry = self._registry(texts, candidates)
        mentions = MentionFinder(self.lexicon, registry)
        spans: list[list[NameSpan]] = []
        for words, mine, own, phrases in zip(texts, units, candidates, roles, strict=True):
            named = mentions.find(words, own)
            tokens = {i for span in named for i in range(span.start, span.end)}
            annotations = words.passage.doc._.parley
            annotations.places = self._places.find(words, mine, tokens, countries)
            bodies = self._bodies.find(words, mine, annotations.places, tokens)
            spans.append(named + _describing(bodies, phrases))
        resolve_references(self.lexicon, registry, texts, roles, spans)
        for words, found in zip(texts, spans, strict=True):
            words.passage.doc._.parley.names = sorted(found, key=lambda span: (span.start, span.end))

    def _home(self, texts: list[Words]) -> str:
        """The German-speaking state that the article names most, as noun, adjective or people."""
        counted: Counter[str] = Counter()
        for words in texts:
            for text in words.texts:
                form = self.lexicon.form(text)
                named = form.state.name if form.state else form.adjective_of or form.people_of or form.party_of
                counted[named or ""] += 1
        return max(_HOMES, key=lambda state: counted[state])

    def _registry(self, texts: list[Words], candidates: list[list[Candidate]]) -> Registry:
        """The article's people, opened by strong candidates, longest names first."""
        bare = Counter(
            text
            for words in texts
            for text, tag in zip(words.texts, words.tags, strict=True)
            if text[0].isupper() and tag in _NAME_TAGS
        )
        registry = Registry(self.lexicon, bare)
        every = [candidate for own in candidates for candidate in own]
        strong = [c for c in every if c.strong]
        for candidate in sorted(strong, key=lambda c: -(c.unit.end - c.unit.start)):
            registry.add(candidate)
        open_rows = [c for c in every if not c.strong and c.may_be_person]
        rows = Counter(c.name for c in open_rows)
        for candidate in open_rows:
            last = candidate.name[-1]
            alone = bare[last] + bare[f"{last}s"] > rows[candidate.name]
            if alone and len(candidate.name) == 2 and bare[candidate.name[0]] > rows[candidate.name]:
                continue  # "So lobte Berger Tollin": two people side by side
            if (candidate.hinted or alone or rows[candidate.name] > 1) and not self._gazetteer.cities(
                " ".join(candidate.name)
            ):
                candidate.strong, candidate.rule = True, "row of proper names"
                registry.add(candidate)
        self._add_companions(registry, candidates, bare)
        registry.inherit_sides(every)
        return registry

    def _add_companions(self, registry: Registry, candidates: list[list[Candidate]], bare: Counter[str]) -> None:
        """Surnames alone that recur and stand beside a person: "Weber und Tollin", where only Weber is introduced."""
        for own in candidates:
            for first, second in pairwise(own):
                between = first.words.texts[first.unit.end : second.unit.start]
                if between not in (["und"], ["sowie"], [","]):
                    continue
                for one, other in ((first, second), (second, first)):
                    name = one.name[-1]
                    recurs = bare[name] + bare[f"{name}s"] > 1
                    if one.strong or not one.may_be_surname or not recurs or registry.of_surname(name) is not None:
                        continue
                    beside = other.strong or registry.of_surname(registry.base(other.name)[-1]) is not None
                    if beside and not self._gazetteer.cities(name) and name not in self.lexicon.by_surname:
                        one.strong, one.rule = True, "beside a person"
                        registry.add(one)


def _describing(names: list[NameSpan], roles: list[RolePhrase]) -> list[NameSpan]:
    """The spans with those marked that only say whose office a role is: "Polens Präsident", "Chef der Hamas"."""
    owned = {role.owned.start for role in roles if role.owned is not None}
    owned |= {i for role in roles for i in range(role.head + 1, role.end)}
    return [replace(name, attribute=True) if name.start in owned else name for name in names]
