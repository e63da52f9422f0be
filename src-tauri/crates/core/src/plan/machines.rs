//! Machines that are not part of a platform: servers, and desktops for the team.

use super::document::{choice, document};
use super::platforms::OperatingSystem;

document! {
    /// EC2 instances that run something else than the workloads: a bastion, a license server, a tool.
    Server {
        /// Stable identifier: lower-case letters, digits and dashes.
        /// Default: empty; it must be given, because lines refer to it.
        id: String = String::new(); chars 60,
        /// Name for people.
        /// Default: empty, and then the identifier is shown.
        name: String = String::new(); chars 120,
        /// Identifier of the environment; empty means shared by all, and then it stands in production's region.
        /// Default: empty.
        environment: String = String::new(); chars 60,
        /// Operating system.
        /// Default: linux.
        operating_system: OperatingSystem = OperatingSystem::Linux,
        /// Instance type.
        /// Default: t3.medium.
        instance: String = "t3.medium".to_owned(); chars 40,
        /// How many.
        /// Default: 1.
        count: u32 = 1; 0 to 1000,
        /// Hours a month in which they run; 0 for those of the environment.
        /// Default: 0.
        hours_per_month: f64 = 0.0; 0.0 to 744.0,
        /// Disk of each (gp3), in GB.
        /// Default: 30, the least of a Windows image.
        disk_gb: f64 = 30.0; 1.0 to 16384.0,
        /// Snapshots of the disk, in percent of it.
        /// Default: 0.
        snapshot_percent: f64 = 0.0; 0.0 to 1000.0,
    }
}

impl Server {
    /// The name for people, else the identifier.
    #[must_use]
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}

choice! {
    /// Bundle of a desktop, and how it is charged.
    WorkspaceBundle {
        /// Value: 1 vCPU, 2 GB, by the month.
        Value = "value",
        /// Standard: 2 vCPU, 4 GB, by the month.
        Standard = "standard",
        /// Standard, a small amount by the month and the rest by the hour.
        StandardAutoStop = "standard-auto-stop",
        /// Performance: 2 vCPU, 8 GB, by the month.
        Performance = "performance",
    }
}

document! {
    /// Amazon WorkSpaces: Windows desktops.
    Workspaces {
        /// People who have one.
        /// Default: 0.
        users: u32 = 0; 0 to 10000,
        /// Bundle.
        /// Default: standard.
        bundle: WorkspaceBundle = WorkspaceBundle::Standard,
        /// Hours of use a month, where they are charged.
        /// Default: 80, half of a working month.
        hours_per_month: f64 = 80.0; 0.0 to 744.0,
    }
}
