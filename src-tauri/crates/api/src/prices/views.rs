//! What shells receive about price books.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which prices to list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PriceQuery {
    /// Book; empty is the active one.
    pub book: String,
    /// Words that key, service, SKU or source contain; all of them must occur.
    pub text: String,
    /// Only this service; empty is every one.
    pub service: String,
    /// Only this region; empty is every one.
    pub region: String,
    /// Rows to pass over.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// A row of a price book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PriceView {
    /// Provider.
    pub provider: String,
    /// Service.
    pub service: String,
    /// Price key.
    pub key: String,
    /// Region.
    pub region: String,
    /// Unit.
    pub unit: String,
    /// First usage of the tier.
    pub tier_from: String,
    /// Where the tier ends; empty for the last.
    pub tier_to: String,
    /// US dollars a unit.
    pub usd: String,
    /// Since when the provider states it; empty if unknown.
    pub effective: String,
    /// Whether a person can check it against its source.
    pub verified: bool,
    /// The provider's identifier; empty if unknown.
    pub sku: String,
    /// Where it was read.
    pub source: String,
}

/// A page of prices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PricePageView {
    /// The book.
    pub book: BookView,
    /// The rows of the page.
    pub rows: Vec<PriceView>,
    /// How many rows the query finds.
    pub found: u32,
    /// Services of the book, in the order of the alphabet.
    pub services: Vec<String>,
    /// Regions of the book, in the order of the alphabet.
    pub regions: Vec<String>,
}

/// A page of prices with the regions side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PriceRegionsView {
    /// The book.
    pub book: BookView,
    /// The regions that the query finds anything in, in the order of the alphabet: a column each.
    pub columns: Vec<String>,
    /// The rows of the page, in the order of the book.
    pub rows: Vec<PriceRegionsRowView>,
    /// How many rows the query finds.
    pub found: u32,
}

/// A price, or a tier of it, in every region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PriceRegionsRowView {
    /// Price key.
    pub key: String,
    /// Service.
    pub service: String,
    /// Unit.
    pub unit: String,
    /// First usage of the tier.
    pub tier_from: String,
    /// The price in each column's region.
    pub cells: Vec<PriceCellView>,
}

/// A price in a region.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PriceCellView {
    /// US dollars a unit; empty if the book has none there.
    pub usd: String,
    /// Whether it is the lowest of the row, and another one is higher.
    pub lowest: bool,
    /// Whether a person can check it against its source.
    pub verified: bool,
}

/// A price book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BookView {
    /// Identifier.
    pub id: String,
    /// Day of publication.
    pub published: String,
    /// When it was imported, RFC 3339; empty for the shipped book.
    pub created: String,
    /// The book whose prices it kept where its files had none; empty if none.
    pub base: String,
    /// Whether it ships with the program.
    pub shipped: bool,
    /// Whether plans that name no book use it.
    pub active: bool,
    /// Days since publication.
    pub age_days: i32,
    /// Days after which a book is called old.
    pub limit_days: i32,
    /// Whether it is older than that.
    pub stale: bool,
    /// Rows; 0 in lists of books, where they are not read.
    pub rows: u32,
    /// Rows that cannot be checked.
    pub unverified: u32,
    /// The files that it was made from.
    pub files: Vec<BookFileView>,
}

/// A file of a book's manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BookFileView {
    /// Name.
    pub name: String,
    /// Form.
    pub format: String,
    /// Size on disk.
    pub bytes: String,
    /// Hash.
    pub sha256: String,
    /// Offer.
    pub offer: String,
    /// Version of the offer.
    pub version: String,
    /// When the provider published it.
    pub published: String,
    /// Price rows read.
    pub rows_read: String,
    /// Price rows kept.
    pub rows_kept: String,
    /// Rows left out, by reason.
    pub skipped: Vec<SkippedView>,
}

/// How many rows were left out for a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct SkippedView {
    /// Stable code.
    pub reason: String,
    /// The reason as a sentence.
    pub message: String,
    /// How many rows.
    pub count: String,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ImportView {
    /// The new book.
    pub book: BookView,
    /// Prices (rows) that come from the files.
    pub imported: u32,
    /// Prices (rows) that were kept from the base.
    pub carried: u32,
    /// Keys that found several different prices and were left out.
    pub ambiguous: Vec<AmbiguityView>,
    /// Keys that the mapping expects of these offers and that found no price.
    pub missing: Vec<MissingView>,
}

