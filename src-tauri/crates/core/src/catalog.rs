//! What can be bought and what limits it: container sizes, database classes, regions, countries, traffic profiles.
//! The values are data (`pricing-data/catalog/`), read by the pricing crate; here are their types and look-ups.

use rust_decimal::Decimal;

use crate::plan::{Architecture, Country, Provider, Runtime, Traffic, TrafficProfile};
use crate::rate_card::Names;

/// A container size that AWS Fargate accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContainerSize {
    /// Thousandths of a vCPU: 250 is a quarter.
    milli_vcpu: u32,
    /// Memory in MiB.
    memory_mib: u32,
}

impl ContainerSize {
    /// A size from thousandths of a vCPU and MiB of memory; whether Fargate offers it is the catalog's knowledge.
    #[must_use]
    pub const fn new(milli_vcpu: u32, memory_mib: u32) -> Self {
        Self { milli_vcpu, memory_mib }
    }

    /// Reads `2x8` or `0.5x1`: vCPU and GiB. `None` if it is not of that form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (vcpu, memory) = text.split_once('x')?;
        let thousandths = |part: &str, scale: u32| -> Option<u32> {
            let value = part.parse::<Decimal>().ok()?.checked_mul(Decimal::from(scale))?;
            (value.fract().is_zero() && value.is_sign_positive()).then(|| u32::try_from(value.trunc()).ok()).flatten()
        };
        Some(Self { milli_vcpu: thousandths(vcpu, 1_000)?, memory_mib: thousandths(memory, 1_024)? })
    }

    /// vCPUs as a decimal.
    #[must_use]
    pub fn vcpu(self) -> Decimal {
        Decimal::new(i64::from(self.milli_vcpu), 3).normalize()
    }

    /// Memory in GiB (AWS writes GB).
    #[must_use]
    pub fn memory_gib(self) -> Decimal {
        (Decimal::from(self.memory_mib) / Decimal::from(1_024)).normalize()
    }

    /// vCPUs for capacity mathematics.
    #[must_use]
    pub fn vcpu_f64(self) -> f64 {
        f64::from(self.milli_vcpu) / 1_000.0
    }

    /// Memory in MiB.
    #[must_use]
    pub const fn memory_mib(self) -> u32 {
        self.memory_mib
    }

    /// Thousandths of a vCPU.
    #[must_use]
    pub const fn milli_vcpu(self) -> u32 {
        self.milli_vcpu
    }
}

impl std::fmt::Display for ContainerSize {
    /// As plans and rate cards write it: `2x8`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}x{}", self.vcpu(), self.memory_gib())
    }
}

/// A class of database, cache or search instance.
#[derive(Clone, Debug, PartialEq)]
pub struct InstanceClass {
    /// AWS's name, for example `db.r6g.large`.
    pub name: String,
    /// Which service offers it: `aurora-mysql`, `rds`, `redis` or `opensearch`.
    pub service: String,
    /// vCPUs; those of a burstable class are shared.
    pub vcpu: u32,
    /// Memory in GiB.
    pub memory_gib: Decimal,
    /// Default of `max_connections`; 0 where it does not apply, and for RDS, whose default follows from the memory.
    pub max_connections: u32,
    /// Whether it is burstable and therefore not meant for production.
    pub burstable: bool,
    /// Where the figures were read.
    pub source: String,
}

/// A machine on which tasks run: an EC2 instance type or a size of an Azure virtual machine.
#[derive(Clone, Debug, PartialEq)]
pub struct Machine {
    /// The provider's name, for example `m6i.large` or `standard_d4s_v5`.
    pub name: String,
    /// Whose it is.
    pub provider: Provider,
    /// vCPUs; those of a burstable one are shared.
    pub vcpu: u32,
    /// Memory in GiB, as it is sold.
    pub memory_gib: Decimal,
    /// Processor.
    pub architecture: Architecture,
    /// Whether it is burstable and therefore not meant for steady load.
    pub burstable: bool,
    /// Network interfaces; 0 where pods have addresses of their own network.
    pub interfaces: u32,
    /// Addresses of each interface.
    pub addresses: u32,
    /// Where the figures were read.
    pub source: String,
}

/// Resources for which a rate card may have no component.
#[derive(Clone, Debug, PartialEq)]
pub struct UncoveredGroup {
    /// Stable id.
    pub id: String,
    /// Names for people.
    pub name: Names,
    /// The estimate's resources.
    pub resources: Vec<String>,
}

/// A region that the planner knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Whose it is.
    pub provider: Provider,
    /// The provider's code, for example `us-east-1`.
    pub code: String,
    /// Place, for example `N. Virginia`.
    pub name: String,
    /// Availability zones that a new account can use.
    pub zones: u32,
}

