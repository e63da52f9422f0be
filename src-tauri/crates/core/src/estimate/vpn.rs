//! Site-to-site VPN: one connection (two tunnels) for each link in each environment that needs it, and its public addresses.

use super::usage::rule;
use super::{Usage, UsageContext};
use crate::trace::Formula;
use crate::units::Unit;

const HOURS: Formula = Formula { id: "vpn-hours", expression: "connections × hours × price" };
const ADDRESS: Formula = Formula { id: "public-ipv4", expression: "addresses × hours × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    for (position, environment) in context.environments() {
        for link in context.plan.vpn_links.iter().filter(|link| link.serves(&environment.id)) {
            let name = link.display_name();
            usages.push(
                Usage::new(
                    position,
                    "vpn-hours",
                    "vpn.hour",
                    context.month_hours(),
                    HOURS,
                    vec![rule("connections", 1.0, Unit::Item, "connection-per-link"), context.hours_operand()],
                )
                .of(&link.id, name),
            );
            usages.push(
                Usage::new(
                    position,
                    "vpn-ipv4",
                    "ipv4.hour",
                    context.month_hours() * rust_decimal::Decimal::TWO,
                    ADDRESS,
                    vec![rule("addresses", 2.0, Unit::Item, "two-tunnels"), context.hours_operand()],
                )
                .of(&link.id, name),
            );
        }
    }
}
