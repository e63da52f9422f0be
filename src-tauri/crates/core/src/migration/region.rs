//! The same plan in another region of its cloud.

use crate::capacity;
use crate::catalog::{Catalog, Region};
use crate::estimate::{self, Estimate};
use crate::plan::{Environment, Plan};
use crate::price_book::PriceBook;

/// Where a plan is at home: the region of production, else of its first environment.
#[must_use]
pub fn home_region(plan: &Plan) -> Option<&str> {
    home(plan).map(|environment| environment.region.as_str())
}

fn home(plan: &Plan) -> Option<&Environment> {
    plan.environments.get(plan.production_position().unwrap_or(0))
}

/// The plan with every environment of the region's provider in that region. Where the contingency region would be the same, it
/// becomes the one that production leaves, so that a region is still lost at a time.
#[must_use]
pub fn in_region(plan: &Plan, region: &Region) -> Plan {
    let left = home_region(plan).unwrap_or_default().to_owned();
    let mut moved = plan.clone();
    for environment in moved.environments.iter_mut().filter(|environment| environment.provider() == region.provider) {
        environment.region.clone_from(&region.code);
    }
    if moved.disaster_recovery.region == region.code {
        moved.disaster_recovery.region = left;
    }
    moved
}

/// The estimate of a plan as far as the book has its prices; the estimate's problems name those that it lacks.
#[must_use]
pub fn priced(plan: &Plan, catalog: &Catalog, prices: &PriceBook) -> Estimate {
    estimate::estimate(plan, &capacity::plan(plan, catalog, prices), catalog, prices)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Provider;

    fn region(code: &str, provider: Provider) -> Region {
        Region { provider, code: code.to_owned(), name: code.to_owned(), zones: 3 }
    }

    fn plan() -> Plan {
        let mut plan = Plan { environments: vec![Environment::production(), Environment::certification()], ..Plan::default() };
        plan.environments[1].region = "eu-west-1".to_owned();
        plan
    }

    fn regions(plan: &Plan) -> Vec<&str> {
        plan.environments.iter().map(|environment| environment.region.as_str()).chain([plan.disaster_recovery.region.as_str()]).collect()
    }

    #[test]
    fn all_environments_move_and_the_contingency_stays_elsewhere() {
        let plan = plan();
        assert_eq!(home_region(&plan), Some("us-east-1"));
        for (to, expected) in [
            ("sa-east-1", ["sa-east-1", "sa-east-1", "us-west-1"]),
            ("us-east-1", ["us-east-1", "us-east-1", "us-west-1"]),
            ("us-west-1", ["us-west-1", "us-west-1", "us-east-1"]),
        ] {
            assert_eq!(regions(&in_region(&plan, &region(to, Provider::Aws))), expected, "{to}");
        }
    }

    #[test]
    fn what_is_in_another_cloud_stays_there() {
        let plan = plan();
        let moved = in_region(&plan, &region("eastus", Provider::Azure));
        assert_eq!(regions(&moved), regions(&plan), "no environment is in Azure");
    }
}
