"""The verb complex of a clause: full verb with its prefix, tense, mood, passive, modal verb, negation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from app.knowledge.grammar import Grammar
from app.language.annotations import Mood, Tense

_PARTICIPLES = frozenset({"VVPP", "VAPP", "VMPP"})
_INFINITIVES = frozenset({"VVINF", "VAINF", "VMINF", "VVIZU"})
_PRETERITE_ENDINGS = ("te", "ten", "test", "tet")
_CHANGED = {"e": ("i", "ie"), "a": ("ä",), "au": ("äu",), "o": ("ö",), "ö": ("i",)}  # vowel of the stem → present
_VOWELS = re.compile("[aeiouäöüy]+")
_UMLAUTS = frozenset("äöü")


@dataclass(frozen=True, slots=True)
class VerbComplex:
    """What the verbs of one clause say; `verb` '' where there is none."""

    verb: str = ""
    tokens: tuple[int, ...] = ()
    tense: Tense = Tense.NONE
    mood: Mood = Mood.INDICATIVE
    passive: bool = False
    modal: str = ""
    negated: bool = False


def read_complex(doc: Doc, own: Sequence[int], *, verb_last: bool, grammar: Grammar) -> VerbComplex:
    """The verb complex among the tokens `own` of one clause.

    "Das Treffen soll abgesagt worden sein" is verb "absagen", modal "sollen", passive, perfect;
    "Sie nahm daran nicht teil" verb "teilnehmen", preterite, negated.
    """
    tags = {i: doc[i].tag_ for i in own}
    finites = [i for i in own if tags[i].endswith("FIN")]
    participles = [i for i in own if tags[i] in _PARTICIPLES]
    infinitives = [i for i in own if tags[i] in _INFINITIVES]
    prefixes = [i for i in own if tags[i] == "PTKVZ"]
    negated = is_negated(doc, own, grammar)
    if not finites:
        return _without_finite(doc, participles, infinitives, negated)
    finite = finites[-1] if verb_last else finites[0]
    reader = _Reader(doc, finite, participles, [i for i in infinitives if not _has_zu(doc, i)], prefixes, grammar)
    return reader.read(negated, [i for i in infinitives if _has_zu(doc, i)])


def is_negated(doc: Doc, own: Sequence[int], grammar: Grammar) -> bool:
    """Whether the clause is denied: "nicht", "nie", "kein …", "weder"; not "nicht nur", "nicht in X, sondern in Y"."""
    for place, i in enumerate(own):
        word = doc[i].lower_
        if word in grammar.negations:
            following = doc[i + 1].lower_ if i + 1 < len(doc) else ""
            contrast = any(doc[j].lower_ == "sondern" for j in range(i, min(i + 15, len(doc))))
            if following in ("nur", "zuletzt", "einmal", "mehr") and word == "nicht":
                if following == "mehr":
                    return True
                continue
            if not contrast:
                return True
        elif word.startswith(grammar.negative_article) and doc[i].tag_ in ("PIAT", "PIS", "ART") and place < len(own):
            return True
    return False


def _has_zu(doc: Doc, i: int) -> bool:
    return doc[i].tag_ == "VVIZU" or (i > 0 and doc[i - 1].tag_ == "PTKZU")


def _without_finite(doc: Doc, participles: list[int], infinitives: list[int], negated: bool) -> VerbComplex:
    """Headlines ("Treffen in Bern abgesagt") and infinitive clauses ("um Weber zu treffen")."""
    full = [i for i in infinitives if doc[i].tag_ != "VAINF"] or infinitives
    if full and not (participles and doc[full[-1]].tag_ == "VAINF"):
        modal = next((doc[i].lemma_ for i in infinitives if doc[i].tag_ == "VMINF"), "")
        verbs = [i for i in full if doc[i].tag_ != "VMINF"] or full
        return VerbComplex(doc[verbs[-1]].lemma_, tuple(sorted({*infinitives})), negated=negated, modal=modal)
    full = [i for i in participles if doc[i].tag_ == "VVPP"]
    if not full:
        return VerbComplex(negated=negated)
    helper = doc[infinitives[-1]].lemma_ if infinitives else ""
    tokens = tuple(sorted({*participles, *infinitives}))
    tense = Tense.PERFECT if helper in ("haben", "sein") else Tense.NONE
    return VerbComplex(doc[full[0]].lemma_, tokens, tense, negated=negated, passive=helper in ("", "werden"))


@dataclass(slots=True)
class _Reader:
    doc: Doc
    finite: int
    participles: list[int]
    infinitives: list[int]
    prefixes: list[int]
    grammar: Grammar

    def read(self, negated: bool, zu_infinitives: list[int]) -> VerbComplex:
        """The verb complex around the finite verb."""
        tag, lemma = self.doc[self.finite].tag_, self.doc[self.finite].lemma_
        mood = mood_of(self.doc, self.finite, self.grammar)
        past = is_preterite(self.doc, self.finite, mood)
        if tag == "VMFIN":
            verb, tense, passive, modal = self._under_modal(lemma, past)
        elif tag == "VAFIN" and lemma in ("haben", "sein", "werden"):
            verb, tense, passive, modal = self._with_auxiliary(lemma, past, zu_infinitives)
        else:
            verb, tense, passive, modal = self._full_verb(lemma, past, zu_infinitives)
        tokens = {self.finite, *self.infinitives, *self.prefixes}
        if tag != "VVFIN":
            tokens.update(self.participles)
        return VerbComplex(verb, tuple(sorted(tokens)), tense, mood, passive, modal, negated)

    def _participle(self) -> str:
        """The participle that closes the frame: "hat sich |begleitet von B| zweimal |getroffen|": treffen."""
        full = [i for i in self.participles if self.doc[i].tag_ == "VVPP"]
        if not full:
            return ""
        last = full[0]
        for later in full[1:]:
            if not any(self.doc[i].text == "," or self.doc[i].tag_ == "KON" for i in range(last, later)):
                last = later
        return self.doc[last].lemma_

    def _first(self, indices: list[int], tag: str) -> str:
        return next((self.doc[i].lemma_ for i in indices if self.doc[i].tag_ == tag), "")

    def _under_modal(self, modal: str, past: bool) -> tuple[str, Tense, bool, str]:
        simple = Tense.PRETERITE if past else Tense.PRESENT
        participle, infinitive = self._participle(), self._first(self.infinitives, "VVINF")
        helpers = [self.doc[i].lemma_ for i in self.infinitives if self.doc[i].tag_ == "VAINF"]
        if participle and helpers:
            passive = "werden" in helpers or self._has_worden()
            perfect = ("haben" in helpers or "sein" in helpers) and "werden" not in helpers
            return participle, Tense.PERFECT if perfect else simple, passive, modal
        if infinitive:
            return infinitive, simple, False, modal
        if helpers and self.participles and participle == "":  # "soll dort gewesen sein"
            return self.doc[self.participles[0]].lemma_, Tense.PERFECT, False, modal
        if helpers:
            return helpers[0], simple, False, modal
        like_infinitive = participle in {self.doc[i].lower_ for i in self.participles}  # "wollen beraten"
        return (participle or self._prefixed(modal)), simple, bool(participle) and not like_infinitive, modal

    def _with_auxiliary(self, helper: str, past: bool, zu: list[int]) -> tuple[str, Tense, bool, str]:
        participle = self._participle()
        infinitive = self._first(self.infinitives, "VVINF")
        perfect = Tense.PLUPERFECT if past else Tense.PERFECT
        simple = Tense.PRETERITE if past else Tense.PRESENT
        if helper == "werden":
            return self._with_werden(participle, infinitive, simple, past)
        if participle:
            if helper == "haben":
                return participle, perfect, False, ""
            if self._has_worden():
                return participle, perfect, True, ""
            if builds_with_sein(participle, self.grammar):
                return participle, perfect, False, ""
            return participle, simple, True, ""
        if infinitive and self._first(self.infinitives, "VMINF"):
            return infinitive, perfect, False, self._first(self.infinitives, "VMINF")
        if infinitive and helper == "haben":  # "hat beraten": a participle that looks like an infinitive
            return infinitive, perfect, False, ""
        if self.participles:  # "ist gewesen", "hat gehabt", "ist geworden"
            return self.doc[self.participles[0]].lemma_, perfect, False, ""
        if zu and abs(zu[0] - self.finite) < 12 and not self.prefixes:
            return self.doc[zu[0]].lemma_, simple, helper == "sein", "müssen" if helper == "haben" else ""
        return self._prefixed(helper), simple, False, ""

    def _with_werden(self, participle: str, infinitive: str, simple: Tense, past: bool) -> tuple[str, Tense, bool, str]:
        helpers = [self.doc[i].lemma_ for i in self.infinitives if self.doc[i].tag_ == "VAINF"]
        modal = self._first(self.infinitives, "VMINF")
        future = Tense.FUTURE if not past else Tense.PRESENT
        if participle and ("haben" in helpers or "sein" in helpers) and not self._has_worden():
            return participle, Tense.FUTURE, False, modal
        if participle:
            return participle, future if helpers else simple, True, modal
        if infinitive:
            return infinitive, future, False, modal
        if helpers or modal:
            return (helpers or [modal])[0], future, False, modal if helpers else ""
        return self._prefixed("werden"), simple, False, ""

    def _full_verb(self, lemma: str, past: bool, zu: list[int]) -> tuple[str, Tense, bool, str]:
        simple = Tense.PRETERITE if past else Tense.PRESENT
        if lemma in self.grammar.half_modals and zu:
            return self.doc[zu[0]].lemma_, simple, False, lemma
        return self._prefixed(lemma), simple, False, ""

    def _prefixed(self, lemma: str) -> str:
        later = [i for i in self.prefixes if i > self.finite]
        return self.doc[later[-1]].lower_ + lemma if later else lemma

    def _has_worden(self) -> bool:
        return any(self.doc[i].lower_ == "worden" for i in self.participles)


def mood_of(doc: Doc, finite: int, grammar: Grammar) -> Mood:
    """The mood by form: "er komme", "sie sei" are Konjunktiv I, "sie käme", "er hätte" Konjunktiv II.

    Forms that the indicative shares ("wir kommen", "er sagte") count as indicative, and so does "ich komme".
    """
    word, lemma = doc[finite].lower_, doc[finite].lemma_
    if word in grammar.konjunktiv_2:
        return Mood.KONJUNKTIV_2
    near = {doc[i].lower_ for i in range(max(0, finite - 2), min(len(doc), finite + 3))}
    if word in grammar.konjunktiv_1:
        return Mood.INDICATIVE if "ich" in near and word in ("habe", "werde") else Mood.KONJUNKTIV_1
    if doc[finite].tag_ != "VVFIN" or not word.endswith(("e", "en")):
        return Mood.INDICATIVE
    stem = _stem(lemma)
    if word == f"{stem}e" or (stem and word.endswith("e") and lemma.endswith(word + "n")):
        return Mood.INDICATIVE if "ich" in near else Mood.KONJUNKTIV_1
    changed = any(letter in _UMLAUTS for letter in word) and not any(letter in _UMLAUTS for letter in lemma)
    return Mood.KONJUNKTIV_2 if changed and not word.endswith(_PRETERITE_ENDINGS) else Mood.INDICATIVE


def is_preterite(doc: Doc, finite: int, mood: Mood) -> bool:
    """Whether the finite form is a past one: "traf", "sagte", "hatte", "wollte"; Konjunktiv II counts as present,
    but for "hätte" and "wäre", which carry the past in "hätte gesagt"."""
    word, lemma = doc[finite].lower_, doc[finite].lemma_
    if mood is Mood.KONJUNKTIV_1:
        return False
    if mood is Mood.KONJUNKTIV_2:
        return False
    stem = _stem(lemma)
    if doc[finite].tag_ == "VAFIN":
        return word.startswith(("war", "hatt", "wurd"))
    if doc[finite].tag_ == "VMFIN":
        return word.endswith(_PRETERITE_ENDINGS)
    if word.endswith(_PRETERITE_ENDINGS) and not lemma.endswith(("ten", "tern", "teln")):
        return True
    if word.endswith(("tete", "teten")):
        return True
    present = (stem, f"{stem}e", f"{stem}t", f"{stem}et", f"{stem}en", f"{stem}st", lemma)
    return word not in present and not _is_present_with_changed_vowel(word, stem)


def _stem(lemma: str) -> str:
    if lemma.endswith(("ern", "eln")):
        return lemma[:-1]
    return lemma[:-2] if lemma.endswith("en") else lemma[:-1]


def _is_present_with_changed_vowel(word: str, stem: str) -> bool:
    """Present forms that change their vowel: "trifft", "sieht", "fährt", "hält"; not the past "hielt", "litt"."""
    if word in ("weiß", "tut"):
        return True
    return word.endswith("t") and _nucleus(word) in _CHANGED.get(_nucleus(stem), ())


def _nucleus(word: str) -> str:
    """The last group of vowels: of "trifft" the i, of "sieht" the ie."""
    found = _VOWELS.findall(word)
    return found[-1] if found else ""


def builds_with_sein(verb: str, grammar: Grammar) -> bool:
    """Whether the perfect is built with "sein": "reisen", and with a prefix "abreisen"; not "bereisen"."""
    if verb in grammar.sein_verbs:
        return True
    bases = (base for base in grammar.moving_verbs if verb.endswith(base))
    return any(verb.removesuffix(base) in grammar.separable_prefixes for base in bases)
