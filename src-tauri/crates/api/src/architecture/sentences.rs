//! The architecture in sentences, for whoever does not see the picture.

use aforo_core::architecture::{Architecture, Node, Place, Thing};

use super::boxes::card;
use super::words::Words;

pub(super) fn description(words: &Words<'_>, architecture: &Architecture) -> String {
    let Some(environment) = words.plan.environments.get(architecture.environment) else { return String::new() };
    let named = |node: &Node| {
        let card = card(words, node);
        if card.lines.is_empty() { card.title } else { format!("{} ({})", card.title, card.lines.join("; ")) }
    };
    let list = |wanted: &dyn Fn(&Node) -> bool| -> String {
        let items: Vec<String> = architecture.nodes.iter().filter(|node| wanted(node)).map(named).collect();
        words.list(&items)
    };
    let at = |place: Place| list(&|node: &Node| node.place == place);
    let mut sentences = vec![words.count(
        if words.azure(architecture) { "diagram-alt-environment-azure" } else { "diagram-alt-environment" },
        architecture.zones,
        &[("environment", environment.display_name()), ("region", &words.region(&environment.region))],
    )];
    let mut say = |key: &str, items: String| {
        if !items.is_empty() {
            sentences.push(words.text(key, &[("items", &items)]));
        }
    };
    say("diagram-alt-outside", at(Place::Outside));
    let entry = list(&|node| node.place == Place::Edge || node.place == Place::Entry);
    say("diagram-alt-entry", entry);
    say("diagram-alt-public", list(&|node| matches!(node.place, Place::PublicSubnet(_))));
    let workloads = at(Place::Application);
    if !workloads.is_empty() {
        sentences.push(words.text("diagram-alt-application", &[("tasks", &words.tasks(architecture.tasks())), ("items", &workloads)]));
    }
    let mut say = |key: &str, items: String| {
        if !items.is_empty() {
            sentences.push(words.text(key, &[("items", &items)]));
        }
    };
    say("diagram-alt-data", list(&|node| matches!(node.place, Place::DataSubnet(_))));
    say("diagram-alt-services", list(&|node| node.place == Place::Regional && !matches!(node.thing, Thing::Billed { .. })));
    say("diagram-alt-billed", list(&|node| matches!(node.thing, Thing::Billed { .. })));
    if let Some(region) = &architecture.contingency_region {
        let region = words.region(region);
        sentences.push(words.text("diagram-alt-contingency", &[("region", &region), ("items", &at(Place::Contingency))]));
    }
    let others: Vec<String> = architecture.others.iter().map(|other| super::boxes::other_name(words, other)).collect();
    if !others.is_empty() {
        sentences.push(words.text("diagram-alt-others", &[("items", &words.list(&others))]));
    }
    sentences.join(" ")
}
