//! What may happen next, and why something may not: each step is tried on a copy of the quote, so that the answer is always that
//! of the rules themselves.

use std::collections::BTreeMap;

use aforo_core::lifecycle::{self, Day, Entry, Event, Family, FrozenFile, HOUSE, Ledger, PROPOSAL, Refusal, Revision};
use aforo_library::Library;

use super::completeness;
use super::record::{Act, Record, day};
use super::views::NeedView;
use super::window_views::*;
use super::{content, internal};
use crate::engine::{Computed, Engine};
use crate::messages::Messages;
use crate::views::{ErrorView, Language};

/// Stands where a person will write something: only what the rules demand besides is tried.
const WRITTEN: &str = "-";

/// What may happen next to each revision of a quote, and where new content would go.
///
/// # Errors
/// If there is no quote of that number, the record is broken, or the library refuses.
pub fn allowed(library: &mut Library, number: &str, act: &Act<'_>) -> Result<(Vec<RevisionActionsView>, NextRevisionView), ErrorView> {
    let record = Record::read(library, act.language)?;
    let family = super::family(&record.ledger, number, act.language)?;
    let today = day(act.date, act.language)?;
    let trial = Trial { ledger: &record.ledger, family, today, actor: act.actor.trim(), language: act.language };
    let views = family.revisions.iter().map(|revision| RevisionActionsView { revision: revision.number, actions: trial.actions(revision) });
    let next = family.next_revision();
    let label = lifecycle::label(number, next.number, next.change_order);
    Ok((views.collect(), NextRevisionView { label, change_order: next.change_order, replaces: next.replaces }))
}

struct Trial<'a> {
    ledger: &'a Ledger,
    family: &'a Family,
    today: Day,
    actor: &'a str,
    language: Language,
}

impl Trial<'_> {
    fn actions(&self, revision: &Revision) -> Vec<ActionView> {
        let worked_on = self.family.last().is_some_and(|last| last.number == revision.number);
        let mut actions = Vec::new();
        if worked_on && revision.issue.is_none() {
            actions.push(self.action("submit", Event::Submit));
            actions.push(self.approval(
                "approve",
                HOUSE,
                |_| Event::Approve { hash: revision.content.hash.clone() },
                // Who approves is the actor of the event.
                |email| email,
            ));
            actions.push(self.action("return", Event::Return { reason: WRITTEN.to_owned() }));
            actions.push(self.action("issue", self.issue(revision)));
        }
        if let Some(issue) = &revision.issue {
            let number = revision.number;
            let approve = |email: &str| Event::ClientApprove {
                revision: number,
                email: email.to_owned(),
                hash: revision.content.hash.clone(),
                evidence: WRITTEN.to_owned(),
            };
            actions.push(self.approval("client-approve", &self.family.client, approve, |_| self.actor()));
            let document = issue.files.iter().find(|file| file.name == PROPOSAL).map(|file| file.sha256.clone()).unwrap_or_default();
            let written = || WRITTEN.to_owned();
            let accept = Event::Accept {
                revision: number,
                signer: written(),
                capacity: written(),
                channel: written(),
                document,
                evidence: written(),
            };
            actions.push(self.action("accept", accept));
            actions.push(self.action("reject", Event::Reject { revision: number, reason: written() }));
            actions.push(self.action("withdraw", Event::Withdraw { revision: number, reason: written() }));
        }
        actions
    }

    /// What it would be to issue it today; whether its documents can be made is seen when it is done.
    fn issue(&self, revision: &Revision) -> Event {
        let file = FrozenFile { name: PROPOSAL.to_owned(), sha256: String::new(), bytes: 0, client: true };
        Event::Issue { content: Box::new(revision.content.clone()), valid_until: self.today, files: vec![file] }
    }

    fn actor(&self) -> &str {
        if self.actor.is_empty() { WRITTEN } else { self.actor }
    }

    fn action(&self, action: &str, event: Event) -> ActionView {
        let reason = self.refusal(self.actor(), event).map(|refusal| self.sentence(&refusal)).unwrap_or_default();
        ActionView { action: action.to_owned(), allowed: reason.is_empty(), reason, people: Vec::new() }
    }

    /// An approval may be given if somebody of the register may give it; what stands in the way of everybody is told first.
    fn approval<'p>(&'p self, action: &str, of: &str, event: impl Fn(&str) -> Event, actor: impl Fn(&'p str) -> &'p str) -> ActionView {
        let mut people = Vec::new();
        for grant in self.ledger.register.grants().filter(|grant| grant.client == of) {
            let refusal = self.refusal(actor(&grant.email), event(&grant.email));
            people.push(PersonView {
                email: grant.email.clone(),
                name: grant.name.clone(),
                role: grant.role.clone(),
                allowed: refusal.is_none(),
                reason: refusal.map(|refusal| self.sentence(&refusal)).unwrap_or_default(),
            });
        }
        let allowed = people.iter().any(|person| person.allowed);
        let reason = if allowed {
            String::new()
        } else {
            match self.refusal(WRITTEN, event(WRITTEN)) {
                Some(refusal) if refusal.code != "approver-unknown" => self.sentence(&refusal),
                _ => self.text(if of == HOUSE { "nobody-of-the-house" } else { "nobody-of-the-client" }),
            }
        };
        ActionView { action: action.to_owned(), allowed, reason, people }
    }

    fn refusal(&self, actor: &str, event: Event) -> Option<Refusal> {
        let number = self.family.number.clone();
        let families = BTreeMap::from([(number.clone(), self.family.clone())]);
        let mut copy = Ledger { register: self.ledger.register.clone(), families };
        copy.apply(&Entry { quote: number, day: self.today, actor: actor.to_owned(), event }).err()
    }

    fn sentence(&self, refusal: &Refusal) -> String {
        ErrorView::refused(refusal, self.language).message
    }

    fn text(&self, key: &str) -> String {
        Messages::of(self.language).text(key, &[])
    }
}

/// How a computed plan stands before it becomes a revision.
///
/// # Errors
/// If the record is broken, or the library refuses.
pub fn readiness(engine: &Engine, library: &mut Library, computed: &Computed, act: &Act<'_>) -> Result<ReadinessView, ErrorView> {
    let record = Record::read(library, act.language)?;
    let prepared = content::prepare(engine, computed, Default::default(), internal(act));
    let messages = Messages::of(act.language);
    let items = completeness::list(engine, computed, act.language);
    let open = items.iter().filter(|item| item.standing == "open").count();
    let client = prepared.content.client.clone();
    let families = record.ledger.families.values().filter(|family| family.client == client);
    let revisions = families.flat_map(|family| family.revisions.iter().map(move |revision| (family, revision)));
    let same = revisions.filter(|(_, revision)| revision.content.plan == prepared.content.plan);
    Ok(ReadinessView {
        needs: prepared.content.needs.iter().map(|need| need_view(need, messages)).collect(),
        items,
        open: u32::try_from(open).unwrap_or(u32::MAX),
        same_as: same.map(|(family, revision)| lifecycle::label(&family.number, revision.number, revision.change_order)).collect(),
        client,
    })
}

fn need_view(need: &lifecycle::Need, messages: &Messages) -> NeedView {
    NeedView {
        measure: need.measure.as_str().to_owned(),
        name: messages.text(&format!("measure-{}", need.measure.as_str()), &[]),
        role: need.role.clone(),
        value: need.value.map(|value| value.normalize().to_string()).unwrap_or_default(),
        limit: need.limit.normalize().to_string(),
        approved_by: String::new(),
        approved_on: String::new(),
    }
}
