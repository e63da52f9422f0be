//! What a range must satisfy.

use std::collections::BTreeSet;

use crate::plan::Plan;
use crate::problem::Problem;

/// Checks the ranges of a plan.
#[must_use]
pub fn check(plan: &Plan) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    for (index, range) in plan.uncertainty.iter().enumerate() {
        let at = |field: &str| format!("uncertainty[{index}].{field}");
        let Some(address) = plan.number_address(&range.path) else {
            let code = if plan.has_path(&range.path) { "uncertain-not-a-number" } else { "uncertain-path-unknown" };
            problems.push(Problem::error(code, at("path"), &range.path).with("near", nearest(plan, &range.path)));
            continue;
        };
        let Some(number) = plan.number_at(&address) else { continue };
        if !seen.insert(address) {
            problems.push(Problem::error("uncertain-path-twice", at("path"), &range.path));
        }
        if range.low > range.high {
            problems.push(Problem::error("uncertain-inverted", at("low"), range.low).with("high", range.high).with("path", &range.path));
            continue;
        }
        for (field, value) in [("low", range.low), ("high", range.high)] {
            if value < number.minimum || value > number.maximum {
                let problem = Problem::error("uncertain-beyond-field", at(field), value).with("path", &range.path);
                problems.push(problem.with("min", number.minimum).with("max", number.maximum));
            }
        }
        if number.value < range.low || number.value > range.high {
            let problem = Problem::error("uncertain-value-outside", at("path"), &range.path);
            problems.push(problem.with("likely", number.value).with("low", range.low).with("high", range.high));
        }
    }
    problems
}

/// The number whose path begins most like an unknown one.
fn nearest(plan: &Plan, path: &str) -> String {
    let alike = |known: &String| known.bytes().zip(path.bytes()).take_while(|(a, b)| a == b).count();
    let paths = plan.number_paths();
    paths.into_iter().rev().max_by_key(alike).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{InputRange, Microservice};

    fn range(path: &str, low: f64, high: f64) -> InputRange {
        InputRange { path: path.to_owned(), low, high }
    }

    #[test]
    fn ranges_are_checked() {
        let service = Microservice { id: "accounts".to_owned(), ..Microservice::default() };
        let users = "traffic.monthly_users";
        for (ranges, expected) in [
            (vec![range(users, 20_000.0, 100_000.0), range("microservices[accounts].latency_ms", 50.0, 900.0)], vec![]),
            (vec![range("trafic.monthly_users", 1.0, 2.0)], vec![("uncertain-path-unknown", "uncertainty[0].path")]),
            (vec![range("microservices[cards].latency_ms", 1.0, 2.0)], vec![("uncertain-path-unknown", "uncertainty[0].path")]),
            (vec![range("edge.waf", 0.0, 1.0)], vec![("uncertain-not-a-number", "uncertainty[0].path")]),
            (vec![range(users, 100_000.0, 20_000.0)], vec![("uncertain-inverted", "uncertainty[0].low")]),
            (vec![range(users, 60_000.0, 70_000.0)], vec![("uncertain-value-outside", "uncertainty[0].path")]),
            (
                vec![range("traffic.peak_factor", 0.5, 101.0)],
                vec![("uncertain-beyond-field", "uncertainty[0].low"), ("uncertain-beyond-field", "uncertainty[0].high")],
            ),
            (
                vec![range("microservices[0].latency_ms", 50.0, 900.0), range("microservices[accounts].latency_ms", 50.0, 900.0)],
                vec![("uncertain-path-twice", "uncertainty[1].path")],
            ),
        ] {
            let plan = Plan { microservices: vec![service.clone()], uncertainty: ranges, ..Plan::default() };
            let found = check(&plan);
            let found: Vec<(&str, &str)> = found.iter().map(|problem| (problem.code, problem.path.as_str())).collect();
            assert_eq!(found, expected, "{:?}", plan.uncertainty);
        }
        assert_eq!(nearest(&Plan::default(), "traffic.monthly_user"), users);
    }
}
