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

/// Arguments of messages that are counts or measures. The digits of any other may be a name, a year or a place in a file, in which
/// thousands are not told apart.
const QUANTITIES: [&str; 43] = [
    "arrivals",
    "at_risk",
    "base",
    "bytes",
    "cap",
    "change",
    "count",
    "cpu_ms",
    "days",
    "demand",
    "disk",
    "draws",
    "enough",
    "floor",
    "from",
    "high",
    "left",
    "least",
    "likely",
    "low",
    "maximum",
    "max_connections",
    "memory_mib",
    "mib",
    "minutes",
    "most",
    "mrus",
    "needed",
    "objective",
    "offer",
    "p10",
    "p90",
    "p95",
    "percent",
    "pool",
    "limit",
    "rate",
    "saturated",
    "sum",
    "tasks",
    "times",
    "usd",
    "vcpu",
];

/// Arguments that are amounts of money.
const AMOUNTS: [&str; 2] = ["extra", "saving"];

/// How numbers are written that stand inside words, in sentences and names: the sign before their decimals and that between thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecimalMark {
    sign: char,
    group: char,
}

impl DecimalMark {
    /// That of the client's country, as documents write every number, whatever their language.
    #[must_use]
    pub fn of_country(rules: Option<&CountryRules>) -> Self {
        let numbers = rules.and_then(|rules| NumberFormat::new(&rules.locale).ok());
        let comma = Self { sign: ',', group: '.' };
        numbers.map_or(comma, |numbers| Self { sign: if numbers.decimal_comma() { ',' } else { '.' }, group: numbers.group_sign() })
    }

    /// That of the window's own numbers (`ui/src/i18n/format.ts`): English has its own, the others follow the client's country.
    #[must_use]
    pub fn of_reader(language: Language, rules: Option<&CountryRules>) -> Self {
        if language == Language::En { Self::of_language(language) } else { Self::of_country(rules) }
    }

    /// That of a language, where no client is known.
    #[must_use]
    pub fn of_language(language: Language) -> Self {
        let sign = language.decimal_mark();
        Self { sign, group: if sign == ',' { '.' } else { ',' } }
    }

    /// The sign itself.
    #[must_use]
    pub fn sign(self) -> char {
        self.sign
    }

    /// A decimal with this mark and without needless zeros. Any other text stays, as do dates and sizes such as `0.5x1`, which are
    /// written so in plans.
    #[must_use]
    pub fn write(self, text: &str) -> Cow<'_, str> {
        match text.parse::<Decimal>() {
            Ok(value) if text.contains('.') => Cow::Owned(value.normalize().to_string().replace('.', self.sign.encode_utf8(&mut [0; 4]))),
            _ => Cow::Borrowed(text),
        }
    }

    /// A count or a measure: a decimal with this mark, and its thousands apart. Any other text stays.
    #[must_use]
    pub fn quantity(self, text: &str) -> Cow<'_, str> {
        let Ok(value) = text.parse::<Decimal>() else { return Cow::Borrowed(text) };
        if value.abs() < Decimal::ONE_THOUSAND { self.write(text) } else { Cow::Owned(self.grouped(&value.normalize().to_string())) }
    }

    /// An amount of money as Aforo writes it, `12640.00`: it keeps its two decimals. Any other text stays.
    #[must_use]
    pub fn money(self, text: &str) -> Cow<'_, str> {
        if text.parse::<Decimal>().is_ok() { Cow::Owned(self.grouped(text)) } else { Cow::Borrowed(text) }
    }

    fn grouped(self, plain: &str) -> String {
        let (whole, decimals) = plain.split_once('.').map_or((plain, None), |(whole, decimals)| (whole, Some(decimals)));
        let (minus, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
        let mut written = minus.to_owned();
        for (position, digit) in digits.chars().enumerate() {
            if position > 0 && (digits.len() - position).is_multiple_of(3) {
                written.push(self.group);
            }
            written.push(digit);
        }
        if let Some(decimals) = decimals {
            written.push(self.sign);
            written.push_str(decimals);
        }
        written
    }

    /// What a message is told, each number with this mark, and the thousands of quantities apart.
    #[must_use]
    pub fn arguments<'a>(self, arguments: &[(&'a str, &'a str)]) -> Vec<(&'a str, Cow<'a, str>)> {
        let written = |name: &str, value: &'a str| match name {
            _ if AMOUNTS.contains(&name) => self.money(value),
            _ if QUANTITIES.contains(&name) => self.quantity(value),
            _ => self.write(value),
        };
        arguments.iter().map(|(name, value)| (*name, written(name, value))).collect()
    }

    /// A size of containers as people read it: `0,25 vCPU · 0,5 GB`.
    #[must_use]
    pub fn size(self, size: ContainerSize) -> String {
        format!("{} vCPU · {} GB", self.write(&size.vcpu().to_string()), self.write(&size.memory_gib().to_string()))
    }

    /// A text that may be a size as plans write it (`0.25x0.5`): that size as people read it, or the text.
    #[must_use]
    pub fn size_text(self, text: &str) -> String {
        ContainerSize::parse(text).map_or_else(|| text.to_owned(), |size| self.size(size))
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
        let comma = DecimalMark::of_language(Language::Es);
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
            assert_eq!(DecimalMark::of_language(Language::En).name(id, name), name);
        }
    }

    /// Thousands stand apart in what is counted; a year, a line or a name is no quantity.
    #[test]
    fn thousands_of_quantities_stand_apart() {
        for (language, written) in [(Language::Es, "3.867"), (Language::En, "3,867"), (Language::Pt, "3.867")] {
            let mark = DecimalMark::of_language(language);
            assert_eq!(mark.arguments(&[("at_risk", "3867"), ("line", "3867")])[0].1, written);
            assert_eq!(mark.arguments(&[("at_risk", "3867"), ("line", "3867")])[1].1, "3867");
        }
        let chilean = DecimalMark::of_country(Some(&rules(aforo_core::plan::Country::Cl)));
        for (text, written) in
            [("999", "999"), ("-1234567.50", "-1.234.567,5"), ("1000", "1.000"), ("2025-01-01", "2025-01-01"), ("0.5", "0,5")]
        {
            assert_eq!(chilean.quantity(text), written);
        }
        assert_eq!((chilean.money("12640.00").as_ref(), chilean.money("-").as_ref()), ("12.640,00", "-"));
        let costa_rica = DecimalMark::of_country(Some(&rules(aforo_core::plan::Country::Cr)));
        assert_eq!(costa_rica.quantity("12345.5"), "12\u{a0}345,5");
    }

    #[test]
    fn sizes_are_read_in_every_language() {
        for (language, written) in [(Language::Es, "0,25 vCPU · 0,5 GB"), (Language::En, "0.25 vCPU · 0.5 GB")] {
            assert_eq!(DecimalMark::of_language(language).size_text("0.25x0.5"), written);
        }
        assert_eq!(DecimalMark::of_language(Language::Pt).size_text("auto"), "auto");
    }

    #[test]
    fn codes_lead_back() {
        for language in Language::ALL {
            assert_eq!(Language::of_code(language.code()), language);
        }
        assert_eq!(Language::of_code("xx"), Language::Es);
    }
}
