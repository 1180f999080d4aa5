"""Who "der Kremlchef", "er" and "beide" are."""

import pytest


@pytest.mark.parametrize(
    ("passages", "words", "target"),
    [
        (("Minister Aarno Kivelä kam. Er schwieg.",), "Er", "Aarno Kivelä"),
        (("Ministerin Inga Thomsen traf Minister Aarno Kivelä. Sie schwieg.",), "Sie", "Inga Thomsen"),
        (("Minister Aarno Kivelä sprach mit Senator Leo Brandl. Ihm zufolge war es kurz.",), "Ihm", "Aarno Kivelä"),
        (("Der finnische Minister Aarno Kivelä sagte, er komme.",), "er", "Aarno Kivelä"),
        (("Kremlchef Igor Wolkow kam.", "Dann ging der Kreml-Chef."), "Kreml-Chef", "Igor Wolkow"),
        (("Der belgische Außenminister Luc Maes kam. Der belgische Minister ging.",), "belgische Minister", "Luc Maes"),
        (
            ("US-Sondergesandter Rob Tolliver kam. Gastgeber des US-Gesandten war Oman.",),
            "US-Gesandten",
            "Rob Tolliver",
        ),
        (("Minister Bodo Reimers (CSU) kam. Der CSU-Politiker schwieg.",), "CSU-Politiker", "Bodo Reimers"),
        (
            ("UN-Generalsekretärin Mia Holm kam. Das sagte die UN-Generalsekretärin.",),
            "UN-Generalsekretärin",
            "Mia Holm",
        ),
    ],
)
def test_references(blind, passages, words, target):
    assert (words, target) in blind.targets(*passages)


def test_both_are_the_last_two(blind):
    found = blind.targets("Kremlchef Igor Wolkow empfing Senator Leo Brandl. Auch Ken Marsh war da. Beide reisten ab.")
    assert {target for words, target in found if words == "Beide"} == {"Leo Brandl", "Ken Marsh"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Minister Aarno Kivelä kam. Sie beraten morgen.", "Sie"),
        ("Minister Aarno Kivelä kam. Beide Seiten berieten.", "Beide"),
        ("Ministerin Inga Thomsen kam. Danach regnete es. Das Wetter blieb schlecht. Niemand kam. Er schwieg.", "Er"),
        ("Außenminister Luc Maes aus Belgien kam. Der finnische Minister ging.", "der finnische Minister"),
        ("Minister Aarno Kivelä traf ihn.", "ihn"),
    ],
)
def test_no_reference_without_antecedent(blind, text, words):
    assert words not in [said for said, _ in blind.targets(text)]


def test_an_unnamed_spokesman_is_an_office(blind):
    assert ("Regierungssprecher", "Regierungssprecher") in blind.targets("Das sagte ein Regierungssprecher am Abend.")


def test_an_office_in_the_headline_is_who_the_text_names(blind):
    found = blind.targets("EU-Fischereikommissar lobt den Plan", "Der EU-Fischereikommissar Ivo Lund sprach in Rom.")
    assert ("EU-Fischereikommissar", "Ivo Lund") in found


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Die Präsidenten der USA und Perus, Ken Marsh und Juan Ortega, telefonierten.",
         {"Ken Marsh": "USA", "Juan Ortega": "Peru"}),
        ("Die Außenminister Finnlands und Perus, Aarno Kivelä und Juan Ortega, reisten ab.",
         {"Aarno Kivelä": "Finnland", "Juan Ortega": "Peru"}),
        ("Die Außenminister Finnlands, Omans und Perus, Aarno Kivelä, Said Tarik und Juan Ortega, reisten ab.",
         {"Aarno Kivelä": "Finnland", "Said Tarik": "Oman", "Juan Ortega": "Peru"}),
    ],
)  # fmt: skip
def test_an_office_of_several_states_is_shared_in_order(blind, text, people):
    spans = [span for _, span in blind.names(text)]
    assert {span.target: span.side for span in spans if span.actor_kind == "person"} == people
    assert not [span.target for span in spans if span.actor_kind == "delegation"]