/// A key that found several different prices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct AmbiguityView {
    /// Key.
    pub key: String,
    /// Region.
    pub region: String,
    /// SKU and price of each, as text.
    pub found: Vec<String>,
}

/// A key without a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct MissingView {
    /// Key.
    pub key: String,
    /// Region.
    pub region: String,
    /// Whether the base had a price, which was kept.
    pub carried: bool,
}

/// How far an import is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ImportProgressView {
    /// File that is being read.
    pub file: String,
    /// Its number, from 1.
    pub number: u32,
    /// How many files there are.
    pub of: u32,
    /// Share of all bytes, in percent.
    pub percent: u32,
    /// Mebibytes read of all files.
    pub mib: String,
    /// Mebibytes of all files.
    pub total_mib: String,
    /// Price rows read.
    pub rows: String,
    /// Mebibytes a second.
    pub mib_per_second: String,
    /// Seconds left; empty while nobody knows.
    pub seconds_left: String,
}

/// A price that differs between two books.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PriceChangeView {
    /// `rose`, `fell`, `appeared` or `vanished`.
    pub kind: String,
    /// Service.
    pub service: String,
    /// Key.
    pub key: String,
    /// Region.
    pub region: String,
    /// Unit.
    pub unit: String,
    /// First usage of the tier.
    pub tier_from: String,
    /// US dollars before; empty if there was none.
    pub before: String,
    /// US dollars after; empty if there is none.
    pub after: String,
    /// Change in percent, one decimal; empty if there is none.
    pub percent: String,
}

/// The changes of one service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ServiceChangesView {
    /// Service.
    pub service: String,
    /// Tiers that rose.
    pub rose: u32,
    /// Tiers that fell.
    pub fell: u32,
    /// Tiers that appeared.
    pub appeared: u32,
    /// Tiers that vanished.
    pub vanished: u32,
    /// Tiers at the same price.
    pub same: u32,
    /// Mean change in percent of the tiers that both books have; empty if none.
    pub mean_percent: String,
}

/// Two books compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BookComparisonView {
    /// The older book.
    pub older: String,
    /// The newer book.
    pub newer: String,
    /// What differs, the largest rise first.
    pub changes: Vec<PriceChangeView>,
    /// By service.
    pub services: Vec<ServiceChangesView>,
}

/// What another book does to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PlanImpactView {
    /// The plan.
    pub plan_id: String,
    /// Its title.
    pub title: String,
    /// Its client.
    pub client: String,
    /// Monthly estimate with the older book; empty if it cannot be computed.
    pub estimate_before: String,
    /// Monthly estimate with the newer book; empty if it cannot be computed.
    pub estimate_after: String,
    /// Difference.
    pub estimate_change: String,
    /// Difference in percent.
    pub estimate_change_percent: String,
    /// Size of the difference, in percent of the largest among the plans: the length of a bar.
    pub bar_percent: u32,
    /// Net amount of the quote with the older book. MRUs do not depend on prices, so that it moves only if sizes do.
    pub net_before: String,
    /// Net amount of the quote with the newer book.
    pub net_after: String,
    /// Monthly margin before.
    pub margin_before: String,
    /// Monthly margin after.
    pub margin_after: String,
    /// Margin in percent of the net amount, before.
    pub margin_before_percent: String,
    /// Margin in percent of the net amount, after.
    pub margin_after_percent: String,
    /// Whether the margin is under the floor afterwards.
    pub under_floor: bool,
    /// Why the plan cannot be computed with one of the books; empty if it can.
    pub problem: String,
}

/// What another book does to every plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ImpactView {
    /// The older book.
    pub older: String,
    /// The newer book.
    pub newer: String,
    /// Floor of the margin in percent.
    pub floor_percent: String,
    /// Plans that cannot be computed, then the others, the largest loss of margin first.
    pub plans: Vec<PlanImpactView>,
    /// How many fall under the floor.
    pub under_floor: u32,
}
