"""The files of a run, each with what `articles.csv` beside it says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.reading import Metadata, find_sources
from app.reading.metadata import MetadataTable, read_articles_csv


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file and what is known of it from outside."""

    path: Path
    metadata: Metadata | None


@dataclass(slots=True)
class Sources:
    """All files at and below some paths. `warnings` tells of rows in articles.csv that could not be used."""

    paths: tuple[Path, ...]
    warnings: list[str] = field(default_factory=list)

    def files(self) -> list[SourceFile]:
        """Each file once, sorted by its whole path, in whatever order the paths were given."""
        return list(self._files(sorted(find_sources(self.paths), key=Path.absolute)))

    def _files(self, found: Iterable[Path]) -> Iterator[SourceFile]:
        tables: dict[Path, MetadataTable] = {}
        for path in found:
            if path.parent not in tables:
                tables[path.parent] = read_articles_csv(path.parent)
                self.warnings.extend(tables[path.parent].warnings)
            yield SourceFile(path, tables[path.parent].rows.get(path.name))
