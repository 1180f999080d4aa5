"""Meetings that a clause only wonders about: "Dass A B trifft, gilt als unwahrscheinlich", "die Hoffnung, dass …"."""

from app.extract.scene import Scene
from app.language.annotations import Clause, ClauseKind

_LINKS = frozenset({"dass", "daß", "ob"})


def doubt(scene: Scene, clause: Clause) -> str:
    """The word by which the clause that governs this one leaves open or denies what it tells; '' where none does.

    "Es gilt als unwahrscheinlich, dass Moser den Gesandten trifft": "unwahrscheinlich". "Berg hofft, dass sie
    verhandeln": "hoffen".
    """
    if clause.kind is not ClauseKind.SUBORDINATE or clause.opener not in _LINKS or clause.parent is None:
        return ""
    view, words = scene.view, scene.words.status_words["doubted"]
    governing = scene.view.clauses[clause.parent]
    if governing.verb in words:
        return governing.verb
    last = view.doc[clause.start - 2].lemma_ if clause.start > 1 and view.lower(clause.start - 1) == "," else ""
    if last in words:
        return last
    outside = (i for i in range(governing.start, governing.end) if not clause.start <= i < clause.end)
    predicative = (view.lower(i) for i in outside if view.tag(i) in ("ADJD", "ADV", "PTKNEG"))
    return next((word for word in predicative if word in words), "")
