//! Why two quotes differ, to the cent: one cause after another is brought from the old quote to the new one, and each effect is
//! what the amounts become, rounded as a quote rounds, minus what they were. So the effects sum to the difference exactly.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::lifecycle::{Day, Proration};
use crate::money;
use crate::quote::{self, LineAmount, NetAmounts};

/// A line as far as its amount depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedLine {
    /// Stable id.
    pub id: String,
    /// Component or recipe of the rate card: another size or class is another component.
    pub component: String,
    /// How many.
    pub quantity: Decimal,
    /// MRUs of one.
    pub unit_mrus: Decimal,
    /// The line's own discount in percent.
    pub discount_percent: Decimal,
    /// Whether the taxes of the quote are charged on it.
    pub taxed: bool,
}

/// A local currency and its rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalRate {
    /// ISO 4217.
    pub currency: String,
    /// Decimals of its minor unit.
    pub digits: u32,
    /// Units of it for one US dollar.
    pub per_usd: Decimal,
}

/// A quote as far as its amounts depend on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    /// Lines; ids do not repeat.
    pub lines: Vec<PricedLine>,
    /// Value of one MRU in US dollars.
    pub usd_per_mru: Decimal,
    /// Discount on the whole in percent.
    pub discount_percent: Decimal,
    /// Name and rate in percent of each tax.
    pub taxes: Vec<(String, Decimal)>,
    /// Local currency, if amounts are shown in one.
    pub local: Option<LocalRate>,
}

/// What a quote amounts to a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// MRUs.
    pub mrus: Decimal,
    /// US dollars before discount.
    pub subtotal: Decimal,
    /// US dollars after discount.
    pub net: Decimal,
    /// US dollars with taxes.
    pub total: Decimal,
    /// Local currency with taxes; zero if there is none.
    pub local_total: Decimal,
}

impl std::ops::Sub for Amounts {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            mrus: self.mrus - other.mrus,
            subtotal: self.subtotal - other.subtotal,
            net: self.net - other.net,
            total: self.total - other.total,
            local_total: self.local_total - other.local_total,
        }
    }
}

impl Priced {
    /// The amounts, rounded as a quote rounds them: each line to cents, then the discounts, then each tax on the net of what is taxed;
    /// in local currency the net is converted once and each tax is computed on what is taxed of it (formulas `mru-line`,
    /// `line-discount`, `discount`, `tax`, `local-amount`).
    #[must_use]
    pub fn amounts(&self) -> Amounts {
        let mrus = self.lines.iter().map(|line| line.quantity * line.unit_mrus).sum();
        let NetAmounts { subtotal, net, taxable, .. } = self.net_amounts();
        let tax = |base: Decimal, digits| -> Decimal {
            self.taxes.iter().map(|(_, rate)| money::round(base * rate / Decimal::ONE_HUNDRED, digits)).sum()
        };
        let local_total = self.local.as_ref().map_or(Decimal::ZERO, |local| {
            let converted = |amount: Decimal| money::round(amount * local.per_usd, local.digits);
            converted(net) + tax(converted(taxable), local.digits)
        });
        Amounts { mrus, subtotal, net, total: net + tax(taxable, 2), local_total }
    }

    /// Of the net amount, what is taxed.
    #[must_use]
    pub fn taxable(&self) -> Decimal {
        self.net_amounts().taxable
    }

    fn net_amounts(&self) -> NetAmounts {
        let line =
            |line: &PricedLine| LineAmount { subtotal: self.line_usd(line), discount_percent: line.discount_percent, taxed: line.taxed };
        quote::amounts(&self.lines.iter().map(line).collect::<Vec<_>>(), self.discount_percent)
    }

    fn line_usd(&self, line: &PricedLine) -> Decimal {
        money::usd(line.quantity * line.unit_mrus * self.usd_per_mru)
    }
}

