"""The system's Chromium, driven by Playwright."""

from shutil import which

from playwright.sync_api import Browser, Playwright

#: Without a sandbox it runs as root too; the others keep it from calling home.
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)


def chromium_path() -> str | None:
    """Where the system's Chromium or Chrome lies; None where there is none."""
    return which("chromium") or which("chromium-browser") or which("google-chrome")


def launch(playwright: Playwright) -> Browser:
    """Start it, without a window."""
    return playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
