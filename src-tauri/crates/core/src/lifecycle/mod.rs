//! The life of a quote: which events may follow which, who must approve, and what follows from it all. Nothing here reads a
//! clock or writes anything; whoever keeps the events can replay them and must come to the same state.
//!
//! ```text
//! draft ──► in review ──► approved ──► issued ──► accepted (the baseline; a change order may follow)
//!   ▲           │             │           ├─► rejected, withdrawn
//!   └───────────┴─────────────┘           └─► superseded, when a later revision is issued
//! ```
//! *Expired* is no stage: it follows from the day.

mod day;
mod event;
mod policy;
mod refusal;
mod register;
mod revision;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use day::Day;
pub use event::{Content, Entry, Event, FrozenFile, Grant, PROPOSAL, Proration};
pub use policy::{Facts, Measure, Need, Policy, needs};
pub use refusal::Refusal;
pub use register::{Alteration, HOUSE, Register, same_person};
pub use revision::{Acceptance, Approval, ClientApproval, Issue, Revision, Stage, Status};

/// A quote with its revisions and change orders, under one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its number, given once.
    pub number: String,
    /// The client's name.
    pub client: String,
    /// Revisions, the oldest first; the last one is worked on.
    pub revisions: Vec<Revision>,
    /// The revision that was accepted last, by its position.
    pub baseline: Option<usize>,
}

/// Every quote and the register: what follows from all events so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Who may approve.
    pub register: Register,
    /// Quotes by number.
    pub families: BTreeMap<String, Family>,
}

impl Ledger {
    /// Lets an event happen.
    ///
    /// # Errors
    /// If it may not; nothing changes then.
    pub fn apply(&mut self, entry: &Entry) -> Result<(), Refusal> {
        if entry.actor.trim().is_empty() {
            return Err(Refusal::new("actor-missing"));
        }
        match &entry.event {
            Event::Grant(grant) => self.register.grant(grant),
            Event::Revoke { client, email, .. } => self.register.revoke(client, email),
            Event::Draft { content, reason } => self.draft(entry, content, reason),
            _ => {
                let family =
                    self.families.get_mut(&entry.quote).ok_or_else(|| Refusal::new("quote-unknown").with("number", &entry.quote))?;
                family.apply(entry, &self.register)
            }
        }
    }

    /// The quote of a number.
    ///
    /// # Errors
    /// If there is none.
    pub fn family(&self, number: &str) -> Result<&Family, Refusal> {
        self.families.get(number).ok_or_else(|| Refusal::new("quote-unknown").with("number", number))
    }

    /// The number that a quote begun in a year receives: numbers are never used again, because quotes are never removed.
    #[must_use]
    pub fn next_number(&self, year: u16) -> String {
        let prefix = format!("COT-{year}-");
        let last = self.families.keys().filter_map(|number| number.strip_prefix(&prefix)?.parse::<u32>().ok()).max().unwrap_or(0);
        format!("{prefix}{:04}", last.saturating_add(1))
    }

    fn draft(&mut self, entry: &Entry, content: &Content, reason: &str) -> Result<(), Refusal> {
        if content.client.trim().is_empty() {
            return Err(Refusal::new("client-missing"));
        }
        let revision = |number, change_order| Revision::draft(number, change_order, content, entry, reason);
        let Some(family) = self.families.get_mut(&entry.quote) else {
            let first = revision(1, 0);
            let family = Family { number: entry.quote.clone(), client: content.client.clone(), revisions: vec![first], baseline: None };
            self.families.insert(entry.quote.clone(), family);
            return Ok(());
        };
        if family.client != content.client {
            return Err(Refusal::new("other-client").with("client", &family.client).with("other", &content.client));
        }
        let next = family.next_revision();
        if next.replaces {
            // The content changes and with it falls whatever was approved.
            family.revisions.pop();
        }
        family.revisions.push(revision(next.number, next.change_order));
        Ok(())
    }
}

