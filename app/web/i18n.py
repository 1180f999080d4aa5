"""Texts of the pages, in the reader's language. English is the language of the sources."""

from functools import lru_cache
from gettext import NullTranslations

from babel.support import Translations

from app.shipped import shipped

LANGUAGE = "en"
LOCALE = "en_GB"  # day before month, as the articles' readers write dates


@lru_cache(maxsize=8)
def translations(language: str = LANGUAGE) -> NullTranslations:
    """The catalogue of a language; the source texts themselves where there is none."""
    return Translations.load(shipped("templates") / "_locale", [language])


def gettext(text: str) -> str:
    """A text in the reader's language."""
    return translations().gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """A text that depends on a number."""
    return translations().ngettext(one, many, number)
