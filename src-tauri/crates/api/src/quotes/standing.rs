//! What the documents of an issued revision tell of their quote.

use aforo_core::lifecycle::{Content, Day, Family, Ledger, Revision, label};

use crate::proposal::{AuthorisedUser, Standing, VersionEntry};

/// The revisions up to this one, and who may approve changes on the day of issue.
pub(super) fn standing(ledger: &Ledger, family: &Family, revision: &Revision, content: &Content, day: Day) -> Standing {
    let label_of = |revision: &Revision| label(&family.number, revision.number, revision.change_order);
    let shown: Vec<&Revision> = family.revisions.iter().filter(|one| one.number <= revision.number).collect();
    let versions = shown.iter().enumerate().map(|(position, one)| {
        let before = position.checked_sub(1).and_then(|position| shown.get(position));
        let mrus = if one.number == revision.number { content.mrus } else { one.content.mrus };
        VersionEntry {
            label: label_of(one),
            date: if one.number == revision.number { day.to_string() } else { one.day.to_string() },
            // Who works on it is the house's own affair; the house names its preparer itself.
            author: String::new(),
            reason: one.reason.clone(),
            mrus,
            replaces: before.map(|before| (label_of(before), before.content.mrus)),
        }
    });
    let grants = ledger.register.grants().filter(|grant| grant.client == family.client && grant.from <= day && day <= grant.until);
    let authorised = grants.map(|grant| AuthorisedUser {
        name: grant.name.clone(),
        email: grant.email.clone(),
        role: grant.role.clone(),
        limit_mrus: grant.limit_mrus,
        limit_usd: grant.limit_usd,
    });
    Standing { issued: true, versions: versions.collect(), authorised: authorised.collect(), hash: content.hash.clone() }
}
