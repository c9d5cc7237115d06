"""The one door to process powers: children with limits."""
