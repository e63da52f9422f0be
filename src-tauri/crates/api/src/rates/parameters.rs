//! What of a card can be tried with another value: its own parameters and those of single components.

use aforo_core::rate_card::{Component, RateCard};
use rust_decimal::Decimal;

use crate::present::plain;
use crate::views::{ErrorView, Language};

/// Hours of labour of a component.
const LABOUR_HOURS: &str = "labour-hours";
/// Licences of a component, in US dollars a month.
const LICENCES: &str = "licences";
/// MRUs that are stated instead of derived.
const MRUS: &str = "mrus";

/// A parameter of the cost analysis to look at with another value: `margin`, `labour`, `overhead`, `tax`, `step`, `usd-per-mru`; of one
/// component `<component>/labour-hours`, `<component>/licences`, `<component>/mrus`, or `<component>/<price key>` for the monthly usage
/// of a cloud resource.
///
/// # Errors
/// If there is no such parameter, or the value is not a number that it may have.
pub fn set(card: &mut RateCard, name: &str, value: &str, language: Language) -> Result<(), ErrorView> {
    let wrong = || ErrorView::new("card-parameter", language, &[("name", name), ("value", value)]);
    let value: Decimal = value.trim().parse().map_err(|_| wrong())?;
    let most = if name == "margin" { Decimal::from(99) } else { Decimal::from(1_000_000) };
    let least = if name == "usd-per-mru" { Decimal::new(1, 2) } else { Decimal::ZERO };
    if value < least || value > most {
        return Err(wrong());
    }
    let p = &mut card.parameters;
    let place = match name {
        "margin" => &mut p.target_margin_percent,
        "labour" => &mut p.labour_usd_per_hour,
        "overhead" => &mut p.overhead_percent,
        "tax" => &mut p.cloud_tax_percent,
        "step" => &mut p.mru_step,
        "usd-per-mru" => &mut card.usd_per_mru,
        _ => {
            let (id, parameter) = name.split_once('/').ok_or_else(wrong)?;
            let component = card.components.iter_mut().find(|component| component.id == id).ok_or_else(wrong)?;
            of_component(component, parameter).ok_or_else(wrong)?
        }
    };
    *place = value;
    Ok(())
}

fn of_component<'a>(component: &'a mut Component, parameter: &str) -> Option<&'a mut Decimal> {
    if parameter == MRUS {
        return Some(&mut component.mrus);
    }
    let analysis = component.analysis.as_mut()?;
    match parameter {
        LABOUR_HOURS => Some(&mut analysis.labour_hours),
        LICENCES => Some(&mut analysis.licences_usd),
        key => analysis.cloud.iter_mut().find(|usage| usage.key == key).map(|usage| &mut usage.quantity),
    }
}

/// The parameters of the whole card with their values, in the order of the analysis.
pub(super) fn of_card(card: &RateCard) -> Vec<(String, String)> {
    let p = &card.parameters;
    let parameters = [
        ("usd-per-mru", card.usd_per_mru),
        ("tax", p.cloud_tax_percent),
        ("labour", p.labour_usd_per_hour),
        ("overhead", p.overhead_percent),
        ("margin", p.target_margin_percent),
        ("step", p.mru_step),
    ];
    parameters.map(|(name, value)| (name.to_owned(), plain(value))).to_vec()
}

/// What of a component can be tried, by the names that [`set`] takes after the component's, with the values.
pub(super) fn of(component: &Component) -> Vec<(String, String)> {
    let named = |name: &str, value: Decimal| (name.to_owned(), plain(value));
    let analysis = component.analysis.iter().flat_map(|analysis| {
        let cloud = analysis.cloud.iter().map(|usage| named(&usage.key, usage.quantity));
        [named(LABOUR_HOURS, analysis.labour_hours), named(LICENCES, analysis.licences_usd)].into_iter().chain(cloud)
    });
    std::iter::once(named(MRUS, component.mrus)).chain(analysis).collect()
}
