"""The days to keep: duties of dossiers and duties of units, never in one list."""
