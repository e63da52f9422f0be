//! The totals of a plan: MRUs, money, and the tasks and machines that they are charged for.

use rust_decimal::Decimal;

use super::Explainer;
use crate::engine::Computed;
use crate::present::plain;
use crate::views::{OperandView, TraceView};

impl Explainer<'_> {
    /// `<total>` or `<total>/<environment>`.
    pub(super) fn total(&self, rest: &str) -> Option<TraceView> {
        let internal = self.internal();
        match rest.split_once('/').map_or((rest, None), |(total, environment)| (total, Some(environment))) {
            ("mrus", None) => Some(self.mrus()),
            ("mrus", Some(environment)) => self.mrus_of(environment),
            ("subtotal", None) => Some(self.subtotal()),
            ("subtotal", Some(environment)) => self.subtotal_of(environment),
            ("discount", None) => Some(self.discount()),
            ("net", None) => Some(self.net()),
            ("total", None) => Some(self.with_taxes()),
            ("term", None) => Some(self.term()),
            ("base-tasks", None) => Some(self.tasks_in_all("base-tasks", |tasks| tasks.base)),
            ("maximum-tasks", None) => Some(self.tasks_in_all("maximum-tasks", |tasks| tasks.maximum)),
            ("base-machines", None) => Some(self.machines("base-machines", |fleet| fleet.base_machines())),
            ("maximum-machines", None) => Some(self.machines("maximum-machines", |fleet| fleet.maximum_machines())),
            ("cost", None) if internal => Some(self.cost()),
            ("cost", Some(environment)) if internal => self.cost_of(environment),
            ("margin", None) if internal => Some(self.margin()),
            ("margin-percent", None) if internal => Some(self.margin_percent()),
            _ => None,
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
        let scope = self.computed.calculation.quote.scopes.iter().find(|scope| self.scope(scope.scope).0 == environment)?;
        let mut operands = self.charged_lines(environment, "mru", |line| line.mrus.parse().unwrap_or_default());
        operands.iter_mut().for_each(|operand| operand.reference = format!("mrus/{}", operand.reference));
        let title = self.messages.text("figure-mrus-of", &[("environment", &self.scope(scope.scope).1)]);
        Some(self.trace(format!("figure/mrus/{environment}"), title, "total-mrus-of", operands, scope.mrus, "mru"))
    }

    /// The lines of an environment that are charged, each by one of its figures.
    fn charged_lines(&self, environment: &str, unit: &str, of: fn(&crate::views::QuoteLineView) -> Decimal) -> Vec<OperandView> {
        let quote = self.engine.quote(self.computed, self.options, false);
        let lines = quote.lines.iter().filter(|line| line.environment == environment && !line.included);
        lines.map(|line| self.figure(joined(&line.name, &line.detail), of(line), unit, line.id.clone())).collect()
    }

    fn subtotal(&self) -> TraceView {
        let quote = &self.computed.calculation.quote;
        let operands = quote.scopes.iter().map(|scope| {
            let (id, name) = self.scope(scope.scope);
            self.figure(name, scope.subtotal, "usd", format!("figure/subtotal/{id}"))
        });
        let title = self.text("figure-subtotal");
        self.trace("figure/subtotal".to_owned(), title, "total-subtotal", operands.collect(), quote.subtotal, "usd")
    }

    fn subtotal_of(&self, environment: &str) -> Option<TraceView> {
        let scope = self.computed.calculation.quote.scopes.iter().find(|scope| self.scope(scope.scope).0 == environment)?;
        let operands = self.charged_lines(environment, "usd", |line| line.subtotal.parse().unwrap_or_default());
        let title = self.messages.text("figure-subtotal-of", &[("environment", &self.scope(scope.scope).1)]);
        Some(self.trace(format!("figure/subtotal/{environment}"), title, "total-subtotal-of", operands, scope.subtotal, "usd"))
    }

    fn discount(&self) -> TraceView {
        let quote = &self.computed.calculation.quote;
        let mut operands = vec![self.figure(self.text("figure-subtotal"), quote.subtotal, "usd", "figure/subtotal".to_owned())];
        if !quote.line_discount.is_zero() {
            operands.push(self.input(self.text("symbol-line-discounts"), quote.line_discount, "usd", "commercial.line_terms"));
        }
        operands.push(self.percent_off());
        let title = self.text("figure-discount");
        self.trace("figure/discount".to_owned(), title, "total-discount", operands, quote.discount, "usd")
    }

    fn percent_off(&self) -> OperandView {
        let percent = self.computed.plan.commercial.discount_percent;
        self.input(self.text("symbol-discount"), percent, "percent", "commercial.discount_percent")
    }

    fn net(&self) -> TraceView {
        let quote = &self.computed.calculation.quote;
        let mut operands = vec![
            self.figure(self.text("figure-mrus"), quote.mrus, "mru", "figure/mrus".to_owned()),
            self.operand(self.text("symbol-usd-per-mru"), quote.usd_per_mru, "usd", "rate-card", quote.rate_card.clone()),
            self.percent_off(),
        ];
        if !quote.discount.is_zero() {
            operands.push(self.figure(self.text("figure-discount"), quote.discount, "usd", "figure/discount".to_owned()));
        }
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

    /// Tasks of all workloads together.
    fn tasks_in_all(&self, id: &str, of: fn(&aforo_core::capacity::Tasks) -> u32) -> TraceView {
        let kind = if id == "maximum-tasks" { "tasks" } else { id };
        let workloads = &self.computed.calculation.capacity.workloads;
        let operands = workloads.iter().map(|workload| {
            self.figure(self.name_of(workload), Decimal::from(of(&workload.tasks)), "task", format!("{kind}/{}", workload.id))
        });
        let total = workloads.iter().map(|workload| Decimal::from(of(&workload.tasks))).sum();
        self.trace(format!("figure/{id}"), self.text(&format!("figure-{id}")), "total-tasks-in-all", operands.collect(), total, "task")
    }

    /// Machines of all fleets together.
    fn machines(&self, id: &str, of: fn(&aforo_core::capacity::platforms::Fleet) -> u32) -> TraceView {
        let fleets = &self.computed.calculation.capacity.fleets;
        let operands = fleets.iter().map(|fleet| {
            let environment = &self.computed.plan.environments[fleet.environment];
            let symbol = joined(environment.display_name(), &self.text(&format!("platform-{}", fleet.platform)));
            self.formula(symbol, Decimal::from(of(fleet)), "item", "bin-packing")
        });
        let total = fleets.iter().map(|fleet| Decimal::from(of(fleet))).sum();
        self.trace(format!("figure/{id}"), self.text(&format!("figure-{id}")), "total-machines", operands.collect(), total, "item")
    }

    fn cost(&self) -> TraceView {
        let estimate = &self.computed.calculation.estimate;
        let operands = estimate.environments.iter().map(|total| {
            let id = &self.computed.plan.environments[total.environment].id;
            self.figure(self.environment_name(id).to_owned(), total.amount, "usd", format!("figure/cost/{id}"))
        });
        self.trace("figure/cost".to_owned(), self.text("figure-cost"), "total-cost", operands.collect(), estimate.total, "usd")
    }

    fn cost_of(&self, environment: &str) -> Option<TraceView> {
        let estimate = &self.computed.calculation.estimate;
        let position = self.computed.plan.environments.iter().position(|one| one.id == environment)?;
        let total = estimate.environments.iter().find(|total| total.environment == position)?;
        let operands = self.largest_first(estimate.lines.iter().filter(|line| line.environment == position));
        let title = self.messages.text("figure-cost-of", &[("environment", self.environment_name(environment))]);
        Some(self.trace(format!("figure/cost/{environment}"), title, "total-cost-of", operands, total.amount, "usd"))
    }

    /// Lines of the estimate as operands.
    pub(super) fn largest_first<'a>(&self, lines: impl Iterator<Item = &'a aforo_core::estimate::EstimateLine>) -> Vec<OperandView> {
        let mut lines: Vec<_> = lines.collect();
        lines.sort_by(|a, b| b.amount.cmp(&a.amount).then_with(|| a.id.cmp(&b.id)));
        let operand = |line: &aforo_core::estimate::EstimateLine| {
            let resource = self.text(&format!("resource-{}", line.resource));
            self.figure(joined(&resource, &line.detail), line.amount, "usd", line.id.clone())
        };
        lines.into_iter().map(operand).collect()
    }

    fn margin(&self) -> TraceView {
        let margin = &self.computed.calculation.margin;
        let operands = self.of_margin(self.computed);
        self.trace("figure/margin".to_owned(), self.text("figure-margin"), "total-margin", operands, margin.amount, "usd")
    }

    fn margin_percent(&self) -> TraceView {
        let percent = self.computed.calculation.margin.percent.unwrap_or_default();
        let operands = self.of_margin(self.computed);
        let title = self.text("figure-margin-percent");
        self.trace("figure/margin-percent".to_owned(), title, "margin", operands, percent, "percent")
    }

    fn of_margin(&self, computed: &Computed) -> Vec<OperandView> {
        vec![
            self.figure(self.text("figure-net"), computed.calculation.quote.net, "usd", "figure/net".to_owned()),
            self.figure(self.text("figure-cost"), computed.calculation.margin.cost, "usd", "figure/cost".to_owned()),
        ]
    }
}

/// `what · which one`, or only what.
pub(super) fn joined(what: &str, which: &str) -> String {
    if which.is_empty() { what.to_owned() } else { format!("{what} · {which}") }
}
