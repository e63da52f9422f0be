//! The window's use cases: the open plan, kept in the library with every edit.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aforo_core::problem::Problem;
use aforo_library::{Edit, Library, StoredPlan};
use aforo_traces::TraceOptions;
use jiff::civil::Date;
use serde_json::Value;

use crate::document;
use crate::edit;
use crate::engine::{Computed, Document, Engine, Options};
use crate::latest::Latest;
use crate::messages::Messages;
use crate::preview::Previews;
use crate::prices;
use crate::quote_desk::Attachments;
use crate::recording::RecordedOperationView;
use crate::schema;
use crate::views::architecture::{ArchitectureView, ThemeView};
use crate::views::*;
use crate::workspace::effect::{self, Happened, Shown};
use crate::workspace::home::{TemplatesOf, Tile};
use crate::workspace::views::{ScenarioOfView, TemplateTileView};

/// The plan with which the program starts the first time.
const SAMPLE_TEMPLATE: &str = "connect-bank";
/// Setting that holds the plan that was open last.
pub(crate) const LAST_PLAN: &str = "last-plan";

/// What every use case needs from the shell: for whom, in which language, and when.
#[derive(Clone, Debug)]
pub struct Context {
    /// Language of names and sentences.
    pub language: Language,
    /// For whom.
    pub audience: Audience,
    /// Now, RFC 3339.
    pub now: String,
    /// Today.
    pub date: Date,
}

impl Context {
    pub(crate) fn options(&self) -> Options {
        Options { language: self.language, audience: self.audience, date: self.date }
    }
}

/// The window's side of Aforo. Methods may be called from several threads.
#[derive(Debug)]
pub struct Application {
    engine: Engine,
    library: Mutex<Library>,
    /// What is on the screen of each plan.
    shown: Mutex<Shown>,
    /// The plan that was computed last.
    latest: Latest,
    /// What the templates come to, with what that depends on.
    templates: Mutex<Option<(TemplatesOf, Vec<TemplateTileView>)>>,
    /// What the plans of the home view came to.
    tiles: Mutex<BTreeMap<String, Tile>>,
    /// Set while a running import should stop.
    pub(crate) cancel_import: AtomicBool,
    /// Set while a running study of risk should stop.
    pub(crate) cancel_risk: AtomicBool,
    pub(crate) previews: Previews,
    attachments: Mutex<Attachments>,
    /// The library's file.
    pub(crate) path: PathBuf,
}

fn plan_summary(plan: aforo_library::PlanSummary) -> PlanSummaryView {
    PlanSummaryView { id: plan.id, title: plan.title, client: plan.client, updated: plan.updated }
}

/// The plans of a library in which every word is found, the likeliest first.
///
/// # Errors
/// If the library refuses.
pub fn search(library: &Library, words: &str, limit: usize, language: Language) -> Result<Vec<PlanSummaryView>, ErrorView> {
    let found = library.search(words, limit).map_err(|error| ErrorView::library(&error, language))?;
    Ok(found.into_iter().map(plan_summary).collect())
}

impl Application {
    /// Opens the library, making it if there is none.
    ///
    /// # Errors
    /// If the library cannot be opened; it is then left as it was.
    pub fn open(library: &Path, language: Language) -> Result<Self, ErrorView> {
        let engine = Engine::new(language)?;
        let path = library.to_owned();
        let library = Library::open(library).map_err(|error| ErrorView::library(&error, language))?;
        prices::prepare(&engine, &library, None, language)?;
        let application = Self {
            engine,
            library: Mutex::new(library),
            shown: Mutex::default(),
            latest: Latest::default(),
            templates: Mutex::default(),
            tiles: Mutex::default(),
            cancel_import: AtomicBool::new(false),
            cancel_risk: AtomicBool::new(false),
            previews: Previews::default(),
            attachments: Mutex::new(Attachments::new()),
            path,
        };
        let kept = application.library().setting(crate::settings_desk::HOUSE).ok().flatten();
        if let Some(house) = kept.and_then(|text| serde_json::from_str(&text).ok()) {
            // What cannot be printed was told when it was kept; the window opens all the same.
            let _ = application.dress(&house, language);
        }
        Ok(application)
    }

