//! Azure's load balancer in front of each cluster with its public address, NAT gateways, and what leaves Azure.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::plan::Provider;
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const HOURS: Formula = Formula { id: "azure-balancer-hours", expression: "balancers × hours × price" };
const DATA: Formula = Formula { id: "azure-balancer-data", expression: "GB × price" };
const GATEWAYS: Formula = Formula { id: "azure-nat-hours", expression: "gateways × hours × price" };
const OUTWARD: Formula = Formula { id: "azure-nat-data", expression: "GB × internet share × price" };
const VPN: Formula = Formula { id: "azure-vpn-hours", expression: "gateways × hours × price" };
const ADDRESSES: Formula = Formula { id: "azure-addresses", expression: "addresses × hours × price" };
const OUT: Formula = Formula { id: "azure-transfer-out", expression: "requests × response / 1048576 × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let traffic = &context.plan.traffic;
    for (position, environment) in context.environments_of(Provider::Azure) {
        let balancers = rule("balancers", 1.0, Unit::Item, "balancer-per-environment");
        let hours = context.hours_operand();
        usages.push(Usage::new(position, "azure-balancer", "azure.lb.hour", context.month_hours(), HOURS, vec![balancers, hours]));
        let gb = context.gb(position, traffic.request_kib + traffic.response_kib);
        let payload = Operand::new("GB", units::quantity(gb), Unit::Gb, Origin::Formula("payload"));
        usages.push(Usage::new(position, "azure-balancer-data", "azure.lb.gb", units::quantity(gb), DATA, vec![payload]));
        let gateways = f64::from(environment.nat_gateways);
        let count = |symbol| input(symbol, gateways, Unit::Item, InputPath::item("environments", position, "nat_gateways"));
        let gateway_hours = units::quantity(gateways) * context.month_hours();
        usages.push(Usage::new(position, "azure-nat", "azure.nat.hour", gateway_hours, GATEWAYS, vec![count("gateways"), hours]));
        if environment.nat_gateways > 0 {
            let share = context.plan.edge.internet_backend_percent;
            let percent = input("internet share", share, Unit::Percent, InputPath::field("edge", "internet_backend_percent"));
            let quantity = units::quantity(gb * share / 100.0);
            usages.push(Usage::new(position, "azure-nat-data", "azure.nat.gb", quantity, OUTWARD, vec![payload, percent]));
        }
        if context.plan.vpn_links.iter().any(|link| link.serves(&environment.id)) {
            // One gateway holds all links of an environment.
            let gateway = rule("gateways", 1.0, Unit::Item, "azure-vpn");
            usages.push(Usage::new(position, "azure-vpn", "azure.vpn.gw1", context.month_hours(), VPN, vec![gateway, hours]));
        }
        // One address for the balancer, one for each gateway.
        let addresses = gateways + 1.0;
        let operands = vec![rule("addresses", addresses, Unit::Item, "azure-addresses"), hours];
        let quantity = units::quantity(addresses) * context.month_hours();
        usages.push(Usage::new(position, "azure-ipv4", "azure.ipv4.hour", quantity, ADDRESSES, operands));
        let response = input("response", traffic.response_kib, Unit::Kib, InputPath::field("traffic", "response_kib"));
        let quantity = units::quantity(context.gb(position, traffic.response_kib));
        let operands = vec![context.requests_operand(position), response];
        usages.push(Usage::new(position, "azure-transfer-out", "azure.transfer.out", quantity, OUT, operands));
    }
}
