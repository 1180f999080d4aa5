"""Errors that a person is meant to read."""


class ParleyError(Exception):
    """A problem whose message names what was wrong and where; shown without a traceback."""


class UnreadableSource(ParleyError):
    """A file or folder that could not be read at all."""


class BadFilter(ParleyError):
    """A malformed filter value: the field, the value as given, and what is accepted.

    `template` says what is accepted with places for `params`, so that it can be translated before they go in.
    """

    def __init__(self, field: str, value: str, template: str, **params: object) -> None:
        self.field, self.value, self.template, self.params = field, value, template, params
        super().__init__(f"{field}: '{value}' is not accepted; {self.accepted}")

    @property
    def accepted(self) -> str:
        """What is accepted, in English."""
        return self.template.format(**self.params)
