//! Plans in, figures and documents out; nothing is kept. The command line and the window both stand on it.

use std::sync::{Arc, PoisonError, RwLock, RwLockWriteGuard};

use aforo_core::plan::Plan;
use aforo_core::price_book::PriceBook;
use aforo_core::problem::Problem;
use aforo_pricing::{Shipped, TemplateWords};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::calculation::{Calculation, calculate_with};
use crate::diff;
use crate::document::{self, nearest};
use crate::language::DecimalMark;
use crate::latest::Basis;
use crate::messages::Messages;
use crate::present::Presenter;
use crate::views::*;

/// The shipped data, read once, and the price books that stand beside the shipped one.
#[derive(Debug)]
pub struct Engine {
    data: Shipped,
    shelf: RwLock<Shelf>,
    pub(crate) house: crate::house::House,
}

#[derive(Debug)]
struct Shelf {
    /// How often anything here has changed.
    changes: u64,
    books: Vec<Arc<PriceBook>>,
    active: Arc<PriceBook>,
    cards: Vec<Arc<RateCard>>,
}

/// A finished document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Name that a save dialog proposes.
    pub file_name: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// How outputs are wanted.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Language of names and sentences.
    pub language: Language,
    /// For whom.
    pub audience: Audience,
    /// Date of the quote.
    pub date: Date,
}

/// A plan with its figures.
#[derive(Clone, Debug)]
pub struct Computed {
    /// The plan.
    pub plan: Plan,
    /// Its figures.
    pub calculation: Calculation,
    /// Number of the quote: date and hash of the plan, so that the same plan on the same day has the same number.
    pub number: String,
}

impl Engine {
    /// Reads the shipped data.
    ///
    /// # Errors
    /// Only if the program was built from broken data.
    pub fn new(language: Language) -> Result<Self, ErrorView> {
        let data = aforo_pricing::shipped().map_err(|error| ErrorView::new("data", language, &[("reason", &error.to_string())]))?;
        let book = Arc::clone(&data.price_book);
        let cards = data.rate_cards.clone();
        Ok(Self {
            data,
            shelf: RwLock::new(Shelf { changes: 0, books: vec![Arc::clone(&book)], active: book, cards }),
            house: crate::house::House::default(),
        })
    }

    /// What figures of that day rest on besides the plan.
    pub(crate) fn basis(&self, date: Date) -> Basis {
        Basis { date, shelf: self.shelf.read().unwrap_or_else(PoisonError::into_inner).changes }
    }

