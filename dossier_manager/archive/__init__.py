"""The archive on disk: folders, manifests and the decisions of people. Reads; appends; never changes what is there."""
