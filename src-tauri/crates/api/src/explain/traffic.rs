//! The requests of a workload and of an environment.

use aforo_core::capacity::{self, EnvironmentTraffic, WorkloadPlan, WorkloadRef};
use aforo_core::plan::TrafficSource;
use aforo_core::units::quantity;

use super::Explainer;
use super::capacity::RATE_DIGITS;
use super::totals::joined;
use crate::present::{decimal, rate};
use crate::views::{OperandView, TraceView};

impl Explainer<'_> {
    /// The requests of a workload: its share of those of the environment; the single sign-on has its own.
    pub(super) fn rate(&self, at: &str, workload: &WorkloadPlan) -> Option<TraceView> {
        let traffic = self.computed.calculation.capacity.traffic.get(workload.environment)?;
        let (of_all, own) = match at {
            "mean" => (traffic.mean_rate, workload.mean_rate),
            "peak" => (traffic.peak_rate, workload.peak_rate),
            _ => return None,
        };
        let environment = &self.computed.plan.environments[workload.environment];
        let told = |value: f64| decimal(&rate(value, RATE_DIGITS));
        let operands = match workload.workload {
            WorkloadRef::Microservice(position) => {
                let share = self.computed.plan.microservices[position].traffic_percent;
                vec![
                    self.figure(
                        environment.display_name().to_owned(),
                        told(of_all),
                        "per-second",
                        format!("traffic/{at}/{}", environment.id),
                    ),
                    self.of_workload("symbol-traffic-share", share, "percent", workload, "traffic_percent"),
                ]
            }
            WorkloadRef::Sso => {
                let path = format!("environments[{}].traffic_percent", workload.environment);
                let logins = quantity(self.computed.plan.sso.logins_per_second);
                let mut operands = vec![
                    self.input(self.text("symbol-logins"), logins, "per-second", "sso.logins_per_second"),
                    self.input(self.text("symbol-environment-share"), quantity(environment.traffic_percent), "percent", &path),
                ];
                if at == "mean" {
                    let factor = quantity(self.computed.plan.traffic.peak_factor);
                    operands.push(self.input(self.text("symbol-peak-factor"), factor, "factor", "traffic.peak_factor"));
                }
                operands
            }
        };
        let formula = match workload.workload {
            WorkloadRef::Microservice(_) => "workload-rate",
            WorkloadRef::Sso if at == "mean" => "login-rate-mean",
            WorkloadRef::Sso => "login-rate-peak",
        };
        let title = joined(&self.title(&format!("symbol-{at}-rate")), &self.name_of(workload));
        Some(self.trace(format!("rate/{at}/{}", workload.id), title, formula, operands, told(own), "per-second"))
    }

    /// The requests of an environment: in a month, at the mean or at the peak.
    pub(super) fn traffic(&self, at: &str, id: &str) -> Option<TraceView> {
        let plan = &self.computed.plan;
        let position = plan.environments.iter().position(|environment| environment.id == id)?;
        let environment = &plan.environments[position];
        let traffic = self.computed.calculation.capacity.traffic.get(position)?;
        let &EnvironmentTraffic { requests_per_month, mean_rate, peak_rate, .. } = traffic;
        let told = |value: f64| decimal(&rate(value, RATE_DIGITS));
        let name = |key: &str| joined(&self.title(key), environment.display_name());
        let (formula, title, operands, result, unit) = match at {
            "month" => {
                let share = format!("environments[{position}].traffic_percent");
                let mut operands = self.traffic_source();
                operands.push(self.input(self.text("symbol-environment-share"), quantity(environment.traffic_percent), "percent", &share));
                let formula = format!("requests-per-month-{}", plan.traffic.source);
                (formula, name("symbol-requests-per-month"), operands, quantity(requests_per_month), "request")
            }
            "mean" => {
                let hours = f64::from(plan.capacity_policy.hours_per_month) * environment.schedule.share();
                let path = format!("environments[{position}].schedule");
                let operands = vec![
                    self.figure(
                        self.text("symbol-requests-per-month"),
                        quantity(requests_per_month),
                        "request",
                        format!("traffic/month/{id}"),
                    ),
                    self.input(self.text("symbol-hours-running"), told(hours), "hour", &path),
                ];
                ("mean-rate".to_owned(), name("symbol-mean-rate"), operands, told(mean_rate), "per-second")
            }
            "peak" => {
                let factor = capacity::peak_over_mean(plan, &self.engine.data().catalog);
                let operands = vec![
                    self.figure(self.text("symbol-mean-rate"), told(mean_rate), "per-second", format!("traffic/mean/{id}")),
                    self.input(self.text("symbol-peak-factor"), told(factor), "factor", "traffic.peak_factor"),
                    self.input(
                        self.text("symbol-growth"),
                        decimal(&rate(capacity::growth(plan), 6)),
                        "factor",
                        "traffic.growth_percent_per_month",
                    ),
                ];
                ("peak-rate".to_owned(), name("symbol-peak-rate"), operands, told(peak_rate), "per-second")
            }
            _ => return None,
        };
        Some(self.trace(format!("traffic/{at}/{id}"), title, &formula, operands, result, unit))
    }

    /// The inputs from which the requests of a month follow.
    fn traffic_source(&self) -> Vec<OperandView> {
        let traffic = &self.computed.plan.traffic;
        let input = |key: &str, value: f64, unit: &str, field: &str| {
            self.input(self.text(&format!("symbol-{key}")), quantity(value), unit, &format!("traffic.{field}"))
        };
        let users = || input("monthly-users", f64::from(traffic.monthly_users), "item", "monthly_users");
        let sessions = || input("sessions", traffic.sessions_per_user, "item", "sessions_per_user");
        match traffic.source {
            TrafficSource::Users => {
                vec![users(), sessions(), input("requests-per-session", traffic.requests_per_session, "item", "requests_per_session")]
            }
            TrafficSource::Pages => vec![
                users(),
                sessions(),
                input("pages-per-session", traffic.pages_per_session, "item", "pages_per_session"),
                input("calls", traffic.calls_per_page, "item", "calls_per_page"),
                input("cache-hits", traffic.cache_hit_percent, "percent", "cache_hit_percent"),
            ],
            TrafficSource::Requests => vec![input("requests", traffic.monthly_requests, "request", "monthly_requests")],
        }
    }
}
