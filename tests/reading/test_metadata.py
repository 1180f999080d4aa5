"""articles.csv: what it overrides, and what it says about rows it can't use."""

from datetime import date, datetime
from pathlib import Path

from app.domain.articles import Article
from app.reading import load_articles_csv, read_source
from app.reading.metadata import Metadata, read_articles_csv
from app.reading.moments import BERLIN

HEAD = "file,url,publisher,published,title\n"


def table(folder: Path, text: str) -> dict[str, Metadata]:
    (folder / "articles.csv").write_text(text, "utf-8")
    return load_articles_csv(folder)


def test_rows(tmp_path: Path) -> None:
    rows = table(
        tmp_path,
        HEAD + 'a.txt,https://musterpost.example/a,Musterpost,2024-05-03T10:15,"Bern, Wien"\nb.txt,,,3.5.2024,\n',
    )
    assert rows["a.txt"] == Metadata(
        "https://musterpost.example/a", "Musterpost", datetime(2024, 5, 3, 10, 15, tzinfo=BERLIN), "Bern, Wien"
    )
    assert rows["b.txt"] == Metadata(published=date(2024, 5, 3))


def test_any_column_may_be_missing(tmp_path: Path) -> None:
    assert table(tmp_path, "title;file\nBern;a.txt\n") == {"a.txt": Metadata(title="Bern")}


def test_no_table(tmp_path: Path) -> None:
    assert load_articles_csv(tmp_path) == {}


def test_warnings_name_line_and_column(tmp_path: Path) -> None:
    text = HEAD + "a.txt,,,vorgestern,\n,,Musterpost,,\na.txt,,,,\nb.txt,,,2024-02-31,,zu viel\n"
    (tmp_path / "articles.csv").write_text(text, "utf-8")
    found = read_articles_csv(tmp_path)
    assert found.rows["a.txt"].published is None
    assert "line 2, column 'published': 'vorgestern'" in found.rows["a.txt"].warnings[0]
    assert [w.split("articles.csv: ")[1].split(":")[0] for w in found.warnings] == [
        "line 3, column 'file'",
        "line 4, column 'file'",
    ]
    assert len(found.rows["b.txt"].warnings) == 2


def test_what_is_no_web_address_counts_as_none(tmp_path: Path) -> None:
    rows = table(tmp_path, HEAD + "a.txt,http://[x,,,\nb.txt,javascript:alert(1),,,\nc.txt,https://x.example/c,,,\n")
    assert [rows[name].url for name in ("a.txt", "b.txt", "c.txt")] == [None, None, "https://x.example/c"]
    assert rows["a.txt"].warnings == ("articles.csv: line 2, column 'url': 'http://[x' is no web address",)
    assert "line 3, column 'url'" in rows["b.txt"].warnings[0]
    assert rows["c.txt"].warnings == ()


def test_broken_tables_are_warnings(tmp_path: Path) -> None:
    for raw in (b"", b"\x00\x01", b"url,title\nx,y\n", HEAD.encode() + b'"a.txt,never closed\n', b"\xff\xfe\x00"):
        (tmp_path / "articles.csv").write_bytes(raw)
        read_articles_csv(tmp_path)
    (tmp_path / "articles.csv").write_bytes(b"url,title\nx,y\n")
    assert read_articles_csv(tmp_path).warnings == ("articles.csv: line 1: no column 'file'",)


def test_metadata_overrides_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Minister beraten\n\n3. Mai 2024, 10 Uhr\n\nDer Minister ist in Bern eingetroffen.\n\n© 2024 Musterblatt",
        "utf-8",
    )
    plain = read_source(path)
    given = read_source(path, metadata=Metadata("https://x.example/", "Anzeiger", date(2024, 5, 4), "Andere Zeile"))
    assert isinstance(plain, Article)
    assert isinstance(given, Article)
    assert (plain.publisher, plain.title) == ("Musterblatt", "Minister beraten")
    assert (given.url, given.publisher, given.published, given.title) == (
        "https://x.example/",
        "Anzeiger",
        date(2024, 5, 4),
        "Andere Zeile",
    )
