"""Which article a text is, and whether its content has changed."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from app.domain.articles import Article
from app.domain.keys import key_of
from app.domain.urls import is_tracking
from app.store.codec import day, moment_text


def canonical_url(url: str) -> str:
    """An address without what does not change the page: tracking keys, fragment, closing slash, capital letters.

    http and https show the same article. Raises ValueError for what is no address ("http://[x").
    """
    parts = urlsplit(url.strip())
    kept = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True)
            if not is_tracking(key)]
    path = parts.path.rstrip("/")
    scheme = "https" if parts.scheme == "http" else parts.scheme
    return urlunsplit((scheme, parts.netloc.lower(), path, urlencode(sorted(kept)), ""))


def article_key(article: Article) -> str:
    """The article's identity: its canonical URL, else publisher + title + date, else title + the file's name.

    Raises ValueError for a URL that is no address.
    """
    if article.url:
        return key_of("url", canonical_url(article.url))
    published = day(article.published)
    if article.publisher and article.title and published:
        return key_of("text", article.publisher, article.title, published.isoformat())
    return key_of("file", article.source, article.title or "")


def content_hash(article: Article) -> str:
    """A key of the text and of what is known about it; equal means that nothing has changed."""
    passages = "\n".join(
        f"{p.kind} {p.span.start} {p.span.end} {p.entry} {moment_text(p.published)}" for p in article.passages)
    return key_of(
        article.text, passages, article.title or "", moment_text(article.published) or "",
        moment_text(article.updated) or "", article.publisher or "", article.url or "", article.language,
        "\n".join(article.agencies), "\n".join(article.authors), "\n".join(article.warnings),
    )
