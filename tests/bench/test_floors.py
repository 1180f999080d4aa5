"""Floors hold, rise by command and never fall; the gold is pinned."""

import json

import pytest

from bench import floors

CONTENT = {
    "texts": {
        "gold": "abc",
        "floors": {"meeting F1": 0.8, "wholly right": 10.0, "actors forbidden": 0.0},
        "release": "1.0",
        "released": {"meeting F1": 0.81},
    }
}
BETTER = {"meeting F1": "0.850", "wholly right": "12", "actors forbidden": "0", "words/s": "9000"}


def verdicts(figures: dict[str, str], gold: str = "abc") -> dict[str, str]:
    return {row.figure: row.verdict for row in floors.compare("texts", gold, figures, CONTENT)}


def test_a_figure_below_its_floor_and_a_count_above_its_ceiling_fail() -> None:
    assert set(verdicts(BETTER).values()) == {""}
    assert verdicts({"meeting F1": "0.799", "actors forbidden": "1"}) == {
        "meeting F1": "BELOW",
        "actors forbidden": "BELOW",
    }
    assert verdicts({"meeting F1": "8/10"}) == {"meeting F1": ""}


def test_changed_gold_fails() -> None:
    assert verdicts(BETTER, gold="other")["gold"] == "CHANGED"


def test_the_last_release_stands_beside() -> None:
    [row] = floors.compare("texts", "abc", {"meeting F1": "0.850"}, CONTENT)
    assert (row.value, row.floor, row.released) == ("0.850", "0.8", "0.81")


def raised(figures: dict[str, str], gold: str = "abc", name: str = "texts") -> dict[str, float]:
    return floors.raised(json.loads(json.dumps(CONTENT)), name, gold, figures)[name]["floors"]


def test_floors_rise_with_room_for_rates_and_never_fall() -> None:
    assert raised(BETTER) == {"meeting F1": 0.84, "wholly right": 12.0, "actors forbidden": 0.0}
    assert raised({"meeting F1": "0.700", "wholly right": "9", "actors forbidden": "2"}) == CONTENT["texts"]["floors"]


def test_new_gold_and_new_sets_get_floors_anew_but_not_for_information() -> None:
    assert raised({"meeting F1": "0.700", "words/s": "9000"}, gold="other") == {"meeting F1": pytest.approx(0.69)}
    assert raised({"B3 F1": "1.000", "undecided pairs": "3"}, name="new") == {"B3 F1": 1.0}


def test_a_release_keeps_its_figures() -> None:
    content = floors.released(json.loads(json.dumps(CONTENT)), "2.0", "texts", "abc", {"places P": "3/4"})
    assert content["texts"]["release"] == "2.0"
    assert content["texts"]["released"] == {"places P": 0.75}
    assert content["texts"]["floors"] == CONTENT["texts"]["floors"]
