//! From the core's lifecycle to views.

use aforo_core::lifecycle::{Day, Event, Family, Revision, label};
use aforo_library::StoredEvent;
use serde_json::Value;

use super::record::REFUSED;
use super::views::*;
use crate::engine::usd;
use crate::language::DecimalMark;
use crate::messages::Messages;
use crate::present::plain;
use crate::views::Language;

pub(super) fn family(family: &Family, day: Day, language: Language) -> FamilyView {
    FamilyView {
        number: family.number.clone(),
        client: family.client.clone(),
        agreed: family.agreed().map(|agreed| agreed.number),
        revisions: family.revisions.iter().map(|one| revision(family, one, day, language)).collect(),
    }
}

fn revision(family: &Family, revision: &Revision, day: Day, language: Language) -> RevisionView {
    let content = &revision.content;
    let alteration = family.alteration(revision);
    let messages = Messages::of(language);
    let needs = content
        .needs
        .iter()
        .map(|need| {
            let approval = revision.approvals.iter().find(|approval| approval.role == need.role);
            NeedView {
                measure: need.measure.as_str().to_owned(),
                name: messages.text(&format!("measure-{}", need.measure.as_str()), &[]),
                role: need.role.clone(),
                value: need.value.map(plain).unwrap_or_default(),
                limit: plain(need.limit),
                approved_by: approval.map(|approval| approval.email.clone()).unwrap_or_default(),
                approved_on: approval.map(|approval| approval.day.to_string()).unwrap_or_default(),
            }
        })
        .collect();
    let approval = |approval: &aforo_core::lifecycle::ClientApproval| ClientApprovalView {
        email: approval.email.clone(),
        day: approval.day.to_string(),
        hash: approval.hash.clone(),
        evidence: approval.evidence.clone(),
    };
    let files = revision.issue.iter().flat_map(|issue| &issue.files).map(|file| FileView {
        name: file.name.clone(),
        sha256: file.sha256.clone(),
        bytes: file.bytes.to_string(),
        client: file.client,
    });
    RevisionView {
        label: label(&family.number, revision.number, revision.change_order),
        revision: revision.number,
        change_order: revision.change_order,
        status: revision.status(day).as_str().to_owned(),
        title: content.title.clone(),
        reason: revision.reason.clone(),
        author: revision.author.clone(),
        day: revision.day.to_string(),
        hash: content.hash.clone(),
        mrus: plain(content.mrus),
        net: usd(content.net),
        total: usd(content.total),
        change_mrus: plain(alteration.mrus),
        change_net: usd(alteration.net),
        needs_client_approval: alteration.alters_mrus(),
        needs,
        client_approvals: revision.client_approvals.iter().map(approval).collect(),
        valid_until: revision.issue.as_ref().map(|issue| issue.valid_until.to_string()).unwrap_or_default(),
        files: files.collect(),
        acceptance: revision.acceptance.as_ref().map(|acceptance| AcceptanceView {
            day: acceptance.day.to_string(),
            signer: acceptance.signer.clone(),
            capacity: acceptance.capacity.clone(),
            channel: acceptance.channel.clone(),
            document: acceptance.document.clone(),
            evidence: acceptance.evidence.clone(),
        }),
    }
}

/// An event as people read it; `revision` is the one that it is about.
pub(super) fn event(stored: &StoredEvent, revision: Option<&str>, language: Language) -> EventView {
    let messages = Messages::of(language);
    let body: Value = serde_json::from_str(&stored.event.body).unwrap_or(Value::Null);
    let text = if stored.event.action == REFUSED {
        attempt(&body, messages)
    } else {
        told(&body, &stored.event.action, revision, messages, language)
    };
    EventView {
        seq: stored.seq.to_string(),
        at: stored.event.at.clone(),
        day: body.get("day").and_then(Value::as_str).unwrap_or_default().to_owned(),
        actor: stored.event.actor.clone(),
        quote: stored.event.entity.clone(),
        action: stored.event.action.clone(),
        text,
        hash: stored.hash.clone(),
    }
}

fn attempt(body: &Value, messages: &Messages) -> String {
    let text = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let arguments: Vec<(String, String)> = body
        .get("arguments")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
        .collect();
    let borrowed: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let why = messages.text(&format!("refusal-{}", text("code")), &borrowed);
    let action = messages.text(&format!("event-{}", text("attempt")), &[]);
    messages.text("event-refused", &[("attempt", &action), ("why", &why)])
}

/// The event's name, what it is about, and what distinguishes it: who, why, which content.
fn told(body: &Value, action: &str, revision: Option<&str>, messages: &Messages, language: Language) -> String {
    let mark = DecimalMark::of_language(language);
    let event: Option<Event> = body.get("event").and_then(|event| serde_json::from_value(event.clone()).ok());
    let content = |hash: &str| messages.text("log-content", &[("hash", hash.get(..12).unwrap_or(hash))]);
    let file = |key: &str, hash: &str| if hash.is_empty() { String::new() } else { messages.text(key, &[("hash", hash)]) };
    let details = match event {
        Some(Event::Grant(grant)) => {
            let (from, until) = (grant.from.to_string(), grant.until.to_string());
            let role = messages.role(&grant.role);
            let arguments = [("name", grant.name.as_str()), ("email", &grant.email), ("role", &role), ("from", &from), ("until", &until)];
            vec![messages.text("log-grant", &arguments), grant.evidence]
        }
        Some(Event::Revoke { email, reason, .. }) => vec![email, reason],
        Some(Event::Draft { content: offered, reason }) => {
            let (mrus, net) = (plain(offered.mrus), usd(offered.net));
            let amount = messages.text("log-amount", &[("mrus", &mark.quantity(&mrus)), ("net", &mark.money(&net))]);
            vec![amount, reason, content(&offered.hash)]
        }
        Some(Event::Issue { content: offered, valid_until, files }) => {
            let proposal = files.iter().find(|file| file.name == aforo_core::lifecycle::PROPOSAL);
            let sha256 = proposal.map(|file| file.sha256.as_str()).unwrap_or_default();
            let valid = messages.text("log-valid", &[("day", &valid_until.to_string())]);
            vec![valid, content(&offered.hash), file("log-proposal", sha256)]
        }
        Some(Event::Approve { hash }) => vec![content(&hash)],
        Some(Event::ClientApprove { email, hash, evidence, .. }) => vec![email, evidence, content(&hash)],
        Some(Event::Accept { signer, capacity, channel, document, evidence, .. }) => {
            vec![format!("{signer} ({capacity})"), channel, evidence, file("log-document", &document)]
        }
        Some(Event::Reject { reason, .. } | Event::Withdraw { reason, .. } | Event::Return { reason }) => vec![reason],
        Some(Event::Submit) | None => Vec::new(),
    };
    let name = [messages.text(&format!("event-{action}"), &[]), revision.unwrap_or_default().to_owned()];
    let joined = |parts: &[String], between| -> String {
        let said: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        said.join(between)
    };
    let (name, detail) = (joined(&name, " "), joined(&details, " · "));
    if detail.is_empty() { name } else { format!("{name}: {detail}") }
}
