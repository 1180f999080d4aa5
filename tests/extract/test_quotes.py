"""Sentence in, quotes out: for each rule what it must find and what it must leave alone."""


import pytest

from app.knowledge.loader import load_knowledge
from app.language.annotate import Annotator
from tests.extract.quotes_reading import bare, read


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator(load_knowledge())


FOUND = [
    # a source named by a preposition
    ("source.laut", "Laut Polizei brannten zwei Scheunen.", "brannten zwei Scheunen", "Polizei"),
    (
        "source.laut",
        "Der Damm ist laut einem Gutachten der Stadt Rosenau undicht.",
        "Der Damm ist laut einem Gutachten der Stadt Rosenau undicht",
        "einem Gutachten der Stadt Rosenau",
    ),
    (
        "source.laut",
        "Laut Wetterdienst bleibt es trocken, warnt aber vor Frost.",
        "bleibt es trocken, warnt aber vor Frost",
        "Wetterdienst",
    ),
    (
        "source.nach",
        "Nach Angaben der Feuerwehr brannte das Lager bis zum Morgen.",
        "brannte das Lager bis zum Morgen",
        "Angaben der Feuerwehr",
    ),
    (
        "source.nach",
        "Die Straße war nach Polizeiangaben zwei Stunden gesperrt.",
        "Die Straße war nach Polizeiangaben zwei Stunden gesperrt",
        "Polizeiangaben",
    ),
    ("source.nach", "Nach Einschätzung der Börse steigt der Preis.", "steigt der Preis", "Einschätzung der Börse"),
    ("source.zufolge", "Der Behörde zufolge fehlen noch Zelte.", "fehlen noch Zelte", "Der Behörde"),
    ("source.zufolge", "Medienberichten zufolge tritt Weiß bald ab.", "tritt Weiß bald ab", "Medienberichten"),
    (
        "source.zufolge",
        "Der Hafen wird seiner Ansicht nach zu klein.",
        "Der Hafen wird seiner Ansicht nach zu klein",
        "seiner Ansicht",
    ),
    (
        "source.gemäß",
        "Gemäß einer Umfrage des Instituts wollen viele umziehen.",
        "wollen viele umziehen",
        "einer Umfrage des Instituts",
    ),
    ("source.gemäß", "Einer Studie gemäß schrumpft der See.", "schrumpft der See", "Einer Studie"),
    (
        "source.gemäß",
        "Der See schrumpft gemäß einer Studie jedes Jahr.",
        "Der See schrumpft gemäß einer Studie jedes Jahr",
        "einer Studie",
    ),
    # a source named before
    (
        "adverb.demnach",
        "Die Bahn legte einen Plan vor. Demnach fährt der Zug ab Mai wieder.",
        "fährt der Zug ab Mai wieder",
        "Demnach",
    ),
    (
        "adverb.demnach",
        "Das Amt legte Zahlen vor. Die Preise steigen demnach weiter.",
        "Die Preise steigen demnach weiter",
        "demnach",
    ),
    (
        "adverb.demnach",
        "Der Zeuge sprach lange. Danach sei der Wagen zu schnell gewesen.",
        "sei der Wagen zu schnell gewesen",
        "Danach",
    ),
    ("adverb.wonach", "Es gibt Berichte, wonach das Werk schließt.", "das Werk schließt", "Berichte"),
    ("adverb.wonach", "Er bestritt Meldungen, wonach er zurücktritt.", "er zurücktritt", "Meldungen"),
    ("adverb.wonach", "Sie kennt das Gerücht, wonach der Turm wackelt.", "der Turm wackelt", "Gerücht"),
    # an attribution behind or within what is said
    ("source.laut", "Laut Ida Kranz, Leiterin des Amtes, bleibt der Steg zu.", "bleibt der Steg zu", "Ida Kranz"),
    (
        "so",
        "Es handle sich, so die Behörde, um ein Versehen.",
        "Es handle sich, so die Behörde, um ein Versehen",
        "die Behörde",
    ),
    ("direct.dash", "„Das wird ein Fest“ – Ministerin Anna Berg am Montag.", "„Das wird ein Fest“", "Anna Berg"),
    ("direct.dash", "„Es ist vollbracht und gut“ – der Minister.", "„Es ist vollbracht und gut“", "der Minister"),
    ("direct.dash", "„Wir fangen neu an“ – Trainer Ivo Lund.", "„Wir fangen neu an“", "Ivo Lund"),
    ("so", "Die Brücke bleibt gesperrt, so die Behörde.", "Die Brücke bleibt gesperrt", "die Behörde"),
    (
        "so",
        "Die Ernte sei verloren, so ein Sprecher des Verbands.",
        "Die Ernte sei verloren",
        "ein Sprecher des Verbands",
    ),
    ("so", "Der Zug, so die Bahn, fahre wieder.", "Der Zug, so die Bahn, fahre wieder", "die Bahn"),
    (
        "verb.after",
        "Es gebe keinen Grund zur Eile, sagte die Ministerin.",
        "Es gebe keinen Grund zur Eile",
        "die Ministerin",
    ),
    ("verb.after", "Das Spiel fällt aus, teilte der Verein mit.", "Das Spiel fällt aus", "der Verein"),
    (
        "verb.after",
        "Der Pegel sinke, heißt es in einer Mitteilung des Amtes.",
        "Der Pegel sinke",
        "einer Mitteilung des Amtes",
    ),
    # clauses behind a verb of speech
    ("verb.dass", "Der Verband teilte mit, dass die Halle schließt.", "dass die Halle schließt", "Der Verband"),
    (
        "verb.dass",
        "Ein Sprecher erklärte am Montag, dass niemand verletzt wurde.",
        "dass niemand verletzt wurde",
        "Ein Sprecher",
    ),
    ("verb.dass", "Die Forscher gehen davon aus, dass der Fluss steigt.", "dass der Fluss steigt", "Die Forscher"),
    (
        "verb.konjunktiv",
        "Die Sprecherin sagte, es gebe keine Verletzten.",
        "es gebe keine Verletzten",
        "Die Sprecherin",
    ),
    (
        "verb.konjunktiv",
        "Der Chef der Werft kündigte an, man werde neue Leute einstellen.",
        "man werde neue Leute einstellen",
        "Der Chef der Werft",
    ),
    ("verb.konjunktiv", "Die Bäuerin sagte, der Hof sei sicher, und ging.", "der Hof sei sicher", "Die Bäuerin"),
    ("verb.infinitive", "Die Stadt versprach, den Zaun zu flicken.", "den Zaun zu flicken", "Die Stadt"),
    (
        "verb.infinitive",
        "Der Rat forderte die Firma auf, den Schaden zu ersetzen.",
        "den Schaden zu ersetzen",
        "Der Rat",
    ),
    ("verb.infinitive", "Ein Zeuge gab an, nichts gesehen zu haben.", "nichts gesehen zu haben", "Ein Zeuge"),
    (
        "verb.question",
        "Der Richter fragte, ob der Zeuge den Wagen kenne.",
        "ob der Zeuge den Wagen kenne",
        "Der Richter",
    ),
    ("verb.question", "Sie erklärte, warum der Plan gescheitert sei.", "warum der Plan gescheitert sei", "Sie"),
    ("verb.question", "Die Lehrerin fragte, wann der Bus kommt.", "wann der Bus kommt", "Die Lehrerin"),
    ("verb.plain", "Der Trainer sagte, die Mannschaft ist bereit.", "die Mannschaft ist bereit", "Der Trainer"),
    ("verb.plain", "Die Werft meldete, das Schiff ist fertig.", "das Schiff ist fertig", "Die Werft"),
    ("verb.plain", "Ein Anwohner erzählte, der Bach trocknet aus.", "der Bach trocknet aus", "Ein Anwohner"),
    ("verb.wie", "Wie das Amt mitteilte, bleibt die Straße gesperrt.", "bleibt die Straße gesperrt", "das Amt"),
    ("verb.wie", "Der Zug fällt aus, wie die Bahn am Montag mitteilte.", "Der Zug fällt aus", "die Bahn"),
    ("verb.wie", "Wie die Leiterin, eine Ärztin, erklärte, fehlen Betten.", "fehlen Betten", "die Leiterin"),
    ("noun", "Sie wehrte sich gegen den Vorwurf, sie habe geschlafen.", "sie habe geschlafen", "Sie"),
    ("noun", "Die Forderung der Winzer, die Steuer zu senken, kam spät.", "die Steuer zu senken", "der Winzer"),
    ("noun", "Er war der Meinung, dass der Turm schief steht.", "dass der Turm schief steht", "Er"),
    # speech without a cue of its own
    ("free.konjunktiv", "Die Wirtin sprach von Sorgen. Es fehle an Gästen.", "Es fehle an Gästen.", "Die Wirtin"),
    (
        "free.konjunktiv",
        "Der Bauer sagte, es sei zu trocken. Der Weizen habe gelitten. Auch der Mais sei klein.",
        "Der Weizen habe gelitten. Auch der Mais sei klein.",
        "Der Bauer",
    ),
    (
        "free.konjunktiv",
        "Der Bauer sagte, es sei zu trocken. Die Wiesen wären längst braun.",
        "Die Wiesen wären längst braun.",
        "Der Bauer",
    ),
    (
        "free.clause",
        "Die Winzer klagen über den Frost, der die Reben zerstört habe.",
        "der die Reben zerstört habe",
        "Die Winzer",
    ),
    (
        "free.clause",
        "Der Minister führt die Gäste an, die sonst wegblieben, wenn er schließe.",
        "wenn er schließe",
        "Der Minister",
    ),
    ("free.clause", "Die Jury lobte den Koch, weil er mutig gewesen sei.", "weil er mutig gewesen sei", "Die Jury"),
    ("free.soll", "Der Fahrer soll die Ampel übersehen haben.", "Der Fahrer soll die Ampel übersehen haben.", ""),
    (
        "free.soll",
        "Die Täter sollen durch ein Fenster gekommen sein.",
        "Die Täter sollen durch ein Fenster gekommen sein.",
        "",
    ),
    ("free.soll", "Das Boot soll gestohlen worden sein.", "Das Boot soll gestohlen worden sein.", ""),
    ("reported", "Die Opposition forderte mehr Tempo.", "Die Opposition forderte mehr Tempo.", "Die Opposition"),
    ("reported", "Der Verband warnte vor neuen Zöllen.", "Der Verband warnte vor neuen Zöllen.", "Der Verband"),
    ("reported", "Anwohner berichteten von einem Knall.", "Anwohner berichteten von einem Knall.", "Anwohner"),
    ("after.dies", "Die Fähre fährt wieder. Dies teilte ein Sprecher mit.", "Die Fähre fährt wieder", "ein Sprecher"),
    ("after.dies", "Das Tor bleibt zu. Das sagte die Leiterin am Abend.", "Das Tor bleibt zu", "die Leiterin"),
    ("after.dies", "Der Kurs ist ausgebucht. Das berichtete der Anzeiger.", "Der Kurs ist ausgebucht", "der Anzeiger"),
    # words in marks
    ("direct.colon", "Die Trainerin sagte: „Wir sind bereit.“", "„Wir sind bereit.“", "Die Trainerin"),
    ("direct.colon", "Der Bürgermeister warnte: «Das Wasser steigt.»", "«Das Wasser steigt.»", "Der Bürgermeister"),
    ("direct.colon", 'Die Jury schrieb: "Ein Fest für alle“', '"Ein Fest für alle“', "Die Jury"),
    ("direct.inquit", "„Wir kommen wieder“, sagte die Trainerin.", "„Wir kommen wieder“", "die Trainerin"),
    ("direct.inquit", "»Es reicht nun«, rief ein Zuschauer.", "»Es reicht nun«", "ein Zuschauer"),
    (
        "direct.inquit",
        "„Das Wasser steigt schnell.“ sagte der Wirt dem Sender.",
        "„Das Wasser steigt schnell.“",
        "der Wirt",
    ),
    ("direct.so", "„Das ist ein Anfang“, so die Forscherin.", "„Das ist ein Anfang“", "die Forscherin"),
    ("direct.so", "“Wir hoffen sehr”, so der Trainer am Abend.", "“Wir hoffen sehr”", "der Trainer"),
    ("direct.so", "„Morgen wird es besser“, so eine Sprecherin.", "„Morgen wird es besser“", "eine Sprecherin"),
    ("direct.wie", "„Die Lage ist ernst“, wie der Arzt erklärte.", "„Die Lage ist ernst“", "der Arzt"),
    ("direct.wie", "„Alles wird gut“, wie die Ärztin sagte.", "„Alles wird gut“", "die Ärztin"),
    ("direct.wie", "„Das Netz hält“, wie das Amt mitteilte.", "„Das Netz hält“", "das Amt"),
    (
        "direct.words",
        "Die Königin eröffnete das Fest mit den Worten „Es möge gelingen“.",
        "„Es möge gelingen“",
        "Die Königin",
    ),
    ("direct.words", "Die Menge zog mit der Parole „Kein Stein weniger“ los.", "„Kein Stein weniger“", "Die Menge"),
    ("direct.words", "Er schloss mit dem Satz „Danke für alles“.", "„Danke für alles“", "Er"),
    (
        "direct.alone",
        "Der Wirt sagte, es sei voll. „Wir brauchen mehr Stühle im Garten.“",
        "„Wir brauchen mehr Stühle im Garten.“",
        "Der Wirt",
    ),
    (
        "direct.alone",
        "„Wir fangen heute an“, sagte die Köchin. „Das Essen wird gut sein.“",
        "„Das Essen wird gut sein.“",
        "die Köchin",
    ),
    ("direct.alone", "Der Maler lachte. „Die Farbe ist noch nass.“", "„Die Farbe ist noch nass.“", "Der Maler"),
    ("adjective", "Die Trainerin ist zuversichtlich, das Spiel zu gewinnen.", "das Spiel zu gewinnen", "Die Trainerin"),
    ("adjective", "Der Minister war überzeugt, der Plan sei gut.", "der Plan sei gut", "Der Minister"),
    ("adjective", "Die Forscherin ist sicher, dass es regnet.", "dass es regnet", "Die Forscherin"),
    ("direct.brackets", "Dafür ist Erika Weiß („Das ist lange fällig“).", "„Das ist lange fällig“", "Erika Weiß"),
    ("direct.brackets", "Neben Ivo Lund („Wir gehen diesen Weg“) kamen viele.", "„Wir gehen diesen Weg“", "Ivo Lund"),
    ("direct.brackets", "Gelobt wurde er von Jan Roth („Er war der Beste“).", "„Er war der Beste“", "Jan Roth"),
    ("mixed.label", "Die Ministerin nannte den Plan „mutig und klug“.", "„mutig und klug“", "Die Ministerin"),
    ("mixed.label", "Der Chor bezeichnete die Halle als „viel zu klein“.", "„viel zu klein“", "Der Chor"),
    ("mixed.label", "Der Trainer bezeichnet den Rasen als „furchtbar“", "den Rasen als „furchtbar“", "Der Trainer"),
    ("mixed.near", "Der Wirt klagte über „viel zu hohe Kosten“.", "„viel zu hohe Kosten“", "Der Wirt"),
    (
        "mixed.near",
        "Die Stadt berichtete von „großer Not bei vielen Familien“.",
        "„großer Not bei vielen Familien“",
        "Die Stadt",
    ),
    ("mixed.near", "Sie warnte vor „neuen großen Problemen“.", "„neuen großen Problemen“", "Sie"),
    ("mixed.within", "Der Chef sagte, es sei „ein guter Tag“ gewesen.", "„ein guter Tag“", "Der Chef"),
    ("mixed.within", "Laut Polizei war der Mann „sehr aufgeregt“.", "„sehr aufgeregt“", "Polizei"),
    ("mixed.within", "Der Arzt sagte, die Lage sei „mehr als schwierig“.", "„mehr als schwierig“", "Der Arzt"),
    (
        "mixed.context",
        "Am Tor hing „ein Zettel, auf dem stand, dass heute keiner mehr kommt“ im Wind.",
        "„ein Zettel, auf dem stand, dass heute keiner mehr kommt“",
        "",
    ),
    ("mixed.context", "Das Dorf gilt als „der kälteste Ort im Land“.", "„der kälteste Ort im Land“", ""),
    ("mixed.context", "Für den Wirt war es „ein verlorenes Jahr“.", "„ein verlorenes Jahr“", ""),
]

