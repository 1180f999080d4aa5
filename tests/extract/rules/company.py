"""Rules of sentences that add people to a meeting told before, and of those who stay away."""

from tests.extract.rules.reading import Rows, Table

_MET = "Minister Karl Moser traf am Montag in Wien Präsident Ivo Lund."


def _after(*sentences: str) -> tuple[str, ...]:
    """Each sentence behind one that tells of a meeting."""
    return tuple(f"{_MET} {sentence}" for sentence in sentences)


COMPANY: Table = {
    "accompanied": Rows(
        _after(
            "Begleitet wurde Moser von der Gesandten Anna Berg.",
            "Die Gesandte Anna Berg begleitete Moser.",
            "Lund wurde von Staatssekretärin Mia Tollin begleitet.",
        ),
        _after("Die Gesandte Anna Berg begleitete ein Lied.", "Begleitet von Regen reiste Anna Berg ab."),
    ),
    "{verb} without naming the meeting": Rows(
        _after(
            "Auch die Gesandte Anna Berg nahm teil.",
            "Auch Staatssekretärin Mia Tollin war daran beteiligt und wirkte dabei mit.",
            "Dabei nahm auch die Gesandte Anna Berg teil.",
        ),
        _after("An der Messe nahm die Gesandte Anna Berg teil.", "Die Gesandte Anna Berg nahm nicht teil."),
    ),
    "at the table": Rows(
        _after(
            "Am Tisch saßen auch die Gesandte Anna Berg und Staatssekretärin Mia Tollin.",
            "Mit am Verhandlungstisch saß die Gesandte Anna Berg.",
            "Dabei war auch die Gesandte Anna Berg.",
        ),
        _after("Auf dem Tisch lag ein Brief der Gesandten Anna Berg.", "Die Gesandte Anna Berg saß im Garten."),
    ),
    "stands for a side": Rows(
        _after(
            "Auf polnischer Seite ist die Gesandte Anna Berg vertreten.",
            "Die Regierung wurde durch Staatssekretärin Mia Tollin vertreten.",
            "Polen wird von der Gesandten Anna Berg vertreten.",
        ),
        _after(
            "Die Gesandte Anna Berg vertrat die Ansicht, es sei spät.",
            "Auf der nächsten Seite steht die Gesandte Anna Berg.",
        ),
    ),
    "{verb} a delegation": Rows(
        _after(
            "Der Delegation gehören die Gesandte Anna Berg und Staatssekretärin Mia Tollin an.",
            "Die Delegation wird von der Gesandten Anna Berg geleitet.",
            "Die Gesandte Anna Berg führt die polnische Delegation.",
        ),
        _after(
            "Die Gesandte Anna Berg begrüßte die Delegation.",
            "Die Delegation lobte die Gesandte Anna Berg.",
        ),
    ),
    "head of a delegation": Rows(
        _after(
            "Die Delegation steht unter Leitung von Staatssekretärin Mia Tollin.",
            "Die Abordnung kam unter Leitung von Ministerin Anna Berg.",
            "Das Team arbeitet unter dem Vorsitz von Ministerin Anna Berg.",
        ),
        _after(
            "Die Delegation blieb bis zum Abend in der Wohnung von Staatssekretärin Mia Tollin.",
            "Der Chor unter Leitung von Anna Berg sang.",
        ),
    ),
    "{verb} for a side": Rows(
        _after(
            "Für Polen kam die Gesandte Anna Berg.",
            "Für die Regierung reiste Staatssekretärin Mia Tollin an.",
            "Auch Staatssekretärin Mia Tollin wird erwartet.",
        ),
        _after("Zum Essen kam die Gesandte Anna Berg.", "Für Polen sprach die Zeit."),
    ),
    "{verb} somebody": Rows(
        _after(
            "Polen entsandte die Gesandte Anna Berg.",
            "Die Regierung schickte Staatssekretärin Mia Tollin.",
            "Norwegen hat die Gesandte Anna Berg geschickt.",
        ),
        _after("Polen entsandte Schiffe.", "Die Regierung schickte einen Brief."),
    ),
    "ohne": Rows(
        _after(
            "Ohne Ministerin Anna Berg begann danach das Essen.",
            "Das Gespräch fand ohne die Gesandte Anna Berg statt.",
            "Besprochen wurde das ohne Staatssekretärin Mia Tollin.",
        ),
        _after("Ohne Pause sprach Ministerin Anna Berg.", "Ministerin Anna Berg ging ohne Mantel."),
    ),
    "replaced by another": Rows(
        _after(
            "Statt Ministerin Anna Berg leitete Mia Tollin die Delegation.",
            "Anstatt Ministerin Anna Berg nahm Staatssekretärin Mia Tollin teil.",
            "Statt der Gesandten Anna Berg nahm Staatssekretärin Mia Tollin teil.",
        ),
        _after("Statt Tee trank Ministerin Anna Berg Wasser.", "Statt Ministerin Anna Berg lobte er Mia Tollin."),
    ),
    "Absage": Rows(
        _after(
            "Die Absage von Ministerin Anna Berg kam am Morgen.",
            "Nach der Absage der Gesandten Anna Berg wurde umgeplant.",
            "Überrascht hat die Absage von Staatssekretärin Mia Tollin.",
        ),
        _after("Die Absage kam am Morgen, sagte Ministerin Anna Berg.", "Die Zusage von Anna Berg kam am Morgen."),
    ),
    "absent: {verb}": Rows(
        _after(
            "Ministerin Anna Berg fehlte.",
            "Die Gesandte Anna Berg blieb fern.",
            "Staatssekretärin Mia Tollin sagte ihre Teilnahme ab.",
        ),
        _after("Es fehlte an Wasser, sagte Ministerin Anna Berg.", "Ministerin Anna Berg sagte ihren Urlaub ab."),
    ),
    "negated {verb}": Rows(
        _after(
            "Ministerin Anna Berg nahm nicht teil.",
            "Die Gesandte Anna Berg erschien nicht.",
            "Staatssekretärin Mia Tollin war nicht beteiligt und nahm nicht teil.",
        ),
        _after("Ministerin Anna Berg nahm nur am Essen teil.", "Die Gesandte Anna Berg lächelte nicht."),
    ),
    "has himself represented": Rows(
        _after(
            "Ministerin Anna Berg ließ sich vertreten.",
            "Die Gesandte Anna Berg ließ sich von Mia Tollin vertreten.",
            "Staatssekretärin Mia Tollin lässt sich vertreten.",
        ),
        _after("Ministerin Anna Berg ließ sich feiern.", "Ministerin Anna Berg vertrat die Regierung."),
    ),
    "behind {word}": Rows(
        _after(
            "Anstelle von Ministerin Anna Berg nahm Staatssekretärin Mia Tollin teil.",
            "In Abwesenheit von Ministerin Anna Berg sprach Mia Tollin.",
            "Das Fernbleiben von Ministerin Anna Berg überraschte niemanden.",
        ),
        _after("In Anwesenheit von Ministerin Anna Berg sprach er.", "An der Seite von Anna Berg saß Mia Tollin."),
    ),
    "prevented": Rows(
        _after(
            "Ministerin Anna Berg war verhindert.",
            "Die Gesandte Anna Berg ist verhindert.",
            "Staatssekretärin Mia Tollin war wegen eines Termins verhindert.",
        ),
        _after("Ministerin Anna Berg verhinderte einen Streit.", "Ministerin Anna Berg war zufrieden."),
    ),
    "verzichten auf Teilnahme": Rows(
        _after(
            "Ministerin Anna Berg verzichtete auf die Teilnahme.",
            "Die Gesandte Anna Berg verzichtet auf die Reise.",
            "Staatssekretärin Mia Tollin hat auf eine Teilnahme verzichtet.",
        ),
        _after("Ministerin Anna Berg verzichtete auf Zucker.", "Ministerin Anna Berg sagte die Teilnahme zu."),
    ),
    "mediating": Rows(
        (
            *_after("Ministerin Anna Berg vermittelte.", "Vermittelt hat die Gesandte Anna Berg."),
            "Ministerin Anna Berg vermittelte am Montag bei einem Treffen von Minister Karl Moser mit Ivo Lund.",
        ),
        _after("Ministerin Anna Berg vermittelte einen guten Eindruck.", "Ministerin Anna Berg will vermitteln."),
    ),
    "inviting": Rows(
        (
            "Ministerin Anna Berg lud Minister Karl Moser zu einem Treffen mit Präsident Ivo Lund ein.",
            "Kanzlerin Anna Berg hat Präsident Ivo Lund zu Gesprächen eingeladen.",
            "Präsident Ivo Lund lädt Ministerin Anna Berg zu Verhandlungen.",
        ),
        (
            "Ministerin Anna Berg lobte Minister Karl Moser bei einem Treffen mit Präsident Ivo Lund.",
            "Ministerin Anna Berg lud Holz ab und traf am Montag Präsident Ivo Lund.",
        ),
    ),
    "named as host": Rows(
        _after(
            "Gastgeberin war Ministerin Anna Berg.",
            "Gastgeber ist Bürgermeister Uto Tollin.",
            "Als Gastgeberin trat Ministerin Anna Berg auf.",
        ),
        _after("Ministerin Anna Berg lobte den Gastgeber.", "Gastgeschenke brachte Ministerin Anna Berg."),
    ),
    "named as mediator": Rows(
        _after(
            "Als Vermittlerin trat Ministerin Anna Berg auf.",
            "Vermittler war der Gesandte Uto Tollin.",
            "Als Vermittler fungierte der Gesandte Uto Tollin.",
        ),
        _after("Ministerin Anna Berg lobte den Vermittler.", "Als Vermittlerin will Ministerin Anna Berg auftreten."),
    ),
    "in company": Rows(
        (
            "Begleitet von der Gesandten Anna Berg traf Karl Moser am Montag in Wien Präsident Ivo Lund.",
            "Minister Karl Moser traf am Montag Präsident Ivo Lund, begleitet von Ministerin Anna Berg.",
            "In Begleitung von Ministerin Anna Berg traf Karl Moser am Montag in Wien Präsident Ivo Lund.",
        ),
        (
            "Begleitet von Beifall traf Karl Moser am Montag in Wien Präsident Ivo Lund.",
            "Gelobt von Ministerin Anna Berg traf Karl Moser am Montag in Wien Präsident Ivo Lund.",
        ),
    ),
    "stands for another": Rows(
        _after(
            "Ministerin Anna Berg ließ sich von Staatssekretärin Mia Tollin vertreten.",
            "Kanzler Per Storm lässt sich von Ministerin Anna Berg vertreten.",
            "Die Gesandte Anna Berg ließ sich von Ministerin Mia Tollin vertreten.",
        ),
        _after(
            "Ministerin Anna Berg ließ sich von Mia Tollin fotografieren.",
            "Ministerin Anna Berg vertrat die Ansicht von Mia Tollin.",
        ),
    ),
    "in place of another": Rows(
        _after(
            "Für Ministerin Anna Berg kam Staatssekretärin Mia Tollin.",
            "Statt Ministerin Anna Berg reiste Staatssekretärin Mia Tollin an.",
            "Staatssekretärin Mia Tollin ersetzte Ministerin Anna Berg.",
        ),
        _after("Statt Ministerin Anna Berg sang Mia Tollin.", "Staatssekretärin Mia Tollin ersetzte den Schaden."),
    ),
    "people of the round before": Rows(
        (
            "Minister Karl Moser traf am Montag Präsident Ivo Lund. Die nächsten Gespräche sind für Freitag angesetzt.",
            "Karl Moser und Ivo Lund verhandelten am Montag. Die Gespräche werden am Freitag fortgesetzt.",
            "Karl Moser hat am Montag mit Ivo Lund gesprochen. Am Freitag soll es in Wien ein neues Treffen geben.",
        ),
        (
            "Karl Moser und Ivo Lund verhandelten am Montag. Die Gespräche am Montag waren laut.",
            "Minister Karl Moser lobte Präsident Ivo Lund. Die nächsten Gespräche sind für Freitag angesetzt.",
        ),
    ),
    "arrives where it is held": Rows(
        _after(
            "Am Mittag landete auch Ministerin Anna Berg in Wien.",
            "Die Gesandte Anna Berg traf am Morgen in Wien ein.",
            "Auch Staatssekretärin Mia Tollin reiste nach Wien.",
        ),
        _after("Die Gesandte Anna Berg kam aus Wien.", "Die Gesandte Anna Berg will nach Wien reisen."),
    ),
    "traveller told before": Rows(
        (
            "Minister Karl Moser reist am Freitag nach Wien. Geplant ist ein Treffen mit Präsident Ivo Lund.",
            "Ministerin Anna Berg fliegt nach Bern. Vorgesehen sind Gespräche mit Präsident Ivo Lund.",
            "Minister Karl Moser besucht am Freitag Wien. Es folgt ein Gespräch mit Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser schläft am Freitag. Geplant ist ein Treffen mit Präsident Ivo Lund.",
            "Minister Karl Moser reist am Freitag nach Wien. Anna Berg plant ein Treffen mit Präsident Ivo Lund.",
        ),
    ),
    "{verb} one to the other": Rows(
        (
            "Kanzlerin Anna Berg dankte Präsident Ivo Lund. In einem Telefonat lobte sie den Plan.",
            "Präsident Ivo Lund gratulierte Minister Karl Moser. In einem Telefonat lobte er den Mut.",
            "Kanzlerin Anna Berg sagte Präsident Ivo Lund Hilfe zu. In einem Gespräch lobte sie den Plan.",
        ),
        (
            "Kanzlerin Anna Berg sah Präsident Ivo Lund. In einem Telefonat lobte sie den Plan.",
            "Kanzlerin Anna Berg dankte Präsident Ivo Lund. In einem Brief lobte sie den Plan.",
        ),
    ),
    "sides named near the talks": Rows(
        (
            "Polen und Litauen streiten über Fische. Die Verhandlungen beginnen am Freitag in Bern.",
            "Norwegen und Finnland streiten über Zölle. Die Gespräche fanden am Montag in Oslo statt.",
            "Zwischen Polen und Norwegen herrscht Streit. Die Verhandlungen begannen am Montag in Genf.",
        ),
        (
            "Norwegen streitet über Fische. Die Verhandlungen beginnen am Freitag in Bern.",
            "Polen und Litauen liegen am Meer. Das Wetter in Bern ist schön.",
        ),
    ),
}
