"""The calls of Windows behind `windows_volumes`; loaded on Windows only."""

from __future__ import annotations

import ctypes
import struct
import sys

assert sys.platform == "win32"

_NO_ACCESS_NEEDED = 0
_SHARE_ALL = 0x7
_OPEN_EXISTING = 3
_DISK_EXTENTS = 0x0056_0000
_QUERY_PROPERTY = 0x002D_1400
_STORAGE_DEVICE_PROPERTY = 0
_BUS_TYPE_OFFSET = 28
_ANSWER_BYTES = 1024
_LABEL_CHARACTERS = 261


class WindowsDrives:
    """Asks kernel32; see `windows_volumes.Drives`."""

    def letters(self) -> int:
        """Return GetLogicalDrives."""
        return int(ctypes.windll.kernel32.GetLogicalDrives())

    def kind(self, root: str) -> int:
        """Return GetDriveTypeW."""
        return int(ctypes.windll.kernel32.GetDriveTypeW(ctypes.c_wchar_p(root)))

    def label_and_flags(self, root: str) -> tuple[str, int] | None:
        """Return what GetVolumeInformationW says."""
        label = ctypes.create_unicode_buffer(_LABEL_CHARACTERS)
        flags = ctypes.c_ulong(0)
        told = ctypes.windll.kernel32.GetVolumeInformationW(
            ctypes.c_wchar_p(root),
            label,
            _LABEL_CHARACTERS,
            None,
            None,
            ctypes.byref(flags),
            None,
            0,
        )
        return (label.value, int(flags.value)) if told else None

    def extents(self, letter: str) -> bytes:
        """Return the volume's disk extents."""
        return self._control(letter, _DISK_EXTENTS, b"")

    def bus(self, letter: str) -> int:
        """Return the device's bus type: a field of STORAGE_DEVICE_DESCRIPTOR."""
        query = struct.pack("<III", _STORAGE_DEVICE_PROPERTY, 0, 0)
        answer = self._control(letter, _QUERY_PROPERTY, query)
        if len(answer) < _BUS_TYPE_OFFSET + 4:
            return 0
        return int(struct.unpack_from("<I", answer, _BUS_TYPE_OFFSET)[0])

    def _control(self, letter: str, code: int, order: bytes) -> bytes:
        """Return what DeviceIoControl answers; no access right is needed for these codes."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = ctypes.c_void_p
        device = kernel.CreateFileW(
            ctypes.c_wchar_p(f"\\\\.\\{letter}:"),
            _NO_ACCESS_NEEDED,
            _SHARE_ALL,
            None,
            _OPEN_EXISTING,
            0,
            None,
        )
        if device in {None, ctypes.c_void_p(-1).value}:
            return b""
        answer = ctypes.create_string_buffer(_ANSWER_BYTES)
        length = ctypes.c_ulong(0)
        try:
            told = kernel.DeviceIoControl(
                ctypes.c_void_p(device),
                code,
                order or None,
                len(order),
                answer,
                _ANSWER_BYTES,
                ctypes.byref(length),
                None,
            )
        finally:
            kernel.CloseHandle(ctypes.c_void_p(device))
        return answer.raw[: length.value] if told else b""
