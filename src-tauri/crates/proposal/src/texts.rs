//! Words of the documents, as data: the same keys in every language.

use std::collections::{BTreeMap, BTreeSet};

use typst::foundations::Datetime;

use crate::{Language, ProposalError};

const ES: &str = include_str!("../locales/es.toml");
const EN: &str = include_str!("../locales/en.toml");
const PT: &str = include_str!("../locales/pt.toml");

/// The texts of a language, by key.
pub(crate) fn texts(language: Language) -> Result<BTreeMap<String, String>, ProposalError> {
    let source = match language {
        Language::Es => ES,
        Language::En => EN,
        Language::Pt => PT,
    };
    toml::from_str(source).map_err(|error| ProposalError::Texts(error.to_string()))
}

/// A text by its key.
///
/// # Errors
/// If the language has no such text: a document never shows a key in its place.
pub(crate) fn text<'a>(texts: &'a BTreeMap<String, String>, key: &str) -> Result<&'a str, ProposalError> {
    texts.get(key).map(String::as_str).ok_or_else(|| ProposalError::Texts(format!("there is no text `{key}`; add it to `locales/`")))
}

/// The places of a text that are filled in, and how many cells it has if it is a row of a table (`a | b | c`): an organisation's own text
/// must have the same.
pub(crate) fn places(text: &str) -> BTreeSet<String> {
    let places = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(place, _)| place.to_owned());
    let bars = text.matches('|').count();
    places.chain((bars > 0).then(|| format!("{} |", bars))).collect()
}

/// A date as documents write it: «20 de noviembre de 2026», "20 November 2026".
pub(crate) fn long_date(iso: &str, texts: &BTreeMap<String, String>) -> Result<String, ProposalError> {
    let (year, month, day) = parts(iso)?;
    let month = text(texts, &format!("month-{month}"))?;
    Ok(text(texts, "long-date")?.replace("{day}", &day.to_string()).replace("{month}", month).replace("{year}", &year.to_string()))
}

/// A date as documents of a language write it; what is no date stays as it is.
#[must_use]
pub fn date_in_words(iso: &str, language: Language) -> String {
    texts(language).and_then(|texts| long_date(iso, &texts)).unwrap_or_else(|_| iso.to_owned())
}

/// Year, month and day of an ISO date that exists.
pub(crate) fn parts(iso: &str) -> Result<(i32, u8, u8), ProposalError> {
    let read = || {
        let mut parts = iso.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if [year, month, day].map(str::len) != [4, 2, 2] {
            return None;
        }
        let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        Datetime::from_ymd(year, month, day).map(|_| (year, month, day))
    };
    read().ok_or_else(|| ProposalError::Date(iso.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_keys() {
        let keys = |language| texts(language).expect("texts").into_keys().collect::<Vec<_>>();
        for language in Language::ALL {
            assert_eq!(keys(Language::Es), keys(language));
        }
    }

    #[test]
    fn every_language_fills_in_the_same_places() {
        let places = |text: &str| {
            let mut places: Vec<String> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).map(str::to_owned).collect();
            places.sort();
            places
        };
        let spanish = texts(Language::Es).expect("texts");
        for language in Language::ALL {
            for (key, text) in texts(language).expect("texts") {
                assert_eq!(places(&text), places(&spanish[&key]), "{language:?}: {key}");
            }
        }
    }

    #[test]
    fn dates_are_written_in_words() {
        for (language, expected) in
            [(Language::Es, "20 de noviembre de 2026"), (Language::En, "20 November 2026"), (Language::Pt, "20 de novembro de 2026")]
        {
            assert_eq!(long_date("2026-11-20", &texts(language).expect("texts")).expect("date"), expected);
        }
        for wrong in ["2026-13-01", "20/11/2026", "", "2026-11", "2026-02-30", "2026-11-20-1", "26-11-20"] {
            assert!(parts(wrong).is_err(), "{wrong}");
        }
    }
}
