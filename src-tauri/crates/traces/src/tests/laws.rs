//! What holds for every file.

use proptest::prelude::*;

use super::*;

proptest! {
    /// Whatever the separator, the marks, the order and the form of the time, the counts of a file are those of its series.
    #[test]
    fn a_table_keeps_its_total(
        counts in prop::collection::vec(0_u32..5_000, 2..200), step in prop::sample::select(vec![60_i64, 300, 900, 3_600]),
        separator in prop::sample::select(vec![',', ';', '\t']), form in 0_usize..5, newest_first in any::<bool>(), start in 0_i64..20_000,
    ) {
        let begin = jiff::Timestamp::from_second(1_700_000_000 / 3_600 * 3_600 + start * 3_600).expect("in range");
        let time = |row: usize| {
            let instant = begin.checked_add(jiff::Span::new().seconds(step * row as i64)).expect("in range");
            let zoned = instant.to_zoned(jiff::tz::TimeZone::UTC);
            match form {
                0 => instant.to_string(),
                1 => zoned.strftime("%Y-%m-%d %H:%M:%S").to_string(),
                2 => instant.as_second().to_string(),
                3 => instant.as_millisecond().to_string(),
                _ => zoned.strftime("%d/%b/%Y:%H:%M:%S +0000").to_string(),
            }
        };
        let mut rows: Vec<String> = counts.iter().enumerate().map(|(row, count)| format!("{}{separator}{count}", time(row))).collect();
        if newest_first {
            rows.reverse();
        }
        let text = format!("time{separator}requests\n{}\n", rows.join("\n"));
        let trace = read("trace.csv", text.as_bytes(), &TraceOptions::default()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let total = f64::from(counts.iter().sum::<u32>());
        prop_assert!((trace.series.requests() - total).abs() < 1e-6 * total.max(1.0));
        prop_assert_eq!((i64::from(trace.series.step_seconds), trace.series.rates.len()), (step, counts.len()));
        prop_assert_eq!(trace.start.map(|start| start.to_string()), Some(begin.to_zoned(jiff::tz::TimeZone::UTC).datetime().to_string()));
    }

    /// Each request of a log is counted once, in whatever order the lines are.
    #[test]
    fn a_log_keeps_its_lines(offsets in prop::collection::vec(0_i64..200_000, 1..300)) {
        let lines: Vec<String> = offsets.iter().map(|offset| {
            let instant = jiff::Timestamp::from_second(1_700_000_000 + offset).expect("in range");
            format!("10.0.0.1 - - [{}] \"GET / HTTP/1.1\" 200 5", instant.to_zoned(jiff::tz::TimeZone::UTC).strftime("%d/%b/%Y:%H:%M:%S +0000"))
        }).collect();
        let trace = read("access.log", lines.join("\n").as_bytes(), &TraceOptions::default()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert!((trace.series.requests() - offsets.len() as f64).abs() < 1e-9 * offsets.len() as f64);
        prop_assert_eq!(trace.rows, offsets.len() as u64);
    }

    /// No bytes whatever bring the importer down.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read("any", &bytes, &TraceOptions::default());
    }

    #[test]
    fn any_text_is_read_or_refused(text in "([0-9]{1,4}[-/:. T,;]){1,6}[^\n]{0,10}\n([0-9]{1,12}[-/:. T,;]){1,6}[^\n]{0,10}\n([{}\\[\\]\",0-9a-z: -]{0,40}\n){0,5}") {
        let _ = read("any", text.as_bytes(), &TraceOptions::default());
    }
}

/// A million rows, past the limit of rows and of bytes.
#[test]
fn limits_hold() {
    let rows: String = (0..ROW_LIMIT + 1).flat_map(|_| ["2024-03-05 00:00,1\n"]).collect();
    check("rows", "t.csv", rows.as_bytes(), &TraceOptions::default(), &Refused(&[("rows-limit", 0)]));
}
