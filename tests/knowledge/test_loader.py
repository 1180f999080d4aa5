"""Knowledge loads, is complete, can be overlaid, and names what is wrong."""

import pytest

from app.domain.names import ActorKind
from app.knowledge import BadKnowledge, load_knowledge


def test_everything_loads_and_is_there():
    knowledge = load_knowledge()
    people = {person.name: person for person in knowledge.actors.people}
    assert len(people) >= 92
    assert people["Annalena Baerbock"].gender == "f"
    assert people["Rustem Umjerow"].side == "Ukraine"
    assert len({state.name for state in knowledge.states.states}) >= 190
    assert knowledge.roles.forms["Präsidenten"].base == "Präsident"


def test_no_name_twice():
    knowledge = load_knowledge()
    for entries in (knowledge.actors.people, knowledge.actors.bodies, knowledge.states.states):
        names = [entry.name for entry in entries]
        assert sorted(names) == sorted(set(names))


def test_no_person_is_left_without_people():
    assert load_knowledge().without_people().actors.people == ()
    assert any(body.media for body in load_knowledge().without_people().actors.bodies)


def test_a_newsroom_adds_and_replaces(tmp_path):
    (tmp_path / "actors.yaml").write_text(
        "people:\n  - {name: Aarno Kivelä, side: Finnland, roles: [{role: Minister, since: '2031-05'}]}\n"
        "bodies:\n  - {name: Kreml, side: Russland, spellings: [Burg]}\n", "utf-8",
    )
    own = load_knowledge(tmp_path)
    person = next(person for person in own.actors.people if person.name == "Aarno Kivelä")
    assert (person.kind, person.surname, person.roles[0].since) == (ActorKind.PERSON, "Kivelä", "2031-05")
    assert next(body for body in own.actors.bodies if body.name == "Kreml").spellings == ("Burg",)
    assert len(own.actors.people) == len(load_knowledge().actors.people) + 1


def test_a_newsroom_adds_words(tmp_path):
    (tmp_path / "given_names.yaml").write_text("female: [Xanthe]\n", "utf-8")
    own = load_knowledge(tmp_path).given_names
    assert own.female == load_knowledge().given_names.female | {"Xanthe"}


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("actors", "people:\n  - {side: Finnland}\n", "'people' needs a 'name'"),
        ("actors", "people:\n  - {name: Aarno Kivelä, gender: x}\n", "'Aarno Kivelä' in 'people': 'gender'"),
        ("actors", "people:\n  - {name: Aarno Kivelä, rolls: [Minister]}\n", "unknown key 'rolls'"),
        ("actors", "people:\n  - {name: Aarno Kivelä, roles: [{rank: Minister}]}\n", "is not a role"),
        ("states", "states:\n  - {name: Finnland, adjectives: [1]}\n", "'adjectives' must be a list of texts"),
        ("places", "venues:\n  - {name: Burg, country: Finnland, lat: north}\n", "'lat' must be a number"),
        ("places", "never: {Essen: yes}\n", "'never' must be a list of words"),
        ("given_names", "male: [no]\n", "is not a word"),
        ("roles", "nouns:\n  - {name: Vogt, class: odd}\n", "accepted are weak"),
        ("actors", "people: Aarno\n", "must be a list"),
        ("actors", "- people\n", "must be a mapping"),
        ("actors", "people: [\n", "not valid YAML"),
    ],
)
def test_mistakes_are_named(tmp_path, file, text, said):
    (tmp_path / f"{file}.yaml").write_text(text, "utf-8")
    with pytest.raises(BadKnowledge, match=r".*") as error:
        load_knowledge(tmp_path)
    assert said in str(error.value)
    assert f"{file}.yaml" in str(error.value)
