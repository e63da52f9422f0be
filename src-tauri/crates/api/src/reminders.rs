//! What is about to end, or has ended lately: quotes that wait for an answer, rights to approve, rate cards, the price book.

use aforo_core::lifecycle::{self, HOUSE, Ledger, Stage};
use aforo_library::Library;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calculation::PRICE_BOOK_LIMIT_DAYS;
use crate::engine::Engine;
use crate::messages::Messages;
use crate::quotes::{Act, record::Record};
use crate::views::{ErrorView, Language};

/// How many days ahead an end is told, and for how many days after it: a person must have time to act, and what ended long ago is
/// history.
const QUOTE_DAYS: i64 = 14;
/// The same for rights, rate cards and price books, which others have to renew.
const RENEWAL_DAYS: i64 = 30;

/// Something that ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReminderView {
    /// What ends.
    pub kind: ReminderKind,
    /// The last day on which it holds.
    pub day: String,
    /// Days until then; negative if it has ended.
    pub days: i32,
    /// What ends, in a sentence.
    pub text: String,
    /// What to do about it.
    pub cure: String,
    /// Client that it is about; empty if it is the house's own.
    pub client: String,
}

/// What can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReminderKind {
    /// A quote that a client has and has not answered.
    Quote,
    /// The right of a person to approve.
    Grant,
    /// A rate card.
    RateCard,
    /// The time in which the active price book is called fresh.
    PriceBook,
    /// The trust in the record of quotes, which was altered.
    Record,
}

impl ReminderKind {
    /// Stable code, as JSON writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Grant => "grant",
            Self::RateCard => "rate-card",
            Self::PriceBook => "price-book",
            Self::Record => "record",
        }
    }

    const fn days(self) -> i64 {
        match self {
            Self::Quote => QUOTE_DAYS,
            Self::Grant | Self::RateCard | Self::PriceBook | Self::Record => RENEWAL_DAYS,
        }
    }
}

