"""Disks by name, and whether two paths share one: on laid-out computers and on this one."""

import plistlib
import struct
import sys
from pathlib import Path

import pytest

from holdfast.system.linux_volumes import LinuxVolumes
from holdfast.system.macos_volumes import macos_volumes, read_volume
from holdfast.system.volumes import Volume, on_one_disk, volume_of, volumes
from holdfast.system.windows_volumes import FIXED, REMOTE, REMOVABLE, disks_of, windows_volumes

TABLE = rb"""22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
23 22 0:21 / /proc rw,relatime - proc proc rw
24 22 8:1 / /boot/efi rw,relatime - vfat /dev/sda1 rw
25 22 253:1 / /home rw,relatime - xfs /dev/mapper/vg-home rw
26 22 8:17 / /media/ann/My\040disk rw,nosuid - ext4 /dev/sdb1 rw
27 22 7:0 / /snap/core/1 ro - squashfs /dev/loop0 ro
28 22 0:50 / /mnt/nas rw - nfs4 nas:/export rw
29 22 0:51 /@ /mnt/data rw - btrfs /dev/sdc rw,subvol=/@
30 22 8:2 /var/x /mnt/bound rw - ext4 /dev/sda2 rw
31 22 0:52 / /tmp rw - tmpfs tmpfs rw
32 22 11:0 / /media/ann/CD ro - iso9660 /dev/sr0 ro
33 22 8:17 / /mnt/a/very/long/way rw - ext4 /dev/sdb1 rw
garbage
"""


@pytest.fixture
def computer(tmp_path: Path) -> Path:
    """A computer with a disk of partitions, one of them under LVM, and two on USB."""
    devices = {
        "sda": "devices/pci0/ata1/block/sda",
        "sdb": "devices/pci0/usb1/1-2/block/sdb",
        "sdc": "devices/pci0/ata2/block/sdc",
        "dm-1": "devices/virtual/block/dm-1",
    }
    sys_folder = tmp_path / "sys"
    for name, place in devices.items():
        folder = sys_folder / place
        folder.mkdir(parents=True)
        (folder / "removable").write_text("0\n")
        for part in ("1", "2", "3") if name in {"sda", "sdb"} else ():
            (folder / f"{name}{part}").mkdir()
            (folder / f"{name}{part}/partition").write_text(part)
    numbers = {
        "8:1": "sda/sda1", "8:2": "sda/sda2", "8:17": "sdb/sdb1", "253:1": "dm-1",
    }  # fmt: skip
    (sys_folder / "dev/block").mkdir(parents=True)
    (sys_folder / "class/block").mkdir(parents=True)
    for number, name in numbers.items():
        whole, _, part = name.partition("/")
        (sys_folder / "dev/block" / number).symlink_to(sys_folder / devices[whole] / part)
    (sys_folder / "class/block/sdc").symlink_to(sys_folder / devices["sdc"])
    slaves = sys_folder / devices["dm-1"] / "slaves"
    slaves.mkdir()
    (slaves / "sda3").symlink_to(sys_folder / devices["sda"] / "sda3")
    (tmp_path / "dev/disk/by-label").mkdir(parents=True)
    for name in ("sda2", "sdb1", "sdc"):
        (tmp_path / "dev" / name).touch()
    (tmp_path / r"dev/disk/by-label/Work\x20and\x20play").symlink_to("../../sdc")
    (tmp_path / "run/udev/data").mkdir(parents=True)
    (tmp_path / "run/udev/data/b8:17").write_text(
        "E:ID_BUS=usb\nE:ID_FS_LABEL=My_disk\nE:ID_FS_LABEL_ENC=My\\x20d\\xc3\\xafsk\n"
    )
    (tmp_path / "proc/self").mkdir(parents=True)
    (tmp_path / "proc/self/mountinfo").write_bytes(TABLE)
    return tmp_path


def test_linux_tells_the_disks_that_hold_files(computer: Path) -> None:
    found = {str(volume.path): volume for volume in LinuxVolumes(computer).all()}
    assert set(found) == {"/", "/home", "/media/ann/My disk", "/mnt/nas", "/mnt/data"}
    assert found["/"].disks == found["/home"].disks == {"sda"}
    plugged = found["/media/ann/My disk"]
    assert (plugged.label, plugged.disks, plugged.is_external) == (
        "My dïsk",
        frozenset({"sdb"}),
        True,
    )
    data = found["/mnt/data"]
    assert (data.label, data.disks, data.is_external) == (
        "Work and play",
        frozenset({"sdc"}),
        False,
    )
    assert found["/mnt/nas"].is_network
    assert found["/mnt/nas"].free_bytes is None
    assert not found["/"].is_external


