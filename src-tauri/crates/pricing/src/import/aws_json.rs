//! AWS's JSON files: bulk offers, and what `get-products` of the Query API prints (one product, a list, or one on each line).

use std::borrow::Cow;
use std::collections::HashMap;

use serde::Deserialize;
use serde::de::{IgnoredAny, MapAccess, Visitor};

use super::collect::{Collector, Dimension, Unwanted, Wanted};
use super::json_stream::{JsonStream, Kind, Text, parse_at};
use super::mapping::{Product, Term, is_named};
use super::problem::{ImportProblem, Place};
use super::source::{Progress, Source};
use super::{FileFormat, azure_json, savings_json};

/// Products or terms between two questions whether to go on.
const ITEMS_PER_WATCH: u32 = 1_024;

type Result<T> = std::result::Result<T, ImportProblem>;

/// Asks now and then whether to go on.
pub(crate) struct Ticker {
    progress: Progress,
    total: u64,
    items: u32,
}

impl Ticker {
    pub(crate) fn new(source: &Source) -> Self {
        Self { progress: source.progress(), total: source.disk_bytes(), items: 0 }
    }

    pub(crate) fn go_on(&mut self, collector: &mut Collector<'_>) -> bool {
        self.items += 1;
        if self.items < ITEMS_PER_WATCH {
            return true;
        }
        self.items = 0;
        collector.go_on(self.progress.bytes(), self.total)
    }
}

/// The attributes of a product. There are about 25 of them, too few for a map to pay.
#[derive(Debug, Default)]
pub(crate) struct Attributes<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'de: 'a, 'a> Deserialize<'de> for Attributes<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Attributes<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("attributes, each a text")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Self::Value, A::Error> {
                let mut pairs = Vec::with_capacity(32);
                while let Some(name) = map.next_key::<Text<'de>>()? {
                    let value = map.next_value::<Text<'de>>()?;
                    pairs.push((name.0, value.0));
                }
                Ok(Attributes(pairs))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ProductJson<'a> {
    #[serde(borrow, default)]
    sku: Text<'a>,
    #[serde(borrow, default)]
    product_family: Text<'a>,
    #[serde(borrow, default)]
    attributes: Attributes<'a>,
}

impl Product for ProductJson<'_> {
    fn attribute(&self, name: &str) -> Option<&str> {
        if name == "productfamily" {
            return Some(&*self.product_family.0).filter(|value| !value.is_empty());
        }
        let pair = self.attributes.0.iter().find(|(own, _)| is_named(own, name));
        pair.map(|(_, value)| &**value).filter(|value| !value.is_empty())
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct TermJson<'a> {
    #[serde(borrow, default)]
    effective_date: Text<'a>,
    #[serde(borrow)]
    price_dimensions: HashMap<Text<'a>, DimensionJson<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct DimensionJson<'a> {
    #[serde(borrow, default)]
    rate_code: Text<'a>,
    // The documentation says `startingRange`; files say `beginRange`. A fee that is paid once has neither.
    #[serde(borrow, default, alias = "startingRange")]
    begin_range: Text<'a>,
    #[serde(borrow, default, alias = "endingRange")]
    end_range: Option<Text<'a>>,
    #[serde(borrow, default)]
    unit: Text<'a>,
    #[serde(borrow, default)]
    price_per_unit: Attributes<'a>,
}

pub(crate) fn read(stream: &mut JsonStream<&mut Source>, collector: &mut Collector<'_>) -> Result<()> {
    let mut ticker = Ticker::new(stream.reader());
    let mut seen = Vec::new();
    let mut found = false;
    // `get-products` through a command that prints one product on each line is several texts in one file.
    while stream.has_more()? && !collector.cancelled() {
        found |= match stream.kind()? {
            Kind::Array => {
                query_list(stream, collector, &mut ticker)?;
                true
            }
            _ => document(stream, collector, &mut ticker, &mut seen)?,
        };
    }
    if found || collector.cancelled() {
        return Ok(());
    }
    let code = if seen.iter().any(|key| key == "regions" || key == "offers" || key == "versions") { "json-index" } else { "json-unknown" };
    Err(ImportProblem::new(code, Place::File).with("keys", seen.join(", ")))
}

/// A text that is an object. Whether it held prices.
fn document<'m>(
    stream: &mut JsonStream<&mut Source>,
    collector: &mut Collector<'m>,
    ticker: &mut Ticker,
    seen: &mut Vec<String>,
) -> Result<bool> {
    let mut found = false;
    let mut products = Products::default();
    let mut plans = savings_json::Plans::default();
    let mut single: Option<(String, std::result::Result<Vec<Wanted<'m>>, Unwanted>)> = None;
    stream.object(|stream, key| {
        seen.push(key.to_owned());
        match (key, stream.kind()?) {
            ("offerCode" | "serviceCode", Kind::String) => collector.offer = stream.parse()?,
            ("version", Kind::String) => collector.version = stream.parse()?,
            ("publicationDate", Kind::String) => collector.published = stream.parse()?,
            ("products", Kind::Object) => {
                (found, collector.format) = (true, Some(FileFormat::AwsOfferJson));
                products.read(stream, collector, ticker)?;
            }
            ("products", Kind::Array) => {
                (found, collector.format) = (true, Some(FileFormat::AwsSavingsJson));
                plans.read_products(stream)?;
            }
            ("product", Kind::Object) => {
                (found, collector.format) = (true, Some(FileFormat::AwsQueryJson));
                single = Some(stream.with_value(|text, offset| {
                    let product: ProductJson<'_> = parse_at(text, offset)?;
                    let offer = product.attribute("servicecode").unwrap_or_default().to_owned();
                    Ok((product.sku.0.to_string(), collector.classify(&offer, Term::OnDemand, &product)))
                })?);
            }
            ("terms", Kind::Object) => match (&single, collector.format) {
                (Some((sku, wanted)), _) => {
                    stream.object(|stream, term| flat_terms(stream, collector, term, sku, wanted).map(|()| true))?
                }
                (None, Some(FileFormat::AwsSavingsJson)) => plans.read_terms(stream, collector, ticker)?,
                (None, Some(FileFormat::AwsOfferJson)) => products.read_terms(stream, collector, ticker)?,
                // Prices before the products that they are of: AWS never writes a file so.
                (None, _) => return Err(ImportProblem::new("json-unknown", Place::Byte(stream.position())).with("keys", seen.join(", "))),
            },
            ("PriceList", Kind::Array) => {
                found = true;
                query_list(stream, collector, ticker)?;
            }
            ("Items", Kind::Array) => {
                (found, collector.format) = (true, Some(FileFormat::AzureRetailJson));
                azure_json::read(stream, collector, ticker)?;
            }
            _ => stream.skip()?,
        }
        Ok(!collector.cancelled())
    })?;
    Ok(found)
}

/// The products of a bulk file, and what is wanted of them.
#[derive(Default)]
struct Products<'m> {
    /// For each SKU that is wanted, the position of what is wanted of it in `sets`. Products share these by the hundred, and a
    /// file of all regions has tens of thousands of products.
    wanted: HashMap<Box<str>, u32>,
    sets: Vec<Vec<Wanted<'m>>>,
    /// Products that are wanted nowhere, by the reason: all but the commonest one, so that memory holds few of them.
    elsewhere: HashMap<String, Unwanted>,
}

