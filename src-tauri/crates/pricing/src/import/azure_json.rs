//! Azure Retail Prices: a list of items, each a tier of a meter. Only where a tier begins is stated.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::aws_json::Ticker;
use super::collect::{Collector, Dimension};
use super::json_stream::{JsonStream, Text, parse_at};
use super::mapping::{Product, Term};
use super::problem::{ImportProblem, Place};
use super::source::Source;

/// Items that are prices of use, and not of a reservation or a spot offer of the same meter.
const CONSUMPTION: &str = "Consumption";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item<'a> {
    #[serde(borrow, default)]
    currency_code: Text<'a>,
    // The text of the number is what the provider wrote: no binary fraction comes between.
    #[serde(borrow, default)]
    tier_minimum_units: Option<&'a RawValue>,
    #[serde(borrow, default)]
    retail_price: Option<&'a RawValue>,
    #[serde(borrow, default)]
    arm_region_name: Text<'a>,
    #[serde(borrow, default)]
    effective_start_date: Text<'a>,
    #[serde(borrow, default)]
    meter_id: Text<'a>,
    #[serde(borrow, default)]
    meter_name: Text<'a>,
    #[serde(borrow, default)]
    sku_id: Text<'a>,
    #[serde(borrow, default)]
    product_name: Text<'a>,
    #[serde(borrow, default)]
    sku_name: Text<'a>,
    #[serde(borrow, default)]
    service_name: Text<'a>,
    #[serde(borrow, default)]
    unit_of_measure: Text<'a>,
    #[serde(borrow, default, rename = "type")]
    kind: Text<'a>,
    #[serde(borrow, default)]
    arm_sku_name: Text<'a>,
}

impl Product for Item<'_> {
    fn attribute(&self, name: &str) -> Option<&str> {
        let value = match name {
            "usagetype" | "metername" => &*self.meter_name.0,
            "productname" => &*self.product_name.0,
            "skuname" => &*self.sku_name.0,
            "armskuname" => &*self.arm_sku_name.0,
            // Prices without a region have an empty one.
            "armregionname" => &*self.arm_region_name.0,
            _ => "",
        };
        Some(value).filter(|value| !value.is_empty())
    }
}

/// Reads `Items`.
pub(crate) fn read(stream: &mut JsonStream<&mut Source>, collector: &mut Collector<'_>, ticker: &mut Ticker) -> Result<(), ImportProblem> {
    stream.array(|stream| {
        stream.with_value(|text, offset| {
            let item: Item<'_> = parse_at(text, offset)?;
            read_item(&item, offset, collector);
            Ok(())
        })?;
        Ok(ticker.go_on(collector))
    })
}

fn read_item(item: &Item<'_>, offset: u64, collector: &mut Collector<'_>) {
    if item.kind.0 != CONSUMPTION {
        return collector.skip_term();
    }
    if collector.offer.is_empty() {
        collector.offer = item.service_name.0.clone().into_owned();
    }
    let effective = &*item.effective_start_date.0;
    if collector.published.as_str() < effective {
        collector.published = effective.to_owned();
    }
    match collector.classify(&item.service_name.0, Term::OnDemand, item) {
        Err(reason) => collector.skip(reason),
        Ok(wanted) => {
            let text = |number: Option<&'_ RawValue>| number.map_or_else(String::new, |number| number.get().to_owned());
            let (begin, price) = (text(item.tier_minimum_units), text(item.retail_price));
            let rate_code = format!("{}/{}", item.meter_id.0, item.sku_id.0);
            let dimension = Dimension {
                place: Place::Byte(offset),
                sku: &rate_code,
                rate_code: &rate_code,
                begin: &begin,
                end: None,
                unit: &item.unit_of_measure.0,
                price: if price.is_empty() { "missing" } else { &price },
                currency: &item.currency_code.0,
                effective,
            };
            collector.keep(&wanted, &dimension);
        }
    }
}
