"""Word lists of pages, and a newsroom's own over them."""

from pathlib import Path

from app.reading.words import load_page_words, page_words


def test_a_newsroom_adds_its_own_words(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "reading.yaml").write_text("agencies:\n  Musteragentur: [mag]\nbuttons: [hochladen]\n", "utf-8")
    monkeypatch.setenv("PARLEY_KNOWLEDGE", str(tmp_path))
    page_words.cache_clear()
    try:
        words = page_words()
    finally:
        page_words.cache_clear()
    assert words.agencies["mag"] == "Musteragentur"
    assert "hochladen" in words.buttons


def test_the_shipped_lists_hold_without_an_overlay() -> None:
    words = load_page_words()
    assert words.agencies["dpa-AFX"] == "dpa"
    assert "mag" not in words.agencies
