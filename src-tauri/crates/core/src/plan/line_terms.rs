//! Terms of single lines of the quote: discount, tax treatment, what is offered beside the total, what is paid once.

use rust_decimal::Decimal;

use super::document::{choice, document};

choice! {
    /// How the consumption taxes of the quote treat an amount.
    TaxTreatment {
        /// At the rates of the quote.
        Taxed = "taxed",
        /// Within the tax's scope and relieved of it.
        Exempt = "exempt",
        /// Outside the tax's scope, as Colombia excludes cloud computing.
        Excluded = "excluded",
    }
}

document! {
    /// Terms of one line of the quote, or of several.
    LineTerms {
        /// Stable id of a line (`production/container/accounts`); with a `*` at its end, every line that begins so. Of several that
        /// fit a line the longest holds.
        /// Default: empty; it must be given.
        line: String = String::new(); chars 160,
        /// Discount of the line in percent, before the discount on the whole, as a decimal string.
        /// Default: 0.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,3}(\.[0-9]{1,6})?$")))]
        discount_percent: Decimal = Decimal::ZERO,
        /// How the taxes treat it.
        /// Default: taxed.
        tax: TaxTreatment = TaxTreatment::Taxed,
        /// Why it is not taxed, as it is printed: the law and the article.
        /// Default: empty; it must be given for what is not taxed.
        tax_reason: String = String::new(); chars 300,
    }
}

document! {
    /// Something that is offered with its price outside the total.
    OptionalLine {
        /// Stable identifier: lower-case letters, digits and dashes.
        /// Default: empty; it must be given, because acceptances refer to it.
        id: String = String::new(); chars 60,
        /// Component or recipe of the rate card, for example vpn-link.
        /// Default: empty; it must be given.
        component: String = String::new(); chars 80,
        /// Name for people, printed beside the component's.
        /// Default: empty.
        name: String = String::new(); chars 120,
        /// Identifier of the environment that it belongs to.
        /// Default: empty, and then it is shared.
        environment: String = String::new(); chars 60,
        /// How many.
        /// Default: 1.
        quantity: u32 = 1; 1 to 10_000,
    }
}

document! {
    /// Something that is paid once.
    OneTime {
        /// Name as it is printed.
        /// Default: empty; it must be given.
        name: String = String::new(); chars 120,
        /// US dollars, net, as a decimal string.
        /// Default: 0.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,9}(\.[0-9]{1,2})?$")))]
        usd: Decimal = Decimal::ZERO,
        /// How the taxes treat it.
        /// Default: taxed.
        tax: TaxTreatment = TaxTreatment::Taxed,
        /// Why it is not taxed, as it is printed: the law and the article.
        /// Default: empty; it must be given for what is not taxed.
        tax_reason: String = String::new(); chars 300,
    }
}
