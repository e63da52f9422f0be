//! Writing cells: formats, formulas with their cached values, texts that stay texts, and how a sheet prints.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Color, DataValidation, DataValidationRule, Format, FormatAlign, FormatBorder, Formula, Worksheet};

use super::Layout;
use crate::value::Paper;
use crate::world::advance;
use crate::{ProposalError, csv_files};

const ACCENT: Color = Color::RGB(0x0b_55_63);
const TINT: Color = Color::RGB(0xee_f4_f4);
const MUTED: Color = Color::RGB(0x55_63_5f);
const HAIRLINE: Color = Color::RGB(0xd5_dc_da);
/// Inputs are blue on yellow: the custom of those who read models for a living.
const INPUT: Color = Color::RGB(0x00_00_c8);
const INPUT_FILL: Color = Color::RGB(0xff_fb_e6);

/// Paper codes of the file format (ECMA-376, part 1, section 18.3.1.63).
const LETTER: u8 = 1;
const A4: u8 = 9;

/// How a figure is shown. The reader's program puts its own signs for decimals and thousands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// US dollars with cents.
    Money,
    /// US dollars with all their decimals.
    UnitPrice,
    /// MRUs, with the decimals that they have and two at least.
    Number,
    /// MRUs in a column of which some have three decimals: the decimal signs stand under each other.
    Fine,
    /// A mean of tasks.
    Mean,
    /// How many of something, with the decimals that it has: 5 accesses, not 5.00.
    Count,
    /// A whole number.
    Whole,
    /// A fraction of one.
    Percent,
    /// A fraction of one; nought is shown as nothing.
    PercentIfAny,
    /// A part of a whole, to a tenth of a percent.
    Share,
    /// An amount in a currency of so many decimals.
    Local(u32),
}

impl Shown {
    fn format(self) -> &'static str {
        match self {
            Self::Money | Self::Mean => "#,##0.00",
            Self::UnitPrice => "#,##0.00########",
            Self::Number => "#,##0.00##",
            Self::Fine => "#,##0.000#",
            Self::Count => "General",
            Self::Whole => "#,##0",
            Self::Percent => "0.0###%",
            Self::PercentIfAny => "0.0###%;-0.0###%;",
            Self::Share => "0.0%",
            Self::Local(0) => "#,##0",
            Self::Local(2) => "#,##0.00",
            Self::Local(_) => "#,##0.0000",
        }
    }
}

/// How much a row weighs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Plain,
    Sum,
    /// What is paid.
    Paid,
}

/// A sheet being written.
pub(super) struct Sheet<'a> {
    layout: &'a Layout<'a>,
    inner: Worksheet,
    widths: Vec<u8>,
    /// Lines of the row that was written last, as far as it is written.
    lines: (u32, u32),
}

impl<'a> Sheet<'a> {
    /// A sheet with its name, its columns' widths (in characters), and a page set for its paper.
    pub(super) fn new(layout: &'a Layout<'a>, name: &str, widths: &[u8], landscape: bool) -> Result<Self, ProposalError> {
        let mut inner = Worksheet::new();
        inner.set_name(name)?;
        for (column, width) in (0u16..).zip(widths) {
            inner.set_column_width(column, f64::from(*width))?;
        }
        inner.set_paper_size(match layout.proposal.paper {
            Paper::UsLetter => LETTER,
            Paper::A4 => A4,
        });
        if landscape {
            inner.set_landscape();
        }
        // One page wide, as many high as it takes.
        inner.set_print_fit_to_pages(1, 0);
        inner.set_margins(0.6, 0.6, 0.8, 0.8, 0.3, 0.3);
        inner.set_screen_gridlines(false);
        let footer = |text: &str| text.replace('&', "&&");
        let page = footer(layout.text("page-of")?).replace("{page}", "&P").replace("{pages}", "&N");
        inner.set_header(format!("&L&8{}&R&8{}", footer(&layout.proposal.number), footer(name)));
        inner.set_footer(format!("&L&8{}&R&8{page}", footer(layout.text("confidential-client")?)));
        Ok(Self { layout, inner, widths: widths.to_vec(), lines: (0, 1) })
    }

    /// The title of the sheet and what it is, in the first two rows.
    pub(super) fn title(&mut self, title: &str, lead: &str) -> Result<(), ProposalError> {
        let format = Format::new().set_bold().set_font_size(16).set_font_color(ACCENT);
        self.inner.write_string_with_format(0, 0, plain(title), &guarded(format, title))?;
        self.inner.set_row_height(0, 24)?;
        self.inner.write_string_with_format(1, 0, plain(lead), &guarded(Format::new().set_font_color(MUTED), lead))?;
        Ok(())
    }

    /// A heading inside the sheet.
    pub(super) fn heading(&mut self, row: u32, text: &str) -> Result<(), ProposalError> {
        let format = Format::new().set_bold().set_font_size(12).set_font_color(ACCENT);
        self.inner.write_string_with_format(row, 0, plain(text), &guarded(format, text))?;
        Ok(())
    }

