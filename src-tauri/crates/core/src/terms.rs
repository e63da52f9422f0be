//! What a quote amounts to beside its monthly total: in local currency, with withholding, once only, and month by month while
//! environments start. None of it changes the monthly total in US dollars.

use rust_decimal::Decimal;

use crate::lifecycle::Day;
use crate::money;
use crate::plan::{LocalCurrency, Plan, TaxTreatment, WithholdingMode};
use crate::problem::Problem;
use crate::quote::{Quote, Scope, TaxAmount};

/// A currency of the catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrencyRules {
    /// ISO 4217.
    pub code: String,
    /// Decimals of its minor unit.
    pub digits: u32,
    /// The exchange rate that documents of its country name.
    pub reference: String,
}

/// A quote's amounts in local currency, for information, at a stated rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalAmounts {
    /// ISO 4217.
    pub currency: String,
    /// Decimals of its minor unit.
    pub digits: u32,
    /// Units of it for one US dollar.
    pub per_usd: Decimal,
    /// Net: converted once.
    pub net: Decimal,
    /// Each tax, on what is taxed of it, converted once.
    pub taxes: Vec<(String, Decimal)>,
    /// Net and taxes.
    pub total: Decimal,
}

/// What a client withholds of the net amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// What is invoiced, net of taxes: the net, or grossed up so that the net remains.
    pub invoiced: Decimal,
    /// What is withheld.
    pub withheld: Decimal,
    /// What is received.
    pub received: Decimal,
}

/// A month of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthAmount {
    /// From 1.
    pub month: u32,
    /// MRUs.
    pub mrus: Decimal,
    /// US dollars, net of discount.
    pub net: Decimal,
}

/// The quote in local currency (formula `local-amount`); none if the plan asks for none or states no rate.
#[must_use]
pub fn local(plan: &Plan, quote: &Quote, currencies: &[CurrencyRules]) -> Option<LocalAmounts> {
    let exchange = &plan.commercial.exchange;
    let rules = currencies.iter().find(|rules| rules.code == exchange.currency.as_str())?;
    if exchange.per_usd <= Decimal::ZERO {
        return None;
    }
    let net = money::round(quote.net * exchange.per_usd, rules.digits);
    let tax = |line: &TaxAmount| {
        let base = money::round(line.base * exchange.per_usd, rules.digits);
        money::round(base * line.rate_percent / Decimal::ONE_HUNDRED, rules.digits)
    };
    let taxes: Vec<(String, Decimal)> = quote.taxes.iter().map(|line| (line.name.clone(), tax(line))).collect();
    let total = net + taxes.iter().map(|(_, amount)| amount).sum::<Decimal>();
    Some(LocalAmounts { currency: rules.code.clone(), digits: rules.digits, per_usd: exchange.per_usd, net, taxes, total })
}

/// What is withheld of a net amount (formula `withholding`): `net × rate` for information, or of `net / (1 - rate)` when the price
/// is to be grossed up. None if the plan has no withholding.
#[must_use]
pub fn withheld(plan: &Plan, net: Decimal) -> Option<Withheld> {
    let withholding = &plan.commercial.withholding;
    let rate = withholding.rate_percent / Decimal::ONE_HUNDRED;
    match withholding.mode {
        WithholdingMode::None => None,
        WithholdingMode::Informative => {
            let withheld = money::usd(net * rate);
            Some(Withheld { invoiced: net, withheld, received: net - withheld })
        }
        WithholdingMode::GrossUp => {
            let keep = Decimal::ONE - rate;
            let invoiced = if keep <= Decimal::ZERO { net } else { money::usd(net / keep) };
            Some(Withheld { invoiced, withheld: invoiced - net, received: net })
        }
    }
}

/// Something that is paid once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneTimeAmount {
    /// Name as it is printed.
    pub name: String,
    /// US dollars, net.
    pub net: Decimal,
    /// How the taxes treat it.
    pub tax: TaxTreatment,
    /// Why it is not taxed; empty if it is.
    pub tax_reason: String,
}

/// What is paid once. It is never added to a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneTimeAmounts {
    /// Each thing.
    pub items: Vec<OneTimeAmount>,
    /// Their sum, net.
    pub net: Decimal,
    /// The quote's taxes on what is taxed of it.
    pub taxes: Vec<TaxAmount>,
    /// Net and taxes.
    pub total: Decimal,
}

