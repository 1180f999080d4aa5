"""Lays templates, bundle, migrations and demo articles into the wheel, under app/_shipped/."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = ("templates", "static", "migrations", "seeds")


class ShippedFolders(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the top-level folders that the program needs at run time; an editable install finds them in place."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        if not (root / "static" / "dist" / "main.js").is_file():
            raise SystemExit("static/dist is missing: run `make bundle` before building the wheel")
        for folder in SHIPPED:
            if (root / folder).is_dir():
                build_data["force_include"][str(root / folder)] = f"app/_shipped/{folder}"