    /// The header of a table; `keys` are keys of the texts, or empty. Like their cells, the columns named in `texts` stand at
    /// the left, figures at the right.
    pub(super) fn header(&mut self, row: u32, keys: &[&str], texts: &[u16]) -> Result<(), ProposalError> {
        for (column, key) in (0u16..).zip(keys) {
            let (align, indent) = if texts.contains(&column) { (FormatAlign::Left, indent(column)) } else { (FormatAlign::Right, 0) };
            let format = Format::new()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(ACCENT)
                .set_align(align)
                .set_align(FormatAlign::VerticalCenter)
                .set_indent(indent)
                .set_text_wrap();
            let text = if key.is_empty() { "" } else { self.layout.text(key)? };
            self.inner.write_string_with_format(row, column, text, &format)?;
        }
        self.inner.set_row_height(row, 30)?;
        Ok(())
    }

    /// Keeps the rows above and the columns to the left in sight, and repeats the header on every printed page.
    pub(super) fn freeze(&mut self, header: u32, columns: u16) -> Result<(), ProposalError> {
        self.inner.set_freeze_panes(header + 1, columns)?;
        self.inner.set_repeat_rows(header, header)?;
        Ok(())
    }

    /// Lets the reader filter a table by its columns.
    pub(super) fn filter(&mut self, header: u32, last: u32, columns: u16) -> Result<(), ProposalError> {
        self.inner.autofilter(header, 0, last, columns - 1)?;
        Ok(())
    }

    pub(super) fn text(&mut self, row: u32, column: u16, text: &str, weight: Weight) -> Result<(), ProposalError> {
        let format = cell(weight).set_text_wrap().set_align(FormatAlign::Left).set_indent(indent(column));
        let format = guarded(format, text);
        self.inner.write_string_with_format(row, column, plain(text), &format)?;
        self.fit(row, column, text)
    }

    /// Makes a row as high as the lines of its longest text: not every program does when it opens the file, and the text would be cut.
    fn fit(&mut self, row: u32, column: u16, text: &str) -> Result<(), ProposalError> {
        let width = self.widths.get(usize::from(column)).copied().unwrap_or(u8::MAX);
        // Widths count digits, and most letters are narrower than one.
        let digits: f64 = text.chars().map(|character| advance(character, false)).sum::<f64>() / advance('0', false);
        // Programs keep some pixels at both sides, and have fonts of their own: a row that is a little too high does no harm.
        let room = f64::from(width.saturating_sub(indent(column))) * 0.92;
        let needed = if digits <= room { 1 } else { lines(text, (room * text.chars().count() as f64 / digits) as usize) };
        let known = if self.lines.0 == row { self.lines.1 } else { 1 };
        self.lines = (row, needed.max(known));
        if needed > known {
            self.inner.set_row_height(row, 15.0 * f64::from(needed))?;
        }
        Ok(())
    }

    /// A remark beside a cell.
    pub(super) fn note(&mut self, row: u32, column: u16, text: &str) -> Result<(), ProposalError> {
        let format = Format::new()
            .set_font_color(MUTED)
            .set_align(FormatAlign::VerticalCenter)
            .set_align(FormatAlign::Left)
            .set_indent(indent(column));
        self.inner.write_string_with_format(row, column, plain(text), &guarded(format, text))?;
        Ok(())
    }

    /// A remark beside a cell, over the columns from it on, as high as it needs.
    pub(super) fn note_over(&mut self, row: u32, columns: std::ops::Range<u16>, text: &str) -> Result<(), ProposalError> {
        let (first, last) = (columns.start, columns.end - 1);
        let format = Format::new().set_font_color(MUTED).set_text_wrap().set_align(FormatAlign::Top).set_align(FormatAlign::Left);
        let format = guarded(format.set_indent(indent(first)), text);
        self.inner.merge_range(row, first, row, last, &plain(text), &format)?;
        let characters = self.widths.iter().take(usize::from(columns.end)).skip(usize::from(first)).map(|width| usize::from(*width)).sum();
        self.inner.set_row_height(row, 15.0 * f64::from(lines(text, characters)))?;
        Ok(())
    }

    /// A remark over the first columns, on two lines.
    pub(super) fn wide_note(&mut self, row: u32, columns: u16, text: &str) -> Result<(), ProposalError> {
        let format = Format::new().set_font_color(MUTED).set_text_wrap().set_align(FormatAlign::Top);
        self.inner.merge_range(row, 0, row, columns - 1, &plain(text), &guarded(format, text))?;
        self.inner.set_row_height(row, 30)?;
        Ok(())
    }

    /// A text over several columns, as high as it needs.
    pub(super) fn paragraph(&mut self, row: u32, column: u16, text: &str, characters: usize) -> Result<(), ProposalError> {
        let format = guarded(Format::new().set_text_wrap().set_align(FormatAlign::Top), text);
        self.inner.write_string_with_format(row, column, plain(text), &format)?;
        self.inner.set_row_height(row, 15.0 * f64::from(lines(text, characters)) + 2.0)?;
        Ok(())
    }

