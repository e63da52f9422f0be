//! How far the numbers of the plan may be off.

use super::document::document;

document! {
    /// The range of one number of the plan; the plan's own value is the likely one.
    InputRange {
        /// Path of the number, for example `traffic.monthly_users` or `microservices[accounts].cpu_ms_per_request`.
        /// Default: empty; it must be given.
        path: String = String::new(); chars 160,
        /// A value below which nobody expects it.
        /// Default: 0; it must be given, unless 0 is meant.
        low: f64 = 0.0,
        /// A value above which nobody expects it.
        /// Default: 0; it must be given.
        high: f64 = 0.0,
    }
}