/// What is paid once, with the taxes of the quote (formula `one-time`); none if nothing is.
#[must_use]
pub fn one_time(plan: &Plan, quote: &Quote) -> Option<OneTimeAmounts> {
    let item = |item: &crate::plan::OneTime| OneTimeAmount {
        name: item.name.clone(),
        net: money::usd(item.usd),
        tax: item.tax,
        tax_reason: if item.tax == TaxTreatment::Taxed { String::new() } else { item.tax_reason.trim().to_owned() },
    };
    let items: Vec<OneTimeAmount> = plan.commercial.one_time.iter().map(item).collect();
    let sum = |wanted: &dyn Fn(&OneTimeAmount) -> bool| -> Decimal { items.iter().filter(|item| wanted(item)).map(|item| item.net).sum() };
    let (net, base) = (sum(&|_| true), sum(&|item| item.tax == TaxTreatment::Taxed));
    let tax = |tax: &TaxAmount| TaxAmount { base, amount: money::usd(base * tax.rate_percent / Decimal::ONE_HUNDRED), ..tax.clone() };
    let taxes: Vec<TaxAmount> = quote.taxes.iter().map(tax).collect();
    let total = net + taxes.iter().map(|tax| tax.amount).sum::<Decimal>();
    (!items.is_empty()).then_some(OneTimeAmounts { items, net, taxes, total })
}

/// The months of the contract (formula `ramp`): an environment is charged from the month in which it starts, what is shared from
/// the first one.
#[must_use]
pub fn ramp(plan: &Plan, quote: &Quote) -> Vec<MonthAmount> {
    let started = |scope: Scope, month: u32| match scope {
        Scope::Shared => true,
        Scope::Environment(position) => plan.environments[position].start_month <= month,
    };
    (1..=plan.commercial.term_months)
        .map(|month| {
            let of_month = quote.scopes.iter().filter(|scope| started(scope.scope, month));
            let (mrus, net) = of_month.fold((Decimal::ZERO, Decimal::ZERO), |(mrus, net), scope| (mrus + scope.mrus, net + scope.net));
            MonthAmount { month, mrus, net }
        })
        .collect()
}

/// Net of all months of the contract.
#[must_use]
pub fn contract_net(plan: &Plan, quote: &Quote) -> Decimal {
    ramp(plan, quote).iter().map(|month| month.net).sum()
}

/// Days after which an exchange rate is called old.
const EXCHANGE_LIMIT_DAYS: i64 = 7;

