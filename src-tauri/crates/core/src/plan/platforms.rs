//! Where tasks run: the platforms, and how the machines of those that have machines are set up.

use super::document::{choice, document};

choice! {
    /// What runs the tasks of an environment. Each has a module in `capacity/platforms`.
    PlatformKind {
        /// Amazon ECS on AWS Fargate: no machines.
        EcsFargate = "ecs-fargate",
        /// EC2 Auto Scaling groups: machines of one's own.
        Ec2 = "ec2",
        /// Amazon EKS with managed node groups.
        EksNodes = "eks-nodes",
        /// Amazon EKS with Fargate profiles: a machine for each pod.
        EksFargate = "eks-fargate",
        /// Azure Kubernetes Service with node pools.
        Aks = "aks",
    }
}

/// Whose cloud it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provider {
    /// Amazon Web Services.
    Aws,
    /// Microsoft Azure.
    Azure,
}

impl Provider {
    /// As data files write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Aws => "aws",
            Self::Azure => "azure",
        }
    }

    /// The other one of the two clouds that a plan may span.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Aws => Self::Azure,
            Self::Azure => Self::Aws,
        }
    }
}

impl PlatformKind {
    /// In whose regions it exists.
    #[must_use]
    pub const fn provider(self) -> Provider {
        match self {
            Self::EcsFargate | Self::Ec2 | Self::EksNodes | Self::EksFargate => Provider::Aws,
            Self::Aks => Provider::Azure,
        }
    }

    /// The provider's short name of it, the same in every language.
    #[must_use]
    pub const fn product(self) -> &'static str {
        match self {
            Self::EcsFargate => "ECS Fargate",
            Self::Ec2 => "EC2",
            Self::EksNodes => "EKS",
            Self::EksFargate => "EKS Fargate",
            Self::Aks => "AKS",
        }
    }

    /// Whether pods run there, whose number Kubernetes' own autoscaler decides.
    #[must_use]
    pub const fn is_kubernetes(self) -> bool {
        matches!(self, Self::EksNodes | Self::EksFargate | Self::Aks)
    }
}

choice! {
    /// The platform of one workload.
    PlatformChoice {
        /// The environment's.
        Environment = "environment",
        /// Amazon ECS on AWS Fargate.
        EcsFargate = "ecs-fargate",
        /// EC2 Auto Scaling groups.
        Ec2 = "ec2",
        /// Amazon EKS with managed node groups.
        EksNodes = "eks-nodes",
        /// Amazon EKS with Fargate profiles.
        EksFargate = "eks-fargate",
        /// Azure Kubernetes Service.
        Aks = "aks",
    }
}

impl PlatformChoice {
    /// The platform in an environment whose own is `environment`.
    #[must_use]
    pub const fn within(self, environment: PlatformKind) -> PlatformKind {
        match self {
            Self::Environment => environment,
            Self::EcsFargate => PlatformKind::EcsFargate,
            Self::Ec2 => PlatformKind::Ec2,
            Self::EksNodes => PlatformKind::EksNodes,
            Self::EksFargate => PlatformKind::EksFargate,
            Self::Aks => PlatformKind::Aks,
        }
    }
}

choice! {
    /// Operating system of a machine.
    OperatingSystem {
        /// Linux.
        Linux = "linux",
        /// Microsoft Windows Server, its licence included in the price.
        Windows = "windows",
    }
}

choice! {
    /// What AKS charges for the control plane.
    AksTier {
        /// Nothing, and promises nothing.
        Free = "free",
        /// By the hour, with a promised availability.
        Standard = "standard",
        /// The same, and two years of support for a version.
        Premium = "premium",
    }
}

choice! {
    /// Class of an Azure container registry.
    RegistryTier {
        /// Basic: 10 GB.
        Basic = "basic",
        /// Standard: 100 GB.
        Standard = "standard",
        /// Premium: 500 GB, private links, copies in other regions.
        Premium = "premium",
    }
}

choice! {
    /// Azure Firewall in front of an environment's network.
    FirewallTier {
        /// None; network security groups alone.
        None = "none",
        /// Rules on names and addresses.
        Standard = "standard",
        /// Also inspects encrypted traffic.
        Premium = "premium",
    }
}

document! {
    /// EC2 Auto Scaling groups.
    Ec2Group {
        /// Instance type, for example `m6i.large`, or `auto` for the cheapest one whose price is known in the region.
        /// Default: auto.
        instance: String = "auto".to_owned(); chars 40,
        /// Operating system.
        /// Default: linux.
        operating_system: OperatingSystem = OperatingSystem::Linux,
        /// Tasks of one workload on an instance; 0 shares the instances among all workloads, as many as fit (ECS on EC2).
        /// Default: 1, a web server on each instance.
        tasks_per_instance: u32 = 1; 0 to 200,
        /// Instances that always run, of each group; 0 lets the capacity plan decide.
        /// Default: 0.
        minimum_instances: u32 = 0; 0 to 5000,
        /// Memory of an instance that system and agents keep, in MiB; 0 for 512 with Linux and 2,048 with Windows.
        /// Default: 0.
        reserved_mib: u32 = 0; 0 to 65536,
        /// Disk of each instance (gp3), in GB.
        /// Default: 20; Windows needs at least 30.
        disk_gb: f64 = 20.0; 1.0 to 16384.0,
    }
}

