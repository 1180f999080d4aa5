"""What a speaker without a name is called: the phrase in the nominative, without its article.

"von der peruanischen Präsidentschaft" gives "peruanische Präsidentschaft", "dem ukrainischen Präsidialamt" gives
"ukrainisches Präsidialamt", "aus Regierungskreisen" gives "Regierungskreise".
"""

from app.extract.quotes_text import SpeechText
from app.extract.speakers_phrases import DETERMINERS, GENITIVE, Phrase
from app.extract.word_sets import word_set

#: Ends of nouns that tell their gender.
_NEUTER = tuple(sorted(word_set(
    """
    amt ministerium haus büro parlament militär gericht kabinett zentrum unternehmen nis bekunden werk land netz
    volk blatt magazin institut komitee gremium umfeld lager bündnis papier schreiben
    """
)))  # fmt: skip
_FEMININE = tuple(sorted(word_set(
    """
    ung heit keit schaft ion tät seite stelle quelle behörde partei presse agentur zeitung gruppe polizei armee
    regierung sicht analyse studie miliz
    """
)))  # fmt: skip
_OBLIQUE = word_set("dem einem im vom beim zum seinem ihrem diesem")
_KEPT = word_set("beide mehrere einige viele alle kein keine")
_DATIVES = ("berichten", "kreisen", "ern", "plänen", "nissen")
_INVARIANT = ("ADJA", "ADV", "ADJD", "CARD", "TRUNC", "KON")
_MARKS = '„“”"«»‚‘’›‹'


def label(text: SpeechText, phrase: Phrase) -> str:
    """The words of a phrase as a name: nominative, no article, no marks around the whole."""
    start, head = phrase.start, phrase.head
    while start < head and text.tags[start] in DETERMINERS and text.low[start] not in _KEPT:
        start += 1
    words = [text.words[i] for i in range(start, phrase.end)]
    if start <= head:
        i = head - 1
        while i >= start and text.tags[i] in _INVARIANT:
            if text.tags[i] == "ADJA" and not (text.words[i][0].isupper() and text.words[i].endswith("er")):
                words[i - start] = _adjective(text, i, phrase)
            i -= 1
        words[head - start] = _noun(text, phrase)
    made = _joined(text, words, start, phrase.end)
    bare = made.strip(_MARKS)
    return bare if made[:1] in _MARKS and not any(mark in bare for mark in _MARKS) else made


def _joined(text: SpeechText, words: list[str], start: int, end: int) -> str:
    """The words with blanks where the text has some."""
    made = words[0] if words else ""
    for i in range(start + 1, end):
        made += (" " if text.first[i] > text.last[i - 1] else "") + words[i - start]
    return made


def _before(text: SpeechText, phrase: Phrase) -> str:
    """The article of a phrase, or the preposition that holds one ("vom"); '' where neither stands there."""
    if text.tags[phrase.start] in DETERMINERS and phrase.start < phrase.head:
        return text.low[phrase.start]
    before = text.low[phrase.start - 1] if phrase.start else ""
    return before if before in _OBLIQUE else ""


def _adjective(text: SpeechText, i: int, phrase: Phrase) -> str:
    word, noun, article = text.words[i], text.low[phrase.head], _before(text, phrase)
    stem = next((word.removesuffix(end) for end in ("em", "en", "er", "es", "e") if word.endswith(end)), word)
    ending = word.removeprefix(stem)
    if article == "das":
        return stem + "es"
    if article == "der" and ending == "e":
        return stem + "er"
    singular = article in _OBLIQUE or article in GENITIVE
    if singular and ending in ("en", "em"):
        return stem + ("es" if _is_neuter(noun) else "er")
    if ending == "em":
        return stem + ("es" if _is_neuter(noun) else "er")
    feminine = noun.endswith(_FEMININE) and ending == "er" and article != "ein"
    return stem + "e" if ending in ("en", "em") or feminine or article == "einer" else word


def _is_neuter(noun: str) -> bool:
    return noun.endswith(_NEUTER) or noun.removesuffix("s").endswith(_NEUTER)


def _noun(text: SpeechText, phrase: Phrase) -> str:
    word, article = text.words[phrase.head], _before(text, phrase)
    if text.tags[phrase.head] != "NN":
        return word
    if article in GENITIVE:
        lemma = text.lemmas[phrase.head]
        return lemma if word.lower().startswith(lemma.lower()) and word.endswith("s") else word
    if article in _OBLIQUE and word.lower().endswith("beamten"):
        return word[:-1] + "r"
    if article not in ("die", "der", "den", ""):
        return word
    return word[:-1] if _governed(text, phrase) and word.lower().endswith(_DATIVES) else word


def _governed(text: SpeechText, phrase: Phrase) -> bool:
    """Whether a preposition stands right before the phrase, or "zufolge" behind it."""
    before = phrase.start > 0 and text.tags[phrase.start - 1][:4] == "APPR"
    return before or (phrase.end < len(text.low) and text.low[phrase.end] in ("zufolge", "nach"))
