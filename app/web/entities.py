"""What happens at the address of something that is not there (any more)."""

from sqlmodel import Session
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from app.queries.found import successor
from app.web.i18n import gettext
from app.web.links import Links


def gone_or_moved(session: Session, links: Links, entity: str, slug: str) -> Response:
    """A redirect from an old slug to the present one; else a page that says that nothing has this name (404)."""
    present = successor(session, entity, slug)
    if present:
        return RedirectResponse(links.link(entity, present), 302)
    sentence = {
        "meeting": gettext("No meeting has the address “{slug}”."),
        "actor": gettext("Nobody here is called “{slug}”."),
        "place": gettext("No place here is called “{slug}”."),
    }[entity].format(slug=slug[:80])
    raise HTTPException(404, sentence)
