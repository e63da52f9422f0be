//! What every reader hands its prices to: it asks the mapping for the keys, counts, and keeps what is wanted.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::ControlFlow;
use std::rc::Rc;

use rust_decimal::Decimal;

use super::mapping::{Line, Mapping, Product, Term};
use super::problem::{ImportProblem, Place};
use super::tiers::{self, Candidate, End, KeyAndRegion};
use super::{FileFormat, FileStamp, ImportCounts, ImportProgress, Imported, Watch};

/// Problems that are told one by one; the rest are counted.
const PROBLEM_LIMIT: usize = 100;

/// The last tier's end, as AWS writes it.
const INFINITY: &str = "Inf";

/// One price row of a provider's file, as it stands there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dimension<'a> {
    pub(crate) place: Place,
    pub(crate) sku: &'a str,
    pub(crate) rate_code: &'a str,
    /// First usage of the tier; empty is zero.
    pub(crate) begin: &'a str,
    /// `Inf` for the last tier; `None` where the file states beginnings only.
    pub(crate) end: Option<&'a str>,
    pub(crate) unit: &'a str,
    pub(crate) price: &'a str,
    pub(crate) currency: &'a str,
    pub(crate) effective: &'a str,
}

/// A key under which a product is wanted, and where.
#[derive(Clone, Debug)]
pub(crate) struct Wanted<'m> {
    line: &'m Line,
    key: Rc<str>,
    region: Rc<str>,
    /// Usage type and operation, by which the provider's bill names it.
    usage: Rc<str>,
}

impl Wanted<'_> {
    /// Whether two products are wanted alike. Texts are held once, so that they need not be read.
    pub(crate) fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self.line, other.line)
            && Rc::ptr_eq(&self.key, &other.key)
            && Rc::ptr_eq(&self.region, &other.region)
            && Rc::ptr_eq(&self.usage, &other.usage)
    }
}

/// Why a product is not wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unwanted {
    Unmapped,
    OtherLocation,
    OtherRegion,
}

/// What a reader fills.
pub(crate) struct Collector<'a> {
    mapping: &'a Mapping,
    watch: &'a mut Watch<'a>,
    pub(crate) counts: ImportCounts,
    /// What the file says of itself.
    pub(crate) offer: String,
    pub(crate) version: String,
    pub(crate) published: String,
    pub(crate) format: Option<FileFormat>,
    kept: Vec<Candidate>,
    /// Prices without tiers by key and region, each with its rate: another product at the same price is counted, not kept.
    /// A file of all regions has thousands of them.
    plain: HashMap<KeyAndRegion, (Decimal, Box<str>)>,
    /// Texts that many products share, each held once.
    texts: HashSet<Rc<str>>,
    /// Offers, terms and regions of which products were wanted.
    seen: BTreeSet<(String, Term, String)>,
    problems: Vec<ImportProblem>,
    problem_count: usize,
    cancelled: bool,
}

impl<'a> Collector<'a> {
    pub(crate) fn new(mapping: &'a Mapping, watch: &'a mut Watch<'a>) -> Self {
        Self {
            mapping,
            watch,
            counts: ImportCounts::default(),
            offer: String::new(),
            version: String::new(),
            published: String::new(),
            format: None,
            kept: Vec::new(),
            plain: HashMap::new(),
            texts: HashSet::new(),
            seen: BTreeSet::new(),
            problems: Vec::new(),
            problem_count: 0,
            cancelled: false,
        }
    }

    fn shared(&mut self, text: &str) -> Rc<str> {
        if let Some(known) = self.texts.get(text) {
            return Rc::clone(known);
        }
        let text: Rc<str> = Rc::from(text);
        self.texts.insert(Rc::clone(&text));
        text
    }

    /// Asks whoever watches whether to go on.
    pub(crate) fn go_on(&mut self, bytes: u64, total_bytes: u64) -> bool {
        let progress = ImportProgress { bytes, total_bytes, rows: self.counts.read };
        self.cancelled = self.cancelled || (self.watch)(progress) == ControlFlow::Break(());
        !self.cancelled
    }

    pub(crate) fn cancelled(&self) -> bool {
        self.cancelled
    }

