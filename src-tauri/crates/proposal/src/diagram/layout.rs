//! Where each box stands: heights follow from widths, because texts break into lines. Boxes hold boxes and never cross.
//!
//! CSS-like layout libraries (taffy) solve a larger problem; rows, columns and equal heights of measured texts are all that
//! is needed here, and without another dependency the same diagram has the same bytes on every machine.

use super::measure::{Type, Weight};
use super::value::{Arrange, Card, Frame, FrameStyle, Member, Symbol, Width};

pub(crate) const TITLE: Type = Type { size: 13.0, weight: Weight::SemiBold };
pub(crate) const BODY: Type = Type { size: 12.0, weight: Weight::Regular };
pub(crate) const HEADING: Type = Type { size: 12.5, weight: Weight::SemiBold };

/// Inside of a card and of a frame.
const CARD_PADDING: f64 = 8.0;
/// Room for two arrows between the borders of a frame and of one within it.
const FRAME_PADDING: f64 = 16.0;
/// Between boxes: arrows need the room.
const GAP: f64 = 20.0;
const NARROW_GAP: f64 = 9.0;
/// Room of a symbol with its distance to the words.
const SYMBOL: f64 = 25.0;
/// Narrower cards are without symbol.
const NARROW_CARD: f64 = 105.0;
const SYMBOL_SIDE: f64 = 18.0;
const TITLE_LINES: usize = 3;
const BODY_LINES: usize = 3;
/// Between a lane's border and what stands in it.
const LANE_INSET: f64 = 8.0;

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rectangle {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Rectangle {
    pub(crate) fn right(&self) -> f64 {
        self.x + self.width
    }

    pub(crate) fn bottom(&self) -> f64 {
        self.y + self.height
    }
}

/// A line of text with the baseline's place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TextLine {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) text: String,
    pub(crate) style: Type,
    pub(crate) muted: bool,
    /// Whether it stands on a frame's tint rather than on a card.
    pub(crate) frame: Option<FrameStyle>,
}

/// A box with its place. Parents come before what they hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Placed {
    pub(crate) id: String,
    pub(crate) area: Rectangle,
    pub(crate) look: Look,
    /// Position of the frame that holds it.
    pub(crate) parent: Option<usize>,
}

/// How a placed box is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    Frame(FrameStyle),
    Card(Symbol),
    Lane,
}

/// Everything with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Layout {
    pub(crate) boxes: Vec<Placed>,
    pub(crate) texts: Vec<TextLine>,
    /// Place of each card's symbol.
    pub(crate) symbols: Vec<(f64, f64, Symbol)>,
}

/// Places a frame at a point with a width; its height follows.
pub(crate) fn place(root: &Frame, x: f64, y: f64, width: f64) -> (Layout, f64) {
    let mut layout = Layout::default();
    let height = frame_height(root, width);
    layout.frame(root, Rectangle { x, y, width, height }, None);
    (layout, height)
}

fn padding(frame: &Frame) -> f64 {
    match frame.style {
        FrameStyle::Hidden => 0.0,
        FrameStyle::Subnet | FrameStyle::Group => 9.0,
        _ => FRAME_PADDING,
    }
}

fn gap(frame: &Frame) -> f64 {
    match frame.style {
        FrameStyle::Subnet | FrameStyle::Group => NARROW_GAP,
        _ if !frame.lanes.is_empty() => GAP,
        FrameStyle::Hidden if matches!(frame.arrange, Arrange::Grid(_)) => NARROW_GAP + 2.0,
        _ => GAP,
    }
}

/// Whether a card shows its symbol: in a narrow one the words need the room.
fn has_symbol(card: &Card, width: f64) -> bool {
    card.symbol != Symbol::Container && width >= NARROW_CARD
}

fn symbol_room(card: &Card, width: f64) -> f64 {
    if has_symbol(card, width) { SYMBOL } else { 0.0 }
}

fn card_texts(card: &Card, width: f64) -> (Vec<String>, Vec<String>) {
    let inner = width - 2.0 * CARD_PADDING - symbol_room(card, width);
    let title = TITLE.wrap(&card.title, inner, TITLE_LINES);
    let lines = card.lines.iter().flat_map(|line| BODY.wrap(line, inner, BODY_LINES)).collect();
    (title, lines)
}

