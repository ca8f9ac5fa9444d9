"""What the program says it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

import holdfast
from holdfast.services.help.about import shortened, versions
from holdfast.services.help.installed_parts import installed_parts, licences_text


def test_the_parts_are_those_of_the_program_with_their_licences() -> None:
    parts = {part.name.lower(): part for part in installed_parts()}
    assert {"apsw", "click", "pydantic", "pydantic_core", "markdown-it-py", "inter"} <= set(parts)
    assert not {"pytest", "mypy", "ruff", "pip"} & set(parts)
    assert parts["click"].licence == "BSD-3-Clause"
    assert parts["rich"].licence == "MIT"
    assert parts["mdurl"].licence == "MIT License", "it says so by its class alone"
    assert all(part.licence for part in parts.values())
    assert all(part.version for name, part in parts.items() if name not in {"inter", "lucide"})


def test_what_is_not_installed_is_not_a_part() -> None:
    names = [part.name for part in installed_parts(["no-such-package>=1", "click"])]
    assert names == ["click", "Inter", "Lucide"]


def test_a_build_that_wrote_the_licences_has_the_last_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert licences_text() == ""
    installed = tmp_path / "holdfast"
    (installed / "_resources").mkdir(parents=True)
    (installed / "_resources" / "licences.txt").write_text("All of them: ©", encoding="utf-8")
    monkeypatch.setattr(holdfast, "__file__", str(installed / "__init__.py"))
    assert licences_text() == "All of them: ©"


def test_the_versions_are_those_of_the_libraries_at_work() -> None:
    told = versions()
    assert told.holdfast == holdfast.__version__
    assert [part.isdigit() for part in told.sqlite.split(".")] == [True] * 3
    assert told.catalogue_sqlite.startswith("3.")
    assert told.python.startswith("3.")
    assert told.system.count(",") >= 1


def test_a_report_does_not_name_the_person(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "ada"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "ada"))
    assert shortened(tmp_path / "ada" / "x" / "holdfast") == str(Path("~/x/holdfast"))
    assert shortened(tmp_path / "elsewhere") == str(tmp_path / "elsewhere")
