//! NAT gateways: hours, data processed, and the fixed public address of each (design rule 13).

use super::usage::input;
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const HOURS: Formula = Formula { id: "nat-gateway-hours", expression: "gateways × hours × price" };
const DATA: Formula = Formula { id: "nat-gateway-data", expression: "GB × internet share × price" };
const ADDRESS: Formula = Formula { id: "public-ipv4", expression: "addresses × hours × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let traffic = &context.plan.traffic;
    let share = context.plan.edge.internet_backend_percent;
    for (position, environment) in context.environments() {
        if environment.nat_gateways == 0 {
            continue;
        }
        let gateways = f64::from(environment.nat_gateways);
        let count = |symbol| input(symbol, gateways, Unit::Item, InputPath::item("environments", position, "nat_gateways"));
        let gateway_hours = units::quantity(gateways) * context.month_hours();
        usages.push(Usage::new(
            position,
            "nat-gateway-hours",
            "nat.hour",
            gateway_hours,
            HOURS,
            vec![count("gateways"), context.hours_operand()],
        ));
        usages.push(Usage::new(
            position,
            "public-ipv4",
            "ipv4.hour",
            gateway_hours,
            ADDRESS,
            vec![count("addresses"), context.hours_operand()],
        ));
        let gb = context.gb(position, traffic.request_kib + traffic.response_kib);
        usages.push(Usage::new(
            position,
            "nat-gateway-data",
            "nat.gb",
            units::quantity(gb * share / 100.0),
            DATA,
            vec![
                Operand::new("GB", units::quantity(gb), Unit::Gb, Origin::Formula("payload")),
                input("internet share", share, Unit::Percent, InputPath::field("edge", "internet_backend_percent")),
            ],
        ));
    }
}
