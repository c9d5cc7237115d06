from dossier_manager.yamltext.pieces import pieces


def test_a_list_is_cut_at_its_own_dashes() -> None:
    data = b"# head\n- a: 1\n  b:\n    - x\n    - y\n\n# between\n- a: [\n- a: 3"
    assert list(pieces(data)) == [
        (2, b"- a: 1\n  b:\n    - x\n    - y\n\n# between\n"),
        (8, b"- a: [\n"),
        (9, b"- a: 3"),
    ]


def test_indentation_line_ends_and_mark_are_followed() -> None:
    data = b"\xef\xbb\xbf  - a: 1\r\n    b: 2\r\n  - a: 2\r\n"
    assert list(pieces(data)) == [(1, b"  - a: 1\r\n    b: 2\r\n"), (3, b"  - a: 2\r\n")]


def test_without_a_dash_the_file_is_one_piece() -> None:
    assert list(pieces(b"a: b\n")) == [(1, b"a: b\n")]
