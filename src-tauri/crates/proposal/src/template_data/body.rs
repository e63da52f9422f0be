//! What stands between cover and annexes, as the template prints it.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::Writer;
use crate::ProposalError;
use crate::value::{Figure, Given, Month, MovePhase, OneTime};

type Written = Result<Value, ProposalError>;

/// Adds the parts to the document's data.
pub(super) fn add(writer: &Writer<'_>, data: &mut Value) -> Result<(), ProposalError> {
    for (key, value) in [
        ("versions", versions(writer)?),
        ("summary", summary(writer)?),
        ("understanding", understanding(writer)?),
        ("solution", solution(writer)?),
        ("optional", optional(writer)),
        ("one_time", one_time(writer)?),
        ("calendar", calendar(writer)),
        ("alternatives", alternatives(writer)),
        ("local", local(writer)?),
        ("withholding", withholding(writer)?),
        ("adjustment", adjustment(writer)?),
        ("enablement", enablement(writer)),
        ("migration", migration(writer)?),
        ("levels", levels(writer)?),
        ("raci", raci(writer)?),
        ("charts", charts(&writer.proposal.charts)),
        ("acceptance", acceptance(writer)?),
    ] {
        data[key] = value;
    }
    Ok(())
}

fn versions(writer: &Writer<'_>) -> Written {
    let rows = writer.proposal.versions.iter().map(|version| {
        let (label, before) = version.replaces.clone().map_or((String::new(), String::new()), |(label, mrus)| (label, writer.count(mrus)));
        let summary = match version.summary.trim() {
            "" if version.replaces.is_none() => writer.text("version-first")?,
            summary => summary,
        };
        Ok(json!({
            "label": version.label, "date": writer.date(&version.date)?, "author": version.author, "summary": summary,
            "before": before, "mrus": writer.count(version.mrus), "replaces": label,
        }))
    });
    Ok(Value::Array(rows.collect::<Result<_, ProposalError>>()?))
}

