"""Times of the demo's server: start, and the median of each page. Exits with 1 where a limit is passed.

Limits: start within 1.5 s without spaCy, every page within 50 ms (median of 15 requests after two to warm up).
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from bench.serving import Server, demo_database, demo_server, pages_of, serving

START_LIMIT_S = 1.5
PAGE_LIMIT_MS = 50
WARM_UP, REQUESTS = 2, 15


def page_time(url: str) -> float:
    """Median milliseconds from request to the answer's last byte."""
    times = []
    for _ in range(WARM_UP + REQUESTS):
        began = time.perf_counter()
        with urlopen(url) as answer:
            answer.read()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times[WARM_UP:])


def start_times(folder: Path) -> list[float]:
    """Seconds from the command to the first open port, three times, on the demo's finished database."""
    environment = {"PARLEY_DATABASE_URL": demo_database(folder)}
    times = []
    for _ in range(3):
        with serving("serve", environment=environment, log=folder / "serve.log") as server:
            times.append(server.start_seconds)
    return times


def server_imports_spacy() -> bool:
    """Whether making the application brings in spaCy."""
    check = "import sys; from app.main import create_app; create_app(); sys.exit('spacy' in sys.modules)"
    return subprocess.run([sys.executable, "-c", check]).returncode != 0


def measure_pages(server: Server) -> dict[str, float]:
    """Path → median milliseconds."""
    return {path: page_time(server.url + path) for path in pages_of(server).values()}


def main() -> int:
    """Print the table; 0 where every limit holds."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with demo_server(folder) as server:
            pages = measure_pages(server)
        starts = start_times(folder)
    for path, milliseconds in sorted(pages.items(), key=lambda item: -item[1]):
        print(f"{milliseconds:7.1f} ms  {path}{'  ← over the limit' if milliseconds > PAGE_LIMIT_MS else ''}")
    start = statistics.median(starts)
    with_spacy = server_imports_spacy()
    print(f"{start:7.2f} s   start (median of {len(starts)}; limit {START_LIMIT_S} s)")
    if with_spacy:
        print("the server imports spaCy")
    return int(with_spacy or start > START_LIMIT_S or any(ms > PAGE_LIMIT_MS for ms in pages.values()))


if __name__ == "__main__":
    sys.exit(main())
