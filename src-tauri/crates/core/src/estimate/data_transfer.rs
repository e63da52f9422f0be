//! Data transfer: answers to the internet, requests through the VPN to the client, and traffic between zones.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const OUT: Formula = Formula { id: "transfer-out", expression: "requests × response / 1048576 × price" };
const VPN: Formula = Formula { id: "transfer-vpn", expression: "requests × request × link share / 1048576 × price" };
const ZONES: Formula = Formula { id: "transfer-zones", expression: "GB × (zones - 1) / zones × directions × price" };

/// Traffic between zones is charged to the sender and to the receiver (EC2 on-demand pricing page, data transfer).
const DIRECTIONS: f64 = 2.0;

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let traffic = &context.plan.traffic;
    for (position, environment) in context.environments() {
        usages.push(Usage::new(
            position,
            "transfer-out",
            "transfer.internet.out",
            units::quantity(context.gb(position, traffic.response_kib)),
            OUT,
            vec![
                context.requests_operand(position),
                input("response", traffic.response_kib, Unit::Kib, InputPath::field("traffic", "response_kib")),
            ],
        ));
        for (index, link) in context.plan.vpn_links.iter().enumerate().filter(|(_, link)| link.serves(&environment.id)) {
            usages.push(
                Usage::new(
                    position,
                    "transfer-vpn",
                    "transfer.internet.out",
                    units::quantity(context.gb(position, traffic.request_kib) * link.traffic_percent / 100.0),
                    VPN,
                    vec![
                        context.requests_operand(position),
                        input("request", traffic.request_kib, Unit::Kib, InputPath::field("traffic", "request_kib")),
                        input("link share", link.traffic_percent, Unit::Percent, InputPath::item("vpn_links", index, "traffic_percent")),
                    ],
                )
                .of(&link.id, link.display_name()),
            );
        }
        if environment.zones >= 2 {
            let zones = f64::from(environment.zones);
            let gb = context.gb(position, traffic.request_kib + traffic.response_kib);
            usages.push(Usage::new(
                position,
                "transfer-zones",
                "transfer.zone",
                units::quantity(gb * (zones - 1.0) / zones * DIRECTIONS),
                ZONES,
                vec![
                    Operand::new("GB", units::quantity(gb), Unit::Gb, Origin::Formula("payload")),
                    input("zones", zones, Unit::Item, InputPath::item("environments", position, "zones")),
                    rule("directions", DIRECTIONS, Unit::Factor, "both-directions"),
                ],
            ));
        }
    }
}
