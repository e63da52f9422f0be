//! The mapping from a provider's products to the planner's price keys: data, one line for each key or family of keys.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use aforo_core::units::Unit;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::{FileProblem, PricingError, text};

/// Which of a provider's terms a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Term {
    OnDemand,
    SavingsPlan,
}

/// A product as a provider's file describes it. Attribute names are normalised: small letters and digits only, so that
/// `Instance Type` (CSV) and `instanceType` (JSON) are one.
pub(crate) trait Product {
    /// The value of an attribute; `None` if the file has no such attribute or leaves it empty.
    fn attribute(&self, name: &str) -> Option<&str>;
}

/// A line of the mapping.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) key: Template,
    pub(crate) provider: String,
    /// The service as the planner's books name it.
    pub(crate) service: String,
    pub(crate) unit: Unit,
    usage_type: Glob,
    operation: Glob,
    conditions: Vec<(String, Glob)>,
    /// A fixed region, such as `global`; otherwise the product's.
    pub(crate) region: Option<String>,
    /// Whether the line itself asks for a kind of location, so that the rule "regions only" does not hold.
    names_location: bool,
}

/// What the planner knows of a region: its code and the names that files use for it.
#[derive(Debug)]
struct Region {
    code: String,
    /// Beginning of its usage types, such as `SAE1`.
    prefixes: Vec<String>,
    /// Names of the location, such as `South America (Sao Paulo)`.
    names: Vec<String>,
}

/// Mapping, regions and units: how a provider's files are read.
#[derive(Debug, Default)]
pub struct Mapping {
    on_demand: HashMap<String, Vec<Line>>,
    savings_plans: HashMap<String, Vec<Line>>,
    regions: Vec<Region>,
    /// Provider's unit in small letters and the planner's unit: planner's units in one of the provider's.
    units: BTreeMap<(String, Unit), Decimal>,
}

