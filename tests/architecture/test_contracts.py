"""The import contracts hold, and each of them turns red when it is broken."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.architecture.contracts import CONTRACTS, PACKAGE, PROJECT, BadImport, planted, verdict_on


def layers(contract_id: str) -> list[list[str]]:
    """Return the layers of a contract, the highest first; who shares one are strangers."""
    return [
        [name.strip() for name in layer.split("|")]
        for contract in PROJECT["tool"]["importlinter"]["contracts"]
        if contract["id"] == contract_id
        for layer in contract["layers"]
    ]


FLOORS = layers("floors")
ROOMS = [
    rooms
    for layer in layers("rooms")
    if (rooms := [name for name in layer if (PACKAGE / "services" / name).is_dir()])
]

UPWARD = [
    BadImport("floors", place=below, statement=f"import holdfast.{above}")
    for upper, lower in pairwise(FLOORS)
    for above in upper
    for below in lower
]
STRANGERS = [
    BadImport("floors", place=one, statement=f"import holdfast.{other}")
    for floor in FLOORS
    for one in floor
    for other in floor
    if one != other
]
BETWEEN_ROOMS = [
    BadImport("rooms", place=f"services/{below}", statement=f"import holdfast.services.{above}")
    for upper, lower in pairwise(ROOMS)
    for above in upper
    for below in lower
] + [
    BadImport("rooms", place=f"services/{one}", statement=f"import holdfast.services.{other}")
    for rooms in ROOMS
    for one, other in pairwise([*rooms, rooms[0]])
    if one != other
]
OTHERS = [
    BadImport("floors", place="extras", statement="import holdfast.core"),
    BadImport("rooms", place="services/extras", statement="import holdfast.core"),
    BadImport("rooms", place="services/desk", statement="import holdfast.services.making"),
    BadImport("rooms", place="services/library", statement="import holdfast.services.order_work"),
    BadImport("qt", place="system", statement="import PySide6.QtCore"),
    BadImport("qt", place="cli", statement="import shiboken6"),
    BadImport("http", place="services", statement="import uvicorn"),
    BadImport("http", place="cli", statement="from fastapi import FastAPI"),
    BadImport("http", place="desktop", statement="import starlette"),
    BadImport("terminal", place="services", statement="import click"),
    BadImport("terminal", place="jobs", statement="import rich"),
    BadImport("terminal", place="vault", statement="from rich.progress import Progress"),
    BadImport("one-sqlite", place="storage", statement="import sqlite3"),
    BadImport("one-sqlite", place="cli", statement="from sqlite3 import connect"),
    BadImport("catalogue-sqlite", place="catalogue", statement="import apsw"),
    BadImport("orm", place="services", statement="import sqlalchemy"),
    BadImport("orm", place="cli", statement="from alembic import command"),
    BadImport("plain-core", place="core", statement="import numpy"),
    BadImport("plain-core", place="core", statement="from apsw import Connection"),
]
ALL = [*UPWARD, *STRANGERS, *BETWEEN_ROOMS, *OTHERS]


def test_the_contracts_hold() -> None:
    verdict = verdict_on(Path(__file__).resolve().parents[2] / "app")
    assert verdict.status == 0, verdict.text
    assert f"{len(CONTRACTS)} kept, 0 broken" in verdict.text


def test_each_contract_has_a_bad_import_here() -> None:
    assert {bad.contract for bad in ALL} == set(CONTRACTS)
    assert STRANGERS
    assert BETWEEN_ROOMS


@pytest.mark.parametrize("bad", ALL, ids=lambda bad: f"{bad.place}: {bad.statement}")
def test_a_bad_import_turns_its_contract_red(bad: BadImport, tmp_path: Path) -> None:
    verdict = planted(tmp_path, bad)
    assert verdict.status == 1, verdict.text
    assert verdict.broken == {CONTRACTS[bad.contract]}, verdict.text
