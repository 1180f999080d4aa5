"""Clauses that depend on another one: reported speech, and infinitives with the clause that governs them."""

from app.extract.scene import Scene
from app.language.annotations import Clause, ClauseKind, Mood


def is_reported(scene: Scene, clause: Clause) -> bool:
    """Whether "würde" only reports what somebody announced: "er sagte, die Gespräche würden am Montag geführt"."""
    if clause.parent is None or clause.opener in ("wenn", "falls"):
        return False
    parent = scene.view.clauses[clause.parent]
    return parent.mood is Mood.INDICATIVE and clause.opener in ("", "dass")


def around(scene: Scene, clause: Clause) -> range:
    """The clause with, for an infinitive, the clause that governs it."""
    if clause.kind is ClauseKind.INFINITIVE and clause.parent is not None:
        parent = scene.view.clauses[clause.parent]
        return range(min(parent.start, clause.start), max(parent.end, clause.end))
    return range(clause.start, clause.end)
