//! The plan: the document a user edits. Everything else is computed from it.
//!
//! Sections are in the order of the activation form of the service (seed 000, "Activación"), then what the sizing,
//! the estimate and the quote need. Every field has a default, and its doc comment says why that default.

mod agreement;
mod commercial;
mod data;
mod document;
mod edge;
mod environment;
mod line_terms;
mod machines;
mod migration;
mod notes;
pub mod numbers;
mod platforms;
mod policy;
mod recovery;
mod scaling;
mod traffic;
mod uncertainty;
mod workload;

pub use agreement::{Enablement, Holiday, Issuer, PriceAdjustment};
pub use commercial::{
    BillingPolicy, Commercial, Currency, DocumentSection, Exchange, LocalCurrency, SectionSwitch, Tax, TaxMode, Withholding,
    WithholdingMode,
};
pub use data::{Aurora, DataServices, OpenSearch, Rds, RdsEngine, Redis, S3, Sqs, SqsKind};
pub use edge::{Amplify, Cdn, CdnGeography, Edge};
pub use environment::{Environment, EnvironmentKind, Schedule};
pub use line_terms::{LineTerms, OneTime, OptionalLine, TaxTreatment};
pub use machines::{Server, WorkspaceBundle, Workspaces};
pub use migration::{Migration, MigrationPhase, MigrationRisk};
pub use notes::{Note, NoteSource};
pub use numbers::{Address, Number};
pub use platforms::{
    AksCluster, AksTier, Ec2Group, EksCluster, FirewallTier, OperatingSystem, PlatformChoice, PlatformKind, Platforms, Provider,
    RegistryTier,
};
pub use policy::{
    Architecture, BuildSize, CapacityPolicy, Commitment, Delivery, LocalEnvironment, Observability, PipelineKind, PriceOverride, Purchase,
};
pub use recovery::{DisasterRecovery, RecoveryTier};
pub use scaling::{DeploymentStrategy, ExpectedTasks, Scaling, ScalingController, ScalingReference, ScheduleDays, ScheduledRange};
pub use traffic::{Traffic, TrafficEvent, TrafficProfile, TrafficSource, Weekday};
pub use uncertainty::InputRange;
pub use workload::{Autoscaling, Microservice, Runtime, SizeChoice, Sso, WorkloadOverride};

use document::{choice, document};

/// The version of the document format that this program writes. A file with a higher one is refused.
pub const SCHEMA_VERSION: u32 = 1;

