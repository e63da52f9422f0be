//! What headings tell: which column is a time, which a count of requests, a rate or a CPU, and which none of these.

use crate::Measure;

/// How clearly a heading names what we look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Clarity {
    /// `value`: anything.
    Generic,
    /// `count`: something is counted.
    Count,
    /// `requests`.
    Named,
}

/// What a heading says of its column; `None` if nothing.
pub(crate) fn measure(heading: &str) -> Option<(Measure, Clarity)> {
    let words = words(heading);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let starts = |list: &[&str]| words.iter().any(|word| list.iter().any(|start| word.starts_with(start)));
    if words.iter().any(|word| word.starts_with("cpu")) {
        return Some((Measure::Cpu, Clarity::Named));
    }
    let by = |unit: &[&str]| (has(&["per", "por"]) || heading.contains('/')) && has(unit);
    if has(&["rpm", "qpm", "tpm"]) || by(&["minute", "min", "minuto", "m"]) {
        return Some((Measure::RatePerMinute, Clarity::Named));
    }
    if has(&["rps", "qps", "tps"]) || by(&["second", "sec", "segundo", "s", "seg"]) {
        return Some((Measure::RatePerSecond, Clarity::Named));
    }
    if is_something_else(heading) {
        return None;
    }
    let requests = ["request", "reqs", "hits", "calls", "invocation", "solicitud", "peticion", "llamada", "transac", "visit", "visita"];
    if starts(&requests) || has(&["req", "txns", "sum"]) {
        return Some((Measure::Requests, Clarity::Named));
    }
    if has(&["sample"]) {
        return Some((Measure::Requests, Clarity::Generic));
    }
    if has(&["count", "counts", "total", "cantidad", "conteo", "cuenta", "numero", "number", "num", "n", "volumen", "volume", "views"]) {
        return Some((Measure::Requests, Clarity::Count));
    }
    has(&["value", "values", "valor", "v"]).then_some((Measure::Requests, Clarity::Generic))
}

/// Whether a heading names figures that are no traffic.
pub(crate) fn is_something_else(heading: &str) -> bool {
    const WORDS: [&str; 48] = [
        "latency",
        "latencia",
        "duration",
        "duracion",
        "time",
        "tiempo",
        "ms",
        "bytes",
        "size",
        "status",
        "code",
        "port",
        "id",
        "user",
        "users",
        "token",
        "tokens",
        "ip",
        "error",
        "errors",
        "errores",
        "memory",
        "memoria",
        "average",
        "avg",
        "minimum",
        "maximum",
        "max",
        "min",
        "kb",
        "mb",
        "p50",
        "p90",
        "p95",
        "p99",
        "age",
        "percentile",
        "anomaly",
        "label",
        "index",
        "row",
        "unit",
        "unix",
        "line",
        "promedio",
        "estado",
        "std",
        "response",
    ];
    words(heading)
        .iter()
        .any(|word| WORDS.contains(&word.as_str()) || word.ends_with("xx") || word.ends_with("tokens") || word.ends_with("bytes"))
}

/// Whether a heading names a time.
pub(crate) fn is_time(heading: &str) -> bool {
    const WORDS: [&str; 24] = [
        "time",
        "timestamp",
        "timestamps",
        "date",
        "datetime",
        "fecha",
        "hora",
        "tiempo",
        "ts",
        "t",
        "when",
        "period",
        "periodo",
        "minute",
        "minuto",
        "epoch",
        "start",
        "inicio",
        "dia",
        "day",
        "hour",
        "momento",
        "timestamputc",
        "x",
    ];
    words(heading).iter().any(|word| WORDS.contains(&word.as_str()))
}

/// Whether a heading only numbers its rows.
pub(crate) fn is_index(heading: &str) -> bool {
    words(heading).is_empty()
        || words(heading).iter().any(|word| ["index", "indice", "step", "paso", "i", "row", "unnamed"].contains(&word.as_str()))
}

/// Whether the metric is counted for each target, not for the service.
pub(crate) fn is_per_target(heading: &str) -> bool {
    heading.to_ascii_lowercase().replace([' ', '_'], "").contains("countpertarget")
}

/// Lower-case words without accents; a change from small to capital letters begins one.
fn words(heading: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before_small = false;
    for letter in heading.chars() {
        let starts = !letter.is_alphanumeric() || (letter.is_uppercase() && before_small);
        if starts && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        before_small = letter.is_lowercase();
        if letter.is_alphanumeric() {
            let plain = match letter {
                'á' | 'Á' => 'a',
                'é' | 'É' => 'e',
                'í' | 'Í' => 'i',
                'ó' | 'Ó' => 'o',
                'ú' | 'Ú' => 'u',
                other => other,
            };
            if let Some(word) = words.last_mut() {
                word.extend(plain.to_lowercase());
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings() {
        use Clarity::*;
        use Measure::*;
        for (heading, expected) in [
            ("RequestCount", Some((Requests, Named))),
            ("RequestCountPerTarget", Some((Requests, Named))),
            ("Sum", Some((Requests, Named))),
            ("SampleCount", Some((Requests, Generic))),
            ("Average", None),
            ("requests_per_second", Some((RatePerSecond, Named))),
            ("req/s", Some((RatePerSecond, Named))),
            ("Peticiones por minuto", Some((RatePerMinute, Named))),
            ("rpm", Some((RatePerMinute, Named))),
            ("CPUUtilization", Some((Cpu, Named))),
            ("cpu_percent", Some((Cpu, Named))),
            ("value", Some((Requests, Generic))),
            ("count", Some((Requests, Count))),
            ("número", Some((Requests, Count))),
            ("ContextTokens", None),
            ("request_time_ms", None),
            ("5xx_count", None),
            ("status", None),
            ("", None),
        ] {
            assert_eq!(measure(heading), expected, "{heading}");
        }
        assert!(is_time("Timestamp (UTC)") && is_time("FECHA") && is_time("EventTime") && !is_time("Requests"));
        assert!(is_per_target("RequestCountPerTarget") && !is_per_target("RequestCount"));
    }
}
