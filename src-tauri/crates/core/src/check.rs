//! What a plan must satisfy beyond its types and bounds. All problems are found at once.

mod platforms;
mod subnets;

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::catalog::{Catalog, ContainerSize, RateStatus};
use crate::lifecycle::Day;
use crate::plan::{Architecture, Autoscaling, Commitment, EnvironmentKind, Plan, Provider, Runtime, SizeChoice, TaxMode};
use crate::problem::Problem;
use crate::quote::SHARED;
use crate::tax_id::{self, Verdict};

/// Requests a month beyond which a plan is a typing error: the largest public sites serve fewer.
const REQUESTS_PER_MONTH_LIMIT: f64 = 1e12;

/// Checks a plan. `rate_cards` are the references (`id@version`) that exist.
#[must_use]
pub fn check(plan: &Plan, catalog: &Catalog, rate_cards: &[String]) -> Vec<Problem> {
    let mut check = Check { plan, catalog, problems: Vec::new() };
    check.client();
    check.environments();
    check.platforms();
    check.subnets();
    check.migration();
    check.microservices();
    check.lists();
    check.sso();
    check.data();
    check.traffic();
    check.recovery();
    check.commercial(rate_cards);
    check.purchase();
    check.price_overrides();
    check.notes();
    check.problems.extend(crate::uncertainty::check(plan));
    check.problems
}

/// Whether a text may serve as an identifier: lower-case letters, digits and dashes, beginning with a letter or digit.
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && text.len() <= 60
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

