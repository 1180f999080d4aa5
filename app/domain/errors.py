"""Errors that a person is meant to read."""


class ParleyError(Exception):
    """A problem whose message names what was wrong and where; shown without a traceback."""


class UnreadableSource(ParleyError):
    """A file or folder that could not be read at all."""


class BadFilter(ParleyError):
    """A malformed filter value: the field, the value as given, and what is accepted."""

    def __init__(self, field: str, value: str, accepted: str) -> None:
        super().__init__(f"{field}: '{value}' is not accepted; {accepted}")
        self.field, self.value, self.accepted = field, value, accepted
