//! Every figure that a view shows explains itself: with the same value, by what it is made of, down to prices, rates and inputs.

use std::collections::BTreeMap;

use aforo_api::views::{Audience, OperandView, TraceView};
use aforo_api::{Computed, Engine};
use rust_decimal::Decimal;

use crate::support::{engine, options};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|_| panic!("{text} is no number"))
}

fn float(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text} is no number"))
}

fn computed(engine: &Engine, template: &str) -> Computed {
    let document = engine.template(template, aforo_api::views::Language::Es).expect("template");
    engine.compute(aforo_api::document::write(&document).as_bytes(), options(Audience::Internal)).expect("computes")
}

/// The figures of the views that show a plan, by the identifiers that explain them.
fn shown(engine: &Engine, computed: &Computed) -> BTreeMap<String, String> {
    let options = options(Audience::Internal);
    let mut shown = BTreeMap::new();
    let mut add = |id: String, value: &str| drop(shown.insert(id, value.to_owned()));
    let quote = engine.quote(computed, options, false);
    for (id, value) in [
        ("figure/mrus", &quote.mrus),
        ("figure/subtotal", &quote.subtotal),
        ("figure/discount", &quote.discount),
        ("figure/net", &quote.net),
        ("figure/total", &quote.total),
        ("figure/term", &quote.term_net),
        ("range/base", &quote.elasticity.base.mrus),
        ("range/expected", &quote.elasticity.expected.mrus),
        ("range/maximum", &quote.elasticity.maximum.mrus),
    ] {
        add(id.to_owned(), value);
    }
    let margin = quote.margin.as_ref().expect("the house sees it");
    add("figure/cost".to_owned(), &margin.cost);
    add("figure/margin".to_owned(), &margin.amount);
    add("figure/margin-percent".to_owned(), margin.percent.as_deref().expect("something is charged"));
    for environment in &quote.environments {
        add(format!("figure/mrus/{}", environment.id), &environment.mrus);
        add(format!("figure/subtotal/{}", environment.id), &environment.subtotal);
    }
    for line in &quote.lines {
        add(line.id.clone(), &line.subtotal);
        add(format!("mrus/{}", line.id), &line.mrus);
    }
    let estimate = engine.estimate(computed, options, true);
    for environment in &estimate.environments {
        add(format!("figure/cost/{}", environment.id), &environment.total);
    }
    for line in &estimate.lines {
        add(line.id.clone(), &line.amount);
    }
    for option in estimate.options.iter().filter(|option| option.problem.is_empty()) {
        add(format!("saving/{}", option.id), &option.saving);
        let total = if option.in_use { "figure/cost".to_owned() } else { format!("option/{}/figure/cost", option.id) };
        add(total, &option.total);
    }
    let ranges = engine.ranges(computed, options).expect("ranges");
    add("low".to_owned(), &ranges.total.low);
    add("high".to_owned(), &ranges.total.high);
    // Each of them is drawn anew: an environment and a few lines stand for all.
    let few = ranges.lines.iter().filter(|line| line.range.varies).take(3);
    for named in ranges.environments.iter().take(1).chain(few) {
        add(format!("low/{}", named.id), &named.range.low);
        add(format!("high/{}", named.id), &named.range.high);
    }
    let capacity = engine.capacity(computed, options);
    for workload in &capacity.workloads {
        let id = &workload.id;
        add(format!("tasks/{id}"), &workload.tasks.maximum.to_string());
        add(format!("base-tasks/{id}"), &workload.tasks.base.to_string());
        add(format!("expected-tasks/{id}"), &workload.tasks.expected);
        add(format!("utilization/{id}"), &workload.utilization);
        add(format!("peak-utilization/{id}"), &workload.peak_utilization);
        if let Some(latency) = &workload.latency_ms {
            add(format!("latency/{id}"), &latency.p95);
        }
        add(format!("size/{id}"), &workload.size.vcpu);
    }
    // The week is simulated anew for each of them: one workload stands for all.
    for of in engine.operation(computed, None, options).workloads.iter().take(1) {
        for (measure, value) in [
            ("task-hours", Some(&of.task_hours)),
            ("estimated", Some(&of.estimated_task_hours)),
            ("utilization", Some(&of.utilization)),
            ("latency", of.latency_ms.as_ref().map(|latency| &latency.p95)),
            ("at-risk", Some(&of.at_risk_percent)),
            ("flaps", Some(&of.flaps_per_day)),
            ("reaction", of.reaction_seconds.as_ref()),
        ] {
            if let Some(value) = value {
                add(format!("operation/{measure}/{}", of.id), value);
            }
        }
    }
    let stranded = engine.stranded(computed, options);
    for (part, value) in [("bought", &stranded.bought), ("minimum", &stranded.by_minimum), ("pair", &stranded.by_pair)] {
        add(format!("stranded/{part}"), value);
    }
    for limit in &capacity.limits {
        add(format!("limit/{}", limit.id), &limit.headroom);
    }
    let regions = engine.compare_regions(computed, options);
    for (position, region) in regions.regions.iter().enumerate().filter(|(_, region)| !region.current && !region.total.is_empty()) {
        add(format!("region/{}/figure/cost", region.code), &region.total);
        add(format!("region/{}/figure/margin-percent", region.code), &region.margin_percent);
        for service in regions.services.iter().filter(|service| decimal(&service.amounts[position]) != Decimal::ZERO) {
            add(format!("region/{}/group/service/{}", region.code, service.service), &service.amounts[position]);
        }
    }
    for deployment in engine.deployments(computed, options).iter().filter(|deployment| !deployment.usd.is_empty()) {
        add(format!("deployment/{}", deployment.id), &deployment.usd);
    }
    for to in ["ec2", "eks-fargate", "eks-nodes", "aks"] {
        let Ok(comparison) = engine.compare_platforms(computed, to, None, options) else { continue };
        for figure in &comparison.figures {
            match figure.id.as_str() {
                "cost" | "mrus" => add(format!("comparison/{to}/{}", figure.id), &figure.after),
                id => add(format!("platform/{to}/figure/{id}"), &figure.after),
            }
        }
        for change in comparison.resources.iter().filter(|change| decimal(&change.after) != Decimal::ZERO) {
            add(format!("comparison/{to}/resource/{}", change.id), &change.after);
        }
    }
    if let Ok(migration) = engine.migration(computed, options) {
        for way in &migration.scenarios {
            add(format!("way/{}", way.id), &way.total_with_contingency);
            add(format!("way/{}/running", way.id), &way.running);
        }
        for (position, phase) in migration.phases.iter().enumerate() {
            add(format!("phase/{position}"), &phase.effort);
        }
        for (position, risk) in migration.contingencies.iter().enumerate() {
            add(format!("risk/{position}"), &risk.expected);
        }
    }
    shown
}

