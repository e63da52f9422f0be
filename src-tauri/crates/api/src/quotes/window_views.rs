//! What the window receives beyond the views of [`super::views`]: what may happen next, and what it sends.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::completeness::ListItemView;
use super::views::{EventView, FamilyView, NeedView};

/// A quote with everything that a person decides from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct QuoteFileView {
    /// The quote.
    pub family: FamilyView,
    /// What happened to it, the oldest first; nothing for a client.
    pub events: Vec<EventView>,
    /// What may happen next to each revision, in the order of the revisions; nothing for a client.
    pub allowed: Vec<RevisionActionsView>,
    /// Where new content would go.
    pub next: NextRevisionView,
}

/// What may happen next to a revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RevisionActionsView {
    /// Number of the revision.
    pub revision: u32,
    /// Every step that a revision can take, allowed or not.
    pub actions: Vec<ActionView>,
}

/// A step, and why it may not be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ActionView {
    /// `submit`, `approve`, `return`, `issue`, `client-approve`, `accept`, `reject` or `withdraw`.
    pub action: String,
    /// Whether it may be taken now.
    pub allowed: bool,
    /// Why not; empty if it may.
    pub reason: String,
    /// For an approval: everybody of the register, and whether each of them may give it.
    pub people: Vec<PersonView>,
}

/// Somebody of the register before a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PersonView {
    /// Address by which the person is known.
    pub email: String,
    /// Name for people.
    pub name: String,
    /// Role.
    pub role: String,
    /// Whether this person may approve now.
    pub allowed: bool,
    /// Why not; empty if so.
    pub reason: String,
}

/// Where new content would go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct NextRevisionView {
    /// Label of the revision that a draft would make.
    pub label: String,
    /// 0 for the quote itself; 1 and up for change orders.
    pub change_order: u32,
    /// Whether it would take the place of the revision that is worked on.
    pub replaces: bool,
}

/// How a plan stands before it becomes a revision. Internal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ReadinessView {
    /// What the house's policies would ask for.
    pub needs: Vec<NeedView>,
    /// The closed list: what is priced, excluded and open.
    pub items: Vec<ListItemView>,
    /// How many entries are open: with one, nothing can be issued.
    pub open: u32,
    /// Labels of the client's revisions whose plan is exactly this one.
    pub same_as: Vec<String>,
    /// The client's name, to whom its quotes belong.
    pub client: String,
}

/// By which rules the house approves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PoliciesView {
    /// Whether they are the shipped example.
    pub example: bool,
    /// The rules.
    pub policies: Vec<PolicyView>,
}

/// A rule of the house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PolicyView {
    /// What it measures.
    pub measure: String,
    /// Its name in the reader's language.
    pub name: String,
    /// What is allowed without approval.
    pub limit: String,
    /// Role that may approve what goes beyond.
    pub role: String,
}

/// A file that somebody chose as a proof; its bytes wait until a step names its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct AttachmentView {
    /// Name of the file.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: String,
}

/// A step as the window asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct QuoteStepRequest {
    /// Number of the quote; empty for a new one.
    pub number: String,
    /// Revision; the one that is out, else the last one, if absent.
    pub revision: Option<u32>,
    /// Who does it.
    pub actor: String,
    /// What.
    pub step: QuoteStep,
}

/// A step of a quote. Attachments are hashes of files that were chosen before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "see super::Step and aforo_core::lifecycle::Event")]
pub enum QuoteStep {
    Draft { plan: String, reason: String, effective: String, proration: String },
    Submit,
    Approve { hash: String },
    Return { reason: String },
    Issue,
    ClientApprove { email: String, evidence: String, attachment: Option<String> },
    Accept { signer: String, capacity: String, channel: String, document: Option<String>, evidence: String, attachment: Option<String> },
    Reject { reason: String },
    Withdraw { reason: String },
}

/// A grant as the window asks for it; see [`super::GrantRequest`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see super::GrantRequest")]
pub struct GrantForm {
    pub client: String,
    pub email: String,
    pub name: String,
    pub role: String,
    pub scope: Vec<String>,
    /// Empty for no limit.
    pub limit_mrus: String,
    /// Empty for no limit.
    pub limit_usd: String,
    pub from: String,
    pub until: String,
    pub evidence: String,
    pub attachment: Option<String>,
    pub actor: String,
}
