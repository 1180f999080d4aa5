"""Kinds of quotes, who speaks, to whom, when and of which meeting; any text is survived."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.articles import PassageKind
from app.domain.claims import QuoteKind
from app.domain.names import ActorKind, MentionKind
from app.extract.meetings import find_meetings
from app.extract.quotes import find_quotes
from app.extract.speakers import SpeakerFinder
from app.extract.speakers_phrases import Phrase
from app.knowledge.loader import load_knowledge
from app.language.annotate import Annotator
from app.language.annotations import NameSpan
from tests.extract.quotes_reading import article_of, read


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator(load_knowledge())


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Die Trainerin sagte: „Wir sind bereit.“", "„Wir sind bereit.“", QuoteKind.DIRECT),
        ("Die Lage sei „mehr als schwierig“, sagte der Arzt.", "„mehr als schwierig“", QuoteKind.MIXED),
        ("Die Lage sei „mehr als schwierig“, sagte der Arzt.", "Die Lage sei „mehr als schwierig“", QuoteKind.INDIRECT),
        ("Der Wirt sagte, der Garten sei „prächtig“.", "der Garten sei „prächtig“", QuoteKind.MIXED),
        (
            "Die Ärztin sagte, der Neubau der alten Klinik am Fluss sei „nicht mehr zu halten“.",
            "der Neubau der alten Klinik am Fluss sei „nicht mehr zu halten“",
            QuoteKind.MIXED,
        ),
        (
            "Die Ärztin sagte, der Neubau der alten Klinik am Fluss sei „auf Dauer einfach nicht mehr zu halten“.",
            "der Neubau der alten Klinik am Fluss sei „auf Dauer einfach nicht mehr zu halten“",
            QuoteKind.INDIRECT,
        ),
        (
            "Der Fahrer soll die Ampel übersehen haben.",
            "Der Fahrer soll die Ampel übersehen haben.",
            QuoteKind.FREE_INDIRECT,
        ),
        ("Die Opposition forderte mehr Tempo.", "Die Opposition forderte mehr Tempo.", QuoteKind.REPORTED),
    ],
)
def test_kinds(annotator: Annotator, text: str, words: str, kind: QuoteKind) -> None:
    found = read(annotator, text)
    assert {(found.words(q), q.kind) for q in found.quotes} >= {(words, kind)}


def test_a_pull_quote_has_its_speaker_on_the_next_line(annotator: Annotator) -> None:
    box = "„Je früher wir beginnen, desto besser.“\n\nIda Kranz"
    found = read(annotator, "Das Amt schweigt.", box, kinds=(PassageKind.BODY, PassageKind.QUOTE_BOX))
    assert [(found.words(q), found.speaker(q)) for q in found.quotes] == [
        ("„Je früher wir beginnen, desto besser.“", "Ida Kranz")
    ]


def test_speech_runs_over_paragraphs(annotator: Annotator) -> None:
    found = read(
        annotator, "Die Wirtin sagte: „Es war ein langes Jahr für uns.", "„Jetzt machen wir zu und ruhen aus.“"
    )
    assert [(found.words(q), found.speaker(q)) for q in found.quotes] == [
        ("„Es war ein langes Jahr für uns.\n\n„Jetzt machen wir zu und ruhen aus.“", "Wirtin")
    ]


def test_the_colon_may_end_the_paragraph_before(annotator: Annotator) -> None:
    found = read(annotator, "Die Wirtin schrieb an ihre Gäste:", "„Jetzt machen wir zu und ruhen aus.“")
    assert [found.speaker(q) for q in found.quotes] == ["Wirtin"]


def test_colleagues_of_the_same_paper_are_no_speakers(annotator: Annotator) -> None:
    found = read(
        annotator, "Meine Kollegin Ida Kranz beschreibt das so:", "„Es ist ein Spiel um Macht und um viel Geld.“"
    )
    assert found.quotes == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Leiter des Amtes, Silberbaum, sagte, es sei heiß.", "Silberbaum"),
        ("Der Sprecher der Behörde, Ivo Lund, sagte, es sei heiß.", "Ivo Lund"),
        ("Anna Berg, Wirtin, sagte, es sei heiß.", "Anna Berg"),
        ("Das Büro des Ministers Ivo Lund teilte mit, es sei heiß.", "Büro des Ministers Ivo Lund"),
        ("Ivo Lund kam. „Es ist heiß hier“, sagte er.", "Ivo Lund"),
        ("Anna Berg traf den Minister Ivo Lund. Dieser sagte, es sei heiß.", "Ivo Lund"),
        ("Den Plan lehnte Ivo Lund ab. Der Preis sei zu hoch.", "Ivo Lund"),
        ("Es sei heiß, sagte der Vermittler, Norwegens Ministerpräsident Ivo Lund.", "Ivo Lund"),
        ("Der Vermittler, Finnlands Präsidentin Anna Berg, sagte, es sei heiß.", "Anna Berg"),
        ("Es sei heiß, hiess es von Minister Ivo Lund.", "Ivo Lund"),
        ("Es sei heiß, hieß es von Per Lund.", "Per Lund"),
        ("Die Agentur Ansa berichtete aus Rom. Ivo Lund sagte demnach, es sei heiß.", "Ivo Lund"),
        ("Die Agentur Ansa berichtete aus Rom. Anna Berg sagte demnach: «Es ist wirklich heiß.»", "Anna Berg"),
        ("Laut der von Anna Berg geführten Gewerkschaft ist es heiß.", "Gewerkschaft"),
        ("Kurz vor dem Ende der von Anna Berg gesetzten Frist sagte Ivo Lund, es sei heiß.", "Ivo Lund"),
        ("Nach Angaben der syrischen Staatsagentur Sana ist es heiß.", "Sana"),
    ],
)
def test_who_speaks(annotator: Annotator, text: str, name: str) -> None:
    found = read(annotator, text)
    assert {q.speaker.name for q in found.quotes if q.speaker} == {name}


def test_words_in_marks_behind_a_source_are_what_it_says(annotator: Annotator) -> None:
    found = read(annotator, "Die Runde war nach Angaben von Verhandlungsführer Ivo Lund «offen und ehrlich».")
    assert {q.speaker.name for q in found.quotes if q.speaker} == {"Ivo Lund"}
    assert all(q.speaker for q in found.quotes)
    assert any("«offen und ehrlich»" in found.words(q) for q in found.quotes)


def test_an_office_right_before_somebody_else_speaks_for_itself() -> None:
    """ "Die Ministerin [Kranz] kritisierte": in "kritisierte die Ministerin Lund" she speaks, he is spoken of."""
    office = NameSpan(1, 2, MentionKind.ROLE, "Ida Kranz", ActorKind.PERSON, "role")
    other = NameSpan(2, 3, MentionKind.SURNAME, "Ivo Lund", ActorKind.PERSON, "surname")
    own = NameSpan(2, 3, MentionKind.SURNAME, "Ida Kranz", ActorKind.PERSON, "surname", role_start=1, role_end=2)
    phrase = Phrase(0, 3, 1)
    assert SpeakerFinder.office_beside_another([office, other], phrase) is office
    assert SpeakerFinder.office_beside_another([office, own], phrase) is None
    assert SpeakerFinder.office_beside_another([other], phrase) is None


def test_a_judging_verb_is_not_given_to_whoever_spoke_before(annotator: Annotator) -> None:
    text = (
        "Ida Kranz sagte, der Plan sei fertig. Es ist ein Plan, den Fachleute jedoch als „reines Wunschdenken“ "
        "kritisierten."
    )
    found = read(annotator, text)
    assert "Ida Kranz" not in [found.speaker(q) for q in found.quotes if "Wunschdenken" in found.words(q)]


def test_what_somebody_set_is_no_speaker(annotator: Annotator) -> None:
    found = read(annotator, "Nach Ablauf der von Anna Berg gesetzten Frist sagte niemand etwas. Es sei heiß, hieß es.")
    names = [q.speaker.name for q in found.quotes if q.speaker]
    assert not [name for name in names if "Frist" in name or "Berg" in name]


def test_whom_it_was_told_to(annotator: Annotator) -> None:
    found = read(annotator, "„Wir prüfen den Fall genau“, sagte der Minister dem Sender Radio Nord.")
    assert [q.addressee for q in found.quotes] == ["dem Sender Radio Nord"]


def test_every_quote_names_rule_and_cue(annotator: Annotator) -> None:
    found = read(annotator, "Der Verband teilte mit, dass die Halle schließt.")
    (quote,) = found.quotes
    assert quote.cue_span is not None
    assert (quote.rule, quote.cue, quote.cue_span.of(found.text)) == ("verb.dass", "teilte", "teilte")


_PIECES = st.lists(
    st.sampled_from(
        [
            "Die Ministerin",
            "sagte",
            ",",
            "dass",
            "es",
            "sei",
            "„",
            "“",
            '"',
            "«",
            "»",
            "so",
            "wie",
            "laut",
            "nach Angaben",
            "von",
            "zufolge",
            "demnach",
            "wonach",
            ":",
            ".",
            "\n\n",
            "(",
            ")",
            "habe",
            "soll",
            "gewesen sein",
            "Anna Berg",
            "er",
            "und",
            "teilte",
            "mit",
            "die",
            "der",
            "heißt es",
            "–",
            "'",
            "‚",
            "‘",
            "gut",
            "Dies",
            "",
        ]
    ),
    max_size=40,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_PIECES)
def test_no_text_raises_and_all_spans_lie_in_it(annotator: Annotator, pieces: list[str]) -> None:
    text = " ".join(pieces)
    if not text.strip():
        return
    found = read(annotator, *[part for part in text.split("\n\n") if part.strip()])
    spans = [quote.span for quote in found.quotes]
    assert len(set(spans)) == len(spans)
    assert spans == sorted(spans)
    for quote in found.quotes:
        assert quote.span.end <= len(found.text)
        assert found.words(quote).strip()
        assert quote.speaker is None or found.speaker(quote)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120))
def test_broken_text_is_no_reason_to_fail(annotator: Annotator, text: str) -> None:
    if text.strip():
        article = article_of([text])
        assert all(q.span.end <= len(article.text) for q in read(annotator, text).quotes)


def test_when_it_was_said(annotator: Annotator) -> None:
    found = read(annotator, "Die Ministerin sagte am Mittwoch, es gebe keine Eile.", published=date(2031, 5, 8))
    assert [q.said_at.edtf() for q in found.quotes if q.said_at] == ["2031-05-07"]


def test_the_day_of_the_talks_is_not_the_day_of_the_words(annotator: Annotator) -> None:
    text = "Die Ministerin sagte nach dem Treffen am Dienstag, es gebe keine Eile."
    found = read(annotator, text, published=date(2031, 5, 8))
    assert [q.said_at for q in found.quotes] == [None]


def test_which_meeting_it_speaks_of(annotator: Annotator) -> None:
    text = (
        "Ministerin Anna Berg traf am Dienstag in Wien den Gesandten Ivo Lund. "
        "Berg sagte am Mittwoch, das Treffen mit Lund sei kurz gewesen. Das Wetter sei schön."
    )
    article = annotator.annotate(article_of([text], published=date(2031, 5, 8)))
    claims = find_meetings(article, annotator.knowledge.meetings).claims
    quotes = [*find_quotes(article, claims, annotator.knowledge)]
    assert [quote.claim for quote in quotes] == [0, None]
