//! Numbers of a column: decimal points and commas, thousands, missing values.

/// A cell of a column of values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Cell {
    Number(f64),
    /// Nothing, `NaN`, `null`: the step has no value.
    Missing,
    /// No number as it stands; it may be one with a decimal comma.
    Other,
}

/// Which mark divides the whole from the fraction; the other one then divides thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Point,
    Comma,
}

/// What the cells of a column tell about their marks.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Evidence {
    point: Marks,
    comma: Marks,
    /// Whole numbers below 1,000 and from there, without any mark.
    small: u64,
    large: u64,
}

#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    decimal: u64,
    thousands: u64,
    either: u64,
}

/// What the evidence amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Certain.
    Sure(Mark),
    /// Likely: there are whole numbers below 1,000 without a mark and none from there.
    Likely(Mark),
    /// Cells contradict one another.
    Mixed,
    /// `1,234` alone may be either.
    Unclear,
}

/// A cell with a decimal point and no thousands.
pub(crate) fn cell(text: &[u8]) -> Cell {
    let text = trim(text);
    if is_missing(text) {
        return Cell::Missing;
    }
    // `inf` and `nan` are numbers to the parser and none to a count.
    if !text.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E')) {
        return Cell::Other;
    }
    match std::str::from_utf8(text).ok().and_then(|text| text.parse::<f64>().ok()) {
        Some(number) if number.is_finite() => Cell::Number(number),
        _ => Cell::Other,
    }
}

/// A cell whose decimal mark is known.
pub(crate) fn cell_with(text: &[u8], mark: Mark) -> Cell {
    let text = trim(text);
    if is_missing(text) {
        return Cell::Missing;
    }
    let (decimal, thousands) = match mark {
        Mark::Point => (b'.', b','),
        Mark::Comma => (b',', b'.'),
    };
    let whole_end = memchr::memchr(decimal, text).unwrap_or(text.len());
    let groups: Vec<&[u8]> = text[..whole_end].split(|byte| *byte == thousands).collect();
    let grouped = groups.len() > 1;
    if grouped && (groups[0].is_empty() || groups[1..].iter().any(|group| group.len() != 3)) {
        return Cell::Other;
    }
    let mut plain = groups.concat();
    if whole_end < text.len() {
        plain.push(b'.');
        plain.extend_from_slice(&text[whole_end + 1..]);
    }
    cell(&plain)
}

/// Whether a cell has digits and nothing that a number cannot have.
pub(crate) fn looks_numeric(text: &[u8]) -> bool {
    let text = trim(text);
    text.iter().any(u8::is_ascii_digit) && text.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b'-' | b'+' | b'e' | b'E'))
}

