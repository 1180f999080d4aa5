"""Codes of the store in words for people."""

from collections.abc import Mapping

from app.queries.words import N_
from app.web.dates import edtf_text
from app.web.i18n import gettext

LABELS: Mapping[str, Mapping[str, str]] = {
    "status": {
        "planned": N_("planned"), "ongoing": N_("under way"), "held": N_("held"), "postponed": N_("postponed"),
        "cancelled": N_("cancelled"), "denied": N_("denied"), "possible": N_("possible"),
    },
    "kind": {
        "in_person": N_("in person"), "phone": N_("by phone"), "video": N_("by video"), "unknown": N_("kind unknown"),
    },
    "role": {
        "attended": N_("attended"), "expected": N_("expected"), "host": N_("host"), "mediator": N_("mediator"),
        "represented": N_("represented by others"), "absent": N_("absent"), "spoken_about": N_("spoken about"),
    },
    "actor": {
        "person": N_("person"), "office": N_("office"), "delegation": N_("delegation"),
        "organisation": N_("organisation"), "state": N_("state"),
    },
    "place": {"venue": N_("venue"), "city": N_("city"), "region": N_("region"), "country": N_("country")},
    "quote": {
        "direct": N_("word for word"), "mixed": N_("fragment"), "indirect": N_("indirect"),
        "reported": N_("reported"), "free_indirect": N_("indirect, in the subjunctive"),
    },
    "appearance": {
        "met": N_("Was there"), "planned": N_("Planned"), "other": N_("Postponed, cancelled or uncertain"),
        "absent": N_("Stayed away"), "represented": N_("Represented by others"),
        "spoken_about": N_("Spoken about"),
    },
    "field": {
        "date": N_("Date"), "place": N_("Place"), "venue": N_("Venue"), "country": N_("Country"),
        "participant": N_("Participant"), "status": N_("Status"), "kind": N_("Kind"), "ordinal": N_("Count"),
        "event": N_("Event"), "meeting": N_("Meeting"),
    },
    "passage": {
        "title": N_("title"), "lead": N_("lead"), "body": N_("text"), "heading": N_("heading"),
        "caption": N_("caption"), "quote_box": N_("pull quote"), "live_entry": N_("live entry"),
        "teaser": N_("teaser"), "credit": N_("credit"), "boilerplate": N_("boilerplate"),
    },
    "talks": {
        "demanded": N_("demanded"), "hypothetical": N_("imagined"), "negated": N_("negated"),
        "not held": N_("not held"), "denied": N_("denied"), "refused": N_("refused"),
    },
    "conflicts": {"": N_("any"), "yes": N_("sources disagree"), "no": N_("no disagreement")},
    "sort": {
        "newest": N_("newest first"), "oldest": N_("oldest first"), "sources": N_("most sources"),
        "meetings": N_("most meetings"), "name": N_("by name"), "quotes": N_("most quotes"),
        "mentions": N_("most mentions"),
    },
    "view": {"list": N_("list"), "table": N_("table"), "network": N_("network")},
}


def label(group: str, code: str) -> str:
    """The words for a code; the code itself where nobody has worded it yet."""
    return gettext(LABELS[group].get(code, code))


def value_text(field: str, value: str) -> str:
    """A value of a conflict in words."""
    if field == "date":
        return edtf_text(value)
    if field == "participant" and value.rpartition(": ")[2] in LABELS["role"]:
        name, _, role = value.rpartition(": ")
        return f"{name}: {label('role', role)}"
    return label(field, value) if field in ("status", "kind") else value or gettext("nothing said")
