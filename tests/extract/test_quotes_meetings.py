"""Which meeting of the article a quote is tied to."""

from datetime import date

import pytest

from app.extract.meetings import find_meetings
from app.extract.quotes import find_quotes
from app.knowledge.loader import load_knowledge
from app.language.annotate import Annotator
from tests.extract.quotes_reading import article_of

TOLD = "Ministerin Erika Weiß traf am Dienstag in Wien den Gesandten Jan Roth. "
OTHER = "Kanzler Udo Kern sprach am Montag in Rom mit Präsidentin Eva Stein. "


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator(load_knowledge())


def _places(annotator: Annotator, text: str) -> dict[str, str]:
    """The place of the meeting that each quote is tied to, by the quote's words."""
    article = annotator.annotate(article_of([text], published=date(2031, 5, 8)))
    claims = find_meetings(article, annotator.knowledge.meetings).claims
    found = {}
    for quote in find_quotes(article, claims, annotator.knowledge):
        words = quote.span.of(article.article.text)
        found[words] = claims[quote.claim].place or "" if quote.claim is not None else "-"
    return found


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        # "das Gespräch" right behind the sentence that tells of it
        (TOLD + "Das Gespräch sei sehr gut gewesen, sagte Weiß.", "Das Gespräch sei sehr gut gewesen", "Wien"),
        (
            TOLD + "„Es war ein gutes und langes Treffen“, sagte Weiß.",
            "„Es war ein gutes und langes Treffen“",
            "Wien",
        ),
        (TOLD + "Weiß sagte, die Unterredung habe geholfen.", "die Unterredung habe geholfen", "Wien"),
        (TOLD + OTHER + "Das Gespräch sei gut gewesen, sagte Kern.", "Das Gespräch sei gut gewesen", "Rom"),
        # "dieses Treffen" is the one named last
        (
            OTHER + TOLD + "Weiß sagte, dieses Treffen sei überfällig gewesen.",
            "dieses Treffen sei überfällig gewesen",
            "Wien",
        ),
        # words in marks go with their clause
        (TOLD + "Das Gespräch sei „sehr gut und ehrlich“ gewesen, sagte Weiß.", "„sehr gut und ehrlich“", "Wien"),
        # other meetings, and none
        (TOLD + "Weiß sagte, es werde weitere Gespräche geben.", "es werde weitere Gespräche geben", "-"),
        (
            TOLD + "Weiß sagte, dass die parallel laufenden Gespräche unter Vermittlung der Bank stocken.",
            "dass die parallel laufenden Gespräche unter Vermittlung der Bank stocken",
            "-",
        ),
        (TOLD + "Weiß sagte, das Wetter sei schön.", "das Wetter sei schön", "-"),
        ("Weiß sagte, das Gespräch sei gut gewesen.", "das Gespräch sei gut gewesen", "-"),
        (TOLD + "„Die Bahn fährt wieder nach Rom“, sagte Weiß.", "„Die Bahn fährt wieder nach Rom“", "-"),
    ],
)
def test_which_meeting(annotator: Annotator, text: str, words: str, place: str) -> None:
    assert _places(annotator, text).get(words) == place
