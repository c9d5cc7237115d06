"""From bytes to pages of blocks, and from pages to papers with letterheads. Knows no rule."""
