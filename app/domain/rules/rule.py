"""What a family of rules is: its name with places for words of the text, and what it says in plain words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

#: What may stand in the places of a name; places not listed here hold another rule.
_PLACES: Mapping[str, str] = {
    "tie": r".+",
    "verb": r"(?:[^\W\d_A-ZÄÖÜ][\w-]*)?",
    "noun": r"(?:[A-ZÄÖÜ][\w-]*)?",
    "word": r"\S+",
    "count": r"[+-]?\d+",
    "unit": r"[a-z]+",
    "which": r"\w+",
    "time": r"\w+",
}
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Rule:
    """A family of rules. "mit after {verb}" is the name of "mit after treffen"; `says` has the same places."""

    name: str
    says: str
    group: str = ""
    pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        parts = _PLACE.split(self.name)
        made = "".join(
            f"(?P<{part}>{_PLACES.get(part, '.+')})" if odd % 2 else re.escape(part) for odd, part in enumerate(parts)
        )
        object.__setattr__(self, "pattern", re.compile(made))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The names of the places, in order."""
        return tuple(_PLACE.findall(self.name))


@dataclass(frozen=True, slots=True)
class Reading:
    """One rule that was at work: its family, the words of the text in its places, rules that stand in its places."""

    rule: Rule
    words: Mapping[str, str]
    inner: Mapping[str, "Reading"]

    def families(self) -> tuple[Rule, ...]:
        """This family and those of the rules within."""
        return (self.rule, *(rule for reading in self.inner.values() for rule in reading.families()))

    def text(self, translate: Callable[[str], str]) -> str:
        """What the rule says, in the language that `translate` gives."""
        values = {place: word or "…" for place, word in self.words.items()}
        values |= {place: reading.text(translate) for place, reading in self.inner.items()}
        return translate(self.rule.says).format(**values)