/// Why an amount changed, in the order in which the causes are brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// Lines that one of the quotes does not have.
    Scope,
    /// How many, because more or less is wanted.
    Volume,
    /// Another size or class, or how many follow from the same demand: the rules by which the plan is sized.
    Sizing,
    /// MRUs of a component: another rate card.
    ComponentMrus,
    /// US dollars for an MRU.
    MruValue,
    /// Discount.
    Discount,
    /// Exchange rate.
    ExchangeRate,
    /// Taxes.
    Tax,
}

impl Cause {
    /// Every cause in order.
    pub const ALL: [Self; 8] =
        [Self::Scope, Self::Volume, Self::Sizing, Self::ComponentMrus, Self::MruValue, Self::Discount, Self::ExchangeRate, Self::Tax];

    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::Volume => "volume",
            Self::Sizing => "sizing",
            Self::ComponentMrus => "component-mrus",
            Self::MruValue => "mru-value",
            Self::Discount => "discount",
            Self::ExchangeRate => "exchange-rate",
            Self::Tax => "tax",
        }
    }
}

/// What a cause does to the amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The cause.
    pub cause: Cause,
    /// What it adds (or takes away).
    pub change: Amounts,
}

/// What a cause does to one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineEffect {
    /// The line.
    pub id: String,
    /// The cause.
    pub cause: Cause,
    /// MRUs that it adds.
    pub mrus: Decimal,
    /// US dollars before discount that it adds.
    pub subtotal: Decimal,
}

/// Why two quotes differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Amounts of the old quote.
    pub before: Amounts,
    /// Amounts of the new quote.
    pub after: Amounts,
    /// Local currency that both are shown in; none if they are not.
    pub currency: Option<String>,
    /// Effects of every cause, in order; they sum to `after` minus `before`.
    pub effects: Vec<Effect>,
    /// Effects by line, without those that are zero; for each cause they sum to its change before discount.
    pub lines: Vec<LineEffect>,
}

/// Explains the difference (formula `change-effects`). `same_rules` is the new quote's demand sized by the old rules, if it could
/// be computed: what differs from the old quote then is volume, what differs from the new one is sizing.
#[must_use]
pub fn explain(old: &Priced, same_rules: Option<&Priced>, new: &Priced) -> Explanation {
    let both_local = old.local.as_ref().zip(new.local.as_ref()).is_some_and(|(old, new)| old.currency == new.currency);
    let shown = |priced: &Priced| if both_local { priced.clone() } else { Priced { local: None, ..priced.clone() } };
    let (old, new) = (shown(old), shown(new));
    let (mut effects, mut lines) = (Vec::new(), Vec::new());
    let mut state = old.clone();
    let before = old.amounts();
    let mut amounts = before;
    for cause in Cause::ALL {
        let next = bring(cause, &state, same_rules, &new);
        let now = next.amounts();
        effects.push(Effect { cause, change: now - amounts });
        lines.extend(line_effects(cause, &state, &next));
        (state, amounts) = (next, now);
    }
    Explanation { before, after: amounts, currency: new.local.map(|local| local.currency), effects, lines }
}

fn by_id(priced: &Priced) -> BTreeMap<&str, &PricedLine> {
    priced.lines.iter().map(|line| (line.id.as_str(), line)).collect()
}

