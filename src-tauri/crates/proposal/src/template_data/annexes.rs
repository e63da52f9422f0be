//! What stands in the annexes and in the house's own sheet, as the template prints it.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::Writer;
use crate::ProposalError;
use crate::sections::Audience;
use crate::value::{InternalProposal, Relationship, SizingRow};

/// Adds the parts to the document's data.
pub(super) fn add(writer: &Writer<'_>, internal: Option<&InternalProposal>, data: &mut Value) -> Result<(), ProposalError> {
    for (key, value) in [
        ("formulas", formulas(writer)?),
        ("sizing", sizing(writer)),
        ("connections", connections(writer)),
        ("rates", rates(writer)?),
        ("prices", prices(writer)?),
        ("price_origins", price_origins(writer)?),
        ("sources", sources(writer)?),
        ("glossary", glossary(writer)?),
        ("attachments", attachments(writer)?),
        ("internal", internal.map_or(Value::Null, |internal| costs(writer, internal))),
    ] {
        data[key] = value;
    }
    Ok(())
}

fn formulas(writer: &Writer<'_>) -> Result<Value, ProposalError> {
    let target = writer.count(writer.proposal.sources.target_cpu_percent);
    let concurrency = writer.count(writer.proposal.sources.target_concurrency_percent);
    let limit = writer.count(writer.proposal.sources.zone_loss_cpu_percent);
    let rows = [
        ("formula-cpu", vec![("target", target)]),
        ("formula-concurrency", vec![("target", concurrency)]),
        ("formula-memory", Vec::new()),
        ("formula-zone", vec![("limit", limit)]),
    ];
    let rows = rows.iter().map(|(key, values)| Ok(json!([writer.text(key)?, writer.say(&format!("{key}-text"), values)?])));
    Ok(json!(rows.collect::<Result<Vec<_>, ProposalError>>()?))
}

/// The workloads by environment; each column is written with the decimals that its figures have.
fn sizing(writer: &Writer<'_>) -> Value {
    let rows = &writer.proposal.sizing;
    let column = |of: fn(&SizingRow) -> Decimal| writer.numbers.column(&rows.iter().map(of).collect::<Vec<_>>());
    let columns = [column(|row| row.mean_rate), column(|row| row.peak_rate), column(|row| row.cpu_ms), column(|row| row.vcpu)];
    let uses = column(|row| row.peak_utilisation);
    let mut environments: Vec<(&str, Vec<Value>)> = Vec::new();
    for (position, row) in rows.iter().enumerate() {
        // A constraint that asks for nothing has a dash: nought would read as a demand.
        let demand = row.demand.map(|tasks| if tasks == 0 { "–".to_owned() } else { writer.count(Decimal::from(tasks)) });
        let figures: Vec<String> = columns
            .iter()
            .map(|column| column[position].clone())
            .chain(demand)
            .chain([writer.count(Decimal::from(row.maximum)), uses[position].clone()])
            .collect();
        let workload = json!({"name": row.workload, "figures": figures});
        match environments.last_mut().filter(|(environment, _)| *environment == row.environment) {
            Some((_, workloads)) => workloads.push(workload),
            None => environments.push((&row.environment, vec![workload])),
        }
    }
    environments.into_iter().map(|(environment, workloads)| json!({"environment": environment, "workloads": workloads})).collect()
}

fn connections(writer: &Writer<'_>) -> Value {
    let row = |row: &crate::value::ConnectionRow| {
        let (demand, limit) = (Decimal::from(row.demand), Decimal::from(row.limit));
        json!({
            "environment": row.environment, "class": row.class, "demand": writer.count(demand), "limit": writer.count(limit),
            "headroom": writer.count(limit - demand),
        })
    };
    writer.proposal.connections.iter().map(row).collect()
}

fn rates(writer: &Writer<'_>) -> Result<Value, ProposalError> {
    let rows = &writer.proposal.rates;
    let mrus = writer.numbers.column(&rows.iter().map(|row| row.mrus).collect::<Vec<_>>());
    let rows = rows.iter().zip(mrus).map(|(row, mrus)| {
        let origin = writer.text(&format!("origin-{}", row.origin))?;
        Ok(json!({"id": row.id, "name": row.name, "mrus": mrus, "included": row.mrus.is_zero(), "origin": origin}))
    });
    Ok(Value::Array(rows.collect::<Result<_, ProposalError>>()?))
}

fn prices(writer: &Writer<'_>) -> Result<Value, ProposalError> {
    let row = |price: &crate::value::PriceRow| {
        Ok(json!({
            "service": price.service, "key": price.key, "region": price.region, "unit": writer.text(&price.unit_key())?,
            "usd": writer.numbers.plain(price.usd), "effective": price.effective, "sku": price.sku, "verified": price.verified,
        }))
    };
    Ok(Value::Array(writer.proposal.prices.iter().map(row).collect::<Result<_, ProposalError>>()?))
}

