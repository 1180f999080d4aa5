"""Groups by how they are worded: shortened words, coalitions, plurals in the genitive, agents. All invented."""

import pytest

from app.language.annotate import Annotator
from tests.extract.meetings_reading import read


def names(annotator: Annotator, text: str) -> set[str]:
    return {p.name for c in read(annotator, text).claims for p in c.participants}


WORDED = [
    ("Am Montag beginnen in Kiel die Beratungen der EU-Agrar- und Forstminister.", {"EU-Agrar- und Forstminister"}),
    ("Das Treffen der Agrar- und Umweltminister findet am Montag in Bern statt.", {"Agrar- und Umweltminister"}),
    ("Das Gipfeltreffen der EU-Regierungschefs findet am 12. Mai in Brüssel statt.", {"EU-Regierungschef"}),
    ("In Kiel kamen am Montag Vertreter einer Koalition aus SPD und Grünen zusammen.", {"SPD", "Grüne"}),
    ("Am Montag berieten in Berlin die Spitzen der Koalition aus CDU und SPD.", {"CDU", "SPD"}),
    ("Am Montag kamen in Berlin Politiker aus FDP und Grünen zusammen.", {"FDP", "Grüne"}),
]


@pytest.mark.parametrize(("text", "expected"), WORDED, ids=[t[:50] for t, _ in WORDED])
def test_groups_are_named_in_full_or_by_their_parts(annotator: Annotator, text: str, expected: set[str]) -> None:
    assert names(annotator, text) == expected


AGENTS = [
    "Die Verhandlungen zwischen Polen und Chile wurden am Montag überraschend von Norwegen kritisiert.",
    "Die Gespräche zwischen Polen und Chile wurden gestern in Bern von Norwegen gelobt.",
    "Das Treffen zwischen Polen und Chile wurde am Montag ergebnislos von Norwegen beobachtet.",
]


@pytest.mark.parametrize("text", AGENTS, ids=[t[-40:] for t in AGENTS])
def test_who_acts_on_the_meeting_is_not_in_it(annotator: Annotator, text: str) -> None:
    assert names(annotator, text) == {"Polen", "Chile"}


OWNERS = [
    ("Das Treffen von Karl Moser und Ivo Lund wurde am Montag beendet.", {"Karl Moser", "Ivo Lund"}),
    ("Die Gespräche von Polen und Chile wurden am Montag vertagt.", {"Polen", "Chile"}),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS, ids=[t[:40] for t, _ in OWNERS])
def test_whose_meeting_it_is_stays(annotator: Annotator, text: str, expected: set[str]) -> None:
    assert names(annotator, text) == expected
