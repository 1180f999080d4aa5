"""Places, and what only looks like one."""

import pytest

from app.domain.names import PlaceKind


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Sie trafen sich in Genf.", "Genf", PlaceKind.CITY, "Schweiz"),
        ("Die Gespräche in Maskat endeten.", "Maskat", PlaceKind.CITY, "Oman"),
        ("Er landete in Anchorage.", "Anchorage", PlaceKind.CITY, "USA"),
        ("Das Treffen im Kreml war kurz.", "Kreml", PlaceKind.VENUE, "Russland"),
        ("Er wurde im Weißen Haus empfangen.", "Weißes Haus", PlaceKind.VENUE, "USA"),
        ("Sie berieten in Florida.", "Florida", PlaceKind.REGION, "USA"),
        ("Er floh aus dem Dorf Nowe Selo.", "Nowe Selo", PlaceKind.CITY, None),
        ("Kämpfe gab es nördlich von Orichiw.", "Orichiw", PlaceKind.CITY, "Ukraine"),
        ("Truppen rückten in der Region Tambow vor.", "Tambow", PlaceKind.REGION, "Russland"),
        ("Sie fuhr in die US-Botschaft in Moskau.", "US-Botschaft in Moskau", PlaceKind.VENUE, "Russland"),
        ("Die USA berieten.", "USA", PlaceKind.COUNTRY, "USA"),
        ("Die Verhandlungen in Baucau dauern an.", "Baucau", PlaceKind.CITY, "Osttimor"),
    ],
)
def test_places(blind, text, name, kind, country):
    places = [span.place for _, span in blind.places(text)]
    assert (name, kind, country) in [(place.name, place.kind, place.country) for place in places]


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Essen begann die Lage zu kippen.",
        "Im Mai und am Montag wurde verhandelt.",
        "Das Berliner Format und die Brüsseler Behörde sind bekannt.",
        "Der Minister Florian Wesel und Ida Halle kamen.",
        "Ministerin Anna Essen lachte.",
    ],
)
def test_no_places(blind, text):
    assert blind.places(text) == []


@pytest.mark.parametrize(
    ("text", "metonym"),
    [
        ("Moskau erklärte sich bereit.", True),
        ("Helsinki und Oslo lehnten den Vorschlag ab.", True),
        ("Die Gespräche mit Moskau ruhen.", True),
        ("Genf (abc) - Die Lage ist ernst.", False),
        ("In Moskau wurde verhandelt.", False),
        ("Er reiste nach Kiew.", False),
    ],
)
def test_capitals_that_stand_for_a_government(blind, text, metonym):
    assert blind.places(text)[0][1].metonym is metonym


def test_a_country_in_the_text_decides_between_namesakes(blind):
    places = [span.place for _, span in blind.places("In Kanada wurde gewählt. Er reiste nach London in Ontario.")]
    assert [place.country for place in places if place.name == "London"] == ["Großbritannien"]


def test_coordinates_and_containment(blind):
    place = blind.places("Sie trafen sich im Kreml.")[0][1].place
    assert place.within == ("Moskau", "Russland")
    assert place.lat == pytest.approx(55.75, abs=0.1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sie traf ihn in der türkischen Hauptstadt.", "Ankara"),
        ("Sie trafen sich in der Hauptstadt Guatemalas.", "Guatemala-Stadt"),
        ("Sie tagten in Katars Hauptstadt.", "Doha"),
        ("Sie tagten in der US-Hauptstadt.", "Washington"),
        ("Sie trafen sich im Genfer Hotel Imperial.", "Genf"),
        ("Sie berieten im Münchner Rathaus.", "München"),
        ("Sie tagten auf der Urlaubsinsel Margarita.", "Margarita"),
        ("Sie flog nach Riad zu Gesprächen.", "Riad"),
        ("Sie verhandelten in Essen.", "Essen"),
        ("Sie trafen sich auf Lampedusa.", "Lampedusa"),
        ("Sie trafen sich in Ho-Chi-Minh-Stadt.", "Ho-Chi-Minh-Stadt"),
    ],
)
def test_cities_named_by_something_else_and_rare_ones(blind, text, name):
    assert name in [span.place.name for _, span in blind.places(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Landeshauptstadt feierte.", "Hauptstadt"),
        ("Das Genfer Format ruht.", "Genf"),
        ("Im Berliner Format wurde in Oslo verhandelt.", "Berlin"),
        ("Die türkische Hauptstadt Ankara feierte.", "Hauptstadt"),
        ("Nach dem Essen wurde verhandelt.", "Essen"),
    ],
)
def test_other_adjectives_and_capitals_name_no_second_city(blind, text, name):
    assert name not in [span.place.name for _, span in blind.places(text)]
    assert all(words != name for words, _ in blind.places(text))
