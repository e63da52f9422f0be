//! The architecture of a plan as a picture: nested boxes, measured texts, arrows around them; SVG for every surface.

mod layout;
mod measure;
mod palette;
mod route;
mod symbols;
mod value;

use std::fmt::Write;

use layout::{BODY, Layout, Look, Rectangle, TextLine};
use measure::{Type, Weight};
use palette::Palette;

use crate::printable::{BREAK, printable};
pub(crate) use palette::ChartColours;
pub use palette::Theme;
pub use value::{Arrange, Arrow, ArrowStyle, Card, Diagram, Frame, FrameStyle, Member, Symbol, Width};

/// Width of every diagram; a page's text is 17 cm wide, so that 12 units are 6.3 points there.
pub const WIDTH: f64 = 920.0;
const MARGIN: f64 = 4.0;
const TITLE: Type = Type { size: 17.0, weight: Weight::SemiBold };
const CORNER: f64 = 5.0;

/// The diagram as an SVG document. The same diagram gives the same bytes.
#[must_use]
pub fn diagram_svg(diagram: &Diagram, theme: Theme) -> String {
    // Lines break where they are measured; the documents' own breaking marks would only disturb.
    let diagram = &diagram.clone().map_texts(&|text| printable(text).0.replace(BREAK, ""));
    let palette = theme.palette();
    let top = MARGIN + TITLE.leading() + 8.0;
    let (layout, height) = layout::place(&diagram.root, MARGIN, top, WIDTH - 2.0 * MARGIN);
    let (legend, legend_height) = legend(diagram, top + height + 12.0, palette);
    let whole = top + height + 12.0 + legend_height + MARGIN;
    let ways = route::route(&layout, &diagram.arrows, WIDTH, whole);
    let mut svg = String::with_capacity(40_000);
    let _ = write!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{whole}" viewBox="0 0 {WIDTH} {whole}" role="img" aria-labelledby="title description" font-family="Inter, 'Inter Variable', sans-serif">"#
    );
    let _ = write!(
        svg,
        "<title id=\"title\">{}</title><desc id=\"description\">{}</desc>",
        escape(&diagram.title),
        escape(&diagram.description)
    );
    let _ = write!(svg, r#"<rect width="{WIDTH}" height="{whole}" fill="{}"/>"#, palette.ground);
    let title = TITLE.wrap(&diagram.title, WIDTH - 2.0 * MARGIN, 1).concat();
    let heading = TextLine { x: MARGIN, y: MARGIN + TITLE.size, text: title, style: TITLE, muted: false, frame: None };
    svg.push_str(&text(&heading, palette.accent));
    boxes(&mut svg, &layout, palette);
    for (index, way) in ways {
        svg.push_str(&arrow(&way, diagram.arrows[index].style, palette));
    }
    for (x, y, symbol) in &layout.symbols {
        let outline = symbols::outline(*symbol);
        let _ = write!(
            svg,
            r#"<path transform="translate({} {})" d="{outline}" fill="none" stroke="{}" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round"/>"#,
            number(*x),
            number(*y),
            palette.accent
        );
    }
    for line in &layout.texts {
        svg.push_str(&text(line, if line.muted { palette.muted } else { palette.strong }));
    }
    svg.push_str(&legend);
    svg.push_str("</svg>\n");
    svg
}

