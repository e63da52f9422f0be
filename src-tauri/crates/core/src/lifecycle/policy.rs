//! The house's own rules: what a quote may contain before somebody else must look at it. The rules are data
//! (`pricing-data/catalog/approval-policies.toml`).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a policy measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// All discounts in percent of the subtotal, beyond the limit.
    Discount,
    /// The largest discount of a line in percent, its share of the discount on the whole included, beyond the limit.
    LineDiscount,
    /// Margin in percent of the net amount, under the limit. Nothing charged is under any limit.
    Margin,
    /// Prices set by hand, more than the limit.
    ManualPrices,
    /// Age of the price book in days, beyond the limit.
    PriceBookAge,
    /// Days for which the quote holds, beyond the limit.
    Validity,
    /// Whether the rate card is an example: 1 if it is.
    ExampleRateCard,
    /// Cost lines whose price nobody can check, more than the limit.
    UnverifiedPrices,
}

impl Measure {
    /// The measure as files write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Discount => "discount",
            Self::LineDiscount => "line-discount",
            Self::Margin => "margin",
            Self::ManualPrices => "manual-prices",
            Self::PriceBookAge => "price-book-age",
            Self::Validity => "validity",
            Self::ExampleRateCard => "example-rate-card",
            Self::UnverifiedPrices => "unverified-prices",
        }
    }
}

/// A policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// What it measures.
    pub measure: Measure,
    /// What is allowed without approval.
    pub limit: Decimal,
    /// Role of the house that may approve what goes beyond.
    pub role: String,
}

/// What the policies look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// All discounts in percent of the subtotal.
    pub discount_percent: Decimal,
    /// The largest discount of a line that has one of its own, in percent.
    pub line_discount_percent: Decimal,
    /// Margin in percent of the net amount; none if nothing is charged.
    pub margin_percent: Option<Decimal>,
    /// Prices set by hand.
    pub manual_prices: Decimal,
    /// Age of the price book in days.
    pub price_book_age: Decimal,
    /// Days for which the quote holds.
    pub validity_days: Decimal,
    /// Whether the rate card is an example.
    pub example_rate_card: bool,
    /// Cost lines whose price nobody can check.
    pub unverified_prices: Decimal,
}

/// An approval that a policy asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// What was measured.
    pub measure: Measure,
    /// Role of the house that may approve.
    pub role: String,
    /// What was found; none for a margin of nothing.
    pub value: Option<Decimal>,
    /// What is allowed without approval.
    pub limit: Decimal,
}

impl Need {
    /// Whether an approval of `approved` covers this need: the same policy, and nothing has become worse. The age of a price
    /// book grows by itself, so whoever approved an old one approved it for the days after too.
    #[must_use]
    pub fn is_covered_by(&self, approved: &Self) -> bool {
        let no_worse = match self.measure {
            Measure::PriceBookAge => true,
            // A margin of nothing (no value) is the worst: it is covered by itself only.
            Measure::Margin => self.value >= approved.value,
            _ => self.value <= approved.value,
        };
        self.measure == approved.measure && self.role == approved.role && no_worse
    }
}

/// The approvals that the policies ask for.
#[must_use]
pub fn needs(policies: &[Policy], facts: &Facts) -> Vec<Need> {
    let need = |policy: &Policy| {
        let value = match policy.measure {
            Measure::Discount => Some(facts.discount_percent),
            Measure::LineDiscount => Some(facts.line_discount_percent),
            Measure::Margin => facts.margin_percent,
            Measure::ManualPrices => Some(facts.manual_prices),
            Measure::PriceBookAge => Some(facts.price_book_age),
            Measure::Validity => Some(facts.validity_days),
            Measure::ExampleRateCard => Some(Decimal::from(u8::from(facts.example_rate_card))),
            Measure::UnverifiedPrices => Some(facts.unverified_prices),
        };
        let beyond = match policy.measure {
            Measure::Margin => value.is_none_or(|value| value < policy.limit),
            _ => value.is_none_or(|value| value > policy.limit),
        };
        beyond.then(|| Need { measure: policy.measure, role: policy.role.clone(), value, limit: policy.limit })
    };
    policies.iter().filter_map(need).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        Facts {
            discount_percent: Decimal::TEN,
            line_discount_percent: Decimal::from(15),
            margin_percent: Some(Decimal::from(30)),
            manual_prices: Decimal::ZERO,
            price_book_age: Decimal::from(90),
            validity_days: Decimal::from(30),
            example_rate_card: false,
            unverified_prices: Decimal::ZERO,
        }
    }

    fn asked(measure: Measure, limit: i64, facts: &Facts) -> bool {
        !needs(&[Policy { measure, limit: Decimal::from(limit), role: "manager".to_owned() }], facts).is_empty()
    }

    #[test]
    fn what_is_at_the_limit_needs_nobody_and_what_is_beyond_does() {
        for (measure, at, beyond) in [
            (Measure::Discount, 10, 9),
            (Measure::LineDiscount, 15, 14),
            (Measure::Margin, 30, 31),
            (Measure::PriceBookAge, 90, 89),
            (Measure::Validity, 30, 29),
            (Measure::ManualPrices, 0, -1),
        ] {
            assert!(!asked(measure, at, &facts()), "{} at its limit", measure.as_str());
            assert!(asked(measure, beyond, &facts()), "{} beyond its limit", measure.as_str());
        }
        assert!(asked(Measure::ExampleRateCard, 0, &Facts { example_rate_card: true, ..facts() }));
        assert!(asked(Measure::Margin, -100, &Facts { margin_percent: None, ..facts() }), "nothing charged is no margin");
    }

    #[test]
    fn an_approval_covers_what_is_no_worse() {
        let need = |measure, value: i64| Need { measure, role: "m".to_owned(), value: Some(Decimal::from(value)), limit: Decimal::ZERO };
        for (measure, approved, now, covered) in [
            (Measure::Discount, 20, 20, true),
            (Measure::Discount, 20, 21, false),
            (Measure::Margin, 20, 21, true),
            (Measure::Margin, 20, 19, false),
            (Measure::PriceBookAge, 130, 131, true),
        ] {
            assert_eq!(need(measure, now).is_covered_by(&need(measure, approved)), covered, "{} {approved} {now}", measure.as_str());
        }
        let nothing = Need { value: None, ..need(Measure::Margin, 0) };
        assert!(nothing.is_covered_by(&nothing) && !nothing.is_covered_by(&need(Measure::Margin, -50)));
    }
}
