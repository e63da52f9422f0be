//! Charts, drawn once as SVG for every surface.

use plotters::coord::Shift;
use plotters::element::DashedPathElement;
use plotters::prelude::*;

use crate::ProposalError;
use crate::diagram::{ChartColours, Theme};

/// Tasks against traffic over a typical week, for one environment.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekChart {
    /// Name of the environment.
    pub title: String,
    /// Requests a second in each of the 168 hours from Monday.
    pub rates: Vec<f64>,
    /// Tasks in each hour.
    pub tasks: Vec<u32>,
    /// Tasks that always run.
    pub base: u32,
    /// The most that may run.
    pub maximum: u32,
}

/// Words of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekWords {
    /// `Tasks`.
    pub tasks: String,
    /// `Requests a second`.
    pub rates: String,
    /// `Base`.
    pub base: String,
    /// `Maximum`.
    pub maximum: String,
    /// Short names of the days, from Monday.
    pub days: [String; 7],
    /// The sign before the decimals of the rates.
    pub decimal_mark: char,
}

/// Size of one environment's chart, in pixels.
const WIDTH: u32 = 960;
const HEIGHT: u32 = 300;
/// How much of its colour the area under the tasks has, and how much of the text's the lines of the mesh.
pub(crate) const AREA: f64 = 0.18;
pub(crate) const GRID: f64 = 0.2;
pub(crate) const FONT: (&str, i32) = ("Inter, sans-serif", 14);

/// The charts of several environments, one below the other, as an SVG document.
///
/// # Errors
/// If the drawing library refuses; it does so only for numbers that are not finite.
pub fn weeks_svg(charts: &[WeekChart], words: &WeekWords, theme: Theme) -> Result<String, ProposalError> {
    let colours = theme.chart();
    stacked(charts, colours, |panel, chart| draw(panel, chart, words, colours))
}

