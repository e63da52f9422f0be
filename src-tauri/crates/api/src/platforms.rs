//! Platforms, deployments and moves in the reader's language.

use aforo_core::capacity::platforms::{Fleet, MachineGroup};
use aforo_core::deployments::{DeploymentCost, deployments};
use aforo_core::estimate::{Estimate, layers};
use aforo_core::migration::{self, Books, PlatformComparison, Side, Timeline};
use aforo_core::plan::{Plan, PlatformKind};
use aforo_core::rate_card::RateCard;
use rust_decimal::Decimal;

use crate::application::{Application, Context};
use crate::engine::{Computed, Engine, Options, usd};
use crate::language::DecimalMark;
use crate::messages::Messages;
use crate::migration_chart::{self, MigrationFileView};
use crate::views::platforms::*;
use crate::views::{ErrorView, Language};

impl Engine {
    /// The plan on another platform, against the plan as it stands. Internal.
    ///
    /// # Errors
    /// If the platform is unknown, or the moved plan cannot be computed: its problems say why.
    pub fn compare_platforms(
        &self,
        computed: &Computed,
        to: &str,
        region: Option<&str>,
        options: Options,
    ) -> Result<PlatformComparisonView, ErrorView> {
        let language = options.language;
        let Some(kind) = platform(to) else {
            let known: Vec<&str> = PlatformKind::ALL.iter().map(|kind| kind.as_str()).collect();
            return Err(ErrorView::new("platform-unknown", language, &[("value", to), ("known", &known.join(", "))]));
        };
        let region = region.unwrap_or(&computed.plan.migration.region);
        if self.data().catalog.region(region).is_none_or(|region| region.provider != kind.provider())
            && computed.plan.environments.iter().any(|environment| environment.provider() != kind.provider())
        {
            return Err(ErrorView::new("region-of-platform", language, &[("region", region), ("platform", to)]));
        }
        let found = migration::compare(&computed.plan, kind, region, self.books(computed));
        let found = found.map_err(|problems| ErrorView::invalid_plan(&problems, language))?;
        Ok(comparison(&computed.plan, &found, language, self.mark(&computed.plan, language)))
    }

    /// The plan's move, phase by phase and month by month. Internal.
    ///
    /// # Errors
    /// If the plan has none, or a state of it cannot be computed.
    pub fn migration(&self, computed: &Computed, options: Options) -> Result<MigrationView, ErrorView> {
        let language = options.language;
        if !computed.plan.migration.enabled || computed.plan.migration.phases.is_empty() {
            return Err(ErrorView::new("migration-none", language, &[]));
        }
        let found = migration::timeline(&computed.plan, self.books(computed));
        let found = found.map_err(|problems| ErrorView::invalid_plan(&problems, language))?;
        Ok(timeline(&computed.plan, &found, language, self.mark(&computed.plan, language)))
    }

    /// The plan as it stands after its move, computed: for its diagram.
    ///
    /// # Errors
    /// If the plan has no move, or what it ends in cannot be computed.
    pub fn after_move(&self, computed: &Computed, options: Options) -> Result<Computed, ErrorView> {
        if !computed.plan.migration.enabled || computed.plan.migration.phases.is_empty() {
            return Err(ErrorView::new("migration-none", options.language, &[]));
        }
        let destination = migration::destination(&computed.plan, &self.data().catalog);
        self.compute_plan(destination, options.date).map_err(|problems| ErrorView::invalid_plan(&problems, options.language))
    }

    /// What each way to deploy asks for. Internal.
    #[must_use]
    pub fn deployments(&self, computed: &Computed, options: Options) -> Vec<DeploymentView> {
        let (plan, calculation) = (&computed.plan, &computed.calculation);
        let found = deployments(plan, &calculation.capacity, &self.data().catalog, &calculation.prices);
        found.iter().map(|cost| deployment(plan, cost, options.language)).collect()
    }

    /// What a plan's moves are computed with.
    pub(crate) fn books<'a>(&'a self, computed: &'a Computed) -> Books<'a> {
        let card: &RateCard = &computed.calculation.card;
        Books { catalog: &self.data().catalog, prices: &computed.calculation.prices, card }
    }
}

impl Application {
    /// As [`Engine::migration`], of a plan of the library, with its drawing.
    ///
    /// # Errors
    /// As there.
    pub fn migration(&self, id: &str, context: &Context) -> Result<MigrationFileView, ErrorView> {
        let computed = self.computed(id, context)?;
        let migration = self.engine().migration(&computed, context.options())?;
        let chart = migration_chart::chart(&migration);
        Ok(MigrationFileView { migration, chart })
    }

