"""Words in marks as the rules of direct speech see them, and names in marks told from speech."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.claims import QuoteKind
from app.domain.spans import Span
from app.extract.quotes_units import Draft, Tools, Unit
from app.extract.speakers import Voice
from app.extract.speakers_phrases import Phrase
from app.extract.word_sets import word_set
from app.language.quotemarks import Quoted

LONG = 8  # words: what stands in marks at this length is speech nearly always
FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN"})
_NAME = 7  # words: names in marks are no longer
_SENTENCE_END = frozenset({".", "!", "?", "…", "..."})
_JUDGING = word_set("als ein eine einen einem einer von für kein keine wie")
_NO_NAMING = ("VVFIN", "VAFIN", "VMFIN", "ADV", "ADJD", "PTKNEG")
_SMALL = word_set("of the de la le du and et del di da for in al e")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words start..end of a unit with their marks; `size` counts words, `sentence` says that they are a whole one."""

    quoted: Quoted
    start: int
    end: int
    size: int
    sentence: bool
    whole: Span | None = None


def marked_words(unit: Unit) -> Iterator[Marked]:
    """The outermost stretches in marks of a unit."""
    text, i = unit.text, unit.start
    while i < unit.end:
        number = text.inside[i]
        if number < 0:
            i += 1
            continue
        end = i
        while end < unit.end and text.inside[end] == number:
            end += 1
        quoted = text.quoted[number]
        words = [j for j in range(i, end) if text.words[j][0].isalnum()]
        finite = any(text.tags[j] in FINITE for j in words)
        last = [j for j in range(i, end) if quoted.inner_start <= text.first[j] < quoted.inner_end]
        stops = bool(last) and text.words[last[-1]] in _SENTENCE_END
        runs_on = quoted.start < text.first[i] or quoted.end > text.last[end - 1]
        yield Marked(
            quoted,
            i,
            end,
            len(words),
            stops or (finite and bool(words) and text.words[words[0]][0].isupper()),
            Span(quoted.start, quoted.end) if runs_on else None,
        )
        i = end


def is_name(unit: Unit, marked: Marked, tools: Tools) -> bool:
    """Whether the marks hold a title, a motto or part of a compound: der Film „…“, „…“-Abend, die sogenannte „…“."""
    text = unit.text
    if (
        marked.end < unit.end
        and text.words[marked.end].startswith("-")
        and text.first[marked.end] == text.last[marked.end - 1]
    ):
        return True
    if marked.start == unit.start or marked.size >= LONG:
        return False
    before = text.words[marked.start - 1]
    if before.lower().startswith(("sogenannt", "genannt")) or before.lower() in ("sog.", "namens"):
        return True
    noun = before.rsplit("-", 1)[-1]
    if noun == "Beispiel":
        return False
    return noun in tools.speech.slogans or (
        any(len(slogan) > 4 and noun.lower().endswith(slogan.lower()) for slogan in tools.speech.slogans)
        and text.tags[marked.start - 1][:2] == "NN"
    )


def names_something(unit: Unit, marked: Marked) -> bool:
    """Whether the marks only set off a name: der „Verein für Wasserbau“, die Zeitung „Der Morgen“.

    A name has no verb and begins with a capital; behind "als", "ein" or "von" such words are a judgement.
    """
    text, inner = unit.text, range(marked.start + 1, marked.end)
    words = [j for j in inner if text.words[j][0].isalnum()]
    if not words or marked.size > _NAME or any(text.tags[j][0] == "V" for j in words):
        return False
    if marked.start > unit.start and text.low[marked.start - 1] in _JUDGING:
        return False
    if marked.start > unit.start and marked.size > 2 and text.tags[marked.start - 1] in _NO_NAMING:
        return False  # "sie müssten „Wege zur Einigung“ finden"
    content = [j for j in words if text.tags[j][:3] not in ("APP", "ART", "KON", "CAR") and text.low[j] not in _SMALL]
    return text.words[words[0]][0].isupper() and all(text.words[j][0].isupper() for j in content)


def made(
    marked: Marked,
    rule: str,
    voice: Voice | None,
    cue: tuple[int, int] | None,
    *,
    mixed: bool = False,
    addressee: Phrase | None = None,
) -> Draft:
    """The draft of words in marks: mixed, or direct where they stand for themselves."""
    kind = QuoteKind.MIXED if mixed else QuoteKind.DIRECT
    return Draft(marked.start, marked.end, kind, rule, voice, cue, addressee, marked.whole)


def voice_of(unit: Unit, phrase: Phrase | None, tools: Tools) -> Voice | None:
    """The speaker that a phrase names, None for none."""
    return tools.speakers.voice(unit.text, phrase) if phrase else None
