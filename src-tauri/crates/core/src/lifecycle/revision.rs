//! One revision of a quote, and what may happen to it.

use super::day::Day;
use super::event::{Content, Entry, FrozenFile, PROPOSAL};
use super::policy::Need;
use super::refusal::Refusal;
use super::register::{HOUSE, Register, same_person};

/// How far a revision has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is being written.
    Draft,
    /// It waits for the house's approvals.
    InReview,
    /// It may be issued.
    Approved,
    /// The client has it; it is frozen.
    Issued,
    /// The client accepted it: it is what is agreed.
    Accepted,
    /// The client refused it.
    Rejected,
    /// The house took it back.
    Withdrawn,
    /// A later one took its place.
    Superseded,
}

impl Stage {
    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in-review",
            Self::Approved => "approved",
            Self::Issued => "issued",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Superseded => "superseded",
        }
    }
}

/// How a revision stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// As its stage says.
    Stage(Stage),
    /// It was issued and its time has passed.
    Expired,
}

impl Status {
    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stage(stage) => stage.as_str(),
            Self::Expired => "expired",
        }
    }
}

/// An approval of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// By whom.
    pub email: String,
    /// In which role.
    pub role: String,
    /// When.
    pub day: Day,
}

/// An approval of the client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientApproval {
    /// By whom.
    pub email: String,
    /// When.
    pub day: Day,
    /// Hash of what was approved.
    pub hash: String,
    /// What proves it.
    pub evidence: String,
}

/// What was frozen when it was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// When.
    pub day: Day,
    /// Last day on which it may be accepted.
    pub valid_until: Day,
    /// The frozen files.
    pub files: Vec<FrozenFile>,
}

/// How the client accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "see Event::Accept")]
pub struct Acceptance {
    pub day: Day,
    pub signer: String,
    pub capacity: String,
    pub channel: String,
    pub document: String,
    pub evidence: String,
}

/// A revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Its number within the quote, from 1.
    pub number: u32,
    /// 0 for the quote itself; 1 and up for the change orders to what was accepted.
    pub change_order: u32,
    /// How far it has come.
    pub stage: Stage,
    /// What it offers.
    pub content: Content,
    /// Why it was written.
    pub reason: String,
    /// Who wrote it.
    pub author: String,
    /// Who handed it in.
    pub submitter: String,
    /// The day of its content.
    pub day: Day,
    /// The house's approvals of this content.
    pub approvals: Vec<Approval>,
    /// The client's approvals of this content.
    pub client_approvals: Vec<ClientApproval>,
    /// What was frozen.
    pub issue: Option<Issue>,
    /// How it was accepted.
    pub acceptance: Option<Acceptance>,
}

impl Revision {
    pub(super) fn draft(number: u32, change_order: u32, content: &Content, entry: &Entry, reason: &str) -> Self {
        Self {
            number,
            change_order,
            stage: Stage::Draft,
            content: content.clone(),
            reason: reason.to_owned(),
            author: entry.actor.clone(),
            submitter: String::new(),
            day: entry.day,
            approvals: Vec::new(),
            client_approvals: Vec::new(),
            issue: None,
            acceptance: None,
        }
    }

    /// How it stands on a day.
    #[must_use]
    pub fn status(&self, day: Day) -> Status {
        let late = self.issue.as_ref().is_some_and(|issue| day > issue.valid_until);
        if self.stage == Stage::Issued && late { Status::Expired } else { Status::Stage(self.stage) }
    }

    /// The policies that nobody has approved yet.
    pub fn open_needs(&self) -> impl Iterator<Item = &Need> {
        self.content.needs.iter().filter(|need| !self.approvals.iter().any(|approval| approval.role == need.role))
    }

    pub(super) fn not_now(&self, action: &'static str) -> Refusal {
        Refusal::new("not-now").with("action", action).with("revision", self.number).with("stage", self.stage.as_str())
    }

    /// Hands it in. With nothing that a policy asks for it is approved at once.
    pub(super) fn submit(&mut self, entry: &Entry) {
        self.submitter.clone_from(&entry.actor);
        self.stage = if self.content.needs.is_empty() { Stage::Approved } else { Stage::InReview };
    }

