//! What the window receives of effects, history, scenarios, sensitivities and the client's screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reminders::ReminderView;
use crate::views::{ErrorView, ProblemView};

/// A figure before and after something; `before` is empty where there was none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangeView {
    /// `mrus`, `net`, `total`, `term`, `base-tasks`, `maximum-tasks`; for the house also `cost`, `margin` and `margin-percent`.
    pub id: String,
    /// `mru`, `usd`, `percent` or `tasks`.
    pub unit: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// After minus before; `0` if nothing changed.
    pub delta: String,
    /// The change in percent of what was before, one decimal; empty if that was nothing.
    pub percent: String,
}

/// What was done to the figures since those that stood there before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepEffectView {
    /// Name of the last step.
    pub step: String,
    /// How many steps did it: one, or all since the plan last had no errors.
    pub steps: u32,
    /// Every figure, changed or not.
    pub changes: Vec<ChangeView>,
}

/// Of which plan the open one is a variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScenarioOfView {
    /// The plan's identifier.
    pub base: String,
    /// The variant's name.
    pub name: String,
}

/// A version of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VersionView {
    /// Its number.
    pub version: u32,
    /// Name of the step that led to it, in the reader's language; `path` says which field where there is one.
    pub step: String,
    /// Path of the step's field; empty if it has none.
    pub path: String,
    /// When it was saved, RFC 3339.
    pub saved: String,
    /// `done`, `current` or `undone`.
    pub state: String,
}

/// What edits would do, without doing them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrialView {
    /// Every figure; empty if the plan would have errors.
    pub changes: Vec<ChangeView>,
    /// What would be wrong.
    pub errors: Vec<ProblemView>,
}

/// One slider of the client's screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ControlView {
    /// Path of the number.
    pub path: String,
    /// Its value.
    pub value: f64,
    /// Left end.
    pub minimum: f64,
    /// Right end.
    pub maximum: f64,
    /// Step.
    pub step: f64,
}

/// An environment on the client's screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "see QuoteEnvironmentView")]
pub struct MeetingEnvironmentView {
    pub id: String,
    pub name: String,
    pub mrus: String,
    pub net: String,
    /// Share of the MRUs in percent, one decimal.
    pub share_percent: String,
}

/// The client's screen. It has no field for cost, margin, notes or sources, so it cannot show them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingView {
    /// The client's name.
    pub client: String,
    /// Title of the plan.
    pub title: String,
    /// Sliders; their ends follow the saved plan and stay where they are while somebody slides.
    pub controls: Vec<ControlView>,
    /// Figures against the saved plan.
    pub changes: Vec<ChangeView>,
    /// Where the MRUs are.
    pub environments: Vec<MeetingEnvironmentView>,
    /// ISO 4217.
    pub currency: String,
    /// Months of the contract.
    pub term_months: u32,
    /// Last day of validity.
    pub valid_until: String,
    /// Whether the values on the screen are allowed; if not, the figures are those of the saved plan.
    pub valid: bool,
}

/// How a figure would change if one input were another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SensitivityView {
    /// Path of the input, as in the document: `microservices[2].latency_ms`.
    pub path: String,
    /// Name of the element to which it belongs; empty if it belongs to the plan.
    pub element: String,
    /// Value now.
    pub from: String,
    /// Value tried.
    pub to: String,
    /// The figure that was asked for.
    pub figure: ChangeView,
    /// The plan's MRUs.
    pub mrus: ChangeView,
}

/// The scenarios of a plan side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScenariosView {
    /// The plan itself first, then its variants.
    pub columns: Vec<ScenarioView>,
    /// What differs between any two of them.
    pub inputs: Vec<ScenarioInputView>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScenarioView {
    /// Its plan.
    pub plan_id: String,
    /// Its name; empty for the plan itself.
    pub name: String,
    /// Figures against the plan itself; empty if it has errors.
    pub changes: Vec<ChangeView>,
    /// Number of errors.
    pub errors: u32,
}

/// An input that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScenarioInputView {
    /// Path with identifiers: `microservices[accounts].size`.
    pub path: String,
    /// Pattern of the path, by which the window knows its words: `microservices[].size`.
    pub pattern: String,
    /// Identifiers in the path, for people.
    pub element: String,
    /// Value in each column; absent where the element is not there.
    pub values: Vec<Option<String>>,
}

/// A group of the estimate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BreakdownView {
    /// Identifier.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// A month.
    pub total: String,
    /// Share of the whole in percent, one decimal.
    pub share_percent: String,
    /// What it is made of, the largest first; empty in a part.
    pub parts: Vec<BreakdownView>,
}

/// By what the estimate is grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "named after what lines have")]
pub enum BreakdownBy {
    Environment,
    Service,
    Resource,
}

impl BreakdownBy {
    pub(crate) const ALL: [Self; 3] = [Self::Environment, Self::Service, Self::Resource];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Environment => "environment",
            Self::Service => "service",
            Self::Resource => "resource",
        }
    }
}

/// A plan as a tile of the home view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanTileView {
    /// Identifier in the library.
    pub id: String,
    /// Title.
    pub title: String,
    /// Client's name.
    pub client: String,
    /// Last edit, RFC 3339.
    pub updated: String,
    /// MRUs a month; empty if the plan has errors.
    pub mrus: String,
    /// US dollars a month, net; empty if the plan has errors.
    pub net: String,
    /// Margin in percent; empty for the client's eyes.
    pub margin_percent: String,
    /// Number of errors.
    pub errors: u32,
    /// Status of the quote's revision that has exactly this plan; `draft` if there is none.
    pub status: String,
    /// Its label; empty if there is none.
    pub quote: String,
    /// Number of scenarios.
    pub scenarios: u32,
}

/// A client of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "a name and a count")]
pub struct ClientTileView {
    pub name: String,
    pub plans: u32,
}

/// A template with what it models.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateTileView {
    /// Stable id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it models.
    pub description: String,
    /// Environments.
    pub environments: u32,
    /// Microservices.
    pub microservices: u32,
    /// Requests a month in production.
    pub requests: String,
    /// MRUs a month; empty if a choice is still to be made.
    pub mrus: String,
    /// US dollars a month, net.
    pub net: String,
    /// Provider's services of the estimate, the most expensive first.
    pub services: Vec<String>,
}

/// The home view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeView {
    /// Plans that the search found, the last edited first, as many as were asked for.
    pub plans: Vec<PlanTileView>,
    /// How many it found.
    pub found: u32,
    /// How many plans there are.
    pub all: u32,
    /// Clients, the one with most plans first.
    pub clients: Vec<ClientTileView>,
    /// Templates.
    pub templates: Vec<TemplateTileView>,
    /// Files that were opened, the last one first.
    pub recent: Vec<RecentFileView>,
    /// What ends soon or has ended lately; empty for the client's eyes.
    pub reminders: Vec<ReminderView>,
}

/// A file that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecentFileView {
    /// Name of the file.
    pub name: String,
    /// The plan that it became.
    pub plan_id: String,
    /// When, RFC 3339.
    pub opened: String,
}

/// What the window learns when it starts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StartView {
    /// The last step that is kept, if the program ended without saying goodbye; empty otherwise.
    pub recovered: String,
    /// When it was kept, RFC 3339.
    pub saved: String,
    /// What is wrong with the record of quotes; absent if it holds together. Plans and prices remain usable.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub broken: Option<ErrorView>,
}
