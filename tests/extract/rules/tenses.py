"""Rules of how far a meeting has come by tense and by date. Published on Thursday, 8 May 2031."""

from tests.extract.rules.reading import Rows, Table

TENSES: Table = {
    "no finite verb": Rows(
        (
            "Treffen von Minister Karl Moser mit Präsident Ivo Lund in Wien",
            "Gespräche zwischen Minister Karl Moser und Präsident Ivo Lund in Oslo",
            "Neues Treffen von Minister Karl Moser mit Präsident Ivo Lund in Wien",
        ),
        (
            "Minister Karl Moser traf in Wien Präsident Ivo Lund.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund war lang.",
        ),
    ),
    "preterite tense": Rows(
        (
            "Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.",
            "Minister Karl Moser und Präsident Ivo Lund berieten am Montag.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund fand am Montag statt.",
        ),
        (
            "Minister Karl Moser hat am Dienstag in Wien Präsident Ivo Lund getroffen.",
            "Am Freitag trifft Minister Karl Moser in Wien Präsident Ivo Lund.",
        ),
    ),
    "perfect tense": Rows(
        (
            "Minister Karl Moser hat am Dienstag in Wien Präsident Ivo Lund getroffen.",
            "Minister Karl Moser und Präsident Ivo Lund haben am Montag beraten.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund hat am Montag stattgefunden.",
        ),
        (
            "Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.",
            "Minister Karl Moser hatte am Dienstag in Wien Präsident Ivo Lund getroffen.",
        ),
    ),
    "pluperfect tense": Rows(
        (
            "Minister Karl Moser hatte am Dienstag in Wien Präsident Ivo Lund getroffen.",
            "Minister Karl Moser und Präsident Ivo Lund hatten am Montag beraten.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund hatte am Montag stattgefunden.",
        ),
        (
            "Minister Karl Moser hat am Dienstag in Wien Präsident Ivo Lund getroffen.",
            "Minister Karl Moser hatte Zeit. Er traf am Montag Präsident Ivo Lund.",
        ),
    ),
    "present tense": Rows(
        (
            "Am Freitag trifft Minister Karl Moser in Wien Präsident Ivo Lund.",
            "Minister Karl Moser und Präsident Ivo Lund beraten in Wien.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund findet in Wien statt.",
        ),
        (
            "Minister Karl Moser traf am Freitag in Wien Präsident Ivo Lund.",
            "Minister Karl Moser wird Präsident Ivo Lund treffen.",
        ),
    ),
}

BY_DATE: Table = {
    "the date lies ahead": Rows(
        (
            "Am Freitag trifft Minister Karl Moser in Wien Präsident Ivo Lund.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund findet am Montag in Wien statt.",
            "Minister Karl Moser verhandelt morgen mit Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.",
            "Minister Karl Moser wird am Montag in Wien Präsident Ivo Lund treffen.",
        ),
    ),
    "no day that says it is under way": Rows(
        (
            "Minister Karl Moser trifft Präsident Ivo Lund.",
            "Minister Karl Moser trifft in Wien Präsident Ivo Lund.",
            "Präsident Ivo Lund empfängt Minister Karl Moser.",
        ),
        (
            "Minister Karl Moser verhandelt in Wien mit Präsident Ivo Lund.",
            "Minister Karl Moser trifft derzeit in Wien Präsident Ivo Lund.",
        ),
    ),
    "the last day lies ahead": Rows(
        (
            "Minister Karl Moser und Präsident Ivo Lund berieten vom 6. bis 12. Mai 2031 in Wien.",
            "Minister Karl Moser und Präsident Ivo Lund berieten vom 7. bis 9. Mai 2031 in Wien.",
            "Das Treffen von Minister Karl Moser mit Präsident Ivo Lund fand vom 5. bis 10. Mai 2031 in Wien statt.",
        ),
        (
            "Minister Karl Moser und Präsident Ivo Lund berieten vom 2. bis 4. Mai 2031 in Wien.",
            "Minister Karl Moser und Präsident Ivo Lund berieten am Montag in Wien.",
        ),
    ),
    "the date lies back": Rows(
        (
            "Minister Karl Moser verhandelt gestern in Wien mit Präsident Ivo Lund.",
            "Gestern: Minister Karl Moser trifft gestern in Wien Präsident Ivo Lund.",
            "Minister Karl Moser wollte am 5. Mai 2031 in Wien Präsident Ivo Lund treffen.",
        ),
        (
            "Minister Karl Moser traf am Dienstag in Wien Präsident Ivo Lund.",
            "Minister Karl Moser verhandelt heute in Wien mit Präsident Ivo Lund.",
        ),
    ),
    "today": Rows(
        (
            "Minister Karl Moser trifft heute in Wien Präsident Ivo Lund.",
            "Minister Karl Moser verhandelt am heutigen Donnerstag mit Präsident Ivo Lund.",
            "Präsident Ivo Lund empfängt heute in Wien Minister Karl Moser.",
        ),
        (
            "Minister Karl Moser traf heute in Wien Präsident Ivo Lund.",
            "Minister Karl Moser trifft morgen in Wien Präsident Ivo Lund.",
        ),
    ),
}
