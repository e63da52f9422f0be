//! What edits would do, without doing them; and the client's screen, which is made of nothing else.

use aforo_core::money;
use aforo_core::quote::SHARED;
use jiff::ToSpan;
use rust_decimal::Decimal;

use super::effect::{changes, figures};
use super::environment_name;
use super::views::{ControlView, MeetingEnvironmentView, MeetingView, TrialView};
use crate::application::{Application, Context, parse};
use crate::edit;
use crate::engine::{Computed, usd};
use crate::messages::Messages;
use crate::present::plain;
use crate::views::{Audience, EditRequest, ErrorView};

/// What a client is asked about in a meeting, as far as the plan has it.
const CONTROLS: [&str; 10] = [
    "developers",
    "widgets.cli",
    "widgets.builder",
    "traffic.monthly_users",
    "traffic.sessions_per_user",
    "traffic.monthly_requests",
    "traffic.peak_factor",
    "sso.users",
    "data.aurora.storage_gb",
    "commercial.term_months",
];

impl Application {
    /// What edits would do to the figures.
    ///
    /// # Errors
    /// If there is no such plan or a path leads nowhere.
    pub fn try_edits(&self, id: &str, edits: &[EditRequest], context: &Context) -> Result<TrialView, ErrorView> {
        let document = self.document_of(id, context)?;
        let now = self.computed_of(&document, context).ok();
        let before = now.as_deref().map(figures);
        Ok(match self.tried(&document, edits, context)? {
            Ok(after) => TrialView { changes: changes(before.as_deref(), &figures(&after), context.audience), errors: Vec::new() },
            Err(problems) => {
                let mut errors = Messages::of(context.language).problems(&problems);
                errors.retain(|problem| problem.severity == crate::views::SeverityView::Error);
                TrialView { changes: Vec::new(), errors }
            }
        })
    }

    /// The client's screen with these values on its sliders.
    ///
    /// # Errors
    /// If the saved plan has errors or a path leads nowhere.
    pub fn meeting(&self, id: &str, edits: &[EditRequest], context: &Context) -> Result<MeetingView, ErrorView> {
        let document = self.document_of(id, context)?;
        let saved = self.computed_of(&document, context)?;
        let tried = self.tried(&document, edits, context)?.ok();
        let shown = tried.as_ref().unwrap_or(&saved);
        let quote = &shown.calculation.quote;
        let share = |mrus: Decimal| {
            if quote.mrus.is_zero() { Decimal::ZERO } else { money::round(mrus / quote.mrus * Decimal::ONE_HUNDRED, 1) }
        };
        let messages = Messages::of(context.language);
        let environment = |scope: &aforo_core::quote::QuoteScope| {
            let (id, name) = match scope.scope {
                aforo_core::quote::Scope::Shared => (SHARED.to_owned(), messages.text("scope-shared", &[])),
                aforo_core::quote::Scope::Environment(position) => {
                    let id = &shown.plan.environments[position].id;
                    (id.clone(), environment_name(shown, id).to_owned())
                }
            };
            MeetingEnvironmentView { id, name, mrus: plain(scope.mrus), net: usd(scope.net), share_percent: plain(share(scope.mrus)) }
        };
        let valid_until = context.date.saturating_add(i64::from(shown.plan.commercial.validity_days).days());
        Ok(MeetingView {
            client: shown.plan.client.name.clone(),
            title: shown.plan.display_title().to_owned(),
            controls: controls(&saved, shown),
            changes: changes(Some(&figures(&saved)), &figures(shown), Audience::Client),
            environments: quote.scopes.iter().filter(|scope| !scope.mrus.is_zero()).map(environment).collect(),
            currency: shown.plan.commercial.currency.to_string(),
            term_months: shown.plan.commercial.term_months,
            valid_until: valid_until.to_string(),
            valid: tried.is_some(),
        })
    }

    /// A kept document with edits, computed and not kept.
    fn tried(
        &self,
        document: &str,
        edits: &[EditRequest],
        context: &Context,
    ) -> Result<Result<Computed, Vec<aforo_core::problem::Problem>>, ErrorView> {
        let mut value = parse(document);
        edit::apply(&mut value, edits, context.language).map_err(|error| ErrorView::edit(&error, context.language))?;
        Ok(self.compute(value, context).1)
    }
}

/// Sliders from nothing to about three times what the saved plan has. What a plan does not use has none.
fn controls(saved: &Computed, shown: &Computed) -> Vec<ControlView> {
    let by_requests = saved.plan.traffic.source == aforo_core::plan::TrafficSource::Requests;
    let used = |path: &str| match path {
        "traffic.monthly_users" | "traffic.sessions_per_user" => !by_requests,
        "traffic.monthly_requests" => by_requests,
        "sso.users" => saved.plan.sso.enabled,
        "data.aurora.storage_gb" => saved.plan.data.aurora.enabled,
        _ => true,
    };
    let control = |path: &str| {
        let address = saved.plan.number_address(path)?;
        let (number, now) = (saved.plan.number_at(&address)?, shown.plan.number_at(&address)?);
        let end = (number.value * 3.0).max(if number.whole { 10.0 } else { 2.0 });
        let step = if number.whole { round_step(end / 200.0) } else { 0.1 };
        let end = (end / step).ceil() * step;
        Some(ControlView {
            path: path.to_owned(),
            value: now.value,
            minimum: number.minimum.max(0.0),
            maximum: end.min(number.maximum),
            step,
        })
    };
    CONTROLS.into_iter().filter(|path| used(path)).filter_map(control).collect()
}

/// The largest of 1, 5, 10, 50, 100, ... that is not more than this; 1 at least.
fn round_step(most: f64) -> f64 {
    let mut step = 1.0;
    for factor in [5.0, 2.0].into_iter().cycle().take(24) {
        if step * factor > most {
            break;
        }
        step *= factor;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::round_step;

    #[test]
    fn sliders_move_in_round_steps() {
        let expected = [(0.2, 1.0), (1.0, 1.0), (4.9, 1.0), (7.0, 5.0), (750.0, 500.0), (2_916_000.0, 1_000_000.0)];
        for (most, step) in expected {
            assert!((round_step(most) - step).abs() < 1e-9, "{most}");
        }
    }
}
