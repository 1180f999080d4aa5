"""Rules of names and of the words that stand for somebody named, and rules of places."""

from tests.extract.rules.reading import Rows, Table

NAMES: Table = {
    "known name": Rows(
        (
            "Wladimir Putin schwieg.",
            "Am Montag sprach Steve Witkoff in Bern.",
            "Danach ging Angela Merkel nach Hause.",
        ),
        ("Wladimir Pollin schwieg.", "Danach ging der Hund nach Hause."),
    ),
    "role and name": Rows(
        (
            "Außenministerin Marit Solberg sprach.",
            "Der finnische Chefunterhändler Aarno Kivelä reiste ab.",
            "Finnlands Präsidentin Aino Laine sagte ab.",
        ),
        ("Der Minister ging früh.", "Marit Solberg sprach."),
    ),
    "given name": Rows(
        ("Monika Solberg sprach.", "Danach kam Peter Tollin an.", "Am Abend ging Anna Berger."),
        ("Solberg sprach.", "Danach kam Nowe Selo an die Reihe."),
    ),
    "title": Rows(
        ("Dr. Heinz Kranz unterschrieb.", "Es kam Prof. Dr. Ida Storm.", "Sir Ralph Denham sprach."),
        ("Das Doktorhaus war leer.", "Minister Ralph Denham sprach."),
    ),
    "apposition": Rows(
        (
            "Der Sprecher des Nationalen Krisenstabs, Oskar Brenner, widersprach.",
            "Die Vorsitzende der Gewerkschaft, Petra Lindqvist-Wahl, sagte zu.",
            "Der Leiter der Behörde, Uto Tollin, schwieg.",
        ),
        ("Oskar Brenner, der Sprecher, widersprach.", "Die Vorsitzende der Gewerkschaft kam, Wein fehlte."),
    ),
    "party or age in brackets": Rows(
        (
            "Wie Brodin (49) mitteilte, fehlte Wein.",
            "Es kam Korvin Menk (FDP).",
            "Danach sprach Zoltor Keresch (51) lange.",
        ),
        ("Wie der Bote (eilig) mitteilte, fehlte Wein.", "Es kam der Zug (Linie 4)."),
    ),
    "row of proper names": Rows(
        (
            "Am Montag sprach Torvik Brelle. Danach schwieg Brelle.",
            "Das sagte Torvik Brelle. Auch Brelle blieb daheim.",
            "Am Abend kam Zarko Plitt. Auch Plitt schwieg.",
        ),
        ("Am Montag sprach niemand. Danach war Ruhe.", "Nowe Selo liegt am Fluss."),
    ),
    "beside a person": Rows(
        (
            "Minister Karl Moser und Tollin kamen. Später ging Tollin.",
            "Minister Karl Moser und Zupan sprachen. Danach schwieg Zupan.",
            "Präsident Ivo Lund sowie Kostrak lachten. Dann ging Kostrak.",
        ),
        ("Minister Karl Moser und Gäste kamen. Später gingen Gäste.", "Minister Karl Moser und Tollin kamen."),
    ),
    "surname": Rows(
        (
            "Minister Karl Moser kam. Moser schwieg.",
            "Präsidentin Aino Laine kam. Dann ging Laine.",
            "Anna Berger kam. Bergers Plan gefiel.",
        ),
        ("Minister Karl Moser kam.", "Minister Karl Moser kam. Das Moos war nass."),
    ),
    "pronoun": Rows(
        (
            "Minister Karl Moser kam. Er schwieg.",
            "Präsidentin Aino Laine kam. Dann ging sie.",
            "Minister Karl Moser kam. Man dankte ihm.",
        ),
        ("Minister Karl Moser kam. Es schneite.", "Die Leute kamen. Sie schwiegen."),
    ),
    "role": Rows(
        (
            "Präsident Ivo Lund kam. Der Präsident schwieg.",
            "Ministerin Anna Berg kam. Dann ging die Ministerin.",
            "Der Gesandte Karl Moser kam. Man dankte dem Gesandten.",
        ),
        ("Präsident Ivo Lund kam. Der Hund schwieg.", "Präsident Ivo Lund kam. Die Ministerin schwieg."),
    ),
    "compatriot": Rows(
        (
            "Der finnische Minister Aarno Kivelä kam. Der Finne schwieg.",
            "Die norwegische Ministerin Anna Berg kam. Dann ging die Norwegerin.",
            "Norwegens Minister Karl Moser kam. Man dankte dem Norweger.",
        ),
        (
            "Der finnische Minister Aarno Kivelä kam. Der Pole schwieg.",
            "Der finnische Minister Aarno Kivelä kam. Die Finnin schwieg.",
        ),
    ),
    "both": Rows(
        (
            "Minister Karl Moser und Präsident Ivo Lund kamen. Beide schwiegen.",
            "Anna Berg traf Ivo Lund. Dann gingen beide.",
            "Präsident Ivo Lund und Präsident Karl Moser kamen. Die beiden Präsidenten schwiegen.",
        ),
        ("Minister Karl Moser kam. Beide Türen fielen zu.", "Minister Karl Moser kam. Alle schwiegen."),
    ),
    "they": Rows(
        (
            "Minister Karl Moser und Präsident Ivo Lund flogen nach Oslo. Dort trafen sie Anna Berg.",
            "Minister Karl Moser kam zusammen mit Ivo Lund an. Am Abend sprachen sie lange.",
            "Anna Berg reiste gemeinsam mit Minister Karl Moser ab. Sie wollen am Montag beraten.",
        ),
        (
            "Minister Karl Moser traf Ivo Lund. Die Leute kamen, als sie riefen.",
            "Die Bauern protestierten gegen Karl Moser und Ivo Lund. Sie wollen mehr Geld.",
            "Ministerin Anna Berg und Präsident Ivo Lund kamen. Dann ging sie.",
        ),
    ),
    "counterpart": Rows(
        (
            "Außenminister Karl Moser rief den finnischen Amtskollegen. Finnlands Außenminister Aarno Kivelä kam.",
            "Ministerpräsidentin Anna Berg traf ihren polnischen Kollegen. Polens Ministerpräsident Jan Zupan schwieg.",
            "Innenminister Ivo Lund traf die norwegische Amtskollegin. Norwegens Innenministerin Ida Storm ging.",
        ),
        (
            "Außenminister Karl Moser rief den finnischen Amtskollegen. Finnlands Finanzminister Aarno Kivelä kam.",
            "Außenminister Karl Moser rief den finnischen Amtskollegen. Polens Außenminister Jan Zupan schwieg.",
        ),
    ),
    "office": Rows(
        (
            "Der polnische Außenminister schwieg.",
            "Die EU-Außenbeauftragte sagte ab.",
            "Das teilte der norwegische Verteidigungsminister mit.",
        ),
        ("Der alte Mann schwieg.", "Der polnische Außenminister Karl Moser schwieg."),
    ),
    "several holders of a role": Rows(
        (
            "Die Außenminister der Nato berieten.",
            "Die EU-Finanzminister sagten ab.",
            "Die polnischen Minister kamen an.",
        ),
        ("Die EU baut Straßen.", "Der EU-Finanzminister sagte ab."),
    ),
    "institution": Rows(
        ("Die Hamas stimmte zu.", "Das teilte die Hisbollah mit.", "Der Kreml schwieg."),
        ("Die Halma stimmte zu.", "Im Kreml brannte Licht."),
    ),
    "body": Rows(
        ("Die EU stimmte zu.", "Das teilte die Nato mit.", "Die Europäische Union schwieg."),
        ("Die Ehe hielt.", "Die Natur schwieg."),
    ),
    "state": Rows(
        ("Finnland stimmte zu.", "Das lehnte Norwegen ab.", "Mit Polen wurde verhandelt."),
        ("Er reiste nach Finnland.", "In Norwegen schneite es."),
    ),
    "capital for state": Rows(
        (
            "Moskau und Kiew lehnten ab.",
            "Aus Sicht von Warschau ist das falsch, erklärte Oslo.",
            "Moskau erklärte, es sei spät.",
        ),
        ("In Moskau schneite es.", "Er reiste nach Oslo."),
    ),
    "acronym": Rows(
        ("Die GDX rief zum Streik auf.", "Das lehnt die KVT ab.", "Die GDBL lehnte ab."),
        ("Der Film läuft im TV.", "Die Gans rief."),
    ),
    "people": Rows(
        ("Die Europäer lehnten ab.", "Das forderten die Finnen.", "Die Norweger stimmten zu."),
        ("Der Finne schwieg.", "Schweizer Käse ist beliebt."),
    ),
    "collective": Rows(
        ("US-Vertreter kamen nach Genf.", "Eine finnische Delegation kam.", "Vertreter Omans und der Schweiz kamen."),
        ("Vertreter der Firma kamen.", "Das sagte ein Vertreter des Weißen Hauses."),
    ),
    "unnamed": Rows(
        (
            "Das sagte ein Vertreter des Weißen Hauses.",
            "Das sagte ein Vertreter Finnlands.",
            "Das bestätigte ein polnischer Vertreter.",
        ),
        ("US-Vertreter kamen nach Genf.", "Das sagte ein Vertreter der Firma Holz."),
    ),
}

