//! What the client pays: MRU lines, discount, taxes, total.

mod amounts;
mod components;
mod elasticity;
mod line_terms;

use rust_decimal::Decimal;

use crate::capacity::{CapacityPlan, Tasks, WorkloadRef};
use crate::catalog::Catalog;
use crate::estimate::Estimate;
use crate::money;
use crate::plan::{BillingPolicy, Environment, OptionalLine, Plan, Provider, RecoveryTier, TaxMode, TaxTreatment};
use crate::problem::Problem;
use crate::rate_card::RateCard;
use crate::trace::{Formula, InputPath, Operand, Origin, Trace};
use crate::units::{self, Unit};

pub use amounts::{LineAmount, LineNet, NetAmounts, amounts};
use components::{included, recipe_parts};
pub use elasticity::{ElasticAmount, Elasticity, tasks_of};
pub use line_terms::{Untaxed, check as check_line_terms};

/// To what a line belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The account as a whole: developers, repositories, widgets.
    Shared,
    /// An environment, by its position in the plan.
    Environment(usize),
}

/// The identifier under which shared lines appear among the environments.
pub const SHARED: &str = "shared";

/// What a line charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charge {
    /// A component of the rate card, by its position.
    Component(usize),
    /// A recipe of the rate card, by its position.
    Recipe(usize),
}

/// One MRU line.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteLine {
    /// Stable id: `production/container/accounts`, `shared/cli-widget`.
    pub id: String,
    /// To what it belongs.
    pub scope: Scope,
    /// What it charges.
    pub charge: Charge,
    /// Which one, in the plan's own words; empty if there is only one.
    pub detail: String,
    /// How many.
    pub quantity: Decimal,
    /// MRUs of one.
    pub unit_mrus: Decimal,
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month before discount, rounded to cents.
    pub subtotal: Decimal,
    /// The line's own discount in percent.
    pub discount_percent: Decimal,
    /// The line's own discount, as a positive amount; its share of the discount on the whole is not in it.
    pub discount: Decimal,
    /// US dollars a month after its own discount and its share of the discount on the whole.
    pub net: Decimal,
    /// How the taxes treat it.
    pub tax: TaxTreatment,
    /// Why it is not taxed; empty if it is.
    pub tax_reason: String,
    /// Whether the service includes it at no MRU.
    pub included: bool,
    /// How the amount was computed.
    pub trace: Trace,
}

/// Totals of an environment (or of what is shared).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteScope {
    /// Which.
    pub scope: Scope,
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month before discount.
    pub subtotal: Decimal,
    /// US dollars a month after discount.
    pub net: Decimal,
}

/// One tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxAmount {
    /// Name as it is printed.
    pub name: String,
    /// Rate in percent.
    pub rate_percent: Decimal,
    /// The net amount that it is computed on: that of the lines which are taxed.
    pub base: Decimal,
    /// The tax, rounded to cents.
    pub amount: Decimal,
}

/// What remains of the net amount after the provider's cost. Internal: no client output may contain it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Margin {
    /// The estimate's total.
    pub cost: Decimal,
    /// Net minus cost.
    pub amount: Decimal,
    /// In percent of the net amount, one decimal; absent if nothing is charged.
    pub percent: Option<Decimal>,
}

/// A quote.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// `id@version` of the rate card.
    pub rate_card: String,
    /// Value of one MRU in US dollars.
    pub usd_per_mru: Decimal,
    /// Lines: shared ones, then environment by environment.
    pub lines: Vec<QuoteLine>,
    /// Totals of what is shared and of the environments; they sum to the quote's.
    pub scopes: Vec<QuoteScope>,
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month before discount.
    pub subtotal: Decimal,
    /// Sum of the lines' own discounts, as a positive amount.
    pub line_discount: Decimal,
    /// All discounts, as a positive amount.
    pub discount: Decimal,
    /// US dollars a month after discount.
    pub net: Decimal,
    /// Taxes.
    pub taxes: Vec<TaxAmount>,
    /// Net amounts that are not taxed, by treatment and reason.
    pub untaxed: Vec<Untaxed>,
    /// Net and taxes.
    pub total: Decimal,
    /// The same quote at base, expected and maximum.
    pub elasticity: Elasticity,
    /// Lines whose quantity follows the number of tasks, by their position, with those numbers.
    pub elastic: Vec<(usize, Tasks)>,
    /// What is offered outside the total, at the discount on the whole; never summed.
    pub optional: Vec<QuoteLine>,
    /// Warnings and assumptions.
    pub problems: Vec<Problem>,
}

