//! Commercial terms: rate card, taxes, discount, term, validity.

use rust_decimal::Decimal;

use super::agreement::{Enablement, Issuer, PriceAdjustment};
use super::document::{choice, document};
use super::line_terms::{LineTerms, OneTime, OptionalLine};

choice! {
    /// Which of the three amounts of an elastic container is invoiced; the other two are shown.
    BillingPolicy {
        /// The tasks that always run.
        Base = "base",
        /// The time-weighted mean.
        Expected = "expected",
        /// The most that autoscaling may start.
        Maximum = "maximum",
    }
}

choice! {
    /// Where the taxes of a quote come from.
    TaxMode {
        /// The standard rate of the client's country.
        Country = "country",
        /// The taxes listed in the plan.
        Custom = "custom",
        /// None (export, exemption); the proposal says so.
        None = "none",
    }
}

document! {
    /// A tax of the plan's own.
    Tax {
        /// Name as it is printed.
        /// Default: IVA.
        name: String = "IVA".to_owned(); chars 40,
        /// Rate in percent, as a decimal string.
        /// Default: 0.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,3}(\.[0-9]{1,6})?$")))]
        rate_percent: Decimal = Decimal::ZERO,
    }
}

choice! {
    /// Currency of the quote (ISO 4217).
    Currency {
        /// US dollar.
        Usd = "USD",
    }
}

choice! {
    /// Local currency in which an equivalent is shown (ISO 4217); rules in `pricing-data/catalog/currencies.toml`.
    #[allow(missing_docs, reason = "ISO 4217 codes")]
    LocalCurrency {
        None = "none", Clp = "CLP", Clf = "CLF", Mxn = "MXN", Cop = "COP", Pen = "PEN", Ars = "ARS", Brl = "BRL", Uyu = "UYU",
        Pyg = "PYG", Bob = "BOB", Crc = "CRC", Dop = "DOP", Gtq = "GTQ", Hnl = "HNL", Nio = "NIO", Ves = "VES",
    }
}

document! {
    /// The equivalent in local currency: for information, at a stated rate.
    Exchange {
        /// Local currency.
        /// Default: none; the quote is in US dollars.
        currency: LocalCurrency = LocalCurrency::None,
        /// Units of the local currency for one US dollar, as a decimal string.
        /// Default: 0, and then it must be given.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,9}(\.[0-9]{1,10})?$")))]
        per_usd: Decimal = Decimal::ZERO,
        /// Who publishes the rate.
        /// Default: empty; it must be given with a local currency, because it is printed.
        source: String = String::new(); chars 120,
        /// Day of the rate (YYYY-MM-DD).
        /// Default: empty; it must be given with a local currency.
        date: String = String::new(); chars 10,
    }
}

choice! {
    /// What is said of taxes that the client withholds from payments abroad.
    WithholdingMode {
        /// Nothing.
        None = "none",
        /// What the client would withhold, for information.
        Informative = "informative",
        /// The price that leaves the net after withholding.
        GrossUp = "gross-up",
    }
}

document! {
    /// Withholding on payments abroad. It depends on residence, treaty and kind of service: an accountant decides.
    Withholding {
        /// What is said of it.
        /// Default: none.
        mode: WithholdingMode = WithholdingMode::None,
        /// Rate in percent, as a decimal string.
        /// Default: 0.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,3}(\.[0-9]{1,6})?$")))]
        rate_percent: Decimal = Decimal::ZERO,
    }
}

choice! {
    /// A section of the documents that may be left out; cover, investment and terms may not.
    #[allow(missing_docs, reason = "named after their headings")]
    DocumentSection {
        Versions = "versions", Summary = "summary", Understanding = "understanding", Solution = "solution", Enablement = "enablement",
        Levels = "levels", Capacity = "capacity", Assumptions = "assumptions", Confidentiality = "confidentiality",
        Acceptance = "acceptance", Sizing = "sizing", Rates = "rates", Prices = "prices", Glossary = "glossary",
        Attachments = "attachments",
    }
}

document! {
    /// Whether this quote's documents have a section, whatever the house's usual ones have.
    SectionSwitch {
        /// The section.
        /// Default: glossary, the first that a short offer does without.
        section: DocumentSection = DocumentSection::Glossary,
        /// Whether it is printed.
        /// Default: no; a switch is added to leave something out.
        shown: bool = false,
    }
}

document! {
    /// Commercial terms.
    Commercial {
        /// Currency of the quote.
        /// Default: USD, in which MRUs are valued; other currencies need a dated exchange rate.
        currency: Currency = Currency::Usd,
        /// Rate card and its version, `id@version`.
        /// Default: the shipped example, which says that it is one.
        rate_card: String = "aforo-example@2026.1".to_owned(); chars 80,
        /// Price book from which the estimate is made, by its identifier.
        /// Default: empty, and then the active book; the window writes the active one into a new plan, so that importing
        /// newer prices never reprices it.
        price_book: String = String::new(); chars 80,
        /// Which amount of elastic containers is invoiced.
        /// Default: base, the capacity that the client has agreed to.
        billing_policy: BillingPolicy = BillingPolicy::Base,
        /// Discount on the net amount in percent, as a decimal string.
        /// Default: 0.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,3}(\.[0-9]{1,6})?$")))]
        discount_percent: Decimal = Decimal::ZERO,
        /// Terms of single lines: discount and tax treatment.
        /// Default: none; every line is taxed and bears only its share of the discount on the whole.
        lines: Vec<LineTerms> = Vec::new(); items 200,
        /// What is offered with its price outside the total.
        /// Default: none.
        optional: Vec<OptionalLine> = Vec::new(); items 100,
        /// Where the taxes come from.
        /// Default: country.
        tax_mode: TaxMode = TaxMode::Country,
        /// Taxes of the plan's own, used when `tax_mode` is `custom`.
        /// Default: none.
        taxes: Vec<Tax> = Vec::new(); items 6,
        /// Equivalent in local currency.
        /// Default: none.
        exchange: Exchange = Exchange::default(),
        /// Withholding on payments abroad.
        /// Default: none.
        withholding: Withholding = Withholding::default(),
        /// What is paid once; never mixed with the monthly amounts.
        /// Default: none.
        one_time: Vec<OneTime> = Vec::new(); items 40,
        /// When the value of an MRU may be adjusted.
        /// Default: never; the clause is off.
        adjustment: PriceAdjustment = PriceAdjustment::default(),
        /// When the enablement begins.
        /// Default: on the day of the quote.
        enablement: Enablement = Enablement::default(),
        /// Who offers.
        /// Default: nobody is named.
        issuer: Issuer = Issuer::default(),
        /// Months of the contract.
        /// Default: 12.
        term_months: u32 = 12; 1 to 120,
        /// Days for which the quote may be accepted.
        /// Default: 30, the custom of the trade.
        validity_days: u32 = 30; 1 to 365,
        /// Sections of the documents of this quote; where it says nothing, the house's own choice holds.
        /// Default: none.
        sections: Vec<SectionSwitch> = Vec::new(); items 15,
        /// Long name of the resource unit, printed once beside MRU.
        /// Default: the public name.
        mru_long_name: String = "Modyo Resource Unit".to_owned(); chars 80,
    }
}
