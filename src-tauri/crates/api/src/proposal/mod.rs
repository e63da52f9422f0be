//! From the figures to the proposal that a client reads: only what a client may see crosses here.

mod agreement;
mod annexes;
mod attachments;
pub(crate) mod comparison;
mod internal;
mod solution;
mod standing;

pub use attachments::{Imported, QuoteFile, import, is_quote};
pub use comparison::compare_plans;
pub use internal::internal;
pub use standing::{AuthorisedUser, Standing, VersionEntry};

use std::collections::BTreeSet;

use aforo_core::capacity::{WorkloadPlan, WorkloadRef};
use aforo_core::catalog::CountryRules;
use aforo_core::money;
use aforo_core::plan::{NoteSource, Plan, TaxTreatment, TrafficSource};
use aforo_core::problem::Problem;
use aforo_core::quote::Scope;
use aforo_core::units;
use aforo_proposal as out;
use rust_decimal::Decimal;

use crate::messages::Messages;
use crate::present::Presenter;
use crate::views::{Audience, Language};

/// The house in whose name it goes out, what its quote has been through, and the plans to compare it with.
#[derive(Clone)]
pub struct Dress<'a> {
    /// The house.
    pub organisation: &'a out::Organisation,
    /// What the quote has been through.
    pub standing: &'a Standing,
    /// The alternatives, computed.
    pub alternatives: &'a [crate::engine::Computed],
    /// The simulated week of each environment.
    pub weeks: &'a [out::WeekChart],
}

/// The client's proposal.
///
/// # Errors
/// If a chart or an attachment cannot be made.
pub fn proposal(presenter: &Presenter<'_>, dress: Dress<'_>) -> Result<out::Proposal, out::ProposalError> {
    let mut proposal = body(presenter, dress)?;
    // The files inside are made from the proposal without them.
    proposal.attachments = attachments::attachments(presenter, &proposal)?;
    Ok(proposal)
}

fn body(presenter: &Presenter<'_>, dress: Dress<'_>) -> Result<out::Proposal, out::ProposalError> {
    let plan = presenter.plan;
    let calculation = presenter.calculation;
    let quote = &calculation.quote;
    let data = presenter.data;
    let card = &calculation.card;
    let rules = data.catalog.country(plan.client.country);
    // Dates and names are those of the view, so that every surface shows the same.
    let view = presenter.quote(Audience::Client);
    let once = aforo_core::terms::one_time(plan, quote);
    let row = |amount: &aforo_core::quote::ElasticAmount| out::ElasticRow { mrus: amount.mrus, net: amount.net };
    Ok(out::Proposal {
        language: language(presenter.language),
        locale: locale(rules),
        paper: paper(rules),
        organisation: organisation(dress.organisation, plan),
        draft: !dress.standing.issued,
        number: view.number.clone(),
        date: view.date.clone(),
        valid_until: view.valid_until,
        title: plan.display_title().to_owned(),
        client: client(plan, rules),
        mru_long_name: plan.commercial.mru_long_name.clone(),
        amounts: out::Amounts {
            mrus: quote.mrus,
            usd_per_mru: quote.usd_per_mru,
            subtotal: quote.subtotal,
            line_discount: quote.line_discount,
            discount_percent: plan.commercial.discount_percent,
            discount: quote.discount - quote.line_discount,
            net: quote.net,
            taxes: quote.taxes.iter().map(tax_row).collect(),
            untaxed: quote.untaxed.iter().filter_map(|group| Some((untaxed(group.treatment, &group.reason)?, group.net))).collect(),
            total: quote.total,
            term_months: plan.commercial.term_months,
            term_net: aforo_core::terms::contract_net(plan, quote),
            billing_policy: plan.commercial.billing_policy.to_string(),
        },
        elasticity: [row(&quote.elasticity.base), row(&quote.elasticity.expected), row(&quote.elasticity.maximum)],
        environments: environments(presenter),
        versions: dress.standing.versions(presenter, &dress.organisation.preparer),
        understanding: understanding(presenter),
        solution: solution::solution(presenter),
        optional: agreement::optional(presenter),
        one_time: once.iter().flat_map(|once| &once.items).map(one_time).collect(),
        one_time_taxes: once.iter().flat_map(|once| &once.taxes).filter(|tax| !tax.base.is_zero()).map(tax_row).collect(),
        calendar: solution::calendar(presenter),
        alternatives: solution::alternatives(presenter, dress.alternatives),
        local: solution::local(presenter),
        withholding: solution::withholding(presenter),
        adjustment: agreement::adjustment(presenter),
        enablement: agreement::enablement(presenter),
        migration: solution::migration(presenter),
        recovery: solution::recovery(plan),
        capacity: capacity(presenter),
        charts: solution::charts(presenter, dress.weeks)?,
        exclusions: solution::exclusions(presenter),
        remarks: remarks(presenter, &out::NumberFormat::new(&locale(rules))?),
        prices: prices(presenter),
        sizing: annexes::sizing(presenter),
        connections: annexes::connections(presenter),
        rates: annexes::rates(presenter),
        acceptance: dress.standing.acceptance(presenter),
        attachments: Vec::new(),
        sources: out::Sources {
            price_book: calculation.prices.id.clone(),
            price_book_published: calculation.prices.published.clone(),
            rate_card: card.reference(),
            rate_card_published: card.published.clone(),
            rate_card_valid: (card.valid_from.clone(), card.valid_until.clone()),
            rate_card_example: card.example,
            hours_per_month: plan.capacity_policy.hours_per_month,
            target_cpu_percent: units::quantity(plan.capacity_policy.target_cpu_percent),
            target_concurrency_percent: units::quantity(plan.capacity_policy.target_concurrency_percent),
            zone_loss_cpu_percent: units::quantity(plan.capacity_policy.zone_loss_cpu_percent),
            growth: solution::growth(plan),
        },
    })
}

