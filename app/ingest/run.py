"""The main job: from files to the resolved view, one article a transaction."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from time import monotonic
from typing import Protocol

from sqlalchemy import Connection, Engine

from app.domain.articles import Article, Skipped
from app.domain.claims import Extraction
from app.ingest.guard import guarded
from app.ingest.reader import reader_name
from app.ingest.resolving import Resolved, resolve_store
from app.ingest.runs import count_saved, count_skip, end_run, start_run
from app.ingest.sources import SourceFile, Sources
from app.reading import read_source
from app.settings import Settings
from app.store.engine import writing
from app.store.identity import article_key, content_hash
from app.store.save import Outcome, Saved, keep, save, standing
from app.store.stale import is_stale


@dataclass(slots=True)
class Summary:
    """What a run did. `skips` lists every source that gave no article; `stopped`: by Ctrl-C."""

    found: int = 0
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    skips: list[Skipped] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    claims: int = 0
    quotes: int = 0
    seconds: float = 0.0
    stopped: bool = False
    resolving: bool = False
    resolved: Resolved | None = None

    @property
    def read(self) -> int:
        """How many articles were read, changed or not."""
        return self.outcomes.total()

    @property
    def reasons(self) -> Counter[str]:
        """How many sources were skipped for each reason."""
        return Counter(skipped.reason for skipped in self.skips)


@dataclass(frozen=True, slots=True)
class _Taken:
    """The file that gave an article in this run, and its content."""

    path: Path
    content: str


class Facts(Protocol):
    """What turns an article into facts, and a word into its base form (`app.ingest.facts.FactReader`)."""

    def extract(self, article: Article) -> Extraction:
        """Everything that the article says."""
        ...

    def lemma(self, word: str) -> str:
        """The base form of a word."""
        ...


class Ingest:
    """Reads, extracts and saves. `load_facts` is called for the first article that needs it: it is slow."""

    def __init__(self, engine: Engine, settings: Settings, load_facts: Callable[[], Facts]) -> None:
        self._engine, self._load_facts = engine, load_facts
        self._reader = reader_name(settings)
        self._taken: dict[str, _Taken] = {}

    @cached_property
    def _facts(self) -> Facts:
        return self._load_facts()

    def run(self, paths: Sequence[Path], *, progress: Callable[[Summary], None] = lambda _: None) -> Summary:
        """Ingest all files at and below the paths, then resolve. `progress` is called before and after each
        file, and before resolving.

        Ctrl-C keeps what is saved: the run ends as stopped, and what it saved is resolved.
        """
        begun = monotonic()
        self._taken = {}
        sources = Sources(tuple(paths))
        files = sources.files()
        summary = Summary(found=len(files), warnings=sources.warnings)
        run_id = start_run(self._engine, paths, len(files))
        progress(summary)
        try:
            for file in files:
                self._one(file, run_id, summary)
                progress(summary)
        except KeyboardInterrupt:
            summary.stopped = True
        except BaseException:
            end_run(self._engine, run_id, "failed")
            raise
        end_run(self._engine, run_id, "stopped" if summary.stopped else "done")
        with self._engine.connect() as connection:
            stale = is_stale(connection)
        if stale:
            summary.resolving = True
            progress(summary)
            summary.resolved = resolve_store(self._engine)
        summary.seconds = monotonic() - begun
        return summary

    def _one(self, file: SourceFile, run_id: int, summary: Summary) -> None:
        result = self._result(file)
        with writing(self._engine).begin() as connection:
            if isinstance(result, Skipped):
                count_skip(connection, run_id, result)
                summary.skips.append(result)
                return
            saved = self._save(connection, result, run_id)
            count_saved(connection, run_id, saved)
        article = result if isinstance(result, Article) else result.article
        self._taken.setdefault(saved.key, _Taken(file.path, content_hash(article)))
        summary.outcomes[saved.outcome] += 1
        summary.claims += saved.claims
        summary.quotes += saved.quotes

    def _result(self, file: SourceFile) -> Article | Extraction | Skipped:
        """What a file says; the bare article where the store knows it all; or why it was skipped."""
        article = guarded(file.path, lambda: self._read(file))
        if isinstance(article, Skipped) or self._is_known(article):
            return article
        return guarded(file.path, lambda: self._facts.extract(article))

    def _read(self, file: SourceFile) -> Article | Skipped:
        """The file's article, unless another file of this run gave the same one with other content."""
        article = read_source(file.path, metadata=file.metadata)
        if isinstance(article, Skipped):
            return article
        taken = self._taken.get(article_key(article))
        if taken is None or taken.content == content_hash(article):
            return article
        return Skipped(article.source, "same article as another file",
                       f"{file.path} differs from {taken.path}, but has the same address, the same publisher, title "
                       "and date, or the same title and file name")

    def _is_known(self, article: Article) -> bool:
        with self._engine.connect() as connection:
            return standing(connection, article, reader=self._reader) is Outcome.UNCHANGED

    def _save(self, connection: Connection, result: Article | Extraction, run_id: int) -> Saved:
        if isinstance(result, Article):
            return keep(connection, result)
        return save(connection, result, reader=self._reader, lemma=self._facts.lemma, run_id=run_id)