document! {
    /// Amazon EKS clusters: one in each environment that uses it.
    EksCluster {
        /// Instance type of the managed nodes, or `auto` for the cheapest one whose price is known in the region.
        /// Default: auto.
        instance: String = "auto".to_owned(); chars 40,
        /// Nodes that always run; 0 for one in each zone of production and one before it.
        /// Default: 0.
        minimum_nodes: u32 = 0; 0 to 450,
        /// Disk of each node (gp3), in GB.
        /// Default: 20, that of managed node groups.
        disk_gb: f64 = 20.0; 1.0 to 16384.0,
        /// Pods of a node; 0 for what its network interfaces allow.
        /// Default: 0.
        maximum_pods: u32 = 0; 0 to 737,
        /// Whether interfaces carry prefixes of 16 addresses, which lifts the limit of pods to 110, and to 250 from 30 vCPU on.
        /// Default: false, the network plug-in's own default.
        prefix_delegation: bool = false,
        /// CPU that the daemon sets of every node ask for, in thousandths of a vCPU.
        /// Default: 425: network plug-in 25, kube-proxy 100, CloudWatch agent 250, Fluent Bit 50. An assumption: read them off your cluster.
        daemon_milli_vcpu: u32 = 425; 0 to 16000,
        /// Memory that they ask for, in MiB.
        /// Default: 256. An assumption.
        daemon_mib: u32 = 256; 0 to 65536,
        /// Pods that the cluster itself needs (names, metrics, load balancer controller, autoscaler), 100 thousandths and 128 MiB each.
        /// Default: 5.
        system_pods: u32 = 5; 0 to 100,
        /// Pods of an ingress controller that routes requests to the services, 100 thousandths and 90 MiB each; 0 where the balancer does that.
        /// Default: 0.
        ingress_pods: u32 = 0; 0 to 100,
        /// Whether the version is beyond its standard support, which costs six times as much.
        /// Default: false.
        extended_support: bool = false,
    }
}

document! {
    /// Azure Kubernetes Service: a cluster in each environment that uses it, and what belongs to it in Azure.
    AksCluster {
        /// Size of the nodes, for example `standard_d4s_v5`, or `auto` for the cheapest one whose price is known in the region.
        /// Default: auto.
        instance: String = "auto".to_owned(); chars 40,
        /// What is paid for the control plane of production; before production it is free.
        /// Default: standard, which promises an availability.
        tier: AksTier = AksTier::Standard,
        /// Nodes that always run; 0 for one in each zone of production and one before it.
        /// Default: 0.
        minimum_nodes: u32 = 0; 0 to 1000,
        /// Pods of a node, for each of which AKS reserves 20 MB.
        /// Default: 30, that of Azure CNI.
        maximum_pods: u32 = 30; 10 to 250,
        /// CPU that the daemon sets of every node ask for, in thousandths of a vCPU.
        /// Default: 385: kube-proxy 100, masquerading 100, monitoring 75, disks and files 60, node manager 50. An assumption.
        daemon_milli_vcpu: u32 = 385; 0 to 16000,
        /// Memory that they ask for, in MiB.
        /// Default: 545. An assumption.
        daemon_mib: u32 = 545; 0 to 65536,
        /// Pods that the cluster itself needs, 100 thousandths and 128 MiB each.
        /// Default: 6.
        system_pods: u32 = 6; 0 to 100,
        /// Pods of an ingress controller that routes requests to the services, 100 thousandths and 90 MiB each; 0 where the balancer does that.
        /// Default: 0.
        ingress_pods: u32 = 0; 0 to 100,
        /// Class of the container registry, one for all environments in Azure.
        /// Default: standard.
        registry: RegistryTier = RegistryTier::Standard,
        /// Firewall in front of each environment in Azure.
        /// Default: none; it costs more than a small cluster.
        firewall: FirewallTier = FirewallTier::None,
        /// Readings of secrets in Key Vault, a month and environment.
        /// Default: 10000.
        vault_operations: f64 = 10_000.0; 0.0 to 1000000000.0,
    }
}

document! {
    /// How the platforms that have machines are set up. It counts only where a workload uses them.
    Platforms {
        /// EC2 Auto Scaling groups.
        /// Default: a Linux instance for each task, of the cheapest type.
        ec2: Ec2Group = Ec2Group::default(),
        /// Amazon EKS.
        /// Default: the cheapest type of node.
        eks: EksCluster = EksCluster::default(),
        /// Azure Kubernetes Service.
        /// Default: the cheapest type of node.
        aks: AksCluster = AksCluster::default(),
    }
}
