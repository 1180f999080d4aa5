"""The web application."""

from fastapi import FastAPI

from app.settings import Settings


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application for the given settings (default: from the environment)."""
    settings = settings or Settings()
    app = FastAPI(title="Parley")
    app.state.settings = settings
    return app
