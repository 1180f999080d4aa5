"""What scripts add: keyboard, copying the address, and a colour scheme of one's own."""

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.serving import Server

pytestmark = pytest.mark.browser


def test_slash_searches_and_letters_walk(page: Page, demo: Server) -> None:
    page.goto(demo.url + "/meetings")
    titles = page.locator(".meeting__title a")
    page.keyboard.press("j")
    expect(titles.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(titles.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(titles.nth(0)).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#site-search")).to_be_focused()
    page.keyboard.type("jk/")
    expect(page.locator("#site-search")).to_have_value("jk/")


def test_shortcuts_can_be_switched_off(page: Page, demo: Server) -> None:
    page.goto(demo.url + "/meetings")
    page.locator("input[data-shortcuts]").uncheck()
    page.goto(demo.url + "/actors")
    assert not page.locator("input[data-shortcuts]").is_checked()
    page.keyboard.press("j")
    assert page.evaluate("() => document.activeElement === document.body")


def test_the_address_can_be_copied(browser: Browser, demo: Server) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(demo.url + "/meetings?status=held")
    button = page.locator("button[data-copy]")
    button.click()
    expect(button).to_have_text("Copied")
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url
    context.close()


def test_the_skip_link_leads_past_the_navigation(page: Page, demo: Server) -> None:
    page.goto(demo.url + "/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")
