//! The PDF: the proposal as JSON into the Typst template, out as PDF/A-3a and PDF/UA-1.

use serde_json::{Value, json};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::numbers::NumberFormat;
use crate::value::{Environment, Language, Paper, Proposal};
use crate::world::ProposalWorld;
use crate::{ProposalError, texts};

/// Renders the proposal. The same proposal gives the same bytes.
///
/// # Errors
/// If the date or the locale is malformed, or Typst refuses.
pub fn pdf(proposal: &Proposal) -> Result<Vec<u8>, ProposalError> {
    let (year, month, day) = texts::parts(&proposal.date)?;
    let today = Datetime::from_ymd(year, month, day).ok_or_else(|| ProposalError::Date(proposal.date.clone()))?;
    let world = ProposalWorld::new(template_data(proposal)?.to_string(), Some(today))?;
    let refuse = |errors: &[typst::diag::SourceDiagnostic]| {
        let messages: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
        ProposalError::Typst(messages.join("; "))
    };
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| refuse(&errors))?;
    let standards =
        PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|error| ProposalError::Typst(format!("{error:?}")))?;
    let options = PdfOptions {
        ident: Smart::Custom(proposal.number.clone()),
        timestamp: Some(Timestamp::new_utc(today)),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| refuse(&errors))
}

/// What the template prints: every number already written in the country's way, every text already in the language.
fn template_data(proposal: &Proposal) -> Result<Value, ProposalError> {
    let texts = texts::texts(proposal.language)?;
    let numbers = NumberFormat::new(&proposal.locale)?;
    let amounts = &proposal.amounts;
    let text = |key: &str| texts.get(key).cloned().unwrap_or_else(|| key.to_owned());
    let elastic = |index: usize| json!({"mrus": numbers.plain(proposal.elasticity[index].mrus), "net": numbers.money(proposal.elasticity[index].net)});
    Ok(json!({
        "texts": texts,
        "lang": match proposal.language { Language::Es => "es", Language::En => "en" },
        "region": proposal.client.country,
        "paper": match proposal.paper { Paper::UsLetter => "us-letter", Paper::A4 => "a4" },
        "number": proposal.number,
        "date": texts::long_date(&proposal.date, &texts)?,
        "valid_until": texts::long_date(&proposal.valid_until, &texts)?,
        "title": proposal.title,
        "client": {
            "name": proposal.client.name,
            "tax_id": proposal.client.tax_id,
            "tax_id_label": proposal.client.tax_id_label,
            "contact": proposal.client.contact,
        },
        "mru_long_name": proposal.mru_long_name,
        "amounts": {
            "mrus": numbers.plain(amounts.mrus),
            "usd_per_mru": numbers.money(amounts.usd_per_mru),
            "subtotal": numbers.money(amounts.subtotal),
            "discount": if amounts.discount.is_zero() { Value::Null } else { json!(numbers.money(-amounts.discount)) },
            "discount_percent": numbers.plain(amounts.discount_percent),
            "net": numbers.money(amounts.net),
            "taxes": amounts.taxes.iter().map(|tax| json!({
                "name": tax.name, "rate": numbers.plain(tax.rate_percent), "amount": numbers.money(tax.amount),
            })).collect::<Vec<_>>(),
            "total": numbers.money(amounts.total),
            "term_months": amounts.term_months,
            "term_net": numbers.money(amounts.term_net),
            "policy": text(&format!("policy-{}", amounts.billing_policy)),
        },
        "elasticity": {"base": elastic(0), "expected": elastic(1), "maximum": elastic(2)},
        "environments": proposal.environments.iter().map(|environment| environment_data(environment, proposal, &numbers)).collect::<Vec<_>>(),
        "understanding": proposal.understanding.iter().map(|fact| json!({"label": text(fact.label), "value": numbers.plain(fact.value)})).collect::<Vec<_>>(),
        "capacity": proposal.capacity.iter().map(|row| json!({
            "environment": row.environment, "workload": row.workload,
            "size": format!("{} vCPU, {} GB", numbers.plain(row.vcpu), numbers.plain(row.memory_gib)),
            "base": row.base.to_string(), "expected": numbers.plain(row.expected), "maximum": row.maximum.to_string(),
            "constraint": text(&format!("constraint-{}", row.constraint)),
        })).collect::<Vec<_>>(),
        "remarks": proposal.remarks,
        "prices": proposal.prices.iter().map(|price| json!({
            "service": price.service, "key": price.key, "region": price.region, "unit": price.unit,
            "usd": numbers.plain(price.usd), "effective": price.effective, "sku": price.sku, "verified": price.verified,
        })).collect::<Vec<_>>(),
        "sources": {
            "price_book": proposal.sources.price_book,
            "price_book_published": texts::long_date(&proposal.sources.price_book_published, &texts)?,
            "rate_card": proposal.sources.rate_card,
            "rate_card_published": texts::long_date(&proposal.sources.rate_card_published, &texts)?,
            "example": proposal.sources.rate_card_example,
            "hours": proposal.sources.hours_per_month,
        },
    }))
}

fn environment_data(environment: &Environment, proposal: &Proposal, numbers: &NumberFormat) -> Value {
    let net = proposal.amounts.net;
    let share = if net.is_zero() { rust_decimal::Decimal::ZERO } else { environment.net / net * rust_decimal::Decimal::ONE_HUNDRED };
    let share = share.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    json!({
        "name": environment.name,
        "mrus": numbers.plain(environment.mrus),
        "subtotal": numbers.money(environment.subtotal),
        "net": numbers.money(environment.net),
        "share": numbers.plain(share),
        "lines": environment.lines.iter().map(|line| json!({
            "name": line.name, "detail": line.detail, "quantity": numbers.plain(line.quantity),
            "unit_mrus": numbers.plain(line.unit_mrus), "mrus": numbers.plain(line.mrus),
            "subtotal": numbers.money(line.subtotal), "included": line.included,
        })).collect::<Vec<_>>(),
    })
}