/// A picture of panels of one size, one below the other, each drawn from its chart.
pub(crate) fn stacked<Chart>(
    charts: &[Chart],
    colours: &ChartColours,
    draw: impl Fn(&DrawingArea<SVGBackend<'_>, Shift>, &Chart) -> Drawn,
) -> Result<String, ProposalError> {
    let mut svg = String::new();
    {
        let count = u32::try_from(charts.len()).unwrap_or(1).max(1);
        let failed = |error: &dyn std::fmt::Display| ProposalError::Chart(error.to_string());
        let area = SVGBackend::with_string(&mut svg, (WIDTH, HEIGHT * count)).into_drawing_area();
        area.fill(&colours.ground).map_err(|error| failed(&error))?;
        for (panel, chart) in area.split_evenly((count as usize, 1)).iter().zip(charts) {
            draw(panel, chart).map_err(|error| failed(&error))?;
        }
        area.present().map_err(|error| failed(&error))?;
    }
    Ok(svg)
}

pub(crate) type Drawn = Result<(), Box<dyn std::error::Error>>;

fn draw(panel: &DrawingArea<SVGBackend<'_>, Shift>, chart: &WeekChart, words: &WeekWords, colours: &ChartColours) -> Drawn {
    let ChartColours { ground, text, tasks: serving, rates: asking, range: planned } = *colours;
    let font = || FONT.into_font().color(&text);
    let hours = chart.tasks.len();
    let most_tasks = f64::from(chart.maximum.max(1)) * 1.15;
    let most_rate = chart.rates.iter().copied().fold(0.0, f64::max).max(0.001) * 1.15;
    // The axis counts days, so that its marks fall on midnights.
    let hour = |at: usize| at as f64 / 24.0;
    let mut axes = ChartBuilder::on(panel)
        .caption(&chart.title, (FONT.0, 18).into_font().color(&text))
        .margin(12)
        .x_label_area_size(28)
        .y_label_area_size(64)
        .right_y_label_area_size(64)
        .build_cartesian_2d(0.0..hour(hours), 0.0..most_tasks)?
        .set_secondary_coord(0.0..hour(hours), 0.0..most_rate);
    let decimals = usize::from(most_rate < 10.0);
    let day = |at: &f64| {
        if at.fract() == 0.0 { words.days.get(*at as usize).cloned().unwrap_or_default() } else { String::new() }
    };
    axes.configure_mesh()
        .disable_x_mesh()
        .x_labels(8)
        .x_label_formatter(&day)
        .y_desc(&words.tasks)
        .y_labels(6)
        // A mark between two tasks would repeat the number of one of them.
        .y_label_formatter(&|tasks| if tasks.fract() == 0.0 { format!("{tasks:.0}") } else { String::new() })
        .label_style(font())
        .axis_style(text)
        .bold_line_style(text.mix(GRID))
        .light_line_style(TRANSPARENT)
        .draw()?;
    axes.configure_secondary_axes()
        .y_desc(&words.rates)
        .y_label_formatter(&|rate| format!("{rate:.decimals$}").replace('.', words.decimal_mark.encode_utf8(&mut [0; 4])))
        .label_style(font())
        .axis_style(text)
        .draw()?;
    // Each hour is a step: from its beginning to the next one's.
    let steps = |value: fn(&WeekChart, usize) -> f64| {
        (0..hours).flat_map(move |at| [(hour(at), value(chart, at)), (hour(at + 1), value(chart, at))])
    };
    axes.draw_series(
        AreaSeries::new(steps(|chart, at| f64::from(chart.tasks[at])), 0.0, serving.mix(AREA)).border_style(serving.stroke_width(2)),
    )?
    .label(words.tasks.as_str())
    .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], serving.stroke_width(3)));
    axes.draw_secondary_series(LineSeries::new(steps(|chart, at| chart.rates[at]), asking.stroke_width(2)))?
        .label(words.rates.as_str())
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], asking.stroke_width(3)));
    // Where there is no range, one line says both.
    let base = (words.base.clone(), chart.base);
    let both = (format!("{}, {}", words.base, words.maximum.to_lowercase()), chart.maximum);
    let range = if chart.base == chart.maximum { vec![both] } else { vec![base, (words.maximum.clone(), chart.maximum)] };
    for (name, tasks) in range {
        let line = [(0.0, f64::from(tasks)), (hour(hours), f64::from(tasks))];
        // Named in the legend: beside the line, the tasks and the traffic would be drawn over the name.
        axes.draw_series(DashedLineSeries::new(line, 6, 4, planned.stroke_width(1)))?
            .label(format!("{name} {tasks}"))
            .legend(move |(x, y)| DashedPathElement::new([(x, y), (x + 18, y)], 5, 3, planned.stroke_width(1)));
    }
    axes.configure_series_labels()
        .position(SeriesLabelPosition::UpperRight)
        .background_style(ground.mix(0.85))
        .border_style(planned.mix(0.4))
        .label_font(font())
        .draw()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> WeekWords {
        let days = ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"].map(str::to_owned);
        WeekWords {
            tasks: "Tareas".into(),
            rates: "Solicitudes/s".into(),
            base: "Base".into(),
            maximum: "Máximo".into(),
            days,
            decimal_mark: ',',
        }
    }

    #[test]
    fn a_week_is_drawn_with_its_words() {
        let chart = WeekChart { title: "Producción".into(), rates: vec![3.5; 168], tasks: vec![4; 168], base: 4, maximum: 9 };
        let svg = weeks_svg(&[chart.clone(), chart], &words(), Theme::Light).expect("drawn");
        for text in ["Producción", "Base 4", "Máximo 9", "mié", "Tareas", "Solicitudes/s", "3,5"] {
            assert!(svg.matches(text).count() >= 2, "{text} is in both charts");
        }
        assert!(!svg.contains(">\n3.5"), "the country's decimal mark");
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
    }
}
