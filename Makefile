# `make run` starts the app and `make test` checks everything; each first sets up what is missing.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PINS := packaging/constraints.txt
READY := $(VENV)/ready
FIGURES := build/figures
VOICE := build/voice
EARS := build/ears
PACK := assets/ready-made.jsonl
INSTALLERS := build/installers
RULES := build/rules.txt
WAITED := build/waited.txt
TARGETS ?=
MINUTES ?= 30
WORKERS ?= $(shell getconf _NPROCESSORS_ONLN)
ROUTINE ?= stiff-lower-back

.DEFAULT_GOAL := help
.PHONY: help run test long mutants bench wheel format words clean gallery pictures recording sounds fonts icons figures figures-check voice voice-check walk hear installers smoke \
	installer-system python system test-system rules waits tests

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile

run: $(READY) $(PACK) ## start the app
	@sh packaging/setup/require_display.sh
	$(BIN)/python -m acupress

test: export QT_QPA_PLATFORM := offscreen
# What one of the tests' many processes has compiled, the others need not.
test: export PYTHONDONTWRITEBYTECODE :=
test: $(READY) test-system ## format, lint, types, import rules, tests, coverage
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	@mkdir -p $(dir $(RULES)) && rm -f $(RULES) $(WAITED)
	@$(MAKE) --no-print-directory --jobs=3 rules waits tests; \
		told=$$?; cat $(WAITED) $(RULES) 2>/dev/null; exit $$told

# Beside the tests, which take longer: what is wrong is told last, where it is read.
rules:
	@{ $(BIN)/mypy && $(BIN)/lint-imports; } > $(RULES) 2>&1 && rm $(RULES)

# The real app at real speed: its tests wait for the clock, while the others have the processors.
waits:
	@$(BIN)/python -m pytest -p no:cacheprovider tests/e2e > $(WAITED) 2>&1

tests:
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal --cov --cov-report= \
		--ignore tests/e2e
	@sh packaging/setup/require_coverage.sh $(BIN)/coverage

long: export QT_QPA_PLATFORM := offscreen
long: $(READY) ## the tests that take minutes: killing the journal, simulated diaries
	$(BIN)/python -m pytest -m long

mutants: export QT_QPA_PLATFORM := offscreen
mutants: $(READY) ## make small faults in ui and sound, and list what no test notices (MINUTES=30)
	$(BIN)/python -m tests.mutants --minutes $(MINUTES)

bench: export QT_QPA_PLATFORM := offscreen
bench: $(READY) $(PACK) ## measure start-up, memory, timing and the history
	$(BIN)/python tests/bench/run.py

wheel: export QT_QPA_PLATFORM := offscreen
wheel: $(READY) $(PACK) ## build the wheel and try it in an empty environment
	rm -rf build/wheel build/wheel-trial
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir build/wheel .
	$(PYTHON) -m venv build/wheel-trial
	build/wheel-trial/bin/python -m pip --disable-pip-version-check --quiet \
		install --constraint $(PINS) build/wheel/*.whl
	cd build/wheel-trial && bin/acupress --self-test

format: $(READY) ## format the code and mend what ruff can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

words: $(READY) ## write the template for translators, and make the languages that are complete
	PYTHONPATH=.:packaging $(BIN)/python -m words build/words

schema: $(READY) ## write the JSON Schema of routine files, from the types that judge them
	PYTHONPATH=. $(BIN)/python packaging/routine_schema.py

sounds: $(READY) ## make the chimes and breath tones in assets/sounds
	$(BIN)/python packaging/sounds/make_chimes.py
	$(BIN)/python packaging/sounds/make_breath_tones.py

fonts: python ## make the fonts in assets/fonts
	sh packaging/fonts/fetch_and_make.sh $(PYTHON)

gallery: export QT_QPA_PLATFORM := offscreen
gallery: $(READY) ## picture every screen in every theme and size into build/gallery
	PYTHONPATH=. $(BIN)/python packaging/gallery/render.py build/gallery

pictures: export QT_QPA_PLATFORM := offscreen
pictures: $(READY) ## draw the pictures of the README into docs/pictures
	PYTHONPATH=. $(BIN)/python packaging/gallery/readme.py docs/pictures

recording: export QT_QPA_PLATFORM := offscreen
recording: $(READY) ## film one step of a session into docs/pictures/step.webp
	rm -rf build/recording
	PYTHONPATH=. $(BIN)/python packaging/gallery/record.py build/recording/frames
	$(PYTHON) -m venv build/recording/venv
	build/recording/venv/bin/python -m pip --disable-pip-version-check --quiet install \
		-r packaging/gallery/requirements.txt
	build/recording/venv/bin/python packaging/gallery/join.py build/recording/frames \
		docs/pictures/step.webp 125

# The content, judged: until a file of it or what judges it changes, a start takes it as it is.
$(PACK): $(READY) $(shell find assets acupress/core acupress/content -type f ! -name 'ready-made.*' ! -name '*.pyc')
	PYTHONPATH=. $(BIN)/python packaging/ready_made.py

icons: ## copy the icons in use into assets/icons
	sh packaging/icons/fetch.sh

figures: $(FIGURES)/ready ## draw the figures in assets/figures anew (of all bodies, two at a time)
	cd packaging && ../$(FIGURES)/bin/python -m figures ../assets/figures

figures-check: $(FIGURES)/ready ## check the drawing's types, measure every point on body and drawings
	cd packaging && ../$(FIGURES)/bin/mypy --config-file figures/mypy.ini figures
	cd packaging && ../$(FIGURES)/bin/python -m figures.check --quiet --out ../assets/figures
	cd packaging && ../$(FIGURES)/bin/python -m figures.check.planted ../assets/figures/*/

