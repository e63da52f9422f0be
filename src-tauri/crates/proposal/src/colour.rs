//! Colours and their contrast.

/// A colour of the screen (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour([u8; 3]);

impl Colour {
    pub(crate) const WHITE: Self = Self([255; 3]);

    /// Reads `#rrggbb`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Relative luminance (WCAG 2.2, definitions).
    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}

/// Contrast of two colours, from 1 to 21 (WCAG 2.2, definitions).
pub(crate) fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Black on white is 21; #767676 is known as the lightest grey that passes on white, with 4.54.
    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let colour = |text| Colour::parse(text).expect("a colour");
        for (one, expected) in [("#000000", 21.0), ("#767676", 4.54), ("#ffffff", 1.0)] {
            assert!((contrast(colour(one), Colour::WHITE) - expected).abs() < 0.005, "{one}");
        }
        for wrong in ["767676", "#76767", "#gggggg", "teal", "#7676760", "#+12345"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }
}
