//! Documents in the name of the house: which house, which document, and what need not be made anew for each edit.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use aforo_core::lifecycle::Policy;
use aforo_core::plan::{Client, Commercial, Plan};
use aforo_core::problem::Problem;
use aforo_proposal::{Organisation, OrganisationProblem, Pages, WeekChart};

use crate::engine::{Computed, Document, Engine, Options};
use crate::messages::Messages;
use crate::proposal::{Dress, Standing, internal, proposal};
use crate::views::{Audience, DocumentFormat, ErrorView, Language};
use crate::{charts, files};

pub use aforo_proposal::ORGANISATION_EXAMPLE as EXAMPLE;

/// The house, and the simulated weeks of the plan that was printed last.
#[derive(Debug, Default)]
pub struct House {
    organisation: RwLock<Arc<Organisation>>,
    /// The house's own approval policies; none while it goes by the shipped example.
    policies: RwLock<Option<Arc<[Policy]>>>,
    weeks: Mutex<Option<(u64, Arc<Vec<WeekChart>>)>>,
}

/// A proposal about to be printed: what its quote has been through, and the plans that stand beside it.
#[derive(Clone, Debug, Default)]
pub struct Occasion {
    /// What the quote has been through; by default it is a draft.
    pub standing: Standing,
    /// Alternatives, which the client may choose instead.
    pub alternatives: Vec<Computed>,
    /// Another house than the engine's, for documents that are made anew.
    pub organisation: Option<Arc<Organisation>>,
}

