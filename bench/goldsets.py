"""The sets that the gate measures: texts with gold, what becomes of them across articles, the made corpus, speed."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bench import across, scorers
from bench.corpus import Corpus, make_corpus
from bench.floors import digest
from bench.readings import Reader

ROOT = Path(__file__).resolve().parent.parent
SEEDS, EXPECTED = ROOT / "seeds", ROOT / "tests" / "seeds" / "expected.json"
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Bench:
    """What the sets share: the shared folder, a folder for scratch files, and readers that read each text once."""

    shared: Path
    scratch: Path
    reader: Reader
    #: A reader whose knowledge holds no people; made when a set asks for it.
    stranger: Callable[[], Reader]


@dataclass(frozen=True, slots=True)
class GoldSet:
    """One set: `figures` measures it; `texts` and `gold` are what the list of errors reads, empty where it has none.

    `pinned` gives the digest that the floors belong to. A `long` set is measured only when all are asked for.
    """

    name: str
    figures: Callable[[Bench], dict[str, str]]
    pinned: Callable[[], str]
    texts: tuple[Path, ...] = ()
    gold: tuple[Path, ...] = ()
    long: bool = False


@dataclass(frozen=True, slots=True)
class Scored:
    """Figures by a scorer of the shared folder, over the documents that the gold holds."""

    texts: tuple[Path, ...]
    gold: tuple[Path, ...]
    scorer: str
    patterns: scorers.Patterns
    options: tuple[str, ...] = ()
    strangers: bool = False

    def __call__(self, bench: Bench) -> dict[str, str]:
        gold = documents(self.gold)
        reader = bench.stranger() if self.strangers else bench.reader
        readings = reader.folders(self.texts, {doc["doc"] for doc in gold})
        predictions, pooled = bench.scratch / "predictions.jsonl", bench.scratch / "gold.json"
        predictions.write_text("".join(reading.line for reading in readings), "utf-8")
        pooled.write_text(json.dumps(gold), "utf-8")
        script = bench.shared / "eval" / self.scorer
        return scorers.scored(script, (predictions, pooled, *self.options), self.patterns)


def documents(paths: tuple[Path, ...]) -> list[dict]:
    """The documents of several gold files."""
    return [doc for path in paths for doc in json.loads(path.read_text("utf-8"))]


def gold_sets(shared: Path) -> Iterator[GoldSet]:
    """All sets that the shared folder and the project hold."""
    yield from _news(shared / "articles")
    yield from _wikinews(shared / "wikinews")
    yield _scored("demo corpus, meetings", Scored((SEEDS,), (EXPECTED,), "score_meetings.py", scorers.MEETINGS))
    yield GoldSet(
        "demo corpus, resolution",
        lambda bench: across.grouped(bench.reader.folder(SEEDS), documents((EXPECTED,)), "fact"),
        lambda: digest((EXPECTED,)),
    )
    yield GoldSet(
        "made corpus, resolution", lambda bench: across.made(_corpus()), lambda: _corpus().digest(), long=True
    )
    yield GoldSet("speed", _speed, lambda: "", long=True)


def _news(news: Path) -> Iterator[GoldSet]:
    gold, merged = news / "gold.json", news / "gold_merged.json"
    meetings = Scored((news,), (gold,), "score_meetings.py", scorers.MEETINGS)
    actors = Scored((news,), (gold,), "score_articles.py", scorers.ARTICLES)
    yield _scored("articles, meetings", meetings)
    yield _scored("articles, actors and quotes", actors)
    yield GoldSet(
        "articles, merged",
        lambda bench: across.merged(news, merged, bench.shared / "eval", bench.scratch, bench.reader),
        lambda: digest((merged,)),
    )
    yield GoldSet(
        "articles, resolution",
        lambda bench: across.grouped(bench.reader.folder(news), documents((gold,)), "world_id"),
        lambda: digest((gold,)),
    )
    yield _strangers("articles, people unknown", (actors, "actors F1"), (meetings, "meeting F1"))


def _wikinews(wiki: Path) -> Iterator[GoldSet]:
    texts, gold = (wiki / "train", wiki / "dev"), (wiki / "meetings_train.json", wiki / "meetings_dev.json")
    meetings = Scored(texts, gold, "score_meetings.py", scorers.MEETINGS)
    dev, quotes = (wiki / "dev",), (wiki / "quotes_dev.json",)
    yield _scored("wikinews, meetings", meetings)
    options = ("--texts", str(wiki / "dev"))
    yield _scored("wikinews dev, quotes", Scored(dev, quotes, "score_quotes.py", scorers.QUOTES, options))
    yield _strangers("wikinews, people unknown", (meetings, "meeting F1"))


def _scored(name: str, scored: Scored) -> GoldSet:
    return GoldSet(name, scored, lambda: digest(scored.gold), scored.texts, scored.gold)


def _strangers(name: str, *wanted: tuple[Scored, str]) -> GoldSet:
    """Some figures of sets as they are when knowledge holds no people."""
    unknown = [replace(scored, strangers=True, patterns=_only(scored.patterns, figure)) for scored, figure in wanted]

    def figures(bench: Bench) -> dict[str, str]:
        return {name: value for scored in unknown for name, value in scored(bench).items()}

    return GoldSet(name, figures, lambda: digest(unknown[0].gold), long=True)


def _only(patterns: scorers.Patterns, figure: str) -> scorers.Patterns:
    return tuple((name, pattern) for name, pattern in patterns if name == figure)


@cache
def _corpus() -> Corpus:
    return make_corpus()


def _speed(bench: Bench) -> dict[str, str]:
    """Words a second from file to claims, of one core's processor time: the best of a few rounds over the demo texts.

    Knowledge and language are loaded and warm; what else the machine does hardly shows in the processor's own time.
    """
    rates = []
    for _ in range(ROUNDS):
        reader = bench.reader.again()
        list(reader.folder(SEEDS))
        rates.append(reader.words / reader.seconds)
    return {"words/s": f"{max(rates):.0f}"}
