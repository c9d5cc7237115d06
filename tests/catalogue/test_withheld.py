from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.catalogue.withheld import Keys, opaque_number, raw_bytes, raw_text


@given(st.text(st.characters(), max_size=40))
def test_a_raw_path_comes_back_whatever_it_holds(raw: str) -> None:
    assert raw_text(raw_bytes(raw)) == raw


@given(st.sets(st.binary(max_size=30), min_size=2, max_size=2))
def test_keyed_hashes_tell_paths_and_archives_apart(paths: set[bytes]) -> None:
    one, other = paths
    keys = Keys("kho-1")
    assert keys.path(one) != keys.path(other)
    assert keys.path(one) == Keys("kho-1").path(one)
    assert keys.path(one) != Keys("kho-2").path(one)


def test_the_number_of_a_withheld_paper_is_of_its_bytes_and_archive_alone() -> None:
    keyed = Keys("kho-1").content("ab" * 32)
    assert opaque_number(keyed) == opaque_number(Keys("kho-1").content("ab" * 32))
    assert opaque_number(keyed) != opaque_number(Keys("kho-2").content("ab" * 32))
    assert "AB" * 4 not in opaque_number(keyed)
