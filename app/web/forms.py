"""The filter form: one field for each filter, filled with what was asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.errors import BadFilter
from app.queries.definitions import FILTERS, Control, FilterDef
from app.queries.facets import Choice, Facets
from app.queries.found import Found
from app.queries.names import typed
from app.queries.subjects import CONFLICTS, Subject
from app.queries.urls import Asked
from app.queries.words import N_
from app.web.i18n import gettext, ngettext
from app.web.labels import LABELS, label

#: Which filters can be typed as a name beside the offered ones.
TYPED = {"actor": N_("Another name"), "city": N_("Another city")}
#: How the form orders filters; those it leaves out stay in hidden fields.
FORM_ORDER = (
    "q", "from", "to", "status", "actor", "anyactor", "together", "side", "country", "city", "place", "kind", "source",
    "minsources", "conflicts", "sort", "view",
)
MOST_SOURCES_OFFERED = 4
KIND_GROUPS = {
    Subject.MEETINGS: "kind", Subject.ACTORS: "actor", Subject.PLACES: "place", Subject.QUOTES: "quote",
}


@dataclass(frozen=True, slots=True)
class FormChoice:
    """A check box or option; `count` is None where nothing was counted."""

    value: str
    label: str
    count: int | None
    checked: bool


@dataclass(frozen=True, slots=True)
class FormField:
    """A form control. `extra` is what its text input holds, `names` what that one suggests; `values` stay hidden."""

    key: str
    label: str
    control: str
    values: tuple[str, ...] = ()
    choices: tuple[FormChoice, ...] = ()
    names: tuple[str, ...] = ()
    more: str = ""
    extra: str = ""
    error: str = ""


def form_fields(
    asked: Asked, found: Found, subject: Subject, facets: Facets, names: Mapping[str, Sequence[str]]
) -> tuple[FormField, ...]:
    """The fields of a list's form. `names` are suggestions by filter key."""
    by_key = {definition.key: definition for definition in FILTERS}
    fields = []
    for key in FORM_ORDER:
        definition = by_key[key]
        if not definition.applies(subject) or (key == "anyactor" and not asked.raw.get(key)):
            continue
        field = _field(definition, asked, found, subject, facets, names)
        if field is not None:
            fields.append(field)
    return tuple(fields)


def _field(
    definition: FilterDef, asked: Asked, found: Found, subject: Subject, facets: Facets,
    names: Mapping[str, Sequence[str]],
) -> FormField | None:
    key = definition.key
    given = tuple(text for text in asked.raw.get(key, ()) if text.strip())
    error = next((problem_text(p) for p in asked.problems if p.field == key), "")
    title = gettext(definition.label)
    match definition.control:
        case Control.HIDDEN:
            return FormField(key, title, "hidden", values=definition.written(asked.filters))
        case Control.SELECT:
            # A value that the reader refused is no option: the error beside the field names it.
            choices = _options(key, next(iter(definition.written(asked.filters)), ""))
            return FormField(key, title, "select", choices=choices, error=error)
        case Control.CHOICES:
            choices = _choices(definition, asked, found, subject, facets.get(key, ()))
            bad = ", ".join(p.value for p in asked.problems if p.field == key)
            more = gettext(TYPED[key]) if key in TYPED else ""
            if not choices and not more:
                return None
            suggested = tuple(names.get(key, ())) if more else ()
            return FormField(key, title, "choices", choices=choices, names=suggested, more=more, extra=bad, error=error)
        case Control.TEXT:
            chosen = definition.written(asked.filters) or given
            return FormField(key, title, "text", extra=typed(found.name(key, chosen[0]), chosen[0]) if chosen else "",
                             values=chosen[1:], error=error)
        case _:
            return FormField(key, title, str(definition.control), extra=given[0] if given else "", error=error)


def _choices(
    definition: FilterDef, asked: Asked, found: Found, subject: Subject, counted: Sequence[Choice]
) -> tuple[FormChoice, ...]:
    chosen = definition.written(asked.filters)
    group = KIND_GROUPS.get(subject, "kind") if definition.key == "kind" else definition.key
    offered = [choice for choice in counted if choice.count or choice.value in chosen]
    # What was chosen stays in the form also where nothing was counted: beside a malformed value.
    uncounted = [value for value in chosen if value not in {choice.value for choice in offered}]
    return (
        *(FormChoice(value, _name(definition.key, value, found, group), None, True) for value in uncounted),
        *(
            FormChoice(choice.value, choice.name or label(group, choice.value), choice.count, choice.value in chosen)
            for choice in offered
        ),
    )


def _name(key: str, value: str, found: Found, group: str) -> str:
    return label(group, value) if group in LABELS and value in LABELS[group] else found.name(key, value)


def _options(key: str, chosen: str) -> tuple[FormChoice, ...]:
    if key == "conflicts":
        return tuple(FormChoice(code, label("conflicts", code), None, code == chosen) for code in ("", *CONFLICTS))
    values = [str(number) for number in range(2, MOST_SOURCES_OFFERED + 1)]
    if chosen and chosen not in values:
        values.append(chosen)
    texts = {value: ngettext("%(num)s or more", "%(num)s or more", int(value)) % {"num": value} for value in values}
    return (
        FormChoice("", gettext("any"), None, not chosen),
        *(FormChoice(value, texts[value], None, value == chosen) for value in values),
    )


def problem_text(problem: BadFilter) -> str:
    """What a field takes, as a sentence."""
    return gettext("Accepted: {what}.").format(what=accepted_text(problem))


def accepted_text(problem: BadFilter) -> str:
    """What a field takes, in the reader's language."""
    return gettext(problem.template).format(**problem.params)
