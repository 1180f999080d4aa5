import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.slugs import is_slug, slugify


@pytest.mark.parametrize(("name", "slug"), [
    ("Steve Witkoff", "steve-witkoff"),
    ("Türkei", "tuerkei"),
    ("Delegation: Ukraine", "delegation-ukraine"),
    ("Łódź", "lodz"),
    ("Außenministerium, 2. Stock", "aussenministerium-2-stock"),
    ("!?", ""),
])
def test_names_become_slugs(name: str, slug: str) -> None:
    assert slugify(name) == slug


@given(st.text(max_size=300))
def test_whatever_comes_out_is_a_slug_or_nothing_and_stays_what_it_is(name: str) -> None:
    slug = slugify(name)
    assert slug == "" or is_slug(slug)
    assert slugify(slug) == slug
