"""Rule sets for people and as JSON: listed, whole, against each other."""
