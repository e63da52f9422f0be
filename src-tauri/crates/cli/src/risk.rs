//! `aforo risk`.

use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use aforo_api::views::risk::*;
use aforo_api::views::{ErrorView, Language};
use aforo_api::{Computed, Engine, Options};

use crate::arguments::{DataFormat, RiskMeasureChoice};
use crate::output::{self, DIM, STRONG};
use crate::words::words;

/// Time before progress is shown, and between two sights of it.
const QUIET: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(200);
/// Rows of the tornado in the table; JSON and CSV have all.
const ROWS: usize = 12;
/// Letters of a whole bar.
const BAR: u32 = 32;

impl From<RiskMeasureChoice> for RiskMeasure {
    fn from(choice: RiskMeasureChoice) -> Self {
        match choice {
            RiskMeasureChoice::AwsUsd => Self::AwsUsd,
            RiskMeasureChoice::Mrus => Self::Mrus,
            RiskMeasureChoice::ExpectedTasks => Self::ExpectedTasks,
            RiskMeasureChoice::MaximumTasks => Self::MaximumTasks,
        }
    }
}

pub(crate) fn run(
    engine: &Engine,
    computed: &Computed,
    request: &RiskRequest,
    format: DataFormat,
    options: Options,
) -> Result<String, ErrorView> {
    let view = engine.risk(computed, request, &watch(), options);
    if std::io::stderr().is_terminal() {
        let _ = write!(std::io::stderr(), "\r\x1b[2K");
    }
    let view = view?;
    Ok(match format {
        DataFormat::Table => table(&view, options.language),
        DataFormat::Json => output::json(&view),
        DataFormat::Csv => csv(&view),
    })
}

/// Shows the progress on a terminal, once it takes longer than a second.
fn watch() -> impl Fn(RiskProgressView) -> ControlFlow<()> + Sync {
    let (started, terminal) = (Instant::now(), std::io::stderr().is_terminal());
    let shown = Mutex::new(None::<Instant>);
    move |progress| {
        if terminal
            && started.elapsed() > QUIET
            && let Ok(mut shown) = shown.try_lock()
            && shown.is_none_or(|shown| shown.elapsed() > BETWEEN)
        {
            *shown = Some(Instant::now());
            let _ = write!(std::io::stderr(), "\r\x1b[2K{} / {} ({} %)", progress.done, progress.draws, progress.percent);
        }
        ControlFlow::Continue(())
    }
}

fn table(view: &RiskView, language: Language) -> String {
    let w = words(language);
    let mut text = format!("{STRONG}{}{STRONG:#}\n", view.summary);
    for note in &view.notes {
        text.push_str(&format!("{DIM}{note}{DIM:#}\n"));
    }
    let mut rows = output::table(&["", w("Plan", "Plan", "Plano"), "P10", "P50", "P90", w("Media", "Mean", "Média")], &[1, 2, 3, 4, 5]);
    for measure in &view.measures {
        rows.add_row([&measure.name, &measure.likely, &measure.p10, &measure.p50, &measure.p90, &measure.mean]);
    }
    text.push_str(&format!("\n{rows}\n"));
    let title = view.measures.iter().find(|measure| measure.measure == view.measure);
    let title = title.map_or("", |measure| measure.name.as_str());
    if !view.inputs.is_empty() {
        text.push_str(&format!(
            "\n{STRONG}{title}{STRONG:#}: {}\n",
            w(
                "cada dato por separado, los demás como en el plan",
                "each input alone, the others as in the plan",
                "cada dado separadamente, os demais como no plano"
            )
        ));
        let headers = ["", w("Bajo", "Low", "Baixo"), w("Alto", "High", "Alto"), w("Varianza", "Variance", "Variância"), ""];
        let mut rows = output::table(&headers, &[1, 2, 3]);
        for input in view.inputs.iter().take(ROWS) {
            let Some(effect) = input.effects.iter().find(|effect| effect.measure == view.measure) else { continue };
            let end = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
            rows.add_row([
                input.name.clone(),
                end(&effect.at_low),
                end(&effect.at_high),
                format!("{} %", effect.share),
                aforo_api::risk::bar(effect, BAR),
            ]);
        }
        text.push_str(&format!("{rows}\n"));
    }
    if !view.questions.is_empty() {
        text.push_str(&format!(
            "\n{STRONG}{}{STRONG:#}\n",
            w("Preguntas que más acotan el resultado", "Questions that narrow the result most", "Perguntas que mais estreitam o resultado")
        ));
        for (number, question) in view.questions.iter().enumerate() {
            text.push_str(&format!("{}. {}\n", number + 1, question.sentence));
        }
    }
    text.push_str(&format!(
        "\n{DIM}{} {}, {} {}, {}; {}{DIM:#}\n",
        view.draws,
        w("sorteos", "draws", "sorteios"),
        w("semilla", "seed", "semente"),
        view.seed,
        w("distribución triangular", "triangular distribution", "distribuição triangular"),
        w("varianza: índice de Sobol de primer orden", "variance: first-order Sobol index", "variância: índice de Sobol de primeira ordem")
    ));
    text
}

fn csv(view: &RiskView) -> String {
    let header = ["kind", "path", "measure", "low", "likely", "high", "p10", "p50", "p90", "mean", "deviation", "share_percent"];
    let figure = |figure: &RiskMeasureView| {
        let RiskMeasureView { likely, p10, p50, p90, mean, deviation, .. } = figure;
        let cells = ["figure", "", figure.measure.as_str(), "", likely, "", p10, p50, p90, mean, deviation, ""];
        cells.map(str::to_owned).to_vec()
    };
    let effect = |input: &RiskInputView, effect: &RiskEffectView| {
        let (low, high) = (effect.at_low.as_deref().unwrap_or_default(), effect.at_high.as_deref().unwrap_or_default());
        let cells = ["input", &input.path, effect.measure.as_str(), low, "", high, "", "", "", "", "", &effect.share];
        cells.map(str::to_owned).to_vec()
    };
    let effects = view.inputs.iter().flat_map(|input| input.effects.iter().map(move |row| effect(input, row)));
    output::csv_text(&header, view.measures.iter().map(figure).chain(effects))
}