fn tax_row(tax: &aforo_core::quote::TaxAmount) -> out::TaxRow {
    out::TaxRow { name: tax.name.clone(), rate_percent: tax.rate_percent, base: tax.base, amount: tax.amount }
}

fn one_time(item: &aforo_core::terms::OneTimeAmount) -> out::OneTime {
    out::OneTime { name: item.name.clone(), net: item.net, untaxed: untaxed(item.tax, &item.tax_reason) }
}

/// Why something is not taxed; none if it is.
fn untaxed(treatment: TaxTreatment, reason: &str) -> Option<out::Untaxed> {
    (treatment != TaxTreatment::Taxed).then(|| out::Untaxed { treatment: treatment.to_string(), reason: reason.to_owned() })
}

pub(crate) fn language(language: Language) -> out::Language {
    match language {
        Language::Es => out::Language::Es,
        Language::En => out::Language::En,
        Language::Pt => out::Language::Pt,
    }
}

fn environments(presenter: &Presenter<'_>) -> Vec<out::Environment> {
    let quote = &presenter.calculation.quote;
    quote
        .scopes
        .iter()
        .map(|scope| {
            let (id, name) = match scope.scope {
                Scope::Shared => (aforo_core::quote::SHARED.to_owned(), Messages::of(presenter.language).text("scope-shared", &[])),
                Scope::Environment(position) => {
                    let environment = &presenter.plan.environments[position];
                    (environment.id.clone(), environment.display_name().to_owned())
                }
            };
            let lines = quote.lines.iter().filter(|line| line.scope == scope.scope).map(|line| {
                let (component, name) = presenter.charged(line, presenter.document_mark());
                out::Line {
                    id: line.id.clone(),
                    component: component.to_owned(),
                    detail: presenter.detail(line, component, &name),
                    name,
                    quantity: line.quantity,
                    unit_mrus: line.unit_mrus,
                    mrus: line.mrus,
                    subtotal: line.subtotal,
                    discount_percent: line.discount_percent,
                    net: line.net,
                    untaxed: untaxed(line.tax, &line.tax_reason),
                    included: line.included,
                }
            });
            let start_month = match scope.scope {
                Scope::Shared => 1,
                Scope::Environment(position) => presenter.plan.environments[position].start_month.max(1),
            };
            out::Environment { id, name, start_month, mrus: scope.mrus, subtotal: scope.subtotal, net: scope.net, lines: lines.collect() }
        })
        .collect()
}

