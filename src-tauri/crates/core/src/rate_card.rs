//! The rate card: MRUs of every component, the recipes that combine them, and the value of one MRU.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::money;

/// Where a component's MRUs come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MruOrigin {
    /// Published by the provider of the service.
    Published,
    /// Derived from a cost analysis; an example to replace.
    Derived,
    /// Included in the service at no MRU.
    Included,
}

impl MruOrigin {
    /// The origin as files write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Derived => "derived",
            Self::Included => "included",
        }
    }
}

/// The cost analysis of a component, per month (design rule 7).
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct CostAnalysis {
    /// Cloud resources of the reference configuration: price key, region and monthly usage.
    pub cloud: Vec<CloudUsage>,
    /// Hours of labour.
    pub labour_hours: Decimal,
    /// Licences, in US dollars.
    pub licences_usd: Decimal,
}

/// One cloud resource of a reference configuration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloudUsage {
    /// Price-book key.
    pub key: String,
    /// Monthly usage in the price's unit.
    pub quantity: Decimal,
}

/// One component of the rate card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Component {
    /// Stable identifier, for example `code-repository` or `container.2x8`.
    pub id: String,
    /// Names for people, Spanish, English, Portuguese.
    pub name: Names,
    /// MRUs of one unit, a month.
    pub mrus: Decimal,
    /// Where they come from.
    pub origin: MruOrigin,
    /// The cost analysis behind derived MRUs.
    pub analysis: Option<CostAnalysis>,
    /// Where a published value was read, or why the derived one is what it is.
    pub source: String,
}

/// A name in the three languages.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "ISO 639 codes")]
pub struct Names {
    pub es: String,
    pub en: String,
    pub pt: String,
}

/// A recipe: what one activated thing consists of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recipe {
    /// Stable identifier, for example `cli-widget`.
    pub id: String,
    /// Names for people.
    pub name: Names,
    /// Component identifiers and how many of each.
    pub parts: Vec<(String, Decimal)>,
}

/// Parameters of the cost analysis that hold for the whole card.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct CostParameters {
    /// Region of the reference prices.
    pub region: String,
    /// Tax on the cloud bill, in percent.
    pub cloud_tax_percent: Decimal,
    /// Cost of an hour of labour, in US dollars.
    pub labour_usd_per_hour: Decimal,
    /// Overhead on everything, in percent.
    pub overhead_percent: Decimal,
    /// Target margin on the price, in percent.
    pub target_margin_percent: Decimal,
    /// MRUs are rounded up to a multiple of this.
    pub mru_step: Decimal,
}

/// A published, immutable version of the rate card.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct RateCard {
    /// Identifier, for example `aforo-example`.
    pub id: String,
    /// Version, for example `2026.1`.
    pub version: String,
    /// Day of publication (ISO date).
    pub published: String,
    /// First day on which it may be quoted (ISO date).
    pub valid_from: String,
    /// Last day on which it may be quoted (ISO date).
    pub valid_until: String,
    /// Whether it is an example that an organisation must replace; every output then says so.
    pub example: bool,
    /// Value of one MRU in US dollars.
    pub usd_per_mru: Decimal,
    /// Parameters of the cost analysis.
    pub parameters: CostParameters,
    /// Components, in the order in which a client should read them.
    pub components: Vec<Component>,
    /// Recipes.
    pub recipes: Vec<Recipe>,
}

/// What the cost analysis of a component yields (design rule 7, formulas `mru-loaded-cost` and `mru-ceil`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivedMrus {
    /// Cloud cost, in US dollars a month.
    pub cloud_usd: Decimal,
    /// Loaded cost, in US dollars a month.
    pub loaded_usd: Decimal,
    /// Price at the target margin, in US dollars a month.
    pub price_usd: Decimal,
    /// MRUs, rounded up to the card's step.
    pub mrus: Decimal,
}

impl RateCard {
    /// `id@version`, as plans refer to it.
    #[must_use]
    pub fn reference(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// A component with its position.
    #[must_use]
    pub fn component(&self, id: &str) -> Option<(usize, &Component)> {
        self.components.iter().enumerate().find(|(_, component)| component.id == id)
    }

    /// A recipe.
    #[must_use]
    pub fn recipe(&self, id: &str) -> Option<&Recipe> {
        self.recipes.iter().find(|recipe| recipe.id == id)
    }

    /// MRUs of a component from its cloud cost, by design rule 7:
    /// `loaded = (cloud × (1 + tax) + labour × hourly + licences) × (1 + overhead)`,
    /// `MRUs = ceil_to_step(loaded / (1 - margin) / USD per MRU)`.
    /// `None` if the margin is 100 % or more or the MRU has no value: then no number of MRUs pays for it.
    #[must_use]
    pub fn derive(&self, analysis: &CostAnalysis, cloud_usd: Decimal) -> Option<DerivedMrus> {
        let hundred = Decimal::ONE_HUNDRED;
        let p = &self.parameters;
        let keep = Decimal::ONE - p.target_margin_percent / hundred;
        if keep <= Decimal::ZERO || self.usd_per_mru <= Decimal::ZERO {
            return None;
        }
        let taxed = cloud_usd * (Decimal::ONE + p.cloud_tax_percent / hundred);
        let loaded_usd =
            (taxed + analysis.labour_hours * p.labour_usd_per_hour + analysis.licences_usd) * (Decimal::ONE + p.overhead_percent / hundred);
        let price_usd = loaded_usd / keep;
        Some(DerivedMrus { cloud_usd, loaded_usd, price_usd, mrus: money::ceil_to_step(price_usd / self.usd_per_mru, p.mru_step) })
    }
}

/// What a component costs and earns as a card publishes it, in US dollars a month (design rule 7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostBreakdown {
    /// Cloud cost.
    pub cloud: Decimal,
    /// Tax on it.
    pub cloud_tax: Decimal,
    /// Labour.
    pub labour: Decimal,
    /// Licences.
    pub licences: Decimal,
    /// Overhead on all of the above.
    pub overhead: Decimal,
    /// Their sum.
    pub loaded: Decimal,
    /// Price at the target margin.
    pub price: Decimal,
    /// MRUs that the price makes, rounded up to the card's step.
    pub derived_mrus: Decimal,
    /// What the card charges for it.
    pub charged: Decimal,
    /// What remains of that, in percent, one decimal; none if nothing is charged.
    pub margin_percent: Option<Decimal>,
    /// The published MRUs lie under the cost: each one sold loses money.
    pub under_cost: bool,
    /// They lie under what the target margin asks for.
    pub under_target: bool,
}

