# One task file. `make` lints and tests; `make demo` shows Parley with its demo articles.
# Needs Python 3.11 or newer and make; everything else is installed into .venv and node_modules.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/stamps
HOST ?= 127.0.0.1
PORT ?= 8000
PYTEST_OPTIONS ?=
QUALITY_OPTIONS ?= --all

# Node.js only bundles the front end. Where the machine has none (or a very old one), it comes from the lock file.
NODE_FOUND := $(shell command -v npm >/dev/null 2>&1 && node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null && echo yes)
NODE_STAMP := $(if $(NODE_FOUND),,$(STAMPS)/node)
NPM_PATH := $(if $(NODE_FOUND),$$PATH,$(CURDIR)/$(BIN):$$PATH)
PIP_INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --quiet

FRONTEND := $(shell find frontend -type f 2>/dev/null)
BUNDLE := static/dist/main.js

.PHONY: all setup bundle demo test lint types imports e2e bench quality gallery lock wheel clean help
.DEFAULT_GOAL := all

all: lint test

help:
	@echo "make            lint and test"
	@echo "make demo       the demo articles in a browser, on http://$(HOST):$(PORT)"
	@echo "make setup      environment in .venv and front-end bundle"
	@echo "make test       all tests (those that need Chromium or PostgreSQL skip without)"
	@echo "make lint       ruff, mypy, import contracts"
	@echo "make e2e        browser tests alone"
	@echo "make bench      times of start and of each page"
	@echo "make quality    what is read, scored against gold and floors (needs the folder that PARLEY_SHARED names)"
	@echo "                QUALITY_OPTIONS=--errors lists what goes wrong, by phenomenon; docs/quality.md tells more"
	@echo "make gallery    screenshots of each page in build/gallery"
	@echo "make wheel      dist/parley-*.whl with templates, bundle, migrations and demo articles"
	@echo "make lock       resolve the lock files anew"

# ── environment ──────────────────────────────────────────────────────────────────────────────────

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Parley needs Python 3.11 or newer; say make PYTHON=…") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(STAMPS)/runtime: requirements.lock pyproject.toml app/__init__.py hatch_build.py | $(BIN)/python
	@mkdir -p $(STAMPS)
	$(PIP_INSTALL) --require-hashes --requirement requirements.lock
	$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMPS)/develop: requirements-dev.lock $(STAMPS)/runtime
	$(PIP_INSTALL) --require-hashes --requirement requirements-dev.lock
	@touch $@

$(STAMPS)/node: requirements-node.lock | $(BIN)/python
	@mkdir -p $(STAMPS)
	$(PIP_INSTALL) --require-hashes --requirement requirements-node.lock
	@touch $@

# ── front end ────────────────────────────────────────────────────────────────────────────────────

node_modules/.package-lock.json: package.json package-lock.json $(NODE_STAMP)
	PATH="$(NPM_PATH)" npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(BUNDLE): node_modules/.package-lock.json $(FRONTEND)
	PATH="$(NPM_PATH)" node frontend/build.mjs
	@touch $@

bundle: $(BUNDLE)

setup: $(STAMPS)/develop $(BUNDLE)

# ── what people run ──────────────────────────────────────────────────────────────────────────────

demo: $(STAMPS)/runtime $(BUNDLE)
	$(BIN)/parley demo --host $(HOST) --port $(PORT)

test: setup
	$(BIN)/python -m pytest $(PYTEST_OPTIONS)

e2e: setup
	$(BIN)/python -m pytest -m browser $(PYTEST_OPTIONS)

lint: setup
	$(BIN)/ruff check .
	$(BIN)/mypy app
	$(BIN)/lint-imports

bench: setup
	$(BIN)/python bench/pages.py

quality: setup
	$(BIN)/python -m bench.quality $(QUALITY_OPTIONS)

gallery: setup
	$(BIN)/python bench/gallery.py build/gallery

wheel: setup
	rm -f dist/parley-*.whl
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

# No addresses, paths or index names get into the lock files, whatever the machine's pip and uv are set to.
lock: $(STAMPS)/develop
	$(call compile,requirements.lock,pyproject.toml --group build)
	$(call compile,requirements-dev.lock,pyproject.toml --group build --extra dev --constraint requirements.lock)
	$(call compile,requirements-node.lock,--group node)
	PATH="$(NPM_PATH)" npm install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error

define compile
$(BIN)/uv pip compile $(2) --output-file $(1) --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate
endef

clean:
	rm -rf build dist static/dist node_modules $(VENV)
