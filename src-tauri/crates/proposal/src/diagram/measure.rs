//! How wide a text is in the documents' own font, and how it breaks into lines.

use crate::world::advance;

/// Weight of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

/// A size and weight of type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
}

impl Type {
    /// From one line to the next.
    pub(crate) fn leading(self) -> f64 {
        (self.size * 1.28).ceil()
    }

    /// Width of a text. Kerning is left out; it makes texts narrower, if anything.
    pub(crate) fn width(self, text: &str) -> f64 {
        text.chars().map(|character| advance(character, self.weight == Weight::SemiBold)).sum::<f64>() * self.size
    }

    /// Breaks a text into at most `most` lines of a width; what does not fit ends with an ellipsis.
    pub(crate) fn wrap(self, text: &str, width: f64, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            // A word that is wider than the line is cut, after a dot or a dash if there is one.
            for part in word.split_inclusive(['.', '-', '/']) {
                if !line.is_empty() && self.width(&format!("{line}{part}")) > width {
                    lines.push(std::mem::take(&mut line));
                }
                for character in part.chars() {
                    let mut longer = line.clone();
                    longer.push(character);
                    if self.width(&longer) > width && !line.is_empty() {
                        lines.push(std::mem::take(&mut line));
                        line.push(character);
                    } else {
                        line = longer;
                    }
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while !last.is_empty() && self.width(&format!("{last}…")) > width {
                    last.pop();
                }
                *last = format!("{}…", last.trim_end());
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: Type = Type { size: 10.0, weight: Weight::Regular };

    #[test]
    fn widths_are_those_of_the_font() {
        // Advances of the fonts' own tables (fontTools, 2816 units an em): the sum over the characters of the text.
        for (weight, units) in [(Weight::Regular, 20_004.0), (Weight::SemiBold, 20_572.0)] {
            let width = Type { size: 10.0, weight }.width("Aurora, 180 GB");
            assert!((width - units / 2816.0 * 10.0).abs() < 1e-9, "{weight:?}: {width}");
        }
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        let texts = ["Documentos y certificados", "Donaudampfschifffahrtsgesellschaft", "a b c d e f", "", "ñandú 1.234,5 GB"];
        for text in texts {
            for width in [20.0, 45.0, 80.0] {
                for line in BODY.wrap(text, width, 3) {
                    assert!(BODY.width(&line) <= width, "{line:?} in {width}");
                }
            }
        }
    }

    #[test]
    fn names_of_classes_break_at_their_dots() {
        assert_eq!(BODY.wrap("db.r6g.large", 40.0, 3), ["db.r6g.", "large"]);
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(BODY.wrap("uno dos tres cuatro", 45.0, 9).join(" "), "uno dos tres cuatro");
        assert!(BODY.wrap("uno dos tres cuatro cinco seis", 45.0, 2)[1].ends_with('…'));
    }
}
