//! The languages: their codes and what each asks of names and numbers.

use std::borrow::Cow;

use aforo_core::catalog::{ContainerSize, CountryRules};
use aforo_core::rate_card::Names;
use aforo_proposal::NumberFormat;
use rust_decimal::Decimal;

use crate::views::Language;

impl Language {
    /// All of them, Spanish first.
    pub const ALL: [Self; 3] = [Self::Es, Self::En, Self::Pt];

    /// ISO 639 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
            Self::Pt => "pt",
        }
    }

    /// The language of a code; Spanish, the first one, if it is none of ours.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|language| language.code() == code).unwrap_or(Self::Es)
    }

    /// A name in this language.
    #[must_use]
    pub fn name(self, names: &Names) -> &str {
        match self {
            Self::Es => &names.es,
            Self::En => &names.en,
            Self::Pt => &names.pt,
        }
    }

    /// The decimal mark inside a sentence.
    #[must_use]
    pub fn decimal_mark(self) -> char {
        if self == Self::En { '.' } else { ',' }
    }
}

/// The sign before the decimals of numbers that stand inside words: sentences and names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecimalMark(char);

impl DecimalMark {
    /// That of the client's country, as documents write every number, whatever their language.
    #[must_use]
    pub fn of_country(rules: Option<&CountryRules>) -> Self {
        let comma = rules.and_then(|rules| NumberFormat::new(&rules.locale).ok()).is_none_or(|numbers| numbers.decimal_comma());
        Self(if comma { ',' } else { '.' })
    }

    /// That of the window's own numbers (`ui/src/i18n/format.ts`): English has its own, the others follow the client's country.
    #[must_use]
    pub fn of_reader(language: Language, rules: Option<&CountryRules>) -> Self {
        if language == Language::En { Self::of_language(language) } else { Self::of_country(rules) }
    }

    /// That of a language, where no client is known.
    #[must_use]
    pub fn of_language(language: Language) -> Self {
        Self(language.decimal_mark())
    }

    /// The sign itself.
    #[must_use]
    pub fn sign(self) -> char {
        self.0
    }

    /// A decimal with this mark and without needless zeros. Any other text stays, as do dates and sizes such as `0.5x1`, which are
    /// written so in plans.
    #[must_use]
    pub fn write(self, text: &str) -> Cow<'_, str> {
        match text.parse::<Decimal>() {
            Ok(value) if text.contains('.') => Cow::Owned(value.normalize().to_string().replace('.', self.0.encode_utf8(&mut [0; 4]))),
            _ => Cow::Borrowed(text),
        }
    }

    /// What a message is told, each number with this mark.
    #[must_use]
    pub fn arguments<'a>(self, arguments: &[(&'a str, &'a str)]) -> Vec<(&'a str, Cow<'a, str>)> {
        arguments.iter().map(|(name, value)| (*name, self.write(value))).collect()
    }

    /// The name of a component: a rate card has its size with points, in every language.
    #[must_use]
    pub fn name(self, id: &str, name: &str) -> String {
        let size = id.strip_prefix("container.").and_then(ContainerSize::parse);
        size.map_or_else(
            || name.to_owned(),
            |size| {
                [size.vcpu(), size.memory_gib()].into_iter().fold(name.to_owned(), |name, number| {
                    let number = number.to_string();
                    name.replace(&format!("{number} "), &format!("{} ", self.write(&number)))
                })
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(country: aforo_core::plan::Country) -> CountryRules {
        let data = aforo_pricing::shipped().expect("shipped data");
        data.catalog.country(country).expect("a country").clone()
    }

    /// Chile writes 0,5 and Mexico 0.5, in documents of any language; the window's English has a point everywhere.
    #[test]
    fn numbers_in_words_have_the_mark_of_country_and_reader() {
        use aforo_core::plan::Country::{Br, Cl, Mx};
        for (country, language, document, window) in [
            (Cl, Language::Es, ',', ','),
            (Cl, Language::En, ',', '.'),
            (Cl, Language::Pt, ',', ','),
            (Mx, Language::Es, '.', '.'),
            (Mx, Language::En, '.', '.'),
            (Br, Language::Pt, ',', ','),
        ] {
            let rules = rules(country);
            assert_eq!(DecimalMark::of_country(Some(&rules)).sign(), document, "{country:?} {language:?}");
            assert_eq!(DecimalMark::of_reader(language, Some(&rules)).sign(), window, "{country:?} {language:?}");
        }
    }

    #[test]
    fn a_mark_is_written_into_numbers_only() {
        let comma = DecimalMark(',');
        for (text, written) in [
            ("2.50", "2,5"),
            ("2.0", "2"),
            ("-0.25", "-0,25"),
            ("17", "17"),
            ("1.234,5", "1.234,5"),
            ("0.5x1", "0.5x1"),
            ("db.r6g", "db.r6g"),
        ] {
            assert_eq!(comma.write(text), written);
        }
        let names = [
            ("container.0.25x0.5", "Contenedor 0.25 vCPU, 0.5 GB", "Contenedor 0,25 vCPU, 0,5 GB"),
            ("container.1x2", "Contenedor 1 vCPU, 2 GB", "Contenedor 1 vCPU, 2 GB"),
            ("database.mysql-8.0", "MySQL 8.0", "MySQL 8.0"),
        ];
        for (id, name, written) in names {
            assert_eq!(comma.name(id, name), written);
            assert_eq!(DecimalMark('.').name(id, name), name);
        }
    }

    #[test]
    fn codes_lead_back() {
        for language in Language::ALL {
            assert_eq!(Language::of_code(language.code()), language);
        }
        assert_eq!(Language::of_code("xx"), Language::Es);
    }
}
