//! The catalog: container sizes, instance classes, regions, countries, traffic profiles, free allowances.

use aforo_core::catalog::{
    AssumedRange, Catalog, ContainerSize, CountryRules, FreeAllowance, InstanceClass, Limit, Machine, ProfileShape, RateStatus, Region,
    UncoveredGroup,
};
use aforo_core::plan::{Architecture, Country, Provider, TrafficProfile};
use aforo_core::rate_card::Names;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::{FileProblem, PricingError, text};
use crate::traffic_events::traffic_events;

/// The catalog's files, each with its name and bytes.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "named after the files")]
pub struct CatalogFiles<'a> {
    pub container_sizes: (&'a str, &'a [u8]),
    pub instance_classes: (&'a str, &'a [u8]),
    pub machines: (&'a str, &'a [u8]),
    pub regions: (&'a str, &'a [u8]),
    pub countries: (&'a str, &'a [u8]),
    pub traffic_profiles: (&'a str, &'a [u8]),
    pub traffic_events: (&'a str, &'a [u8]),
    pub free_allowances: (&'a str, &'a [u8]),
    pub limits: (&'a str, &'a [u8]),
    pub assumed_ranges: (&'a str, &'a [u8]),
    pub uncovered: (&'a str, &'a [u8]),
}

/// Reads a TOML file; the error names line and column.
pub(crate) fn toml_file<T: DeserializeOwned>((file, bytes): (&str, &[u8])) -> Result<T, PricingError> {
    let text = text(file, bytes)?;
    toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(0, |span| text.bytes().take(span.start).filter(|byte| *byte == b'\n').count() + 1);
        PricingError::one(file, format!("line {line}"), error.message().to_owned())
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitsFile {
    limit: Vec<LimitRow>,
    guidance: Vec<LimitRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitRow {
    id: String,
    value: f64,
    unit: String,
    #[serde(default)]
    regions: Vec<String>,
    #[serde(default)]
    adjustable: bool,
    source: String,
}

impl From<LimitRow> for Limit {
    fn from(row: LimitRow) -> Self {
        let LimitRow { id, value, unit, regions, adjustable, source } = row;
        Self { id, value, unit, regions, adjustable, source }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SizesFile {
    #[allow(dead_code, reason = "for people who read the file")]
    source: String,
    size: Vec<SizeRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SizeRow {
    vcpu: Decimal,
    #[serde(default)]
    memory_gb: Vec<Decimal>,
    minimum: Option<Decimal>,
    maximum: Option<Decimal>,
    step: Option<Decimal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassesFile {
    aurora_source: String,
    redis_source: String,
    rds_source: String,
    opensearch_source: String,
    class: Vec<ClassRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassRow {
    service: String,
    name: String,
    vcpu: u32,
    memory_gib: Decimal,
    max_connections: u32,
    burstable: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MachinesFile {
    aws_source: String,
    azure_source: String,
    machine: Vec<MachineRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MachineRow {
    name: String,
    provider: Provider,
    vcpu: u32,
    memory_gib: Decimal,
    architecture: Architecture,
    burstable: bool,
    #[serde(default)]
    interfaces: u32,
    #[serde(default)]
    addresses: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegionsFile {
    #[allow(dead_code, reason = "for people who read the file")]
    source: String,
    region: Vec<RegionRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegionRow {
    code: String,
    name: String,
    zones: u32,
    #[serde(default = "aws")]
    provider: Provider,
}

const fn aws() -> Provider {
    Provider::Aws
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountriesFile {
    #[allow(dead_code, reason = "for people who read the file")]
    checked: String,
    #[allow(dead_code, reason = "for people who read the file")]
    source: String,
    country: Vec<CountryRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryRow {
    code: Country,
    tax_name: String,
    tax_rate_percent: Option<Decimal>,
    locale: String,
    paper: String,
    tax_id_label: String,
    note: String,
    status: RateStatus,
    source: String,
    checked_on: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProfilesFile {
    #[allow(dead_code, reason = "for people who read the file")]
    source: String,
    profile: Vec<ProfileRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProfileRow {
    name: TrafficProfile,
    weekday: [f64; 24],
    weekend: [f64; 24],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllowancesFile {
    allowance: Vec<AllowanceRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllowanceRow {
    key: String,
    quantity: Decimal,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RangesFile {
    #[allow(dead_code, reason = "for people who read the file")]
    source: String,
    range: Vec<RangeRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RangeRow {
    field: String,
    low_factor: f64,
    high_factor: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UncoveredFile {
    source: String,
    group: Vec<UncoveredRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UncoveredRow {
    id: String,
    name: Names,
    resources: Vec<String>,
}

/// Reads the catalog.
///
/// # Errors
/// The first file that cannot be read, with its line.
pub fn read_catalog(files: &CatalogFiles<'_>) -> Result<Catalog, PricingError> {
    let sizes: SizesFile = toml_file(files.container_sizes)?;
    let classes: ClassesFile = toml_file(files.instance_classes)?;
    let machines: MachinesFile = toml_file(files.machines)?;
    let regions: RegionsFile = toml_file(files.regions)?;
    let countries: CountriesFile = toml_file(files.countries)?;
    let profiles: ProfilesFile = toml_file(files.traffic_profiles)?;
    let allowances: AllowancesFile = toml_file(files.free_allowances)?;
    let limits: LimitsFile = toml_file(files.limits)?;
    let ranges: RangesFile = toml_file(files.assumed_ranges)?;
    let uncovered: UncoveredFile = toml_file(files.uncovered)?;
    let source = |service: &str| match service {
        "aurora-mysql" => classes.aurora_source.clone(),
        "redis" => classes.redis_source.clone(),
        "rds" => classes.rds_source.clone(),
        _ => classes.opensearch_source.clone(),
    };
    Ok(Catalog {
        container_sizes: container_sizes(files.container_sizes.0, sizes.size)?,
        instance_classes: classes
            .class
            .into_iter()
            .map(|row| InstanceClass {
                source: source(&row.service),
                name: row.name,
                service: row.service,
                vcpu: row.vcpu,
                memory_gib: row.memory_gib,
                max_connections: row.max_connections,
                burstable: row.burstable,
            })
            .collect(),
        machines: machines
            .machine
            .into_iter()
            .map(|row| Machine {
                source: match row.provider {
                    Provider::Aws => machines.aws_source.clone(),
                    Provider::Azure => machines.azure_source.clone(),
                },
                name: row.name,
                provider: row.provider,
                vcpu: row.vcpu,
                memory_gib: row.memory_gib,
                architecture: row.architecture,
                burstable: row.burstable,
                interfaces: row.interfaces,
                addresses: row.addresses,
            })
            .collect(),
        regions: regions
            .region
            .into_iter()
            .map(|row| Region { provider: row.provider, code: row.code, name: row.name, zones: row.zones })
            .collect(),
        countries: countries
            .country
            .into_iter()
            .map(|row| CountryRules {
                code: row.code,
                tax_name: row.tax_name,
                tax_rate_percent: row.tax_rate_percent,
                locale: row.locale,
                paper: row.paper,
                tax_id_label: row.tax_id_label,
                note: row.note,
                status: row.status,
                source: row.source,
                checked_on: row.checked_on,
            })
            .collect(),
        profiles: profiles
            .profile
            .into_iter()
            .map(|row| ProfileShape { profile: row.name, weekday: row.weekday, weekend: row.weekend })
            .collect(),
        events: traffic_events(files.traffic_events)?,
        free_allowances: allowances
            .allowance
            .into_iter()
            .map(|row| FreeAllowance { key: row.key, quantity: row.quantity, source: row.source })
            .collect(),
        limits: limits.limit.into_iter().map(Limit::from).collect(),
        guidance: limits.guidance.into_iter().map(Limit::from).collect(),
        uncovered: uncovered.group.into_iter().map(|row| UncoveredGroup { id: row.id, name: row.name, resources: row.resources }).collect(),
        uncovered_source: uncovered.source,
        assumed_ranges: ranges
            .range
            .into_iter()
            .map(|row| AssumedRange { field: row.field, low_factor: row.low_factor, high_factor: row.high_factor })
            .collect(),
    })
}

fn container_sizes(file: &str, rows: Vec<SizeRow>) -> Result<Vec<ContainerSize>, PricingError> {
    let mut sizes = Vec::new();
    let mut problems = Vec::new();
    for row in rows {
        let place = format!("size with vcpu = {}", row.vcpu);
        let Some(memories) = memories(&row) else {
            let message = "give either `memory_gb`, or `minimum`, `maximum` and a `step` that divides the way between them".to_owned();
            problems.push(FileProblem { place, message });
            continue;
        };
        for memory in memories {
            match ContainerSize::parse(&format!("{}x{}", row.vcpu.normalize(), memory.normalize())) {
                Some(size) if sizes.contains(&size) => {
                    problems.push(FileProblem { place: place.clone(), message: format!("{size} is given twice: keep one") });
                }
                Some(size) => sizes.push(size),
                None => problems.push(FileProblem {
                    place: place.clone(),
                    message: format!("{memory} GB: vCPU in thousandths and memory in whole MiB are allowed"),
                }),
            }
        }
    }
    if !problems.is_empty() {
        return Err(PricingError { file: file.to_owned(), problems });
    }
    sizes.sort();
    Ok(sizes)
}

/// The memory sizes of a row in GB: its list, or its range. `None` if it has neither, both, or a range that its step does
/// not reach; a row must never offer fewer sizes than a person reads in it.
fn memories(row: &SizeRow) -> Option<Vec<Decimal>> {
    match (row.memory_gb.is_empty(), row.minimum, row.maximum, row.step) {
        (false, None, None, None) => Some(row.memory_gb.clone()),
        (true, Some(minimum), Some(maximum), Some(step)) if step > Decimal::ZERO && maximum >= minimum => {
            let steps = (maximum - minimum).checked_div(step)?;
            let last = u16::try_from(steps).ok().filter(|_| steps.fract().is_zero())?;
            Some((0..=last).map(|index| minimum + step * Decimal::from(index)).collect())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(row: &str) -> Result<Vec<String>, String> {
        let text = format!("source = 's'\n[[size]]\n{row}\n");
        let file: SizesFile = toml_file(("sizes.toml", text.as_bytes())).map_err(|error| error.to_string())?;
        let sizes = container_sizes("sizes.toml", file.size).map_err(|error| error.to_string())?;
        Ok(sizes.iter().map(ContainerSize::to_string).collect())
    }

    #[test]
    fn a_row_is_a_list_or_a_range() {
        assert_eq!(sizes("vcpu = '0.25'\nmemory_gb = ['0.5', '1']").expect("list"), ["0.25x0.5", "0.25x1"]);
        assert_eq!(sizes("vcpu = '8'\nminimum = '16'\nmaximum = '24'\nstep = '4'").expect("range"), ["8x16", "8x20", "8x24"]);
    }

    #[test]
    fn broken_rows_are_refused_with_a_reason() {
        for (why, row, expected) in [
            ("nothing", "vcpu = '1'", "size with vcpu = 1: give either `memory_gb`"),
            ("no step", "vcpu = '1'\nminimum = '2'\nmaximum = '8'", "give either"),
            ("no way", "vcpu = '1'\nminimum = '2'\nmaximum = '8'\nstep = '0'", "give either"),
            ("a step past the end", "vcpu = '1'\nminimum = '2'\nmaximum = '8'\nstep = '4'", "give either"),
            ("too many", "vcpu = '1'\nminimum = '0'\nmaximum = '8'\nstep = '0.0001'", "give either"),
            ("twice", "vcpu = '1'\nmemory_gb = ['2', '2']", "1x2 is given twice"),
            ("part of a MiB", "vcpu = '1'\nmemory_gb = ['0.0001']", "0.0001 GB: vCPU in thousandths"),
            ("a word that is not known", "vcpu = '1'\nmemory = ['2']", "sizes.toml: line 4: unknown field `memory`"),
        ] {
            let error = sizes(row).expect_err(why);
            assert!(error.contains(expected), "{why}: {error}");
        }
    }
}