    /// Use cases that need no library.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// A panic in another thread must not lock the user out: SQLite has rolled its transaction back.
    pub(crate) fn library(&self) -> MutexGuard<'_, Library> {
        self.library.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Files that were chosen as proofs and wait for their step.
    pub(crate) fn attachments(&self) -> MutexGuard<'_, Attachments> {
        self.attachments.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn templates(&self) -> MutexGuard<'_, Option<(TemplatesOf, Vec<TemplateTileView>)>> {
        self.templates.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn tiles(&self) -> MutexGuard<'_, BTreeMap<String, Tile>> {
        self.tiles.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The plan that was open last; the sample plan the first time.
    ///
    /// # Errors
    /// If the library refuses.
    pub fn open_last(&self, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let last = {
            let library = self.library();
            let failed = |error| ErrorView::library(&error, context.language);
            let last = library.setting(LAST_PLAN).map_err(failed)?;
            match last {
                Some(id) => library.plan(&id).ok(),
                None => None,
            }
        };
        match last {
            Some(stored) => Ok(self.workspace(&stored, Happened::Opened, context)),
            None => self.keep_and_open(self.begun(SAMPLE_TEMPLATE, context)?, context),
        }
    }

    /// Opens a plan of the library.
    ///
    /// # Errors
    /// If there is no such plan.
    pub fn open_plan(&self, id: &str, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let stored = {
            let library = self.library();
            let failed = |error| ErrorView::library(&error, context.language);
            let stored = library.plan(id).map_err(failed)?;
            library.set_setting(LAST_PLAN, id).map_err(failed)?;
            stored
        };
        Ok(self.workspace(&stored, Happened::Opened, context))
    }

    /// Makes a plan from a template and opens it. The template's example client does not come along, but for the country, which
    /// decides taxes and formats: whoever forgets to say who is quoted must not address the quote to somebody else.
    ///
    /// # Errors
    /// If there is no such template or the library refuses.
    pub fn create_plan(&self, template: &str, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let mut document = self.begun(template, context)?;
        if let Some(client) = document.get_mut("client").and_then(Value::as_object_mut) {
            client.retain(|field, _| field == "country");
        }
        self.keep_and_open(document, context)
    }

    /// A template's plan with what the house begins plans with.
    fn begun(&self, template: &str, context: &Context) -> Result<Value, ErrorView> {
        let mut document = self.engine.template(template, context.language)?;
        self.house(context)?.defaults.apply(&mut document);
        Ok(document)
    }

    /// Keeps a document as a new plan and opens it.
    pub(crate) fn keep_and_open(&self, mut document: Value, context: &Context) -> Result<WorkspaceView, ErrorView> {
        // The plan names the book that it is made with, so that a newer one never reprices it.
        let book = prices::keep_active(&self.engine, &mut self.library(), &context.now, context.language)?;
        if let Some(place) = document.pointer_mut("/commercial/price_book")
            && place.as_str().is_none_or(str::is_empty)
        {
            *place = Value::String(book);
        }
        let id = self.keep_new(&document, context)?;
        self.open_plan(&id, context)
    }

    /// Applies edits to a plan as one step, keeps the new version, and computes it. Values that are not allowed are kept
    /// too: the document is what the user typed, and the problems say what is wrong with it.
    ///
    /// # Errors
    /// If a path leads nowhere or the library refuses; nothing is kept then.
    pub fn edit(&self, id: &str, edits: &[EditRequest], context: &Context) -> Result<WorkspaceView, ErrorView> {
        let (stored, happened) = {
            let mut library = self.library();
            let failed = |error| ErrorView::library(&error, context.language);
            let stored = library.plan(id).map_err(failed)?;
            let mut document = parse(&stored.document);
            edit::apply(&mut document, edits, context.language).map_err(|error| ErrorView::edit(&error, context.language))?;
            let text = document.to_string();
            let step = step(edits);
            let continues = continues(&stored, &step, &context.now);
            let entry = Edit { continues, ..entry(&text, &document, &step, &context.now) };
            library.save_version(id, stored.version, &entry).map_err(failed)?;
            (library.plan(id).map_err(failed)?, if continues { Happened::Continued } else { Happened::Step })
        };
        Ok(self.workspace(&stored, happened, context))
    }

