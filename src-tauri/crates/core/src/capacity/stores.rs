//! What cache and search need by published guidance (formulas `redis-memory`, `opensearch-storage`, `opensearch-shards`).

use rust_decimal::prelude::ToPrimitive;

use crate::catalog::{Catalog, InstanceClass};

fn memory_gib(class: &InstanceClass) -> f64 {
    class.memory_gib.to_f64().unwrap_or(0.0)
}

/// Memory that a data set takes in Redis, in GiB: keys and values, what each key costs beside them, and fragmentation.
pub(super) fn redis_gib(catalog: &Catalog, data_gb: f64) -> f64 {
    data_gb * catalog.guidance("redis-overhead") * catalog.guidance("redis-fragmentation")
}

/// What a node leaves to data: its memory less the reserved share, which is larger on micro nodes.
pub(super) fn redis_usable_gib(catalog: &Catalog, class: &InstanceClass) -> f64 {
    let id = if class.name.ends_with(".micro") { "redis-reserved-micro" } else { "redis-reserved" };
    memory_gib(class) * (1.0 - catalog.guidance(id))
}

/// Disk that documents need: each copy, the index beside them, what Linux and the service keep for themselves.
pub(super) fn opensearch_storage_gb(catalog: &Catalog, source_gb: f64, replicas: u32) -> f64 {
    let guidance = |id: &str| catalog.guidance(id);
    source_gb * (1.0 + f64::from(replicas)) * (1.0 + guidance("opensearch-index-overhead"))
        / (1.0 - guidance("opensearch-linux-reserved"))
        / (1.0 - guidance("opensearch-service-overhead"))
}

/// Shards of the documents at the size that AWS advises, copies included; at least one.
pub(super) fn opensearch_shards(catalog: &Catalog, source_gb: f64, replicas: u32) -> f64 {
    let guidance = |id: &str| catalog.guidance(id);
    let primaries = (source_gb * (1.0 + guidance("opensearch-index-overhead")) / guidance("opensearch-shard-gb").max(1.0)).ceil().max(1.0);
    primaries * (1.0 + f64::from(replicas))
}

/// Shards that a node's heap carries: half of its memory is heap, up to a bound, and each GiB of it carries so many.
pub(super) fn opensearch_heap_shards(catalog: &Catalog, class: &InstanceClass) -> f64 {
    let guidance = |id: &str| catalog.guidance(id);
    let heap = (memory_gib(class) * guidance("opensearch-heap-share")).min(guidance("opensearch-heap-most"));
    heap * guidance("opensearch-shards-per-heap")
}
