"""Sizes in the words of a locale: `412.3 MB`, counted in thousands as file managers do."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def size_words(locale: QLocale, size_bytes: int) -> str:
    """Return a size for people."""
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    return locale.formattedDataSize(size_bytes, 1 if size_bytes >= 1000 else 0, form)