fn boxes(svg: &mut String, layout: &Layout, palette: &Palette) {
    for placed in &layout.boxes {
        let rectangle = |fill: &str, stroke: &str, width: f64, more: &str| {
            let Rectangle { x, y, width: across, height } = placed.area;
            format!(
                r#"<rect x="{}" y="{}" width="{}" height="{}" rx="{CORNER}" fill="{fill}" stroke="{stroke}" stroke-width="{width}"{more}/>"#,
                number(x),
                number(y),
                number(across),
                number(height)
            )
        };
        match placed.look {
            Look::Frame(FrameStyle::Hidden) => {}
            Look::Frame(style) => {
                let (fill, stroke) = palette.frame(style);
                let wide = if style == FrameStyle::Network { 1.6 } else { 1.0 };
                svg.push_str(&rectangle(fill, stroke, wide, ""));
            }
            Look::Lane => svg.push_str(&rectangle("none", palette.lane, 1.0, r#" stroke-dasharray="5 4""#)),
            // Whoever reads the picture by program finds its boxes by name.
            Look::Card(_) => {
                let name = format!(r#" data-id="{}""#, escape(&placed.id));
                svg.push_str(&rectangle(palette.card, palette.card_border, 1.0, &name));
            }
        }
    }
}

/// The dashes of an arrow: its colour alone must not tell what it is.
const fn dashes(style: ArrowStyle) -> &'static str {
    match style {
        ArrowStyle::Request => "",
        ArrowStyle::Egress => r#" stroke-dasharray="7 3""#,
        ArrowStyle::Private => r#" stroke-dasharray="7 3 1.5 3""#,
        ArrowStyle::Copy => r#" stroke-dasharray="2 3""#,
    }
}

fn arrow(way: &[(f64, f64)], style: ArrowStyle, palette: &Palette) -> String {
    const ROUND: f64 = 5.0;
    const HEAD: f64 = 7.0;
    let colour = palette.arrow(style);
    let [.., before, tip] = way else { return String::new() };
    let unit = |from: (f64, f64), to: (f64, f64)| {
        let length = (to.0 - from.0).hypot(to.1 - from.1).max(f64::EPSILON);
        ((to.0 - from.0) / length, (to.1 - from.1) / length, length)
    };
    let (dx, dy, _) = unit(*before, *tip);
    let neck = (tip.0 - dx * HEAD, tip.1 - dy * HEAD);
    let mut path = format!("M{} {}", number(way[0].0), number(way[0].1));
    for corner in way.windows(3) {
        let [from, at, to] = [corner[0], corner[1], corner[2]];
        let ((ax, ay, one), (bx, by, other)) = (unit(from, at), unit(at, to));
        let round = ROUND.min(one / 2.0).min(other / 2.0);
        let _ = write!(
            path,
            "L{} {}Q{} {} {} {}",
            number(at.0 - ax * round),
            number(at.1 - ay * round),
            number(at.0),
            number(at.1),
            number(at.0 + bx * round),
            number(at.1 + by * round)
        );
    }
    let _ = write!(path, "L{} {}", number(neck.0), number(neck.1));
    let (left, right) = ((neck.0 - dy * 3.6, neck.1 + dx * 3.6), (neck.0 + dy * 3.6, neck.1 - dx * 3.6));
    format!(
        r#"<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.6"{}/><path d="M{} {}L{} {}L{} {}Z" fill="{colour}"/>"#,
        dashes(style),
        number(tip.0),
        number(tip.1),
        number(left.0),
        number(left.1),
        number(right.0),
        number(right.1)
    )
}

/// What the arrows mean, in rows below the picture, and how high that is.
fn legend(diagram: &Diagram, top: f64, palette: &Palette) -> (String, f64) {
    const LINE: f64 = 34.0;
    let mut svg = String::new();
    let (mut x, mut y) = (MARGIN, top);
    for (style, words) in &diagram.legend {
        let words = BODY.wrap(words, WIDTH - 2.0 * MARGIN - LINE - 8.0, 1).concat();
        let width = LINE + 8.0 + BODY.width(&words) + 24.0;
        if x > MARGIN && x + width > WIDTH {
            (x, y) = (MARGIN, y + BODY.leading() + 4.0);
        }
        let middle = y + BODY.leading() / 2.0;
        svg.push_str(&arrow(&[(x, middle), (x + LINE, middle)], *style, palette));
        let line = TextLine { x: x + LINE + 8.0, y: middle + BODY.size * 0.35, text: words, style: BODY, muted: true, frame: None };
        svg.push_str(&text(&line, palette.muted));
        x += width;
    }
    (svg, if diagram.legend.is_empty() { 0.0 } else { y - top + BODY.leading() })
}

fn text(line: &TextLine, colour: &str) -> String {
    let weight = if line.style.weight == Weight::SemiBold { r#" font-weight="600""# } else { "" };
    // Where Inter is missing another font is set as wide as Inter is, so that words stay in their box.
    format!(
        r#"<text x="{}" y="{}" font-size="{}"{weight} fill="{colour}" textLength="{}" lengthAdjust="spacingAndGlyphs">{}</text>"#,
        number(line.x),
        number(line.y),
        line.style.size,
        number(line.style.width(&line.text)),
        escape(&line.text)
    )
}

/// A coordinate with one decimal at most.
fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// A text within SVG; what XML forbids is left out, what no font of ours can write becomes a mark, as in the other documents.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ if character.is_control() => escaped.push(' '),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
