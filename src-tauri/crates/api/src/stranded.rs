//! Stranded capacity in the reader's language.

use aforo_core::capacity::{Resources, Stranded, stranded};
use aforo_core::money;
use rust_decimal::Decimal;

use crate::application::{Application, Context};
use crate::engine::{Computed, Engine, Options, usd};
use crate::language::DecimalMark;
use crate::messages::Messages;
use crate::views::ErrorView;
use crate::views::stranded::*;

impl Engine {
    /// vCPU and memory that are paid and that the traffic does not need, and the sizes that recover it. Internal.
    #[must_use]
    pub fn stranded(&self, computed: &Computed, options: Options) -> StrandedCapacityView {
        let (plan, calculation) = (&computed.plan, &computed.calculation);
        let mut found = stranded(plan, &calculation.capacity, &self.data().catalog, &calculation.prices);
        // Of equal ones the order of the plan stays.
        found.sort_by_key(|stranded| std::cmp::Reverse(lost(stranded)));
        let sum = |of: fn(&Stranded) -> Decimal| usd(found.iter().map(of).sum());
        StrandedCapacityView {
            bought: sum(|stranded| stranded.bought.usd),
            by_minimum: sum(|stranded| stranded.by_minimum.usd),
            by_pair: sum(|stranded| stranded.by_pair.usd),
            saving: sum(|stranded| stranded.repacking.as_ref().map_or(Decimal::ZERO, |repacking| repacking.saving)),
            workloads: found.iter().map(|stranded| workload(computed, stranded, options, self.mark(plan, options.language))).collect(),
        }
    }
}

impl Application {
    /// As [`Engine::stranded`], of a plan of the library.
    ///
    /// # Errors
    /// If the plan has errors.
    pub fn stranded(&self, id: &str, context: &Context) -> Result<StrandedCapacityView, ErrorView> {
        let computed = self.computed(id, context)?;
        Ok(self.engine().stranded(&computed, context.options()))
    }
}

fn lost(stranded: &Stranded) -> Decimal {
    stranded.by_minimum.usd + stranded.by_pair.usd
}

fn workload(computed: &Computed, stranded: &Stranded, options: Options, mark: DecimalMark) -> StrandedView {
    let workload = &computed.calculation.capacity.workloads[stranded.workload];
    let resources = |resources: &Resources| StrandedResourcesView {
        vcpu_hours: money::round(resources.vcpu_hours, 2).normalize().to_string(),
        gb_hours: money::round(resources.gb_hours, 2).normalize().to_string(),
        usd: usd(resources.usd),
    };
    let (lost, bought) = (lost(stranded), stranded.bought.usd);
    let share = if bought.is_zero() { Decimal::ZERO } else { lost / bought * Decimal::ONE_HUNDRED };
    let repacking = stranded.repacking.as_ref().map(|repacking| RepackingView {
        size: repacking.size.to_string(),
        base: repacking.tasks.base,
        expected: repacking.tasks.expected.normalize().to_string(),
        maximum: repacking.tasks.maximum,
        saving: usd(repacking.saving),
    });
    let messages = Messages::of(options.language);
    let advice = match repacking.as_ref().zip(stranded.repacking.as_ref()) {
        Some((other, repacking)) => messages.text_with(
            "stranded-repack",
            &[
                ("size", &mark.size(repacking.size)),
                ("base", &other.base.to_string()),
                ("maximum", &other.maximum.to_string()),
                ("saving", &other.saving),
                ("present", &mark.size(workload.size)),
            ],
            mark,
        ),
        None if stranded.by_minimum.usd > stranded.by_pair.usd => messages.text("stranded-minimum", &[]),
        None => messages.text("stranded-cheapest", &[]),
    };
    StrandedView {
        id: workload.id.clone(),
        environment: computed.plan.environments[workload.environment].id.clone(),
        name: workload.name.clone(),
        size: workload.size.to_string(),
        size_text: mark.size(workload.size),
        bought: resources(&stranded.bought),
        by_minimum: resources(&stranded.by_minimum),
        by_pair: resources(&stranded.by_pair),
        share: money::round(share, 1).normalize().to_string(),
        repacking,
        advice,
    }
}
