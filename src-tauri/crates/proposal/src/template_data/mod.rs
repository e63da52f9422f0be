//! What the template prints, as JSON: every number already written in the country's way, every text already in the language.

mod annexes;
mod body;

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};

use crate::numbers::NumberFormat;
use crate::printable::make_printable;
use crate::sections::{self, Audience, Section};
use crate::value::{CapacityRow, Environment, InternalProposal, Line, Paper, Proposal, TaxRow, Untaxed};
use crate::{ProposalError, statements, texts};

pub(crate) use body::{DIAGRAM, chart_name};

/// A document to be set: a proposal for somebody. Only the house's own carries costs.
pub(crate) struct Document<'a> {
    pub(crate) proposal: &'a Proposal,
    pub(crate) audience: Audience,
    pub(crate) internal: Option<&'a InternalProposal>,
}

/// What writing needs everywhere.
pub(crate) struct Writer<'a> {
    pub(crate) proposal: &'a Proposal,
    pub(crate) texts: &'a BTreeMap<String, String>,
    pub(crate) numbers: NumberFormat,
    pub(crate) audience: Audience,
    pub(crate) sections: Vec<Section>,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(proposal: &'a Proposal, texts: &'a BTreeMap<String, String>, audience: Audience) -> Result<Self, ProposalError> {
        let sections = sections::sections(proposal, audience);
        Ok(Self { proposal, texts, numbers: NumberFormat::new(&proposal.locale)?, audience, sections })
    }

    pub(crate) fn text(&self, key: &str) -> Result<&str, ProposalError> {
        texts::text(self.texts, key)
    }

    /// A text with its places filled.
    pub(crate) fn say(&self, key: &str, values: &[(&str, String)]) -> Result<String, ProposalError> {
        Ok(statements::fill_in(self.text(key)?, values))
    }

    /// Why something is not taxed, as a sentence without its full stop.
    pub(crate) fn untaxed(&self, why: &Untaxed) -> Result<String, ProposalError> {
        self.say(&format!("untaxed-{}", why.treatment), &[("reason", why.reason.trim_end_matches('.').to_owned())])
    }

    pub(crate) fn date(&self, iso: &str) -> Result<String, ProposalError> {
        texts::long_date(iso, self.texts)
    }

    pub(crate) fn count(&self, count: impl Into<Decimal>) -> String {
        self.numbers.plain(count.into())
    }

    /// The letter of an annex, as sentences cite it.
    pub(crate) fn letter(&self, section: Section) -> String {
        sections::letter(&self.sections, section).map_or_else(|| "–".to_owned(), |letter| letter.to_string())
    }
}

