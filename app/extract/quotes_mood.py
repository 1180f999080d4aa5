"""Konjunktiv forms, word by word: the mark of reported speech in German news."""

from app.extract.quotes_text import SpeechText
from app.knowledge.grammar import Grammar

_UMLAUTS = frozenset("äöü")


def konjunktiv(text: SpeechText, i: int, grammar: Grammar) -> int:
    """1 for Konjunktiv I ("sei", "bleibe", "seien"), 2 for Konjunktiv II ("wären", "käme"), 0 for the indicative.

    "ich habe" and "ich werde" are indicative; so is every form that the two moods share ("sagte", "kommen").
    """
    low = text.low[i]
    if low in grammar.konjunktiv_1:
        return 0 if _first_person(text, i) else 1
    if low in grammar.konjunktiv_2:
        return 2
    if text.tags[i] != "VVFIN":
        return 0
    lemma = text.lemmas[i].lower()
    stem = low.removesuffix("le") + "eln" if low.endswith("le") else low + "n"
    if low.endswith("e") and lemma.endswith((low + "n", stem)) and not _first_person(text, i):
        return 1
    weak = low.endswith(("te", "ten")) and not lemma.removesuffix("en").endswith(("t", "d", "ng", "nk"))
    if (
        low.endswith(("e", "en"))
        and not weak
        and any(c in _UMLAUTS for c in low)
        and not any(c in _UMLAUTS for c in lemma)
    ):
        return 2
    return 0


def has_konjunktiv(text: SpeechText, finite: tuple[int, ...], grammar: Grammar) -> bool:
    """Whether one of the finite verbs is Konjunktiv."""
    return any(konjunktiv(text, i, grammar) for i in finite)


def _first_person(text: SpeechText, i: int) -> bool:
    around = text.low[max(0, i - 2) : i + 3]
    return "ich" in around
