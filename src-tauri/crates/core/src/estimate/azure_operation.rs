//! Azure Monitor's logs and Key Vault, in each environment in Azure.

use super::usage::input;
use super::{Usage, UsageContext};
use crate::plan::Provider;
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const LOGS: Formula = Formula { id: "azure-logs", expression: "requests × KiB / 1048576 × price" };
const VAULT: Formula = Formula { id: "azure-vault", expression: "operations × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let kib = context.plan.observability.log_kib_per_request;
    let operations = context.plan.platforms.aks.vault_operations;
    for (position, _) in context.environments_of(Provider::Azure) {
        let each = input("KiB", kib, Unit::Kib, InputPath::field("observability", "log_kib_per_request"));
        let operands = vec![context.requests_operand(position), each];
        let quantity = units::quantity(context.gb(position, kib));
        usages.push(Usage::new(position, "azure-logs", "azure.monitor.logs", quantity, LOGS, operands));
        let readings = input("operations", operations, Unit::Call, InputPath::field("platforms", "aks.vault_operations"));
        usages.push(Usage::new(position, "azure-vault", "azure.keyvault.operation", readings.value, VAULT, vec![readings]));
    }
}