    pub(super) fn approve(&mut self, entry: &Entry, hash: &str, register: &Register) -> Result<(), Refusal> {
        if hash != self.content.hash {
            return Err(Refusal::new("content-changed").with("approved", hash).with("content", &self.content.hash));
        }
        if [&self.author, &self.submitter].iter().any(|own| same_person(&entry.actor, own)) {
            return Err(Refusal::new("self-approval").with("actor", &entry.actor));
        }
        let role = register.holder(HOUSE, &entry.actor, entry.day)?.role.clone();
        if !self.open_needs().any(|need| need.role == role) {
            let wanted: Vec<&str> = self.open_needs().map(|need| need.role.as_str()).collect();
            return Err(Refusal::new("role-not-needed").with("role", role).with("wanted", wanted.join(", ")));
        }
        self.approvals.push(Approval { email: entry.actor.clone(), role, day: entry.day });
        if self.open_needs().next().is_none() {
            self.stage = Stage::Approved;
        }
        Ok(())
    }

    /// Back to its author; whatever was approved is void.
    pub(super) fn send_back(&mut self) {
        self.approvals.clear();
        self.stage = Stage::Draft;
    }

    pub(super) fn issue(&mut self, entry: &Entry, content: &Content, valid_until: Day, files: &[FrozenFile]) -> Result<(), Refusal> {
        if content.hash != self.content.hash {
            return Err(Refusal::new("content-changed").with("approved", &self.content.hash).with("content", &content.hash));
        }
        if let Some(need) = content.needs.iter().find(|need| !self.content.needs.iter().any(|approved| need.is_covered_by(approved))) {
            return Err(Refusal::new("need-not-approved").with("measure", need.measure.as_str()).with("role", &need.role));
        }
        if valid_until < entry.day {
            return Err(Refusal::new("validity-over").with("until", valid_until).with("day", entry.day));
        }
        self.not_retroactive(entry.day)?;
        if !files.iter().any(|file| file.name == PROPOSAL && file.client) {
            return Err(Refusal::new("proposal-missing"));
        }
        self.content = content.clone();
        self.issue = Some(Issue { day: entry.day, valid_until, files: files.to_vec() });
        self.stage = Stage::Issued;
        Ok(())
    }

    /// A signature does not authorise what was done before it.
    fn not_retroactive(&self, day: Day) -> Result<(), Refusal> {
        match self.content.effective {
            Some(effective) if effective < day => Err(Refusal::new("effective-past").with("effective", effective).with("day", day)),
            _ => Ok(()),
        }
    }

    pub(super) fn client_approve(&mut self, day: Day, email: &str, hash: &str, evidence: &str) -> Result<(), Refusal> {
        if hash != self.content.hash {
            return Err(Refusal::new("content-changed").with("approved", hash).with("content", &self.content.hash));
        }
        if evidence.trim().is_empty() {
            return Err(Refusal::new("evidence-missing").with("email", email));
        }
        let approval = ClientApproval { email: email.to_owned(), day, hash: hash.to_owned(), evidence: evidence.to_owned() };
        self.client_approvals.push(approval);
        Ok(())
    }

    /// `needed`: whether the client's authorised user must have approved (design rule 15).
    pub(super) fn accept(&mut self, acceptance: Acceptance, needed: bool) -> Result<(), Refusal> {
        for (field, text) in [("signer", &acceptance.signer), ("capacity", &acceptance.capacity), ("channel", &acceptance.channel)] {
            if text.trim().is_empty() {
                return Err(Refusal::new("acceptance-incomplete").with("field", field));
            }
        }
        self.not_retroactive(acceptance.day)?;
        let issued = self.issue.iter().flat_map(|issue| &issue.files).find(|file| file.name == PROPOSAL);
        if issued.is_none_or(|file| file.sha256 != acceptance.document) {
            return Err(Refusal::new("other-document").with("document", &acceptance.document));
        }
        if needed && !self.client_approvals.iter().any(|approval| approval.hash == self.content.hash) {
            return Err(Refusal::new("client-approval-missing").with("revision", self.number));
        }
        self.acceptance = Some(acceptance);
        self.stage = Stage::Accepted;
        Ok(())
    }
}
