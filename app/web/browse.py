"""What every list shares: reading the filter, the sentence, the chips, order, paging and exports."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from fastapi import Request
from sqlmodel import Session
from starlette.responses import RedirectResponse

from app.domain.errors import BadFilter
from app.queries.facets import Facets
from app.queries.filters import Filters
from app.queries.found import ENTITIES, Found, follow, look_up
from app.queries.sentence import NOUNS, parts, sentence
from app.queries.subjects import SORTS, VIEWS, Subject
from app.queries.urls import Asked, parse
from app.queries.words import N_, Words
from app.web.forms import FormField, accepted_text, form_fields
from app.web.i18n import LOCALE, gettext
from app.web.labels import label
from app.web.links import Links
from app.web.render import wants_fragment

WORDS = Words(gettext, LOCALE)
COUNTED = {
    Subject.MEETINGS: (N_("meeting"), N_("meetings")), Subject.ACTORS: (N_("actor"), N_("actors")),
    Subject.PLACES: (N_("place"), N_("places")), Subject.QUOTES: (N_("quote"), N_("quotes")),
    Subject.ARTICLES: (N_("article"), N_("articles")),
}
UNKNOWN = {
    "actor": N_("Nobody here is called “{slug}”."), "place": N_("No place here is called “{slug}”."),
    "side": N_("No side here is called “{slug}”."), "source": N_("No publisher here is called “{slug}”."),
}
#: A view of everything at once has no pages; and it shows all ties, where `together` asks for one.
WHOLE_UNFIT = ("cursor", "together")


@dataclass(frozen=True, slots=True)
class Chip:
    """A part of the filter that can be taken away."""

    label: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Choosable:
    """One of several orders or views."""

    label: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Export:
    """The list in another format."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Browse:
    """The frame of a list. `count` is None where the filter could not be read."""

    action: str
    sentence: str
    count: int | None
    noun: str
    undated: int
    fields: tuple[FormField, ...]
    chips: tuple[Chip, ...]
    sorts: tuple[Choosable, ...]
    views: tuple[Choosable, ...]
    exports: tuple[Export, ...]
    problems: tuple[str, ...]
    notices: tuple[str, ...]
    clear: str
    first: str
    next: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as asked for: what the address says and what its slugs stand for."""

    page: str
    subject: Subject
    asked: Asked
    found: Found
    links: Links

    @property
    def filters(self) -> Filters:
        """The filters that could be read."""
        return self.asked.filters

    @property
    def status(self) -> int:
        """400 where a value is malformed."""
        return 400 if self.asked.problems else 200

    @property
    def address(self) -> str:
        """The canonical address of the view."""
        return self.links.link(self.page, filters=self.filters)

    def refused(self, problem: BadFilter) -> "Listing":
        """The same list with one more problem (a cursor of another order)."""
        problems = (*self.asked.problems, problem)
        asked = replace(self.asked, filters=self.asked.filters.first_page(), problems=problems)
        return replace(self, asked=asked)


def open_list(
    request: Request, session: Session, links: Links, page: str, subject: Subject, *, form: str = "",
    paged: bool = True,
) -> Listing | RedirectResponse:
    """Read the filter of a request. Redirects where an old slug or an empty form field stands in the address.

    A view that is not `paged` shows everything at once; a cursor has no use there.
    """
    asked = parse(request.query_params.multi_items(), subject)
    asked = asked if paged else without(asked, WHOLE_UNFIT)
    found = look_up(session, asked.filters)
    if asked.problems:
        return Listing(page, subject, asked, found, links)
    if found.moved:
        return RedirectResponse(links.link(page, filters=follow(asked.filters, found), form=form), 302)
    if asked.tidy and not (asked.unknown or asked.unfit) and not wants_fragment(request):
        return RedirectResponse(links.link(page, filters=asked.filters, form=form), 302)
    return Listing(page, subject, asked, found, links)


def without(asked: Asked, keys: Sequence[str]) -> Asked:
    """What was asked, with these filters noted as of no use."""
    filters = asked.filters
    for key in keys:
        filters = filters.without(key)
    return replace(
        asked, filters=filters, unfit=(*asked.unfit, *(key for key in keys if key in asked.raw)),
        problems=tuple(problem for problem in asked.problems if problem.field not in keys),
    )


def browse(
    listing: Listing, *, count: int | None, undated: int = 0, following: str | None = None,
    facets: Facets | None = None, names: Mapping[str, Sequence[str]] | None = None,
    ordered: bool = True,
) -> Browse:
    """The frame around the rows of a list; `ordered` lists offer orders."""
    filters, found, subject = listing.filters, listing.found, listing.subject
    first = filters.first_page()

    def to(target: Filters) -> str:
        return listing.links.link(listing.page, filters=target)

    return Browse(
        action=listing.links.link(listing.page),
        sentence=gettext("This filter can't be read") if listing.asked.problems
        else sentence(filters, found, subject, WORDS),
        count=None if listing.asked.problems else count,
        noun=noun(subject, count or 0),
        undated=undated,
        fields=form_fields(listing.asked, found, subject, facets or {}, names or {}),
        chips=tuple(Chip(p.label, p.text, to(p.without)) for p in parts(filters, found, subject, WORDS)),
        sorts=_choosable(first, "sort", SORTS[subject], to) if ordered else (),
        views=_views(listing, first) if subject is Subject.MEETINGS else (),
        exports=tuple(Export(form.upper(), listing.links.link(listing.page, filters=first, form=form))
                      for form in ("json", "csv") if not listing.asked.problems),
        problems=tuple(problem_sentence(problem) for problem in listing.asked.problems),
        notices=notices(listing),
        clear=to(Filters(sort=filters.sort, view=filters.view)),
        first=to(first) if filters.cursor else "",
        next=to(filters.with_value("cursor", following)) if following else "",
    )


def noun(subject: Subject, count: int) -> str:
    """What is counted."""
    return gettext(COUNTED[subject][0 if count == 1 else 1])


def nothing(listing: Listing) -> str:
    """What an empty list says."""
    if listing.asked.problems:
        return gettext("Mend or remove the marked filter to see a list.")
    if listing.found.missing:
        return gettext("So there is nothing to show.")
    if listing.filters.restricts:
        return {
            Subject.MEETINGS: gettext("The articles read so far tell of no such meeting."),
            Subject.QUOTES: gettext("The articles read so far hold no such quote."),
        }.get(listing.subject, gettext("Nothing here fits this filter."))
    return gettext("Nothing here yet.")


def problem_sentence(problem: BadFilter) -> str:
    """A malformed value: field, value and what is accepted."""
    return gettext("“{value}” can't be read as “{field}”. Accepted: {accepted}.").format(
        value=problem.value, field=problem.field, accepted=accepted_text(problem)
    )


def notices(listing: Listing) -> tuple[str, ...]:
    """What a reader should know about the address: unknown keys, filters without use here, names nobody has."""
    said = [gettext(UNKNOWN[ENTITIES[key]]).format(slug=slug) for key, slug in listing.found.missing]
    said += [
        gettext("There is no filter “{key}”; it was left out.").format(key=key[:60]) for key in listing.asked.unknown
    ]
    said += [
        gettext("The filter “{key}” does not apply to {rows}; it was left out.").format(
            key=key, rows=gettext(NOUNS[listing.subject]).lower())
        for key in listing.asked.unfit
    ]
    return tuple(said)


def _choosable(
    filters: Filters, attribute: str, codes: Sequence[str], to: Callable[[Filters], str]
) -> tuple[Choosable, ...]:
    if len(codes) < 2:
        return ()
    chosen = filters.get(attribute) or codes[0]
    return tuple(
        Choosable(label(attribute, code), to(filters.with_value(attribute, "" if code == codes[0] else code)),
                  code == chosen)
        for code in codes
    )


def _views(listing: Listing, filters: Filters) -> tuple[Choosable, ...]:
    """The same meetings as a list, as a table and as a network."""
    default = VIEWS[Subject.MEETINGS][0]
    shown = listing.page if listing.page != "meetings" else filters.view or default
    plain = filters.with_value("view", "")
    targets = {code: plain.with_value("view", "" if code == default else code) for code in VIEWS[Subject.MEETINGS]}
    entries = [
        Choosable(label("view", code), listing.links.link("meetings", filters=target), code == shown)
        for code, target in targets.items()
    ]
    # The network shows all ties of those whom the list joins.
    people = tuple(sorted({*plain.actor, *plain.together}))
    network = listing.links.link("network", filters=replace(plain, actor=people, together=(), sort=""))
    return (*entries, Choosable(label("view", "network"), network, shown == "network"))
