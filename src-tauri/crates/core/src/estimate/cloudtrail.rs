//! AWS CloudTrail: management events in further copies of the trail (the first one is free), and data events.

use super::usage::input;
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::Unit;

const EVENTS: Formula = Formula { id: "trail-events", expression: "events × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let observability = &context.plan.observability;
    let Some((position, _)) = context.home().filter(|_| observability.trail) else { return };
    for (resource, key, events, field) in [
        ("trail-copies", "cloudtrail.management", observability.trail_copied_events, "trail_copied_events"),
        ("trail-data", "cloudtrail.data", observability.trail_data_events, "trail_data_events"),
    ] {
        let events = input("events", events, Unit::Event, InputPath::field("observability", field));
        usages.push(Usage::new(position, resource, key, events.value, EVENTS, vec![events]));
    }
}
