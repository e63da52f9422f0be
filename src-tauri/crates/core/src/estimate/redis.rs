//! Amazon ElastiCache for Redis: a primary in each environment, replicas in production. Nodes cannot be stopped.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const NODES: Formula = Formula { id: "redis-nodes", expression: "nodes × hours × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let redis = &context.plan.data.redis;
    if !redis.enabled {
        return;
    }
    for (position, environment) in context.environments() {
        let (class, nodes, operand) = if environment.kind.is_production() {
            let nodes = 1.0 + f64::from(redis.replicas);
            (&redis.production_class, nodes, input("nodes", nodes, Unit::Item, InputPath::field("data", "redis.replicas")))
        } else {
            (&redis.preproduction_class, 1.0, rule("nodes", 1.0, Unit::Item, "single-before-production"))
        };
        usages.push(
            Usage::new(
                position,
                "redis-nodes",
                format!("redis.{class}"),
                units::quantity(nodes) * context.month_hours(),
                NODES,
                vec![operand, context.hours_operand()],
            )
            .of("", class.as_str()),
        );
    }
}
