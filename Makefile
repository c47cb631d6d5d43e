# What can a newcomer type? `make` alone lists it.
PYTHON ?= python3
PORT ?= 8088
EMPTY ?=
V := .venv/bin
PIP := $(V)/python -m pip --disable-pip-version-check -q install --require-hashes
CODE := bot handlers scheduling channels usecases views storage anonymity knowledge domain simulator tests

.DEFAULT_GOAL := help
.PHONY: help demo run venv test test-browser check format bench bench-language bench-privacy crashtest lock clean

help: ## list these commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

.venv/run: requirements/run.txt
	@$(PYTHON) -c 'import sys; sys.exit("Kernlijn needs Python 3.11 or newer." if sys.version_info < (3, 11) else 0)'
	@test -x $(V)/python || $(PYTHON) -m venv .venv
	@$(PIP) -r requirements/run.txt
	@touch $@

.venv/dev: .venv/run requirements/dev.txt
	@$(PIP) -r requirements/dev.txt
	@touch $@

venv: .venv/dev ## make the environment for developers

demo: .venv/run ## the bot, a Telegram of your own and an example network (EMPTY=1: from nothing; PORT=8088)
	@$(V)/python -m simulator demo --port $(PORT) $(if $(EMPTY),--empty)

run: .venv/run ## the real thing: reads .env
	@$(V)/python -m bot run

test: .venv/dev ## the suite, on SQLite and on a real PostgreSQL
	@$(V)/python -m pytest -n 2 --dist worksteal -m "not browser"

test-browser: .venv/dev ## the phones page in a real Chromium
	@$(V)/python -m pytest -m browser

check: .venv/dev ## everything that must be true before a commit
	@$(V)/ruff format --check $(CODE)
	@$(V)/ruff check $(CODE)
	@$(V)/mypy
	@$(V)/lint-imports
	@$(MAKE) --no-print-directory test

format: .venv/dev ## put the code in its usual shape
	@$(V)/ruff format $(CODE)
	@$(V)/ruff check --fix-only $(CODE)

bench: .venv/dev ## speed and memory, beside a bare echo bot in the same run
	@$(V)/python -m tests.bench

bench-language: .venv/dev ## how much of what people type is understood, on own sentences
	@$(V)/python -m tests.language

bench-privacy: .venv/dev ## what the anonymiser finds and what it hides needlessly, on labelled texts
	@$(V)/python -m tests.privacy

crashtest: .venv/dev ## the bot dies at more than a thousand points, on both engines (twenty minutes)
	@$(V)/python -m tests.crash

lock: ## renew requirements/*.txt (needs the tool uv)
	cd requirements && for f in run dev; do uv pip compile -q --upgrade --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --custom-compile-command "make lock" $$f.in -o $$f.txt; done

clean: ## throw away the environment, the caches and what the demo left
	rm -rf .venv var/demo .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
