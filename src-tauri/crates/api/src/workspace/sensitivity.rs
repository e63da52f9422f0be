//! What would change a figure: each input of the plan moved a little, alone, and the whole plan computed again.

use aforo_core::plan::Plan;
use rayon::prelude::*;
use rust_decimal::Decimal;

use super::effect::{FigureUnit, change, figures};
use super::views::SensitivityView;
use crate::application::{Application, Context};
use crate::engine::{Computed, Engine, Options};
use crate::explain;
use crate::present::{decimal, rate};
use crate::views::{Audience, ErrorView};

/// How many inputs are told: more than a person weighs at once.
const TOLD: usize = 8;
/// Whole numbers up to this move by one, larger ones by a tenth.
const SMALL: f64 = 20.0;

impl Application {
    /// What would change a figure most: any that [`Application::explain`] explains, by its id.
    ///
    /// # Errors
    /// If the plan has errors or no such figure.
    pub fn sensitivities(&self, id: &str, figure: &str, context: &Context) -> Result<Vec<SensitivityView>, ErrorView> {
        let computed = self.computed(id, context)?;
        let told = |computed: &Computed| value(self.engine(), computed, figure, context.options());
        let (unit, now) =
            told(&computed).ok_or_else(|| ErrorView::new("line-unknown", context.language, &[("id", figure), ("suggestion", "mrus")]))?;
        let mut paths: Vec<String> = computed.plan.number_paths();
        paths.retain(|path| relevant(&computed, path, figure));
        let mrus = computed.calculation.quote.mrus;
        let mut moves: Vec<(Decimal, SensitivityView)> = paths
            .into_par_iter()
            .filter_map(|path| {
                let (from, to, plan) = moved(&computed.plan, &path)?;
                let after = recompute(self.engine(), plan, context)?;
                // A line that goes away is nothing.
                let then = told(&after).map_or(Decimal::ZERO, |(_, then)| then);
                let effect = then - now;
                (!effect.is_zero()).then(|| {
                    let (path, element) = positioned(&computed.plan, &path);
                    let view = SensitivityView {
                        path,
                        element,
                        from: rate(from, 6),
                        to: rate(to, 6),
                        figure: change(figure, unit, Some(now), then),
                        mrus: change("mrus", FigureUnit::Mru, Some(mrus), after.calculation.quote.mrus),
                    };
                    (effect.abs(), view)
                })
            })
            .collect();
        moves.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.path.cmp(&b.1.path)));
        moves.truncate(TOLD);
        Ok(moves.into_iter().map(|(_, view)| view).collect())
    }
}

fn recompute(engine: &Engine, plan: Plan, context: &Context) -> Option<Computed> {
    engine.compute_plan(plan, context.date).ok()
}

/// The figure with its unit; none if there is none or the client asks for one of the house.
fn value(engine: &Engine, computed: &Computed, id: &str, options: Options) -> Option<(FigureUnit, Decimal)> {
    let internal = options.audience == Audience::Internal;
    // What most people ask for is known without an explanation, which would be made for each input that is tried.
    if let Some(figure) = id.strip_prefix("figure/").and_then(|id| figures(computed).into_iter().find(|figure| figure.id == id)) {
        return (internal || !figure.internal).then_some((figure.unit, figure.value));
    }
    if let Some(line) = computed.calculation.quote.lines.iter().find(|line| line.id == id) {
        return Some((FigureUnit::Usd, line.subtotal));
    }
    if let Some(line) = computed.calculation.estimate.lines.iter().find(|line| line.id == id) {
        return internal.then_some((FigureUnit::Usd, line.amount));
    }
    let trace = explain::figure(engine, computed, id, options)?;
    Some((FigureUnit::of(&trace.unit), decimal(&trace.result)))
}

/// Of the lists only the elements that the figure names: the others would be tried in vain, and there may be hundreds.
fn relevant(computed: &Computed, path: &str, figure: &str) -> bool {
    if path.starts_with("uncertainty")
        || path.starts_with("purchase.price_overrides")
        || path == "schema_version"
        || path.ends_with("noise_seed")
    {
        return false;
    }
    let Some((_, rest)) = path.split_once('[') else { return true };
    let Some((id, _)) = rest.split_once(']') else { return true };
    let mut parts = figure.split('/');
    parts.any(|part| part == id || part.strip_suffix(id).is_some_and(|before| before.ends_with('-')))
        || (path.starts_with("environments") && computed.plan.environments.len() <= 4)
}

/// The plan with one number moved: a small whole number by one, anything else by a tenth; down where it cannot go up.
fn moved(plan: &Plan, path: &str) -> Option<(f64, f64, Plan)> {
    let address = plan.number_address(path)?;
    let number = plan.number_at(&address)?;
    let step = if number.whole && number.value < SMALL { 1.0 } else { number.value * 0.1 };
    let step = if number.whole { step.ceil() } else { step };
    if step <= 0.0 {
        return None;
    }
    let to = if number.value + step <= number.maximum { number.value + step } else { number.value - step };
    if to < number.minimum {
        return None;
    }
    let mut changed = plan.clone();
    changed.set_number_at(&address, to);
    Some((number.value, to, changed))
}

/// `microservices[accounts].latency_ms` as the document counts, with the element's name for people.
pub(crate) fn positioned(plan: &Plan, path: &str) -> (String, String) {
    let Some((list, rest)) = path.split_once('[') else { return (path.to_owned(), String::new()) };
    let Some((id, field)) = rest.split_once(']') else { return (path.to_owned(), String::new()) };
    let found = match list {
        "microservices" => {
            plan.microservices.iter().enumerate().find(|(_, one)| one.id == id).map(|(position, one)| (position, one.display_name()))
        }
        "environments" => {
            plan.environments.iter().enumerate().find(|(_, one)| one.id == id).map(|(position, one)| (position, one.display_name()))
        }
        "vpn_links" => {
            plan.vpn_links.iter().enumerate().find(|(_, one)| one.id == id).map(|(position, one)| (position, one.display_name()))
        }
        _ => None,
    };
    found.map_or_else(|| (path.to_owned(), id.to_owned()), |(position, name)| (format!("{list}[{position}]{field}"), name.to_owned()))
}
