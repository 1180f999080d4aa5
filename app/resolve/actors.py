"""Actors across articles: one entry for all spellings of one person, body or delegation."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.domain.keys import key_of
from app.domain.names import Actor, ActorKind
from app.domain.resolved import ArticleClaims, ResolvedActor, RoleSeen
from app.domain.timespans import day_of
from app.resolve.grouping import Groups
from app.resolve.spellings import fold, same_person, sound


@dataclass
class _Seen:
    """All article actors of one kind and folded name."""

    kind: ActorKind
    names: Counter[str] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    wikidata: set[str] = field(default_factory=set)
    where: list[tuple[str, str]] = field(default_factory=list)
    spellings: set[str] = field(default_factory=set)
    roles: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, article: str, actor: Actor, day: str) -> None:
        self.names[actor.name] += 1
        if actor.side:
            self.sides[actor.side] += 1
        if actor.wikidata:
            self.wikidata.add(actor.wikidata)
        self.where.append((article, actor.name))
        self.spellings.update({actor.name, *actor.variants})
        for role in actor.roles:
            self.roles[role].append(day)


def resolve_actors(articles: Sequence[ArticleClaims]) -> tuple[ResolvedActor, ...]:
    """Merge the actors of all articles; sorted by key."""
    seen: dict[str, _Seen] = {}
    for article in articles:
        published = article.extraction.article.published
        day = day_of(published).isoformat() if published else ""
        for actor in article.extraction.actors:
            entry = seen.setdefault(f"{actor.kind}|{fold(actor.name)}", _Seen(actor.kind))
            entry.add(article.key, actor, day)
    groups = Groups(seen)
    for one, other in _spelling_pairs(seen):
        groups.join(one, other)
    for surname, full in _lone_surnames(seen):
        groups.join(surname, full)
    merged = (_merge([seen[member] for member in group]) for group in groups)
    return tuple(sorted(merged, key=lambda actor: actor.key))


def _spelling_pairs(seen: dict[str, _Seen]) -> Iterable[tuple[str, str]]:
    """Pairs of persons whose full names are spellings of one and whose sides do not differ."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for key, entry in seen.items():
        words = key.partition("|")[2].split()
        if entry.kind is ActorKind.PERSON and len(words) > 1:
            blocks[sound(words[-1])[:2]].append(key)
    for block in blocks.values():
        members = sorted(block)
        for i, one in enumerate(members):
            for other in members[i + 1 :]:
                if _sides_agree(seen[one], seen[other]) and same_person(one.partition("|")[2], other.partition("|")[2]):
                    yield one, other


def _lone_surnames(seen: dict[str, _Seen]) -> Iterable[tuple[str, str]]:
    """A person known by surname alone, with the one full name it can stand for.

    Only where exactly one person of that surname is known, and both share a side or a role word.
    """
    full: dict[str, list[str]] = defaultdict(list)
    for key, entry in seen.items():
        words = key.partition("|")[2].split()
        if entry.kind is ActorKind.PERSON and len(words) > 1:
            full[words[-1]].append(key)
    for key, entry in seen.items():
        words = key.partition("|")[2].split()
        if entry.kind is not ActorKind.PERSON or len(words) != 1 or len(full[words[0]]) != 1:
            continue
        other = seen[full[words[0]][0]]
        if set(entry.sides) & set(other.sides) or set(entry.roles) & set(other.roles):
            yield key, full[words[0]][0]


def _sides_agree(one: _Seen, other: _Seen) -> bool:
    return not one.sides or not other.sides or bool(set(one.sides) & set(other.sides))


def _most(counted: Counter[str]) -> str | None:
    """The commonest entry; ties go to the longer one, then to the alphabet."""
    return min(counted, key=lambda name: (-counted[name], -len(name), name)) if counted else None


def _merge(entries: list[_Seen]) -> ResolvedActor:
    names: Counter[str] = Counter()
    sides: Counter[str] = Counter()
    roles: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        names.update({name: count for name, count in entry.names.items() if " " in name or len(entries) == 1})
        sides.update(entry.sides)
        for role, days in entry.roles.items():
            roles[role].extend(days)
    name = _most(names) or _most(entries[0].names) or ""
    kind = entries[0].kind
    return ResolvedActor(
        key=key_of("actor", kind, fold(name)),
        name=name,
        kind=kind,
        side=_most(sides),
        spellings=tuple(sorted({spelling for entry in entries for spelling in entry.spellings})),
        roles=tuple(_role_seen(role, roles[role]) for role in sorted(roles)),
        wikidata=min((w for entry in entries for w in entry.wikidata), default=None),
        names=tuple(sorted({place for entry in entries for place in entry.where})),
    )


def _role_seen(role: str, days: list[str]) -> RoleSeen:
    known = sorted(day for day in days if day)
    return RoleSeen(role, known[0], known[-1]) if known else RoleSeen(role, "", "")
