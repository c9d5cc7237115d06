"""The one door for YAML from outside."""
