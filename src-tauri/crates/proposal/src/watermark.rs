//! The mark across a page as a drawing: its letters are outlines, so that they mix with no line of the text that a program or a screen
//! reader takes out of the page, and nobody finds the mark when searching.

use ttf_parser::OutlineBuilder;
use typst::foundations::Bytes;

use crate::organisation::Organisation;
use crate::world;

/// The file name of the mark inside the document's world.
const WATERMARK: &str = "watermark.svg";

/// Space between two letters, in units of the font's em.
const TRACKING: f32 = 0.02;

/// The mark as a file of the document's world, in the house's tint; none if there is nothing to mark.
pub(crate) fn file(house: &Organisation, word: &str) -> Option<(String, Bytes)> {
    let colour = house.colours.get("tint").map_or("#eeeeee", String::as_str);
    (!word.is_empty()).then(|| (WATERMARK.to_owned(), Bytes::from_string(svg(word, colour))))
}

/// A word in the display weight as an SVG as high as its em. Characters that the font lacks are left out.
fn svg(word: &str, colour: &str) -> String {
    let Some(font) = world::display() else { return String::new() };
    let face = font.ttf();
    let (em, ascender) = (f32::from(face.units_per_em()), f32::from(face.ascender()));
    let mut pen = Pen { path: String::new(), x: 0.0, baseline: ascender };
    for glyph in word.chars().filter_map(|character| face.glyph_index(character)) {
        face.outline_glyph(glyph, &mut pen);
        pen.x += face.glyph_hor_advance(glyph).map_or(0.0, f32::from) + em * TRACKING;
    }
    let (width, height) = (pen.x.max(1.0), ascender - f32::from(face.descender()));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"><path fill=\"{colour}\" d=\"{}\"/></svg>",
        pen.path
    )
}

/// Writes outlines as SVG: letters one beside the other, and downwards what fonts count upwards.
struct Pen {
    path: String,
    x: f32,
    baseline: f32,
}

impl Pen {
    fn draw(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (x, y) in points {
            self.path.push_str(&format!("{} {} ", self.x + x, self.baseline - y));
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.draw('M', &[(x, y)]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.draw('L', &[(x, y)]);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.draw('Q', &[(x1, y1), (x, y)]);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.draw('C', &[(x1, y1), (x2, y2), (x, y)]);
    }
    fn close(&mut self) {
        self.path.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn every_letter_is_an_outline_and_none_a_text() {
        for (word, letters) in [("BORRADOR", 8), ("DRAFT", 5), ("", 0), ("株", 0)] {
            let drawn = svg(word, "#eef4f4");
            assert!(!drawn.contains("<text") && !drawn.contains("NaN"), "{drawn}");
            // A letter has an outline and as many more as it has holes.
            assert!(drawn.matches('M').count() >= letters, "{word}: {drawn}");
            assert_eq!(drawn.contains('M'), letters > 0, "{word}");
        }
    }
}