/// Marks a SKU whose prices were read.
const TAKEN: u32 = u32::MAX;

impl<'m> Products<'m> {
    /// The position of a set that is equal, or of this one.
    fn set(&mut self, wanted: Vec<Wanted<'m>>) -> u32 {
        let known = self.sets.iter().position(|set| set.len() == wanted.len() && set.iter().zip(&wanted).all(|(one, other)| one.is(other)));
        let position = known.unwrap_or_else(|| {
            self.sets.push(wanted);
            self.sets.len() - 1
        });
        u32::try_from(position).unwrap_or(TAKEN)
    }

    fn read(&mut self, stream: &mut JsonStream<&mut Source>, collector: &mut Collector<'m>, ticker: &mut Ticker) -> Result<()> {
        let offer = collector.offer.clone();
        stream.object(|stream, sku| {
            stream.with_value(|text, offset| {
                let product: ProductJson<'_> = parse_at(text, offset)?;
                match collector.classify(&offer, Term::OnDemand, &product) {
                    Ok(wanted) => {
                        let set = self.set(wanted);
                        self.wanted.insert(sku.into(), set);
                    }
                    Err(Unwanted::Unmapped) => {}
                    Err(reason) => {
                        self.elsewhere.insert(sku.to_owned(), reason);
                    }
                }
                Ok(())
            })?;
            Ok(ticker.go_on(collector))
        })
    }

    fn read_terms(&mut self, stream: &mut JsonStream<&mut Source>, collector: &mut Collector<'m>, ticker: &mut Ticker) -> Result<()> {
        stream.object(|stream, term| {
            let wanted_term = term == "OnDemand";
            // `FlatRate` is a list of plans, and whatever else comes is not on demand: counted by product where there are any.
            if stream.kind()? != Kind::Object {
                stream.skip()?;
                return Ok(true);
            }
            stream.object(|stream, sku| {
                if !wanted_term {
                    stream.skip()?;
                    collector.skip_term();
                } else if let Some(set) = self.wanted.get_mut(sku) {
                    // A SKU whose prices were read is marked, so that a second time is known as one.
                    let wanted = self.sets.get(std::mem::replace(set, TAKEN) as usize).map_or(&[] as &[_], Vec::as_slice);
                    if wanted.is_empty() {
                        let place = Place::Byte(stream.position());
                        collector.report(ImportProblem::new("rate-repeated", place).with("rate", sku).with("sku", sku));
                    }
                    stream.object(|stream, _| {
                        stream.with_value(|text, offset| keep_term(text, offset, sku, wanted, collector)).map(|()| true)
                    })?;
                } else {
                    stream.skip()?;
                    collector.skip(self.elsewhere.get(sku).copied().unwrap_or(Unwanted::Unmapped));
                }
                Ok(ticker.go_on(collector))
            })?;
            Ok(!collector.cancelled())
        })
    }
}

