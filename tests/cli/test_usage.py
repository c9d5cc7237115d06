import json

import pytest

from dossier_manager.__main__ import main

ENGLISH = ("Missing", "No such", "Invalid", "Got unexpected", "requires", "Error", "Try ", "Usage")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["adit"], "USAGE_NO_COMMAND", "audit"),
        (["rules"], "USAGE_NO_SUBCOMMAND", "dossier rules --help"),
        (["rules", "lst"], "USAGE_NO_SUBCOMMAND", "dossier rules --help"),
        (["--bogus"], "USAGE_NO_OPTION", "--bogus"),
        (["audit"], "USAGE_MISSING", "KHO"),
        (["audit", "kho", "--as-off", "x"], "USAGE_NO_OPTION", "--as-of"),
        (["audit", "kho", "--as-of", "31/02/2026"], "USAGE_BAD_VALUE", "không có ngày"),
        (["audit", "kho", "--as-of", "1999-12-31"], "USAGE_BAD_VALUE", "2000"),
        (["audit", "kho", "--as-of", "9999-12-31"], "USAGE_BAD_VALUE", "2199"),
        (["audit", "kho", "--state", ""], "USAGE_BAD_VALUE", "--state"),
        (["waive", "k", "a", "6a", "--by", " ", "--reason", "x"], "USAGE_BAD_VALUE", "--by"),
        (["waive", "k", "a", "6a", "--by", "x", "--reason", "a\nb"], "USAGE_BAD_VALUE", "--reason"),
        (
            ["sent", "k", "a", "--year", "2026", "--sent", "2199-01-01",
             "--by", "x", "--source", "y"],
            "SENT_TO_COME",
            "01/01/2199",
        ),
        (
            ["sent", "k", "a", "--year", "2025", "--sent", "2025-11-05", "--received", "2025-11-04",
             "--by", "x", "--source", "y"],
            "SENT_AFTER_RECEIVED",
            "04/11/2025",
        ),
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


def test_nothing_is_said_of_near_names_where_there_are_none(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["zzzzzzzz"]) == 2
    err = capsys.readouterr().err
    assert "zzzzzzzz" in err
    assert "Gần giống" not in err


def test_no_words_at_all_ask_for_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("Cách dùng: dossier")
