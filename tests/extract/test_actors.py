"""Article in, actors, places and mentions out."""

import pytest

from app.domain.names import ActorKind, MentionKind
from app.extract.actors import actors_of, mentions_of, places_of
from app.extract.pipeline import extract
from app.knowledge import load_knowledge
from tests.language.names_reading import Reader

TEXT = (
    "Der finnische Außenminister Aarno Kivelä traf in Genf Kremlchef Igor Wolkow. Kiveläs Plan liegt vor. "
    "Er lobte den Kreml-Chef."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.of(load_knowledge())


@pytest.fixture(scope="module")
def blind() -> Reader:
    """Nobody is known: rules alone."""
    return Reader.of(load_knowledge().without_people())


def test_actors_gather_spellings_roles_and_side(blind):
    actors = {actor.name: actor for actor in actors_of(blind.read(TEXT))}
    kivela = actors["Aarno Kivelä"]
    assert (kivela.kind, kivela.side, kivela.roles) == (ActorKind.PERSON, "Finnland", ("finnischer Außenminister",))
    assert set(kivela.variants) == {"Aarno Kivelä", "Kiveläs"}
    assert set(actors["Igor Wolkow"].roles) == {"Kremlchef", "Kreml-Chef"}


def test_places_carry_country_and_variants(blind):
    (place,) = places_of(blind.read(TEXT))
    assert (place.name, place.country, place.variants, place.name_en) == ("Genf", "Schweiz", ("Genf",), "Geneva")


def test_mentions_cover_the_words_they_name(blind):
    annotated = blind.read(TEXT)
    mentions = mentions_of(annotated)
    assert list(mentions) == sorted(mentions, key=lambda m: (m.span, m.kind, m.target))
    said = {(m.span.of(TEXT), m.kind, m.target) for m in mentions}
    assert ("Er", MentionKind.PRONOUN, "Aarno Kivelä") in said
    assert ("Kreml-Chef", MentionKind.ROLE, "Igor Wolkow") in said
    assert ("Genf", MentionKind.PLACE, "Genf") in said
    first = next(m for m in mentions if m.target == "Igor Wolkow")
    assert first.role_span is not None
    assert first.role_span.of(TEXT) == "Kremlchef"


def test_wikidata_comes_from_knowledge(reader):
    actors = {actor.name: actor for actor in actors_of(reader.read("Wladimir Putin kam."), load_knowledge())}
    assert actors["Wladimir Putin"].wikidata == "Q7747"


def test_an_article_without_names_has_none(blind):
    annotated = blind.read("Es regnete den ganzen Tag.")
    assert (actors_of(annotated), places_of(annotated), mentions_of(annotated)) == ((), (), ())


def test_what_an_article_says_carries_the_ids_of_known_actors(reader):
    knowledge = load_knowledge()
    found = extract(reader.read("Wladimir Putin empfing Igor Wolkow."), knowledge)
    assert {actor.name: actor.wikidata for actor in found.actors}["Wladimir Putin"] == "Q7747"
