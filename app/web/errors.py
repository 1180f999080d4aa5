"""Errors as sentences, in the frame of the site; a traceback goes to the log alone."""

from dataclasses import dataclass

import structlog
from fastapi import FastAPI, Request
from sqlalchemy.exc import OperationalError, ProgrammingError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response

from app.store.engine import BadDatabase
from app.web.headers import secure
from app.web.i18n import gettext
from app.web.render import render
from app.web.site import site_of

LOG = structlog.get_logger("parley.web")


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What an error page says."""

    heading: str
    sentence: str


def add_handlers(app: FastAPI) -> None:
    """Let the application answer errors with pages."""
    app.add_exception_handler(HTTPException, http_error)
    for kind in (BadDatabase, OperationalError, ProgrammingError):
        app.add_exception_handler(kind, database_error)
    app.add_exception_handler(Exception, unexpected_error)


async def http_error(request: Request, error: Exception) -> Response:
    """A page that is not there, or a request that can't be read."""
    assert isinstance(error, HTTPException)
    meant = site_of(request).links.without_slash(request.scope["path"]) if error.status_code == 404 else None
    if meant:
        return RedirectResponse(f"{meant}?{request.url.query}" if request.url.query else meant, 302)
    heading = {
        404: gettext("Not found"), 400: gettext("This address can't be read"),
        405: gettext("Pages here can only be read"),
    }.get(error.status_code, gettext("That did not work"))
    given = error.detail if error.detail not in ("Not Found", "Method Not Allowed") else ""
    sentence = given or gettext("There is no page at this address. It may have been mistyped or cut off.")
    return _answer(request, error.status_code, heading, sentence)


async def database_error(request: Request, error: Exception) -> Response:
    """A database that is missing, old or locked."""
    LOG.error("database", path=request.url.path, exc_info=error)
    return _answer(
        request, 503, gettext("The database can't be read"),
        gettext("It may not have been set up yet: run “parley ingest FOLDER” or “parley demo”, "
                "then load this page again."),
    )


async def unexpected_error(request: Request, error: Exception) -> Response:
    """A fault of the program."""
    LOG.error("unexpected", path=request.url.path, exc_info=error)
    answer = _answer(
        request, 500, gettext("Something went wrong"),
        gettext("This is a fault in Parley, not in your request. It was written to the log."),
    )
    # This handler runs outside of every middleware, SecurityHeaders among them.
    secure(answer.headers)
    return answer


def _answer(request: Request, status: int, heading: str, sentence: str) -> Response:
    if request.url.path.endswith(".json"):
        return JSONResponse({"error": heading, "detail": sentence}, status)
    return render(request, "error", ErrorPage(heading, sentence), status=status, robots="noindex")
