"""What speakers are called: actors by their name, others by the phrase in the nominative."""

import pytest

from app.knowledge.loader import load_knowledge
from app.language.annotate import Annotator
from tests.extract.quotes_reading import read


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator(load_knowledge())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # adjectives behind an article, in any case
        ("Das ukrainische Präsidialamt teilte mit, man rede.", "ukrainisches Präsidialamt"),
        ("Der neue Sprecher der Behörde sagte, man rede.", "neuer Sprecher der Behörde"),
        ("Die russischen Behörden sagten, man rede.", "russische Behörden"),
        ("Laut dem iranischen Außenministerium redet man.", "iranisches Außenministerium"),
        ("Laut einem hochrangigen Beamten redet man.", "hochrangiger Beamter"),
        ("Von der peruanischen Präsidentschaft hieß es, man rede.", "peruanische Präsidentschaft"),
        # without one
        ("Von ukrainischer Seite hieß es, man rede.", "ukrainische Seite"),
        ("Nach ukrainischen Angaben redet man.", "ukrainische Angaben"),
        ("Ein hochrangiger Diplomat sagte, man rede.", "hochrangiger Diplomat"),
        # plural datives
        ("Aus Regierungskreisen hieß es, man rede.", "Regierungskreise"),
        ("Medienberichten zufolge redet man.", "Medienberichte"),
        ("Beobachtern zufolge redet man.", "Beobachter"),
        # words that stay as they are
        ("Der Berliner Senat sagte, man rede.", "Berliner Senat"),
        ("Beide Seiten erklärten, man rede.", "Beide Seiten"),
        ("Die Regierung sagte, man rede.", "Regierung"),
        # two states that speak as one
        ("Washington und Kiew teilten mit, man rede.", "USA und Ukraine"),
        ("Die USA und die Ukraine erklärten, man rede.", "USA und Ukraine"),
        ("Moskau und Teheran betonten, man rede.", "Russland und Iran"),
        # but nobody else does
        ("Moskau teilte mit, Kiew und Rom redeten.", "Russland"),
        ("Moskau erklärte am Montag und am Dienstag, man rede.", "Russland"),
        # somebody's office is not that somebody
        ("Wie Merkels Büro mitteilte, kommt sie um neun.", "Merkels Büro"),
        ("Wie Trumps Team mitteilte, kommt er um neun.", "Trumps Team"),
        ("Wie Selenskyjs Stab mitteilte, kommt er um neun.", "Selenskyjs Stab"),
        ("Wie Angela Merkel mitteilte, kommt sie um neun.", "Angela Merkel"),
        ("Trump teilte mit, er komme um neun.", "Donald Trump"),
        # a title that begins with a place
        ("Die Bangkok Post meldete, man rede.", "Bangkok Post"),
        ("Laut der Jakarta Times redet man.", "Jakarta Times"),
        ("Die USA Today schrieb, man rede.", "USA Today"),
        ("Die Ukraine erklärte, man rede.", "Ukraine"),
        ("Moskau sagte, man rede.", "Russland"),
        # media in marks
        ("Nach Informationen der „Rosenauer Post“ redet man.", "Rosenauer Post"),
        ("Laut einem Bericht der „Washington Post“ redet man.", "Washington Post"),
        ("Man redet, wie «CH Boten» schreibt.", "CH Boten"),
        ("Der israelische Sender „Kanal 10“ meldete, man rede.", "israelischer Sender „Kanal 10“"),
        ("Laut Angaben der Behörde redet man.", "Angaben der Behörde"),
        # one of several, told more closely
        ("Eine der Quellen, ein finnischer Beamter, sagte, man rede.", "finnischer Beamter"),
        ("Einer der Gäste, ein Arzt aus Rosenau, sagte, man rede.", "Arzt aus Rosenau"),
        ("Eine der Frauen, eine Ärztin, sagte, man rede.", "Ärztin"),
        ("Die Ministerin, eine Ärztin, sagte, man rede.", "Ministerin"),
    ],
)
def test_names(annotator: Annotator, text: str, name: str) -> None:
    assert [quote.speaker.name for quote in read(annotator, text).quotes if quote.speaker][:1] == [name]
