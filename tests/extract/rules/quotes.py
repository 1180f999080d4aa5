"""Rules of speech. What they find, word for word and with the speaker, stands in the tests of quotes."""

from collections.abc import Iterator

from tests.extract.rules.reading import Rows, Table
from tests.extract.test_quotes import FOUND, NOT_FOUND

_FURTHER = {
    "direct.colon": ("Die Liste: „Rosenau“ und „Altdorf“.", "Sie kam um 9:30 in den „Hof“."),
    "direct.inquit": ("Im „Hof“ sagte sie nichts.", "Er las „Der lange Weg“ und schlief."),
    "direct.so": ("Im „Hof“ war es so, so schien es.", "Der „Turm“ ist so hoch."),
    "direct.wie": ("Im „Hof“ war es wie im Traum.", "Der „Turm“ ist, wie man sieht, hoch."),
    "direct.words": ("Der Satz „Hof“ fehlt im Text.", "Mit den Worten ging er sparsam um."),
    "direct.alone": ("Der „Hof“ ist zu.", "„Hof“"),
    "mixed.within": ("Der „Hof“ ist zu.", "Er sagte, der Turm sei hoch."),
    "mixed.label": ("Der „Hof“ ist zu.", "Sie nannte den Plan gut."),
    "mixed.context": ("Der „Hof“ ist zu.",),
    "mixed.near": ("Der „Hof“ ist zu.", "Sie warnte vor Problemen."),
}


def _tables() -> Iterator[tuple[str, Rows]]:
    for name in dict.fromkeys(rule for rule, *_ in FOUND):
        found = tuple(text for rule, text, *_ in FOUND if rule == name)
        left = tuple(text for rule, text in NOT_FOUND if rule == name) + tuple(_FURTHER.get(name, ()))
        yield ("reported.{verb}" if name == "reported" else name), Rows(found, left)


#: Rules whose words and speakers are tested beside those of labels and cues.
_MORE = {
    "direct.brackets": Rows(
        (
            "Dafür sind Ida Storm („Das ist längst überfällig“) und Ivo Lund.",
            "Ministerin Anna Berg („Wir sind sehr zufrieden“) lächelte.",
            "Auch Karl Moser („Das geht so nicht weiter“) winkte ab.",
        ),
        ("Der Film („Der lange Weg“) läuft heute.", "Ministerin Anna Berg (SPD) lächelte."),
    ),
    "adjective": Rows(
        (
            "Die Ministerin ist überzeugt, dass der Plan gelingt.",
            "Der Wirt ist zuversichtlich, dass die Gäste kommen.",
            "Die Bäuerin ist sicher, der Regen werde kommen.",
        ),
        ("Der Weg ist sicher, obwohl es regnet.", "Die Ministerin ist überzeugt und froh."),
    ),
}
QUOTES: Table = {**dict(_tables()), **_MORE}
