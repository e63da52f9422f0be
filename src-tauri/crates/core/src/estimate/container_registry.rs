//! Amazon ECR: one registry for the account, holding the kept images of every microservice and of the single sign-on.

use super::usage::{input, rule};
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const STORAGE: Formula = Formula { id: "ecr-storage", expression: "repositories × images × GB × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let Some((position, _)) = context.home() else { return };
    let delivery = &context.plan.delivery;
    let repositories = f64::from(context.plan.image_repositories());
    let images = f64::from(delivery.images_kept);
    usages.push(Usage::new(
        position,
        "ecr-storage",
        "ecr.storage",
        units::quantity(repositories * images * delivery.image_gb),
        STORAGE,
        vec![
            rule("repositories", repositories, Unit::Item, "image-per-workload"),
            input("images", images, Unit::Item, InputPath::field("delivery", "images_kept")),
            input("GB", delivery.image_gb, Unit::Gb, InputPath::field("delivery", "image_gb")),
        ],
    ));
}
