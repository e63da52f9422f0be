//! Money and resource units: the only place that rounds.

use rust_decimal::{Decimal, RoundingStrategy};

/// Rounds half away from zero to `digits` decimals. The house rule (decision 0001): it is what a spreadsheet's
/// `ROUND` does, so that a client who recalculates finds the printed figure.
#[must_use]
pub fn round(amount: Decimal, digits: u32) -> Decimal {
    amount.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)
}

/// Rounds an amount in US dollars to cents.
#[must_use]
pub fn usd(amount: Decimal) -> Decimal {
    let mut rounded = round(amount, 2);
    rounded.rescale(2);
    rounded
}

/// Rounds `value` up to the next multiple of `step`; a `step` of zero leaves it as it is.
/// Used when a rate card freezes MRUs (formula `mru-ceil`).
#[must_use]
pub fn ceil_to_step(value: Decimal, step: Decimal) -> Decimal {
    if step.is_zero() {
        return value;
    }
    (value / step).ceil() * step
}

/// Splits `total` over `weights` so that the parts are multiples of 10^-`digits` and sum to `total` exactly:
/// largest remainder, ties to the earlier weight. All weights zero: everything goes to the first part.
///
/// `total` must itself be a multiple of 10^-`digits`; weights must not be negative.
#[must_use]
pub fn allocate(total: Decimal, weights: &[Decimal], digits: u32) -> Vec<Decimal> {
    if weights.is_empty() {
        return Vec::new();
    }
    let sum: Decimal = weights.iter().sum();
    if sum.is_zero() {
        let mut parts = vec![Decimal::ZERO; weights.len()];
        parts[0] = total;
        return parts;
    }
    let step = Decimal::new(1, digits);
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for (index, weight) in weights.iter().enumerate() {
        let (part, remainder) = share(total, *weight, sum, step);
        remainders.push((remainder, index));
        parts.push(part);
    }
    let mut missing = total - parts.iter().sum::<Decimal>();
    remainders.sort_by(|a, b| b.0.abs().cmp(&a.0.abs()).then(a.1.cmp(&b.1)));
    let unit = if missing.is_sign_negative() { -step } else { step };
    for (_, index) in remainders.iter().cycle() {
        if missing.is_zero() {
            break;
        }
        parts[*index] += unit;
        missing -= unit;
    }
    parts
}

/// The multiple of `step` next to `total × weight / sum` towards zero, and what is left of it in units of `1 / sum`. The rest is
/// compared before it is divided: equal rests must be equal, whatever a division would make of them.
fn share(total: Decimal, weight: Decimal, sum: Decimal, step: Decimal) -> (Decimal, Decimal) {
    let exact = total.checked_mul(weight).filter(|product| product.is_zero() || product.scale() == total.scale() + weight.scale());
    let Some(product) = exact else {
        // More digits than a decimal has: the quotient's own rest is the best that there is.
        let quotient = total * (weight / sum);
        let part = (quotient / step).trunc() * step;
        return (part, (quotient - part) * sum);
    };
    let unit = if product.is_sign_negative() { -step } else { step };
    let mut part = (product / sum / step).trunc() * step;
    let mut rest = product - part * sum;
    // The division may have been rounded over the next multiple.
    if !rest.is_zero() && rest.is_sign_negative() != product.is_sign_negative() {
        part -= unit;
        rest += unit * sum;
    } else if rest.abs() >= step * sum {
        part += unit;
        rest -= unit * sum;
    }
    (part, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn d(text: &str) -> Decimal {
        text.parse().expect("test decimal")
    }

    /// Vectors of the quoting reference, section 4 (rounding and allocation).
    #[test]
    fn published_rounding_vectors() {
        for (value, digits, expected) in [("0.125", 2, "0.13"), ("2.4449", 2, "2.44"), ("-0.125", 2, "-0.13"), ("10.005", 2, "10.01")] {
            assert_eq!(round(d(value), digits), d(expected), "{value} to {digits} decimals");
        }
        assert_eq!(allocate(d("100.00"), &[d("1"), d("1"), d("1")], 2), [d("33.34"), d("33.33"), d("33.33")]);
        assert_eq!(allocate(d("100.00"), &[d("5"), d("3"), d("1")], 2), [d("55.56"), d("33.33"), d("11.11")]);
    }

    #[test]
    fn mrus_are_rounded_up_to_the_step() {
        for (value, step, expected) in [("2.01", "0.5", "2.5"), ("2.5", "0.5", "2.5"), ("0", "0.5", "0"), ("2.01", "0", "2.01")] {
            assert_eq!(ceil_to_step(d(value), d(step)), d(expected), "{value} in steps of {step}");
        }
    }

    /// 1.00 over weights 1, 2, 3, 6 of 12: 0.0833…, 0.1666…, 0.25, 0.50; the largest rest is the second's (0.67 of a cent).
    /// Of 0.05 over 30, 10 and 10 the parts are 0.03, 0.01, 0.01. Equal rests of unequal weights go to the earlier one: 0.05 over
    /// 3, 1 and 1 of 5 leave none; 0.10 over 7, 27 and 6 of 40 are 0.0175, 0.0675 and 0.015: two cents for three, the first two
    /// have 0.75 of a cent left.
    #[test]
    fn equal_rests_are_equal() {
        assert_eq!(allocate(d("1.00"), &[d("1"), d("2"), d("3"), d("6")], 2), [d("0.08"), d("0.17"), d("0.25"), d("0.50")]);
        assert_eq!(allocate(d("0.05"), &[d("30"), d("10"), d("10")], 2), [d("0.03"), d("0.01"), d("0.01")]);
        assert_eq!(allocate(d("0.10"), &[d("7"), d("27"), d("6")], 2), [d("0.02"), d("0.07"), d("0.01")]);
        // Thirds: 1/3 and 2/3 of 0.02 leave 2/3 and 1/3 of a cent, 0.01 over 1 and 1 leaves halves: the earlier has it.
        assert_eq!(allocate(d("0.01"), &[d("1"), d("1")], 2), [d("0.01"), d("0.00")]);
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole(cents in -10_000_000i64..10_000_000, weights in prop::collection::vec(0u32..1_000_000, 1..40)) {
            let total = Decimal::new(cents, 2);
            let weights: Vec<Decimal> = weights.into_iter().map(Decimal::from).collect();
            prop_assert_eq!(allocate(total, &weights, 2).iter().sum::<Decimal>(), total);
        }
    }
}
