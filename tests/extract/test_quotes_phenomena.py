"""Turns of phrase, each with sentences whose speech is found and others that hold none of it.

A row names the phenomenon, the text, the words of a quote and the name of who speaks ('' for nobody).
"""

from collections import Counter

import pytest

from app.knowledge.loader import load_knowledge
from app.language.annotate import Annotator
from tests.extract.quotes_reading import Read, read


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator(load_knowledge())


FOUND = [
    # any verb behind a sentence in marks, with a person as its subject
    ("feeling", "„Das ist ein guter Anfang“, freute sich die Ministerin.", "„Das ist ein guter Anfang“", "Ministerin"),
    ("feeling", "„Das war ein langer Tag“, gab sich der Kanzler gelassen.", "„Das war ein langer Tag“", "Kanzler"),
    ("feeling", "„Wir haben es geschafft“, zeigte sich Erika Weiß froh.", "„Wir haben es geschafft“", "Erika Weiß"),
    # few words in marks, without a comma
    ("short", "„Kein Kommentar“ meinte der Minister auf die Frage.", "„Kein Kommentar“", "Minister"),
    ("short", "Sie blieb stumm: „Kein Wort“ sagte die Ministerin.", "„Kein Wort“", "Ministerin"),
    ("short", "„Gute Nacht“ rief die Präsidentin in den Saal.", "„Gute Nacht“", "Präsidentin"),
    # in brackets behind a name
    (
        "brackets",
        "Dafür sind Erika Weiß („Das ist lange überfällig“) und andere.",
        "„Das ist lange überfällig“",
        "Erika Weiß",
    ),
    ("brackets", "Neben Ivo Lund („Wir gehen diesen Weg“) kamen viele.", "„Wir gehen diesen Weg“", "Ivo Lund"),
    ("brackets", "Gelobt wurde er von Jan Roth („Er war der Beste“).", "„Er war der Beste“", "Jan Roth"),
    # a colon behind the main clause with its appositions
    (
        "colon",
        "Ihre Sorge brachte die Sprecherin der Fraktion, Erika Weiß, zum Ausdruck: „Wir sehen das anders.“",
        "„Wir sehen das anders.“",
        "Erika Weiß",
    ),
    (
        "colon",
        "Jan Roth widersprach dem Vorwurf, der Plan sei zu teuer: „Das ist falsch.“",
        "„Das ist falsch.“",
        "Jan Roth",
    ),
    (
        "colon",
        "Es kamen der Kanzler, die Rätin und der Vorsitzende Jan Roth: „Wir feiern heute.“",
        "„Wir feiern heute.“",
        "Jan Roth",
    ),
    # a judging verb and its words in marks with a clause between them
    ("judged", "Jan Roth nannte Erika Weiß, die Leiterin des Amtes, „mutig und klug“.", "„mutig und klug“", "Jan Roth"),
    ("judged", "Jan Roth bezeichnete den Plan, der gestern vorlag, als „mutig“.", "als „mutig“", "Jan Roth"),
    ("judged", "Eine Verschiebung der Wahl bezeichnete Jan Roth als „fatal“.", "als „fatal“", "Jan Roth"),
    # words in marks make a sentence that tells of speech a mixed quote
    ("warned", "Jan Roth warnte vor einem „Irrweg“.", "Jan Roth warnte vor einem „Irrweg“.", "Jan Roth"),
    ("warned", "Erika Weiß forderte erneut „Garantien“.", "Erika Weiß forderte erneut „Garantien“.", "Erika Weiß"),
    ("warned", "Der Rat sprach von „Chaos“.", "von „Chaos“", "Rat"),
    # what somebody says by a source are the words of that somebody
    ("by source", "Jan Roth sprach laut dem Sender von „großen Sorgen“.", "„großen Sorgen“", "Jan Roth"),
    ("by source", "Erika Weiß nannte es nach Angaben des Amtes „sehr mutig“.", "„sehr mutig“", "Erika Weiß"),
    ("by source", "Der Kanzler bezeichnete ihn laut Zeugen als „sehr klug“.", "„sehr klug“", "Kanzler"),
    # "nach eigenen Angaben"
    (
        "own account",
        "Jan Roth kommt nach eigenen Angaben am Montag.",
        "Jan Roth kommt nach eigenen Angaben am Montag",
        "Jan Roth",
    ),
    ("own account", "Nach eigenen Angaben hat Jan Roth das Geld gespart.", "hat Jan Roth das Geld gespart", "Jan Roth"),
    (
        "own account",
        "Der Kanzler hat eigenen Angaben zufolge geschlafen.",
        "Der Kanzler hat eigenen Angaben zufolge geschlafen",
        "Kanzler",
    ),
    # "wie aus … hervorgeht"
    ("out of", "Wie aus einem Brief des Amtes hervorgeht, fehlt das Geld.", "fehlt das Geld", "Brief des Amtes"),
    ("out of", "Wie sich aus der Prüfung der Bank ergab, fehlt das Geld.", "fehlt das Geld", "Prüfung der Bank"),
    ("out of", "Das Geld fehlt. Das geht aus einem Brief des Amtes hervor.", "Das Geld fehlt", "Brief des Amtes"),
    # "wie" inserted
    (
        "inserted",
        "Die Brücke bleibt, wie das Amt mitteilte, bis Mai zu.",
        "Die Brücke bleibt, wie das Amt mitteilte, bis Mai zu",
        "Amt",
    ),
    (
        "inserted",
        "Sie komme, wie die Rätin sagte, am Dienstag an.",
        "Sie komme, wie die Rätin sagte, am Dienstag an",
        "Rätin",
    ),
    (
        "inserted",
        "Der Zug fährt, wie der Sender meldete, erst um acht.",
        "Der Zug fährt, wie der Sender meldete, erst um acht",
        "Sender",
    ),
    # "So X weiter: …"
    ("so ahead", "So die Behörde weiter: Die Brücke bleibe zu.", "Die Brücke bleibe zu", "Behörde"),
    ("so ahead", "So Erika Weiß: Der Plan sei gut.", "Der Plan sei gut", "Erika Weiß"),
    ("so ahead", "So der Minister am Abend: Es gebe kein Geld.", "Es gebe kein Geld", "Minister"),
    # only the next sentence says who spoke
    ("told after", "Der Zug sei abgefahren. Das meldete die Polizei.", "Der Zug sei abgefahren.", "Polizei"),
    ("told after", "„Wir reden über alles.“ Das sagte Erika Weiß.", "„Wir reden über alles.“", "Erika Weiß"),
    (
        "told after",
        "„Es gibt hier Zumutungen“. Das musste Jan Roth einräumen.",
        "„Es gibt hier Zumutungen“",
        "Jan Roth",
    ),
    # modals of reported speech, and the second Konjunktiv across paragraphs
    (
        "modal",
        "Die Rätin sagte, man rede weiter. Beide Seiten müssten handeln.",
        "Beide Seiten müssten handeln.",
        "Rätin",
    ),
    ("modal", "Der Rat sei einig, so die Rätin. Die Preise sollten sinken.", "Die Preise sollten sinken.", "Rätin"),
    ("modal", "„Wir reden“, sagte die Rätin. || Beide hätten sich getroffen.", "Beide hätten sich getroffen.", "Rätin"),
    # hearsay about the present goes on where others spoke
    ("hearsay", "Die Polizei sagte, sie suche ihn. Er soll in Wien leben.", "Er soll in Wien leben.", "Polizei"),
    ("hearsay", "Der Dieb soll geflohen sein.", "Der Dieb soll geflohen sein.", ""),
    ("hearsay", "Das Haus soll verkauft worden sein.", "Das Haus soll verkauft worden sein.", ""),
    # who is meant by a word for somebody named before
    ("epithet", "Trump kam um acht. „Wir sind bereit“, schrieb der Republikaner.", "„Wir sind bereit“", "Donald Trump"),
    ("epithet", "Erika Weiß kam um acht. „Wir sind bereit“, sagte die 50-Jährige.", "„Wir sind bereit“", "Erika Weiß"),
    ("epithet", "Jan Roth kam um acht. „Wir sind bereit“, sagte der Gastgeber.", "„Wir sind bereit“", "Jan Roth"),
    # the genitive behind a noun belongs to it
    (
        "genitive",
        "In Telefonaten mit den Ministern beider Länder habe Jan Roth alle gebeten, sich zu einigen.",
        "sich zu einigen",
        "Jan Roth",
    ),
    ("genitive", "Nach Jahren zäher Verhandlungen versprach Jan Roth, zu gehen.", "zu gehen", "Jan Roth"),
    ("genitive", "Trotz der Kritik vieler Gäste sagte Jan Roth, er bleibe.", "er bleibe", "Jan Roth"),
    # a sender is the subject, a paper in the dative is told
    ("medium", "Wie der Fernsehsender CBS berichtet, kommt sie.", "kommt sie", "CBS"),
    ("medium", "Der Rundfunk meldete, der Damm halte.", "der Damm halte", "Rundfunk"),
    ("medium", "Der Zeitung sagte Jan Roth, er bleibe.", "er bleibe", "Jan Roth"),
    # whom somebody else quotes
    (
        "quoted",
        "„Davon träumen wir seit Jahren“, zitierte Jan Roth den Minister.",
        "„Davon träumen wir seit Jahren“",
        "Minister",
    ),
    ("quoted", "„Wir haben das gesehen“, zitiert der Sender einen Zeugen.", "„Wir haben das gesehen“", "Zeugen"),
    ("quoted", "„Es geht uns gut“, zitiert die Zeitung Jan Roth.", "„Es geht uns gut“", "Jan Roth"),
    # a source that belongs to somebody named before
    ("own words", "Jan Roth kam um acht. Seiner Ansicht nach fehlt das Geld.", "fehlt das Geld", "Jan Roth"),
    ("own words", "Erika Weiß sprach. Nach ihren Worten fehlt das Geld.", "fehlt das Geld", "Erika Weiß"),
    ("own words", "Die Bauern fordern mehr. Nach ihrer Vorstellung zahlt das Amt.", "zahlt das Amt", "Bauern"),
    # an answer does not speak
    ("answer", "Erika Weiß nickte. Ihre Antwort lautet, der Plan sei gut.", "der Plan sei gut", "Erika Weiß"),
    ("answer", "Jan Roth kam. Sein Urteil lautete, das Geld sei weg.", "das Geld sei weg", "Jan Roth"),
    ("answer", "Die Rätin sprach. Die Frage laute, ob es reiche.", "ob es reiche", "Rätin"),
    # what somebody is sure of
    ("sure", "Die Trainerin ist zuversichtlich, das Spiel zu gewinnen.", "das Spiel zu gewinnen", "Trainerin"),
    ("sure", "Jan Roth ist sicher, dass der Plan gelingt.", "dass der Plan gelingt", "Jan Roth"),
    ("sure", "Der Minister war überzeugt, der Plan sei gut.", "der Plan sei gut", "Minister"),
    # a noun of speech with the end of the verb behind it
    ("announced", "Der Rat hatte die Auffassung vertreten, das Amt sei zu.", "das Amt sei zu", "Rat"),
    ("announced", "Jan Roth lehnte den Vorschlag der Rätin ab, früher zu schließen.", "früher zu schließen", "Rätin"),
    ("announced", "Die Chefin gab den Befehl, das Tor zu öffnen.", "das Tor zu öffnen", "Chefin"),
    # a condition in front of what is told
    (
        "condition",
        "Er sagte, wenn das Geld fehlt, könne man nicht bauen.",
        "wenn das Geld fehlt, könne man nicht bauen",
        "Er",
    ),
    ("condition", "Sie meinte, sobald es regnet, sei alles gut.", "sobald es regnet, sei alles gut", "Sie"),
    ("condition", "Jan Roth sagte, wer das tut, müsse gehen.", "wer das tut, müsse gehen", "Jan Roth"),
    # the verb of what is told stands in marks
    (
        "verb in marks",
        "Die Rätin meinte, der Wirt „wollte einfach nicht gehen“.",
        "der Wirt „wollte einfach nicht gehen“",
        "Rätin",
    ),
    (
        "verb in marks",
        "Jan Roth sagte, die Lage „ist so ernst wie nie“.",
        "die Lage „ist so ernst wie nie“",
        "Jan Roth",
    ),
    (
        "verb in marks",
        "Der Sprecher erklärte, der Chef „steht für alles bereit“.",
        "der Chef „steht für alles bereit“",
        "Sprecher",
    ),
    # "geht … davon aus" around an apposition
    ("assumed", "Damals ging Jan Roth, der Wirt, noch davon aus, dass es regnet.", "dass es regnet", "Jan Roth"),
    ("assumed", "Die Rätin geht, wie stets, davon aus, dass es gelingt.", "dass es gelingt", "Rätin"),
    ("assumed", "Jan Roth geht davon aus, dass es gelingt.", "dass es gelingt", "Jan Roth"),
    # what is shouted
    ("shouted", "Die Menge rief Parolen wie „Mehr Brot“.", "„Mehr Brot“", "Menge"),
    ("shouted", "Die Gäste riefen Sprüche wie zum Beispiel „Freie Fahrt“.", "„Freie Fahrt“", "Gäste"),
    ("shouted", "Die Leute zogen mit Rufen wie „Kein Stein weniger“ los.", "„Kein Stein weniger“", "Leute"),
]

