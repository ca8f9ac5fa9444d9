"""The registry of Windows for tests: the functions of `winreg` that we call, over a dict.

As the real one: names of keys and values differ by more than their case or not at all, a
key that is not there is a FileNotFoundError, writing needs the right to write.
"""

from __future__ import annotations

import types
from dataclasses import dataclass, field
from typing import Any


@dataclass
class _Key:
    values: dict[str, tuple[str, Any, int]]
    may_write: bool

    def __enter__(self) -> _Key:
        return self

    def __exit__(self, *_: object) -> None:
        self.values = {}


@dataclass
class MemoryRegistry:
    """One person's part of a registry."""

    keys: dict[str, dict[str, tuple[str, Any, int]]] = field(default_factory=dict)
    is_locked: bool = False
    """Whether writing is forbidden, as an administrator may do."""

    HKEY_CURRENT_USER = 0x80000001
    REG_SZ = 1
    REG_BINARY = 3
    KEY_READ = 0x20019
    KEY_SET_VALUE = 0x0002

    def as_module(self) -> types.ModuleType:
        """Return what `import winreg` gives."""
        module = types.ModuleType("winreg")
        for name in dir(self):
            if not name.startswith("_"):
                setattr(module, name, getattr(self, name))
        return module

    def OpenKey(self, key: int, sub_key: str, reserved: int = 0, access: int = KEY_READ) -> _Key:
        assert key == self.HKEY_CURRENT_USER
        try:
            values = self.keys[sub_key.lower()]
        except KeyError:
            raise FileNotFoundError(2, "The system cannot find the file specified") from None
        return self._opened(values, may_write=access & self.KEY_SET_VALUE != 0)

    def CreateKey(self, key: int, sub_key: str) -> _Key:
        assert key == self.HKEY_CURRENT_USER
        return self._opened(self.keys.setdefault(sub_key.lower(), {}), may_write=True)

    def _opened(self, values: dict[str, tuple[str, Any, int]], *, may_write: bool) -> _Key:
        if may_write and self.is_locked:
            raise PermissionError(13, "Access is denied")
        return _Key(values, may_write)

    def QueryValueEx(self, key: _Key, value_name: str) -> tuple[Any, int]:
        if value_name.lower() not in key.values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        _, content, kind = key.values[value_name.lower()]
        return content, kind

    def SetValueEx(self, key: _Key, name: str, reserved: int, kind: int, value: Any) -> None:
        self._may_write(key)
        assert isinstance(value, bytes if kind == self.REG_BINARY else str)
        key.values[name.lower()] = (name, value, kind)

    def DeleteValue(self, key: _Key, value: str) -> None:
        self._may_write(key)
        if value.lower() not in key.values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        del key.values[value.lower()]

    @staticmethod
    def _may_write(key: _Key) -> None:
        if not key.may_write:
            raise PermissionError(13, "Access is denied")
