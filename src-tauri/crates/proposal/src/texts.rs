//! Words of the documents, as data: the same keys in every language.

use std::collections::BTreeMap;

use crate::{Language, ProposalError};

const ES: &str = include_str!("../locales/es.toml");
const EN: &str = include_str!("../locales/en.toml");

/// The texts of a language, by key.
pub(crate) fn texts(language: Language) -> Result<BTreeMap<String, String>, ProposalError> {
    let source = match language {
        Language::Es => ES,
        Language::En => EN,
    };
    toml::from_str(source).map_err(|error| ProposalError::Texts(error.to_string()))
}

/// A date as documents write it: «20 de noviembre de 2026», "20 November 2026".
pub(crate) fn long_date(iso: &str, texts: &BTreeMap<String, String>) -> Result<String, ProposalError> {
    let (year, month, day) = parts(iso)?;
    let month = texts.get(&format!("month-{month}")).ok_or_else(|| ProposalError::Date(iso.to_owned()))?;
    let pattern = texts.get("long-date").map_or("{day} {month} {year}", String::as_str);
    Ok(pattern.replace("{day}", &day.to_string()).replace("{month}", month).replace("{year}", &year.to_string()))
}

/// Year, month and day of an ISO date.
pub(crate) fn parts(iso: &str) -> Result<(i32, u8, u8), ProposalError> {
    let error = || ProposalError::Date(iso.to_owned());
    let mut parts = iso.split('-');
    let mut next = || parts.next().ok_or_else(error);
    let year = next()?.parse().map_err(|_| error())?;
    let month: u8 = next()?.parse().map_err(|_| error())?;
    let day: u8 = next()?.parse().map_err(|_| error())?;
    if (1..=12).contains(&month) && (1..=31).contains(&day) { Ok((year, month, day)) } else { Err(error()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_keys() {
        let keys = |language| texts(language).expect("texts").into_keys().collect::<Vec<_>>();
        assert_eq!(keys(Language::Es), keys(Language::En));
    }

    #[test]
    fn dates_are_written_in_words() {
        for (language, expected) in [(Language::Es, "20 de noviembre de 2026"), (Language::En, "20 November 2026")] {
            assert_eq!(long_date("2026-11-20", &texts(language).expect("texts")).expect("date"), expected);
        }
        for wrong in ["2026-13-01", "20/11/2026", "", "2026-11"] {
            assert!(parts(wrong).is_err(), "{wrong}");
        }
    }
}
