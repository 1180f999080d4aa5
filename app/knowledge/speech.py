"""Words of speech: verbs with what they introduce, nouns and prepositions that name a source."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.knowledge.entries import Entry, entries, words

FILE = "speech.yaml"
FRAMES = ("quote", "clause", "infinitive", "label", "report", "result")
_NO_GE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "unter", "wider", "bezich", "offen")


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb of speech: infinitive in one word ("mitteilen"), its separable prefix, what it introduces.

    `correlate` says that it counts only beside a pronominal adverb ("geht davon aus").
    """

    lemma: str
    particle: str
    frames: frozenset[str]
    correlate: bool = False


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A written form: `shape` is finite, detached (the prefix stands elsewhere), participle or infinitive."""

    verb: SpeechVerb
    shape: str


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """All words of speech, ready to be looked up by their written form in lower case."""

    forms: Mapping[str, tuple[VerbForm, ...]]
    correlates: frozenset[str]
    after: frozenset[str]
    clause_nouns: frozenset[str]
    slogans: frozenset[str]
    word_nouns: frozenset[str]
    media: frozenset[str]
    mute: frozenset[str]
    rumours: frozenset[str]
    epithets: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    backward: frozenset[str]
    relative: frozenset[str]
    adjectives: frozenset[str]

    @classmethod
    def from_sections(cls, data: Mapping[str, Any]) -> "SpeechWords":
        """Sections verbs (name, frames, irregular forms), nouns, prepositions, backward, correlates, adjectives."""
        nouns, prepositions, backward = (data.get(key) or {} for key in ("nouns", "prepositions", "backward"))
        forms: defaultdict[str, list[VerbForm]] = defaultdict(list)
        for entry in entries(data, "verbs", file=FILE):
            for written, made in _forms(entry):
                for form in _spellings(written):
                    if made not in forms[form]:
                        forms[form].append(made)
        return cls(
            forms={form: tuple(made) for form, made in forms.items()},
            correlates=words(data, "correlates", file=FILE),
            after=words(nouns, "after", file=FILE),
            clause_nouns=words(nouns, "clause", file=FILE),
            slogans=words(nouns, "slogan", file=FILE),
            word_nouns=words(nouns, "words", file=FILE),
            media=words(nouns, "media", file=FILE),
            mute=frozenset(word.lower() for word in words(nouns, "mute", file=FILE)),
            rumours=words(nouns, "rumour", file=FILE),
            epithets=words(nouns, "epithet", file=FILE),
            before=words(prepositions, "before", file=FILE),
            behind=words(prepositions, "behind", file=FILE),
            backward=words(backward, "source", file=FILE),
            relative=words(backward, "relative", file=FILE),
            adjectives=words(data, "adjectives", file=FILE),
        )

    def is_source_noun(self, word: str) -> bool:
        """Whether "nach" before this noun names a source: the noun itself or a compound ending in it.

        >>> from app.knowledge.files import load_file
        >>> SpeechWords.from_sections(load_file("speech")).is_source_noun("Polizeiangaben")
        True
        """
        if word in self.after:
            return True
        lower = word.lower()
        return word[:1].isupper() and any(
            len(noun) > 5 and len(lower) > len(noun) + 2 and lower.endswith(noun.lower()) for noun in self.after
        )

    def is_mute(self, word: str) -> bool:
        """Whether a noun is a thing that never speaks: the noun itself or a compound ending in it.

        >>> from app.knowledge.files import load_file
        >>> words = SpeechWords.from_sections(load_file("speech"))
        >>> words.is_mute("Luftbilder"), words.is_mute("Regierung")
        (True, False)
        """
        lower = word.lower().rsplit("-", 1)[-1]
        return lower in self.mute or any(
            len(noun) > 4 and len(lower) > len(noun) + 2 and lower.endswith(noun) for noun in self.mute
        )


def _forms(entry: Entry) -> Iterator[tuple[str, VerbForm]]:
    """All written forms of a verb, in lower case."""
    entry.only("name", "frames", "present", "past", "participle", "more")
    name = entry.text("name")
    frames = frozenset(entry.text("frames").split())
    unknown = sorted(frames - set(FRAMES))
    if unknown:
        entry.one_of("frames", FRAMES, "")
    head, _, base = name.rpartition("|")
    correlate, _, particle = head.rpartition(" ")
    verb = SpeechVerb(particle + base, particle, frames, bool(correlate))
    for form in _finite(entry, base):
        yield form, VerbForm(verb, "detached" if particle else "finite")
        if particle:
            yield particle + form, VerbForm(verb, "finite")
    yield particle + base, VerbForm(verb, "infinitive")
    yield (f"{particle}zu{base}" if particle else base), VerbForm(verb, "infinitive")
    yield particle + entry.text("participle", _participle(base)), VerbForm(verb, "participle")
    for form in entry.texts("more"):
        yield form, VerbForm(verb, "finite")


def _finite(entry: Entry, base: str) -> set[str]:
    """Third-person forms of the present and the preterite, with both forms of the Konjunktiv."""
    stem = base.removesuffix("n") if base.endswith(("eln", "ern")) else base.removesuffix("en")
    link = "e" if stem.endswith(("t", "d", "fn", "chn")) else ""
    past = entry.text("past", f"{stem}{link}te")
    plural = past + ("n" if past.endswith("e") else "en")
    present = entry.text("present", f"{stem}{link}t")
    return {present, base, f"{stem}e", past, plural}


def _spellings(form: str) -> tuple[str, ...]:
    """A form and its Swiss spelling: "hieß", "hiess"."""
    return (form, form.replace("ß", "ss")) if "ß" in form else (form,)


def _participle(base: str) -> str:
    """The regular participle: "gesagt", "berichtet", "kritisiert"."""
    stem = base.removesuffix("n") if base.endswith(("eln", "ern")) else base.removesuffix("en")
    link = "e" if stem.endswith(("t", "d", "fn", "chn")) else ""
    bare = base.startswith(_NO_GE) or base.endswith("ieren")
    return ("" if bare else "ge") + stem + link + "t"
