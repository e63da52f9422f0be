//! Odd files: each is read right or refused with its reason. Expectations are worked from the files by hand.

use super::*;

mod forms;
mod laws;

/// What a file must give.
enum Expected {
    /// Step in seconds, number of steps, requests in all, start; and codes that must be told.
    Read(u32, usize, f64, &'static str, &'static [&'static str]),
    /// Codes of all problems, with their places (0: the file).
    Refused(&'static [(&'static str, u64)]),
}

use Expected::{Read, Refused};

fn options(change: impl FnOnce(&mut TraceOptions)) -> TraceOptions {
    let mut options = TraceOptions::default();
    change(&mut options);
    options
}

fn zone(name: &str) -> TraceOptions {
    options(|options| options.zone = Some(name.to_owned()))
}

#[track_caller]
fn check(case: &str, name: &str, bytes: &[u8], options: &TraceOptions, expected: &Expected) {
    match (read(name, bytes, options), expected) {
        (Ok(trace), Read(step, steps, requests, start, codes)) => {
            let found = trace.start.map(|start| start.to_string()).unwrap_or_default();
            assert_eq!((trace.series.step_seconds, trace.series.rates.len(), found.as_str()), (*step, *steps, *start), "{case}: {trace:?}");
            let total = trace.series.requests();
            assert!((total - requests).abs() < 1e-9 * requests.max(1.0), "{case}: {total} instead of {requests}: {trace:?}");
            let told: Vec<&str> = trace.assumptions.iter().chain(&trace.warnings).map(|finding| finding.code).collect();
            for code in *codes {
                assert!(told.contains(code), "{case}: {code} is not told: {told:?}");
            }
        }
        (Err(error), Refused(codes)) => {
            let number = |place: Place| match place {
                Place::File => 0,
                Place::Line(number) | Place::Item(number) => number,
            };
            let found: Vec<(&str, u64)> = error.problems.iter().map(|problem| (problem.code, number(problem.place))).collect();
            assert_eq!(found, *codes, "{case}: {error}");
        }
        (Ok(trace), Refused(_)) => panic!("{case}: was read: {trace:?}"),
        (Err(error), Read(..)) => panic!("{case}: was refused: {error}"),
    }
}

