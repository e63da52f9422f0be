//! What a rate card must satisfy before anybody quotes with it.
//!
//! The bounds serve two purposes. A number beyond them is a typing error rather than a wish; and within them no product of
//! the cost analysis leaves the range of a decimal (7.9 × 10^28): usage 10^10 × price 10^6, twice doubled by percentages,
//! over 1 % of margin kept, over a cent for the MRU, over a step of a thousandth is 4 × 10^23 for each cloud row.

use aforo_core::rate_card::{Component, MruOrigin, RateCard};
use rust_decimal::Decimal;

use crate::error::FileProblem;
use crate::price_book::is_date;

/// The largest monthly usage of one cloud resource in one component's analysis, in the price's unit.
const USAGE_LIMIT: Decimal = Decimal::from_parts(1_410_065_408, 2, 0, false, 0);

/// The largest number of MRUs, hours of labour, or US dollars of licences or of an MRU.
const AMOUNT_LIMIT: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// The least value of an MRU in US dollars: a cent.
const CENT: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// The finest step of MRUs other than none.
const THOUSANDTH: Decimal = Decimal::from_parts(1, 0, 0, false, 3);

/// The largest target margin in percent: at 100 no price would do.
const MARGIN_LIMIT: Decimal = Decimal::from_parts(99, 0, 0, false, 0);

/// Problems under the key of the file where they stand.
struct Report<'a>(&'a mut Vec<FileProblem>);

impl Report<'_> {
    fn say(&mut self, place: &str, message: impl Into<String>) {
        self.0.push(FileProblem { place: place.to_owned(), message: message.into() });
    }

    fn within(&mut self, place: &str, value: Decimal, least: Decimal, most: Decimal) {
        if !(least..=most).contains(&value) {
            self.say(place, format!("{value} is out of range: {least} to {most} are allowed"));
        }
    }
}

/// Adds every problem of a card, in the order of its file.
pub(crate) fn check(card: &RateCard, problems: &mut Vec<FileProblem>) {
    let mut report = Report(problems);
    head(card, &mut report);
    for (index, component) in card.components.iter().enumerate() {
        let place = format!("component {}", component.id);
        if card.components[..index].iter().any(|other| other.id == component.id) {
            report.say(&place, "it is given twice: keep one");
        }
        check_component(component, &place, &mut report);
    }
    for (index, recipe) in card.recipes.iter().enumerate() {
        let place = format!("recipe {}", recipe.id);
        if card.recipes[..index].iter().any(|other| other.id == recipe.id) {
            report.say(&place, "it is given twice: keep one");
        }
        if recipe.parts.is_empty() {
            report.say(&place, "it has no parts: name at least one component");
        }
        for (part, count) in &recipe.parts {
            if card.component(part).is_none() {
                report.say(&place, format!("there is no component `{part}`"));
            }
            report.within(&format!("{place}, part {part}"), *count, Decimal::ZERO, AMOUNT_LIMIT);
        }
    }
}

fn head(card: &RateCard, report: &mut Report<'_>) {
    for (key, value) in [("id", &card.id), ("version", &card.version)] {
        // Plans refer to a card as `id@version`.
        if value.is_empty() || value.contains(|letter: char| letter == '@' || letter.is_whitespace()) {
            report.say(key, format!("`{value}` cannot name a card: write letters, digits, dots and hyphens"));
        }
    }
    let dates = [("published", &card.published), ("valid_from", &card.valid_from), ("valid_until", &card.valid_until)];
    for (key, date) in dates {
        if date.len() != 10 || !is_date(date) {
            report.say(key, format!("`{date}` is not a day: write it as 2026-11-20"));
        }
    }
    // ISO days are in order as texts.
    if card.valid_from > card.valid_until {
        report.say("valid_until", format!("{} is before valid_from, {}: no day is left to quote on", card.valid_until, card.valid_from));
    }
    report.within("usd_per_mru", card.usd_per_mru, CENT, AMOUNT_LIMIT);
    let p = &card.parameters;
    if p.region.is_empty() {
        report.say("parameters.region", "it is empty: name the region of the reference prices, for example us-east-1");
    }
    report.within("parameters.cloud_tax_percent", p.cloud_tax_percent, Decimal::ZERO, Decimal::ONE_HUNDRED);
    report.within("parameters.labour_usd_per_hour", p.labour_usd_per_hour, Decimal::ZERO, AMOUNT_LIMIT);
    report.within("parameters.overhead_percent", p.overhead_percent, Decimal::ZERO, Decimal::ONE_HUNDRED);
    report.within("parameters.target_margin_percent", p.target_margin_percent, Decimal::ZERO, MARGIN_LIMIT);
    if !p.mru_step.is_zero() {
        report.within("parameters.mru_step", p.mru_step, THOUSANDTH, AMOUNT_LIMIT);
    }
}