impl RateCard {
    /// The cost analysis of a component at its cloud cost. `None` if the component has none, or no number of MRUs pays for it.
    #[must_use]
    pub fn break_down(&self, component: &Component, cloud: Decimal) -> Option<CostBreakdown> {
        let analysis = component.analysis.as_ref()?;
        let derived = self.derive(analysis, cloud)?;
        let hundred = Decimal::ONE_HUNDRED;
        let p = &self.parameters;
        let cloud_tax = cloud * p.cloud_tax_percent / hundred;
        let labour = analysis.labour_hours * p.labour_usd_per_hour;
        let overhead = (cloud + cloud_tax + labour + analysis.licences_usd) * p.overhead_percent / hundred;
        let charged = component.mrus * self.usd_per_mru;
        let margin_percent = (!charged.is_zero()).then(|| money::round((charged - derived.loaded_usd) / charged * hundred, 1));
        Some(CostBreakdown {
            cloud,
            cloud_tax,
            labour,
            licences: analysis.licences_usd,
            overhead,
            loaded: derived.loaded_usd,
            price: derived.price_usd,
            derived_mrus: derived.mrus,
            charged,
            margin_percent,
            under_cost: charged < derived.loaded_usd,
            under_target: component.mrus < derived.mrus,
        })
    }

    /// The card with the MRUs that its own analysis yields, where it has one; `cloud` is each component's cloud cost, by position.
    #[must_use]
    pub fn rederived(&self, cloud: &[Option<Decimal>]) -> Self {
        let mut card = self.clone();
        for (position, component) in self.components.iter().enumerate().filter(|(_, component)| component.origin == MruOrigin::Derived) {
            let cost = cloud.get(position).copied().flatten();
            let derived = component.analysis.as_ref().zip(cost).and_then(|(analysis, cost)| self.derive(analysis, cost));
            if let Some(derived) = derived {
                card.components[position].mrus = derived.mrus;
            }
        }
        card
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked by hand: (100 × 1.19 + 2 × 30 + 21) × 1.10 = 200 × 1.10 = 220; / 0.60 = 366.666…; / 50 = 7.33 → 7.5.
    #[test]
    fn mrus_follow_the_cost_analysis() {
        let d = |text: &str| text.parse::<Decimal>().expect("decimal");
        let card = RateCard {
            usd_per_mru: d("50"),
            parameters: CostParameters {
                cloud_tax_percent: d("19"),
                labour_usd_per_hour: d("30"),
                overhead_percent: d("10"),
                target_margin_percent: d("40"),
                mru_step: d("0.5"),
                ..CostParameters::default()
            },
            ..RateCard::default()
        };
        let analysis = CostAnalysis { labour_hours: d("2"), licences_usd: d("21"), ..CostAnalysis::default() };
        let derived = card.derive(&analysis, d("100")).expect("derivable");
        assert_eq!((derived.loaded_usd, derived.mrus), (d("220"), d("7.5")));
        // 4 MRUs charge 200 for what costs 220: a loss of 10 %. 5 charge 250 and keep 12 %, not 40. 7.5 charge 375 and keep 41.3.
        for (mrus, margin, under_cost, under_target) in
            [("4", "-10.0", true, true), ("5", "12.0", false, true), ("7.5", "41.3", false, false)]
        {
            let component = Component {
                id: "c".to_owned(),
                name: Names::default(),
                mrus: d(mrus),
                origin: MruOrigin::Derived,
                analysis: Some(analysis.clone()),
                source: String::new(),
            };
            let told = card.break_down(&component, d("100")).expect("an analysis");
            let parts = told.cloud + told.cloud_tax + told.labour + told.licences + told.overhead;
            assert_eq!((told.loaded, parts, told.overhead), (d("220"), d("220"), d("20")));
            assert_eq!((told.margin_percent, told.under_cost, told.under_target), (Some(d(margin)), under_cost, under_target), "{mrus}");
        }
    }
}
