//! Why a figure is what it is: every figure that a view shows explains itself by those that it is made of, down to the lines, and
//! these down to the inputs of the plan, the rows of the price book and the items of the rate card.
//!
//! Identifiers. A line of the quote or of the estimate has its own; beside them:
//!
//! | identifier | figure | where |
//! |---|---|---|
//! | `figure/<total>[/<environment>]` | the totals of a plan | [`totals`] |
//! | `mrus/<line>` | MRUs of a line of the quote | [`elasticity`] |
//! | `range/<policy>[/<environment>[/<line>]]` | MRUs at base, expected or maximum tasks | [`elasticity`] |
//! | `tasks/<workload>`, `base-tasks/…`, `expected-tasks/…`, `demand/…`, `size/…`, `utilization/…`, `latency/…`, `limit/…` | the capacity plan | [`capacity`] |
//! | `rate/<mean or peak>/<workload>`, `traffic/<month, mean or peak>/<environment>` | requests | [`traffic`] |
//! | `operation/<measure>/<workload>`, `stranded/<part>[/<workload>]` | the simulated week, and what its tasks strand | [`simulated`] |
//! | `group/<by>/<group>[/<part>]` | the estimate in groups | [`groups`] |
//! | `low[/<environment or line>]`, `high…` | how far the estimate may be off | [`ranges`] |
//! | `option/<way of buying>/…`, `region/<code>/…`, `platform/<platform>/…`, `moved/…` | any figure of the same plan changed so | [`elsewhere`] |
//! | `saving/…`, `comparison/…`, `deployment/…`, `way/…` | what such a change comes to | [`elsewhere`] |

mod capacity;
mod elasticity;
mod elsewhere;
mod groups;
mod ranges;
mod simulated;
mod totals;
mod traffic;

use aforo_core::quote::{SHARED, Scope};
use rust_decimal::Decimal;

use crate::engine::{Computed, Engine, Options, usd};
use crate::messages::Messages;
use crate::present::plain;
use crate::views::{Audience, OperandView, TraceView};

pub(crate) use groups::{Group, groups};

/// Explains a figure; none if there is no such figure for this audience.
pub(crate) fn figure(engine: &Engine, computed: &Computed, id: &str, options: Options) -> Option<TraceView> {
    let presenter = engine.presenter(computed, options, false);
    // A line's own identifier comes first: an environment may be called as one of the kinds below.
    if let Some(line) = presenter.explain(id, options.audience) {
        return Some(line);
    }
    let explainer = Explainer { engine, computed, messages: Messages::of(options.language), options };
    let (kind, rest) = id.split_once('/').unwrap_or((id, ""));
    match kind {
        "figure" => explainer.total(rest),
        "mrus" => explainer.mrus_of_line(rest),
        "range" => explainer.range(rest),
        "tasks" | "base-tasks" | "expected-tasks" | "demand" | "utilization" | "peak-utilization" | "latency" | "rate" | "traffic"
        | "limit" => explainer.capacity(kind, rest),
        _ if options.audience == Audience::Client => None,
        "size" => explainer.size(rest),
        "operation" => explainer.operation(rest),
        "stranded" => explainer.stranded(rest),
        "group" => explainer.group(rest),
        "low" | "high" => explainer.off(kind, rest),
        _ => explainer.elsewhere(kind, rest),
    }
}

struct Explainer<'a> {
    engine: &'a Engine,
    computed: &'a Computed,
    messages: &'static Messages,
    options: Options,
}

impl Explainer<'_> {
    fn text(&self, key: &str) -> String {
        self.messages.text(key, &[])
    }

    fn internal(&self) -> bool {
        self.options.audience == Audience::Internal
    }

    /// An operand that is a figure itself; its reference opens the next explanation.
    fn figure(&self, symbol: String, value: Decimal, unit: &str, reference: String) -> OperandView {
        self.operand(symbol, value, unit, "figure", reference)
    }

    fn operand(&self, symbol: String, value: Decimal, unit: &str, origin: &str, reference: String) -> OperandView {
        let value = if unit == "usd" { usd(value) } else { plain(value) };
        OperandView {
            symbol,
            value,
            unit: unit.to_owned(),
            origin: origin.to_owned(),
            description: String::new(),
            reference,
            verified: None,
        }
    }

    /// A value that another formula of `FORMULAS.md` gives.
    fn formula(&self, symbol: String, value: Decimal, unit: &str, id: &str) -> OperandView {
        let description = crate::present::formula_name(self.messages, id);
        OperandView { description, ..self.operand(symbol, value, unit, "formula", id.to_owned()) }
    }

    fn input(&self, symbol: String, value: Decimal, unit: &str, path: &str) -> OperandView {
        let operand = self.operand(symbol, value, unit, "input", path.to_owned());
        OperandView { description: self.messages.text("origin-input", &[("path", path)]), ..operand }
    }

    fn trace(&self, id: String, title: String, formula: &str, operands: Vec<OperandView>, result: Decimal, unit: &str) -> TraceView {
        TraceView {
            id,
            title,
            formula: formula.to_owned(),
            expression: self.text(&format!("formula-{formula}")),
            operands,
            result: if unit == "usd" { usd(result) } else { plain(result) },
            unit: unit.to_owned(),
        }
    }

    fn scope(&self, scope: Scope) -> (String, String) {
        match scope {
            Scope::Shared => (SHARED.to_owned(), self.text("scope-shared")),
            Scope::Environment(position) => {
                let id = &self.computed.plan.environments[position].id;
                (id.clone(), self.environment_name(id).to_owned())
            }
        }
    }

    /// A number inside a sentence, as the client's country writes it.
    fn number(&self, text: &str) -> String {
        self.engine.mark(&self.computed.plan, self.options.language).write(text).into_owned()
    }

    /// The name of a value as the title of its own explanation.
    fn title(&self, key: &str) -> String {
        let name = self.text(key);
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    fn environment_name<'a>(&'a self, id: &'a str) -> &'a str {
        crate::workspace::environment_name(self.computed, id)
    }
}
