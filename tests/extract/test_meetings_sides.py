"""Meetings whose people stand in the sentences around, and journeys to somebody. Sentences and people are invented."""

import pytest

from app.language.annotate import Annotator
from tests.extract.meetings_reading import one, people, read

TO_SOMEBODY = [
    "Ministerin Anna Berg reist am Freitag zu Präsident Ivo Lund nach Wien.",
    "Minister Karl Moser war am Montag bei Präsident Ivo Lund zu Gast.",
    "Am Mittwoch flog Kanzlerin Anna Berg zu Ivo Lund nach Prag.",
]


@pytest.mark.parametrize("text", TO_SOMEBODY, ids=[s[:40] for s in TO_SOMEBODY])
def test_who_travels_to_somebody_meets_them(annotator: Annotator, text: str) -> None:
    claim = one(annotator, text)
    assert len(people(claim)) == 2
    assert [p.name for p in claim.participants if p.role == "host"] == ["Ivo Lund"]


NOT_TO_SOMEBODY = [
    "Ministerin Anna Berg reist am Freitag nach Wien.",
    "Zu Präsident Ivo Lund sagte Ministerin Anna Berg am Montag nichts.",
    "Minister Karl Moser kam am Montag zu dem Schluss, dass Präsident Ivo Lund irrt.",
]


@pytest.mark.parametrize("text", NOT_TO_SOMEBODY, ids=[s[:40] for s in NOT_TO_SOMEBODY])
def test_other_journeys_and_words_are_no_visit(annotator: Annotator, text: str) -> None:
    assert read(annotator, text).claims == ()


TRAVELLERS = [
    ("Minister Karl Moser reist am Freitag nach Wien. Geplant ist dort ein Treffen mit Präsident Ivo Lund.",),
    ("Anna Berg wird am Montag in Prag erwartet. Auf dem Programm steht ein Gespräch mit Ivo Lund.",),
    ("Kanzlerin Anna Berg fliegt nach Oslo.", "Vorgesehen sind auch Beratungen mit Ministerpräsident Ivo Lund."),
]


@pytest.mark.parametrize("text", TRAVELLERS, ids=[s[0][:40] for s in TRAVELLERS])
def test_the_traveller_meets_whom_the_programme_names(annotator: Annotator, text: tuple[str, ...]) -> None:
    claim = one(annotator, *text)
    assert len(people(claim)) == 2
    assert "Lund" in people(claim)


NOT_TRAVELLERS = [
    "Minister Karl Moser reist am Freitag nach Wien. Ministerin Eva Holm plant am Montag ein Treffen mit Ivo Lund.",
    "Minister Karl Moser lobte die Ernte. Geplant ist am Montag ein Treffen mit Präsident Ivo Lund.",
    "Minister Karl Moser reist nach Wien. Es regnet. Die Bauern klagen. Am Montag gibt es ein Treffen mit Ivo Lund.",
]


@pytest.mark.parametrize("text", NOT_TRAVELLERS, ids=[s[:40] for s in NOT_TRAVELLERS])
def test_others_who_travel_or_speak_are_not_added(annotator: Annotator, text: str) -> None:
    assert all("Moser" not in people(claim) for claim in read(annotator, text).claims)


SIDES = [
    "Arbeitgeber und Gewerkschaften streiten über Löhne. Die Verhandlungen beginnen am Freitag in Bern.",
    "Der Streit zwischen Polen und Litauen dauert an. Die Gespräche finden am Montag in Wien statt.",
    "Am Montag begannen in Bern die Beratungen. Polen und Litauen wollen mehr Handel.",
]


@pytest.mark.parametrize("text", SIDES, ids=[s[:40] for s in SIDES])
def test_the_sides_of_bare_talks_are_those_named_beside_them(annotator: Annotator, text: str) -> None:
    assert len(one(annotator, text).participants) == 2


NO_SIDES = [
    "Norwegen und Katar vermitteln seit Mai. Die Verhandlungen beginnen am Freitag in Bern.",
    "Karl Moser und Anna Berg loben die Ernte. Die Verhandlungen beginnen am Freitag in Bern.",
    "Der Plan wurde von Polen und Litauen erstellt. Die Konferenz beginnt am Freitag in Bern.",
    "Polen und Litauen loben den Plan. Die Beratungen der Hafenmeister beginnen am Freitag in Bern.",
]


@pytest.mark.parametrize("text", NO_SIDES, ids=[s[:40] for s in NO_SIDES])
def test_those_outside_the_talks_are_no_sides(annotator: Annotator, text: str) -> None:
    assert read(annotator, text).claims == ()


