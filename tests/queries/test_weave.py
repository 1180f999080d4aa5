"""A text woven from overlapping annotations loses nothing and nests."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from app.queries.passages import Mark, cut
from app.queries.weave import Layer, Thread, Weaver, level


def words(threads: tuple[Thread, ...]) -> str:
    return "".join(thread.text + words(thread.inside) for thread in threads)


def ids(threads: tuple[Thread, ...]) -> Counter[str]:
    found: Counter[str] = Counter()
    for thread in threads:
        found[thread.id] += bool(thread.id)
        found += ids(thread.inside)
    return found


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=6)


@given(spans, spans, spans)
def test_no_letter_is_lost_or_doubled(
    one: list[tuple[int, int]], two: list[tuple[int, int]], three: list[tuple[int, int]]
) -> None:
    text = "".join(chr(ord("a") + at % 26) for at in range(42))
    levels = [level(Layer(start, start + length, what) for start, length in layers)
              for what, layers in (("sentence", one), ("quote", two), ("mention", three))]
    weaver = Weaver(text, levels)
    left, right = weaver.weave(0, 20), weaver.weave(20, 42)
    assert words(left) + words(right) == text
    assert all(times == 1 for times in (ids(left) + ids(right)).values())


def test_a_quote_over_two_sentences_is_cut_and_named_once() -> None:
    weaver = Weaver("Eins. Zwei.", (
        level([Layer(0, 5, "sentence"), Layer(6, 11, "sentence")]), level([Layer(2, 9, "quote")]),
    ))
    threads = weaver.weave(0, 11)
    assert ids(threads) == Counter({"s0-5": 1, "s2-9": 1, "s6-11": 1})
    assert [thread.text for thread in threads if thread.layer is None] == []
    first, gap, last = threads
    assert (first.id, gap.id, last.id) == ("s0-5", "", "s6-11")


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from("xyz")), max_size=6))
def test_marks_cut_a_sentence_without_loss(marks: list[tuple[int, int, str]]) -> None:
    text = "Das ist ein Satz mit genug Zeichen darin."
    parts = cut(text, 3, 35, [Mark(start, start + length, what) for start, length, what in marks])
    assert "".join(part.text for part in parts) == text[3:35]
