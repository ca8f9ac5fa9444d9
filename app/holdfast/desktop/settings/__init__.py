"""The settings dialog: pages that hold what was typed until Apply, and save it then."""
