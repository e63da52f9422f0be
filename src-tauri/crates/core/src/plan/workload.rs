//! Workloads: microservices and the single sign-on, both of which run as containers.

use super::document::{choice, document};
use super::platforms::PlatformChoice;

choice! {
    /// What runs inside a container; it decides the memory that is left for requests and the least size.
    Runtime {
        /// Java, Kotlin: at least 1 vCPU, heap 75 % of memory.
        Jvm = "jvm",
        /// Node.js.
        Node = "node",
        /// .NET.
        Dotnet = "dotnet",
        /// Python.
        Python = "python",
        /// Go, Rust and other native programs.
        Native = "native",
    }
}

/// A container size as the plan names it: `auto` ("size it for me") or `2x8` (2 vCPU, 8 GiB).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct SizeChoice(
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^(auto|[0-9]+(\.[0-9]+)?x[0-9]+(\.[0-9]+)?)$")))] pub String,
);

impl SizeChoice {
    /// "Size it for me".
    #[must_use]
    pub fn auto() -> Self {
        Self("auto".to_owned())
    }

    /// Whether the capacity plan chooses.
    #[must_use]
    pub fn is_auto(&self) -> bool {
        self.0 == "auto"
    }
}

impl super::numbers::Numbers for SizeChoice {}

document! {
    /// The autoscaling range agreed with the client.
    Autoscaling {
        /// Tasks that always run; 0 lets the capacity plan decide.
        /// Default: 0.
        base: u32 = 0; 0 to 5000,
        /// Most tasks that autoscaling may start; 0 lets the capacity plan decide.
        /// Default: 0.
        maximum: u32 = 0; 0 to 5000,
    }
}

document! {
    /// What differs in one environment. Only what is given replaces the workload's own value.
    WorkloadOverride {
        /// Identifier of the environment.
        /// Default: empty; it must name one.
        environment: String = String::new(); chars 60,
        /// Container size there; `auto` sizes it for that environment's traffic.
        /// Default: auto.
        size: SizeChoice = SizeChoice::auto(),
        /// Autoscaling range there.
        /// Default: decided by the capacity plan.
        autoscaling: Autoscaling = Autoscaling::default(),
        /// Whether the workload runs there at all.
        /// Default: true.
        deployed: bool = true,
    }
}

document! {
    /// A microservice: one repository, one image, one service in each environment.
    Microservice {
        /// Stable identifier: lower-case letters, digits and dashes.
        /// Default: empty; it must be given, because lines and approvals refer to it.
        id: String = String::new(); chars 60,
        /// Name for people.
        /// Default: empty, and then the identifier is shown.
        name: String = String::new(); chars 120,
        /// What runs inside the container.
        /// Default: jvm, the service's usual runtime (Spring Boot).
        runtime: Runtime = Runtime::Jvm,
        /// Container size, or `auto` for the cheapest one that carries the traffic. Where machines are shared it is what a task asks for.
        /// Default: auto.
        size: SizeChoice = SizeChoice::auto(),
        /// What runs it.
        /// Default: environment, the platform of each environment.
        platform: PlatformChoice = PlatformChoice::Environment,
        /// Disk that outlives its tasks (a persistent volume, gp3), in GB; 0 for none.
        /// Default: 0; what must be kept belongs into a database.
        volume_gb: f64 = 0.0; 0.0 to 16384.0,
        /// Share of all API requests that reach this microservice, in percent. Shares may sum to more than 100, because one
        /// request may call several microservices.
        /// Default: 10, a dozen services sharing a channel.
        traffic_percent: f64 = 10.0; 0.0 to 1000.0,
        /// CPU time that one request takes, in milliseconds of one vCPU.
        /// Default: 25, a Spring Boot endpoint that transforms a back-end's answer.
        cpu_ms_per_request: f64 = 25.0; 0.01 to 60000.0,
        /// Mean time from request to answer without queueing, in milliseconds, waiting for back-ends included.
        /// Default: 250, mostly the wait for the core system.
        latency_ms: f64 = 250.0; 0.01 to 300000.0,
        /// Objective: 95 of a hundred requests are answered within this time in the busiest minute, in milliseconds; 0 for none.
        /// Default: 0; an objective costs tasks, so that it is the client's to state.
        latency_objective_ms: f64 = 0.0; 0.0 to 300000.0,
        /// Burstiness of the arrivals within a minute: squared coefficient of variation of the time between two requests.
        /// Default: 1, independent users (Poisson); batches and retries have more.
        arrival_variation: f64 = 1.0; 0.0 to 100.0,
        /// How much CPU times differ: their squared coefficient of variation.
        /// Default: 1, exponential times; the same answer each time has 0, a mixture of cheap and dear calls more than 1.
        service_variation: f64 = 1.0; 0.0 to 100.0,
        /// Memory that one request holds while it is served, in MiB.
        /// Default: 1, a JSON document and its objects.
        memory_mib_per_request: f64 = 1.0; 0.0 to 4096.0,
        /// Heap (or working memory) that the program needs without any request, in MiB.
        /// Default: 512, a Spring Boot application with its caches.
        memory_mib_baseline: u32 = 512; 16 to 100000,
        /// Requests that one task serves at the same time (worker threads, or the event loop's own limit).
        /// Default: 200, Tomcat's.
        concurrency: u32 = 200; 1 to 100000,
        /// Database connections that one task holds; 0 for a workload without a database.
        /// Default: 10, HikariCP's.
        connection_pool: u32 = 10; 0 to 2000,
        /// The autoscaling range in production.
        /// Default: decided by the capacity plan.
        autoscaling: Autoscaling = Autoscaling::default(),
        /// What differs in single environments.
        /// Default: nothing.
        overrides: Vec<WorkloadOverride> = Vec::new(); items 40,
    }
}

impl Microservice {
    /// The name for people, else the identifier.
    #[must_use]
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }

    /// What differs in an environment.
    #[must_use]
    pub fn override_for(&self, environment: &str) -> Option<&WorkloadOverride> {
        self.overrides.iter().find(|entry| entry.environment == environment)
    }
}

document! {
    /// Single sign-on with Keycloak: its own MRUs, its containers, and a database.
    Sso {
        /// Whether the plan includes it.
        /// Default: false; many clients bring their own.
        enabled: bool = false,
        /// Registered users.
        /// Default: 100000, a mid-sized bank's digital customers.
        users: u32 = 100_000; 0 to 500000000,
        /// Password logins a second at the peak.
        /// Default: 5.
        logins_per_second: f64 = 5.0; 0.0 to 5000.0,
        /// Sessions open at the same time.
        /// Default: 5000; above 10,000 Keycloak needs more memory.
        concurrent_sessions: u32 = 5_000; 0 to 50000000,
        /// Realms (separate groups of users).
        /// Default: 1.
        realms: u32 = 1; 1 to 1000,
        /// Container size, or `auto`.
        /// Default: auto.
        size: SizeChoice = SizeChoice::auto(),
        /// The autoscaling range in production.
        /// Default: decided by the capacity plan.
        autoscaling: Autoscaling = Autoscaling::default(),
        /// Database connections that one task holds.
        /// Default: 30; Keycloak recommends a fixed pool, and one task rarely uses more.
        connection_pool: u32 = 30; 1 to 2000,
    }
}
