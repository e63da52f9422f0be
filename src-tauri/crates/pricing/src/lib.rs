//! Price files, rate-card files and catalog files to the core's types.
