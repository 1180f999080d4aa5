"""An error in our own rules costs one article, not the run."""

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

import structlog

from app.domain.articles import Skipped
from app.domain.errors import ParleyError

T = TypeVar("T")
log = structlog.get_logger()


def guarded(path: Path, step: Callable[[], T]) -> T | Skipped:
    """What the step gives, or a Skipped that names the error and where it happened; it is logged as well.

    Errors that a person can mend (ParleyError: a knowledge file, the database) are not caught.
    """
    try:
        return step()
    except ParleyError:
        raise
    except Exception as error:
        place = extract_tb(error.__traceback__)[-1]
        detail = f"{type(error).__name__}: {error} ({Path(place.filename).name}, line {place.lineno}, in {place.name})"
        log.error("article failed", source=str(path), error=detail)
        return Skipped(path.name, "internal error", detail)
