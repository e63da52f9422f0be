//! Colours of diagrams on light and on dark ground. Words have a contrast of at least 4.5 to 1 with what they stand on (a test).

use plotters::style::RGBColor;

use super::value::{ArrowStyle, FrameStyle};

/// On which ground a diagram stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Paper and light windows.
    Light,
    /// Dark windows.
    Dark,
}

/// Colours of one theme.
pub(crate) struct Palette {
    pub(crate) ground: &'static str,
    pub(crate) card: &'static str,
    pub(crate) card_border: &'static str,
    pub(crate) strong: &'static str,
    pub(crate) muted: &'static str,
    pub(crate) accent: &'static str,
    pub(crate) lane: &'static str,
    account: (&'static str, &'static str),
    region: (&'static str, &'static str),
    network: (&'static str, &'static str),
    subnet: (&'static str, &'static str),
    group: (&'static str, &'static str),
    request: &'static str,
    egress: &'static str,
    private: &'static str,
    copy: &'static str,
}

/// Colours of a chart with axes.
pub(crate) struct ChartColours {
    pub(crate) ground: RGBColor,
    /// Words and axes.
    pub(crate) text: RGBColor,
    pub(crate) tasks: RGBColor,
    pub(crate) rates: RGBColor,
    /// Lines of what is planned, and their words.
    pub(crate) range: RGBColor,
}

const LIGHT_CHART: ChartColours = ChartColours {
    ground: RGBColor(0xff, 0xff, 0xff),
    text: RGBColor(0x00, 0x00, 0x00),
    tasks: RGBColor(0x0b, 0x5c, 0x6b),
    rates: RGBColor(0xb4, 0x56, 0x1f),
    range: RGBColor(0x4c, 0x5b, 0x58),
};

const DARK_CHART: ChartColours = ChartColours {
    ground: RGBColor(0x18, 0x23, 0x24),
    text: RGBColor(0xf0, 0xf6, 0xf5),
    tasks: RGBColor(0x7c, 0xc7, 0xd2),
    rates: RGBColor(0xf0, 0xa8, 0x78),
    range: RGBColor(0xb8, 0xc6, 0xc4),
};

const LIGHT: Palette = Palette {
    ground: "#ffffff",
    card: "#ffffff",
    card_border: "#b9c8c5",
    strong: "#17211f",
    muted: "#4c5b58",
    accent: "#0b5563",
    lane: "#7d918d",
    account: ("#f7f9f9", "#9fb2ae"),
    region: ("#eef4f4", "#6f9aa0"),
    network: ("#e3eeee", "#0b5563"),
    subnet: ("#f4f8f4", "#8fb39a"),
    group: ("#fbf6ee", "#cfae77"),
    request: "#0b5563",
    egress: "#a24a12",
    private: "#5a3f8f",
    copy: "#1f6b3d",
};

const DARK: Palette = Palette {
    ground: "#182324",
    card: "#202d2e",
    card_border: "#4a5f5e",
    strong: "#f0f6f5",
    muted: "#b8c6c4",
    accent: "#7cc7d2",
    lane: "#6d8583",
    account: ("#1a2627", "#50655f"),
    region: ("#1b2a2c", "#4d7a80"),
    network: ("#17302f", "#5fa3ad"),
    subnet: ("#1c2f27", "#567d63"),
    group: ("#2d2a20", "#8a7345"),
    request: "#7cc7d2",
    egress: "#f0a878",
    private: "#c3aef0",
    copy: "#8fd3a8",
};

impl Theme {
    pub(crate) const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }

    pub(crate) const fn chart(self) -> &'static ChartColours {
        match self {
            Self::Light => &LIGHT_CHART,
            Self::Dark => &DARK_CHART,
        }
    }
}

impl Palette {
    /// Fill and border of a frame.
    pub(crate) const fn frame(&self, style: FrameStyle) -> (&'static str, &'static str) {
        match style {
            FrameStyle::Hidden => (self.ground, self.ground),
            FrameStyle::Account => self.account,
            FrameStyle::Region => self.region,
            FrameStyle::Network => self.network,
            FrameStyle::Subnet => self.subnet,
            FrameStyle::Group => self.group,
        }
    }

    pub(crate) const fn arrow(&self, style: ArrowStyle) -> &'static str {
        match style {
            ArrowStyle::Request => self.request,
            ArrowStyle::Egress => self.egress,
            ArrowStyle::Private => self.private,
            ArrowStyle::Copy => self.copy,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast of two colours by WCAG 2.2 (relative luminance, section 1.4.3).
    fn contrast(one: &str, other: &str) -> f64 {
        let luminance = |colour: &str| {
            let channel = |at: usize| {
                let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("hexadecimal")) / 255.0;
                if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn contrast_is_that_of_the_guideline() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
    }

    #[test]
    fn words_and_arrows_can_be_read() {
        use FrameStyle::{Account, Group, Hidden, Network, Region, Subnet};
        for theme in [Theme::Light, Theme::Dark] {
            let palette = theme.palette();
            let frames = [Hidden, Account, Region, Network, Subnet, Group].map(|style| palette.frame(style).0);
            for ground in frames.into_iter().chain([palette.card]) {
                for ink in [palette.strong, palette.muted, palette.accent] {
                    assert!(contrast(ink, ground) >= 4.5, "{theme:?}: {ink} on {ground} has {}", contrast(ink, ground));
                }
                for style in [ArrowStyle::Request, ArrowStyle::Egress, ArrowStyle::Private, ArrowStyle::Copy] {
                    assert!(contrast(palette.arrow(style), ground) >= 4.5, "{theme:?}: {style:?} on {ground}");
                }
            }
        }
    }

    /// The area under the tasks lies behind the words of the lines and behind the other series.
    #[test]
    fn words_and_lines_of_charts_can_be_read() {
        use crate::charts::AREA;
        let hexadecimal = |RGBColor(red, green, blue): RGBColor| format!("#{red:02x}{green:02x}{blue:02x}");
        for theme in [Theme::Light, Theme::Dark] {
            let colours = theme.chart();
            let mixed = |over: u8, under: u8| (f64::from(over) * AREA + f64::from(under) * (1.0 - AREA)).round() as u8;
            let (over, under) = (colours.tasks, colours.ground);
            let area = RGBColor(mixed(over.0, under.0), mixed(over.1, under.1), mixed(over.2, under.2));
            let seen = |ink, ground| contrast(&hexadecimal(ink), &hexadecimal(ground));
            for ground in [colours.ground, area] {
                for ink in [colours.text, colours.range] {
                    assert!(seen(ink, ground) >= 4.5, "{theme:?}: words {ink:?} on {ground:?} have {}", seen(ink, ground));
                }
                // Lines need three to one (WCAG 2.2, section 1.4.11).
                for ink in [colours.tasks, colours.rates] {
                    assert!(seen(ink, ground) >= 3.0, "{theme:?}: lines {ink:?} on {ground:?} have {}", seen(ink, ground));
                }
            }
        }
    }
}