/// How the client's country writes numbers and dates; Chile's way where nothing is known of it.
fn locale(rules: Option<&CountryRules>) -> String {
    rules.map_or_else(|| "es-CL".to_owned(), |rules| rules.locale.clone())
}

fn paper(rules: Option<&CountryRules>) -> out::Paper {
    if rules.is_some_and(|rules| rules.paper == "a4") { out::Paper::A4 } else { out::Paper::UsLetter }
}

fn client(plan: &Plan, rules: Option<&CountryRules>) -> out::Client {
    out::Client {
        name: plan.client.name.clone(),
        country: plan.client.country.to_string(),
        tax_id: plan.client.tax_id.clone(),
        tax_id_label: rules.map(|rules| rules.tax_id_label.clone()).unwrap_or_default(),
        contact: plan.client.contact.clone(),
    }
}

fn understanding(presenter: &Presenter<'_>) -> Vec<out::Fact> {
    let plan = presenter.plan;
    let count = |count: usize| Decimal::from(count);
    let production = plan.production_position();
    let peak =
        production.and_then(|position| presenter.calculation.capacity.traffic.get(position)).map_or(0.0, |traffic| traffic.peak_rate);
    let whole = |value: f64| money::round(units::quantity(value), 0);
    let fact = |label, value, inputs: &[&str]| out::Fact { label, value, given: given(plan, inputs) };
    let mut traffic = match plan.traffic.source {
        TrafficSource::Users => vec!["traffic.monthly_users", "traffic.sessions_per_user", "traffic.requests_per_session"],
        TrafficSource::Pages => {
            vec!["traffic.monthly_users", "traffic.sessions_per_user", "traffic.pages_per_session", "traffic.calls_per_page"]
        }
        TrafficSource::Requests => vec!["traffic.monthly_requests"],
    };
    let mut facts = vec![
        fact("fact-developers", Decimal::from(plan.developers), &["developers"]),
        fact("fact-cli-widgets", Decimal::from(plan.widgets.cli), &["widgets.cli"]),
        fact("fact-builder-widgets", Decimal::from(plan.widgets.builder), &["widgets.builder"]),
        fact("fact-environments", count(plan.environments.len()), &["environments"]),
        fact("fact-microservices", count(plan.microservices.len()), &["microservices"]),
        fact("fact-shared-repositories", count(plan.shared_repositories.len()), &["shared_repositories"]),
        fact("fact-vpn-links", count(plan.vpn_links.len()), &["vpn_links"]),
    ];
    if plan.sso.enabled {
        facts.push(fact("fact-sso-users", Decimal::from(plan.sso.users), &["sso.users"]));
    }
    facts.push(fact("fact-requests", whole(plan.traffic.requests_per_month()), &traffic));
    traffic.extend(["traffic.peak_factor", "traffic.growth_percent_per_month"]);
    facts.push(fact("fact-peak-rate", whole(peak), &traffic));
    let recovery = &plan.disaster_recovery;
    for (label, hours, input) in
        [("fact-rpo", recovery.rpo_hours, "disaster_recovery.rpo_hours"), ("fact-rto", recovery.rto_hours, "disaster_recovery.rto_hours")]
    {
        if recovery.enabled && hours > 0.0 {
            facts.push(fact(label, units::quantity(hours), &[input]));
        }
    }
    facts
}

/// On whose word a number rests that follows from some inputs; nothing unless the plan says it of each.
fn given(plan: &Plan, inputs: &[&str]) -> Vec<out::Given> {
    let told = inputs.iter().map(|input| {
        let note = plan.provenance(input)?.for_client()?;
        let source = match note.source {
            NoteSource::Client => "given-client",
            NoteSource::Measured => "given-measured",
            NoteSource::Assumed => "given-assumed",
            NoteSource::Unstated => return None,
        };
        Some(out::Given { source, by: note.person, on: note.date })
    });
    told.collect::<Option<_>>().unwrap_or_default()
}

