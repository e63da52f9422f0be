//! The numbers of a plan by their paths: `traffic.monthly_users`, `microservices[accounts].latency_ms`.
//!
//! An element of a list is named by its identifier, so that a path still means the same when the list changes; its position
//! will do too. Decimals are no such numbers: discounts, taxes and prices by hand are agreed, not estimated. The `document!`
//! macro writes the walk through each section, so that a new field needs nothing here.

use rust_decimal::Decimal;

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// A field of a section.
    Field(&'a str),
    /// An element of a list, by identifier or position.
    Element(&'a str),
}

/// A number of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
    /// The least that the field allows.
    pub minimum: f64,
    /// The most that the field allows.
    pub maximum: f64,
    /// Whether the field holds whole numbers only.
    pub whole: bool,
}

impl Number {
    fn new(value: f64, whole: bool) -> Self {
        let (minimum, maximum) = if whole { (0.0, f64::from(u32::MAX)) } else { (f64::NEG_INFINITY, f64::INFINITY) };
        Self { value, minimum, maximum, whole }
    }

    /// The same number with the bounds of its field.
    pub(crate) fn within(self, minimum: f64, maximum: f64) -> Self {
        Self { minimum, maximum, ..self }
    }
}

/// Where a number stands: found once, then used for thousands of draws.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address(Vec<usize>);

/// What a section, a list or a field can say of the numbers inside it; by default there are none.
pub(crate) trait Numbers {
    /// Follows a path and notes the position of each step. False if it leads nowhere.
    fn locate(&self, path: &[Step<'_>], _address: &mut Vec<usize>) -> bool {
        path.is_empty()
    }
    /// The number at an address.
    fn number(&self, _address: &[usize]) -> Option<Number> {
        None
    }
    /// Sets it; whole numbers are rounded.
    fn set_number(&mut self, _address: &[usize], _value: f64) {}
    /// Visits the path of every number.
    fn each_number(&self, _path: &str, _visit: &mut dyn FnMut(&str)) {}
    /// The identifier of an element of a list; empty if it has none.
    fn identifier(&self) -> &str {
        ""
    }
    /// A text's own value.
    fn text(&self) -> &str {
        ""
    }
}

impl Numbers for f64 {
    fn number(&self, address: &[usize]) -> Option<Number> {
        address.is_empty().then(|| Number::new(*self, false))
    }
    fn set_number(&mut self, address: &[usize], value: f64) {
        if address.is_empty() {
            *self = value;
        }
    }
    fn each_number(&self, path: &str, visit: &mut dyn FnMut(&str)) {
        visit(path);
    }
}

impl Numbers for u32 {
    fn number(&self, address: &[usize]) -> Option<Number> {
        address.is_empty().then(|| Number::new(f64::from(*self), true))
    }
    fn set_number(&mut self, address: &[usize], value: f64) {
        if address.is_empty() {
            // A cast keeps within the type; bounds are checked before.
            *self = (value + 0.5) as u32;
        }
    }
    fn each_number(&self, path: &str, visit: &mut dyn FnMut(&str)) {
        visit(path);
    }
}

impl Numbers for bool {}
impl Numbers for Decimal {}

impl Numbers for String {
    fn text(&self) -> &str {
        self
    }
}

impl<T: Numbers> Numbers for Vec<T> {
    fn locate(&self, path: &[Step<'_>], address: &mut Vec<usize>) -> bool {
        let Some((first, rest)) = path.split_first() else { return true };
        let Step::Element(name) = first else { return false };
        let by_name = self.iter().position(|element| !element.identifier().is_empty() && element.identifier() == *name);
        let Some(position) = by_name.or_else(|| name.parse().ok()).filter(|position| *position < self.len()) else { return false };
        address.push(position);
        self[position].locate(rest, address)
    }
    fn number(&self, address: &[usize]) -> Option<Number> {
        let (&position, rest) = address.split_first()?;
        self.get(position)?.number(rest)
    }
    fn set_number(&mut self, address: &[usize], value: f64) {
        if let Some((&position, rest)) = address.split_first()
            && let Some(element) = self.get_mut(position)
        {
            element.set_number(rest, value);
        }
    }
    fn each_number(&self, path: &str, visit: &mut dyn FnMut(&str)) {
        for (position, element) in self.iter().enumerate() {
            let name = element.identifier();
            if name.is_empty() {
                element.each_number(&format!("{path}[{position}]"), visit);
            } else {
                element.each_number(&format!("{path}[{name}]"), visit);
            }
        }
    }
}

/// A field's path behind its section's.
pub(crate) fn join(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}

/// The steps of a path; `None` if it is not of the form `section.list[element].field`.
fn steps(path: &str) -> Option<Vec<Step<'_>>> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let (field, element) = match part.split_once('[') {
            Some((field, rest)) => (field, Some(rest.strip_suffix(']')?)),
            None => (part, None),
        };
        if field.is_empty() {
            return None;
        }
        steps.push(Step::Field(field));
        steps.extend(element.map(Step::Element));
    }
    Some(steps)
}

