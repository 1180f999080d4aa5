"""Who "der Kremlchef", "sein Schwiegersohn", "er" and "beide" are, within one article."""

from app.language.annotations import NameSpan
from app.language.names_lexicon import Lexicon
from app.language.names_registry import Registry
from app.language.names_roles import RolePhrase
from app.language.names_text import Words


def resolve_references(
    lexicon: Lexicon, registry: Registry, texts: list[Words], roles: list[list[RolePhrase]], spans: list[list[NameSpan]],
) -> None:
    """Add spans for role mentions and pronouns to `spans`, one list per passage."""
