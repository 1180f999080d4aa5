"""The pictures of README.md, taken from the demo's pages: python bench/pictures.py."""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from bench.browser import launch
from bench.serving import demo_server

FOLDER = Path(__file__).parents[1] / "docs" / "images"
#: Name → path of the page and height of the picture.
PICTURES = {
    "meetings": ("/meetings?from=2025-12-01&to=2026-01-31", 820),
    "meeting": ("/meetings?from=2025-12-02&to=2025-12-02&place=moskau", 900),
    "network": ("/network?from=2025-11-01", 760),
}


def main() -> None:
    """Take each picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch, demo_server(Path(scratch)) as server, sync_playwright() as playwright:
        browser = launch(playwright)
        for name, (path, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": 1200, "height": height}, color_scheme="light")
            page.goto(server.url + path)
            if name == "meeting":
                page.locator(".meeting__title a").first.click()
                page.wait_for_url("**/meetings/*")
            if page.locator("[data-network]").count():
                page.locator("[data-network][data-drawn]").wait_for()
            page.wait_for_timeout(500)
            page.screenshot(path=FOLDER / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
