"""A page as a browser would check it: ids, headings, labels, links."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Page:
    """What was found on a page."""

    ids: Counter[str] = field(default_factory=Counter)
    headings: list[int] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    inputs: list[dict[str, str | None]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    referred: set[str] = field(default_factory=set)
    text: list[str] = field(default_factory=list)
    styled: list[str] = field(default_factory=list)
    scripts: list[dict[str, str | None]] = field(default_factory=list)
    unclosed: list[str] = field(default_factory=list)
    language: str | None = None

    @property
    def words(self) -> str:
        """The text of the page with single spaces."""
        return " ".join(" ".join(self.text).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        page = self.page
        if tag not in VOID:
            self.open.append(tag)
        if given.get("id"):
            page.ids[str(given["id"])] += 1
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            page.headings.append(int(tag[1]))
        if tag == "html":
            page.language = given.get("lang")
        if tag == "label" and given.get("for"):
            page.labels.add(str(given["for"]))
        if tag in ("input", "select", "textarea") and given.get("type") != "hidden" and "label" not in self.open:
            page.inputs.append(given)
        if tag == "a" and given.get("href"):
            page.links.append(str(given["href"]))
        for name in ("aria-labelledby", "aria-describedby", "list", "for"):
            page.referred |= set((given.get(name) or "").split())
        if "style" in given or any(name.startswith("on") for name in given):
            page.styled.append(tag)
        if tag == "script":
            page.scripts.append(given)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.page.unclosed.append(tag)
        elif self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in ("script", "style"):
            self.page.text.append(data)


def read_page(text: str) -> Page:
    """Parse a whole page or a fragment of one."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.page.unclosed += [tag for tag in reader.open if tag != "html"]
    return reader.page
