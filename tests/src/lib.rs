//! Whole-product tests live in `it/` and `window/`; this package has no code of its own.
