//! From the core's values to views: decimals become strings, positions become identifiers, keys become sentences.

use std::collections::BTreeMap;

use aforo_core::capacity::CapacityPlan;
use aforo_core::catalog::CountryRules;
use aforo_core::estimate::{Estimate, EstimateLine};
use aforo_core::money;
use aforo_core::plan::{Plan, TaxMode};
use aforo_core::price_book::{PriceBook, PriceRow};
use aforo_core::quote::{Charge, Quote, QuoteLine, SHARED, Scope};
use aforo_core::rate_card::{MruOrigin, RateCard};
use aforo_core::terms;
use aforo_core::trace::{Operand, Origin, Trace};
use aforo_pricing::Shipped;
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::calculation::Calculation;
use crate::engine::usd;
use crate::language::DecimalMark;
use crate::messages::Messages;
use crate::views::*;

/// What presenting needs beside the figures.
#[derive(Clone, Copy)]
pub struct Presenter<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its figures.
    pub calculation: &'a Calculation,
    /// What priced them.
    pub data: &'a Shipped,
    /// Language of names and sentences.
    pub language: Language,
    /// Date of the quote.
    pub date: Date,
    /// Number of the quote.
    pub number: &'a str,
    /// Whether lines carry their traces.
    pub traces: bool,
}

/// A figure of a view, which Aforo wrote itself.
pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap_or_default()
}

/// What each service costs, by its provider's name.
pub(crate) fn by_service<'a>(estimate: &Estimate, prices: &'a PriceBook) -> BTreeMap<&'a str, Decimal> {
    let mut services = BTreeMap::new();
    for line in &estimate.lines {
        let Some(row) = prices.row(line.price) else { continue };
        *services.entry(row.service.as_str()).or_default() += line.amount;
    }
    services
}

/// A number without needless zeros.
pub(crate) fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A capacity number, rounded for people.
pub(crate) fn rate(value: f64, digits: u32) -> String {
    plain(money::round(aforo_core::units::quantity(value), digits))
}

