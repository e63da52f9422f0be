//! Odd files: each is read right or refused with its reason. Expectations are worked from the files by hand.

use proptest::prelude::*;

use super::*;

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

#[test]
fn clocks_that_change() {
    // New York, 3 November 2024: from 01:59 back to 01:00. Five-minute counts, each local time as a clock shows it.
    let autumn = "time,count\n2024-11-03 00:55,1\n2024-11-03 01:00,2\n2024-11-03 01:30,3\n2024-11-03 01:55,4\n2024-11-03 01:00,5\n2024-11-03 01:30,6\n2024-11-03 01:55,7\n2024-11-03 02:00,8\n";
    check(
        "back, without a zone",
        "t.csv",
        autumn.as_bytes(),
        &TraceOptions::default(),
        &Refused(&[("clock-back", 6), ("time-repeated", 6), ("time-repeated", 7), ("time-repeated", 8)]),
    );
    check(
        "back, in its zone",
        "t.csv",
        autumn.as_bytes(),
        &zone("America/New_York"),
        &Read(300, 26, 36.0, "2024-11-03T00:55:00", &["hour-twice", "zone-stated"]),
    );
    // 10 March 2024: from 01:59 on to 03:00.
    let spring = "time,count\n2024-03-10 01:30,1000\n2024-03-10 03:00,1000\n2024-03-10 03:30,1000\n";
    check(
        "forward, in its zone",
        "t.csv",
        spring.as_bytes(),
        &zone("America/New_York"),
        &Read(1_800, 3, 3_000.0, "2024-03-10T01:30:00", &["zone-stated"]),
    );
    check(
        "forward, without a zone",
        "t.csv",
        "time,count\n2024-03-10 00:30,90\n2024-03-10 01:00,90\n2024-03-10 01:30,90\n2024-03-10 03:00,90\n2024-03-10 03:30,90\n".as_bytes(),
        &TraceOptions::default(),
        &Read(1_800, 7, 630.0, "2024-03-10T00:30:00", &["clock-forward", "gaps-line"]),
    );
    let missing = "time,count\n2024-03-10 01:30,1\n2024-03-10 02:00,1\n2024-03-10 02:30,1\n2024-03-10 03:00,1\n";
    check(
        "an hour that is not there",
        "t.csv",
        missing.as_bytes(),
        &zone("America/New_York"),
        &Refused(&[("hour-missing", 3), ("hour-missing", 4)]),
    );
    check("a zone that is not there", "t.csv", spring.as_bytes(), &zone("America/Nowhere"), &Refused(&[("zone-unknown", 0)]));
    let backwards: String = std::iter::once("time,count")
        .chain(autumn.lines().skip(1).collect::<Vec<_>>().into_iter().rev())
        .flat_map(|line| [line, "\n"])
        .collect();
    check(
        "back, newest first",
        "t.csv",
        backwards.as_bytes(),
        &zone("America/New_York"),
        &Read(300, 26, 36.0, "2024-11-03T00:55:00", &["hour-twice", "newest-first"]),
    );
}

#[test]
fn encodings() {
    let text = "hora,petición\n2024-03-05 00:00,1\n2024-03-05 00:01,2\n";
    let expected = |codes| Read(60, 2, 3.0, "2024-03-05T00:00:00", codes);
    let plain = TraceOptions::default();
    let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    check("UTF-16, little end first", "t.csv", &little, &plain, &expected(&["utf16"]));
    check("UTF-16, big end first", "t.csv", &big, &plain, &expected(&["utf16"]));
    check("UTF-16 that was cut", "t.csv", &little[..little.len() - 1], &plain, &Refused(&[("utf16-broken", 0)]));
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("Latin-1")).collect();
    check("Latin-1", "t.csv", &latin, &plain, &expected(&["latin1"]));
    check("UTF-8 with a mark", "t.csv", &[b"\xef\xbb\xbf", text.as_bytes()].concat(), &plain, &expected(&[]));
    check("bytes of something else", "t.csv", b"time,count\n\0\0\0\x01\x02", &plain, &Refused(&[("binary", 0)]));
    check("gzip", "t.csv.gz", b"\x1f\x8b\x08\x00aaaa", &plain, &Refused(&[("packed", 0)]));
    check("a workbook", "t.xlsx", b"PK\x03\x04aaaa", &plain, &Refused(&[("packed", 0)]));
}

