//! Rate-card files (TOML): components, the container rule with its frozen MRUs, recipes, parameters.

use std::collections::BTreeMap;

use aforo_core::catalog::ContainerSize;
use aforo_core::rate_card::{CloudUsage, Component, CostAnalysis, CostParameters, MruOrigin, Names, RateCard, Recipe};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::card_check;
use crate::catalog::toml_file;
use crate::error::{FileProblem, PricingError};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    version: String,
    published: String,
    valid_from: String,
    valid_until: String,
    example: bool,
    usd_per_mru: Decimal,
    parameters: Parameters,
    component: Vec<ComponentRow>,
    container: Option<ContainerRule>,
    #[serde(default)]
    recipe: Vec<RecipeRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parameters {
    region: String,
    cloud_tax_percent: Decimal,
    labour_usd_per_hour: Decimal,
    overhead_percent: Decimal,
    target_margin_percent: Decimal,
    mru_step: Decimal,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NameRow {
    es: String,
    en: String,
    pt: String,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum OriginRow {
    Published,
    Derived,
    Included,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ComponentRow {
    id: String,
    name: NameRow,
    mrus: Decimal,
    origin: OriginRow,
    source: String,
    labour_hours: Option<Decimal>,
    licences_usd: Option<Decimal>,
    cloud: Option<Vec<CloudRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CloudRow {
    key: String,
    quantity: Decimal,
    per: Option<Per>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Per {
    Vcpu,
    Gb,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContainerRule {
    name: NameRow,
    source: String,
    labour_hours: Decimal,
    licences_usd: Decimal,
    cloud: Vec<CloudRow>,
    mrus: BTreeMap<String, Decimal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RecipeRow {
    id: String,
    name: NameRow,
    parts: Vec<PartRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartRow {
    component: String,
    count: Decimal,
}

/// Reads a rate card from the bytes of its file.
///
/// # Errors
/// A syntax error with its line, or all problems of the card at once, each with its key: see the module `card_check`.
pub fn read_rate_card(file: &str, bytes: &[u8]) -> Result<RateCard, PricingError> {
    let card: File = toml_file((file, bytes))?;
    let mut problems = Vec::new();
    let mut components: Vec<Component> = card.component.into_iter().map(component).collect();
    if let Some(rule) = card.container {
        containers(rule, &mut components, &mut problems);
    }
    let recipes: Vec<Recipe> = card
        .recipe
        .into_iter()
        .map(|row| Recipe {
            id: row.id,
            name: names(row.name),
            parts: row.parts.into_iter().map(|part| (part.component, part.count)).collect(),
        })
        .collect();
    let card = RateCard {
        id: card.id,
        version: card.version,
        published: card.published,
        valid_from: card.valid_from,
        valid_until: card.valid_until,
        example: card.example,
        usd_per_mru: card.usd_per_mru,
        parameters: CostParameters {
            region: card.parameters.region,
            cloud_tax_percent: card.parameters.cloud_tax_percent,
            labour_usd_per_hour: card.parameters.labour_usd_per_hour,
            overhead_percent: card.parameters.overhead_percent,
            target_margin_percent: card.parameters.target_margin_percent,
            mru_step: card.parameters.mru_step,
        },
        components,
        recipes,
    };
    card_check::check(&card, &mut problems);
    if problems.is_empty() { Ok(card) } else { Err(PricingError { file: file.to_owned(), problems }) }
}

fn names(row: NameRow) -> Names {
    Names { es: row.es, en: row.en, pt: row.pt }
}

fn component(row: ComponentRow) -> Component {
    let analysis = row.cloud.map(|cloud| CostAnalysis {
        cloud: cloud.into_iter().map(|usage| CloudUsage { key: usage.key, quantity: usage.quantity }).collect(),
        labour_hours: row.labour_hours.unwrap_or_default(),
        licences_usd: row.licences_usd.unwrap_or_default(),
    });
    let origin = match row.origin {
        OriginRow::Published => MruOrigin::Published,
        OriginRow::Derived => MruOrigin::Derived,
        OriginRow::Included => MruOrigin::Included,
    };
    Component { id: row.id, name: names(row.name), mrus: row.mrus, origin, analysis, source: row.source }
}

/// One component for each size in the frozen table, with the rule's analysis at that size.
fn containers(rule: ContainerRule, components: &mut Vec<Component>, problems: &mut Vec<FileProblem>) {
    let mut sized: Vec<(ContainerSize, Decimal)> = Vec::with_capacity(rule.mrus.len());
    for (text, mrus) in &rule.mrus {
        match ContainerSize::parse(text) {
            Some(size) => sized.push((size, *mrus)),
            None => problems.push(FileProblem {
                place: format!("container.mrus.{text}"),
                message: "not a container size: write vCPU x GB, for example `1x2`".to_owned(),
            }),
        }
    }
    sized.sort_by_key(|(size, _)| *size);
    for (size, mrus) in sized {
        let cloud = rule
            .cloud
            .iter()
            .map(|usage| CloudUsage {
                key: usage.key.clone(),
                quantity: match usage.per {
                    Some(Per::Vcpu) => usage.quantity * size.vcpu(),
                    Some(Per::Gb) => usage.quantity * size.memory_gib(),
                    None => usage.quantity,
                },
            })
            .collect();
        let name = |text: &str| text.replace("{vcpu}", &size.vcpu().to_string()).replace("{memory}", &size.memory_gib().to_string());
        components.push(Component {
            id: format!("container.{size}"),
            name: Names { es: name(&rule.name.es), en: name(&rule.name.en), pt: name(&rule.name.pt) },
            mrus,
            origin: MruOrigin::Derived,
            analysis: Some(CostAnalysis { cloud, labour_hours: rule.labour_hours, licences_usd: rule.licences_usd }),
            source: rule.source.clone(),
        });
    }
}

/// A card as a file, each component spelled out: what [`read_rate_card`] reads back as the same card.
///
/// # Errors
/// If a text cannot be written as TOML.
pub fn write_rate_card(card: &RateCard) -> Result<String, PricingError> {
    let failed = |error: toml::ser::Error| PricingError {
        file: card.reference(),
        problems: vec![FileProblem { place: String::new(), message: error.to_string() }],
    };
    let p = &card.parameters;
    let text = |value: &Decimal| toml::Value::String(value.normalize().to_string());
    let string = |value: &str| toml::Value::String(value.to_owned());
    let table = |fields: Vec<(&str, toml::Value)>| toml::Table::from_iter(fields.into_iter().map(|(name, value)| (name.to_owned(), value)));
    let names =
        |names: &Names| toml::Value::Table(table(vec![("es", string(&names.es)), ("en", string(&names.en)), ("pt", string(&names.pt))]));
    let component = |component: &Component| {
        let mut fields = vec![
            ("id", string(&component.id)),
            ("name", names(&component.name)),
            ("mrus", text(&component.mrus)),
            ("origin", string(component.origin.as_str())),
            ("source", string(&component.source)),
        ];
        if let Some(analysis) = &component.analysis {
            let cloud = analysis
                .cloud
                .iter()
                .map(|usage| toml::Value::Table(table(vec![("key", string(&usage.key)), ("quantity", text(&usage.quantity))])));
            fields.push(("labour_hours", text(&analysis.labour_hours)));
            fields.push(("licences_usd", text(&analysis.licences_usd)));
            fields.push(("cloud", toml::Value::Array(cloud.collect())));
        }
        toml::Value::Table(table(fields))
    };
    let recipe = |recipe: &Recipe| {
        let parts =
            recipe.parts.iter().map(|(id, count)| toml::Value::Table(table(vec![("component", string(id)), ("count", text(count))])));
        toml::Value::Table(table(vec![
            ("id", string(&recipe.id)),
            ("name", names(&recipe.name)),
            ("parts", toml::Value::Array(parts.collect())),
        ]))
    };
    let parameters = table(vec![
        ("region", string(&p.region)),
        ("cloud_tax_percent", text(&p.cloud_tax_percent)),
        ("labour_usd_per_hour", text(&p.labour_usd_per_hour)),
        ("overhead_percent", text(&p.overhead_percent)),
        ("target_margin_percent", text(&p.target_margin_percent)),
        ("mru_step", text(&p.mru_step)),
    ]);
    let file = table(vec![
        ("id", string(&card.id)),
        ("version", string(&card.version)),
        ("published", string(&card.published)),
        ("valid_from", string(&card.valid_from)),
        ("valid_until", string(&card.valid_until)),
        ("example", toml::Value::Boolean(card.example)),
        ("usd_per_mru", text(&card.usd_per_mru)),
        ("parameters", toml::Value::Table(parameters)),
        ("component", toml::Value::Array(card.components.iter().map(component).collect())),
        ("recipe", toml::Value::Array(card.recipes.iter().map(recipe).collect())),
    ]);
    toml::to_string(&file).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_survives_writing_and_reading() {
        let card = read_rate_card("card.toml", crate::shipped_rate_card()).expect("the shipped card");
        let written = write_rate_card(&card).expect("written");
        assert_eq!(read_rate_card("card.toml", written.as_bytes()).map_err(|error| error.to_string()), Ok(card));
    }
}
