//! The window's use cases of quotes: their life, the register, change orders, comparisons, options, goals.

use std::collections::BTreeMap;
use std::sync::Arc;

use aforo_library::file_hash;
use jiff::civil::Date;
use serde_json::Value;

use crate::application::{Application, Context};
use crate::engine::Document;
use crate::goal::{self, Goal, GoalRequest, GoalView};
use crate::quotes::bars::{self, ComparedView, OrderFileView};
use crate::quotes::options::{self, OptionsView};
use crate::quotes::views::*;
use crate::quotes::window_views::*;
use crate::quotes::{self, Act, Effective, GrantRequest, Proration, Step};
use crate::views::{Audience, ErrorView, Language, WorkspaceView};

/// Files that were chosen as proofs, by their hash, until a step names them.
pub(crate) type Attachments = BTreeMap<String, Vec<u8>>;

/// Who does something, and when.
pub(crate) fn act<'a>(actor: &'a str, context: &'a Context) -> Act<'a> {
    Act { actor: actor.trim(), date: context.date, now: &context.now, language: context.language }
}

fn date(text: &str, language: Language) -> Result<Date, ErrorView> {
    text.trim().parse().map_err(|_| ErrorView::new("day-invalid", language, &[("value", text)]))
}

/// What a client may see of its own quote: what it offers and what was frozen for the client.
fn for_client(mut family: FamilyView) -> FamilyView {
    family.revisions.retain(|revision| revision.issued());
    for revision in &mut family.revisions {
        revision.needs.clear();
        revision.files.retain(|file| file.client);
        revision.author.clear();
        revision.reason.clear();
    }
    family
}

impl RevisionView {
    /// Whether the client ever received it.
    fn issued(&self) -> bool {
        !self.files.is_empty()
    }
}

impl Application {
    /// The quotes of a plan's client, the newest number first; every quote if no plan is named. A client sees its own only, and of
    /// those what was issued.
    ///
    /// # Errors
    /// If there is no such plan, the record is broken, or the library refuses.
    pub fn quotes(&self, plan: Option<&str>, context: &Context) -> Result<Vec<FamilyView>, ErrorView> {
        let client = plan.map(|plan| self.client_of(plan, context)).transpose()?;
        let families = quotes::list(&mut self.library(), &act("", context))?;
        let wanted = families.into_iter().filter(|family| client.as_ref().is_none_or(|client| *client == family.client));
        if context.audience == Audience::Internal {
            return Ok(wanted.collect());
        }
        let shown = wanted.filter(|_| client.is_some()).map(for_client);
        Ok(shown.filter(|family| !family.revisions.is_empty()).collect())
    }

    /// A quote with what happened and what may happen next. `actor` is who looks at it: some steps depend on who takes them.
    ///
    /// # Errors
    /// If there is no such quote, the record is broken, or the library refuses.
    pub fn open_quote(&self, number: &str, actor: &str, context: &Context) -> Result<QuoteFileView, ErrorView> {
        let library = &mut *self.library();
        let act = act(actor, context);
        let family = quotes::show(library, number, &act)?;
        let (allowed, next) = quotes::allowed(library, number, &act)?;
        if context.audience != Audience::Internal {
            return Ok(QuoteFileView { family: for_client(family), events: Vec::new(), allowed: Vec::new(), next });
        }
        let events = quotes::history(library, Some(number), context.language)?;
        Ok(QuoteFileView { family, events, allowed, next })
    }

    /// How a plan stands before it becomes a revision.
    ///
    /// # Errors
    /// If the plan has errors, the record is broken, or the library refuses.
    pub fn quote_readiness(&self, plan: &str, context: &Context) -> Result<ReadinessView, ErrorView> {
        let computed = self.computed(plan, context)?;
        quotes::readiness(self.engine(), &mut self.library(), &computed, &act("", context))
    }

    /// Takes a step with a quote.
    ///
    /// # Errors
    /// If it may not be taken, an attachment was not chosen, or the library refuses.
    pub fn step_quote(&self, request: &QuoteStepRequest, context: &Context) -> Result<QuoteFileView, ErrorView> {
        let act = act(&request.actor, context);
        let number = request.number.as_str();
        let simple = match &request.step {
            QuoteStep::Draft { plan, reason, effective, proration } => {
                let number = self.draft_quote(plan, number, reason, (effective, proration), &act, context)?;
                return self.open_quote(&number, &request.actor, context);
            }
            QuoteStep::Issue => {
                quotes::issue(self.engine(), &mut self.library(), number, &act)?;
                return self.open_quote(number, &request.actor, context);
            }
            QuoteStep::Submit => Step::Submit,
            QuoteStep::Approve { hash } => Step::Approve { hash: hash.clone() },
            QuoteStep::Return { reason } => Step::Return { reason: reason.clone() },
            QuoteStep::Reject { reason } => Step::Reject { reason: reason.clone() },
            QuoteStep::Withdraw { reason } => Step::Withdraw { reason: reason.clone() },
            QuoteStep::ClientApprove { email, evidence, attachment } => Step::ClientApprove {
                email: email.clone(),
                evidence: evidence.clone(),
                attachment: self.attachment(attachment.as_deref(), context)?,
            },
            QuoteStep::Accept { signer, capacity, channel, document, evidence, attachment } => Step::Accept {
                signer: signer.clone(),
                capacity: capacity.clone(),
                channel: channel.clone(),
                document: self.attachment(document.as_deref(), context)?,
                evidence: evidence.clone(),
                attachment: self.attachment(attachment.as_deref(), context)?,
            },
        };
        quotes::step(&mut self.library(), number, request.revision, &simple, &act)?;
        self.open_quote(number, &request.actor, context)
    }