/// The JSON of a document.
///
/// # Errors
/// If a date or the locale is malformed, or a text is missing.
pub(crate) fn template_data(document: &Document<'_>) -> Result<Value, ProposalError> {
    let proposal = document.proposal;
    let words = proposal.organisation.words(proposal.language)?;
    let writer = Writer::new(proposal, &words, document.audience)?;
    let numbers = &writer.numbers;
    let text = |key: &str| writer.text(key);
    let constraint = |row: &CapacityRow| texts::text(&words, &format!("constraint-{}", row.constraint));
    let list = |section: &Section| json!({"id": section.id(), "letter": sections::letter(&writer.sections, *section).filter(|_| section.is_annex()).map(String::from)});
    let house = &proposal.organisation;
    let watermark = match document.audience {
        Audience::Internal => text("watermark-internal")?,
        _ if proposal.draft => text("watermark-draft")?,
        _ => "",
    };
    let mut data = json!({
        "lang": proposal.language.code(),
        "region": proposal.client.country,
        "paper": match proposal.paper { Paper::UsLetter => "us-letter", Paper::A4 => "a4" },
        "audience": document.audience.id(),
        "draft": proposal.draft,
        "watermark": watermark,
        "author": if house.name.is_empty() { "Aforo" } else { house.name.as_str() },
        "sections": writer.sections.iter().map(list).collect::<Vec<_>>(),
        "organisation": {
            "name": house.name, "legal_name": house.legal_name, "tax_id": house.tax_id, "tax_id_label": house.tax_id_label,
            "address": house.address, "preparer": house.preparer, "owner": house.owner,
            "contacts": house.contacts.iter().map(|contact| json!({
                "name": contact.name, "role": contact.role, "email": contact.email, "phone": contact.phone,
            })).collect::<Vec<_>>(),
            "logo": house.logo.as_ref().map(|logo| json!({"name": logo.name, "alt": logo.alt})),
        },
        "number": proposal.number,
        "date": writer.date(&proposal.date)?,
        "valid_until": writer.date(&proposal.valid_until)?,
        "title": proposal.title,
        "client": {
            "name": proposal.client.name,
            "tax_id": proposal.client.tax_id,
            "tax_id_label": proposal.client.tax_id_label,
            "contact": proposal.client.contact,
        },
        "mru_long_name": proposal.mru_long_name,
        "amounts": amounts(&writer, text(&format!("policy-{}", proposal.amounts.billing_policy))?)?,
        "elasticity": elasticity(proposal, numbers),
        "environments": environments(&writer)?,
        "capacity": capacity(&proposal.capacity, numbers, constraint)?,
        "assumptions": statements::assumptions(&writer)?,
        "exclusions": statements::exclusions(&writer)?,
        "dependencies": statements::dependencies(&writer)?,
        "terms": statements::terms(&writer)?,
        "remarks": proposal.remarks,
    });
    body::add(&writer, &mut data)?;
    annexes::add(&writer, document.internal, &mut data)?;
    let substituted = make_printable(&mut data);
    if let Value::Array(remarks) = &mut data["remarks"] {
        let remark = text("assumption-glyphs")?;
        remarks.extend(substituted.iter().map(|text| Value::from(remark.replace("{text}", text))));
    }
    let mut printed = json!(words);
    make_printable(&mut printed);
    data["texts"] = printed;
    Ok(data)
}

fn amounts(writer: &Writer<'_>, policy: &str) -> Result<Value, ProposalError> {
    let (proposal, numbers) = (writer.proposal, &writer.numbers);
    let amounts = &proposal.amounts;
    let negative = |amount: Decimal| if amount.is_zero() { Value::Null } else { json!(numbers.money(-amount)) };
    // Beside the net: the percentage if it is one, else what all discounts come to.
    let told = match (amounts.line_discount.is_zero(), amounts.discount.is_zero()) {
        (true, true) => None,
        (true, false) => Some(writer.say("summary-discount", &[("percent", numbers.plain(amounts.discount_percent))])?),
        _ => Some(writer.say("summary-discounts", &[("amount", numbers.money(amounts.line_discount + amounts.discount))])?),
    };
    let untaxed = amounts.untaxed.iter().filter(|_| !amounts.taxes.is_empty());
    let untaxed = untaxed.map(|(why, net)| {
        let values = [("net", numbers.money(*net)), ("why", writer.untaxed(why)?)];
        writer.say("untaxed-net", &values)
    });
    Ok(json!({
        "mrus": numbers.plain(amounts.mrus),
        "mrus_aligned": numbers.with_decimals(amounts.mrus, mru_decimals(proposal)),
        "usd_per_mru": numbers.money(amounts.usd_per_mru),
        "subtotal": numbers.money(amounts.subtotal),
        "line_discount": negative(amounts.line_discount),
        "discount": negative(amounts.discount),
        "discount_percent": numbers.plain(amounts.discount_percent),
        "discounts": told,
        "net": numbers.money(amounts.net),
        "taxes": taxes(writer, &amounts.taxes, amounts.net)?,
        "untaxed": untaxed.collect::<Result<Vec<_>, _>>()?,
        "total": numbers.money(amounts.total),
        "share": numbers.with_decimals(shares(&[amounts.net]).iter().sum(), 1),
        "term_months": amounts.term_months,
        "term_net": numbers.money(amounts.term_net),
        "policy": policy,
        "policy-id": amounts.billing_policy,
    }))
}