/// What is wrong with an explanation by itself: nothing, if it reads.
fn unreadable(trace: &TraceView, described: &str) -> Vec<String> {
    let key = |text: &str| {
        ["formula-", "symbol-", "figure-", "resource-", "constraint-", "purchase-", "platform-", "scenario-"]
            .iter()
            .any(|prefix| text.starts_with(prefix))
    };
    let mut faults = Vec::new();
    let formulas = trace.operands.iter().filter(|operand| operand.origin == "formula").map(|operand| &operand.reference);
    for id in formulas.chain([&trace.formula]).filter(|id| !described.contains(&format!("`{id}`"))) {
        faults.push(format!("{id} is not in FORMULAS.md"));
    }
    for operand in trace.operands.iter().filter(|operand| operand.origin == "formula" && !operand.description.contains('«')) {
        faults.push(format!("{} has no name in words: {}", operand.reference, operand.description));
    }
    if !trace.title.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit()) {
        faults.push(format!("{:?} is no title", trace.title));
    }
    if trace.operands.is_empty() {
        faults.push("it is made of nothing".to_owned());
    }
    for text in [&trace.title, &trace.expression]
        .into_iter()
        .chain(trace.operands.iter().flat_map(|operand| [&operand.symbol, &operand.description]))
    {
        if key(text) || text.contains('{') {
            faults.push(format!("{text} is no text"));
        }
    }
    faults
}

