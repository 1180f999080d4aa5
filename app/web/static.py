"""Static files: an address that changes with the content, so that browsers may keep them for ever."""

import mimetypes
from hashlib import sha256
from pathlib import Path
from typing import Any

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
# The machine's own tables differ; module scripts are refused under a wrong type.
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("font/woff2", ".woff2")


class VersionedFiles(StaticFiles):
    """Static files that may be kept for ever when asked for by version (`?v=…`)."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, with a caching header that fits its address."""
        response = await super().get_response(path, scope)
        versioned = b"v=" in scope.get("query_string", b"")
        response.headers["Cache-Control"] = FOR_EVER if versioned else ASK_AGAIN
        return response


class Versions:
    """The versions of static files: a digest of each, read once."""

    def __init__(self, folder: Path) -> None:
        self._digests: dict[str, tuple[float, str]] = {}
        self._folder = folder

    def of(self, path: str) -> str:
        """The digest of a file, '' where there is none. A changed file gets a new one."""
        file = self._folder / path
        if not file.is_file():
            return ""
        changed = file.stat().st_mtime
        known = self._digests.get(path)
        if known is None or known[0] != changed:
            known = (changed, sha256(file.read_bytes()).hexdigest()[:12])
            self._digests[path] = known
        return known[1]


def static_app(folder: Path) -> Any:
    """The application that serves the folder; it may be empty before the bundle is built."""
    return VersionedFiles(directory=folder, check_dir=False)
