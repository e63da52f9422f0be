//! The register of people who may approve: the users whom each client authorised, and the house's own.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::day::Day;
use super::event::Grant;
use super::refusal::Refusal;

/// Under which name the house's own people stand.
pub const HOUSE: &str = "";

/// Who may approve today, by client and address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    grants: BTreeMap<(String, String), Grant>,
}

/// What somebody is asked to approve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alteration {
    /// Change in MRUs a month of each environment that changes, and of what is shared.
    pub environments: BTreeMap<String, Decimal>,
    /// Change in MRUs a month.
    pub mrus: Decimal,
    /// Change in US dollars a month, net.
    pub net: Decimal,
}

impl Alteration {
    /// MRUs a month that are added or taken away, whichever is more: what moves from one environment to another is altered as well,
    /// though the total stays.
    #[must_use]
    pub fn moved(&self) -> Decimal {
        let (more, less): (Vec<Decimal>, Vec<Decimal>) = self.environments.values().partition(|change| change.is_sign_positive());
        let (more, less): (Decimal, Decimal) = (more.iter().sum(), less.iter().sum());
        more.max(less.abs()).max(self.mrus.abs())
    }

    /// Whether recurring MRUs change anywhere, even if the changes cancel out.
    #[must_use]
    pub fn alters_mrus(&self) -> bool {
        !self.environments.is_empty()
    }
}

/// Whether two addresses are one person's: mail systems treat capitals alike, and so does whoever types them.
#[must_use]
pub fn same_person(one: &str, other: &str) -> bool {
    address(one) == address(other)
}

/// An address as it is compared.
fn address(email: &str) -> String {
    email.trim().to_lowercase()
}

/// ` (Banco)`, as sentences add it; nothing for the house.
fn of(client: &str) -> String {
    if client == HOUSE { String::new() } else { format!(" ({client})") }
}

impl Register {
    pub(super) fn grant(&mut self, grant: &Grant) -> Result<(), Refusal> {
        for (name, text) in [("email", &grant.email), ("name", &grant.name), ("role", &grant.role), ("evidence", &grant.evidence)] {
            if text.trim().is_empty() {
                return Err(Refusal::new("grant-incomplete").with("field", name));
            }
        }
        if grant.until < grant.from {
            return Err(Refusal::new("grant-dates").with("from", grant.from).with("until", grant.until));
        }
        if [grant.limit_mrus, grant.limit_usd].into_iter().flatten().any(|limit| limit.is_sign_negative()) {
            return Err(Refusal::new("grant-limit"));
        }
        self.grants.insert((grant.client.clone(), address(&grant.email)), grant.clone());
        Ok(())
    }

    pub(super) fn revoke(&mut self, client: &str, email: &str) -> Result<(), Refusal> {
        let removed = self.grants.remove(&(client.to_owned(), address(email)));
        removed.map(|_| ()).ok_or_else(|| Refusal::new("approver-unknown").with("email", email).with("of", of(client)))
    }

    /// The grants, by client and address.
    pub fn grants(&self) -> impl Iterator<Item = &Grant> {
        self.grants.values()
    }

    /// The grant of a person that holds on a day.
    ///
    /// # Errors
    /// If there is none, or it does not hold on that day.
    pub fn holder(&self, client: &str, email: &str, day: Day) -> Result<&Grant, Refusal> {
        let unknown = || Refusal::new("approver-unknown").with("email", email).with("of", of(client));
        let grant = self.grants.get(&(client.to_owned(), address(email))).ok_or_else(unknown)?;
        if day < grant.from || day > grant.until {
            let refusal = Refusal::new("approver-out-of-date").with("email", email).with("day", day);
            return Err(refusal.with("from", grant.from).with("until", grant.until));
        }
        Ok(grant)
    }
}

impl Grant {
    /// Whether its holder may approve an alteration.
    ///
    /// # Errors
    /// If it touches environments beyond the grant's scope, or more than its limits.
    pub fn allows(&self, alteration: &Alteration) -> Result<(), Refusal> {
        let outside = alteration.environments.keys().find(|id| !self.scope.is_empty() && !self.scope.contains(id));
        if let Some(environment) = outside {
            return Err(Refusal::new("approver-out-of-scope").with("email", &self.email).with("environment", environment));
        }
        for (unit, change, limit) in [("MRU", alteration.moved(), self.limit_mrus), ("USD", alteration.net.abs(), self.limit_usd)] {
            if let Some(limit) = limit.filter(|limit| change > *limit) {
                let refusal = Refusal::new("approver-over-limit").with("email", &self.email).with("unit", unit);
                return Err(refusal.with("change", change.normalize()).with("limit", limit.normalize()));
            }
        }
        Ok(())
    }
}
