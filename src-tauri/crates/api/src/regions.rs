//! The plan in every region of its cloud, side by side.

use std::collections::{BTreeMap, BTreeSet};

use aforo_core::estimate::Estimate;
use aforo_core::migration::{home_region, in_region, priced};
use aforo_core::money;
use aforo_core::plan::Plan;
use aforo_core::price_book::PriceBook;
use aforo_core::problem::{Problem, Severity};
use rust_decimal::Decimal;
use serde_json::Value;

use crate::application::{Application, Context};
use crate::engine::{Computed, Engine, Options, usd};
use crate::messages::Messages;
use crate::present::{by_service, plain};
use crate::views::regions::{RegionServiceView, RegionView, RegionsView};
use crate::views::{EditRequest, ErrorView, WorkspaceView};

/// The plan in a region.
struct Side<'a> {
    code: &'a str,
    name: &'a str,
    /// The plan as it stands.
    current: bool,
    found: Found,
}

/// What a plan comes to in a region.
enum Found {
    /// All of it.
    Whole(Box<Computed>),
    /// Services whose prices the book has there, those that lack one, and why: design rule 16 allows no total then, but the sum of what is
    /// priced, named as such.
    Part { services: Services, missing: BTreeSet<String>, problem: String },
    /// Nothing, and why.
    Nothing { problem: String },
}

/// What each service costs, by its provider's name.
type Services = BTreeMap<String, Decimal>;

impl Side<'_> {
    fn whole(&self) -> Option<&Computed> {
        match &self.found {
            Found::Whole(computed) => Some(computed),
            Found::Part { .. } | Found::Nothing { .. } => None,
        }
    }

    fn total(&self) -> Option<Decimal> {
        self.whole().map(|computed| computed.calculation.estimate.total)
    }

    fn problem(&self) -> &str {
        match &self.found {
            Found::Whole(_) => "",
            Found::Part { problem, .. } | Found::Nothing { problem } => problem,
        }
    }

    /// What each service costs there; `None` where nothing is known.
    fn services(&self) -> Option<Services> {
        match &self.found {
            Found::Whole(computed) => Some(services(&computed.calculation.estimate, &computed.calculation.prices)),
            Found::Part { services, .. } => Some(services.clone()),
            Found::Nothing { .. } => None,
        }
    }
}

fn services(estimate: &Estimate, prices: &PriceBook) -> Services {
    by_service(estimate, prices).into_iter().map(|(service, amount)| (service.to_owned(), amount)).collect()
}

impl Engine {
    /// The plan in every region of its cloud, with the prices that it has. Internal.
    #[must_use]
    pub fn compare_regions(&self, computed: &Computed, options: Options) -> RegionsView {
        let home = home_region(&computed.plan).unwrap_or_default();
        let regions = &self.data().catalog.regions;
        let provider = regions.iter().find(|region| region.code == home).map(|region| region.provider);
        let side = |region| {
            let plan = in_region(&computed.plan, region);
            let current = plan == computed.plan;
            let found = if current { Found::Whole(Box::new(computed.clone())) } else { self.found(plan, computed, options) };
            Side { code: &region.code, name: &region.name, current, found }
        };
        let mut sides: Vec<Side<'_>> = regions.iter().filter(|region| Some(region.provider) == provider).map(side).collect();
        // A plan in several regions is no column of its own: it stands first as it is.
        let own_name = Messages::of(options.language).text("regions-as-it-stands", &[]);
        if !sides.iter().any(|side| side.current) {
            sides.push(Side { code: "", name: &own_name, current: true, found: Found::Whole(Box::new(computed.clone())) });
        }
        view(sides, computed, Messages::of(options.language))
    }

    /// What a moved plan comes to. Prices that are set by hand hold where they were set.
    fn found(&self, moved: Plan, computed: &Computed, options: Options) -> Found {
        let problems = match self.compute_plan(moved.clone(), options.date) {
            Ok(computed) => return Found::Whole(Box::new(computed)),
            Err(problems) => problems,
        };
        let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
        let first = errors.first().map(|problem| Messages::of(options.language).problems(std::slice::from_ref(*problem)));
        let problem = first.and_then(|views| views.into_iter().next()).map(|view| view.message).unwrap_or_default();
        if !errors.iter().all(|problem| problem.code == "price-missing") {
            return Found::Nothing { problem };
        }
        let prices = &computed.calculation.prices;
        let mut missing = BTreeSet::new();
        let mut services = services(&priced(&moved, &self.data().catalog, prices), prices);
        // A service that lacks a price is not known, however small what it lacks.
        let lacking = |key: &str| prices.rows().iter().find(|row| row.key == key).map(|row| &row.service);
        for (_, key) in errors.iter().flat_map(|problem| &problem.arguments).filter(|(name, _)| *name == "key") {
            let service = lacking(key).unwrap_or(key);
            services.remove(service);
            missing.insert(service.clone());
        }
        Found::Part { services, missing, problem }
    }
}