/// What a formula gives from the operands as they are printed; nothing where the panel tells only what decided.
fn again(trace: &TraceView) -> Option<(f64, f64)> {
    let of = |position: usize| float(&trace.operands[position].value);
    let sum = |operands: &mut dyn Iterator<Item = &OperandView>| operands.map(|operand| float(&operand.value)).sum::<f64>();
    let (exactly, nearly) = (1e-6, 0.06);
    let within_one = |value: f64| (value.ceil(), if (value - value.round()).abs() < 0.01 { 1.0 } else { exactly });
    Some(match trace.formula.as_str() {
        "total-mrus" | "total-mrus-of" | "total-subtotal" | "total-subtotal-of" | "total-cost" | "total-cost-of" | "total-group"
        | "total-range-of" | "total-tasks-in-all" | "total-machines" | "with-what-stays" | "stranded-all" | "way-total" | "way-months"
        | "total-with-taxes" => (sum(&mut trace.operands.iter()), exactly),
        "total-range-line" | "line-mrus" => (of(0) * sum(&mut trace.operands[1..].iter()), exactly),
        "total-margin" | "saving" => (of(0) - of(1), exactly),
        "margin" => ((of(0) - of(1)) / of(0) * 100.0, nearly),
        "operation-task-hours" => (of(0) * of(1), of(1) * 0.006),
        "operation-estimated" => (of(0) * of(1), nearly),
        "stranded-by-bought" | "stranded-by-minimum" | "stranded-by-pair" => (of(0) * of(1) + of(2) * of(3), 0.011),
        "headroom" => ((of(1) - of(0)) / of(1) * 100.0, 0.6),
        // Each hour of the week is rounded to thousandths of it.
        "tasks-over-week" => {
            let weighted = |operand: &OperandView| {
                let tasks: f64 = operand.symbol.split(' ').find_map(|word| word.parse().ok()).expect("a number of tasks");
                tasks * float(&operand.value) / 100.0
            };
            (trace.operands[2..].iter().map(weighted).sum(), 0.011)
        }
        "demand-cpu" => within_one(of(0) * of(1) / 1_000.0 / (of(2) * of(3) / 100.0)),
        "demand-concurrency" => within_one(of(0) * of(1) / 1_000.0 / (of(2) * of(3) / 100.0)),
        "demand-memory" => {
            let held = (of(2) * of(3) / 100.0 - of(4)) / of(5);
            within_one(of(0) * of(1) / 1_000.0 / held)
        }
        "demand-zone-loss" => (of(0) + (of(0) / (of(1) - 1.0)).ceil(), exactly),
        "total-tasks" | "total-base-tasks" => {
            // Requests a second come first, and what decided stands at the end.
            let asked = &trace.operands[1..trace.operands.len() - 1];
            let decided = trace.operands.last().map(|operand| float(&operand.value))?;
            (asked.iter().map(|operand| float(&operand.value)).fold(0.0, f64::max).max(decided), exactly)
        }
        "utilization" => (of(0) * of(1) / 1_000.0 / (of(2) * of(3)) * 100.0, nearly),
        "workload-rate" => (of(0) * of(1) / 100.0, 0.002),
        "login-rate-peak" => (of(0) * of(1) / 100.0, 0.002),
        "login-rate-mean" => (of(0) * of(1) / 100.0 / of(2), 0.002),
        "requests-per-month-users" => (of(0) * of(1) * of(2) * of(3) / 100.0, exactly),
        "mean-rate" => (of(0) / (of(1) * 3_600.0), 0.001),
        "peak-rate" => (of(0) * of(1) * of(2), 0.02),
        "migration-effort" => (of(0) * of(1), exactly),
        "migration-contingency" => (of(0) / 100.0 * of(1), 0.006),
        _ => return None,
    })
}