NOT_FOUND = [
    ("source.laut", "Die Musik war sehr laut."),
    ("source.laut", "Sie rief laut um Hilfe."),
    ("source.nach", "Nach dem Regen reiste er ab."),
    ("source.nach", "Nach der Erklärung verließ sie den Saal."),
    ("source.zufolge", "Der Regen kam in der Folge zurück."),
    ("source.zufolge", "Sie ging dem Weg nach."),
    ("source.gemäß", "Er kleidete sich zeitgemäß."),
    ("source.gemäß", "Das Essen war mäßig."),
    ("adverb.demnach", "Danach ging sie nach Hause."),
    ("adverb.demnach", "Er aß und fuhr danach heim."),
    ("adverb.wonach", "Er wusste, was er suchte."),
    ("adverb.wonach", "Nach dem Spiel gab es Tee."),
    ("so", "Die Suppe war so heiß, so scharf und so gut."),
    ("so", "Er sah, so gut es ging, auf die Karte."),
    ("verb.after", "Als er ankam, sagte er nichts."),
    ("verb.after", "Im Saal, wo es kalt war, fand das Fest statt."),
    ("verb.dass", "Es war so kalt, dass der See zufror."),
    ("verb.dass", "Er ging, ohne dass es jemand sah."),
    ("verb.konjunktiv", "Er tat, als wäre er müde."),
    ("verb.konjunktiv", "Sie sagte zu, weil der Preis stimmte."),
    ("verb.infinitive", "Er kam, um den Zaun zu flicken."),
    ("verb.infinitive", "Sie ging, ohne etwas zu sagen."),
    ("verb.question", "Er sah, wo der Schlüssel lag."),
    ("verb.question", "Das Haus, wo sie wohnt, ist alt."),
    ("verb.plain", "Er meldete den Schaden, der groß war."),
    ("verb.plain", "Sie erzählte lange, später schlief sie ein."),
    ("verb.wie", "Er lief so schnell, wie er konnte."),
    ("verb.wie", "Wie ein Vogel flog der Ball davon."),
    ("noun", "Die Meinung der Nachbarn war geteilt, aber es blieb ruhig."),
    ("noun", "Der Plan lag auf dem Tisch, als sie kam."),
    ("free.konjunktiv", "Der Zug hält in Rosenau. Dort steigen viele aus."),
    ("free.konjunktiv", "Die Sonne schien. Ich habe sie gesehen."),
    ("free.clause", "Er tat so, als habe er nichts gehört."),
    ("free.clause", "Sie fand den Ring, der im Gras lag."),
    ("free.soll", "Morgen soll es regnen."),
    ("free.soll", "Die Brücke soll im Mai öffnen."),
    ("reported", "Der Wirt öffnete die Tür."),
    ("reported", "Vor der Reise der Wirtin von der Alm hat der Wirt mit dem Förster gesprochen."),
    ("reported", "Die Gruppen unter Leitung von Anna Berg sprachen im Saal miteinander."),
    ("reported", "Der Sturm forderte sich selbst heraus, sagte der Wirt."),
    ("after.dies", "Die Fähre fährt wieder. Dies freut die Gäste."),
    ("after.dies", "Die Fähre fährt wieder. Das Wetter ist gut."),
    ("direct", "Der Film „Der lange Weg“ läuft heute."),
    ("direct.dash", "„Das wird ein Fest“ – am Montag beginnt es."),
    ("direct.dash", "Die „große Welle“ – ein Bild – hängt im Saal."),
    ("direct", "Die sogenannte „Wasserschlange“ ist ein Spielgerät."),
    ("mixed", "Die Zeitung „Der Anzeiger“ berichtet über den Hafen."),
    ("mixed", "Die Gruppe, die sich „Freie Ufer“ nennt, kam nicht."),
    ("mixed", "Er las im „Rosenauer Tageblatt“ und sagte nichts."),
    ("adjective", "Die Brücke ist sicher, weil sie neu ist."),
    ("adjective", "Der Weg ist sicher, um nach Rosenau zu kommen."),
    ("direct.brackets", "Erika Weiß („Die Wölfe“) kam nicht."),
    ("direct.brackets", "Das Boot („Die Welle trägt uns“) lief aus."),
    ("mixed.context", "Sie fuhr mit dem „Blitz“ ins Tal."),
]


@pytest.mark.parametrize(("rule", "text", "words", "speaker"), FOUND)
def test_found(annotator: Annotator, rule: str, text: str, words: str, speaker: str) -> None:
    found = read(annotator, text)
    assert (words, bare(speaker)) in found.by(rule), [(q.rule, found.words(q), found.speaker(q)) for q in found.quotes]


@pytest.mark.parametrize(("rule", "text"), NOT_FOUND)
def test_not_found(annotator: Annotator, rule: str, text: str) -> None:
    assert read(annotator, text).by(rule) == []


def test_every_rule_of_the_table_matches_three_times() -> None:
    families = {rule for rule, *_ in FOUND}
    assert {rule for rule in families if sum(row[0] == rule for row in FOUND) < 3} == set()