#[test]
fn logs() {
    let plain = TraceOptions::default();
    let common = "10.0.0.1 - - [05/Mar/2024:10:00:01 -0500] \"GET /a,b HTTP/1.1\" 200 12\n10.0.0.2 - ana maria [05/Mar/2024:10:00:59 -0500] \"GET / HTTP/1.1\" 200 12\n10.0.0.2 - - [05/Mar/2024:10:02:00 -0500] \"GET / HTTP/1.1\" 500 12\n";
    check(
        "common log format",
        "access.log",
        common.as_bytes(),
        &plain,
        &Read(60, 3, 3.0, "2024-03-05T15:00:00", &["line-per-request", "log-step"]),
    );
    let balancer = "https 2024-03-05T10:00:00.186641Z app/lb/50dc 10.0.0.1:2817 10.0.0.9:80 0.086 0.048 0.037 200 200 0 57 \"GET https://a/ HTTP/1.1\"\nhttps 2024-03-05T10:01:59.186641Z app/lb/50dc 10.0.0.1:2817 10.0.0.9:80 0.086 0.048 0.037 200 200 0 57 \"GET https://a/ HTTP/1.1\"\n";
    check("a load balancer's log", "alb.log", balancer.as_bytes(), &plain, &Read(60, 2, 2.0, "2024-03-05T10:00:00", &["line-per-request"]));
    let cdn = "#Version: 1.0\n#Fields: date time x-edge-location sc-bytes\n2024-03-05\t10:00:00\tBOG50\t512\n2024-03-05\t10:00:30\tBOG50\t12\n2024-03-05\t10:01:00\tBOG50\t33\n";
    check("a CDN's log", "cdn.log", cdn.as_bytes(), &plain, &Read(60, 2, 3.0, "2024-03-05T10:00:00", &["line-per-request"]));
    let counted = "     12 05/Mar/2024:10:00\n      3 05/Mar/2024:10:01\n    100 05/Mar/2024:10:03\n";
    check("uniq -c", "counts.txt", counted.as_bytes(), &plain, &Read(60, 4, 115.0, "2024-03-05T10:00:00", &["counted-lines", "gaps-zero"]));
    let after = "2024-03-05 10:00 12\n2024-03-05 10:01 3\n";
    check("a count after its time", "counts.txt", after.as_bytes(), &plain, &Read(60, 2, 15.0, "2024-03-05T10:00:00", &["counted-lines"]));
    let arrivals = "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46.6805900,374,44\n2023-11-16 18:15:50.9951690,396,109\n2023-11-16 18:17:51.2224670,879,55\n";
    check(
        "arrivals with other figures",
        "requests.csv",
        arrivals.as_bytes(),
        &plain,
        &Read(60, 3, 3.0, "2023-11-16T18:15:00", &["line-per-request"]),
    );
    let steady = "ts,status\n2024-03-05 10:00:00,200\n2024-03-05 10:00:01,200\n2024-03-05 10:00:02,404\n";
    check(
        "arrivals that happen to be steady",
        "requests.csv",
        steady.as_bytes(),
        &plain,
        &Read(60, 1, 3.0, "2024-03-05T10:00:00", &["line-per-request"]),
    );
    check(
        "times alone",
        "times.txt",
        b"1709632800.25\n1709632801.5\n1709632890.0\n",
        &plain,
        &Read(60, 2, 3.0, "2024-03-05T10:00:00", &["line-per-request", "epoch"]),
    );
    let objects = "{\"time\":\"2024-03-05T10:00:00Z\",\"status\":200,\"path\":\"/\"}\n{\"time\":\"2024-03-05T10:00:00Z\",\"status\":200,\"path\":\"/\"}\n{\"time\":\"2024-03-05T10:01:00Z\",\"status\":500,\"path\":\"/\"}\n";
    check("an object on each line", "app.log", objects.as_bytes(), &plain, &Read(60, 2, 3.0, "2024-03-05T10:00:00", &["line-per-request"]));
    let mixed: String = (0..300)
        .map(|second| {
            if second == 150 {
                "java.lang.Exception\n".to_owned()
            } else {
                format!("2024-03-05T10:{:02}:{:02}Z GET /\n", second / 60, second % 60)
            }
        })
        .collect();
    check("a line that is none", "app.log", mixed.as_bytes(), &plain, &Read(60, 5, 299.0, "2024-03-05T10:00:00", &["lines-skipped"]));
    check("no times at all", "words.txt", b"hello\nworld\nhow are you\nfine thanks\nyes\n", &plain, &Refused(&[("no-time", 0)]));
}

