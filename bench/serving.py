"""Starts Parley as a user would, on a free port, and lists pages worth looking at."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import environ
from pathlib import Path
from urllib.request import urlopen

#: Lists, each with the pattern of links to its single pages.
LISTS = {
    "meetings": r'href="(/meetings/[^"?#.]+)"',
    "actors": r'href="(/actors/[^"?#.]+)"',
    "places": r'href="(/places/[^"?#.]+)"',
    "quotes": None,
    "articles": r'href="(/articles/[^"?#.]+)["#]',
}
START_LIMIT_S = 240


@dataclass(frozen=True)
class Server:
    """A running server: its address, and the seconds from its start to the first answer."""

    url: str
    start_seconds: float


def free_port() -> int:
    """A port of the loopback address that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run_parley(*words: str, environment: dict[str, str]) -> None:
    """Run a command of Parley to its end; raises with its output where it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "app", *words], env={**environ, **environment}, capture_output=True, text=True,
    )
    if done.returncode != 0:
        raise RuntimeError(f"parley {' '.join(words)} ended with {done.returncode}\n{done.stdout}\n{done.stderr}")


@contextmanager
def serving(*words: str, environment: dict[str, str], log: Path) -> Iterator[Server]:
    """Run `parley WORDS --port N` until the block ends; waits for the first answer."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with log.open("w") as output:
        began = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "app", *words, "--port", str(port)],
            env={**environ, **environment}, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        )
        try:
            while not answers(url):
                if process.poll() is not None or time.perf_counter() - began > START_LIMIT_S:
                    raise RuntimeError(f"the server did not start:\n{log.read_text()}")
                time.sleep(0.02)
            yield Server(url, time.perf_counter() - began)
        finally:
            process.terminate()
            process.wait(timeout=20)


def answers(url: str) -> bool:
    """Whether something listens at the address."""
    host, port = url.removeprefix("http://").split(":")
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, int(port))) == 0


@contextmanager
def demo_server(folder: Path) -> Iterator[Server]:
    """The demo, with its data in `folder`."""
    with serving("demo", environment={"XDG_DATA_HOME": str(folder)}, log=folder / "server.log") as server:
        yield server


def demo_database(folder: Path) -> str:
    """The address of the database that the demo in `folder` has made."""
    found = next((folder / "parley").glob("demo-*.sqlite"))
    return f"sqlite:///{found}"


def fetch(url: str) -> str:
    """The text of a page."""
    with urlopen(url) as answer:
        return str(answer.read().decode())


def pages_of(server: Server) -> dict[str, str]:
    """Name → path of one page of each kind, the single pages found through the lists."""
    pages = {"overview": "/", "network": "/network", "search": "/search?q=Verhandlung", "about": "/about"}
    for name, pattern in LISTS.items():
        pages[name] = f"/{name}"
        if pattern and (found := re.search(pattern, fetch(f"{server.url}/{name}"))):
            pages[name.removesuffix("s")] = found[1]
    pages["meetings-filtered"] = "/meetings?from=2025-12-01&to=2025-12-31&place=moskau"
    pages["meetings-table"] = "/meetings?view=table"
    pages["meetings-conflicts"] = "/meetings?conflicts=yes"
    pages["article-read"] = f"{pages['article']}?view=read"
    return pages
