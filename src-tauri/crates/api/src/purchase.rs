//! What each way of buying the provider's resources would save.

use aforo_core::money;
use aforo_core::plan::{Architecture, Commitment, Plan};
use rust_decimal::Decimal;

use crate::engine::{Computed, Engine, Options, usd};
use crate::messages::Messages;
use crate::views::PurchaseOptionView;

type Change = fn(&mut Plan, bool);
type InUse = fn(&Plan) -> bool;

/// Each option, and how a plan takes it up or gives it up.
const OPTIONS: [(&str, Change, InUse); 5] = [
    (
        "arm",
        |plan, on| plan.purchase.architecture = if on { Architecture::Arm } else { Architecture::X86 },
        |plan| plan.purchase.architecture == Architecture::Arm,
    ),
    (
        "spot-preproduction",
        |plan, on| plan.purchase.spot_percent_preproduction = if on { 100.0 } else { 0.0 },
        |plan| plan.purchase.spot_percent_preproduction > 0.0,
    ),
    (
        "savings-1y",
        |plan, on| plan.purchase.commitment = if on { Commitment::OneYear } else { Commitment::None },
        |plan| plan.purchase.commitment == Commitment::OneYear,
    ),
    (
        "savings-3y",
        |plan, on| plan.purchase.commitment = if on { Commitment::ThreeYears } else { Commitment::None },
        |plan| plan.purchase.commitment == Commitment::ThreeYears,
    ),
    ("free-tiers", |plan, on| plan.purchase.free_tiers = on, |plan| plan.purchase.free_tiers),
];

/// The plan with one option the other way round, and whether the plan as it stands has taken it up; none if there is no such option.
pub(crate) fn turned(plan: &Plan, id: &str) -> Option<(Plan, bool)> {
    let (_, change, in_use) = OPTIONS.into_iter().find(|(known, ..)| *known == id)?;
    let taken = in_use(plan);
    let mut other = plan.clone();
    change(&mut other, !taken);
    Some((other, taken))
}

/// The options with the estimate of the plan that takes each up alone; for one that the plan has taken up already, without it.
#[must_use]
pub fn options(engine: &Engine, computed: &Computed, options: Options) -> Vec<PurchaseOptionView> {
    let messages = Messages::of(options.language);
    let total = computed.calculation.estimate.total;
    let view = |id: &str| {
        let (plan, taken) = turned(&computed.plan, id)?;
        let name = messages.text(&format!("purchase-{id}"), &[]);
        let empty = PurchaseOptionView {
            id: id.to_owned(),
            name,
            in_use: taken,
            total: String::new(),
            saving: String::new(),
            saving_percent: String::new(),
            verified: true,
            problem: String::new(),
        };
        Some(match engine.compute_with(plan, &computed.calculation.prices, options.date) {
            Err(problems) => {
                let problem = messages.problems(&problems).into_iter().next().map(|problem| problem.message).unwrap_or_default();
                PurchaseOptionView { problem, ..empty }
            }
            Ok(other) => {
                let other = &other.calculation.estimate;
                let (with, without) = if taken { (total, other.total) } else { (other.total, total) };
                let saving = without - with;
                let percent = if without.is_zero() { Decimal::ZERO } else { saving / without * Decimal::ONE_HUNDRED };
                let of = if taken { &computed.calculation.estimate } else { other };
                PurchaseOptionView {
                    total: usd(with),
                    saving: usd(saving),
                    saving_percent: money::round(percent, 1).normalize().to_string(),
                    verified: of.lines.iter().filter(|line| line.resource.starts_with("fargate")).all(|line| line.verified),
                    ..empty
                }
            }
        })
    };
    OPTIONS.into_iter().filter_map(|(id, ..)| view(id)).collect()
}
