"""Rules by which talks are no meeting: denied, demanded, negated, only imagined."""

from tests.extract.rules.reading import Rows, Table

NON_MEETINGS: Table = {
    "kein before the noun": Rows(
        (
            "Es gibt kein Treffen zwischen Minister Karl Moser und Präsident Ivo Lund.",
            "Minister Karl Moser führt keine Gespräche mit Präsident Ivo Lund.",
            "Kein Telefonat von Minister Karl Moser mit Präsident Ivo Lund ist bekannt.",
        ),
        (
            "Es gab ein Treffen zwischen Minister Karl Moser und Präsident Ivo Lund.",
            "Minister Karl Moser hatte keine Zeit und traf am Montag Präsident Ivo Lund.",
        ),
    ),
    "does not take place": Rows(
        (
            "Das Treffen zwischen Minister Karl Moser und Präsident Ivo Lund findet nicht statt.",
            "Das geplante Gespräch von Minister Karl Moser mit Präsident Ivo Lund findet nicht statt.",
            "Das für Montag geplante Treffen von Minister Karl Moser mit Präsident Ivo Lund fand nicht statt.",
        ),
        (
            "Das Treffen zwischen Minister Karl Moser und Präsident Ivo Lund findet am Montag statt.",
            "Das Treffen zwischen Minister Karl Moser und Präsident Ivo Lund fand nicht nur in Wien statt.",
        ),
    ),
    "negated {verb}": Rows(
        (
            "Ein Treffen zwischen Minister Karl Moser und Präsident Ivo Lund ist nicht geplant.",
            "Minister Karl Moser traf Präsident Ivo Lund nicht.",
            "Minister Karl Moser hat mit Präsident Ivo Lund nie verhandelt.",
        ),
        (
            "Minister Karl Moser traf nicht nur Präsident Ivo Lund.",
            "Minister Karl Moser traf am Montag Präsident Ivo Lund, der nicht lachte.",
        ),
    ),
    "reports of the meeting denied": Rows(
        (
            "Minister Karl Moser dementierte Berichte über ein Treffen mit Präsident Ivo Lund.",
            "Minister Karl Moser bestritt Meldungen über Gespräche mit Präsident Ivo Lund.",
            "Die Regierung dementierte Berichte über ein Telefonat mit Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser las Berichte über ein Treffen mit Präsident Ivo Lund.",
            "Minister Karl Moser dementierte nach dem Treffen mit Präsident Ivo Lund einen Streit.",
        ),
    ),
    "{verb} of talks": Rows(
        (
            "Minister Karl Moser forderte Verhandlungen mit Präsident Ivo Lund.",
            "Minister Karl Moser rief zu Gesprächen mit Präsident Ivo Lund auf.",
            "Minister Karl Moser drängt auf ein Treffen mit Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser forderte beim Treffen mit Präsident Ivo Lund mehr Geld.",
            "Minister Karl Moser führte Verhandlungen mit Präsident Ivo Lund.",
        ),
    ),
    "demand for talks": Rows(
        (
            "Die Forderung nach Gesprächen mit Präsident Ivo Lund wiederholte Minister Karl Moser.",
            "Der Wunsch nach einem Treffen mit Präsident Ivo Lund blieb Minister Karl Moser.",
            "Der Ruf nach Verhandlungen mit Präsident Ivo Lund wird lauter, sagte Minister Karl Moser.",
        ),
        (
            "Die Forderung lag vor, als Minister Karl Moser am Montag Präsident Ivo Lund traf.",
            "Der Tag nach dem Treffen mit Präsident Ivo Lund gefiel Minister Karl Moser.",
        ),
    ),
    "{verb} as a demand": Rows(
        (
            "Minister Karl Moser müsste mit Präsident Ivo Lund verhandeln.",
            "Minister Karl Moser und Präsident Ivo Lund müssten sich endlich treffen.",
            "Ministerin Anna Berg müsste mit Präsident Ivo Lund telefonieren.",
        ),
        (
            "Minister Karl Moser soll am Montag mit Präsident Ivo Lund verhandeln.",
            "Der Preis müsste sinken, sagte Minister Karl Moser, als er am Montag Präsident Ivo Lund traf.",
        ),
    ),
    "{verb} to meet": Rows(
        (
            "Die Gewerkschaft forderte Minister Karl Moser auf, mit Präsident Ivo Lund zu verhandeln.",
            "Ministerin Anna Berg drängte Karl Moser, sich mit Präsident Ivo Lund zu treffen.",
            "Ministerin Anna Berg bat Karl Moser, mit Präsident Ivo Lund zu telefonieren.",
        ),
        (
            "Minister Karl Moser hatte vor, mit Präsident Ivo Lund zu verhandeln.",
            "Die Gewerkschaft forderte Minister Karl Moser auf, Geld zu geben.",
        ),
    ),
    "{verb} before the meeting": Rows(
        (
            "Wenn Minister Karl Moser Präsident Ivo Lund trifft, wird es laut.",
            "Falls Minister Karl Moser mit Präsident Ivo Lund verhandelt, wird es laut.",
            "Es ist offen, ob Minister Karl Moser Präsident Ivo Lund trifft.",
        ),
        (
            "Als Minister Karl Moser am Montag Präsident Ivo Lund traf, wurde es laut.",
            "Wenn es regnet, bleibt Präsident Ivo Lund daheim. Minister Karl Moser traf ihn am Montag.",
        ),
    ),
    "würde": Rows(
        (
            "Minister Karl Moser würde Präsident Ivo Lund gern treffen.",
            "Minister Karl Moser würde mit Präsident Ivo Lund verhandeln.",
            "Mit Präsident Ivo Lund würde Minister Karl Moser gern telefonieren.",
        ),
        (
            "Minister Karl Moser wird Präsident Ivo Lund treffen.",
            "Der Sprecher sagte, Minister Karl Moser würde am Montag Präsident Ivo Lund treffen.",
        ),
    ),
    "{word} about the meeting": Rows(
        (
            "Es gilt als unwahrscheinlich, dass Minister Karl Moser Präsident Ivo Lund trifft.",
            "Ministerin Anna Berg hofft, dass Karl Moser mit Präsident Ivo Lund verhandelt.",
            "Es ist fraglich, ob Minister Karl Moser Präsident Ivo Lund trifft.",
        ),
        (
            "Es ist sicher, dass Minister Karl Moser Präsident Ivo Lund trifft.",
            "Ministerin Anna Berg sagte, dass Karl Moser am Montag Präsident Ivo Lund traf.",
        ),
    ),
}
