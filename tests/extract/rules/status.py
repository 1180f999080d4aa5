"""Rules of how far a meeting has come. Published on Thursday, 8 May 2031."""

from tests.extract.rules.reading import Rows, Table

SAID: Table = {
    "{verb} of the meeting": Rows(
        (
            "Minister Karl Moser sagte das Treffen mit Präsident Ivo Lund ab.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund wurde auf Juni verschoben.",
            "Minister Karl Moser schlug ein Treffen mit Präsident Ivo Lund vor.",
        ),
        (
            "Minister Karl Moser sagte nach dem Treffen mit Präsident Ivo Lund ein Interview ab.",
            "Minister Karl Moser verschob beim Treffen mit Präsident Ivo Lund den Tisch.",
        ),
    ),
    "{noun} of the meeting": Rows(
        (
            "Nach der Absage des Treffens von Minister Karl Moser mit Präsident Ivo Lund herrscht Ruhe.",
            "Die Verschiebung des Treffens von Minister Karl Moser mit Präsident Ivo Lund überrascht niemanden.",
            "Die Absage der Gespräche zwischen Minister Karl Moser und Präsident Ivo Lund ärgert viele.",
        ),
        (
            "Der Beginn des Treffens von Minister Karl Moser mit Präsident Ivo Lund verlief ruhig.",
            "Die Absage des Sängers überschattete das Treffen von Minister Karl Moser mit Präsident Ivo Lund.",
        ),
    ),
    "{word} beside the noun": Rows(
        (
            "Ein mögliches Treffen von Minister Karl Moser mit Präsident Ivo Lund wird geprüft.",
            "Das Angebot zu einem Treffen mit Präsident Ivo Lund nahm Minister Karl Moser zur Kenntnis.",
            "Denkbare Gespräche zwischen Minister Karl Moser und Präsident Ivo Lund wären schwierig.",
        ),
        (
            "Ein langes Treffen von Minister Karl Moser mit Präsident Ivo Lund endete am Montag.",
            "Ein mögliches Tor fehlte, als Minister Karl Moser am Montag Präsident Ivo Lund traf.",
        ),
    ),
    "formerly planned": Rows(
        (
            "Eigentlich war das Treffen von Minister Karl Moser mit Präsident Ivo Lund für Sonntag geplant.",
            "Ursprünglich sei das Treffen von Karl Moser mit Ivo Lund für Mittwoch angesetzt gewesen.",
            "Die Gespräche von Minister Karl Moser mit Präsident Ivo Lund sollten eigentlich am Mittwoch stattfinden.",
        ),
        (
            "Eigentlich ist das Treffen von Minister Karl Moser mit Präsident Ivo Lund für Sonntag geplant.",
            "Minister Karl Moser, der eigentlich Arzt ist, traf am Montag Präsident Ivo Lund.",
            "Beim Treffen mit Präsident Ivo Lund wollte Minister Karl Moser ursprünglich schweigen.",
        ),
    ),
    "bereit to meet": Rows(
        (
            "Minister Karl Moser ist bereit, sich mit Präsident Ivo Lund zu treffen.",
            "Minister Karl Moser zeigte sich zu Gesprächen mit Präsident Ivo Lund bereit.",
            "Minister Karl Moser ist offen für ein Treffen mit Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser stand bereit, als Präsident Ivo Lund am Montag Anna Berg traf.",
            "Minister Karl Moser traf am Montag Präsident Ivo Lund und war bereit für das Foto.",
        ),
    ),
    "können": Rows(
        (
            "Minister Karl Moser könnte Präsident Ivo Lund in Wien treffen.",
            "Minister Karl Moser und Präsident Ivo Lund können sich am Montag in Wien treffen.",
            "Ein Treffen von Minister Karl Moser mit Präsident Ivo Lund könnte am Montag stattfinden.",
        ),
        (
            "Minister Karl Moser konnte Präsident Ivo Lund am Montag in Wien treffen.",
            "Der Plan könnte scheitern, sagte Minister Karl Moser nach dem Treffen mit Präsident Ivo Lund.",
        ),
    ),
    "würde in reported speech": Rows(
        (
            "Der Sprecher sagte, Minister Karl Moser würde am Montag Präsident Ivo Lund treffen.",
            "Die Regierung teilte mit, Minister Karl Moser würde am Montag mit Präsident Ivo Lund verhandeln.",
            "Es hieß, Ministerin Anna Berg würde am Montag Präsident Ivo Lund empfangen.",
        ),
        (
            "Minister Karl Moser würde Präsident Ivo Lund gern treffen.",
            "Der Sprecher sagte, Minister Karl Moser habe am Montag Präsident Ivo Lund getroffen.",
        ),
    ),
    "{noun} to the meeting": Rows(
        (
            "Vor der Abreise zum Treffen mit Präsident Ivo Lund sagte Minister Karl Moser, es sei spät.",
            "Vor dem Abflug zu Gesprächen mit Präsident Ivo Lund dankte Minister Karl Moser den Helfern.",
            "Auf dem Weg zu einem Treffen mit Präsident Ivo Lund sang Minister Karl Moser.",
        ),
        (
            "Der Beitrag zum Treffen mit Präsident Ivo Lund gefiel Minister Karl Moser.",
            "Nach der Abreise traf Minister Karl Moser am Montag Präsident Ivo Lund.",
        ),
    ),
    "until the meeting": Rows(
        (
            "Bis zum Treffen mit Präsident Ivo Lund bleibt Minister Karl Moser in Wien.",
            "Minister Karl Moser will bis zum Gespräch mit Präsident Ivo Lund schweigen.",
            "Bis zu den Gesprächen mit Präsident Ivo Lund ruht Minister Karl Moser aus.",
        ),
        (
            "Minister Karl Moser kam zum Treffen mit Präsident Ivo Lund.",
            "Bis zum Abend traf Minister Karl Moser am Montag Präsident Ivo Lund.",
        ),
    ),
    "before the meeting": Rows(
        (
            "Vor dem Treffen mit Präsident Ivo Lund lobt Minister Karl Moser die Stadt.",
            "Im Vorfeld des Treffens mit Präsident Ivo Lund lobt Minister Karl Moser die Stadt.",
            "Vor einem Gespräch mit Präsident Ivo Lund sagt Minister Karl Moser nichts.",
        ),
        (
            "Vor dem Haus traf Minister Karl Moser am Montag Präsident Ivo Lund.",
            "Nach dem Treffen mit Präsident Ivo Lund lobt Minister Karl Moser die Stadt.",
        ),
    ),
    "looking back before the meeting": Rows(
        (
            "Vor dem Treffen mit Präsident Ivo Lund hatte Minister Karl Moser die Stadt gelobt.",
            "Vor dem Gespräch mit Präsident Ivo Lund hatte Ministerin Anna Berg geschwiegen.",
            "Im Vorfeld des Treffens mit Präsident Ivo Lund hatte Minister Karl Moser gewarnt.",
        ),
        (
            "Vor dem Treffen mit Präsident Ivo Lund lobt Minister Karl Moser die Stadt.",
            "Vor dem Haus hatte Minister Karl Moser am Montag Präsident Ivo Lund getroffen.",
        ),
    ),
    "before the one told": Rows(
        (
            "Nach dem Treffen von Minister Karl Moser mit Präsident Ivo Lund am Tag zuvor könnte Ruhe einkehren.",
            "Minister Karl Moser hatte Präsident Ivo Lund schon am Vortag getroffen.",
            "Am Abend zuvor hatten Minister Karl Moser und Präsident Ivo Lund miteinander telefoniert.",
        ),
        (
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund sollte am Vortag stattfinden.",
            "Minister Karl Moser sagte das Treffen mit Präsident Ivo Lund am Tag zuvor ab.",
        ),
    ),
    "nach the meeting": Rows(
        (
            "Nach dem Treffen mit Präsident Ivo Lund lobt Minister Karl Moser die Stadt.",
            "Minister Karl Moser sagte nach einem Gespräch mit Präsident Ivo Lund, es sei spät.",
            "Nach Verhandlungen mit Präsident Ivo Lund reist Minister Karl Moser ab.",
        ),
        (
            "Nach dem Essen traf Minister Karl Moser am Montag Präsident Ivo Lund.",
            "Vor dem Treffen mit Präsident Ivo Lund lobt Minister Karl Moser die Stadt.",
        ),
    ),
    "seit the meeting": Rows(
        (
            "Seit dem Treffen mit Präsident Ivo Lund schweigt Minister Karl Moser.",
            "Minister Karl Moser hat seit dem Gespräch mit Präsident Ivo Lund nichts gesagt.",
            "Seit ihrem Treffen mit Präsident Ivo Lund reist Ministerin Anna Berg nicht mehr.",
        ),
        (
            "Seit Montag trifft Minister Karl Moser Präsident Ivo Lund.",
            "Das Treffen mit Präsident Ivo Lund läuft seit Montag, sagte Minister Karl Moser.",
        ),
    ),
    "{noun} the meeting": Rows(
        (
            "Am Ende des Treffens mit Präsident Ivo Lund lobt Minister Karl Moser die Stadt.",
            "Zum Abschluss der Gespräche mit Präsident Ivo Lund lobt Minister Karl Moser die Stadt.",
            "Beim Abschluss der Gespräche mit Präsident Ivo Lund lobt Minister Karl Moser die Stadt.",
        ),
        (
            "Zu Beginn des Treffens mit Präsident Ivo Lund lobt Minister Karl Moser die Stadt.",
            "Am Ende des Tages traf Minister Karl Moser am Montag Präsident Ivo Lund.",
        ),
    ),
    "{word} before the noun": Rows(
        (
            "Das geplante Treffen von Minister Karl Moser mit Präsident Ivo Lund beschäftigt die Stadt.",
            "Die bevorstehenden Gespräche zwischen Minister Karl Moser und Präsident Ivo Lund sind schwierig.",
            "Das für Montag angesetzte Treffen von Minister Karl Moser mit Präsident Ivo Lund beschäftigt die Stadt.",
        ),
        (
            "Das lange Treffen von Minister Karl Moser mit Präsident Ivo Lund beschäftigt die Stadt.",
            "Minister Karl Moser traf am Montag Präsident Ivo Lund. Das geplante Haus gefällt ihm.",
        ),
    ),
    "on the programme": Rows(
        (
            "Auf dem Programm stehen Gespräche von Minister Karl Moser mit Präsident Ivo Lund.",
            "Auf der Agenda steht ein Treffen von Minister Karl Moser mit Präsident Ivo Lund.",
            "Für Minister Karl Moser steht ein Treffen mit Präsident Ivo Lund auf dem Programm.",
        ),
        (
            "Auf dem Programm standen am Montag Lieder, dann traf Minister Karl Moser Präsident Ivo Lund.",
            "Auf dem Tisch stehen nach dem Treffen von Minister Karl Moser mit Präsident Ivo Lund Blumen.",
        ),
    ),
    "modal {verb}": Rows(
        (
            "Minister Karl Moser und Präsident Ivo Lund wollen sich nächste Woche in Wien treffen.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund soll am Montag stattfinden.",
            "Ministerin Anna Berg möchte am Montag mit Präsident Ivo Lund verhandeln.",
        ),
        (
            "Minister Karl Moser wollte schweigen. Er traf am Montag Präsident Ivo Lund.",
            "Minister Karl Moser traf am Montag Präsident Ivo Lund, der bauen will.",
        ),
    ),
    "future tense": Rows(
        (
            "Minister Karl Moser wird am Montag in Wien Präsident Ivo Lund treffen.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund wird am Montag stattfinden.",
            "Ministerin Anna Berg wird mit Präsident Ivo Lund verhandeln.",
        ),
        (
            "Minister Karl Moser wird in Wien von Präsident Ivo Lund empfangen.",
            "Minister Karl Moser wird alt. Er traf am Montag Präsident Ivo Lund.",
        ),
    ),
    "{verb} to the meeting": Rows(
        (
            "Präsident Ivo Lund lädt Minister Karl Moser zu Gesprächen.",
            "Präsident Ivo Lund hat Minister Karl Moser zu einem Treffen geladen.",
            "Präsident Ivo Lund lud Ministerin Anna Berg zu Verhandlungen.",
        ),
        (
            "Präsident Ivo Lund lud Minister Karl Moser zum Essen ein.",
            "Präsident Ivo Lund lobte Minister Karl Moser beim Treffen.",
        ),
    ),
    "what they came together for": Rows(
        (
            "Minister Karl Moser und Präsident Ivo Lund kamen am Montag zusammen, um über Getreide zu beraten.",
            "Minister Karl Moser und Präsident Ivo Lund trafen sich am Montag, um über Getreide zu verhandeln.",
            "Minister Karl Moser war nach Bern gereist, um mit Präsident Ivo Lund zu verhandeln.",
        ),
        (
            "Minister Karl Moser reist nach Bern, um mit Präsident Ivo Lund zu verhandeln.",
            "Minister Karl Moser und Präsident Ivo Lund kamen am Montag zusammen, um zu essen.",
        ),
    ),
    "infinitive of purpose": Rows(
        (
            "Minister Karl Moser reist nach Bern, um mit Präsident Ivo Lund zu verhandeln.",
            "Minister Karl Moser hat vor, Präsident Ivo Lund zu treffen.",
            "Ministerin Anna Berg kommt nach Wien, um Gespräche mit Präsident Ivo Lund zu führen.",
        ),
        (
            "Minister Karl Moser reiste nach Bern, um zu schlafen, und traf am Montag Präsident Ivo Lund.",
            "Minister Karl Moser und Präsident Ivo Lund kamen am Montag zusammen, um über Getreide zu beraten.",
        ),
    ),
    "over: {verb}": Rows(
        (
            "Das Gespräch zwischen Minister Karl Moser und Präsident Ivo Lund dauerte drei Stunden.",
            "Die Beratungen zwischen Minister Karl Moser und Präsident Ivo Lund endeten am Abend.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund ist zu Ende gegangen.",
        ),
        (
            "Das Gespräch zwischen Minister Karl Moser und Präsident Ivo Lund soll drei Stunden dauern.",
            "Das Lied endete, als Minister Karl Moser am Montag Präsident Ivo Lund traf.",
        ),
    ),
    "{verb} in the perfect": Rows(
        (
            "Die Gespräche zwischen Minister Karl Moser und Präsident Ivo Lund in Wien haben begonnen.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund hat begonnen.",
            "Die Verhandlungen zwischen Minister Karl Moser und Präsident Ivo Lund sind gestartet.",
        ),
        (
            "Die Gespräche zwischen Minister Karl Moser und Präsident Ivo Lund in Wien begannen am Montag.",
            "Der Regen hat begonnen, als Minister Karl Moser am Montag Präsident Ivo Lund traf.",
        ),
    ),
    "still going on": Rows(
        (
            "Minister Karl Moser verhandelt derzeit in Wien mit Präsident Ivo Lund.",
            "Minister Karl Moser und Präsident Ivo Lund beraten seit gestern in Wien.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund findet gegenwärtig in Wien statt.",
        ),
        (
            "Minister Karl Moser verhandelte am Montag mit Präsident Ivo Lund und ist derzeit in Wien.",
            "Das erste Treffen von Minister Karl Moser mit Präsident Ivo Lund seit 2028 findet am Montag statt.",
        ),
    ),
    "followed by another": Rows(
        (
            "Auf das Essen folgten Gespräche zwischen Minister Karl Moser und Präsident Ivo Lund.",
            "Danach folgte ein Treffen von Minister Karl Moser mit Präsident Ivo Lund.",
            "Dem Frühstück folgte ein Gespräch von Minister Karl Moser mit Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser folgte dem Rat, als er am Montag Präsident Ivo Lund traf.",
            "Ein Treffen von Minister Karl Moser mit Präsident Ivo Lund begann danach.",
        ),
    ),
    "on the way: {verb}": Rows(
        (
            "Minister Karl Moser reist zu Gesprächen mit Präsident Ivo Lund nach Wien.",
            "Minister Karl Moser ist zu einem Treffen mit Präsident Ivo Lund nach Wien geflogen.",
            "Ministerin Anna Berg fliegt für Gespräche mit Präsident Ivo Lund nach Wien.",
        ),
        (
            "Minister Karl Moser reist nach Wien. Er traf am Montag Präsident Ivo Lund.",
            "Minister Karl Moser reiste zu Gesprächen mit Präsident Ivo Lund nach Wien.",
        ),
    ),
}
