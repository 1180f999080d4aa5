"""Mending the tagger's commonest slip: a finite verb that looks like an infinitive or participle.

Plural forms are ambiguous in German ("verhandeln", "verhandelten" aside): what a clause needs decides.
"""

from collections.abc import Sequence
from itertools import pairwise

_OPENERS = frozenset({"KOUS", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT"})
_SOFT = frozenset({"VVINF", "VVPP"})
_SUBJECTS = frozenset({"NN", "NE", "PPER", "PIS", "PDS", "CARD"})


def mend_finite(tags: list[str], may_be_finite: Sequence[bool]) -> list[str]:
    """The tags of one sentence with the missing finite verb found, where a word allows that reading.

    "…, weil sie über Wochen verhandeln" and "Die Länder verhandeln in Wien": "verhandeln" is VVFIN.
    `may_be_finite` says of each word whether its form can be a finite full verb.
    """
    for start, end in _segments(tags):
        _mend_helpers(tags, start, end)
        _mend_participle(tags, start, end)
        opened = next((i for i in range(start, end) if tags[i] in _OPENERS), None)
        if opened is not None and opened <= start + 2 and _lacks_finite(tags[start:end]):
            _mend_last(tags, may_be_finite, opened, end)
    if _lacks_finite(tags):
        _mend_first(tags, may_be_finite)
    return tags


def _segments(tags: Sequence[str]) -> list[tuple[int, int]]:
    cuts = [i for i, tag in enumerate(tags) if tag in ("$,", "$.")]
    bounds = [-1, *cuts, len(tags)]
    return [(a + 1, b) for a, b in pairwise(bounds) if b - a > 1]


def _lacks_finite(tags: Sequence[str]) -> bool:
    return not any(tag.endswith("FIN") or tag in ("VVIZU", "PTKZU", "VVIMP", "VAIMP") for tag in tags)


def _mend_helpers(tags: list[str], start: int, end: int) -> None:
    """A second finite helper after a participle or infinitive is an infinitive: "soll gesprochen haben"."""
    if not any(tags[i] in ("VMFIN", "VAFIN") for i in range(start, end)):
        return
    first = next(i for i in range(start, end) if tags[i] in ("VMFIN", "VAFIN"))
    for i in range(first + 1, end):
        if tags[i] in ("VAFIN", "VMFIN") and tags[i - 1] in ("VVPP", "VAPP", "VVINF") and not _links(tags, first, i):
            tags[i] = f"{tags[i][:2]}INF"


def _mend_participle(tags: list[str], start: int, end: int) -> None:
    """A full verb at the end after a helper in second place is a participle: "hatte den Plan erläutert"."""
    finite = [i for i in range(start, end) if tags[i].endswith("FIN")]
    if len(finite) == 2 and tags[finite[0]] == "VAFIN" and tags[finite[1]] == "VVFIN" and finite[1] == end - 1:
        opened = any(tags[i] in _OPENERS for i in range(start, finite[0]))
        if not opened and finite[1] > finite[0] + 1 and not _links(tags, finite[0], finite[1]):
            tags[finite[1]] = "VVPP"


def _links(tags: Sequence[str], first: int, last: int) -> bool:
    """Whether a new clause may begin between two finite verbs."""
    return any(tags[i] == "KON" or tags[i] in _OPENERS for i in range(first, last))


def _mend_last(tags: list[str], may_be_finite: Sequence[bool], start: int, end: int) -> None:
    """Verb-last clause: its last verb, unless the clause goes on after an insertion between commas."""
    last = next((i for i in range(end - 1, start, -1) if tags[i] in _SOFT), None)
    if last is None or not may_be_finite[last]:
        return
    before = tags[last - 1]
    if before in ("VVPP", "VVINF", "PTKZU"):
        return
    tags[last] = "VVFIN"


def _mend_first(tags: list[str], may_be_finite: Sequence[bool]) -> None:
    """No finite verb at all: the first verb after a subject, so that "Länder verhandeln gut" has one."""
    for i, tag in enumerate(tags):
        if tag in _SOFT and may_be_finite[i] and i and any(t in _SUBJECTS for t in tags[:i]):
            tags[i] = "VVFIN"
            return
