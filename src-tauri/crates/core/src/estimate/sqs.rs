//! Amazon SQS: three requests for each message (send, receive, delete); before production in proportion to the traffic.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::plan::SqsKind;
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const REQUESTS: Formula = Formula { id: "sqs-requests", expression: "messages × traffic share × requests per message × price" };

/// A message is sent, received and deleted.
const REQUESTS_PER_MESSAGE: f64 = 3.0;

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let sqs = &context.plan.data.sqs;
    if !sqs.enabled {
        return;
    }
    let key = match sqs.kind {
        SqsKind::Standard => "sqs.standard.request",
        SqsKind::Fifo => "sqs.fifo.request",
    };
    for (position, environment) in context.environments() {
        usages.push(Usage::new(
            position,
            "sqs-requests",
            key,
            units::quantity(sqs.messages_per_month * environment.traffic_percent / 100.0 * REQUESTS_PER_MESSAGE),
            REQUESTS,
            vec![
                input("messages", sqs.messages_per_month, Unit::Message, InputPath::field("data", "sqs.messages_per_month")),
                input(
                    "traffic share",
                    environment.traffic_percent,
                    Unit::Percent,
                    InputPath::item("environments", position, "traffic_percent"),
                ),
                rule("requests per message", REQUESTS_PER_MESSAGE, Unit::Request, "requests-per-message"),
            ],
        ));
    }
}