fn card_height(card: &Card, width: f64) -> f64 {
    let (title, lines) = card_texts(card, width);
    let text = title.len() as f64 * TITLE.leading() + lines.len() as f64 * BODY.leading();
    text.max(if has_symbol(card, width) { SYMBOL_SIDE } else { 0.0 }) + 2.0 * CARD_PADDING
}

/// Heading and note: on one line if both fit, else below one another.
fn heading(frame: &Frame, width: f64) -> Vec<(String, String)> {
    let inner = width - 2.0 * padding(frame);
    if frame.title.is_empty() {
        return Vec::new();
    }
    let space = BODY.width("  ");
    if HEADING.width(&frame.title) + space + BODY.width(&frame.note) <= inner {
        return vec![(frame.title.clone(), frame.note.clone())];
    }
    let title = HEADING.wrap(&frame.title, inner, 3).into_iter().map(|line| (line, String::new()));
    title.chain(BODY.wrap(&frame.note, inner, 2).into_iter().map(|line| (String::new(), line))).collect()
}

fn heading_height(frame: &Frame, width: f64) -> f64 {
    let lines = heading(frame, width).len() as f64;
    let lanes = if frame.lanes.is_empty() { 0.0 } else { lane_heading(frame, width) };
    if lines == 0.0 { lanes } else { lines * HEADING.leading() + 7.0 + lanes }
}

fn lane_width(frame: &Frame, width: f64) -> f64 {
    let count = frame.lanes.len() as f64;
    (width - 2.0 * padding(frame) - 2.0 * LANE_INSET - (count - 1.0) * GAP) / count
}

fn lane_heading(frame: &Frame, width: f64) -> f64 {
    let inner = lane_width(frame, width);
    let lines = frame.lanes.iter().map(|lane| BODY.wrap(lane, inner, 2).len()).max().unwrap_or(0);
    lines as f64 * BODY.leading() + 10.0
}

fn widths(frame: &Frame, inner: f64) -> Vec<f64> {
    let width = |member: &Member| match member {
        Member::Frame(frame) => frame.width,
        Member::Card(_) => Width::Share(1.0),
    };
    let gaps = gap(frame) * frame.members.len().saturating_sub(1) as f64;
    let fixed: f64 = frame.members.iter().map(|member| if let Width::Fixed(units) = width(member) { units } else { 0.0 }).sum();
    let shares: f64 = frame.members.iter().map(|member| if let Width::Share(share) = width(member) { share } else { 0.0 }).sum();
    let left = inner - gaps - fixed;
    let of = |member| match width(member) {
        Width::Fixed(units) => units,
        Width::Share(share) => left * share / shares,
    };
    frame.members.iter().map(of).collect()
}

fn member_height(member: &Member, width: f64) -> f64 {
    match member {
        Member::Frame(frame) => frame_height(frame, width),
        Member::Card(card) => card_height(card, width),
    }
}

/// The rows of a frame: positions and widths of the members of each, and its height.
fn rows(frame: &Frame, inner: f64) -> Vec<(Vec<(usize, f64)>, f64)> {
    let height =
        |cells: &[(usize, f64)]| cells.iter().map(|(index, width)| member_height(&frame.members[*index], *width)).fold(0.0, f64::max);
    let row = |cells: Vec<(usize, f64)>| {
        let height = height(&cells);
        (cells, height)
    };
    match frame.arrange {
        Arrange::Down => (0..frame.members.len()).map(|index| row(vec![(index, inner)])).collect(),
        Arrange::Across => vec![row(widths(frame, inner).into_iter().enumerate().collect())],
        Arrange::Grid(columns) => {
            let columns = columns.max(1);
            let width = (inner - gap(frame) * (columns as f64 - 1.0)) / columns as f64;
            let indices: Vec<usize> = (0..frame.members.len()).collect();
            indices.chunks(columns).map(|chunk| row(chunk.iter().map(|index| (*index, width)).collect())).collect()
        }
    }
}

/// Room at each side within the frame: its own and, behind lanes, that of the lanes.
fn inset(frame: &Frame) -> f64 {
    padding(frame) + if frame.lanes.is_empty() { 0.0 } else { LANE_INSET }
}

