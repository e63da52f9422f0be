//! Numbers as the client's country writes them.

use fixed_decimal::Decimal as FixedDecimal;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use rust_decimal::Decimal;

use crate::ProposalError;

/// Writes numbers in a country's locale. A bare language is never used: `es` alone would write 1234,50.
#[derive(Debug)]
pub struct NumberFormat {
    grouped: DecimalFormatter,
    decimal_comma: bool,
    group_sign: char,
}

impl NumberFormat {
    /// The format of a locale such as `es-CL`.
    ///
    /// # Errors
    /// If the locale is malformed or unknown.
    pub fn new(locale: &str) -> Result<Self, ProposalError> {
        let unknown = || ProposalError::Locale(locale.to_owned());
        let parsed: Locale = locale.parse().map_err(|_| unknown())?;
        let options = DecimalFormatterOptions::from(GroupingStrategy::Always);
        let grouped = DecimalFormatter::try_new((&parsed).into(), options).map_err(|_| unknown())?;
        let sample = grouped.format(&fixed(Decimal::new(15, 1))).to_string();
        // The sign between thousands is whatever is no digit: a space in some countries.
        let thousands = grouped.format(&fixed(Decimal::from(1_000))).to_string();
        let group_sign = thousands.chars().find(|sign| !sign.is_ascii_digit()).ok_or_else(unknown)?;
        Ok(Self { grouped, decimal_comma: sample.contains(','), group_sign })
    }

    /// The sign between groups of thousands.
    #[must_use]
    pub fn group_sign(&self) -> char {
        self.group_sign
    }

    /// Whether the decimal sign is a comma, so that CSV columns are separated by semicolons.
    #[must_use]
    pub fn decimal_comma(&self) -> bool {
        self.decimal_comma
    }

    /// An amount, with two decimals; more only if it has them, as the value of an MRU may.
    #[must_use]
    pub fn money(&self, amount: Decimal) -> String {
        self.with_decimals(amount, 2)
    }

    /// A number with the decimals that it has.
    #[must_use]
    pub fn plain(&self, value: Decimal) -> String {
        self.with_decimals(value, 0)
    }

    /// The numbers of a column, all with as many decimals as the one that has most, so that their points stand in line.
    #[must_use]
    pub fn column(&self, values: &[Decimal]) -> Vec<String> {
        let decimals = values.iter().map(|value| value.normalize().scale()).max().unwrap_or(0);
        values.iter().map(|value| self.with_decimals(*value, decimals)).collect()
    }

    /// A number with at least so many decimals. Nothing is rounded here: figures come rounded.
    #[must_use]
    pub fn with_decimals(&self, value: Decimal, decimals: u32) -> String {
        let value = value.normalize();
        let mut padded = fixed(value);
        padded.pad_end(-i16::try_from(decimals.max(value.scale())).unwrap_or(0));
        self.grouped.format(&padded).to_string()
    }

    /// A number for a cell of a CSV file: the country's decimal sign, no grouping.
    #[must_use]
    pub fn cell(&self, value: Decimal) -> String {
        let text = value.to_string();
        if self.decimal_comma { text.replace('.', ",") } else { text }
    }
}

/// The same number in the formatter's type. A decimal has at most 28 digits, all of them after the point at most.
fn fixed(value: Decimal) -> FixedDecimal {
    let mut fixed = FixedDecimal::from(value.mantissa());
    fixed.multiply_pow10(-i16::try_from(value.scale()).unwrap_or(0));
    fixed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Table of the quoting reference, section 3.3 (Unicode CLDR).
    #[test]
    fn numbers_are_written_as_the_country_does() {
        let value: Decimal = "1234567.89".parse().expect("decimal");
        for (locale, expected) in [
            ("es-CL", "1.234.567,89"),
            ("es-CO", "1.234.567,89"),
            ("es-AR", "1.234.567,89"),
            ("es-MX", "1,234,567.89"),
            ("es-PE", "1,234,567.89"),
            ("es-PA", "1,234,567.89"),
            ("es-CR", "1\u{a0}234\u{a0}567,89"),
            ("pt-BR", "1.234.567,89"),
            ("en-US", "1,234,567.89"),
        ] {
            assert_eq!(NumberFormat::new(locale).expect("locale").money(value), expected, "{locale}");
        }
        assert!(NumberFormat::new("not a locale").is_err());
    }

    #[test]
    fn amounts_have_two_decimals_and_lose_none() {
        let chilean = NumberFormat::new("es-CL").expect("locale");
        for (value, expected) in
            [("0", "0,00"), ("1234.5", "1.234,50"), ("12.640", "12,64"), ("12.6405", "12,6405"), ("-213.25", "-213,25"), ("0.05", "0,05")]
        {
            assert_eq!(chilean.money(value.parse().expect("decimal")), expected, "{value}");
        }
    }

    #[test]
    fn the_points_of_a_column_stand_in_line() {
        let values = ["2", "13.45", "0", "4.300"].map(|value| value.parse().expect("decimal"));
        assert_eq!(NumberFormat::new("es-MX").expect("locale").column(&values), ["2.00", "13.45", "0.00", "4.30"]);
        assert_eq!(NumberFormat::new("es-MX").expect("locale").column(&[]), [""; 0]);
    }
}
