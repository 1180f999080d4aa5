"""Sentence in, clauses out: kind, parent, linking word, verb, tense, and so on."""

import pytest

from app.knowledge import load_knowledge
from app.language.annotations import Clause, Tense
from app.language.clauses import ClauseFinder, clause_at, own_tokens


@pytest.fixture(scope="module")
def clauses(nlp):
    finder = ClauseFinder(load_knowledge().grammar)
    return lambda text: finder.find(nlp(text))


def shown(clause: Clause) -> str:
    """A clause in short: kind, parent, verb, tense and what is out of the ordinary."""
    marks = [clause.kind.value, clause.verb, clause.tense.value]
    if clause.parent is not None:
        marks.insert(1, f"<{clause.parent}")
    if clause.mood.value != "indicative":
        marks.append(clause.mood.value)
    if clause.opener:
        marks.append(f"[{clause.opener}]")
    if clause.modal:
        marks.append(f"+{clause.modal}")
    marks += ["passive"] * clause.passive + ["not"] * clause.negated
    return " ".join(marks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Ministerin traf am Montag den Gesandten.", ["main treffen preterite"]),
        ("Als Vertreter Polens trafen am Morgen Karl Moser und Ivo Lund in Bern ein.", ["main eintreffen preterite"]),
        ("Der Präsident (47) reist am Montag nach Bern, um mit Karl Moser (SPD) über die Ernte zu beraten.",
         ["main reisen present", "infinitive <0 beraten none [um]"]),
        ("Die Nachbarn hatten sich begleitet von dem Boten zweimal getroffen.", ["main treffen pluperfect"]),
        ("Die beiden hatten sich wie geplant getroffen.", ["main treffen pluperfect"]),
        ("Er hat den Gast getroffen, begleitet von der Ministerin.", ["main treffen perfect"]),
        ("Als Moser in Bern eintraf, regnete es.",
         ["subordinate <1 eintreffen preterite [als]", "main regnen preterite"]),
        ("Das Treffen, das am Montag begann, endete gestern.",
         ["main enden preterite", "relative <0 beginnen preterite [das]"]),
        ("Er nahm an dem Treffen, das in Wien stattfand, nicht teil.",
         ["main teilnehmen preterite not", "relative <0 stattfinden preterite [das]"]),
        ("Weber sagte, er habe keine Zeit und werde nicht kommen.",
         ["main sagen preterite", "main <0 haben present konjunktiv_1 not", "main <0 kommen future konjunktiv_1 not"]),
        ("„Wir kommen“, sagte sie, „wenn es Not tut.“",
         ["main kommen present", "main sagen preterite", "subordinate <1 tun present [wenn]"]),
        ("Die Lage, sagte er, sei ernst.", ["main sein present konjunktiv_1", "main sagen preterite"]),
        ("Wenn er kommt, gehen wir.", ["subordinate <1 kommen present [wenn]", "main gehen present"]),
        ("Das Treffen wurde abgesagt und auf Mai verschoben.",
         ["main absagen preterite passive", "main verschieben preterite passive"]),
        ("Sie soll mit ihm gesprochen haben.", ["main sprechen perfect +sollen"]),
        ("Das Treffen soll abgesagt worden sein.", ["main absagen perfect +sollen passive"]),
        ("Geplant seien neue Gespräche, sagte ein Vertreter.",
         ["main planen present konjunktiv_1 passive", "main sagen preterite"]),
        ("Treffen in Wien abgesagt", ["main absagen none passive"]),
        ("Gespräche in Bern verlaufen gut", ["main verlaufen present"]),
        ("Neue Gespräche in Wien", ["verbless  none"]),
        ("Sie reiste nach Wien, um Weber zu treffen.", ["main reisen preterite", "infinitive <0 treffen none [um]"]),
        ("Huber, die seit Montag in Wien ist, wird sich heute mit Weber treffen.",
         ["main treffen future", "relative <0 sein present [die]"]),
        ("Er kam nicht nur nach Wien, sondern sprach auch mit Huber.",
         ["main kommen preterite", "main sprechen preterite"]),
        ("Das Gespräch, an dem auch Karl Moser teilnahm, endete früh, wie der Palast mitteilte.",
         ["main enden preterite", "relative <0 teilnehmen preterite [dem]",
          "subordinate <0 mitteilen preterite [wie]"]),
        ("Ein Treffen ist noch nicht vorgesehen.", ["main vorsehen present passive not"]),
        ("Huber erklärte, dass Weber nach Wien reist und dort mit Moser spricht.",
         ["main erklären preterite", "subordinate <0 reisen present [dass]", "subordinate <0 sprechen present [dass]"]),
        ("Weber bleibt dem Gipfel fern.", ["main fernbleiben present"]),
        ("Sie hatten sich in Bern getroffen.", ["main treffen pluperfect"]),
        ("Er ist nach Bern gereist.", ["main reisen perfect"]),
        ("Das Treffen käme zu früh.", ["main kommen present konjunktiv_2"]),
        ("Die Seiten wollen im Mai weiter verhandeln.", ["main verhandeln present +wollen"]),
        ("Das Feuer, das lange brannte, entwickelte starken Rauch.",
         ["main entwickeln preterite", "relative <0 brennen preterite [das]"]),
        ("Die Gutachter versuchen zu klären, ob es Absicht war.",
         ["main versuchen present", "subordinate <0 sein preterite [ob]"]),
        ("Es waren Gäste, die sich ihm aufgedrängt haben.",
         ["main sein preterite", "relative <0 aufdrängen perfect [die]"]),
        ("Der Sender nennt zehn, die Polizei spricht von zwanzig Gästen.",
         ["main nennen present", "main sprechen present"]),
        ("Sie bekräftigte, die Republik bekenne sich zu dem Plan.",
         ["main bekräftigen preterite", "main <0 bekennen present konjunktiv_1"]),
        ("Er traf die Frau, die Hilfe suchte.", ["main treffen preterite", "relative <0 suchen preterite [die]"]),
        ("Beraten wurde über einen Plan.", ["main beraten preterite passive"]),
    ],
)
def test_clauses(clauses, text, expected):
    assert [shown(clause) for clause in clauses(text)] == expected


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Weber trifft Huber.", Tense.PRESENT), ("Sie berät mit ihm.", Tense.PRESENT), ("Er hält inne.", Tense.PRESENT),
        ("Sie arbeitet daran.", Tense.PRESENT), ("Sie arbeitete daran.", Tense.PRETERITE),
        ("Er kam.", Tense.PRETERITE), ("Sie berieten lange.", Tense.PRETERITE), ("Er bat darum.", Tense.PRETERITE),
        ("Sie reden heute.", Tense.PRESENT), ("Er redete lange.", Tense.PRETERITE),
        ("Sie hielt eine Rede.", Tense.PRETERITE), ("Er litt lange.", Tense.PRETERITE),
        ("Sie sieht ihn.", Tense.PRESENT),
        ("Er tritt zurück.", Tense.PRESENT), ("Er trat zurück.", Tense.PRETERITE), ("Sie läuft weg.", Tense.PRESENT),
        ("Er ist die Sache schnell angegangen.", Tense.PERFECT), ("Die Strecke ist bereist.", Tense.PRESENT),
        ("Er musste gehen.", Tense.PRETERITE),
        ("Sie wird kommen.", Tense.FUTURE), ("Sie wird gerufen.", Tense.PRESENT), ("Es gab Streit.", Tense.PRETERITE),
    ],
)
def test_tense(clauses, text, tense):
    assert clauses(text)[0].tense is tense


def test_innermost_clause(nlp, clauses):
    text = "Das Treffen, das am Montag begann, endete gestern."
    doc, found = nlp(text), clauses(text)
    words = {token.text: clause_at(found, token.i) for token in doc}
    assert (words["Treffen"], words["Montag"], words["gestern"]) == (0, 1, 0)
    assert [doc[i].text for i in own_tokens(found, 0) if doc[i].is_alpha] == ["Das", "Treffen", "endete", "gestern"]
