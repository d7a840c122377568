# Everything runs in a virtual environment of its own, made on first use and again when pyproject.toml changes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: run test check format bench clean

run: $(VENV)/.run-ready
	@$(BIN)/mgtui

test: $(VENV)/.dev-ready
	@$(BIN)/python -m pytest

check: $(VENV)/.dev-ready
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/mgtui check

format: $(VENV)/.dev-ready
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(VENV)/.dev-ready
	@$(BIN)/python bench/run_all.py --data $(DATA)

clean:
	rm -rf $(VENV) build dist

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "mgtui needs Python 3.10 or newer; name one with: make PYTHON=python3.12 run")'
	@echo "Making a virtual environment in $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run-ready: pyproject.toml | $(VENV)/bin/python
	@echo "Installing mgtui and what it needs into $(VENV) (once) ..."
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.dev-ready: pyproject.toml | $(VENV)/bin/python
	@echo "Installing mgtui and its development tools into $(VENV) (once) ..."
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.run-ready