impl Application {
    /// The plan in every region of its cloud.
    ///
    /// # Errors
    /// If the plan has errors.
    pub fn compare_regions(&self, id: &str, context: &Context) -> Result<RegionsView, ErrorView> {
        let computed = self.computed(id, context)?;
        Ok(self.engine().compare_regions(&computed, context.options()))
    }

    /// Moves the plan to a region, as one step that can be undone.
    ///
    /// # Errors
    /// If the plan has errors, there is no such region, or the library refuses.
    pub fn move_to_region(&self, id: &str, region: &str, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let computed = self.computed(id, context)?;
        let catalog = &self.engine().data().catalog;
        let known = || catalog.regions.iter().map(|region| region.code.as_str()).collect::<Vec<_>>().join(", ");
        let found = catalog.region(region);
        let region = found.ok_or_else(|| ErrorView::new("region-none", context.language, &[("region", region), ("known", &known())]))?;
        self.edit(id, &edits(&computed.plan, &in_region(&computed.plan, region)), context)
    }
}

/// The edits that make one plan the other, as far as their regions differ.
fn edits(plan: &Plan, moved: &Plan) -> Vec<EditRequest> {
    let set = |path: String, region: &str| EditRequest::Set { path, value: Value::from(region) };
    let pairs = plan.environments.iter().zip(&moved.environments).enumerate();
    let environments = pairs.filter(|(_, (before, after))| before.region != after.region);
    let mut edits: Vec<EditRequest> =
        environments.map(|(position, (_, after))| set(format!("environments[{position}].region"), &after.region)).collect();
    if plan.disaster_recovery.region != moved.disaster_recovery.region {
        edits.push(set("disaster_recovery.region".to_owned(), &moved.disaster_recovery.region));
    }
    edits
}

