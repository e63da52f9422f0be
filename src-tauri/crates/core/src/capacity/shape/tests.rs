use proptest::prelude::*;

use super::*;
use crate::catalog::{CalendarEvent, ProfileShape};
use crate::plan::{Country, TrafficProfile, TrafficSource, Weekday};

fn catalog() -> Catalog {
    let weekday = std::array::from_fn(|hour| 10.0 + 90.0 * f64::from(u8::from((9..18).contains(&hour))));
    let bank = ProfileShape { profile: TrafficProfile::RetailBank, weekday, weekend: [10.0; 24] };
    Catalog {
        profiles: vec![bank, ProfileShape { profile: TrafficProfile::Flat, weekday: [1.0; 24], weekend: [1.0; 24] }],
        ..Catalog::default()
    }
}

/// One request a second on average: 730 hours × 3,600 requests a month.
fn plan(profile: TrafficProfile, noise_percent: f64) -> Plan {
    let mut plan = Plan::default();
    plan.traffic.source = TrafficSource::Requests;
    plan.traffic.monthly_requests = 730.0 * 3_600.0;
    plan.traffic.profile = profile;
    plan.traffic.noise_percent = noise_percent;
    plan
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs().max(1.0)
}

/// Means 1 and 3 in turn meet at 2: the hour of mean 1 is 2 − 6t + 6t², whose first minute has the mean 2 − 3/60 + 2/3,600.
#[test]
fn a_minute_worked_by_hand() {
    let minutes = minutes(&[1.0, 3.0]);
    assert!(close(minutes[0], 2.0 - 0.05 + 2.0 / 3_600.0), "{}", minutes[0]);
    assert!(close(minutes[..60].iter().sum::<f64>() / 60.0, 1.0));
    // Beside a quiet hour the edge is at most three times its mean: 3 × 1 rather than 50.5.
    assert!(close(super::minutes(&[1.0, 100.0])[0], 3.0 - 12.0 * 0.5 / 60.0 + 12.0 / 3.0 / 3_600.0));
}

proptest! {
    #[test]
    fn hours_keep_their_mean_and_no_minute_is_negative(hours in prop::collection::vec(0.0_f64..1_000.0, 1..30)) {
        let minutes = minutes(&hours);
        for (index, mean) in hours.iter().enumerate() {
            let own = &minutes[index * 60..][..60];
            prop_assert!(own.iter().all(|rate| *rate >= 0.0));
            prop_assert!((own.iter().sum::<f64>() / 60.0 - mean).abs() < 1e-9 * (1.0 + mean));
        }
    }

    #[test]
    fn the_week_has_the_mean_rate_whatever_seed_noise_and_schedule(
        seed in 0_u32..1_000, noise in 0.0_f64..50.0, hours in 1.0_f64..24.0, days in 1.0_f64..7.0,
    ) {
        let mut plan = plan(TrafficProfile::RetailBank, noise);
        plan.traffic.noise_seed = seed;
        plan.environments[0].schedule = Schedule { hours_per_day: hours, days_per_week: days };
        let week = typical_week(&plan, &catalog(), 0);
        let running = running(&plan, &catalog(), &plan.environments[0].schedule);
        let minutes = running.iter().filter(|running| **running).count();
        prop_assert!((minutes as f64 - hours * days * 60.0).abs() <= 4.0, "{minutes}");
        let mean = week.rates.iter().sum::<f64>() / minutes as f64;
        prop_assert!((mean - mean_rate(&plan, &plan.environments[0])).abs() < 1e-9 * mean);
        prop_assert!(week.rates.iter().zip(&running).all(|(rate, running)| *running || *rate == 0.0));
    }

    #[test]
    fn no_minute_of_the_peak_week_is_quieter_and_growth_never_lowers_one(
        seed in 0_u32..1_000, noise in 0.0_f64..80.0, peak in 1.0_f64..20.0, growth in 0.0_f64..5.0, more in 0.0_f64..5.0,
        events in prop::collection::vec((0_usize..7, 0.0_f64..24.0, 0.0_f64..168.0, 1.0_f64..10.0), 0..4), office in any::<bool>(),
    ) {
        let mut plan = plan(TrafficProfile::RetailBank, noise);
        plan.traffic.noise_seed = seed;
        plan.traffic.peak_factor = peak;
        plan.traffic.growth_percent_per_month = growth;
        if office {
            plan.environments[0].schedule = Schedule { hours_per_day: 12.0, days_per_week: 5.0 };
        }
        for (day, start_hour, hours, multiplier) in events {
            let weekday = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday, Weekday::Saturday, Weekday::Sunday][day];
            plan.traffic.events.push(TrafficEvent { weekday, start_hour, hours, multiplier, ..TrafficEvent::default() });
        }
        let typical = typical_week(&plan, &catalog(), 0);
        let busy = peak_week(&plan, &catalog(), 0);
        prop_assert_eq!(&busy, &peak_week(&plan, &catalog(), 0), "the seed reproduces");
        prop_assert!(typical.rates.iter().zip(&busy.rates).all(|(typical, peak)| *typical >= 0.0 && *peak >= typical * (1.0 - 1e-12)));
        plan.traffic.growth_percent_per_month += more;
        let grown = peak_week(&plan, &catalog(), 0);
        prop_assert!(busy.rates.iter().zip(&grown.rates).all(|(few, many)| *many >= few * (1.0 - 1e-9)));
    }

    #[test]
    fn more_users_never_lower_a_minute(factor in 1.0_f64..5.0, seed in 0_u32..50) {
        let mut plan = plan(TrafficProfile::RetailBank, 10.0);
        plan.traffic.noise_seed = seed;
        let few = peak_week(&plan, &catalog(), 0);
        plan.traffic.monthly_requests *= factor;
        let many = peak_week(&plan, &catalog(), 0);
        prop_assert!(few.rates.iter().zip(&many.rates).all(|(few, many)| *many >= few * 0.999_999));
    }
}