    /// As [`Engine::deployments`], of a plan of the library.
    ///
    /// # Errors
    /// If there is no such plan or it has errors.
    pub fn deployments(&self, id: &str, context: &Context) -> Result<Vec<DeploymentView>, ErrorView> {
        let computed = self.computed(id, context)?;
        Ok(self.engine().deployments(&computed, context.options()))
    }

    /// As [`Engine::compare_platforms`], of a plan of the library.
    ///
    /// # Errors
    /// As there.
    pub fn compare_platforms(&self, id: &str, to: &str, context: &Context) -> Result<PlatformComparisonView, ErrorView> {
        let computed = self.computed(id, context)?;
        self.engine().compare_platforms(&computed, to, None, context.options())
    }
}

/// A platform by its code.
pub(crate) fn platform(id: &str) -> Option<PlatformKind> {
    PlatformKind::ALL.iter().copied().find(|kind| kind.as_str() == id)
}

/// The fleets of a capacity plan.
pub(crate) fn fleets(plan: &Plan, fleets: &[Fleet], language: Language) -> Vec<FleetView> {
    let messages = Messages::of(language);
    fleets
        .iter()
        .map(|fleet| {
            let environment = plan.environments.get(fleet.environment);
            FleetView {
                environment: environment.map_or_else(String::new, |environment| environment.id.clone()),
                environment_name: environment.map_or_else(String::new, |environment| environment.display_name().to_owned()),
                platform: fleet.platform.as_str().to_owned(),
                platform_name: messages.text(&format!("platform-{}", fleet.platform), &[]),
                workloads: fleet.workloads.len(),
                machines: fleet.groups.iter().map(machines).collect(),
                task_seconds: fleet.scaling.task_seconds,
                machine_seconds: fleet.scaling.machine_seconds,
                failure_unit: fleet.failure.unit.as_str().to_owned(),
                failure_tasks: fleet.failure.tasks,
                failure_of: fleet.failure.of,
                failure_seconds: fleet.failure.seconds,
            }
        })
        .collect()
}

fn machines(group: &MachineGroup) -> MachineGroupView {
    MachineGroupView {
        name: group.name.clone(),
        machine: group.machine.clone(),
        milli_vcpu: group.bin.room.milli_vcpu,
        memory_mib: group.bin.room.mib,
        tasks: group.bin.tasks,
        base: group.base_machines(),
        base_lower_bound: group.base.lower_bound,
        expected: group.expected.normalize().to_string(),
        maximum: group.maximum_machines(),
        maximum_lower_bound: group.maximum.lower_bound,
        cpu_percent: group.base.cpu_percent,
        memory_percent: group.base.memory_percent,
    }
}

/// Shared and per-environment infrastructure.
pub(crate) fn layer_views(estimate: &Estimate, language: Language) -> Vec<LayerView> {
    let messages = Messages::of(language);
    layers(estimate)
        .into_iter()
        .map(|(layer, total)| LayerView {
            id: layer.as_str().to_owned(),
            name: messages.text(&format!("layer-{}", layer.as_str()), &[]),
            total: usd(total),
        })
        .collect()
}

/// What costs nothing.
pub(crate) fn free_views(plan: &Plan, estimate: &Estimate, language: Language) -> Vec<FreeResourceView> {
    let messages = Messages::of(language);
    estimate
        .free
        .iter()
        .map(|free| FreeResourceView {
            environment: plan.environments.get(free.environment).map_or_else(String::new, |environment| environment.id.clone()),
            resource: messages.text(&format!("resource-{}", free.resource), &[]),
            amount: usd(Decimal::ZERO),
            reason: messages.text(&format!("free-{}", free.reason), &[]),
        })
        .collect()
}

/// `<environment>/<platform>/<way to deploy>`.
pub(crate) fn deployment_id(plan: &Plan, cost: &DeploymentCost) -> String {
    let environment = plan.environments.get(cost.environment).map_or("", |environment| environment.id.as_str());
    format!("{environment}/{}/{}", cost.platform, cost.strategy)
}

fn deployment(plan: &Plan, cost: &DeploymentCost, language: Language) -> DeploymentView {
    let environment = plan.environments.get(cost.environment);
    DeploymentView {
        id: deployment_id(plan, cost),
        environment: environment.map_or_else(String::new, |environment| environment.id.clone()),
        platform: Messages::of(language).text(&format!("platform-{}", cost.platform), &[]),
        strategy: cost.strategy.as_str().to_owned(),
        chosen: cost.chosen,
        extra_tasks: cost.extra_tasks,
        extra_machines: cost.extra_machines,
        minutes: cost.minutes.normalize().to_string(),
        task_hours: cost.task_hours.normalize().to_string(),
        usd: cost.usd.map_or_else(String::new, usd),
    }
}

