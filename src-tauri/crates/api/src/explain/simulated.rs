//! The simulated week of a workload, and what its tasks strand.

use aforo_core::plan::Architecture;
use aforo_core::trace::{Operand, Origin};
use aforo_core::units::Unit;
use rust_decimal::Decimal;

use super::Explainer;
use super::totals::joined;
use crate::present::decimal;
use crate::views::WorkloadOperationView;
use crate::views::stranded::{StrandedResourcesView, StrandedView};
use crate::views::{OperandView, TraceView};

impl Explainer<'_> {
    /// `<measure>/<workload>` of the typical week under its controllers.
    pub(super) fn operation(&self, rest: &str) -> Option<TraceView> {
        let (measure, id) = rest.split_once('/')?;
        let week = self.engine.operation(self.computed, None, self.options);
        let of = week.workloads.into_iter().find(|workload| workload.id == id)?;
        let workload = self.workload(id)?;
        let hours = || self.formula(self.text("symbol-hours-running"), workload.hours, "hour", "mean-rate");
        let simulated = |key: &str, value: &str, unit: &str| self.formula(self.text(key), decimal(value), unit, "simulation");
        let (result, unit, operands) = match measure {
            "task-hours" => {
                let deployments =
                    self.formula(self.text("symbol-deployment-task-hours"), decimal(&of.deployment_task_hours), "hour", "deployment-extra");
                (of.task_hours.clone(), "hour", vec![simulated("symbol-mean-tasks", &of.mean_tasks, "task"), hours(), deployments])
            }
            "estimated" => {
                let tasks =
                    self.figure(self.text("symbol-expected-tasks"), workload.tasks.expected, "task", format!("expected-tasks/{id}"));
                (of.estimated_task_hours.clone(), "hour", vec![tasks, hours()])
            }
            "utilization" => (of.utilization.clone(), "percent", self.week_of(&of)),
            "latency" => (of.latency_ms.as_ref()?.p95.clone(), "millisecond", self.week_of(&of)),
            "at-risk" => {
                let mut operands = vec![
                    simulated("symbol-requests-at-risk", &of.requests_at_risk, "request"),
                    simulated("symbol-saturated-minutes", &of.saturated_minutes, "minute"),
                ];
                operands.extend(self.week_of(&of));
                (of.at_risk_percent.clone(), "percent", operands)
            }
            "flaps" => {
                let mut operands = vec![simulated("symbol-starts", &of.starts, "task"), simulated("symbol-stops", &of.stops, "task")];
                operands.extend(self.week_of(&of));
                (of.flaps_per_day.clone(), "item", operands)
            }
            "reaction" => {
                let burst = aforo_core::units::quantity(self.computed.plan.scaling.burst_factor);
                let mut operands = vec![self.input(self.text("symbol-burst"), burst, "factor", "scaling.burst_factor")];
                operands.extend(self.week_of(&of));
                (of.reaction_seconds.clone()?, "second", operands)
            }
            _ => return None,
        };
        let title = joined(&self.text(&format!("figure-of-operation-{measure}")), &self.name_of(workload));
        Some(self.trace(format!("operation/{rest}"), title, &format!("operation-{measure}"), operands, decimal(&result), unit))
    }

    /// What the simulation ran: tasks, and what its controller keeps.
    fn week_of(&self, of: &WorkloadOperationView) -> Vec<OperandView> {
        let tasks = |key: &str, value: u32| self.formula(self.text(key), Decimal::from(value), "task", "simulation");
        let mut operands = vec![tasks("symbol-least-tasks", of.least), tasks("symbol-most-tasks", of.most)];
        operands.extend(of.targets.iter().map(|target| {
            let unit = if target.metric == "cpu" { "percent" } else { "item" };
            // `symbol-target-cpu` is what the sizing keeps.
            let key =
                if target.metric == "cpu" { "symbol-target-cpu-metric".to_owned() } else { format!("symbol-target-{}", target.metric) };
            self.formula(self.text(&key), decimal(&target.target), unit, "simulation")
        }));
        operands
    }

    /// `<part>` of all workloads, or `<part>/<workload>`: everything bought, or what is stranded by the minimum or by the pair.
    pub(super) fn stranded(&self, rest: &str) -> Option<TraceView> {
        let (part, of) = rest.split_once('/').map_or((rest, None), |(part, of)| (part, Some(of)));
        let pick: fn(&StrandedView) -> &StrandedResourcesView = match part {
            "bought" => |of| &of.bought,
            "minimum" => |of| &of.by_minimum,
            "pair" => |of| &of.by_pair,
            _ => return None,
        };
        let view = self.engine.stranded(self.computed, self.options);
        let title = self.text(&format!("figure-of-stranded-{part}"));
        let Some(id) = of else {
            let operands = view.workloads.iter().map(|of| {
                let name = self.workload(&of.id).map_or_else(|| of.name.clone(), |workload| self.name_of(workload));
                self.figure(name, decimal(&pick(of).usd), "usd", format!("stranded/{part}/{}", of.id))
            });
            let total = view.workloads.iter().map(|of| decimal(&pick(of).usd)).sum();
            return Some(self.trace(format!("stranded/{part}"), title, "stranded-all", operands.collect(), total, "usd"));
        };
        let found = view.workloads.iter().find(|of| of.id == id)?;
        let workload = self.workload(id)?;
        let resources = pick(found);
        let presenter = self.engine.presenter(self.computed, self.options, false);
        let region = &self.computed.plan.environments[workload.environment].region;
        let architecture = if self.computed.plan.purchase.architecture == Architecture::Arm { "arm" } else { "x86" };
        let price = |resource: &str, unit: Unit| {
            let price = self.computed.calculation.prices.price(&format!("fargate.{architecture}.{resource}"), region)?;
            Some(presenter.operand(&Operand::new("price", price.first().usd, unit, Origin::Price(price.position()))))
        };
        let amount = |key: &str, value: &str, unit: &str| self.formula(self.text(key), decimal(value), unit, "stranded-pair");
        let operands = vec![
            amount("symbol-vcpu-hours", &resources.vcpu_hours, "vcpu-hour"),
            price("vcpu", Unit::VcpuHour)?,
            amount("symbol-gb-hours", &resources.gb_hours, "gb-hour"),
            price("memory", Unit::GbHour)?,
        ];
        let title = joined(&title, &self.name_of(workload));
        let formula = format!("stranded-by-{part}");
        Some(self.trace(format!("stranded/{rest}"), title, &formula, operands, decimal(&resources.usd), "usd"))
    }
}
