"""Sentence in, people out: by role words, given names, brackets and recurrence, with knowledge and without."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.names import ActorKind, MentionKind

PEOPLE = [
    ("Der finnische Chefunterhändler Aarno Kivelä reiste nach Genf.", {"Aarno Kivelä"}),
    (
        "Außenministerin Marit Solberg (SPD) sprach mit Innenminister Dirk Haverkamp.",
        {"Marit Solberg", "Dirk Haverkamp"},
    ),
    ("Der Sprecher des Nationalen Krisenstabs, Oskar Brenner, widersprach.", {"Oskar Brenner"}),
    ("Oskar Brenner, Sprecher des Krisenstabs, widersprach.", {"Oskar Brenner"}),
    ("Die Vorsitzende der Gewerkschaft, Petra Lindqvist-Wahl, sagte zu.", {"Petra Lindqvist-Wahl"}),
    (
        "Ministerpräsidentin Anna von der Heyden empfing Prinz Karim bin Sultan.",
        {"Anna von der Heyden", "Karim bin Sultan"},
    ),
    ("Präsident Ilham al-Dschabiri und Papst Silvester IX. trafen sich.", {"Ilham al-Dschabiri", "Silvester IX."}),
    ("Dr. Heinz Kranz und Sir Ralph Denham unterschrieben.", {"Heinz Kranz", "Ralph Denham"}),
    ("Die Unterhändler Tom Berger und Zoltan Keres kamen an.", {"Tom Berger", "Zoltan Keres"}),
    ("Der Gesandte J. P. Dunmore und Emilio de la Vega schwiegen.", {"J. P. Dunmore", "Emilio de la Vega"}),
    ("Wie Kalle Brodin (49) mitteilte, fehlte Uto Menk (FDP).", {"Kalle Brodin", "Uto Menk"}),
]

NOBODY = [
    "Am Montag begann in Genf die dritte Runde der Gespräche über den Haushalt.",
    "Das Auswärtige Amt und die Deutsche Bahn äußerten sich nicht.",
    "Die Minister berieten in der Region Nowe Selo über Getreide.",
    "Meine Kollegin Ruth Adam berichtet aus dem Saal.",
    "Die Zahl der Opfer stieg, teilte das Rote Kreuz mit.",
    "Der Sender Radio Merkur berichtete am Freitag.",
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_people_are_found_without_knowing_them(blind, text, people):
    assert blind.people(text) == people


@pytest.mark.parametrize("text", NOBODY)
def test_no_people_where_there_are_none(blind, text):
    assert blind.people(text) == set()


@pytest.mark.parametrize(
    ("text", "name", "roles", "side"),
    [
        ("Der finnische Außenminister Aarno Kivelä kam.", "Aarno Kivelä", ("finnischer Außenminister",), "Finnland"),
        ("Er traf den US-Sondergesandten Rob Tolliver.", "Rob Tolliver", ("US-Sondergesandter",), "USA"),
        ("Es sprach die EU-Beauftragte Inga Thomsen.", "Inga Thomsen", ("EU-Beauftragte",), "EU"),
        ("Finnlands Präsidentin Aino Laine sagte ab.", "Aino Laine", ("Präsidentin",), "Finnland"),
        (
            "Der Leiter des nationalen Krisenstabs Olaf Ahlers kam.",
            "Olaf Ahlers",
            ("Leiter des nationalen Krisenstabs",),
            None,
        ),
        ("Aarno Kivelä, finnischer Außenminister, kam.", "Aarno Kivelä", ("finnischer Außenminister",), "Finnland"),
        ("Die Kreml-Berater Juri Barow und Anton Lossew kamen.", "Anton Lossew", ("Kreml-Berater",), "Russland"),
        ("Es kam der Fraktionschef Bodo Reimers (CSU).", "Bodo Reimers", ("Fraktionschef",), "Deutschland"),
    ],
)
def test_roles_in_base_form_and_sides(blind, text, name, roles, side):
    span = next(span for _, span in blind.names(text) if span.target == name)
    assert (span.roles, span.side) == (roles, side)


@pytest.mark.parametrize(
    ("text", "described", "meant"),
    [
        ("Tollivers Schwiegersohn Ken Marsh kam. Rob Tolliver fehlte.", "Rob Tolliver", "Ken Marsh"),
        ("Der Sprecher von Präsident Rob Tolliver, Ken Marsh, kam.", "Rob Tolliver", "Ken Marsh"),
        ("Rob Tollivers außenpolitischer Berater Ken Marsh kam.", "Rob Tolliver", "Ken Marsh"),
        ("Der Schwager von Präsident Rob Tolliver nimmt teil, Ken Marsh.", "Rob Tolliver", "Ken Marsh"),
    ],
)
def test_who_only_describes_another_name(blind, text, described, meant):
    spans = [span for _, span in blind.names(text)]
    assert next(span for span in spans if span.target == described).attribute
    assert not next(span for span in spans if span.target == meant).attribute


def test_surnames_and_genitives_lead_to_the_full_name(blind):
    found = blind.targets(
        "Kivelä deutet Gespräche an.", "Der Minister Aarno Kivelä warb für Kiveläs Plan. Kivelä reiste ab."
    )
    assert [target for words, target in found if words.startswith("Kivelä")] == ["Aarno Kivelä"] * 3


def test_two_of_one_surname_are_kept_apart(blind):
    found = blind.targets("Ministerin Anna Brandl sprach. Brandl ging. Senator Leo Brandl blieb. Brandl schwieg.")
    assert [target for words, target in found if words == "Brandl"] == ["Anna Brandl", "Leo Brandl"]


def test_spellings_of_knowledge_give_the_canonical_name(reader):
    assert reader.people("Der Unterhändler Rustem Umerow kam.") == {"Rustem Umjerow"}


def test_a_role_of_another_side_is_somebody_else(blind):
    found = blind.names(
        "Russlands Präsident Igor Wolkow schwieg. Das kritisierte der finnische Minister Wolkow gegenüber."
    )
    last = [span for words, span in found if words == "Wolkow"][-1]
    assert (last.target, last.roles) == ("Igor Wolkow", ())


@pytest.mark.parametrize(
    ("text", "words", "target", "kind"),
    [
        ("US-Vertreter kamen nach Genf.", "US-Vertreter", "Delegation: USA", ActorKind.DELEGATION),
        ("Eine finnische Delegation kam.", "finnische Delegation", "Delegation: Finnland", ActorKind.DELEGATION),
        ("Vertreter Omans und der Schweiz kamen.", "Vertreter Omans", "Delegation: Oman", ActorKind.DELEGATION),
        ("Es kamen finnische und US-Unterhändler.", "finnische", "Delegation: Finnland", ActorKind.DELEGATION),
        ("Die Europäer lehnten ab.", "Europäer", "Delegation: Europa", ActorKind.DELEGATION),
        (
            "Das sagte ein Vertreter des Weißen Hauses.",
            "Vertreter des Weißen Hauses",
            "Vertreter des Weißen Hauses",
            ActorKind.OFFICE,
        ),
        ("Die Hamas stimmte zu.", "Hamas", "Hamas", ActorKind.ORGANISATION),
        ("Die GDX rief zum Streik auf.", "GDX", "GDX", ActorKind.ORGANISATION),
        ("Finnland stimmte zu.", "Finnland", "Finnland", ActorKind.STATE),
        ("Moskau und Kiew lehnten ab.", "Moskau", "Russland", ActorKind.STATE),
        (
            "Die Außenminister der Nato berieten.",
            "Außenminister der Nato",
            "Delegation: Nato-Außenminister",
            ActorKind.DELEGATION,
        ),
    ],
)
def test_who_acts_without_a_personal_name(blind, text, words, target, kind):
    found = [(said, span.target, span.actor_kind) for said, span in blind.names(text)]
    assert (words, target, kind) in found


@pytest.mark.parametrize(
    "text",
    [
        "In Moskau schneite es.",
        "Er reiste nach Finnland.",
        "Im Kreml brannte Licht.",
        "Der Film läuft im TV.",
        "Schweizer Käse ist beliebt.",
    ],
)
def test_nobody_acts_here(blind, text):
    assert [span for _, span in blind.names(text) if span.kind is not MentionKind.PRONOUN] == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="AaBbÄzß Präsident, von der ()\"„“'’.-–\n\u00a0Moskau1X", max_size=120))
def test_any_text_gives_spans_inside_it(blind, text):
    annotated = blind.read(text or "x")
    for passage in annotated.passages:
        marks = passage.doc._.parley
        for span in (*marks.names, *marks.places):
            assert 0 <= span.start < span.end <= len(passage.doc)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Der Gesandte Jussuf Dagalan kam. Jussuf Daglan ging.", 1),
        ("Präsident Mirko Vučetić kam. Mirko Vucetic ging.", 1),
        ("Admiral Igor Kostjurow kam. Später ging Igor Kostiurov.", 1),
        ("Machthaber Ahmad al-Tarabi kam. Al-Tarabi ging, Tarabi kam wieder.", 1),
        ("Minister Hans-Peter Adler kam. Hans Peter Adler ging.", 1),
        ("Ministerin Mia Kivelä kam. Danach sprach Minister Kivelä.", 2),
        ("Senator Leo Brandl und Senator Leo Brandis kamen.", 2),
        ("Senatorin Anna Brandl und Senator Emil Brandl kamen.", 2),
    ],
)
def test_spellings_of_one_person_join_and_people_stay_apart(blind, text, people):
    assert len(blind.people(text)) == people


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Finnlands Präsident Aarno Kivelä kam. Kiveläs Sprecherin Ida Storm schwieg.", "Ida Storm", "Finnland"),
        ("Die finnischen Vertreter Aarno Kivelä und Ida Storm kamen.", "Ida Storm", "Finnland"),
        ("In Österreich kam Bundespräsident Karl Moser an.", "Karl Moser", "Österreich"),
        ("In Berlin kam Bundespräsident Karl Moser an.", "Karl Moser", "Deutschland"),
        ("Hamas-Chef Omar Dahlan lehnte ab.", "Omar Dahlan", "Hamas"),
    ],
)
def test_sides_from_owner_group_home_and_institution(blind, text, name, side):
    assert {span.side for _, span in blind.names(text) if span.target == name} == {side}


@pytest.mark.parametrize(
    "text",
    [
        "Fox Harbour Entertainment kündigte einen Film an.",
        "Das Robert Adler-Institut warnte. Robert Adler-Institut und Stadt schweigen.",
        "Der Verein Bayer Altdorf spielte gegen Borussia Neustadt.",
        "Das Axel Brand Museum öffnet.",
    ],
)
def test_companies_clubs_and_institutes_are_nobody(blind, text):
    assert blind.people(text) == set()


def test_a_body_with_a_stop_in_its_name(blind):
    assert ("ver.di", "Verdi") in blind.targets("Die Gewerkschaft ver.di und die Post verhandeln.")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Danach diskutierten Weber und Zupan.", set()),
        ("Der deutsche Abgeordnete Weber schwieg.", set()),
        ("Manfred Weber kam. Danach sprach Weber von Fischerei.", {"Manfred Weber"}),
        ("Putin rief Witkoff an. Auch Trump und Selenskyj waren zufrieden.",
         {"Wladimir Putin", "Steve Witkoff", "Donald Trump", "Wolodymyr Selenskyj"}),
    ],
)  # fmt: skip
def test_a_common_surname_alone_is_nobody_known(reader, text, people):
    assert reader.people(text) & {"Manfred Weber", *people} == people


def test_a_given_name_alone_is_the_only_person_so_called(blind):
    found = blind.targets("Premier Anwar Tollin empfing Minister Ivo Lund. Anwar dankte ihm.")
    assert ("Anwar", "Anwar Tollin") in found
    both = blind.targets("Premier Anwar Tollin empfing Minister Anwar Lund. Anwar dankte ihm.")
    assert "Anwar" not in [words for words, _ in both]


@pytest.mark.parametrize("text", ["Am Albert Lorenz Seminar sprach niemand.", "Das Ida Kranz Gymnasium blieb zu."])
def test_what_is_named_after_a_person_is_no_person(blind, text):
    assert blind.people(text) == set()


def test_a_state_in_swiss_and_english_spelling(reader):
    found = dict(reader.targets("Qatar sagte zu. Aussenminister Ivo Lund schwieg."))
    assert found["Qatar"] == "Katar"
    assert found["Ivo Lund"] == "Ivo Lund"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Minister Karl Moser empfing Präsident Lund zu Gesprächen.", {"Karl Moser", "Lund"}),
        ("Am Montag kam Ivo Lund zu Beratungen.", {"Ivo Lund"}),
        ("Am Montag sprach Karl zu Rabenau.", {"Karl zu Rabenau"}),
        ("Die Ministerin flog nach Riad zu Gesprächen.", set()),
        ("Präsident Lund reist in Riad zum Palast.", {"Lund"}),
    ],
)
def test_zu_belongs_to_names_of_nobles_alone(blind, text, people):
    found = {name.target for _, name in blind.names(text) if name.actor_kind is ActorKind.PERSON}
    assert found == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bundesrat Urs Hefti reiste nach Oslo.", {"Urs Hefti"}),
        ("Regierungsrat Beat Hefti und Nationalrat Urs Aebli schwiegen.", {"Beat Hefti", "Urs Aebli"}),
        ("Stadtrat Urs Hefti kam mit Bundesrat Beat Aebli an.", {"Urs Hefti", "Beat Aebli"}),
        ("Der Bundesrat reiste nicht nach Oslo.", set()),
        ("Im Bundesrat Deutschlands wurde gestimmt.", set()),
    ],
)
def test_a_body_before_a_name_is_the_office_of_the_one_named(reader, text, people):
    assert reader.people(text) == people
    assert any(words == "Bundesrat" for words, _ in reader.targets(text)) == (not people)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Der Flugzeugträger USS Martin Hollis lag vor Malta.", set()),
        ("Die HMS Martin Hollis und die USS Ned Grant liefen aus.", set()),
        ("An Bord der «USS Martin Hollis» fehlte Ned Grant.", {"Ned Grant"}),
        ("US-Admiral Martin Hollis lobte Ned Grant.", {"Martin Hollis", "Ned Grant"}),
        ("Der Brite Martin Hollis lobte Ned Grant.", {"Martin Hollis", "Ned Grant"}),
    ],
)
def test_ships_are_no_people(blind, text, people):
    assert blind.people(text) == people


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Die Staats- und Regierungschefs von Finnland und Peru kamen.", {"Delegation: Finnland"}),
        ("Die Staats- und Regierungschefs der EU kamen.", {"Delegation: EU-Regierungschefs"}),
        ("Er sprach mit finnischen Außen- und Innenministern.", {"Delegation: finnische Außen- und Innenminister"}),
        ("EU-Staats- und Regierungschefs kamen an.", {"Delegation: EU-Regierungschefs"}),
        ("Der Staats- und Regierungschef von Peru kam.", set()),
        ("Der Staats- und Parteichef von Peru kam.", set()),
    ],
)
def test_two_offices_in_one_word_name_several_holders(blind, text, targets):
    assert {target for _, target in blind.targets(text) if target.startswith("Delegation")} == targets


@pytest.mark.parametrize(
    ("text", "someone"),
    [
        ("König Anton Weißling (Putin X) winkte.", False),
        ("Präsidentin Anna Weißling (Putin) winkte.", False),
        ("Der Tanker Putin IV lief aus.", False),
        ("Am Montag winkte Putin.", True),
        ("Auch Putin (links) winkte.", True),
    ],
)
def test_another_name_of_the_one_before_is_nobody_known(reader, text, someone):
    assert ("Wladimir Putin" in reader.people(text)) == someone
