"""The tray: one icon that says how things stand, and a menu."""
