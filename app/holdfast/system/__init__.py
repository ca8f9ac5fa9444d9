"""The machine: paths, processes, locks between them; every branch by platform lives here."""
