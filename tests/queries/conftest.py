"""Questions are asked of the same sample database as the pages."""

from tests.web.conftest import sample_engine, session

__all__ = ["sample_engine", "session"]
