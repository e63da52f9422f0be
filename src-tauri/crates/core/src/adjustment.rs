//! The price-adjustment clause: the value of an MRU follows a basket of the quote's own cloud resources at list price, labour and
//! licences, by their weights, once the basket has moved far enough (formula `price-adjustment`).

use rust_decimal::Decimal;

use crate::lifecycle::Day;
use crate::money;
use crate::plan::{Plan, PriceAdjustment};
use crate::problem::Problem;

/// Indices today over those of the base day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "1 is no change, 1.06 is 6 % more")]
pub struct Indices {
    pub cloud: Decimal,
    pub labour: Decimal,
    pub licences: Decimal,
}

/// Why the value changes, or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It changes by what the weights give.
    Applied,
    /// It changes by the largest adjustment that the clause allows.
    Capped,
    /// The basket has not moved beyond the threshold.
    BelowThreshold,
}

impl Outcome {
    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Capped => "capped",
            Self::BelowThreshold => "below-threshold",
        }
    }
}

/// A value of an MRU under the clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adjusted {
    /// What the weights give, four decimals.
    pub factor: Decimal,
    /// What is applied: the same, capped, or 1.
    pub applied: Decimal,
    /// The value before.
    pub before: Decimal,
    /// The value after, rounded to cents.
    pub after: Decimal,
    /// Why.
    pub outcome: Outcome,
}

/// Weight in percent of what never changes: what the others leave.
#[must_use]
pub fn fixed_percent(clause: &PriceAdjustment) -> Decimal {
    Decimal::ONE_HUNDRED - clause.cloud_percent - clause.labour_percent - clause.licence_percent
}

/// The value of an MRU after the clause: `before × (w_cloud × C + w_labour × L + w_licences × K + w_fixed)`, if the basket has moved
/// beyond the threshold, and within the cap; up and down alike.
#[must_use]
pub fn adjust(clause: &PriceAdjustment, before: Decimal, indices: Indices) -> Adjusted {
    let weighted = clause.cloud_percent * indices.cloud
        + clause.labour_percent * indices.labour
        + clause.licence_percent * indices.licences
        + fixed_percent(clause);
    let exact = weighted / Decimal::ONE_HUNDRED;
    let moved = (indices.cloud - Decimal::ONE).abs() * Decimal::ONE_HUNDRED;
    let cap = clause.cap_percent / Decimal::ONE_HUNDRED;
    let (applied, outcome) = if moved <= clause.threshold_percent {
        (Decimal::ONE, Outcome::BelowThreshold)
    } else if !cap.is_zero() && (exact - Decimal::ONE).abs() > cap {
        (if exact > Decimal::ONE { Decimal::ONE + cap } else { Decimal::ONE - cap }, Outcome::Capped)
    } else {
        (exact, Outcome::Applied)
    };
    Adjusted { factor: money::round(exact, 4), applied, before, after: money::usd(before * applied), outcome }
}

/// The first day on which the value may change, if somebody gives notice on `noticed`: never earlier than the interval after the
/// base day (or the last adjustment), and never before the days of notice are over.
#[must_use]
pub fn may_hold_from(clause: &PriceAdjustment, base: Day, noticed: Day) -> Day {
    let mut told = noticed;
    for _ in 0..clause.notice_days {
        told = told.next();
    }
    told.max(base.plus_months(clause.interval_months))
}

/// What is wrong with the clause of a plan.
#[must_use]
pub fn check(plan: &Plan) -> Vec<Problem> {
    let clause = &plan.commercial.adjustment;
    let mut problems = Vec::new();
    if !clause.enabled {
        return problems;
    }
    let path = |field: &str| format!("commercial.adjustment.{field}");
    let weights = clause.cloud_percent + clause.labour_percent + clause.licence_percent;
    if weights > Decimal::ONE_HUNDRED {
        problems.push(Problem::error("adjustment-weights", path("cloud_percent"), weights.normalize()));
    }
    if !clause.base_date.is_empty() && Day::parse(&clause.base_date).is_none() {
        problems.push(Problem::error("adjustment-date", path("base_date"), &clause.base_date));
    }
    if !(clause.labour_percent + clause.licence_percent).is_zero() && clause.index_source.trim().is_empty() {
        problems.push(Problem::error("adjustment-source-missing", path("index_source"), ""));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().expect("decimal")
    }

    fn indices(cloud: &str, labour: &str, licences: &str) -> Indices {
        Indices { cloud: d(cloud), labour: d(labour), licences: d(licences) }
    }

    /// The first is the vector of the quoting reference, section 1.3. 1.30 of a basket of 70 % is 1.21, capped at 10 %: 203.50;
    /// a fall of 20 % is 0.86, capped at 0.90: 166.50; of 10 % is 0.93: 172.05. 5 % is not beyond 5 %.
    #[test]
    fn published_vector_and_limits() {
        let clause = PriceAdjustment { enabled: true, ..PriceAdjustment::default() };
        for (given, factor, after, outcome) in [
            (indices("1.06", "1.03", "1.00"), "1.0480", "193.88", Outcome::Applied),
            (indices("1.05", "1.50", "1.00"), "1.1350", "185.00", Outcome::BelowThreshold),
            (indices("1.30", "1.00", "1.00"), "1.2100", "203.50", Outcome::Capped),
            (indices("0.80", "1.00", "1.00"), "0.8600", "166.50", Outcome::Capped),
            (indices("0.90", "1.00", "1.00"), "0.9300", "172.05", Outcome::Applied),
        ] {
            let told = adjust(&clause, d("185.00"), given);
            assert_eq!((told.factor, told.after, told.outcome), (d(factor), d(after), outcome), "{given:?}");
        }
    }

    /// With 60 % of cloud and nothing else, 40 % is fixed: 10 % more of cloud is 6 % more.
    #[test]
    fn what_has_no_weight_is_fixed() {
        let clause =
            PriceAdjustment { cloud_percent: d("60"), labour_percent: d("0"), licence_percent: d("0"), ..PriceAdjustment::default() };
        assert_eq!(adjust(&clause, d("50"), indices("1.1", "9", "9")).after, d("53.00"));
    }

    /// Twelve months after the base day, or thirty days after the notice, whichever is later.
    #[test]
    fn neither_too_soon_nor_without_notice() {
        let day = |text: &str| Day::parse(text).expect("day");
        let clause = PriceAdjustment::default();
        for (noticed, holds) in [("2027-03-01", "2027-11-20"), ("2027-11-10", "2027-12-10")] {
            assert_eq!(may_hold_from(&clause, day("2026-11-20"), day(noticed)), day(holds), "{noticed}");
        }
    }
}