fn check_component(component: &Component, place: &str, report: &mut Report<'_>) {
    for (language, name) in [("es", &component.name.es), ("en", &component.name.en), ("pt", &component.name.pt)] {
        if name.is_empty() {
            report.say(place, format!("its name in `{language}` is empty"));
        }
    }
    report.within(&format!("{place}, mrus"), component.mrus, Decimal::ZERO, AMOUNT_LIMIT);
    if component.source.is_empty() {
        report.say(place, "say where its MRUs come from in `source`");
    }
    match (&component.analysis, component.origin) {
        (None, MruOrigin::Derived) => {
            report.say(place, "derived MRUs need a cost analysis: give `cloud`, `labour_hours` and `licences_usd`");
        }
        (None, MruOrigin::Published | MruOrigin::Included) => {}
        (Some(analysis), _) => {
            report.within(&format!("{place}, labour_hours"), analysis.labour_hours, Decimal::ZERO, AMOUNT_LIMIT);
            report.within(&format!("{place}, licences_usd"), analysis.licences_usd, Decimal::ZERO, AMOUNT_LIMIT);
            for usage in &analysis.cloud {
                report.within(&format!("{place}, cloud {}", usage.key), usage.quantity, Decimal::ZERO, USAGE_LIMIT);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rate_card::read_rate_card;

    /// The smallest sound card; each test breaks it in one place.
    const CARD: &str = r#"
id = "acme"
version = "1"
published = "2026-11-20"
valid_from = "2026-11-01"
valid_until = "2027-10-31"
example = false
usd_per_mru = "50"

[parameters]
region = "us-east-1"
cloud_tax_percent = "10"
labour_usd_per_hour = "35"
overhead_percent = "12"
target_margin_percent = "35"
mru_step = "0.05"

[[component]]
id = "queue"
name = { es = "Cola", en = "Queue", pt = "Fila" }
mrus = "0.2"
origin = "derived"
source = "analysis"
labour_hours = "0.1"
cloud = [{ key = "sqs.standard.request", quantity = "3000000" }]

[[recipe]]
id = "two-queues"
name = { es = "Dos colas", en = "Two queues", pt = "Duas filas" }
parts = [{ component = "queue", count = "2" }]
"#;

    #[test]
    fn a_sound_card_is_read() {
        let card = read_rate_card("card.toml", CARD.as_bytes()).expect("sound");
        assert_eq!(card.reference(), "acme@1");
        assert_eq!(card.recipes[0].parts, [("queue".to_owned(), "2".parse().expect("decimal"))]);
    }

    #[test]
    fn the_limit_of_usage_is_ten_thousand_million() {
        assert_eq!(super::USAGE_LIMIT, rust_decimal::Decimal::from(10_000_000_000_u64));
    }

    #[test]
    fn broken_cards_are_refused_with_key_and_reason() {
        for (why, from, to, expected) in [
            ("syntax", "version = \"1\"", "version = ", "card.toml: line 3: "),
            ("a missing key", "usd_per_mru = \"50\"", "", "missing field `usd_per_mru`"),
            ("a word that is not known", "example = false", "example = false\ncurrency = 'x'", "line 8: unknown field `currency`"),
            ("not a number", "\"0.2\"", "\"a fifth\"", "line 21: "),
            ("a reference that would not parse", "\"acme\"", "\"ac@me\"", "id: `ac@me` cannot name a card"),
            ("a day that does not exist", "\"2026-11-20\"", "\"2026-13-01\"", "published: `2026-13-01` is not a day"),
            ("a month for a day", "\"2026-11-01\"", "\"2026-11\"", "valid_from: `2026-11` is not a day"),
            ("an end before the beginning", "\"2027-10-31\"", "\"2026-10-31\"", "valid_until: 2026-10-31 is before valid_from"),
            ("an MRU without value", "usd_per_mru = \"50\"", "usd_per_mru = \"0\"", "usd_per_mru: 0 is out of range: 0.01 to 1000000"),
            ("all margin", "\"35\"\nmru", "\"100\"\nmru", "parameters.target_margin_percent: 100 is out of range: 0 to 99"),
            ("a step backwards", "\"0.05\"", "\"-0.05\"", "parameters.mru_step: -0.05 is out of range"),
            ("negative MRUs", "\"0.2\"", "\"-0.2\"", "component queue, mrus: -0.2 is out of range"),
            ("absurd usage", "\"3000000\"", "\"79228162514264337593543950335\"", "component queue, cloud sqs.standard.request: 7922816"),
            ("a name left out", "pt = \"Fila\"", "pt = \"\"", "component queue: its name in `pt` is empty"),
            ("no source", "\"analysis\"", "\"\"", "component queue: say where its MRUs come from"),
            ("derived from nothing", "cloud = [{ key = \"sqs.standard.request\", quantity = \"3000000\" }]", "", "need a cost analysis"),
            ("a recipe of nothing", "{ component = \"queue\", count = \"2\" }", "", "recipe two-queues: it has no parts"),
            ("a recipe of strangers", "component = \"queue\"", "component = \"bus\"", "recipe two-queues: there is no component `bus`"),
            ("a size that is none", "[[recipe]]", &container("one"), "container.mrus.one: not a container size"),
            ("a size twice", "[[recipe]]", &container("1x2\" = \"1\"\n\"1.0x2"), "component container.1x2: it is given twice"),
        ] {
            let text = CARD.replacen(from, to, 1);
            assert_ne!(text, CARD, "{why}: the card is not broken");
            let error = read_rate_card("card.toml", text.as_bytes()).expect_err(why).to_string();
            assert!(error.contains(expected), "{why}: {error}");
        }
    }

    /// A container rule with one frozen size, before the recipe.
    fn container(size: &str) -> String {
        format!(
            "[container]\nname = {{ es = 'C', en = 'C', pt = 'C' }}\nsource = 's'\nlabour_hours = '0'\nlicences_usd = '0'\ncloud = []\n\
             [container.mrus]\n\"{size}\" = \"1\"\n\n[[recipe]]"
        )
    }

    #[test]
    fn all_problems_are_told_at_once() {
        let text = CARD.replace("\"50\"", "\"0\"").replace("\"analysis\"", "\"\"").replace("component = \"queue\"", "component = \"bus\"");
        let error = read_rate_card("card.toml", text.as_bytes()).expect_err("refused");
        let places: Vec<&str> = error.problems.iter().map(|problem| problem.place.as_str()).collect();
        assert_eq!(places, ["usd_per_mru", "component queue", "recipe two-queues"]);
    }
}