    /// The number of the quote that a plan was put under.
    fn draft_quote(
        &self,
        plan: &str,
        number: &str,
        reason: &str,
        (effective, proration): (&str, &str),
        act: &Act<'_>,
        context: &Context,
    ) -> Result<String, ErrorView> {
        let from = if effective.trim().is_empty() { None } else { Some(date(effective, context.language)?) };
        let next_cycle = proration == Proration::NextCycle.as_str();
        let effective = Effective { from, proration: if next_cycle { Proration::NextCycle } else { Proration::ActualDays } };
        let document = self.document_of(plan, context)?;
        let library = &mut *self.library();
        let number = (!number.is_empty()).then_some(number);
        let family = quotes::draft(self.engine(), library, document.as_bytes(), number, reason, effective, act)?;
        Ok(family.number)
    }

    /// Keeps the bytes of a file that somebody chose, until a step names their hash.
    pub fn attach(&self, name: &str, bytes: Vec<u8>) -> AttachmentView {
        let sha256 = file_hash(&bytes);
        let view = AttachmentView { name: name.to_owned(), sha256: sha256.clone(), bytes: bytes.len().to_string() };
        self.attachments().insert(sha256, bytes);
        view
    }

    fn attachment(&self, sha256: Option<&str>, context: &Context) -> Result<Option<Vec<u8>>, ErrorView> {
        let Some(sha256) = sha256 else { return Ok(None) };
        let missing = || ErrorView::new("frozen-file", context.language, &[("sha256", sha256)]);
        self.attachments().get(sha256).cloned().map(Some).ok_or_else(missing)
    }

    /// The frozen files of an issued revision, with the names under which they are written; a client's own only.
    ///
    /// # Errors
    /// If it was never issued, a file is missing or altered, or the library refuses.
    pub fn quote_files(&self, number: &str, revision: u32, context: &Context) -> Result<Vec<(String, Vec<u8>)>, ErrorView> {
        quotes::files(&mut self.library(), number, Some(revision), context.audience, context.language)
    }

    /// One frozen file of an issued revision.
    ///
    /// # Errors
    /// As [`Application::quote_files`], and if there is no such file or it is not for the reader.
    pub fn quote_file(&self, number: &str, revision: u32, sha256: &str, context: &Context) -> Result<Document, ErrorView> {
        let files = self.quote_files(number, revision, context)?;
        let found = files.into_iter().find(|(_, bytes)| file_hash(bytes) == sha256);
        let missing = || ErrorView::new("frozen-file", context.language, &[("sha256", sha256)]);
        found.map(|(file_name, bytes)| Document { file_name, bytes }).ok_or_else(missing)
    }

    /// Makes a plan from the frozen inputs of a revision and opens it.
    ///
    /// # Errors
    /// If there is no such revision, its plan is missing or altered, or the library refuses.
    pub fn plan_of_revision(&self, number: &str, revision: u32, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let bytes = quotes::plan_of(&mut self.library(), number, Some(revision), context.language)?;
        let document: Value = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        self.keep_and_open(document, context)
    }

    /// Whether everything that was agreed can still be proved. An empty number is every quote, an empty head none.
    ///
    /// # Errors
    /// If the chain is broken or the library refuses.
    pub fn verify_quotes(&self, number: &str, head: &str, context: &Context) -> Result<VerificationView, ErrorView> {
        let number = (!number.is_empty()).then_some(number);
        let head = (!head.trim().is_empty()).then_some(head.trim());
        quotes::verify(self.engine(), &mut self.library(), number, head, &act("", context))
    }

    /// Why two revisions of a quote differ.
    ///
    /// # Errors
    /// If there is no such revision, what was frozen of it is missing or altered, or the library refuses.
    pub fn compare_revisions(&self, number: &str, older: u32, newer: u32, context: &Context) -> Result<ComparedView, ErrorView> {
        let explanation = quotes::compare(self.engine(), &mut self.library(), number, older, newer, &act("", context))?;
        Ok(ComparedView { bars: bars::bars(&explanation), explanation })
    }

