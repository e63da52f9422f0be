//! Why a total is what it is: totals explain themselves by the figures that they are made of, down to the lines.
//!
//! Identifiers: `figure/mrus`, `figure/mrus/<environment>`, `figure/net`, `figure/total`, `figure/term`, and for the house
//! `figure/cost`, `figure/cost/<environment>`, `figure/margin`; `tasks/<workload>` is a capacity figure.

use aforo_core::quote::{SHARED, Scope};
use rust_decimal::Decimal;

use super::environment_name;
use crate::engine::{Computed, Engine, Options, usd};
use crate::messages::Messages;
use crate::present::{plain, rate};
use crate::views::{Audience, OperandView, TraceView};

/// Explains a total; none if there is no such total for this audience.
pub(crate) fn total(engine: &Engine, computed: &Computed, id: &str, options: Options) -> Option<TraceView> {
    let explainer = Explainer { engine, computed, messages: Messages::of(options.language), options };
    let internal = options.audience == Audience::Internal;
    let mut parts = id.split('/');
    match (parts.next()?, parts.next()?, parts.next(), parts.next()) {
        ("figure", "mrus", None, None) => Some(explainer.mrus()),
        ("figure", "mrus", Some(environment), None) => explainer.mrus_of(environment),
        ("figure", "net", None, None) => Some(explainer.net()),
        ("figure", "total", None, None) => Some(explainer.with_taxes()),
        ("figure", "term", None, None) => Some(explainer.term()),
        ("figure", "cost", None, None) if internal => Some(explainer.cost()),
        ("figure", "cost", Some(environment), None) if internal => explainer.cost_of(environment),
        ("figure", "margin", None, None) if internal => Some(explainer.margin()),
        ("tasks", ..) => explainer.tasks(id.strip_prefix("tasks/")?),
        _ => None,
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
                (id.clone(), environment_name(self.computed, id).to_owned())
            }
        }
    }

    fn mrus(&self) -> TraceView {
        let quote = &self.computed.calculation.quote;
        let operands = quote.scopes.iter().map(|scope| {
            let (id, name) = self.scope(scope.scope);
            self.figure(name, scope.mrus, "mru", format!("figure/mrus/{id}"))
        });
        self.trace("figure/mrus".to_owned(), self.text("figure-mrus"), "total-mrus", operands.collect(), quote.mrus, "mru")
    }

    fn mrus_of(&self, environment: &str) -> Option<TraceView> {
        let quote = self.engine.quote(self.computed, self.options, false);
        let scope = self.computed.calculation.quote.scopes.iter().find(|scope| self.scope(scope.scope).0 == environment)?;
        let lines = quote.lines.iter().filter(|line| line.environment == environment && !line.included);
        let operands = lines.map(|line| {
            let name = if line.detail.is_empty() { line.name.clone() } else { format!("{} · {}", line.name, line.detail) };
            self.figure(name, line.mrus.parse().unwrap_or_default(), "mru", line.id.clone())
        });
        let title = self.messages.text("figure-mrus-of", &[("environment", &self.scope(scope.scope).1)]);
        Some(self.trace(format!("figure/mrus/{environment}"), title, "total-mrus-of", operands.collect(), scope.mrus, "mru"))
    }

    fn net(&self) -> TraceView {
        let quote = &self.computed.calculation.quote;
        let operands = vec![
            self.figure(self.text("figure-mrus"), quote.mrus, "mru", "figure/mrus".to_owned()),
            self.operand(self.text("symbol-usd-per-mru"), quote.usd_per_mru, "usd", "rate-card", quote.rate_card.clone()),
            self.input(
                self.text("symbol-discount"),
                self.computed.plan.commercial.discount_percent,
                "percent",
                "commercial.discount_percent",
            ),
        ];
        self.trace("figure/net".to_owned(), self.text("figure-net"), "total-net", operands, quote.net, "usd")
    }

    fn with_taxes(&self) -> TraceView {
        let quote = &self.computed.calculation.quote;
        let mut operands = vec![self.figure(self.text("figure-net"), quote.net, "usd", "figure/net".to_owned())];
        operands.extend(quote.taxes.iter().map(|tax| {
            let name = format!("{} {} %", tax.name, plain(tax.rate_percent));
            self.input(name, tax.amount, "usd", "commercial.tax_mode")
        }));
        self.trace("figure/total".to_owned(), self.text("figure-total"), "total-with-taxes", operands, quote.total, "usd")
    }

    fn term(&self) -> TraceView {
        let quote = &self.computed.calculation.quote;
        let contract = aforo_core::terms::contract_net(&self.computed.plan, quote);
        let months = Decimal::from(self.computed.plan.commercial.term_months);
        let operands = vec![
            self.figure(self.text("figure-net"), quote.net, "usd", "figure/net".to_owned()),
            self.input(self.text("symbol-months"), months, "month", "commercial.term_months"),
        ];
        self.trace("figure/term".to_owned(), self.text("figure-term"), "total-term", operands, contract, "usd")
    }

    fn cost(&self) -> TraceView {
        let estimate = &self.computed.calculation.estimate;
        let operands = estimate.environments.iter().map(|total| {
            let id = &self.computed.plan.environments[total.environment].id;
            let name = environment_name(self.computed, id).to_owned();
            self.figure(name, total.amount, "usd", format!("figure/cost/{id}"))
        });
        self.trace("figure/cost".to_owned(), self.text("figure-cost"), "total-cost", operands.collect(), estimate.total, "usd")
    }

    fn cost_of(&self, environment: &str) -> Option<TraceView> {
        let estimate = &self.computed.calculation.estimate;
        let position = self.computed.plan.environments.iter().position(|one| one.id == environment)?;
        let total = estimate.environments.iter().find(|total| total.environment == position)?;
        let mut lines: Vec<_> = estimate.lines.iter().filter(|line| line.environment == position).collect();
        lines.sort_by(|a, b| b.amount.cmp(&a.amount).then_with(|| a.id.cmp(&b.id)));
        let operands = lines.into_iter().map(|line| {
            let resource = self.messages.text(&format!("resource-{}", line.resource), &[]);
            let name = if line.detail.is_empty() { resource } else { format!("{resource} · {}", line.detail) };
            self.figure(name, line.amount, "usd", line.id.clone())
        });
        let title = self.messages.text("figure-cost-of", &[("environment", environment_name(self.computed, environment))]);
        Some(self.trace(format!("figure/cost/{environment}"), title, "total-cost-of", operands.collect(), total.amount, "usd"))
    }

    fn margin(&self) -> TraceView {
        let margin = &self.computed.calculation.margin;
        let operands = vec![
            self.figure(self.text("figure-net"), self.computed.calculation.quote.net, "usd", "figure/net".to_owned()),
            self.figure(self.text("figure-cost"), margin.cost, "usd", "figure/cost".to_owned()),
        ];
        self.trace("figure/margin".to_owned(), self.text("figure-margin"), "total-margin", operands, margin.amount, "usd")
    }

    /// The tasks that autoscaling may reach: the most demanding of the constraints.
    fn tasks(&self, workload: &str) -> Option<TraceView> {
        let found = self.computed.calculation.capacity.workloads.iter().find(|one| one.id == workload)?;
        let environment = &self.computed.plan.environments[found.environment].id;
        let demand = &found.peak_demand;
        let count = |key: &str, value: u32| {
            self.operand(self.text(&format!("constraint-{key}")), Decimal::from(value), "task", "formula", format!("tasks-{key}"))
        };
        let mut operands = vec![
            self.operand(
                self.text("symbol-peak-rate"),
                rate(found.peak_rate, 3).parse().unwrap_or_default(),
                "per-second",
                "formula",
                "peak-rate".to_owned(),
            ),
            count("cpu", demand.cpu),
            count("concurrency", demand.concurrency),
            count("memory", demand.memory),
            count("latency", demand.latency),
            count("zone-loss", demand.zone_loss),
        ];
        let bound = self.text(&format!("constraint-{}", found.maximum_constraint.as_str()));
        operands.push(self.operand(bound, Decimal::from(found.tasks.maximum), "task", "formula", "capacity-maximum".to_owned()));
        let title = format!("{} · {}", found.name, environment_name(self.computed, environment));
        let maximum = Decimal::from(found.tasks.maximum);
        Some(self.trace(format!("tasks/{workload}"), title, "total-tasks", operands, maximum, "task"))
    }
}