fn frame_height(frame: &Frame, width: f64) -> f64 {
    let rows = rows(frame, width - 2.0 * inset(frame));
    let gaps = gap(frame) * rows.len().saturating_sub(1) as f64;
    let inside: f64 = rows.iter().map(|(_, height)| height).sum();
    2.0 * inset(frame) + heading_height(frame, width) + inside + gaps
}

impl Layout {
    fn frame(&mut self, frame: &Frame, area: Rectangle, parent: Option<usize>) {
        let position = self.boxes.len();
        self.boxes.push(Placed { id: frame.id.clone(), area, look: Look::Frame(frame.style), parent });
        self.heading(frame, area);
        if !frame.lanes.is_empty() {
            self.lanes(frame, area, position);
        }
        let inset = inset(frame);
        let rows = rows(frame, area.width - 2.0 * inset);
        let natural = frame_height(frame, area.width);
        // What is left over goes between the members of a frame that is not drawn.
        let spread = frame.style == FrameStyle::Hidden && rows.len() > 1;
        let more = if spread { (area.height - natural).max(0.0) / (rows.len() - 1) as f64 } else { 0.0 };
        let single = if rows.len() == 1 && frame.style == FrameStyle::Hidden { (area.height - natural).max(0.0) } else { 0.0 };
        let mut y = area.y + inset + heading_height(frame, area.width);
        for (cells, height) in rows {
            let height = height + single;
            let mut x = area.x + inset;
            for (index, width) in cells {
                let cell = Rectangle { x, y, width, height };
                match &frame.members[index] {
                    Member::Frame(member) => self.frame(member, cell, Some(position)),
                    Member::Card(card) => self.card(card, cell, position),
                }
                x += width + gap(frame);
            }
            y += height + gap(frame) + more;
        }
    }

    fn heading(&mut self, frame: &Frame, area: Rectangle) {
        let x = area.x + padding(frame);
        let mut y = area.y + padding(frame) + HEADING.size * 0.8;
        let mut line = |x: f64, y: f64, text: String, style: Type, muted: bool| {
            if !text.is_empty() {
                self.texts.push(TextLine { x, y, text, style, muted, frame: Some(frame.style) });
            }
        };
        for (title, note) in heading(frame, area.width) {
            // Beside the title the note stands at the other end, so that arrows find their way between them.
            let end = area.right() - padding(frame) - BODY.width(&note);
            let note_x = if title.is_empty() { x } else { end };
            line(x, y, title, HEADING, false);
            line(note_x, y, note, BODY, true);
            y += HEADING.leading();
        }
    }

    fn lanes(&mut self, frame: &Frame, area: Rectangle, parent: usize) {
        let width = lane_width(frame, area.width);
        let top = area.y + padding(frame) + heading_height(frame, area.width) - lane_heading(frame, area.width);
        for (index, name) in frame.lanes.iter().enumerate() {
            let x = area.x + inset(frame) + index as f64 * (width + GAP);
            let lane =
                Rectangle { x: x - LANE_INSET, y: top, width: width + 2.0 * LANE_INSET, height: area.bottom() - padding(frame) - top };
            self.boxes.push(Placed { id: format!("{}/lane-{index}", frame.id), area: lane, look: Look::Lane, parent: Some(parent) });
            for (row, text) in BODY.wrap(name, width, 2).into_iter().enumerate() {
                let y = top + 6.0 + BODY.size * 0.8 + row as f64 * BODY.leading();
                self.texts.push(TextLine { x, y, text, style: BODY, muted: true, frame: Some(FrameStyle::Network) });
            }
        }
    }

    fn card(&mut self, card: &Card, area: Rectangle, parent: usize) {
        self.boxes.push(Placed { id: card.id.clone(), area, look: Look::Card(card.symbol), parent: Some(parent) });
        let (title, lines) = card_texts(card, area.width);
        let x = area.x + CARD_PADDING + symbol_room(card, area.width);
        if has_symbol(card, area.width) {
            self.symbols.push((area.x + CARD_PADDING, area.y + CARD_PADDING - 1.0, card.symbol));
        }
        let mut y = area.y + CARD_PADDING + TITLE.size * 0.8;
        for text in title {
            self.texts.push(TextLine { x, y, text, style: TITLE, muted: false, frame: None });
            y += TITLE.leading();
        }
        for text in lines {
            self.texts.push(TextLine { x, y: y - 1.0, text, style: BODY, muted: true, frame: None });
            y += BODY.leading();
        }
    }
}
