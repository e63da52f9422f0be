//! The sizing of data services and single sign-on, in the reader's language.

use aforo_core::capacity::components::{Aspect, Choice, Comparison, ComponentSizing, Verdict};
use aforo_core::catalog::Catalog;
use aforo_core::plan::Plan;

use crate::language::DecimalMark;
use crate::messages::Messages;
use crate::present::rate;
use crate::views::{ComparisonView, ComponentView};

fn choice(messages: &Messages, choice: &Choice, mark: DecimalMark) -> String {
    let count = choice.count.to_string();
    let disk = rate(choice.disk_gb, 0);
    let key = if choice.disk_gb > 0.0 { "component-choice-disk" } else { "component-choice" };
    messages.text(key, &[("class", &mark.size_text(&choice.class)), ("count", &count), ("disk", &disk)])
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

/// How a demand was worked out, with its numbers; empty where the formula's words say all.
fn working(messages: &Messages, sizing: &ComponentSizing, comparison: &Comparison, mark: DecimalMark) -> String {
    if comparison.inputs.is_empty() {
        return String::new();
    }
    let sso = if comparison.inputs.iter().any(|(name, _)| *name == "idle") { "-with-keycloak" } else { "" };
    let key = format!("component-working-{}-{}{sso}", sizing.component.as_str(), comparison.aspect.as_str());
    // As many digits as it takes to come to the same result by hand.
    let digits = |value: f64| if value < 10.0 { 4 } else { 2 };
    let own: Vec<(&str, String)> = comparison.inputs.iter().map(|&(name, value)| (name, rate(value, digits(value)))).collect();
    let demand = rate(comparison.demand, 2);
    let arguments: Vec<(&str, &str)> =
        own.iter().map(|(name, value)| (*name, value.as_str())).chain([("demand", demand.as_str())]).collect();
    messages.text_with(&key, &arguments, mark)
}

fn view(messages: &Messages, plan: &Plan, catalog: &Catalog, sizing: &ComponentSizing, mark: DecimalMark) -> ComponentView {
    let environment = &plan.environments[sizing.environment];
    let component = sizing.component.as_str();
    let digits = |value: f64| if value < 10.0 { 2 } else { 0 };
    let aspect = |aspect: Aspect| messages.text(&format!("component-aspect-{}", aspect.as_str()), &[]);
    let stated = choice(messages, &sizing.stated, mark);
    let recommended = sizing.recommended.as_ref().map(|recommended| choice(messages, recommended, mark)).unwrap_or_default();
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
                working: working(messages, sizing, comparison, mark),
                source: catalog.guidance_source(comparison.guidance).to_owned(),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::{Engine, Options};
    use crate::views::{Audience, Language};

    /// The numbers of a sentence, in order.
    fn numbers(text: &str) -> Vec<f64> {
        let digits = |letter: char| letter.is_ascii_digit() || letter == '.';
        text.split(|letter: char| !digits(letter)).filter_map(|part| part.parse().ok()).collect()
    }

    /// Whoever follows a working with a pocket calculator comes to the demand that stands at its end.
    #[test]
    fn a_working_adds_up_as_it_is_printed() {
        let engine = Engine::new(Language::En).expect("engine");
        let plan = engine.template("connect-bank", Language::En).expect("template");
        let date = "2026-11-20".parse().expect("date");
        let options = Options { language: Language::En, audience: Audience::Internal, date };
        let computed = engine.compute(crate::document::write(&plan).as_bytes(), options).expect("computes");
        let capacity = engine.capacity(&computed, options);
        let mut followed = 0;
        for component in &capacity.components {
            for comparison in component.comparisons.iter().filter(|comparison| !comparison.working.is_empty()) {
                let kind = component.id.rsplit('/').next().expect("kind");
                let (found, demand) = match (kind, comparison.aspect.as_str(), numbers(&comparison.working).as_slice()) {
                    ("keycloak", "vcpu", &[logins, per_login, renewals, per_renewal, headroom, demand]) => {
                        ((logins / per_login + renewals / per_renewal) * headroom, demand)
                    }
                    ("aurora", "memory", &[gb, growth, share, pool, demand]) => (gb * growth * share / 100.0 / pool, demand),
                    ("aurora", "vcpu", &[rate, operations, ms, idle, vcpu, hundred, logins, renewals, target, demand]) => {
                        ((rate * operations * ms / 1000.0 + idle + (logins + renewals) / hundred * vcpu) / target, demand)
                    }
                    _ => panic!("{}: {}", component.id, comparison.working),
                };
                assert!((found - demand).abs() < 0.006, "{}: {} comes to {found}", component.id, comparison.working);
                followed += 1;
            }
        }
        assert_eq!(followed, 9, "three environments with Keycloak's vCPU, Aurora's vCPU and its memory");
    }
}
