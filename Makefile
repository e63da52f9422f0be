# make run   installs what is missing, builds and opens the app with a sample plan
# make test  installs what the tests need and runs everything that CI runs
#
# Needs Rust and Node; everything else is installed from Debian's or Ubuntu's packages. One profile and one set of features
# are used throughout, so that the large dependencies (Typst, Tauri, SQLite) are compiled once.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.PHONY: package package-test run test tools deps deps-test ui ui-test app cli lint unit window measure bench screenshots
.NOTPARALLEL:

BUILD_PACKAGES := build-essential pkg-config libwebkit2gtk-4.1-dev
TEST_PACKAGES := xvfb webkit2gtk-driver dbus dbus-x11 xauth fonts-dejavu-core poppler-utils qpdf python3 \
  shared-mime-info desktop-file-utils libglib2.0-bin
CARGO_FLAGS := --release --workspace --locked --features aforo-desktop/custom-protocol
TARGET := $(or $(CARGO_TARGET_DIR),target)/release
# A screen and a session for programs that open windows.
DISPLAYED := xvfb-run -a -s "-screen 0 1400x900x24" dbus-run-session --

run: tools
	@if [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  $(MAKE) --no-print-directory cli; \
	  echo; \
	  echo "There is no display, so the window cannot open. The command line works without one:"; \
	  echo "  $(TARGET)/aforo new connect-bank -o bank.aforo"; \
	  echo "  $(TARGET)/aforo quote bank.aforo"; \
	  echo "  $(TARGET)/aforo --help"; \
	else \
	  $(MAKE) --no-print-directory app && exec "$(TARGET)/aforo-desktop"; \
	fi

test: deps-test ui ui-test lint app unit window package-test
	@echo "everything passed"

# Rust and Node are assumed; say so rather than fail in the middle.
tools:
	@command -v cargo >/dev/null || { echo "Rust is missing: install it with rustup (https://rustup.rs) and run make again"; exit 1; }
	@command -v npm >/dev/null || { echo "Node.js 20 or newer is missing: install it (https://nodejs.org) and run make again"; exit 1; }
	@command -v cc >/dev/null && command -v pkg-config >/dev/null || $(MAKE) --no-print-directory deps

define install_packages
	@missing=""; \
	for package in $(1); do dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "install ok installed" || missing="$$missing $$package"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	echo "installing:$$missing"; \
	command -v apt-get >/dev/null || { echo "these packages are missing:$$missing; install them with your system's package manager and run make again"; exit 1; }; \
	as_root=""; if [ "$$(id -u)" -ne 0 ]; then \
	  command -v sudo >/dev/null || { echo "run as root: apt-get install --no-install-recommends$$missing"; exit 1; }; as_root=sudo; fi; \
	$$as_root apt-get update -qq; \
	DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends $$missing >/dev/null
endef

deps:
	$(call install_packages,$(BUILD_PACKAGES))

deps-test: tools
	$(call install_packages,$(BUILD_PACKAGES) $(TEST_PACKAGES))

ui/node_modules/.package-lock.json: ui/package-lock.json
	cd ui && npm ci --no-fund --no-audit --loglevel=error

ui: ui/node_modules/.package-lock.json
	cd ui && npm run --silent build

ui-test: ui/node_modules/.package-lock.json
	cd ui && npm run --silent check
	cd ui && npm run --silent test

cli: tools
	cargo build --release --locked -p aforo-cli

app: deps ui
	cargo build $(CARGO_FLAGS)

# Clippy compiles the desktop shell too, which embeds the built UI, and the tests that need a display or the package.
lint: ui
	cargo fmt --all --check
	cargo clippy $(CARGO_FLAGS),aforo-tests/window,aforo-tests/package --all-targets -- -D warnings

# The tests run the built command, which `cargo test` alone does not build.
unit: app
	cargo test $(CARGO_FLAGS)

window: app
	AFORO_DESKTOP="$(abspath $(TARGET))/aforo-desktop" timeout --kill-after=30 1200 \
	  $(DISPLAYED) cargo test $(CARGO_FLAGS),aforo-tests/window --test window -- --test-threads=1

# How fast the real window follows the hand, and what it holds and does over minutes of edits: as fast as it can, or with PACE
# milliseconds between two of them, as a person works.
MINUTES ?= 5
PACE ?= 0
measure: app
	AFORO_DESKTOP="$(abspath $(TARGET))/aforo-desktop" AFORO_MEASURE_MINUTES=$(MINUTES) AFORO_MEASURE_PACE_MS=$(PACE) \
	  $(DISPLAYED) cargo test $(CARGO_FLAGS),aforo-tests/window --test window -- --test-threads=1 --nocapture measure::

bench:
	cargo bench --workspace --locked --features aforo-desktop/custom-protocol

# Pictures of every view, in both themes and languages, into the folder SHOTS.
SHOTS ?= $(abspath target/screenshots)
screenshots: app
	AFORO_SCREENSHOTS="$(SHOTS)" $(MAKE) --no-print-directory window

# What people install: a .deb here; on Windows and macOS the same command makes an .msi and a .dmg (tauri.conf.json, bundle).
#
# Tauri's bundler comes with the window's other tools, so that the lockfile holds its version and the hash of each system's binary;
# npx would hold neither. It packs what `app` built and builds nothing. The mark of the kind of package, which it would write into the
# program, serves Tauri's updater alone: without it the program that is packed is the one that was tested.
PACKAGES ?= $(if $(filter Windows_NT,$(OS)),msi,$(if $(filter Darwin,$(shell uname)),dmg,deb))
package: app
	cd src-tauri && ../ui/node_modules/.bin/tauri bundle --no-binary-patching --bundles $(PACKAGES)

# Installs the package with dpkg, into a root of its own, opens a plan with it by a double click and removes it again.
package-test: package
	timeout --kill-after=30 600 $(DISPLAYED) cargo test $(CARGO_FLAGS),aforo-tests/package --test package