/// Taxes of a net amount. Where not all of it is taxed, what is taxed stands beside the rate: their product is what is printed.
fn taxes(writer: &Writer<'_>, taxes: &[TaxRow], net: Decimal) -> Result<Value, ProposalError> {
    let tax = |tax: &TaxRow| {
        let name = format!("{} {} %", tax.name, writer.numbers.plain(tax.rate_percent));
        let label =
            if tax.base == net { name } else { writer.say("tax-on", &[("tax", name), ("base", writer.numbers.money(tax.base))])? };
        Ok(json!({"label": label, "amount": writer.numbers.money(tax.amount)}))
    };
    taxes.iter().map(tax).collect()
}

/// A quantity as a document shows it.
fn shown(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

fn elasticity(proposal: &Proposal, numbers: &NumberFormat) -> Value {
    // All decimals: whoever multiplies them by the value of an MRU must come to the amount beside them.
    let mrus = numbers.column(&proposal.elasticity.each_ref().map(|row| row.mrus));
    let row = |index: usize| json!({"mrus": mrus[index], "net": numbers.money(proposal.elasticity[index].net)});
    json!({"base": row(0), "expected": row(1), "maximum": row(2)})
}

/// The marks of lines with terms of their own, each a position among the remarks from 1. The same remark has the same mark everywhere.
struct Marks(Vec<String>);

impl Marks {
    /// The remarks of a line, each with its mark.
    fn of(&mut self, line: &Line, writer: &Writer<'_>) -> Result<Vec<(usize, String)>, ProposalError> {
        let mut remarks = Vec::new();
        // What costs nothing has nothing taken off.
        if !line.discount_percent.is_zero() && !line.subtotal.is_zero() {
            remarks.push(writer.say("line-discount", &[("percent", writer.count(line.discount_percent))])?);
        }
        if let Some(why) = &line.untaxed {
            remarks.push(writer.untaxed(why)?);
        }
        let mut mark = |remark: String| {
            let known = self.0.iter().position(|known| *known == remark);
            let position = known.unwrap_or_else(|| {
                self.0.push(remark.clone());
                self.0.len() - 1
            });
            (position + 1, remark)
        };
        Ok(remarks.into_iter().map(&mut mark).collect())
    }
}

/// The environments, with the figures of all of them written alike: the reader compares them.
fn environments(writer: &Writer<'_>) -> Result<Vec<Value>, ProposalError> {
    let (proposal, numbers) = (writer.proposal, &writer.numbers);
    let environments = &proposal.environments;
    let lines = || environments.iter().flat_map(|environment| &environment.lines);
    let quantity = most_decimals(lines().map(|line| line.quantity));
    let unit_mrus = most_decimals(lines().map(|line| line.unit_mrus));
    let mrus = mru_decimals(proposal);
    let shares = shares(&environments.iter().map(|environment| environment.net).collect::<Vec<_>>());
    let mut marks = Marks(Vec::new());
    let write = |(environment, share): (&Environment, Decimal)| {
        let remarks = environment.lines.iter().map(|line| marks.of(line, writer)).collect::<Result<Vec<_>, _>>()?;
        let told: BTreeMap<usize, String> = remarks.iter().flatten().cloned().collect();
        let marked = |of: &[(usize, String)]| of.iter().map(|(mark, _)| mark.to_string()).collect::<Vec<_>>().join(", ");
        Ok(json!({
            "name": environment.name,
            "mrus": numbers.with_decimals(environment.mrus, mrus),
            "subtotal": numbers.money(environment.subtotal),
            "share": numbers.with_decimals(share, 1),
            "remarks": told.iter().map(|(mark, remark)| format!("({mark}) {remark}.")).collect::<Vec<_>>(),
            "lines": environment.lines.iter().zip(&remarks).map(|(line, remarks)| json!({
                "name": line.name, "detail": line.detail, "marks": marked(remarks),
                "quantity": numbers.with_decimals(line.quantity, quantity),
                "unit_mrus": numbers.with_decimals(line.unit_mrus, unit_mrus),
                "mrus": numbers.with_decimals(line.mrus, mrus),
                "subtotal": numbers.money(line.subtotal), "included": line.included,
            })).collect::<Vec<_>>(),
        }))
    };
    environments.iter().zip(shares).map(write).collect()
}

/// Decimals of the MRUs of every line and environment: those of the one that has most.
fn mru_decimals(proposal: &Proposal) -> u32 {
    let of = |environment: &Environment| most_decimals(environment.lines.iter().map(|line| line.mrus).chain([environment.mrus]));
    proposal.environments.iter().map(of).max().unwrap_or(0)
}

fn most_decimals(values: impl Iterator<Item = Decimal>) -> u32 {
    values.map(|value| value.normalize().scale()).max().unwrap_or(0)
}

/// Percent of the whole with one decimal, by largest remainder (the first of equals), so that what is printed sums to 100.
fn shares(amounts: &[Decimal]) -> Vec<Decimal> {
    let whole: Decimal = amounts.iter().sum();
    if whole <= Decimal::ZERO {
        return vec![Decimal::ZERO; amounts.len()];
    }
    let exact: Vec<Decimal> = amounts.iter().map(|amount| amount / whole * Decimal::ONE_THOUSAND).collect();
    let mut tenths: Vec<Decimal> = exact.iter().map(Decimal::floor).collect();
    let mut by_remainder: Vec<usize> = (0..amounts.len()).collect();
    by_remainder.sort_by_key(|&index| std::cmp::Reverse(exact[index] - tenths[index]));
    let mut missing = Decimal::ONE_THOUSAND - tenths.iter().sum::<Decimal>();
    for index in by_remainder {
        if missing >= Decimal::ONE {
            tenths[index] += Decimal::ONE;
            missing -= Decimal::ONE;
        }
    }
    tenths.into_iter().map(|tenths| tenths / Decimal::TEN).collect()
}

/// The workloads by environment, in the order in which the environments appear.
fn capacity<'a>(
    rows: &[CapacityRow],
    numbers: &NumberFormat,
    constraint: impl Fn(&CapacityRow) -> Result<&'a str, ProposalError>,
) -> Result<Vec<Value>, ProposalError> {
    let expected = numbers.column(&rows.iter().map(|row| shown(row.expected)).collect::<Vec<_>>());
    let count = |tasks: u32| numbers.plain(Decimal::from(tasks));
    let mut environments: Vec<(&str, Vec<Value>)> = Vec::new();
    for (row, expected) in rows.iter().zip(expected) {
        let workload = json!({
            "name": row.workload,
            "size": format!("{} vCPU · {} GB", numbers.plain(row.vcpu), numbers.plain(row.memory_gib)),
            "base": count(row.base), "expected": expected, "maximum": count(row.maximum),
            "constraint": constraint(row)?,
        });
        match environments.last_mut().filter(|(environment, _)| *environment == row.environment) {
            Some((_, workloads)) => workloads.push(workload),
            None => environments.push((&row.environment, vec![workload])),
        }
    }
    Ok(environments.into_iter().map(|(environment, workloads)| json!({"environment": environment, "workloads": workloads})).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimals(values: &[&str]) -> Vec<Decimal> {
        values.iter().map(|value| value.parse().expect("decimal")).collect()
    }

    /// By hand: thirds leave one tenth over, which the first takes. Of 12640, 1900 is 15.032 %, 5907.5 is 46.737 %, 2505 is
    /// 19.818 % and 2327.5 is 18.414 %: cut to 15.0, 46.7, 19.8 and 18.4 they make 99.9, and the largest rest is that of 46.737.
    #[test]
    fn shares_sum_to_a_hundred() {
        for (amounts, expected) in [
            (&["1", "1", "1"][..], &["33.4", "33.3", "33.3"][..]),
            (&["720", "940.5", "258.75"], &["37.5", "49", "13.5"]),
            (&["1900", "5907.5", "2505", "2327.5"], &["15", "46.8", "19.8", "18.4"]),
            (&["0", "5"], &["0", "100"]),
            (&["0", "0"], &["0", "0"]),
            (&[], &[]),
        ] {
            assert_eq!(shares(&decimals(amounts)), decimals(expected), "{amounts:?}");
        }
    }
}
