"""What the tables of a database look like: columns, keys, indexes, and what is behind them.

Read through any connection, for any of its schemas, by `table_copy` and `row_diff`. Says
what SQLite itself says (`table_xinfo`, `index_xinfo`, `table_list`); only what no pragma
tells (AUTOINCREMENT, the collations a definition names) is looked for in the SQL.

Names are compared as SQLite compares them: letters A to Z without case, all others exactly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

import apsw

BUILT_IN_COLLATIONS = frozenset({"binary", "nocase", "rtrim"})
_ROWID_NAMES = ("rowid", "_rowid_", "oid")
_CAPITALS = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_COLLATE = re.compile(
    r"""\bCOLLATE\s+(?:"((?:[^"]|"")+)"|`([^`]+)`|\[([^\]]+)\]|'((?:[^']|'')+)'|(\w+))""", re.I
)
_HIDDEN_OF_VIRTUAL = 1


class TableKind(StrEnum):
    """What a name in the schema stands for."""

    TABLE = "table"
    VIRTUAL = "virtual table"
    SHADOW = "shadow table"
    """Kept by a virtual table for itself."""
    VIEW = "view"
    INTERNAL = "internal table"
    """SQLite's own, `sqlite_sequence` for example."""


@dataclass(frozen=True, slots=True)
class ColumnShape:
    """One column."""

    name: str
    declared: str
    """The type as written; may be empty."""
    generated: bool
    key_place: int
    """Place in the primary key, from 1; 0 when it is no part of it."""
    not_null: bool


@dataclass(frozen=True, slots=True)
class IndexShape:
    """One index, those SQLite makes for PRIMARY KEY and UNIQUE included."""

    name: str
    sql: str | None
    """None for one that SQLite made."""
    unique: bool
    for_key: bool
    """It keeps the primary key."""
    conditional: bool
    """Partial, or over an expression."""
    collations: tuple[str, ...]
    """Of its key columns, as named in the schema."""


@dataclass(frozen=True, slots=True)
class TableShape:
    """One table."""

    name: str
    kind: TableKind
    sql: str
    columns: tuple[ColumnShape, ...]
    without_rowid: bool
    rowid_alias: str | None
    """The INTEGER PRIMARY KEY column, which is the rowid."""
    rowid_name: str | None
    """How the rowid can be asked for; None where there is none or columns hide it."""
    indexes: tuple[IndexShape, ...]
    triggers: tuple[tuple[str, str], ...]
    """Name and SQL of each."""

    @property
    def key(self) -> tuple[str, ...]:
        """Return the columns of the primary key in its order; empty when there is none."""
        placed = sorted((c.key_place, c.name) for c in self.columns if c.key_place)
        return tuple(name for _, name in placed)

    @property
    def key_collations(self) -> tuple[str, ...]:
        """Return the collations by which the key's columns are equal, in its order."""
        for index in self.indexes:
            if index.for_key:
                return index.collations[: len(self.key)]
        return ("BINARY",) * len(self.key)

    @property
    def autoincrement(self) -> bool:
        """Tell whether rowids are never used again."""
        return self.rowid_alias is not None and bool(
            re.search(r"\bAUTOINCREMENT\b", self.sql, re.I)
        )

    def foreign_collations(self) -> tuple[str, ...]:
        """Return the collations of its program that keeping this table's indexes needs."""
        named = {
            next(filter(None, match.groups()))
            for sql in (self.sql, *(index.sql or "" for index in self.indexes))
            for match in _COLLATE.finditer(sql)
        }
        in_indexes = {name for index in self.indexes for name in index.collations}
        foreign = {name for name in in_indexes if fold(name) not in BUILT_IN_COLLATIONS}
        # A condition may compare by a column's collation without naming it.
        if any(index.conditional for index in self.indexes) or re.search(
            r"\bCHECK\b", self.sql, re.I
        ):
            foreign |= {name for name in named if fold(name) not in BUILT_IN_COLLATIONS}
        return tuple(sorted(foreign))


def fold(name: str) -> str:
    """Return the form in which two names are equal exactly if SQLite takes them as equal."""
    return name.translate(_CAPITALS)


def quoted(name: str) -> str:
    """Return a name as it is written in SQL, whatever characters it has."""
    return '"' + name.replace('"', '""') + '"'


