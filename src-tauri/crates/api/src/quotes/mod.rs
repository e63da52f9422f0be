//! Quotes as they are sent, approved, accepted and amended. Figures come from the engine, rules from the core's lifecycle, and
//! the library keeps what happened.

mod allowed;
pub mod bars;
pub(crate) mod change;
pub mod completeness;
mod content;
pub mod options;
mod policies;
mod present;
pub(crate) mod record;
mod register;
mod standing;
mod verify;
pub mod views;
pub mod window_views;

use aforo_core::lifecycle::{self, Entry, Event, Family, FrozenFile, Ledger, NextRevision, PROPOSAL, Stage};
use aforo_library::{Library, file_hash};
use serde_json::Value;

use crate::document;
use crate::engine::{Computed, Engine, Options};
use crate::prices;
use crate::views::{Audience, ErrorView, Language};

pub use aforo_core::lifecycle::Proration;
pub use allowed::{allowed, readiness};
pub use change::{Effective, change_order, change_order_document, compare, compare_document};
pub use content::Frozen;
pub use policies::{keep_policies, policies, policies_file, shelve_policies};
pub use record::Act;
pub use register::{GrantRequest, approvers, grant, revoke};
pub use verify::verify;

use content::{Prepared, freeze, prepare};
pub(crate) use content::{content_hash, needs_of};
use record::{Record, Steps, day, keep};
use views::{EventView, FamilyView};

/// What is done with a revision that the client has, or with one that is worked on.
#[derive(Clone, Debug)]
pub enum Step {
    /// Hands the draft in.
    Submit,
    /// Approves for the house. The hash is that of the content that was looked at; empty for the content as it is.
    Approve {
        /// Hash of what is approved.
        hash: String,
    },
    /// Sends it back, or takes it back.
    Return {
        /// Why.
        reason: String,
    },
    /// The client refuses.
    Reject {
        /// Why.
        reason: String,
    },
    /// The house takes it back.
    Withdraw {
        /// Why.
        reason: String,
    },
    /// A user whom the client authorised approves.
    ClientApprove {
        /// By whom.
        email: String,
        /// What proves it.
        evidence: String,
        /// Its bytes, kept with the record.
        attachment: Option<Vec<u8>>,
    },
    /// The client accepts.
    Accept {
        /// Who signed.
        signer: String,
        /// In what capacity.
        capacity: String,
        /// How.
        channel: String,
        /// The proposal's file that was accepted; the issued one if absent.
        document: Option<Vec<u8>>,
        /// What proves it.
        evidence: String,
        /// Its bytes, kept with the record.
        attachment: Option<Vec<u8>>,
    },
}

/// Puts a plan under a quote's number: a new quote (no number), the revision that is worked on, a new revision, or a change
/// order to what is agreed. The plan is kept with the price book that it was made with, so that nothing reprices it.
///
/// # Errors
/// If the plan has errors, there is no such quote, the client is another one, or the library refuses.
pub fn draft(
    engine: &Engine,
    library: &mut Library,
    plan: &[u8],
    number: Option<&str>,
    reason: &str,
    effective: Effective,
    act: &Act<'_>,
) -> Result<FamilyView, ErrorView> {
    let options = internal(act);
    let from = effective.from.map(|date| day(date, act.language)).transpose()?;
    let book = prices::keep_active(engine, library, act.now, act.language)?;
    let mut read = engine.compute(plan, options)?.plan;
    if read.commercial.price_book.is_empty() {
        read.commercial.price_book = book;
    }
    if read.client.name.trim().is_empty() {
        return Err(ErrorView::new("client-name-missing", act.language, &[]));
    }
    let computed = engine.compute_plan(read, act.date).map_err(|problems| ErrorView::invalid_plan(&problems, act.language))?;
    let mut drafted = String::new();
    let record = keep(library, act, |record, _| {
        let (number, next) = match number {
            Some(number) => (number.to_owned(), family(&record.ledger, number, act.language)?.next_revision()),
            None => {
                let year = day(act.date, act.language)?.year();
                (record.ledger.next_number(year), NextRevision::FIRST)
            }
        };
        // A quote holds from its acceptance; a change order from a day, which is part of what is approved.
        let holds = if next.change_order > 0 { (from, effective.proration) } else { (None, Proration::default()) };
        if next.change_order > 0 && from.is_none() {
            return Err(ErrorView::new("effective-missing", act.language, &[]));
        }
        let labelled = Computed { number: lifecycle::label(&number, next.number, next.change_order), ..computed.clone() };
        let Prepared { content, plan, quote } = prepare(engine, &labelled, holds, options);
        drafted.clone_from(&number);
        let event = Event::Draft { content: Box::new(content), reason: reason.to_owned() };
        Ok(Steps { entries: vec![entry(&number, act, event)?], files: vec![plan, quote] })
    })?;
    shown(&record.ledger, &drafted, act)
}

