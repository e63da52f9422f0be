//! Amazon API Gateway (REST): one in each environment, charged by request.

use super::{Usage, UsageContext};
use crate::trace::Formula;
use crate::units;

const REQUESTS: Formula = Formula { id: "api-gateway-requests", expression: "requests × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    if !context.plan.edge.api_gateway {
        return;
    }
    for (position, _) in context.environments() {
        usages.push(Usage::new(
            position,
            "api-gateway-requests",
            "apigateway.rest.request",
            units::quantity(context.requests(position)),
            REQUESTS,
            vec![context.requests_operand(position)],
        ));
    }
}
