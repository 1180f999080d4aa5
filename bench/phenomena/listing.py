"""Prints findings by phenomenon, the largest class first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bench.phenomena.findings import PHENOMENA, Finding

_WIDTH = 300


def summary(findings: Iterable[Finding]) -> list[tuple[str, int]]:
    """(phenomenon, count), the largest first, ties in the order of the documentation."""
    counts = Counter(finding.phenomenon for finding in findings)
    order = list(PHENOMENA)
    return sorted(counts.items(), key=lambda item: (-item[1], order.index(item[0])))


def only_faults(findings: Iterable[Finding]) -> Counter[str]:
    """For each phenomenon, how many meetings of the gold would be wholly right but for errors of this kind."""
    faults: dict[tuple[str, int], set[str]] = defaultdict(set)
    for finding in findings:
        if finding.meeting is not None:
            faults[finding.doc, finding.meeting].add(finding.phenomenon)
    return Counter(name for names in faults.values() if len(names) == 1 for name in names)


def listing(findings: Sequence[Finding], *, examples: int = 3) -> Iterator[str]:
    """Lines: each phenomenon with its count and meaning, its sub-classes, and some examples of each sub-class."""
    by_name: dict[str, dict[str, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for finding in findings:
        by_name[finding.phenomenon][finding.detail].append(finding)
    alone = only_faults(findings)
    for name, count in summary(findings):
        only = f" (alone keeps {alone[name]} meetings from being wholly right)" if alone[name] else ""
        yield f"{count:4d}  {name}{only}: {PHENOMENA[name]}"
        details = sorted(by_name[name].items(), key=lambda item: (-len(item[1]), item[0]))
        for detail, found in details:
            if detail:
                yield f"      {len(found):4d}  {detail}"
            for finding in found[:examples]:
                yield from _example(finding)


def _example(finding: Finding) -> Iterator[str]:
    yield f"              {finding.doc[:70]}"
    yield f"                gold  {_cut(finding.gold)}"
    yield f"                read  {_cut(finding.read)}"
    if finding.rule:
        yield f"                rule  {_cut(finding.rule)}"
    if finding.words:
        yield f"                text  {_cut(finding.words)}"


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…"
