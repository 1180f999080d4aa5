"""Every fact opens its sentence, by one click."""

import re

import pytest
from playwright.sync_api import Page, expect

from bench.serving import Server

pytestmark = pytest.mark.browser


def target_words(page: Page) -> str:
    """The words of the element that the address points at, after asserting that a reader sees it marked."""
    target = page.locator(":target")
    assert target.count() == 1, page.url
    expect(target).to_be_in_viewport()
    return target.inner_text()


@pytest.mark.parametrize("scripts", [True, False])
def test_an_actors_appearances_open_their_sentences(page: Page, five_articles: Server, scripts: bool) -> None:
    browser = page.context.browser
    assert browser is not None
    reader = browser.new_context(java_script_enabled=scripts).new_page()
    reader.goto(five_articles.url + "/actors/steve-witkoff")
    links = reader.locator("main a[href*='/articles/'][href*='#']")
    articles = {re.sub("#.*", "", link.get_attribute("href") or "") for link in links.all()}
    assert len(articles) == 5, "every article names him"
    for number in (0, links.count() // 2, links.count() - 1):
        page.goto(five_articles.url + (links.nth(number).get_attribute("href") or ""))
        assert target_words(page)
    links.first.click()
    reader.wait_for_url("**/articles/*")
    assert target_words(reader)
    reader.context.close()


def test_a_conflict_leads_to_the_claims_that_differ(page: Page, five_articles: Server) -> None:
    page.goto(five_articles.url + "/meetings?conflicts=yes&place=moskau")
    page.locator(".meeting__title a").first.click()
    page.wait_for_url("**/meetings/*")
    conflict = page.locator(".conflict", has_text="November")
    assert conflict.count() == 1
    conflict.locator("a").last.click()
    assert page.locator(":target").get_attribute("class") == "claim"
    page.locator(":target .said__link").first.click()
    page.wait_for_url("**/articles/*")
    assert "Moskau" in target_words(page) or "Kreml" in target_words(page) or "Putin" in target_words(page)


def test_the_date_trace_opens_on_demand(page: Page, demo: Server) -> None:
    page.goto(demo.url + "/meetings?status=held")
    page.locator(".meeting__title a").first.click()
    page.wait_for_url("**/meetings/*")
    trace = page.locator("details.trace").first
    trace.locator("summary").click()
    assert trace.locator(".rule-text").first.is_visible()