/// What ends, before it has words.
struct End {
    kind: ReminderKind,
    day: Date,
    client: String,
    /// Arguments of the sentence.
    arguments: Vec<(&'static str, String)>,
}

/// What ends soon or has ended lately, the first end first.
///
/// # Errors
/// If the record is broken, or the library refuses.
pub fn reminders(engine: &Engine, library: &mut Library, act: &Act<'_>) -> Result<Vec<ReminderView>, ErrorView> {
    let record = Record::read(library, act.language)?;
    Ok(of_record(engine, &record.ledger, act.date, act.language))
}

/// The same of a record that was read already.
pub(crate) fn of_record(engine: &Engine, ledger: &Ledger, date: Date, language: Language) -> Vec<ReminderView> {
    let mut ends: Vec<End> = of_quotes(ledger).chain(of_grants(ledger)).chain(of_cards(engine)).chain(of_book(engine)).collect();
    let days = |end: &End| date.until(end.day).map_or(0, |span| span.get_days());
    ends.retain(|end| i64::from(days(end)).abs() <= end.kind.days());
    ends.sort_by(|a, b| (a.day, a.kind, &a.client).cmp(&(b.day, b.kind, &b.client)));
    ends.iter().map(|end| words(end, days(end), language)).collect()
}

/// That the record cannot be trusted, in place of what it would tell.
pub(crate) fn of_broken_record(problem: ErrorView, date: Date) -> ReminderView {
    let ErrorView { message, hint, .. } = problem;
    ReminderView { kind: ReminderKind::Record, day: date.to_string(), days: 0, text: message, cure: hint, client: String::new() }
}

fn day(text: impl std::fmt::Display) -> Option<Date> {
    text.to_string().parse().ok()
}

fn of_quotes(ledger: &Ledger) -> impl Iterator<Item = End> {
    ledger.families.iter().flat_map(|(number, family)| {
        family.revisions.iter().filter(|revision| revision.stage == Stage::Issued).filter_map(move |revision| {
            let label = lifecycle::label(number, revision.number, revision.change_order);
            let day = day(revision.issue.as_ref()?.valid_until)?;
            let client = revision.content.client.clone();
            Some(End { kind: ReminderKind::Quote, day, client, arguments: vec![("quote", label)] })
        })
    })
}

fn of_grants(ledger: &Ledger) -> impl Iterator<Item = End> {
    ledger.register.grants().filter_map(|grant| {
        let arguments = vec![("person", grant.name.clone())];
        Some(End { kind: ReminderKind::Grant, day: day(grant.until)?, client: grant.client.clone(), arguments })
    })
}

fn of_cards(engine: &Engine) -> impl Iterator<Item = End> {
    let cards = engine.rate_cards();
    // A card whose successor holds already needs no renewal.
    let last = cards.iter().map(|card| card.valid_until.clone()).max();
    cards.into_iter().filter(move |card| Some(&card.valid_until) == last.as_ref()).filter_map(|card| {
        let arguments = vec![("card", card.reference())];
        Some(End { kind: ReminderKind::RateCard, day: day(&card.valid_until)?, client: String::new(), arguments })
    })
}

fn of_book(engine: &Engine) -> impl Iterator<Item = End> {
    let book = engine.active_price_book();
    let end = day(&book.published).map(|published| published.saturating_add(i64::from(PRICE_BOOK_LIMIT_DAYS).days()));
    let arguments = vec![("book", book.id.clone())];
    end.map(|day| End { kind: ReminderKind::PriceBook, day, client: String::new(), arguments }).into_iter()
}

fn words(end: &End, days: i32, language: Language) -> ReminderView {
    let messages = Messages::of(language);
    let state = if days < 0 { "ended" } else { "ends" };
    // The house's own people stand under no client.
    let house = if end.kind == ReminderKind::Grant && end.client == HOUSE { "-house" } else { "" };
    let count = days.abs().to_string();
    let own = [("days", count.as_str()), ("client", end.client.as_str())];
    let arguments: Vec<(&str, &str)> = own.into_iter().chain(end.arguments.iter().map(|(name, value)| (*name, value.as_str()))).collect();
    ReminderView {
        kind: end.kind,
        day: end.day.to_string(),
        days,
        text: messages.text(&format!("reminder-{}-{state}{house}", end.kind.as_str()), &arguments),
        cure: messages.text(&format!("reminder-{}-cure", end.kind.as_str()), &arguments),
        client: end.client.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aforo_core::lifecycle::{Day, Entry, Event, Grant};

    fn register(grants: &[(&str, &str, &str)]) -> Ledger {
        let mut ledger = Ledger::default();
        for (client, name, until) in grants {
            let day = |text: &str| Day::parse(text).expect("day");
            let grant = Grant {
                client: (*client).to_owned(),
                email: format!("{name}@example.com"),
                name: (*name).to_owned(),
                role: "approver".to_owned(),
                scope: Vec::new(),
                limit_mrus: None,
                limit_usd: None,
                from: day("2026-01-01"),
                until: day(until),
                evidence: "act".to_owned(),
            };
            let entry =
                Entry { quote: String::new(), day: day("2026-01-01"), actor: "a@example.com".to_owned(), event: Event::Grant(grant) };
            ledger.apply(&entry).expect("granted");
        }
        ledger
    }

    fn told(ledger: &Ledger, date: &str) -> Vec<(String, i32)> {
        let engine = Engine::new(Language::En).expect("engine");
        let found = of_record(&engine, ledger, date.parse().expect("date"), Language::En);
        found.into_iter().map(|reminder| (reminder.text, reminder.days)).collect()
    }

    /// By hand: thirty days before and after the 31st of March, and no day more; the first end stands first.
    #[test]
    fn rights_are_told_a_month_ahead_and_a_month_after() {
        let ledger = register(&[("Bank", "Ana", "2026-03-31"), ("", "Luis", "2026-04-01")]);
        for (date, ana, luis) in [
            ("2026-02-28", None, None),
            ("2026-03-01", Some("Ana's right to approve for Bank ends in 30 days"), None),
            (
                "2026-03-30",
                Some("Ana's right to approve for Bank ends in 1 day"),
                Some("Luis's right to approve in the company ends in 2 days"),
            ),
            (
                "2026-03-31",
                Some("Ana's right to approve for Bank ends today"),
                Some("Luis's right to approve in the company ends in 1 day"),
            ),
            (
                "2026-04-30",
                Some("Ana's right to approve for Bank ended 30 days ago"),
                Some("Luis's right to approve in the company ended 29 days ago"),
            ),
            ("2026-05-01", None, Some("Luis's right to approve in the company ended 30 days ago")),
            ("2026-05-02", None, None),
        ] {
            let found: Vec<String> = told(&ledger, date).into_iter().map(|(text, _)| text).filter(|text| text.contains("right")).collect();
            let expected: Vec<&str> = [ana, luis].into_iter().flatten().collect();
            assert_eq!(found, expected, "{date}");
        }
    }

    /// The shipped book is of 2026-11-20; 120 days later is 2027-03-20. The card's end is told from its own file.
    #[test]
    fn a_book_is_told_before_it_is_called_old() {
        let about = |date: &str, what: &str| told(&Ledger::default(), date).into_iter().find(|(text, _)| text.contains(what));
        let book = |days: &str| format!("The price book aws-2026-11 {days}");
        for (date, expected) in [
            ("2027-02-17", None),
            ("2027-02-18", Some((book("is called old in 30 days"), 30))),
            ("2027-03-20", Some((book("is called old from tomorrow on"), 0))),
            ("2027-03-21", Some((book("has been called old for 1 day"), -1))),
        ] {
            assert_eq!(about(date, "price book"), expected, "{date}");
        }
        let engine = Engine::new(Language::En).expect("engine");
        let card = &engine.rate_cards()[0];
        assert_eq!(about(&card.valid_until, "rate card"), Some((format!("The rate card {} ends today", card.reference()), 0)));
    }
}