    /// Takes the last step back.
    ///
    /// # Errors
    /// If there is none.
    pub fn undo(&self, id: &str, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let stored = self.library().undo(id, &context.now).map_err(|error| ErrorView::library(&error, context.language))?;
        Ok(self.workspace(&stored, Happened::Step, context))
    }

    /// Does the last undone step again.
    ///
    /// # Errors
    /// If there is none.
    pub fn redo(&self, id: &str, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let stored = self.library().redo(id, &context.now).map_err(|error| ErrorView::library(&error, context.language))?;
        Ok(self.workspace(&stored, Happened::Step, context))
    }

    /// How a figure of a plan was computed.
    ///
    /// # Errors
    /// If the plan has errors or no such line.
    pub fn explain(&self, id: &str, line: &str, context: &Context) -> Result<TraceView, ErrorView> {
        let computed = self.computed(id, context)?;
        self.engine.explain(&computed, line, context.options())
    }

    /// Tasks against traffic over a typical week, as SVG.
    ///
    /// # Errors
    /// If the plan has errors or the chart cannot be drawn.
    pub fn capacity_chart(&self, id: &str, theme: ThemeView, context: &Context) -> Result<String, ErrorView> {
        let computed = self.computed(id, context)?;
        crate::charts::capacity_svg(&self.engine, &computed, theme.into(), context.options())
    }

    /// The months ahead: tasks and connections against what is planned, as SVG.
    ///
    /// # Errors
    /// If the plan has errors or the chart cannot be drawn.
    pub fn horizon_chart(&self, id: &str, theme: ThemeView, context: &Context) -> Result<String, ErrorView> {
        let computed = self.computed(id, context)?;
        crate::charts::horizon_svg(&computed, theme.into(), context.options())
    }

    /// The architecture of an environment (of production, if none is named) as a picture and in sentences: as the plan stands, or
    /// as it stands after its move.
    ///
    /// # Errors
    /// If the plan has errors, no such environment, or no move.
    pub fn architecture(
        &self,
        id: &str,
        environment: &str,
        after_move: bool,
        theme: ThemeView,
        context: &Context,
    ) -> Result<ArchitectureView, ErrorView> {
        let today = self.computed(id, context)?;
        let computed = if after_move { Arc::new(self.engine.after_move(&today, context.options())?) } else { today };
        crate::architecture::view(&self.engine, &computed, environment, theme.into(), context.options())
    }

    /// The controllers over a typical week, and what the plan survives.
    ///
    /// # Errors
    /// If the plan has errors.
    pub fn operation(&self, id: &str, context: &Context) -> Result<OperationView, ErrorView> {
        let computed = self.computed(id, context)?;
        Ok(self.engine.operation(&computed, None, context.options()))
    }

    /// The controllers over recorded traffic.
    ///
    /// # Errors
    /// If the plan has errors, or the file cannot be read or is not sound: all of its problems.
    pub fn operation_over(&self, id: &str, recording: &Path, context: &Context) -> Result<RecordedOperationView, ErrorView> {
        let computed = self.computed(id, context)?;
        let recording = crate::recording::read(recording, &TraceOptions::default(), context.language)?;
        let rates = recording.rates(&computed);
        Ok(RecordedOperationView {
            operation: self.engine.operation(&computed, Some(&rates), context.options()),
            recording: recording.view,
        })
    }

