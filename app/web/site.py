"""What the whole site shares while it serves: engine, links, templates, settings."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from fastapi import Depends, Request
from jinja2 import Environment
from sqlalchemy import Engine
from sqlmodel import Session

from app.settings import Settings
from app.store.session import read_session
from app.web.links import Links


@dataclass(frozen=True, slots=True)
class Site:
    """One running site. Kept on the application, never in a module."""

    settings: Settings
    engine: Engine
    links: Links
    templates: Environment = field(repr=False)

    def today(self) -> date:
        """The day that "next" counts from: PARLEY_TODAY, else the system's."""
        return self.settings.today or date.today()


def site_of(request: Request) -> Site:
    """The site that a request belongs to."""
    site: Site = request.app.state.site
    return site


def session_of(request: Request) -> Iterator[Session]:
    """A reading session for one request."""
    with read_session(site_of(request).engine) as session:
        yield session


SiteHere = Annotated[Site, Depends(site_of)]
Reading = Annotated[Session, Depends(session_of)]
