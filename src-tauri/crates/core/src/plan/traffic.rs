//! Expected production traffic, from which everything that scales is derived.

use super::document::{choice, document};

choice! {
    /// How the traffic is known.
    TrafficSource {
        /// From users, sessions and calls.
        Users = "users",
        /// From a counted number of requests.
        Requests = "requests",
    }
}

choice! {
    /// The shape of a week (`pricing-data/catalog/traffic-profiles.toml`).
    TrafficProfile {
        /// Retail bank: two humps on working days, quieter week-ends.
        RetailBank = "retail-bank",
        /// Internal system: office hours.
        Internal = "internal",
        /// Shop: evenings and week-ends.
        Shop = "shop",
        /// The same load around the clock.
        Flat = "flat",
    }
}

document! {
    /// Expected production traffic.
    Traffic {
        /// How the traffic is known.
        /// Default: users, which is what a client can tell before anything is built.
        source: TrafficSource = TrafficSource::Users,
        /// Active users a month.
        /// Default: 50000.
        monthly_users: u32 = 50_000; 0 to 500000000,
        /// Sessions of one user a month.
        /// Default: 8, twice a week.
        sessions_per_user: f64 = 8.0; 0.0 to 10000.0,
        /// API requests in one session.
        /// Default: 25: six screens with four calls each, and the login.
        requests_per_session: f64 = 25.0; 0.0 to 10000.0,
        /// API requests a month; used when the source is `requests`.
        /// Default: 10000000.
        monthly_requests: f64 = 10_000_000.0; 0.0 to 1000000000000.0,
        /// The busiest minute over the mean of the month.
        /// Default: 5; production traces show 3 to 5 on normal days (capacity reference, section 5.2).
        peak_factor: f64 = 5.0; 1.0 to 100.0,
        /// Growth of the traffic a month, in percent, compounded.
        /// Default: 1.5, about a fifth in a year.
        growth_percent_per_month: f64 = 1.5; 0.0 to 100.0,
        /// Body of a request, in KiB.
        /// Default: 2.
        request_kib: f64 = 2.0; 0.0 to 10240.0,
        /// Body of an answer, in KiB.
        /// Default: 12.
        response_kib: f64 = 12.0; 0.0 to 10240.0,
        /// The shape of a week.
        /// Default: retail-bank.
        profile: TrafficProfile = TrafficProfile::RetailBank,
    }
}

impl Traffic {
    /// API requests in a month before growth (formula `requests-per-month`).
    #[must_use]
    pub fn requests_per_month(&self) -> f64 {
        match self.source {
            TrafficSource::Users => f64::from(self.monthly_users) * self.sessions_per_user * self.requests_per_session,
            TrafficSource::Requests => self.monthly_requests,
        }
    }
}