/// The state with one more cause as in the new quote.
fn bring(cause: Cause, state: &Priced, same_rules: Option<&Priced>, new: &Priced) -> Priced {
    let mut next = state.clone();
    let after = by_id(new);
    match cause {
        Cause::Scope => {
            // In the order of the new quote, because equal cents go to the earlier line.
            let before = by_id(state);
            let known = |line: &PricedLine| before.get(line.id.as_str()).map_or_else(|| line.clone(), |known| (*known).clone());
            next.lines = new.lines.iter().map(known).collect();
        }
        Cause::Volume => {
            let middle = same_rules.map(by_id);
            for line in &mut next.lines {
                let Some(goal) = after.get(line.id.as_str()) else { continue };
                line.quantity = match middle.as_ref().map(|middle| middle.get(line.id.as_str())) {
                    Some(Some(middle)) => middle.quantity,
                    // Nobody knows what the old rules would have made of it: with another size the number belongs to the size.
                    _ if goal.component != line.component => line.quantity,
                    _ => goal.quantity,
                };
            }
        }
        Cause::Sizing => {
            for line in &mut next.lines {
                let Some(goal) = after.get(line.id.as_str()) else { continue };
                line.quantity = goal.quantity;
                if line.component != goal.component {
                    line.component.clone_from(&goal.component);
                    line.unit_mrus = goal.unit_mrus;
                }
            }
        }
        Cause::ComponentMrus => {
            for line in &mut next.lines {
                if let Some(goal) = after.get(line.id.as_str()) {
                    line.unit_mrus = goal.unit_mrus;
                }
            }
        }
        Cause::MruValue => next.usd_per_mru = new.usd_per_mru,
        Cause::Discount => {
            next.discount_percent = new.discount_percent;
            for line in &mut next.lines {
                line.discount_percent = after.get(line.id.as_str()).map_or(line.discount_percent, |goal| goal.discount_percent);
            }
        }
        Cause::ExchangeRate => next.local.clone_from(&new.local),
        Cause::Tax => {
            next.taxes.clone_from(&new.taxes);
            for line in &mut next.lines {
                line.taxed = after.get(line.id.as_str()).map_or(line.taxed, |goal| goal.taxed);
            }
        }
    }
    next
}

fn line_effects(cause: Cause, state: &Priced, next: &Priced) -> Vec<LineEffect> {
    let (before, after) = (by_id(state), by_id(next));
    let ids: std::collections::BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    let amount = |priced: &Priced, line: Option<&&PricedLine>| {
        line.map_or((Decimal::ZERO, Decimal::ZERO), |line| (line.quantity * line.unit_mrus, priced.line_usd(line)))
    };
    ids.into_iter()
        .filter_map(|id| {
            let (old, new) = (amount(state, before.get(id)), amount(next, after.get(id)));
            (old != new).then(|| LineEffect { id: id.to_owned(), cause, mrus: new.0 - old.0, subtotal: new.1 - old.1 })
        })
        .collect()
}

