# `make` alone lists what can be made. Everything happens inside .venv; nothing is installed elsewhere.

PYTHON ?= python3
# Options for the server, such as: make app SERVE="--port 9000"
SERVE ?=

VENV := .venv
BIN := $(VENV)/bin
PACKAGES := $(VENV)/.packages
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help app lab test soak quick pictures lint format lock wheel bench clean

# A folder that was moved or copied brings a .venv that still points to its old place: make it anew.
ifneq ($(shell cat $(PACKAGES) 2>/dev/null),$(CURDIR))
.PHONY: $(PACKAGES)
endif

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-7s %s\n", $$1, $$2}' Makefile

app: $(READY) ## set up what is missing, then open the workbook in the browser
	@$(BIN)/selfassess serve $(SERVE)

lab: $(READY) ## open the notebooks and rubrics in JupyterLab
	@$(BIN)/jupyter lab --LabApp.default_url=/lab/tree/notebooks/assess.ipynb \
		--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate --LabApp.news_url=None

test: lint ## every check and every test, those in a real browser too
	$(BIN)/python -m pytest --nbval-lax tests selfassess notebooks

soak: $(READY) ## kill kernels and servers 200 times each and look what was lost (about two hours)
	SELFASSESS_KILLS=200 $(BIN)/python -m pytest tests/browser/test_saved.py -k killed

quick: $(READY) ## the tests that take seconds
	$(BIN)/python -m pytest -m "not browser and not slow"

pictures: $(READY) ## take the pictures of the documentation anew (needs Chromium and poppler)
	SELFASSESS_TAKE_PICTURES=1 $(BIN)/python -m pytest tests/browser/test_pictures.py tests/reports/test_pdf.py

lint: $(READY) ## ruff, mypy and yamllint
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/yamllint --strict .

format: $(READY) ## let ruff put the code in order
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock: ## write requirements.lock anew (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: $(PYTHON) -m pip install uv" >&2; exit 1; }
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--extra lab --extra test $(LOCK) --output-file requirements.lock pyproject.toml

wheel: $(READY) ## build the wheel and the source package into dist/
	$(BIN)/python -m hatchling build

bench: $(READY) ## measure the speed, each figure beside its floor
	$(BIN)/python -m benchmarks

clean: ## remove all that was made here, .venv too
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PACKAGES): requirements.lock
	@command -v $(PYTHON) >/dev/null || { \
		echo "ไม่พบ $(PYTHON) โปรดติดตั้ง Python 3.11 ถึง 3.13" >&2; \
		echo "There is no $(PYTHON). Install Python 3.11 to 3.13 (Debian: sudo apt install python3 python3-venv)." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { \
		echo "ต้องใช้ Python 3.11 ถึง 3.13 แต่พบ $$($(PYTHON) --version 2>&1)" >&2; \
		echo "Python 3.11 to 3.13 is needed, found $$($(PYTHON) --version 2>&1). Name another one: make app PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python นี้ยังไม่มี venv โปรดสั่ง sudo apt install python3-venv" >&2; \
		echo "This Python lacks venv. Install it: sudo apt install python3-venv" >&2; exit 1; }
	@echo "กำลังติดตั้ง ครั้งแรกใช้เวลาไม่กี่นาที / Setting up, a few minutes the first time"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --require-hashes -r requirements.lock
	@printf "%s" "$(CURDIR)" > $@

$(READY): $(PACKAGES) pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
