"""The archive on disk: folders, manifests, people's decisions. Reads and appends, no more."""
