"""Whatever the text, every character that is not white space lies in exactly one passage."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.articles import READ_KINDS, Article, Skipped
from app.reading.decoding import Decoded, decode
from app.reading.metadata import Metadata
from app.reading.segment import segment
from app.reading.sources import read_text

LINES = st.sampled_from(
    [
        "Politik, Ausland",
        "Erika Muster",
        "Max Beispiel",
        "Minister beraten in Bern",
        "03.05.2024 - 10:00",
        "14:05 Uhr",
        "+++ 14:05 Minister reist ab +++ Er kam am Abend an.",
        "13.20 Uhr: Die Delegation ist da.",
        "• Händedruck - Foto: Muster/dpa",
        "Foto: Muster/dpa",
        "Händedruck in Bern (Archivbild)",
        "@ dpa.de",
        "Weitere Meldungen",
        "Mehr zum Thema:",
        "Bern (bsp) – Der Minister ist am Montag zu Gesprächen eingetroffen, die bis Mittwoch dauern sollen.",
        "Der Minister sprach lange. Er reiste danach ab. (dpa)",
        "„Wir haben lange miteinander gesprochen.“",
        "Melden Sie sich jetzt hier für unseren kostenlosen Newsletter an.",
        "Teilen",
        "Nach oben",
        "Von Erika Muster, Bern",
        "Start > Politik > Ausland",
        " date 2024-05-03 Der Minister reiste ab.",
        "Liebe Leserin, lieber Leser,",
        "",
        "",
        "   ",
        "Das Treffen dauerte drei Stunden. Mehr dazu lesen Sie hier:",
        "x",
        "…",
        "+++",
        "© 2024 Musterblatt",
        "–",
    ]
)


def check(text: str, article: Article) -> None:
    covered = [0] * len(text)
    end = 0
    for passage in article.passages:
        assert end <= passage.span.start < passage.span.end <= len(text)
        end = passage.span.end
        assert bool(passage.reason) == (passage.kind not in READ_KINDS)
        assert passage.rule
        for at in range(passage.span.start, passage.span.end):
            covered[at] += 1
    assert all(covered[at] == 1 for at, char in enumerate(text) if not char.isspace())


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=25), st.sampled_from(["\n", "\n\n", " \n"]))
def test_pages_of_typical_lines(lines: list[str], break_: str) -> None:
    text = break_.join(lines)
    check(text, read_text(Decoded(text), source="a.txt", metadata=Metadata()))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    check(text, read_text(Decoded(text), source="a.txt", metadata=Metadata()))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(raw: bytes) -> None:
    decoded = decode(raw, source="a.txt")
    assert isinstance(decoded, Skipped) or "\r" not in decoded.text


@settings(max_examples=100, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=12))
def test_the_same_text_gives_the_same_passages(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert segment(text) == segment(text)
