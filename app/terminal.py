"""What a command prints: results to the standard output, everything said to a person to the standard error."""

import logging
import sys
from pathlib import Path
from typing import Any

import orjson
import structlog
from rich.console import Console

from app.domain.errors import ParleyError


def notes() -> Console:
    """The terminal beside the output."""
    return Console(stderr=True)


def log_to_stderr() -> None:
    """Keep the standard output for results, and what libraries have to say to their errors."""
    logging.basicConfig(level=logging.ERROR, format="%(name)s: %(message)s")
    structlog.configure(logger_factory=_log)


def _log(*_: object) -> structlog.PrintLogger:
    """A log on the standard error of this moment: the one of an earlier moment may be closed."""
    return structlog.PrintLogger(sys.stderr)


def say(line: str) -> None:
    """A line for the person at the terminal, beside the output."""
    notes().print(line, markup=False, highlight=False, soft_wrap=True)


def print_json(data: dict[str, Any], *, one_line: bool) -> None:
    """One JSON object to the standard output, indented unless on one line."""
    options = orjson.OPT_APPEND_NEWLINE | (0 if one_line else orjson.OPT_INDENT_2)
    sys.stdout.buffer.write(orjson.dumps(data, option=options))
    sys.stdout.buffer.flush()


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or say why not."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise ParleyError(f"cannot write {path}: {error.strerror}") from error
