"""The web application."""

from brotli_asgi import BrotliMiddleware
from fastapi import FastAPI
from sqlalchemy import Engine

from app.settings import Settings
from app.shipped import shipped
from app.store.engine import open_engine
from app.web.errors import add_handlers
from app.web.headers import HeadAsGet, SecurityHeaders
from app.web.links import Links
from app.web.logs import configure_logs
from app.web.pages import ROUTERS
from app.web.site import Site
from app.web.static import static_app
from app.web.templates import environment


def create_app(settings: Settings | None = None, *, engine: Engine | None = None) -> FastAPI:
    """The application for the given settings (default: from the environment).

    `engine` is one that is open already; without it, the settings' database is opened. Its tables must exist
    (see `app.store.migrate`).
    """
    settings = settings or Settings()
    configure_logs()
    links = Links.under(settings.base_url)
    static_folder = shipped("static")
    # There is no API to describe; a redirect of the framework's own would trust the Host header (see `web.errors`).
    app = FastAPI(title="Parley", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.settings = settings
    app.state.site = Site(
        settings, engine or open_engine(settings.database_url), links,
        environment(shipped("templates"), links, static_folder),
    )
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", static_app(static_folder), name="static")
    add_handlers(app)
    app.add_middleware(BrotliMiddleware, quality=4, minimum_size=500, gzip_fallback=True)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(HeadAsGet)
    return app
