"""Pictures of every screen, taken without a display: `python3 tests screens`."""
