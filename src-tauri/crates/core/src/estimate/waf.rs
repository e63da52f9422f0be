//! AWS WAF on each API gateway (or load balancer): web ACL, rules, requests.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const ACL: Formula = Formula { id: "waf-acl", expression: "ACLs × price" };
const RULES: Formula = Formula { id: "waf-rules", expression: "rules × price" };
const REQUESTS: Formula = Formula { id: "waf-requests", expression: "requests × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let edge = &context.plan.edge;
    if !edge.waf {
        return;
    }
    for (position, _) in context.environments() {
        usages.push(Usage::new(
            position,
            "waf-acl",
            "waf.acl",
            units::quantity(1.0),
            ACL,
            vec![rule("ACLs", 1.0, Unit::Item, "acl-per-environment")],
        ));
        let rules = f64::from(edge.waf_rules);
        usages.push(Usage::new(
            position,
            "waf-rules",
            "waf.rule",
            units::quantity(rules),
            RULES,
            vec![input("rules", rules, Unit::Item, InputPath::field("edge", "waf_rules"))],
        ));
        usages.push(Usage::new(
            position,
            "waf-requests",
            "waf.request",
            units::quantity(context.requests(position)),
            REQUESTS,
            vec![context.requests_operand(position)],
        ));
    }
}
