//! Currencies of the catalog.

use aforo_core::terms::CurrencyRules;
use serde::Deserialize;

use crate::catalog::toml_file;
use crate::error::{FileProblem, PricingError};
use crate::price_book::is_date;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CurrenciesFile {
    checked: String,
    #[allow(dead_code, reason = "for people who read the file")]
    source: String,
    currency: Vec<CurrencyRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CurrencyRow {
    code: String,
    digits: u32,
    reference: String,
}

/// The most decimals that a minor unit has (ISO 4217: the UF and the UYW have four).
const DIGITS_LIMIT: u32 = 4;

/// Reads the currencies.
///
/// # Errors
/// All problems of the file.
pub fn read_currencies(file: &str, bytes: &[u8]) -> Result<Vec<CurrencyRules>, PricingError> {
    let read: CurrenciesFile = toml_file((file, bytes))?;
    let mut problems = Vec::new();
    let mut say = |place: &str, message: &str| problems.push(FileProblem { place: place.to_owned(), message: message.to_owned() });
    if !is_date(&read.checked) {
        say("checked", "it is not a date: YYYY-MM-DD is");
    }
    for (index, row) in read.currency.iter().enumerate() {
        let place = format!("currency {}", row.code);
        if row.digits > DIGITS_LIMIT {
            say(&place, "no minor unit has so many decimals");
        }
        if read.currency[..index].iter().any(|other| other.code == row.code) {
            say(&place, "it is given twice: keep one");
        }
    }
    if !problems.is_empty() {
        return Err(PricingError { file: file.to_owned(), problems });
    }
    let rules = |row: CurrencyRow| CurrencyRules { code: row.code, digits: row.digits, reference: row.reference };
    Ok(read.currency.into_iter().map(rules).collect())
}

#[cfg(test)]
mod tests {
    use aforo_core::plan::LocalCurrency;

    /// Every currency that a plan may name has its rules; decimals are those of the reference's table (section 3.4).
    #[test]
    fn every_currency_has_its_rules() {
        let currencies = crate::shipped().expect("sound data").currencies;
        for currency in LocalCurrency::ALL.iter().filter(|currency| **currency != LocalCurrency::None) {
            let rules = currencies.iter().find(|rules| rules.code == currency.as_str()).unwrap_or_else(|| panic!("{currency}"));
            let digits = match rules.code.as_str() {
                "CLP" | "PYG" => 0,
                "CLF" => 4,
                _ => 2,
            };
            assert_eq!(rules.digits, digits, "{currency}");
        }
    }
}
