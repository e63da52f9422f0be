//! What ships with the program: `pricing-data/`, compiled in, so that it works offline and cannot go missing.

use std::sync::Arc;

use aforo_core::catalog::Catalog;
use aforo_core::closed_list::ListEntry;
use aforo_core::enablement::Activity;
use aforo_core::lifecycle::Policy;
use aforo_core::price_book::PriceBook;
use aforo_core::rate_card::RateCard;
use aforo_core::terms::CurrencyRules;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::catalog::{CatalogFiles, read_catalog, toml_file};
use crate::closed_list::read_closed_list;
use crate::currencies::read_currencies;
use crate::enablement::read_enablement;
use crate::error::PricingError;
use crate::import::{Mapping, MappingFiles};
use crate::policies::read_policies;
use crate::price_book::read_price_book;
use crate::rate_card::read_rate_card;
use crate::template_words::{TemplateWords, read_template_words};

macro_rules! data_file {
    ($path:literal) => {
        ($path, include_bytes!(concat!("../../../../pricing-data/", $path)).as_slice())
    };
}

const MANIFEST: (&str, &[u8]) = data_file!("manifest.toml");
const PRICE_BOOK: (&str, &[u8]) = data_file!("price-books/aws-2026-11.csv");
const RATE_CARD: (&str, &[u8]) = data_file!("rate-cards/aforo-example-2026.1.toml");
const CATALOG: CatalogFiles<'_> = CatalogFiles {
    container_sizes: data_file!("catalog/container-sizes.toml"),
    instance_classes: data_file!("catalog/instance-classes.toml"),
    machines: data_file!("catalog/machines.toml"),
    regions: data_file!("catalog/regions.toml"),
    countries: data_file!("catalog/countries.toml"),
    traffic_profiles: data_file!("catalog/traffic-profiles.toml"),
    traffic_events: data_file!("catalog/traffic-events.toml"),
    free_allowances: data_file!("catalog/free-allowances.toml"),
    limits: data_file!("catalog/limits.toml"),
    assumed_ranges: data_file!("catalog/assumed-ranges.toml"),
    uncovered: data_file!("catalog/uncovered.toml"),
};
/// The example of approval policies as a file, for a house to start its own from.
pub const POLICIES: (&str, &[u8]) = data_file!("catalog/approval-policies.toml");
const CLOSED_LIST: (&str, &[u8]) = data_file!("catalog/closed-list.toml");
const CURRENCIES: (&str, &[u8]) = data_file!("catalog/currencies.toml");
const ENABLEMENT: (&str, &[u8]) = data_file!("catalog/enablement.toml");
const MAPPING: MappingFiles<'_> = MappingFiles {
    keys: data_file!("mapping/keys.csv"),
    regions: data_file!("mapping/regions.csv"),
    units: data_file!("mapping/units.csv"),
};
const TEMPLATES: [(&str, &[u8]); 10] = [
    data_file!("templates/connect-bank.aforo"),
    data_file!("templates/connect-small.aforo"),
    data_file!("templates/connect-medium.aforo"),
    data_file!("templates/connect-large.aforo"),
    data_file!("templates/wallenomic.aforo"),
    data_file!("templates/wallenomic-40.aforo"),
    data_file!("templates/mmrv.aforo"),
    data_file!("templates/eks-rds.aforo"),
    data_file!("templates/night-watch.aforo"),
    data_file!("templates/empty.aforo"),
];

const TEMPLATE_WORDS: (&str, &[u8]) = data_file!("templates/words.csv");

/// A plan template: its id and the bytes of the plan document.
#[derive(Clone, Copy, Debug)]
pub struct TemplateFile {
    /// Stable id, for example `connect-bank`.
    pub id: &'static str,
    /// The plan document.
    pub bytes: &'static [u8],
}

/// The shipped data.
#[derive(Clone, Debug)]
pub struct Shipped {
    /// Sizes, classes, regions, countries, profiles, allowances.
    pub catalog: Catalog,
    /// The price book; shared, because imported books stand beside it.
    pub price_book: Arc<PriceBook>,
    /// The rate cards.
    pub rate_cards: Vec<Arc<RateCard>>,
    /// What a platform is billed for: nothing of it is forgotten.
    pub closed_list: Vec<ListEntry>,
    /// Currencies in which equivalents are shown.
    pub currencies: Vec<CurrencyRules>,
    /// When a quote needs an approval of the house.
    pub policies: Vec<Policy>,
    /// What is done to enable the service.
    pub activities: Vec<Activity>,
    /// The templates, in Spanish.
    pub templates: Vec<TemplateFile>,
    /// Their texts in the other languages.
    pub template_words: TemplateWords,
}

