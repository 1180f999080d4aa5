"""The case of a noun phrase, as far as its articles, adjectives, pronouns and preposition show it."""

from collections.abc import Sequence

from spacy.tokens import Doc

_NOM_ACC = frozenset({"nom", "acc"})
_GEN_DAT = frozenset({"gen", "dat"})
_ANY = frozenset({"nom", "gen", "dat", "acc"})
_ARTICLES = {
    "der": frozenset({"nom", "gen", "dat"}), "die": _NOM_ACC, "das": _NOM_ACC, "dem": frozenset({"dat"}),
    "den": frozenset({"acc", "dat"}), "des": frozenset({"gen"}),
}
_ENDINGS = (  # of "ein", "kein", "mein" and their like
    ("em", frozenset({"dat"})), ("en", frozenset({"acc", "dat"})), ("er", frozenset({"nom", "gen", "dat"})),
    ("es", frozenset({"gen", "nom", "acc"})), ("e", _NOM_ACC),
)
_PRONOUNS = {
    "ich": frozenset({"nom"}), "du": frozenset({"nom"}), "er": frozenset({"nom"}), "wir": frozenset({"nom"}),
    "man": frozenset({"nom"}), "mich": frozenset({"acc"}), "dich": frozenset({"acc"}), "ihn": frozenset({"acc"}),
    "mir": frozenset({"dat"}), "dir": frozenset({"dat"}), "ihm": frozenset({"dat"}), "ihnen": frozenset({"dat"}),
    "denen": frozenset({"dat"}), "uns": frozenset({"acc", "dat"}), "sie": _NOM_ACC, "es": _NOM_ACC,
}
_FEMININE = ("ung", "heit", "keit", "schaft", "ion", "tät", "ik", "ei", "in", "enz", "anz", "ie", "ur", "frau")
_MASCULINE = (
    "er", "or", "ent", "ist", "ant", "chef", "mann", "könig", "papst", "rat", "sekretär", "kanzler", "ling", "mus",
)
_POSSESSIVES = ("mein", "dein", "sein", "ihr", "unser", "euer", "eur", "kein", "ein")


def case_of(doc: Doc, start: int, end: int, head: int, *, governed: Sequence[str]) -> str:
    """nom, gen, dat or acc of the phrase start..end, '' where the form leaves it open.

    `governed` are the cases that a preposition allows, () where there is none.
    """
    possible = _by_form(doc, start, end, head)
    if governed:
        narrowed = possible & frozenset(governed)
        possible = narrowed or frozenset(governed)
    return next(iter(possible)) if len(possible) == 1 else ""


def _by_form(doc: Doc, start: int, end: int, head: int) -> frozenset[str]:
    first = doc[start]
    word, tag = first.lower_, first.tag_
    if tag in ("PPER", "PRF", "PIS", "PDS", "PRELS", "PWS"):
        return _PRONOUNS.get(word) or _ARTICLES.get(word, _ANY)
    noun = doc[head]
    plural = noun.tag_ == "NN" and noun.text != noun.lemma_ and not noun.text.endswith(("s", "es"))
    if tag in ("ART", "PDAT", "PIAT", "PPOSAT") and start < head:
        return _narrow(_by_article(word), word, noun.text, noun.lemma_, plural)
    if tag == "ADJA" and start < head:
        return _by_bare_adjective(word)
    return _ANY


def _by_article(word: str) -> frozenset[str]:
    if word in _ARTICLES:
        return _ARTICLES[word]
    if word in ("ein", "kein") or (word in _POSSESSIVES):
        return _NOM_ACC
    return next((cases for ending, cases in _ENDINGS if word.endswith(ending)), _ANY)


def _by_bare_adjective(word: str) -> frozenset[str]:
    """Without an article the adjective carries the ending: "mit gutem Willen", "russischer Präsident"."""
    return next((cases for ending, cases in _ENDINGS if word.endswith(ending)), _ANY)


def _narrow(cases: frozenset[str], article: str, noun: str, lemma: str, plural: bool) -> frozenset[str]:
    """What gender and number of the noun leave of the article's cases."""
    if article.endswith("er"):
        if plural:
            return frozenset({"gen"})
        if lemma.lower().endswith(_FEMININE) and not lemma.lower().endswith(("er", "ein", "sein")):
            return _GEN_DAT
        if lemma.lower().endswith(_MASCULINE):
            return frozenset({"nom"}) if not _same_in_plural(lemma) else cases & frozenset({"nom", "gen"})
    if article.endswith("en") and article != "en":
        if plural and noun.endswith("n"):
            return frozenset({"dat"}) if not lemma.endswith(("ent", "ist", "ant", "e")) else cases
        if not plural and noun == lemma and not lemma.endswith(("en", "n")):
            return frozenset({"acc"})
    if article.endswith("es") and article not in ("des",) and noun.endswith("s") and noun != lemma:
        return frozenset({"gen"})
    return cases


def _same_in_plural(lemma: str) -> bool:
    """Masculine nouns in -er look the same in the genitive plural: "der Minister" may be either."""
    return lemma.endswith(("er", "el", "en"))