    /// What other ways of buying the provider's resources would save.
    ///
    /// # Errors
    /// If the plan has errors.
    pub fn purchase_options(&self, id: &str, context: &Context) -> Result<Vec<PurchaseOptionView>, ErrorView> {
        let computed = self.computed(id, context)?;
        Ok(self.engine.purchase_options(&computed, context.options()))
    }

    /// A document of a plan.
    ///
    /// # Errors
    /// If the plan has errors, its client has no name, or the document cannot be set.
    pub fn export(&self, id: &str, format: DocumentFormat, context: &Context) -> Result<Document, ErrorView> {
        let computed = self.computed(id, context)?;
        self.engine.document(&computed, format, context.options())
    }

    /// The plans of the library, the last edited first.
    ///
    /// # Errors
    /// If the library refuses.
    pub fn plans(&self, language: Language) -> Result<Vec<PlanSummaryView>, ErrorView> {
        let plans = self.library().plans().map_err(|error| ErrorView::library(&error, language))?;
        Ok(plans.into_iter().map(plan_summary).collect())
    }

    /// The plans in which every word is found, the likeliest first.
    ///
    /// # Errors
    /// If the library refuses.
    pub fn search_plans(&self, words: &str, limit: usize, language: Language) -> Result<Vec<PlanSummaryView>, ErrorView> {
        search(&self.library(), words, limit, language)
    }

    /// Meaning, default and bounds of every field.
    #[must_use]
    pub fn fields(&self) -> Vec<FieldView> {
        schema::fields()
    }

    /// A setting of the window.
    ///
    /// # Errors
    /// If the library refuses.
    pub fn setting(&self, key: &str, language: Language) -> Result<Option<String>, ErrorView> {
        self.library().setting(key).map_err(|error| ErrorView::library(&error, language))
    }

    /// Keeps a setting of the window.
    ///
    /// # Errors
    /// If the library refuses.
    pub fn set_setting(&self, key: &str, value: &str, language: Language) -> Result<(), ErrorView> {
        self.library().set_setting(key, value).map_err(|error| ErrorView::library(&error, language))
    }

    /// The document of a plan as it is kept.
    pub(crate) fn document_of(&self, id: &str, context: &Context) -> Result<String, ErrorView> {
        self.library().plan(id).map(|stored| stored.document).map_err(|error| ErrorView::library(&error, context.language))
    }

    /// The client of a plan, as its quotes name it.
    pub(crate) fn client_of(&self, id: &str, context: &Context) -> Result<String, ErrorView> {
        let document = parse(&self.document_of(id, context)?);
        Ok(document.pointer("/client/name").and_then(Value::as_str).unwrap_or_default().trim().to_owned())
    }

    pub(crate) fn computed(&self, id: &str, context: &Context) -> Result<Arc<Computed>, ErrorView> {
        self.computed_of(&self.document_of(id, context)?, context)
    }

    /// The figures of a document that was read from the library.
    pub(crate) fn computed_of(&self, document: &str, context: &Context) -> Result<Arc<Computed>, ErrorView> {
        if let Some(known) = self.latest.find(document, self.engine.basis(context.date)) {
            return Ok(known);
        }
        let (_, computed) = self.compute_kept(document, context);
        computed.map_err(|problems| ErrorView::invalid_plan(&problems, context.language))
    }

    /// The kept document of a plan, computed as the latest.
    fn compute_kept(&self, document: &str, context: &Context) -> (Value, Result<Arc<Computed>, Vec<Problem>>) {
        // Before computing: if a book arrives meanwhile, the figures are computed once more, never taken for newer than they are.
        let basis = self.engine.basis(context.date);
        let (value, computed) = self.compute(parse(document), context);
        (value, computed.map(|computed| self.latest.keep(document, basis, computed)))
    }

    /// A document with every field, and its figures or what is wrong with it.
    pub(crate) fn compute(&self, document: Value, context: &Context) -> (Value, Result<Computed, Vec<Problem>>) {
        self.shelve(&document, context);
        let read = document::of_value(document);
        let computed = match read.plan {
            Some(plan) => self.engine.compute_plan(plan, context.date),
            None => Err(read.problems),
        };
        (read.value, computed)
    }