NOT_FOUND = [
    ("feeling", "„Der Weg ist weit“, das ist sein Wort.", "„Der Weg ist weit“", "Wort"),
    (
        "feeling",
        "„Die Glocke von Rosenau“, freut sich der Verein, wird gedruckt.",
        "„Die Glocke von Rosenau“",
        "Verein",
    ),
    ("short", "„Der Bote“ meldet die Zahl der Opfer.", "„Der Bote“", "Zahl der Opfer"),
    ("short", "Die Leiterin des „Neuen Boten“, bestätigt den Bericht.", "„Neuen Boten“", "Leiterin"),
    ("brackets", "Erika Weiß („Die Wölfe“) kam nicht.", "„Die Wölfe“", "Erika Weiß"),
    ("brackets", "Das Boot („Die Welle trägt uns“) lief aus.", "„Die Welle trägt uns“", "Boot"),
    ("colon", "Die Lage sei klar: „Niemand darf das.“", "„Niemand darf das.“", "Lage"),
    (
        "colon",
        "Jan Roth widersprach dem Vorwurf, der Plan sei zu teuer: „Das ist falsch.“",
        "„Das ist falsch.“",
        "Plan",
    ),
    ("judged", "Jan Roth nannte den Plan gut. Der Zaun war „fertig gestrichen“.", "„fertig gestrichen“", "Jan Roth"),
    ("judged", "Die Gruppe wird hier auch „Die alten Wölfe“ genannt.", "„Die alten Wölfe“", "Gruppe"),
    ("warned", "Jan Roth warnte vor der „Welle“.", "„Welle“", "Jan Roth"),
    ("warned", "Der Sender berichtete von der Ankunft der „Hoffnung“.", "„Hoffnung“", "Sender"),
    ("by source", "Jan Roth sprach laut dem Sender von „großen Sorgen“.", "„großen Sorgen“", "Sender"),
    ("by source", "Laut „Boten“ kam niemand.", "„Boten“", "niemand"),
    ("own account", "Nach eigener Art kochte Jan Roth die Suppe.", "kochte Jan Roth die Suppe", "Jan Roth"),
    ("own account", "Nach der Auszählung lag Jan Roth vorn.", "lag Jan Roth vorn", "Auszählung"),
    ("out of", "Er ging aus dem Haus hervor wie ein Held.", "wie ein Held", "Haus"),
    ("out of", "Die Sonne kam aus den Wolken hervor. Das geht gut.", "Die Sonne kam aus den Wolken hervor", "Wolken"),
    ("inserted", "Er lief, wie er konnte, bis zum Tor.", "Er lief, wie er konnte, bis zum Tor", "er"),
    ("inserted", "Sie blieb, wie jeden Tag, bis acht.", "Sie blieb, wie jeden Tag, bis acht", "Tag"),
    ("so ahead", "So geht es nicht: Das Fest ist abgesagt.", "Das Fest ist abgesagt", ""),
    ("so ahead", "So schön war es: Alle sangen.", "Alle sangen", ""),
    ("told after", "„Wir gehen“, sagte Erika Weiß. Das freute Jan Roth.", "„Wir gehen“", "Jan Roth"),
    ("told after", "Die Sonne schien. Das war schön.", "Die Sonne schien", ""),
    ("modal", "Das Geld fehlt. Beide Seiten müssten handeln.", "Beide Seiten müssten handeln.", ""),
    ("modal", "Jan Roth fällte den Baum. Er sollte bald kommen.", "Er sollte bald kommen.", "Jan Roth"),
    ("hearsay", "Das Haus soll bis Mai fertiggestellt sein.", "Das Haus soll bis Mai fertiggestellt sein.", ""),
    ("hearsay", "Es regnet. Er soll in Wien bleiben.", "Er soll in Wien bleiben.", ""),
    ("epithet", "Jan Roth kam um acht. „Wir sind bereit“, sagte ein Diplomat.", "„Wir sind bereit“", "Jan Roth"),
    ("epithet", "Jan Roth kam um acht. „Wir sind bereit“, sagte die Polizei.", "„Wir sind bereit“", "Jan Roth"),
    ("genitive", "Trotz der Kritik vieler Gäste sagte Jan Roth, er bleibe.", "er bleibe", "Gäste"),
    ("genitive", "Nach Jahren zäher Verhandlungen versprach Jan Roth, zu gehen.", "zu gehen", "zäher Verhandlungen"),
    ("medium", "Der Zeitung sagte Jan Roth, er bleibe.", "er bleibe", "Zeitung"),
    ("medium", "Der Presse sagte die Rätin, sie bleibe.", "sie bleibe", "Presse"),
    (
        "quoted",
        "„Davon träumen wir seit Jahren“, zitierte Jan Roth den Minister.",
        "„Davon träumen wir seit Jahren“",
        "Jan Roth",
    ),
    ("quoted", "„Wir haben das gesehen“, zitiert der Sender einen Zeugen.", "„Wir haben das gesehen“", "Sender"),
    ("own words", "Jan Roth kam. Nach Ansicht der Rätin fehlt das Geld.", "fehlt das Geld", "Jan Roth"),
    ("own words", "Jan Roth kam. Nach seinem Fest schlief er.", "schlief er", "Jan Roth"),
    ("answer", "Jan Roth kam. Das Amt erklärte, das Geld sei weg.", "das Geld sei weg", "Jan Roth"),
    ("answer", "Erika Weiß nickte. Ihre Antwort lautet, der Plan sei gut.", "der Plan sei gut", "Ihre Antwort"),
    ("sure", "Der Weg ist sicher, um nach Rosenau zu kommen.", "um nach Rosenau zu kommen", "Weg"),
    ("sure", "Die Brücke ist sicher, weil sie neu ist.", "weil sie neu ist", "Brücke"),
    ("announced", "Der Rat hat den Plan im Mai vertagt, um Zeit zu haben.", "um Zeit zu haben", "Rat"),
    ("announced", "Es gebe Hinweise, dass es regne, hieß es.", "dass es regne", ""),
    ("condition", "Er kam, wenn das Geld fehlte, immer wieder.", "wenn das Geld fehlte, immer wieder", "Er"),
    ("condition", "Sie lachte, sobald es regnete.", "sobald es regnete", "Sie"),
    (
        "verb in marks",
        "Jan Roth las, die Zeitung „Wir sind hier“ unterm Arm.",
        "die Zeitung „Wir sind hier“",
        "Jan Roth",
    ),
    ("verb in marks", "Er kaufte das Buch „Sie ging fort“.", "das Buch „Sie ging fort“", "Er"),
    ("assumed", "Das Licht ging, wie stets, um acht aus, dass es alle sahen.", "dass es alle sahen", "Licht"),
    ("assumed", "Jan Roth ging am Abend aus, weil es warm war.", "weil es warm war", "Jan Roth"),
    ("shouted", "Es gab Tiere wie „Fuchs und Hase“.", "„Fuchs und Hase“", "Tiere"),
    ("shouted", "Sie kaufte Obst wie „Gala“.", "„Gala“", "Sie"),
    # things that show something say nothing; rumours are nobody's
    ("mute", "Luftbilder zeigen, dass die Brücke zerstört ist.", "dass die Brücke zerstört ist", "Luftbilder"),
    ("mute", "Die Lage zeigt, dass es Zeit ist.", "dass es Zeit ist", "Lage"),
    ("rumour", "Jan Roth sprach. Es gibt Gerüchte, er könne gehen.", "er könne gehen", "Jan Roth"),
    ("rumour", "Erika Weiß kam. Dort wuchs der Verdacht, das Geld sei weg.", "das Geld sei weg", "Erika Weiß"),
    ("after", "Sie werde am Sonntag reisen und danach zurückkehren.", "zurückkehren", ""),
    ("after", "Wie «CH Boten» schreibt, war er dabei.", "«CH Boten»", "CH Boten"),
]


def _said(found: Read) -> list[tuple[str, str]]:
    return [(found.words(quote), quote.speaker.name if quote.speaker else "") for quote in found.quotes]


@pytest.mark.parametrize(("phenomenon", "text", "words", "speaker"), FOUND)
def test_found(annotator: Annotator, phenomenon: str, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in _said(read(annotator, *text.split(" || "))), phenomenon


@pytest.mark.parametrize(("phenomenon", "text", "words", "speaker"), NOT_FOUND)
def test_not_found(annotator: Annotator, phenomenon: str, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) not in _said(read(annotator, *text.split(" || "))), phenomenon


def test_every_phenomenon_has_three_examples_and_two_others() -> None:
    for_it, against = (Counter(row[0] for row in rows) for rows in (FOUND, NOT_FOUND))
    assert all(count >= 3 and against[phenomenon] >= 2 for phenomenon, count in for_it.items())
