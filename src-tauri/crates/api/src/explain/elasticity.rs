//! MRUs a month if another number of tasks were invoiced: only containers differ (design rule 10).

use aforo_core::plan::BillingPolicy;
use aforo_core::quote::{QuoteLine, Scope, tasks_of};
use rust_decimal::Decimal;

use super::Explainer;
use super::totals::joined;
use crate::views::TraceView;

impl Explainer<'_> {
    /// `<policy>`, `<policy>/<environment>` or `<policy>/<line>`; a line's identifier begins with that of its environment.
    pub(super) fn range(&self, rest: &str) -> Option<TraceView> {
        let (name, of) = rest.split_once('/').map_or((rest, None), |(name, of)| (name, Some(of)));
        let policy = BillingPolicy::ALL.iter().copied().find(|policy| policy.as_str() == name)?;
        match of {
            None => Some(self.range_of_all(policy)),
            Some(of) if of.contains('/') => self.range_of_line(policy, of),
            Some(environment) => self.range_of_environment(policy, environment),
        }
    }

    fn lines(&self, scope: Scope) -> impl Iterator<Item = (usize, &QuoteLine)> {
        self.computed.calculation.quote.lines.iter().enumerate().filter(move |(_, line)| line.scope == scope)
    }

    fn range_title(&self, policy: BillingPolicy) -> String {
        self.text(&format!("figure-range-{policy}"))
    }

    fn range_of_all(&self, policy: BillingPolicy) -> TraceView {
        let quote = &self.computed.calculation.quote;
        let operands = quote.scopes.iter().map(|scope| {
            let (id, name) = self.scope(scope.scope);
            let mrus = self.lines(scope.scope).map(|(position, _)| quote.line_mrus(position, policy)).sum();
            self.figure(name, mrus, "mru", format!("range/{policy}/{id}"))
        });
        let total = match policy {
            BillingPolicy::Base => &quote.elasticity.base,
            BillingPolicy::Expected => &quote.elasticity.expected,
            BillingPolicy::Maximum => &quote.elasticity.maximum,
        };
        self.trace(format!("range/{policy}"), self.range_title(policy), "total-mrus", operands.collect(), total.mrus, "mru")
    }

    fn range_of_environment(&self, policy: BillingPolicy, environment: &str) -> Option<TraceView> {
        let quote = &self.computed.calculation.quote;
        let scope = quote.scopes.iter().map(|scope| scope.scope).find(|scope| self.scope(*scope).0 == environment)?;
        let view = self.engine.quote(self.computed, self.options, false);
        let name = |line: &QuoteLine| {
            let shown = view.lines.iter().find(|shown| shown.id == line.id);
            shown.map_or_else(|| line.id.clone(), |shown| joined(&shown.name, &shown.detail))
        };
        let scales = |position: usize| quote.elastic.iter().any(|(line, _)| *line == position);
        let charged = self.lines(scope).filter(|(_, line)| !line.unit_mrus.is_zero());
        let operands = charged.map(|(position, line)| {
            let reference = if scales(position) { format!("range/{policy}/{}", line.id) } else { format!("mrus/{}", line.id) };
            self.figure(name(line), quote.line_mrus(position, policy), "mru", reference)
        });
        let total: Decimal = self.lines(scope).map(|(position, _)| quote.line_mrus(position, policy)).sum();
        let title = joined(&self.range_title(policy), &self.scope(scope).1);
        Some(self.trace(format!("range/{policy}/{environment}"), title, "total-range-of", operands.collect(), total, "mru"))
    }

    /// How many MRUs a line has: its own explanation without the money.
    pub(super) fn mrus_of_line(&self, id: &str) -> Option<TraceView> {
        let line = self.computed.calculation.quote.lines.iter().find(|line| line.id == id)?;
        let own = self.engine.presenter(self.computed, self.options, false).explain(id, self.options.audience)?;
        let operands = own.operands.into_iter().filter(|operand| operand.unit != "usd").collect();
        Some(self.trace(format!("mrus/{id}"), own.title, "line-mrus", operands, line.mrus, "mru"))
    }

    fn range_of_line(&self, policy: BillingPolicy, id: &str) -> Option<TraceView> {
        let quote = &self.computed.calculation.quote;
        let position = quote.lines.iter().position(|line| line.id == id)?;
        let (_, tasks) = quote.elastic.iter().find(|(line, _)| *line == position)?;
        // `production/container/accounts` is the line of the workload `production/accounts`.
        let workload = self.computed.calculation.capacity.workloads.iter().find(|workload| {
            let mut parts = id.split('/');
            (parts.next(), parts.next_back()) == (workload.id.split('/').next(), workload.id.split('/').next_back())
        });
        let kind = match policy {
            BillingPolicy::Base => "base-tasks",
            BillingPolicy::Expected => "expected-tasks",
            BillingPolicy::Maximum => "tasks",
        };
        let tasks = tasks_of(policy, tasks);
        let symbol = self.text("symbol-tasks");
        let mut operands = vec![match workload {
            Some(workload) => self.figure(symbol, tasks, "task", format!("{kind}/{}", workload.id)),
            None => self.formula(symbol, tasks, "task", &format!("tasks-{policy}")),
        }];
        // Of the line's own explanation what does not change with the tasks: the item of the rate card.
        let own = self.engine.presenter(self.computed, self.options, false).explain(id, self.options.audience)?.operands;
        operands.extend(own.into_iter().filter(|operand| operand.origin == "rate-card" && operand.unit == "mru"));
        let title = workload.map_or_else(|| id.to_owned(), |workload| self.name_of(workload));
        let result = quote.line_mrus(position, policy);
        Some(self.trace(format!("range/{policy}/{id}"), title, "total-range-line", operands, result, "mru"))
    }
}