    /// The keys under which a product of an offer is wanted; never empty.
    pub(crate) fn classify(&mut self, offer: &str, term: Term, product: &dyn Product) -> Result<Vec<Wanted<'a>>, Unwanted> {
        let mapping = self.mapping;
        let full = product.attribute("usagetype").unwrap_or_default();
        let usage_type = mapping.without_region(full);
        let mut wanted = Vec::new();
        let mut reason = Unwanted::Unmapped;
        for line in mapping.lines(offer, term) {
            if !line.asks_for(product, usage_type) {
                continue;
            }
            if !line.is_in_place(product) {
                reason = Unwanted::OtherLocation;
                continue;
            }
            let region = line.region.as_deref().or_else(|| mapping.region_of(product)).unwrap_or_default();
            if line.region.is_none() && !mapping.knows_region(region) {
                reason = Unwanted::OtherRegion;
                continue;
            }
            if let Some(key) = line.key.fill(product) {
                if !self.seen.iter().any(|(seen, of, at)| (seen.as_str(), *of, at.as_str()) == (offer, term, region)) {
                    self.seen.insert((offer.to_owned(), term, region.to_owned()));
                }
                let operation = product.attribute("operation").unwrap_or_default();
                let usage = if operation.is_empty() { full.to_owned() } else { format!("{full} {operation}") };
                let (key, region, usage) = (self.shared(&key), self.shared(region), self.shared(&usage));
                wanted.push(Wanted { line, key, region, usage });
            }
        }
        if wanted.is_empty() { Err(reason) } else { Ok(wanted) }
    }

    /// Counts a price row of a product that is not wanted.
    pub(crate) fn skip(&mut self, reason: Unwanted) {
        self.counts.read += 1;
        match reason {
            Unwanted::Unmapped => self.counts.unmapped += 1,
            Unwanted::OtherLocation => self.counts.other_location += 1,
            Unwanted::OtherRegion => self.counts.other_region += 1,
        }
    }

    /// Counts a price row of a term that the planner does not use.
    pub(crate) fn skip_term(&mut self) {
        self.counts.read += 1;
        self.counts.other_term += 1;
    }

    /// Keeps a price row under each of its keys, or reports what is wrong with it.
    pub(crate) fn keep(&mut self, wanted: &[Wanted<'_>], dimension: &Dimension<'_>) {
        self.counts.read += 1;
        if dimension.currency != "USD" {
            return self.report(ImportProblem::new("currency", dimension.place).with("currency", dimension.currency));
        }
        let numbers = [dimension.price, dimension.begin, dimension.end.unwrap_or(INFINITY)].map(amount);
        let [Some(price), Some(from), Some(to)] = numbers else {
            let given = if numbers[0].is_none() {
                dimension.price
            } else if numbers[1].is_none() {
                dimension.begin
            } else {
                dimension.end.unwrap_or_default()
            };
            return self.report(ImportProblem::new("price-invalid", dimension.place).with("value", given).with("sku", dimension.sku));
        };
        let end = match (dimension.end, to) {
            (None, _) => End::Next,
            (_, Amount::Infinite) => End::Never,
            (_, Amount::Finite(to)) => End::At(to),
        };
        let (Amount::Finite(price), Amount::Finite(from)) = (price, from) else {
            return self.report(ImportProblem::new("price-invalid", dimension.place).with("value", INFINITY).with("sku", dimension.sku));
        };
        let mut repeated = 0;
        for wanted in wanted {
            let Some(factor) = self.mapping.units_in_one(dimension.unit, wanted.line.unit) else {
                let known = self.mapping.spellings(wanted.line.unit).join(", ");
                let problem = ImportProblem::new("unit-unknown", dimension.place);
                self.report(
                    problem.with("unit", dimension.unit).with("key", &*wanted.key).with("known", known).with("expected", wanted.line.unit),
                );
                continue;
            };
            let (from, price) = (from * factor, (price / factor).normalize());
            let to = match end {
                End::At(to) => End::At(to * factor),
                other => other,
            };
            if from.is_zero() && to == End::Never {
                let place = (Rc::clone(&wanted.key), Rc::clone(&wanted.region));
                match self.plain.get(&place) {
                    Some((known, rate)) if *known == price && **rate != *dimension.rate_code => {
                        repeated += 1;
                        continue;
                    }
                    Some(_) => {}
                    None => {
                        self.plain.insert(place, (price, dimension.rate_code.into()));
                    }
                }
            }
            self.kept.push(Candidate {
                row: self.counts.read,
                provider: wanted.line.provider.clone(),
                service: wanted.line.service.clone(),
                key: Rc::clone(&wanted.key),
                region: Rc::clone(&wanted.region),
                unit: wanted.line.unit,
                usage: Rc::clone(&wanted.usage),
                sku: dimension.sku.to_owned(),
                rate_code: dimension.rate_code.to_owned(),
                from,
                to,
                price,
                // Service CSVs state the day, JSON a time stamp.
                effective: dimension.effective.chars().take(10).collect(),
                place: dimension.place,
            });
        }
        // A row counts as repeated only if none of its keys keeps it.
        if repeated == wanted.len() {
            self.counts.repeated += 1;
        }
    }

    pub(crate) fn report(&mut self, problem: ImportProblem) {
        self.problem_count += 1;
        if self.problems.len() < PROBLEM_LIMIT {
            self.problems.push(problem);
        }
    }

    /// What was wrong with the rows, and what ended the reading, if anything did.
    pub(crate) fn problems(&mut self, end: Option<ImportProblem>) -> (Vec<ImportProblem>, usize) {
        if let Some(problem) = end {
            self.report(problem);
        }
        (std::mem::take(&mut self.problems), self.problem_count)
    }

    /// Puts the tiers of each price together.
    pub(crate) fn finish(mut self, name: &str, bytes: u64, sha256: String) -> Result<Imported, (Vec<ImportProblem>, usize)> {
        let file = FileStamp {
            name: name.to_owned(),
            format: self.format.unwrap_or(FileFormat::AwsOfferCsv),
            bytes,
            sha256,
            offer: std::mem::take(&mut self.offer),
            version: std::mem::take(&mut self.version),
            published: std::mem::take(&mut self.published),
        };
        let assembled = tiers::assemble(std::mem::take(&mut self.kept), &file);
        assembled.problems.into_iter().for_each(|problem| self.report(problem));
        if self.problem_count == 0 && assembled.rows.is_empty() && assembled.ambiguous.is_empty() {
            let known = self.mapping.offers().join(", ");
            self.report(
                ImportProblem::new("nothing-mapped", Place::File)
                    .with("offer", &file.offer)
                    .with("rows", self.counts.read)
                    .with("known", known),
            );
        }
        if self.problem_count > 0 {
            return Err((self.problems, self.problem_count));
        }
        let found: BTreeSet<(&str, &str)> = assembled.rows.iter().map(|row| (row.key.as_str(), row.region.as_str())).collect();
        let mut missing = BTreeSet::new();
        for (offer, term, region) in &self.seen {
            for line in self.mapping.lines(offer, *term) {
                let region = line.region.as_ref().unwrap_or(region);
                if let Some(key) = line.key.fixed().filter(|key| !found.contains(&(key, region.as_str()))) {
                    missing.insert((key.to_owned(), region.clone()));
                }
            }
        }
        for ambiguity in &assembled.ambiguous {
            missing.remove(&(ambiguity.key.clone(), ambiguity.region.clone()));
        }
        let mut counts = self.counts;
        (counts.kept, counts.ambiguous) = (assembled.kept, assembled.left_ambiguous);
        counts.repeated += assembled.repeated;
        counts.free = assembled.free;
        Ok(Imported { file, rows: assembled.rows, counts, ambiguous: assembled.ambiguous, missing: missing.into_iter().collect() })
    }
}

#[derive(Clone, Copy)]
enum Amount {
    Finite(Decimal),
    Infinite,
}

/// A price or a bound: a decimal that is not negative, with or without an exponent, or `Inf`; empty is zero for a bound.
fn amount(text: &str) -> Option<Amount> {
    match text {
        INFINITY => Some(Amount::Infinite),
        "" => Some(Amount::Finite(Decimal::ZERO)),
        _ => {
            let value = text.parse::<Decimal>().or_else(|_| Decimal::from_scientific(text)).ok()?;
            (value >= Decimal::ZERO).then_some(Amount::Finite(value.normalize()))
        }
    }
}
