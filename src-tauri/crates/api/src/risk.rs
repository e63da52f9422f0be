//! A study of risk: the draws on all processors, and what they say in the reader's language.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use aforo_core::plan::ExpectedTasks;
use aforo_core::uncertainty::{Books, Input, Measure, Outcome, Spread, Study, Sway, spread};
use aforo_core::units;
use rayon::prelude::*;
use rust_decimal::Decimal;

use crate::application::{Application, Context};
use crate::engine::{Computed, Engine, Options, usd};
use crate::messages::Messages;
use crate::views::risk::*;
use crate::views::{ErrorView, Language};

pub use aforo_core::uncertainty::DRAWS;

/// The fewest draws whose tenths mean anything, and the most that a person would wait for.
pub const DRAWS_ALLOWED: std::ops::RangeInclusive<u32> = 100..=1_000_000;
/// Draws between two looks at the clock and at the wish to stop.
const STRIDE: u32 = 128;
/// How many questions a person can ask at once.
const QUESTIONS: usize = 5;
/// An answer that takes less than this share of the variance away is not worth a question.
const WORTH_ASKING: f64 = 0.001;

/// What is heard of a running study; told from several threads, and its answer decides whether the study goes on.
pub type Watch<'a> = dyn Fn(RiskProgressView) -> ControlFlow<()> + Sync + 'a;

impl From<RiskMeasure> for Measure {
    fn from(measure: RiskMeasure) -> Self {
        match measure {
            RiskMeasure::AwsUsd => Self::Usd,
            RiskMeasure::Mrus => Self::Mrus,
            RiskMeasure::ExpectedTasks => Self::ExpectedTasks,
            RiskMeasure::MaximumTasks => Self::MaximumTasks,
        }
    }
}

impl From<Measure> for RiskMeasure {
    fn from(measure: Measure) -> Self {
        match measure {
            Measure::Usd => Self::AwsUsd,
            Measure::Mrus => Self::Mrus,
            Measure::ExpectedTasks => Self::ExpectedTasks,
            Measure::MaximumTasks => Self::MaximumTasks,
        }
    }
}

impl Engine {
    /// Studies how far the figures of a plan may be off.
    ///
    /// # Errors
    /// If the number of draws is not allowed, `watch` asked to stop, or no draw gave a plan.
    pub fn risk(&self, computed: &Computed, request: &RiskRequest, watch: &Watch<'_>, options: Options) -> Result<RiskView, ErrorView> {
        let language = options.language;
        if !DRAWS_ALLOWED.contains(&request.draws) {
            let (low, high) = (DRAWS_ALLOWED.start().to_string(), DRAWS_ALLOWED.end().to_string());
            let arguments = [("value", request.draws.to_string()), ("low", low), ("high", high)];
            return Err(ErrorView::new("risk-draws", language, &arguments.each_ref().map(|(name, value)| (*name, value.as_str()))));
        }
        let cancelled = || ErrorView::new("risk-cancelled", language, &[]);
        let draws = run(self, computed, request, watch).ok_or_else(cancelled)?;
        view(&draws, request, language).ok_or_else(|| ErrorView::new("risk-void", language, &[]))
    }
}

impl Application {
    /// Studies how far the figures of a plan may be off. Other use cases go on meanwhile.
    ///
    /// # Errors
    /// As [`Engine::risk`], and if the plan has errors.
    pub fn risk(&self, id: &str, request: &RiskRequest, watch: &Watch<'_>, context: &Context) -> Result<RiskView, ErrorView> {
        self.cancel_risk.store(false, Ordering::Relaxed);
        let computed = self.computed(id, context)?;
        let watch = |progress| {
            let wish = watch(progress);
            if self.cancel_risk.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { wish }
        };
        self.engine().risk(&computed, request, &watch, context.options())
    }

    /// Asks a running study to stop.
    pub fn cancel_risk(&self) {
        self.cancel_risk.store(true, Ordering::Relaxed);
    }
}

/// The raw results of a study.
#[derive(Debug)]
pub struct Draws {
    inputs: Vec<Input>,
    compiled: bool,
    simulated: bool,
    likely: Option<Outcome>,
    outcomes: Vec<Option<Outcome>>,
    /// By input.
    sways: Vec<Sway>,
    /// By input, then by measure.
    shares: Vec<[f64; Measure::ALL.len()]>,
}

