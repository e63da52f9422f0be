//! Whole-product tests live in `it/`, `window/` and `package/`; this package has no code of its own.
