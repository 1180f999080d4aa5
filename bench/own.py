"""Figures of a folder of one's own, counted from the findings: no scorer is needed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bench.phenomena.findings import Finding
from bench.phenomena.pairing import Spellings, pairs, people
from bench.readings import Reading
from bench.resolving import f1


def own_figures(
    gold: Sequence[Mapping[str, Any]], readings: Iterable[Reading], findings: Iterable[Finding]
) -> dict[str, str]:
    """Meetings, people and what is wholly right, in words. A meeting of contradicting days is missed and invented."""
    by_doc = {reading.path.stem: reading.for_errors() for reading in readings}
    counts: Counter[str] = Counter()
    for doc in gold:
        if doc["doc"] not in by_doc:
            continue
        given, spellings = by_doc[doc["doc"]].list("meetings"), Spellings(doc)
        pairing = pairs(given, doc["meetings"], spellings)
        for i, j in pairing.items():
            if not doc["meetings"][j].get("optional"):
                who = people(given[i], doc["meetings"][j], spellings)
                counts.update(found=1, right=len(who.matched), missed=len(who.missed), extra=len(who.extra))
        counts["invented"] += len(given) - len(pairing)
        counts["wanted"] += sum(not m.get("optional") for m in doc["meetings"])
    wrong = {(f.doc, f.meeting) for f in findings if f.meeting is not None}
    precision = counts["found"] / max(1, counts["found"] + counts["invented"])
    recall = counts["found"] / max(1, counts["wanted"])
    exact = counts["right"] / max(1, counts["right"] + counts["extra"])
    complete = counts["right"] / max(1, counts["right"] + counts["missed"])
    return {
        "documents": f"{len(by_doc)}",
        "meetings": f"P {precision:.3f}  R {recall:.3f}  F1 {f1(precision, recall):.3f}  of {counts['wanted']}",
        "people": f"P {exact:.3f}  R {complete:.3f}  F1 {f1(exact, complete):.3f}",
        "wholly right": f"{counts['wanted'] - len(wrong)} of {counts['wanted']}",
    }
