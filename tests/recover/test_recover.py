"""recover.py on its own: the file that lies in every vault, in a Python without our packages.

Each test runs it as a person would, with the zstd program alone or with `backports.zstd`
alone, and compares bit by bit, or with what the check says of the same damage.
"""

from __future__ import annotations

import ast
import hashlib
import json
import os
import random
import resource
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from holdfast.vault import vault as vault_module
from holdfast.vault.codec import compress
from holdfast.vault.layout import TrashKind, new_trash_id
from holdfast.vault.manifest import encode_manifest
from holdfast.vault.merge import merge
from holdfast.vault.sweep import purge, sweep, trash_backup
from tests.support.byte_series import BEGAN, ByteSeries, pages, touched, with_pages
from tests.support.damages import DamageCase, damage_cases
from tests.support.vaults import BuiltVault, build_tiny_vault, build_vault

SCRIPT = Path(vault_module.__file__).with_name("companions") / "recover.py"
PYTHON = {"library": ["-I"], "program": ["-I", "-S"]}
"""`-S` leaves out installed packages, so that only the program `zstd` remains."""
needs_zstd = pytest.mark.skipif(not shutil.which("zstd"), reason="needs the program zstd")
both = pytest.mark.parametrize(
    "way", ["library", pytest.param("program", marks=needs_zstd)], scope="module"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What one run of recover.py said."""

    status: int
    out: str
    err: str

    @property
    def damaged(self) -> dict[str, set[str]]:
        """The objects it named, and the backups it said need them."""
        found: dict[str, set[str]] = {}
        name = ""
        for line in self.out.splitlines():
            if line.startswith("DAMAGED "):
                name = line.split(" ", 2)[1]
                found[name] = set()
            elif line.startswith("    needed by "):
                found[name].add(ast.literal_eval(line.removeprefix("    needed by ")))
        return found


def recover(
    way: str, vault: Path, *words: object, memory_bytes: int | None = None, path: str | None = None
) -> Said:
    """Run the copy of recover.py that lies in the vault."""
    search = (os.environ["PATH"] if way == "program" else "") if path is None else path

    def limit() -> None:
        if memory_bytes is not None:
            resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))

    ran = subprocess.run(
        [sys.executable, *PYTHON[way], str(vault / "recover.py"), *map(str, words)],
        capture_output=True,
        check=False,
        text=True,
        cwd=vault.parent,
        env={"PATH": search, "LC_ALL": "C"},
        preexec_fn=limit,
    )
    return Said(ran.returncode, ran.stdout, ran.stderr)


def _state(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file of a vault with its time and hash, to prove that nothing was touched."""
    return {
        str(path): (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).digest())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltVault:
    return build_vault(tmp_path_factory.mktemp("built"), page_size=1024)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> BuiltVault:
    tiny = build_tiny_vault(tmp_path_factory.mktemp("tiny"))
    (tiny.path / "RESERVE").write_bytes(b"")
    return tiny


@pytest.fixture
def copy(tiny: BuiltVault, tmp_path: Path) -> Path:
    shutil.copytree(tiny.path, tmp_path / "vault")
    return tmp_path / "vault"


# What it is made of


def test_it_has_at_most_300_lines_and_python_3_9_reads_it() -> None:
    text = SCRIPT.read_text("ascii")
    assert len(text.splitlines()) <= 300
    assert max(map(len, text.splitlines())) <= 100
    ast.parse(text, feature_version=(3, 9))


def test_it_imports_the_standard_library_only() -> None:
    tree = ast.parse(SCRIPT.read_text("ascii"))
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            names.add((node.module or "").partition(".")[0])
    assert names <= sys.stdlib_module_names
    text = SCRIPT.read_text("ascii")
    assert '("zstandard", "backports.zstd", "compression.zstd")' in text
    assert text.count("__import__(") == 1


def test_python_3_9_runs_it(built: BuiltVault, tmp_path: Path) -> None:
    program = shutil.which("python3.9")
    if not program or not shutil.which("zstd"):
        pytest.skip("needs python3.9 and zstd")
    command = [program, "-I", "-S", str(built.path / "recover.py")]
    probe = subprocess.run([program, "-V"], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("needs a python3.9 that starts")
    target = tmp_path / "out.db"
    subprocess.run([*command, "restore", "state 3", str(target)], check=True, capture_output=True)
    assert target.read_bytes() == built.contents["state 3"][0]


# Listing and restoring


@both
def test_the_list_has_one_harmless_line_for_each_backup(built: BuiltVault, way: str) -> None:
    said = recover(way, built.path, "list")
    assert (said.status, said.err) == (0, "")
    lines = said.out.splitlines()
    assert len(lines) == len(built.manifests)
    for line, manifest in zip(lines, built.manifests, strict=True):
        backup_id, instant, size, name = line.split("  ", 3)
        assert backup_id == manifest.info.backup_id
        assert instant.startswith(f"{manifest.info.created_at:%Y-%m-%dT%H:%M:%S}")
        assert int(size) == manifest.info.size_bytes
        assert ast.literal_eval(name) == manifest.info.name
        assert line.isprintable()


@both
@pytest.mark.parametrize("page_size", [512, 4096, 65536])
def test_everything_is_restored_bit_by_bit_and_the_vault_left_alone(
    tmp_path: Path, way: str, page_size: int
) -> None:
    built = build_vault(tmp_path, page_size=page_size)
    before = _state(built.path)
    for number, manifest in enumerate(built.manifests):
        target = tmp_path / f"out {number}.db"
        said = recover(way, built.path, "restore", manifest.info.backup_id, target)
        assert (said.status, said.err) == (0, "")
        assert "proved" in said.out
        expected = built.contents[manifest.info.name]
        assert target.read_bytes() == expected[0]
        for file_no, content in enumerate(expected[1:], 1):
            extra = target.with_name(f"{target.name}.original-{file_no}")
            assert extra.read_bytes() == content
    names = {path.name for path in tmp_path.glob("out*")}
    assert len(names) == len(built.manifests) + 2, "nothing but what was asked for"
    said = recover(way, built.path, "verify")
    assert (said.status, said.damaged) == (0, {})
    assert said.out.count("is whole") == len(built.manifests) + 2
    assert _state(built.path) == before


def test_a_backup_is_found_by_name_id_beginning_and_latest(
    built: BuiltVault, tmp_path: Path
) -> None:
    last = built.manifests[-1].info
    for number, words in enumerate(["state 4", built.manifests[4].info.backup_id, "latest", "dam"]):
        target = tmp_path / str(number)
        assert recover("library", built.path, "restore", words, target).status == 0
        expected = last.name if words in {"latest", "dam"} else "state 4"
        assert target.read_bytes() == built.contents[expected][0]
    for words in ("state", "none", "", "../state 4"):
        said = recover("library", built.path, "restore", words, tmp_path / "out")
        assert said.status == 2
        assert "backups are meant" in said.err
    assert not (tmp_path / "out").exists()


def test_latest_is_refused_when_there_are_two_series(tmp_path: Path) -> None:
    one = ByteSeries(tmp_path)
    other = ByteSeries(tmp_path, vault=one.vault)
    backup = one.backup(pages(1, 2))
    other.backup(pages(2, 2))
    assert recover("library", one.vault.path, "restore", "latest", tmp_path / "out").status == 2
    words = ("restore", backup.info.backup_id, tmp_path / "out")
    assert recover("library", one.vault.path, *words).status == 0
    assert (tmp_path / "out").read_bytes() == pages(1, 2)


@pytest.mark.parametrize("suffix", ["", "-wal", "-journal", "-shm", ".incomplete", ".original-2"])
def test_nothing_is_ever_overwritten(built: BuiltVault, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / "out.db"
    there = Path(f"{target}{suffix}")
    there.write_bytes(b"mine")
    said = recover("library", built.path, "restore", "latest", target)
    assert said.status == 2
    assert f"{there} exists" in said.err
    assert [path.name for path in tmp_path.iterdir()] == [there.name]
    assert there.read_bytes() == b"mine"
    there.unlink()
    there.symlink_to(tmp_path / "nowhere")
    assert recover("library", built.path, "restore", "latest", target).status == 2


def test_nothing_is_ever_written_into_the_vault(built: BuiltVault, tmp_path: Path) -> None:
    before = _state(built.path)
    link = tmp_path / "link"
    link.symlink_to(built.path)
    for place in (built.path / "out", built.path / "series" / "out", link / "out"):
        assert recover("library", built.path, "restore", "latest", place).status == 2
        assert recover("library", built.path, "salvage", place).status == 2
    assert _state(built.path) == before


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["restore", "latest"],
        ["restore"],
        ["list", "x"],
        ["verify", "a", "b"],
        ["salvage"],
        ["delete", "x"],
    ],
)
def test_words_that_mean_nothing_are_answered_with_the_usage(
    built: BuiltVault, words: list[str]
) -> None:
    said = recover("library", built.path, *words)
    assert said.status == 2
    assert "restore BACKUP FILE" in said.err
    assert "Traceback" not in said.err


def test_it_says_what_to_install_when_nothing_decodes_zstd(built: BuiltVault) -> None:
    said = recover("program", built.path, "list", path="")
    assert said.status == 2
    assert "backports.zstd" in said.err
    assert "program `zstd`" in said.err


def test_it_reads_another_vault_when_told(built: BuiltVault, copy: Path) -> None:
    said = recover("library", copy, "--vault", built.path, "list")
    assert said.out.count("\n") == len(built.manifests)
    said = recover("library", copy, "--vault", copy / "none", "list")
    assert said.status == 1
    assert "No such file" in said.err
    assert "Traceback" not in said.err


# Damage


@pytest.fixture(scope="module")
def cases(tiny: BuiltVault, tmp_path_factory: pytest.TempPathFactory) -> list[DamageCase]:
    foreign = build_tiny_vault(
        tmp_path_factory.mktemp("foreign"), series_id=tiny.source.series.series_id
    )
    return damage_cases(tiny, foreign)


def _named(tiny: BuiltVault, said: Said) -> tuple[set[str], set[str]]:
    """Objects and backups that were named; a damaged manifest is itself its backup's name."""
    objects = set(said.damaged)
    backups = {name for names in said.damaged.values() for name in names}
    for manifest in tiny.manifests:
        if any(manifest.info.backup_id in name for name in objects):
            backups.add(manifest.info.name)
    return objects, backups


_MANY = """
import json, os, runpy, sys
home, jobs, real = os.getcwd(), json.load(sys.stdin), sys.stdout
said = []
for number, words in enumerate(jobs):
    os.chdir(home)
    sys.argv, status = words, 0
    sys.stdout = open("said", "w+", encoding="utf-8")
    try:
        runpy.run_path(words[0], run_name="__main__")
    except SystemExit as ended:
        status = int(ended.code or 0)
    sys.stdout.seek(0)
    said.append([status, sys.stdout.read()])
    sys.stdout.close()
json.dump(said, real)
"""


def recover_many(way: str, folder: Path, jobs: list[list[object]]) -> list[Said]:
    """Run many vaults' own recover.py one after another in one process, each from scratch."""
    words = [[f"{vault}/recover.py", *map(str, rest)] for vault, *rest in jobs]
    ran = subprocess.run(
        [sys.executable, *PYTHON[way], "-c", _MANY],
        input=json.dumps(words),
        capture_output=True,
        check=False,
        text=True,
        cwd=folder,
        env={"PATH": os.environ["PATH"] if way == "program" else ""},
    )
    assert "Traceback" not in ran.stderr, ran.stderr
    return [Said(status, out, "") for status, out in json.loads(ran.stdout)]


@both
def test_it_finds_what_the_check_finds(
    tiny: BuiltVault, cases: list[DamageCase], tmp_path: Path, way: str
) -> None:
    some = cases if way == "library" else cases[::7]
    copies = []
    for number, case in enumerate(some):
        copies.append(tmp_path / str(number))
        shutil.copytree(tiny.path, copies[-1])
        case.apply(copies[-1])
    for case, said in zip(
        some, recover_many(way, tmp_path, [[copy, "verify"] for copy in copies]), strict=True
    ):
        assert said.status == 1, case.what
        objects, backups = _named(tiny, said)
        assert (objects, backups) == (set(case.objects), set(case.concerned)), case.what


@both
def test_what_is_not_concerned_is_still_restored(
    tiny: BuiltVault, cases: list[DamageCase], tmp_path: Path, way: str
) -> None:
    some = cases[::3] if way == "library" else cases[5::23]
    jobs: list[list[object]] = []
    for number, case in enumerate(some):
        copy = tmp_path / str(number)
        shutil.copytree(tiny.path, copy)
        case.apply(copy)
        jobs += [[copy, "restore", name, f"{copy}-{name}"] for name in tiny.names]
    answers = iter(recover_many(way, tmp_path, jobs))
    for number, case in enumerate(some):
        for name in tiny.names:
            said, target = next(answers), tmp_path / f"{number}-{name}"
            if name not in case.concerned:
                assert (said.status, said.damaged) == (0, {}), case.what
                assert target.read_bytes() == tiny.contents[name][0]
            else:
                assert said.status in {1, 2}
                assert not target.exists(), "what is incomplete never has the name asked for"


def test_an_incomplete_restore_is_kept_under_a_name_that_says_so(
    tiny: BuiltVault, copy: Path, tmp_path: Path
) -> None:
    last = tiny.manifests[2]
    name = f"series/{last.series_id}/packs/{last.packs[-1].pack_id}.pack"
    (copy / name).unlink()
    said = recover("library", copy, "restore", "three", tmp_path / "out.db")
    assert said.status == 1
    assert said.damaged == {name: {"three"}}
    assert "INCOMPLETE" in said.out
    assert not (tmp_path / "out.db").exists()
    kept = (tmp_path / "out.db.incomplete").read_bytes()
    assert kept[: 4 * 4096] == tiny.contents["three"][0][: 4 * 4096]
    assert kept[4 * 4096 :] == bytes(4096)


@both
def test_it_needs_no_vault_file(tiny: BuiltVault, copy: Path, tmp_path: Path, way: str) -> None:
    for name in ("VAULT.json", "VAULT.bak", "README.txt", "RESERVE"):
        (copy / name).unlink()
    assert recover(way, copy, "restore", "two", tmp_path / "out").status == 0
    assert (tmp_path / "out").read_bytes() == tiny.contents["two"][0]
    assert set(recover(way, copy, "verify").damaged) == {"VAULT.json", "VAULT.bak"}


def test_a_vault_file_of_another_vault_does_not_stand_in_the_way(
    tiny: BuiltVault, built: BuiltVault, copy: Path, tmp_path: Path
) -> None:
    shutil.copyfile(built.path / "VAULT.json", copy / "VAULT.json")
    assert recover("library", copy, "restore", "two", tmp_path / "out").status == 0
    assert (tmp_path / "out").read_bytes() == tiny.contents["two"][0]


def test_packs_are_looked_for_in_the_trash(tiny: BuiltVault, copy: Path, tmp_path: Path) -> None:
    home = copy / "series" / tiny.source.series.series_id
    folder = home / "trash" / new_trash_id(BEGAN, TrashKind.SWEPT)
    folder.mkdir(parents=True)
    for path in (home / "packs").iterdir():
        path.rename(folder / path.name)
    assert recover("library", copy, "restore", "three", tmp_path / "out").status == 0
    assert (tmp_path / "out").read_bytes() == tiny.contents["three"][0]
    assert recover("library", copy, "verify").status == 0


def test_an_older_revision_stands_in_for_a_damaged_one(
    tiny: BuiltVault, copy: Path, tmp_path: Path
) -> None:
    manifest = tiny.manifests[1]
    later = manifest.with_info(manifest.info)
    for revision in (later, later.with_info(later.info)):
        (copy / revision.object_name).write_bytes(encode_manifest(revision)[:-1])
    assert recover("library", copy, "restore", "two", tmp_path / "out").status == 0
    assert (tmp_path / "out").read_bytes() == tiny.contents["two"][0]
    assert len(recover("library", copy, "verify").damaged) == 2


# Hostile vaults


def _crafted(copy: Path, tiny: BuiltVault, change: Callable[[str], str]) -> None:
    """Change the text of the last manifest and seal it again."""
    path = copy / tiny.manifests[2].object_name
    raw = path.read_bytes()
    program = subprocess.run(
        [sys.executable, "-c", "import sys; sys.path.insert(0, 'app'); "
         "from holdfast.vault.codec import decompress; d = sys.stdin.buffer.read(); "
         "sys.stdout.buffer.write(decompress(d[:-56], int.from_bytes(d[-8:], 'little')))"],
        input=raw, capture_output=True, check=True,
    )  # fmt: skip
    path.write_bytes(_sealed(change(program.stdout.decode()).encode()))


def _sealed(plain: bytes, length: int | None = None) -> bytes:
    stored = compress(plain)
    size = struct.pack("<Q", len(plain) if length is None else length)
    digest = hashlib.sha256(stored + size).digest()
    return stored + struct.pack("<II8s32s", 0x184D2A50, 48, b"HFMANI01", digest) + size


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"packs":[["', '"packs":[["../../../'),
        ('"format":1', '"format":2'),
        ('"required_features":[]', '"required_features":["sealing"]'),
        ('"size":20480', '"size":-1'),
        ('"size":20480', '"size":1e999'),
        ('"size":20480', '"size":1152921504606846976'),
        ('"page_size":4096,"role"', '"page_size":0,"role"'),
        ('"page_size":4096,"role"', '"page_size":8192,"role"'),
        ('"map":["', '"map":["AAAA'),
        ('"map":["', '"map":[5,"'),
        ('"files":[', '"files":[],"x":['),
        ('"packs":[', '"packs":[],"x":['),
        ('"created_at":"2026', '"created_at":"2027'),
        ('"tree_sha256":"', '"tree_sha256":"0'),
        ('"series":"', '"series":"../'),
    ],
)
def test_a_crafted_manifest_is_damage_and_never_a_traceback(
    tiny: BuiltVault, copy: Path, tmp_path: Path, old: str, new: str
) -> None:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    _crafted(copy, tiny, change)
    said = recover("library", copy, "verify", memory_bytes=1 << 30)
    assert "Traceback" not in said.err
    assert said.status == 1 or old == '"files":['
    assert said.damaged.keys() <= {tiny.manifests[2].object_name}
    assert recover("library", copy, "restore", "two", tmp_path / "out").status == 0
    assert (tmp_path / "out").read_bytes() == tiny.contents["two"][0]


@both
def test_a_bomb_is_refused_without_its_memory(
    tiny: BuiltVault, copy: Path, tmp_path: Path, way: str
) -> None:
    bomb = compress(bytes(1 << 30))
    manifest = tiny.manifests[2]
    size = struct.pack("<Q", 5000)
    digest = hashlib.sha256(bomb + size).digest()
    seal = struct.pack("<II8s32s", 0x184D2A50, 48, b"HFMANI01", digest) + size
    (copy / manifest.object_name).write_bytes(bomb + seal)
    # A pack whose list of frames is right, and whose frame is the bomb.
    frame = struct.pack("<4sBBHII", b"HFFR", 1, 0, 0, len(bomb), 4096) + bomb
    old = (
        copy / f"series/{manifest.series_id}/packs/{manifest.packs[1].pack_id}.pack"
    ).read_bytes()
    row = struct.pack("<QII32s", 32, len(frame), 1, hashlib.sha256(frame).digest())
    proof = hashlib.sha256(old[:32] + row).digest()
    name = f"series/{manifest.series_id}/packs/{proof.hex()[:32]}.pack"
    (copy / name).write_bytes(
        old[:32] + frame + row + struct.pack("<I32s8s", 1, proof, b"HFPKEND1")
    )
    said = recover(way, copy, "verify", memory_bytes=600 << 20)
    assert set(said.damaged) == {manifest.object_name, name}
    assert "Traceback" not in said.err


def test_an_unknown_feature_of_the_vault_is_refused_in_words(copy: Path) -> None:
    document = json.loads((copy / "VAULT.json").read_bytes())
    del document["sha256"]
    document["required_features"] = ["sealing"]
    digest = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
    text = json.dumps({**document, "sha256": digest}, sort_keys=True, indent=1) + "\n"
    for name in ("VAULT.json", "VAULT.bak"):
        (copy / name).write_text(text)
    said = recover("library", copy, "list")
    assert said.status == 2
    assert "newer" in said.err


# Salvage


def _newest(target: Path) -> bytes:
    (path,) = target.glob("*-file0")
    return path.read_bytes()


@both
@pytest.mark.parametrize("page_size", [512, 8192, 65536])
def test_without_manifests_the_newest_state_is_put_together(
    tmp_path: Path, way: str, page_size: int
) -> None:
    built = build_vault(tmp_path, page_size=page_size, extra=False)
    for path in built.object_paths("backups"):
        path.unlink()
    before = _state(built.path)
    said = recover(way, built.path, "salvage", tmp_path / "found")
    assert (said.status, said.err) == (0, "")
    assert _newest(tmp_path / "found") == built.contents[built.names[-1]][0]
    assert _state(built.path) == before


def test_every_earlier_state_is_put_together_on_request(built: BuiltVault, tmp_path: Path) -> None:
    said = recover("library", built.path, "salvage", tmp_path / "found", "--all")
    assert said.status == 0
    found = [path.read_bytes() for path in sorted((tmp_path / "found").glob("*-file0"))]
    states = [built.contents[f"state {number}"][0] for number in range(5)]
    assert len(found) == 6, "five states that stored something, and the torn one"
    for image, content in zip(found, states, strict=False):
        assert len(image) == len(content)
        for at in range(0, len(content), 4096):
            page = content[at : at + 4096]
            # That a page became zeros is told by manifests alone.
            assert image[at : at + 4096] == page or not any(page)
    extras = built.contents[built.names[-1]][1:]
    for number, content in enumerate(extras, 1):
        (path,) = (tmp_path / "found").glob(f"*-file{number}")
        assert path.read_bytes() == content


def test_packs_with_a_damaged_end_or_no_end_are_scanned(tmp_path: Path) -> None:
    built = build_vault(tmp_path, extra=False)
    packs = built.object_paths("packs")
    for number, path in enumerate(packs):
        raw = path.read_bytes()
        if number % 3 == 0:
            path.write_bytes(raw[:-44])
        elif number % 3 == 1:
            path.write_bytes(raw[:-40] + bytes(40))
        else:
            path.rename(path.with_name(f".unfinished-{number}"))
    said = recover("library", built.path, "salvage", tmp_path / "found")
    assert len(said.damaged) == len(packs)
    assert _newest(tmp_path / "found") == built.contents[built.names[-1]][0]


def test_a_damaged_frame_costs_its_pages_and_no_others(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    content = pages(1, 64) + pages(2, 64) + pages(3, 64)
    manifest = source.backup(content)
    path = source.pack_paths()[0]
    raw = bytearray(path.read_bytes())
    reader = source.series.open_pack(manifest.packs[0].pack_id)
    raw[reader.rows[1].offset + 500] ^= 1
    reader.close()
    path.write_bytes(raw)
    said = recover("library", source.vault.path, "salvage", tmp_path / "found")
    assert "64 unknown or zeros" in said.out
    found = _newest(tmp_path / "found")
    assert found[: 64 * 4096] == content[: 64 * 4096]
    assert found[64 * 4096 : 128 * 4096] == bytes(64 * 4096)
    assert found[128 * 4096 :] == content[128 * 4096 :]


def test_a_change_of_the_page_size_is_followed(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path, page_size=8192)
    source.backup(pages(1, 40, 8192))
    source.page_size = 4096
    source.backup(pages(2, 60))
    assert recover("library", source.vault.path, "salvage", tmp_path / "small").status == 0
    assert _newest(tmp_path / "small")[: 60 * 4096] == pages(2, 60)
    source.page_size = 16384
    source.backup(pages(3, 20, 16384))
    assert recover("library", source.vault.path, "salvage", tmp_path / "large").status == 0
    assert _newest(tmp_path / "large")[: 20 * 16384] == pages(3, 20, 16384)


def test_series_do_not_mix_and_an_existing_folder_is_refused(tmp_path: Path) -> None:
    one = ByteSeries(tmp_path)
    other = ByteSeries(tmp_path, vault=one.vault)
    one.backup(pages(1, 9))
    other.backup(pages(2, 7))
    target = tmp_path / "found"
    assert recover("library", one.vault.path, "salvage", target).status == 0
    found = {path.name[:16]: path.read_bytes() for path in target.iterdir()}
    expected = {one.series.series_id: pages(1, 9), other.series.series_id: pages(2, 7)}
    assert found == expected
    said = recover("library", one.vault.path, "salvage", target)
    assert said.status == 1
    assert "FileExistsError" in said.err


@pytest.mark.parametrize("tail", [b"", b"short"], ids=["gathered", "a short last page"])
def test_a_merge_of_many_packs_leaves_the_order_that_a_salvage_needs(
    tmp_path: Path, tail: bytes
) -> None:
    source = ByteSeries(tmp_path)
    source.backup(pages(1, 100))
    source.backup(pages(1, 50) + tail)  # says that no page was behind it
    content = pages(2, 640)
    source.backup(content)
    content = with_pages(content, {50: pages(3, 1)})
    chance = random.Random(3)
    for number in range(45):
        content = touched(content, chance.sample(range(600), 18), number)
        content = with_pages(content, {number: pages(10 + number, 1) for number in range(5)})
        last = source.backup(content)
    with source.series.lock():
        assert merge(source.series).new_packs, "nothing was merged"
        purge(source.series, keep=sweep(source.series).sweep_id)
    assert source.restore(last) == content
    said = recover("library", source.vault.path, "verify")
    assert (said.status, said.damaged) == (0, {})
    recover("library", source.vault.path, "salvage", tmp_path / "found")
    assert _newest(tmp_path / "found") == content


@pytest.mark.parametrize("seed", [1, 2])
def test_packs_that_were_merged_still_tell_which_page_is_newer(tmp_path: Path, seed: int) -> None:
    source = ByteSeries(tmp_path)
    chance = random.Random(seed)
    content = pages(1, 120)
    for number in range(40):
        source.backup(content, pack_limit=40_000)
        some = chance.sample(range(120), 6)
        content = touched(content, some[:4], number)
        content = with_pages(content, {page: pages(number + 9, 1) for page in some[4:]})
    last = source.backup(content, pack_limit=40_000)
    with source.series.lock():
        for entry in source.series.entries()[:-1]:
            if chance.random() < 0.7:
                trash_backup(source.series, source.series.read(entry))
        assert merge(source.series, pack_limit=100_000).new_packs, "nothing was merged"
        purge(source.series, keep=sweep(source.series).sweep_id)
    assert source.restore(last) == content
    said = recover("library", source.vault.path, "verify")
    assert (said.status, said.damaged) == (0, {})
    recover("library", source.vault.path, "salvage", tmp_path / "found")
    assert _newest(tmp_path / "found") == content
