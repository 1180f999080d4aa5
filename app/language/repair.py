"""Mending the tagger's commonest slip: a finite verb that looks like an infinitive or participle.

Plural forms are ambiguous in German ("verhandeln", "verhandelten" aside): what a clause needs decides.
"""

from collections.abc import Sequence
from itertools import pairwise

_OPENERS = frozenset({"KOUS", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT"})
_SOFT = frozenset({"VVINF", "VVPP"})
_PURPOSE = frozenset({"um", "ohne", "anstatt", "statt"})
_HELPERS = frozenset({"VAINF", "VMINF"})
_SUBJECTS = frozenset({"NN", "NE", "PPER", "PIS", "PDS", "CARD"})


def mend_finite(
    tags: list[str], may_be_finite: Sequence[bool], may_be_participle: Sequence[bool]
) -> list[str]:
    """The tags of one sentence with the missing finite verb found, where a word allows that reading.

    "…, weil sie über Wochen verhandeln" and "Die Länder verhandeln in Wien": "verhandeln" is VVFIN.
    `may_be_finite` and `may_be_participle` say of each word whether its form can be a finite full verb, a participle.
    """
    outside: list[int] = []  # tokens of segments that no linking word opens
    for start, end in _segments(tags):
        _mend_helpers(tags, start, end)
        _mend_last_of_two(tags, may_be_participle, start, end)
        opened = next((i for i in range(start, min(start + 3, end)) if tags[i] in _OPENERS), None)
        if opened is None:
            outside.extend(range(start, end) if "KOUI" not in tags[start : start + 2] else ())
        elif _lacks_finite(tags[start:end]):
            _mend_last(tags, may_be_finite, opened, end)
    if not any(tags[i].endswith("FIN") or tags[i] in ("VVIMP", "VAIMP") for i in outside):
        _mend_first(tags, may_be_finite, outside)
    return tags


def mend_purpose(words: Sequence[str], tags: list[str]) -> None:
    """ "…, um die Ministerin zu treffen": "um" opens the infinitive and governs no noun; "um 9 Uhr" stays as it is."""
    for start, end in _segments(tags):
        word = words[start].lower()
        if word not in _PURPOSE or tags[start] != "APPR" or start + 1 >= end or tags[start + 1] == "CARD":
            continue
        if any(tags[i].endswith("FIN") for i in range(start, end)):
            continue
        if any(tags[i] in ("PTKZU", "VVIZU") for i in range(start + 1, end)):
            tags[start] = "KOUI"


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


def _mend_last_of_two(tags: list[str], may_be_participle: Sequence[bool], start: int, end: int) -> None:
    """A full verb at the end after a helper in second place is no finite one.

    "hatte den Plan erläutert": a participle; "will am Dienstag den Minister treffen, sagte sie": an infinitive.
    """
    finite = [i for i in range(start, end) if tags[i].endswith("FIN")]
    if len(finite) != 2 or tags[finite[0]] not in ("VAFIN", "VMFIN") or tags[finite[1]] != "VVFIN":
        return
    helper, verb = finite
    opened = any(tags[i] in _OPENERS for i in range(start, helper))
    if verb == end - 1 and verb > helper + 1 and not opened and not _links(tags, helper, verb):
        # "wird … treffen" tells of the future, since "treffen" is no participle; "wird … empfangen" may be either.
        tags[verb] = "VVPP" if tags[helper] == "VAFIN" and may_be_participle[verb] else "VVINF"


def _links(tags: Sequence[str], first: int, last: int) -> bool:
    """Whether a new clause may begin between two finite verbs."""
    return any(tags[i] == "KON" or tags[i] in _OPENERS for i in range(first, last))


def _mend_last(tags: list[str], may_be_finite: Sequence[bool], start: int, end: int) -> None:
    """Verb-last clause: its last verb, unless the clause goes on after an insertion between commas."""
    last = next((i for i in range(end - 1, start, -1) if tags[i] in _SOFT or tags[i] in _HELPERS), None)
    if last is None:
        return
    before = tags[last - 1]
    if tags[last] in _HELPERS:
        tags[last] = f"{tags[last][:2]}FIN" if before in ("VVPP", "VVINF", "VAPP", "VAINF") else tags[last]
    elif may_be_finite[last] and before not in ("VVPP", "VVINF", "PTKZU"):
        tags[last] = "VVFIN"


def _mend_first(tags: list[str], may_be_finite: Sequence[bool], outside: Sequence[int]) -> None:
    """No finite verb in the main clause: the first verb after a subject, "Länder verhandeln gut"; it may look like
    an adjective, "Das Feuer entwickelte starken Rauch"."""
    subject = False
    for i in outside:
        tag, before = tags[i], tags[i - 1] if i else ""
        verbal = (tag in _SOFT and before != "PTKZU") or (tag == "ADJA" and before in _SUBJECTS)
        if subject and verbal and may_be_finite[i]:
            tags[i] = "VVFIN"
            return
        subject = subject or tag in _SUBJECTS