fn difference(id: &str, name: String, before: Decimal, after: Decimal, shown: fn(Decimal) -> String) -> DifferenceView {
    DifferenceView { id: id.to_owned(), name, before: shown(before), after: shown(after), difference: shown(after - before) }
}

fn comparison(plan: &Plan, found: &PlatformComparison, language: Language, mark: DecimalMark) -> PlatformComparisonView {
    let messages = Messages::of(language);
    let whole = |value: Decimal| value.normalize().to_string();
    let figure = |id: &str, of: fn(&Side) -> Decimal, shown: fn(Decimal) -> String| {
        difference(id, messages.text(&format!("figure-{id}"), &[]), of(&found.before), of(&found.after), shown)
    };
    PlatformComparisonView {
        to: found.to.as_str().to_owned(),
        to_name: messages.text(&format!("platform-{}", found.to), &[]),
        region: found.region.clone(),
        figures: vec![
            figure("cost", |side| side.cost, usd),
            figure("mrus", |side| side.mrus, whole),
            figure("base-tasks", |side| side.base_tasks.into(), whole),
            figure("maximum-tasks", |side| side.maximum_tasks.into(), whole),
            figure("base-machines", |side| side.base_machines.into(), whole),
            figure("maximum-machines", |side| side.maximum_machines.into(), whole),
        ],
        carried: usd(found.after.carried),
        resources: found
            .resources
            .iter()
            .map(|change| {
                difference(change.resource, messages.text(&format!("resource-{}", change.resource), &[]), change.before, change.after, usd)
            })
            .collect(),
        before: fleets(plan, &found.before.fleets, language),
        after: fleets(plan, &found.after.fleets, language),
        warnings: messages.problems_with(&found.after.problems, mark),
    }
}

fn timeline(plan: &Plan, found: &Timeline, language: Language, mark: DecimalMark) -> MigrationView {
    let messages = Messages::of(language);
    let migration = &plan.migration;
    let all = |amounts: &[Decimal; 3]| amounts.iter().map(|amount| usd(*amount)).collect::<Vec<_>>();
    MigrationView {
        target: messages.text(&format!("platform-{}", migration.target), &[]),
        region: migration.region.clone(),
        scenarios: found
            .scenarios
            .iter()
            .map(|scenario| MigrationCourseView {
                id: scenario.kind.as_str().to_owned(),
                name: messages.text(&format!("scenario-{}", scenario.kind.as_str()), &[]),
                phases: scenario.phases,
                last_month: usd(scenario.last_month),
                running: usd(scenario.running),
                double: usd(scenario.double),
                effort: usd(scenario.effort),
                contingency: usd(scenario.contingency),
                total: usd(scenario.total),
                total_with_contingency: usd(scenario.total + scenario.contingency),
                break_even: scenario.break_even,
                break_even_with_contingency: scenario.break_even_with_contingency,
            })
            .collect(),
        phases: found
            .phases
            .iter()
            .filter_map(|cost| {
                let phase = migration.phases.get(cost.phase)?;
                let environment = plan.environment(&phase.environment);
                Some(PhaseView {
                    name: phase.name.clone(),
                    environment: environment.map_or_else(String::new, |environment| environment.display_name().to_owned()),
                    first_month: cost.first_month,
                    last_double_month: cost.last_double_month,
                    hours: aforo_core::units::quantity(phase.effort_hours).normalize().to_string(),
                    effort: usd(cost.effort),
                    before: usd(cost.before),
                    during: usd(cost.during),
                    after: usd(cost.after),
                })
            })
            .collect(),
        months: found
            .months
            .iter()
            .map(|month| MigrationMonthView {
                month: month.month,
                running: all(&month.running),
                effort: all(&month.effort),
                cumulated: all(&month.cumulated),
                double: month.double,
            })
            .collect(),
        contingencies: found
            .contingencies
            .iter()
            .filter_map(|cost| {
                let risk = migration.risks.get(cost.risk)?;
                Some(ContingencyView {
                    name: risk.name.clone(),
                    probability_percent: aforo_core::units::quantity(risk.probability_percent).normalize().to_string(),
                    cost: usd(cost.cost),
                    expected: usd(cost.expected),
                })
            })
            .collect(),
        warnings: messages.problems_with(&found.problems, mark),
    }
}
