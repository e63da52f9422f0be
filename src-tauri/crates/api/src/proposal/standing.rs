//! What a quote has been through, as its documents tell it: whether it is issued, its revisions, who may approve changes.

use aforo_proposal as out;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::messages::Messages;
use crate::present::Presenter;

/// What a quote has been through. A quote that nobody has drafted has none, and its documents are drafts.
///
/// It is frozen with the documents that it was printed in, so that they can be made anew.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "see aforo_proposal::Proposal")]
pub struct Standing {
    pub issued: bool,
    pub versions: Vec<VersionEntry>,
    pub authorised: Vec<AuthorisedUser>,
    /// Hash of everything that bears a price and of the terms, to which approvals are bound.
    pub hash: String,
}

/// A revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "see aforo_proposal::Version")]
pub struct VersionEntry {
    pub label: String,
    pub date: String,
    pub author: String,
    pub reason: String,
    pub mrus: Decimal,
    /// Label and MRUs of what it replaces.
    pub replaces: Option<(String, Decimal)>,
}

/// Somebody whom the client authorised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "see aforo_core::lifecycle::Grant")]
pub struct AuthorisedUser {
    pub name: String,
    pub email: String,
    pub role: String,
    pub limit_mrus: Option<Decimal>,
    pub limit_usd: Option<Decimal>,
}

impl Standing {
    pub(super) fn versions(&self, presenter: &Presenter<'_>, preparer: &str) -> Vec<out::Version> {
        if self.versions.is_empty() {
            return vec![out::Version {
                label: presenter.number.to_owned(),
                date: presenter.date.to_string(),
                author: preparer.to_owned(),
                summary: Messages::of(presenter.language).text("document-draft-version", &[]),
                mrus: presenter.calculation.quote.mrus,
                replaces: None,
            }];
        }
        let version = |entry: &VersionEntry| out::Version {
            label: entry.label.clone(),
            date: entry.date.clone(),
            author: if entry.author.is_empty() { preparer.to_owned() } else { entry.author.clone() },
            summary: entry.reason.clone(),
            mrus: entry.mrus,
            replaces: entry.replaces.clone(),
        };
        self.versions.iter().map(version).collect()
    }

    pub(super) fn acceptance(&self, presenter: &Presenter<'_>) -> out::Acceptance {
        let user = |user: &AuthorisedUser| out::Authorised {
            name: user.name.clone(),
            email: user.email.clone(),
            role: user.role.clone(),
            limit_mrus: user.limit_mrus,
            limit_usd: user.limit_usd,
        };
        let hash =
            if self.hash.is_empty() { crate::quotes::content_hash(presenter.plan, presenter.calculation) } else { self.hash.clone() };
        out::Acceptance { hash, authorised: self.authorised.iter().map(user).collect() }
    }
}
