"""What tests of page shapes share: a text in, its passages out."""

from app.domain.articles import Article, PassageKind
from app.reading.decoding import Decoded
from app.reading.metadata import Metadata
from app.reading.sources import read_text

K = PassageKind
PROSE = (
    "Der Außenminister hat am Montag in Bern seinen Amtskollegen empfangen und mit ihm drei Stunden lang gesprochen. "
    "Beide Seiten äußerten sich danach knapp und lobten die Gastgeber."
)
MORE = (
    "Zuvor hatte die Delegation bereits mit Vertretern der Wirtschaft beraten. Eine weitere Runde ist für den Herbst "
    "vorgesehen, einen Ort gibt es noch nicht."
)
LAST = "Die Opposition verlangte am Abend Auskunft über die Ergebnisse. Das Ministerium sagte einen Bericht zu."


def read(text: str, *, source: str = "a.txt") -> Article:
    return read_text(Decoded(text), source=source, metadata=Metadata())


def kind_of(article: Article, words: str) -> PassageKind:
    at = article.text.index(words)
    return next(p.kind for p in article.passages if p.span.start <= at < p.span.end)


def words_of(article: Article, kind: PassageKind) -> list[str]:
    return [article.words(p) for p in article.passages if p.kind is kind]
