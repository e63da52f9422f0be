//! The window's use cases of what an offer says beside its total: lines that the client may add, when the work is done, and when the price
//! may be adjusted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::adjustment::{AdjustmentView, Today, adjustment_view};
use crate::application::{Application, Context};
use crate::enablement::{ScheduleView, schedule_view};
use crate::engine::usd;
use crate::present::plain;
use crate::prices;
use crate::views::{ErrorView, QuoteLineView};

/// What is offered outside the total, and what else could be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OptionalLinesView {
    /// Lines that are offered, in the order of `commercial.optional`; the id of each is `optional/` and the plan's own.
    pub lines: Vec<QuoteLineView>,
    /// Components and recipes of the plan's rate card that can be offered, in the card's order.
    pub choices: Vec<OfferableView>,
}

/// Something of the rate card that can be offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct OfferableView {
    /// Component or recipe.
    pub component: String,
    /// Its name in the reader's language.
    pub name: String,
    /// MRUs of one, a month.
    pub mrus: String,
    /// US dollars of one, a month, before any discount.
    pub usd: String,
}

/// What is asked beside the price-adjustment clause of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct AdjustmentQuestion {
    /// Price book with today's prices; empty to ask only for the clause.
    pub book: String,
    /// Index of labour, 1 on the base day, as a decimal string; empty for 1.
    pub labour: String,
    /// Index of licences, likewise.
    pub licences: String,
}

impl Application {
    /// The lines that a plan offers outside its total, and what the rate card has to offer.
    ///
    /// # Errors
    /// If there is no such plan, or it has errors.
    pub fn optional_lines(&self, plan: &str, context: &Context) -> Result<OptionalLinesView, ErrorView> {
        let computed = self.computed(plan, context)?;
        let quote = self.engine().quote(&computed, context.options(), false);
        let card = &computed.calculation.card;
        let mark = self.engine().mark(&computed.plan, context.language);
        let offerable = |component: &str, name: &str, mrus| OfferableView {
            component: component.to_owned(),
            name: mark.name(component, name),
            mrus: plain(mrus),
            usd: usd(mrus * card.usd_per_mru),
        };
        let recipes = card.recipes.iter().map(|recipe| {
            let parts = recipe.parts.iter().filter_map(|(id, count)| card.component(id).map(|(_, component)| component.mrus * count));
            offerable(&recipe.id, context.language.name(&recipe.name), parts.sum())
        });
        let components = card.components.iter().map(|one| offerable(&one.id, context.language.name(&one.name), one.mrus));
        Ok(OptionalLinesView { lines: quote.optional, choices: recipes.chain(components).collect() })
    }

    /// When a plan's work is done, step by step, and from when each environment is charged.
    ///
    /// # Errors
    /// If there is no such plan, or it has errors.
    pub fn enablement_schedule(&self, plan: &str, context: &Context) -> Result<ScheduleView, ErrorView> {
        let computed = self.computed(plan, context)?;
        schedule_view(self.engine(), &computed.plan, context.date, context.language)
    }

    /// The price-adjustment clause of a plan, and what it does to the value of an MRU with the prices of another book.
    ///
    /// # Errors
    /// If there is no such plan or book, the plan has errors, or an index is no positive number.
    pub fn price_adjustment(&self, plan: &str, question: &AdjustmentQuestion, context: &Context) -> Result<AdjustmentView, ErrorView> {
        let computed = self.computed(plan, context)?;
        let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let book = given(&question.book).map(|id| prices::find(self.engine(), Some(&self.library()), &id, context.language)).transpose()?;
        let (labour, licences) = (given(&question.labour), given(&question.licences));
        let today = Today::read(book, labour.as_deref(), licences.as_deref(), context.language)?;
        adjustment_view(self.engine(), &computed, &today, context.date, context.language)
    }
}
