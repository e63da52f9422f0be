//! AWS's Savings Plan files, JSON: a list of plans, and for each the rates of the products whose price it lowers.

use std::collections::HashMap;

use serde::Deserialize;

use super::aws_json::Ticker;
use super::collect::{Collector, Dimension};
use super::json_stream::{JsonStream, Kind, Text, parse_at};
use super::mapping::{Product, Term};
use super::problem::{ImportProblem, Place};
use super::source::Source;

type Result<T> = std::result::Result<T, ImportProblem>;

/// The plans of a file: how long and how they are paid.
#[derive(Default)]
pub(crate) struct Plans(HashMap<String, Commitment>);

#[derive(Clone, Default)]
struct Commitment {
    years: String,
    payment: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PlanJson {
    sku: String,
    #[serde(default)]
    attributes: PlanAttributes,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct PlanAttributes {
    #[serde(default)]
    purchase_option: String,
    #[serde(default)]
    purchase_term: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RateJson<'a> {
    #[serde(borrow)]
    discounted_sku: Text<'a>,
    #[serde(borrow, default)]
    discounted_usage_type: Text<'a>,
    #[serde(borrow, default)]
    discounted_operation: Text<'a>,
    #[serde(borrow, default)]
    discounted_service_code: Text<'a>,
    #[serde(borrow, default)]
    discounted_region_code: Text<'a>,
    #[serde(borrow, default)]
    discounted_instance_type: Text<'a>,
    #[serde(borrow, default)]
    rate_code: Text<'a>,
    #[serde(borrow, default)]
    unit: Text<'a>,
    #[serde(borrow)]
    discounted_rate: PriceJson<'a>,
}

#[derive(Deserialize)]
struct PriceJson<'a> {
    #[serde(borrow)]
    price: Text<'a>,
    #[serde(borrow, default)]
    currency: Text<'a>,
}

struct Discounted<'a> {
    rate: &'a RateJson<'a>,
    commitment: &'a Commitment,
}

impl Product for Discounted<'_> {
    fn attribute(&self, name: &str) -> Option<&str> {
        let value = match name {
            "usagetype" => &*self.rate.discounted_usage_type.0,
            "operation" => &*self.rate.discounted_operation.0,
            "regioncode" => &*self.rate.discounted_region_code.0,
            "instancetype" => &*self.rate.discounted_instance_type.0,
            "years" => &self.commitment.years,
            "payment" => &self.commitment.payment,
            _ => "",
        };
        Some(value).filter(|value| !value.is_empty())
    }
}

impl Plans {
    /// Reads `products`.
    pub(crate) fn read_products(&mut self, stream: &mut JsonStream<&mut Source>) -> Result<()> {
        stream.array(|stream| {
            let plan: PlanJson = stream.parse()?;
            let years: String = plan.attributes.purchase_term.chars().take_while(char::is_ascii_digit).collect();
            let payment = plan.attributes.purchase_option.to_lowercase().replace(' ', "-");
            self.0.insert(plan.sku, Commitment { years, payment });
            Ok(true)
        })
    }

    /// Reads `terms`.
    pub(crate) fn read_terms(
        &self,
        stream: &mut JsonStream<&mut Source>,
        collector: &mut Collector<'_>,
        ticker: &mut Ticker,
    ) -> Result<()> {
        stream.object(|stream, _| {
            if stream.kind()? != Kind::Array {
                return stream.skip().map(|()| true);
            }
            stream.array(|stream| {
                let mut commitment = Commitment::default();
                let mut effective = String::new();
                stream.object(|stream, key| {
                    match (key, stream.kind()?) {
                        ("sku", Kind::String) => {
                            let sku: String = stream.parse()?;
                            commitment = self.0.get(&sku).cloned().unwrap_or_default();
                        }
                        ("effectiveDate", Kind::String) => effective = stream.parse()?,
                        ("rates", Kind::Array) => stream.array(|stream| {
                            stream.with_value(|text, offset| rate(text, offset, &commitment, &effective, collector))?;
                            Ok(ticker.go_on(collector))
                        })?,
                        _ => stream.skip()?,
                    }
                    Ok(!collector.cancelled())
                })?;
                Ok(!collector.cancelled())
            })?;
            Ok(!collector.cancelled())
        })
    }
}

fn rate(text: &[u8], offset: u64, commitment: &Commitment, effective: &str, collector: &mut Collector<'_>) -> Result<()> {
    let rate: RateJson<'_> = parse_at(text, offset)?;
    match collector.classify(&rate.discounted_service_code.0, Term::SavingsPlan, &Discounted { rate: &rate, commitment }) {
        Err(reason) => collector.skip(reason),
        Ok(wanted) => collector.keep(
            &wanted,
            &Dimension {
                place: Place::Byte(offset),
                sku: &rate.discounted_sku.0,
                rate_code: &rate.rate_code.0,
                begin: "0",
                end: Some("Inf"),
                unit: &rate.unit.0,
                price: &rate.discounted_rate.price.0,
                currency: &rate.discounted_rate.currency.0,
                effective,
            },
        ),
    }
    Ok(())
}