/// The house with the sections that this quote's documents have.
fn organisation(house: &out::Organisation, plan: &Plan) -> out::Organisation {
    let mut house = house.clone();
    for switch in &plan.commercial.sections {
        if let Some(section) = out::Section::of_id(switch.section.as_str()) {
            if switch.shown {
                house.hidden.remove(&section)
            } else {
                house.hidden.insert(section)
            };
        }
    }
    house
}

fn capacity(presenter: &Presenter<'_>) -> Vec<out::CapacityRow> {
    presenter
        .calculation
        .capacity
        .workloads
        .iter()
        .map(|workload| out::CapacityRow {
            line: line_of(presenter, workload),
            environment: presenter.plan.environments[workload.environment].display_name().to_owned(),
            workload: workload.name.clone(),
            vcpu: workload.size.vcpu(),
            memory_gib: workload.size.memory_gib(),
            base: workload.tasks.base,
            expected: workload.tasks.expected,
            maximum: workload.tasks.maximum,
            constraint: workload.maximum_constraint.as_str().to_owned(),
        })
        .collect()
}

/// Id of the line that charges a workload.
fn line_of(presenter: &Presenter<'_>, workload: &WorkloadPlan) -> String {
    let slug = match workload.workload {
        WorkloadRef::Microservice(index) => presenter.plan.microservices[index].id.as_str(),
        WorkloadRef::Sso => "sso",
    };
    let id = format!("{}/container/{slug}", presenter.plan.environments[workload.environment].id);
    if presenter.calculation.quote.lines.iter().any(|line| line.id == id) { id } else { String::new() }
}

/// Warnings and assumptions as sentences, each once, with numbers as the client's country writes them. What the plan excludes
/// stands among the exclusions.
fn remarks(presenter: &Presenter<'_>, numbers: &out::NumberFormat) -> Vec<String> {
    let written = |text: &str| match text.parse::<Decimal>() {
        Ok(value) if text.contains('.') => numbers.plain(value),
        _ => text.to_owned(),
    };
    let problems: Vec<Problem> = presenter
        .calculation
        .problems
        .iter()
        .filter(|problem| problem.code != "excluded")
        .map(|problem| Problem {
            value: written(&problem.value),
            arguments: problem.arguments.iter().map(|(name, value)| (*name, written(value))).collect(),
            ..problem.clone()
        })
        .collect();
    let mut seen = BTreeSet::new();
    let views = Messages::of(presenter.language).problems_with(&problems, presenter.document_mark());
    views.into_iter().map(|view| view.message).filter(|message| seen.insert(message.clone())).collect()
}

/// The listed price rows that the estimate used, without its amounts.
fn prices(presenter: &Presenter<'_>) -> Vec<out::PriceRow> {
    let positions: BTreeSet<usize> = presenter.calculation.estimate.lines.iter().map(|line| line.price).collect();
    positions
        .into_iter()
        .filter_map(|position| presenter.calculation.prices.row(position))
        // What the provider grants is the house's own; the remarks say that a price was set by hand, why and until when.
        .filter(|row| !row.manual)
        .map(|row| out::PriceRow {
            service: row.service.clone(),
            provider: row.provider.clone(),
            source: row.source.clone(),
            key: row.key.clone(),
            region: row.region.clone(),
            unit: row.told_unit().to_owned(),
            usd: row.usd,
            effective: row.effective.clone(),
            sku: row.sku.clone(),
            verified: row.verified,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use aforo_core::plan::DocumentSection;

    #[test]
    fn a_plan_switches_every_section_that_a_house_does() {
        let named: Vec<&str> = DocumentSection::ALL.iter().map(|section| section.as_str()).collect();
        assert_eq!(out::Section::optional().map(out::Section::id).collect::<Vec<_>>(), named);
    }
}