/// What is wrong with the terms, or worth knowing. `age` is how many days a date lies back.
#[must_use]
pub fn check(plan: &Plan, age: impl Fn(&str) -> Option<i64>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let terms = &plan.commercial;
    let exchange = &terms.exchange;
    if exchange.currency != LocalCurrency::None {
        if exchange.per_usd <= Decimal::ZERO {
            problems.push(
                Problem::error("exchange-rate-missing", "commercial.exchange.per_usd", exchange.per_usd)
                    .with("currency", exchange.currency),
            );
        }
        if exchange.source.trim().is_empty() {
            problems.push(Problem::error("exchange-source-missing", "commercial.exchange.source", ""));
        }
        match age(&exchange.date).filter(|_| Day::parse(&exchange.date).is_some()) {
            None => problems.push(Problem::error("exchange-date-invalid", "commercial.exchange.date", &exchange.date)),
            Some(days) if days > EXCHANGE_LIMIT_DAYS => problems.push(
                Problem::warning("exchange-old", "commercial.exchange.date", &exchange.date)
                    .with("days", days)
                    .with("limit", EXCHANGE_LIMIT_DAYS),
            ),
            Some(_) => {}
        }
        problems.push(
            Problem::assumption("exchange-informative", "commercial.exchange.per_usd", exchange.per_usd.normalize())
                .with("currency", exchange.currency)
                .with("source", &exchange.source)
                .with("date", &exchange.date),
        );
    }
    let withholding = &terms.withholding;
    if withholding.mode != WithholdingMode::None {
        if withholding.rate_percent <= Decimal::ZERO || withholding.rate_percent >= Decimal::ONE_HUNDRED {
            problems.push(Problem::error("withholding-rate", "commercial.withholding.rate_percent", withholding.rate_percent));
        }
        problems.push(
            Problem::assumption("withholding-informative", "commercial.withholding.mode", withholding.mode)
                .with("rate", withholding.rate_percent.normalize()),
        );
    }
    for (index, item) in terms.one_time.iter().enumerate() {
        if item.name.trim().is_empty() {
            problems.push(Problem::error("one-time-name-missing", format!("commercial.one_time[{index}].name"), ""));
        }
    }
    for (index, environment) in plan.environments.iter().enumerate().filter(|(_, one)| one.start_month > terms.term_months) {
        problems.push(
            Problem::error("start-after-term", format!("environments[{index}].start_month"), environment.start_month)
                .with("term", terms.term_months),
        );
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Environment, Exchange, OneTime, Withholding};
    use crate::quote::{ElasticAmount, Elasticity, QuoteScope, TaxAmount};

    fn d(text: &str) -> Decimal {
        text.parse().expect("decimal")
    }

    fn quote(nets: &[&str], tax: &str) -> Quote {
        let net: Decimal = nets.iter().map(|net| d(net)).sum();
        let nothing = ElasticAmount { mrus: Decimal::ZERO, net: Decimal::ZERO };
        let scope = |(index, net): (usize, &&str)| QuoteScope {
            scope: if index == 0 { Scope::Shared } else { Scope::Environment(index - 1) },
            mrus: d(net) / d("50"),
            subtotal: d(net),
            net: d(net),
        };
        Quote {
            rate_card: String::new(),
            usd_per_mru: d("50"),
            lines: Vec::new(),
            scopes: nets.iter().enumerate().map(scope).collect(),
            mrus: net / d("50"),
            subtotal: net,
            line_discount: Decimal::ZERO,
            discount: Decimal::ZERO,
            net,
            untaxed: Vec::new(),
            optional: Vec::new(),
            taxes: vec![TaxAmount { name: "IVA".to_owned(), rate_percent: d(tax), base: net, amount: money::usd(net * d(tax) / d("100")) }],
            total: net,
            elasticity: Elasticity { base: nothing.clone(), expected: nothing.clone(), maximum: nothing },
            elastic: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn currencies() -> Vec<CurrencyRules> {
        let rules = |(code, digits): (&str, u32)| CurrencyRules { code: code.to_owned(), digits, reference: String::new() };
        [("CLP", 0), ("CLF", 4), ("COP", 2)].map(rules).to_vec()
    }

    /// Reference, section 4, rule 6: totals are converted once; 4 × USD 0.55 at 943.27 is 2075, not 2076. Taxes on the local net:
    /// 19 % of 2075 is 394.25, so 394. A UF has four decimals.
    #[test]
    fn totals_are_converted_once() {
        for (currency, rate, net, tax) in [
            (LocalCurrency::Clp, "943.27", "2075", "394"),
            (LocalCurrency::Clf, "0.0248", "0.0546", "0.0104"),
            (LocalCurrency::Cop, "4000", "8800.00", "1672.00"),
        ] {
            let mut plan = Plan::default();
            plan.commercial.exchange = Exchange { currency, per_usd: d(rate), ..Exchange::default() };
            let told = local(&plan, &quote(&["2.20"], "19"), &currencies()).expect("local amounts");
            assert_eq!((told.net, told.taxes[0].1, told.total), (d(net), d(tax), d(net) + d(tax)), "{currency}");
        }
        assert_eq!(local(&Plan::default(), &quote(&["2.20"], "19"), &currencies()), None);
    }

    /// Reference, section 3.2: gross = net / (1 - r).
    #[test]
    fn gross_up_leaves_the_net() {
        for (rate, gross) in
            [("10", "1111.11"), ("15", "1176.47"), ("20", "1250.00"), ("25", "1333.33"), ("30", "1428.57"), ("35", "1538.46")]
        {
            let mut plan = Plan::default();
            plan.commercial.withholding = Withholding { mode: WithholdingMode::GrossUp, rate_percent: d(rate) };
            let told = withheld(&plan, d("1000.00")).expect("withholding");
            assert_eq!((told.invoiced, told.received), (d(gross), d("1000.00")), "{rate}");
            plan.commercial.withholding.mode = WithholdingMode::Informative;
            let told = withheld(&plan, d("1000.00")).expect("withholding");
            assert_eq!((told.withheld, told.received + told.withheld), (d(rate) * d("10"), d("1000.00")));
        }
        assert_eq!(withheld(&Plan::default(), d("1000.00")), None);
    }

    /// 1,000.00 of set-up and 500.00 of training that is exempt: 19 % of 1,000.00 is 190.00, in all 1,690.00.
    #[test]
    fn what_is_paid_once_has_its_own_taxes() {
        let mut plan = Plan::default();
        let item = |name: &str, usd: &str, tax| OneTime { name: name.to_owned(), usd: d(usd), tax, tax_reason: "ley".to_owned() };
        plan.commercial.one_time = vec![item("a", "1000", TaxTreatment::Taxed), item("b", "500", TaxTreatment::Exempt)];
        let told = one_time(&plan, &quote(&["100"], "19")).expect("one-time");
        assert_eq!((told.net, told.taxes[0].amount, told.total), (d("1500.00"), d("190.00"), d("1690.00")));
        assert_eq!((told.items[0].tax_reason.as_str(), told.items[1].tax_reason.as_str()), ("", "ley"));
        assert_eq!(one_time(&Plan::default(), &quote(&["100"], "19")), None);
    }

    /// 100 shared from the first month, 300 from the first, 50 from the third: 400, 400, 450, 450.
    #[test]
    fn environments_are_charged_from_their_first_month() {
        let mut plan = Plan::default();
        plan.commercial.term_months = 4;
        plan.environments = vec![Environment::production(), Environment { start_month: 3, ..Environment::certification() }];
        let quote = quote(&["100", "300", "50"], "0");
        let months: Vec<Decimal> = ramp(&plan, &quote).iter().map(|month| month.net).collect();
        assert_eq!(months, ["400", "400", "450", "450"].map(d));
        assert_eq!(contract_net(&plan, &quote), d("1700"));
    }
}
