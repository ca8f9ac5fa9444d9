"""Looking into a backup: its tables, their rows, statements that read, files of values."""
