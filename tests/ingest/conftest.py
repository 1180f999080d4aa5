"""A database, and facts read by one plain rule, so that these tests are about the job and not about language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.domain.articles import Article
from app.domain.claims import Extraction, MeetingClaim, MeetingKind, MeetingStatus, Participant, ParticipationRole
from app.domain.names import Actor, ActorKind
from app.domain.spans import Span
from app.domain.timespans import TimeSpan
from app.settings import Settings
from app.store.engine import open_engine
from app.store.migrate import upgrade

MET = re.compile(r"(?P<one>[A-Z]\w+ [A-Z]\w+) trifft (?P<other>[A-Z]\w+ [A-Z]\w+)")


class OneRule:
    """Reads "Anna Berg trifft Ivo Lund" as a meeting; fails on texts that say "Fehler"."""

    def __init__(self) -> None:
        self.extracted: list[str] = []

    def extract(self, article: Article) -> Extraction:
        """The meetings of the article."""
        self.extracted.append(article.source)
        if "Fehler" in article.text:
            raise RuntimeError("a rule broke")
        if "Abbruch" in article.text:
            raise KeyboardInterrupt
        claims = tuple(_claim(match) for match in MET.finditer(article.text))
        actors = {p.name: Actor(p.name, ActorKind.PERSON) for claim in claims for p in claim.participants}
        return Extraction(article, tuple(actors.values()), claims=claims)

    def lemma(self, word: str) -> str:
        """Every word is its own base form."""
        return word


def _claim(match: re.Match[str]) -> MeetingClaim:
    people = tuple(
        Participant(match[group], ActorKind.PERSON, ParticipationRole.ATTENDED, Span(*match.span(group)), "rule")
        for group in ("one", "other"))
    sentence = Span(*match.span())
    return MeetingClaim(TimeSpan.unknown(), MeetingStatus.HELD, MeetingKind.IN_PERSON, people, (sentence,), ())


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = open_engine(f"sqlite:///{tmp_path / 'store' / 'parley.sqlite'}")
    upgrade(made)
    yield made
    made.dispose()


@pytest.fixture
def facts() -> OneRule:
    return OneRule()


@pytest.fixture
def parley_settings(tmp_path: Path) -> Settings:
    return Settings(database_url=f"sqlite:///{tmp_path / 'store' / 'parley.sqlite'}")
