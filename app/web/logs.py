"""What the server writes to its log: one line for each event, plain tracebacks for faults."""

import sys

import structlog


def configure_logs() -> None:
    """Log to standard error. Tracebacks stay plain: drawing them with their variables takes seconds per fault."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