    /// The shelf, about to change.
    fn changing(&self) -> RwLockWriteGuard<'_, Shelf> {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        shelf.changes += 1;
        shelf
    }

    /// Puts a price book beside the others.
    pub fn add_price_book(&self, book: PriceBook) -> Arc<PriceBook> {
        let book = Arc::new(book);
        let mut shelf = self.changing();
        shelf.books.retain(|known| known.id != book.id);
        shelf.books.push(Arc::clone(&book));
        book
    }

    /// A price book of the shelf.
    #[must_use]
    pub fn price_book(&self, id: &str) -> Option<Arc<PriceBook>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        shelf.books.iter().find(|book| book.id == id).map(Arc::clone)
    }

    /// The book of plans that name none.
    #[must_use]
    pub fn active_price_book(&self) -> Arc<PriceBook> {
        Arc::clone(&self.shelf.read().unwrap_or_else(PoisonError::into_inner).active)
    }

    /// Makes a book of the shelf the active one; whether it is on the shelf.
    pub fn activate_price_book(&self, id: &str) -> bool {
        let Some(book) = self.price_book(id) else { return false };
        self.changing().active = book;
        true
    }

    fn price_book_ids(&self) -> Vec<String> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        shelf.books.iter().map(|book| book.id.clone()).collect()
    }

    /// The shipped data.
    #[must_use]
    pub fn data(&self) -> &Shipped {
        &self.data
    }

    /// The templates.
    #[must_use]
    pub fn templates(&self, language: Language) -> Vec<TemplateView> {
        let messages = Messages::of(language);
        self.data
            .templates
            .iter()
            .map(|template| TemplateView {
                id: template.id.to_owned(),
                title: messages.text(&format!("template-{}", template.id), &[]),
                description: messages.text(&format!("template-{}-description", template.id), &[]),
            })
            .collect()
    }

    /// A template as a complete plan document: every field with its value, so that a person sees what may be changed; its texts in
    /// the reader's language.
    ///
    /// # Errors
    /// If there is no such template.
    pub fn template(&self, id: &str, language: Language) -> Result<serde_json::Value, ErrorView> {
        let known: Vec<&str> = self.data.templates.iter().map(|template| template.id).collect();
        let unknown = || ErrorView::new("template-unknown", language, &[("id", id), ("known", &known.join(", "))]);
        let template = self.data.templates.iter().find(|template| template.id == id).ok_or_else(unknown)?;
        let plan = document::read(template.bytes).ok().and_then(|document| document.plan).ok_or_else(unknown)?;
        let mut value = serde_json::to_value(plan).map_err(|_| unknown())?;
        translate(&mut value, &self.data.template_words, language);
        Ok(value)
    }

    /// Everything that is wrong with a plan file, or worth knowing.
    #[must_use]
    pub fn check(&self, bytes: &[u8], options: Options) -> Vec<ProblemView> {
        let messages = Messages::of(options.language);
        match self.compute_bytes(bytes, options.date) {
            Ok(computed) => messages.problems_with(&computed.calculation.problems, self.mark(&computed.plan, options.language)),
            Err(problems) => messages.problems(&problems),
        }
    }

    /// Reads and computes a plan file.
    ///
    /// # Errors
    /// All problems, when at least one is an error.
    pub fn compute(&self, bytes: &[u8], options: Options) -> Result<Computed, ErrorView> {
        self.compute_bytes(bytes, options.date).map_err(|problems| ErrorView::invalid_plan(&problems, options.language))
    }

    fn compute_bytes(&self, bytes: &[u8], date: Date) -> Result<Computed, Vec<Problem>> {
        let document = document::read(bytes).map_err(|problem| vec![problem])?;
        let plan = document.plan.ok_or(document.problems)?;
        self.compute_plan(plan, date)
    }

    /// Computes a plan.
    ///
    /// # Errors
    /// All problems, when at least one is an error.
    pub fn compute_plan(&self, plan: Plan, date: Date) -> Result<Computed, Vec<Problem>> {
        let id = plan.commercial.price_book.as_str();
        let book = if id.is_empty() { Some(self.active_price_book()) } else { self.price_book(id) };
        let Some(book) = book else {
            // The rest of the plan is checked all the same, with the active book.
            let unknown = Problem::error("price-book-unknown", "commercial.price_book", id).with("known", self.price_book_ids().join(", "));
            let others = calculate_with(&plan, &self.data, &self.rate_cards(), &self.active_price_book(), date).err().unwrap_or_default();
            return Err(std::iter::once(unknown).chain(others).collect());
        };
        self.compute_with(plan, &book, date)
    }

    /// Computes a plan with another price book than its own.
    ///
    /// # Errors
    /// All problems, when at least one is an error.
    pub fn compute_with(&self, plan: Plan, book: &Arc<PriceBook>, date: Date) -> Result<Computed, Vec<Problem>> {
        let calculation = calculate_with(&plan, &self.data, &self.rate_cards(), book, date)?;
        let number = quote_number(&plan, date);
        Ok(Computed { plan, calculation, number })
    }

    /// The rate cards: the shipped ones, then those that were published here.
    #[must_use]
    pub fn rate_cards(&self) -> Vec<Arc<RateCard>> {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner).cards.clone()
    }

    /// Puts a rate card beside the others; one of the same reference gives way.
    pub fn add_rate_card(&self, card: RateCard) -> Arc<RateCard> {
        let card = Arc::new(card);
        let mut shelf = self.changing();
        shelf.cards.retain(|known| known.reference() != card.reference());
        shelf.cards.push(Arc::clone(&card));
        card
    }

    /// Computes a plan with a rate card that nobody has published: what if.
    ///
    /// # Errors
    /// All problems, when at least one is an error.
    pub fn compute_with_card(&self, plan: Plan, card: &Arc<RateCard>, date: Date) -> Result<Computed, Vec<Problem>> {
        let id = plan.commercial.price_book.as_str();
        let book = if id.is_empty() { None } else { self.price_book(id) }.unwrap_or_else(|| self.active_price_book());
        let mut plan = plan;
        plan.commercial.rate_card = card.reference();
        let calculation = calculate_with(&plan, &self.data, std::slice::from_ref(card), &book, date)?;
        let number = quote_number(&plan, date);
        Ok(Computed { plan, calculation, number })
    }

    /// The mark of the decimals that stand inside words about a plan.
    pub(crate) fn mark(&self, plan: &Plan, language: Language) -> DecimalMark {
        DecimalMark::of_reader(language, self.data.catalog.country(plan.client.country))
    }

    pub(crate) fn presenter<'a>(&'a self, computed: &'a Computed, options: Options, traces: bool) -> Presenter<'a> {
        Presenter {
            plan: &computed.plan,
            calculation: &computed.calculation,
            data: &self.data,
            language: options.language,
            date: options.date,
            number: &computed.number,
            traces,
        }
    }

    /// The quote. `traces` adds how each figure was computed.
    #[must_use]
    pub fn quote(&self, computed: &Computed, options: Options, traces: bool) -> QuoteView {
        self.presenter(computed, options, traces).quote(options.audience)
    }

    /// The estimate. `whole` adds how each figure was computed and what other ways of buying would save.
    #[must_use]
    pub fn estimate(&self, computed: &Computed, options: Options, whole: bool) -> EstimateView {
        let view = self.presenter(computed, options, whole).estimate();
        if !whole {
            return view;
        }
        EstimateView { options: crate::purchase::options(self, computed, options), ..view }
    }

    /// What other ways of buying would save.
    #[must_use]
    pub fn purchase_options(&self, computed: &Computed, options: Options) -> Vec<PurchaseOptionView> {
        crate::purchase::options(self, computed, options)
    }

    /// The capacity plan.
    #[must_use]
    pub fn capacity(&self, computed: &Computed, options: Options) -> CapacityView {
        self.presenter(computed, options, false).capacity()
    }

    /// Every size for a workload, the cheapest that carries it first, with the reason why each other one was rejected.
    ///
    /// # Errors
    /// If there is no such workload; the hint names the likeliest one.
    pub fn size_options(&self, computed: &Computed, workload: &str, options: Options) -> Result<Vec<SizeOptionView>, ErrorView> {
        crate::operation::size_options(self, computed, workload, options)
    }

    /// The controllers over the plan's typical week, or over recorded traffic, and what the plan survives.
    #[must_use]
    pub fn operation(&self, computed: &Computed, trace: Option<&aforo_core::capacity::RateSeries>, options: Options) -> OperationView {
        crate::operation::operation(self, computed, trace, options)
    }

    /// How a figure was computed: a line of the quote or of the estimate by its id, or any other (see [`crate::explain`]).
    ///
    /// # Errors
    /// If there is no such figure; the hint names the likeliest line. A client may not see those of the house.
    pub fn explain(&self, computed: &Computed, line: &str, options: Options) -> Result<TraceView, ErrorView> {
        crate::explain::figure(self, computed, line, options).ok_or_else(|| {
            let known = self.presenter(computed, options, false).line_ids(options.audience);
            let suggestion = nearest(line, &known).unwrap_or("none");
            ErrorView::new("line-unknown", options.language, &[("id", line), ("suggestion", suggestion)])
        })
    }

    /// What changed between two plans.
    #[must_use]
    pub fn diff(&self, old: &Computed, new: &Computed, options: Options) -> diff::DiffView {
        let explanation = crate::quotes::change::explain(self, old, new, options.date, options.language);
        diff::diff(&self.presenter(old, options, false), &self.presenter(new, options, false), explanation)
    }

    /// Versions.
    #[must_use]
    pub fn about(&self) -> AboutView {
        let book = self.active_price_book();
        let rows = book.rows();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        AboutView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            price_book: book.id.clone(),
            price_book_published: book.published.clone(),
            price_rows: count(rows.len()),
            price_rows_unverified: count(rows.iter().filter(|row| !row.verified).count()),
            rate_cards: self.rate_cards().iter().map(|card| card.reference()).collect(),
        }
    }
}

