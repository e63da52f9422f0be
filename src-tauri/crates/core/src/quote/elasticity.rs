//! The quote if another number of tasks were invoiced (design rule 10).

use rust_decimal::Decimal;

use super::{LineAmount, Quote, QuoteLine, amounts, line_amount};
use crate::capacity::Tasks;
use crate::money;
use crate::plan::{BillingPolicy, Plan};
use crate::rate_card::RateCard;

/// The quote at one of the three numbers of tasks (design rule 10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElasticAmount {
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month, net of discount.
    pub net: Decimal,
}

/// Base, expected and maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the three numbers of tasks of the capacity plan")]
pub struct Elasticity {
    pub base: ElasticAmount,
    pub expected: ElasticAmount,
    pub maximum: ElasticAmount,
}

impl Quote {
    /// MRUs a month of a line, by its position, if that policy were invoiced; of a line that does not scale, those that it has.
    #[must_use]
    pub fn line_mrus(&self, line: usize, policy: BillingPolicy) -> Decimal {
        let own = &self.lines[line];
        let scales = self.elastic.iter().find(|(position, _)| *position == line);
        scales.map_or(own.mrus, |(_, tasks)| tasks_of(policy, tasks) * own.unit_mrus)
    }
}

/// The quote at the other two numbers of tasks: only containers differ (design rule 10).
pub(super) fn of(plan: &Plan, card: &RateCard, lines: &[QuoteLine], elastic: &[(usize, Tasks)]) -> Elasticity {
    let at = |policy: BillingPolicy| {
        let mut mrus: Decimal = lines.iter().map(|line| line.mrus).sum();
        let mut at: Vec<LineAmount> = lines.iter().map(line_amount).collect();
        for (index, tasks) in elastic {
            let line = &lines[*index];
            let line_mrus = tasks_of(policy, tasks) * line.unit_mrus;
            mrus += line_mrus - line.mrus;
            at[*index].subtotal = money::usd(line_mrus * card.usd_per_mru);
        }
        ElasticAmount { mrus, net: amounts(&at, plan.commercial.discount_percent).net }
    };
    Elasticity { base: at(BillingPolicy::Base), expected: at(BillingPolicy::Expected), maximum: at(BillingPolicy::Maximum) }
}

/// The number of tasks that a policy invoices.
#[must_use]
pub fn tasks_of(policy: BillingPolicy, tasks: &Tasks) -> Decimal {
    match policy {
        BillingPolicy::Base => Decimal::from(tasks.base),
        BillingPolicy::Expected => tasks.expected,
        BillingPolicy::Maximum => Decimal::from(tasks.maximum),
    }
}
