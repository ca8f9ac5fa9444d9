"""What all tables have in common: STRICT, names for every constraint, and our column types.

STRICT tables refuse a word in a column of numbers, whoever writes it; they know INTEGER,
REAL, TEXT and BLOB only, so every type here comes down to one of those. Constraints have
names because a migration can only change what it can name.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from sqlalchemy import Dialect, Integer, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase

from holdfast.catalogue.stored_forms import (
    read_instant,
    read_text,
    stored_instant,
    stored_text,
)

STRICT = {"sqlite_strict": True}
NAMES = {
    "ix": "idx_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcInstant(TypeDecorator[datetime]):
    """An aware instant as microseconds since 1970; refuses a naive one."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Return what is stored."""
        return None if value is None else stored_instant(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Return what was stored, in UTC."""
        return None if value is None else read_instant(value)


class YesNo(TypeDecorator[bool]):
    """True and false as 1 and 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """Return what is stored."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """Return what was stored."""
        return None if value is None else bool(value)


class AnyText(TypeDecorator[str]):
    """Text that may hold what UTF-8 cannot: paths, and sentences that mention them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return what is stored."""
        return None if value is None else stored_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Return what was stored."""
        return None if value is None else read_text(value)


Paths = Annotated[str, "text that UTF-8 may not hold"]


class CatalogueTable(DeclarativeBase):
    """Ground of all tables; its metadata is the whole schema."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        datetime: UtcInstant,
        bool: YesNo,
        Paths: AnyText,
        str: Text,
        int: Integer,
    }