/// Freezes the approved revision and marks it as given to the client; its files with their bytes.
///
/// # Errors
/// If it is not approved, what it rests on has changed, its rate card does not hold for as long as the quote would, or the
/// library refuses. Nothing is kept then.
pub fn issue(engine: &Engine, library: &mut Library, number: &str, act: &Act<'_>) -> Result<(FamilyView, Vec<Frozen>), ErrorView> {
    let options = internal(act);
    let kept = {
        let record = Record::read(library, act.language)?;
        let content = &last(&record.ledger, number, act.language)?.content;
        library.frozen_file(&content.plan).map_err(|error| ErrorView::library(&error, act.language))?
    };
    prices::prepare(engine, library, document::price_book(&kept).as_deref(), act.language)?;
    let computed = engine.compute(&kept, options)?;
    let open = completeness::open(engine, &computed, act.language);
    if !open.is_empty() {
        return Err(ErrorView::new("list-open", act.language, &[("items", &open.join(", "))]));
    }
    let validity = i64::from(computed.plan.commercial.validity_days);
    let until = act.date.saturating_add(jiff::Span::new().days(validity));
    let card = &computed.calculation.card;
    if card.valid_until.parse::<jiff::civil::Date>().is_ok_and(|end| until > end) {
        let arguments = [("card", card.reference()), ("until", until.to_string()), ("end", card.valid_until.clone())];
        let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        return Err(ErrorView::new("rate-card-too-short", act.language, &arguments));
    }
    let mut frozen = Vec::new();
    let record = keep(library, act, |record, library| {
        let revision = last(&record.ledger, number, act.language)?;
        let labelled = Computed { number: lifecycle::label(number, revision.number, revision.change_order), ..computed.clone() };
        let prepared = prepare(engine, &labelled, (revision.content.effective, revision.content.proration), options);
        // Making the documents is the long part: nothing is made for a revision that may not be issued.
        frozen = Vec::new();
        if revision.stage == Stage::Approved {
            let family = family(&record.ledger, number, act.language)?;
            let order = (revision.change_order > 0).then(|| change::order(engine, library, family, revision, act)).transpose()?;
            let standing = standing::standing(&record.ledger, family, revision, &prepared.content, day(act.date, act.language)?);
            let organisation = engine.organisation();
            let order = order.as_ref().map(|view| {
                let content = change::Form { view, plan: &prepared.plan, quote: &prepared.quote, hash: &prepared.content.hash };
                let form = change::form_of(engine, library, family, revision, &content, (&organisation, false), options)?;
                Ok::<_, ErrorView>((view, form.bytes))
            });
            frozen = freeze(engine, &labelled, &prepared, (order.transpose()?, &standing), &record.head.hash, options)?;
        }
        let files = frozen.iter().map(|(file, _)| file.clone()).collect();
        let event = Event::Issue { content: Box::new(prepared.content), valid_until: day(until, act.language)?, files };
        Ok(Steps { entries: vec![entry(number, act, event)?], files: frozen.iter().map(|(_, bytes)| bytes.clone()).collect() })
    })?;
    Ok((shown(&record.ledger, number, act)?, frozen))
}

