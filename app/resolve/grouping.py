"""Disjoint groups that are joined pair by pair."""

from collections.abc import Iterable, Iterator


class Groups:
    """Union-find over strings. Each group's representative is its smallest member, whatever the order of joins."""

    def __init__(self, members: Iterable[str]) -> None:
        self._parent = {member: member for member in members}

    def find(self, member: str) -> str:
        """The representative of a member's group."""
        root = member
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[member] != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def join(self, one: str, other: str) -> None:
        """Make one group of the groups of both."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """The groups, each sorted, in the order of their representatives."""
        members: dict[str, list[str]] = {}
        for member in sorted(self._parent):
            members.setdefault(self.find(member), []).append(member)
        return iter([tuple(members[root]) for root in sorted(members)])