# Drawing needs an environment of its own; the app gains nothing from it.
$(FIGURES)/ready: packaging/figures/requirements.txt | python
	$(PYTHON) -m venv --clear $(FIGURES)
	$(FIGURES)/bin/python -m pip --disable-pip-version-check --quiet install -r $<
	touch $@

voice: $(READY) $(VOICE)/ready ## render what is new in the voice pack in assets/voice
	$(BIN)/python packaging/voice/list_prompts.py > $(VOICE)/prompts.json
	$(VOICE)/bin/python packaging/voice/render.py $(VOICE)/prompts.json $(VOICE) assets/voice/en

$(VOICE)/ready: packaging/voice/requirements.txt packaging/voice/fetch.sh | python
	$(PYTHON) -m venv --clear $(VOICE)
	$(VOICE)/bin/python -m pip --disable-pip-version-check --quiet install -r $<
	sh packaging/voice/fetch.sh $(PYTHON) $(VOICE)
	touch $@

walk: $(READY) ## build a routine of one's own in the real app, by keys and with the mouse (6 minutes)
	PYTHONPATH=. $(BIN)/python -m tests.e2e.walk_builder

voice-check: $(EARS)/ready ## let a recogniser read the voice pack back (about 2 minutes)
	$(EARS)/bin/python packaging/voice/recognise.py assets/voice/en

hear: export QT_QPA_PLATFORM := offscreen
hear: $(READY) $(EARS)/ready ## run a routine at real speed and let a recogniser listen (12 minutes)
	PYTHONPATH=. $(BIN)/python tests/e2e/hear.py $(ROUTINE) build/heard
	$(EARS)/bin/python packaging/voice/recognise.py build/heard/prompts.json --most 10

$(EARS)/ready: packaging/voice/ears.txt | python
	$(PYTHON) -m venv --clear $(EARS)
	$(EARS)/bin/python -m pip --disable-pip-version-check --quiet install -r $<
	touch $@

installers: $(INSTALLERS)/ready installer-system ## build every installer that this system can, into dist
	$(INSTALLERS)/bin/python packaging/build.py $(TARGETS)

smoke: $(INSTALLERS)/ready installer-system ## install, run and remove every installer in dist
	$(INSTALLERS)/bin/python packaging/smoke.py $(TARGETS)

$(INSTALLERS)/ready: packaging/installers/requirements.txt pyproject.toml $(PINS) | system
	$(PYTHON) -m venv --clear $(INSTALLERS)
	$(INSTALLERS)/bin/python -m pip --disable-pip-version-check --quiet install \
		--constraint $(PINS) hatchling -r $<
	$(INSTALLERS)/bin/python -m pip --disable-pip-version-check --quiet install \
		--constraint $(PINS) --no-build-isolation --editable .
	touch $@

installer-system:
	@sh packaging/setup/installer_packages.sh packaging/installers/apt.txt

clean: ## remove all that make has made
	rm -rf $(VENV) $(PACK) build dist .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache \
		.import_linter_cache
	find acupress tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment is made from nothing whenever the pins change, so that it never holds more than
# they say. It also depends on its own Python: a link that a system upgrade has left hanging.
$(READY): pyproject.toml $(PINS) $(BIN)/python | system
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) install --constraint $(PINS) hatchling
	$(PIP) install --constraint $(PINS) --no-build-isolation --editable '.[dev]'
	touch $@

$(BIN)/python: ;

python:
	@sh packaging/setup/require_python.sh $(PYTHON)

system: python
	@$(PYTHON) packaging/setup/system_packages.py

test-system: python
	@$(PYTHON) packaging/setup/system_packages.py --for-tests