/// Draws on all processors. `None` if `watch` asked to stop.
#[must_use]
pub fn run(engine: &Engine, computed: &Computed, request: &RiskRequest, watch: &Watch<'_>) -> Option<Draws> {
    let (data, calculation) = (engine.data(), &computed.calculation);
    let books = Books { catalog: &data.catalog, prices: &calculation.prices, card: &calculation.card };
    let study = Study::new(&computed.plan, books, u64::from(request.seed));
    let simulated = computed.plan.scaling.expected == ExpectedTasks::Simulation;
    let (done, stopped) = (AtomicU32::new(0), AtomicBool::new(false));
    let outcomes: Vec<Vec<Option<Outcome>>> = (0..request.draws.div_ceil(STRIDE))
        .into_par_iter()
        .map_init(
            || study.room(),
            |room, stride| {
                if stopped.load(Ordering::Relaxed) {
                    return Vec::new();
                }
                let end = ((stride + 1) * STRIDE).min(request.draws);
                let outcomes: Vec<_> = (stride * STRIDE..end).map(|n| study.draw(room, n)).collect();
                let count = end - stride * STRIDE;
                let done = done.fetch_add(count, Ordering::Relaxed) + count;
                let percent = u32::try_from(u64::from(done) * 100 / u64::from(request.draws)).unwrap_or(100);
                if watch(RiskProgressView { done, draws: request.draws, percent }).is_break() {
                    stopped.store(true, Ordering::Relaxed);
                }
                outcomes
            },
        )
        .collect();
    if stopped.into_inner() {
        return None;
    }
    let outcomes: Vec<Option<Outcome>> = outcomes.into_iter().flatten().collect();
    let each = 0..study.inputs().len();
    let sways = each.clone().into_par_iter().map_init(|| study.room(), |room, position| study.sway(room, position)).collect();
    let shares = each.into_par_iter().map(|position| study.shares(&outcomes, position)).collect();
    Some(Draws {
        inputs: study.inputs().to_vec(),
        compiled: study.is_compiled(),
        simulated,
        likely: study.likely(),
        outcomes,
        sways,
        shares,
    })
}

fn view(draws: &Draws, request: &RiskRequest, language: Language) -> Option<RiskView> {
    let messages = Messages::of(language);
    let kinds = Measure::ALL.map(RiskMeasure::from);
    let likely = draws.likely?;
    let of = |measure: RiskMeasure| -> Vec<f64> { draws.outcomes.iter().flatten().map(|outcome| outcome.of(measure.into())).collect() };
    let spreads: Vec<Spread> = kinds.into_iter().map(|measure| spread(&of(measure))).collect::<Option<_>>()?;
    let axes = kinds.map(|measure| Axis::new(&likely, &draws.sways, measure));
    let chosen = kinds.iter().position(|measure| *measure == request.measure)?;
    let measures = kinds.into_iter().enumerate().map(|(index, measure)| {
        let value = |value: f64| figure(measure, value);
        let spread = spreads[index];
        RiskMeasureView {
            measure,
            name: messages.text(&format!("risk-measure-{}", measure.as_str()), &[]),
            likely: value(likely.of(measure.into())),
            p10: value(spread.p10),
            p50: value(spread.p50),
            p90: value(spread.p90),
            mean: value(spread.mean),
            deviation: value(spread.deviation),
            explained: percent(draws.shares.iter().map(|shares| shares[index]).sum()),
            likely_at: axes[index].at(likely.of(measure.into())),
        }
    });
    let effective = |position: &usize| Measure::ALL.into_iter().any(|measure| draws.sways[*position].width(measure) > 0.0);
    let mut order: Vec<usize> = (0..draws.inputs.len()).filter(effective).collect();
    let without_effect = draws.inputs.len() - order.len();
    let width = |position: usize| draws.sways[position].width(request.measure.into());
    // Of equal ones the order of the plan stays.
    order.sort_by(|&a, &b| width(b).total_cmp(&width(a)));
    let inputs = order.iter().map(|&position| input(draws, position, &axes, messages)).collect();
    let mut asked: Vec<usize> = order.iter().copied().filter(|&position| draws.shares[position][chosen] >= WORTH_ASKING).collect();
    asked.sort_by(|&a, &b| draws.shares[b][chosen].total_cmp(&draws.shares[a][chosen]));
    let question = |&position: &usize| question(&draws.inputs[position], draws.shares[position][chosen], request.measure, language);
    let void = draws.outcomes.iter().filter(|outcome| outcome.is_none()).count();
    let assumed = draws.inputs.iter().any(|input| input.assumed);
    let wide = spreads[chosen];
    Some(RiskView {
        draws: request.draws,
        void: u32::try_from(void).unwrap_or(u32::MAX),
        seed: request.seed,
        distribution: "triangular".to_owned(),
        sensitivity: "first-order-sobol".to_owned(),
        model: if draws.compiled { "compiled" } else { "exact" }.to_owned(),
        assumed,
        measure: request.measure,
        summary: messages.text(
            &format!("risk-summary-{}", request.measure.as_str()),
            &[
                ("p10", &people(&figure(request.measure, wide.p10), language)),
                ("p90", &people(&figure(request.measure, wide.p90), language)),
                ("likely", &people(&figure(request.measure, likely.of(request.measure.into())), language)),
            ],
        ),
        notes: notes(draws, void, assumed, messages),
        measures: measures.collect(),
        inputs,
        without_effect: u32::try_from(without_effect).unwrap_or(u32::MAX),
        questions: asked.iter().take(QUESTIONS).map(question).collect(),
    })
}

