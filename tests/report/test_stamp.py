"""A stamped text is known as long as nobody changed one of its bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.report.stamp import PENDING, is_stamped, stamped

HEAD = f"<!-- {PENDING} -->\n".encode()


@given(st.binary(max_size=200), st.data())
def test_any_change_is_seen(body: bytes, data: st.DataObject) -> None:
    made = stamped(HEAD + body)
    assert is_stamped(made)
    assert made == stamped(HEAD + body)
    at = data.draw(st.integers(0, len(made) - 1))
    changed = made[:at] + bytes([made[at] ^ 1]) + made[at + 1 :]
    assert not is_stamped(changed)
    assert not is_stamped(made + b"\n")
    assert not is_stamped(made[:-1])


def test_a_body_that_looks_like_a_stamp_does_not_hide_the_true_one() -> None:
    body = f"{PENDING} seal-{'a' * 40}".encode()
    made = stamped(HEAD + body)
    assert is_stamped(made)
    assert made.endswith(body)


def test_what_was_never_stamped_is_not_ours() -> None:
    assert not is_stamped(b"")
    assert not is_stamped(HEAD + b"x")
    with pytest.raises(ValueError, match="not found"):
        stamped(b"x" * 5000 + HEAD)
