//! Which terms hold for which line, and what is wrong with them.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{Quote, QuoteLine};
use crate::plan::{LineTerms, Plan, TaxTreatment};
use crate::problem::Problem;

/// Net amount that is not taxed, by treatment and reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untaxed {
    /// Exempt or excluded.
    pub treatment: TaxTreatment,
    /// Why, as it is printed.
    pub reason: String,
    /// US dollars a month, net.
    pub net: Decimal,
}

/// Whether terms fit a line.
fn fits(terms: &LineTerms, id: &str) -> bool {
    terms.line.strip_suffix('*').map_or(terms.line == id, |beginning| id.starts_with(beginning))
}

/// The terms of a line: of those that fit, the longest; a line's own id is never shorter than what it begins with.
pub(super) fn terms_of<'a>(plan: &'a Plan, id: &str) -> Option<&'a LineTerms> {
    let exact = |terms: &LineTerms| usize::from(!terms.line.ends_with('*'));
    plan.commercial.lines.iter().filter(|terms| fits(terms, id)).max_by_key(|terms| (exact(terms), terms.line.len()))
}

/// Net amounts that are not taxed, in the order of the lines.
pub(super) fn untaxed(lines: &[QuoteLine]) -> Vec<Untaxed> {
    let mut groups: Vec<Untaxed> = Vec::new();
    for line in lines.iter().filter(|line| line.tax != TaxTreatment::Taxed) {
        match groups.iter_mut().find(|group| group.treatment == line.tax && group.reason == line.tax_reason) {
            Some(group) => group.net += line.net,
            None => groups.push(Untaxed { treatment: line.tax, reason: line.tax_reason.clone(), net: line.net }),
        }
    }
    groups
}

/// What is wrong with the terms of lines, or worth knowing, once the lines are known.
pub(super) fn problems(plan: &Plan, quote: &Quote) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, terms) in plan.commercial.lines.iter().enumerate() {
        if !terms.line.is_empty() && !quote.lines.iter().any(|line| fits(terms, &line.id)) {
            problems.push(Problem::warning("line-terms-unused", format!("commercial.lines[{index}].line"), &terms.line));
        }
    }
    let reasons: BTreeSet<(TaxTreatment, &str)> = quote.untaxed.iter().map(|group| (group.treatment, group.reason.as_str())).collect();
    for (treatment, reason) in reasons {
        problems.push(Problem::assumption("untaxed", "commercial.lines", treatment).with("reason", reason));
    }
    problems
}

/// What is wrong with the terms of lines before anything is computed.
#[must_use]
pub fn check(plan: &Plan) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    for (index, terms) in plan.commercial.lines.iter().enumerate() {
        let at = |field: &str| format!("commercial.lines[{index}].{field}");
        if terms.line.trim().is_empty() {
            problems.push(Problem::error("line-terms-missing", at("line"), ""));
        } else if !seen.insert(terms.line.as_str()) {
            problems.push(Problem::error("line-terms-twice", at("line"), &terms.line));
        }
        if terms.tax != TaxTreatment::Taxed && terms.tax_reason.trim().is_empty() {
            problems.push(Problem::error("tax-reason-missing", at("tax_reason"), "").with("treatment", terms.tax));
        }
    }
    for (index, item) in plan.commercial.one_time.iter().enumerate() {
        if item.tax != TaxTreatment::Taxed && item.tax_reason.trim().is_empty() {
            let path = format!("commercial.one_time[{index}].tax_reason");
            problems.push(Problem::error("tax-reason-missing", path, "").with("treatment", item.tax));
        }
    }
    problems
}
