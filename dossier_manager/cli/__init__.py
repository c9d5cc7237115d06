"""The command line, a thin face: no rule lives here."""