pub use aforo_core::rate_card::RateCard;
pub use aforo_pricing::Comparison;
pub use aforo_proposal::{Pages, spreadsheet_safe};

/// An amount as every surface writes it: rounded to cents, two decimals.
#[must_use]
pub fn usd(amount: rust_decimal::Decimal) -> String {
    aforo_core::money::usd(amount).to_string()
}

/// Derives each component of a rate card anew from the shipped price book.
#[must_use]
pub fn compare_card(card: &RateCard, data: &Shipped) -> Vec<Comparison> {
    aforo_pricing::compare(card, &data.price_book)
}

/// Every text of a template's document that has a translation, translated.
fn translate(value: &mut serde_json::Value, words: &TemplateWords, language: Language) {
    match value {
        serde_json::Value::String(text) => {
            if let Some(names) = words.get(text.as_str()) {
                language.name(names).clone_into(text);
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| translate(item, words, language)),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|field| translate(field, words, language)),
        _ => {}
    }
}

/// Reads a rate-card file.
///
/// # Errors
/// All of its problems, one on each line.
pub fn check_card(file: &str, bytes: &[u8]) -> Result<(), String> {
    aforo_pricing::read_rate_card(file, bytes).map(|_| ()).map_err(|error| error.to_string())
}

/// `COT-20261120-3F2A9C`: the date and the beginning of the hash of the plan.
fn quote_number(plan: &Plan, date: Date) -> String {
    let text = serde_json::to_string(plan).unwrap_or_default();
    let hash: String = Sha256::digest(text.as_bytes()).iter().take(3).map(|byte| format!("{byte:02X}")).collect();
    format!("COT-{:04}{:02}{:02}-{hash}", date.year(), date.month(), date.day())
}
