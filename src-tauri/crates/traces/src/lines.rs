//! Lines without columns: access logs, one request to a line; lines that `uniq -c` or a script has counted; times or values alone.

use crate::clock::{self, Moment};
use crate::columns::{self, Clarity};
use crate::finding::{Finding, Place, Report};
use crate::number::{self, Cell};
use crate::records::{Choice, Records};
use crate::table::measure_word;
use crate::{Form, Measure, ROW_LIMIT, TraceOptions, VALUE_LIMIT};

/// Lines from which the place of the time is found.
const SAMPLE: usize = 400;
/// Words among which the time is looked for.
const WORDS: usize = 12;
/// Words that a time has at most: `Tue, 31 Dec 2024 23:59:59 GMT`.
const WORDS_OF_TIME: usize = 6;
/// Share of a log's lines that may have no time (broken requests, messages between them).
const UNREADABLE_SHARE: f64 = 0.01;

/// Where the time stands among the words of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Spot {
    Words {
        first: usize,
        count: usize,
    },
    /// Bare numbers since 1970.
    Epoch {
        first: usize,
    },
    /// There is no time: each line is the value of a step.
    ValueAlone,
}

/// Reads lines. Nothing if no time is found; nothing within if they are refused.
pub(crate) fn read(name: &str, text: &str, options: &TraceOptions, report: &mut Report) -> Option<Option<Records>> {
    let sample: Vec<&str> = data(text).map(|(_, line)| line).take(SAMPLE).collect();
    let spot = spot(&sample)?;
    let mut records = Records::new(if spot == Spot::ValueAlone { Form::Counts } else { Form::Requests }, false);
    let counted = count_beside(&sample, spot);
    if spot == Spot::ValueAlone || counted.is_some() {
        let by_file =
            columns::measure(name.rsplit_once('.').map_or(name, |(stem, _)| stem)).filter(|(_, clarity)| *clarity == Clarity::Named);
        records.form = Form::Counts;
        records.choice = Choice::Sure;
        records.measure = options.measure.or(by_file.map(|(measure, _)| measure)).unwrap_or(Measure::Requests);
        records.generic = options.measure.is_none() && by_file.is_none();
        // Whoever counts lines has no line for what did not happen.
        records.sparse = counted.is_some();
        let code = if counted.is_some() { "counted-lines" } else { "values-alone" };
        records.value_assumptions.push(Finding::new(code, Place::File).with("measure", measure_word(records.measure)));
    } else {
        records.value_assumptions.push(Finding::new("line-per-request", Place::File).with("ignored", ""));
    }
    let mut unreadable: Vec<(u32, &str)> = Vec::new();
    let mut heading = true;
    for (number, line) in data(text) {
        let place = Place::Line(u64::from(number));
        if records.moments.len() >= ROW_LIMIT {
            report.problem(Finding::new("rows-limit", Place::File).with("limit", ROW_LIMIT));
            return Some(None);
        }
        let moment = match spot {
            Spot::ValueAlone => i64::try_from(records.moments.len()).ok().and_then(|row| row.checked_mul(1_000_000_000)).map(Moment::Index),
            _ => moment(line, spot),
        };
        let Some(moment) = moment else {
            // The first line may be a heading.
            if !heading || line.bytes().any(|byte| byte.is_ascii_digit()) {
                unreadable.push((number, line));
            }
            heading = false;
            continue;
        };
        if spot == Spot::ValueAlone || counted.is_some() {
            let word = match counted {
                Some(word) => words(line).nth(word).map(|(start, end)| &line[start..end]).unwrap_or_default(),
                None => line.trim(),
            };
            match number::cell(word.as_bytes()) {
                Cell::Number(number) if (0.0..=VALUE_LIMIT).contains(&number) => records.values.push(number),
                Cell::Missing => records.values.push(f64::NAN),
                Cell::Number(number) if number > VALUE_LIMIT => report.problem(Finding::new("value-large", place).with("value", word)),
                Cell::Number(_) => report.problem(Finding::new("value-negative", place).with("value", word)),
                Cell::Other if heading && spot == Spot::ValueAlone => {
                    heading = false;
                    continue;
                }
                Cell::Other => report.problem(Finding::new("value-invalid", place).with("value", word)),
            }
        }
        heading = false;
        records.moments.push(moment);
        records.places.push(number);
    }
    tell_unreadable(&unreadable, &records, report);
    Some(Some(records))
}