/// The section of the ranges themselves, whose numbers are no inputs.
const RANGES: &str = "uncertainty";

impl super::Plan {
    /// Where the number at a path stands; `None` if there is no number.
    #[must_use]
    pub fn number_address(&self, path: &str) -> Option<Address> {
        let steps = steps(path)?;
        if steps.first() == Some(&Step::Field(RANGES)) {
            return None;
        }
        let mut address = Vec::new();
        (self.locate(&steps, &mut address) && self.number(&address).is_some()).then_some(Address(address))
    }

    /// Whether a path leads to anything of the plan, a number or not.
    #[must_use]
    pub fn has_path(&self, path: &str) -> bool {
        steps(path).is_some_and(|steps| self.locate(&steps, &mut Vec::new()))
    }

    /// The number at an address.
    #[must_use]
    pub fn number_at(&self, address: &Address) -> Option<Number> {
        self.number(&address.0)
    }

    /// Sets the number at an address; whole numbers are rounded half up.
    pub fn set_number_at(&mut self, address: &Address, value: f64) {
        self.set_number(&address.0, value);
    }

    /// The paths of all numbers, in the order of the document, elements of lists by their identifiers.
    #[must_use]
    pub fn number_paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        self.each_number("", &mut |path| {
            if !path.starts_with(RANGES) {
                paths.push(path.to_owned());
            }
        });
        paths
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Microservice, Plan, WorkloadOverride};
    use super::*;

    fn plan() -> Plan {
        let service = Microservice { id: "accounts".to_owned(), ..Microservice::default() };
        let entry = WorkloadOverride { environment: "certification".to_owned(), ..WorkloadOverride::default() };
        let other = Microservice { id: "cards".to_owned(), overrides: vec![entry], ..Microservice::default() };
        Plan { microservices: vec![service, other], ..Plan::default() }
    }

    #[test]
    fn numbers_are_found_read_and_set() {
        let mut plan = plan();
        for (path, value, minimum, maximum, whole) in [
            ("developers", 8.0, 0.0, 5_000.0, true),
            ("traffic.monthly_users", 50_000.0, 0.0, 500_000_000.0, true),
            ("traffic.peak_factor", 5.0, 1.0, 100.0, false),
            ("microservices[cards].cpu_ms_per_request", 25.0, 0.01, 60_000.0, false),
            ("microservices[1].cpu_ms_per_request", 25.0, 0.01, 60_000.0, false),
            ("microservices[cards].overrides[certification].autoscaling.base", 0.0, 0.0, 5_000.0, true),
            ("environments[production].schedule.hours_per_day", 24.0, 1.0, 24.0, false),
            ("data.aurora.storage_gb", 50.0, 10.0, 131_072.0, false),
        ] {
            let address = plan.number_address(path).unwrap_or_else(|| panic!("{path}"));
            assert_eq!(plan.number_at(&address), Some(Number { value, minimum, maximum, whole }), "{path}");
            plan.set_number_at(&address, 12.7);
            assert_eq!(plan.number_at(&address).map(|number| number.value), Some(if whole { 13.0 } else { 12.7 }), "{path}");
            plan.set_number_at(&address, value);
        }
        assert_eq!(
            plan.number_address("microservices[cards].cpu_ms_per_request"),
            plan.number_address("microservices[1].cpu_ms_per_request")
        );
    }

    #[test]
    fn what_is_no_number_is_not_found() {
        for path in [
            "",
            "traffic",
            "traffic.",
            "trafic.monthly_users",
            "microservices",
            "microservices[2].latency_ms",
            "microservices[cards",
            "microservices[cards].name",
            "microservices.latency_ms",
            "edge.waf",
            "commercial.discount_percent",
            "uncertainty[0].low",
            "traffic.monthly_users[0]",
        ] {
            assert_eq!(plan().number_address(path), None, "{path}");
        }
        assert!(plan().has_path("commercial.discount_percent") && !plan().has_path("trafic.monthly_users"));
    }

    /// Every path that is listed leads to its number, and setting it changes this number only.
    #[test]
    fn listed_paths_lead_to_their_numbers() {
        let plan = plan();
        let paths = plan.number_paths();
        assert!(paths.len() > 80 && paths.contains(&"microservices[cards].latency_ms".to_owned()), "{paths:?}");
        for path in &paths {
            let mut changed = plan.clone();
            let address = plan.number_address(path).unwrap_or_else(|| panic!("{path}"));
            let number = plan.number_at(&address).expect("number");
            changed.set_number_at(&address, number.value + 1.0);
            let others = paths.iter().filter(|other| {
                let at = plan.number_address(other).expect("address");
                plan.number_at(&at) != changed.number_at(&at)
            });
            assert_eq!(others.collect::<Vec<_>>(), vec![path]);
        }
    }
}
