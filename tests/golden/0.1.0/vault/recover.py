#!/usr/bin/env python3
"""recover.py [--vault DIR] list | restore BACKUP FILE | verify [BACKUP] | salvage DIR [--all].

Gets databases out of a vault (where this file is, or DIR) without Holdfast, and only reads it.
BACKUP is a name, an id, the start of one, or latest; FILE and DIR are new, outside the vault.
verify: rebuilds every backup (or one) for a moment and looks at every pack. salvage: for lost
manifests; puts together what packs hold as of the newest run (or --all). Needs Python 3.9 and
zstd, and says how to get it. Ends with 0: all is well, 1: damage, 2: nothing was done.
"""
# ruff: noqa: B905, T201 (zip has no `strict` in Python 3.9; this speaks through print)

from __future__ import annotations

import argparse
import base64
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from collections import namedtuple
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import IO, Any

NOWHERE = 0xFFFFFFFF
Page = namedtuple("Page", "file_no number length data base")  # base: None for a whole page
PARSER = argparse.ArgumentParser(usage=__doc__)
WRONG: dict[str, list[str]] = {}  # object: what is wrong with it, and which backups need it
ZSTD: Any = shutil.which("zstd")
for _library in ("zstandard", "backports.zstd", "compression.zstd"):
    with suppress(ImportError):
        ZSTD = __import__(_library, fromlist=["ZstdDecompressor"])
ZSTD_ERROR = getattr(ZSTD, "ZstdError", ValueError)


def unpack(data: bytes, length: int) -> bytes:
    """Decode a zstd frame to exactly `length` bytes; never to more than one byte beyond."""
    if isinstance(ZSTD, str):
        with tempfile.TemporaryFile() as source:
            source.write(data)
            source.seek(0)
            with subprocess.Popen([ZSTD, "-dcq"], stdin=source, stdout=-1, stderr=-3) as process:
                plain: bytes = process.stdout.read(length + 1) if process.stdout else b""
                process.kill()
    else:
        tool = ZSTD.ZstdDecompressor()  # of `zstandard`, only a stream keeps to a limit
        stream = getattr(tool, "stream_reader", None)
        plain = stream(data).read(length + 1) if stream else tool.decompress(data, length + 1)
    if len(plain) != length:
        raise ValueError("does not decode")
    return plain


def decode(raw: bytes) -> list[Page]:
    """Return the pages of a frame, none for what is not a frame."""
    with suppress(ValueError, KeyError, struct.error, ZSTD_ERROR):
        magic, kind, flags, zero, total, plain = struct.unpack_from("<4sBBHII", raw)
        form, size, start = {1: ("<II", 8, 16), 2: ("<III8s", 20, 20)}[kind]
        end = 20 + int.from_bytes(raw[16:20], "little") if kind == 2 else len(raw)
        head = unpack(raw[start:end], min(plain, 1 << 23))
        count, file_no = struct.unpack_from("<HH", head)
        body, at, pages = (raw, end, []) if kind == 2 else (head, 4 + count * size, [])
        for number, length, *more in struct.iter_unpack(form, head[4 : 4 + count * size]):
            stored, base = more or (length, None)
            pages.append(Page(file_no, number, length, body[at : at + stored], base))
            at += stored
        right = (magic, flags, zero, total, at) == (b"HFFR", 0, 0, len(raw) - 16, len(body))
        return pages if right and len(pages) == count <= 64 else []
    return []


def undelta(page: Page, base: bytes) -> bytes:
    """Return the page behind a delta: `base` is put before its blocks as one raw block."""
    head = b"\x28\xb5\x2f\xfd\0\x58" + (len(base) << 3).to_bytes(3, "little")
    if page.base != sha256(base).digest()[:8] or page.data[:5] != head[:5]:
        raise ValueError("does not fit its base")
    return unpack(head + base + page.data[6:], len(base) + page.length)[len(base) :]


