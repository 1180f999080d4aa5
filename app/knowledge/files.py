"""Reading knowledge files: the shipped ones, with a newsroom's own laid over them.

Every file is a YAML mapping of sections. A newsroom's file of the same name in the folder that
PARLEY_KNOWLEDGE names adds to it: lists grow, mappings gain or replace keys, and a list entry that is a
mapping with a `name` replaces the shipped entry of that name.
"""

from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from app.domain.errors import ParleyError


class BadKnowledge(ParleyError):
    """A knowledge file that can't be read; the message names the file and, where known, the line."""


def load_file(name: str, overlay: Path | None = None) -> dict[str, Any]:
    """The sections of `<name>.yaml`, with the overlay folder's file of that name merged in.

    Raises BadKnowledge, naming file and line, when a file is not a YAML mapping.
    """
    *own, (_, data) = read_files(name, overlay)
    for _, sections in own:
        data = merge(data, sections)
    return data


def read_files(name: str, overlay: Path | None = None) -> list[tuple[str, dict[str, Any]]]:
    """The files called `<name>.yaml` with how they are named to people: the overlay's, where it has one, the shipped.

    Raises BadKnowledge as `load_file` does.
    """
    shipped = resources.files("app.knowledge") / "data" / f"{name}.yaml"
    found = [(shipped.name, _parse(shipped.read_text("utf-8"), shipped.name))]
    own = overlay / f"{name}.yaml" if overlay else None
    if own is not None and own.is_file():
        found.insert(0, (str(own), _parse(own.read_text("utf-8"), str(own))))
    return found


def merge(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """`base` with `own` laid over it; neither is changed."""
    merged = dict(base)
    for key, value in own.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = merge(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            replaced = {item["name"] for item in value if isinstance(item, dict) and "name" in item}
            kept = [item for item in old if not (isinstance(item, dict) and item.get("name") in replaced)]
            merged[key] = kept + value
        elif isinstance(old, str) and isinstance(value, list):  # words as one text, shipped; as a list, added
            merged[key] = [*old.split(), *value]
        else:
            merged[key] = value
    return merged


def _parse(text: str, where: str) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load(text, Loader=loader)
    except yaml.YAMLError as error:
        raise BadKnowledge(f"{where} is not valid YAML: {error}") from error
    if not isinstance(data, dict):
        raise BadKnowledge(f"{where} must be a mapping of sections, not {type(data).__name__}")
    return data
