"""Files that travel with Parley beside its code: templates, static, migrations, seeds."""

from pathlib import Path

HERE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """The folder `name` ("templates", "static", "migrations", "seeds").

    In a wheel these folders are laid under `app/_shipped/`; in a clone they stand at the top level.
    """
    packed = HERE / "_shipped" / name
    return packed if packed.is_dir() else HERE.parent / name