#[test]
fn cloudwatch() {
    let plain = TraceOptions::default();
    let data = r#"{"MetricDataResults":[{"Id":"m1","Label":"RequestCount","Timestamps":["2024-03-05T10:10:00+00:00","2024-03-05T10:05:00+00:00","2024-03-05T09:55:00+00:00"],"Values":[300.0,600.0,30.0],"StatusCode":"Complete"}],"Messages":[]}"#;
    check(
        "get-metric-data",
        "data.json",
        data.as_bytes(),
        &plain,
        &Read(300, 4, 930.0, "2024-03-05T09:55:00", &["newest-first", "gaps-zero"]),
    );
    check(
        "get-metric-data, a page of several",
        "data.json",
        data.replace("Complete", "PartialData").as_bytes(),
        &plain,
        &Refused(&[("cloudwatch-partial", 0)]),
    );
    check("get-metric-data, lengths", "data.json", data.replace("300.0,", "").as_bytes(), &plain, &Refused(&[("cloudwatch-lengths", 0)]));
    check("get-metric-data, cut", "data.json", &data.as_bytes()[..90], &plain, &Refused(&[("json-broken", 1)]));
    let two = r#"{"MetricDataResults":[{"Id":"a","Label":"CPUUtilization","Timestamps":[1709632800,1709633100],"Values":[55.5,60]},{"Id":"b","Label":"RequestCount","Timestamps":[1709632800,1709633100],"Values":[10,20]}]}"#;
    check("two metrics", "data.json", two.as_bytes(), &plain, &Read(300, 2, 30.0, "2024-03-05T10:00:00", &["metric-chosen", "epoch"]));
    check(
        "two metrics, the other",
        "data.json",
        two.as_bytes(),
        &options(|options| options.column = Some("CPUUtilization".to_owned())),
        &Read(300, 2, 34_650.0, "2024-03-05T10:00:00", &["cpu-shape"]),
    );
    let statistics = r#"{"Label":"RequestCount","Datapoints":[{"Timestamp":"2024-03-05T10:05:00Z","Sum":60.0,"Unit":"Count"},{"Timestamp":"2024-03-05T10:00:00Z","Sum":30.0,"Unit":"Count"},{"Timestamp":"2024-03-05T10:10:00Z","Sum":90.0,"Unit":"Count"}]}"#;
    check(
        "get-metric-statistics",
        "stats.json",
        statistics.as_bytes(),
        &plain,
        &Read(300, 3, 180.0, "2024-03-05T10:00:00", &["statistic-chosen", "unordered"]),
    );
    check("averages of a count", "stats.json", statistics.replace("Sum", "Average").as_bytes(), &plain, &Refused(&[("statistic", 0)]));
    check("no points", "stats.json", br#"{"Label":"RequestCount","Datapoints":[]}"#, &plain, &Refused(&[("cloudwatch-empty", 0)]));
    let cpu = r#"{"Label":"CPUUtilization","Datapoints":[{"Timestamp":"2024-03-05T10:00:00Z","Average":20.5,"Unit":"Percent"},{"Timestamp":"2024-03-05T10:05:00Z","Average":60.5,"Unit":"Percent"}]}"#;
    let trace = read("cpu.json", cpu.as_bytes(), &plain).expect("sound");
    assert_eq!((trace.measure, trace.series.rates.clone()), (Measure::Cpu, vec![20.5, 60.5]));
    let rates = trace.rates(10.0).rates;
    assert!(
        (rates[0] - 20.5 / 40.5 * 10.0).abs() < 1e-12 && (rates[1] - 60.5 / 40.5 * 10.0).abs() < 1e-12,
        "the shape with the mean of the plan: {rates:?}"
    );
    let export = "Full label,RequestCount app/bank/1\nLabel,RequestCount\nStatistic,Sum\nPeriod,300\nTimestamp (UTC),RequestCount\n2024/03/05 10:00:00,30\n2024/03/05 10:05:00,60\n2024/03/05 10:15:00,60\n";
    check(
        "the console's CSV",
        "graph.csv",
        export.as_bytes(),
        &plain,
        &Read(300, 4, 150.0, "2024-03-05T10:00:00", &["zone-heading", "gaps-zero"]),
    );
    check("the console's CSV of averages", "graph.csv", export.replace("Sum", "Average").as_bytes(), &plain, &Refused(&[("statistic", 0)]));
    let sparse = "Timestamp,RequestCount\n2024-03-05T10:00:00Z,30000\n2024-03-05T10:01:00Z,30000\n2024-03-05T10:04:00Z,30000\n";
    check(
        "CloudWatch has no point for nothing",
        "requests.csv",
        sparse.as_bytes(),
        &plain,
        &Read(60, 5, 90_000.0, "2024-03-05T10:00:00", &["gaps-zero"]),
    );
}

#[test]
fn other_json() {
    let plain = TraceOptions::default();
    check(
        "objects",
        "a.json",
        br#"[{"time":"2024-03-05T10:00:00Z","count":5},{"time":"2024-03-05T10:01:00Z","count":6}]"#,
        &plain,
        &Read(60, 2, 11.0, "2024-03-05T10:00:00", &["column"]),
    );
    check(
        "a negative item",
        "a.json",
        br#"[{"time":"2024-03-05T10:00:00Z","count":5},{"time":"2024-03-05T10:01:00Z","count":-6}]"#,
        &plain,
        &Refused(&[("value-negative", 2)]),
    );
    let prometheus = r#"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"job":"a"},"values":[[1709632800,"5.5"],[1709632860,"6.5"]]}]}}"#;
    check("Prometheus, unclear", "p.json", prometheus.as_bytes(), &plain, &Refused(&[("measure-unclear", 1)]));
    check(
        "Prometheus, a rate",
        "p.json",
        prometheus.as_bytes(),
        &options(|options| options.measure = Some(Measure::RatePerSecond)),
        &Read(60, 2, 720.0, "2024-03-05T10:00:00", &["epoch"]),
    );
    let buckets = r#"{"took":3,"aggregations":{"per_minute":{"buckets":[{"key_as_string":"2024-03-05T10:00:00.000Z","key":1709632800000,"doc_count":7},{"key_as_string":"2024-03-05T10:01:00.000Z","key":1709632860000,"doc_count":9}]}}}"#;
    check("OpenSearch", "o.json", buckets.as_bytes(), &plain, &Read(60, 2, 16.0, "2024-03-05T10:00:00", &["column"]));
    let series =
        r#"[{"target":"a","datapoints":[[5,1709632800],[6,1709632860]]},{"target":"b","datapoints":[[5,1709632800],[6,1709632860]]}]"#;
    check("several series", "g.json", series.as_bytes(), &plain, &Refused(&[("series-several", 0)]));
    check("no series", "g.json", br#"{"hello":"world"}"#, &plain, &Refused(&[("json-unknown", 0)]));
}

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
