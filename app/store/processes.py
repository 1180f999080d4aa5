"""Whether the process that began something is still at it; its number alone may long belong to another one."""

from datetime import UTC, datetime, timedelta
from os import getpid, kill, sysconf
from pathlib import Path

PROC = Path("/proc")
#: How far the clocks of the kernel and of our own records may lie apart.
SLACK = timedelta(seconds=3)


def is_at_work(pid: int | None, *, since: datetime) -> bool:
    """Whether a process of this machine with that number runs and could have begun something at `since`.

    Our own number is another's: whoever asks has not begun yet. `since` without a zone counts as UTC. Where the
    system does not tell when a process began, one that runs counts as the one.
    """
    if pid is None or pid == getpid() or not _runs(pid):
        return False
    begun = _begun(pid)
    return begun is None or begun <= (since if since.tzinfo else since.replace(tzinfo=UTC)) + SLACK


def _runs(pid: int) -> bool:
    try:
        kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it runs, as another user
        return True
    return True


def _begun(pid: int) -> datetime | None:
    """When a process began, from /proc; None where there is none."""
    try:
        ticks = int((PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[19])
        boot = next(int(line.split()[1]) for line in (PROC / "stat").open() if line.startswith("btime "))
    except (OSError, ValueError, IndexError, StopIteration):
        return None
    return datetime.fromtimestamp(boot + ticks / sysconf("SC_CLK_TCK"), UTC)