def test_a_computer_that_tells_nothing_has_no_volumes(tmp_path: Path) -> None:
    assert LinuxVolumes(tmp_path).all() == []


def volume(path: Path, *disks: str, network: bool = False) -> Volume:
    return Volume(path, "", False, network, False, frozenset(disks))


def test_two_paths_share_a_disk_when_their_volumes_do(tmp_path: Path) -> None:
    here = tmp_path / "a"
    here.mkdir()
    assert on_one_disk(here, tmp_path / "not/there/yet", ()) is True
    other = Path("/dev/shm")
    if not other.is_dir() or other.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("this computer has one file system only")
    for there, expected in (
        (volume(other, "sdb"), False),
        (volume(other, "sda", "sdb"), True),
        (volume(other), None),
        (volume(other, network=True), False),
    ):
        assert on_one_disk(here, other, (volume(tmp_path, "sda"), there)) is expected
    below = (volume(tmp_path, "sda"), volume(Path("/"), "sda"))
    assert on_one_disk(here, other, below) is (None if other.is_mount() else True)
    assert volume_of(other / "x", (volume(Path("/")), volume(other))) == volume(other)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="this computer's own table")
def test_this_computer_has_a_volume_for_its_root_with_space_on_it() -> None:
    root = volume_of(Path("/"), volumes())
    if root is None:
        pytest.skip("the root lies on no device of its own, as in a container")
    assert root.total_bytes is not None
    assert root.free_bytes is not None
    assert 0 <= root.free_bytes < root.total_bytes


def test_macos_tells_by_property_lists(tmp_path: Path) -> None:
    facts: dict[str, object] = {
        "VolumeName": "Backup",
        "Internal": False,
        "WritableVolume": True,
        "FilesystemType": "apfs",
        "ParentWholeDisk": "disk5",
        "APFSPhysicalStores": [{"APFSPhysicalStore": "disk4s2"}],
    }
    told = read_volume(tmp_path, plistlib.dumps(facts))
    assert told is not None
    assert (told.label, told.is_external, told.disks) == ("Backup", True, frozenset({"disk4"}))
    assert told.free_bytes is not None
    inside = read_volume(tmp_path, plistlib.dumps({"Internal": True, "ParentWholeDisk": "disk0"}))
    assert inside is not None
    assert (inside.is_external, inside.disks) == (False, frozenset({"disk0"}))
    assert read_volume(tmp_path, plistlib.dumps({"BusProtocol": "Disk Image"})) is None
    for junk in (b"", b"no property list", b"<?xml version='1.0'?><plist>", plistlib.dumps([])):
        assert read_volume(tmp_path, junk) is None
    assert macos_volumes(tmp_path / "nothing", lambda place: b"") == []


class LaidOutDrives:
    """Four drive letters: a disk, a USB disk, a network, and a card reader without a card."""

    def letters(self) -> int:
        return 0b1111_0100

    def kind(self, root: str) -> int:
        return {"C:\\": FIXED, "E:\\": FIXED, "F:\\": REMOTE, "G:\\": REMOVABLE}.get(root, 5)

    def label_and_flags(self, root: str) -> tuple[str, int] | None:
        return {"C:\\": ("System", 0), "E:\\": ("Backup", 0x80000)}.get(root)

    def extents(self, letter: str) -> bytes:
        number = {"C": 0, "E": 3}[letter]
        return struct.pack("<IIIIQQ", 1, 0, number, 0, 0, 10**9)

    def bus(self, letter: str) -> int:
        return {"C": 17, "E": 7}[letter]


def test_windows_tells_by_drive_letters() -> None:
    system, backup, network = windows_volumes(LaidOutDrives())
    assert (system.label, system.is_external, system.disks) == (
        "System",
        False,
        frozenset({"PhysicalDrive0"}),
    )
    assert (backup.label, backup.is_external, backup.is_read_only) == ("Backup", True, True)
    assert network.is_network
    assert disks_of(struct.pack("<II", 9, 0) + struct.pack("<IIQQ", 2, 0, 0, 1)) == {
        "PhysicalDrive2"
    }
    assert disks_of(b"") == frozenset()