/// What is needed and what is offered, in words.
fn summary(writer: &Writer<'_>) -> Written {
    let proposal = writer.proposal;
    let environments = &proposal.solution.environments;
    let counted = |key: &str, count: usize| match count {
        0 if key == "workloads" => writer.text("workloads-none").map(str::to_owned),
        1 => writer.text(&format!("{key}-one")).map(str::to_owned),
        _ => writer.say(&format!("{key}-many"), &[("count", writer.count(Decimal::from(count)))]),
    };
    let fact = |label: &str| proposal.understanding.iter().find(|fact| fact.label == label).map(|fact| fact.value).unwrap_or_default();
    // The same workload runs in several environments.
    let mut names: Vec<&str> = proposal.capacity.iter().map(|row| row.workload.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    // The single sign-on runs in containers too, but is no microservice.
    let sso = proposal.capacity.iter().any(|row| row.line.ends_with("/container/sso"));
    let workloads = match names.len() {
        1 if sso => writer.text("workloads-sso-alone")?.to_owned(),
        2 if sso => writer.text("workloads-sso-one")?.to_owned(),
        count if sso => {
            let services = writer.count(Decimal::from(count.saturating_sub(1)));
            writer.say("workloads-sso-many", &[("count", writer.count(Decimal::from(count))), ("services", services)])?
        }
        count => counted("workloads", count)?,
    };
    let need = writer.say(
        "summary-need",
        &[
            ("client", proposal.client.name.clone()),
            ("environments", counted("environments", environments.len())?),
            ("workloads", workloads),
            ("requests", writer.count(fact("fact-requests"))),
            ("peak", writer.count(fact("fact-peak-rate"))),
        ],
    )?;
    let mut regions: Vec<&str> = environments.iter().map(|environment| environment.region.as_str()).collect();
    regions.sort_unstable();
    regions.dedup();
    let clouds = proposal.solution.clouds.join(", ");
    let mut solution = vec![writer.say("summary-solution-environments", &[("clouds", clouds), ("regions", regions.join(", "))])?];
    if let Some(production) = environments.iter().find(|environment| environment.kind == "production" && environment.zones > 1) {
        let values = [("zones", production.zones.to_string()), ("redundancy", production.redundancy.to_string())];
        solution.push(writer.say("summary-solution-production", &values)?);
    }
    if let Some(recovery) = &proposal.recovery {
        let values = [("region", recovery.region.clone()), ("hours", recovery.snapshot_hours.to_string())];
        solution.push(writer.say("summary-solution-recovery", &values)?);
    }
    if !proposal.solution.included.is_empty() {
        solution.push(writer.say("summary-solution-included", &[("items", proposal.solution.included.join(", "))])?);
    }
    Ok(json!({"need": need, "solution": solution}))
}

fn understanding(writer: &Writer<'_>) -> Written {
    let told = writer.proposal.understanding.iter().any(|fact| !fact.given.is_empty());
    let given = |given: &Given| {
        let by = if given.by.trim().is_empty() { writer.text(given.source)? } else { given.by.trim() };
        match given.on.trim() {
            "" => Ok(by.to_owned()),
            date => writer.say("given-by", &[("name", by.to_owned()), ("date", writer.date(date)?)]),
        }
    };
    // What there is none of, and nobody spoke of, is no fact about the client.
    let facts = writer.proposal.understanding.iter().filter(|fact| !fact.value.is_zero() || !fact.given.is_empty());
    let rows = facts.map(|fact| {
        let mut givers = fact.given.iter().map(given).collect::<Result<Vec<_>, ProposalError>>()?;
        givers.dedup();
        // Where some numbers have a source, one without stands out.
        let given = if told && givers.is_empty() { writer.text("given-nobody")?.to_owned() } else { givers.join("; ") };
        Ok(json!({"label": writer.text(fact.label)?, "value": writer.count(fact.value), "given": given}))
    });
    Ok(Value::Array(rows.collect::<Result<_, ProposalError>>()?))
}

fn solution(writer: &Writer<'_>) -> Written {
    let solution = &writer.proposal.solution;
    let environments = solution.environments.iter().map(|environment| {
        let schedule = match environment.schedule {
            None => writer.text("schedule-always")?.to_owned(),
            Some((hours, days)) => writer.say("schedule-hours", &[("hours", writer.count(hours)), ("days", writer.count(days))])?,
        };
        Ok(json!({
            "name": environment.name, "kind": writer.text(&format!("kind-{}", environment.kind))?, "region": environment.region,
            "zones": environment.zones.to_string(), "workloads": writer.count(Decimal::from(environment.workloads)), "schedule": schedule,
        }))
    });
    let diagram = solution.diagram.as_ref().map(|figure| json!({"file": DIAGRAM, "alt": figure.alt, "caption": figure.caption}));
    Ok(json!({
        "environments": environments.collect::<Result<Vec<_>, ProposalError>>()?,
        "diagram": diagram,
        "included": solution.included,
        "lead": writer.say("solution-lead", &[("clouds", solution.clouds.join(", "))])?,
    }))
}

/// The file name of the architecture inside the document's world.
pub(crate) const DIAGRAM: &str = "diagram.svg";

/// The file name of a chart inside the document's world.
pub(crate) fn chart_name(position: usize) -> String {
    format!("chart-{position}.svg")
}

fn charts(figures: &[Figure]) -> Value {
    let chart = |(position, figure): (usize, &Figure)| json!({"file": chart_name(position), "alt": figure.alt, "caption": figure.caption});
    figures.iter().enumerate().map(chart).collect()
}

fn optional(writer: &Writer<'_>) -> Value {
    let items = &writer.proposal.optional;
    let mrus = writer.numbers.column(&items.iter().map(|item| item.mrus).collect::<Vec<_>>());
    items.iter().zip(mrus).map(|(item, mrus)| json!({"name": item.name, "mrus": mrus, "net": writer.numbers.money(item.net)})).collect()
}

fn one_time(writer: &Writer<'_>) -> Written {
    let items = &writer.proposal.one_time;
    let net: Decimal = items.iter().map(|item| item.net).sum();
    let taxes = &writer.proposal.one_time_taxes;
    let total = net + taxes.iter().map(|tax| tax.amount).sum::<Decimal>();
    let item = |item: &OneTime| {
        let why = item.untaxed.as_ref().map(|why| writer.untaxed(why)).transpose()?;
        Ok(json!({"name": item.name, "net": writer.numbers.money(item.net), "why": why}))
    };
    Ok(json!({
        "taxes": super::taxes(writer, taxes, net)?,
        "total": writer.numbers.money(total),
        "items": items.iter().map(item).collect::<Result<Vec<_>, ProposalError>>()?,
        "net": writer.numbers.money(net),
    }))
}

/// Months with the same amounts in one row: a contract of ten years is a few rows, not a hundred.
fn calendar(writer: &Writer<'_>) -> Value {
    let months = &writer.proposal.calendar;
    let runs = months.chunk_by(|one, next| one.mrus == next.mrus && one.net == next.net && next.starts.is_empty());
    let mrus = writer.numbers.column(&months.iter().map(|month| month.mrus).collect::<Vec<_>>());
    let row = |run: &[Month]| {
        let (first, last) = (run.first()?, run.last()?);
        let range = if first.month == last.month { first.month.to_string() } else { format!("{}–{}", first.month, last.month) };
        let sum: Decimal = run.iter().map(|month| month.net).sum();
        let position = months.iter().position(|month| month.month == first.month)?;
        Some(json!({
            "months": range, "starts": first.starts.join(", "), "mrus": mrus.get(position)?,
            "net": writer.numbers.money(first.net), "sum": writer.numbers.money(sum),
        }))
    };
    runs.filter_map(row).collect()
}

fn alternatives(writer: &Writer<'_>) -> Value {
    let all = &writer.proposal.alternatives;
    let money = |amount| writer.numbers.money(amount);
    // A difference carries its sign, which colour alone would not tell.
    let signed = |amount: Decimal| if amount > Decimal::ZERO { format!("+{}", money(amount)) } else { money(amount) };
    let mrus = writer.numbers.column(&all.iter().map(|one| one.mrus).collect::<Vec<_>>());
    all.iter()
        .zip(mrus)
        .map(|(one, mrus)| {
            json!({
                "title": one.title, "recommended": one.recommended, "mrus": mrus, "net": money(one.net), "total": money(one.total),
                "one_time": money(one.one_time), "term_net": money(one.term_net), "net_change": signed(one.net_change),
                "lost": one.lost, "gained": one.gained,
            })
        })
        .collect()
}

fn local(writer: &Writer<'_>) -> Written {
    let Some(local) = &writer.proposal.local else { return Ok(Value::Null) };
    Ok(json!({
        "currency": local.currency, "per_usd": writer.count(local.per_usd), "source": local.source, "date": writer.date(&local.date)?,
        "net": writer.numbers.with_decimals(local.net, local.digits), "total": writer.numbers.with_decimals(local.total, local.digits),
    }))
}

fn withholding(writer: &Writer<'_>) -> Written {
    let Some(held) = &writer.proposal.withholding else { return Ok(Value::Null) };
    let money = |amount| writer.numbers.money(amount);
    let key = if held.gross_up { "withholding-gross-up" } else { "withholding-informative" };
    let values = [
        ("rate", writer.count(held.rate_percent)),
        ("invoiced", money(held.invoiced)),
        ("withheld", money(held.withheld)),
        ("received", money(held.received)),
    ];
    Ok(Value::from(writer.say(key, &values)?))
}

fn adjustment(writer: &Writer<'_>) -> Written {
    let Some(clause) = &writer.proposal.adjustment else { return Ok(Value::Null) };
    let parts = clause.parts.iter().map(|part| {
        let contribution = part.weight_percent / Decimal::ONE_HUNDRED * part.index;
        Ok(json!({
            "name": writer.text(&part.name)?, "weight": format!("{} %", writer.count(part.weight_percent)),
            "index": writer.numbers.with_decimals(part.index, 2), "contribution": writer.numbers.with_decimals(contribution, 4),
        }))
    });
    let weights: Decimal = clause.parts.iter().map(|part| part.weight_percent).sum();
    let limit = if clause.cap_percent.is_zero() {
        writer.text("adjustment-uncapped")?.to_owned()
    } else {
        writer.say("adjustment-cap", &[("cap", writer.count(clause.cap_percent))])?
    };
    // What the threshold is about is the cloud alone; what the factor weighs is said with it.
    let weighed = clause.parts.iter().map(|part| {
        let name = writer.text(&part.name)?.to_lowercase();
        writer.say("adjustment-part", &[("name", name), ("percent", writer.count(part.weight_percent))])
    });
    let weighed = weighed.collect::<Result<Vec<String>, ProposalError>>()?.join(", ");
    let mut rules = vec![writer.say("adjustment-weights", &[("parts", weighed)])?, limit];
    if !clause.index_source.is_empty() {
        rules.push(writer.say("adjustment-indices", &[("source", clause.index_source.clone())])?);
    }
    rules.push(writer.text("adjustment-choice")?.to_owned());
    // The example applies what the clause applies: a basket below the threshold moves nothing, and a cap is a cap.
    let example = if clause.applied == clause.factor {
        "adjustment-example"
    } else if clause.applied == Decimal::ONE {
        "adjustment-example-unmoved"
    } else {
        "adjustment-example-capped"
    };
    let figures = [
        ("before", writer.numbers.money(clause.before)),
        ("factor", writer.numbers.with_decimals(clause.applied, 4)),
        ("after", writer.numbers.money(clause.after)),
    ];
    Ok(json!({
        "rules": rules.join(" "), "example": writer.say(example, &figures)?,
        "base_date": writer.date(&clause.base_date)?, "threshold": writer.count(clause.threshold_percent),
        "notice": clause.notice_days.to_string(), "interval": clause.interval_months.to_string(),
        "parts": parts.collect::<Result<Vec<_>, ProposalError>>()?, "weights": format!("{} %", writer.count(weights)),
        "factor": writer.numbers.with_decimals(clause.factor, 4),
    }))
}

fn enablement(writer: &Writer<'_>) -> Value {
    let row = |step: &crate::value::EnablementStep| {
        json!({
            "name": step.name, "from": step.from_day.to_string(), "to": step.to_day.to_string(), "after": step.after,
            "billed": if step.billed_from == 0 { String::new() } else { step.billed_from.to_string() },
        })
    };
    writer.proposal.enablement.iter().map(row).collect()
}

fn migration(writer: &Writer<'_>) -> Written {
    let Some(planned) = &writer.proposal.migration else { return Ok(Value::Null) };
    let phase = |phase: &MovePhase| {
        json!({
            "name": phase.name, "environment": phase.environment, "from": phase.from_month.to_string(),
            "until": phase.double_until.map_or_else(|| "–".to_owned(), |month| month.to_string()),
        })
    };
    Ok(json!({
        "title": writer.say("migration", &[("target", planned.target.clone())])?,
        "phases": planned.phases.iter().map(phase).collect::<Vec<_>>(),
    }))
}

/// The cells of a text that is a row of a table.
fn cells(text: &str) -> Vec<String> {
    text.split('|').map(|cell| cell.trim().to_owned()).collect()
}

fn levels(writer: &Writer<'_>) -> Written {
    let proposal = writer.proposal;
    let mut rows = vec![cells(writer.text("level-operation")?), cells(writer.text("level-availability")?)];
    if let Some(production) = proposal.solution.environments.iter().find(|one| one.kind == "production" && one.zones > 1) {
        rows.push(cells(&writer.say("level-zone", &[("zones", production.zones.to_string())])?));
    }
    if let Some(recovery) = &proposal.recovery {
        let objectives = match (recovery.rpo_hours, recovery.rto_hours) {
            (Some(rpo), Some(rto)) => writer.say("level-objectives", &[("rpo", writer.count(rpo)), ("rto", writer.count(rto))])?,
            _ => String::new(),
        };
        let values = [("region", recovery.region.clone()), ("hours", recovery.snapshot_hours.to_string()), ("objectives", objectives)];
        rows.push(cells(&writer.say("level-recovery", &values)?));
    }
    rows.push(cells(writer.text(&format!("level-deployment-{}", proposal.solution.deployment))?));
    Ok(json!(rows))
}

/// Rows of the responsibility matrix.
const ACTIVITIES: u32 = 10;

fn raci(writer: &Writer<'_>) -> Written {
    let vpn = writer.proposal.understanding.iter().any(|fact| fact.label == "fact-vpn-links" && !fact.value.is_zero());
    // The eighth speaks of VPN links.
    let rows = (1..=ACTIVITIES).filter(|row| vpn || *row != 8).map(|row| Ok(cells(writer.text(&format!("raci-{row}"))?)));
    Ok(json!(rows.collect::<Result<Vec<_>, ProposalError>>()?))
}

fn acceptance(writer: &Writer<'_>) -> Written {
    let acceptance = &writer.proposal.acceptance;
    let users = acceptance.authorised.iter().map(|user| {
        let mut limits = Vec::new();
        if let Some(mrus) = user.limit_mrus {
            limits.push(writer.say("limit-mrus", &[("mrus", writer.count(mrus))])?);
        }
        if let Some(usd) = user.limit_usd {
            limits.push(writer.say("limit-usd", &[("usd", writer.numbers.money(usd))])?);
        }
        let limit = if limits.is_empty() { writer.text("limit-none")?.to_owned() } else { limits.join(", ") };
        Ok(json!({"name": user.name, "email": user.email, "role": user.role, "limit": limit}))
    });
    Ok(json!({"hash": acceptance.hash, "authorised": users.collect::<Result<Vec<_>, ProposalError>>()?}))
}
