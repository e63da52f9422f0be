//! Numbered statements: assumptions, exclusions, terms. Their sentences are texts; which of them hold depends on the proposal.

use std::collections::BTreeMap;

use crate::numbers::NumberFormat;
use crate::value::Proposal;
use crate::{ProposalError, texts};

type Texts = BTreeMap<String, String>;

/// Fills the places of a sentence in one pass: what is filled in is never searched again.
fn fill_in(pattern: &str, values: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(pattern.len() + 32);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => filled.push_str(value),
            None => filled.push_str(&format!("{{{name}}}")),
        }
        rest = after;
    }
    filled + rest
}

/// The assumptions, in the order in which they move the amount.
///
/// # Errors
/// If a text is missing.
pub(crate) fn assumptions(proposal: &Proposal, texts: &Texts, _numbers: &NumberFormat) -> Result<Vec<String>, ProposalError> {
    let text = |key: &str, values: &[(&str, String)]| texts::text(texts, key).map(|pattern| fill_in(pattern, values));
    let unverified = proposal.prices.iter().filter(|price| !price.verified).count();
    let mut list = vec![text("assumption-traffic", &[])?, text("assumption-profile", &[])?];
    if unverified > 0 {
        let values = [("count", unverified.to_string()), ("prices", proposal.prices.len().to_string())];
        list.push(text("assumption-unverified", &values)?);
    }
    list.push(text("assumption-hours", &[("hours", proposal.sources.hours_per_month.to_string())])?);
    list.push(text("assumption-schedule", &[])?);
    list.push(text("assumption-recovery", &[])?);
    Ok(list)
}

/// What the proposal leaves out.
///
/// # Errors
/// If a text is missing.
pub(crate) fn exclusions(texts: &Texts) -> Result<Vec<String>, ProposalError> {
    ["exclusion-development", "exclusion-licences", "exclusion-withholding"]
        .iter()
        .map(|key| texts::text(texts, key).map(str::to_owned))
        .collect()
}

/// The commercial terms.
///
/// # Errors
/// If a text or a date is missing.
pub(crate) fn terms(proposal: &Proposal, texts: &Texts, numbers: &NumberFormat) -> Result<Vec<String>, ProposalError> {
    let text = |key: &str, values: &[(&str, String)]| texts::text(texts, key).map(|pattern| fill_in(pattern, values));
    let amounts = &proposal.amounts;
    let policy = texts::text(texts, &format!("policy-{}", amounts.billing_policy))?.to_owned();
    let taxes: Vec<String> = amounts.taxes.iter().map(|tax| format!("{} {} %", tax.name, numbers.plain(tax.rate_percent))).collect();
    Ok(vec![
        text("term-validity", &[("date", texts::long_date(&proposal.valid_until, texts)?)])?,
        text("term-billing", &[("policy", policy), ("months", amounts.term_months.to_string())])?,
        text("term-value", &[("value", numbers.money(amounts.usd_per_mru)), ("name", proposal.mru_long_name.clone())])?,
        text("term-change", &[])?,
        text("term-price", &[])?,
        if taxes.is_empty() { text("term-tax-none", &[])? } else { text("term-tax", &[("taxes", taxes.join(", "))])? },
        text("term-rounding", &[])?,
    ])
}

#[cfg(test)]
mod tests {
    use super::fill_in;

    #[test]
    fn places_are_filled_once() {
        let values = [("a", "{b}".to_owned()), ("b", "x".to_owned())];
        for (pattern, expected) in [("{a} and {b}", "{b} and x"), ("{c}", "{c}"), ("100 {", "100 {"), ("", ""), ("{a", "{a")] {
            assert_eq!(fill_in(pattern, &values), expected, "{pattern}");
        }
    }
}
