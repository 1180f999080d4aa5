"""How an article was read, on demand: by a link, also without scripts; its words lead into the text."""

import pytest
from playwright.sync_api import Browser

from bench.serving import Server

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_shows_it_and_its_words_lead_into_the_text(
    browser: Browser, demo: Server, pages: dict[str, str], scripts: bool
) -> None:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.goto(demo.url + pages["article"])
    assert page.locator("#how").count() == 0
    page.locator(".reader__found a", has_text="How this was read").click()
    page.wait_for_url("**?view=read#how")
    assert page.locator("#how").is_visible()
    words = page.locator(".how__item .how__because a").first
    said = words.inner_text()
    words.click()
    target = page.locator(":target")
    assert " ".join(said.split()) in " ".join(target.inner_text().split())
    page.locator(".reader__found a", has_text="Without how it was read").click()
    page.wait_for_url(lambda url: "view=" not in url)
    assert page.locator("#how").count() == 0
    page.context.close()
