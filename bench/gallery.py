"""Screenshots of every page of the demo at three widths in light and dark: python bench/gallery.py FOLDER [NAME…]."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Page, sync_playwright

from bench.browser import launch
from bench.serving import demo_server, pages_of

WIDTHS = (390, 820, 1440)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def photograph(page: Page, url: str, picture: Path) -> None:
    """One picture of the whole page, after a drawing on it has settled."""
    page.goto(url)
    if page.locator("[data-network]").count():
        page.locator("[data-network][data-drawn]").wait_for()
    page.screenshot(path=picture, full_page=True)


def main() -> None:
    """Photograph the named pages, or all."""
    folder, names = Path(sys.argv[1]), set(sys.argv[2:])
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch, demo_server(Path(scratch)) as server, sync_playwright() as playwright:
        browser = launch(playwright)
        pages = {name: path for name, path in pages_of(server).items() if not names or name in names}
        for scheme in SCHEMES:
            for width in WIDTHS:
                page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
                for name, path in pages.items():
                    photograph(page, server.url + path, folder / f"{name}-{width}-{scheme}.png")
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
