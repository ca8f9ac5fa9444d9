"""The SQL by which rows of one table in two states are paired and counted.

Pure: builds statements, runs none. Two states are two schemas of one connection, `o` the
older and `n` the newer side of each statement. Rules, each for a trap that other tools fall
into:

* With a primary key, rows are paired by it under the key's own collation (or its index
  could not be used, and "Tree" and "TREE" would be two rows where the table knows one).
* Without one there is no telling "changed" from "removed and added": rows are counted as
  a multiset, with duplicates, and row numbers mean nothing, for VACUUM gives new ones.
* Values are the same only with the same type and bytes: no column collation, no conversion
  between a text column and a number column, NULL equal to NULL.
* Columns that only one side has, and generated ones, take no part.
"""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.sources.table_shape import (
    BUILT_IN_COLLATIONS,
    ColumnShape,
    TableKind,
    TableShape,
    fold,
    quoted,
)

_COLUMNS_IN_AGGREGATE = 400
"""An aggregate takes at most 2,000 terms, of which a column needs up to four. The way
around that takes twice as long."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """How the rows of one table are compared."""

    old: str
    """The older table, schema and all, as written in SQL."""
    new: str
    columns: tuple[tuple[str, str], ...]
    """Names of the compared columns on both sides."""
    key: tuple[str, ...]
    """Columns that pair rows; empty for a multiset."""
    on: str
    """The condition that pairs rows; empty for a multiset."""
    same: str
    """The condition for equal values in all compared columns."""
    grouped: tuple[str, ...]
    """What distinguishes two rows of a multiset, as expressions over `r`."""
    old_rowid: str | None
    """How the rowid is asked for, where equal rows of a multiset may be paired by it first."""
    new_rowid: str | None

    @property
    def count_pairs(self) -> str:
        """SQL for the pairs, and for those of them whose values differ."""
        pairs = f"FROM {self.old} o JOIN {self.new} n ON {self.on}"
        if len(self.columns) <= _COLUMNS_IN_AGGREGATE:
            return f"SELECT count(*), coalesce(sum(NOT {self.same}), 0) {pairs}"
        # The limit keeps SQLite from making one query of the two.
        return (
            "SELECT count(*), coalesce(sum(differs), 0)"
            f" FROM (SELECT NOT {self.same} AS differs {pairs} LIMIT -1)"
        )

    @property
    def changed_rows(self) -> str:
        """SQL for both versions of changed rows, limited by one binding."""
        return (
            f"SELECT {self._listed('o', 0)}, {self._listed('n', 1)}"
            f" FROM {self.old} o JOIN {self.new} n ON {self.on} WHERE NOT {self.same} LIMIT ?"
        )

    @property
    def added_rows(self) -> str:
        """SQL for rows without a partner in the older state, limited by one binding."""
        return (
            f"SELECT {self._listed('n', 1)} FROM {self.new} n"
            f" WHERE NOT EXISTS (SELECT 1 FROM {self.old} o WHERE {self.on}) LIMIT ?"
        )

    @property
    def removed_rows(self) -> str:
        """SQL for rows without a partner in the newer state, limited by one binding."""
        return (
            f"SELECT {self._listed('o', 0)} FROM {self.old} o"
            f" WHERE NOT EXISTS (SELECT 1 FROM {self.new} n WHERE {self.on}) LIMIT ?"
        )

    @property
    def count_multiset(self) -> str:
        """SQL for how many rows came and how many went, duplicates counted."""
        return (
            "SELECT coalesce(sum(max(d, 0)), 0), coalesce(sum(max(-d, 0)), 0)"
            f" FROM (SELECT sum(w) AS d FROM ({self._weighed()}) r GROUP BY"
            f" {', '.join(self.grouped)})"
        )

    @property
    def multiset_rows(self) -> str:
        """SQL for rows of the multiset with the difference of their number, positive for more.

        Two bindings: 1 for rows that came or -1 for rows that went, and the limit.
        """
        columns = ", ".join(f"r.c{number}" for number in range(len(self.columns)))
        return (
            f"SELECT {columns} FROM ({self._weighed()}) r GROUP BY {', '.join(self.grouped)}"
            " HAVING sum(w) * ? > 0 LIMIT ?"
        )

    def count(self, side: str) -> str:
        """SQL for the number of rows of `old` or `new`."""
        return f"SELECT count(*) FROM {self.old if side == 'old' else self.new}"

    def _weighed(self) -> str:
        """Both sides in one list, the older ones weighing -1.

        Where rows can be paired by rowid, the equal ones leave before anything is sorted:
        that is nearly all of them, unless a VACUUM has numbered the rows anew.
        """
        new = self._aliased("n", 1)
        old = self._aliased("o", 0)
        rest_new = rest_old = ""
        if self.old_rowid is not None and self.new_rowid is not None:
            paired = f"n.{self.new_rowid} = o.{self.old_rowid} AND {self.same}"
            rest_new = f" WHERE NOT EXISTS (SELECT 1 FROM {self.old} o WHERE {paired})"
            rest_old = f" WHERE NOT EXISTS (SELECT 1 FROM {self.new} n WHERE {paired})"
        return (
            f"SELECT 1 AS w, {new} FROM {self.new} n{rest_new}"
            f" UNION ALL SELECT -1, {old} FROM {self.old} o{rest_old}"
        )

    def _listed(self, alias: str, side: int) -> str:
        return ", ".join(f"{alias}.{quoted(pair[side])}" for pair in self.columns)

    def _aliased(self, alias: str, side: int) -> str:
        return ", ".join(
            f"{alias}.{quoted(pair[side])} AS c{number}" for number, pair in enumerate(self.columns)
        )


def pair_tables(
    old: TableShape, new: TableShape, old_schema: str, new_schema: str, *, by_key: bool = True
) -> Pairing | None:
    """Return how to compare two states of a table; None when no column is in both.

    Args:
        old: the older state.
        new: the newer state.
        old_schema: schema the older state lies in.
        new_schema: schema the newer state lies in.
        by_key: use the primary key where both have the same one.
    """
    after = {fold(column.name): column for column in new.columns if not column.generated}
    both = [
        (column, after[fold(column.name)])
        for column in old.columns
        if not column.generated and fold(column.name) in after
    ]
    if not both:
        return None
    key, on = _pairing_key(old, new) if by_key else ((), "")
    return Pairing(
        old=f"{quoted(old_schema)}.{quoted(old.name)}",
        new=f"{quoted(new_schema)}.{quoted(new.name)}",
        columns=tuple((before.name, now.name) for before, now in both),
        key=key,
        on=on,
        same=_same(both),
        grouped=tuple(_grouped(both)),
        old_rowid=_rowid(old),
        new_rowid=_rowid(new),
    )


def keys_may_be_null(shape: TableShape) -> bool:
    """Tell whether rows without a key can exist: SQLite allows NULL in most primary keys."""
    if shape.without_rowid or shape.rowid_alias is not None:
        return False
    return any(column.key_place and not column.not_null for column in shape.columns)


def null_keys(shape: TableShape, schema: str) -> str:
    """SQL that tells whether there is a row with NULL in its key."""
    null = " OR ".join(f"{quoted(column)} IS NULL" for column in shape.key)
    return f"SELECT EXISTS (SELECT 1 FROM {quoted(schema)}.{quoted(shape.name)} WHERE {null})"


def _pairing_key(old: TableShape, new: TableShape) -> tuple[tuple[str, ...], str]:
    if new.kind is TableKind.VIRTUAL:
        return ("rowid",), "o.rowid = n.rowid"
    if not old.key or [fold(c) for c in old.key] != [fold(c) for c in new.key]:
        return (), ""
    parts = []
    for before, now, collation in zip(old.key, new.key, new.key_collations, strict=True):
        # A rule of the program's is not here; then SQLite makes an index for the occasion.
        known = collation if fold(collation) in BUILT_IN_COLLATIONS else "BINARY"
        parts.append(f"o.{quoted(before)} = n.{quoted(now)} COLLATE {quoted(known)}")
    return new.key, " AND ".join(parts)


def _rowid(shape: TableShape) -> str | None:
    return None if shape.rowid_name is None else quoted(shape.rowid_name)


def _same(both: list[tuple[ColumnShape, ColumnShape]]) -> str:
    """Return one comparison of two row values: a chain of ORs is limited to 1,000 columns.

    Types are compared as well where the columns' affinities allow two for one value, or
    differ, which would let SQLite convert one side to the other's.
    """
    old = [f"o.{quoted(before.name)} COLLATE BINARY" for before, _ in both]
    new = [f"n.{quoted(now.name)}" for _, now in both]
    for before, now in both:
        if _types_count(before, now):
            old.append(f"typeof(o.{quoted(before.name)})")
            new.append(f"typeof(n.{quoted(now.name)})")
    if len(old) == 1:
        return f"({old[0]} IS {new[0]})"
    return f"(({', '.join(old)}) IS ({', '.join(new)}))"


def _grouped(both: list[tuple[ColumnShape, ColumnShape]]) -> list[str]:
    expressions = [f"r.c{number} COLLATE BINARY" for number in range(len(both))]
    expressions += [
        f"typeof(r.c{number})"
        for number, (before, now) in enumerate(both)
        if _types_count(before, now)
    ]
    return expressions


def _types_count(old: ColumnShape, new: ColumnShape) -> bool:
    """Tell whether 1 and 1.0 may both be stored: SQLite calls them equal."""
    affinities = {_affinity(old.declared), _affinity(new.declared)}
    return len(affinities) > 1 or "BLOB" in affinities


def _affinity(declared: str) -> str:
    """Return the affinity of a declared type, by SQLite's rules (datatype3, section 3.1)."""
    upper = declared.upper()
    if "INT" in upper:
        return "INTEGER"
    if any(word in upper for word in ("CHAR", "CLOB", "TEXT")):
        return "TEXT"
    if "BLOB" in upper or upper in {"", "ANY"}:
        return "BLOB"
    if any(word in upper for word in ("REAL", "FLOA", "DOUB")):
        return "REAL"
    return "NUMERIC"
