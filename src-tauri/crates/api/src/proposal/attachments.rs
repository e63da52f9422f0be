//! The files inside the PDF, and reading them back.

use aforo_core::plan::{Migration, Note, Plan, Purchase};
use aforo_library::file_hash;
use aforo_proposal as out;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::document;
use crate::engine::{Computed, Engine, Options};
use crate::present::Presenter;
use crate::views::{Audience, ErrorView, Language, QuoteView};

/// Name of the format.
const FORMAT: &str = "aforo-quote";
/// With what a PDF begins.
const PDF: &[u8] = b"%PDF-";
/// Its version; a newer one is refused.
const VERSION: u32 = 1;

/// The quote file: what the client's documents say, and the plan that gives it. It stands inside every proposal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuoteFile {
    /// `aforo-quote`.
    pub format: String,
    /// Version of this format.
    pub format_version: u32,
    /// Language of names and sentences.
    pub language: Language,
    /// SHA-256 of everything that bears a price and of the terms, as the proposal prints it.
    pub content_sha256: String,
    /// The quote for the client.
    pub quote: QuoteView,
    /// The plan without what is the house's own: how it buys, what it does not know.
    pub plan: Plan,
}

/// The plan as the client may have it. How the house buys does not enter a quote, nor does what it notes for itself or reckons a move to
/// cost it; the processor of the containers does, and on whose word a number rests.
fn client_plan(plan: &Plan) -> Plan {
    let purchase = Purchase { architecture: plan.purchase.architecture, ..Purchase::default() };
    let notes = plan.notes.iter().filter_map(Note::for_client).collect();
    Plan { purchase, uncertainty: Vec::new(), notes, migration: Migration::default(), ..plan.clone() }
}

pub(super) fn attachments(presenter: &Presenter<'_>, proposal: &out::Proposal) -> Result<Vec<out::Attachment>, out::ProposalError> {
    let file = QuoteFile {
        format: FORMAT.to_owned(),
        format_version: VERSION,
        language: presenter.language,
        content_sha256: proposal.acceptance.hash.clone(),
        quote: Presenter { traces: false, ..*presenter }.quote(Audience::Client),
        plan: client_plan(presenter.plan),
    };
    let json = serde_json::to_string_pretty(&file).unwrap_or_default() + "\n";
    let attachment = |name: &str, mime, description, relationship, bytes: Vec<u8>| out::Attachment {
        name: name.to_owned(),
        mime,
        description,
        relationship,
        sha256: file_hash(&bytes),
        bytes,
    };
    Ok(vec![
        attachment("quote.json", "application/json", "attachment-json", out::Relationship::Source, json.into_bytes()),
        attachment("quote.csv", "text/csv", "attachment-csv", out::Relationship::Alternative, out::people_csv(proposal)?),
        attachment("quote.data.csv", "text/csv", "attachment-data", out::Relationship::Data, out::data_csv(proposal)?),
    ])
}

/// A quote file that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The plan, as a file's text.
    pub plan: String,
    /// The quote as it was given to the client.
    pub quote: QuoteView,
    /// Figures that come out differently today, as `path: then, now`; empty if the quote is the same.
    pub differences: Vec<String>,
}

/// Whether a file is a proposal (PDF) or a quote file (JSON) rather than a plan.
#[must_use]
pub fn is_quote(bytes: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Named {
        format: String,
    }
    bytes.starts_with(PDF) || serde_json::from_slice::<Named>(bytes).is_ok_and(|named| named.format == FORMAT)
}

/// Reads a proposal (PDF) or a quote file (JSON): the plan, and whether it still gives the same quote on the date of the quote.
///
/// # Errors
/// If there is no quote in it, its format is newer, it was altered, or its plan cannot be computed.
pub fn import(engine: &Engine, bytes: &[u8], options: Options) -> Result<Imported, ErrorView> {
    let wrong = |reason: &str| ErrorView::new("quote-file", options.language, &[("reason", reason)]);
    let json = if bytes.starts_with(PDF) {
        let files = out::embedded_files(bytes).map_err(|error| wrong(&error.to_string()))?;
        files.into_iter().find(|(name, _)| name == "quote.json").map(|(_, bytes)| bytes).ok_or_else(|| wrong("quote.json"))?
    } else {
        bytes.to_vec()
    };
    let file: QuoteFile = serde_json::from_slice(&json).map_err(|error| wrong(&error.to_string()))?;
    if file.format != FORMAT || file.format_version > VERSION {
        return Err(wrong(&format!("{} {}", file.format, file.format_version)));
    }
    let plan = document::write(&serde_json::to_value(&file.plan).unwrap_or_default());
    let date = file.quote.date.parse().map_err(|_| wrong(&file.quote.date))?;
    let then = Options { language: file.language, audience: Audience::Client, date };
    let computed = engine.compute(plan.as_bytes(), then)?;
    let computed = Computed { number: file.quote.number.clone(), ..computed };
    let now = engine.quote(&computed, then, false);
    let mut differences = Vec::new();
    let value = |quote: &QuoteView| serde_json::to_value(quote).unwrap_or_default();
    compare("", &value(&file.quote), &value(&now), &mut differences);
    let hash = crate::quotes::content_hash(&computed.plan, &computed.calculation);
    if differences.is_empty() && hash != file.content_sha256 && !file.quote.number.contains("-OC") {
        differences.push(format!("content_sha256: {}, {hash}", file.content_sha256));
    }
    Ok(Imported { plan, quote: file.quote, differences })
}

/// What differs between two JSON values, place by place.
fn compare(place: &str, then: &Value, now: &Value, found: &mut Vec<String>) {
    match (then, now) {
        (Value::Object(one), Value::Object(other)) => {
            for (key, value) in one {
                let place = if place.is_empty() { key.clone() } else { format!("{place}.{key}") };
                // What is only remarked may speak of today's prices.
                if place != "warnings" {
                    compare(&place, value, other.get(key).unwrap_or(&Value::Null), found);
                }
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (index, (one, other)) in one.iter().zip(other).enumerate() {
                compare(&format!("{place}[{index}]"), one, other, found);
            }
        }
        _ if then == now => {}
        _ => found.push(format!("{place}: {then}, {now}")),
    }
}
