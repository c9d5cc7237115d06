"""The counts of an archive: tables, JSON, a plot in the terminal, a chart."""
