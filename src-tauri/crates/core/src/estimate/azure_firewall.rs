//! Azure Firewall, where the plan puts one in front of its environments: hours, and what goes through it.

use super::{Usage, UsageContext};
use crate::plan::{FirewallTier, Provider};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const HOURS: Formula = Formula { id: "azure-firewall-hours", expression: "firewalls × hours × price" };
const DATA: Formula = Formula { id: "azure-firewall-data", expression: "GB × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let key = match context.plan.platforms.aks.firewall {
        FirewallTier::None => return,
        FirewallTier::Standard => "azure.firewall.standard",
        FirewallTier::Premium => "azure.firewall.premium",
    };
    let traffic = &context.plan.traffic;
    for (position, _) in context.environments_of(Provider::Azure) {
        let firewalls = Operand::new("firewalls", 1, Unit::Item, Origin::Input(InputPath::field("platforms", "aks.firewall")));
        let operands = vec![firewalls, context.hours_operand()];
        usages.push(Usage::new(position, "azure-firewall", key, context.month_hours(), HOURS, operands));
        let gb = units::quantity(context.gb(position, traffic.request_kib + traffic.response_kib));
        let payload = Operand::new("GB", gb, Unit::Gb, Origin::Formula("payload"));
        usages.push(Usage::new(position, "azure-firewall-data", "azure.firewall.gb", gb, DATA, vec![payload]));
    }
}
