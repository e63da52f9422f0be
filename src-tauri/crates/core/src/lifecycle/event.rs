//! What can happen to a quote and to the register of people who may approve. Events are kept as they are; everything else
//! about a quote follows from them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::day::Day;
use super::policy::Need;

/// From when a change is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proration {
    /// By the actual days of the month, the first one included.
    #[default]
    ActualDays,
    /// From the next month on; nothing in the first one.
    NextCycle,
}

impl Proration {
    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ActualDays => "actual-days",
            Self::NextCycle => "next-cycle",
        }
    }
}

/// What a revision offers, as far as its life depends on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Client's name, to whom the register of authorised users belongs.
    pub client: String,
    /// Title of the plan.
    pub title: String,
    /// Hash of everything that bears a price: approvals are bound to it.
    pub hash: String,
    /// Hash of the plan document, as it is kept.
    pub plan: String,
    /// Hash of the client's quote as JSON, as it is kept.
    pub quote: String,
    /// MRUs a month.
    pub mrus: Decimal,
    /// US dollars a month, net of discount.
    pub net: Decimal,
    /// US dollars a month with taxes.
    pub total: Decimal,
    /// MRUs a month of each environment, and of what is shared.
    pub environments: BTreeMap<String, Decimal>,
    /// From which day a change order holds; none for a quote, which holds from its acceptance.
    pub effective: Option<Day>,
    /// How the month in which it takes effect is charged.
    pub proration: Proration,
    /// What the house's policies ask for before it may be issued.
    pub needs: Vec<Need>,
}

/// A file of an issued revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenFile {
    /// Name, for example `proposal.pdf`.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// Whether the client may have it.
    pub client: bool,
}

/// The document that a client accepts.
pub const PROPOSAL: &str = "proposal.pdf";

/// Somebody who may approve: a user whom a client authorised, or somebody of the house (then `client` is empty).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Client's name; empty for the house.
    pub client: String,
    /// Address by which the person is known.
    pub email: String,
    /// Name for people.
    pub name: String,
    /// Role: of the house, what policies name; of a client, as the client calls it.
    pub role: String,
    /// Environments that the person decides on; empty for all.
    pub scope: Vec<String>,
    /// The largest change in MRUs a month; none for no limit.
    pub limit_mrus: Option<Decimal>,
    /// The largest change in US dollars a month, net; none for no limit.
    pub limit_usd: Option<Decimal>,
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
    /// What proves it: a document's name and hash, a clause of the contract.
    pub evidence: String,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "kebab-case")]
pub enum Event {
    /// Somebody was given the right to approve. An earlier grant of the same person ends.
    Grant(Grant),
    /// The right ended.
    Revoke {
        /// Client's name; empty for the house.
        client: String,
        /// Whose.
        email: String,
        /// Why.
        reason: String,
    },
    /// New content: a draft, a new revision or a change order.
    Draft {
        /// What is offered.
        content: Box<Content>,
        /// Why it changed.
        reason: String,
    },
    /// The draft was handed in.
    Submit,
    /// Somebody of the house approved.
    Approve {
        /// Hash of what was approved.
        hash: String,
    },
    /// It was sent back, or taken back by its author.
    Return {
        /// Why.
        reason: String,
    },
    /// It was frozen and may be given to the client.
    Issue {
        /// What is offered, computed anew on that day.
        content: Box<Content>,
        /// Last day on which it may be accepted.
        valid_until: Day,
        /// The frozen files.
        files: Vec<FrozenFile>,
    },
    /// A user whom the client authorised approved.
    ClientApprove {
        /// Revision.
        revision: u32,
        /// By whom.
        email: String,
        /// Hash of what was approved.
        hash: String,
        /// What proves it.
        evidence: String,
    },
    /// The client accepted.
    Accept {
        /// Revision.
        revision: u32,
        /// Who signed.
        signer: String,
        /// In what capacity.
        capacity: String,
        /// How: e-mail, signature, portal.
        channel: String,
        /// Hash of the proposal that was accepted.
        document: String,
        /// What proves it.
        evidence: String,
    },
    /// The client refused.
    Reject {
        /// Revision.
        revision: u32,
        /// Why.
        reason: String,
    },
    /// The house took it back.
    Withdraw {
        /// Revision.
        revision: u32,
        /// Why.
        reason: String,
    },
}

impl Event {
    /// Its name, as the log shows it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Grant(_) => "grant",
            Self::Revoke { .. } => "revoke",
            Self::Draft { .. } => "draft",
            Self::Submit => "submit",
            Self::Approve { .. } => "approve",
            Self::Return { .. } => "return",
            Self::Issue { .. } => "issue",
            Self::ClientApprove { .. } => "client-approve",
            Self::Accept { .. } => "accept",
            Self::Reject { .. } => "reject",
            Self::Withdraw { .. } => "withdraw",
        }
    }

    /// The revision that it names; none for what happens to the one that is worked on, or to the register.
    #[must_use]
    pub const fn revision(&self) -> Option<u32> {
        match self {
            Self::ClientApprove { revision, .. }
            | Self::Accept { revision, .. }
            | Self::Reject { revision, .. }
            | Self::Withdraw { revision, .. } => Some(*revision),
            Self::Grant(_)
            | Self::Revoke { .. }
            | Self::Draft { .. }
            | Self::Submit
            | Self::Approve { .. }
            | Self::Return { .. }
            | Self::Issue { .. } => None,
        }
    }
}

/// An event with when it happened, by whom, and to which quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Number of the quote; empty for the register.
    pub quote: String,
    /// The day that decides on limits and validity.
    pub day: Day,
    /// Who did it.
    pub actor: String,
    /// What.
    pub event: Event,
}
