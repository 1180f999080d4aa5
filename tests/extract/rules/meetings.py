"""Rules of meetings themselves: what tells of one, how they met, where, which one of several."""

from tests.extract.rules.reading import Rows, Table

MEETINGS: Table = {
    "verb {verb}": Rows(
        (
            "Außenministerin Anna Berg traf am Dienstag in Wien Präsident Ivo Lund.",
            "Minister Karl Moser verhandelte am Montag mit der Gesandten Anna Berg.",
            "Kanzlerin Anna Berg und Präsident Ivo Lund telefonierten am Mittwoch.",
        ),
        (
            "Ministerin Anna Berg traf eine Entscheidung über Minister Karl Moser.",
            "Minister Karl Moser sprach mit der Zeitung „Morgenpost“ über Präsident Ivo Lund.",
        ),
    ),
    "noun {noun}": Rows(
        (
            "Das Treffen zwischen Minister Karl Moser und Präsident Ivo Lund fand am Montag in Oslo statt.",
            "Minister Karl Moser führte am Montag in Bern Gespräche mit Präsident Ivo Lund.",
            "Das Telefonat von Ministerin Anna Berg mit Präsident Ivo Lund dauerte eine Stunde.",
        ),
        (
            "Bei der Pressekonferenz lobte Ministerin Anna Berg den Präsidenten Ivo Lund.",
            "Minister Karl Moser ist im Gespräch, sagte Präsident Ivo Lund am Montag.",
        ),
    ),
}

KINDS: Table = {
    "form encounter": Rows(
        (
            "Ministerin Anna Berg traf am Dienstag in Wien Präsident Ivo Lund.",
            "Präsident Ivo Lund empfing am Mittwoch Ministerin Anna Berg.",
            "Das Gipfeltreffen zwischen Ministerin Anna Berg und Präsident Ivo Lund fand am Montag statt.",
        ),
        (
            "Ministerin Anna Berg telefonierte am Dienstag mit Präsident Ivo Lund.",
            "Ministerin Anna Berg verhandelte am Dienstag mit Präsident Ivo Lund.",
        ),
    ),
    "form visit": Rows(
        (
            "Ministerin Anna Berg besuchte am Dienstag in Wien Präsident Ivo Lund.",
            "Beim Besuch von Ministerin Anna Berg bei Präsident Ivo Lund ging es um Getreide.",
            "Präsident Ivo Lund suchte am Montag Ministerin Anna Berg auf.",
        ),
        (
            "Ministerin Anna Berg besuchte am Dienstag die Stadt Wien.",
            "Ministerin Anna Berg traf am Dienstag in Wien Präsident Ivo Lund.",
        ),
    ),
    "form session": Rows(
        (
            "Bei der Sitzung am Montag in Wien berieten Ministerin Anna Berg und Präsident Ivo Lund über Getreide.",
            "Die Sitzung von Ministerin Anna Berg mit Präsident Ivo Lund fand am Montag in Bern statt.",
            "An der Sitzung am Dienstag nahmen Ministerin Anna Berg und Minister Karl Moser teil.",
        ),
        (
            "An der Kabinettssitzung am Dienstag nahmen Ministerin Anna Berg und Minister Karl Moser teil.",
            "An dem Treffen am Dienstag nahmen Ministerin Anna Berg und Minister Karl Moser teil.",
        ),
    ),
    "form phone": Rows(
        (
            "Ministerin Anna Berg telefonierte am Dienstag mit Präsident Ivo Lund.",
            "Das Telefonat zwischen Ministerin Anna Berg und Präsident Ivo Lund fand am Montag statt.",
            "Minister Karl Moser führte am Montag ein Telefongespräch mit Präsident Ivo Lund.",
        ),
        (
            "Ministerin Anna Berg traf am Dienstag Präsident Ivo Lund.",
            "Minister Karl Moser führte am Montag ein Telefoninterview mit Präsident Ivo Lund.",
        ),
    ),
    "form video": Rows(
        (
            "Die Videokonferenz zwischen Ministerin Anna Berg und Präsident Ivo Lund fand am Montag statt.",
            "Ministerin Anna Berg beriet sich am Montag in einer Videoschalte mit Präsident Ivo Lund.",
            "Minister Karl Moser führte am Montag ein Videogespräch mit Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser zeigte am Montag ein Video von Präsident Ivo Lund.",
            "Minister Karl Moser führte am Montag ein Gespräch mit Präsident Ivo Lund.",
        ),
    ),
    "form talks": Rows(
        (
            "Minister Karl Moser verhandelte am Montag mit Präsident Ivo Lund.",
            "Minister Karl Moser führte am Montag Gespräche mit Präsident Ivo Lund.",
            "Ministerin Anna Berg und Präsident Ivo Lund berieten am Montag über Getreide.",
        ),
        (
            "Minister Karl Moser verhandelte am Montag in Genf mit Präsident Ivo Lund.",
            "Minister Karl Moser traf am Montag Präsident Ivo Lund.",
        ),
    ),
    "talks at a place": Rows(
        (
            "Minister Karl Moser verhandelte am Montag in Genf mit Präsident Ivo Lund.",
            "Minister Karl Moser führte am Montag in Bern Gespräche mit Präsident Ivo Lund.",
            "Ministerin Anna Berg und Präsident Ivo Lund berieten am Montag in Wien über Getreide.",
        ),
        (
            "Minister Karl Moser verhandelte am Montag mit Präsident Ivo Lund über Getreide aus Genf.",
            "Minister Karl Moser telefonierte am Montag in Genf mit Präsident Ivo Lund.",
        ),
    ),
}