/// Where new content goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextRevision {
    /// Number of the revision.
    pub number: u32,
    /// 0 for the quote itself; 1 and up for change orders.
    pub change_order: u32,
    /// Whether it takes the place of the revision that is worked on.
    pub replaces: bool,
}

impl NextRevision {
    /// The first revision of a quote.
    pub const FIRST: Self = Self { number: 1, change_order: 0, replaces: false };
}

/// How a revision is called: `COT-2026-0001-R1`; `COT-2026-0001-OC1-R2` for the first change order.
#[must_use]
pub fn label(quote: &str, revision: u32, change_order: u32) -> String {
    format!("{quote}-{}", revision_label(revision, change_order))
}

/// What a revision is called within its quote: `R1`, `OC1-R2`.
#[must_use]
pub fn revision_label(revision: u32, change_order: u32) -> String {
    if change_order == 0 { format!("R{revision}") } else { format!("OC{change_order}-R{revision}") }
}

impl Family {
    /// Where new content goes: into the revision that is worked on, or into a new one after what was issued or closed.
    #[must_use]
    pub fn next_revision(&self) -> NextRevision {
        let Some(last) = self.revisions.last() else { return NextRevision::FIRST };
        match last.stage {
            Stage::Draft | Stage::InReview | Stage::Approved => {
                NextRevision { number: last.number, change_order: last.change_order, replaces: true }
            }
            Stage::Issued | Stage::Rejected | Stage::Withdrawn | Stage::Superseded | Stage::Accepted => {
                let agreed = self.agreed().map(|agreed| agreed.change_order);
                // A change order that was not accepted keeps its number; an accepted quote or change order gets the next one.
                let taken = last.change_order;
                let change_order = agreed.map_or(0, |agreed| if taken > agreed { taken } else { agreed.saturating_add(1) });
                NextRevision { number: last.number.saturating_add(1), change_order, replaces: false }
            }
        }
    }

    /// The revision that was accepted last.
    #[must_use]
    pub fn agreed(&self) -> Option<&Revision> {
        self.revisions.get(self.baseline?)
    }

    /// A revision by its number.
    ///
    /// # Errors
    /// If there is none.
    pub fn revision(&self, number: u32) -> Result<&Revision, Refusal> {
        let found = self.revisions.iter().find(|revision| revision.number == number);
        found.ok_or_else(|| Refusal::new("revision-unknown").with("number", &self.number).with("revision", number))
    }

    /// The revision that is worked on or was issued last.
    #[must_use]
    pub fn last(&self) -> Option<&Revision> {
        self.revisions.last()
    }

    /// What a revision changes: the revision that was accepted last before it. None for the first quote.
    #[must_use]
    pub fn base_of(&self, revision: &Revision) -> Option<&Revision> {
        self.revisions.iter().rev().find(|base| base.number < revision.number && base.acceptance.is_some())
    }

    /// What a revision changes in what is agreed (everything, if nothing is agreed yet).
    #[must_use]
    pub fn alteration(&self, revision: &Revision) -> Alteration {
        let content = &revision.content;
        let agreed = self.base_of(revision).map(|agreed| &agreed.content);
        let mut environments = content.environments.clone();
        for (id, mrus) in agreed.map(|agreed| &agreed.environments).into_iter().flatten() {
            *environments.entry(id.clone()).or_default() -= mrus;
        }
        environments.retain(|_, change| !change.is_zero());
        Alteration {
            environments,
            mrus: content.mrus - agreed.map(|agreed| agreed.mrus).unwrap_or_default(),
            net: content.net - agreed.map(|agreed| agreed.net).unwrap_or_default(),
        }
    }

