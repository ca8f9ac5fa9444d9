"""The import contracts hold, and each of them turns red when it is broken."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.architecture.contracts import CONTRACTS, PROJECT, BadImport, planted, verdict_on

FLOORS = [
    [folder.strip() for folder in floor.split("|")]
    for contract in PROJECT["tool"]["importlinter"]["contracts"]
    if contract["id"] == "floors"
    for floor in contract["layers"]
]

UPWARD = [
    BadImport("floors", folder=below, statement=f"import holdfast.{above}")
    for upper, lower in pairwise(FLOORS)
    for above in upper
    for below in lower
]
STRANGERS = [
    BadImport("floors", folder=one, statement=f"import holdfast.{other}")
    for floor in FLOORS
    for one in floor
    for other in floor
    if one != other
]
OTHERS = [
    BadImport("floors", folder="extras", statement="import holdfast.core"),
    BadImport("qt", folder="system", statement="import PySide6.QtCore"),
    BadImport("qt", folder="cli", statement="import shiboken6"),
    BadImport("http", folder="services", statement="import uvicorn"),
    BadImport("http", folder="cli", statement="from fastapi import FastAPI"),
    BadImport("http", folder="desktop", statement="import starlette"),
    BadImport("terminal", folder="services", statement="import click"),
    BadImport("terminal", folder="jobs", statement="import rich"),
    BadImport("terminal", folder="vault", statement="from rich.progress import Progress"),
    BadImport("one-sqlite", folder="storage", statement="import sqlite3"),
    BadImport("one-sqlite", folder="cli", statement="from sqlite3 import connect"),
    BadImport("catalogue-sqlite", folder="catalogue", statement="import apsw"),
    BadImport("orm", folder="services", statement="import sqlalchemy"),
    BadImport("orm", folder="cli", statement="from alembic import command"),
    BadImport("plain-core", folder="core", statement="import numpy"),
    BadImport("plain-core", folder="core", statement="from apsw import Connection"),
]
ALL = [*UPWARD, *STRANGERS, *OTHERS]


def test_the_contracts_hold() -> None:
    verdict = verdict_on(Path(__file__).resolve().parents[2] / "app")
    assert verdict.status == 0, verdict.text
    assert f"{len(CONTRACTS)} kept, 0 broken" in verdict.text


def test_each_contract_has_a_bad_import_here() -> None:
    assert {bad.contract for bad in ALL} == set(CONTRACTS)
    assert STRANGERS


@pytest.mark.parametrize("bad", ALL, ids=lambda bad: f"{bad.folder}: {bad.statement}")
def test_a_bad_import_turns_its_contract_red(bad: BadImport, tmp_path: Path) -> None:
    verdict = planted(tmp_path, bad)
    assert verdict.status == 1, verdict.text
    assert verdict.broken == {CONTRACTS[bad.contract]}, verdict.text