@lru_cache(512)
def read_pack(path: Path, owner: tuple[str, str] | None = None) -> tuple[list[Any], str]:
    """Return place, length and hash (None: found by magic) of frames, and what is wrong, if so."""
    try:
        data = path.read_bytes()
        magic, vault, series, _ = struct.unpack_from("<8s8s8sQ", data)
        count, digest, end_magic = struct.unpack("<I32s8s", data[-44:])
        rows = data[max(len(data) - 44 - count * 48, 0) : -44]
    except (OSError, struct.error) as error:
        return [], "is missing" if isinstance(error, FileNotFoundError) else f"is broken ({error})"
    proof, place = sha256(data[:32] + rows).digest(), (vault.hex(), series.hex())
    table = [row[:2] + row[3:] for row in struct.iter_unpack("<QII32s", rows[len(rows) % 48 :])]
    size = 76 + len(rows) + sum(length for _, length, _ in table)
    right = (magic, digest, end_magic, size) == (b"HFPACK01", proof, b"HFPKEND1", len(data))
    if right and (path.name[:32], owner or place) == (proof.hex()[:32], place):
        return table, ""
    frames, at = [], data.find(b"HFFR")
    while at >= 0:
        frame = data[at : at + 16 + int.from_bytes(data[at + 8 : at + 12], "little")]
        frames += (found := [(at, len(frame), None)] * bool(decode(frame)))
        at = data.find(b"HFFR", at + (len(frame) if found else 1))
    return [] if owner else frames, "does not begin and end like the pack its name says"


@lru_cache(256)
def read_frame(path: Path, owner: tuple[str, str] | None, number: int) -> list[Page]:
    """Return the pages of a frame of a pack, none when it is damaged or not there."""
    with suppress(OSError, IndexError), path.open("rb") as file:
        offset, length, digest = read_pack(path, owner)[0][number]
        file.seek(offset)
        raw = file.read(length)
        return decode(raw) if digest in {None, sha256(raw).digest()} else []
    return []