/// The shipped rate card as its file stands.
#[must_use]
pub const fn shipped_rate_card() -> &'static [u8] {
    RATE_CARD.1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    price_book: PriceBookEntry,
    file: Vec<ManifestEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PriceBookEntry {
    id: String,
    published: String,
    /// How many prices it has, tiers counted singly.
    rows: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ManifestEntry {
    path: String,
    sha256: String,
    #[allow(dead_code, reason = "for people who read the manifest")]
    source: String,
}

/// Reads the shipped data.
///
/// # Errors
/// Only if the program was built from broken data; a test proves that it was not.
pub fn shipped() -> Result<Shipped, PricingError> {
    let manifest: Manifest = toml_file(MANIFEST)?;
    let template = |(path, bytes): (&'static str, &'static [u8])| TemplateFile {
        id: path.trim_start_matches("templates/").trim_end_matches(".aforo"),
        bytes,
    };
    Ok(Shipped {
        catalog: read_catalog(&CATALOG)?,
        price_book: Arc::new(read_price_book(&manifest.price_book.id, &manifest.price_book.published, PRICE_BOOK.0, PRICE_BOOK.1)?),
        rate_cards: vec![Arc::new(read_rate_card(RATE_CARD.0, RATE_CARD.1)?)],
        closed_list: read_closed_list(CLOSED_LIST.0, CLOSED_LIST.1)?,
        currencies: read_currencies(CURRENCIES.0, CURRENCIES.1)?,
        policies: read_policies(POLICIES.0, POLICIES.1)?,
        activities: read_enablement(ENABLEMENT.0, ENABLEMENT.1)?,
        templates: TEMPLATES.into_iter().map(template).collect(),
        template_words: read_template_words(TEMPLATE_WORDS.0, TEMPLATE_WORDS.1)?,
    })
}

/// How providers' price files are read: read only when somebody imports.
///
/// # Errors
/// Only if the program was built from broken data; a test proves that it was not.
pub fn shipped_mapping() -> Result<Mapping, PricingError> {
    Mapping::read(&MAPPING)
}

/// Files whose bytes or rows are not those that the manifest names, or that it does not name at all; empty if all is well.
///
/// # Errors
/// If the manifest itself or the price book cannot be read.
pub fn manifest_problems() -> Result<Vec<String>, PricingError> {
    let manifest: Manifest = toml_file(MANIFEST)?;
    let catalog = [
        CATALOG.container_sizes,
        CATALOG.instance_classes,
        CATALOG.machines,
        CATALOG.regions,
        CATALOG.countries,
        CATALOG.traffic_profiles,
        CATALOG.traffic_events,
        CATALOG.free_allowances,
        CATALOG.limits,
        CATALOG.assumed_ranges,
        CATALOG.uncovered,
    ];
    let mapping = [MAPPING.keys, MAPPING.regions, MAPPING.units];
    let single = [PRICE_BOOK, RATE_CARD, POLICIES, CURRENCIES, CLOSED_LIST, ENABLEMENT, TEMPLATE_WORDS];
    let all = single.into_iter().chain(catalog).chain(mapping).chain(TEMPLATES);
    let mut problems = Vec::new();
    let rows = read_price_book(&manifest.price_book.id, &manifest.price_book.published, PRICE_BOOK.0, PRICE_BOOK.1)?.rows().len();
    if rows != manifest.price_book.rows {
        problems.push(format!("{} has {rows} rows; the manifest says {}", PRICE_BOOK.0, manifest.price_book.rows));
    }
    for (path, bytes) in all {
        let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        match manifest.file.iter().find(|entry| entry.path == path) {
            None => problems.push(format!("{path} is not in the manifest; its sha256 is {hash}")),
            Some(entry) if entry.sha256 != hash => problems.push(format!("{path} was changed; its sha256 is now {hash}")),
            Some(_) => {}
        }
    }
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::compare;
    use rust_decimal::Decimal;

    fn data() -> Shipped {
        shipped().expect("the shipped data is sound")
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("decimal")
    }

    #[test]
    fn the_manifest_names_every_file_with_its_hash() {
        assert_eq!(manifest_problems().expect("manifest"), Vec::<String>::new());
    }

    /// AWS's own table has seven rows with 3, 4, 7, 13, 23, 12 and 12 memory sizes.
    #[test]
    fn fargate_offers_74_sizes() {
        let sizes = data().catalog.container_sizes;
        let of = |milli: u32| sizes.iter().filter(|size| size.milli_vcpu() == milli).count();
        assert_eq!([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000].map(of), [3, 4, 7, 13, 23, 12, 12]);
    }

    /// Prices that AWS publishes, read independently of the file (pricing pages; facts with rate codes).
    #[test]
    fn published_prices() {
        let book = data().price_book;
        for (key, region, usd) in [
            ("fargate.x86.vcpu", "us-east-1", "0.04048"),
            ("fargate.x86.memory", "us-east-1", "0.004445"),
            ("fargate.x86.vcpu", "sa-east-1", "0.0696"),
            ("nat.hour", "us-east-1", "0.045"),
            ("nat.hour", "sa-east-1", "0.093"),
            ("alb.hour", "us-east-1", "0.0225"),
            ("transfer.internet.out", "us-east-1", "0.09"),
            ("aurora.mysql.db.r6g.large", "us-east-1", "0.26"),
            ("vpn.hour", "us-west-1", "0.05"),
            ("waf.acl", "eu-west-1", "5"),
        ] {
            let price = book.price(key, region).unwrap_or_else(|| panic!("{key} in {region}"));
            assert_eq!(price.first().usd, decimal(usd), "{key} in {region}");
        }
    }

    #[test]
    fn every_row_has_a_source_and_unverified_rows_are_marked() {
        let book = data().price_book;
        for row in book.rows() {
            assert!(!row.source.is_empty(), "{} in {}", row.key, row.region);
            assert_eq!(row.verified, !row.source.starts_with("unverified"), "{} in {}", row.key, row.region);
        }
    }

    /// The published values of the real service (public documentation; design rule 7).
    #[test]
    fn published_mrus() {
        let card = &data().rate_cards[0];
        for (id, mrus) in [
            ("developer-access", "1"),
            ("code-repository", "1"),
            ("continuous-integration", "1"),
            ("artefact-repository", "1"),
            ("builder-widget", "0"),
        ] {
            let (_, component) = card.component(id).expect(id);
            assert_eq!((component.mrus, component.origin.as_str()), (decimal(mrus), "published"), "{id}");
        }
        assert!(card.example, "the shipped card says that it is an example");
    }

    /// The card's frozen MRUs are what its analysis yields with the shipped prices: every component, derived anew.
    #[test]
    fn derived_mrus_follow_from_their_analysis() {
        let data = data();
        let comparisons = compare(&data.rate_cards[0], &data.price_book);
        assert!(comparisons.len() > 100, "{} components", comparisons.len());
        for comparison in comparisons {
            let derived = comparison.derived.unwrap_or_else(|key| panic!("{}: no price of {key}", comparison.component));
            assert_eq!(comparison.published, derived.mrus, "{}", comparison.component);
        }
    }

    /// By hand, for `container.1x2`: the cloud costs 730 × 0.04048, 1,460 × 0.004445, and 4.1655 for what is included:
    /// together 40.2056. Taxed 44.22616, with labour and licences 61.22616, with overhead 68.5732992, at the margin
    /// 105.4973…, in MRUs 2.1099…, which the step makes 2.15.
    #[test]
    fn a_container_worked_by_hand() {
        let data = data();
        let (_, component) = data.rate_cards[0].component("container.1x2").expect("component");
        assert_eq!(component.mrus, decimal("2.15"));
    }

    #[test]
    fn every_class_and_size_has_a_component_and_a_price() {
        let data = data();
        let card = &data.rate_cards[0];
        for size in &data.catalog.container_sizes {
            assert!(card.component(&format!("container.{size}")).is_some(), "{size}");
        }
        for class in &data.catalog.instance_classes {
            let key = match class.service.as_str() {
                "aurora-mysql" => format!("aurora.mysql.{}", class.name),
                "redis" => format!("redis.{}", class.name),
                // The card has no component for it: its MRUs follow from its cost (`uncovered`).
                "rds" => format!("rds.mysql.single.{}", class.name),
                _ => format!("opensearch.{}", class.name),
            };
            assert!(!data.price_book.regions_of(&key).is_empty(), "{key}");
        }
    }
}