/// Does anything else with a quote. Without a revision it is the one that is out, else the last one.
///
/// # Errors
/// If it may not be done, or the library refuses.
pub fn step(library: &mut Library, number: &str, revision: Option<u32>, step: &Step, act: &Act<'_>) -> Result<FamilyView, ErrorView> {
    let record = keep(library, act, |record, _| {
        let family = family(&record.ledger, number, act.language)?;
        let out = family.revisions.iter().rev().find(|revision| revision.stage == Stage::Issued).or(family.last());
        let revision = revision.or(out.map(|revision| revision.number)).unwrap_or_default();
        let (event, attachment) = event(family, revision, step, act.language)?;
        Ok(Steps { entries: vec![entry(number, act, event)?], files: attachment.into_iter().collect() })
    })?;
    shown(&record.ledger, number, act)
}

fn event(family: &Family, revision: u32, step: &Step, language: Language) -> Result<(Event, Option<Vec<u8>>), ErrorView> {
    let refused = |refusal| ErrorView::refused(&refusal, language);
    Ok(match step {
        Step::Submit => (Event::Submit, None),
        Step::Approve { hash } => {
            let looked_at = if hash.is_empty() { family.last().map(|last| last.content.hash.clone()) } else { Some(hash.clone()) };
            (Event::Approve { hash: looked_at.unwrap_or_default() }, None)
        }
        Step::Return { reason } => (Event::Return { reason: reason.clone() }, None),
        Step::Reject { reason } => (Event::Reject { revision, reason: reason.clone() }, None),
        Step::Withdraw { reason } => (Event::Withdraw { revision, reason: reason.clone() }, None),
        Step::ClientApprove { email, evidence, attachment } => {
            let hash = family.revision(revision).map_err(refused)?.content.hash.clone();
            let evidence = proof(evidence, attachment.as_deref());
            (Event::ClientApprove { revision, email: email.clone(), hash, evidence }, attachment.clone())
        }
        Step::Accept { signer, capacity, channel, document, evidence, attachment } => {
            let issued = family.revision(revision).map_err(refused)?.issue.as_ref();
            let proposal = issued.and_then(|issue| issue.files.iter().find(|file| file.name == PROPOSAL));
            let document = document.as_deref().map(file_hash).or_else(|| proposal.map(|file| file.sha256.clone()));
            let event = Event::Accept {
                revision,
                signer: signer.clone(),
                capacity: capacity.clone(),
                channel: channel.clone(),
                document: document.unwrap_or_default(),
                evidence: proof(evidence, attachment.as_deref()),
            };
            (event, attachment.clone())
        }
    })
}

