//! The window's use cases of rate cards: the workbench, drafts, publication, files.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::application::{Application, Context};
use crate::engine::{Document, RateCard};
use crate::prices;
use crate::rates::{self, CardDiffView, CardView, CostView, card_table};
use crate::views::{ErrorView, Language};

/// A question to the workbench.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CardQuestion {
    /// Card, `id@version`; the newest one if empty.
    pub card: String,
    /// Parameters with another value: name and decimal string.
    pub settings: Vec<(String, String)>,
    /// Whether to try the derived MRUs on every plan of the library.
    pub plans: bool,
}

/// A new version of a card to make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CardDraftRequest {
    /// Card on which it is based.
    pub base: String,
    /// Its identifier; that of the base if empty.
    pub id: String,
    /// Its version.
    pub version: String,
    /// First day on which it may be quoted; that of the base if empty.
    pub valid_from: String,
    /// Last day; that of the base if empty.
    pub valid_until: String,
    /// Whether it is still an example to replace.
    pub example: bool,
    /// Parameters with another value.
    pub settings: Vec<(String, String)>,
    /// Whether derived components take the MRUs that their analysis yields.
    pub derive: bool,
    /// MRUs of components that somebody set: id and decimal string.
    pub mrus: Vec<(String, String)>,
}

/// A version of a card that is not published yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CardDraftView {
    /// The card.
    pub card: CardView,
    /// Its file: what is published.
    pub text: String,
    /// What differs from the card on which it is based.
    pub diff: CardDiffView,
    /// How many components publish MRUs under their cost.
    pub under_cost: Vec<String>,
}

/// How a card is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "formats of files")]
pub enum CardFormat {
    Toml,
    Csv,
    Xlsx,
}

impl Application {
    /// The rate cards: the shipped ones, then those that were published here.
    #[must_use]
    pub fn rate_cards(&self, context: &Context) -> Vec<CardView> {
        self.engine().rate_cards().iter().map(|card| rates::card_view(card, context.date)).collect()
    }

    /// What each component of a card costs and earns, with other parameters if asked, and what that does to plans.
    ///
    /// # Errors
    /// If there is no such card, a parameter is wrong, or the library refuses.
    pub fn card_cost(&self, question: &CardQuestion, context: &Context) -> Result<CostView, ErrorView> {
        let base = rates::find(self.engine(), &question.card, context.language)?;
        let changed = with_settings(RateCard::clone(&base), &question.settings, context.language)?;
        let plans = if question.plans { prices::library_plans(&self.library(), context.language)? } else { Vec::new() };
        Ok(rates::cost(self.engine(), &changed, &base, &plans, context.date, context.language))
    }

    /// What differs between two cards.
    ///
    /// # Errors
    /// If there is no such card.
    pub fn compare_cards(&self, older: &str, newer: &str, context: &Context) -> Result<CardDiffView, ErrorView> {
        let find = |reference: &str| rates::find(self.engine(), reference, context.language);
        Ok(rates::compare(&*find(older)?, &*find(newer)?, context.date))
    }

    /// A new version of a card, to be looked at before it is published.
    ///
    /// # Errors
    /// If there is no such base, or the new version has problems: all of them.
    pub fn draft_card(&self, request: &CardDraftRequest, context: &Context) -> Result<CardDraftView, ErrorView> {
        let base = rates::find(self.engine(), &request.base, context.language)?;
        let mut card = with_settings(RateCard::clone(&base), &request.settings, context.language)?;
        if request.derive {
            card = rates::rederived(self.engine(), &card, &base);
        }
        let mut table = card_table(&card);
        for (id, mrus) in &request.mrus {
            if let Some(row) = table.rows.iter_mut().find(|row| row[0] == *id) {
                row[4].clone_from(mrus);
            }
        }
        for (name, day) in [("valid_from", &request.valid_from), ("valid_until", &request.valid_until)] {
            if !day.trim().is_empty() {
                table.terms.insert(name.to_owned(), day.trim().to_owned());
            }
        }
        card.example = request.example;
        if !request.id.trim().is_empty() {
            request.id.trim().clone_into(&mut card.id);
        }
        let card = rates::with_table(&card, request.version.trim(), context.date, &table, context.language)?;
        self.drafted(&base, card, context)
    }

    /// A new version of a card from a file that somebody edited: a card file whole, or its table as CSV or workbook.
    ///
    /// # Errors
    /// If the file has problems: all of them.
    pub fn read_card(&self, file: &str, bytes: &[u8], base: &str, version: &str, context: &Context) -> Result<CardDraftView, ErrorView> {
        let base = rates::find(self.engine(), base, context.language)?;
        let card = if file.to_ascii_lowercase().ends_with(".toml") {
            rates::read(file, bytes, context.language)?
        } else {
            let table = rates::read_table(file, bytes, context.language)?;
            rates::with_table(&base, version.trim(), context.date, &table, context.language)?
        };
        self.drafted(&base, card, context)
    }

    fn drafted(&self, base: &RateCard, card: RateCard, context: &Context) -> Result<CardDraftView, ErrorView> {
        let text = rates::text(&card, context.language)?;
        // What is looked at is what would be published: it is read back from its file, with all of the file's checks.
        let card = rates::read(&card.reference(), text.as_bytes(), context.language)?;
        let cost = rates::cost(self.engine(), &card, &card, &[], context.date, context.language);
        Ok(CardDraftView {
            card: rates::card_view(&card, context.date),
            diff: rates::compare(base, &card, context.date),
            under_cost: cost.components.into_iter().filter(|component| component.under_cost).map(|component| component.name).collect(),
            text,
        })
    }

    /// Publishes a card, for good.
    ///
    /// # Errors
    /// If it has problems, there is one of that reference, or the library refuses.
    pub fn publish_card(&self, text: &str, context: &Context) -> Result<CardView, ErrorView> {
        let card = rates::publish(self.engine(), &self.library(), "card.toml", text.as_bytes(), &context.now, context.language)?;
        Ok(rates::card_view(&card, context.date))
    }

    /// A card as a file.
    ///
    /// # Errors
    /// If there is no such card, or it cannot be written.
    pub fn export_card(&self, reference: &str, format: CardFormat, context: &Context) -> Result<Document, ErrorView> {
        let card = rates::find(self.engine(), reference, context.language)?;
        let (extension, bytes) = match format {
            CardFormat::Toml => ("toml", rates::text(&card, context.language)?.into_bytes()),
            CardFormat::Csv => ("csv", rates::write_card_csv(&card)),
            CardFormat::Xlsx => ("xlsx", rates::workbook(&card, context.language)?),
        };
        Ok(Document { file_name: format!("{}-{}.{extension}", card.id, card.version), bytes })
    }
}

fn with_settings(mut card: RateCard, settings: &[(String, String)], language: Language) -> Result<RateCard, ErrorView> {
    for (name, value) in settings {
        rates::set(&mut card, name, value, language)?;
    }
    Ok(card)
}
