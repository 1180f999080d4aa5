"""Who travels to where talks are belongs to them, if one of the row does. Sentences and people are invented."""

import pytest

from app.language.annotate import Annotator
from tests.extract.meetings_reading import people, read

TALKS = "Vertreter aus Polen, Schweden und Chile sind am Donnerstag in Bern zu Gesprächen zusammengekommen."

ARRIVING = [
    ([TALKS, "Als Vertreter Polens trafen am Morgen der polnische Außenminister Karl Moser und der polnische "
      "Gesandte Ivo Lund in Bern ein."], {"Moser", "Lund"}),
    ([TALKS, "Am Mittag landete auch der schwedische Außenminister Karl Moser in Bern."], {"Moser"}),
    (["Der polnische Außenminister Karl Moser ist am Mittwoch in Bern eingetroffen. Dort ist am Abend auch der "
      "chilenische Gesandte Ivo Lund angekommen.", TALKS], {"Moser", "Lund"}),
    ([TALKS, "Aus Warschau wird der polnische Außenminister Karl Moser in Bern erwartet."], {"Moser"}),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected"), ARRIVING, ids=[t[-1][:40] for t, _ in ARRIVING])
def test_those_who_arrive_take_part(annotator: Annotator, texts: list[str], expected: set[str]) -> None:
    claims = read(annotator, *texts).claims
    assert len(claims) == 1
    assert expected <= people(claims[0])


ELSEWHERE = [
    [TALKS, "Der polnische Außenminister Karl Moser landete am Morgen in Rom."],
    [TALKS, "Der norwegische Außenminister Karl Moser traf am Morgen in Bern ein."],
    [TALKS, "Der polnische Außenminister Karl Moser reist nicht nach Bern."],
    [TALKS, "Der polnische Außenminister Karl Moser war schon im März nach Bern gereist."],
    [TALKS, "Als der polnische Außenminister Karl Moser in Bern eintraf, regnete es."],
]


@pytest.mark.parametrize("texts", ELSEWHERE, ids=[t[-1][:50] for t in ELSEWHERE])
def test_other_journeys_bring_nobody(annotator: Annotator, texts: list[str]) -> None:
    assert all("Moser" not in people(c) for c in read(annotator, *texts).claims)
