import pytest
import yaml

from dossier_manager.yamltext import strict

_PARSERS: dict[str, type] = {"python": yaml.SafeLoader}
if strict.C_PARSER:
    _PARSERS["c"] = yaml.CSafeLoader


@pytest.fixture(params=sorted(_PARSERS))
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers in turn: what one refuses, the other must refuse."""
    monkeypatch.setattr(strict, "_PARSER", _PARSERS[request.param])
    return str(request.param)
