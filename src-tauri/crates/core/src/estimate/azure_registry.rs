//! Azure Container Registry: one for all environments in Azure; its class includes some storage.

use rust_decimal::Decimal;

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::plan::{Provider, RegistryTier};
use crate::trace::{Formula, InputPath, Operand, Origin};
use crate::units::{self, Unit};

const HOURS: Formula = Formula { id: "acr-hours", expression: "registries × hours × price" };
const STORAGE: Formula = Formula { id: "acr-storage", expression: "(repositories × images × GB - included) × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let Some((position, _)) = context.home_of(Provider::Azure) else { return };
    // GB that each class includes (Azure Container Registry, service tiers).
    let (key, included) = match context.plan.platforms.aks.registry {
        RegistryTier::Basic => ("acr.basic", 10.0),
        RegistryTier::Standard => ("acr.standard", 100.0),
        RegistryTier::Premium => ("acr.premium", 500.0),
    };
    let registries = Operand::new("registries", 1, Unit::Item, Origin::Input(InputPath::field("platforms", "aks.registry")));
    usages.push(Usage::new(position, "acr-registry", key, context.month_hours(), HOURS, vec![registries, context.hours_operand()]));
    let delivery = &context.plan.delivery;
    let repositories = f64::from(context.plan.image_repositories());
    let images = f64::from(delivery.images_kept);
    let quantity = (units::quantity(repositories * images * delivery.image_gb) - units::quantity(included)).max(Decimal::ZERO);
    let operands = vec![
        rule("repositories", repositories, Unit::Item, "image-per-workload"),
        input("images", images, Unit::Item, InputPath::field("delivery", "images_kept")),
        input("GB", delivery.image_gb, Unit::Gb, InputPath::field("delivery", "image_gb")),
        rule("included", included, Unit::Gb, "acr-included"),
    ];
    usages.push(Usage::new(position, "acr-storage", "acr.storage", quantity, STORAGE, operands));
}
