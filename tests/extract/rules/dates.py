"""Rules of dates. Published on Thursday, 8 May 2031."""

from tests.extract.rules.reading import Rows, Table

DATES: Table = {
    "time in the clause: {time}": Rows(
        (
            "Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.",
            "Minister Karl Moser verhandelte gestern mit Präsident Ivo Lund.",
            "Minister Karl Moser wird im Juni Präsident Ivo Lund treffen.",
        ),
        (
            "Minister Karl Moser traf in Wien Präsident Ivo Lund, der am Dienstag abreiste.",
            "Minister Karl Moser traf nach drei Stunden Präsident Ivo Lund.",
        ),
    ),
    "time in the phrase: {time}": Rows(
        (
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund am Dienstag verlief gut.",
            "Die Gespräche zwischen Minister Karl Moser und Präsident Ivo Lund im April waren lang.",
            "Das gestrige Treffen von Minister Karl Moser mit Präsident Ivo Lund verlief gut.",
        ),
        (
            "Minister Karl Moser lobte am Dienstag das Treffen mit Präsident Ivo Lund.",
            "Minister Karl Moser hat nach dem Treffen mit Präsident Ivo Lund gesagt, er reise am Dienstag ab.",
        ),
    ),
    "day of the clause before: {tie}": Rows(
        (
            "Minister Karl Moser reist am Freitag nach Wien. Dort trifft er Präsident Ivo Lund.",
            "Minister Karl Moser reist am Freitag nach Wien, um mit Präsident Ivo Lund zu verhandeln.",
            "Ministerin Anna Berg flog am Montag nach Bern und traf Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser schwieg am Freitag. In Bern trifft er Präsident Ivo Lund.",
            "Minister Karl Moser reist am Freitag nach Wien. Am Montag trifft er Präsident Ivo Lund.",
        ),
    ),
    "day of what was said after it": Rows(
        (
            "Nach einem Treffen mit Präsident Ivo Lund sagte Minister Karl Moser am Dienstag, es sei spät.",
            "Minister Karl Moser sagte am Dienstag nach einem Treffen mit Präsident Ivo Lund, es sei spät.",
            "Nach einem Gespräch mit Präsident Ivo Lund teilte Ministerin Anna Berg am Montag mit, es sei spät.",
        ),
        (
            "Vor dem Treffen mit Präsident Ivo Lund sagte Minister Karl Moser am Dienstag, es sei spät.",
            "Nach dem Essen sagte Minister Karl Moser am Dienstag, er habe Präsident Ivo Lund getroffen.",
        ),
    ),
    "told in an entry of that day": Rows(
        (
            "▸ Minister Karl Moser hat Präsident Ivo Lund empfangen.",
            "▸ Ministerin Anna Berg hat mit Präsident Ivo Lund telefoniert.",
            "▸ Präsident Ivo Lund hat Minister Karl Moser getroffen.\n▸ Es regnet.",
        ),
        (
            "Minister Karl Moser hat Präsident Ivo Lund empfangen.",
            "▸ Minister Karl Moser will Präsident Ivo Lund empfangen.",
        ),
    ),
    "under way on the day of the report": Rows(
        (
            "Minister Karl Moser verhandelt in Wien mit Präsident Ivo Lund.",
            "Die Gespräche zwischen Minister Karl Moser und Präsident Ivo Lund in Wien haben begonnen.",
            "Minister Karl Moser berät in Bern mit Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser verhandelte in Wien mit Präsident Ivo Lund.",
            "Minister Karl Moser verhandelt mit Präsident Ivo Lund.",
        ),
    ),
}