fn notes(draws: &Draws, void: usize, assumed: bool, messages: &Messages) -> Vec<String> {
    let mut notes = Vec::new();
    if draws.inputs.is_empty() {
        notes.push(messages.text("risk-note-nothing", &[]));
    }
    if assumed {
        notes.push(messages.text("risk-note-assumed", &[]));
    }
    if void > 0 {
        notes.push(messages.text("risk-note-void", &[("void", &void.to_string()), ("draws", &draws.outcomes.len().to_string())]));
    }
    if !draws.compiled {
        notes.push(messages.text(if draws.simulated { "risk-note-simulated" } else { "risk-note-exact" }, &[]));
    }
    notes
}

fn input(draws: &Draws, position: usize, axes: &[Axis; Measure::ALL.len()], messages: &Messages) -> RiskInputView {
    let (input, sway) = (&draws.inputs[position], &draws.sways[position]);
    let effect = |(index, measure): (usize, Measure)| {
        let value = |outcome: Option<Outcome>| outcome.map(|outcome| outcome.of(measure));
        let measure = RiskMeasure::from(measure);
        let (low, high) = (value(sway.low), value(sway.high));
        let ends = [low, high].into_iter().flatten().map(|value| axes[index].at(value));
        let (from, to) = ends.fold((axes[index].likely_at, axes[index].likely_at), |(from, to), at| (from.min(at), to.max(at)));
        RiskEffectView {
            measure,
            at_low: low.map(|value| figure(measure, value)),
            at_high: high.map(|value| figure(measure, value)),
            share: percent(draws.shares[position][index]),
            from,
            to,
        }
    };
    RiskInputView {
        path: input.path.clone(),
        name: name(input, messages),
        low: input.low.to_string(),
        likely: input.likely.to_string(),
        high: input.high.to_string(),
        assumed: input.assumed,
        effects: Measure::ALL.into_iter().enumerate().map(effect).collect(),
    }
}

/// The axis of a tornado: from the least to the greatest figure that any input alone leads to.
struct Axis {
    from: f64,
    length: f64,
    likely_at: f64,
}

impl Axis {
    fn new(likely: &Outcome, sways: &[Sway], measure: RiskMeasure) -> Self {
        let middle = likely.of(measure.into());
        let ends = sways.iter().flat_map(|sway| [sway.low, sway.high]).flatten().map(|outcome| outcome.of(measure.into()));
        let (from, to) = ends.fold((middle, middle), |(from, to), value| (from.min(value), to.max(value)));
        let mut axis = Self { from, length: to - from, likely_at: 0.0 };
        axis.likely_at = axis.at(middle);
        axis
    }

    /// A figure's place on the axis in percent, to hundredths.
    fn at(&self, value: f64) -> f64 {
        if self.length > 0.0 { ((value - self.from) / self.length * 1e4).round() / 1e2 } else { 0.0 }
    }
}

