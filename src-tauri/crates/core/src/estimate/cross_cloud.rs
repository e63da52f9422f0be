//! Traffic between clouds: what each request sends to systems in the other cloud, and what it receives from them. Each cloud charges
//! what leaves it, as traffic to the internet.

use super::usage::input;
use super::{Usage, UsageContext};
use crate::plan::Provider;
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const TRAFFIC: Formula = Formula { id: "cross-cloud", expression: "requests × KiB / 1048576 × price" };

/// The price of what leaves a cloud, and the region to which it is compared when it is not the environment's own.
const fn leaving(provider: Provider) -> (&'static str, &'static str) {
    match provider {
        Provider::Aws => ("transfer.internet.out", "us-east-1"),
        Provider::Azure => ("azure.transfer.out", "eastus"),
    }
}

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    for provider in [Provider::Aws, Provider::Azure] {
        for (position, environment) in context.environments_of(provider) {
            for (resource, kib, field, from) in [
                ("cross-cloud-sent", environment.cross_cloud_sent_kib, "cross_cloud_sent_kib", provider),
                ("cross-cloud-received", environment.cross_cloud_received_kib, "cross_cloud_received_kib", provider.other()),
            ] {
                let (key, region) = leaving(from);
                let each = input("KiB", kib, Unit::Kib, InputPath::item("environments", position, field));
                let quantity = units::quantity(context.gb(position, kib));
                let usage = Usage::new(position, resource, key, quantity, TRAFFIC, vec![context.requests_operand(position), each]);
                usages.push(if from == provider { usage } else { usage.priced_in(region) });
            }
        }
    }
}