TIMES: Table = {
    "night_to_{time}": Rows(
        (
            "In der Nacht zu Mittwoch kam er.",
            "Er kam in der Nacht auf den 3. Mai.",
            "In der Nacht zum Montag kam sie an.",
        ),
        ("In der Nacht kam er.", "Er fuhr bis zu Mittwochs Haus."),
    ),
    "weekday": Rows(
        ("Sie kam am Dienstagabend.", "Er reiste Montag ab.", "Letzten Freitag kam sie."),
        ("Sie kommt jeden Montag.", "Sie kommt montags."),
    ),
    "relative_day": Rows(
        ("Sie kam gestern.", "Er reist morgen ab.", "Heute ist Ruhe."),
        ("Der Morgen war kühl.", "Am Morgen kam er."),
    ),
    "relative_adjective": Rows(
        ("Er lobte die gestrigen Gespräche.", "Die heutige Sitzung war lang.", "Das morgige Treffen ist wichtig."),
        ("Er lobte die langen Gespräche.", "Die hiesige Sitzung war lang."),
    ),
    "date": Rows(
        ("Sie kam am 3. Mai.", "Er kam am 03.01.2031.", "Am 12. März 2030 kam sie."),
        ("Sie wurde 3. im Mai-Lauf.", "Er wohnt im 3. Stock."),
    ),
    "weekend": Rows(
        (
            "Sie kam am vergangenen Wochenende.",
            "Sie reden an diesem Wochenende.",
            "Am Wochenende kommt er.",
        ),
        ("Sie kam am Ende.", "Der Wochenmarkt war voll."),
    ),
    "week": Rows(
        ("Sie kommt in der kommenden Woche.", "Vergangene Woche kam er.", "Ende der Woche kommt sie."),
        ("Seit drei Wochen regnet es.", "Der Wochenmarkt war voll."),
    ),
    "month": Rows(
        ("Im November kam er.", "Ende März kam er.", "Im kommenden Monat kommt sie."),
        ("Frau Mai kam an.", "Der Märzwind weht."),
    ),
    "season": Rows(
        ("Im Sommer 2030 kam er.", "Im Winter kam sie.", "Im vergangenen Herbst kam er."),
        ("Der Sommerregen war warm.", "Die Winterreifen fehlen."),
    ),
    "year": Rows(
        ("Im Jahr 2003 kam er.", "Ende 2024 kam er.", "Im vergangenen Jahr kam er."),
        ("Es kamen 2000 Gäste.", "Es war in diesem Jahr das vierte Treffen."),
    ),
    "holiday": Rows(
        ("Sie kamen zu Ostern.", "An Weihnachten kam er.", "Am Karfreitag war Ruhe."),
        ("Der Osterhase kam.", "Der Weihnachtsmarkt war voll."),
    ),
    "ago": Rows(
        ("Sie kam vor drei Wochen.", "Vor zwei Tagen kam er.", "Vor einem halben Jahr kam er."),
        ("Sie stand vor drei Häusern.", "Vor wenigen Tagen kam er."),
    ),
    "ahead": Rows(
        ("Sie kommt in zwei Tagen.", "In drei Wochen kommt er.", "Heute in einer Woche kommt er."),
        ("Sie kommt in zwei Autos.", "In 2000 Orten war Ruhe."),
    ),
    "part_of_day": Rows(
        ("Am Abend kam er.", "Am frühen Morgen kam sie.", "In der Nacht kam er."),
        ("Das Abendbrot war kalt.", "Er lief in die Nacht hinaus."),
    ),
    "range": Rows(
        (
            "Sie tagten von Sonntag bis Dienstag.",
            "Sie tagen vom 2. bis 4. Mai.",
            "Sie tagten am Sonntag und Montag.",
        ),
        ("Sie fuhr von Wien bis Bern.", "Am Sonntag kam Montag, der Hund."),
    ),
    "vague": Rows(
        ("Sie kam kürzlich.", "Vor wenigen Tagen kam er.", "Sie kommt in den kommenden Tagen."),
        ("Sie kam gestern.", "Der kurze Weg gefiel ihr."),
    ),
    "from_context": Rows(
        ("Zuvor kam er.", "Am Vortag kam er.", "Danach ging sie."),
        ("Der Vormittag war schön.", "Sie ging davor auf und ab."),
    ),
    "clock": Rows(
        ("Um 9 Uhr kam er.", "Gegen 17:30 Uhr kam sie.", "Ab 8 Uhr ist geöffnet."),
        ("Er trug eine Uhr.", "Es stand 9 zu 3."),
    ),
}

