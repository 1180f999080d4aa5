"""One source → one Article with its passages, or the reason why it was skipped."""

from app.reading.metadata import Metadata, load_articles_csv
from app.reading.sources import find_sources, read_source

__all__ = ["Metadata", "find_sources", "load_articles_csv", "read_source"]
