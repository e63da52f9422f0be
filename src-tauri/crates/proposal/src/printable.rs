//! Texts of the plan as the document can print them: no control characters, only characters that its fonts have, and a
//! place to break in words without end.
//!
//! PDF/A and PDF/UA forbid a character without a glyph, so an emoji in a name would otherwise cost the whole document.

use serde_json::Value;

use crate::world;

/// Stands for a character that no font of the document has.
pub(crate) const SUBSTITUTE: char = '□';

/// Words of a language are hardly longer than this, and hyphenate.
const LONGEST_WORD: usize = 20;

/// How many of the widest letters the narrowest column of names holds.
const SURE_TO_FIT: usize = 10;

/// A place where a line may end without a sign.
pub(crate) const BREAK: char = '\u{200b}';

/// Makes every text of a JSON value printable. Gives back those in which characters had to be substituted, as they are
/// printed, so that the document can say so.
pub(crate) fn make_printable(value: &mut Value) -> Vec<String> {
    let mut substituted = Vec::new();
    walk(value, &mut substituted);
    substituted
}

fn walk(value: &mut Value, substituted: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let (printed, complete) = printable(text);
            if !complete && !substituted.contains(&printed) {
                substituted.push(printed.clone());
            }
            *text = printed;
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| walk(element, substituted)),
        Value::Object(fields) => fields.values_mut().for_each(|field| walk(field, substituted)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text to print, and whether all of its characters are there.
pub(crate) fn printable(text: &str) -> (String, bool) {
    let mut printed = String::with_capacity(text.len());
    let mut complete = true;
    for character in text.chars() {
        match character {
            // Line ends and tabs belong to no name; a space keeps the words apart.
            _ if character.is_control() => printed.push(' '),
            _ if is_invisible(character) => {}
            _ if !is_private(character) && world::can_write(character) => printed.push(character),
            _ => {
                complete = false;
                printed.push(SUBSTITUTE);
            }
        }
    }
    (with_breaks(&printed), complete)
}

/// Words too long to be words may break anywhere.
fn with_breaks(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    for part in text.split_inclusive(|c: char| !c.is_alphanumeric() && c != SUBSTITUTE) {
        // A part ends with the sign that parts it from the next.
        let endless = part.chars().count() > LONGEST_WORD + 1;
        for (index, character) in part.chars().enumerate() {
            if endless && index > 0 && index % SURE_TO_FIT == 0 {
                broken.push(BREAK);
            }
            broken.push(character);
        }
    }
    broken
}

/// Characters without an agreed meaning, which PDF/A forbids even if a font draws them.
fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Characters that only steer others: joiners, marks and overrides of direction (which can make a text read as another),
/// variation selectors, byte-order marks.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_can_be_printed_stays() {
        for text in ["Conciliación ñandú ÁÉÍÓÚÜÑ ¿¡ çãõ", "<#$*_@&\"'>[]{}\\`~", "n\u{303}", "€ – — … « » “ ” ≥ % ·", "Ελλάδα", ""]
        {
            assert_eq!(printable(text), (text.to_owned(), true));
        }
    }

    #[test]
    fn what_cannot_be_printed_is_seen_and_told() {
        for (text, expected) in [("Banco 🙂", "Banco □"), ("株式", "□□"), ("שלום", "□□□□"), ("\u{e000}", "□")] {
            assert_eq!(printable(text), (expected.to_owned(), false), "{text:?}");
        }
        let mut value = json!({"client": {"name": "Banco 🙂"}, "lines": ["a", "Banco 🙂", 3, null]});
        assert_eq!(make_printable(&mut value), ["Banco □"]);
        assert_eq!(value, json!({"client": {"name": "Banco □"}, "lines": ["a", "Banco □", 3, null]}));
    }

    #[test]
    fn nothing_unseen_passes() {
        assert_eq!(printable("a\u{202e}b\u{feff}c\u{200d}d\te\r\nf\0").0, "abcd e  f ");
    }

    #[test]
    fn endless_words_may_break() {
        assert_eq!(printable(&"x".repeat(41)).0, format!("{0}{BREAK}{0}{BREAK}{0}{BREAK}{0}{BREAK}x", "x".repeat(10)));
        assert_eq!(printable("internacionalización-de-aplicaciones").0, "internacionalización-de-aplicaciones");
    }
}
