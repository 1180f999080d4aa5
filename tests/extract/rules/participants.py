"""Rules of who takes part, by the frame of a verb or noun of meeting."""

from tests.extract.rules.reading import Rows, Table

PARTICIPANTS: Table = {
    "mit after {verb}": Rows(
        (
            "Minister Karl Moser verhandelte am Dienstag in Genf mit der Gesandten Anna Berg.",
            "Kanzlerin Anna Berg hat am Montag mit Präsident Ivo Lund telefoniert.",
            "Am Mittwoch kam Minister Karl Moser in Oslo mit Präsident Ivo Lund zusammen.",
        ),
        (
            "Minister Karl Moser reiste am Dienstag mit der Gesandten Anna Berg nach Genf.",
            "Minister Karl Moser sprach am Dienstag mit der Zeitung „Morgenpost“ über die Gesandte Anna Berg.",
        ),
    ),
    "mit after {noun}": Rows(
        (
            "Nach einem Gespräch mit Präsident Ivo Lund reiste Ministerin Anna Berg am Dienstag ab.",
            "Das Treffen von Ministerin Anna Berg mit Präsident Ivo Lund fand in Wien statt.",
            "Minister Karl Moser führte am Montag Verhandlungen mit Ministerin Anna Berg und Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser führte am Montag ein Gespräch in der Zeitung mit dem Titel „Lund“.",
            "Präsident Ivo Lund begann den Tag mit einem Gespräch.",
        ),
    ),
    "zwischen before {noun}": Rows(
        (
            "Zwischen Polen und Litauen beginnen am Freitag in Wien neue Verhandlungen.",
            "Zwischen Minister Karl Moser und Präsident Ivo Lund fand am Montag ein Gespräch statt.",
            "Zwischen Polen und Litauen war die nächste Verhandlungsrunde für Montag angesetzt.",
        ),
        (
            "Zwischen Polen und Litauen liegt der Ort der Verhandlungen.",
            "Die Verhandlungen zwischen Polen und Litauen beginnen am Freitag in Wien.",
        ),
    ),
    "zwischen after {noun}": Rows(
        (
            "Das Treffen zwischen Minister Karl Moser und Präsident Ivo Lund fand am Montag in Oslo statt.",
            "Die Gespräche zwischen Ministerin Anna Berg und Präsident Ivo Lund dauerten zwei Stunden.",
            "Am Telefonat zwischen Kanzlerin Anna Berg und Präsident Ivo Lund nahm Karl Moser teil.",
        ),
        (
            "Zwischen Minister Karl Moser und Präsident Ivo Lund herrscht Streit über das Treffen.",
            "Das Treffen zwischen Montag und Mittwoch leitet Minister Karl Moser mit Präsident Ivo Lund.",
        ),
    ),
    "zwischen after {verb}": Rows(
        (
            "In Wien wurde am Montag zwischen Minister Karl Moser und Präsident Ivo Lund verhandelt.",
            "Am Dienstag wurde in Bern zwischen Polen und Norwegen verhandelt.",
            "In Genf wurde am Dienstag zwischen Ministerin Anna Berg und Minister Karl Moser beraten.",
        ),
        (
            "Minister Karl Moser verhandelte am Montag zwischen zwei Terminen mit Präsident Ivo Lund.",
            "Zwischen Minister Karl Moser und Präsident Ivo Lund wurde viel gelacht.",
        ),
    ),
    "von after {verb}": Rows(
        (
            "Ministerin Anna Berg wurde am Dienstag in Rom von Präsident Ivo Lund empfangen.",
            "Der Gesandte Karl Moser ist am Montag von Kanzlerin Anna Berg empfangen worden.",
            "Am Mittwoch wurde Minister Karl Moser in Prag von Präsident Ivo Lund empfangen.",
        ),
        (
            "Ministerin Anna Berg wurde am Dienstag in Rom von Präsident Ivo Lund gelobt.",
            "Ministerin Anna Berg sprach am Dienstag in Rom von Präsident Ivo Lund.",
        ),
    ),
    "von after {noun}": Rows(
        (
            "An dem Treffen von Ministerin Anna Berg mit Präsident Ivo Lund in Wien nahm auch Karl Moser teil.",
            "Das Gespräch von Minister Karl Moser und Präsident Ivo Lund dauerte eine Stunde.",
            "Beim Treffen von Kanzlerin Anna Berg und Präsident Ivo Lund in Bern ging es um Getreide.",
        ),
        (
            "Nach dem Treffen sprach Ministerin Anna Berg von Präsident Ivo Lund.",
            "Das Treffen in der Villa von Präsident Ivo Lund besuchte auch Karl Moser mit Anna Berg.",
        ),
    ),
    "bei after {noun}": Rows(
        (
            "Beim Besuch von Ministerin Anna Berg bei Präsident Ivo Lund ging es um Getreide.",
            "Der Antrittsbesuch von Minister Karl Moser bei Kanzlerin Anna Berg fand am Montag in Wien statt.",
            "Vor seinem Besuch bei Präsident Ivo Lund sprach Minister Karl Moser am Montag mit Anna Berg.",
        ),
        (
            "Ministerin Anna Berg bedankte sich bei Präsident Ivo Lund für den Tee.",
            "Das Telefonat von Minister Karl Moser mit Anna Berg fand bei Präsident Ivo Lund keinen Beifall.",
        ),
    ),
    "neben after {verb}": Rows(
        (
            "In Genf traf Ministerin Anna Berg am Montag neben Präsident Ivo Lund auch Minister Karl Moser.",
            "Neben Präsident Ivo Lund traf Ministerin Anna Berg am Montag Minister Karl Moser.",
            "Am Dienstag empfing Kanzlerin Anna Berg in Wien neben Präsident Ivo Lund auch Minister Karl Moser.",
        ),
        (
            "In Genf saß Ministerin Anna Berg am Montag neben Präsident Ivo Lund im Theater.",
            "Neben dem Bahnhof traf Ministerin Anna Berg am Montag Minister Karl Moser.",
        ),
    ),
    "zu after {verb}": Rows(
        (
            "Minister Karl Moser reiste am Montag zu Präsident Ivo Lund nach Wien.",
            "Ministerin Anna Berg fliegt am Freitag zu Präsident Ivo Lund.",
            "Am Dienstag kam Ministerin Anna Berg zu Präsident Ivo Lund nach Wien.",
        ),
        (
            "Minister Karl Moser hält am Montag zu Präsident Ivo Lund.",
            "Minister Karl Moser sagte am Montag zu Präsident Ivo Lund, es sei spät.",
        ),
    ),
    "bei after {verb}": Rows(
        (
            "Minister Karl Moser war am Montag bei Präsident Ivo Lund in Wien zu Gast.",
            "Ministerin Anna Berg ist bei Präsident Ivo Lund zu Gast.",
            "Am Dienstag war Ministerin Anna Berg bei Präsident Ivo Lund zu Gast.",
        ),
        (
            "Minister Karl Moser bedankte sich am Montag bei Präsident Ivo Lund.",
            "Minister Karl Moser bleibt am Montag bei seiner Ansicht über Präsident Ivo Lund.",
        ),
    ),
    "samt after {verb}": Rows(
        (
            "Am Montag traf Ministerin Anna Berg in Genf Präsident Ivo Lund samt Minister Karl Moser.",
            "Kanzlerin Anna Berg empfing am Dienstag Präsident Ivo Lund samt Minister Karl Moser.",
            "Am Mittwoch empfing Präsident Ivo Lund in Prag Ministerin Anna Berg samt der Gesandten Mia Tollin.",
        ),
        (
            "Am Montag kaufte Ministerin Anna Berg in Genf ein Haus samt Garten.",
            "Am Montag traf Ministerin Anna Berg in Genf samt Gepäck Präsident Ivo Lund.",
        ),
    ),
    "nebst after {verb}": Rows(
        (
            "Am Montag traf Ministerin Anna Berg in Genf Präsident Ivo Lund nebst Minister Karl Moser.",
            "Kanzlerin Anna Berg empfing am Dienstag Präsident Ivo Lund nebst Minister Karl Moser.",
            "Am Mittwoch empfing Präsident Ivo Lund in Prag Ministerin Anna Berg nebst der Gesandten Mia Tollin.",
        ),
        (
            "Am Montag kaufte Ministerin Anna Berg in Genf ein Haus nebst Garten.",
            "Am Montag traf Ministerin Anna Berg in Genf nebst Gepäck Präsident Ivo Lund.",
        ),
    ),
    "genitive after {noun}": Rows(
        (
            "Das Treffen der Außenminister Karl Moser und Ivo Lund fand am Montag in Oslo statt.",
            "Beim Gipfel der Präsidenten Ivo Lund und Karl Moser in Bern ging es am Montag um Getreide.",
            "Die Gespräche der Ministerin Anna Berg mit Präsident Ivo Lund fanden am Dienstag in Wien statt.",
        ),
        (
            "Das Treffen am Geburtstag der Ministerin Anna Berg leitete Karl Moser mit Ivo Lund.",
            "Beim Treffen lobte Karl Moser den Mut der Ministerin Anna Berg.",
        ),
    ),
    "owner of {noun}": Rows(
        (
            "Anna Bergs Treffen mit Präsident Ivo Lund fand am Montag in Oslo statt. Ministerin Anna Berg dankte.",
            "Ivo Lunds Gespräche mit Ministerin Anna Berg dauerten zwei Stunden. Präsident Ivo Lund dankte.",
            "Minister Karl Moser reiste ab. Mosers Telefonat mit Präsident Ivo Lund fand am Montag statt.",
        ),
        (
            "Minister Karl Moser reiste ab. Mosers Sprecher lobte das Treffen mit Präsident Ivo Lund.",
            "Anna Berg lud zum Treffen mit Präsident Ivo Lund.",
        ),
    ),
    "subject of {verb}": Rows(
        (
            "Minister Karl Moser verhandelte am Dienstag in Genf mit der Gesandten Anna Berg.",
            "Kanzlerin Anna Berg und Präsident Ivo Lund berieten am Montag in Wien über Getreide.",
            "Minister Karl Moser und Ministerin Anna Berg kamen am Montag in Oslo zusammen.",
        ),
        (
            "Kanzlerin Anna Berg und Präsident Ivo Lund schwiegen am Montag in Wien über Getreide.",
            "Minister Karl Moser sprach am Montag in Wien über Präsident Ivo Lund.",
        ),
    ),
    "subject or object of {verb}": Rows(
        (
            "Außenministerin Anna Berg traf am Dienstag in Wien ihren Kollegen Ivo Lund.",
            "Präsident Ivo Lund empfing am Mittwoch in Prag die Gesandte Anna Berg.",
            "Minister Karl Moser und Präsident Ivo Lund haben sich am Montag in Bern getroffen.",
        ),
        (
            "Die Mannschaft aus Bern trifft am Samstag auf die Mannschaft aus Wien.",
            "Außenministerin Anna Berg lobte am Dienstag in Wien ihren Kollegen Ivo Lund.",
        ),
    ),
    "subject of {verb} with {noun}": Rows(
        (
            "Minister Karl Moser führte am Montag in Bern Gespräche mit Präsident Ivo Lund.",
            "An dem Treffen von Ministerin Anna Berg mit Präsident Ivo Lund nahm auch Karl Moser teil.",
            "Nach einem Gespräch mit Präsident Ivo Lund reiste Ministerin Anna Berg am Dienstag ab.",
        ),
        (
            "Das Gespräch zwischen Ministerin Anna Berg und Präsident Ivo Lund lobte Karl Moser.",
            "Ministerin Anna Berg bestätigte Gespräche zwischen Karl Moser und Präsident Ivo Lund.",
        ),
    ),
    "mit beside {verb}": Rows(
        (
            "Minister Karl Moser nahm mit der Gesandten Anna Berg am Treffen mit Präsident Ivo Lund teil.",
            "Ministerin Anna Berg reiste mit Minister Karl Moser zu Gesprächen nach Wien.",
            "Mit Ministerin Anna Berg führte Karl Moser am Montag in Bern Gespräche.",
        ),
        (
            "Minister Karl Moser scherzte mit der Gesandten Anna Berg vor dem Treffen.",
            "Minister Karl Moser lobte am Montag die Gespräche mit Präsident Ivo Lund.",
        ),
    ),
    "neben beside {verb}": Rows(
        (
            "Neben Ministerin Anna Berg nahm auch Karl Moser an dem Treffen mit Präsident Ivo Lund teil.",
            "An den Gesprächen nahm neben Minister Karl Moser auch Präsident Ivo Lund teil.",
            "Neben Präsident Ivo Lund reiste Ministerin Anna Berg zu Gesprächen nach Wien.",
        ),
        (
            "Neben Ministerin Anna Berg stand Karl Moser vor dem Treffen im Flur.",
            "Neben dem Treffen mit Präsident Ivo Lund besuchte Karl Moser am Montag ein Museum.",
        ),
    ),
    "name of the event": Rows(
        (
            "Beim EU-Gipfel am Montag in Brüssel ging es um Getreide.",
            "Das Nato-Außenministertreffen fand am Dienstag in Oslo statt.",
            "Der G7-Gipfel findet am Freitag in Bern statt.",
        ),
        (
            "Beim Getreide-Gipfel am Montag in Brüssel traf Karl Moser Präsident Ivo Lund.",
            "Das EU-Telefonat von Minister Karl Moser mit Präsident Ivo Lund fand am Montag statt.",
        ),
    ),
    "mediator of the meeting": Rows(
        (
            "Unter Vermittlung von Präsident Ivo Lund traf Karl Moser am Montag in Wien Ministerin Anna Berg.",
            "Minister Karl Moser verhandelte unter Vermittlung Norwegens am Montag mit Ministerin Anna Berg.",
            "Minister Karl Moser und Ministerin Anna Berg berieten am Montag unter Moderation von Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser traf am Montag Anna Berg. Er lobte die Vermittlung von Präsident Ivo Lund.",
            "Unter Beifall von Präsident Ivo Lund traf Karl Moser am Montag Ministerin Anna Berg.",
        ),
    ),
    "host of the meeting": Rows(
        (
            "Auf Einladung von Präsident Ivo Lund traf Karl Moser am Montag in Wien Ministerin Anna Berg.",
            "Minister Karl Moser verhandelte auf Einladung Norwegens am Montag mit Ministerin Anna Berg.",
            "Auf Einladung von Kanzlerin Anna Berg berieten Karl Moser und Präsident Ivo Lund am Montag in Wien.",
        ),
        (
            "Die Einladung von Präsident Ivo Lund lag auf dem Tisch, als Karl Moser am Montag Anna Berg traf.",
            "Auf Wunsch von Präsident Ivo Lund traf Karl Moser am Montag in Wien Ministerin Anna Berg.",
        ),
    ),
}
