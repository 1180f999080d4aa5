"""Every link of the pages is made here."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from app.queries.filters import Filters
from app.queries.urls import pairs_of

#: The address of each page; the ones with {} take a slug or number.
PATHS = {
    "overview": "/",
    "meetings": "/meetings", "meeting": "/meetings/{}",
    "actors": "/actors", "actor": "/actors/{}",
    "places": "/places", "place": "/places/{}",
    "quotes": "/quotes",
    "articles": "/articles", "article": "/articles/{}",
    "network": "/network", "search": "/search", "about": "/about",
}


@dataclass(frozen=True, slots=True)
class Links:
    """Links for one address of the site. `base_url` is PARLEY_BASE_URL without a closing slash, or ''."""

    base_url: str = ""

    @classmethod
    def under(cls, base_url: str | None) -> "Links":
        """Links for a site that is reached at `base_url`."""
        return cls((base_url or "").rstrip("/"))

    def link(
        self,
        page: str,
        target: str | int | None = None,
        *,
        filters: Filters | None = None,
        fragment: str = "",
        form: str = "",
        query: dict[str, str] | None = None,
    ) -> str:
        """The path of a page, from the site's root.

        `target` is the slug or number that the page takes, `form` the ending of another rendering ("csv").
        """
        path = PATHS[page] if target is None else PATHS[page].format(quote(str(target), safe=""))
        pairs = [*(pairs_of(filters) if filters else ()), *(query or {}).items()]
        text = urlsplit(self.base_url).path + path
        text += f".{form}" if form else ""
        text += f"?{urlencode(pairs)}" if pairs else ""
        return text + (f"#{fragment}" if fragment else "")

    def without_slash(self, path: str) -> str | None:
        """The link to the page that a path with a closing slash means; None where it means none.

        It is made anew from the page and its target, so that no path can lead to another site.
        """
        pages = {address: page for page, address in PATHS.items()}
        head, _, target = path.strip("/").partition("/")
        if not path.endswith("/") or not head or "/" in target:
            return None
        page = pages.get(f"/{head}/{{}}" if target else f"/{head}")
        return self.link(page, target or None) if page else None

    def static(self, path: str) -> str:
        """The path of a static file, without its version."""
        return f"{urlsplit(self.base_url).path}/static/{path}"

    def absolute(self, path: str) -> str:
        """The full address of a path of `link`; the path itself where PARLEY_BASE_URL is not set."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.netloc}{path}" if parts.netloc else path
