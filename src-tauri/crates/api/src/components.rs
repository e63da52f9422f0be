//! The sizing of data services and single sign-on, in the reader's language.

use aforo_core::capacity::components::{Aspect, Choice, ComponentSizing, Verdict};
use aforo_core::catalog::Catalog;
use aforo_core::plan::Plan;

use crate::language::DecimalMark;
use crate::messages::Messages;
use crate::present::rate;
use crate::views::{ComparisonView, ComponentView};

fn choice(messages: &Messages, choice: &Choice) -> String {
    let count = choice.count.to_string();
    let disk = rate(choice.disk_gb, 0);
    let key = if choice.disk_gb > 0.0 { "component-choice-disk" } else { "component-choice" };
    messages.text(key, &[("class", &choice.class), ("count", &count), ("disk", &disk)])
}

/// The rows of the table.
pub(crate) fn views(
    messages: &Messages,
    plan: &Plan,
    catalog: &Catalog,
    sizings: &[ComponentSizing],
    mark: DecimalMark,
) -> Vec<ComponentView> {
    sizings.iter().map(|sizing| view(messages, plan, catalog, sizing, mark)).collect()
}

fn view(messages: &Messages, plan: &Plan, catalog: &Catalog, sizing: &ComponentSizing, mark: DecimalMark) -> ComponentView {
    let environment = &plan.environments[sizing.environment];
    let component = sizing.component.as_str();
    let digits = |value: f64| if value < 10.0 { 2 } else { 0 };
    let aspect = |aspect: Aspect| messages.text(&format!("component-aspect-{}", aspect.as_str()), &[]);
    let stated = choice(messages, &sizing.stated);
    let recommended = sizing.recommended.as_ref().map(|recommended| choice(messages, recommended)).unwrap_or_default();
    let why = sizing.binding().map_or_else(String::new, |binding| {
        // That a class is burstable is a property, not an amount.
        let steady = if binding.aspect == Aspect::Steady && sizing.verdict == Verdict::TooSmall { "-steady" } else { "" };
        messages.text_with(
            &format!("component-why-{}{steady}", sizing.verdict.as_str()),
            &[
                ("stated", &stated),
                ("recommended", &recommended),
                ("aspect", &aspect(binding.aspect)),
                ("demand", &rate(binding.demand, digits(binding.demand))),
                ("offer", &rate(binding.offer, digits(binding.offer))),
            ],
            mark,
        )
    });
    ComponentView {
        id: format!("{}/{component}", environment.id),
        environment: environment.id.clone(),
        name: messages.text(&format!("component-name-{component}"), &[("environment", environment.display_name())]),
        stated,
        recommended,
        verdict: sizing.verdict.as_str().to_owned(),
        why,
        formula: sizing.component.formula().to_owned(),
        comparisons: sizing
            .comparisons
            .iter()
            .map(|comparison| ComparisonView {
                aspect: comparison.aspect.as_str().to_owned(),
                name: aspect(comparison.aspect),
                demand: rate(comparison.demand, digits(comparison.demand)),
                offer: rate(comparison.offer, digits(comparison.offer)),
                pass: comparison.pass(),
                source: catalog.guidance_source(comparison.guidance).to_owned(),
            })
            .collect(),
    }
}