impl Engine {
    /// The house in whose name documents go out.
    #[must_use]
    pub fn organisation(&self) -> Arc<Organisation> {
        Arc::clone(&self.house.organisation.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the house.
    pub fn set_organisation(&self, organisation: Organisation) {
        *self.house.organisation.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(organisation);
    }

    /// By which rules the house approves: its own, or the shipped example.
    #[must_use]
    pub fn policies(&self) -> Arc<[Policy]> {
        let own = self.house.policies.read().unwrap_or_else(PoisonError::into_inner);
        own.clone().unwrap_or_else(|| Arc::from(self.data().policies.as_slice()))
    }

    /// Whether the house has rules of its own.
    #[must_use]
    pub fn has_own_policies(&self) -> bool {
        self.house.policies.read().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Changes the rules; none for the shipped example.
    pub fn set_policies(&self, policies: Option<Vec<Policy>>) {
        *self.house.policies.write().unwrap_or_else(PoisonError::into_inner) = policies.map(Arc::from);
    }

    /// A document of a draft.
    ///
    /// # Errors
    /// If the client has no name (a proposal must be addressed to somebody), or the document cannot be set.
    pub fn document(&self, computed: &Computed, format: DocumentFormat, options: Options) -> Result<Document, ErrorView> {
        self.document_of(computed, format, options, &Occasion::default())
    }

    /// A document on an occasion.
    ///
    /// # Errors
    /// As [`Self::document`].
    pub fn document_of(
        &self,
        computed: &Computed,
        format: DocumentFormat,
        options: Options,
        occasion: &Occasion,
    ) -> Result<Document, ErrorView> {
        let failed = |error: aforo_proposal::ProposalError| ErrorView::new("document", options.language, &[("reason", &error.to_string())]);
        let client = self.proposal(computed, options, occasion)?;
        let presenter = self.presenter(computed, options, true);
        let (extension, bytes) = match format {
            DocumentFormat::Pdf => {
                let bytes = match options.audience {
                    Audience::Client => aforo_proposal::pdf(&client),
                    Audience::Annex => aforo_proposal::annex_pdf(&client),
                    Audience::Internal => aforo_proposal::internal_pdf(&internal(&presenter, &self.policies(), client)),
                };
                ("pdf", bytes.map_err(failed)?)
            }
            DocumentFormat::Xlsx => ("xlsx", aforo_proposal::xlsx(&client).map_err(failed)?),
            DocumentFormat::Csv => ("csv", aforo_proposal::people_csv(&client).map_err(failed)?),
            DocumentFormat::CsvData => ("data.csv", aforo_proposal::data_csv(&client).map_err(failed)?),
            DocumentFormat::Json => {
                let quote = presenter.quote(options.audience);
                ("json", (serde_json::to_string_pretty(&quote).unwrap_or_default() + "\n").into_bytes())
            }
        };
        let suffix = suffix(format, options);
        Ok(Document { file_name: format!("{}{suffix}.{extension}", computed.number), bytes })
    }

    /// The PDF laid out, page by page: what a preview shows is the document itself, in the language and for the audience of the
    /// options. Lay it out once for each change and ask it for the pages that are in sight.
    ///
    /// # Errors
    /// As [`Self::document`].
    pub fn pages(&self, computed: &Computed, options: Options) -> Result<Pages, ErrorView> {
        let client = self.proposal(computed, options, &Occasion::default())?;
        let pages = match options.audience {
            Audience::Client => Pages::client(&client),
            Audience::Annex => Pages::annex(&client),
            Audience::Internal => Pages::internal(&internal(&self.presenter(computed, options, false), &self.policies(), client)),
        };
        pages.map_err(|error| ErrorView::new("document", options.language, &[("reason", &error.to_string())]))
    }

    fn proposal(&self, computed: &Computed, options: Options, occasion: &Occasion) -> Result<aforo_proposal::Proposal, ErrorView> {
        if computed.plan.client.name.trim().is_empty() {
            return Err(ErrorView::new("client-name-missing", options.language, &[]));
        }
        let organisation = occasion.organisation.clone().unwrap_or_else(|| self.organisation());
        let weeks = self.weeks(computed);
        let dress =
            Dress { organisation: &organisation, standing: &occasion.standing, alternatives: &occasion.alternatives, weeks: &weeks };
        proposal(&self.presenter(computed, options, true), dress)
            .map_err(|error| ErrorView::new("document", options.language, &[("reason", &error.to_string())]))
    }

    /// The simulated weeks. They take longer than all the rest and hang on nothing commercial, so that they are kept between edits of
    /// names, prices and terms.
    fn weeks(&self, computed: &Computed) -> Arc<Vec<WeekChart>> {
        let plan = Plan { title: String::new(), client: Client::default(), commercial: Commercial::default(), ..computed.plan.clone() };
        let mut hasher = DefaultHasher::new();
        (serde_json::to_string(&plan).unwrap_or_default(), &computed.calculation.prices.id).hash(&mut hasher);
        let key = hasher.finish();
        let kept = self.house.weeks.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, weeks)) = kept.filter(|(known, _)| *known == key) {
            return weeks;
        }
        let weeks = Arc::new(charts::weeks(self, computed));
        *self.house.weeks.lock().unwrap_or_else(PoisonError::into_inner) = Some((key, Arc::clone(&weeks)));
        weeks
    }
}

/// What tells a file's audience: nobody may take the house's own sheet for the client's.
fn suffix(format: DocumentFormat, options: Options) -> &'static str {
    match (options.audience, format) {
        (Audience::Internal, DocumentFormat::Pdf | DocumentFormat::Json) => "_INTERNO",
        (Audience::Annex, DocumentFormat::Pdf) => "-anexo",
        _ => "",
    }
}

/// Reads the folder of a house.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read_organisation(folder: &Path, language: Language) -> Result<Organisation, ErrorView> {
    let bytes = files::read(&folder.join("organisation.toml"), language)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    organisation(&text, |name| std::fs::read(folder.join(name)).ok(), language)
}

/// Reads a house from its file; `file` gives the others of its folder.
///
/// # Errors
/// Everything that is wrong with it.
pub fn organisation(source: &str, file: impl Fn(&str) -> Option<Vec<u8>>, language: Language) -> Result<Organisation, ErrorView> {
    Organisation::read(source, file).map_err(|problems| {
        let problems: Vec<Problem> = problems.into_iter().map(problem).collect();
        let error = ErrorView::new("organisation-invalid", language, &[("count", &problems.len().to_string())]);
        ErrorView { problems: Messages::of(language).problems(&problems), ..error }
    })
}

fn problem(problem: OrganisationProblem) -> Problem {
    Problem::error(problem.code, problem.place, problem.value).with("allowed", problem.allowed)
}