document! {
    /// A plan: one client, one AWS account, everything that is to be activated, sized, priced and quoted.
    Plan {
        /// Version of this document format.
        /// Default: 1, the only one so far; a newer file is refused rather than half understood.
        schema_version: u32 = SCHEMA_VERSION; 1 to 1,
        /// Title of the plan, printed on the proposal's cover.
        /// Default: empty, and then the client's name stands there.
        title: String = String::new(); chars 200,
        /// Who asks for the quote.
        /// Default: a client without a name, which may be sized but not quoted.
        client: Client = Client::default(),
        /// Developers who get access to the code repositories.
        /// Default: 8, one team of the usual size.
        developers: u32 = 8; 0 to 5000,
        /// Micro frontends.
        /// Default: four built with the command line, none with the builder.
        widgets: Widgets = Widgets::default(),
        /// Intermediary repositories for artefacts that several projects share (NPM packages, Maven or Gradle libraries).
        /// Default: none; a client's first activation seldom needs one.
        shared_repositories: Vec<SharedRepository> = Vec::new(); items 200,
        /// Environments, production first.
        ///
        /// At most 40: the largest group that the documents are set and tested for (a bank with several countries and a chain of
        /// pre-production environments in each); beyond that a quote is several quotes.
        /// Default: production and one pre-production environment for certification, the usual case of the service.
        environments: Vec<Environment> = vec![Environment::production(), Environment::certification()]; items 40,
        /// Microservices that run as containers.
        /// Default: none; a plan starts with what the client names.
        microservices: Vec<Microservice> = Vec::new(); items 500,
        /// How the platforms that have machines are set up.
        /// Default: the cheapest machines; it counts only where a workload uses them.
        platforms: Platforms = Platforms::default(),
        /// Servers beside the workloads.
        /// Default: none.
        servers: Vec<Server> = Vec::new(); items 100,
        /// Desktops for the team.
        /// Default: none.
        workspaces: Workspaces = Workspaces::default(),
        /// Site-to-site VPN links to the client's own systems.
        /// Default: none; egress then goes through the NAT gateways' fixed addresses.
        vpn_links: Vec<VpnLink> = Vec::new(); items 40,
        /// Single sign-on with Keycloak.
        /// Default: off; many clients bring their own.
        sso: Sso = Sso::default(),
        /// Managed data services.
        /// Default: all off.
        data: DataServices = DataServices::default(),
        /// What stands between the internet and the containers.
        /// Default: API gateway and firewall on (the service includes them), content delivery off.
        edge: Edge = Edge::default(),
        /// Logs, metrics and alarms.
        /// Default: what a microservice with structured logs writes.
        observability: Observability = Observability::default(),
        /// Builds and deployments.
        /// Default: a team that merges daily.
        delivery: Delivery = Delivery::default(),
        /// Expected production traffic.
        /// Default: one million requests a month with a retail bank's day.
        traffic: Traffic = Traffic::default(),
        /// How much room the sizing leaves.
        /// Default: the limits of the capacity reference.
        capacity_policy: CapacityPolicy = CapacityPolicy::default(),
        /// How the tasks follow the traffic, and what they must survive.
        /// Default: target tracking with the values that ECS sets and users observe.
        scaling: Scaling = Scaling::default(),
        /// What happens if a whole region is lost.
        /// Default: daily copies to us-west-1, as the service promises.
        disaster_recovery: DisasterRecovery = DisasterRecovery::default(),
        /// How the provider's resources are bought.
        /// Default: on demand, without free tiers.
        purchase: Purchase = Purchase::default(),
        /// A move to another platform or cloud.
        /// Default: none.
        migration: Migration = Migration::default(),
        /// What the quote does not include, of the list of what such a platform is billed for.
        /// Default: none; an entry that is neither priced nor excluded stops the quote from being issued.
        exclusions: Vec<Exclusion> = Vec::new(); items 60,
        /// Rate card, taxes, term, validity.
        /// Default: the shipped example card, twelve months, thirty days.
        commercial: Commercial = Commercial::default(),
        /// How far the numbers of the plan may be off, for the study of risk.
        /// Default: none, and then the ranges of the catalog for traffic, CPU time, latency and the like, shown as assumptions.
        uncertainty: Vec<InputRange> = Vec::new(); items 200,
        /// What the house remembers of single fields, and on whose word their numbers rest.
        /// Default: none.
        notes: Vec<Note> = Vec::new(); items 500,
    }
}

document! {
    /// Something that the quote does not include.
    Exclusion {
        /// Entry of `pricing-data/catalog/closed-list.toml`, for example support-plan.
        /// Default: empty; it must be given.
        item: String = String::new(); chars 60,
        /// Why, as it is printed.
        /// Default: empty; it must be given.
        reason: String = String::new(); chars 200,
    }
}

document! {
    /// Who asks for the quote.
    Client {
        /// Legal name.
        /// Default: empty; a proposal without a client's name is refused.
        name: String = String::new(); chars 200,
        /// Country of the client, ISO 3166 two letters; it decides the tax, the number format and the paper.
        /// Default: CL, where the service was first sold.
        country: Country = Country::Cl,
        /// Tax identifier as the client writes it (RUT, RFC, NIT, CNPJ, ...).
        /// Default: empty; it is printed if given.
        tax_id: String = String::new(); chars 40,
        /// Person to whom the proposal is addressed.
        /// Default: empty.
        contact: String = String::new(); chars 200,
    }
}

