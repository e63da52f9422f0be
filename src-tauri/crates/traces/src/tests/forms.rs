//! Clocks that change, encodings, logs, JSON.

use super::*;

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
        &Read(60, 3, 3.0, "2024-03-05T10:00:00", &["line-per-request", "log-step"]),
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
    let elapsed = "Timestamp,Model,Request tokens,Log Type\n5,a,472,x\n45.5,a,1087,x\n118,b,417,x\n";
    check(
        "seconds since the beginning",
        "b.csv",
        elapsed.as_bytes(),
        &plain,
        &Read(60, 2, 3.0, "", &["seconds-elapsed", "line-per-request"]),
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
