//! Numbered statements: assumptions, exclusions, dependencies, terms. Their sentences are texts; which of them hold depends on the proposal.

use crate::ProposalError;
use crate::sections::Section;
use crate::template_data::Writer;

/// Fills the places of a sentence in one pass: what is filled in is never searched again.
pub(crate) fn fill_in(pattern: &str, values: &[(&str, String)]) -> String {
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

/// The assumptions, in the order in which they move the amount. Each names the input that it fixes.
///
/// # Errors
/// If a text is missing.
pub(crate) fn assumptions(writer: &Writer<'_>) -> Result<Vec<String>, ProposalError> {
    let proposal = writer.proposal;
    let sources = &proposal.sources;
    let unverified = proposal.prices.iter().filter(|price| !price.verified).count();
    let mut list = vec![writer.text("assumption-traffic")?.to_owned(), writer.text("assumption-profile")?.to_owned()];
    // A number that nobody gave is an assumption.
    let assumed = proposal.understanding.iter().filter(|fact| fact.is_assumed() && !fact.value.is_zero());
    let assumed = assumed.map(|fact| Ok(format!("{} ({})", writer.text(fact.label)?, writer.count(fact.value))));
    let assumed = assumed.collect::<Result<Vec<_>, ProposalError>>()?;
    if !assumed.is_empty() {
        list.push(writer.say("assumption-nobody", &[("facts", assumed.join("; "))])?);
    }
    if let Some((percent, months)) = sources.growth {
        let values = [("percent", writer.count(percent)), ("months", months.to_string())];
        list.push(writer.say("assumption-growth", &values)?);
    }
    if unverified > 0 && writer.sections.contains(&Section::Prices) {
        let values =
            [("count", unverified.to_string()), ("prices", proposal.prices.len().to_string()), ("letter", writer.letter(Section::Prices))];
        list.push(writer.say("assumption-unverified", &values)?);
    }
    if writer.sections.contains(&Section::Sizing) {
        list.push(writer.say("assumption-requests", &[("letter", writer.letter(Section::Sizing))])?);
    }
    list.push(writer.say("assumption-hours", &[("hours", sources.hours_per_month.to_string())])?);
    if proposal.solution.environments.iter().any(|environment| environment.schedule.is_some()) {
        list.push(writer.text("assumption-schedule")?.to_owned());
    }
    list.push(writer.text("assumption-usage")?.to_owned());
    if proposal.recovery.is_some() {
        list.push(writer.text("assumption-recovery")?.to_owned());
    }
    Ok(list)
}

/// What the proposal leaves out: what it always does, and what the plan says with its reason.
///
/// # Errors
/// If a text is missing.
pub(crate) fn exclusions(writer: &Writer<'_>) -> Result<Vec<String>, ProposalError> {
    let always = ["exclusion-development", "exclusion-licences", "exclusion-withholding"];
    let always = always.iter().map(|key| writer.text(key).map(str::to_owned));
    always.chain(writer.proposal.exclusions.iter().map(|exclusion| Ok(exclusion.clone()))).collect()
}

/// What is needed from the client.
///
/// # Errors
/// If a text is missing.
pub(crate) fn dependencies(writer: &Writer<'_>) -> Result<Vec<String>, ProposalError> {
    let fact = |label: &str| writer.proposal.understanding.iter().find(|fact| fact.label == label).map(|fact| fact.value);
    let mut list = vec![writer.text("dependency-contacts")?.to_owned(), writer.text("dependency-repositories")?.to_owned()];
    if let Some(links) = fact("fact-vpn-links").filter(|links| !links.is_zero()) {
        list.push(writer.say("dependency-vpn", &[("count", writer.count(links))])?);
    }
    list.push(writer.text("dependency-domains")?.to_owned());
    list.push(writer.text("dependency-load")?.to_owned());
    Ok(list)
}

/// The commercial terms.
///
/// # Errors
/// If a text or a date is missing.
pub(crate) fn terms(writer: &Writer<'_>) -> Result<Vec<String>, ProposalError> {
    let proposal = writer.proposal;
    let amounts = &proposal.amounts;
    let policy = writer.text(&format!("policy-{}", amounts.billing_policy))?.to_owned();
    let taxes: Vec<String> = amounts.taxes.iter().map(|tax| format!("{} {} %", tax.name, writer.count(tax.rate_percent))).collect();
    let plain = |key: &str| writer.text(key).map(str::to_owned);
    Ok(vec![
        plain("term-nature")?,
        writer.say("term-validity", &[("date", writer.date(&proposal.valid_until)?)])?,
        writer.say("term-billing", &[("policy", policy), ("months", amounts.term_months.to_string())])?,
        plain("term-start")?,
        plain("term-payment")?,
        writer.say("term-value", &[("value", writer.numbers.money(amounts.usd_per_mru)), ("name", proposal.mru_long_name.clone())])?,
        plain("term-currency")?,
        plain("term-change")?,
        plain("term-price")?,
        if taxes.is_empty() { plain("term-tax-none")? } else { writer.say("term-tax", &[("taxes", taxes.join(", "))])? },
        plain("term-rounding")?,
        plain("term-end")?,
        plain("term-precedence")?,
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
