"""The demo: Parley's own articles in a database of their own, with a "today" that fits them."""

from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Engine, func, select

from app.domain.errors import ParleyError
from app.ingest.run import Facts, Ingest, Summary
from app.settings import Settings, user_data_folder
from app.shipped import shipped
from app.store import tables
from app.store.engine import open_engine
from app.store.migrate import upgrade
from app.store.rows import table

ARTICLE = table(tables.Article)


def prepare_demo(
    settings: Settings, load_facts: Callable[[], Facts], *, progress: Callable[[Summary], None]
) -> tuple[Settings, int]:
    """Ingest the demo articles where that has not been done yet; gives settings for serving them, and their number.

    The day after the newest article is "today", unless PARLEY_TODAY says another one. Raises ParleyError when
    no demo article can be read, or when Ctrl-C stopped the reading.
    """
    seeds = shipped("seeds")
    url = f"sqlite:///{_database(seeds)}"
    engine = open_engine(url)
    upgrade(engine)
    summary = Ingest(engine, settings, load_facts).run([seeds], progress=progress)
    if summary.stopped:
        raise ParleyError("stopped while reading the demo articles; the same command goes on from there")
    count, newest = _articles(engine)
    engine.dispose()
    if not count:
        raise ParleyError(f"there are no demo articles in {seeds}")
    today = settings.today or (newest + timedelta(days=1) if newest else None)
    return settings.model_copy(update={"database_url": url, "today": today}), count


def _database(seeds: Path) -> Path:
    """The demo's database, named by the articles in it: other articles start a new one, and the old one goes."""
    digest = sha256()
    for file in sorted(seeds.rglob("*")):
        if file.is_file():
            digest.update(file.name.encode())
            digest.update(file.read_bytes())
    folder = user_data_folder()
    name = f"demo-{digest.hexdigest()[:8]}.sqlite"
    for old in folder.glob("demo-*.sqlite*"):
        if not old.name.startswith(name):
            old.unlink(missing_ok=True)
    return folder / name


def _articles(engine: Engine) -> tuple[int, date | None]:
    with engine.connect() as connection:
        row = connection.execute(select(func.count(), func.max(ARTICLE.c.published_day)).select_from(ARTICLE)).one()
    return row[0], row[1]
