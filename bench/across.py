"""What becomes of claims across articles: the merged meetings, and the grouping of claims against the true one."""

import json
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from app.domain.resolved import ArticleClaims, ClaimRef
from app.resolve import resolve
from bench import scorers
from bench.corpus import Corpus
from bench.phenomena.pairing import Spellings, pairs
from bench.readings import Reader, Reading
from bench.resolving import b_cubed, copies_f1, f1, pairwise


def merged(folder: Path, gold: Path, scripts: Path, scratch: Path, reader: Reader) -> dict[str, str]:
    """The scorer of merged meetings on what `parley export` prints after an ingest of the folder."""
    from app.exports.meetings_json import export_json
    from app.ingest.run import Ingest
    from app.settings import Settings
    from app.store.engine import open_engine
    from app.store.migrate import upgrade

    engine = open_engine(f"sqlite:///{scratch / 'merged.sqlite'}")
    upgrade(engine)
    Ingest(engine, Settings(_env_file=None), lambda: reader).run([folder])
    export = scratch / "export.json"
    with engine.connect() as connection:
        export.write_bytes(export_json(connection))
    engine.dispose()
    return scorers.scored(scripts / "score_merged.py", (export, gold), scorers.MERGED)


def grouped(readings: Iterable[Reading], gold: Iterable[Mapping[str, Any]], truth: str) -> dict[str, str]:
    """B³ and pairwise figures of resolving, over the claims that stand for a meeting of the gold.

    `truth` is the gold's key that names the meeting behind a claim ("fact", "world_id"). What was read wrong in the
    first place is judged elsewhere: claims without a counterpart take part in resolving and count for nothing here.
    """
    readings, by_doc = list(readings), {doc["doc"]: doc for doc in gold}
    true: dict[ClaimRef, str] = {}
    for reading in readings:
        doc = by_doc.get(reading.path.stem)
        if doc is not None:
            true |= _true_meetings(reading, doc, truth)
    result = resolve([ArticleClaims(reading.path.stem, reading.facts) for reading in readings])
    found = {ref: meeting.key for meeting in result.meetings for ref in meeting.claims}
    return {
        **_figures(found, true),
        "undecided pairs": str(len(result.candidates)),
        "claims found": str(len(true)),
    }


def _true_meetings(reading: Reading, doc: Mapping[str, Any], truth: str) -> dict[ClaimRef, str]:
    """The true meeting of each claim that stands for one of the gold."""
    meetings = json.loads(reading.line)["meetings"]
    pairing = pairs(meetings, doc["meetings"], Spellings(doc))
    return {
        ClaimRef(reading.path.stem, reading.printed[i]): doc["meetings"][j][truth]
        for i, j in pairing.items()
        if doc["meetings"][j].get(truth)
    }


def made(corpus: Corpus) -> dict[str, str]:
    """The same figures on the made corpus, agency copies and processor seconds beside them."""
    started = time.process_time()
    result = resolve(corpus.articles)
    seconds = time.process_time() - started
    found = {ref: meeting.key for meeting in result.meetings for ref in meeting.claims}
    return {
        **_figures(found, corpus.meeting_of),
        "agency copies F1": f"{copies_f1(result.copies, corpus.copies):.3f}",
        "undecided pairs": str(len(result.candidates)),
        "meetings found": f"{len(result.meetings)}/{len(set(corpus.meeting_of.values()))}",
        "seconds": f"{seconds:.0f}",
    }


def _figures(found: Mapping[Any, Any], true: Mapping[Any, Any]) -> dict[str, str]:
    precision, recall = b_cubed(found, true)
    exact, complete = pairwise(found, true)
    return {
        "B3 P": f"{precision:.3f}",
        "B3 R": f"{recall:.3f}",
        "B3 F1": f"{f1(precision, recall):.3f}",
        "pairwise P": f"{exact:.3f}",
        "pairwise R": f"{complete:.3f}",
        "pairwise F1": f"{f1(exact, complete):.3f}",
    }
