//! The register of people who may approve: the house's own, and the users whom each client authorised.

use aforo_core::lifecycle::{Entry, Event, Grant};
use aforo_library::Library;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::record::{Act, Record, Steps, day, keep};
use super::views::GrantView;
use crate::present::plain;
use crate::views::ErrorView;

/// A grant as somebody writes it.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "see aforo_core::lifecycle::Grant")]
pub struct GrantRequest {
    pub client: String,
    pub email: String,
    pub name: String,
    pub role: String,
    pub scope: Vec<String>,
    pub limit_mrus: Option<String>,
    pub limit_usd: Option<String>,
    pub from: Date,
    pub until: Date,
    pub evidence: String,
    /// The bytes of what proves it, kept with the record.
    pub attachment: Option<Vec<u8>>,
}

/// Gives somebody the right to approve.
///
/// # Errors
/// If something of it is missing or no number, or the library refuses.
pub fn grant(library: &mut Library, request: &GrantRequest, act: &Act<'_>) -> Result<Vec<GrantView>, ErrorView> {
    let limit = |text: &Option<String>| -> Result<Option<Decimal>, ErrorView> {
        let Some(text) = text else { return Ok(None) };
        let parsed = text.trim().parse::<Decimal>();
        parsed.map(Some).map_err(|_| ErrorView::new("limit-invalid", act.language, &[("value", text)]))
    };
    let grant = Grant {
        client: request.client.trim().to_owned(),
        email: request.email.trim().to_owned(),
        name: request.name.trim().to_owned(),
        role: request.role.trim().to_owned(),
        scope: request.scope.iter().map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()).collect(),
        limit_mrus: limit(&request.limit_mrus)?,
        limit_usd: limit(&request.limit_usd)?,
        from: day(request.from, act.language)?,
        until: day(request.until, act.language)?,
        evidence: request.evidence.trim().to_owned(),
    };
    register(library, Event::Grant(grant), request.attachment.clone(), act)
}

/// Ends somebody's right to approve.
///
/// # Errors
/// If nobody has it, or the library refuses.
pub fn revoke(library: &mut Library, client: &str, email: &str, reason: &str, act: &Act<'_>) -> Result<Vec<GrantView>, ErrorView> {
    let event = Event::Revoke { client: client.to_owned(), email: email.to_owned(), reason: reason.to_owned() };
    register(library, event, None, act)
}

fn register(library: &mut Library, event: Event, attachment: Option<Vec<u8>>, act: &Act<'_>) -> Result<Vec<GrantView>, ErrorView> {
    let entry = Entry { quote: String::new(), day: day(act.date, act.language)?, actor: act.actor.to_owned(), event };
    let record = keep(library, act, |_, _| Ok(Steps { entries: vec![entry.clone()], files: attachment.iter().cloned().collect() }))?;
    Ok(views(&record))
}

/// Who may approve.
///
/// # Errors
/// If the record is broken, or the library refuses.
pub fn approvers(library: &mut Library, act: &Act<'_>) -> Result<Vec<GrantView>, ErrorView> {
    Ok(views(&Record::read(library, act.language)?))
}

fn views(record: &Record) -> Vec<GrantView> {
    let view = |grant: &Grant| GrantView {
        client: grant.client.clone(),
        email: grant.email.clone(),
        name: grant.name.clone(),
        role: grant.role.clone(),
        scope: grant.scope.clone(),
        limit_mrus: grant.limit_mrus.map(plain),
        limit_usd: grant.limit_usd.map(plain),
        from: grant.from.to_string(),
        until: grant.until.to_string(),
        evidence: grant.evidence.clone(),
    };
    record.ledger.register.grants().map(view).collect()
}
