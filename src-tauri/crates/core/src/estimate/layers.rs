//! Shared and per-environment infrastructure kept apart: what all environments share, what each has for itself, what all services share
//! and what each service has in each environment (the four Terraform layers of seed 001).

use rust_decimal::Decimal;

use super::Estimate;

/// A layer of the infrastructure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The base that all environments share: registry, names, trail, desktops.
    SharedBase,
    /// The base of an environment: network, balancers, databases, clusters.
    EnvironmentBase,
    /// What a service has once: pipeline, builds.
    SharedService,
    /// What a service has in each environment: tasks, disks, secrets, metrics.
    EnvironmentService,
}

impl Layer {
    /// Every layer, in the order of the document.
    pub const ALL: [Self; 4] = [Self::SharedBase, Self::EnvironmentBase, Self::SharedService, Self::EnvironmentService];

    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SharedBase => "shared-base",
            Self::EnvironmentBase => "environment-base",
            Self::SharedService => "shared-service",
            Self::EnvironmentService => "environment-service",
        }
    }
}

/// The layer of a resource.
#[must_use]
pub fn layer_of(resource: &str) -> Layer {
    match resource {
        "ecr-storage" | "acr-registry" | "acr-storage" | "dns-zones" | "trail-copies" | "trail-data" | "alarm-mails" | "workspaces"
        | "workspaces-hours" | "cdn-data" | "cdn-requests" => Layer::SharedBase,
        "pipelines" | "pipeline-minutes" | "build-minutes" => Layer::SharedService,
        "secrets" | "metrics" | "alarms" | "volumes" | "azure-volumes" | "ec2-machines" | "machine-disks" | "eks-nodes" | "aks-nodes" => {
            Layer::EnvironmentService
        }
        resource if resource.starts_with("fargate-") || resource.starts_with("eks-fargate-") => Layer::EnvironmentService,
        _ => Layer::EnvironmentBase,
    }
}

/// US dollars a month of each layer, in the order of [`Layer::ALL`]; they sum to the estimate's total.
#[must_use]
pub fn layers(estimate: &Estimate) -> [(Layer, Decimal); 4] {
    Layer::ALL.map(|layer| {
        let lines = estimate.lines.iter().filter(|line| layer_of(line.resource) == layer);
        (layer, lines.map(|line| line.amount).sum())
    })
}
