"""Compare the folders with the catalogue and redo only what changed."""