/// The three files of a mapping: each is its name and its bytes.
#[derive(Clone, Copy, Debug)]
pub struct MappingFiles<'a> {
    /// Lines: key, offer, term, usage type, ...
    pub keys: (&'a str, &'a [u8]),
    /// Regions, their prefixes and names.
    pub regions: (&'a str, &'a [u8]),
    /// Units and their spellings.
    pub units: (&'a str, &'a [u8]),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyRow {
    key: String,
    provider: String,
    service: String,
    offer: String,
    term: String,
    unit: String,
    region: String,
    usage_type: String,
    operation: String,
    r#where: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegionRow {
    region: String,
    prefixes: String,
    names: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitRow {
    provider_unit: String,
    unit: String,
    units_in_one: String,
}

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// All problems of the first file that has any, each with its line.
    pub fn read(files: &MappingFiles<'_>) -> Result<Self, PricingError> {
        let mut mapping = Self::default();
        let list = |text: &str| text.split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        for_each_row(files.regions, |row: RegionRow, _| {
            mapping.regions.push(Region { prefixes: list(&row.prefixes), names: list(&row.names), code: row.region });
        })?;
        for_each_row(files.units, |row: UnitRow, report| {
            let unit = unit(&row.unit, report);
            let factor = row.units_in_one.parse::<Decimal>().ok().filter(|factor| *factor > Decimal::ZERO);
            if factor.is_none() {
                report(format!("`{}` is not a positive number", row.units_in_one));
            }
            if let Some((unit, factor)) = unit.zip(factor) {
                mapping.units.insert((row.provider_unit.to_lowercase(), unit), factor);
            }
        })?;
        mapping.extend(files.keys)?;
        Ok(mapping)
    }

    /// Adds the lines of another file, for services or keys that the program's own mapping lacks.
    ///
    /// # Errors
    /// All problems of the file, each with its line.
    pub fn extend(&mut self, keys: (&str, &[u8])) -> Result<(), PricingError> {
        for_each_row(keys, |row: KeyRow, report| {
            let term = match row.term.as_str() {
                "on-demand" => Term::OnDemand,
                "savings-plan" => Term::SavingsPlan,
                other => return report(format!("`{other}` is not a term; known are on-demand and savings-plan")),
            };
            let Some(unit) = unit(&row.unit, report) else { return };
            let mut conditions = Vec::new();
            for condition in row.r#where.split('&').filter(|condition| !condition.is_empty()) {
                match condition.split_once('=') {
                    Some((name, value)) => conditions.push((normal(name).into_owned(), Glob::new(value))),
                    None => report(format!("`{condition}` is not a condition: write attribute=value, several joined by &")),
                }
            }
            let line = Line {
                key: Template(row.key),
                provider: row.provider,
                service: row.service,
                unit,
                usage_type: Glob::new(&row.usage_type),
                operation: Glob::new(&row.operation),
                names_location: conditions.iter().any(|(name, _)| name.ends_with("locationtype")),
                conditions,
                region: (!row.region.is_empty()).then_some(row.region),
            };
            match term {
                Term::OnDemand => self.on_demand.entry(row.offer).or_default().push(line),
                Term::SavingsPlan => self.savings_plans.entry(row.offer).or_default().push(line),
            }
        })
    }

    /// The offers that have lines, in the order of the alphabet.
    pub(crate) fn offers(&self) -> Vec<&str> {
        let mut offers: Vec<&str> = self.on_demand.keys().chain(self.savings_plans.keys()).map(String::as_str).collect();
        offers.sort_unstable();
        offers.dedup();
        offers
    }

    pub(crate) fn lines(&self, offer: &str, term: Term) -> &[Line] {
        let lines = match term {
            Term::OnDemand => &self.on_demand,
            Term::SavingsPlan => &self.savings_plans,
        };
        lines.get(offer).map_or(&[], Vec::as_slice)
    }

    /// How many of the planner's units are in one of the provider's.
    pub(crate) fn units_in_one(&self, provider_unit: &str, unit: Unit) -> Option<Decimal> {
        self.units.get(&(provider_unit.to_lowercase(), unit)).copied()
    }

    /// The provider's spellings of a unit.
    pub(crate) fn spellings(&self, unit: Unit) -> Vec<&str> {
        self.units.keys().filter(|(_, known)| *known == unit).map(|(spelling, _)| spelling.as_str()).collect()
    }

    /// A usage type without the region that AWS puts before it: `SAE1-NatGateway-Hours` is `NatGateway-Hours`, and
    /// `us-east-1-KMS-Keys` is `KMS-Keys`.
    pub(crate) fn without_region<'a>(&self, usage_type: &'a str) -> &'a str {
        let by_code = self.regions.iter().find_map(|region| usage_type.strip_prefix(region.code.as_str())?.strip_prefix('-'));
        if let Some(rest) = by_code {
            return rest;
        }
        match usage_type.split_once('-') {
            Some((prefix, rest)) if self.regions.iter().any(|region| region.prefixes.iter().any(|known| known == prefix)) => rest,
            _ => usage_type,
        }
    }

    /// The code of the region of a product: as it says itself, or by the name of its location.
    pub(crate) fn region_of<'a>(&'a self, product: &'a dyn Product) -> Option<&'a str> {
        let by_code = ["regioncode", "fromregioncode", "armregionname"].into_iter().find_map(|name| product.attribute(name));
        by_code.or_else(|| {
            let name = product.attribute("location").or_else(|| product.attribute("fromlocation"))?;
            self.regions.iter().find(|region| region.names.iter().any(|known| known == name)).map(|region| region.code.as_str())
        })
    }

    /// Whether the planner knows the region.
    pub(crate) fn knows_region(&self, code: &str) -> bool {
        self.regions.iter().any(|region| region.code == code)
    }
}

impl Line {
    /// Whether the line asks for the product, apart from where it is. `usage_type` is without its region.
    pub(crate) fn asks_for(&self, product: &dyn Product, usage_type: &str) -> bool {
        self.usage_type.matches(usage_type)
            && self.operation.matches(product.attribute("operation").unwrap_or_default())
            && self.conditions.iter().all(|(name, glob)| glob.matches(product.attribute(name).unwrap_or_default()))
    }

