//! Load balancers: an application load balancer in front of the containers and, for the API gateway's VPC link, a
//! network load balancer; hours and capacity units.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const HOURS: Formula = Formula { id: "load-balancer-hours", expression: "balancers × hours × price" };
const UNITS: Formula = Formula { id: "load-balancer-units", expression: "max(connections / unit, GB per hour / unit) × hours × price" };

/// Requests that one connection carries before it is closed: the gateway keeps its connections open. An assumption, on the safe side.
const REQUESTS_PER_CONNECTION: f64 = 10.0;
/// New connections a second in one capacity unit: 25 for an ALB, 800 for an NLB (AWS Elastic Load Balancing pricing page).
const ALB_CONNECTIONS: f64 = 25.0;
const NLB_CONNECTIONS: f64 = 800.0;
/// GB an hour in one capacity unit of either (same page, targets other than Lambda functions).
const GB_PER_HOUR: f64 = 1.0;

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let traffic = &context.plan.traffic;
    let hours = f64::from(context.plan.capacity_policy.hours_per_month);
    for (position, _) in context.environments() {
        let requests = context.requests(position);
        let connections = requests / (hours * 3_600.0) / REQUESTS_PER_CONNECTION;
        let gb_per_hour = context.gb(position, traffic.request_kib + traffic.response_kib) / hours;
        for (balancer, resource_hours, resource_units, key_hours, key_units, per_unit) in [
            (true, "alb-hours", "alb-units", "alb.hour", "alb.lcu", ALB_CONNECTIONS),
            (context.plan.edge.api_gateway, "nlb-hours", "nlb-units", "nlb.hour", "nlb.lcu", NLB_CONNECTIONS),
        ] {
            if !balancer {
                continue;
            }
            usages.push(Usage::new(
                position,
                resource_hours,
                key_hours,
                context.month_hours(),
                HOURS,
                vec![rule("balancers", 1.0, Unit::Item, "balancer-per-environment"), context.hours_operand()],
            ));
            let capacity_units = (connections / per_unit).max(gb_per_hour / GB_PER_HOUR);
            usages.push(Usage::new(
                position,
                resource_units,
                key_units,
                units::quantity(capacity_units * hours),
                UNITS,
                vec![
                    Operand::new("connections", units::quantity(connections), Unit::PerSecond, Origin::Rule("requests-per-connection")),
                    rule("connections unit", per_unit, Unit::PerSecond, "capacity-unit"),
                    Operand::new("GB per hour", units::quantity(gb_per_hour), Unit::Gb, Origin::Formula("payload")),
                    input("request", traffic.request_kib, Unit::Kib, InputPath::field("traffic", "request_kib")),
                    input("response", traffic.response_kib, Unit::Kib, InputPath::field("traffic", "response_kib")),
                    context.hours_operand(),
                ],
            ));
        }
    }
}
