//! Whether everything that was agreed can still be proved.

use std::collections::BTreeSet;
use std::sync::Arc;

use aforo_core::lifecycle::{Family, Issue, PROPOSAL, Revision, label};
use aforo_library::{Library, file_hash};

use super::change::{FORM, Form, form_of};
use super::content::{ORGANISATION, STANDING};
use super::record::{Act, Record};
use super::views::VerificationView;
use super::{json_of, prices};
use crate::document;
use crate::engine::{Computed, Engine, Options};
use crate::house::{self, Occasion};
use crate::messages::Messages;
use crate::views::{Audience, DocumentFormat, ErrorView, Language};

/// Follows the chain, lets everything happen again, reads every frozen file, and makes the documents of issued revisions anew from
/// their frozen plan. `number` limits files and documents to one quote; `head` is a hash that somebody kept, for example that of
/// an issued `record.json`.
///
/// # Errors
/// If the chain is broken or the library refuses; everything else is told among the problems.
pub fn verify(
    engine: &Engine,
    library: &mut Library,
    number: Option<&str>,
    head: Option<&str>,
    act: &Act<'_>,
) -> Result<VerificationView, ErrorView> {
    let failed = |error| ErrorView::library(&error, act.language);
    let messages = Messages::of(act.language);
    let record = Record::read(library, act.language)?;
    let mut problems = Vec::new();
    if !library.integrity().map_err(failed)? {
        problems.push(messages.text("verify-integrity", &[]));
    }
    if let Some(head) = head
        && !library.holds_head(head).map_err(failed)?
    {
        problems.push(messages.text("verify-head", &[("hash", head)]));
    }
    if let Some(number) = number {
        super::family(&record.ledger, number, act.language)?;
    }
    let families = record.ledger.families.values().filter(|family| number.is_none_or(|number| family.number == number));
    let (mut read, mut remade) = (BTreeSet::new(), 0);
    for family in families {
        for revision in &family.revisions {
            let label = label(&family.number, revision.number, revision.change_order);
            let files = revision.issue.iter().flat_map(|issue| issue.files.iter().map(|file| file.sha256.as_str()));
            for sha256 in [revision.content.plan.as_str(), revision.content.quote.as_str()].into_iter().chain(files) {
                if library.frozen_file(sha256).is_err() {
                    problems.push(messages.text("verify-file", &[("label", &label), ("sha256", sha256)]));
                }
                read.insert(sha256.to_owned());
            }
            if let Some(issue) = &revision.issue {
                match remake(engine, library, (family, revision), issue, &label, act.language) {
                    Ok(()) => remade += 1,
                    Err(reason) => problems.push(messages.text("verify-remade", &[("label", &label), ("reason", &reason)])),
                }
            }
        }
    }
    Ok(VerificationView {
        events: record.head.seq.to_string(),
        head: record.head.hash,
        files: u32::try_from(read.len()).unwrap_or(u32::MAX),
        remade,
        problems,
    })
}

/// Makes the proposal, the quote and a change order's form anew from what was frozen; why they differ, if they do.
fn remake(
    engine: &Engine,
    library: &Library,
    (family, revision): (&Family, &Revision),
    issue: &Issue,
    label: &str,
    language: Language,
) -> Result<(), String> {
    let frozen = |name: &str| -> Result<Vec<u8>, String> {
        let file = issue.files.iter().find(|file| file.name == name).ok_or_else(|| name.to_owned())?;
        library.frozen_file(&file.sha256).map_err(|error| error.to_string())
    };
    let record = json_of(&frozen("record.json")?);
    let text = |name: &str| record.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
    let made_in = Language::of_code(text("language"));
    let date = issue.day.to_string().parse().map_err(|_| issue.day.to_string())?;
    let plan = frozen("plan.json")?;
    prices::prepare(engine, library, document::price_book(&plan).as_deref(), language).map_err(|error| error.message)?;
    let options = Options { language: made_in, audience: Audience::Client, date };
    let computed = engine.compute(&plan, options).map_err(|error| error.message)?;
    let computed = Computed { number: label.to_owned(), ..computed };
    let standing = serde_json::from_value(json_of(&frozen(STANDING)?)).map_err(|error| error.to_string())?;
    let source = String::from_utf8_lossy(&frozen(ORGANISATION)?).into_owned();
    let organisation = house::organisation(&source, |name| frozen(name).ok(), language).map_err(|error| error.message)?;
    let organisation = Arc::new(organisation);
    let occasion = Occasion { standing, organisation: Some(Arc::clone(&organisation)), ..Occasion::default() };
    let pdf = engine.document_of(&computed, DocumentFormat::Pdf, options, &occasion).map_err(|error| error.message)?.bytes;
    let quote = super::prepare(engine, &computed, (revision.content.effective, revision.content.proration), options).quote;
    let mut made = vec![(PROPOSAL, file_hash(&pdf)), ("quote.json", file_hash(&quote))];
    // Orders that were issued by older programs have no form.
    if issue.files.iter().any(|file| file.name == FORM) {
        let view = serde_json::from_value(json_of(&frozen("change-order.json")?)).map_err(|error| error.to_string())?;
        let form = Form { view: &view, plan: &plan, quote: &quote, hash: &revision.content.hash };
        let form = form_of(engine, library, family, revision, &form, (&organisation, false), options).map_err(|error| error.message)?;
        made.push((FORM, file_hash(&form.bytes)));
    }
    for (name, hash) in made {
        if issue.files.iter().all(|file| file.name != name || file.sha256 != hash) {
            let program = text("program");
            return Err(format!("{name} ({} {program})", revision.content.hash.get(..12).unwrap_or_default()));
        }
    }
    Ok(())
}
