//! The same plan bought in another way, in another region, on another platform or after its move: each of its figures explains itself
//! as one of the plan does, and the difference names both sides.

use aforo_core::deployments::deployments;
use aforo_core::migration::{self, Carried, ScenarioKind, in_region};
use aforo_core::plan::PlatformKind;
use rust_decimal::Decimal;

use super::totals::joined;
use super::{Explainer, figure};
use crate::engine::Computed;
use crate::platforms::{deployment_id, platform};
use crate::purchase;
use crate::views::{OperandView, TraceView};

impl Explainer<'_> {
    pub(super) fn elsewhere(&self, kind: &str, rest: &str) -> Option<TraceView> {
        let (of, inner) = rest.split_once('/').unwrap_or((rest, ""));
        match kind {
            "option" => {
                let other = self.compute(purchase::turned(&self.computed.plan, of)?.0)?;
                self.within(&other, &format!("option/{of}"), inner, &self.text(&format!("purchase-{of}")))
            }
            "region" => {
                let region = self.engine.data().catalog.region(of)?;
                let other = self.engine.compute_plan(in_region(&self.computed.plan, region), self.options.date).ok()?;
                self.within(&other, &format!("region/{of}"), inner, &region.name)
            }
            "platform" => {
                let other = self.compute(self.on_platform(platform(of)?))?;
                self.within(&other, &format!("platform/{of}"), inner, &self.text(&format!("platform-{of}")))
            }
            "moved" => {
                let other = self.engine.after_move(self.computed, self.options).ok()?;
                self.within(&other, "moved", rest, &self.text("explain-after-move"))
            }
            "saving" => self.saving(rest),
            "comparison" => self.comparison(of, inner),
            "deployment" => self.deployment(rest),
            "way" => self.way(of, inner),
            "phase" => self.phase(rest.parse().ok()?),
            "risk" => self.risk(rest.parse().ok()?),
            _ => None,
        }
    }

    /// The plan changed, with the prices of the plan as it stands.
    fn compute(&self, plan: aforo_core::plan::Plan) -> Option<Computed> {
        self.engine.compute_with(plan, &self.computed.calculation.prices, self.options.date).ok()
    }

    /// A figure of another plan; what it is made of stays there.
    fn within(&self, other: &Computed, prefix: &str, id: &str, name: &str) -> Option<TraceView> {
        let mut found = figure(self.engine, other, id, self.options)?;
        found.id = format!("{prefix}/{}", found.id);
        found.title = joined(&found.title, name);
        for operand in found.operands.iter_mut().filter(|operand| operand.origin == "figure") {
            operand.reference = format!("{prefix}/{}", operand.reference);
        }
        Some(found)
    }

    /// What a way of buying saves against not buying so.
    fn saving(&self, id: &str) -> Option<TraceView> {
        let (other, taken) = purchase::turned(&self.computed.plan, id)?;
        let other = self.compute(other)?.calculation.estimate.total;
        let own = self.computed.calculation.estimate.total;
        let here = |symbol: &str| self.figure(self.text(symbol), own, "usd", "figure/cost".to_owned());
        let there = |symbol: &str| self.figure(self.text(symbol), other, "usd", format!("option/{id}/figure/cost"));
        let (operands, saving) = if taken {
            (vec![there("symbol-without-option"), here("symbol-with-option")], other - own)
        } else {
            (vec![here("symbol-without-option"), there("symbol-with-option")], own - other)
        };
        let title = joined(&self.text("figure-saving"), &self.text(&format!("purchase-{id}")));
        Some(self.trace(format!("saving/{id}"), title, "saving", operands, saving, "usd"))
    }

    fn on_platform(&self, to: PlatformKind) -> aforo_core::plan::Plan {
        let plan = &self.computed.plan;
        migration::on_platform(plan, to, &plan.migration.region, &self.engine.data().catalog)
    }

    /// The plan on another platform: what it comes to there, with what stays where it is.
    fn comparison(&self, to: &str, id: &str) -> Option<TraceView> {
        let kind = platform(to)?;
        let plan = &self.computed.plan;
        let found = migration::compare(plan, kind, &plan.migration.region, self.engine.books(self.computed)).ok()?;
        let (key, unit, whole, stays) = match id {
            "cost" => ("figure-cost".to_owned(), "usd", found.after.cost, found.after.carried),
            "mrus" => ("figure-mrus".to_owned(), "mru", found.after.mrus, found.after.carried_mrus),
            _ => {
                let resource = id.strip_prefix("resource/")?;
                let change = found.resources.iter().find(|change| change.resource == resource)?;
                let stays = if !found.region.is_empty() && Carried::is(resource) { change.before } else { Decimal::ZERO };
                (format!("resource-{resource}"), "usd", change.after, stays)
            }
        };
        let reference =
            id.strip_prefix("resource/").map_or_else(|| format!("figure/{id}"), |resource| format!("group/resource/{resource}"));
        let mut operands = Vec::new();
        if whole != stays {
            let symbol = self.text(&format!("platform-{to}"));
            operands.push(self.figure(symbol, whole - stays, unit, format!("platform/{to}/{reference}")));
        }
        if !stays.is_zero() {
            operands.push(self.stays(id, stays, unit));
        }
        let title = joined(&self.text(&key), &self.text(&format!("platform-{to}")));
        Some(self.trace(format!("comparison/{to}/{id}"), title, "with-what-stays", operands, whole, unit))
    }

    /// What stays elsewhere: of a resource all of it, which explains itself.
    fn stays(&self, id: &str, amount: Decimal, unit: &str) -> OperandView {
        let symbol = self.text("symbol-stays");
        match id.strip_prefix("resource/") {
            Some(resource) => self.figure(symbol, amount, unit, format!("group/resource/{resource}")),
            None => self.formula(symbol, amount, unit, "carried"),
        }
    }

    /// `<environment>/<platform>/<way to deploy>`.
    fn deployment(&self, rest: &str) -> Option<TraceView> {
        let (plan, calculation) = (&self.computed.plan, &self.computed.calculation);
        let all = deployments(plan, &calculation.capacity, &self.engine.data().catalog, &calculation.prices);
        let cost = all.into_iter().find(|cost| deployment_id(plan, cost) == rest)?;
        let count = |key: &str, value: u32, unit: &str| self.formula(self.text(key), Decimal::from(value), unit, "deployment-extra");
        let monthly = aforo_core::units::quantity(plan.scaling.deployments_per_month);
        let mut operands = vec![count("symbol-extra-tasks", cost.extra_tasks, "task")];
        if cost.extra_machines > 0 {
            operands.push(count("symbol-extra-machines", cost.extra_machines, "item"));
        }
        operands.push(self.formula(self.text("symbol-minutes"), cost.minutes, "minute", "deployment-cost"));
        operands.push(self.input(self.text("symbol-deployments"), monthly, "item", "scaling.deployments_per_month"));
        operands.push(self.formula(self.text("symbol-task-hours"), cost.task_hours, "hour", "deployment-cost"));
        let environment = plan.environments[cost.environment].display_name();
        let title = joined(environment, &self.text(&format!("platform-{}", cost.platform)));
        Some(self.trace(format!("deployment/{rest}"), title, "deployment-cost", operands, cost.usd?, "usd"))
    }

    fn timeline(&self) -> Option<migration::Timeline> {
        migration::timeline(&self.computed.plan, self.engine.books(self.computed)).ok()
    }

    /// What a way of moving costs over all months, or (`running`) what its months cost.
    fn way(&self, name: &str, part: &str) -> Option<TraceView> {
        let position = ScenarioKind::ALL.iter().position(|kind| kind.as_str() == name)?;
        let found = self.timeline()?;
        let way = found.scenarios.iter().find(|way| way.kind.as_str() == name)?;
        let title = self.text(&format!("scenario-{name}"));
        if part == "running" {
            let months = found.months.iter().map(|month| {
                let symbol = self.messages.text("symbol-month", &[("month", &month.month.to_string())]);
                self.formula(symbol, month.running[position], "usd", "migration-month")
            });
            return Some(self.trace(format!("way/{name}/running"), title, "way-months", months.collect(), way.running, "usd"));
        }
        if !part.is_empty() {
            return None;
        }
        let sum = |key: &str, value: Decimal, formula: &str| self.formula(self.text(key), value, "usd", formula);
        let operands = vec![
            self.figure(self.text("symbol-running"), way.running, "usd", format!("way/{name}/running")),
            sum("symbol-effort", way.effort, "migration-effort"),
            sum("symbol-contingency", way.contingency, "migration-contingency"),
        ];
        let total = way.total + way.contingency;
        Some(self.trace(format!("way/{name}"), title, "way-total", operands, total, "usd"))
    }

    /// The work of a phase of the move.
    fn phase(&self, position: usize) -> Option<TraceView> {
        let migration = &self.computed.plan.migration;
        let phase = migration.phases.get(position)?;
        let cost = self.timeline()?.phases.iter().find(|cost| cost.phase == position)?.effort;
        let quantity = aforo_core::units::quantity(phase.effort_hours);
        let operands = vec![
            self.input(self.text("symbol-hours"), quantity, "hour", &format!("migration.phases[{position}].effort_hours")),
            self.input(self.text("symbol-usd-per-hour"), migration.usd_per_hour, "usd", "migration.usd_per_hour"),
        ];
        Some(self.trace(format!("phase/{position}"), phase.name.clone(), "migration-effort", operands, cost, "usd"))
    }

    /// What a risk of the move is expected to cost.
    fn risk(&self, position: usize) -> Option<TraceView> {
        let risk = self.computed.plan.migration.risks.get(position)?;
        let found = self.timeline()?.contingencies.into_iter().find(|found| found.risk == position)?;
        let probability = aforo_core::units::quantity(risk.probability_percent);
        let path = format!("migration.risks[{position}]");
        let operands = vec![
            self.input(self.text("symbol-probability"), probability, "percent", &format!("{path}.probability_percent")),
            self.input(self.text("symbol-if-it-happens"), found.cost, "usd", &path),
        ];
        Some(self.trace(format!("risk/{position}"), risk.name.clone(), "migration-contingency", operands, found.expected, "usd"))
    }
}
