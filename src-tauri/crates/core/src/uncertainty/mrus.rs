//! The MRUs of a draw: the lines of `quote` without traces, in binary floats. Compared with the quote itself before it is used, as
//! the bill is with the estimate.

use rust_decimal::prelude::ToPrimitive;

use super::fit::Fit;
use crate::catalog::ContainerSize;
use crate::plan::{BillingPolicy, Plan, RecoveryTier};
use crate::quote::{INCLUDED, STORAGE_BLOCK_GB, VOLUME_BLOCK_GB};
use crate::rate_card::RateCard;

/// MRUs of one unit; `None` if the card lacks it.
type Each = Option<f64>;

#[derive(Clone, Debug)]
struct Place {
    production: bool,
    environment: Each,
    sso: Each,
    database: Each,
    cache: Each,
    search: Each,
    link: Each,
    links: f64,
    recovery: Each,
    home: bool,
}

/// The quote of a plan whose texts and choices stay and whose numbers change.
#[derive(Clone, Debug)]
pub(super) struct MruSheet {
    policy: BillingPolicy,
    developer: Each,
    cli_widget: Each,
    builder_widget: Each,
    shared_repository: Each,
    /// MRUs of what every quote names, mostly none.
    included: f64,
    storage: Each,
    objects: Each,
    queue: Each,
    cdn: Each,
    places: Vec<Place>,
}

/// MRUs, and whether something was needed that the card lacks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    pub(super) mrus: f64,
    pub(super) missing: bool,
}

impl Sum {
    fn add(&mut self, quantity: f64, each: Each) {
        if quantity == 0.0 {
            return;
        }
        match each {
            Some(each) => self.mrus += quantity * each,
            None => self.missing = true,
        }
    }
}

/// MRUs of a component.
fn component(card: &RateCard, id: &str) -> Each {
    card.component(id).and_then(|(_, component)| component.mrus.to_f64())
}

/// MRUs of a task of a size.
pub(super) fn container(card: &RateCard, size: ContainerSize) -> Each {
    component(card, &format!("container.{size}"))
}

fn recipe(card: &RateCard, id: &str) -> Each {
    let parts = &card.recipe(id)?.parts;
    parts.iter().map(|(id, count)| Some(component(card, id)? * count.to_f64()?)).sum()
}

impl MruSheet {
    pub(super) fn new(plan: &Plan, card: &RateCard) -> Self {
        let wanted = INCLUDED.into_iter().filter(|id| match *id {
            "api-gateway" => plan.edge.api_gateway,
            "waf" => plan.edge.waf,
            _ => true,
        });
        let home = plan.production_position().unwrap_or(0);
        Self {
            policy: plan.commercial.billing_policy,
            developer: component(card, "developer-access"),
            cli_widget: recipe(card, "cli-widget"),
            builder_widget: component(card, "builder-widget"),
            shared_repository: recipe(card, "shared-repository"),
            included: wanted.filter_map(|id| component(card, id)).sum(),
            storage: component(card, "database-storage"),
            objects: component(card, "object-storage"),
            queue: component(card, "queue"),
            cdn: component(card, "cdn"),
            places: (0..plan.environments.len()).map(|position| Place::new(plan, card, position, position == home)).collect(),
        }
    }

    /// The tasks of one workload.
    pub(super) fn containers(&self, fit: &Fit, sum: &mut Sum) {
        let tasks = match self.policy {
            BillingPolicy::Base => fit.base,
            BillingPolicy::Expected => fit.expected,
            BillingPolicy::Maximum => fit.maximum,
        };
        sum.add(tasks, fit.size.mrus);
    }

    /// Everything but the tasks.
    pub(super) fn rest(&self, plan: &Plan, sum: &mut Sum) {
        sum.add(f64::from(plan.developers), self.developer);
        sum.add(f64::from(plan.widgets.cli), self.cli_widget);
        sum.add(f64::from(plan.widgets.builder), self.builder_widget);
        sum.add(plan.shared_repositories.len() as f64, self.shared_repository);
        sum.mrus += self.included;
        let data = &plan.data;
        for (place, environment) in self.places.iter().zip(&plan.environments) {
            let nodes = |count: u32| if place.production { f64::from(count) } else { 1.0 };
            sum.add(1.0, place.environment);
            if plan.sso.enabled {
                sum.add(1.0, place.sso);
            }
            if data.aurora.enabled {
                sum.add(nodes(data.aurora.replicas + 1), place.database);
                let gb = if place.production { data.aurora.storage_gb } else { data.aurora.preproduction_storage_gb };
                sum.add((gb / STORAGE_BLOCK_GB).ceil(), self.storage);
            }
            if data.redis.enabled {
                sum.add(nodes(data.redis.replicas + 1), place.cache);
            }
            if data.opensearch.enabled {
                sum.add(nodes(data.opensearch.nodes), place.search);
            }
            if data.s3.enabled {
                sum.add((data.s3.storage_gb * environment.traffic_percent / 100.0 / VOLUME_BLOCK_GB).ceil(), self.objects);
            }
            if data.sqs.enabled {
                sum.add(f64::from(data.sqs.queues), self.queue);
            }
            sum.add(place.links, place.link);
            if place.production && plan.disaster_recovery.enabled && (data.aurora.enabled || data.s3.enabled) {
                sum.add(1.0, place.recovery);
            }
            if place.home && plan.edge.cdn.enabled {
                sum.add((plan.edge.cdn.data_gb / VOLUME_BLOCK_GB).ceil(), self.cdn);
            }
        }
    }
}

impl Place {
    fn new(plan: &Plan, card: &RateCard, position: usize, home: bool) -> Self {
        let (environment, data) = (&plan.environments[position], &plan.data);
        let production = environment.kind.is_production();
        let class = |of: &str, first: &str, second: &str| component(card, &format!("{of}.{}", if production { first } else { second }));
        Self {
            production,
            environment: component(card, if production { "environment.production" } else { "environment.preproduction" }),
            sso: component(card, "sso"),
            database: class("database", &data.aurora.production_class, &data.aurora.preproduction_class),
            cache: class("cache-node", &data.redis.production_class, &data.redis.preproduction_class),
            search: class("search-node", &data.opensearch.production_class, &data.opensearch.preproduction_class),
            link: component(card, "vpn-link"),
            links: plan.vpn_links.iter().filter(|link| link.serves(&environment.id)).count() as f64,
            recovery: component(
                card,
                match plan.disaster_recovery.tier {
                    RecoveryTier::Backup => "dr.backup",
                    RecoveryTier::GlobalDatabase => "dr.global-database",
                },
            ),
            home,
        }
    }
}
