"""Texts for people are marked where they stand and translated where they are shown."""


def N_(text: str) -> str:  # noqa: N802  # the name that gettext tools know
    """Mark a text for translation without translating it yet."""
    return text