    /// Fetches the book that a plan names. If that fails, the plan's problems say that the book is not there.
    pub(crate) fn shelve(&self, document: &Value, context: &Context) {
        let named = prices::book_of(document);
        if !named.is_empty() && self.engine.price_book(named).is_none() {
            let _ = prices::shelve(&self.engine, &self.library(), named, context.language);
        }
    }

    pub(crate) fn workspace(&self, stored: &StoredPlan, happened: Happened, context: &Context) -> WorkspaceView {
        let messages = Messages::of(context.language);
        let (document, computed) = self.compute_kept(&stored.document, context);
        let options = context.options();
        let figures = computed.as_deref().ok().map(effect::figures);
        let effect = self.shown.lock().unwrap_or_else(PoisonError::into_inner).note(&stored.id, stored.version, happened, figures);
        let (problems, results) = match computed {
            Ok(computed) => {
                let results = ResultsView {
                    capacity: self.engine.capacity(&computed, options),
                    // What the client may not see does not reach the client's screen.
                    estimate: (context.audience == Audience::Internal).then(|| self.engine.estimate(&computed, options, false)),
                    quote: self.engine.quote(&computed, options, false),
                };
                let mark = self.engine.mark(&computed.plan, context.language);
                (messages.problems_with(&computed.calculation.problems, mark), Some(results))
            }
            Err(problems) => (messages.problems(&problems), None),
        };
        let step = |code: &Option<String>| code.as_deref().map(|code| step_name(code, messages));
        let scenario = self.library().scenario(&stored.id).ok().flatten();
        WorkspaceView {
            effect: effect::view(step(&stored.undo_step).unwrap_or_default(), effect, context.audience),
            scenario: scenario.map(|scenario| ScenarioOfView { base: scenario.base, name: scenario.name }),
            plan_id: stored.id.clone(),
            version: stored.version,
            document,
            problems,
            results,
            undo: step(&stored.undo_step),
            redo: step(&stored.redo_step),
            told: None,
        }
    }
}

/// What is kept was written by this program; a damaged text becomes `null`, which the check then reports.
pub(crate) fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or(Value::Null)
}

pub(crate) fn entry<'a>(text: &'a str, document: &'a Value, step: &'a str, now: &'a str) -> Edit<'a> {
    let field = |pointer: &str| document.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    let client = field("/client/name");
    let title = field("/title");
    Edit { document: text, title: if title.is_empty() { client } else { title }, client, step, now, continues: false }
}

/// Whether an edit goes on typing where the last one stopped: the same field, and no longer pause.
fn continues(stored: &StoredPlan, step: &str, now: &str) -> bool {
    const PAUSE_SECONDS: i64 = 2;
    let time = |text: &str| text.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_second);
    let pause = time(now).zip(time(&stored.saved)).map(|(now, saved)| now - saved);
    step.starts_with("set ") && stored.undo_step.as_deref() == Some(step) && pause.is_some_and(|pause| (0..=PAUSE_SECONDS).contains(&pause))
}

/// The step as the library keeps it: a code and a path, named in the reader's language when it is shown.
fn step(edits: &[EditRequest]) -> String {
    match edits {
        [EditRequest::Set { path, .. }] => format!("set {path}"),
        [EditRequest::Insert { path, .. }] => format!("insert {path}"),
        [EditRequest::Remove { path }] => format!("remove {path}"),
        [EditRequest::Resize { path, .. }] => format!("resize {path}"),
        several => format!("many {}", several.len()),
    }
}

pub(crate) fn step_name(code: &str, messages: &Messages) -> String {
    let (kind, rest) = code.split_once(' ').unwrap_or((code, ""));
    messages.text(&format!("step-{kind}"), &[("path", rest), ("count", rest)])
}
