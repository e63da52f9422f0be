//! Platforms, machines and the move to another platform.

use super::Check;
use crate::capacity::platforms;
use crate::plan::{Architecture, Provider};
use crate::problem::Problem;

impl Check<'_> {
    pub(super) fn platforms(&mut self) {
        let plan = self.plan;
        for (index, environment) in plan.environments.iter().enumerate() {
            let provider = environment.provider();
            let elsewhere = self.catalog.region(&environment.region).is_some_and(|region| region.provider != provider);
            if elsewhere {
                let problem = Problem::error("region-other-cloud", format!("environments[{index}].region"), &environment.region);
                let problem = problem.with("platform", environment.platform).with("environment", environment.display_name());
                self.push(problem.with("known", self.regions_of(provider)));
            }
            let data = &plan.data;
            let held = data.aurora.enabled || data.rds.enabled || data.redis.enabled || data.opensearch.enabled || data.s3.enabled;
            if provider == Provider::Azure && (held || data.sqs.enabled) {
                let path = format!("environments[{index}].platform");
                self.push(
                    Problem::warning("data-not-on-azure", path, environment.platform).with("environment", environment.display_name()),
                );
            }
            for (position, service) in plan.microservices.iter().enumerate() {
                if service.override_for(&environment.id).is_some_and(|entry| !entry.deployed) {
                    continue;
                }
                let platform = service.platform.within(environment.platform);
                let about = |problem: Problem| {
                    problem
                        .with("workload", service.display_name())
                        .with("environment", environment.display_name())
                        .with("platform", platform)
                };
                if platform.provider() != provider {
                    let path = format!("microservices[{position}].platform");
                    self.push(about(Problem::error("platform-other-cloud", path, service.platform)));
                }
                if service.volume_gb > 0.0 && platforms::of(platform).volume(service.volume_gb).is_none() {
                    let path = format!("microservices[{position}].volume_gb");
                    self.push(about(Problem::error("volume-not-on-platform", path, service.volume_gb)));
                }
            }
        }
        let machines = &plan.platforms;
        self.machine("platforms.ec2.instance".to_owned(), &machines.ec2.instance, Provider::Aws, true);
        self.machine("platforms.eks.instance".to_owned(), &machines.eks.instance, Provider::Aws, true);
        self.machine("platforms.aks.instance".to_owned(), &machines.aks.instance, Provider::Azure, true);
        self.identifiers("servers", plan.servers.iter().map(|server| server.id.as_str()), "");
        for (index, server) in plan.servers.iter().enumerate() {
            self.machine(format!("servers[{index}].instance"), &server.instance, Provider::Aws, false);
            if !server.environment.is_empty() && plan.environment(&server.environment).is_none() {
                self.unknown_environment(format!("servers[{index}].environment"), &server.environment);
            }
        }
        let (alarm, target) = (plan.observability.alarm_cpu_percent, plan.capacity_policy.target_cpu_percent);
        if alarm <= target {
            self.push(Problem::warning("alarm-below-target", "observability.alarm_cpu_percent", alarm).with("target", target));
        }
    }

    /// A machine of the catalog, of the provider; of the plan's processor where tasks run on it.
    fn machine(&mut self, path: String, name: &str, provider: Provider, runs_tasks: bool) {
        let processor = if provider == Provider::Aws { self.plan.purchase.architecture } else { Architecture::X86 };
        let fits = |machine: &&crate::catalog::Machine| machine.provider == provider && (!runs_tasks || machine.architecture == processor);
        if (runs_tasks && name == "auto") || self.catalog.machine(name).filter(|machine| fits(machine)).is_some() {
            return;
        }
        let known: Vec<&str> = self.catalog.machines.iter().filter(fits).map(|machine| machine.name.as_str()).collect();
        self.push(Problem::error("machine-unknown", path, name).with("known", known.join(", ")));
    }

    pub(super) fn regions_of(&self, provider: Provider) -> String {
        let regions = self.catalog.regions.iter().filter(|region| region.provider == provider);
        regions.map(|region| region.code.as_str()).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn migration(&mut self) {
        let plan = self.plan;
        let migration = &plan.migration;
        if !migration.enabled {
            return;
        }
        let provider = migration.target.provider();
        if self.catalog.region(&migration.region).is_none_or(|region| region.provider != provider) {
            let problem = Problem::error("migration-region-other-cloud", "migration.region", &migration.region);
            self.push(problem.with("platform", migration.target).with("known", self.regions_of(provider)));
        }
        let environments: Vec<&str> = plan.environments.iter().map(|environment| environment.id.as_str()).collect();
        let services: Vec<&str> = plan.microservices.iter().map(|service| service.id.as_str()).collect();
        for (index, phase) in migration.phases.iter().enumerate() {
            if !phase.environment.is_empty() && !environments.contains(&phase.environment.as_str()) {
                let path = format!("migration.phases[{index}].environment");
                let problem = Problem::error("phase-environment-unknown", path, &phase.environment);
                self.push(problem.with("phase", &phase.name).with("known", environments.join(", ")));
            }
            for (position, id) in phase.workloads.iter().enumerate().filter(|(_, id)| !services.contains(&id.as_str())) {
                let path = format!("migration.phases[{index}].workloads[{position}]");
                let problem = Problem::error("phase-workload-unknown", path, id);
                self.push(problem.with("phase", &phase.name).with("known", services.join(", ")));
            }
        }
    }
}
