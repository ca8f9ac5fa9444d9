"""House rules about files that no linter knows: their opening, their size, their name."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = sorted(
    path
    for folder in ("app", "tests", "packaging")
    for path in (ROOT / folder).rglob("*.py")
    if "__pycache__" not in path.parts
)
PROGRAM = [path for path in OURS if path.is_relative_to(ROOT / "app")]
# Files that we put into every vault, to be run where nothing of ours is.
COMPANIONS = ROOT / "app" / "holdfast" / "vault" / "companions"
LONGEST_LINES = 400
EMPTY_NAMES = {
    *("base", "common", "helper", "helpers", "manager", "misc", "stuff", "util", "utils"),
}
# Ways to run or load what no reader and no import contract can see.
FORBIDDEN_MODULES = {"dill", "marshal", "pickle", "shelve", "yaml"}
FORBIDDEN_CALLS = {"eval", "exec", "__import__", "importlib.import_module", "os.system"}


def name_of(path: Path) -> str:
    """Return the path as a person would say it."""
    return path.relative_to(ROOT).as_posix()


def hidden_ways(tree: ast.AST) -> list[str]:
    """Return each use of a forbidden module or call, with its line."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Call):
            names = [ast.unparse(node.func)]
            names += ["shell=True" for k in node.keywords if ast.unparse(k) == "shell=True"]
        else:
            continue
        found += [
            f"line {node.lineno}: {name}"
            for name in names
            if name in FORBIDDEN_CALLS | {"shell=True"}
            or name.partition(".")[0] in FORBIDDEN_MODULES
        ]
    return found


def test_every_file_opens_with_what_lives_in_it() -> None:
    silent = [
        name_of(path)
        for path in OURS
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == [], "no module docstring"


def test_every_file_holds_one_thing() -> None:
    lines = {name_of(path): path.read_text(encoding="utf-8").count("\n") for path in PROGRAM}
    long = {name: count for name, count in lines.items() if count > LONGEST_LINES}
    assert long == {}, f"more than {LONGEST_LINES} lines are two things"


def test_every_file_is_named_for_what_it_holds() -> None:
    names = {path: path.relative_to(ROOT).with_suffix("").parts for path in OURS}
    words = {path: {w for part in names[path] for w in part.strip("_").split("_")} for path in OURS}
    assert [name_of(path) for path in OURS if words[path] & EMPTY_NAMES] == []


def test_nothing_runs_that_a_reader_cannot_see() -> None:
    found = {
        name_of(path): hidden_ways(ast.parse(path.read_text(encoding="utf-8")))
        for path in PROGRAM
        if not path.is_relative_to(COMPANIONS)
    }
    assert {name: ways for name, ways in found.items() if ways} == {}


@pytest.mark.parametrize(
    "line",
    [
        "import pickle",
        "from yaml import safe_load",
        "import importlib; importlib.import_module('x')",
        "from importlib import import_module",
        "eval('1')",
        "subprocess.run('ls', shell=True)",
    ],
)
def test_a_hidden_way_is_found(line: str) -> None:
    assert hidden_ways(ast.parse(line))