/// What of a monthly change is charged in the month in which it takes effect (formula `proration`):
/// `change × days left / days of the month`, rounded to cents, the day itself included.
#[must_use]
pub fn prorate(change: Decimal, from: Day, convention: Proration) -> Decimal {
    match convention {
        Proration::ActualDays => money::usd(change * Decimal::from(from.days_left_in_month()) / Decimal::from(from.days_in_month())),
        Proration::NextCycle => Decimal::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn d(text: &str) -> Decimal {
        text.parse().expect("decimal")
    }

    fn line(id: &str, component: &str, quantity: &str, unit: &str) -> PricedLine {
        PricedLine { id: id.to_owned(), component: component.to_owned(), quantity: d(quantity), unit_mrus: d(unit), ..plain_line() }
    }

    fn plain_line() -> PricedLine {
        let zero = Decimal::ZERO;
        PricedLine { id: String::new(), component: String::new(), quantity: zero, unit_mrus: zero, discount_percent: zero, taxed: true }
    }

    /// Worked by hand: a and b of 100.00 each, 19 %: 238.00. Then 10 % off a alone: 190.00 and 226.10, of which the discount is
    /// -10.00 net and -11.90 with taxes. Then b is excluded from the tax: 90 × 1.19 + 100 = 207.10, the tax's effect is -19.00.
    #[test]
    fn discounts_and_treatment_of_lines_have_their_effects() {
        let of = |first: PricedLine, second: PricedLine| priced(vec![first, second], "100", "0", "19");
        let (a, b) = (line("a", "A", "1", "1"), line("b", "B", "1", "1"));
        let off = PricedLine { discount_percent: d("10"), ..a.clone() };
        let told = explain(&of(a, b.clone()), None, &of(off, PricedLine { taxed: false, ..b }));
        let effect =
            |cause| told.effects.iter().find(|effect| effect.cause == cause).map(|effect| (effect.change.net, effect.change.total));
        assert_eq!(effect(Cause::Discount), Some((d("-10.00"), d("-11.90"))));
        assert_eq!(effect(Cause::Tax), Some((d("0.00"), d("-19.00"))));
        assert_eq!((told.before.total, told.after.total), (d("238.00"), d("207.10")));
    }

    fn priced(lines: Vec<PricedLine>, usd: &str, discount: &str, tax: &str) -> Priced {
        Priced { lines, usd_per_mru: d(usd), discount_percent: d(discount), taxes: vec![("IVA".to_owned(), d(tax))], local: None }
    }

    /// Worked by hand. Before: a 2 × 3 = 6 MRU, b 1 × 4 = 4 MRU, at 50: 500.00, no discount, tax 19 %: 595.00.
    /// After: a 3 × 3 = 9, b in another size 1 × 5 = 5, c new 2 × 1 = 2, at 60, discount 10 %, tax 10 %.
    /// scope +2 MRU +100.00; volume +3 MRU +150.00; sizing +1 MRU +50.00: 16 MRU 800.00; value +10 × 16 = +160.00: 960.00;
    /// discount -96.00: 864.00; with 19 % 1028.16; with 10 % 950.40: tax -77.76.
    #[test]
    fn effects_by_hand() {
        let old = priced(vec![line("a", "A", "2", "3"), line("b", "B1", "1", "4")], "50", "0", "19");
        let new = priced(vec![line("c", "C", "2", "1"), line("a", "A", "3", "3"), line("b", "B2", "1", "5")], "60", "10", "10");
        let told = explain(&old, None, &new);
        let net: Vec<(&str, String)> =
            told.effects.iter().map(|effect| (effect.cause.as_str(), effect.change.net.normalize().to_string())).collect();
        let expected = [
            ("scope", "100"),
            ("volume", "150"),
            ("sizing", "50"),
            ("component-mrus", "0"),
            ("mru-value", "160"),
            ("discount", "-96"),
            ("exchange-rate", "0"),
            ("tax", "0"),
        ];
        assert_eq!(net, expected.map(|(cause, amount)| (cause, amount.to_owned())));
        assert_eq!((told.before.total, told.after.total), (d("595.00"), d("950.40")));
        assert_eq!(told.effects.last().map(|effect| effect.change.total), Some(d("-77.76")));
        assert_eq!(told.lines.iter().map(|line| line.subtotal).sum::<Decimal>(), d("460.00"));
    }

    /// The same demand sized by the old rules would need 4 tasks; the new rules make 6 of it. 2 to 4 is volume, 4 to 6 sizing.
    #[test]
    fn rules_and_demand_are_told_apart() {
        let at = |tasks: &str| priced(vec![line("a", "A", tasks, "1")], "10", "0", "0");
        let told = explain(&at("2"), Some(&at("4")), &at("6"));
        let net = |cause: Cause| told.effects.iter().find(|effect| effect.cause == cause).map(|effect| effect.change.net);
        assert_eq!((net(Cause::Volume), net(Cause::Sizing)), (Some(d("20.00")), Some(d("20.00"))));
    }

    /// 100 US dollars at 943.27 are 94,327 pesos, with 19 % 17,922 (17,922.13): 112,249. At 950: 95,000 and 18,050: 113,050.
    #[test]
    fn the_exchange_rate_has_its_own_effect() {
        let at = |rate: &str| Priced {
            local: Some(LocalRate { currency: "CLP".to_owned(), digits: 0, per_usd: d(rate) }),
            ..priced(vec![line("a", "A", "1", "1")], "100", "0", "19")
        };
        let told = explain(&at("943.27"), None, &at("950"));
        assert_eq!((told.before.local_total, told.after.local_total), (d("112249"), d("113050")));
        let effect = told.effects.iter().find(|effect| effect.cause == Cause::ExchangeRate).map(|effect| effect.change);
        assert_eq!(effect.map(|change| (change.local_total, change.total)), Some((d("801"), d("0"))));
    }

    /// Reference, section 2.2: 12 MRUs more at 185.00 from the 20th of November: 12 × 185 × 11 / 30.
    #[test]
    fn proration_by_actual_days() {
        for (change, from, convention, expected) in [
            ("2220", "2026-11-20", Proration::ActualDays, "814.00"),
            ("2220", "2026-11-01", Proration::ActualDays, "2220.00"),
            ("2220", "2026-11-30", Proration::ActualDays, "74.00"),
            ("-100", "2026-02-28", Proration::ActualDays, "-3.57"),
            ("2220", "2026-11-20", Proration::NextCycle, "0"),
        ] {
            let day = Day::parse(from).expect("day");
            assert_eq!(prorate(d(change), day, convention), d(expected), "{change} from {from}");
        }
    }

    fn any_priced() -> impl Strategy<Value = Priced> {
        let line = (0..12u8, 0..3u8, 0..200_000i64, 0..4_000i64, 0..3u8, any::<bool>());
        let terms = (1..100_000i64, 0..3_000i64, prop::collection::vec(0..3_000i64, 0..3), 0..3u8, 1..10_000_000i64);
        (prop::collection::vec(line, 0..12), terms).prop_map(|(lines, (usd, discount, taxes, local, rate))| {
            let mut by_id = BTreeMap::new();
            for (id, component, quantity, unit, discount, taxed) in lines {
                by_id.insert(
                    format!("line-{id}"),
                    PricedLine {
                        id: format!("line-{id}"),
                        component: format!("component-{component}"),
                        quantity: Decimal::new(quantity, 3),
                        unit_mrus: Decimal::new(unit, 2),
                        discount_percent: Decimal::from(discount) * Decimal::new(725, 2),
                        taxed,
                    },
                );
            }
            Priced {
                lines: by_id.into_values().collect(),
                usd_per_mru: Decimal::new(usd, 3),
                discount_percent: Decimal::new(discount, 2),
                taxes: taxes.into_iter().enumerate().map(|(index, rate)| (format!("t{index}"), Decimal::new(rate, 2))).collect(),
                local: (local > 0).then(|| LocalRate {
                    currency: if local == 1 { "CLP" } else { "COP" }.to_owned(),
                    digits: u32::from(local - 1) * 2,
                    per_usd: Decimal::new(rate, 4),
                }),
            }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

        /// Whatever the two quotes and the one between them, the effects sum to the difference, in every amount; the lines' effects
        /// sum to each cause's before discount; and a quote explains itself by nothing.
        #[test]
        fn effects_sum_to_the_difference(old in any_priced(), middle in prop::option::of(any_priced()), new in any_priced()) {
            let told = explain(&old, middle.as_ref(), &new);
            let sum = |amount: fn(&Amounts) -> Decimal| told.effects.iter().map(|effect| amount(&effect.change)).sum::<Decimal>();
            let expected = new.amounts() - old.amounts();
            prop_assert_eq!(sum(|amounts| amounts.mrus), expected.mrus);
            prop_assert_eq!(sum(|amounts| amounts.subtotal), expected.subtotal);
            prop_assert_eq!(sum(|amounts| amounts.net), expected.net);
            prop_assert_eq!(sum(|amounts| amounts.total), expected.total);
            if told.currency.is_some() {
                prop_assert_eq!(sum(|amounts| amounts.local_total), expected.local_total);
            }
            for effect in &told.effects {
                let lines: Decimal = told.lines.iter().filter(|line| line.cause == effect.cause).map(|line| line.subtotal).sum();
                prop_assert_eq!(lines, effect.change.subtotal, "{}", effect.cause.as_str());
            }
            prop_assert!(explain(&new, None, &new).effects.iter().all(|effect| effect.change == Amounts::default()));
        }
    }
}