/// A country's defaults for quotes. Dated and sourced; the plan may override the tax.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryRules {
    /// The country.
    pub code: Country,
    /// Name of the consumption tax.
    pub tax_name: String,
    /// Its standard rate in percent; absent where no single rate exists (the plan must then name its taxes).
    pub tax_rate_percent: Option<Decimal>,
    /// Number and date format, for example `es-CL`.
    pub locale: String,
    /// `us-letter` or `a4`.
    pub paper: String,
    /// Label of the tax identifier, for example `RUT`.
    pub tax_id_label: String,
    /// What a person must know before relying on the rate.
    pub note: String,
    /// Whether sources agree on the rate.
    pub status: RateStatus,
    /// Where the rate was read.
    pub source: String,
    /// When (YYYY-MM-DD).
    pub checked_on: String,
}

/// Whether sources agree on a tax rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RateStatus {
    /// They do.
    Agreed,
    /// They differ, or only one was found.
    Unverified,
    /// There is no single rate.
    None,
}

/// The shape of a week: the relative load of each hour on working days and at week-ends.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileShape {
    /// Which profile.
    pub profile: TrafficProfile,
    /// Weights of the 24 hours of a working day.
    pub weekday: [f64; 24],
    /// Weights of the 24 hours of a week-end day, on the same scale.
    pub weekend: [f64; 24],
}

impl ProfileShape {
    /// The distinct hourly rates of a week relative to the week's mean, with the share of the week that each covers:
    /// 24 hours of five working days and 24 of two week-end days. The shares sum to 1 and the weighted mean is 1.
    #[must_use]
    pub fn relative_rates(&self) -> Vec<(f64, f64)> {
        let week: f64 = self.weekday.iter().sum::<f64>() * 5.0 + self.weekend.iter().sum::<f64>() * 2.0;
        let mean = week / 168.0;
        let days = self.weekday.iter().map(|weight| (weight, 5.0 / 168.0));
        let ends = self.weekend.iter().map(|weight| (weight, 2.0 / 168.0));
        days.chain(ends).map(|(weight, share)| (if mean > 0.0 { weight / mean } else { 1.0 }, share)).collect()
    }

    /// The rates of the 168 hours of a week from Monday, relative to the week's mean.
    #[must_use]
    pub fn week(&self) -> Vec<f64> {
        let relative = self.relative_rates();
        let hour = |at: usize| relative[if at / 24 < 5 { at % 24 } else { 24 + at % 24 }].0;
        (0..168).map(hour).collect()
    }
}

/// A pay day or a campaign, or the part of it that falls into one week.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarEvent {
    /// Stable id, for example `payday-month`.
    pub id: String,
    /// The profiles that feel it.
    pub profiles: Vec<TrafficProfile>,
    /// The countries that have it; empty means all.
    pub countries: Vec<Country>,
    /// Monday of its week, `YYYY-MM-DD`.
    pub monday: String,
    /// Minute of the week in which it begins, Monday's midnight being 0.
    pub start_minute: u32,
    /// Minutes that it lasts within the week.
    pub minutes: u32,
    /// Traffic over that of the same hour without it.
    pub multiplier: f64,
    /// Where its dates were read.
    pub source: String,
}

/// A free allowance of AWS, pooled over the account; subtracted only if the plan turns free tiers on (design rule 5).
#[derive(Clone, Debug, PartialEq)]
pub struct FreeAllowance {
    /// Price-book key.
    pub key: String,
    /// Usage a month that costs nothing, in the price's unit.
    pub quantity: Decimal,
    /// Where it was read.
    pub source: String,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Catalog {
    /// Every size that Fargate accepts, smallest vCPU first, then memory.
    pub container_sizes: Vec<ContainerSize>,
    /// Instance classes of databases, caches and search.
    pub instance_classes: Vec<InstanceClass>,
    /// Machines, in the order of the file.
    pub machines: Vec<Machine>,
    /// Regions.
    pub regions: Vec<Region>,
    /// Countries.
    pub countries: Vec<CountryRules>,
    /// Traffic profiles.
    pub profiles: Vec<ProfileShape>,
    /// Pay days and campaigns, cut at the ends of weeks.
    pub events: Vec<CalendarEvent>,
    /// Free allowances.
    pub free_allowances: Vec<FreeAllowance>,
    /// Quotas and throughputs.
    pub limits: Vec<Limit>,
    /// How far numbers of a plan are taken to be off when it states no ranges.
    pub assumed_ranges: Vec<AssumedRange>,
    /// Constants of published sizing guidance and the assumptions beside them.
    pub guidance: Vec<Limit>,
    /// What a rate card may lack.
    pub uncovered: Vec<UncoveredGroup>,
    /// Why these.
    pub uncovered_source: String,
}

/// How far a number is taken to be off.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumedRange {
    /// The number's path without the elements of lists: `microservices[].latency_ms`.
    pub field: String,
    /// Factor on the plan's value for the low end ...
    pub low_factor: f64,
    /// ... and for the high end.
    pub high_factor: f64,
}