    /// A figure that the reader may change.
    pub(super) fn input(&mut self, row: u32, column: u16, value: Decimal, shown: Shown) -> Result<(), ProposalError> {
        let format = cell(Weight::Plain).set_font_color(INPUT).set_background_color(INPUT_FILL).set_num_format(shown.format());
        self.inner.write_number_with_format(row, column, double(value), &format)?;
        Ok(())
    }

    /// Whether something is taxed: 1 or 0, which the reader may change.
    pub(super) fn flag(&mut self, row: u32, column: u16, set: bool) -> Result<(), ProposalError> {
        self.input(row, column, Decimal::from(u8::from(set)), Shown::Whole)?;
        let yes_or_no = DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 1));
        self.inner.add_data_validation(row, column, row, column, &yes_or_no)?;
        Ok(())
    }

    /// A fact that nothing is computed from.
    pub(super) fn figure(&mut self, row: u32, column: u16, value: Decimal, shown: Shown) -> Result<(), ProposalError> {
        self.inner.write_number_with_format(row, column, double(value), &cell(Weight::Plain).set_num_format(shown.format()))?;
        Ok(())
    }

    /// A formula with the value that Aforo computed.
    pub(super) fn formula(
        &mut self,
        (row, column): (u32, u16),
        formula: &str,
        value: Decimal,
        (shown, weight): (Shown, Weight),
    ) -> Result<(), ProposalError> {
        let formula = Formula::new(formula).set_result(value.normalize().to_string());
        self.inner.write_formula_with_format(row, column, formula, &cell(weight).set_num_format(shown.format()))?;
        Ok(())
    }

    /// Empty cells of a row that is set apart.
    pub(super) fn blanks(&mut self, row: u32, columns: std::ops::Range<u16>, weight: Weight) -> Result<(), ProposalError> {
        for column in columns {
            self.inner.write_blank(row, column, &cell(weight))?;
        }
        Ok(())
    }

    /// Prints on one page as long as that can be read.
    pub(super) fn on_one_page(&mut self, rows: u32) {
        const LEGIBLE: u32 = 75;
        if rows <= LEGIBLE {
            self.inner.set_print_fit_to_pages(1, 1);
        }
    }

    /// The sheet itself, for what only one sheet needs.
    pub(super) fn inner(&mut self) -> &mut Worksheet {
        &mut self.inner
    }

    /// Prints so many columns and rows.
    pub(super) fn finish(mut self, rows: u32, columns: u16) -> Result<Worksheet, ProposalError> {
        self.inner.set_print_area(0, 0, rows.saturating_sub(1), columns - 1)?;
        Ok(self.inner)
    }
}

/// Lines of a text in a column of so many characters, broken between words; a row has twenty at most.
fn lines(text: &str, characters: usize) -> u32 {
    const MOST: usize = 20;
    let characters = characters.max(1);
    let (mut lines, mut used) = (1, 0);
    for word in text.split_whitespace().map(|word| word.chars().count()) {
        if used > 0 && used + 1 + word <= characters {
            used += 1 + word;
            continue;
        }
        lines += usize::from(used > 0) + word.saturating_sub(1) / characters;
        used = if word == 0 { 0 } else { (word - 1) % characters + 1 };
    }
    u32::try_from(lines.min(MOST)).unwrap_or(1)
}

/// A text keeps its distance from the figure at its left.
fn indent(column: u16) -> u8 {
    u8::from(column > 0)
}

fn cell(weight: Weight) -> Format {
    let format =
        Format::new().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(HAIRLINE).set_align(FormatAlign::VerticalCenter);
    match weight {
        Weight::Plain => format,
        Weight::Sum => format.set_bold().set_background_color(TINT),
        Weight::Paid => format.set_bold().set_background_color(ACCENT).set_font_color(Color::White),
    }
}

/// A text that begins like a formula stays a text even after somebody edits its cell.
fn guarded(format: Format, text: &str) -> Format {
    if csv_files::spreadsheet_safe(text) == text { format } else { format.set_quote_prefix() }
}

/// Cells are doubles by the file format; a figure of up to 15 digits survives, and money stays far below that.
fn double(value: Decimal) -> f64 {
    value.to_string().parse().unwrap_or_default()
}

/// A text without control characters, which XML cannot carry, of a length that a cell can hold.
pub(super) fn plain(text: &str) -> String {
    const LONGEST: usize = 32_000;
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: what fits stays on its line, a longer word goes to the next one, one that is wider than the column is broken.
    #[test]
    fn a_row_is_as_high_as_its_text() {
        for (text, characters, expected) in [
            ("", 10, 1),
            ("Producción", 10, 1),
            ("Certificación de la célula 5", 18, 2),
            ("Almacenamiento de base de datos (10 GB)", 32, 2),
            ("uno dos tres", 3, 4),
            ("environment.preproduction", 10, 3),
            ("a environment.preproduction b", 10, 4),
        ] {
            assert_eq!(lines(text, characters), expected, "{text} in {characters}");
        }
        assert_eq!(lines(&"palabra ".repeat(500), 10), 20);
    }
}
