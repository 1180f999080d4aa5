"""Names that are found whole and no further: surnames of several words, people side by side, what brackets part."""

import pytest


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bundespräsident Van der Bellen empfing den Kanzler.", {"Alexander Van der Bellen"}),
        ("Der Termin bei Van der Bellen entfiel.", {"Alexander Van der Bellen"}),
        ("Es sprach Alexander van der Bellen.", {"Alexander Van der Bellen"}),
        ("Premier Van der Moor kam. Danach ging Van der Moor.", {"Van der Moor"}),
        ("Der Van der Post stand vor der Tür.", set()),
        ("Kanzlerin Anna Moor fuhr im Van der Firma.", {"Anna Moor"}),
    ],
)
def test_a_surname_of_several_words_is_one_name(reader, text, people):
    assert reader.people(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Minister Karl Moser kam. Am Montag traf Moser Angela Merkel.", {"Karl Moser", "Angela Merkel"}),
        ("Ministerin Anna Tollin ging. Danach lobte Tollin Steve Witkoff.", {"Anna Tollin", "Steve Witkoff"}),
        ("Minister Ivo Zupan schwieg. Gestern rief Zupan Wladimir Putin an.", {"Ivo Zupan", "Wladimir Putin"}),
        ("Minister Karl Moser Tollin kam.", {"Karl Moser Tollin"}),
        ("Am Montag traf Angela Merkel ein.", {"Angela Merkel"}),
    ],
)
def test_a_known_person_behind_a_surname_is_another_one(reader, text, people):
    assert reader.people(text) == people


@pytest.mark.parametrize(
    ("text", "someone"),
    [
        ("Der Leiter des Krisenstabs (KS), Ivo Tollin, kam.", True),
        ("Die Vorsitzende der Gewerkschaft (GDX), Petra Lindqvist, sagte zu.", True),
        ("Der Präsident der Handelskammer in Zürich (HKZ), Uto Tollin, schwieg.", True),
        ("Der Leiter des Krisenstabs (KS), Wein und Brot kamen.", False),
        ("Der Leiter des Krisenstabs (sonst pünktlich), kam spät.", False),
    ],
)
def test_a_short_form_in_brackets_stands_between_office_and_name(blind, text, someone):
    names = blind.names(text)
    assert bool(blind.people(text)) == someone
    assert not (someone and any(name.actor_kind == "office" for _, name in names))


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Sie kamen in Davos GR an.", set()),
        ("Das Treffen in Winterthur ZH fiel aus.", set()),
        ("In Basel BS schneite es.", set()),
        ("Die KVT lehnte ab.", {"KVT"}),
        ("In Basel rief die GDX zum Streik auf.", {"GDX"}),
    ],
)
def test_two_letters_behind_a_place_are_its_canton(reader, text, bodies):
    assert {name.target for _, name in reader.names(text) if name.rule == "acronym"} == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Die Organisation für Sicherheit und Zusammenarbeit in Europa tagte.", set()),
        ("Der Chef der Organisation für Sicherheit und Zusammenarbeit in Europa (OSZE) kam.", set()),
        ("Die Organisation für Sicherheit und Zusammenarbeit in Europa tagte in Wien.", {"Wien"}),
        ("Die Sicherheit in Europa ist ein Thema.", {"Europa"}),
        ("Die Zusammenarbeit in Polen endete.", {"Polen"}),
    ],
)
def test_a_place_in_the_name_of_a_body_is_none(reader, text, places):
    assert {place.place.name for _, place in reader.places(text)} == places


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Kanzler Karl Moser und Ex-Kanzler Ivo Tollin kamen. Dann ging der Kanzler.", "Karl Moser"),
        ("Minister Uto Lund traf Ex-Minister Ivo Tollin. Der Minister schwieg.", "Uto Lund"),
        ("Präsident Jan Zupan empfing Ex-Präsident Ivo Tollin. Danach sprach der Präsident.", "Jan Zupan"),
        ("Kanzler Karl Moser und Ex-Kanzler Ivo Tollin kamen. Dann ging der Ex-Kanzler.", "Ivo Tollin"),
        ("Minister Uto Lund traf Ex-Minister Ivo Tollin. Der Ex-Minister schwieg.", "Ivo Tollin"),
    ],
)
def test_who_holds_an_office_no_more_is_not_meant_by_it(blind, text, meant):
    assert [name.target for words, name in blind.names(text) if name.rule == "role"] == [meant]