struct Check<'a> {
    plan: &'a Plan,
    catalog: &'a Catalog,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn push(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    fn client(&mut self) {
        if self.plan.client.name.trim().is_empty() {
            self.push(Problem::warning("client-name-missing", "client.name", ""));
        }
        let (client, issuer) = (&self.plan.client, &self.plan.commercial.issuer);
        for (path, country, id) in
            [("client.tax_id", client.country, &client.tax_id), ("commercial.issuer.tax_id", issuer.country, &issuer.tax_id)]
        {
            if id.trim().is_empty() {
                continue;
            }
            let problem = match tax_id::verify(country, id) {
                Verdict::Sound => continue,
                Verdict::Doubtful => Problem::warning("tax-id-doubtful", path, id),
                Verdict::Shape => Problem::error("tax-id-shape", path, id),
                Verdict::CheckDigit => Problem::error("tax-id-check-digit", path, id),
            };
            let label = self.catalog.country(country).map(|rules| rules.tax_id_label.clone()).unwrap_or_default();
            self.push(problem.with("label", label).with("country", country));
        }
    }

    fn notes(&mut self) {
        for (index, note) in self.plan.notes.iter().enumerate() {
            if !note.date.is_empty() && Day::parse(&note.date).is_none() {
                self.push(Problem::error("note-date-invalid", format!("notes[{index}].date"), &note.date));
            }
        }
    }

    /// Identifiers of one list: present, well-formed, unique, not reserved.
    fn identifiers<'b>(&mut self, list: &'static str, ids: impl Iterator<Item = &'b str>, reserved: &'static str) {
        let mut seen = HashSet::new();
        for (index, id) in ids.enumerate() {
            let path = format!("{list}[{index}].id");
            if id.is_empty() {
                self.push(Problem::error("id-missing", path, ""));
            } else if !is_identifier(id) {
                self.push(Problem::error("id-malformed", path, id));
            } else if id == reserved {
                self.push(Problem::error("id-reserved", path, id));
            } else if !seen.insert(id) {
                self.push(Problem::error("id-duplicate", path, id));
            }
        }
    }

    fn environments(&mut self) {
        let plan = self.plan;
        self.identifiers("environments", plan.environments.iter().map(|environment| environment.id.as_str()), SHARED);
        if plan.environments.is_empty() {
            self.push(Problem::error("environments-none", "environments", ""));
        } else if plan.production().is_none() {
            self.push(Problem::warning("production-none", "environments", ""));
        }
        for (index, environment) in plan.environments.iter().enumerate() {
            let at = |field: &str| format!("environments[{index}].{field}");
            let name = environment.display_name();
            match self.catalog.region(&environment.region) {
                None => self.unknown_region(at("region"), &environment.region, environment.provider()),
                Some(region) if environment.zones > region.zones => {
                    let limit = region.zones;
                    self.push(
                        Problem::error("zones-exceed-region", at("zones"), environment.zones)
                            .with("region", &environment.region)
                            .with("limit", limit),
                    );
                }
                Some(_) => {}
            }
            if environment.kind == EnvironmentKind::Production {
                if environment.redundancy_factor < 2 {
                    self.push(
                        Problem::error("redundancy-too-low", at("redundancy_factor"), environment.redundancy_factor)
                            .with("environment", name),
                    );
                }
                if environment.zones < 2 {
                    self.push(Problem::error("zones-too-few", at("zones"), environment.zones).with("environment", name));
                }
                if environment.nat_gateways > 0 && environment.nat_gateways < environment.zones {
                    self.push(
                        Problem::warning("nat-not-in-every-zone", at("nat_gateways"), environment.nat_gateways)
                            .with("environment", name)
                            .with("zones", environment.zones),
                    );
                }
            }
            if environment.nat_gateways > environment.zones {
                self.push(
                    Problem::error("nat-exceed-zones", at("nat_gateways"), environment.nat_gateways).with("zones", environment.zones),
                );
            }
            // A cluster in Azure reaches the internet through its load balancer.
            if environment.nat_gateways == 0 && environment.provider() == Provider::Aws {
                self.push(Problem::warning("egress-none", at("nat_gateways"), 0).with("environment", name));
            }
        }
    }

    fn unknown_region(&mut self, path: String, region: &str, provider: Provider) {
        let known = self.regions_of(provider);
        self.push(Problem::error("region-unknown", path, region).with("known", known));
    }

    fn unknown_environment(&mut self, path: String, id: &str) {
        let known: Vec<&str> = self.plan.environments.iter().map(|environment| environment.id.as_str()).collect();
        self.push(Problem::error("environment-unknown", path, id).with("known", known.join(", ")));
    }

    fn microservices(&mut self) {
        let plan = self.plan;
        self.identifiers("microservices", plan.microservices.iter().map(|service| service.id.as_str()), "sso");
        if plan.microservices.is_empty() {
            self.push(Problem::warning("microservices-none", "microservices", ""));
        }
        for (index, service) in plan.microservices.iter().enumerate() {
            let at = |field: &str| format!("microservices[{index}].{field}");
            self.size(at("size"), &service.size, service.runtime);
            self.range(&at("autoscaling"), &service.autoscaling, true);
            if service.latency_ms < service.cpu_ms_per_request {
                self.push(
                    Problem::error("latency-below-cpu", at("latency_ms"), service.latency_ms)
                        .with("workload", service.display_name())
                        .with("cpu_ms", service.cpu_ms_per_request),
                );
            }
            let mut seen = HashSet::new();
            for (position, entry) in service.overrides.iter().enumerate() {
                let at = |field: &str| format!("microservices[{index}].overrides[{position}].{field}");
                match plan.environment(&entry.environment) {
                    None => self.unknown_environment(at("environment"), &entry.environment),
                    Some(environment) => {
                        if !seen.insert(entry.environment.as_str()) {
                            self.push(
                                Problem::error("override-duplicate", at("environment"), &entry.environment)
                                    .with("workload", service.display_name()),
                            );
                        }
                        self.size(at("size"), &entry.size, service.runtime);
                        self.range(&at("autoscaling"), &entry.autoscaling, environment.kind.is_production());
                    }
                }
            }
        }
    }

    fn size(&mut self, path: String, choice: &SizeChoice, runtime: Runtime) {
        if choice.is_auto() {
            return;
        }
        let Some(size) = ContainerSize::parse(&choice.0) else {
            self.push(Problem::error("size-malformed", path, &choice.0));
            return;
        };
        if !self.catalog.container_sizes.contains(&size) {
            let next = self
                .catalog
                .container_sizes
                .iter()
                .find(|offered| offered.milli_vcpu() >= size.milli_vcpu() && offered.memory_mib() >= size.memory_mib());
            let next = next.map_or_else(|| "-".to_owned(), ToString::to_string);
            self.push(Problem::error("size-not-offered", path, &choice.0).with("next", next));
        } else if runtime == Runtime::Jvm && size.milli_vcpu() < 1_000 {
            self.push(Problem::error("size-below-jvm", path, &choice.0));
        }
    }

    fn range(&mut self, path: &str, range: &Autoscaling, production: bool) {
        if range.maximum > 0 && range.base > range.maximum {
            self.push(Problem::error("range-inverted", format!("{path}.maximum"), range.maximum).with("base", range.base));
        }
        if production && range.base > 0 {
            let least = self.plan.production().map_or(2, |environment| environment.redundancy_factor);
            if range.base < least {
                self.push(Problem::error("range-below-redundancy", format!("{path}.base"), range.base).with("redundancy", least));
            }
        }
    }

    fn lists(&mut self) {
        let plan = self.plan;
        self.identifiers("shared_repositories", plan.shared_repositories.iter().map(|repository| repository.id.as_str()), "");
        self.identifiers("vpn_links", plan.vpn_links.iter().map(|link| link.id.as_str()), "");
        for (index, link) in plan.vpn_links.iter().enumerate() {
            for (position, id) in link.environments.iter().enumerate() {
                if plan.environment(id).is_none() {
                    self.unknown_environment(format!("vpn_links[{index}].environments[{position}]"), id);
                }
            }
        }
    }

    fn sso(&mut self) {
        let sso = &self.plan.sso;
        if !sso.enabled {
            return;
        }
        if !self.plan.data.aurora.enabled && !self.plan.data.rds.enabled {
            self.push(Problem::error("sso-needs-database", "data.aurora.enabled", "false"));
        }
        self.size("sso.size".to_owned(), &sso.size, Runtime::Jvm);
        self.range("sso.autoscaling", &sso.autoscaling, true);
    }

    fn data(&mut self) {
        let data = &self.plan.data;
        for (enabled, service, label, production, preproduction) in [
            (data.aurora.enabled, "aurora-mysql", "aurora", &data.aurora.production_class, &data.aurora.preproduction_class),
            (data.rds.enabled, "rds", "rds", &data.rds.production_class, &data.rds.preproduction_class),
            (data.redis.enabled, "redis", "redis", &data.redis.production_class, &data.redis.preproduction_class),
            (data.opensearch.enabled, "opensearch", "opensearch", &data.opensearch.production_class, &data.opensearch.preproduction_class),
        ] {
            if !enabled {
                continue;
            }
            for (class, field) in [(production, "production_class"), (preproduction, "preproduction_class")] {
                let path = format!("data.{label}.{field}");
                match self.catalog.instance_class(service, class) {
                    None => {
                        let known: Vec<&str> = self
                            .catalog
                            .instance_classes
                            .iter()
                            .filter(|known| known.service == service)
                            .map(|known| known.name.as_str())
                            .collect();
                        self.push(Problem::error("class-unknown", path, class).with("known", known.join(", ")));
                    }
                    Some(known) if known.burstable && field == "production_class" => {
                        self.push(Problem::warning("class-burstable", path, class))
                    }
                    Some(_) => {}
                }
            }
        }
        if data.aurora.enabled && data.aurora.replicas == 0 {
            self.push(Problem::warning("database-without-replica", "data.aurora.replicas", 0));
        }
        if data.redis.enabled && data.redis.replicas == 0 {
            self.push(Problem::warning("cache-without-replica", "data.redis.replicas", 0));
        }
    }

    fn traffic(&mut self) {
        let requests = self.plan.traffic.requests_per_month();
        if requests > REQUESTS_PER_MONTH_LIMIT {
            self.push(
                Problem::error("traffic-absurd", "traffic", format!("{requests:.0}"))
                    .with("limit", format!("{REQUESTS_PER_MONTH_LIMIT:.0}")),
            );
        } else if requests <= 0.0 {
            self.push(Problem::warning("traffic-none", "traffic", 0));
        }
        // A stated peak below the busiest hour of the profile would size for less than every working day brings.
        let busiest = self.catalog.week(&self.plan.traffic).into_iter().fold(0.0, f64::max);
        if requests > 0.0 && self.plan.traffic.events.is_empty() && self.plan.traffic.peak_factor < busiest {
            self.push(
                Problem::warning("peak-below-busiest-hour", "traffic.peak_factor", self.plan.traffic.peak_factor)
                    .with("busiest", format!("{:.2}", (busiest * 100.0).ceil() / 100.0)),
            );
        }
        let links: f64 = self.plan.vpn_links.iter().map(|link| link.traffic_percent).sum();
        let shares = links + self.plan.edge.internet_backend_percent;
        if shares > 100.0 {
            self.push(
                Problem::warning("backend-shares-exceed", "edge.internet_backend_percent", self.plan.edge.internet_backend_percent)
                    .with("sum", shares),
            );
        }
    }

    fn recovery(&mut self) {
        let recovery = &self.plan.disaster_recovery;
        if !recovery.enabled {
            if self.plan.production().is_some() && (self.plan.data.aurora.enabled || self.plan.data.s3.enabled) {
                self.push(Problem::warning("recovery-off", "disaster_recovery.enabled", "false"));
            }
            return;
        }
        if self.catalog.region(&recovery.region).is_none_or(|region| region.provider != Provider::Aws) {
            self.unknown_region("disaster_recovery.region".to_owned(), &recovery.region, Provider::Aws);
        } else if self.plan.production().is_some_and(|production| production.region == recovery.region) {
            self.push(Problem::error("recovery-same-region", "disaster_recovery.region", &recovery.region));
        }
    }

    fn commercial(&mut self, rate_cards: &[String]) {
        let commercial = &self.plan.commercial;
        if !rate_cards.contains(&commercial.rate_card) {
            self.push(
                Problem::error("rate-card-unknown", "commercial.rate_card", &commercial.rate_card).with("known", rate_cards.join(", ")),
            );
        }
        self.percent("commercial.discount_percent".to_owned(), commercial.discount_percent);
        for (index, terms) in commercial.lines.iter().enumerate() {
            self.percent(format!("commercial.lines[{index}].discount_percent"), terms.discount_percent);
        }
        self.identifiers("commercial.optional", commercial.optional.iter().map(|item| item.id.as_str()), "");
        for (index, item) in commercial.optional.iter().enumerate() {
            if item.component.trim().is_empty() {
                self.push(Problem::error("optional-component-missing", format!("commercial.optional[{index}].component"), ""));
            }
            if !item.environment.is_empty() && self.plan.environment(&item.environment).is_none() {
                self.unknown_environment(format!("commercial.optional[{index}].environment"), &item.environment);
            }
        }
        self.problems.extend(crate::quote::check_line_terms(self.plan));
        self.percent("commercial.adjustment.cap_percent".to_owned(), commercial.adjustment.cap_percent);
        self.problems.extend(crate::adjustment::check(self.plan));
        self.problems.extend(crate::enablement::check(self.plan));
        match commercial.tax_mode {
            TaxMode::Custom if commercial.taxes.is_empty() => self.push(Problem::error("taxes-none", "commercial.taxes", "")),
            TaxMode::None => self.push(Problem::warning("taxes-excluded", "commercial.tax_mode", commercial.tax_mode)),
            TaxMode::Custom | TaxMode::Country => {}
        }
        for (index, tax) in commercial.taxes.iter().enumerate() {
            self.percent(format!("commercial.taxes[{index}].rate_percent"), tax.rate_percent);
            if tax.name.trim().is_empty() {
                self.push(Problem::error("tax-name-missing", format!("commercial.taxes[{index}].name"), ""));
            }
        }
        if let Some(rules) = self.catalog.country(self.plan.client.country)
            && commercial.tax_mode == TaxMode::Country
            && rules.status == RateStatus::Unverified
        {
            let problem = Problem::warning("tax-rate-unverified", "commercial.tax_mode", commercial.tax_mode)
                .with("country", self.plan.client.country)
                .with("rate", rules.tax_rate_percent.unwrap_or_default().normalize())
                .with("date", &rules.checked_on);
            self.push(problem);
        }
        if commercial.tax_mode == TaxMode::Country
            && self.catalog.country(self.plan.client.country).is_none_or(|rules| rules.tax_rate_percent.is_none())
        {
            self.push(
                Problem::error("tax-rate-missing", "commercial.tax_mode", commercial.tax_mode).with("country", self.plan.client.country),
            );
        }
    }

    fn purchase(&mut self) {
        let purchase = &self.plan.purchase;
        if purchase.spot_percent_production > 0.0 {
            self.push(Problem::warning("spot-in-production", "purchase.spot_percent_production", purchase.spot_percent_production));
        }
        if purchase.architecture == Architecture::Arm {
            self.push(Problem::assumption("architecture-arm", "purchase.architecture", purchase.architecture));
        }
        let months = match purchase.commitment {
            Commitment::None => 0,
            Commitment::OneYear => 12,
            Commitment::ThreeYears => 36,
        };
        let term = self.plan.commercial.term_months;
        if months > term {
            let problem = Problem::warning("commitment-outlives-term", "purchase.commitment", purchase.commitment);
            self.push(problem.with("months", months).with("term", term));
        }
    }

    fn price_overrides(&mut self) {
        let mut seen = HashSet::new();
        for (index, price) in self.plan.purchase.price_overrides.iter().enumerate() {
            let at = |field: &str| format!("purchase.price_overrides[{index}].{field}");
            if price.reason.trim().is_empty() {
                self.push(Problem::error("override-reason-missing", at("reason"), "").with("key", &price.key));
            }
            if !seen.insert((&price.key, &price.region)) {
                self.push(Problem::error("override-twice", at("key"), &price.key).with("region", &price.region));
            }
        }
    }

    fn percent(&mut self, path: String, value: Decimal) {
        if value < Decimal::ZERO || value > Decimal::ONE_HUNDRED {
            self.push(Problem::error("percent-range", path, value));
        }
    }
}