/// The sources with the services whose prices were read there, each source once. A client gets the publications of verified prices;
/// which file of one it was, and what was noted on the way, is for those who check the prices.
fn price_origins(writer: &Writer<'_>) -> Result<Value, ProposalError> {
    let other = writer.text("price-origins-other")?;
    let mut origins: Vec<(&str, Vec<&str>)> = Vec::new();
    for price in writer.proposal.prices.iter().filter(|price| !price.source.is_empty()) {
        let sources = match writer.audience {
            Audience::Client if !price.verified => continue,
            Audience::Client => price.source.split(" | ").map(|source| publication(source).unwrap_or(other)).collect(),
            Audience::Annex | Audience::Internal => vec![price.source.as_str()],
        };
        for source in sources {
            match origins.iter_mut().find(|(known, _)| *known == source) {
                Some((_, services)) if services.contains(&price.service.as_str()) => {}
                Some((_, services)) => services.push(&price.service),
                None => origins.push((source, vec![&price.service])),
            }
        }
    }
    // What has no name of its own comes last.
    origins.sort_by_key(|(source, _)| *source == other);
    Ok(origins.into_iter().map(|(source, services)| json!({"source": source, "services": services.join(", ")})).collect())
}

/// What a source is called that a price book states as `publication@version:file`, as an address, or as the provider's offer file.
fn publication(source: &str) -> Option<&str> {
    if source.starts_with("https://") {
        return source.split(' ').next();
    }
    let (head, _) = source.split_once(':')?;
    // An imported offer is stated as `offer version (file): usage type`.
    let offer = head.strip_suffix(')').and_then(|head| head.split_once(" (")).map(|(offer, _)| offer);
    offer.or_else(|| Some(head).filter(|head| head.contains('@') && !head.contains(' ')))
}

fn sources(writer: &Writer<'_>) -> Result<Value, ProposalError> {
    let sources = &writer.proposal.sources;
    let (from, until) = &sources.rate_card_valid;
    Ok(json!({
        "price_book": sources.price_book,
        "price_book_published": writer.date(&sources.price_book_published)?,
        "rate_card": sources.rate_card,
        "rate_card_published": writer.date(&sources.rate_card_published)?,
        "card_from": writer.date(from)?,
        "card_until": writer.date(until)?,
        "example": sources.rate_card_example,
        "hours": sources.hours_per_month,
    }))
}

fn glossary(writer: &Writer<'_>) -> Result<Value, ProposalError> {
    let mut rows = vec![json!([format!("MRU ({})", writer.proposal.mru_long_name), writer.text("glossary-mru")?])];
    for word in ["mru-value", "environment", "task", "base", "redundancy", "order", "recovery", "abbreviations"] {
        rows.push(json!([writer.text(&format!("glossary-{word}-term"))?, writer.text(&format!("glossary-{word}"))?]));
    }
    Ok(Value::Array(rows))
}

fn attachments(writer: &Writer<'_>) -> Result<Value, ProposalError> {
    let rows = writer.proposal.attachments.iter().map(|file| {
        let relationship = match file.relationship {
            Relationship::Source => "source",
            Relationship::Data => "data",
            Relationship::Alternative => "alternative",
        };
        Ok(json!({
            "name": file.name, "mime": file.mime, "description": writer.text(file.description)?, "sha256": file.sha256,
            "relationship": relationship,
        }))
    });
    Ok(Value::Array(rows.collect::<Result<_, ProposalError>>()?))
}

fn costs(writer: &Writer<'_>, internal: &InternalProposal) -> Value {
    let money = |amount: Decimal| writer.numbers.money(amount);
    json!({
        "cost": money(internal.cost),
        "margin": money(internal.margin),
        "percent": internal.margin_percent.map_or_else(|| "–".to_owned(), |percent| writer.count(percent)),
        "target": writer.count(internal.target_percent),
        "environments": internal.environments.iter().map(|row| json!({
            "name": row.name, "net": money(row.net), "cost": money(row.cost), "margin": money(row.net - row.cost),
        })).collect::<Vec<_>>(),
        "services": internal.services.iter().map(|(name, cost)| json!({"name": name, "cost": money(*cost)})).collect::<Vec<_>>(),
        "by_hand": internal.by_hand.iter().map(|price| json!({
            "key": price.key, "region": price.region, "usd": writer.count(price.usd), "reason": price.reason,
        })).collect::<Vec<_>>(),
        "risks": internal.risks.iter().map(|risk| json!({
            "what": risk.what, "found": risk.found, "allowed": risk.allowed, "who": risk.who,
        })).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_reads_the_publication_of_a_price() {
        for (source, expected) in [
            ("owner/prices@508fb45:lib/data/pricing/ecs.json", Some("owner/prices@508fb45")),
            ("owner/prices@508fb45:lib/ec2.json (fetched 2025-11-04)", Some("owner/prices@508fb45")),
            ("https://example.com/prices (read twice)", Some("https://example.com/prices")),
            ("AmazonECS 20261105 (index.json): USE1-Fargate-vCPU-Hours:perCPU", Some("AmazonECS 20261105")),
            ("line of a bill; date not stated", None),
            ("mail of somebody@example.com: prices", None),
        ] {
            assert_eq!(publication(source), expected);
        }
    }
}
