//! Figures of the capacity plan: tasks, sizes, utilisation, time to answer, limits.

use aforo_core::capacity::{self, Demand, WorkloadPlan, WorkloadRef, tasks_after_zone_loss};
use aforo_core::catalog::usable_memory_share;
use aforo_core::plan::ExpectedTasks;
use aforo_core::units::quantity;
use rust_decimal::Decimal;

use super::Explainer;
use super::totals::joined;
use crate::present::{decimal, plain, rate};
use crate::views::{OperandView, TraceView};

/// Of an hour's rates only so many decimals are told.
pub(super) const RATE_DIGITS: u32 = 3;

impl Explainer<'_> {
    /// A figure of the capacity plan by its kind.
    pub(super) fn capacity(&self, kind: &str, rest: &str) -> Option<TraceView> {
        match kind {
            "demand" => {
                let (at, rest) = rest.split_once('/')?;
                let (constraint, workload) = rest.split_once('/')?;
                self.demand(at, constraint, self.workload(workload)?)
            }
            "rate" => {
                let (at, workload) = rest.split_once('/')?;
                self.rate(at, self.workload(workload)?)
            }
            "traffic" => {
                let (at, environment) = rest.split_once('/')?;
                self.traffic(at, environment)
            }
            "limit" => self.limit(rest),
            "tasks" => Some(self.tasks(self.workload(rest)?)),
            "base-tasks" => Some(self.base_tasks(self.workload(rest)?)),
            "expected-tasks" => Some(self.expected_tasks(self.workload(rest)?)),
            "utilization" => Some(self.utilization("utilization", self.workload(rest)?)),
            "peak-utilization" => Some(self.utilization("peak-utilization", self.workload(rest)?)),
            "latency" => self.latency(self.workload(rest)?),
            _ => None,
        }
    }

    pub(super) fn workload(&self, id: &str) -> Option<&WorkloadPlan> {
        self.computed.calculation.capacity.workloads.iter().find(|workload| workload.id == id)
    }

    /// `Name · environment`.
    pub(super) fn name_of(&self, workload: &WorkloadPlan) -> String {
        joined(&workload.name, self.computed.plan.environments[workload.environment].display_name())
    }

    fn titled(&self, kind: &str, workload: &WorkloadPlan) -> String {
        joined(&self.text(&format!("figure-of-{kind}")), &self.name_of(workload))
    }

    /// A field of the workload in the plan; the single sign-on has constants in its place.
    pub(super) fn of_workload(&self, symbol: &str, value: f64, unit: &str, workload: &WorkloadPlan, field: &str) -> OperandView {
        let (symbol, value) = (self.text(symbol), decimal(&rate(value, RATE_DIGITS)));
        match workload.workload {
            WorkloadRef::Microservice(position) => self.input(symbol, value, unit, &format!("microservices[{position}].{field}")),
            WorkloadRef::Sso => self.formula(symbol, value, unit, "keycloak-sizing"),
        }
    }

    fn policy(&self, symbol: &str, value: f64, field: &str) -> OperandView {
        self.input(self.text(symbol), quantity(value), "percent", &format!("capacity_policy.{field}"))
    }

    fn rate_operand(&self, at: &str, workload: &WorkloadPlan) -> OperandView {
        let value = if at == "peak" { workload.peak_rate } else { workload.mean_rate };
        let symbol = self.text(&format!("symbol-{at}-rate"));
        self.figure(symbol, decimal(&rate(value, RATE_DIGITS)), "per-second", format!("rate/{at}/{}", workload.id))
    }

    fn size_operands(&self, workload: &WorkloadPlan) -> OperandView {
        let vcpu = workload.size.vcpu();
        if self.internal() {
            return self.figure(self.text("symbol-vcpu"), vcpu, "vcpu", format!("size/{}", workload.id));
        }
        self.formula(self.text("symbol-vcpu"), vcpu, "vcpu", "size")
    }

    /// What each constraint asks for, each with its own explanation.
    fn demands(&self, at: &str, demand: &Demand, workload: &WorkloadPlan) -> Vec<OperandView> {
        let all = [
            ("cpu", demand.cpu),
            ("concurrency", demand.concurrency),
            ("memory", demand.memory),
            ("latency", demand.latency),
            ("zone-loss", demand.zone_loss),
        ];
        // A plan without objective or zones to lose asks for nothing there.
        let asked = all.into_iter().filter(|(key, tasks)| *tasks > 0 || !matches!(*key, "latency" | "zone-loss"));
        asked
            .map(|(key, tasks)| {
                let symbol = self.text(&format!("constraint-{key}"));
                self.figure(symbol, Decimal::from(tasks), "task", format!("demand/{at}/{key}/{}", workload.id))
            })
            .collect()
    }

    /// The tasks that autoscaling may reach: the most demanding of the constraints.
    fn tasks(&self, workload: &WorkloadPlan) -> TraceView {
        let maximum = Decimal::from(workload.tasks.maximum);
        let mut operands = vec![self.rate_operand("peak", workload)];
        operands.extend(self.demands("peak", &workload.peak_demand, workload));
        operands.push(self.figure(
            self.text("symbol-base-tasks"),
            Decimal::from(workload.tasks.base),
            "task",
            format!("base-tasks/{}", workload.id),
        ));
        operands.push(self.bound(workload.maximum_constraint, maximum, "tasks-maximum"));
        self.trace(format!("tasks/{}", workload.id), self.titled("tasks", workload), "total-tasks", operands, maximum, "task")
    }

    /// The tasks that always run: the most demanding of the constraints at the mean rate, and availability.
    fn base_tasks(&self, workload: &WorkloadPlan) -> TraceView {
        let base = Decimal::from(workload.tasks.base);
        let mut operands = vec![self.rate_operand("mean", workload)];
        operands.extend(self.demands("mean", &workload.base_demand, workload));
        let redundancy = format!("environments[{}].redundancy_factor", workload.environment);
        operands.push(self.input(self.text("constraint-redundancy"), Decimal::from(workload.tasks.minimum), "task", &redundancy));
        operands.push(self.bound(workload.base_constraint, base, "tasks-base"));
        self.trace(format!("base-tasks/{}", workload.id), self.titled("base-tasks", workload), "total-base-tasks", operands, base, "task")
    }

    /// What decided.
    fn bound(&self, constraint: capacity::Constraint, tasks: Decimal, formula: &str) -> OperandView {
        let name = self.text(&format!("constraint-{}", constraint.as_str()));
        self.formula(self.messages.text("symbol-decides", &[("constraint", &name)]), tasks, "task", formula)
    }

    fn expected_tasks(&self, workload: &WorkloadPlan) -> TraceView {
        let (id, expected) = (format!("expected-tasks/{}", workload.id), workload.tasks.expected);
        let title = self.titled("expected-tasks", workload);
        let bound = |key: &str, kind: &str, tasks: u32| {
            self.figure(self.text(key), Decimal::from(tasks), "task", format!("{kind}/{}", workload.id))
        };
        let mut operands = vec![
            bound("symbol-base-tasks", "base-tasks", workload.tasks.base),
            bound("symbol-maximum-tasks", "tasks", workload.tasks.maximum),
        ];
        if self.computed.plan.scaling.expected == ExpectedTasks::Simulation {
            operands.push(self.formula(self.text("symbol-simulated"), expected, "task", "tasks-expected"));
            return self.trace(id, title, "tasks-simulated", operands, expected, "task");
        }
        let week = self.computed.calculation.capacity.week_by_tasks(&self.computed.plan, workload);
        operands.extend(week.into_iter().map(|(tasks, share)| {
            let symbol = self.messages.text("symbol-week-with", &[("tasks", &tasks.to_string())]);
            self.formula(symbol, decimal(&rate(share * 100.0, RATE_DIGITS)), "percent", "tasks-expected")
        }));
        self.trace(id, title, "tasks-over-week", operands, expected, "task")
    }

    /// What one constraint alone asks for, at the mean rate or at the peak.
    fn demand(&self, at: &str, constraint: &str, workload: &WorkloadPlan) -> Option<TraceView> {
        let demand = match at {
            "mean" => &workload.base_demand,
            "peak" => &workload.peak_demand,
            _ => return None,
        };
        let bounds = workload.bounds();
        let policy = &self.computed.plan.capacity_policy;
        let (cpu_ms, latency_ms) = workload.request_ms();
        let rate = || self.rate_operand(at, workload);
        let cpu = || self.of_workload("symbol-cpu-ms", cpu_ms, "millisecond", workload, "cpu_ms_per_request");
        let time = || self.of_workload("symbol-latency-ms", latency_ms, "millisecond", workload, "latency_ms");
        let (tasks, operands) = match constraint {
            "cpu" => {
                let target = match workload.workload {
                    WorkloadRef::Microservice(_) => self.policy("symbol-target-cpu", bounds.target_cpu_percent, "target_cpu_percent"),
                    WorkloadRef::Sso => self.of_workload("symbol-target-cpu", bounds.target_cpu_percent, "percent", workload, ""),
                };
                (demand.cpu, vec![rate(), cpu(), self.size_operands(workload), target])
            }
            "concurrency" => {
                let workers = self.of_workload("symbol-concurrency", bounds.concurrency, "item", workload, "concurrency");
                let target = self.policy("symbol-target-concurrency", policy.target_concurrency_percent, "target_concurrency_percent");
                (demand.concurrency, vec![rate(), time(), workers, target])
            }
            "memory" => {
                let memory = Decimal::from(workload.size.memory_mib());
                let share = quantity(usable_memory_share(workload.runtime) * 100.0);
                let baseline =
                    self.of_workload("symbol-memory-baseline", bounds.memory_mib_baseline, "mib", workload, "memory_mib_baseline");
                let each =
                    self.of_workload("symbol-memory-request", bounds.memory_mib_per_request, "mib", workload, "memory_mib_per_request");
                let size = self.formula(self.text("symbol-memory"), memory, "mib", "size");
                let share = self.formula(self.text("symbol-memory-share"), share, "percent", "tasks-memory");
                (demand.memory, vec![rate(), time(), size, share, baseline, each])
            }
            "latency" if demand.latency > 0 => {
                let objective = self.of_workload("symbol-objective", bounds.objective_ms, "millisecond", workload, "latency_objective_ms");
                (demand.latency, vec![rate(), cpu(), time(), self.size_operands(workload), objective])
            }
            "zone-loss" if demand.zone_loss > 0 => {
                let needed = (1..=demand.zone_loss).rev().find(|n| tasks_after_zone_loss(*n, bounds.zones) <= demand.zone_loss);
                let zones = format!("environments[{}].zones", workload.environment);
                let operands = vec![
                    self.formula(self.text("symbol-needed-without-zone"), Decimal::from(needed?), "task", "tasks-zone-loss"),
                    self.input(self.text("symbol-zones"), Decimal::from(bounds.zones), "item", &zones),
                    self.policy("symbol-zone-loss-cpu", policy.zone_loss_cpu_percent, "zone_loss_cpu_percent"),
                    rate(),
                ];
                (demand.zone_loss, operands)
            }
            _ => return None,
        };
        let title = joined(&self.title(&format!("constraint-{constraint}")), &self.name_of(workload));
        let id = format!("demand/{at}/{constraint}/{}", workload.id);
        Some(self.trace(id, title, &format!("demand-{constraint}"), operands, Decimal::from(tasks), "task"))
    }

    fn utilization(&self, kind: &str, workload: &WorkloadPlan) -> TraceView {
        let (at, tasks, key, share) = if kind == "utilization" {
            ("mean", workload.tasks.base, "base-tasks", workload.utilization)
        } else {
            ("peak", workload.tasks.maximum, "tasks", workload.peak_utilization)
        };
        let (cpu_ms, _) = workload.request_ms();
        let symbol = if at == "mean" { "symbol-base-tasks" } else { "symbol-maximum-tasks" };
        let operands = vec![
            self.rate_operand(at, workload),
            self.of_workload("symbol-cpu-ms", cpu_ms, "millisecond", workload, "cpu_ms_per_request"),
            self.figure(self.text(symbol), Decimal::from(tasks), "task", format!("{key}/{}", workload.id)),
            self.size_operands(workload),
        ];
        let result = decimal(&rate(share * 100.0, 1));
        self.trace(format!("{kind}/{}", workload.id), self.titled(kind, workload), "utilization", operands, result, "percent")
    }

    fn latency(&self, workload: &WorkloadPlan) -> Option<TraceView> {
        let latency = workload.peak_latency()?;
        let (cpu_ms, latency_ms) = workload.request_ms();
        let operands = vec![
            self.rate_operand("peak", workload),
            self.figure(self.text("symbol-maximum-tasks"), Decimal::from(workload.tasks.maximum), "task", format!("tasks/{}", workload.id)),
            self.size_operands(workload),
            self.of_workload("symbol-cpu-ms", cpu_ms, "millisecond", workload, "cpu_ms_per_request"),
            self.of_workload("symbol-latency-ms", latency_ms, "millisecond", workload, "latency_ms"),
        ];
        let result = decimal(&rate(latency.p95, 0));
        Some(self.trace(
            format!("latency/{}", workload.id),
            self.titled("latency", workload),
            "response-percentile",
            operands,
            result,
            "millisecond",
        ))
    }

    /// Every size for a workload, the cheapest that carries it first, each other one with the reason why not. Internal: the sizes are
    /// told apart by what the provider asks for them.
    pub(super) fn size(&self, id: &str) -> Option<TraceView> {
        let workload = self.workload(id)?;
        let options = self.engine.size_options(self.computed, id, self.options).ok()?;
        let operands = options.iter().map(|option| {
            let symbol = format!("{} vCPU · {} GB", self.number(&option.size.vcpu), self.number(&option.size.memory_gib));
            let usd = option.usd_per_month.as_deref().map(decimal).unwrap_or_default();
            let tasks = option.tasks.as_ref().map(|tasks| {
                let (base, maximum) = (tasks.base.to_string(), tasks.maximum.to_string());
                let expected = self.number(&tasks.expected);
                self.messages.text("size-tasks", &[("base", &base), ("expected", &expected), ("maximum", &maximum)])
            });
            let mut operand = self.operand(symbol, usd, "usd", "option", option.verdict.clone());
            if option.usd_per_month.is_none() {
                operand.value = String::new();
            }
            operand.description = tasks.into_iter().chain([option.reason.clone()]).collect::<Vec<_>>().join(". ");
            operand
        });
        let (vcpu, memory) = (self.number(&plain(workload.size.vcpu())), self.number(&plain(workload.size.memory_gib())));
        let title = joined(&format!("{vcpu} vCPU · {memory} GB"), &self.name_of(workload));
        let formula = if workload.sized { "size-cheapest" } else { "size-stated" };
        Some(self.trace(format!("size/{id}"), title, formula, operands.collect(), workload.size.vcpu(), "vcpu"))
    }

    /// What is left of a limit.
    fn limit(&self, id: &str) -> Option<TraceView> {
        let view = self.engine.capacity(self.computed, self.options);
        let limit = view.limits.into_iter().find(|limit| limit.id == id)?;
        let demand = self.formula(self.text("symbol-demanded"), decimal(&limit.demand), &limit.unit, "limit-demand");
        let mut allowed = self.operand(self.text("symbol-allowed"), decimal(&limit.limit), &limit.unit, "rule", limit.id.clone());
        allowed.description = limit.source;
        let mut operands = vec![demand, allowed];
        if let Some(month) = limit.month_reached {
            operands.push(self.formula(self.text("symbol-month-reached"), Decimal::from(month), "month", "month-reached"));
        }
        Some(self.trace(format!("limit/{id}"), limit.name, "headroom", operands, decimal(&limit.headroom), "percent"))
    }
}