const LINE: Formula = Formula { id: "mru-line", expression: "quantity × unit MRUs × USD per MRU" };

/// GB of database storage that one `database-storage` component holds: Aurora grows in blocks of ten.
pub(crate) const STORAGE_BLOCK_GB: f64 = 10.0;
/// GB that one `object-storage` or `cdn` component holds.
pub(crate) const VOLUME_BLOCK_GB: f64 = 100.0;

/// Components that the service includes at no MRU and that every quote names (seed 000, "Costos").
pub(crate) const INCLUDED: [&str; 7] =
    ["application-metrics", "infrastructure-metrics", "log-centralization", "api-gateway", "waf", "custom-domains", "tls-certificates"];

/// Makes the quote of a plan. Problems tell what the rate card lacks; a line without a component is never silently free.
#[must_use]
pub fn quote(plan: &Plan, capacity: &CapacityPlan, card: &RateCard, catalog: &Catalog) -> Quote {
    let mut builder = Builder {
        plan,
        card,
        catalog,
        lines: Vec::with_capacity(32 + capacity.workloads.len()),
        elastic: Vec::new(),
        problems: Vec::new(),
    };
    builder.shared();
    for (position, environment) in plan.environments.iter().enumerate() {
        builder.environment(position, environment, capacity);
    }
    let optional = builder.optional();
    let Builder { mut lines, elastic, mut problems, .. } = builder;
    if card.example {
        problems.push(Problem::assumption("rate-card-example", "commercial.rate_card", card.reference()));
    }
    for line in &mut lines {
        if let Some(terms) = line_terms::terms_of(plan, &line.id) {
            line.discount_percent = terms.discount_percent;
            line.tax = terms.tax;
            line.tax_reason = if terms.tax == TaxTreatment::Taxed { String::new() } else { terms.tax_reason.trim().to_owned() };
        }
    }
    let NetAmounts { lines: nets, subtotal, line_discount, discount, net, taxable } =
        amounts(&lines.iter().map(line_amount).collect::<Vec<_>>(), plan.commercial.discount_percent);
    for (line, amount) in lines.iter_mut().zip(nets) {
        line.discount = amount.discount;
        line.net = amount.net;
    }
    let scopes = scopes(plan, &lines);
    let mrus = lines.iter().map(|line| line.mrus).sum();
    let taxes = taxes(plan, catalog, taxable, &mut problems);
    let total = net + taxes.iter().map(|tax| tax.amount).sum::<Decimal>();
    let elasticity = elasticity::of(plan, card, &lines, &elastic);
    let untaxed = line_terms::untaxed(&lines);
    let mut quote = Quote {
        rate_card: card.reference(),
        usd_per_mru: card.usd_per_mru,
        lines,
        scopes,
        mrus,
        subtotal,
        line_discount,
        discount,
        net,
        taxes,
        untaxed,
        total,
        elasticity,
        elastic,
        optional,
        problems,
    };
    let told = line_terms::problems(plan, &quote);
    quote.problems.extend(told);
    quote
}

fn line_amount(line: &QuoteLine) -> LineAmount {
    LineAmount { subtotal: line.subtotal, discount_percent: line.discount_percent, taxed: line.tax == TaxTreatment::Taxed }
}

/// What remains of the quote after the provider's cost (formula `margin`). For the internal audience only.
#[must_use]
pub fn margin(quote: &Quote, estimate: &Estimate) -> Margin {
    let amount = quote.net - estimate.total;
    let percent = (!quote.net.is_zero()).then(|| money::round(amount / quote.net * Decimal::ONE_HUNDRED, 1));
    Margin { cost: estimate.total, amount, percent }
}

fn scopes(plan: &Plan, lines: &[QuoteLine]) -> Vec<QuoteScope> {
    let all = std::iter::once(Scope::Shared).chain((0..plan.environments.len()).map(Scope::Environment));
    all.map(|scope| {
        let mut total = QuoteScope { scope, mrus: Decimal::ZERO, subtotal: Decimal::ZERO, net: Decimal::ZERO };
        for line in lines.iter().filter(|line| line.scope == scope) {
            total.mrus += line.mrus;
            total.subtotal += line.subtotal;
            total.net += line.net;
        }
        total
    })
    .collect()
}

