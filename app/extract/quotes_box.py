"""Pull quotes: words set apart from the text, the speaker on a line of their own behind them."""

from collections.abc import Iterator

from app.domain.claims import QuoteKind
from app.extract.quotes_text import SpeechText
from app.extract.quotes_units import Draft, Tools
from app.extract.speakers import Voice

_LONGEST = 12  # words in a speaker's line: "Erika Weiß, Vorsitzende des Rates der Stadt"


def by_box(text: SpeechText, tools: Tools) -> Iterator[Draft]:
    """The quote of a pull-quote passage: what stands in marks, else all lines but the speaker's."""
    marked = [i for i, inside in enumerate(text.inside) if inside >= 0]
    if marked:
        start, end = marked[0], marked[-1] + 1
    else:
        start, end = 0, text.units[-1][0] if len(text.units) > 1 else len(text.words)
    yield Draft(start, end, QuoteKind.DIRECT, "direct.box", _behind(text, end, tools))


def _behind(text: SpeechText, end: int, tools: Tools) -> Voice | None:
    """The speaker named behind the quote."""
    last = len(text.words)
    if not 0 < last - end <= _LONGEST:
        return None
    at = next((i for i in range(end, last) if text.words[i][0].isalnum()), None)
    phrase = tools.speakers.phrase_at(text, at, last) if at is not None else None
    return tools.speakers.voice(text, phrase) if phrase else None