#[test]
fn a_flat_week_without_noise_is_constant() {
    let week = typical_week(&plan(TrafficProfile::Flat, 0.0), &catalog(), 0);
    assert_eq!((week.step_seconds, week.rates.len()), (60, 10_080));
    assert!(week.rates.iter().all(|rate| close(*rate, 1.0)));
    let certification = typical_week(&plan(TrafficProfile::Flat, 0.0), &catalog(), 1);
    assert!(close(certification.mean(), 0.02), "2 % of production");
    assert!(typical_week(&plan(TrafficProfile::Flat, 0.0), &catalog(), 9).rates.is_empty());
}

/// The working day has 9 hours of 100 and 15 of 10, the week-end 24 of 10: the mean of the week is (5 × 1,050 + 2 × 240) / 168.
#[test]
fn the_hours_of_the_profile_come_out() {
    let week = typical_week(&plan(TrafficProfile::RetailBank, 0.0), &catalog(), 0);
    let mean = (5.0 * 1_050.0 + 2.0 * 240.0) / 168.0;
    let hour = |index: usize| week.rates[index * 60..][..60].iter().sum::<f64>() / 60.0;
    for (index, weight) in [(3, 10.0), (9, 100.0), (24 + 12, 100.0), (5 * 24 + 12, 10.0)] {
        assert!(close(hour(index), weight / mean), "hour {index}");
    }
}

#[test]
fn the_seed_decides_and_burstiness_has_its_spread_and_memory() {
    let flat = |seed: u32| {
        let mut plan = plan(TrafficProfile::Flat, 10.0);
        plan.traffic.noise_seed = seed;
        typical_week(&plan, &catalog(), 0).rates
    };
    assert_eq!(flat(3), flat(3));
    assert_ne!(flat(3), flat(4));
    let logs: Vec<f64> = (0..20).flat_map(|seed| flat(seed).into_iter().map(f64::ln)).collect();
    let mean = logs.iter().sum::<f64>() / logs.len() as f64;
    let centred: Vec<f64> = logs.iter().map(|log| log - mean).collect();
    let variance = centred.iter().map(|log| log * log).sum::<f64>() / logs.len() as f64;
    assert!((variance.sqrt() - 0.1).abs() < 0.003, "{}", variance.sqrt());
    let lagged = centred.iter().zip(&centred[5..]).map(|(a, b)| a * b).sum::<f64>() / logs.len() as f64 / variance;
    assert!((lagged - 0.8).abs() < 0.02, "five minutes later: {lagged}");
}

