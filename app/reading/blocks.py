"""Blocks: the lines of a text with their offsets, on which the parts of a page are recognised."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from app.domain.articles import Passage, PassageKind
from app.domain.spans import Span
from app.domain.timespans import Moment

CUT = frozenset({PassageKind.TEASER, PassageKind.CREDIT, PassageKind.BOILERPLATE})
_LINE = re.compile(r"[^\n]+")


@dataclass(slots=True)
class Block:
    """A line (or, in hard-wrapped text, a paragraph) without the white space around it.

    `kind` is None until a recogniser claims the block. `gap` says that a blank line stands before it.
    """

    start: int
    end: int
    text: str
    gap: bool
    kind: PassageKind | None = None
    rule: str = ""
    reason: str = ""
    entry: int | None = None
    published: Moment | None = None
    heading: bool = False  # the page's own markup says that this is a heading

    def claim(self, kind: PassageKind, rule: str, reason: str = "") -> None:
        """Settle what the block is; cut kinds always carry a reason."""
        self.kind, self.rule = kind, rule
        self.reason = (reason or rule) if kind in CUT else ""

    @property
    def free(self) -> bool:
        """Whether nothing has claimed the block yet."""
        return self.kind is None

    @property
    def cut(self) -> bool:
        """Whether the block is left out of what is read."""
        return self.kind in CUT

    def passage(self) -> Passage:
        """The block as a passage; what nothing claimed is body."""
        kind = self.kind or PassageKind.BODY
        return Passage(
            kind, Span(self.start, self.end), rule=self.rule or "prose", reason=self.reason,
            entry=self.entry, published=self.published,
        )


@dataclass(slots=True)
class Page:
    """A text on its way into passages, with what its lines say of the article as a whole."""

    text: str
    blocks: list[Block]
    title: str | None = None
    published: Moment | None = None
    stamped: Moment | None = None  # the head's own timestamp
    updated: Moment | None = None
    publisher: str | None = None
    agencies: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)

    def free(self) -> Iterator[tuple[int, Block]]:
        """Blocks that nothing has claimed yet, with their positions."""
        return ((i, block) for i, block in enumerate(self.blocks) if block.kind is None)

    def split(self, index: int, at: int) -> bool:
        """Split block `index` before the character `at` of its text; False where a side would be empty."""
        block = self.blocks[index]
        head, tail = block.text[:at].rstrip(), block.text[at:].lstrip()
        if not head or not tail:
            return False
        one = Block(block.start, block.start + len(head), head, block.gap)
        two = Block(block.end - len(tail), block.end, tail, gap=False)
        for part in (one, two):
            part.entry, part.published = block.entry, block.published
        self.blocks[index:index + 1] = [one, two]
        return True

    def next_free(self, index: int) -> Block | None:
        """The first unclaimed block after `index`."""
        return next((block for block in self.blocks[index + 1:] if block.kind is None), None)

    def add_agencies(self, names: list[str]) -> None:
        """Note agencies behind the text, once each, in order."""
        self.agencies += [name for name in dict.fromkeys(names) if name not in self.agencies]

    def add_authors(self, names: list[str]) -> None:
        """Note the text's authors, once each, in order."""
        self.authors += [name for name in dict.fromkeys(names) if name not in self.authors]


def split_blocks(text: str) -> list[Block]:
    """One block per line; in a text wrapped at a fixed width, one per paragraph."""
    blocks: list[Block] = []
    before = 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + match.group().index(stripped[0])
        gap = text.count("\n", before, start) > 1 or not blocks
        blocks.append(Block(start, start + len(stripped), stripped, gap))
        before = start + len(stripped)
    return _unwrap(text, blocks) if _is_wrapped(blocks) else blocks


def _is_wrapped(blocks: list[Block]) -> bool:
    """Whether most lines break off in mid-sentence at about the same width."""
    followed = [one for one, after in pairwise(blocks) if not after.gap]
    if len(followed) < 4:
        return False
    width = max(len(block.text) for block in blocks)
    if width > 110:
        return False
    broken = [b for b in followed if len(b.text) > 0.7 * width and not re.search(r"[.!?:]\W*$", b.text)]
    return len(broken) >= 0.6 * len(followed)


def _unwrap(text: str, blocks: list[Block]) -> list[Block]:
    width = max(len(block.text) for block in blocks)
    joined: list[Block] = []
    last = 0
    for block in blocks:
        if joined and not block.gap and last > 0.7 * width:
            joined[-1].end = block.end
            joined[-1].text = text[joined[-1].start:block.end]
        else:
            joined.append(block)
        last = block.end - block.start if joined[-1] is block else len(block.text)
    return joined
