//! What the window does with an open plan beyond editing it: effects, history, scenarios, sensitivities, the client's screen.

mod breakdown;
pub(crate) mod effect;
mod history;
pub(crate) mod home;
mod intake;
mod meeting;
mod scenarios;
pub(crate) mod sensitivity;
pub mod views;

use aforo_core::quote::SHARED;

use crate::engine::Computed;

/// The name of an environment for people, by its identifier; the identifier itself for what is shared.
pub(crate) fn environment_name<'a>(computed: &'a Computed, id: &'a str) -> &'a str {
    if id == SHARED {
        return id;
    }
    computed.plan.environment(id).map_or(id, |environment| environment.display_name())
}
