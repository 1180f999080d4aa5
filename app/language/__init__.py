"""Passage → annotated spaCy Doc: sentences, tags, chunks, clauses, names, places, times."""