/// What proves something: what somebody wrote, and the hash of the file that is kept with it.
#[must_use]
pub fn proof(evidence: &str, attachment: Option<&[u8]>) -> String {
    let hash = attachment.map(|bytes| format!("sha256:{}", file_hash(bytes)));
    [Some(evidence.trim().to_owned()).filter(|text| !text.is_empty()), hash].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Every quote as it stands on a day, the newest number first.
///
/// # Errors
/// If the record is broken, or the library refuses.
pub fn list(library: &mut Library, act: &Act<'_>) -> Result<Vec<FamilyView>, ErrorView> {
    let record = Record::read(library, act.language)?;
    record.ledger.families.keys().rev().map(|number| shown(&record.ledger, number, act)).collect()
}

/// By the hash of its plan, the label and status of the latest revision that was made of exactly that plan.
pub(crate) type Stages = std::collections::BTreeMap<String, (String, String)>;

/// How every plan of the record stands on a day.
///
/// # Errors
/// If the day cannot be one of the record.
pub(crate) fn stages(ledger: &Ledger, act: &Act<'_>) -> Result<Stages, ErrorView> {
    let today = day(act.date, act.language)?;
    let mut stages = Stages::new();
    for (number, family) in &ledger.families {
        for revision in &family.revisions {
            let label = lifecycle::label(number, revision.number, revision.change_order);
            stages.insert(revision.content.plan.clone(), (label, revision.status(today).as_str().to_owned()));
        }
    }
    Ok(stages)
}

/// A plan's bytes as the record keeps them.
pub(crate) fn plan_bytes(plan: &aforo_core::plan::Plan) -> Vec<u8> {
    content::pretty(&serde_json::to_value(plan).unwrap_or_default())
}

/// A quote as it stands on a day.
///
/// # Errors
/// If there is none of that number, the record is broken, or the library refuses.
pub fn show(library: &mut Library, number: &str, act: &Act<'_>) -> Result<FamilyView, ErrorView> {
    let record = Record::read(library, act.language)?;
    shown(&record.ledger, number, act)
}

/// What happened to a quote, or to everything; the oldest first.
///
/// # Errors
/// If there is no quote of that number, the record is broken, or the library refuses.
pub fn history(library: &mut Library, number: Option<&str>, language: Language) -> Result<Vec<EventView>, ErrorView> {
    let record = Record::read(library, language)?;
    if let Some(number) = number {
        family(&record.ledger, number, language)?;
    }
    let wanted = record.events.iter().filter(|stored| number.is_none_or(|number| stored.event.entity == number));
    Ok(wanted.map(|stored| present::event(stored, record.revisions.get(&stored.seq).map(String::as_str), language)).collect())
}

/// The frozen files of an issued revision (the one that is out or agreed, if none is named).
///
/// # Errors
/// If it was never issued, a file is missing or altered, or the library refuses.
pub fn files(
    library: &mut Library,
    number: &str,
    revision: Option<u32>,
    audience: Audience,
    language: Language,
) -> Result<Vec<(String, Vec<u8>)>, ErrorView> {
    let record = Record::read(library, language)?;
    let family = family(&record.ledger, number, language)?;
    let issued = family.revisions.iter().rev().find(|found| found.issue.is_some() && revision.is_none_or(|wanted| wanted == found.number));
    let Some(revision) = issued else { return Err(ErrorView::new("nothing-issued", language, &[("number", number)])) };
    let label = lifecycle::label(number, revision.number, revision.change_order);
    let wanted = revision.issue.iter().flat_map(|issue| &issue.files).filter(|file| audience == Audience::Internal || file.client);
    wanted
        .map(|file| {
            let bytes = library.frozen_file(&file.sha256).map_err(|error| ErrorView::library(&error, language))?;
            Ok((file_name(&label, file), bytes))
        })
        .collect()
}

/// The name under which a frozen file is written: what is not for the client says so.
#[must_use]
pub fn file_name(label: &str, file: &FrozenFile) -> String {
    if file.client {
        return format!("{label}-{}", file.name);
    }
    let (stem, extension) = file.name.rsplit_once('.').unwrap_or((file.name.as_str(), "txt"));
    format!("{label}-{stem}_INTERNO.{extension}")
}

/// The plan of a revision, as it is kept: what a new revision starts from.
///
/// # Errors
/// If there is no such revision, or its plan is missing or altered.
pub fn plan_of(library: &mut Library, number: &str, revision: Option<u32>, language: Language) -> Result<Vec<u8>, ErrorView> {
    let record = Record::read(library, language)?;
    let family = family(&record.ledger, number, language)?;
    let found = match revision {
        Some(revision) => family.revision(revision).map_err(|refusal| ErrorView::refused(&refusal, language))?,
        None => last(&record.ledger, number, language)?,
    };
    library.frozen_file(&found.content.plan).map_err(|error| ErrorView::library(&error, language))
}

fn internal(act: &Act<'_>) -> Options {
    Options { language: act.language, audience: Audience::Internal, date: act.date }
}

fn entry(number: &str, act: &Act<'_>, event: Event) -> Result<Entry, ErrorView> {
    Ok(Entry { quote: number.to_owned(), day: day(act.date, act.language)?, actor: act.actor.to_owned(), event })
}

fn family<'a>(ledger: &'a Ledger, number: &str, language: Language) -> Result<&'a Family, ErrorView> {
    ledger.family(number).map_err(|refusal| ErrorView::refused(&refusal, language))
}

fn last<'a>(ledger: &'a Ledger, number: &str, language: Language) -> Result<&'a lifecycle::Revision, ErrorView> {
    let unknown = || ErrorView::refused(&lifecycle::Refusal::new("quote-unknown").with("number", number), language);
    family(ledger, number, language)?.last().ok_or_else(unknown)
}

fn shown(ledger: &Ledger, number: &str, act: &Act<'_>) -> Result<FamilyView, ErrorView> {
    Ok(present::family(family(ledger, number, act.language)?, day(act.date, act.language)?, act.language))
}

/// A document as JSON, or nothing.
fn json_of(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap_or(Value::Null)
}