/// From each figure that a view shows down to the last: every step has the value that the step before told, reads, and follows from
/// what it names by its own formula.
fn walk(template: &str, least: usize) {
    let (engine, options) = (engine(), options(Audience::Internal));
    let computed = computed(&engine, template);
    let roots = shown(&engine, &computed);
    let mut open: Vec<(String, String)> = roots.into_iter().collect();
    let mut seen: BTreeMap<String, TraceView> = BTreeMap::new();
    let described = std::fs::read_to_string(crate::support::root().join("src-tauri/docs/FORMULAS.md")).expect("FORMULAS.md");
    let mut faults = Vec::new();
    let mut again_by_formula: BTreeMap<String, usize> = BTreeMap::new();
    while let Some((id, value)) = open.pop() {
        // A figure of another plan is one of this plan's again: the way down from its lines is the same.
        let trace = match seen.get(&id) {
            Some(trace) => trace.clone(),
            None => match engine.explain(&computed, &id, options) {
                Ok(trace) => trace,
                Err(error) => {
                    faults.push(format!("{id}: {}", error.message));
                    continue;
                }
            },
        };
        if decimal(&trace.result) != decimal(&value) {
            faults.push(format!("{id}: {value} is shown and {} is explained", trace.result));
        }
        if seen.contains_key(&id) {
            continue;
        }
        faults.extend(unreadable(&trace, &described).into_iter().map(|fault| format!("{id}: {fault}")));
        if let Some((result, tolerance)) = again(&trace) {
            *again_by_formula.entry(trace.formula.clone()).or_default() += 1;
            if (result - float(&trace.result)).abs() > tolerance {
                faults.push(format!("{id}: {} is told and {result} follows: {trace:?}", trace.result));
            }
        }
        let elsewhere = ["option/", "region/", "platform/"].iter().any(|prefix| id.starts_with(prefix));
        let deeper = trace.operands.iter().filter(|operand| operand.origin == "figure");
        // Below the environments of another plan the same code explains: a few of each stand for all.
        let deeper = deeper.take(if elsewhere { 2 } else { usize::MAX });
        open.extend(deeper.map(|operand| (operand.reference.clone(), operand.value.clone())));
        seen.insert(id, trace);
    }
    assert!(faults.is_empty(), "{template}: {} faults:\n{}", faults.len(), faults.iter().take(20).cloned().collect::<Vec<_>>().join("\n"));
    assert!(seen.len() > least, "{template}: {} figures", seen.len());
    assert!(again_by_formula.len() > 15, "{again_by_formula:?}");
}

#[test]
fn every_figure_of_the_bank_explains_itself_down_to_its_inputs() {
    walk("connect-bank", 700);
}

/// It has a move to another cloud, machines, phases and risks.
#[test]
fn every_figure_of_a_move_explains_itself_down_to_its_inputs() {
    walk("mmrv", 300);
}

/// Each line of the estimate ends in a row of the price book that says from when on it holds, or that nobody knows.
#[test]
fn every_price_tells_its_date() {
    let (engine, options) = (engine(), options(Audience::Internal));
    let computed = computed(&engine, "connect-bank");
    for line in engine.estimate(&computed, options, false).lines {
        let trace = engine.explain(&computed, &line.id, options).expect("explains");
        let mut prices = trace.operands.iter().filter(|operand| operand.origin == "price").peekable();
        assert!(prices.peek().is_some(), "{} rests on no price", line.id);
        for price in prices {
            let dated = price.description.split(|sign: char| !sign.is_ascii_digit() && sign != '-').any(|word| {
                let parts: Vec<&str> = word.split('-').collect();
                parts.len() >= 2 && (parts[0].len(), parts[1].len()) == (4, 2)
            });
            assert!(dated || price.description.contains("desconocida"), "{}: {}", line.id, price.description);
        }
    }
}

/// What is the house's stays there: no explanation of cost, of what other ways would cost, or of sizes, which are told apart by it.
#[test]
fn a_client_is_explained_no_cost() {
    let engine = engine();
    let computed = computed(&engine, "connect-bank");
    let house = shown(&engine, &computed);
    let client = options(Audience::Client);
    let quote = engine.quote(&computed, client, false);
    let open = |id: &str| {
        let kind = id.split('/').next().unwrap_or_default();
        quote.lines.iter().any(|line| line.id == id)
            || ["tasks", "base-tasks", "expected-tasks", "utilization", "peak-utilization", "latency", "limit", "mrus", "range"]
                .contains(&kind)
            || (kind == "figure" && !id.contains("cost") && !id.contains("margin"))
    };
    let (mut told, mut kept) = (0, 0);
    for id in house.keys() {
        let answer = engine.explain(&computed, id, client);
        assert_eq!(answer.is_ok(), open(id), "{id}");
        match answer {
            Ok(trace) => {
                assert!(trace.operands.iter().all(|operand| operand.origin != "price"), "{id} shows a price: {trace:?}");
                for operand in trace.operands.iter().filter(|operand| operand.origin == "figure") {
                    assert!(engine.explain(&computed, &operand.reference, client).is_ok(), "{id} leads to {}", operand.reference);
                }
                told += 1;
            }
            Err(_) => kept += 1,
        }
    }
    assert!(told > 100 && kept > 100, "{told} told, {kept} kept");
}