PLACE_NAMES: Table = {
    "known place": Rows(
        ("Er kam nach Wien.", "Im Kreml brannte Licht.", "In Genf schneite es."),
        ("Er kam nach Hause.", "Im Kerker brannte Licht."),
    ),
    "state": Rows(
        ("Er reiste nach Finnland.", "In Norwegen schneite es.", "Finnland stimmte zu."),
        ("Er reiste ins Finale.", "Die Norweger stimmten zu."),
    ),
    "settlement word": Rows(
        (
            "Er lebt in der Stadt Rosenau.",
            "In der Region Nowe Selo schneite es.",
            "Das Dorf Hinterbrunn liegt im Tal.",
        ),
        ("Er lebt in der Stadt.", "In der Region um Wien schneite es."),
    ),
    "capital of a state": Rows(
        (
            "Sie traf ihn in der polnischen Hauptstadt.",
            "Sie tagten in der Hauptstadt Guatemalas.",
            "Sie flog in die US-Hauptstadt.",
        ),
        ("Die Landeshauptstadt feierte.", "Sie traf ihn in der polnischen Hauptstadt Warschau."),
    ),
    "adjective of a city": Rows(
        (
            "Sie trafen sich im Genfer Hotel Adler.",
            "Er landete auf dem Moskauer Flughafen.",
            "Sie berieten im Münchner Rathaus.",
        ),
        ("Im Berliner Format wurde beraten.", "Die Brüsseler Behörde tagte."),
    ),
    "embassy": Rows(
        (
            "Vor der US-Botschaft in Moskau stand ein Baum.",
            "Das US-Konsulat in Istanbul blieb zu.",
            "In der EU-Vertretung in Kiew brannte Licht.",
        ),
        ("Die Botschaft des Briefs war klar.", "Vor der US-Botschaft stand ein Baum."),
    ),
    "gazetteer": Rows(
        ("Er kam nach Bielefeld.", "Sie lebt in Heilbronn.", "Der Zug aus Kassel kam an."),
        ("Er kam nach Hause.", "Herr Kassel kam an."),
    ),
}
