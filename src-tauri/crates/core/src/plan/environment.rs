//! Environments: production and what comes before it, one VPC each.

use super::document::{choice, document};
use super::platforms::{PlatformKind, Provider};

choice! {
    /// What an environment is for. Only production is highly available.
    EnvironmentKind {
        /// Serves the client's users.
        Production = "production",
        /// Acceptance before production (staging, certification).
        Certification = "certification",
        /// Tests by the quality team.
        Qa = "qa",
        /// Daily work of the developers.
        Development = "development",
    }
}

impl EnvironmentKind {
    /// Whether redundancy, high availability and disaster recovery apply.
    #[must_use]
    pub const fn is_production(self) -> bool {
        matches!(self, Self::Production)
    }
}

document! {
    /// The hours in which an environment runs.
    Schedule {
        /// Hours a day.
        /// Default: 24; switching off is a decision that the client must take.
        hours_per_day: f64 = 24.0; 1.0 to 24.0,
        /// Days a week.
        /// Default: 7.
        days_per_week: f64 = 7.0; 1.0 to 7.0,
    }
}

impl Schedule {
    /// Whether it never stops.
    #[must_use]
    pub fn is_always_on(&self) -> bool {
        self.hours_per_day >= 24.0 && self.days_per_week >= 7.0
    }

    /// The share of all hours in which it runs, between 0 and 1 (formula `schedule-share`).
    #[must_use]
    pub fn share(&self) -> f64 {
        (self.hours_per_day / 24.0) * (self.days_per_week / 7.0)
    }
}

document! {
    /// One environment: a VPC with public and private subnets in one region.
    Environment {
        /// Stable identifier: lower-case letters, digits and dashes.
        /// Default: empty; it must be given, because lines and approvals refer to it.
        id: String = String::new(); chars 60,
        /// Name for people.
        /// Default: empty, and then the identifier is shown.
        name: String = String::new(); chars 120,
        /// What it is for.
        /// Default: certification, the pre-production environment that nearly every client has.
        kind: EnvironmentKind = EnvironmentKind::Certification,
        /// What runs its tasks; a workload may choose another of the same cloud.
        /// Default: ecs-fargate, which the service uses.
        platform: PlatformKind = PlatformKind::EcsFargate,
        /// Region of the platform's cloud.
        /// Default: us-east-1, the cheapest one near Latin America, where the service runs.
        region: String = "us-east-1".to_owned(); chars 30,
        /// Availability zones that its subnets span.
        /// Default: 2, the least that survives the loss of one.
        zones: u32 = 2; 1 to 6,
        /// Least running copies of each container.
        /// Default: 1, since pre-production runs without redundancy; production needs at least 2.
        redundancy_factor: u32 = 1; 1 to 20,
        /// NAT gateways, each with a fixed egress address.
        /// Default: 1 before production; production has one per zone, so that a zone's loss leaves egress.
        nat_gateways: u32 = 1; 0 to 6,
        /// Address blocks of its public subnets (CIDR), zone by zone, for example `10.0.101.0/24`; they are drawn.
        /// Default: none; whoever builds the network chooses them.
        public_subnets: Vec<String> = Vec::new(); items 6,
        /// Address blocks of its private subnets (CIDR): first those of the workloads, zone by zone, then those for data, if these have their own.
        /// Default: none.
        private_subnets: Vec<String> = Vec::new(); items 12,
        /// Traffic as a percentage of production's.
        /// Default: 2, the testers' share; production has 100.
        traffic_percent: f64 = 2.0; 0.0 to 200.0,
        /// Month of the contract from which it is charged.
        /// Default: 1, the first one.
        start_month: u32 = 1; 1 to 120,
        /// The hours in which it runs.
        /// Default: always.
        schedule: Schedule = Schedule::default(),
        /// Data that each request sends to systems in another cloud, in KiB.
        /// Default: 0.
        cross_cloud_sent_kib: f64 = 0.0; 0.0 to 10240.0,
        /// Data that each request receives from systems in another cloud, in KiB; the other cloud charges it.
        /// Default: 0.
        cross_cloud_received_kib: f64 = 0.0; 0.0 to 10240.0,
        /// Whether Amplify serves the front end here, where the plan has one.
        /// Default: true.
        amplify: bool = true,
    }
}

impl Environment {
    /// Production as the service sets it up: two zones, two copies, a NAT gateway in each zone.
    #[must_use]
    pub fn production() -> Self {
        Self {
            id: "production".to_owned(),
            name: "Producción".to_owned(),
            kind: EnvironmentKind::Production,
            redundancy_factor: 2,
            nat_gateways: 2,
            traffic_percent: 100.0,
            ..Self::default()
        }
    }

    /// Certification as the service sets it up: no redundancy.
    #[must_use]
    pub fn certification() -> Self {
        Self { id: "certification".to_owned(), name: "Certificación".to_owned(), ..Self::default() }
    }

    /// Whose cloud it is in.
    #[must_use]
    pub const fn provider(&self) -> Provider {
        self.platform.provider()
    }

    /// The name for people, else the identifier.
    #[must_use]
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}
