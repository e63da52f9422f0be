//! The comparison of two quotes as PDF; for a change order the form that the client signs.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::numbers::NumberFormat;
use crate::pdf_file::{Job, print};
use crate::printable::make_printable;
use crate::value::{ChangedLine, Comparison, MonthlyAmounts, Paper};
use crate::{ProposalError, texts, watermark};

/// Renders a comparison. The same comparison gives the same bytes.
///
/// # Errors
/// If a date or the locale is malformed, a text is missing, or Typst refuses.
pub fn comparison_pdf(comparison: &Comparison) -> Result<Vec<u8>, ProposalError> {
    let data = data(comparison)?;
    let mark = data["watermark"].as_str().unwrap_or_default().to_owned();
    print(&Job {
        main: "comparison.typ",
        data: data.to_string(),
        organisation: &comparison.organisation,
        files: watermark::file(&comparison.organisation, &mark).into_iter().collect(),
        date: &comparison.date,
        ident: &format!("{} {}", comparison.before_label, comparison.after_label),
    })
}

/// A difference carries its sign, which colour alone would not tell.
fn signed(value: Decimal, written: String) -> String {
    if value > Decimal::ZERO { format!("+{written}") } else { written }
}

fn data(comparison: &Comparison) -> Result<Value, ProposalError> {
    let words = comparison.organisation.words(comparison.language)?;
    let numbers = NumberFormat::new(&comparison.locale)?;
    let date = |iso: &str| texts::long_date(iso, &words);
    let amounts = |amounts: &MonthlyAmounts| json!({"mrus": numbers.plain(amounts.mrus), "net": numbers.money(amounts.net), "total": numbers.money(amounts.total)});
    // Figures of one column are written alike, so that their points stand in line.
    let changes = |values: Vec<Decimal>| -> Vec<String> {
        numbers.column(&values).into_iter().zip(values).map(|(written, value)| signed(value, written)).collect()
    };
    let change = |amounts: &MonthlyAmounts, mrus: &str| {
        json!({
            "mrus": mrus,
            "net": signed(amounts.net, numbers.money(amounts.net)),
            "total": signed(amounts.total, numbers.money(amounts.total)),
        })
    };
    let (before, after) = (&comparison.before, &comparison.after);
    let whole = MonthlyAmounts { mrus: after.mrus - before.mrus, net: after.net - before.net, total: after.total - before.total };
    let quantity = |quantity: Option<Decimal>| quantity.map_or_else(|| "–".to_owned(), |quantity| numbers.plain(quantity));
    // What moved nothing is no cause.
    let moved = |amounts: &MonthlyAmounts| ![amounts.mrus, amounts.net, amounts.total].iter().all(Decimal::is_zero);
    let causes: Vec<&(String, MonthlyAmounts)> = comparison.effects.iter().filter(|(_, amounts)| moved(amounts)).collect();
    let effects = changes(causes.iter().map(|(_, amounts)| amounts.mrus).chain([whole.mrus]).collect());
    let environments = &comparison.environments;
    let befores = numbers.column(&environments.iter().map(|(_, before, _)| *before).collect::<Vec<_>>());
    let afters = numbers.column(&environments.iter().map(|(_, _, after)| *after).collect::<Vec<_>>());
    let differences = changes(environments.iter().map(|(_, before, after)| after - before).collect());
    let lines = changes(comparison.lines.iter().map(|line| line.mrus).collect());
    let line = |(line, mrus): (&ChangedLine, &String)| {
        let kind = match (line.before, line.after) {
            (None, _) => "change-added",
            (_, None) => "change-removed",
            // As much of it as before, for another amount: the value of the MRU, or a discount, moved.
            (before, after) if before == after && line.mrus.is_zero() => "change-amount",
            _ => "change-changed",
        };
        Ok(json!({
            "id": line.id, "name": line.name, "environment": line.environment, "kind": texts::text(&words, kind)?,
            "before": quantity(line.before), "after": quantity(line.after),
            "mrus": mrus, "net": signed(line.net, numbers.money(line.net)),
        }))
    };
    let sum = |(key, before, after): &(&str, Decimal, Decimal)| {
        Ok(json!({
            "name": texts::text(&words, key)?, "before": numbers.money(*before), "after": numbers.money(*after),
            "change": signed(after - before, numbers.money(after - before)),
        }))
    };
    let order = comparison.order.as_ref().map(|order| {
        let proration = order.proration.as_ref().map(|(day, days, month, net)| {
            Ok::<_, ProposalError>(
                json!({"day": date(day)?, "days": days.to_string(), "month": month.to_string(), "net": numbers.money(*net)}),
            )
        });
        Ok::<_, ProposalError>(json!({
            "number": order.number, "reason": order.reason, "unchanged": order.unchanged, "needs_approval": order.needs_approval,
            "proration": proration.transpose()?,
            "one_time": order.one_time.iter().map(|(name, net)| json!({"name": name, "net": numbers.money(*net)})).collect::<Vec<_>>(),
            "one_time_net": numbers.money(order.one_time_net), "one_time_total": numbers.money(order.one_time_total), "hash": order.hash,
        }))
    });
    let house = &comparison.organisation;
    let client = &comparison.client;
    let watermark = if comparison.draft { texts::text(&words, "watermark-draft")? } else { "" };
    let mut data = json!({
        "watermark": watermark,
        "lang": comparison.language.code(), "region": client.country,
        "paper": match comparison.paper { Paper::UsLetter => "us-letter", Paper::A4 => "a4" },
        "title": comparison.title, "before_label": comparison.before_label, "after_label": comparison.after_label,
        "date": date(&comparison.date)?, "author": if house.name.is_empty() { "Aforo" } else { &house.name },
        "provider": if house.legal_name.is_empty() { &house.name } else { &house.legal_name },
        "client": {"name": client.name, "tax_id": client.tax_id, "tax_id_label": client.tax_id_label},
        "order": order.transpose()?,
        "before": amounts(before), "after": amounts(after), "change": change(&whole, &signed(whole.mrus, numbers.plain(whole.mrus))),
        "effects_sum": effects.last(),
        "effects": causes.iter().zip(&effects).map(|((name, amounts), mrus)| json!({
            "name": name, "amounts": change(amounts, mrus),
        })).collect::<Vec<_>>(),
        "environments": environments.iter().zip(befores).zip(afters).zip(differences).map(|((((name, ..), before), after), change)| json!({
            "name": name, "before": before, "after": after, "change": change,
        })).collect::<Vec<_>>(),
        "sums": comparison.sums.iter().map(sum).collect::<Result<Vec<_>, ProposalError>>()?,
        "lines": comparison.lines.iter().zip(&lines).map(line).collect::<Result<Vec<_>, ProposalError>>()?,
    });
    make_printable(&mut data);
    data["texts"] = json!(words);
    Ok(data)
}
