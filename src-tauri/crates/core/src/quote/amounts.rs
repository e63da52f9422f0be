//! From lines to a net amount: discounts of lines, the discount on the whole, and what of the rest is taxed. Quotes and the
//! explanation of their differences both stand on it, so that they cannot disagree.

use rust_decimal::Decimal;

use crate::money;

/// What the amounts of a quote depend on, of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineAmount {
    /// US dollars a month before any discount, rounded to cents.
    pub subtotal: Decimal,
    /// The line's own discount in percent.
    pub discount_percent: Decimal,
    /// Whether the taxes of the quote are charged on it.
    pub taxed: bool,
}

/// What follows for one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineNet {
    /// The line's own discount, rounded to cents.
    pub discount: Decimal,
    /// What remains after it and after the line's share of the discount on the whole.
    pub net: Decimal,
}

/// What follows for the quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetAmounts {
    /// Each line.
    pub lines: Vec<LineNet>,
    /// Before any discount.
    pub subtotal: Decimal,
    /// Sum of the lines' own discounts.
    pub line_discount: Decimal,
    /// All discounts.
    pub discount: Decimal,
    /// Subtotal minus all discounts.
    pub net: Decimal,
    /// Of the net amount, what is taxed.
    pub taxable: Decimal,
}

/// The amounts (formulas `line-discount` and `discount`): each line's own discount is rounded to cents; the discount on the whole is
/// taken of what is left, rounded once, and spread over the lines by largest remainder, so that lines, environments and total all
/// add up to the net amount.
#[must_use]
pub fn amounts(lines: &[LineAmount], discount_percent: Decimal) -> NetAmounts {
    let part = |amount: Decimal, percent: Decimal| money::usd(amount * percent / Decimal::ONE_HUNDRED);
    let own: Vec<Decimal> = lines.iter().map(|line| part(line.subtotal, line.discount_percent)).collect();
    let subtotal: Decimal = lines.iter().map(|line| line.subtotal).sum();
    let line_discount: Decimal = own.iter().sum();
    let whole = part(subtotal - line_discount, discount_percent);
    let left: Vec<Decimal> = lines.iter().zip(&own).map(|(line, own)| line.subtotal - own).collect();
    let shares = money::allocate(whole, &left, 2);
    let nets: Vec<LineNet> =
        left.iter().zip(shares).zip(own).map(|((left, share), discount)| LineNet { discount, net: left - share }).collect();
    let taxable = lines.iter().zip(&nets).filter(|(line, _)| line.taxed).map(|(_, net)| net.net).sum();
    let discount = line_discount + whole;
    NetAmounts { lines: nets, subtotal, line_discount, discount, net: subtotal - discount, taxable }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn d(text: &str) -> Decimal {
        text.parse().expect("decimal")
    }

    fn line(subtotal: &str, discount: &str, taxed: bool) -> LineAmount {
        LineAmount { subtotal: d(subtotal), discount_percent: d(discount), taxed }
    }

    /// Worked by hand. 100.00 with 15 % of its own leaves 85.00, 33.33 with 10 % leaves 30.00 (3.333 is 3.33), 50.00 stays: 165.00
    /// of 183.33. 10 % on the whole is 16.50: of 85, 30 and 50 these are 8.50, 3.00 and 5.00. Taxed are the first and the last.
    #[test]
    fn both_discounts_by_hand() {
        let told = amounts(&[line("100.00", "15", true), line("33.33", "10", false), line("50.00", "0", true)], d("10"));
        let nets: Vec<Decimal> = told.lines.iter().map(|line| line.net).collect();
        assert_eq!(nets, ["76.50", "27.00", "45.00"].map(d));
        assert_eq!((told.line_discount, told.discount, told.net), (d("18.33"), d("34.83"), d("148.50")));
        assert_eq!(told.taxable, d("121.50"));
    }

    /// 0.05 of discount over three equal lines: thirds of five cents, so two of them bear two cents and the last one one.
    #[test]
    fn cents_that_are_left_go_to_the_first_lines() {
        let told = amounts(&[line("0.50", "0", true); 3], d("3.3333"));
        let nets: Vec<Decimal> = told.lines.iter().map(|line| line.net).collect();
        assert_eq!((told.discount, nets), (d("0.05"), ["0.48", "0.48", "0.49"].map(d).to_vec()));
    }

    proptest! {
        #[test]
        fn lines_sum_to_the_net(
            lines in prop::collection::vec((0i64..10_000_000, 0i64..=10_000, any::<bool>()), 0..30),
            discount in 0i64..=10_000,
        ) {
            let lines: Vec<LineAmount> = lines
                .into_iter()
                .map(|(cents, percent, taxed)| LineAmount {
                    subtotal: Decimal::new(cents, 2), discount_percent: Decimal::new(percent, 2), taxed,
                })
                .collect();
            let told = amounts(&lines, Decimal::new(discount, 2));
            prop_assert_eq!(told.lines.iter().map(|line| line.net).sum::<Decimal>(), told.net);
            prop_assert_eq!(told.subtotal - told.discount, told.net);
            prop_assert!(told.lines.iter().all(|line| line.net >= Decimal::ZERO && line.discount >= Decimal::ZERO));
            prop_assert!(told.taxable <= told.net);
        }
    }
}
