# The commands of the project. `make site` and `make test` need git, make and Python 3.11 or later, nothing else by hand.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SOURCE ?= ../shared/data/procedures/text

.PHONY: site test serve check fix clean lock site-real schemas docs search-eval search-bench bench bench-fleet

site: $(VENV)/.site
	$(BIN)/congkhai build --root . --out site

test: $(VENV)/.test
	@tests/browser/ensure-chromium
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

serve: $(VENV)/.site
	$(BIN)/congkhai serve --root .

check: $(VENV)/.site
	$(BIN)/congkhai check --root .

fix: $(VENV)/.site
	$(BIN)/congkhai fix --root .

# What docs/ and schemas/ take from the code; a test compares.
docs: schemas
	$(BIN)/python -m congkhai.docs docs

schemas: $(VENV)/.site
	$(BIN)/congkhai schema --into schemas

# The whole national list of commune procedures (text exports) with this project's other content, in a temporary folder.
site-real: $(VENV)/.site
	$(BIN)/python benchmarks/site_real.py $(SOURCE)

# How well search ranks: make search-eval QUERIES=FILE.jsonl [ROOT=DIR] [FORMAT=json] [MISSES=1]
ROOT   ?= .
FORMAT ?= text
search-eval: $(VENV)/.site
	@$(BIN)/python benchmarks/search/evaluate.py $(QUERIES) --root $(ROOT) --format $(FORMAT) $(if $(MISSES),--misses)

# Beside MiniSearch, Fuse, Material's lunr and Pagefind on the same questions: make search-bench ROOT=DIR [QUERIES=FILE.jsonl]
# ROOT is the root that the questions ask about: for these, one with the national list (make site-real makes such a one).
search-bench: QUERIES ?= ../shared/data/search/queries-dev.jsonl $(wildcard tests/search/questions.jsonl)
search-bench: $(VENV)/.bench
	$(BIN)/python benchmarks/search/compare.py $(QUERIES) --root $(ROOT) --out benchmarks/search/results.md

# How fast a portal is built, beside Hugo, Eleventy, Zensical, Material and MkDocs: make bench [N=6000] [ROUNDS=5]
N      ?= 6000
ROUNDS ?= 5
bench: $(VENV)/.bench
	$(BIN)/python benchmarks/build/bench.py --n $(N) --rounds $(ROUNDS) --source $(SOURCE) --out benchmarks/results.json

# How fast the portals of a province are built, beside Hugo one by one: make bench-fleet [COMMUNES=135] [SAMPLE=10]
SAMPLE ?= 10
bench-fleet: $(VENV)/.bench
	$(BIN)/python benchmarks/fleet/bench.py $(if $(COMMUNES),--communes $(COMMUNES)) --sample $(SAMPLE) --source $(SOURCE)

# The locked versions, made again from pyproject.toml and requirements/*.in.
lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet pip-tools
	$(VENV)-lock/bin/pip-compile $(LOCK_OPTIONS) --output-file requirements/site.txt pyproject.toml requirements/site.in
	$(VENV)-lock/bin/pip-compile $(LOCK_OPTIONS) --output-file requirements/test.txt requirements/test.in
	$(VENV)-lock/bin/pip-compile $(LOCK_OPTIONS) --output-file requirements/bench.txt requirements/bench.in

LOCK_OPTIONS := --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

clean:
	rm -rf site .site-* $(VENV) $(VENV)-lock .cache .pytest_cache .mypy_cache .ruff_cache dist
	find hooks tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; name one with: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv module is missing; install it with: sudo apt-get install -y python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.site: $(VENV)/bin/python requirements/site.txt pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/site.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q hooks
	@touch $@

$(VENV)/.test: $(VENV)/.site requirements/test.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/test.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.test requirements/bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/bench.txt
	@touch $@
