"""What goes wrong in reading, by phenomenon, so that work goes to the largest class.

`errors_of` compares what was read from documents with hand-made gold and gives one `Finding` for each error, each
under the name of its phenomenon (`findings.PHENOMENA`); `listing` prints them, the largest class first.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from bench.phenomena.actors import actor_findings
from bench.phenomena.findings import Finding, Read
from bench.phenomena.meetings import meeting_findings
from bench.phenomena.quotes import quote_findings


def errors_of(gold: Mapping[str, Any], read: Read) -> Iterator[Finding]:
    """All errors of one document. What the gold does not annotate is not judged.

    That is what it has no key for, and all but the meetings where it says `"full": false`.
    """
    if "meetings" in gold:
        yield from meeting_findings(gold, read)
    if not gold.get("full", True):
        return
    if "actors" in gold or "places" in gold:
        yield from actor_findings(gold, read)
    if "quotes" in gold:
        yield from quote_findings(gold, read)