    fn apply(&mut self, entry: &Entry, register: &Register) -> Result<(), Refusal> {
        match &entry.event {
            Event::Submit => self.working("submit", &[Stage::Draft])?.submit(entry),
            Event::Approve { hash } => self.working("approve", &[Stage::InReview])?.approve(entry, hash, register)?,
            Event::Return { .. } => self.working("return", &[Stage::InReview, Stage::Approved])?.send_back(),
            Event::Issue { content, valid_until, files } => {
                let revision = self.working("issue", &[Stage::Approved])?;
                revision.issue(entry, content, *valid_until, files)?;
                let number = revision.number;
                for other in self.revisions.iter_mut().filter(|other| other.number != number && other.stage == Stage::Issued) {
                    other.stage = Stage::Superseded;
                }
            }
            Event::ClientApprove { revision, email, hash, evidence } => {
                let position = self.issued("client-approve", *revision, entry.day)?;
                let alteration = self.alteration(&self.revisions[position]);
                let grant = register.holder(&self.client, email, entry.day)?;
                grant.allows(&alteration)?;
                self.revisions[position].client_approve(entry.day, email, hash, evidence)?;
            }
            Event::Accept { revision, signer, capacity, channel, document, evidence } => {
                let position = self.issued("accept", *revision, entry.day)?;
                let needed = self.alteration(&self.revisions[position]).alters_mrus();
                let acceptance = Acceptance {
                    day: entry.day,
                    signer: signer.clone(),
                    capacity: capacity.clone(),
                    channel: channel.clone(),
                    document: document.clone(),
                    evidence: evidence.clone(),
                };
                self.revisions[position].accept(acceptance, needed)?;
                if let Some(before) = self.baseline.replace(position) {
                    self.revisions[before].stage = Stage::Superseded;
                }
                // What was being prepared started from something that no longer holds.
                for later in &mut self.revisions[position + 1..] {
                    later.stage = Stage::Superseded;
                }
            }
            Event::Reject { revision, reason } => self.close("reject", *revision, Stage::Rejected, reason)?,
            Event::Withdraw { revision, reason } => self.close("withdraw", *revision, Stage::Withdrawn, reason)?,
            Event::Grant(_) | Event::Revoke { .. } | Event::Draft { .. } => {}
        }
        Ok(())
    }

    /// The last revision, if it is in one of the stages.
    fn working(&mut self, action: &'static str, stages: &[Stage]) -> Result<&mut Revision, Refusal> {
        let number = self.number.clone();
        let last = self.revisions.last_mut().ok_or_else(|| Refusal::new("quote-unknown").with("number", &number))?;
        if stages.contains(&last.stage) { Ok(last) } else { Err(last.not_now(action)) }
    }

    /// The position of an issued revision that has not expired.
    fn issued(&self, action: &'static str, number: u32, day: Day) -> Result<usize, Refusal> {
        let revision = self.revision(number)?;
        if let Some(issue) = revision.issue.as_ref().filter(|issue| day < issue.day) {
            return Err(Refusal::new("before-issue").with("revision", number).with("day", day).with("issued", issue.day));
        }
        match revision.status(day) {
            Status::Stage(Stage::Issued) => {}
            Status::Stage(_) => return Err(revision.not_now(action)),
            Status::Expired => {
                let until = revision.issue.as_ref().map(|issue| issue.valid_until.to_string()).unwrap_or_default();
                return Err(Refusal::new("quote-expired").with("revision", number).with("until", until).with("day", day));
            }
        }
        Ok(self.revisions.iter().position(|revision| revision.number == number).unwrap_or_default())
    }

    fn close(&mut self, action: &'static str, number: u32, stage: Stage, reason: &str) -> Result<(), Refusal> {
        self.revision(number)?;
        if reason.trim().is_empty() {
            return Err(Refusal::new("reason-missing").with("action", action));
        }
        for revision in self.revisions.iter_mut().filter(|revision| revision.number == number) {
            if revision.stage != Stage::Issued {
                return Err(revision.not_now(action));
            }
            revision.stage = stage;
        }
        Ok(())
    }
}
