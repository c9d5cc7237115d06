"""What holds for every test: no test of a property asserts how long an example takes."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