def build(out: IO[bytes], no: int, file: Any, columns: Any, paths: Any, owner: Any) -> set[int]:
    """Write file `no` through its page map; return the numbers of packs that lack its pages."""
    blame, unit = set(), file["page_size"]
    out.truncate(file["size"])
    for page_no, (pack, slot, base_pack, base_slot) in enumerate(zip(*columns)):
        data, wanted = b"", (no, page_no, min(unit, file["size"] - page_no * unit))
        for number, place in (p for p in ((base_pack, base_slot), (pack, slot)) if p[0] != NOWHERE):
            try:
                found = read_frame(paths[number], owner, place // 64)[place % 64 :][:1]
                (page,) = (page for page in found if page[:3] == wanted)
                data = undelta(page, data) if page.base else page.data
            except (ValueError, IndexError, ZSTD_ERROR):
                blame.add(number)
                data = b""
                break
        out.seek(page_no * unit)
        out.write(data)
    return blame


def read_backups() -> tuple[Any, list[Any]]:
    """Return the vault's id (in a set) and its backups, each in its highest readable revision."""
    vaults, backups = set(), {}
    for name in ("VAULT.json", "VAULT.bak"):
        try:
            body = json.loads(Path(name).read_bytes())
            if body.pop("sha256") != sha256(json.dumps(body, sort_keys=True).encode()).hexdigest():
                raise ValueError("its bytes changed")
            if body["holdfast_vault"] != 1 or body["required_features"]:
                PARSER.error("this vault needs a newer recover.py, out of a newer Holdfast")
            vaults.add(body["id"])
        except Exception as error:
            WRONG[name] = [f"is damaged or missing ({error})"]
    paths = Path().glob("series/*/backups/*.zst")
    for path in sorted(paths, key=lambda p: (p.parent, p.name[17:33], len(p.name), p.name)):
        try:
            backups[path.parts[1], path.name[17:33]] = read_manifest(path, vaults)
        except Exception as error:
            WRONG[path.as_posix()] = [f"is damaged ({error})"]
    return vaults, [*backups.values()]


def read_manifest(path: Path, vaults: set[str]) -> Any:
    """Return a manifest that is proved by its seal and belongs where it lies."""
    raw = path.read_bytes()
    *seal, plain = struct.unpack("<II8s32sQ", raw[-56:])
    digest = sha256(raw[:-56] + raw[-8:]).digest()
    if seal != [0x184D2A50, 48, b"HFMANI01", digest] or plain > 1 << 28:
        raise ValueError("its bytes changed")
    doc = json.loads(unpack(raw[:-56], plain))
    if doc["format"] != 1 or doc["required_features"]:
        raise ValueError("it needs a newer recover.py")
    name = re.sub(r"[-:]|\.\d+", "", doc["created_at"]) + "-" + doc["id"]
    name += (f".r{doc['revision']}" if doc["revision"] > 1 else "") + ".json.zst"
    right = doc["vault"] in (vaults or {doc["vault"]}) and (doc["series"], name) == path.parts[1::2]
    packs = all(re.fullmatch("[0-9a-f]{32}", pack_id) for pack_id, _ in doc["packs"])
    if not right or not packs:
        raise ValueError("it belongs elsewhere")
    return {**doc, "object": path.as_posix(), "folder": path.parent.parent}


def rebuild(doc: Any, no: int, out: IO[bytes]) -> bool:
    """Write a file of a backup; return whether it is proved, else see WRONG."""
    owner, folder, wrong = (doc["vault"], doc["series"]), doc["folder"], {}
    there = {path.name: path for path in [*folder.glob("trash/*/*"), *folder.glob("packs/*")]}
    paths = [there.get(f"{p}.pack", folder / "packs" / f"{p}.pack") for p, _ in doc["packs"]]
    try:
        file, columns = doc["files"][no], []
        numbers = struct.Struct(f"<{-(-file['size'] // file['page_size'])}I")
        for text in file["map"]:
            steps = numbers.unpack(unpack(base64.b64decode(text), numbers.size))
            columns.append([step & NOWHERE for step in accumulate(steps)])
        for n in build(out, no, file, columns, paths, owner):
            wrong[paths[n].as_posix()] = read_pack(paths[n], owner)[1] or "has damaged frames"
        out.seek(0)
        leaves = [sha256(data).digest() for data in iter(lambda: out.read(65536), b"")]
        if not wrong and sha256(b"".join(leaves)).hexdigest() != file["tree_sha256"]:
            raise ValueError("another file than its packs hold")
    except (ValueError, LookupError, TypeError, ArithmeticError, struct.error, ZSTD_ERROR) as error:
        wrong[doc["object"]] = f"is damaged ({error})"
    for name, what in wrong.items():
        WRONG.setdefault(name, [what]).append(repr(doc["name"]))
    return not wrong


def restore(doc: Any, target: Path) -> None:
    """Write a backup's database, and the sidecars of a damaged original, to new files."""
    WRONG.clear()
    names = ["", *(f".original-{n}" for n in range(1, len(doc["files"])))]
    for suffix in ("-wal", "-journal", "-shm", *names, *(f"{name}.incomplete" for name in names)):
        if os.path.lexists(f"{target}{suffix}"):
            PARSER.error(f"{target}{suffix} exists; choose another name")
    for no, suffix in enumerate(names):
        with Path(f"{target}{suffix}.incomplete").open("x+b") as out:
            good = rebuild(doc, no, out)
        final = Path(out.name).rename(f"{target}{suffix}") if good else out.name
        print(f"{final} is " + ("proved byte for byte" if good else "INCOMPLETE: do not trust it"))


def salvage(folder: Path, target: Path, every: bool) -> None:
    """Write the newest (or every) state of a series' files that its packs alone tell."""
    paths = [p for p in [*folder.glob("packs/*"), *folder.glob("trash/*/*.pack")] if p.is_file()]
    paths.sort(key=lambda path: path.read_bytes()[24:32][::-1])
    versions, whole = [], {}
    for number, path in enumerate(paths):
        created = int.from_bytes(path.read_bytes()[24:32], "little")
        rows, problem = read_pack(path)
        WRONG.update({path.as_posix(): [problem]} if problem else {})
        for frame_no in range(len(rows)):
            for index, page in enumerate(read_frame(path, None, frame_no)):
                place = (number, frame_no * 64 + index)
                versions.append((page.file_no, created, *place, page._replace(data=b"")))
                whole[page[:3], sha256(page.data).digest()[:8]] = place
    versions = [v for v in versions if not v[4].base or (v[4][:3], v[4].base) in whole]
    states = {version[:2] if every else version[0]: version[:2] for version in versions}
    for no, until in states.values():
        latest: dict[int, Any] = {}
        for file_no, created, number, slot, page in versions:
            if file_no == no and created <= until:
                base = whole[page[:3], page.base] if page.base else (NOWHERE, 0)
                latest[page.number] = (number, slot, *base, page.length)
                if page.length % 4096:  # only a last page is short
                    latest = {n: latest[n] for n in latest if n <= page.number}
        last = max(latest)
        unit = latest.get(0, latest[last])[4]  # a change of the page size stores all pages anew
        file = {"size": last * unit + latest[last][4], "page_size": unit}
        columns = zip(*(latest.get(n, (NOWHERE, 0) * 2)[:4] for n in range(last + 1)))
        with (target / f"{folder.name}-{until}-file{no}").open("x+b") as out:
            build(out, no, file, columns, paths, None)
            out.seek(0)
            head = out.read(100)
            if head[:15] == b"SQLite format 3" and head[24:28] == head[92:96]:
                size, count = (int.from_bytes(part, "big") for part in (head[16:18], head[28:32]))
                out.truncate(count * (65536 if size == 1 else size))
        print(f"{out.name}: {len(latest)} pages, {last + 1 - len(latest)} unknown or zeros")


if __name__ == "__main__":
    PARSER.add_argument("--vault", default=Path(__file__).parent)
    PARSER.add_argument("--all", action="store_true")
    PARSER.add_argument("command", choices=["list", "restore", "verify", "salvage"])
    PARSER.add_argument("words", nargs="*")
    args = PARSER.parse_args()
    command, words, target = args.command, args.words, Path(*args.words[-1:]).absolute()
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # it is a file
    sys.excepthook = lambda kind, error, _: print(f"{kind.__name__}: {error}", file=sys.stderr)
    right = len(words) in {"list": [0], "restore": [2], "verify": [0, 1], "salvage": [1]}[command]
    os.chdir(args.vault)
    if not right or (command in {"restore", "salvage"} and Path.cwd() in target.resolve().parents):
        PARSER.error("please see above")
    if ZSTD is None:
        PARSER.error("install `backports.zstd` or `zstandard` with pip, or the program `zstd`")
    vaults, backups = read_backups()
    if words and command != "salvage":
        exact = [b for b in backups if words[0] in {b["id"], b["name"]}]
        near = [b for b in backups if any(b[k].startswith(words[0]) for k in ("id", "name"))]
        single = words[0] == "latest" and len({b["series"] for b in backups}) == 1
        backups = backups[-1:] if single else exact or near
        if len(backups) != 1:
            PARSER.error(f"{len(backups)} backups are meant by {words[0]!r}; see list")
    for doc in backups if command == "list" else ():
        print(f"{doc['id']}  {doc['created_at']}  {doc['files'][0]['size']}  {doc['name']!r}")
    if command == "restore":
        restore(backups[0], target)
    elif command == "salvage":
        target.mkdir()
        for folder in sorted(Path("series").glob("[0-9a-f]*")):
            salvage(folder, target, args.all)
    elif command == "verify":
        for doc, no in [(each, no) for each in backups for no in range(len(each["files"]))]:
            with tempfile.TemporaryFile() as out:
                print(repr(doc["name"]), "is whole" if rebuild(doc, no, out) else "IS DAMAGED")
        for path in () if words else sorted(Path("series").glob("*/packs/*.pack")):
            rows, problem = read_pack(path, (*vaults, path.parts[1]) if len(vaults) == 1 else None)
            if problem or not all(read_frame(path, None, n) for n in range(len(rows))):
                WRONG.setdefault(path.as_posix(), [problem or "has damaged frames"])
    for name, (what, *names) in sorted(WRONG.items()):
        print(f"DAMAGED {name} {what}", *names, sep="\n    needed by ")
    sys.exit(bool(WRONG))