TRACES: Table = {
    "since: {rest}": Rows(
        ("Sie tagen seit Montag.", "Seit dem 3. Mai tagen sie.", "Seit gestern tagen sie."),
        ("Sie tagen seit drei Tagen.", "Sie tagten am Montag."),
    ),
    "from: {rest}": Rows(
        ("Sie tagen ab Montag.", "Ab dem 3. Juni tagen sie.", "Ab morgen tagen sie."),
        ("Sie reisen ab. Am Montag kommen sie.", "Sie tagen am Montag."),
    ),
    "until: {rest}": Rows(
        ("Sie tagen bis Montag.", "Bis zum 30. September tagen sie.", "Bis morgen tagen sie."),
        ("Sie fuhr bis Bern.", "Sie tagen am Montag."),
    ),
    "before: {rest}": Rows(
        ("Sie tagen vor Weihnachten.", "Vor dem 3. Juni tagen sie.", "Noch vor Montag tagen sie."),
        ("Vor drei Tagen kam er.", "Sie stand vor dem Haus."),
    ),
    "after: {rest}": Rows(
        ("Sie tagen nach dem 3. Juni.", "Nach Weihnachten tagen sie.", "Nach Montag tagen sie."),
        ("Nach drei Stunden ging sie.", "Sie fuhr nach Bern."),
    ),
    "the night before: {rest}": Rows(
        (
            "In der Nacht zu Mittwoch kam er.",
            "Er kam in der Nacht auf den 3. Mai.",
            "In der Nacht zum Montag kam sie an.",
        ),
        ("In der Nacht kam er.", "Am Mittwoch kam er."),
    ),
    "from {first} to {last}": Rows(
        (
            "Sie tagten von Sonntag bis Dienstag.",
            "Sie tagen vom 2. bis 4. Mai.",
            "Sie tagten am Sonntag und Montag.",
        ),
        ("Sie fuhr von Wien bis Bern.", "Sie tagten am Sonntag in Wien."),
    ),
    "earliest such weekday from the anchor": Rows(
        ("Am Dienstag trifft er sie.", "Sie wird am Montag kommen.", "Sie soll am Freitag kommen."),
        ("Am Dienstag traf er sie.", "Morgen trifft er sie."),
    ),
    "latest such weekday up to the anchor": Rows(
        ("Am Dienstag traf er sie.", "Sie ist am Montag gekommen.", "Sie kam am Freitag."),
        ("Am Dienstag trifft er sie.", "Gestern traf er sie."),
    ),
    "weekday of the {which} week": Rows(
        (
            "Er kam vergangene Woche Dienstag.",
            "Er kam am Dienstag vergangener Woche.",
            "Er kommt am Montag kommender Woche.",
        ),
        ("Er kam vergangene Woche.", "Er kam am Dienstag."),
    ),
    "named day with its weekday": Rows(
        ("Er kommt am heutigen Donnerstag.", "Er kam am gestrigen Mittwoch.", "Am morgigen Freitag kommt er."),
        ("Er kommt heute.", "Er kam am Mittwoch."),
    ),
    "{which} weekday": Rows(
        ("Er kam am vergangenen Montag.", "Sie reist am kommenden Montag.", "Er kam am vorletzten Montag."),
        ("Er kam am Montag.", "Er kam am vergangenen Wochenende."),
    ),
    "anchor {count} {unit}": Rows(
        ("Sie kam gestern.", "Vor drei Wochen kam sie.", "In zwei Tagen kommt sie."),
        ("Sie kam am Montag.", "Nach drei Wochen kam sie."),
    ),
    "day told before: {count} {unit}": Rows(
        (
            "Am Montag kam Minister Karl Moser an. Tags darauf traf er in Wien Präsident Ivo Lund.",
            "Am Montag kam Minister Karl Moser an. Einen Tag später traf er in Wien Präsident Ivo Lund.",
            "Am Dienstag kam Minister Karl Moser an. Am Tag davor traf er in Wien Präsident Ivo Lund.",
        ),
        (
            "Am Montag kam Minister Karl Moser an. Danach traf er in Wien Präsident Ivo Lund.",
            "Am Montag kam Minister Karl Moser an. Am Dienstag traf er in Wien Präsident Ivo Lund.",
        ),
    ),
    "written out": Rows(
        ("Am 12. März 2030 kam sie.", "Er kam am 03.01.2031.", "Im Jahr 2003 kam er."),
        ("Am 12. März kam sie.", "Im vergangenen Jahr kam er."),
    ),
    "such day with that weekday": Rows(
        (
            "Am Donnerstag, dem 8. Mai, kam er.",
            "Am Montag (5. Mai) kam er.",
            "Am Freitag, 9. Mai, kommt er.",
        ),
        ("Am 8. Mai kam er.", "Am Montag kam er."),
    ),
    "{which} such day": Rows(
        ("Am 3. Mai kam er.", "Am 3. Juni kommt er.", "Am 30. Dezember kam er."),
        ("Am 3. Mai 2030 kam er.", "Am Montag kam er."),
    ),
    "{which} weekend": Rows(
        ("Am Wochenende kam er.", "Am kommenden Wochenende kommt er.", "An diesem Wochenende kommt er."),
        ("Am Montag kam er.", "Am Ende kam er."),
    ),
    "{which} week": Rows(
        ("In der kommenden Woche kommt er.", "Vergangene Woche kam er.", "In dieser Woche kommt er."),
        ("Vor einer Woche kam er.", "Am Wochenende kam er."),
    ),
    "{which} month": Rows(
        ("Im kommenden Monat kommt er.", "Im vergangenen Monat kam er.", "In diesem Monat kommt er."),
        ("Im Mai kam er.", "Vor einem Monat kam er."),
    ),
    "{which} year": Rows(
        ("Im vergangenen Jahr kam er.", "Im kommenden Jahr kommt er.", "Ende dieses Jahres kommt er."),
        ("Im Jahr 2003 kam er.", "Vor einem Jahr kam er."),
    ),
    "{which} one": Rows(
        ("Im November kam er.", "Im Sommer kommt er.", "An Weihnachten kam er."),
        ("Im November 2030 kam er.", "Im vergangenen Jahr kam er."),
    ),
    "with its year": Rows(
        ("Im November 2030 kam er.", "Im Sommer 2030 kam er.", "Ostern 2030 kam er."),
        ("Im November kam er.", "Am 3. Mai 2030 kam er."),
    ),
    "part of the day of writing": Rows(
        ("Am Morgen kam er.", "Am Nachmittag kam er.", "Am frühen Morgen kam er."),
        ("Am Montagmorgen kam er.", "Am Abend kam er."),
    ),
    "part of the day of writing or the one before": Rows(
        ("Am Abend kam er.", "In der Nacht kam er.", "Am späten Abend kam sie."),
        ("Am Morgen kam er.", "Am Montagabend kam er."),
    ),
    "no such day": Rows(
        ("Am 30. Februar kam er.", "Am 31. April 2030 kam er.", "Am 31. Juni kam er."),
        ("Am 28. Februar kam er.", "Am 30. April 2030 kam er."),
    ),
    "counts from what was told before": Rows(
        ("Zuvor kam er.", "Am Vortag kam er.", "Danach ging sie."),
        ("Gestern kam er.", "Der Vormittag war schön."),
    ),
    "the words fix no day": Rows(
        ("Sie kam kürzlich.", "Vor wenigen Tagen kam er.", "Sie kommt in den kommenden Tagen."),
        ("Sie kam gestern.", "Vor zwei Tagen kam er."),
    ),
    "under way on the day of the report": DATES["under way on the day of the report"],
    "told in an entry of that day": DATES["told in an entry of that day"],
    "lasting {count} days": Rows(
        (
            "Karl Moser und Anna Berg tagen seit Mittwoch auf einer dreitägigen Konferenz.",
            "Karl Moser und Anna Berg tagten vier Tage lang bis Freitag.",
            "Das zweitägige Treffen von Karl Moser und Anna Berg begann am Mittwoch.",
        ),
        (
            "Das zweistündige Treffen von Karl Moser und Anna Berg begann am Mittwoch.",
            "Karl Moser und Anna Berg berieten am Mittwoch auf einem zweitägigen Gipfel.",
        ),
    ),
}