/// Tax per (tax, rate) on the net amount of what is taxed (design rule 2, formula `tax`).
fn taxes(plan: &Plan, catalog: &Catalog, base: Decimal, problems: &mut Vec<Problem>) -> Vec<TaxAmount> {
    let amount = |name: &str, rate_percent: Decimal| TaxAmount {
        name: name.to_owned(),
        rate_percent,
        base,
        amount: money::usd(base * rate_percent / Decimal::ONE_HUNDRED),
    };
    match plan.commercial.tax_mode {
        TaxMode::None => Vec::new(),
        TaxMode::Custom => plan.commercial.taxes.iter().map(|tax| amount(&tax.name, tax.rate_percent)).collect(),
        TaxMode::Country => match catalog.country(plan.client.country).map(|rules| (rules, rules.tax_rate_percent)) {
            Some((rules, Some(rate))) => vec![amount(&rules.tax_name, rate)],
            // The check of the plan reports the same as an error and no quote is made; here is no silent zero either.
            _ => {
                problems.push(
                    Problem::error("tax-rate-missing", "commercial.tax_mode", plan.commercial.tax_mode)
                        .with("country", plan.client.country),
                );
                Vec::new()
            }
        },
    }
}

struct Builder<'a> {
    plan: &'a Plan,
    card: &'a RateCard,
    catalog: &'a Catalog,
    lines: Vec<QuoteLine>,
    /// Lines whose quantity follows the number of tasks.
    elastic: Vec<(usize, Tasks)>,
    problems: Vec<Problem>,
}

/// How many of a component, and why.
struct Quantity {
    value: Decimal,
    unit: Unit,
    origin: Origin,
}

impl Quantity {
    fn count(value: u32, path: InputPath) -> Self {
        Self { value: Decimal::from(value), unit: Unit::Item, origin: Origin::Input(path) }
    }

    fn one(rule: &'static str) -> Self {
        Self { value: Decimal::ONE, unit: Unit::Item, origin: Origin::Rule(rule) }
    }

    /// Whole blocks that hold a volume.
    fn blocks(gb: f64, block: f64, path: InputPath) -> Self {
        Self { value: units::quantity((gb / block).ceil()), unit: Unit::Item, origin: Origin::Input(path) }
    }
}