    /// Whether the product is where the line asks for: in a region, unless it names another kind of location.
    pub(crate) fn is_in_place(&self, product: &dyn Product) -> bool {
        let kind = product.attribute("locationtype").or_else(|| product.attribute("fromlocationtype"));
        self.names_location || kind.is_none_or(|kind| kind == "AWS Region")
    }
}

/// A price key with attributes in braces: `redis.{instanceType}`.
#[derive(Debug)]
pub(crate) struct Template(String);

impl Template {
    /// The key of a product; `None` if it lacks an attribute that the key names.
    pub(crate) fn fill(&self, product: &dyn Product) -> Option<String> {
        let mut key = String::new();
        let mut rest = self.0.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let (name, next) = after.split_once('}')?;
            key.push_str(before);
            let value = product.attribute(&normal(name))?;
            key.extend(value.chars().map(|character| if character.is_whitespace() { '-' } else { character.to_ascii_lowercase() }));
            rest = next;
        }
        key.push_str(rest);
        Some(key)
    }

    /// The key, if it is the same for every product.
    pub(crate) fn fixed(&self) -> Option<&str> {
        (!self.0.contains('{')).then_some(self.0.as_str())
    }
}

/// A text in which `*` stands for any characters; alternatives are joined by `|`; a leading `!` asks for the opposite.
/// An empty pattern asks for nothing.
#[derive(Debug)]
struct Glob {
    alternatives: Vec<String>,
    negated: bool,
}

impl Glob {
    fn new(pattern: &str) -> Self {
        let (negated, pattern) = pattern.strip_prefix('!').map_or((false, pattern), |rest| (true, rest));
        let alternatives = if pattern.is_empty() && !negated { Vec::new() } else { pattern.split('|').map(str::to_owned).collect() };
        Self { alternatives, negated }
    }

    fn matches(&self, value: &str) -> bool {
        self.alternatives.is_empty() || self.alternatives.iter().any(|pattern| matches(pattern, value)) != self.negated
    }
}

fn matches(pattern: &str, value: &str) -> bool {
    let Some((start, mut rest)) = pattern.split_once('*') else { return pattern == value };
    let Some(mut value) = value.strip_prefix(start) else { return false };
    while let Some((middle, after)) = rest.split_once('*') {
        let Some(position) = value.find(middle) else { return false };
        value = &value[position + middle.len()..];
        rest = after;
    }
    value.ends_with(rest)
}

/// An attribute's name in small letters and digits.
pub(crate) fn normal(name: &str) -> Cow<'_, str> {
    if name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return Cow::Borrowed(name);
    }
    Cow::Owned(name.chars().filter(char::is_ascii_alphanumeric).map(|character| character.to_ascii_lowercase()).collect())
}

/// Whether a name is a normalised one, without making a new text: files have millions of names.
pub(crate) fn is_named(name: &str, normalised: &str) -> bool {
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
    name.len() >= normalised.len() && letters.eq(normalised.bytes())
}

fn unit(name: &str, report: &mut dyn FnMut(String)) -> Option<Unit> {
    let unit = Unit::billable(name);
    if unit.is_none() {
        let known: Vec<&str> = Unit::BILLABLE.iter().map(|unit| unit.as_str()).collect();
        report(format!("`{name}` is not a unit; known are {}", known.join(", ")));
    }
    unit
}

