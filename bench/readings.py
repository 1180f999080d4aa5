"""Reads files as `parley extract` does, each once, and keeps what the gate needs of it."""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.articles import Article, Skipped
from app.domain.claims import Extraction, MeetingStatus
from app.extract.candidates import Standing
from app.extract.contract import as_contract
from app.extract.mentions import find_mentions
from app.extract.pipeline import extract
from app.knowledge.loader import Knowledge, load_knowledge
from app.language.annotate import Annotator
from app.language.lemmas import Lemmas
from app.reading import read_source
from app.reading.metadata import load_articles_csv
from bench.phenomena.findings import Read, Seen

SUFFIXES = (".txt", ".html")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says: as records, and as the line that `parley extract --jsonl` prints."""

    path: Path
    facts: Extraction
    line: str
    seen: tuple[Seen, ...]

    @property
    def printed(self) -> list[int]:
        """The numbers of the claims that print as meetings; the others are denied."""
        return [at for at, claim in enumerate(self.facts.claims) if claim.status is not MeetingStatus.DENIED]

    def for_errors(self) -> Read:
        """The form that the classification of errors takes."""
        claims = [self.facts.claims[at] for at in self.printed]
        why, where = [], []
        for claim in claims:
            rules = {e.field: e.rule for e in reversed(claim.evidence)}
            rules |= {f"participant {p.name}": p.rule for p in claim.participants}
            if claim.time.trace:
                steps = "; ".join(f"{s.words} from {s.anchor}: {s.rule} → {s.result}" for s in claim.time.trace)
                rules["date"] = f"{rules.get('date', '')} [{steps}]"
            why.append(rules)
            where.append({e.field: (e.span.start, e.span.end) for e in reversed(claim.evidence)})
        return Read(self.path.stem, self.facts.article.text, json.loads(self.line), why, where, self.seen)


class Reader:
    """Reads with one knowledge; `words` and `seconds` (of the processor) count up over all that was read."""

    def __init__(self, knowledge: Knowledge | None = None, annotator: Annotator | None = None) -> None:
        self.knowledge = knowledge or load_knowledge()
        self._annotator = annotator or Annotator(self.knowledge)
        self.lemma = Lemmas(self._annotator.nlp).of
        self._known: dict[Path, Reading | None] = {}
        self.words = 0
        self.seconds = 0.0

    def again(self) -> "Reader":
        """A reader with the same language and knowledge that has read nothing yet."""
        return Reader(self.knowledge, self._annotator)

    def folder(self, folder: Path, wanted: set[str] | None = None) -> Iterator[Reading]:
        """The articles of a folder, of those named in `wanted` (file names without suffix) where it is given."""
        metadata = load_articles_csv(folder)
        for path in sorted(folder.iterdir()):
            if path.suffix in SUFFIXES and (wanted is None or path.stem in wanted):
                if path not in self._known:
                    self._known[path] = self._read(path, metadata.get(path.name))
                if (found := self._known[path]) is not None:
                    yield found

    def folders(self, folders: Sequence[Path], wanted: set[str] | None = None) -> list[Reading]:
        """The articles of several folders."""
        return [reading for folder in folders for reading in self.folder(folder, wanted)]

    def extract(self, article: Article) -> Extraction:
        """Everything that an article says; with `lemma` what an ingest needs of a reader."""
        return extract(self._annotator.annotate(article), self.knowledge)

    def _read(self, path: Path, metadata: object) -> Reading | None:
        started = time.process_time()
        article = read_source(path, metadata=metadata)
        if isinstance(article, Skipped):
            return None
        annotated = self._annotator.annotate(article)
        facts = extract(annotated, self.knowledge)
        self.seconds += time.process_time() - started
        self.words += len(article.text.split())
        mentions = find_mentions(annotated, self.knowledge.meetings).meetings
        told = {e.span for claim in facts.claims for e in claim.evidence if e.field == "meeting"}
        fate = {Standing.TOPIC: "topic", Standing.JOINS: "without parties", Standing.OWN: "too little"}
        seen = tuple(
            Seen(m.trigger.start, m.trigger.end, m.rule, "told" if m.trigger in told else fate[m.standing])
            for m in mentions
        )
        return Reading(path, facts, json.dumps(as_contract(facts)) + "\n", seen)
