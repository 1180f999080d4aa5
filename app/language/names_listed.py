"""Holders of one office, each with a state: "die Minister Finnlands und Perus, Aarno Kivelä und Juan Ortega"."""

from collections.abc import Iterator
from dataclasses import replace

from app.language.names_candidates import Candidate
from app.language.names_lexicon import Lexicon
from app.language.names_roles import RolePhrase
from app.language.names_text import Words

_LINKS = frozenset({"und", "sowie", ",", "der", "des", "von"})
_AND = (["und"], ["sowie"], [","])


def share_listed(lexicon: Lexicon, candidates: list[Candidate], roles: list[RolePhrase]) -> Iterator[Candidate]:
    """Give each person behind such a list the office and his own state; yields those who got one.

    As many names as states, at least two: else nothing is shared.
    """
    by_start = {candidate.unit.start: number for number, candidate in enumerate(candidates)}
    for role in roles:
        words = candidates[0].words if candidates else None
        if words is None or not role.plural:
            continue
        states, at = listed_states(lexicon, words, role)
        if len(states) < 2 or at not in by_start or words.text(at - 1) != ",":
            continue
        row = _row(candidates[by_start[at] :])
        if len(row) != len(states):
            continue
        for candidate, state in zip(row, states, strict=True):
            if not candidate.roles:
                candidate.roles.append(replace(role, role=role.noun.base, side=state, owned=None))
                yield candidate


def listed_states(lexicon: Lexicon, words: Words, role: RolePhrase) -> tuple[list[str], int]:
    """The states of a plural role in order, and the token behind them."""
    states = [role.side] if role.side and role.end > role.head + 1 else []
    at = role.end
    while at < words.last[role.head]:
        state = lexicon.form(words.texts[at]).state
        if state is None and words.texts[at] not in _LINKS:
            break
        states += [state.name] if state is not None else []
        at += 1
    return states, at


def _row(candidates: list[Candidate]) -> list[Candidate]:
    """The first candidates that only "und" and commas part."""
    row = candidates[:1]
    for candidate in candidates[1:]:
        if candidate.words.texts[row[-1].unit.end : candidate.unit.start] not in _AND:
            break
        row.append(candidate)
    return row