PLACES: Table = {
    "place in the words of the meeting": Rows(
        (
            "Ministerin Anna Berg traf am Dienstag in Wien Präsident Ivo Lund.",
            "Das Treffen zwischen Minister Karl Moser und Präsident Ivo Lund in Oslo dauerte zwei Stunden.",
            "Minister Karl Moser empfing Präsident Ivo Lund am Montag im Kreml.",
        ),
        (
            "Ministerin Anna Berg traf am Dienstag Präsident Ivo Lund aus Wien.",
            "Ministerin Anna Berg traf am Dienstag Präsident Ivo Lund. Das teilte die Stadt Wien mit.",
        ),
    ),
    "goal of the journey": Rows(
        (
            "Minister Karl Moser traf am Montag Präsident Ivo Lund. Am Mittag landete auch Anna Berg in Wien.",
            "Minister Karl Moser traf am Montag Präsident Ivo Lund. Ministerin Anna Berg traf in Wien ein.",
            "Minister Karl Moser traf am Montag Präsident Ivo Lund. Ministerin Anna Berg reiste nach Wien.",
        ),
        (
            "Minister Karl Moser traf am Montag Präsident Ivo Lund. Ministerin Anna Berg kam aus Wien.",
            "Minister Karl Moser traf am Montag Präsident Ivo Lund. Ministerin Anna Berg liest in Wien.",
        ),
    ),
    "place of the clause before: dort": Rows(
        (
            "Minister Karl Moser reist am Freitag nach Wien. Dort trifft er Präsident Ivo Lund.",
            "Ministerin Anna Berg flog nach Bern und verhandelte dort mit Präsident Ivo Lund.",
            "Minister Karl Moser war am Montag in Wien. Dort traf er Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser war am Montag in Wien. Danach traf er in Bern Präsident Ivo Lund.",
            "Minister Karl Moser traf Präsident Ivo Lund. Dort liegt Schnee.",
        ),
    ),
    "place of the clause before: {tie}": Rows(
        (
            "Minister Karl Moser reist nach Wien, um mit Präsident Ivo Lund zu verhandeln.",
            "Ministerin Anna Berg flog nach Bern und traf Präsident Ivo Lund.",
            "Minister Karl Moser reist nach Wien. Geplant ist ein Treffen mit Präsident Ivo Lund.",
        ),
        (
            "Minister Karl Moser schwieg in Wien. Später traf er Präsident Ivo Lund.",
            "Minister Karl Moser kam aus Wien und traf in Bern Präsident Ivo Lund.",
        ),
    ),
}

ORDINALS: Table = {
    "number before the noun": Rows(
        (
            "Das sechste Treffen zwischen Minister Karl Moser und Präsident Ivo Lund fand am Montag in Oslo statt.",
            "Minister Karl Moser nahm am Montag am dritten Gespräch mit Präsident Ivo Lund teil.",
            "Das 4. Treffen zwischen Minister Karl Moser und Präsident Ivo Lund fand am Montag in Oslo statt.",
        ),
        (
            "Das erste Treffen zwischen Minister Karl Moser und Präsident Ivo Lund fand am Montag in Oslo statt.",
            "Das Treffen zwischen Minister Karl Moser und Präsident Ivo Lund im sechsten Stock fand am Montag statt.",
        ),
    ),
}
