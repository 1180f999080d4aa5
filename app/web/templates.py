"""The template environment: filters, words and the one link helper."""

from datetime import date
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.domain.rules import rule_text
from app.domain.slugs import slugify
from app.web import dates
from app.web.i18n import LOCALE, gettext, ngettext
from app.web.labels import label, value_text
from app.web.links import Links
from app.web.reasons import reason_text
from app.web.static import Versions
from app.web.titles import meeting_title


def environment(folder: Path, links: Links, static_folder: Path) -> Environment:
    """Templates with autoescape on, undefined names as errors, and every helper that pages may use."""
    made = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, extensions=["jinja2.ext.i18n"], auto_reload=False, cache_size=200,
    )
    made.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(helpers(links, static_folder))
    made.filters["reason_text"] = reason_text
    return made


def helpers(links: Links, static_folder: Path) -> dict[str, Any]:
    """The names that every template knows besides its own context."""
    versions = Versions(static_folder)

    def static(path: str) -> str:
        version = versions.of(path)
        return links.static(path) + (f"?v={version}" if version else "")

    return {
        "link": links.link, "static": static, "label": label, "number": number, "side_code": slugify,
        "span_text": dates.span_text, "day_text": dates.day_text, "short_day": dates.short_day,
        "machine_time": dates.machine_time, "meeting_title": meeting_title, "iso": iso,
        "moment_text": dates.moment_text, "clock_text": dates.clock_text, "value_text": value_text,
        "reason_text": reason_text, "rule_text": rule_words,
    }


def number(value: int) -> str:
    """A whole number with its thousands apart."""
    return str(value) if 0 <= value < 1000 else format_decimal(value, locale=LOCALE)


def rule_words(field: str, rule: str) -> str:
    """A stored rule in plain words, in the reader's language."""
    return rule_text(field, rule, gettext)


def iso(day: date | None) -> str:
    """A day for machines."""
    return day.isoformat() if day else ""
