.PHONY: help setup run check test coverage bench conformance slow words forms policy pictures documents guide sbom audit wheels-windows clean

help: ## Show what can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 16

setup: ## System packages, .venv, the project with its extras
	sh scripts/setup.sh

run: ## Run the main job
	sh scripts/run.sh

check: ## Format, ruff, mypy, import-linter, tests
	sh scripts/check.sh

test: ## Set up and pass the tests
	sh scripts/test.sh

coverage: ## Branch coverage of every room, by all tests together; takes half as long again
	rm -f .coverage .coverage.*
	QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -m 'not slow' -n auto --dist worksteal --cov --cov-report=
	.venv/bin/python scripts/coverage_rooms.py

bench: ## Measure each figure beside its floor; writes out/benchmarks.json
	.venv/bin/python -m tests.benchmarks

conformance: ## Recorded cases and walks of the reference engine, all leaves
	.venv/bin/python -m pytest -q -m slow tests/conformance/test_javarosa.py
	.venv/bin/python -m tests.conformance

slow: ## The long numbers, or one of them with PART=kills; goes on where it stopped
	QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.reliability.slow $(PART)

words: ## Gather source strings and compile the Dutch translation
	sh scripts/words.sh

forms: ## Refresh the lists and turn the workbook into XForm XML
	.venv/bin/python scripts/build_forms.py

policy: ## Write the register of fields and the pages of the rule packs, docs/policy
	.venv/bin/python -m scripts.build_policy

pictures: ## Every page as a picture in out/pictures
	QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.pictures

documents: ## Every document of the practice people in 14 languages, checked, in out/documents
	.venv/bin/python -m tests.documents.everything $(PERSON) $(LANGUAGES)

guide: ## The pictures of the coach's guide, docs/handleiding/beelden; or some with PAGES="today week"
	QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.pictures --guide $(PAGES)

sbom: ## Bill of materials (CycloneDX) of what a coach installs, to out/sbom.json
	.venv/bin/python -m scripts.sbom

audit: ## Known weaknesses of what a coach installs; exit 3 when the service does not answer
	.venv/bin/python -m scripts.audit

wheels-windows: ## Whether each dependency has a wheel for Windows, to out/wheels-windows.txt
	.venv/bin/python -m scripts.wheels_windows

clean: ## Remove what was made
	rm -rf out dist .coverage .mypy_cache .ruff_cache .pytest_cache
