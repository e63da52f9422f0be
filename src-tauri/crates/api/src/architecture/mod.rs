//! The architecture of a plan as a picture with words: what the core says stands where becomes boxes, and sentences for
//! whoever does not see them.

mod boxes;
mod sentences;
mod words;

use aforo_core::architecture::{Architecture, architecture};
use aforo_core::plan::Plan;
use aforo_pricing::Shipped;
use aforo_proposal::{Diagram, Theme, diagram_svg};

use crate::calculation::Calculation;
use crate::document::nearest;
use crate::engine::{Computed, Engine, Options};
use crate::views::architecture::{ArchitectureView, ThemeView};
use crate::views::{ErrorView, Language};
use words::Words;

/// The architecture of an environment of a plan: production, unless another one is named.
///
/// # Errors
/// If there is no such environment; the hint names the likeliest one.
pub fn view(
    engine: &Engine,
    computed: &Computed,
    environment: &str,
    theme: Theme,
    options: Options,
) -> Result<ArchitectureView, ErrorView> {
    let position = position(computed, environment, options)?;
    let words = Words::of_reader(&computed.plan, engine.data(), options.language);
    let diagram = diagram(&words, &computed.calculation, position);
    Ok(ArchitectureView { svg: diagram_svg(&diagram, theme), title: diagram.title, description: diagram.description })
}

impl From<ThemeView> for Theme {
    fn from(theme: ThemeView) -> Self {
        match theme {
            ThemeView::Light => Self::Light,
            ThemeView::Dark => Self::Dark,
        }
    }
}

/// The diagram of production (of the first environment, if there is none), as documents show it.
#[must_use]
pub fn of_production(plan: &Plan, calculation: &Calculation, data: &Shipped, language: Language) -> Diagram {
    diagram(&Words::of_document(plan, data, language), calculation, first(plan))
}

fn diagram(words: &Words<'_>, calculation: &Calculation, environment: usize) -> Diagram {
    of(words, &architecture(words.plan, &calculation.capacity, &calculation.estimate, environment))
}

/// The first production environment, else the first of all.
fn first(plan: &Plan) -> usize {
    plan.production_position().unwrap_or(0)
}

fn of(words: &Words<'_>, architecture: &Architecture) -> Diagram {
    let environment = words.plan.environments.get(architecture.environment);
    let name = environment.map(|environment| environment.display_name()).unwrap_or_default();
    Diagram {
        title: words.text("diagram-title", &[("environment", name)]),
        description: sentences::description(words, architecture),
        root: boxes::root(words, architecture),
        arrows: boxes::arrows(architecture),
        legend: boxes::legend(words, architecture),
    }
}

/// Position of the environment with an identifier; of the first production environment if none is named.
fn position(computed: &Computed, id: &str, options: Options) -> Result<usize, ErrorView> {
    let environments = &computed.plan.environments;
    if id.is_empty() {
        return Ok(first(&computed.plan));
    }
    environments.iter().position(|environment| environment.id == id).ok_or_else(|| {
        let known: Vec<String> = environments.iter().map(|environment| environment.id.clone()).collect();
        let suggestion = nearest(id, &known).unwrap_or("none");
        ErrorView::new("environment-unknown", options.language, &[("id", id), ("suggestion", suggestion)])
    })
}
