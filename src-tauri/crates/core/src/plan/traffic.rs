//! Expected production traffic, from which everything that scales is derived.

use super::document::{choice, document};

choice! {
    /// How the traffic is known.
    TrafficSource {
        /// From users, sessions and calls.
        Users = "users",
        /// From users, sessions, pages and calls per page.
        Pages = "pages",
        /// From a counted number of requests.
        Requests = "requests",
    }
}

choice! {
    /// A day of the week.
    #[allow(missing_docs, reason = "the days of the week")]
    Weekday {
        Monday = "monday", Tuesday = "tuesday", Wednesday = "wednesday", Thursday = "thursday", Friday = "friday",
        Saturday = "saturday", Sunday = "sunday",
    }
}

document! {
    /// Something that makes the peak week busier: a pay day, a campaign, an enrolment.
    TrafficEvent {
        /// Name for people.
        /// Default: empty, and then its day is shown.
        name: String = String::new(); chars 120,
        /// The day on which it begins.
        /// Default: friday, on which pay days of a week-end are paid.
        weekday: Weekday = Weekday::Friday,
        /// The hour at which it begins, local time.
        /// Default: 0, midnight, when wages are booked and campaigns open.
        start_hour: f64 = 0.0; 0.0 to 24.0,
        /// How long it lasts, in hours.
        /// Default: 24, one day.
        hours: f64 = 24.0; 0.0 to 168.0,
        /// Traffic over that of the same hour without the event.
        /// Default: 2; pay days 1.5 to 2.5, thirteenth salaries 2 to 3, sales campaigns of shops 2 to 6 (capacity reference, section 5.3).
        multiplier: f64 = 2.0; 1.0 to 100.0,
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
        /// Screens in one session; used when the source is `pages`.
        /// Default: 6, what a session of 25 requests has.
        pages_per_session: f64 = 6.0; 0.0 to 1000.0,
        /// API requests of one screen; used when the source is `pages`.
        /// Default: 4.
        calls_per_page: f64 = 4.0; 0.0 to 1000.0,
        /// Requests that a cache before the containers answers, in percent; used when the source is `pages`.
        /// Default: 0; a bank's answers are personal.
        cache_hit_percent: f64 = 0.0; 0.0 to 100.0,
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
        /// Pay days and campaigns of the peak week.
        /// Default: none stated, and then those of the client's country are taken, scaled to the peak factor.
        events: Vec<TrafficEvent> = Vec::new(); items 20,
        /// The most that events of the same hour multiply together.
        /// Default: 6, the highest single multiplier seen for sales campaigns (capacity reference, section 5.3).
        event_cap: f64 = 6.0; 1.0 to 100.0,
        /// Burstiness: standard deviation of the logarithm of the rate around the shape of the week, in percent.
        /// Default: 10; recorded traces show 5 to 15 from one five minutes to the next (capacity reference, section 5.3).
        noise_percent: f64 = 10.0; 0.0 to 100.0,
        /// Seed of the burstiness: the same seed gives the same weeks.
        /// Default: 1.
        noise_seed: u32 = 1; 0 to 1000000000,
    }
}

impl Traffic {
    /// API requests in a month before growth (formula `requests-per-month`).
    #[must_use]
    pub fn requests_per_month(&self) -> f64 {
        match self.source {
            TrafficSource::Users => f64::from(self.monthly_users) * self.sessions_per_user * self.requests_per_session,
            TrafficSource::Pages => {
                let pages = f64::from(self.monthly_users) * self.sessions_per_user * self.pages_per_session;
                pages * self.calls_per_page * (1.0 - self.cache_hit_percent / 100.0)
            }
            TrafficSource::Requests => self.monthly_requests,
        }
    }
}