TOLD = [
    "Minister Karl Moser und Präsident Ivo Lund haben am Montag erneut direkt gesprochen.",
    "Am Montag hat es lange Gespräche gegeben zwischen Karl Moser und Ivo Lund.",
    "Minister Karl Moser traf am Montag erstmals mit Präsident Ivo Lund aufeinander.",
    "Minister Karl Moser rief am Montag Präsident Ivo Lund an.",
    "Minister Karl Moser verhandelte am Montag mit Präsident Ivo Lund weiter.",
    "Polen und Litauen einigten sich bei Gesprächen in Wien auf mehr Handel.",
]


@pytest.mark.parametrize("text", TOLD, ids=[s[:40] for s in TOLD])
def test_further_words_of_talking_tell_a_meeting(annotator: Annotator, text: str) -> None:
    assert len(one(annotator, text).participants) == 2


NOT_TOLD = [
    "Minister Karl Moser und Präsident Ivo Lund haben am Montag von Fortschritten gesprochen.",
    "Minister Karl Moser und Präsident Ivo Lund sprachen am Montag auf dem Marktplatz.",
    "Der Handel zwischen Karl Moser und Ivo Lund blüht, sagte der Sprecher am Montag.",
    "Polen und Litauen einigten sich auf mehr Handel.",
]


@pytest.mark.parametrize("text", NOT_TOLD, ids=[s[:40] for s in NOT_TOLD])
def test_speeches_and_agreements_without_talks_tell_none(annotator: Annotator, text: str) -> None:
    assert read(annotator, text).claims == ()


APART = [
    "Eine Delegation der USA traf in London Chinas Vizepräsident Li Gao. Der US-Delegation gehört Handelsminister Tom "
    "Hale an. Am Montag sprach US-Präsident Jack Stone mit Chinas Staatschef Wu Tan.",
    "Eine polnische Delegation traf in Wien den litauischen Minister Jonas Balys. Der Delegation gehört "
    "Polens Minister Karol Mazur an. Am Montag sprach Polens Präsident Jan Nowak mit Litauens Präsident Tomas Petras.",
    "US-Außenminister Tom Hale traf in Wien Chinas Außenminister Li Gao. Am Montag hatte US-Präsident Jack Stone mit "
    "Chinas Präsident Wu Tan gesprochen.",
]


@pytest.mark.parametrize("text", APART, ids=[s[:40] for s in APART])
def test_other_people_of_the_same_sides_met_apart(annotator: Annotator, text: str) -> None:
    assert len(read(annotator, text).claims) == 2


NOT_APART = [
    "Die USA und China verhandeln in London. US-Minister Tom Hale und Chinas Vizepräsident Li Gao berieten in London.",
    "Die US-Delegation traf in London Li Gao. An dem Treffen nahm auch US-Handelsminister Tom Hale teil.",
]


@pytest.mark.parametrize("text", NOT_APART, ids=[s[:40] for s in NOT_APART])
def test_people_who_stand_for_their_side_met_together(annotator: Annotator, text: str) -> None:
    assert len(read(annotator, text).claims) == 1


PAY = [
    "Die Gewerkschaft GDL streitet mit der Deutschen Bahn über Löhne. Die nächste Verhandlungsrunde ist am Montag.",
    "Die Deutsche Bahn lehnt die Tarifforderungen der Gewerkschaft GDL ab. "
    "Die nächste Verhandlungsrunde ist für Montag angesetzt.",
    "Die Gewerkschaft GDL kündigt der Deutschen Bahn Streiks an. Die Verhandlungsrunde beginnt am Montag in Berlin.",
]


@pytest.mark.parametrize("text", PAY, ids=[t[:50] for t in PAY])
def test_a_union_and_its_employer_negotiate(annotator: Annotator, text: str) -> None:
    assert people(one(annotator, text)) == {"GDL", "Bahn"}


NO_PAY = [
    "Die Deutsche Bahn lobt die Gewerkschaft GDL. Die nächste Verhandlungsrunde ist für Montag angesetzt.",
    "Die Deutsche Bahn, die Nato und die Gewerkschaft GDL rügen Löhne. Die Verhandlungsrunde ist am Montag.",
]


@pytest.mark.parametrize("text", NO_PAY, ids=[t[:50] for t in NO_PAY])
def test_no_dispute_over_pay_or_a_third_body_gives_no_sides(annotator: Annotator, text: str) -> None:
    assert not any({"GDL", "Bahn"} == people(c) for c in read(annotator, text).claims)
