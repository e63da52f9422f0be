//! The home view: plans with what they come to, clients, templates with what they model, recent files.

use std::collections::BTreeMap;

use aforo_core::problem::Severity;
use aforo_library::{PlanSummary, file_hash, folded};

use super::views::{ClientTileView, HomeView, PlanTileView, TemplateTileView};
use crate::application::{Application, Context, parse};
use crate::document;
use crate::engine::{Computed, usd};
use crate::latest::Basis;
use crate::present::{plain, rate};
use crate::quotes::record::Record;
use crate::quotes::{self, Act};
use crate::reminders;
use crate::views::{Audience, ErrorView, Language};

/// Clients that are listed.
const CLIENTS: usize = 12;

/// What the words and figures of templates depend on.
pub(crate) type TemplatesOf = (Language, Basis);

/// What a plan came to when it was last computed; it holds as long as neither the plan nor what its figures rest on has changed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tile {
    /// Of which edit: an undone step has its old number, but a new time.
    edit: (u32, String),
    basis: Basis,
    mrus: String,
    net: String,
    margin_percent: String,
    errors: u32,
    /// Hash under which the record of quotes keeps this plan.
    hash: String,
}

impl Application {
    /// The home view. `query` is words of titles and clients; case and accents do not matter. `status` is how a plan's quote stands, or
    /// `errors` for a plan that has some; empty for all of them.
    ///
    /// # Errors
    /// If the library refuses.
    pub fn home(&self, query: &str, status: &str, most: u32, context: &Context) -> Result<HomeView, ErrorView> {
        let failed = |error| ErrorView::library(&error, context.language);
        let all = self.library().plans().map_err(failed)?;
        let words: Vec<String> = query.split_whitespace().map(folded).collect();
        let matches = |plan: &&PlanSummary| {
            let text = folded(&format!("{} {}", plan.title, plan.client));
            words.iter().all(|word| text.contains(word.as_str()))
        };
        let found: Vec<&PlanSummary> = all.iter().filter(matches).collect();
        let act = Act { actor: "", date: context.date, now: &context.now, language: context.language };
        // A record that was altered is told; plans and prices remain usable.
        let (stages, reminders) = match Record::read(&mut self.library(), context.language) {
            Ok(record) => {
                let reminders = reminders::of_record(self.engine(), &record.ledger, context.date, context.language);
                (quotes::stages(&record.ledger, &act)?, reminders)
            }
            Err(problem) => (BTreeMap::new(), vec![reminders::of_broken_record(problem, context.date)]),
        };
        let (mut plans, mut standing, most) = (Vec::new(), 0, most as usize);
        for plan in &found {
            // How a plan stands is known by its figures; unless that is asked for, only those that are shown are computed.
            if status.is_empty() && plans.len() == most {
                break;
            }
            let tile = self.tile(plan, context)?;
            let (quote, stage) = stages.get(&tile.hash).cloned().unwrap_or_else(|| (String::new(), "draft".to_owned()));
            let stands = if tile.errors > 0 { "errors" } else { &stage };
            if !status.is_empty() && stands != status {
                continue;
            }
            standing += 1;
            if plans.len() == most {
                continue;
            }
            let scenarios = self.library().scenarios(&plan.id).map_err(failed)?.len();
            plans.push(PlanTileView {
                id: plan.id.clone(),
                title: plan.title.clone(),
                client: plan.client.clone(),
                updated: plan.updated.clone(),
                mrus: tile.mrus,
                net: tile.net,
                margin_percent: if context.audience == Audience::Internal { tile.margin_percent } else { String::new() },
                errors: tile.errors,
                status: stage,
                quote,
                scenarios: count(scenarios),
            });
        }
        let mut of_client: BTreeMap<&str, u32> = BTreeMap::new();
        for plan in all.iter().filter(|plan| !plan.client.trim().is_empty()) {
            *of_client.entry(plan.client.trim()).or_default() += 1;
        }
        let mut clients: Vec<ClientTileView> =
            of_client.into_iter().map(|(name, plans)| ClientTileView { name: name.to_owned(), plans }).collect();
        clients.sort_by(|a, b| b.plans.cmp(&a.plans).then_with(|| a.name.cmp(&b.name)));
        clients.truncate(CLIENTS);
        Ok(HomeView {
            plans,
            found: count(if status.is_empty() { found.len() } else { standing }),
            all: count(all.len()),
            clients,
            templates: self.template_tiles(context),
            recent: self.recent(),
            // Rights, cards and books are the house's own business.
            reminders: if context.audience == Audience::Internal { reminders } else { Vec::new() },
        })
    }