/// Reads each row of a CSV file; `#` begins a comment.
fn for_each_row<T: DeserializeOwned>(
    (file, bytes): (&str, &[u8]),
    mut each: impl FnMut(T, &mut dyn FnMut(String)),
) -> Result<(), PricingError> {
    let text = text(file, bytes)?;
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let mut problems = Vec::new();
    let headers = reader.headers().cloned().map_err(|error| PricingError::one(file, "line 1", error.to_string()))?;
    for record in reader.records() {
        let line = match &record {
            Ok(record) => record.position().map_or(0, csv::Position::line),
            Err(error) => error.position().map_or(0, csv::Position::line),
        };
        let mut report = |message: String| problems.push(FileProblem { place: format!("line {line}"), message });
        match record.and_then(|record| record.deserialize(Some(&headers))) {
            Ok(row) => each(row, &mut report),
            Err(error) => report(format!("the line cannot be read: {error}")),
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(PricingError { file: file.to_owned(), problems }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, value, expected) in [
            ("", "anything", true),
            ("LCUUsage", "LCUUsage", true),
            ("LCUUsage", "ReservedLCUUsage", false),
            ("BoxUsage:*", "BoxUsage:m5.large", true),
            ("*-AWS-Out-Bytes", "USW1-AWS-Out-Bytes", true),
            ("a*b*c", "a-b-b-c", true),
            ("a*b*c", "a-c", false),
            ("NA|", "", true),
            ("!NA", "NA", false),
            ("!NA", "SQL Web", true),
            ("!", "", false),
        ] {
            assert_eq!(Glob::new(pattern).matches(value), expected, "{pattern} on {value}");
        }
    }

    #[test]
    fn usage_types_lose_their_region_and_nothing_else() {
        let mapping = crate::shipped_mapping().expect("sound");
        for (usage_type, expected) in [
            ("SAE1-NatGateway-Hours", "NatGateway-Hours"),
            ("us-east-1-KMS-Keys", "KMS-Keys"),
            ("EU-LCUUsage", "LCUUsage"),
            ("NatGateway-Hours", "NatGateway-Hours"),
            ("SAE1-USW1-AWS-Out-Bytes", "USW1-AWS-Out-Bytes"),
        ] {
            assert_eq!(mapping.without_region(usage_type), expected, "{usage_type}");
        }
    }

    /// A price of the shipped book that no line asks for could never be brought up to date. Spot is in no price list; of some
    /// services nobody has seen a file, so that a line for them would be a guess.
    #[test]
    fn every_key_of_the_shipped_book_has_a_line() {
        let mapping = crate::shipped_mapping().expect("sound");
        let templates: Vec<&str> =
            mapping.on_demand.values().chain(mapping.savings_plans.values()).flatten().map(|line| line.key.0.as_str()).collect();
        let answers = |template: &str, key: &str| match template.split_once('{') {
            None => template == key,
            Some((before, _)) => key.starts_with(before),
        };
        for row in crate::shipped().expect("sound").price_book.rows() {
            let known = templates.iter().any(|template| answers(template, &row.key));
            let unlisted = row.key.ends_with(".spot")
                || ["azure.appgateway", "azure.privatelink", "azure.monitor.insights", "azure.transfer.", "workspaces.", "codedeploy."]
                    .iter()
                    .any(|key| row.key.starts_with(key))
                // Azure lists disks by their size, not by the GB; of the Premium tier nobody has seen the meter.
                || ["azure.disk.standard-ssd", "aks.cluster.premium"].contains(&row.key.as_str());
            assert!(known || unlisted, "{}", row.key);
        }
    }

    #[test]
    fn names_of_csv_and_json_are_one() {
        for (csv, json) in [("Instance Type", "instanceType"), ("usageType", "usagetype"), ("Pre Installed S/W", "preInstalledSw")] {
            assert!(is_named(json, &normal(json)) && !is_named(json, "other"), "{json}");
            assert_eq!(normal(csv).replace("preinstalledsw", ""), normal(json).replace("preinstalledsw", ""), "{csv}");
        }
    }

    #[test]
    fn every_problem_of_a_mapping_is_told() {
        let header = "key,provider,service,offer,term,unit,region,usage_type,operation,where\n";
        let text = format!("{header}a,aws,S,O,reserved,hour,,U,,\nb,aws,S,O,on-demand,hours,,U,,x\nc,aws\n");
        let error = Mapping::default().extend(("keys.csv", text.as_bytes())).expect_err("three bad lines");
        let places: Vec<&str> = error.problems.iter().map(|problem| problem.place.as_str()).collect();
        assert_eq!(places, ["line 2", "line 3", "line 4"], "{error}");
    }
}
