//! Amazon SNS: e-mails of alarms.

use super::usage::input;
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::Unit;

const MAILS: Formula = Formula { id: "alarm-mails", expression: "mails × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let Some((position, _)) = context.home() else { return };
    let mails = context.plan.observability.alarm_mails_per_month;
    let mails = input("mails", mails, Unit::Notification, InputPath::field("observability", "alarm_mails_per_month"));
    usages.push(Usage::new(position, "alarm-mails", "sns.delivery.email", mails.value, MAILS, vec![mails]));
}
