"""Starting the web server on a socket that is known to be free."""

import socket
from collections.abc import Callable
from contextlib import suppress
from ipaddress import ip_address

import uvicorn

from app.domain.errors import ParleyError
from app.main import create_app
from app.settings import Settings


class CannotListen(ParleyError):
    """An address that the server can't have."""


def serve(settings: Settings, *, host: str, port: int, say: Callable[[str], None]) -> None:
    """Serve until stopped. `say` is told the address, and a warning where others can reach it.

    Port 0 takes any free one. Raises CannotListen when the address is taken or not this machine's.
    """
    listener = open_socket(host, port)
    taken = listener.getsockname()[1]
    if not is_loopback(host):
        say(f"Careful: {host} is not just this machine. Everyone on that network can read everything here; "
            "there is no login.")
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host
    say(f"Parley is at http://{f'[{shown}]' if ':' in shown else shown}:{taken} (Ctrl-C stops it)")
    config = uvicorn.Config(create_app(settings), log_level="warning", server_header=False)
    with suppress(KeyboardInterrupt):  # raised again by the server once it has stopped: the way it is meant to end
        uvicorn.Server(config).run(sockets=[listener])


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches the address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def open_socket(host: str, port: int) -> socket.socket:
    """A listening socket."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, _, _, address = found[0]
        listener = socket.socket(family, kind)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
    except OSError as error:
        raise CannotListen(f"cannot listen on {host}, port {port}: {error.strerror}; try another --port") from error
    listener.set_inheritable(True)
    return listener
