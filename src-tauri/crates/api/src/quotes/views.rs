//! What shells receive about the life of quotes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A quote with its revisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct FamilyView {
    /// Its number.
    pub number: String,
    /// The client's name.
    pub client: String,
    /// The revision that is agreed; none yet if absent.
    pub agreed: Option<u32>,
    /// Revisions, the oldest first.
    pub revisions: Vec<RevisionView>,
}

/// A revision as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct RevisionView {
    /// `COT-2026-0001-R1`, or `COT-2026-0001-OC1-R2` for a change order.
    pub label: String,
    /// Its number within the quote.
    pub revision: u32,
    /// 0 for the quote itself; 1 and up for change orders.
    pub change_order: u32,
    /// `draft`, `in-review`, `approved`, `issued`, `accepted`, `rejected`, `withdrawn`, `superseded` or `expired`.
    pub status: String,
    /// Title of the plan.
    pub title: String,
    /// Why it was written.
    pub reason: String,
    /// Who wrote it.
    pub author: String,
    /// The day of its content.
    pub day: String,
    /// Hash of what bears a price, to which approvals are bound.
    pub hash: String,
    /// MRUs a month.
    pub mrus: String,
    /// US dollars a month, net of discount.
    pub net: String,
    /// US dollars a month with taxes.
    pub total: String,
    /// Change in MRUs a month against what is agreed (everything, if nothing is).
    pub change_mrus: String,
    /// Change in US dollars a month, net.
    pub change_net: String,
    /// Whether a user whom the client authorised must approve before it can be accepted (design rule 15).
    pub needs_client_approval: bool,
    /// What the house's policies ask for.
    pub needs: Vec<NeedView>,
    /// The client's approvals.
    pub client_approvals: Vec<ClientApprovalView>,
    /// Last day on which it may be accepted; empty before it is issued.
    pub valid_until: String,
    /// Frozen files.
    pub files: Vec<FileView>,
    /// How it was accepted.
    pub acceptance: Option<AcceptanceView>,
}

/// An approval that a policy asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct NeedView {
    /// What was measured.
    pub measure: String,
    /// Its name in the reader's language.
    pub name: String,
    /// Role that may approve.
    pub role: String,
    /// What was found; empty for a margin of nothing.
    pub value: String,
    /// What is allowed without approval.
    pub limit: String,
    /// Who approved; empty if nobody has.
    pub approved_by: String,
    /// When.
    pub approved_on: String,
}

/// An approval of the client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::lifecycle::ClientApproval")]
pub struct ClientApprovalView {
    pub email: String,
    pub day: String,
    pub hash: String,
    pub evidence: String,
}

/// A frozen file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::lifecycle::FrozenFile")]
pub struct FileView {
    pub name: String,
    pub sha256: String,
    pub bytes: String,
    pub client: bool,
}

/// How the client accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::lifecycle::Event::Accept")]
pub struct AcceptanceView {
    pub day: String,
    pub signer: String,
    pub capacity: String,
    pub channel: String,
    pub document: String,
    pub evidence: String,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct EventView {
    /// Its place in the record.
    pub seq: String,
    /// When it was kept, RFC 3339.
    pub at: String,
    /// The day that it was dated.
    pub day: String,
    /// By whom.
    pub actor: String,
    /// Number of the quote; empty for the register.
    pub quote: String,
    /// `draft`, `submit`, `approve`, ...; `refused` for an attempt.
    pub action: String,
    /// What, in the reader's language.
    pub text: String,
    /// Its hash.
    pub hash: String,
}

/// Somebody who may approve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "see aforo_core::lifecycle::Grant")]
pub struct GrantView {
    pub client: String,
    pub email: String,
    pub name: String,
    pub role: String,
    pub scope: Vec<String>,
    pub limit_mrus: Option<String>,
    pub limit_usd: Option<String>,
    pub from: String,
    pub until: String,
    pub evidence: String,
}

/// What a verification found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct VerificationView {
    /// Events in the record.
    pub events: String,
    /// Hash of the last one.
    pub head: String,
    /// Frozen files that were read.
    pub files: u32,
    /// Issued revisions whose documents were made anew from the frozen inputs, byte for byte the same.
    pub remade: u32,
    /// What is wrong; empty if all is sound.
    pub problems: Vec<String>,
}