impl Builder<'_> {
    fn shared(&mut self) {
        let plan = self.plan;
        let field = |section, field| InputPath::field(section, field);
        self.component(Scope::Shared, "developer-access", "", "", Quantity::count(plan.developers, field("developers", "")));
        self.recipe("cli-widget", Quantity::count(plan.widgets.cli, field("widgets", "cli")));
        self.component(Scope::Shared, "builder-widget", "", "", Quantity::count(plan.widgets.builder, field("widgets", "builder")));
        let repositories = u32::try_from(plan.shared_repositories.len()).unwrap_or(u32::MAX);
        self.recipe("shared-repository", Quantity::count(repositories, field("shared_repositories", "")));
        for id in INCLUDED {
            let wanted = match id {
                "api-gateway" => plan.edge.api_gateway,
                "waf" => plan.edge.waf,
                _ => true,
            };
            if wanted && self.card.component(id).is_some() {
                self.component(Scope::Shared, id, "", "", Quantity::one("included-in-the-service"));
            }
        }
    }

    /// What is offered outside the total: lines like the others, that nothing sums.
    fn optional(&mut self) -> Vec<QuoteLine> {
        let kept = std::mem::take(&mut self.lines);
        let plan = self.plan;
        for item in &plan.commercial.optional {
            self.offer(item);
        }
        std::mem::replace(&mut self.lines, kept)
    }

    fn offer(&mut self, item: &OptionalLine) {
        let position = self.plan.environments.iter().position(|environment| environment.id == item.environment);
        let scope = position.map_or(Scope::Shared, Scope::Environment);
        let quantity = Quantity::count(item.quantity, InputPath::field("commercial", "optional"));
        let before = self.lines.len();
        if self.card.recipe(&item.component).is_some() {
            self.recipe(&item.component, quantity);
        } else {
            self.component(scope, &item.component, &item.id, &item.name, quantity);
        }
        let off = self.plan.commercial.discount_percent;
        for line in &mut self.lines[before..] {
            line.id = format!("optional/{}", item.id);
            line.detail.clone_from(&item.name);
            line.scope = scope;
            line.net = line.subtotal - money::usd(line.subtotal * off / Decimal::ONE_HUNDRED);
        }
    }

    fn environment(&mut self, position: usize, environment: &Environment, capacity: &CapacityPlan) {
        let plan = self.plan;
        let scope = Scope::Environment(position);
        let production = environment.kind.is_production();
        let base = if production { "environment.production" } else { "environment.preproduction" };
        self.component(scope, base, "", "", Quantity::one("environment"));
        for workload in capacity.workloads.iter().filter(|workload| workload.environment == position) {
            let tasks = tasks_of(plan.commercial.billing_policy, &workload.tasks);
            let formula = match plan.commercial.billing_policy {
                BillingPolicy::Base => "tasks-base",
                BillingPolicy::Expected => "tasks-expected",
                BillingPolicy::Maximum => "tasks-maximum",
            };
            let quantity = Quantity { value: tasks, unit: Unit::Task, origin: Origin::Formula(formula) };
            let slug = match workload.workload {
                WorkloadRef::Microservice(index) => plan.microservices[index].id.as_str(),
                WorkloadRef::Sso => "sso",
            };
            let before = self.lines.len();
            self.named(scope, &format!("container.{}", workload.size), "container", slug, &workload.name, quantity);
            if self.lines.len() > before {
                self.elastic.push((before, workload.tasks));
            }
        }
        if plan.sso.enabled {
            self.component(scope, "sso", "", "", Quantity::one("sso-per-environment"));
        }
        if environment.provider() == Provider::Aws {
            self.data_services(scope, environment);
        }
        self.uncovered(scope, environment);
        for link in plan.vpn_links.iter().filter(|link| link.serves(&environment.id)) {
            self.component(scope, "vpn-link", &link.id, link.display_name(), Quantity::one("connection-per-link"));
        }
        if production
            && environment.provider() == Provider::Aws
            && plan.disaster_recovery.enabled
            && (plan.data.aurora.enabled || plan.data.s3.enabled)
        {
            let component = match plan.disaster_recovery.tier {
                RecoveryTier::Backup => "dr.backup",
                RecoveryTier::GlobalDatabase => "dr.global-database",
            };
            self.component(scope, component, "", &plan.disaster_recovery.region, Quantity::one("recovery-of-production"));
        }
        let home = plan.production().or(plan.environments.first()).map(|home| home.id.as_str());
        if plan.edge.cdn.enabled && home == Some(environment.id.as_str()) {
            let path = InputPath::field("edge", "cdn.data_gb");
            self.component(scope, "cdn", "", "", Quantity::blocks(plan.edge.cdn.data_gb, VOLUME_BLOCK_GB, path));
        }
    }

    fn data_services(&mut self, scope: Scope, environment: &Environment) {
        let data = &self.plan.data;
        let production = environment.kind.is_production();
        let field = |field| InputPath::field("data", field);
        let nodes =
            |count: u32, path: InputPath| if production { Quantity::count(count, path) } else { Quantity::one("single-before-production") };
        if data.aurora.enabled {
            let aurora = &data.aurora;
            let (class, gb, gb_field) = if production {
                (&aurora.production_class, aurora.storage_gb, "aurora.storage_gb")
            } else {
                (&aurora.preproduction_class, aurora.preproduction_storage_gb, "aurora.preproduction_storage_gb")
            };
            self.named(scope, &format!("database.{class}"), "database", "", class, nodes(1 + aurora.replicas, field("aurora.replicas")));
            self.component(scope, "database-storage", "", "", Quantity::blocks(gb, STORAGE_BLOCK_GB, field(gb_field)));
        }
        if data.redis.enabled {
            let redis = &data.redis;
            let class = if production { &redis.production_class } else { &redis.preproduction_class };
            self.named(scope, &format!("cache-node.{class}"), "cache-node", "", class, nodes(1 + redis.replicas, field("redis.replicas")));
        }
        if data.opensearch.enabled {
            let search = &data.opensearch;
            let class = if production { &search.production_class } else { &search.preproduction_class };
            self.named(scope, &format!("search-node.{class}"), "search-node", "", class, nodes(search.nodes, field("opensearch.nodes")));
        }
        if data.s3.enabled {
            let gb = data.s3.storage_gb * environment.traffic_percent / 100.0;
            self.component(scope, "object-storage", "", "", Quantity::blocks(gb, VOLUME_BLOCK_GB, field("s3.storage_gb")));
        }
        if data.sqs.enabled {
            self.component(scope, "queue", "", "", Quantity::count(data.sqs.queues, field("sqs.queues")));
        }
    }

    /// A line whose id is the component's.
    fn component(&mut self, scope: Scope, component: &str, slug: &str, detail: &str, quantity: Quantity) {
        self.named(scope, component, component, slug, detail, quantity);
    }

    /// A line whose id does not change when the component's size or class does.
    fn named(&mut self, scope: Scope, component: &str, name: &str, slug: &str, detail: &str, quantity: Quantity) {
        if quantity.value.is_zero() {
            return;
        }
        let Some((position, item)) = self.card.component(component) else {
            self.problems.push(
                Problem::error("component-missing", "commercial.rate_card", self.card.reference())
                    .with("component", component)
                    .with("detail", detail),
            );
            return;
        };
        let unit = Operand::new("unit MRUs", item.mrus, Unit::Mru, Origin::RateCard(position));
        self.push(
            Draft {
                scope,
                name,
                slug,
                detail,
                charge: Charge::Component(position),
                included: included(item),
                unit_mrus: item.mrus,
                parts: vec![unit],
            },
            quantity,
        );
    }

    fn recipe(&mut self, id: &str, quantity: Quantity) {
        if quantity.value.is_zero() {
            return;
        }
        let found = self.card.recipes.iter().enumerate().find(|(_, recipe)| recipe.id == id);
        let Some((position, recipe)) = found else {
            self.problems.push(
                Problem::error("component-missing", "commercial.rate_card", self.card.reference()).with("component", id).with("detail", ""),
            );
            return;
        };
        match recipe_parts(self.card, recipe) {
            Ok((unit_mrus, parts)) => {
                self.push(
                    Draft {
                        scope: Scope::Shared,
                        name: id,
                        slug: "",
                        detail: "",
                        charge: Charge::Recipe(position),
                        included: false,
                        unit_mrus,
                        parts,
                    },
                    quantity,
                );
            }
            Err(missing) => self.problems.push(
                Problem::error("component-missing", "commercial.rate_card", self.card.reference())
                    .with("component", missing)
                    .with("detail", id),
            ),
        }
    }

    fn push(&mut self, draft: Draft<'_>, quantity: Quantity) {
        let scope_id = match draft.scope {
            Scope::Shared => SHARED,
            Scope::Environment(position) => self.plan.environments[position].id.as_str(),
        };
        let id =
            if draft.slug.is_empty() { format!("{scope_id}/{}", draft.name) } else { format!("{scope_id}/{}/{}", draft.name, draft.slug) };
        let mrus = quantity.value * draft.unit_mrus;
        let subtotal = money::usd(mrus * self.card.usd_per_mru);
        let mut operands = vec![Operand::new("quantity", quantity.value, quantity.unit, quantity.origin)];
        operands.extend(draft.parts);
        operands.push(Operand::new("USD per MRU", self.card.usd_per_mru, Unit::Usd, Origin::MruValue));
        self.lines.push(QuoteLine {
            id,
            scope: draft.scope,
            charge: draft.charge,
            detail: draft.detail.to_owned(),
            quantity: quantity.value,
            unit_mrus: draft.unit_mrus,
            mrus,
            subtotal,
            discount_percent: Decimal::ZERO,
            discount: Decimal::ZERO,
            net: subtotal,
            tax: TaxTreatment::Taxed,
            tax_reason: String::new(),
            included: draft.included,
            trace: Trace { formula: LINE, operands, result: subtotal, unit: Unit::Usd },
        });
    }
}

struct Draft<'a> {
    scope: Scope,
    name: &'a str,
    slug: &'a str,
    detail: &'a str,
    charge: Charge,
    included: bool,
    unit_mrus: Decimal,
    parts: Vec<Operand>,
}
