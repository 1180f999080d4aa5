"""Two spellings of one name, or two names."""

import pytest

from app.resolve.spellings import fold, same_person


@pytest.mark.parametrize(("one", "other"), [
    ("Rustem Umjerow", "Rustem Umerow"),
    ("Rustem Umjerow", "Rustem Umerov"),
    ("Wolodymyr Selenskyj", "Wolodymyr Selenskij"),
    ("Andrij Jermak", "Andriy Yermak"),
    ("Kirill Dmitrijew", "Kirill Dmitriev"),
    ("Sergej Lawrow", "Sergey Lavrov"),
    ("J. Vance", "James Vance"),
])
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert same_person(one, other)


@pytest.mark.parametrize(("one", "other"), [
    ("Angela Müller", "Peter Müller"),
    ("Müller", "Peter Müller"),
    ("Donald Trump", "Donald Tusk"),
    ("Johann Wadephul", "Johann Weber"),
    ("George Bush", "Georg Busch-Meier"),
])
def test_two_names(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_fold_writes_umlauts_out() -> None:
    assert fold("Jürgen Çelik-Groß") == "juergen celik gross"