/// A quota or a throughput of the provider.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// Stable id, for example `api-gateway-rate`.
    pub id: String,
    /// What is allowed.
    pub value: f64,
    /// Unit of the value, as the catalog writes it, for example `per-second`, `megabit` (a second) or `task`.
    pub unit: String,
    /// Regions in which it holds; empty means all that no other row of the same id names.
    pub regions: Vec<String>,
    /// Whether AWS raises it when asked.
    pub adjustable: bool,
    /// Where it was read.
    pub source: String,
}

impl Catalog {
    /// The free allowance of a price key, if it has one.
    #[must_use]
    pub fn free_allowance(&self, key: &str) -> Option<&FreeAllowance> {
        self.free_allowances.iter().find(|allowance| allowance.key == key)
    }

    /// The range that is assumed of the number at a path.
    #[must_use]
    pub fn assumed_range(&self, path: &str) -> Option<&AssumedRange> {
        let mut inside = false;
        let field: String = path
            .chars()
            .filter(|letter| {
                inside = *letter == '[' || (inside && *letter != ']');
                !inside || *letter == '['
            })
            .collect();
        self.assumed_ranges.iter().find(|range| range.field == field)
    }

    /// A limit by its id, where it does not differ between regions.
    #[must_use]
    pub fn limit(&self, id: &str) -> Option<&Limit> {
        self.limit_in(id, "")
    }

    /// A limit by its id in a region: the row that names the region, else the one for all.
    #[must_use]
    pub fn limit_in(&self, id: &str, region: &str) -> Option<&Limit> {
        let rows = || self.limits.iter().filter(|limit| limit.id == id);
        rows().find(|limit| limit.regions.iter().any(|code| code == region)).or_else(|| rows().find(|limit| limit.regions.is_empty()))
    }

    /// A constant of published guidance by its id; 0 if the data lacks it, which a test of the data excludes.
    #[must_use]
    pub fn guidance(&self, id: &str) -> f64 {
        self.guidance.iter().find(|row| row.id == id).map_or(0.0, |row| row.value)
    }

    /// Where a constant of guidance was read; empty if the data lacks it.
    #[must_use]
    pub fn guidance_source(&self, id: &str) -> &str {
        self.guidance.iter().find(|row| row.id == id).map_or("", |row| row.source.as_str())
    }

    /// An instance class of a service.
    #[must_use]
    pub fn instance_class(&self, service: &str, name: &str) -> Option<&InstanceClass> {
        self.instance_classes.iter().find(|class| class.service == service && class.name == name)
    }

    /// A machine by its name.
    #[must_use]
    pub fn machine(&self, name: &str) -> Option<&Machine> {
        self.machines.iter().find(|machine| machine.name == name)
    }

    /// A region by its code.
    #[must_use]
    pub fn region(&self, code: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == code)
    }

    /// A country's defaults.
    #[must_use]
    pub fn country(&self, code: Country) -> Option<&CountryRules> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// The shape of a traffic profile.
    #[must_use]
    pub fn profile(&self, profile: TrafficProfile) -> Option<&ProfileShape> {
        self.profiles.iter().find(|shape| shape.profile == profile)
    }

    /// The rates of the 168 hours of a plan's week from Monday, relative to their mean; flat if the profile is not known.
    #[must_use]
    pub fn week(&self, traffic: &Traffic) -> Vec<f64> {
        self.profile(traffic.profile).map_or_else(|| vec![1.0; 168], ProfileShape::week)
    }

    /// The pay days and campaigns of a profile in a country.
    pub fn events(&self, profile: TrafficProfile, country: Country) -> impl Iterator<Item = &CalendarEvent> + '_ {
        self.events
            .iter()
            .filter(move |event| event.profiles.contains(&profile) && (event.countries.is_empty() || event.countries.contains(&country)))
    }

    /// The sizes that a runtime may use: a JVM needs at least one vCPU (design rule 9).
    pub fn sizes_for(&self, runtime: Runtime) -> impl Iterator<Item = ContainerSize> + '_ {
        let least = if runtime == Runtime::Jvm { 1_000 } else { 250 };
        self.container_sizes.iter().copied().filter(move |size| size.milli_vcpu >= least)
    }
}

/// Share of a container's memory that a runtime may fill with its heap or working set.
/// JVM: 75 %, the service's rule (seed 000's documentation). Others: 85 %, leaving room for the process itself.
#[must_use]
pub const fn usable_memory_share(runtime: Runtime) -> f64 {
    match runtime {
        Runtime::Jvm => 0.75,
        Runtime::Node | Runtime::Dotnet | Runtime::Python | Runtime::Native => 0.85,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_and_written_alike() {
        for text in ["0.25x0.5", "1x2", "2x8", "16x120"] {
            assert_eq!(ContainerSize::parse(text).map(|size| size.to_string()).as_deref(), Some(text));
        }
        for text in ["", "2", "x", "2x", "-1x2", "axb", "0.0001x1"] {
            assert_eq!(ContainerSize::parse(text), None, "{text}");
        }
    }
}