def read_shapes(connection: apsw.Connection, schema: str) -> dict[str, TableShape]:
    """Return every table, view and virtual table of a schema by its folded name.

    The columns of a virtual table whose module is not here stay empty.

    Raises:
        apsw.Error: the schema cannot be read.
    """
    place = quoted(schema)
    entries = connection.execute(
        f"SELECT type, name, tbl_name, sql FROM {place}.sqlite_schema"
        " WHERE type IN ('table', 'view', 'index', 'trigger')"
    ).fetchall()
    index_sql = {str(name): sql for kind, name, _, sql in entries if kind == "index"}
    triggers: dict[str, list[tuple[str, str]]] = {}
    for kind, name, of, sql in entries:
        if kind == "trigger":
            triggers.setdefault(fold(str(of)), []).append((str(name), str(sql)))
    listed = {
        fold(str(name)): (str(kind), bool(without))
        for name, kind, without in connection.execute(
            "SELECT name, type, wr FROM pragma_table_list WHERE schema = ?", (schema,)
        ).fetchall()
    }
    virtual = [
        fold(str(name))
        for kind, name, _, sql in entries
        if kind == "table" and str(sql).upper().startswith("CREATE VIRTUAL")
    ]
    shapes = {}
    for kind, name, _, sql in entries:
        folded = fold(str(name))
        if kind in {"table", "view"}:
            of_kind, without_rowid = listed.get(folded, ("table", False))
            shapes[folded] = _read_shape(
                connection,
                schema,
                str(name),
                _kind(folded, of_kind, virtual, listed),
                str(sql or ""),
                without_rowid,
                index_sql,
                tuple(triggers.get(folded, ())),
            )
    return shapes


def _kind(
    folded: str, listed_as: str, virtual: list[str], listed: dict[str, tuple[str, bool]]
) -> TableKind:
    if folded.startswith("sqlite_"):
        return TableKind.INTERNAL
    if listed_as in {"virtual", "shadow", "view"}:
        return {
            "virtual": TableKind.VIRTUAL,
            "shadow": TableKind.SHADOW,
            "view": TableKind.VIEW,
        }[listed_as]
    # A module that is not here cannot say which tables are its own; their names do.
    for name in virtual:
        if folded.startswith(f"{name}_") and not _has_shadows(name, listed):
            return TableKind.SHADOW
    return TableKind.TABLE


def _has_shadows(virtual: str, listed: dict[str, tuple[str, bool]]) -> bool:
    """Tell whether SQLite knows shadow tables of a virtual table, and so its module."""
    return any(
        kind == "shadow" and name.startswith(f"{virtual}_") for name, (kind, _) in listed.items()
    )


def _read_shape(
    connection: apsw.Connection,
    schema: str,
    name: str,
    kind: TableKind,
    sql: str,
    without_rowid: bool,
    index_sql: dict[str, apsw.SQLiteValue],
    triggers: tuple[tuple[str, str], ...],
) -> TableShape:
    try:
        rows = connection.execute(
            'SELECT name, type, hidden, pk, "notnull" FROM pragma_table_xinfo(?, ?)',
            (name, schema),
        ).fetchall()
    except apsw.SQLError:
        rows = []  # a virtual table of an unknown module, a view over what has gone
    columns = tuple(
        ColumnShape(str(column), str(declared), hidden in {2, 3}, _int(place), bool(not_null))
        for column, declared, hidden, place, not_null in rows
        if hidden != _HIDDEN_OF_VIRTUAL
    )
    indexes = (
        tuple(_read_indexes(connection, schema, name, index_sql))
        if kind is not TableKind.VIEW
        else ()
    )
    has_rowid = kind in {TableKind.TABLE, TableKind.SHADOW, TableKind.VIRTUAL} and not without_rowid
    alias = None
    keys = [column for column in columns if column.key_place]
    if has_rowid and len(keys) == 1 and fold(keys[0].declared) == "integer":
        # INTEGER PRIMARY KEY DESC is none, for an old mistake's sake: it has an index.
        alias = None if any(index.for_key for index in indexes) else keys[0].name
    taken = {fold(column.name) for column in columns}
    free = next((word for word in _ROWID_NAMES if word not in taken), None)
    return TableShape(
        name=name,
        kind=kind,
        sql=sql,
        columns=columns,
        without_rowid=without_rowid,
        rowid_alias=alias,
        rowid_name=(alias or free) if has_rowid else None,
        indexes=indexes,
        triggers=triggers,
    )


def _read_indexes(
    connection: apsw.Connection,
    schema: str,
    table: str,
    index_sql: dict[str, apsw.SQLiteValue],
) -> list[IndexShape]:
    indexes = []
    for name, unique, origin, partial in connection.execute(
        'SELECT name, "unique", origin, partial FROM pragma_index_list(?, ?)', (table, schema)
    ).fetchall():
        parts = connection.execute(
            "SELECT cid, coll FROM pragma_index_xinfo(?, ?) WHERE key ORDER BY seqno",
            (name, schema),
        ).fetchall()
        sql = index_sql.get(str(name))
        indexes.append(
            IndexShape(
                name=str(name),
                sql=None if sql is None else str(sql),
                unique=bool(unique),
                for_key=origin == "pk",
                conditional=bool(partial) or any(cid == -2 for cid, _ in parts),
                collations=tuple(str(collation) for _, collation in parts),
            )
        )
    return indexes


def _int(value: apsw.SQLiteValue) -> int:
    return value if isinstance(value, int) else 0
