//! What a quote amounts to beside its monthly total.

use aforo_core::money;
use aforo_core::plan::Plan;
use aforo_core::quote::Quote;
use aforo_core::terms::{LocalAmounts, Withheld, ramp};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The equivalent of a quote in local currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LocalView {
    /// ISO 4217.
    pub currency: String,
    /// Decimals of its minor unit.
    pub digits: u32,
    /// Units of it for one US dollar.
    pub per_usd: String,
    /// Who publishes the rate.
    pub source: String,
    /// Day of the rate.
    pub date: String,
    /// Net.
    pub net: String,
    /// Taxes on the local net, in the order of the quote's.
    pub taxes: Vec<String>,
    /// Net and taxes.
    pub total: String,
}

/// What a client withholds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct WithholdingView {
    /// `informative` or `gross-up`.
    pub mode: String,
    /// Rate in percent.
    pub rate_percent: String,
    /// What is invoiced a month, before taxes.
    pub invoiced: String,
    /// What is withheld of it.
    pub withheld: String,
    /// What is received.
    pub received: String,
}

/// What is paid once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OneTimeView {
    /// Each thing.
    pub items: Vec<OneTimeItemView>,
    /// Their sum, net.
    pub net: String,
}

/// Something that is paid once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OneTimeItemView {
    /// Name.
    pub name: String,
    /// US dollars, net.
    pub net: String,
}

/// A month of the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct MonthView {
    /// From 1.
    pub month: u32,
    /// MRUs.
    pub mrus: String,
    /// US dollars, net.
    pub net: String,
}

fn usd(amount: Decimal) -> String {
    money::usd(amount).to_string()
}

fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

pub(crate) fn local_view(local: &LocalAmounts, plan: &Plan) -> LocalView {
    let amount = |value: Decimal| {
        let mut value = value;
        value.rescale(local.digits);
        value.to_string()
    };
    LocalView {
        currency: local.currency.clone(),
        digits: local.digits,
        per_usd: plain(local.per_usd),
        source: plan.commercial.exchange.source.clone(),
        date: plan.commercial.exchange.date.clone(),
        net: amount(local.net),
        taxes: local.taxes.iter().map(|(_, tax)| amount(*tax)).collect(),
        total: amount(local.total),
    }
}

pub(crate) fn withholding_view(withheld: &Withheld, plan: &Plan) -> WithholdingView {
    WithholdingView {
        mode: plan.commercial.withholding.mode.to_string(),
        rate_percent: plain(plan.commercial.withholding.rate_percent),
        invoiced: usd(withheld.invoiced),
        withheld: usd(withheld.withheld),
        received: usd(withheld.received),
    }
}

pub(crate) fn one_time_view(plan: &Plan) -> Option<OneTimeView> {
    let items: Vec<OneTimeItemView> =
        plan.commercial.one_time.iter().map(|item| OneTimeItemView { name: item.name.clone(), net: usd(item.usd) }).collect();
    let net = usd(plan.commercial.one_time.iter().map(|item| money::usd(item.usd)).sum());
    (!items.is_empty()).then_some(OneTimeView { items, net })
}

pub(crate) fn ramp_view(plan: &Plan, quote: &Quote) -> Vec<MonthView> {
    if plan.environments.iter().all(|environment| environment.start_month <= 1) {
        return Vec::new();
    }
    ramp(plan, quote).iter().map(|month| MonthView { month: month.month, mrus: plain(month.mrus), net: usd(month.net) }).collect()
}
