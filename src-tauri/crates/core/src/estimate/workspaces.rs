//! Amazon WorkSpaces: desktops by the month, or a part by the month and the rest by the hour. They stand where the tooling does.

use super::usage::input;
use super::{Usage, UsageContext};
use crate::plan::WorkspaceBundle;
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const MONTHS: Formula = Formula { id: "workspaces-months", expression: "users × price" };
const HOURS: Formula = Formula { id: "workspaces-hours", expression: "users × hours × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let desktops = &context.plan.workspaces;
    let Some((position, _)) = context.home() else { return };
    let users = input("users", f64::from(desktops.users), Unit::Item, InputPath::field("workspaces", "users"));
    let (month, hour) = match desktops.bundle {
        WorkspaceBundle::Value => ("workspaces.windows.value.month", None),
        WorkspaceBundle::Standard => ("workspaces.windows.standard.month", None),
        WorkspaceBundle::Performance => ("workspaces.windows.performance.month", None),
        WorkspaceBundle::StandardAutoStop => {
            ("workspaces.windows.standard.autostop.month", Some("workspaces.windows.standard.autostop.hour"))
        }
    };
    usages.push(Usage::new(position, "workspaces", month, users.value, MONTHS, vec![users]));
    if let Some(hour) = hour {
        let hours = input("hours", desktops.hours_per_month, Unit::Hour, InputPath::field("workspaces", "hours_per_month"));
        let quantity = users.value * units::quantity(desktops.hours_per_month);
        usages.push(Usage::new(position, "workspaces-hours", hour, quantity, HOURS, vec![users, hours]));
    }
}
