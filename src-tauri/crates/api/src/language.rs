//! The languages: their codes and what each asks of names and numbers.

use aforo_core::rate_card::Names;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lead_back() {
        for language in Language::ALL {
            assert_eq!(Language::of_code(language.code()), language);
        }
        assert_eq!(Language::of_code("xx"), Language::Es);
    }
}
