//! Quantities and their units. Types carry the unit inside the program; names carry it in files.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use serde::{Deserialize, Serialize};

/// Hours in a billing month: 8,760 hours a year / 12. The AWS Pricing Calculator uses the same convention
/// (aws.amazon.com/calculator/calculator-assumptions, read 2026-11).
pub const HOURS_PER_MONTH: u32 = 730;

/// Seconds in a billing month of 730 hours.
pub const SECONDS_PER_MONTH: u32 = HOURS_PER_MONTH * 3_600;

/// A percentage above which an input is treated as a typing error rather than a wish.
pub const PERCENT_LIMIT: u32 = 100;

/// The unit of a quantity that is priced, printed or traced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each variant is the unit that it names")]
pub enum Unit {
    VcpuHour,
    GbHour,
    GbMonth,
    Gb,
    Hour,
    Request,
    Message,
    Call,
    Query,
    Minute,
    GbSecond,
    AclMonth,
    RuleMonth,
    ZoneMonth,
    SecretMonth,
    KeyMonth,
    MetricMonth,
    AlarmMonth,
    PipelineMonth,
    UserMonth,
    Event,
    Notification,
    Update,
    IopsMonth,
    MibpsMonth,
    Item,
    Task,
    Vcpu,
    Gib,
    Percent,
    Factor,
    Mru,
    Usd,
    PerSecond,
    Millisecond,
    Mib,
    Kib,
    Connection,
    Month,
}

impl Unit {
    /// The unit as data files and machine outputs write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::VcpuHour => "vcpu-hour",
            Self::GbHour => "gb-hour",
            Self::GbMonth => "gb-month",
            Self::Gb => "gb",
            Self::Hour => "hour",
            Self::Request => "request",
            Self::Message => "message",
            Self::Call => "call",
            Self::Query => "query",
            Self::Minute => "minute",
            Self::GbSecond => "gb-second",
            Self::AclMonth => "acl-month",
            Self::RuleMonth => "rule-month",
            Self::ZoneMonth => "zone-month",
            Self::SecretMonth => "secret-month",
            Self::KeyMonth => "key-month",
            Self::MetricMonth => "metric-month",
            Self::AlarmMonth => "alarm-month",
            Self::PipelineMonth => "pipeline-month",
            Self::UserMonth => "user-month",
            Self::Event => "event",
            Self::Notification => "notification",
            Self::Update => "update",
            Self::IopsMonth => "iops-month",
            Self::MibpsMonth => "mibps-month",
            Self::Item => "item",
            Self::Task => "task",
            Self::Vcpu => "vcpu",
            Self::Gib => "gib",
            Self::Percent => "percent",
            Self::Factor => "factor",
            Self::Mru => "mru",
            Self::Usd => "usd",
            Self::PerSecond => "per-second",
            Self::Millisecond => "millisecond",
            Self::Mib => "mib",
            Self::Kib => "kib",
            Self::Connection => "connection",
            Self::Month => "month",
        }
    }

    /// Every unit in which a price book may state a price.
    pub const BILLABLE: [Self; 25] = [
        Self::VcpuHour,
        Self::GbHour,
        Self::GbMonth,
        Self::Gb,
        Self::Hour,
        Self::Request,
        Self::Message,
        Self::Call,
        Self::Query,
        Self::Minute,
        Self::GbSecond,
        Self::AclMonth,
        Self::RuleMonth,
        Self::ZoneMonth,
        Self::SecretMonth,
        Self::KeyMonth,
        Self::MetricMonth,
        Self::AlarmMonth,
        Self::PipelineMonth,
        Self::UserMonth,
        Self::Event,
        Self::Notification,
        Self::Update,
        Self::IopsMonth,
        Self::MibpsMonth,
    ];

    /// The billable unit that a price file names, if it is one.
    #[must_use]
    pub fn billable(name: &str) -> Option<Self> {
        Self::BILLABLE.into_iter().find(|unit| unit.as_str() == name)
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The only door from capacity mathematics (`f64`) into priced quantities (`Decimal`): rounded to six decimals,
/// which is finer than any metering unit. Values outside the decimal range cannot occur after validation and become zero.
#[must_use]
pub fn quantity(value: f64) -> Decimal {
    debug_assert!(value.is_finite(), "a quantity must be finite");
    Decimal::from_f64(value).unwrap_or_default().round_dp_with_strategy(6, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
}