/// The plan states the busiest minute: mean × 5 × 1.015¹², with noise, with and without events of a calendar.
#[test]
fn the_busiest_minute_of_the_peak_week_is_the_peak_rate() {
    let plan = plan(TrafficProfile::RetailBank, 10.0);
    let mut catalog = catalog();
    let expected = 5.0 * 1.195_618_171_461_533;
    let bare = peak_week_and_events(&plan, &catalog, 0);
    assert!((bare.series.peak() - expected).abs() < 1e-9, "{}", bare.series.peak());
    assert_eq!((bare.monday, bare.events.len()), (None, 0));
    let event = |monday: &str, id: &str, day: u32, multiplier: f64| CalendarEvent {
        id: id.to_owned(),
        profiles: vec![TrafficProfile::RetailBank],
        countries: vec![Country::Cl],
        monday: monday.to_owned(),
        start_minute: day * 1_440,
        minutes: 1_440,
        multiplier,
        source: String::new(),
    };
    catalog.events = vec![
        event("2026-11-30", "payday", 0, 2.0),
        event("2026-12-14", "salary", 4, 4.0),
        event("2026-12-14", "payday", 1, 2.0),
        CalendarEvent { countries: vec![Country::Mx], ..event("2026-12-21", "elsewhere", 4, 9.0) },
    ];
    let week = peak_week_and_events(&plan, &catalog, 0);
    assert_eq!((week.monday.as_deref(), week.events.join(" ")), (Some("2026-12-14"), "payday salary".to_owned()));
    assert!((week.series.peak() - expected).abs() < 1e-9, "{}", week.series.peak());
    let busiest = week.series.rates.iter().position(|rate| *rate == week.series.peak()).expect("a busiest minute");
    assert_eq!(busiest / 1_440, 4, "on the day of the strongest event");
}

#[test]
fn stated_events_count_as_they_are_up_to_the_cap() {
    let mut plan = plan(TrafficProfile::Flat, 0.0);
    plan.traffic.peak_factor = 1.0;
    plan.traffic.growth_percent_per_month = 0.0;
    let event = |weekday, start_hour, hours, multiplier| TrafficEvent { weekday, start_hour, hours, multiplier, ..TrafficEvent::default() };
    plan.traffic.events =
        vec![event(Weekday::Friday, 0.0, 24.0, 3.0), event(Weekday::Friday, 12.0, 1.0, 4.0), event(Weekday::Sunday, 23.0, 2.0, 2.0)];
    let week = peak_week_and_events(&plan, &catalog(), 0);
    for (minute, expected) in
        [(4 * 1_440, 3.0), (4 * 1_440 + 720, 6.0), (4 * 1_440 + 780, 3.0), (5 * 1_440, 1.0), (6 * 1_440 + 1_380, 2.0), (59, 2.0), (60, 1.0)]
    {
        assert!(close(week.series.rates[minute], expected), "minute {minute}: {}", week.series.rates[minute]);
    }
    assert_eq!(stated_peak(&plan, &catalog()), Some(6.0));
    let traffic = super::super::traffic::environments(&plan, &catalog());
    assert!(close(traffic[0].peak_rate, 6.0), "the sizing knows the stated events: {}", traffic[0].peak_rate);
    plan.traffic.peak_factor = 11.0;
    let stretched = peak_week_and_events(&plan, &catalog(), 0);
    assert!(close(stretched.series.peak(), 11.0), "a higher peak factor stretches them: {}", stretched.series.peak());
}

/// 12 hours on 5 days: from Monday to Friday, over the busiest twelve hours; half the hours of 24 × 5.
#[test]
fn an_environment_with_a_schedule_has_its_traffic_while_it_runs() {
    let plan = plan(TrafficProfile::RetailBank, 0.0);
    let running = running(&plan, &catalog(), &Schedule { hours_per_day: 12.0, days_per_week: 5.0 });
    assert_eq!(running.iter().filter(|running| **running).count(), 3_600);
    assert!((0..5).all(|day| running[day * 1_440 + 12 * 60]) && !running[5 * 1_440 + 720]);
    assert!(running[9 * 60] && running[17 * 60 + 59], "the busy hours are among them");
}
