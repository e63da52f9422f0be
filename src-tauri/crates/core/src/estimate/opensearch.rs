//! Amazon OpenSearch Service: data nodes and their storage. Domains cannot be stopped.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const NODES: Formula = Formula { id: "opensearch-nodes", expression: "nodes × hours × price" };
const STORAGE: Formula = Formula { id: "opensearch-storage", expression: "nodes × GB × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let search = &context.plan.data.opensearch;
    if !search.enabled {
        return;
    }
    for (position, environment) in context.environments() {
        let (class, nodes, operand) = if environment.kind.is_production() {
            let nodes = f64::from(search.nodes);
            (&search.production_class, nodes, input("nodes", nodes, Unit::Item, InputPath::field("data", "opensearch.nodes")))
        } else {
            (&search.preproduction_class, 1.0, rule("nodes", 1.0, Unit::Item, "single-before-production"))
        };
        usages.push(
            Usage::new(
                position,
                "opensearch-nodes",
                format!("opensearch.{class}"),
                units::quantity(nodes) * context.month_hours(),
                NODES,
                vec![operand, context.hours_operand()],
            )
            .of("", class.as_str()),
        );
        usages.push(Usage::new(
            position,
            "opensearch-storage",
            "opensearch.storage.gp3",
            units::quantity(nodes * search.storage_gb),
            STORAGE,
            vec![operand, input("GB", search.storage_gb, Unit::Gb, InputPath::field("data", "opensearch.storage_gb"))],
        ));
    }
}
