"""Which requirement a paper meets, with reasons. Pure."""