    fn tile(&self, plan: &PlanSummary, context: &Context) -> Result<Tile, ErrorView> {
        let edit = (plan.version, plan.updated.clone());
        let basis = self.engine().basis(context.date);
        let known = self.tiles().get(&plan.id).filter(|tile| tile.edit == edit && tile.basis == basis).cloned();
        if let Some(tile) = known {
            return Ok(tile);
        }
        let stored = self.library().plan(&plan.id).map_err(|error| ErrorView::library(&error, context.language))?;
        let tile = match self.compute(parse(&stored.document), context).1 {
            Ok(computed) => Tile {
                edit,
                basis,
                mrus: plain(computed.calculation.quote.mrus),
                net: usd(computed.calculation.quote.net),
                margin_percent: computed.calculation.margin.percent.map(plain).unwrap_or_default(),
                errors: 0,
                hash: file_hash(&quotes::plan_bytes(&computed.plan)),
            },
            Err(problems) => Tile {
                edit,
                basis,
                errors: count(problems.iter().filter(|problem| problem.severity == Severity::Error).count()),
                ..Tile::default()
            },
        };
        self.tiles().insert(plan.id.clone(), tile.clone());
        Ok(tile)
    }

    /// Templates with what they come to. They are computed once for each language and basis, not at each letter of a search.
    fn template_tiles(&self, context: &Context) -> Vec<TemplateTileView> {
        let engine = self.engine();
        let of = (context.language, engine.basis(context.date));
        if let Some((_, tiles)) = self.templates().as_ref().filter(|(known, _)| *known == of) {
            return tiles.clone();
        }
        let tile = |template: crate::views::TemplateView| {
            let value = engine.template(&template.id, context.language).ok()?;
            let plan = document::of_value(value).plan?;
            let (environments, microservices) = (count(plan.environments.len()), count(plan.microservices.len()));
            let computed = engine.compute_plan(plan, context.date).ok();
            let quote = computed.as_ref().map(|computed| &computed.calculation.quote);
            Some(TemplateTileView {
                id: template.id,
                title: template.title,
                description: template.description,
                environments,
                microservices,
                requests: computed.as_ref().map(requests).unwrap_or_default(),
                mrus: quote.map(|quote| plain(quote.mrus)).unwrap_or_default(),
                net: quote.map(|quote| usd(quote.net)).unwrap_or_default(),
                services: computed.as_ref().map(|computed| services(engine, computed, context)).unwrap_or_default(),
            })
        };
        let tiles: Vec<TemplateTileView> = engine.templates(context.language).into_iter().filter_map(tile).collect();
        *self.templates() = Some((of, tiles.clone()));
        tiles
    }
}

fn requests(computed: &Computed) -> String {
    let position = computed.plan.production_position().unwrap_or_default();
    computed.calculation.capacity.traffic.get(position).map(|traffic| rate(traffic.requests_per_month, 0)).unwrap_or_default()
}

fn services(engine: &crate::engine::Engine, computed: &Computed, context: &Context) -> Vec<String> {
    let estimate = engine.estimate(computed, context.options(), false);
    estimate.services.into_iter().map(|service| service.service).take(6).collect()
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
