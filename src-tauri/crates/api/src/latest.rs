//! What figures rest on besides the plan, and the plan that was computed last.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

use crate::engine::Computed;

/// What the figures of a plan rest on besides the plan itself. While it is the same, the same plan comes to the same figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Basis {
    /// Date of the quote.
    pub date: Date,
    /// How often the price books and rate cards have changed since the program started.
    pub shelf: u64,
}

/// The plan that was computed last: a view asks several questions about one plan, and a hand on a slider asks about it all the time.
#[derive(Debug, Default)]
pub(crate) struct Latest(Mutex<Option<Kept>>);

#[derive(Debug)]
struct Kept {
    document: String,
    basis: Basis,
    computed: Arc<Computed>,
}

impl Latest {
    /// The figures of a plan document, if it is the one that was computed last and nothing has changed since.
    pub(crate) fn find(&self, document: &str, basis: Basis) -> Option<Arc<Computed>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|kept| kept.basis == basis && kept.document == document).map(|kept| Arc::clone(&kept.computed))
    }

    /// Keeps the figures of a plan document.
    pub(crate) fn keep(&self, document: &str, basis: Basis, computed: Computed) -> Arc<Computed> {
        let computed = Arc::new(computed);
        let kept = Kept { document: document.to_owned(), basis, computed: Arc::clone(&computed) };
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
        computed
    }
}
