import json

import pytest

from dossier_manager.__main__ import main

ENGLISH = ("Missing", "No such", "Invalid", "Got unexpected", "requires", "Error", "Try ", "Usage")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["adit"], "USAGE_NO_COMMAND", "audit"),
        ([], "USAGE_NO_SUBCOMMAND", "dossier --help"),
        (["rules"], "USAGE_NO_SUBCOMMAND", "dossier rules --help"),
        (["rules", "lst"], "USAGE_NO_SUBCOMMAND", "dossier rules --help"),
        (["--bogus"], "USAGE_NO_OPTION", "--bogus"),
        (["audit"], "USAGE_MISSING", "KHO"),
        (["audit", "kho", "--as-off", "x"], "USAGE_NO_OPTION", "--as-of"),
        (["audit", "kho", "--as-of", "31/02/2026"], "USAGE_BAD_VALUE", "không có ngày"),
        (["audit", "kho", "--year"], "USAGE_BAD_OPTION", "--year"),
        (["audit", "kho", "--year", "26"], "USAGE_BAD_VALUE", "--year"),
        (["audit", "kho", "--fail-on", "fatal"], "USAGE_BAD_VALUE", "error, warning, info"),
        (["audit", "kho", "--no-scan=x"], "USAGE_BAD_OPTION", "--no-scan"),
        (["show", "kho", "a", "b"], "USAGE_EXTRA", "b"),
        (["waive", "kho", "a", "6a", "--reason", "x"], "USAGE_MISSING", "--by"),
        (["waive", "kho", "a", "6a", "--by", "x"], "USAGE_MISSING", "--reason"),
        (["sent", "k", "a", "--year", "2026", "--by", "x", "--source", "y"], "SENT_WHAT", "--sent"),
        (["assign", "kho", "a", "--by", "x", "--reason", "y"], "ASSIGN_WHAT", "--recognised"),
        (
            ["assign", "kho", "a", "f", "6a", "--recognised", "--by", "x", "--reason", "y"],
            "ASSIGN_RECOGNISED_ALONE",
            "--recognised",
        ),
        (["describe", "kho", "a", "f", "--by", "x", "--reason", "y"], "DESCRIBE_WHAT", "--number"),
        (["inspect", "khong-co.pdf"], "NO_SUCH_FILE", "khong-co.pdf"),
    ],
)  # fmt: skip
def test_wrong_words_are_told_in_vietnamese(
    words: list[str], code: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert not [word for word in ENGLISH if word in err], err
    assert main([*words, "--json"]) == 2 or code == "USAGE_BAD_OPTION"
    if code not in ("USAGE_BAD_OPTION", "USAGE_NO_SUBCOMMAND"):
        error = json.loads(capsys.readouterr().out)["error"]
        assert (error["code"], error["file"], error["line"]) == (code, None, None)
        assert error["message"]


def test_a_name_cannot_act_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["\x1b[31mred"]) == 2
    assert "\x1b" not in capsys.readouterr().err
