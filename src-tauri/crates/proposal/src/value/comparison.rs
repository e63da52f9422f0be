//! What changed between two quotes, for whoever decides on it.

use rust_decimal::Decimal;

use super::{Client, Language, Paper};
use crate::organisation::Organisation;

/// What changed between two quotes: two revisions, two alternatives, or what is agreed and a change order.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Language of the words.
    pub language: Language,
    /// Locale of the numbers.
    pub locale: String,
    /// Paper.
    pub paper: Paper,
    /// Who makes the offer.
    pub organisation: Organisation,
    /// To whom it goes.
    pub client: Client,
    /// Title of the newer plan.
    pub title: String,
    /// Label of the older quote.
    pub before_label: String,
    /// Label of the newer quote.
    pub after_label: String,
    /// Day (ISO).
    pub date: String,
    /// Whether it is marked as a draft.
    pub draft: bool,
    /// The change order that the newer one is; none for a mere comparison.
    pub order: Option<Order>,
    /// Amounts a month before, ...
    pub before: MonthlyAmounts,
    /// ... after, ...
    pub after: MonthlyAmounts,
    /// ... and what each cause adds; the causes sum to the difference.
    pub effects: Vec<(String, MonthlyAmounts)>,
    /// What is paid in the end, before and after, under the key of its text: `total`, `one-time-total`, `sheet-term`.
    pub sums: Vec<(&'static str, Decimal, Decimal)>,
    /// Environments (and what is shared): name, MRUs before, MRUs after.
    pub environments: Vec<(String, Decimal, Decimal)>,
    /// Lines that differ.
    pub lines: Vec<ChangedLine>,
}

/// A change order.
#[derive(Clone, Debug)]
pub struct Order {
    /// `OC-01`.
    pub number: String,
    /// Why.
    pub reason: String,
    /// The sentence that everything else stays.
    pub unchanged: String,
    /// Whether a user whom the client authorised must approve it.
    pub needs_approval: bool,
    /// First day (ISO), days of that month that are charged, days of the month, net of these days; none if it is not said.
    pub proration: Option<(String, u8, u8, Decimal)>,
    /// What is paid once for it, net; what is no longer paid with a minus.
    pub one_time: Vec<(String, Decimal)>,
    /// Its sum, net.
    pub one_time_net: Decimal,
    /// With taxes.
    pub one_time_total: Decimal,
    /// SHA-256 of everything that bears a price.
    pub hash: String,
}

/// Amounts a month, or differences of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct MonthlyAmounts {
    /// MRUs.
    pub mrus: Decimal,
    /// US dollars, net.
    pub net: Decimal,
    /// US dollars with taxes.
    pub total: Decimal,
}

/// A line that differs: quantity and MRUs before and after; none where the quote does not have it.
#[derive(Clone, Debug)]
pub struct ChangedLine {
    /// Stable id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Name of its environment.
    pub environment: String,
    /// Quantity before.
    pub before: Option<Decimal>,
    /// Quantity after.
    pub after: Option<Decimal>,
    /// MRUs more a month.
    pub mrus: Decimal,
    /// US dollars more a month, net.
    pub net: Decimal,
}
