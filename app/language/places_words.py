"""Words around places: prepositions, nouns of settlements, parts of towns, endings of foreign names."""

from app.domain.names import PlaceKind

LOCAL = frozenset(
    {
        "in",
        "im",
        "ins",
        "nach",
        "aus",
        "bei",
        "ab",
        "bis",
        "über",
        "um",
        "nahe",
        "unweit",
        "Richtung",
        "Raum",
        "via",
        "bzw.",
    }
)
TOWARDS = frozenset(
    {"mit", "zwischen", "von", "für", "gegen", "laut", "seitens", "an", "gegenüber", "zufolge", "durch"}
)
SETTLEMENT = {
    "Stadt": PlaceKind.CITY,
    "Hauptstadt": PlaceKind.CITY,
    "Großstadt": PlaceKind.CITY,
    "Kleinstadt": PlaceKind.CITY,
    "Hafenstadt": PlaceKind.CITY,
    "Grenzstadt": PlaceKind.CITY,
    "Millionenstadt": PlaceKind.CITY,
    "Dorf": PlaceKind.CITY,
    "Ort": PlaceKind.CITY,
    "Ortschaft": PlaceKind.CITY,
    "Siedlung": PlaceKind.CITY,
    "Gemeinde": PlaceKind.CITY,
    "Badeort": PlaceKind.CITY,
    "Kurort": PlaceKind.CITY,
    "Grenzort": PlaceKind.CITY,
    "Vorort": PlaceKind.CITY,
    "Region": PlaceKind.REGION,
    "Gebiet": PlaceKind.REGION,
    "Provinz": PlaceKind.REGION,
    "Oblast": PlaceKind.REGION,
    "Bezirk": PlaceKind.REGION,
    "Teilrepublik": PlaceKind.REGION,
    "Bundesstaat": PlaceKind.REGION,
    "Kanton": PlaceKind.REGION,
    "Bundesland": PlaceKind.REGION,
    "Halbinsel": PlaceKind.REGION,
    "Insel": PlaceKind.REGION,
    "US-Bundesstaat": PlaceKind.REGION,
    "Gouvernement": PlaceKind.REGION,
    "Küstenstadt": PlaceKind.CITY,
    "Wüstenstadt": PlaceKind.CITY,
    "Metropole": PlaceKind.CITY,
}
COMPASS = frozenset(
    {"nördlich", "südlich", "östlich", "westlich", "nordöstlich", "nordwestlich", "südöstlich", "südwestlich"}
)
PART_OF = frozenset(
    {
        "Norden",
        "Süden",
        "Osten",
        "Westen",
        "Zentrum",
        "Stadtgebiet",
        "Umgebung",
        "Nähe",
        "Vororten",
        "Nordosten",
        "Nordwesten",
        "Südosten",
        "Südwesten",
        "Stadtrand",
        "Außenbezirken",
        "Vorort",
        "Umland",
        "Innenstadt",
    }
)
FOREIGN_ENDINGS = (
    "iwka",
    "owka",
    "pole",
    "hrad",
    "grad",
    "sk",
    "zk",
    "yj",
    "iw",
    "ow",
    "je",
    "schja",
    "pillja",
    "abad",
    "stan",
    "ivka",
    "sky",
)
#: Ends of nouns that go before the name of an island or a town: "Gefängnisinsel", "Urlaubsort".
SETTLEMENT_ENDS = {
    "insel": PlaceKind.REGION, "stadt": PlaceKind.CITY, "dorf": PlaceKind.CITY, "ort": PlaceKind.CITY,
    "metropole": PlaceKind.CITY, "gemeinde": PlaceKind.CITY, "städtchen": PlaceKind.CITY,
}
LARGE = 300_000
#: Nouns behind "auf" or "unter" that say at whose instance something happens, not where: "auf Einladung Norwegens".
AT_INSTANCE = frozenset({"einladung", "vermittlung", "initiative", "wunsch", "bitte", "betreiben", "anregung"})
#: Nouns of buildings and parts of towns, or their last part: where people meet, and in which city it stands.
VENUE_NOUNS = (
    "Hotel", "hotel", "Palast", "palast", "Palais", "Schloss", "schloss", "Residenz", "residenz", "Villa", "villa",
    "Sitz", "sitz", "Zentrum", "zentrum", "Flughafen", "flughafen", "Rathaus", "rathaus", "Ministerium", "ministerium",
    "amt", "Botschaft", "botschaft", "Hauptquartier", "hauptquartier", "Zentrale", "zentrale", "Parlament", "Oper",
    "Haus", "haus", "Stützpunkt", "stützpunkt", "Anwesen", "anwesen", "Gebäude", "gebäude", "Kloster", "kloster",
    "Halle", "halle", "Club", "club", "Restaurant", "restaurant", "Innenstadt", "Vorort", "Stadtteil", "viertel",
    "Universität", "Messe", "Konsulat", "konsulat", "Vertretung", "vertretung", "Resort", "resort", "Museum",
    "Kathedrale", "Dom", "Kirche", "Gefängnis", "Hof", "Burg", "Saal", "saal", "Areal", "Gelände",
)
