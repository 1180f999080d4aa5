"""Data that a reporter can edit, and one loader: actors, roles, verbs, nouns, places. No events."""

from app.knowledge.files import BadKnowledge
from app.knowledge.loader import Knowledge, load_knowledge

__all__ = ["BadKnowledge", "Knowledge", "load_knowledge"]
