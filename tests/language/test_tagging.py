"""Words in, tags and lemmas out."""

import pytest


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Die Ministerin traf den US-Gesandten.", "ART NN VVFIN ART NN $."),
        ("Das Treffen soll am Montag stattfinden.", "ART NN VMFIN APPRART NN VVINF $."),
        ("Er wurde nicht eingeladen.", "PPER VAFIN PTKNEG VVPP $."),
        ("Die Reise findet im 21. Jahr statt.", "ART NN VVFIN APPRART ADJA NN PTKVZ $."),
        ("Um 17:52 Uhr kamen 20 Gäste.", "APPR CARD NN VVFIN CARD NN $."),
        ("Außen- und Innenminister kamen.", "TRUNC KON NN VVFIN $."),
    ],
)
def test_tags(nlp, text, tags):
    assert " ".join(token.tag_ for token in nlp(text)) == tags


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Sie traf die EU-Vertreter in Bern.", "EU-Vertreter", "EU-Vertreter"),
        ("Er sprach mit den US-Gesandten.", "sprach", "sprechen"),
        ("Das Treffen wurde abgesagt.", "abgesagt", "absagen"),
        ("Die Verhandlungen dauern an.", "Verhandlungen", "Verhandlung"),
        ("Er hatte sie getroffen.", "hatte", "haben"),
        ("Am Dienstag kam sie.", "Am", "an"),
    ],
)
def test_lemmas(nlp, text, word, lemma):
    assert next(token.lemma_ for token in nlp(text) if token.text == word) == lemma


def test_sentences_are_tagged_one_by_one(nlp):
    doc = nlp("Sie kam. Er ging.")
    assert [token.pos_ for token in doc] == ["PRON", "VERB", "PUNCT", "PRON", "VERB", "PUNCT"]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Die Ministerin will am Dienstag in Bern den Kollegen treffen, sagte ein Sprecher.", "VMFIN VVINF VVFIN"),
        ("Beide werden sich am Freitag in Wien treffen, sagte das Amt.", "VAFIN VVINF VVFIN"),
        ("Der Gast hatte dem Minister den Plan erläutert, sagte er.", "VAFIN VVPP VVFIN"),
        ("Der Gast wurde vom Minister empfangen, sagte er.", "VAFIN VVPP VVFIN"),
    ],
)
def test_the_verb_behind_a_helper_is_no_finite_one(nlp, text, verbs):
    assert " ".join(token.tag_ for token in nlp(text) if token.tag_.startswith("V")) == verbs


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Er flog nach Bern, um die Ministerin zu treffen.", "KOUI"),
        ("Sie ging, ohne den Minister zu grüßen.", "KOUI"),
        ("Er kam, um Anna Berg wiederzusehen.", "KOUI"),
        ("Sie bat darum, um 9 Uhr zu beginnen.", "APPR"),
        ("Er kam, ohne Begleitung trat er auf.", "APPR"),
    ],
)
def test_um_opens_an_infinitive_or_governs_a_noun(nlp, text, tag):
    doc = nlp(text)
    behind_comma = next(token for token in doc if token.i and doc[token.i - 1].text == ",")
    assert behind_comma.tag_ == tag
