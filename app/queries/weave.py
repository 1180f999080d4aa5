"""A text woven from its annotations: nested, never overlapping, every stretch with an id of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.queries.passages import anchor


@dataclass(frozen=True, slots=True)
class Layer:
    """A stretch with a meaning. `what` is sentence, quote, fact or mention; `detail` is its kind.

    `page` and `slug` name what it leads to; `title` says it in words.
    """

    start: int
    end: int
    what: str
    detail: str = ""
    page: str = ""
    slug: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """A run of text, or an annotated stretch with what lies in it. `id` is '' where another one has it already.

    `closes` says that the stretch ends here, where it had to be cut in pieces.
    """

    text: str = ""
    layer: Layer | None = None
    id: str = ""
    closes: bool = True
    inside: tuple["Thread", ...] = ()


@dataclass(slots=True)
class Weaver:
    """Weaves the passages of one text; ids are given once over all of them."""

    text: str
    levels: Sequence[Sequence[Layer]]  # from the outermost to the innermost, each in order of start
    given: set[str] = field(default_factory=set)

    def weave(self, start: int, end: int) -> tuple[Thread, ...]:
        """The stretch start..end with everything that touches it."""
        return tuple(self._level(start, end, 0))

    def _level(self, start: int, end: int, depth: int) -> Iterable[Thread]:
        if start >= end:
            return
        if depth == len(self.levels):
            yield Thread(self.text[start:end])
            return
        at = start
        for layer in self.levels[depth]:
            left, right = max(layer.start, at), min(layer.end, end)
            if left >= right:
                continue
            yield from self._level(at, left, depth + 1)
            name = self._name(layer)
            yield Thread(
                layer=layer, id=name, closes=right == layer.end, inside=tuple(self._level(left, right, depth + 1))
            )
            at = right
        yield from self._level(at, end, depth + 1)

    def _name(self, layer: Layer) -> str:
        name = anchor(layer.start, layer.end)
        if name in self.given:
            return ""
        self.given.add(name)
        return name


def level(layers: Iterable[Layer]) -> tuple[Layer, ...]:
    """Layers in the order that weaving needs: by start, longer ones first; doubles fall together."""
    unique = {(layer.start, layer.end, layer.slug): layer for layer in layers}
    return tuple(sorted(unique.values(), key=lambda layer: (layer.start, -layer.end, layer.slug)))
