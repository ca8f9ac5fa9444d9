"""The words that the stall benchmark's two sides share: scenes, and what is known of a beat."""

from __future__ import annotations

BEAT_MS = 5
SCENES = ("backup", "browse", "compare")
Beat = tuple[float, float, float, float]
"""Seconds late; of these, ready without a processor: the main thread, all threads; and the
processor time that the main thread had."""