/// Amounts a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct AmountsView {
    /// MRUs.
    pub mrus: String,
    /// US dollars before discount.
    pub subtotal: String,
    /// US dollars after discount.
    pub net: String,
    /// US dollars with taxes.
    pub total: String,
    /// Local currency with taxes, if both quotes are shown in the same one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub local_total: Option<String>,
}

/// Why two quotes differ: the effects sum to the change exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ExplanationView {
    /// Local currency that both are shown in; empty if there is none.
    pub currency: String,
    /// Amounts of the old quote.
    pub before: AmountsView,
    /// Amounts of the new quote.
    pub after: AmountsView,
    /// After minus before.
    pub change: AmountsView,
    /// Effects of every cause.
    pub effects: Vec<EffectView>,
    /// Effects by line, before discount.
    pub lines: Vec<LineEffectView>,
}

/// What a cause does to the amounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct EffectView {
    /// `scope`, `volume`, `sizing`, `component-mrus`, `mru-value`, `discount`, `exchange-rate` or `tax`.
    pub cause: String,
    /// Its name in the reader's language.
    pub name: String,
    /// What it adds.
    pub change: AmountsView,
}

/// What a cause does to one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LineEffectView {
    /// Stable id of the line.
    pub id: String,
    /// The cause.
    pub cause: String,
    /// Its name in the reader's language.
    pub name: String,
    /// MRUs that it adds.
    pub mrus: String,
    /// US dollars before discount that it adds.
    pub subtotal: String,
}

/// A change order, as the client may read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ChangeOrderView {
    /// `OC-01`.
    pub number: String,
    /// Number of the quote that it belongs to.
    pub quote: String,
    /// Its own label.
    pub label: String,
    /// Label of what it amends.
    pub amends: String,
    /// The client.
    pub client: String,
    /// Why.
    pub reason: String,
    /// The day on which it was written.
    pub requested_on: String,
    /// MRUs of each environment before and after.
    pub environments: Vec<EnvironmentChangeView>,
    /// Whether a user whom the client authorised must approve it.
    pub needs_client_approval: bool,
    /// Who did; empty before.
    pub approver: String,
    /// MRUs a month from then on.
    pub monthly_mrus: String,
    /// US dollars a month, net.
    pub monthly_net: String,
    /// US dollars a month with taxes.
    pub monthly_total: String,
    /// What the month in which it takes effect costs beyond the amount agreed before.
    pub proration: Option<ProrationView>,
    /// What is paid once for it: what comes in; what goes out with a minus.
    #[serde(default)]
    pub one_time: Vec<crate::views::OneTimeItemView>,
    /// Its sum, net.
    #[serde(default)]
    pub one_time_net: String,
    /// With taxes.
    #[serde(default)]
    pub one_time_total: String,
    /// The sentence that everything else stays.
    pub unchanged: String,
    /// Why the amounts change.
    pub explanation: ExplanationView,
}

/// MRUs of an environment before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[allow(missing_docs, reason = "MRUs a month of the environment")]
pub struct EnvironmentChangeView {
    pub id: String,
    /// Its name for people; the id in an order that was frozen before names were kept.
    #[serde(default)]
    pub name: String,
    pub before: String,
    pub after: String,
    pub change: String,
}

/// The month in which a change takes effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ProrationView {
    /// First day of the change.
    pub effective: String,
    /// `actual-days` or `next-cycle`.
    pub convention: String,
    /// Days of the month that are charged, the first one included.
    pub days: u8,
    /// Days of that month.
    pub days_in_month: u8,
    /// US dollars for those days, net.
    pub net: String,
    /// With taxes.
    pub total: String,
}