#[test]
fn tables_of_counts() {
    let plain = TraceOptions::default();
    let none: &[&str] = &[];
    let cases: Vec<(&str, &str, TraceOptions, Expected)> = vec![
        (
            "plain",
            "timestamp,value\n2024-03-05 00:00:00,60\n2024-03-05 00:01:00,120\n2024-03-05 00:02:00,0\n",
            plain.clone(),
            Read(60, 3, 180.0, "2024-03-05T00:00:00", &["zone-none", "column", "span-short"]),
        ),
        (
            "no heading",
            "2024-03-05T00:00:00Z,60\n2024-03-05T00:05:00Z,120\n2024-03-05T00:10:00Z,3\n",
            plain.clone(),
            Read(300, 3, 183.0, "2024-03-05T00:00:00", &["offsets", "column"]),
        ),
        (
            "semicolons, decimal comma, month first seen by 13",
            "Fecha;Peticiones por segundo\n13/03/2024 10:00;94,5\n13/03/2024 10:01;5,5\n",
            plain.clone(),
            Read(60, 2, 6_000.0, "2024-03-13T10:00:00", &["decimal-comma", "day-first"]),
        ),
        (
            "tabs and thousands",
            "time\trequests\n2024-03-05 00:00\t1,234\n2024-03-05 00:01\t950\n2024-03-05 00:02\t12\n",
            plain.clone(),
            Read(60, 3, 2_196.0, "2024-03-05T00:00:00", &["thousands"]),
        ),
        (
            "thousands or decimals",
            "time;requests\n2024-03-05 00:00;1.234\n2024-03-05 00:01;2.345\n",
            plain.clone(),
            Refused(&[("marks-unclear", 0)]),
        ),
        (
            "both marks as decimals",
            "time;requests\n2024-03-05 00:00;1,5\n2024-03-05 00:01;2.5\n",
            plain.clone(),
            Refused(&[("marks-mixed", 0)]),
        ),
        (
            "decimal comma between commas",
            "time,requests\n2024-03-05 00:00,94\n2024-03-05 00:01,95\n2024-03-05 00:02,94,5\n",
            plain.clone(),
            Refused(&[("fields-many", 4)]),
        ),
        (
            "a gap among busy steps",
            "time,count\n2024-03-05 00:00,100\n2024-03-05 00:01,100\n2024-03-05 00:02,100\n2024-03-05 00:05,40\n",
            plain.clone(),
            Read(60, 6, 100.0 * 3.0 + 80.0 + 60.0 + 40.0, "2024-03-05T00:00:00", &["gaps-line"]),
        ),
        (
            "a gap among quiet steps",
            "time,count\n2024-03-05 00:00,3\n2024-03-05 00:01,2\n2024-03-05 00:02,1\n2024-03-05 00:05,4\n",
            plain.clone(),
            Read(60, 6, 10.0, "2024-03-05T00:00:00", &["gaps-zero"]),
        ),
        (
            "cells that are empty or NaN",
            "time,count\n2024-03-05 00:00,100\n2024-03-05 00:01,\n2024-03-05 00:02,NaN\n2024-03-05 00:03,40\n",
            plain.clone(),
            Read(60, 4, 280.0, "2024-03-05T00:00:00", &["gaps-line"]),
        ),
        (
            "nothing but NaN",
            "time,count\n2024-03-05 00:00,NaN\n2024-03-05 00:01,NaN\n2024-03-05 00:02,\n",
            plain.clone(),
            Refused(&[("no-values", 0)]),
        ),
        (
            "more missing than there",
            "time,count\n2024-03-05 00:00,100\n2024-03-05 00:01,100\n2024-03-05 00:02,100\n2024-03-05 03:00,100\n",
            plain.clone(),
            Refused(&[("gaps-most", 0)]),
        ),
        (
            "newest first",
            "time,count\n2024-03-05 00:02,3\n2024-03-05 00:01,2\n2024-03-05 00:00,1\n",
            plain.clone(),
            Read(60, 3, 6.0, "2024-03-05T00:00:00", &["newest-first"]),
        ),
        (
            "out of order",
            "time,count\n2024-03-05 00:03,3\n2024-03-05 00:01,2\n2024-03-05 00:02,1\n2024-03-05 00:00,1\n",
            plain.clone(),
            Read(60, 4, 7.0, "2024-03-05T00:00:00", &["unordered"]),
        ),
        (
            "the same row twice",
            "time,count\n2024-03-05 00:00,1\n2024-03-05 00:01,2\n2024-03-05 00:01,2\n2024-03-05 00:02,2\n",
            plain.clone(),
            Read(60, 3, 5.0, "2024-03-05T00:00:00", &["rows-same"]),
        ),
        (
            "two counts of one time",
            "time,count\n2024-03-05 00:00,1\n2024-03-05 00:01,2\n2024-03-05 00:01,7\n2024-03-05 00:02,2\n2024-03-05 00:02,3\n",
            plain.clone(),
            Refused(&[("time-repeated", 4), ("time-repeated", 6)]),
        ),
        (
            "all problems at once",
            "time,count\n2024-03-05 00:00,-1\n2024-03-05 00:01,many\nlater,5\n2024-03-05 00:03,inf\n2024-02-30 00:04,2\n2024-03-05 00:05\n2024-03-05 00:06,2\n2024-03-05 00:07,2\n2024-03-05 00:08,2\n2024-03-05 00:09,2\n",
            plain.clone(),
            Refused(&[
                ("value-negative", 2),
                ("value-invalid", 3),
                ("time-unreadable", 4),
                ("value-invalid", 5),
                ("date-impossible", 6),
                ("fields-few", 7),
            ]),
        ),
        (
            "first row wrong",
            "time,count\n2024-03-05 0x:00,1\n2024-03-05 00:01,2\n2024-03-05 00:02,2\n",
            plain.clone(),
            Refused(&[("time-unreadable", 2)]),
        ),
        (
            "a total at the end",
            "time,count\n2024-03-05 00:00,1\n2024-03-05 00:01,2\n2024-03-05 00:02,2\nTotal,5\n",
            plain.clone(),
            Refused(&[("time-unreadable", 5)]),
        ),
        (
            "joined files",
            "time,count\n2024-03-05 00:00,1\n2024-03-05 00:01,2\ntime,count\n2024-03-05 00:02,2\n",
            plain.clone(),
            Read(60, 3, 5.0, "2024-03-05T00:00:00", &["heading-repeated"]),
        ),
        (
            "a quote that stays open",
            "time,count\n2024-03-05 00:00,1\n\"2024-03-05 00:01,2\n2024-03-05 00:02,2\n",
            plain.clone(),
            Refused(&[("quote-open", 3)]),
        ),
        ("empty", "", plain.clone(), Refused(&[("empty", 0)])),
        ("blank lines", "\n \n\n", plain.clone(), Refused(&[("empty", 0)])),
        ("a heading alone", "time,count\n", plain.clone(), Refused(&[("no-time", 0)])),
        ("one row", "time,count\n2024-03-05 00:00,9\n", plain.clone(), Refused(&[("one-row", 0)])),
        (
            "one row whose step is stated",
            "time,count\n2024-03-05 00:00,9\n",
            options(|options| options.step_seconds = Some(300)),
            Read(300, 1, 9.0, "2024-03-05T00:00:00", none),
        ),
        ("day or month", "time,count\n03/04/2024 00:00,1\n03/04/2024 00:01,2\n", plain.clone(), Refused(&[("date-order", 2)])),
        (
            "day or month, told by the user",
            "time,count\n03/04/2024 00:00,1\n03/04/2024 00:01,2\n",
            options(|options| options.date_order = Some(DateOrder::MonthFirst)),
            Read(60, 2, 3.0, "2024-03-04T00:00:00", none),
        ),
        (
            "day or month, told by the sequence",
            "time,count\n01/02/2024,1\n02/02/2024,2\n03/02/2024,3\n",
            plain.clone(),
            Read(86_400, 3, 6.0, "2024-02-01T00:00:00", &["day-first", "step-coarse"]),
        ),
        (
            "dates in both orders",
            "time,count\n13/02/2024 00:00,1\n02/14/2024 00:00,2\n",
            plain.clone(),
            Refused(&[("dates-both-orders", 2)]),
        ),
        (
            "some offsets",
            "time,count\n2024-03-05T00:00:00Z,1\n2024-03-05T00:01:00Z,1\n2024-03-05T00:02:00,1\n",
            plain.clone(),
            Refused(&[("offsets-mixed", 4)]),
        ),
        (
            "offsets over a change of the clock",
            "time,count\n2024-10-27T02:00:00+02:00,10\n2024-10-27T02:30:00+02:00,20\n2024-10-27T02:00:00+01:00,30\n2024-10-27T02:30:00+01:00,40\n",
            plain.clone(),
            Read(1_800, 4, 100.0, "2024-10-27T00:00:00", &["offsets", "step-coarse"]),
        ),
        (
            "two columns of figures without a name",
            "time,a,b\n2024-03-05 00:00,1,2\n2024-03-05 00:01,2,3\n",
            plain.clone(),
            Refused(&[("columns-several", 0)]),
        ),
        (
            "the same, told by the user",
            "time,a,b\n2024-03-05 00:00,1,2\n2024-03-05 00:01,2,3\n",
            options(|options| options.column = Some("B".to_owned())),
            Read(60, 2, 5.0, "2024-03-05T00:00:00", none),
        ),
        (
            "an unknown column",
            "time,a,b\n2024-03-05 00:00,1,2\n2024-03-05 00:01,2,3\n",
            options(|options| options.column = Some("c".to_owned())),
            Refused(&[("column-unknown", 0)]),
        ),
        (
            "requests before the rest",
            "time,latency_ms,requests,cpu\n2024-03-05 00:00,11.5,10,55.5\n2024-03-05 00:01,12.5,20,60.5\n",
            plain.clone(),
            Read(60, 2, 30.0, "2024-03-05T00:00:00", &["column"]),
        ),
        (
            "fractions under a name that says nothing",
            "time,value\n2024-03-05 00:00,1.5\n2024-03-05 00:01,2.5\n",
            plain.clone(),
            Refused(&[("measure-unclear", 2)]),
        ),
        (
            "requests a minute",
            "time,rpm\n2024-03-05 00:00,60\n2024-03-05 00:05,120\n",
            plain.clone(),
            Read(300, 2, 900.0, "2024-03-05T00:00:00", none),
        ),
        (
            "date and time in two columns",
            "Fecha,Hora,Cantidad\n2024-03-05,00:00,5\n2024-03-05,00:01,6\n",
            plain.clone(),
            Read(60, 2, 11.0, "2024-03-05T00:00:00", none),
        ),
        (
            "seconds since 1970",
            "ts,count\n1709596800,5\n1709596860,6\n1709596920,7\n",
            plain.clone(),
            Read(60, 3, 18.0, "2024-03-05T00:00:00", &["epoch"]),
        ),
        (
            "milliseconds, told in a zone",
            "ts,count\n1709596800000,5\n1709596860000,6\n",
            zone("America/Bogota"),
            Read(60, 2, 11.0, "2024-03-04T19:00:00", &["epoch"]),
        ),
        ("an index", "t,count\n0,5\n1,6\n2,7\n3,0\n", plain.clone(), Read(60, 4, 18.0, "", &["index-step"])),
        (
            "an index whose step is stated",
            "t,count\n0,5\n1,6\n2,7\n",
            options(|options| options.step_seconds = Some(3_600)),
            Read(3_600, 3, 18.0, "", &["index-stated", "step-coarse"]),
        ),
        ("seconds from the beginning", "time,count\n0,5\n300,6\n600,7\n", plain.clone(), Read(300, 3, 18.0, "", &["index-seconds"])),
        ("values alone", "5\n6\n7\n", options(|options| options.step_seconds = Some(300)), Read(300, 3, 18.0, "", &["values-alone"])),
        (
            "times of a day without its date",
            "hora,conteo\n22:00,5\n23:00,6\n00:00,7\n",
            plain.clone(),
            Read(3_600, 3, 18.0, "", &["no-date"]),
        ),
        (
            "months by name and halves of the day",
            "Time,Count\n\"Mar 5, 2024 11:59:00 PM\",5\n\"Mar 6, 2024 12:00:00 AM\",6\n",
            plain.clone(),
            Read(60, 2, 11.0, "2024-03-05T23:59:00", none),
        ),
        (
            "irregular counts",
            "time,requests\n2024-03-05 00:00:00,5\n2024-03-05 00:07:13,6\n2024-03-05 00:31:44,7\n2024-03-05 01:02:00,7\n",
            plain.clone(),
            Refused(&[("step-unclear", 0)]),
        ),
        (
            "a job that runs late",
            "time,requests\n2024-03-05 00:00:01,500\n2024-03-05 00:05:00,600\n2024-03-05 00:10:09,700\n2024-03-05 00:15:02,800\n",
            plain.clone(),
            Read(300, 4, 2_600.0, "2024-03-05T00:00:01", &["step-near"]),
        ),
        (
            "centuries",
            "time,requests\n1990-01-01 00:00:00,500\n1990-01-01 00:00:01,500\n1990-01-01 00:00:02,600\n2024-03-05 00:00:00,700\n",
            options(|options| options.step_seconds = Some(1)),
            Refused(&[("span-limit", 0)]),
        ),
        (
            "the same thousands of a file of cents",
            "time,requests\n2024-03-05 00:00,\"1,234.5\"\n2024-03-05 00:01,0.5\n",
            plain.clone(),
            Read(60, 2, 1_235.0, "2024-03-05T00:00:00", &["counts-fractional"]),
        ),
        (
            "per target",
            "Timestamp,RequestCountPerTarget\n2024-03-05T00:00:00Z,5\n2024-03-05T00:01:00Z,5\n",
            plain.clone(),
            Read(60, 2, 10.0, "2024-03-05T00:00:00", &["per-target"]),
        ),
        (
            "more requests than there can be",
            "time,requests\n2024-03-05 00:00,1e308\n2024-03-05 00:01,1\n",
            plain.clone(),
            Refused(&[("value-large", 2)]),
        ),
        (
            // 45356 is 5 March 2024; 0.000694 of a day is a minute, rounded by the spreadsheet.
            "days of a spreadsheet",
            "time,requests\n45356.000000,1\n45356.000694,2\n45356.001389,3\n",
            plain.clone(),
            Read(60, 3, 6.0, "2024-03-05T00:00:00", &["spreadsheet-days"]),
        ),
        (
            "one offset throughout",
            "time,requests\n2024-03-05T00:00:00-05:00,1\n2024-03-05T00:01:00-05:00,2\n",
            plain.clone(),
            Read(60, 2, 3.0, "2024-03-05T00:00:00", &["offsets"]),
        ),
        (
            "carriage returns alone",
            "time,count\r2024-03-05 00:00,1\r2024-03-05 00:01,2\r",
            plain,
            Read(60, 2, 3.0, "2024-03-05T00:00:00", none),
        ),
    ];
    assert!(cases.len() > 50);
    for (case, text, options, expected) in &cases {
        check(case, "trace.csv", text.as_bytes(), options, expected);
    }
}