/// A figure as every output writes it: money to the cent, MRUs and tasks as decimals.
fn figure(measure: RiskMeasure, value: f64) -> String {
    let value = units::quantity(value);
    match measure {
        RiskMeasure::AwsUsd => usd(value),
        RiskMeasure::Mrus | RiskMeasure::ExpectedTasks | RiskMeasure::MaximumTasks => {
            aforo_core::money::round(value, 2).normalize().to_string()
        }
    }
}

/// The bar of an effect as letters, the whole axis being `letters` long.
#[must_use]
pub fn bar(effect: &RiskEffectView, letters: u32) -> String {
    let place = |percent: f64| (percent / 100.0 * f64::from(letters)).round() as usize;
    let (from, to) = (place(effect.from), place(effect.to));
    format!("{}{}", " ".repeat(from), "█".repeat((to - from).max(1)))
}

fn percent(share: f64) -> String {
    aforo_core::money::round(units::quantity(share) * Decimal::ONE_HUNDRED, 1).normalize().to_string()
}

/// The message key of a path, and the element that it names: `microservices[accounts].latency_ms` is
/// `microservices-latency_ms` of `accounts`.
#[must_use]
pub fn key_of(path: &str) -> (String, String) {
    let mut elements = Vec::new();
    let part = |part: &str| match part.split_once('[') {
        Some((field, element)) => {
            elements.push(element.trim_end_matches(']').to_owned());
            field.to_owned()
        }
        None => part.to_owned(),
    };
    let key: Vec<String> = path.split('.').map(part).collect();
    (key.join("-"), elements.join(", "))
}

fn name(input: &Input, messages: &Messages) -> String {
    let (key, element) = key_of(&input.path);
    let key = format!("risk-input-{key}");
    if messages.has(&key) { messages.text(&key, &[("element", &element)]) } else { input.path.clone() }
}

fn question(input: &Input, share: f64, measure: RiskMeasure, language: Language) -> RiskQuestionView {
    let messages = Messages::of(language);
    let (key, element) = key_of(&input.path);
    let key = format!("risk-question-{key}");
    let key = if messages.has(&key) { key.as_str() } else { "risk-question-other" };
    let question = messages.text(key, &[("element", &element), ("path", &input.path)]);
    let share = percent(share);
    let measure = messages.text(&format!("risk-measure-{}", measure.as_str()), &[]);
    let value = |value: f64| people(&value.to_string(), language);
    let (low, likely, high) = (value(input.low), value(input.likely), value(input.high));
    let reason = messages.text(
        "risk-question-reason",
        &[("low", &low), ("likely", &likely), ("high", &high), ("share", &people(&share, language)), ("measure", &measure)],
    );
    RiskQuestionView { path: input.path.clone(), share, sentence: format!("{question} {reason}") }
}

/// A number inside a sentence: thousands apart by a narrow space (ISO 80000-1), the language's decimal mark.
fn people(number: &str, language: Language) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = whole.len();
    let mut text = String::with_capacity(number.len() + digits);
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (digits - position) % 3 == 0 && digits > 4 {
            text.push('\u{202F}');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(language.decimal_mark());
        text.push_str(fraction);
    }
    text
}

