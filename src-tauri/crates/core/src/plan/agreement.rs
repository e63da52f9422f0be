//! What a contract says beside its prices: who offers, when work begins, and when a price may be adjusted.

use rust_decimal::Decimal;

use super::Country;
use super::document::document;

document! {
    /// Who offers. It is printed on the cover and in the acceptance block.
    Issuer {
        /// Legal name.
        /// Default: empty; it is printed if given.
        name: String = String::new(); chars 200,
        /// Country, ISO 3166 two letters; it decides how the tax identifier is checked.
        /// Default: CL, where the service was first sold.
        country: Country = Country::Cl,
        /// Tax identifier.
        /// Default: empty; it is printed if given.
        tax_id: String = String::new(); chars 40,
    }
}

document! {
    /// A day on which nobody works.
    Holiday {
        /// Day (YYYY-MM-DD).
        /// Default: empty; it must be given.
        date: String = String::new(); chars 10,
        /// What is kept on it.
        /// Default: empty.
        name: String = String::new(); chars 80,
    }
}

document! {
    /// When the enablement begins, and which days do not count.
    Enablement {
        /// First day of work (YYYY-MM-DD).
        /// Default: empty, and then the schedule counts from the day of the quote.
        start_date: String = String::new(); chars 10,
        /// Days that do not count beside Saturdays and Sundays.
        /// Default: none; the schedule says that holidays are not considered.
        holidays: Vec<Holiday> = Vec::new(); items 100,
    }
}

document! {
    /// When the value of an MRU may be adjusted, up or down, and by how much. The weights that are not given are fixed.
    PriceAdjustment {
        /// Whether the contract has the clause.
        /// Default: off; then the value of an MRU is fixed for the term.
        enabled: bool = false,
        /// Weight of the cloud basket (the quote's own resources at list price) in percent, as a decimal string.
        /// Default: 70, the example of the quoting reference.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,3}(\.[0-9]{1,6})?$")))]
        cloud_percent: Decimal = Decimal::from_parts(70, 0, 0, false, 0),
        /// Weight of labour in percent, as a decimal string.
        /// Default: 20, the example of the quoting reference.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,3}(\.[0-9]{1,6})?$")))]
        labour_percent: Decimal = Decimal::from_parts(20, 0, 0, false, 0),
        /// Weight of licences in percent, as a decimal string.
        /// Default: 10, the example of the quoting reference.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,3}(\.[0-9]{1,6})?$")))]
        licence_percent: Decimal = Decimal::from_parts(10, 0, 0, false, 0),
        /// How far the basket must have moved, in percent, before anything is adjusted, as a decimal string.
        /// Default: 5.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,3}(\.[0-9]{1,6})?$")))]
        threshold_percent: Decimal = Decimal::from_parts(5, 0, 0, false, 0),
        /// The largest adjustment in percent, up or down, as a decimal string; 0 for none.
        /// Default: 10.
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = r"^[0-9]{1,3}(\.[0-9]{1,6})?$")))]
        cap_percent: Decimal = Decimal::from_parts(10, 0, 0, false, 0),
        /// Day from which the basket counts (YYYY-MM-DD).
        /// Default: empty, and then the day of the price book.
        base_date: String = String::new(); chars 10,
        /// Months between two adjustments.
        /// Default: 12, as public contracts have it.
        interval_months: u32 = 12; 1 to 60,
        /// Days of notice.
        /// Default: 30, the least that is customary.
        notice_days: u32 = 30; 0 to 365,
        /// Who publishes the index of labour and that of licences.
        /// Default: empty; it must be given where their weights are not 0.
        index_source: String = String::new(); chars 200,
    }
}
