//! The simulated operation of a computed plan, in the reader's words.

use aforo_core::capacity::operation::{self, Operation};
use aforo_core::capacity::resilience::{ResilienceCheck, resilience};
use aforo_core::capacity::scaling::target_tracking::Metric;
use aforo_core::capacity::{self, CapacityPlan, RateSeries, Rejection, SizeOption};
use aforo_core::plan::{Plan, RecoveryTier};
use rayon::prelude::*;

use crate::engine::{Computed, Engine, Options, usd};
use crate::messages::Messages;
use crate::present::{plain, rate};
use crate::views::{
    CheckView, ErrorView, LatencyView, OperationView, SizeOptionView, SizeView, SpreadView, TargetView, TasksView, WorkloadOperationView,
};

/// Share of the requests, in percent, beyond which a workload counts as at risk: the error budget of 99.9 %.
const AT_RISK_PERCENT: f64 = 0.1;

/// The traffic of each environment: the plan's typical week, or a trace of production's, of which the others see their share.
fn series(engine: &Engine, plan: &Plan, trace: Option<&RateSeries>) -> Vec<RateSeries> {
    let of = |position: usize| match trace {
        None => operation::running_week(plan, &engine.data().catalog, position),
        Some(trace) => trace.scaled(plan.environments[position].traffic_percent / 100.0),
    };
    (0..plan.environments.len()).map(of).collect()
}

/// Runs every workload, on all processors. The result does not depend on how many there are.
#[must_use]
pub fn runs(engine: &Engine, computed: &Computed, trace: Option<&RateSeries>) -> Vec<Operation> {
    let (plan, capacity) = (&computed.plan, &computed.calculation.capacity);
    let series = series(engine, plan, trace);
    let of = |index: usize| operation::operate(plan, capacity, index, &series[capacity.workloads[index].environment]);
    (0..capacity.workloads.len()).into_par_iter().map(of).collect()
}

/// The operation of a plan over its typical week, or over a recorded trace.
#[must_use]
pub fn operation(engine: &Engine, computed: &Computed, trace: Option<&RateSeries>, options: Options) -> OperationView {
    let (plan, capacity) = (&computed.plan, &computed.calculation.capacity);
    let runs = runs(engine, computed, trace);
    let checks: Vec<CheckView> =
        resilience(plan, &engine.data().catalog, capacity).iter().map(|check| view(engine, computed, check, options)).collect();
    OperationView {
        traffic: if trace.is_some() { "trace" } else { "typical-week" }.to_owned(),
        hours: rate(runs.iter().map(|operation| operation.run.hours).fold(0.0, f64::max), 2),
        workloads: runs.iter().map(|operation| workload(plan, capacity, operation)).collect(),
        failed: u32::try_from(checks.iter().filter(|check| !check.pass).count()).unwrap_or(u32::MAX),
        checks,
    }
}

fn workload(plan: &Plan, capacity: &CapacityPlan, operation: &Operation) -> WorkloadOperationView {
    let workload = &capacity.workloads[operation.workload];
    let run = &operation.expected;
    let percent = if run.requests > 0.0 { run.requests_at_risk / run.requests * 100.0 } else { 0.0 };
    let flapping = operation.flaps_too_often(plan);
    let risk = if percent > AT_RISK_PERCENT {
        "risk"
    } else if run.requests_at_risk > 0.0 || flapping || operation.reaction_seconds.is_none() {
        "watch"
    } else {
        "ok"
    };
    let hours = rust_decimal::prelude::ToPrimitive::to_f64(&workload.hours).unwrap_or(0.0);
    let target = |policy: &aforo_core::capacity::scaling::target_tracking::Policy| TargetView {
        metric: match policy.metric {
            Metric::Cpu => "cpu",
            Metric::Memory => "memory",
            Metric::RequestsPerTask => "requests-per-task",
        }
        .to_owned(),
        target: rate(policy.target, 1),
    };
    WorkloadOperationView {
        id: workload.id.clone(),
        environment: plan.environments[workload.environment].id.clone(),
        name: workload.name.clone(),
        risk: risk.to_owned(),
        targets: operation.policies.iter().map(target).collect(),
        mean_tasks: rate(operation.mean_tasks(hours), 2),
        least: run.least,
        most: run.most,
        task_hours: rate(operation.mean_tasks(hours) * hours, 1),
        estimated_task_hours: plain(aforo_core::money::round(workload.tasks.expected * workload.hours, 1)),
        deployment_task_hours: rate(operation.deployment_task_hours, 1),
        utilization: rate(run.utilization * 100.0, 1),
        saturated_minutes: rate(run.saturated_minutes, 1),
        requests_at_risk: rate(run.requests_at_risk, 0),
        at_risk_percent: rate(percent, 3),
        latency_ms: run.latency.map(|latency| LatencyView {
            p50: rate(latency.p50, 0),
            p95: rate(latency.p95, 0),
            p99: rate(latency.p99, 0),
        }),
        starts: rate(run.starts, 1),
        stops: rate(run.stops, 1),
        runs: run.runs,
        flaps_per_day: rate(operation.flaps_per_day, 1),
        flaps_too_often: flapping,
        reaction_seconds: operation.reaction_seconds.map(|seconds| rate(seconds, 0)),
        // By the month, as the task-hours beside it: the runs last a week.
        spread: operation.spread.map(|spread| SpreadView {
            least_task_hours: rate(operation.month_of(spread.least_task_hours, hours), 1),
            most_task_hours: rate(operation.month_of(spread.most_task_hours, hours), 1),
            least_at_risk: rate(spread.least_at_risk, 0),
            most_at_risk: rate(spread.most_at_risk, 0),
            least_flaps: spread.least_flaps,
            most_flaps: spread.most_flaps,
        }),
    }
}