    /// The same as a PDF for the client.
    ///
    /// # Errors
    /// As [`Self::compare_revisions`].
    pub fn revision_comparison(&self, number: &str, older: u32, newer: u32, context: &Context) -> Result<Document, ErrorView> {
        quotes::compare_document(self.engine(), &mut self.library(), number, (older, newer), &act("", context))
    }

    /// What differs between two plans, as a PDF for the client.
    ///
    /// # Errors
    /// If there is no such plan or it has errors, or the document cannot be set.
    pub fn plan_comparison(&self, older: &str, newer: &str, context: &Context) -> Result<Document, ErrorView> {
        let (older, newer) = (self.computed(older, context)?, self.computed(newer, context)?);
        crate::proposal::compare_plans(self.engine(), &older, &newer, context.options())
    }

    /// The change order that a revision is.
    ///
    /// # Errors
    /// If it amends nothing, or what was frozen is missing or altered.
    pub fn change_order(&self, number: &str, revision: u32, context: &Context) -> Result<OrderFileView, ErrorView> {
        let order = quotes::change_order(self.engine(), &mut self.library(), number, Some(revision), &act("", context))?;
        Ok(OrderFileView { bars: bars::bars(&order.explanation), order })
    }

    /// Plans of the library side by side; `recommended` is a position, from 1, or 0 for the usual one.
    ///
    /// # Errors
    /// If one of them has errors, there is no such plan, or there are too many to choose from.
    pub fn quote_options(&self, plans: &[String], recommended: u32, context: &Context) -> Result<OptionsView, ErrorView> {
        let computed = plans.iter().map(|plan| self.computed(plan, context).map(Arc::unwrap_or_clone)).collect::<Result<Vec<_>, _>>()?;
        let recommended = (recommended > 0).then_some(recommended as usize);
        options::offer(self.engine(), &computed, recommended, context.options())
    }

    /// Everybody who may approve.
    ///
    /// # Errors
    /// If the record is broken, or the library refuses.
    pub fn approvers(&self, context: &Context) -> Result<Vec<GrantView>, ErrorView> {
        quotes::approvers(&mut self.library(), &act("", context))
    }

    /// Gives somebody the right to approve.
    ///
    /// # Errors
    /// If something of it is missing or is no number or no day, or the library refuses.
    pub fn grant_approver(&self, form: &GrantForm, context: &Context) -> Result<Vec<GrantView>, ErrorView> {
        let limit = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        let attachment = self.attachment(form.attachment.as_deref(), context)?;
        let request = GrantRequest {
            client: form.client.clone(),
            email: form.email.clone(),
            name: form.name.clone(),
            role: form.role.clone(),
            scope: form.scope.clone(),
            limit_mrus: limit(&form.limit_mrus),
            limit_usd: limit(&form.limit_usd),
            from: date(&form.from, context.language)?,
            until: date(&form.until, context.language)?,
            evidence: quotes::proof(&form.evidence, attachment.as_deref()),
            attachment,
        };
        quotes::grant(&mut self.library(), &request, &act(&form.actor, context))
    }

    /// Ends somebody's right to approve.
    ///
    /// # Errors
    /// If nobody has it, or the library refuses.
    pub fn revoke_approver(
        &self,
        client: &str,
        email: &str,
        reason: &str,
        actor: &str,
        context: &Context,
    ) -> Result<Vec<GrantView>, ErrorView> {
        quotes::revoke(&mut self.library(), client, email, reason, &act(actor, context))
    }

    /// The house's rules.
    #[must_use]
    pub fn policies(&self, context: &Context) -> PoliciesView {
        quotes::policies(self.engine(), context.language)
    }

    /// Keeps a file of the house's own rules, or goes back to the shipped example.
    ///
    /// # Errors
    /// All problems of the file, or if the library refuses.
    pub fn keep_policies(&self, file: Option<(&str, &[u8])>, context: &Context) -> Result<PoliciesView, ErrorView> {
        quotes::keep_policies(self.engine(), &self.library(), file, context.language)
    }

    /// The rules that hold as a file.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn policies_file(&self, context: &Context) -> Result<Document, ErrorView> {
        quotes::policies_file(&self.library(), context.language)
    }

    /// Seeks a goal with a plan; nothing is kept.
    ///
    /// # Errors
    /// If the plan has errors, a limit is no number, or the goal cannot be reached.
    pub fn seek_goal(&self, plan: &str, request: &GoalRequest, context: &Context) -> Result<GoalView, ErrorView> {
        let computed = self.computed(plan, context)?;
        let goal = Goal::asked(request, context.language)?;
        goal::seek(self.engine(), &computed.plan, goal, context.date, context.language)
    }

    /// Seeks a goal and changes the plan so that it reaches it, as one step that can be undone.
    ///
    /// # Errors
    /// As [`Application::seek_goal`], or if the library refuses.
    pub fn reach_goal(&self, plan: &str, request: &GoalRequest, context: &Context) -> Result<WorkspaceView, ErrorView> {
        let found = self.seek_goal(plan, request, context)?;
        self.edit(plan, &goal::edits(&found), context)
    }
}
