//! What the provider pays: each environment's AWS resources, priced from a price book.
//!
//! Every billable resource has a file of its own that turns plan and capacity into [`Usage`]. Pricing, account-wide
//! tiers and their shares are the same for all of them (`pricing.rs`).

mod amplify;
mod api_gateway;
mod aurora;
mod azure_firewall;
mod azure_network;
mod azure_operation;
mod azure_registry;
mod cloudfront;
mod cloudtrail;
mod cloudwatch;
mod container_registry;
mod cross_cloud;
mod data_transfer;
mod disaster_recovery;
mod free;
mod lambda_authorizer;
mod layers;
mod load_balancer;
mod names_and_keys;
mod nat_gateway;
mod notifications;
mod opensearch;
mod pipelines;
mod platforms;
mod pricing;
mod rds;
mod redis;
mod s3;
mod servers;
mod sqs;
mod usage;
mod volumes;
mod vpn;
mod waf;
mod workspaces;

use rust_decimal::Decimal;

use crate::capacity::CapacityPlan;
use crate::catalog::Catalog;
use crate::plan::Plan;
use crate::price_book::PriceBook;
use crate::problem::Problem;
use crate::trace::Trace;
use crate::units::Unit;

pub use free::FreeResource;
pub use layers::{Layer, layer_of, layers};
pub(crate) use usage::{Usage, UsageContext};

/// One priced line.
#[derive(Clone, Debug, PartialEq)]
pub struct EstimateLine {
    /// Stable id: `production/nat-gateway/hours`.
    pub id: String,
    /// Position of the environment in the plan.
    pub environment: usize,
    /// What it is, as a key of the message catalog: `nat-gateway-hours`.
    pub resource: &'static str,
    /// Which one, in the plan's own words: a workload's or a class's name. Empty if there is only one.
    pub detail: String,
    /// Monthly usage.
    pub quantity: Decimal,
    /// Unit of the usage.
    pub unit: Unit,
    /// Amount in US dollars a month, rounded to cents.
    pub amount: Decimal,
    /// Position of the price-book row (of the first tier); it tells service and region.
    pub price: usize,
    /// Whether each of these prices can be checked.
    pub verified: bool,
    /// How the amount was computed.
    pub trace: Trace,
}

/// Total of one environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvironmentAmount {
    /// Position of the environment in the plan.
    pub environment: usize,
    /// US dollars a month.
    pub amount: Decimal,
}

/// What the provider pays a month.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Estimate {
    /// Lines, environment by environment.
    pub lines: Vec<EstimateLine>,
    /// Totals of the environments, in the plan's order; they sum to `total`.
    pub environments: Vec<EnvironmentAmount>,
    /// US dollars a month: the sum of the lines.
    pub total: Decimal,
    /// What is there and costs nothing.
    pub free: Vec<FreeResource>,
    /// Missing prices (errors), unverified and old ones (warnings).
    pub problems: Vec<Problem>,
}

/// Prices the resources of a plan at the expected number of tasks.
#[must_use]
pub fn estimate(plan: &Plan, capacity: &CapacityPlan, catalog: &Catalog, prices: &PriceBook) -> Estimate {
    let context = UsageContext { plan, capacity, catalog, prices };
    let mut usages = Vec::with_capacity(64 * plan.environments.len() + 4 * capacity.workloads.len());
    for resource in [
        platforms::usage,
        container_registry::usage,
        load_balancer::usage,
        api_gateway::usage,
        lambda_authorizer::usage,
        waf::usage,
        nat_gateway::usage,
        vpn::usage,
        aurora::usage,
        rds::usage,
        redis::usage,
        opensearch::usage,
        s3::usage,
        sqs::usage,
        cloudwatch::usage,
        names_and_keys::usage,
        cloudfront::usage,
        data_transfer::usage,
        pipelines::usage,
        disaster_recovery::usage,
        volumes::usage,
        servers::usage,
        workspaces::usage,
        amplify::usage,
        cloudtrail::usage,
        notifications::usage,
        azure_registry::usage,
        azure_network::usage,
        azure_firewall::usage,
        azure_operation::usage,
        cross_cloud::usage,
    ] {
        resource(&context, &mut usages);
    }
    Estimate { free: free::resources(&context), ..pricing::price(plan, usages, catalog, prices) }
}
