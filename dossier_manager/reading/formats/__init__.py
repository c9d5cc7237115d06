"""One reader for each format: bytes to pages of blocks."""
