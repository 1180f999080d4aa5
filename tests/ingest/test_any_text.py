"""No text, however broken, raises or yields offsets outside the text: reading, language and extraction as a whole."""

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.domain.articles import Article, Passage, PassageKind, Skipped
from app.domain.claims import Extraction
from app.domain.spans import Span
from app.extract.contract import as_contract
from app.ingest.explain import explained
from app.ingest.facts import FactReader
from app.knowledge.origins import Origins
from app.settings import Settings

#: What breaks texts: half characters, writing from the right, letters without width, marks that never close,
#: numbers and dates that no calendar has, controls, and words that make the rules look closer.
EVIL = (
    "\ud800", "\udfff", "\u202e", "\u2067", "\u200b", "\u200d", "\ufeff", "\x00", "\x1b[31m", "\u0301" * 5,
    "\u2028", "\r", "\r\n", "\n", "\n\n", "\t", "\u00a0", "🕊️", "𝔐𝔬𝔰𝔢𝔯", "مفاوضات", "„", "“", "”", "«", "»", "‚",
    "‘", '"', "'", "(", ")", "[", "…", "–", ":", ";", ",", ".", "9" * 400, "0", "99.99.9999", "31.02.2026", "0.0.0",
    "29. Februar 2031", "am 3. Mai 99999", "vor 999999999999 Tagen", "in 99999999 Jahren", "vor 4000 Jahren",
    "seit dem 45. Mai", "um 99:99 Uhr", "vom 9. bis 1. Mai", "im Jahr 0000", "am Montag", "gestern", "tags darauf",
    "zweitägigen", "Minister", "Karl Moser", "Präsident Ivo Lund", "Putin", "Wien", "Moskau", "traf", "trafen sich",
    "das Treffen", "Gespräche", "zwischen", "mit", "und", "sagte", "dass", "er", "sie", "beide", "nicht", "soll",
    "würde", "wurde verschoben", "laut", "nach Angaben", "so", "die Delegation", "unter Leitung von",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(EVIL), st.text(max_size=6)), max_size=40).flatmap(
    lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])
)
PAGES = st.sampled_from(["{}", "<html><body><p>{}</p></body></html>", "<h1>{}</h1><blockquote>&#xD800;{}", "<!--{}"])
ORIGINS = Origins()
CALM = {HealthCheck.function_scoped_fixture, HealthCheck.too_slow}


@pytest.fixture(scope="module")
def facts() -> FactReader:
    return FactReader(Settings(_env_file=None))


def spans(found: Extraction) -> Iterator[Span]:
    """Every stretch that an extraction names."""
    yield from (passage.span for passage in found.article.passages)
    for mention in found.mentions:
        yield from (span for span in (mention.span, mention.role_span) if span)
    for claim in found.claims:
        yield from claim.sentences
        yield from (evidence.span for evidence in claim.evidence)
        yield from (participant.span for participant in claim.participants)
        yield from [claim.time.span] if claim.time.span else []
    yield from (talks.span for talks in found.non_meetings)
    for quote in found.quotes:
        yield from (span for span in (quote.span, quote.cue_span, quote.speaker and quote.speaker.span) if span)


def assert_sound(found: Extraction) -> None:
    length = len(found.article.text)
    assert all(0 <= span.start < span.end <= length for span in spans(found))
    assert all(0 <= (quote.claim or 0) < max(len(found.claims), 1) for quote in found.quotes)
    assert [*explained(found, ORIGINS)]


@settings(max_examples=50, deadline=None, suppress_health_check=CALM)
@given(text=TEXTS)
@example(text="\ud800 traf \udfff am Montag Präsident Ivo Lund. „\ud800“, sagte \udfff.")
@example(text="Am 99.99.9999 traf Minister Karl Moser vor 999999999999 Tagen Präsident Ivo Lund.")
@example(text="„" * 300 + "Ja" + "“" * 299 + ", sagte Minister Karl Moser.")
def test_any_characters(facts: FactReader, text: str) -> None:
    """Texts that no file can hold, such as half characters, included."""
    for published in (None, date(2031, 5, 8), date(1, 1, 1), date(9999, 12, 31)):
        passages = (Passage(PassageKind.BODY, Span(0, len(text))),) if text else ()
        assert_sound(facts.extract(Article("any.txt", text, passages, published=published)))


@settings(max_examples=40, deadline=None, suppress_health_check=CALM)
@given(page=PAGES, text=TEXTS, encoding=st.sampled_from(["utf-8", "utf-16", "cp1252"]), html=st.booleans())
def test_any_file(facts: FactReader, tmp_path: Path, page: str, text: str, encoding: str, html: bool) -> None:
    file = tmp_path / ("any.html" if html else "any.txt")
    file.write_bytes(page.replace("{}", text).encode(encoding, "ignore" if encoding == "cp1252" else "surrogatepass"))
    found = facts.read(file)
    if not isinstance(found, Skipped):
        assert_sound(found)
        assert orjson.dumps(as_contract(found))


@settings(max_examples=40, deadline=None, suppress_health_check=CALM)
@given(raw=st.binary(max_size=400), html=st.booleans())
def test_any_bytes(facts: FactReader, tmp_path: Path, raw: bytes, html: bool) -> None:
    file = tmp_path / ("any.html" if html else "any.txt")
    file.write_bytes(raw)
    found = facts.read(file)
    if not isinstance(found, Skipped):
        assert_sound(found)


#: Seconds of computing time for a text of thousands of words that all say the same. One that is read in proportion to
#: its length takes a tenth of it; one whose every word looks at all the others takes more.
BOUND = 10.0


@pytest.mark.parametrize(
    "text",
    [
        "„Ja“, sagte er. " * 1_000,
        "„" * 10_000,
        "“" * 10_000,
        "„‚" * 5_000,
        "(" * 10_000,
        "und " * 10_000,
        "Präsident " * 1_000,
        "am Montag und " * 1_000,
        "Karl Moser, " * 1_000,
        "Meine Kollegin Karl Moser, " + "Karl Moser, " * 1_000,
        "sagte, dass " * 400,
        "die Delegation unter Leitung von Karl Moser, " * 400,
        "Karl Moser, " * 1_000 + "Ivo Lund trafen sich am Montag in Wien.",
        "Karl Moser traf Ivo Lund in Wien. " * 400,
        "9" * 100_000,
        "x" * 100_000,
    ],
    ids=[
        "quotes", "opened", "closed", "nested", "brackets", "links", "roles", "days", "names", "colleagues", "speech",
        "delegations", "enumeration", "meetings", "digits", "letters",
    ],
)  # fmt: skip
def test_many_of_a_kind(facts: FactReader, text: str) -> None:
    """Long enumerations of one thing are read soundly, and in time."""
    passages = (Passage(PassageKind.BODY, Span(0, len(text))),)
    begun = time.process_time()
    found = facts.extract(Article("any.txt", text, passages, published=date(2031, 5, 8)))
    assert time.process_time() - begun < BOUND
    assert_sound(found)
