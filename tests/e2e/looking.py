"""What is asked of a page in the browser."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Error, Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
#: Software rendering says this of every WebGL page; it is about speed and no fault of the page.
HARMLESS = ("GPU stall due to ReadPixels",)


@dataclass
class Complaints:
    """What the browser complains of: console errors and warnings (policy violations among them), thrown errors."""

    found: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> "Complaints":
        """Listen to a page from now on."""
        page.on("console", self._console)
        page.on("pageerror", self._error)
        return self

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not any(words in message.text for words in HARMLESS):
            self.found.append(f"{message.type}: {message.text}")

    def _error(self, error: Error) -> None:
        self.found.append(f"thrown: {error.message}")


def settle(page: Page) -> None:
    """Wait until a drawing, where the page has one, is drawn."""
    if page.locator("[data-network]").count():
        page.locator("[data-network][data-drawn]").wait_for()


def axe_violations(page: Page) -> list[str]:
    """Rule and element of each violation of WCAG A, AA and axe's best practices."""
    page.evaluate(AXE.read_text())
    violations = page.evaluate("async () => (await axe.run()).violations")
    return [f"{v['id']}: {node['html'][:160]}" for v in violations for node in v["nodes"]]


def overflow(page: Page) -> list[str]:
    """Elements that make the page scroll sideways; empty where it does not."""
    return list(page.evaluate("""() => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        const within = (e) => { for (let p = e.parentElement; p; p = p.parentElement)
            if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
        return [...document.body.querySelectorAll("*")]
            .filter((e) => e.getBoundingClientRect().right > width + 1 && !within(e))
            .map((e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`)
            .concat(`page ${document.documentElement.scrollWidth} > ${width}`);
    }"""))
