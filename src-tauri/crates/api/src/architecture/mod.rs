//! The architecture of a plan as a picture with words: what the core says stands where becomes boxes, and sentences for
//! whoever does not see them.

mod boxes;
mod sentences;
mod words;

use aforo_core::architecture::{Architecture, architecture};
use aforo_proposal::{Diagram, Theme, diagram_svg};

use crate::document::nearest;
use crate::engine::{Computed, Engine, Options};
use crate::views::ErrorView;
use crate::views::architecture::{ArchitectureView, ThemeView};
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
    let diagram = diagram(engine, computed, position(computed, environment, options)?, options);
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

/// The diagram of an environment, as documents show it.
#[must_use]
pub fn diagram(engine: &Engine, computed: &Computed, environment: usize, options: Options) -> Diagram {
    let calculation = &computed.calculation;
    let architecture = architecture(&computed.plan, &calculation.capacity, &calculation.estimate, environment);
    let words = Words::new(&computed.plan, engine.data(), options.language);
    of(&words, &architecture)
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
        return Ok(environments.iter().position(|environment| environment.kind.is_production()).unwrap_or(0));
    }
    environments.iter().position(|environment| environment.id == id).ok_or_else(|| {
        let known: Vec<String> = environments.iter().map(|environment| environment.id.clone()).collect();
        let suggestion = nearest(id, &known).unwrap_or("none");
        ErrorView::new("environment-unknown", options.language, &[("id", id), ("suggestion", suggestion)])
    })
}