impl Presenter<'_> {
    fn messages(&self) -> &'static Messages {
        Messages::of(self.language)
    }

    fn rules(&self) -> Option<&CountryRules> {
        self.data.catalog.country(self.plan.client.country)
    }

    /// The mark of the decimals that stand inside words.
    pub(crate) fn mark(&self) -> DecimalMark {
        DecimalMark::of_reader(self.language, self.rules())
    }

    /// The same in a document, whose numbers are all written as the client's country does.
    pub(crate) fn document_mark(&self) -> DecimalMark {
        DecimalMark::of_country(self.rules())
    }

    /// Id and name of what a line charges.
    pub(crate) fn charged(&self, line: &QuoteLine, mark: DecimalMark) -> (&str, String) {
        let card = self.card();
        let (id, names) = match line.charge {
            Charge::Component(position) => (&card.components[position].id, &card.components[position].name),
            Charge::Recipe(position) => (&card.recipes[position].id, &card.recipes[position].name),
        };
        (id, mark.name(id, self.language.name(names)))
    }

    /// What a line is about beside the name of what it charges: a class that the name says already is not said twice, and the containers
    /// of the single sign-on are told from its operation.
    pub(crate) fn detail(&self, line: &QuoteLine, component: &str, name: &str) -> String {
        if line.id.ends_with("/container/sso") {
            return self.messages().text("line-sso-containers", &[("name", &line.detail)]);
        }
        let told = !line.detail.is_empty() && component.ends_with(&format!(".{}", line.detail)) && name.contains(&line.detail);
        if told { String::new() } else { line.detail.clone() }
    }

    fn problems(&self) -> Vec<ProblemView> {
        self.messages().problems_with(&self.calculation.problems, self.mark())
    }

    fn card(&self) -> &RateCard {
        &self.calculation.card
    }

    fn scope_id(&self, scope: Scope) -> &str {
        match scope {
            Scope::Shared => SHARED,
            Scope::Environment(position) => &self.plan.environments[position].id,
        }
    }

    /// What priced the figures.
    #[must_use]
    pub fn sources(&self) -> SourceView {
        let card = self.card();
        SourceView {
            price_book: self.calculation.prices.id.clone(),
            price_book_published: self.calculation.prices.published.clone(),
            rate_card: card.reference(),
            rate_card_published: card.published.clone(),
            rate_card_example: card.example,
        }
    }

    /// The quote; the margin only for the internal audience.
    #[must_use]
    pub fn quote(&self, audience: Audience) -> QuoteView {
        let quote: &Quote = &self.calculation.quote;
        let valid_until = self.date.saturating_add(i64::from(self.plan.commercial.validity_days).days());
        let amount = |amount: &aforo_core::quote::ElasticAmount| ElasticAmountView { mrus: plain(amount.mrus), net: usd(amount.net) };
        QuoteView {
            number: self.number.to_owned(),
            date: self.date.to_string(),
            valid_until: valid_until.to_string(),
            currency: self.plan.commercial.currency.to_string(),
            mrus: plain(quote.mrus),
            usd_per_mru: usd(quote.usd_per_mru),
            subtotal: usd(quote.subtotal),
            discount: usd(quote.discount),
            discount_percent: plain(self.plan.commercial.discount_percent),
            net: usd(quote.net),
            line_discount: quote.lines.iter().any(|line| !line.discount_percent.is_zero()).then(|| usd(quote.line_discount)),
            taxes: quote.taxes.iter().map(|tax| TaxView { note: self.tax_note(audience), ..tax_view(tax) }).collect(),
            untaxed: untaxed_view(&quote.untaxed, self.messages()),
            total: usd(quote.total),
            term_months: self.plan.commercial.term_months,
            term_net: usd(terms::contract_net(self.plan, quote)),
            billing_policy: self.plan.commercial.billing_policy.to_string(),
            elasticity: ElasticityView {
                base: amount(&quote.elasticity.base),
                expected: amount(&quote.elasticity.expected),
                maximum: amount(&quote.elasticity.maximum),
            },
            environments: quote
                .scopes
                .iter()
                .map(|scope| {
                    let (name, kind) = match scope.scope {
                        Scope::Shared => (self.messages().text("scope-shared", &[]), SHARED.to_owned()),
                        Scope::Environment(position) => {
                            let environment = &self.plan.environments[position];
                            (environment.display_name().to_owned(), environment.kind.to_string())
                        }
                    };
                    QuoteEnvironmentView {
                        id: self.scope_id(scope.scope).to_owned(),
                        name,
                        kind,
                        mrus: plain(scope.mrus),
                        subtotal: usd(scope.subtotal),
                        net: usd(scope.net),
                    }
                })
                .collect(),
            lines: quote.lines.iter().map(|line| self.quote_line(line)).collect(),
            local: terms::local(self.plan, quote, &self.data.currencies).map(|local| crate::views::local_view(&local, self.plan)),
            withholding: terms::withheld(self.plan, quote.net).map(|withheld| crate::views::withholding_view(&withheld, self.plan)),
            optional: quote.optional.iter().map(|line| self.quote_line(line)).collect(),
            one_time: terms::one_time(self.plan, quote).map(|one_time| one_time_view(&one_time, self.messages())),
            ramp: crate::views::ramp_view(self.plan, quote),
            sources: self.sources(),
            margin: (audience == Audience::Internal).then(|| MarginView {
                cost: usd(self.calculation.margin.cost),
                amount: usd(self.calculation.margin.amount),
                percent: self.calculation.margin.percent.map(plain),
            }),
            warnings: self.problems(),
        }
    }

    fn quote_line(&self, line: &QuoteLine) -> QuoteLineView {
        let card = self.card();
        let (component, name) = self.charged(line, self.mark());
        let detail = self.detail(line, component, &name);
        let origin = match line.charge {
            Charge::Component(position) => card.components[position].origin,
            Charge::Recipe(position) => {
                let recipe = &card.recipes[position];
                let derived = recipe
                    .parts
                    .iter()
                    .any(|(part, _)| card.component(part).is_some_and(|(_, component)| component.origin == MruOrigin::Derived));
                if derived { MruOrigin::Derived } else { MruOrigin::Published }
            }
        };
        QuoteLineView {
            id: line.id.clone(),
            environment: self.scope_id(line.scope).to_owned(),
            component: component.to_owned(),
            name,
            detail,
            quantity: plain(line.quantity),
            unit_mrus: plain(line.unit_mrus),
            mrus: plain(line.mrus),
            subtotal: usd(line.subtotal),
            discount: line_discount_view(line),
            net: usd(line.net),
            untaxed: line_treatment_view(line, self.messages()),
            included: line.included,
            origin: origin.as_str().to_owned(),
            trace: self.traces.then(|| self.trace(&line.id, self.quote_title(line), &line.trace)),
        }
    }

    fn quote_title(&self, line: &QuoteLine) -> String {
        let (component, name) = self.charged(line, self.mark());
        joined(&name, &self.detail(line, component, &name))
    }

    fn resource(&self, line: &EstimateLine) -> String {
        self.messages().text(&format!("resource-{}", line.resource), &[])
    }

    /// The estimate.
    #[must_use]
    pub fn estimate(&self) -> EstimateView {
        let estimate: &Estimate = &self.calculation.estimate;
        EstimateView {
            currency: "USD".to_owned(),
            total: usd(estimate.total),
            environments: estimate
                .environments
                .iter()
                .map(|total| {
                    let environment = &self.plan.environments[total.environment];
                    EstimateEnvironmentView {
                        id: environment.id.clone(),
                        name: environment.display_name().to_owned(),
                        total: usd(total.amount),
                    }
                })
                .collect(),
            services: self.services(estimate),
            lines: estimate.lines.iter().map(|line| self.estimate_line(line)).collect(),
            ranges: None,
            options: Vec::new(),
            layers: crate::platforms::layer_views(estimate, self.language),
            free: crate::platforms::free_views(self.plan, estimate, self.language),
            sources: self.sources(),
            warnings: self.problems(),
        }
    }

    fn services(&self, estimate: &Estimate) -> Vec<EstimateServiceView> {
        let mut totals: Vec<(&str, Decimal)> = by_service(estimate, &self.calculation.prices).into_iter().collect();
        totals.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let share = |total: Decimal| if estimate.total.is_zero() { Decimal::ZERO } else { total / estimate.total * Decimal::ONE_HUNDRED };
        totals
            .into_iter()
            .map(|(service, total)| EstimateServiceView {
                service: service.to_owned(),
                total: usd(total),
                share_percent: plain(money::round(share(total), 1)),
            })
            .collect()
    }

    fn estimate_line(&self, line: &EstimateLine) -> EstimateLineView {
        let row = self.calculation.prices.row(line.price);
        EstimateLineView {
            id: line.id.clone(),
            environment: self.plan.environments[line.environment].id.clone(),
            service: row.map(|row| row.service.clone()).unwrap_or_default(),
            region: row.map(|row| row.region.clone()).unwrap_or_default(),
            resource: self.resource(line),
            detail: line.detail.clone(),
            quantity: plain(line.quantity),
            unit: row.map_or(line.unit.as_str(), PriceRow::told_unit).to_owned(),
            amount: usd(line.amount),
            price: row.map(|row| plain(row.usd)).unwrap_or_default(),
            verified: line.verified,
            manual: row.is_some_and(|row| row.manual),
            trace: self.traces.then(|| self.trace(&line.id, joined(&self.resource(line), &line.detail), &line.trace)),
        }
    }

    /// The capacity plan.
    #[must_use]
    pub fn capacity(&self) -> CapacityView {
        let capacity: &CapacityPlan = &self.calculation.capacity;
        let environment = |position: usize| self.plan.environments[position].id.clone();
        CapacityView {
            traffic: capacity
                .traffic
                .iter()
                .enumerate()
                .map(|(position, traffic)| TrafficView {
                    environment: environment(position),
                    requests_per_month: rate(traffic.requests_per_month, 0),
                    mean_rate: rate(traffic.mean_rate, 3),
                    peak_rate: rate(traffic.peak_rate, 3),
                })
                .collect(),
            workloads: capacity
                .workloads
                .iter()
                .map(|workload| {
                    let hours = |tasks: Decimal| plain(money::round(tasks * workload.hours, 2));
                    WorkloadView {
                        id: workload.id.clone(),
                        environment: environment(workload.environment),
                        name: workload.name.clone(),
                        size: SizeView { vcpu: workload.size.vcpu().to_string(), memory_gib: workload.size.memory_gib().to_string() },
                        sized: workload.sized,
                        tasks: TasksView {
                            minimum: workload.tasks.minimum,
                            base: workload.tasks.base,
                            expected: plain(workload.tasks.expected),
                            maximum: workload.tasks.maximum,
                        },
                        binding_constraint: workload.maximum_constraint.as_str().to_owned(),
                        base_constraint: workload.base_constraint.as_str().to_owned(),
                        utilization: rate(workload.utilization * 100.0, 1),
                        peak_utilization: rate(workload.peak_utilization * 100.0, 1),
                        mean_rate: rate(workload.mean_rate, 3),
                        peak_rate: rate(workload.peak_rate, 3),
                        latency_ms: workload.peak_latency().map(|latency| LatencyView {
                            p50: rate(latency.p50, 0),
                            p95: rate(latency.p95, 0),
                            p99: rate(latency.p99, 0),
                        }),
                        demand: DemandView {
                            cpu: workload.peak_demand.cpu,
                            concurrency: workload.peak_demand.concurrency,
                            memory: workload.peak_demand.memory,
                            latency: workload.peak_demand.latency,
                            zone_loss: workload.peak_demand.zone_loss,
                        },
                        task_hours: TaskHoursView {
                            base: hours(Decimal::from(workload.tasks.base)),
                            expected: hours(workload.tasks.expected),
                            maximum: hours(Decimal::from(workload.tasks.maximum)),
                        },
                    }
                })
                .collect(),
            limits: capacity
                .connections
                .iter()
                .map(|check| self.connections(check))
                .chain(capacity.limits.iter().map(|check| self.limit(check)))
                .collect(),
            fleets: crate::platforms::fleets(self.plan, &capacity.fleets, self.language),
            components: crate::components::views(
                self.messages(),
                self.plan,
                &self.data.catalog,
                &self.calculation.capacity.components,
                self.mark(),
            ),
            warnings: self.problems(),
            operation: None,
            stranded: None,
        }
    }

    fn connections(&self, check: &aforo_core::capacity::ConnectionCheck) -> LimitView {
        let environment = &self.plan.environments[check.environment];
        let (demand, limit) = (Decimal::from(check.demand), Decimal::from(check.limit));
        let headroom = if limit.is_zero() { Decimal::ZERO } else { (limit - demand) / limit * Decimal::ONE_HUNDRED };
        LimitView {
            id: format!("{}/{}/connections", environment.id, check.database),
            name: self.messages().text("limit-connections", &[("class", &check.class), ("environment", environment.display_name())]),
            demand: check.demand.to_string(),
            limit: check.limit.to_string(),
            headroom: plain(money::round(headroom, 1)),
            times: times(demand, limit),
            pass: check.pass(),
            unit: aforo_core::units::Unit::Connection.to_string(),
            adjustable: false,
            source: self.data.catalog.instance_class("aurora-mysql", &check.class).map(|class| class.source.clone()).unwrap_or_default(),
            month_reached: check.month_reached,
        }
    }

    fn limit(&self, check: &aforo_core::capacity::LimitCheck) -> LimitView {
        let headroom = (check.limit - check.demand) / check.limit * 100.0;
        LimitView {
            id: format!("{}/{}", check.place, check.limit_id),
            name: self.messages().text(&format!("limit-name-{}", check.name_id), &[("place", &check.detail)]),
            demand: rate(check.demand, if check.demand < 10.0 { 2 } else { 1 }),
            limit: rate(check.limit, if check.limit < 10.0 { 2 } else { 0 }),
            headroom: rate(headroom, 1),
            times: times(aforo_core::units::quantity(check.demand), aforo_core::units::quantity(check.limit)),
            pass: check.pass(),
            unit: check.unit.clone(),
            adjustable: check.adjustable,
            source: check.source.clone(),
            month_reached: check.month_reached,
        }
    }

    /// The trace of a line of the quote or of the estimate, by its id. Those of the estimate are for the house alone.
    #[must_use]
    pub fn explain(&self, id: &str, audience: Audience) -> Option<TraceView> {
        let quote = &self.calculation.quote;
        if let Some(line) = quote.lines.iter().chain(&quote.optional).find(|line| line.id == id) {
            return Some(self.trace(id, self.quote_title(line), &line.trace));
        }
        let mut lines = self.calculation.estimate.lines.iter().filter(|_| audience == Audience::Internal);
        let line = lines.find(|line| line.id == id)?;
        Some(self.trace(id, joined(&self.resource(line), &line.detail), &line.trace))
    }

    /// The ids of all lines that an audience may see.
    #[must_use]
    pub fn line_ids(&self, audience: Audience) -> Vec<String> {
        let quote = &self.calculation.quote;
        let lines = quote.lines.iter().chain(&quote.optional).map(|line| line.id.clone());
        let house = self.calculation.estimate.lines.iter().filter(|_| audience == Audience::Internal);
        lines.chain(house.map(|line| line.id.clone())).collect()
    }

    fn trace(&self, id: &str, title: String, trace: &Trace) -> TraceView {
        TraceView {
            id: id.to_owned(),
            title,
            formula: trace.formula.id.to_owned(),
            expression: self.expression(trace.formula.expression),
            operands: trace.operands.iter().map(|operand| self.operand(operand)).collect(),
            result: usd(trace.result),
            unit: trace.unit.to_string(),
        }
    }

    /// A symbol in the reader's language.
    fn symbol(&self, symbol: &str) -> String {
        let key = format!("symbol-{}", symbol.to_lowercase().replace(' ', "-"));
        if self.messages().has(&key) { self.messages().text(&key, &[]) } else { symbol.to_owned() }
    }

    /// A formula with its symbols in the reader's language; numbers and signs stay as they are.
    fn expression(&self, expression: &str) -> String {
        let is_sign = |sign: char| "×/+-(),".contains(sign);
        let mut text = String::with_capacity(expression.len() + 16);
        let mut rest = expression;
        while !rest.is_empty() {
            let end = rest.find(is_sign).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            let symbol = word.trim();
            // Without a symbol there is only space, in which "nothing" would be found everywhere.
            if symbol.is_empty() {
                text.push_str(word)
            } else {
                text.push_str(&word.replacen(symbol, &self.symbol(symbol), 1))
            }
            let sign = after.chars().next().map_or(0, char::len_utf8);
            text.push_str(&after[..sign]);
            rest = &after[sign..];
        }
        text
    }

    /// A value of a formula with where it comes from, in the reader's language.
    pub(crate) fn operand(&self, operand: &Operand) -> OperandView {
        let messages = self.messages();
        let mut verified = None;
        let (origin, reference, description) = match operand.origin {
            Origin::Input(path) => {
                let path = path.to_string();
                let description = messages.text("origin-input", &[("path", &path)]);
                ("input", path, description)
            }
            Origin::Price(position) => {
                let (reference, description, checked) = self.price(position);
                verified = Some(checked);
                ("price", reference, description)
            }
            Origin::RateCard(position) => {
                let component = &self.card().components[position];
                let description = messages.text(
                    "origin-rate-card",
                    &[
                        ("card", &self.card().reference()),
                        ("component", &self.mark().name(&component.id, self.language.name(&component.name))),
                        ("kind", component.origin.as_str()),
                        ("source", &messages.source(&component.source)),
                    ],
                );
                ("rate-card", component.id.clone(), description)
            }
            Origin::MruValue => {
                ("rate-card", "usd_per_mru".to_owned(), messages.text("origin-mru-value", &[("card", &self.card().reference())]))
            }
            Origin::Formula(id) => ("formula", id.to_owned(), formula_name(messages, id)),
            Origin::Rule(id) => {
                let name = messages.text(&format!("rule-name-{id}"), &[]);
                ("rule", id.to_owned(), messages.text_with("origin-rule", &[("name", &name), ("id", id)], self.mark()))
            }
            Origin::Share => ("share", "graduated-tiers".to_owned(), messages.text("origin-share", &[])),
        };
        OperandView {
            symbol: self.symbol(operand.symbol),
            value: plain(operand.value),
            unit: operand.unit.to_string(),
            origin: origin.to_owned(),
            reference,
            description,
            verified,
        }
    }

    /// What a person must know before relying on the country's rate, and where it was read. Clients are told the rate alone.
    fn tax_note(&self, audience: Audience) -> String {
        let country = self.plan.client.country;
        let rules = self.data.catalog.country(country).filter(|_| self.plan.commercial.tax_mode == TaxMode::Country);
        let Some(rules) = rules.filter(|_| audience == Audience::Internal) else { return String::new() };
        let note = self.messages().text(&format!("tax-note-{country}"), &[]);
        let note = if rules.note.is_empty() { String::new() } else { note };
        let arguments = [("note", note.as_str()), ("source", &rules.source), ("date", &rules.checked_on)];
        self.messages().text("tax-note", &arguments).trim().to_owned()
    }

    fn price(&self, position: usize) -> (String, String, bool) {
        let Some(row) = self.calculation.prices.row(position) else { return (String::new(), String::new(), false) };
        let messages = self.messages();
        let effective = if row.effective.is_empty() { messages.text("date-unknown", &[]) } else { row.effective.clone() };
        let sku = if row.sku.is_empty() { messages.text("sku-unknown", &[]) } else { row.sku.clone() };
        let key = match (row.manual, row.verified) {
            (true, _) => "origin-price-manual",
            (false, true) => "origin-price",
            (false, false) => "origin-price-unverified",
        };
        let description = messages.text_with(
            key,
            &[
                ("service", &row.service),
                ("region", &row.region),
                ("usd", &plain(row.usd)),
                ("unit", &messages.unit(row.told_unit())),
                ("from", &plain(row.tier_from)),
                ("effective", &effective),
                ("sku", &sku),
                ("source", &row.source),
            ],
            self.mark(),
        );
        (row.key.clone(), description, row.verified)
    }
}

/// That a value is the result of a formula, by its name in words where it has one.
pub(crate) fn formula_name(messages: &Messages, id: &str) -> String {
    let name = format!("formula-name-{id}");
    if !messages.has(&name) {
        return messages.text("origin-formula", &[("id", id)]);
    }
    messages.text("origin-formula-named", &[("name", &messages.text(&name, &[])), ("id", id)])
}

/// How many whole times a limit is demanded, if it is at least twice.
fn times(demand: Decimal, limit: Decimal) -> Option<u32> {
    let times = demand.checked_div(limit)?.trunc();
    (times >= Decimal::TWO).then(|| times.to_u32()).flatten()
}

/// `What: which one`, or only what.
fn joined(what: &str, which: &str) -> String {
    if which.is_empty() { what.to_owned() } else { format!("{what}: {which}") }
}
