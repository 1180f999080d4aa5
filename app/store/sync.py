"""Making a table hold exactly some rows, with as little change as possible."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, bindparam, delete, select, update
from sqlmodel import SQLModel

from app.store.rows import Row, insert_rows, table

Identity = tuple[Any, ...]


def sync(
    connection: Connection, model: type[SQLModel], rows: Iterable[Row], *, by: Sequence[str], park: str | None = None
) -> dict[Identity, int]:
    """Make the table hold exactly the rows, told apart by the columns `by`; gives each one's id.

    All rows have the same columns; columns that they leave out keep their values. Rows that stay as they are
    are not touched, ids included. `park` names a unique column: it is moved out of the way first, so that two
    rows can exchange their values.
    """
    wanted = {tuple(row[column] for column in by): row for row in rows}
    target = table(model)
    columns = list(next(iter(wanted.values()), {}))
    known = {tuple(found[column] for column in by): found for found in _all(connection, target, [*by, *columns])}
    _delete(connection, target, [found["id"] for identity, found in known.items() if identity not in wanted])
    changed = {known[identity]["id"]: row for identity, row in wanted.items()
               if identity in known and any(known[identity][column] != row[column] for column in columns)}
    if park:
        update_rows(connection, target, {id_: {park: f"~{id_}"} for id_ in changed})
    update_rows(connection, target, changed)
    insert_rows(connection, model, (row for identity, row in wanted.items() if identity not in known))
    ids = {tuple(found[column] for column in by): found["id"] for found in _all(connection, target, by)}
    return {identity: ids[identity] for identity in wanted}


def update_rows(connection: Connection, target: Table, changes: Mapping[int, Row]) -> None:
    """Set columns of rows by their ids; all changes name the same columns."""
    if not changes:
        return
    columns = list(next(iter(changes.values())))
    statement = update(target).where(target.c.id == bindparam("row_id")).values(
        {column: bindparam(f"new_{column}", type_=target.c[column].type) for column in columns})
    connection.execute(statement, [
        {"row_id": id_, **{f"new_{column}": row[column] for column in columns}} for id_, row in changes.items()])


def _all(connection: Connection, target: Table, columns: Sequence[str]) -> Sequence[RowMapping]:
    named = [target.c[column] for column in dict.fromkeys(["id", *columns])]
    return connection.execute(select(*named)).mappings().all()


def _delete(connection: Connection, target: Table, ids: Sequence[int]) -> None:
    if ids:
        connection.execute(delete(target).where(target.c.id == bindparam("row_id")), [{"row_id": id_} for id_ in ids])