choice! {
    /// Countries whose taxes and formats ship with the program (`pricing-data/catalog/countries.toml`).
    #[allow(missing_docs, reason = "ISO 3166 codes")]
    Country {
        Cl = "CL", Mx = "MX", Co = "CO", Pe = "PE", Ar = "AR", Br = "BR", Uy = "UY", Ec = "EC", Bo = "BO", Py = "PY",
        Cr = "CR", Pa = "PA", Do = "DO", Gt = "GT", Sv = "SV", Hn = "HN", Ni = "NI", Ve = "VE",
        Us = "US",
    }
}

document! {
    /// Micro frontends by the tool that builds them.
    Widgets {
        /// Widgets built with the command line: each needs a code repository and continuous integration.
        /// Default: 4, a small channel.
        cli: u32 = 4; 0 to 2000,
        /// Widgets built with the Widget Builder: they consume no MRUs.
        /// Default: 0.
        builder: u32 = 0; 0 to 10000,
    }
}

choice! {
    /// What a shared repository publishes.
    ArtefactKind {
        /// JavaScript packages.
        Npm = "npm",
        /// Java libraries for Maven.
        Maven = "maven",
        /// Java libraries for Gradle.
        Gradle = "gradle",
    }
}

document! {
    /// A repository whose builds other projects use.
    SharedRepository {
        /// Stable identifier: lower-case letters, digits and dashes.
        /// Default: empty; it must be given, because lines and approvals refer to it.
        id: String = String::new(); chars 60,
        /// Name for people.
        /// Default: empty, and then the identifier is shown.
        name: String = String::new(); chars 120,
        /// What it publishes.
        /// Default: npm, the micro frontends' own format.
        kind: ArtefactKind = ArtefactKind::Npm,
    }
}

document! {
    /// A site-to-site IPSec link (two tunnels) to the client's systems.
    VpnLink {
        /// Stable identifier: lower-case letters, digits and dashes.
        /// Default: empty; it must be given.
        id: String = String::new(); chars 60,
        /// Name for people.
        /// Default: empty, and then the identifier is shown.
        name: String = String::new(); chars 120,
        /// Identifiers of the environments that need the link; empty means every environment.
        /// Default: empty, because each environment has a network of its own.
        environments: Vec<String> = Vec::new(); items 40,
        /// Share of the responses' volume that is fetched through the link, in percent of all requests.
        /// Default: 30, the part of a channel's calls that reach a core system behind the link.
        traffic_percent: f64 = 30.0; 0.0 to 100.0,
    }
}

impl Plan {
    /// The environment with this identifier.
    #[must_use]
    pub fn environment(&self, id: &str) -> Option<&Environment> {
        self.environments.iter().find(|environment| environment.id == id)
    }

    /// The first production environment, to which account-wide things are attributed.
    #[must_use]
    pub fn production(&self) -> Option<&Environment> {
        self.environments.iter().find(|environment| environment.kind == EnvironmentKind::Production)
    }

    /// Where in the list of environments the production environment stands, if there is one.
    #[must_use]
    pub fn production_position(&self) -> Option<usize> {
        self.environments.iter().position(|environment| environment.kind.is_production())
    }

    /// Repositories of images: one for each workload.
    #[must_use]
    pub fn image_repositories(&self) -> u32 {
        u32::try_from(self.microservices.len() + usize::from(self.sso.enabled)).unwrap_or(u32::MAX)
    }

    /// Repositories of code, each with a pipeline: those of the workloads, the shared ones, and one for each CLI widget.
    #[must_use]
    pub fn repositories(&self) -> u32 {
        let shared = u32::try_from(self.shared_repositories.len()).unwrap_or(u32::MAX);
        self.image_repositories().saturating_add(shared).saturating_add(self.widgets.cli)
    }

    /// The title for covers and lists: the plan's own, else the client's name.
    #[must_use]
    pub fn display_title(&self) -> &str {
        if self.title.is_empty() { &self.client.name } else { &self.title }
    }
}

impl VpnLink {
    /// Whether an environment uses the link; a link without environments serves all.
    #[must_use]
    pub fn serves(&self, environment: &str) -> bool {
        self.environments.is_empty() || self.environments.iter().any(|id| id == environment)
    }

    /// The name for people, else the identifier.
    #[must_use]
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}

impl SharedRepository {
    /// The name for people, else the identifier.
    #[must_use]
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}