fn view(mut sides: Vec<Side<'_>>, as_it_stands: &Computed, messages: &Messages) -> RegionsView {
    let own = services(&as_it_stands.calculation.estimate, &as_it_stands.calculation.prices);
    sides.sort_by(|a, b| {
        let place = |side: &Side<'_>| (!side.current, side.total().is_none(), side.total());
        place(a).cmp(&place(b)).then_with(|| a.code.cmp(b.code))
    });
    let there: Vec<Option<Services>> = sides.iter().map(Side::services).collect();
    let names: BTreeSet<&String> = own.keys().chain(there.iter().flatten().flat_map(BTreeMap::keys)).collect();
    let mut names: Vec<&String> = names.into_iter().collect();
    let cost = |name: &String| own.get(name).copied().unwrap_or_default();
    names.sort_by(|a, b| cost(b).cmp(&cost(a)).then_with(|| a.cmp(b)));
    let amount = |side: &Side<'_>, there: &Option<Services>, name: &String| match (there.as_ref()?.get(name), side.whole()) {
        (Some(amount), _) => Some(*amount),
        // What a whole plan does not have costs nothing there.
        (None, Some(_)) => Some(Decimal::ZERO),
        (None, None) => None,
    };
    let row = |name: &&String| RegionServiceView {
        service: (*name).clone(),
        amounts: sides.iter().zip(&there).map(|(side, there)| amount(side, there, name).map(usd).unwrap_or_default()).collect(),
    };
    let rows = names.iter().map(row).collect();
    let region = |(side, there): (&Side<'_>, &Option<Services>)| {
        // Of what has its prices in both places: all of it, where the plan is whole.
        let pairs = names.iter().filter_map(|name| amount(side, there, name).map(|there| (cost(name), there)));
        let (before, after) = pairs.fold((Decimal::ZERO, Decimal::ZERO), |(before, after), (here, there)| (before + here, after + there));
        let difference = there.as_ref().map(|_| after - before);
        let percent = difference.filter(|_| !before.is_zero()).map(|difference| difference / before * Decimal::ONE_HUNDRED);
        let (part, missing) = match &side.found {
            Found::Part { services, missing, .. } => (usd(services.values().sum()), missing.iter().cloned().collect::<Vec<_>>()),
            Found::Whole(_) | Found::Nothing { .. } => (String::new(), Vec::new()),
        };
        let calculation = side.whole().map(|computed| &computed.calculation);
        let unverified = calculation.map_or(0, |of| of.estimate.lines.iter().filter(|line| !line.verified).count());
        RegionView {
            code: side.code.to_owned(),
            name: side.name.to_owned(),
            current: side.current,
            total: side.total().map(usd).unwrap_or_default(),
            difference: difference.map(usd).unwrap_or_default(),
            difference_percent: percent.map(|percent| plain(money::round(percent, 1))).unwrap_or_default(),
            partial: matches!(side.found, Found::Part { .. }),
            priced: part,
            without: if missing.is_empty() {
                String::new()
            } else {
                messages.text("regions-without", &[("services", &messages.list(&missing))])
            },
            missing,
            margin_percent: calculation.and_then(|of| of.margin.percent).map(plain).unwrap_or_default(),
            unverified: u32::try_from(unverified).unwrap_or(u32::MAX),
            problem: side.problem().to_owned(),
        }
    };
    RegionsView { regions: sides.iter().zip(&there).map(region).collect(), services: rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{decimal, sample};

    /// Each column sums to its total, and is what the plan comes to when it is moved there by hand.
    #[test]
    fn columns_sum_and_are_what_the_moved_plan_comes_to() {
        let (engine, computed, options) = sample(|plan| plan.data.sqs.enabled = false);
        let view = engine.compare_regions(&computed, options);
        assert_eq!(view.regions.len(), 5, "the regions of the provider that the catalog has");
        let own = &view.regions[0];
        assert_eq!((own.code.as_str(), own.current, own.difference.as_str()), ("us-east-1", true, "0.00"));
        let mut seen = 0;
        for (position, region) in view.regions.iter().enumerate().filter(|(_, region)| region.problem.is_empty()) {
            let sum: Decimal = view.services.iter().map(|service| decimal(&service.amounts[position])).sum();
            assert_eq!(sum, decimal(&region.total), "{}", region.code);
            let mut plan = computed.plan.clone();
            plan.environments.iter_mut().for_each(|environment| environment.region.clone_from(&region.code));
            if region.code == "us-west-1" {
                plan.disaster_recovery.region = "us-east-1".to_owned();
            }
            let moved = engine.compute_plan(plan, options.date).expect("sound").calculation;
            assert_eq!(usd(moved.estimate.total), region.total, "{}", region.code);
            assert_eq!(decimal(&region.difference), moved.estimate.total - computed.calculation.estimate.total, "{}", region.code);
            seen += 1;
        }
        assert!(seen >= 3, "{view:?}");
        let totals: Vec<Decimal> =
            view.regions[1..].iter().filter(|region| region.problem.is_empty()).map(|region| decimal(&region.total)).collect();
        assert!(totals.is_sorted(), "the cheapest first");
    }

    /// Design rule 16: a missing price is told, never taken for nothing. The shipped book has prices of SQS in us-east-1 only: without
    /// its service the rest is what the plan without queues comes to there, and there is no total.
    #[test]
    fn where_a_price_is_missing_there_is_no_total() {
        let (engine, computed, options) = sample(|plan| plan.data.sqs.enabled = true);
        let (_, without, _) = sample(|plan| plan.data.sqs.enabled = false);
        let of = |computed: &Computed| {
            let view = engine.compare_regions(computed, options);
            let position = view.regions.iter().position(|region| region.code == "sa-east-1").expect("region");
            let service =
                |name: &str| view.services.iter().find(|service| service.service == name).map(|service| service.amounts[position].clone());
            (view.regions[position].clone(), service("Amazon SQS"), service("AWS Fargate"))
        };
        let ((part, queues, tasks), (whole, none, same_tasks)) = (of(&computed), of(&without));
        assert!(part.partial && part.total.is_empty() && part.margin_percent.is_empty(), "{part:?}");
        assert!(part.problem.contains("sqs.standard.request"), "{}", part.problem);
        assert_eq!((queues, none), (Some(String::new()), None), "what is not known is empty, not zero");
        assert_eq!(tasks, same_tasks, "0.0696 dollars a vCPU-hour in São Paulo, whatever else the plan has");
        assert_eq!(part.difference, whole.difference, "queues cost nothing else that differs there");
        let here =
            computed.calculation.estimate.total - services(&computed.calculation.estimate, &computed.calculation.prices)["Amazon SQS"];
        // Beside the queues themselves the plan with them has only their keys more, a dollar a month each in both places.
        let keys = here - without.calculation.estimate.total;
        assert_eq!(decimal(&part.priced), decimal(&whole.total) + keys);
        let percent = decimal(&part.difference) / here * Decimal::ONE_HUNDRED;
        assert_eq!(decimal(&part.difference_percent), money::round(percent, 1), "of what is compared");
        assert!(!whole.partial && whole.priced.is_empty() && whole.missing.is_empty());
        assert_eq!((part.missing.as_slice(), part.without.as_str()), (["Amazon SQS".to_owned()].as_slice(), "sin Amazon SQS"));
    }

    /// Whatever else is wrong there than a price leaves nothing to compare.
    #[test]
    fn where_the_plan_cannot_be_there_is_only_a_reason() {
        let (engine, computed, options) = sample(|plan| plan.environments[0].zones = 3);
        let view = engine.compare_regions(&computed, options);
        let california = view.regions.iter().position(|region| region.code == "us-west-1").expect("it has two zones");
        let region = &view.regions[california];
        assert!(!region.partial && region.difference.is_empty() && !region.problem.is_empty(), "{region:?}");
        assert!(view.services.iter().all(|service| service.amounts[california].is_empty()));
    }

    /// A plan in two regions is compared as it stands with all of it in each of them.
    #[test]
    fn a_plan_in_two_regions_stands_first() {
        let (engine, computed, options) = sample(|plan| {
            plan.data.sqs.enabled = false;
            plan.environments[1].region = "us-west-2".to_owned();
        });
        let view = engine.compare_regions(&computed, options);
        let own = &view.regions[0];
        assert_eq!((own.code.as_str(), own.current, &own.total), ("", true, &usd(computed.calculation.estimate.total)));
        assert_eq!(view.regions.iter().filter(|region| region.current).count(), 1);
    }
}
