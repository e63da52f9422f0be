//! From the core's lifecycle to views.

use aforo_core::lifecycle::{Day, Event, Family, Revision, label};
use aforo_library::StoredEvent;
use serde_json::Value;

use super::record::REFUSED;
use super::views::*;
use crate::engine::usd;
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

pub(super) fn event(stored: &StoredEvent, language: Language) -> EventView {
    let messages = Messages::of(language);
    let body: Value = serde_json::from_str(&stored.event.body).unwrap_or(Value::Null);
    let text = if stored.event.action == REFUSED { attempt(&body, messages) } else { told(&body, &stored.event.action, messages) };
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

/// The event's name and what distinguishes it: who, why, which content.
fn told(body: &Value, action: &str, messages: &Messages) -> String {
    let name = messages.text(&format!("event-{action}"), &[]);
    let event: Option<Event> = body.get("event").and_then(|event| serde_json::from_value(event.clone()).ok());
    let short = |hash: &str| hash.get(..12).unwrap_or(hash).to_owned();
    let detail = match event {
        Some(Event::Grant(grant)) => format!("{} ({}) {}–{}", grant.email, grant.role, grant.from, grant.until),
        Some(Event::Revoke { email, reason, .. }) => format!("{email}: {reason}"),
        Some(Event::Draft { content, reason }) => {
            format!("{} MRU, USD {}, {} {reason}", plain(content.mrus), usd(content.net), short(&content.hash))
        }
        Some(Event::Issue { content, valid_until, files }) => {
            let proposal = files.iter().find(|file| file.name == aforo_core::lifecycle::PROPOSAL);
            let sha256 = proposal.map(|file| file.sha256.as_str()).unwrap_or_default();
            format!("{} → {valid_until}, PDF sha256 {sha256}", short(&content.hash))
        }
        Some(Event::Approve { hash }) => short(&hash),
        Some(Event::ClientApprove { revision, email, hash, evidence }) => format!("R{revision} {email}, {}: {evidence}", short(&hash)),
        Some(Event::Accept { revision, signer, capacity, channel, document, evidence }) => {
            format!("R{revision} {signer} ({capacity}), {channel}, sha256 {document} {evidence}")
        }
        Some(Event::Reject { revision, reason } | Event::Withdraw { revision, reason }) => format!("R{revision}: {reason}"),
        Some(Event::Return { reason }) => reason,
        Some(Event::Submit) | None => String::new(),
    };
    if detail.trim().is_empty() { name } else { format!("{name}: {}", detail.trim()) }
}
