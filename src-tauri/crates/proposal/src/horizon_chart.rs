//! The months ahead as a chart: tasks and connections in percent of what is planned, so that both have one axis and one limit.

use plotters::coord::Shift;
use plotters::prelude::*;

use crate::ProposalError;
use crate::charts::{Drawn, FONT, GRID, stacked};
use crate::diagram::{ChartColours, Theme};

/// The months ahead of one environment.
#[derive(Clone, Debug, PartialEq)]
pub struct HorizonChart {
    /// Name of the environment.
    pub title: String,
    /// Tasks that each month needs, in percent of the planned maximum; the first month is now.
    pub tasks_percent: Vec<f64>,
    /// Connections in percent of what the database leaves to the pools; empty without a database.
    pub connections_percent: Vec<f64>,
    /// The month for which the plan is sized.
    pub horizon_month: u32,
}

/// Words of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HorizonWords {
    /// `Tasks, % of the maximum`.
    pub tasks: String,
    /// `Connections, % of the limit`.
    pub connections: String,
    /// `Month`.
    pub month: String,
    /// `Horizon`.
    pub horizon: String,
}

/// The charts of several environments, one below the other, as an SVG document.
///
/// # Errors
/// If the drawing library refuses; it does so only for numbers that are not finite.
pub fn horizons_svg(charts: &[HorizonChart], words: &HorizonWords, theme: Theme) -> Result<String, ProposalError> {
    let colours = theme.chart();
    stacked(charts, colours, |panel, chart| draw(panel, chart, words, colours))
}

fn draw(panel: &DrawingArea<SVGBackend<'_>, Shift>, chart: &HorizonChart, words: &HorizonWords, colours: &ChartColours) -> Drawn {
    let ChartColours { ground, text, tasks, rates, range } = *colours;
    let font = || FONT.into_font().color(&text);
    let last = chart.tasks_percent.len().saturating_sub(1).max(1) as f64;
    let most = chart.tasks_percent.iter().chain(&chart.connections_percent).copied().fold(110.0, f64::max) * 1.15;
    let mut axes = ChartBuilder::on(panel)
        .caption(&chart.title, (FONT.0, 18).into_font().color(&text))
        .margin(12)
        .x_label_area_size(44)
        .y_label_area_size(64)
        .build_cartesian_2d(0.0..last, 0.0..most)?;
    axes.configure_mesh()
        .disable_x_mesh()
        .x_desc(&words.month)
        .x_labels(13)
        .x_label_formatter(&|month| format!("{month:.0}"))
        .y_labels(6)
        .y_label_formatter(&|percent| format!("{percent:.0} %"))
        .label_style(font())
        .axis_style(text)
        .bold_line_style(text.mix(GRID))
        .light_line_style(TRANSPARENT)
        .draw()?;
    for (values, name, colour) in [(&chart.tasks_percent, &words.tasks, tasks), (&chart.connections_percent, &words.connections, rates)] {
        if values.is_empty() {
            continue;
        }
        let line = values.iter().enumerate().map(|(month, percent)| (month as f64, *percent));
        axes.draw_series(LineSeries::new(line, colour.stroke_width(2)))?
            .label(name.as_str())
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], colour.stroke_width(3)));
    }
    axes.draw_series(DashedLineSeries::new([(0.0, 100.0), (last, 100.0)], 6, 4, range.stroke_width(1)))?;
    let at = f64::from(chart.horizon_month).min(last);
    axes.draw_series(DashedLineSeries::new([(at, 0.0), (at, most)], 2, 3, range.stroke_width(1)))?;
    let place = (at + last * 0.005, most * 0.06);
    axes.draw_series(std::iter::once(Text::new(
        format!("{} {}", words.horizon, chart.horizon_month),
        place,
        FONT.into_font().color(&range),
    )))?;
    axes.configure_series_labels()
        .position(SeriesLabelPosition::LowerLeft)
        .background_style(ground.mix(0.85))
        .border_style(range.mix(0.4))
        .label_font(font())
        .draw()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_drawn_with_their_words() {
        let chart = HorizonChart {
            title: "Producción".into(),
            tasks_percent: (0..25).map(|month| 80.0 + f64::from(month) * 2.0).collect(),
            connections_percent: Vec::new(),
            horizon_month: 12,
        };
        let words =
            HorizonWords { tasks: "Tareas".into(), connections: "Conexiones".into(), month: "Mes".into(), horizon: "Horizonte".into() };
        let svg = horizons_svg(&[chart.clone(), chart], &words, Theme::Light).expect("svg");
        assert_eq!(svg.matches("Producción").count(), 2);
        assert!(svg.contains("Tareas") && !svg.contains("Conexiones"), "no line, no word: {svg}");
        assert!(svg.contains("Horizonte 12") && svg.contains("Mes") && !svg.contains("NaN"));
    }
}