fn view(engine: &Engine, computed: &Computed, check: &ResilienceCheck, options: Options) -> CheckView {
    let messages = Messages::of(options.language);
    let mut arguments: Vec<(&str, &str)> = check.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let tier = if check.id.starts_with("region-loss") { next_tier(engine, computed, options) } else { None };
    let extra = tier.unwrap_or_else(|| "-".to_owned());
    arguments.push(("extra", &extra));
    let mark = engine.mark(&computed.plan, options.language);
    let told = |part: &str| messages.text_with(&format!("check-{}-{part}", check.id), &arguments, mark);
    CheckView {
        id: check.id.to_owned(),
        place: check.place.clone(),
        title: told("title"),
        name: check.name.clone(),
        pass: check.pass,
        why: told(if check.pass { "pass" } else { "fail" }),
        cure: match (check.pass, check.curable) {
            (true, _) => String::new(),
            (false, true) => told("cure"),
            (false, false) => messages.text_with("check-no-cure", &arguments, mark),
        },
    }
}

/// Every size for a workload, in the reader's words.
///
/// # Errors
/// If there is no such workload.
pub fn size_options(engine: &Engine, computed: &Computed, workload: &str, options: Options) -> Result<Vec<SizeOptionView>, ErrorView> {
    let calculation = &computed.calculation;
    let found = capacity::size_options(&computed.plan, &engine.data().catalog, &calculation.prices, &calculation.capacity, workload);
    if found.is_empty() {
        let known: Vec<String> = calculation.capacity.workloads.iter().map(|workload| workload.id.clone()).collect();
        let suggestion = crate::document::nearest(workload, &known).unwrap_or("-");
        return Err(ErrorView::new("workload-unknown", options.language, &[("id", workload), ("suggestion", suggestion)]));
    }
    let (messages, mark) = (Messages::of(options.language), engine.mark(&computed.plan, options.language));
    let view = |option: &SizeOption| {
        let (verdict, value) = match option.rejection {
            None => ("chosen", String::new()),
            Some(Rejection::Runtime) => ("runtime", String::new()),
            Some(Rejection::Memory(mib)) => ("memory", mib.to_string()),
            Some(Rejection::Cost(percent)) => ("cost", plain(percent)),
            Some(Rejection::Larger) => ("larger", String::new()),
            Some(Rejection::Stated) => ("stated", String::new()),
        };
        SizeOptionView {
            size: SizeView { vcpu: option.size.vcpu().to_string(), memory_gib: option.size.memory_gib().to_string() },
            tasks: option.tasks.map(|tasks| TasksView {
                minimum: tasks.minimum,
                base: tasks.base,
                expected: plain(tasks.expected),
                maximum: tasks.maximum,
            }),
            usd_per_month: option.usd_per_month.map(usd),
            chosen: option.rejection.is_none(),
            verdict: verdict.to_owned(),
            reason: messages.text_with(&format!("size-{verdict}"), &[("value", &value)], mark),
        }
    };
    Ok(found.iter().map(view).collect())
}

/// What the next tier of recovery adds to the estimate, in US dollars a month; none if the plan has the highest, or it cannot be priced.
fn next_tier(engine: &Engine, computed: &Computed, options: Options) -> Option<String> {
    let recovery = &computed.plan.disaster_recovery;
    let mut plan = computed.plan.clone();
    if !recovery.enabled {
        plan.disaster_recovery.enabled = true;
    } else if recovery.tier == RecoveryTier::Backup && plan.data.aurora.enabled {
        plan.disaster_recovery.tier = RecoveryTier::GlobalDatabase;
    } else {
        return None;
    }
    let next = engine.compute_with(plan, &computed.calculation.prices, options.date).ok()?;
    Some(usd(next.calculation.estimate.total - computed.calculation.estimate.total))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::Language;

    /// Every check has a title, a reason either way and a cure, in both languages.
    #[test]
    fn every_check_has_its_sentences() {
        let ids = [
            "zone-loss",
            "zone-loss-now",
            "burst",
            "burst-range",
            "deployment",
            "deployment-stuck",
            "deployment-connections",
            "latency",
            "region-loss",
            "region-loss-none",
            "region-loss-objective",
            "database-failover",
            "vpn-tunnel",
        ];
        for language in Language::ALL {
            let messages = Messages::of(language);
            for id in ids {
                let passes = !matches!(id, "burst-range" | "deployment-stuck" | "region-loss-none" | "region-loss-objective");
                let fails = id != "region-loss";
                for part in
                    ["title"].into_iter().chain(passes.then_some("pass")).chain(fails.then_some("fail")).chain(fails.then_some("cure"))
                {
                    assert!(messages.has(&format!("check-{id}-{part}")), "{language:?}: check-{id}-{part}");
                }
            }
            assert!(messages.has("check-no-cure"));
        }
        // The list above is that of the code.
        let source = include_str!("../../core/src/capacity/resilience.rs");
        for id in ids {
            assert!(source.contains(&format!("\"{id}\"")), "{id}");
        }
    }
}
