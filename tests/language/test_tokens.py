"""Text in, words out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("am 4. Dezember", "am|4.|Dezember"),
        ("am 23./24. Jänner, 17:52 Uhr", "am|23.|/|24.|Jänner|,|17:52|Uhr"),
        ("am 20.12.2025.", "am|20.12.2025|."),
        ("der 28-Punkte-Plan", "der|28-Punkte-Plan"),
        ("die CDU/CSU und der Kreml-Chef", "die|CDU/CSU|und|der|Kreml-Chef"),
        ("J. D. Weber", "J.|D.|Weber"),
        ("z. B. Dr. Weiß", "z.|B.|Dr.|Weiß"),
        ("z.B. Wien", "z.B.|Wien"),
        ("„Ja“, «nein», ‚so‘, “gut”", "„|Ja|“|,|«|nein|»|,|‚|so|‘|,|“|gut|”"),
        ("Es waren 15. Der Rest blieb.", "Es|waren|15|.|Der|Rest|blieb|."),
        ("Außen- und Innenminister:innen", "Außen-|und|Innenminister:innen"),
        ("Kim's Plan – gut", "Kim's|Plan|–|gut"),
        ("2,5 Mio. Euro, 100%", "2,5|Mio.|Euro|,|100|%"),
        ("auf www.example.org/a?b=1.", "auf|www.example.org/a?b=1|."),
    ],
)
def test_words(nlp, text, words):
    assert [token.text for token in nlp.tokenizer(text)] == words.split("|")


@given(st.text(max_size=80))
@settings(deadline=None)
def test_no_character_is_lost(nlp, text):
    doc = nlp.tokenizer(text)
    for token in doc:
        assert 0 <= token.idx <= len(text)
        assert text[token.idx : token.idx + len(token)] == token.text
    assert "".join(doc.text.split()) == "".join(text.split())