/// Whether a cell stands for no value.
pub(crate) fn is_missing(text: &[u8]) -> bool {
    const WORDS: [&[u8]; 11] = [b"", b"-", b"nan", b"null", b"n/a", b"na", b"none", b"nil", b"n/d", b"s/d", b"no data"];
    let text = text.trim_ascii();
    text.len() <= 7 && WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

impl Evidence {
    /// Adds a cell. A single point before three digits is told from a decimal one only if `point_may_group`, that is, if the file's
    /// separator is not the comma: who separates with commas writes decimal points.
    pub(crate) fn add(&mut self, text: &[u8], point_may_group: bool) {
        let text = trim(text);
        let count = |mark: u8| text.iter().filter(|byte| **byte == mark).count();
        let (points, commas) = (count(b'.'), count(b','));
        let last = |mark: u8| memchr::memrchr(mark, text).unwrap_or(0);
        match (points, commas) {
            (0, 0) if is_missing(text) => {}
            (0, 0) => {
                let counter = if text.len() <= 3 { &mut self.small } else { &mut self.large };
                *counter += 1;
            }
            (0, _) => self.comma.add(text, b',', true),
            (_, 0) => self.point.add(text, b'.', point_may_group),
            _ if last(b',') > last(b'.') => {
                self.comma.decimal += 1;
                self.point.thousands += 1;
            }
            _ => {
                self.point.decimal += 1;
                self.comma.thousands += 1;
            }
        }
    }

    /// What the cells together say.
    pub(crate) fn verdict(&self) -> Verdict {
        let comma = self.comma.decimal > 0 || self.point.thousands > 0;
        let point = self.point.decimal > 0 || self.comma.thousands > 0;
        match (point, comma) {
            (true, true) => Verdict::Mixed,
            (true, false) => Verdict::Sure(Mark::Point),
            (false, true) => Verdict::Sure(Mark::Comma),
            (false, false) if self.comma.either > 0 && self.point.either > 0 => Verdict::Unclear,
            (false, false) if self.comma.either + self.point.either == 0 => Verdict::Sure(Mark::Point),
            (false, false) if self.small > 0 && self.large == 0 => {
                Verdict::Likely(if self.comma.either > 0 { Mark::Point } else { Mark::Comma })
            }
            (false, false) => Verdict::Unclear,
        }
    }
}

impl Marks {
    fn add(&mut self, text: &[u8], mark: u8, may_group: bool) {
        let mut groups = text.split(|byte| *byte == mark);
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&[u8]> = groups.collect();
        let grouped = rest.iter().all(|group| group.len() == 3) && (1..=3).contains(&first.len()) && !first.starts_with(b"0");
        let counter = match rest.len() {
            1 if grouped && may_group => &mut self.either,
            1 => &mut self.decimal,
            _ => &mut self.thousands,
        };
        *counter += 1;
    }
}

fn trim(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii();
    text.strip_suffix(b"%").unwrap_or(text).trim_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(cells: &[&str], point_may_group: bool) -> Verdict {
        let mut evidence = Evidence::default();
        cells.iter().for_each(|cell| evidence.add(cell.as_bytes(), point_may_group));
        evidence.verdict()
    }

    #[test]
    fn cells_tell_their_marks() {
        assert_eq!(verdict(&["1", "94,0"], true), Verdict::Sure(Mark::Comma));
        assert_eq!(verdict(&["1.234.567", "12"], true), Verdict::Sure(Mark::Comma));
        assert_eq!(verdict(&["1.234,5"], true), Verdict::Sure(Mark::Comma));
        assert_eq!(verdict(&["1,234.5"], true), Verdict::Sure(Mark::Point));
        assert_eq!(verdict(&["0,125", "1,234"], true), Verdict::Sure(Mark::Comma));
        assert_eq!(verdict(&["1,234"], true), Verdict::Unclear);
        assert_eq!(verdict(&["1,234", "950"], true), Verdict::Likely(Mark::Point));
        assert_eq!(verdict(&["1.234", "950"], true), Verdict::Likely(Mark::Comma));
        assert_eq!(verdict(&["1.234"], false), Verdict::Sure(Mark::Point));
        assert_eq!(verdict(&["94,0", "94.5"], true), Verdict::Mixed);
        assert_eq!(verdict(&["1000", "12", ""], true), Verdict::Sure(Mark::Point));
    }

    #[test]
    fn cells_become_numbers() {
        for (text, mark, expected) in [
            ("1.234,5", Mark::Comma, Cell::Number(1_234.5)),
            ("1,234,567", Mark::Point, Cell::Number(1_234_567.0)),
            ("12,34,567", Mark::Point, Cell::Other),
            ("85,5 %", Mark::Comma, Cell::Number(85.5)),
            ("NaN", Mark::Comma, Cell::Missing),
            ("-3,5", Mark::Comma, Cell::Number(-3.5)),
        ] {
            assert_eq!(cell_with(text.as_bytes(), mark), expected, "{text}");
        }
        assert_eq!(cell(b"1e3"), Cell::Number(1_000.0));
        for text in ["inf", "1,5", "12 apples", "1e999", "--1"] {
            assert_eq!(cell(text.as_bytes()), Cell::Other, "{text}");
        }
    }
}