/// For a study that nobody watches and nothing stops.
pub fn unwatched(_: RiskProgressView) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{decimal, sample};
    use aforo_core::plan::InputRange;

    fn request(draws: u32) -> RiskRequest {
        RiskRequest { draws, seed: 7, measure: RiskMeasure::AwsUsd }
    }

    /// The figures are those of seed and plan alone: one thread or several, watched or not.
    #[test]
    fn threads_do_not_change_the_figures() {
        let (engine, computed, options) = sample(|_| {});
        let study = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("pool");
            pool.install(|| engine.risk(&computed, &request(700), &unwatched, options).expect("study"))
        };
        let (one, three) = (study(1), study(3));
        assert_eq!(one, three);
        let other = engine.risk(&computed, &RiskRequest { seed: 8, ..request(700) }, &unwatched, options).expect("study");
        assert_ne!(one.measures, other.measures, "another seed draws other numbers");
    }

    #[test]
    fn a_study_is_watched_and_stops_when_asked() {
        let (engine, computed, options) = sample(|_| {});
        let heard = std::sync::Mutex::new(Vec::new());
        let watch = |progress: RiskProgressView| {
            heard.lock().expect("lock").push(progress.done);
            ControlFlow::Continue(())
        };
        engine.risk(&computed, &request(1_000), &watch, options).expect("study");
        let mut heard = heard.into_inner().expect("lock");
        heard.sort_unstable();
        assert_eq!((heard.len(), heard.last()), (8, Some(&1_000)), "each stride of 128 is told");
        let stop = |_| ControlFlow::Break(());
        assert_eq!(engine.risk(&computed, &request(1_000), &stop, options).expect_err("stopped").code, "risk-cancelled");
        assert_eq!(engine.risk(&computed, &request(5), &unwatched, options).expect_err("too few").code, "risk-draws");
    }

    /// One uncertain input, on which the cost depends monotonically: the cost at the input's tenth, half and nine tenths is the
    /// percentile, and the input causes all of the variance. By hand for the triangle 10,000, 50,000, 90,000 around the plan's
    /// value: its median is 50,000, its tenths 10,000 + √(0.1 × 80,000 × 40,000) = 27,888.5 and 72,111.5.
    #[test]
    fn one_input_explains_everything() {
        let (engine, computed, options) = sample(|_| {});
        let users = f64::from(computed.plan.traffic.monthly_users);
        let range = InputRange { path: "traffic.monthly_users".to_owned(), low: users * 0.2, high: users * 1.8 };
        let (_, ranged, _) = sample(|plan| plan.uncertainty = vec![range]);
        let view = engine.risk(&ranged, &request(20_000), &unwatched, options).expect("study");
        assert_eq!((view.assumed, view.model.as_str(), view.void), (false, "compiled", 0));
        assert!(decimal(&view.measures[0].explained) > decimal("97"), "{:?}", view.measures[0]);
        let cost_at = |factor: f64| {
            let mut plan = computed.plan.clone();
            plan.traffic.monthly_users = (users * factor).round() as u32;
            engine.compute_plan(plan, options.date).expect("sound").calculation.estimate.total
        };
        let tenth = 0.2 + (0.1_f64 * 1.6 * 0.8).sqrt();
        for (found, factor) in [(&view.measures[0].p10, tenth), (&view.measures[0].p50, 1.0), (&view.measures[0].p90, 2.0 - tenth)] {
            let (found, expected) = (decimal(found), cost_at(factor));
            // 20,000 draws leave the order statistics uncertain by about a third of a percent of the range.
            assert!((found - expected).abs() < expected / Decimal::ONE_HUNDRED, "{found} at {factor} is not {expected}");
        }
        let effect = &view.inputs[0].effects[0];
        assert_eq!(effect.at_low.as_deref().map(decimal), Some(cost_at(0.2)), "the tornado's ends are the engine's to the cent");
        assert_eq!(effect.at_high.as_deref().map(decimal), Some(cost_at(1.8)));
        assert_eq!(view.questions.len(), 1);
        assert!(view.questions[0].sentence.starts_with("¿Cuántos usuarios activos"), "{}", view.questions[0].sentence);
    }

    /// Whatever the catalog assumes has a name and a question in both languages, and leads to a number of some plan.
    #[test]
    fn assumed_ranges_have_words() {
        let (engine, computed, _) = sample(|_| {});
        let paths: Vec<String> = computed.plan.number_paths();
        for range in &engine.data().catalog.assumed_ranges {
            let (key, _) = key_of(&range.field.replace("[]", ""));
            for language in Language::ALL {
                let messages = Messages::of(language);
                assert!(messages.has(&format!("risk-input-{key}")) && messages.has(&format!("risk-question-{key}")), "{key}");
            }
            let known = paths.iter().any(|path| engine.data().catalog.assumed_range(path).is_some_and(|found| found == range));
            assert!(known, "{} is no number of the sample plan", range.field);
            assert!(range.low_factor < 1.0 && range.high_factor > 1.0, "{}", range.field);
        }
    }

    #[test]
    fn numbers_in_sentences() {
        for (number, es, en) in
            [("1234567.5", "1\u{202f}234\u{202f}567,5", "1\u{202f}234\u{202f}567.5"), ("4500", "4500", "4500"), ("0.25", "0,25", "0.25")]
        {
            assert_eq!((people(number, Language::Es).as_str(), people(number, Language::En).as_str()), (es, en));
        }
        assert_eq!(
            key_of("microservices[accounts].overrides[qa].size"),
            ("microservices-overrides-size".to_owned(), "accounts, qa".to_owned())
        );
    }
}
