//! TypeScript types of everything that crosses to the window, generated from Rust.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use aforo_core::plan::Plan;
use ts_rs::{Config, TS, TypeVisitor};

use crate::migration_chart;
use crate::prices::views as prices;
use crate::quotes;
use crate::views;
use crate::workspace::views as workspace;

/// The text of `ui/src/platform/bindings.ts`. `cargo run -p aforo-api --example bindings` writes it; a test keeps it fresh.
#[must_use]
pub fn typescript() -> String {
    let mut collector = Collector { config: Config::default(), seen: HashSet::new(), declarations: BTreeMap::new() };
    collector.visit::<Plan>();
    collector.visit::<views::WorkspaceView>();
    collector.visit::<views::EditRequest>();
    collector.visit::<views::TraceView>();
    collector.visit::<views::TemplateView>();
    collector.visit::<views::PlanSummaryView>();
    collector.visit::<views::FieldView>();
    collector.visit::<views::ErrorView>();
    collector.visit::<views::AboutView>();
    collector.visit::<views::Language>();
    collector.visit::<views::Audience>();
    collector.visit::<views::DocumentFormat>();
    collector.visit::<crate::preview::PreviewView>();
    collector.visit::<views::risk::RiskRequest>();
    collector.visit::<views::risk::RiskProgressView>();
    collector.visit::<crate::recording::RecordedOperationView>();
    collector.visit::<views::risk::RiskView>();
    collector.visit::<views::ranges::RangesView>();
    collector.visit::<views::regions::RegionsView>();
    collector.visit::<views::architecture::ArchitectureView>();
    collector.visit::<views::architecture::ThemeView>();
    collector.visit::<views::stranded::StrandedCapacityView>();
    collector.visit::<crate::enablement::ScheduleView>();
    collector.visit::<crate::adjustment::AdjustmentView>();
    collector.visit::<workspace::HomeView>();
    collector.visit::<workspace::StartView>();
    collector.visit::<workspace::VersionView>();
    collector.visit::<workspace::TrialView>();
    collector.visit::<workspace::MeetingView>();
    collector.visit::<workspace::SensitivityView>();
    collector.visit::<workspace::ScenariosView>();
    collector.visit::<workspace::BreakdownView>();
    collector.visit::<workspace::BreakdownBy>();
    collector.visit::<views::platforms::PlatformComparisonView>();
    collector.visit::<migration_chart::MigrationFileView>();
    collector.visit::<views::platforms::DeploymentView>();
    collector.visit::<prices::PriceQuery>();
    collector.visit::<prices::PricePageView>();
    collector.visit::<prices::PriceRegionsView>();
    collector.visit::<prices::ImportView>();
    collector.visit::<prices::ImportProgressView>();
    collector.visit::<prices::BookComparisonView>();
    collector.visit::<prices::ImpactView>();
    collector.visit::<quotes::views::FamilyView>();
    collector.visit::<quotes::views::VerificationView>();
    collector.visit::<quotes::views::GrantView>();
    collector.visit::<quotes::bars::ComparedView>();
    collector.visit::<quotes::bars::OrderFileView>();
    collector.visit::<quotes::window_views::QuoteFileView>();
    collector.visit::<quotes::window_views::ReadinessView>();
    collector.visit::<quotes::window_views::PolicyView>();
    collector.visit::<quotes::window_views::PoliciesView>();
    collector.visit::<quotes::window_views::AttachmentView>();
    collector.visit::<quotes::window_views::QuoteStepRequest>();
    collector.visit::<quotes::window_views::GrantForm>();
    collector.visit::<quotes::options::OptionsView>();
    collector.visit::<crate::goal::GoalRequest>();
    collector.visit::<crate::goal::GoalView>();
    collector.visit::<crate::rates::CostView>();
    collector.visit::<crate::rate_desk::CardQuestion>();
    collector.visit::<crate::rate_desk::CardDraftRequest>();
    collector.visit::<crate::rate_desk::CardDraftView>();
    collector.visit::<crate::rate_desk::CardFormat>();
    collector.visit::<crate::library_desk::LogQuery>();
    collector.visit::<crate::library_desk::LogPageView>();
    collector.visit::<crate::library_desk::BackupsView>();
    collector.visit::<crate::settings_desk::HouseView>();
    collector.visit::<crate::clients::ClientFileView>();
    collector.visit::<crate::offer_desk::OptionalLinesView>();
    collector.visit::<crate::offer_desk::AdjustmentQuestion>();
    let mut text = String::from(
        "// Generated from Rust (src-tauri/crates/api/src/bindings.rs). Do not edit: run `cargo run -p aforo-api --example bindings`.\n",
    );
    for declaration in collector.declarations.values() {
        text.push('\n');
        text.push_str(declaration);
        text.push('\n');
    }
    text
}

struct Collector {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Types without a file of their own (numbers, lists) have no declaration, but their parts may.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.declarations.insert(T::ident(&self.config), format!("{docs}export {}", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