/// The terms of one product as the Query API writes them: one level flatter than in a bulk file.
fn flat_terms(
    stream: &mut JsonStream<&mut Source>,
    collector: &mut Collector<'_>,
    term: &str,
    sku: &str,
    wanted: &std::result::Result<Vec<Wanted<'_>>, Unwanted>,
) -> Result<()> {
    if stream.kind()? != Kind::Object {
        return stream.skip();
    }
    stream.object(|stream, _| {
        match (term, wanted) {
            ("OnDemand", Ok(wanted)) => stream.with_value(|text, offset| keep_term(text, offset, sku, wanted, collector))?,
            ("OnDemand", Err(reason)) => {
                stream.skip()?;
                collector.skip(*reason);
            }
            _ => {
                stream.skip()?;
                collector.skip_term();
            }
        }
        Ok(true)
    })
}

/// The list of the Query API: each element a text that holds JSON, or the object itself.
fn query_list(stream: &mut JsonStream<&mut Source>, collector: &mut Collector<'_>, ticker: &mut Ticker) -> Result<()> {
    collector.format = Some(FileFormat::AwsQueryJson);
    stream.array(|stream| {
        let is_text = stream.kind()? == Kind::String;
        stream.with_value(|text, offset| {
            if is_text {
                let inner: String = parse_at(text, offset)?;
                query_entry(inner.as_bytes(), offset, collector)
            } else {
                query_entry(text, offset, collector)
            }
        })?;
        Ok(ticker.go_on(collector))
    })
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct EntryJson<'a> {
    #[serde(borrow)]
    product: ProductJson<'a>,
    #[serde(borrow, default)]
    service_code: Text<'a>,
    #[serde(borrow, default)]
    version: Text<'a>,
    #[serde(borrow, default)]
    publication_date: Text<'a>,
    #[serde(borrow, default)]
    terms: EntryTerms<'a>,
}

#[derive(Debug, Default, Deserialize)]
struct EntryTerms<'a> {
    #[serde(borrow, default, rename = "OnDemand")]
    on_demand: HashMap<Text<'a>, TermJson<'a>>,
    #[serde(borrow, default, rename = "Reserved")]
    reserved: HashMap<Text<'a>, IgnoredAny>,
}

fn query_entry(text: &[u8], offset: u64, collector: &mut Collector<'_>) -> Result<()> {
    let entry: EntryJson<'_> = parse_at(text, offset)?;
    let offer = entry.service_code.0.into_owned();
    if entry.version.0.as_ref() > collector.version.as_str() {
        collector.version = entry.version.0.into_owned();
        collector.published = entry.publication_date.0.into_owned();
    }
    entry.terms.reserved.iter().for_each(|_| collector.skip_term());
    let wanted = collector.classify(&offer, Term::OnDemand, &entry.product);
    collector.offer = offer;
    for term in entry.terms.on_demand.values() {
        match &wanted {
            Ok(wanted) => keep_dimensions(term, offset, &entry.product.sku.0, wanted, collector),
            Err(reason) => term.price_dimensions.iter().for_each(|_| collector.skip(*reason)),
        }
    }
    Ok(())
}

fn keep_term(text: &[u8], offset: u64, sku: &str, wanted: &[Wanted<'_>], collector: &mut Collector<'_>) -> Result<()> {
    let term: TermJson<'_> = parse_at(text, offset)?;
    keep_dimensions(&term, offset, sku, wanted, collector);
    Ok(())
}

fn keep_dimensions(term: &TermJson<'_>, offset: u64, sku: &str, wanted: &[Wanted<'_>], collector: &mut Collector<'_>) {
    // A map has no order of its own: rows are told in the order of their codes, so that two runs say the same.
    let mut dimensions: Vec<(&Text<'_>, &DimensionJson<'_>)> = term.price_dimensions.iter().collect();
    dimensions.sort_by(|one, other| one.0.0.cmp(&other.0.0));
    for (code, dimension) in dimensions {
        let (currency, price) = dimension
            .price_per_unit
            .0
            .iter()
            .find(|(currency, _)| currency == "USD")
            .or(dimension.price_per_unit.0.first())
            .map_or(("", ""), |(currency, price)| (currency, price));
        let rate_code = if dimension.rate_code.0.is_empty() { &code.0 } else { &dimension.rate_code.0 };
        collector.keep(
            wanted,
            &Dimension {
                place: Place::Byte(offset),
                sku,
                rate_code,
                begin: &dimension.begin_range.0,
                end: Some(dimension.end_range.as_ref().map_or("Inf", |end| &*end.0)),
                unit: &dimension.unit.0,
                price,
                currency,
                effective: &term.effective_date.0,
            },
        );
    }
}
