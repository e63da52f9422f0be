//! A move to another platform or cloud: its phases, its effort, its risks.

use rust_decimal::Decimal;

use super::document::document;
use super::platforms::PlatformKind;

document! {
    /// A phase: some workloads of an environment begin to run at the target, and after some months no longer where they ran.
    MigrationPhase {
        /// Name as it is printed.
        /// Default: empty; it must be given.
        name: String = String::new(); chars 120,
        /// Identifier of the environment; empty for a phase that moves nothing (GitOps, security review, recovery plans).
        /// Default: empty.
        environment: String = String::new(); chars 60,
        /// Identifiers of the microservices that move; empty means all that have not moved yet.
        /// Default: empty.
        workloads: Vec<String> = Vec::new(); items 500,
        /// Whether the front end that Amplify serves there moves too.
        /// Default: false.
        front_end: bool = false,
        /// Month of the move in which it begins.
        /// Default: 1.
        start_month: u32 = 1; 1 to 120,
        /// Months in which both run.
        /// Default: 1.
        double_running_months: u32 = 1; 0 to 24,
        /// Work, in hours.
        /// Default: 80, a person for two weeks.
        effort_hours: f64 = 80.0; 0.0 to 100000.0,
    }
}

document! {
    /// Something that may go wrong, and what it would cost.
    MigrationRisk {
        /// Name as it is printed.
        /// Default: empty; it must be given.
        name: String = String::new(); chars 160,
        /// How probable it is, in percent.
        /// Default: 20.
        probability_percent: f64 = 20.0; 0.0 to 100.0,
        /// What it costs if it happens, in hours of work ...
        /// Default: 0.
        hours: f64 = 0.0; 0.0 to 100000.0,
        /// ... and in US dollars, as a decimal string.
        /// Default: 0.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,9}(\.[0-9]{1,2})?$")))]
        usd: Decimal = Decimal::ZERO,
    }
}

document! {
    /// A move to another platform or cloud.
    Migration {
        /// Whether the plan has one.
        /// Default: false.
        enabled: bool = false,
        /// Where to.
        /// Default: aks.
        target: PlatformKind = PlatformKind::Aks,
        /// Region of the target.
        /// Default: eastus, near the region from which most plans start.
        region: String = "eastus".to_owned(); chars 30,
        /// Months that are compared.
        /// Default: 36.
        months: u32 = 36; 1 to 120,
        /// Cost of an hour of work in US dollars, as a decimal string.
        /// Default: 35, the rate card's example.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,5}(\.[0-9]{1,2})?$")))]
        usd_per_hour: Decimal = Decimal::new(35, 0),
        /// Data that a request exchanges between the two clouds while parts of an environment run in each, in KiB, each way.
        /// Default: 8. An assumption: measure it.
        cross_cloud_kib: f64 = 8.0; 0.0 to 10240.0,
        /// Phases after which the comparison's halfway stops; 0 for half of them.
        /// Default: 0.
        halfway_phases: u32 = 0; 0 to 40,
        /// Phases, in the order in which they begin.
        /// Default: none.
        phases: Vec<MigrationPhase> = Vec::new(); items 40,
        /// Risks.
        /// Default: none.
        risks: Vec<MigrationRisk> = Vec::new(); items 40,
    }
}
