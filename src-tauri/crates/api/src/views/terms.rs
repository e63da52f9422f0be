//! What a quote amounts to beside its monthly total.

use aforo_core::plan::{Plan, TaxTreatment};
use aforo_core::quote::{Quote, QuoteLine, TaxAmount, Untaxed};
use aforo_core::terms::{LocalAmounts, OneTimeAmounts, Withheld, ramp};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TaxView;
use crate::engine::usd;
use crate::messages::Messages;
use crate::present::plain;

/// A line's own discount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LineDiscountView {
    /// In percent.
    pub percent: String,
    /// As a positive amount.
    pub amount: String,
}

/// How something that is not taxed is treated, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct TreatmentView {
    /// `exempt` or `excluded`.
    pub treatment: String,
    /// Its name in the reader's language.
    pub name: String,
    /// Why, as it is printed.
    pub reason: String,
}

/// Net amount that is not taxed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct UntaxedView {
    /// How it is treated, and why.
    #[serde(flatten)]
    pub treatment: TreatmentView,
    /// US dollars a month, net.
    pub net: String,
}

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
    /// The quote's taxes on what is taxed of it.
    #[serde(default)]
    pub taxes: Vec<TaxView>,
    /// Net and taxes.
    #[serde(default)]
    pub total: String,
}

/// Something that is paid once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OneTimeItemView {
    /// Name.
    pub name: String,
    /// US dollars, net.
    pub net: String,
    /// How the taxes treat it, if it is not taxed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub untaxed: Option<TreatmentView>,
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

pub(crate) fn tax_view(tax: &TaxAmount) -> TaxView {
    TaxView {
        name: tax.name.clone(),
        rate_percent: plain(tax.rate_percent),
        base: usd(tax.base),
        amount: usd(tax.amount),
        note: String::new(),
    }
}

fn treatment_view(treatment: TaxTreatment, reason: &str, messages: &Messages) -> Option<TreatmentView> {
    (treatment != TaxTreatment::Taxed).then(|| TreatmentView {
        treatment: treatment.to_string(),
        name: messages.text(&format!("tax-treatment-{treatment}"), &[]),
        reason: reason.to_owned(),
    })
}

pub(crate) fn line_discount_view(line: &QuoteLine) -> Option<LineDiscountView> {
    (!line.discount_percent.is_zero()).then(|| LineDiscountView { percent: plain(line.discount_percent), amount: usd(line.discount) })
}

pub(crate) fn line_treatment_view(line: &QuoteLine, messages: &Messages) -> Option<TreatmentView> {
    treatment_view(line.tax, &line.tax_reason, messages)
}

pub(crate) fn untaxed_view(untaxed: &[Untaxed], messages: &Messages) -> Vec<UntaxedView> {
    let view = |group: &Untaxed| {
        let treatment = treatment_view(group.treatment, &group.reason, messages)?;
        Some(UntaxedView { treatment, net: usd(group.net) })
    };
    untaxed.iter().filter_map(view).collect()
}

pub(crate) fn one_time_view(one_time: &OneTimeAmounts, messages: &Messages) -> OneTimeView {
    let item = |item: &aforo_core::terms::OneTimeAmount| OneTimeItemView {
        name: item.name.clone(),
        net: usd(item.net),
        untaxed: treatment_view(item.tax, &item.tax_reason, messages),
    };
    OneTimeView {
        items: one_time.items.iter().map(item).collect(),
        net: usd(one_time.net),
        taxes: one_time.taxes.iter().map(tax_view).collect(),
        total: usd(one_time.total),
    }
}

pub(crate) fn ramp_view(plan: &Plan, quote: &Quote) -> Vec<MonthView> {
    if plan.environments.iter().all(|environment| environment.start_month <= 1) {
        return Vec::new();
    }
    ramp(plan, quote).iter().map(|month| MonthView { month: month.month, mrus: plain(month.mrus), net: usd(month.net) }).collect()
}
