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
        Ok(Self { grouped, decimal_comma: sample.contains(',') })
    }

    /// Whether the decimal sign is a comma, so that CSV columns are separated by semicolons.
    #[must_use]
    pub fn decimal_comma(&self) -> bool {
        self.decimal_comma
    }

    /// An amount with exactly two decimals.
    #[must_use]
    pub fn money(&self, amount: Decimal) -> String {
        let mut amount = amount;
        amount.rescale(2);
        self.grouped.format(&fixed(amount)).to_string()
    }

    /// A number with the decimals that it has.
    #[must_use]
    pub fn plain(&self, value: Decimal) -> String {
        self.grouped.format(&fixed(value.normalize())).to_string()
    }

    /// A number for a cell of a CSV file: the country's decimal sign, no grouping.
    #[must_use]
    pub fn cell(&self, value: Decimal) -> String {
        let text = value.to_string();
        if self.decimal_comma { text.replace('.', ",") } else { text }
    }
}

/// Decimals have no more than 28 digits, which the formatter's type always holds.
fn fixed(value: Decimal) -> FixedDecimal {
    value.to_string().parse().unwrap_or_default()
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
        assert_eq!(NumberFormat::new("es-CL").expect("locale").money("1234.5".parse().expect("decimal")), "1.234,50");
    }
}
