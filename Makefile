# Each target says what it does; `make` alone lists them.
# Needs Python 3.11 or later with pip. No python3-venv is needed: pip fills the environment.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(PYTHON) -m pip --python $(VENV) --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench clean

help: ## say what each target does
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

$(VENV)/.program: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv --without-pip $(VENV)
	$(PIP) install -e .
	@touch $@

$(VENV)/.tools: $(VENV)/.program
	$(PIP) install -e '.[dev]'
	@touch $@

demo: $(VENV)/.program ## set everything up and print the audit of the example archive
	$(BIN)/dossier audit example_archive --year 2026 --as-of 2026-11-06

test: $(VENV)/.tools ## set everything up and pass the tests
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/.tools ## style, types, floors of the house and licences
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.licences

bench: $(VENV)/.tools ## measure speed and memory, printed beside their limits
	$(BIN)/python -m benchmarks

clean: ## remove what the other targets made
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
