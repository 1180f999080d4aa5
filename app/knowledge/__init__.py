"""Data that a reporter can edit, and one loader: actors, roles, verbs, nouns, places. No events."""