/// A few lines without a time are told in a log of many; in anything else each is a problem.
fn tell_unreadable(unreadable: &[(u32, &str)], records: &Records, report: &mut Report) {
    let lines = records.moments.len() + unreadable.len();
    let few = (unreadable.len() as f64) <= UNREADABLE_SHARE * lines as f64;
    match unreadable.first() {
        None => {}
        Some((first, line)) if few && records.choice == Choice::None => {
            report.warn(
                Finding::new("lines-skipped", Place::Line(u64::from(*first))).with("count", unreadable.len()).with("value", line.trim()),
            );
        }
        Some(_) => {
            for (number, line) in unreadable {
                report.problem(Finding::new("time-unreadable", Place::Line(u64::from(*number))).with("value", line.trim()));
            }
        }
    }
}

/// Lines that are neither empty nor comments, with their numbers.
fn data(text: &str) -> impl Iterator<Item = (u32, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
}

/// Where each word of a line begins and ends.
fn words(line: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + line[rest..].find(|letter: char| !letter.is_ascii_whitespace())?;
        let end = line[start..].find(|letter: char| letter.is_ascii_whitespace()).map_or(line.len(), |length| start + length);
        rest = end;
        Some((start, end))
    })
}

fn spot(sample: &[&str]) -> Option<Spot> {
    let mut best = (0_usize, None);
    // A log's lines begin with more than a time; the most words that still are one hold date, time and zone.
    for first in 0..WORDS {
        for count in (1..=WORDS_OF_TIME).rev() {
            let spot = Spot::Words { first, count };
            let read = sample.iter().filter(|line| moment_at(line, spot).is_some_and(has_day)).count();
            if read > best.0 {
                best = (read, Some(spot));
            }
        }
    }
    for first in 0..2 {
        let spot = Spot::Epoch { first };
        let read = sample.iter().filter(|line| matches!(moment_at(line, spot), Some(Moment::Epoch(_)))).count();
        if read > best.0 {
            best = (read, Some(spot));
        }
    }
    if best.0 * 2 > sample.len() || (best.0 > 0 && sample.len() <= 4) {
        return best.1;
    }
    let numbers = sample.iter().filter(|line| number::looks_numeric(line.as_bytes())).count();
    (numbers * 2 > sample.len() && numbers > 1).then_some(Spot::ValueAlone)
}

fn has_day(moment: Moment) -> bool {
    matches!(moment, Moment::Calendar { day, .. } if day != clock::Day::Absent)
}

fn moment(line: &str, spot: Spot) -> Option<Moment> {
    let found = moment_at(line, spot).filter(|moment| !matches!(moment, Moment::Index(_)));
    // A user's name with a space in it moves the words; the brackets of the common log format stay.
    found.or_else(|| {
        let start = line.find('[')?;
        let end = start + line[start..].find(']')?;
        clock::calendar(&line.as_bytes()[start..=end])
    })
}

fn moment_at(line: &str, spot: Spot) -> Option<Moment> {
    match spot {
        Spot::Words { first, count } => {
            let mut words = words(line).skip(first);
            let (start, mut end) = words.next()?;
            for _ in 1..count {
                end = words.next()?.1;
            }
            clock::calendar(&line.as_bytes()[start..end])
        }
        Spot::Epoch { first } => {
            let (start, end) = words(line).nth(first)?;
            clock::numeric(&line.as_bytes()[start..end])
        }
        Spot::ValueAlone => None,
    }
}

/// The word with the count, if each line has nothing but a time and a whole number.
fn count_beside(sample: &[&str], spot: Spot) -> Option<usize> {
    let (first, count) = match spot {
        Spot::Words { first, count } => (first, count),
        Spot::Epoch { first } => (first, 1),
        Spot::ValueAlone => return None,
    };
    let word = match first {
        0 => count,
        1 => 0,
        _ => return None,
    };
    let fits = |line: &&&str| {
        let found: Vec<(usize, usize)> = words(line).collect();
        found.len() == count + 1 && found.get(word).is_some_and(|(start, end)| number::looks_numeric(&line.as_bytes()[*start..*end]))
    };
    (sample.iter().filter(fits).count() * 2 > sample.len()).then_some(word)
}
