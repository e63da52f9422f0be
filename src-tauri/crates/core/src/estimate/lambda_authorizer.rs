//! The Lambda authorizer of the API gateway, which checks the tokens of the single sign-on (design rule 13).

use super::usage::rule;
use super::{Usage, UsageContext};
use crate::trace::Formula;
use crate::units::{self, Unit};

const REQUESTS: Formula = Formula { id: "authorizer-requests", expression: "requests × misses × price" };
const DURATION: Formula = Formula { id: "authorizer-duration", expression: "requests × misses × seconds × GB × price" };

/// Share of the requests that reach the authorizer: its answers are cached for five minutes by token. An assumption, on the safe side.
const CACHE_MISSES: f64 = 0.2;
/// Seconds of one check (signature and claims). An assumption.
const SECONDS: f64 = 0.05;
/// Memory of the function in GB. An assumption.
const MEMORY_GB: f64 = 0.25;

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    if !(context.plan.sso.enabled && context.plan.edge.api_gateway) {
        return;
    }
    for (position, _) in context.environments() {
        let calls = context.requests(position) * CACHE_MISSES;
        let misses = rule("misses", CACHE_MISSES, Unit::Factor, "authorizer");
        usages.push(Usage::new(
            position,
            "authorizer-requests",
            "lambda.request",
            units::quantity(calls),
            REQUESTS,
            vec![context.requests_operand(position), misses],
        ));
        usages.push(Usage::new(
            position,
            "authorizer-duration",
            "lambda.duration",
            units::quantity(calls * SECONDS * MEMORY_GB),
            DURATION,
            vec![
                context.requests_operand(position),
                misses,
                rule("seconds", SECONDS, Unit::Factor, "authorizer"),
                rule("GB", MEMORY_GB, Unit::Gb, "authorizer"),
            ],
        ));
    }
}
