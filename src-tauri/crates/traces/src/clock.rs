//! Times as people and programs write them.
//!
//! A time is read once, without yet deciding which number of `03/04/2024` is the day and in which zone it is: that takes the whole file.

/// The day of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Day {
    /// Year, month, day.
    Known(i16, u8, u8),
    /// Two numbers of which one is the day, and the year.
    Either(u8, u8, i16),
    /// A time of day alone.
    Absent,
}

/// A time as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// A day and what of it is over.
    Calendar {
        day: Day,
        /// Seconds since midnight; 86,400 for `24:00`.
        second: u32,
        nanosecond: u32,
        /// Seconds east of Greenwich.
        offset: Option<i32>,
        /// Whether a time of day is written.
        timed: bool,
        /// Whether the year has two digits.
        short_year: bool,
    },
    /// Nanoseconds since 1970, UTC.
    Epoch(i64),
    /// A number that only counts, in billionths.
    Index(i64),
}

const NANOSECONDS: i64 = 1_000_000_000;

/// A time with a date, or a time of day: everything that is not a bare number.
pub(crate) fn calendar(text: &[u8]) -> Option<Moment> {
    let text = bare(text);
    if text.len() < 4 || text.len() > 64 {
        return None;
    }
    let mut scan = Scan { rest: text };
    if scan.peek()?.is_ascii_alphabetic() {
        let whole = scan.rest;
        if WEEKDAYS.contains(&scan.word().as_str()) {
            scan.eat(b'.');
            scan.eat(b',');
            scan.spaces();
        } else {
            scan.rest = whole;
        }
    }
    let mut short_year = false;
    let mut year_last = None;
    let (number, length) = if scan.peek()?.is_ascii_digit() { scan.digits()? } else { (0, 0) };
    let mut compact = false;
    let day = match length {
        0 => {
            let month = scan.month()?;
            scan.spaces();
            let (day, _) = scan.digits()?;
            scan.eat(b',');
            scan.spaces();
            if scan.rest.iter().take_while(|byte| byte.is_ascii_digit()).count() == 4 {
                Day::Known(year(scan.digits()?.0)?, month, small(day)?)
            } else {
                // `Oct 11 14:32:52 2024`
                year_last = Some((month, small(day)?));
                Day::Absent
            }
        }
        8 => {
            compact = true;
            Day::Known(year(number / 10_000)?, small(number / 100 % 100)?, small(number % 100)?)
        }
        4 => {
            let separator = scan.one_of(b"-/.")?;
            let month = if scan.peek()?.is_ascii_alphabetic() { scan.month()? } else { small(scan.digits_up_to(2)?)? };
            scan.eat_or_fail(separator)?;
            Day::Known(year(number)?, month, small(scan.digits_up_to(2)?)?)
        }
        1 | 2 if scan.peek() == Some(b':') => {
            scan.rest = text;
            Day::Absent
        }
        1 | 2 => {
            let separator = scan.one_of(b"-/. ")?;
            if scan.peek()?.is_ascii_alphabetic() {
                if separator == b' ' && scan.rest.starts_with(b"de ") {
                    scan.rest = &scan.rest[3..];
                }
                let month = scan.month()?;
                scan.eat(b'.');
                scan.one_of(b"-/., ");
                if scan.rest.starts_with(b"de ") {
                    scan.rest = &scan.rest[3..];
                }
                let (number, length) = scan.written_year()?;
                short_year = length == 2;
                Day::Known(number, month, small(first_number(text)?)?)
            } else {
                let second = small(scan.digits_up_to(2)?)?;
                scan.eat_or_fail(separator)?;
                let (number_of_year, length) = scan.written_year()?;
                short_year = length == 2;
                Day::Either(small(number)?, second, number_of_year)
            }
        }
        _ => return None,
    };
    let dated = day != Day::Absent;
    if dated && scan.peek().is_some() {
        // CLF writes `10/Oct/2024:13:55:36`.
        if !(scan.eat(b'T') || scan.eat(b't') || scan.eat(b':') || scan.eat(b'_')) {
            scan.eat(b',');
            scan.spaces();
        }
    }
    let timed = scan.peek().is_some_and(|byte| byte.is_ascii_digit());
    if !dated && !timed {
        return None;
    }
    let (second, nanosecond) = if timed { scan.time_of_day(compact)? } else { (0, 0) };
    let mut offset = scan.offset()?;
    scan.spaces();
    let day = match year_last {
        Some((month, day)) => {
            let (number, length) = scan.digits()?;
            if length != 4 {
                return None;
            }
            Day::Known(year(number)?, month, day)
        }
        None => day,
    };
    if offset.is_none() {
        offset = scan.offset()?;
    }
    scan.rest.is_empty().then_some(Moment::Calendar { day, second, nanosecond, offset, timed, short_year })
}

/// A bare number that is a time: seconds, milli-, micro- or nanoseconds since 1970, or digits of a date.
pub(crate) fn numeric(text: &[u8]) -> Option<Moment> {
    let text = bare(text);
    let (whole, fraction) = match memchr::memchr(b'.', text) {
        Some(dot) => (&text[..dot], &text[dot + 1..]),
        None => (text, &[] as &[u8]),
    };
    let all_digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    if whole.is_empty() || whole.len() > 19 || !all_digits(whole) || !all_digits(fraction) || fraction.len() > 18 {
        return None;
    }
    let number = std::str::from_utf8(whole).ok()?.parse::<i64>().ok()?;
    if let Some(moment) = written_together(number, whole.len()).filter(|_| fraction.is_empty()) {
        return Some(moment);
    }
    let nanoseconds =
        || fraction.iter().chain(std::iter::repeat(&b'0')).take(9).fold(0_i64, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    // 2001 to 2286 in each unit; shorter numbers count something else.
    match whole.len() {
        10 => number.checked_mul(NANOSECONDS)?.checked_add(nanoseconds()).map(Moment::Epoch),
        13 => number.checked_mul(1_000_000).map(Moment::Epoch),
        16 => number.checked_mul(1_000).map(Moment::Epoch),
        19 => Some(Moment::Epoch(number)),
        _ => number.checked_mul(NANOSECONDS)?.checked_add(nanoseconds()).map(Moment::Index),
    }
}

/// `20240131`, `2024013100`, `202401310005`, `20240131000500`.
fn written_together(number: i64, length: usize) -> Option<Moment> {
    let (date, second) = match length {
        8 => (number, 0),
        10 => (number / 100, number % 100 * 3_600),
        12 => (number / 10_000, number / 100 % 100 * 3_600 + number % 100 * 60),
        14 => (number / 1_000_000, number / 10_000 % 100 * 3_600 + number / 100 % 100 * 60 + number % 100),
        _ => return None,
    };
    let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100);
    // Seconds since 1970 begin with 10 to 18 until the year 2030: no year of ours.
    let plausible = (1_980..2_100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day) && second < 86_400;
    let sound = length < 12 || number / if length == 14 { 100 } else { 1 } % 100 < 60;
    if !plausible || !sound {
        return None;
    }
    let day = Day::Known(i16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let second = u32::try_from(second).ok()?;
    Some(Moment::Calendar { day, second, nanosecond: 0, offset: None, timed: length > 8, short_year: false })
}

/// The zone that a heading names: `Timestamp (UTC)`, `Hora GMT-5`; seconds east of Greenwich.
pub(crate) fn zone_of_heading(heading: &str) -> Option<i32> {
    let upper = heading.to_ascii_uppercase();
    let at = ["UTC", "GMT"].iter().find_map(|zone| upper.find(zone))?;
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let bytes = upper.as_bytes();
    if letter(at.checked_sub(1).and_then(|before| bytes.get(before))) || letter(bytes.get(at + 3)) {
        return None;
    }
    let end =
        bytes[at + 3..].iter().position(|byte| !matches!(byte, b'+' | b'-' | b':' | b'0'..=b'9')).map_or(bytes.len(), |end| at + 3 + end);
    Scan { rest: &bytes[at..end] }.offset().flatten()
}

fn bare(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii();
    match text {
        [b'[', inner @ .., b']'] | [b'"', inner @ .., b'"'] | [b'\'', inner @ .., b'\''] => inner.trim_ascii(),
        _ => text,
    }
}

fn small(number: u32) -> Option<u8> {
    u8::try_from(number).ok().filter(|number| (1..=31).contains(number))
}

fn year(number: u32) -> Option<i16> {
    i16::try_from(number).ok().filter(|year| (1_970..2_200).contains(year))
}

fn first_number(text: &[u8]) -> Option<u32> {
    let start = text.iter().position(u8::is_ascii_digit)?;
    Scan { rest: &text[start..] }.digits().map(|(number, _)| number)
}

const WEEKDAYS: [&str; 28] = [
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lun",
    "mie",
    "jue",
    "vie",
    "sab",
    "dom",
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
    "sabado",
    "domingo",
    "thurs",
];

struct Scan<'a> {
    rest: &'a [u8],
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.rest = &self.rest[1..];
        }
        found
    }

    fn eat_or_fail(&mut self, byte: u8) -> Option<()> {
        self.eat(byte).then_some(())
    }

    fn one_of(&mut self, bytes: &[u8]) -> Option<u8> {
        let found = self.peek().filter(|byte| bytes.contains(byte))?;
        self.rest = &self.rest[1..];
        Some(found)
    }

    fn spaces(&mut self) {
        self.rest = self.rest.trim_ascii_start();
    }

    fn digits(&mut self) -> Option<(u32, usize)> {
        let length = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if length == 0 || length > 9 {
            return None;
        }
        let number = self.rest[..length].iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
        self.rest = &self.rest[length..];
        Some((number, length))
    }

    fn digits_up_to(&mut self, most: usize) -> Option<u32> {
        self.digits().filter(|(_, length)| *length <= most).map(|(number, _)| number)
    }

    fn exactly_two(&mut self, below: u32) -> Option<u32> {
        self.digits().filter(|(number, length)| *length == 2 && *number < below).map(|(number, _)| number)
    }

    fn written_year(&mut self) -> Option<(i16, usize)> {
        match self.digits()? {
            (number, 4) => Some((year(number)?, 4)),
            // As POSIX reads them: 69 to 99 are of the last century.
            (number, 2) => Some((i16::try_from(if number < 69 { 2_000 + number } else { 1_900 + number }).ok()?, 2)),
            _ => None,
        }
    }

    fn word(&mut self) -> String {
        let length = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()).count();
        let word = String::from_utf8_lossy(&self.rest[..length]).to_lowercase().replace('é', "e").replace('á', "a");
        self.rest = &self.rest[length..];
        word
    }

    /// The name of a month in English or Spanish, short or long.
    fn month(&mut self) -> Option<u8> {
        let word = self.word();
        let known = match word.get(..3)? {
            "jan" | "ene" => 1,
            "feb" => 2,
            "mar" => 3,
            "apr" | "abr" => 4,
            "may" => 5,
            "jun" => 6,
            "jul" => 7,
            "aug" | "ago" => 8,
            "sep" | "set" => 9,
            "oct" => 10,
            "nov" => 11,
            "dec" | "dic" => 12,
            _ => return None,
        };
        Some(known)
    }

    fn time_of_day(&mut self, compact: bool) -> Option<(u32, u32)> {
        let (number, length) = self.digits()?;
        let (mut hour, minute, second) = match length {
            6 if compact => (number / 10_000, number / 100 % 100, number % 100),
            4 if compact => (number / 100, number % 100, 0),
            1 | 2 if self.eat(b':') => {
                let minute = self.exactly_two(60)?;
                let second = if self.eat(b':') { self.exactly_two(60)? } else { 0 };
                (number, minute, second)
            }
            2 => (number, 0, 0),
            _ => return None,
        };
        let mut nanosecond = 0;
        if matches!(self.peek(), Some(b'.' | b',')) && self.rest.get(1).is_some_and(u8::is_ascii_digit) {
            self.rest = &self.rest[1..];
            let length = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            let digits = self.rest[..length].iter().chain(std::iter::repeat(&b'0')).take(9);
            nanosecond = digits.fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
            self.rest = &self.rest[length..];
        }
        if let Some(afternoon) = self.half_of_day() {
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + if afternoon { 12 } else { 0 };
        }
        let sound = minute < 60 && second < 60 && (hour < 24 || (hour == 24 && minute == 0 && second == 0 && nanosecond == 0));
        sound.then_some((hour * 3_600 + minute * 60 + second, nanosecond))
    }

    /// `PM`, `p.m.`, `p. m.`
    fn half_of_day(&mut self) -> Option<bool> {
        let whole = self.rest;
        self.spaces();
        let letter = self.peek().map(|byte| byte.to_ascii_lowercase()).filter(|byte| matches!(byte, b'a' | b'p'));
        if letter.is_some() {
            self.rest = &self.rest[1..];
            self.eat(b'.');
            self.spaces();
            if self.one_of(b"mM").is_some() {
                self.eat(b'.');
                return Some(letter == Some(b'p'));
            }
        }
        self.rest = whole;
        None
    }

    /// `Z`, `UTC`, `GMT-5`, `+05:30`, `-0500`; nothing within `Some` if no offset follows, `None` if what follows is none.
    fn offset(&mut self) -> Option<Option<i32>> {
        let whole = self.rest;
        self.spaces();
        let named = match self.rest {
            [b'Z' | b'z', rest @ ..] => {
                self.rest = rest;
                return Some(Some(0));
            }
            [b'U' | b'u', b'T' | b't', b'C' | b'c', rest @ ..] | [b'G' | b'g', b'M' | b'm', b'T' | b't', rest @ ..] => {
                self.rest = rest;
                true
            }
            _ => false,
        };
        let sign = match self.rest {
            [b'+', rest @ ..] => {
                self.rest = rest;
                1
            }
            [b'-', rest @ ..] => {
                self.rest = rest;
                -1
            }
            _ if named => return Some(Some(0)),
            _ => {
                self.rest = whole;
                return Some(None);
            }
        };
        let (number, length) = self.digits()?;
        let (hours, minutes) = match length {
            4 => (number / 100, number % 100),
            1 | 2 if self.eat(b':') => (number, self.exactly_two(60)?),
            1 | 2 => (number, 0),
            _ => return None,
        };
        let seconds = i32::try_from(hours * 3_600 + minutes * 60).ok()?;
        (hours <= 14 && minutes < 60).then_some(Some(sign * seconds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<(Day, u32, u32, Option<i32>)> {
        match calendar(text.as_bytes()).or_else(|| numeric(text.as_bytes()))? {
            Moment::Calendar { day, second, nanosecond, offset, .. } => Some((day, second, nanosecond, offset)),
            Moment::Epoch(_) | Moment::Index(_) => None,
        }
    }

    #[test]
    fn forms_of_the_last_second_of_a_year() {
        let last = 86_399;
        let known = Day::Known(2024, 12, 31);
        for (text, expected) in [
            ("2024-12-31T23:59:59Z", (known, last, 0, Some(0))),
            ("2024-12-31 23:59:59", (known, last, 0, None)),
            ("2024/12/31 23:59:59.5", (known, last, 500_000_000, None)),
            ("2024-12-31T23:59:59.123456789+05:30", (known, last, 123_456_789, Some(19_800))),
            ("2024-12-31 23:59:59,25 -0500", (known, last, 250_000_000, Some(-18_000))),
            ("2024-12-31 23:59:59 UTC", (known, last, 0, Some(0))),
            ("2024-12-31 23:59:59 GMT-3", (known, last, 0, Some(-10_800))),
            ("20241231T235959Z", (known, last, 0, Some(0))),
            ("20241231235959", (known, last, 0, None)),
            ("[31/Dec/2024:23:59:59 -0600]", (known, last, 0, Some(-21_600))),
            ("31-dic-2024 23:59:59", (known, last, 0, None)),
            ("31 de diciembre de 2024 23:59:59", (known, last, 0, None)),
            ("Dec 31, 2024 11:59:59 PM", (known, last, 0, None)),
            ("Tue, 31 Dec 2024 23:59:59 GMT", (known, last, 0, Some(0))),
            ("Tue Dec 31 23:59:59 2024", (known, last, 0, None)),
            ("31/12/2024 23:59:59", (Day::Either(31, 12, 2024), last, 0, None)),
            ("12/31/24 11:59:59 p. m.", (Day::Either(12, 31, 2024), last, 0, None)),
            ("31.12.2024, 23:59:59", (Day::Either(31, 12, 2024), last, 0, None)),
            ("2024-12-31", (known, 0, 0, None)),
            ("2024123123", (known, 23 * 3_600, 0, None)),
            ("2024-12-31 24:00", (known, 86_400, 0, None)),
            ("12/31/2024 12:05 AM", (Day::Either(12, 31, 2024), 300, 0, None)),
            ("23:59:59", (Day::Absent, last, 0, None)),
        ] {
            assert_eq!(at(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_time() {
        for text in [
            "",
            "abc",
            "2024",
            "12",
            "2024-13",
            "25:00",
            "2024-01-01 25:00",
            "2024-01-01 10:60",
            "2024-01-01 10:00 PST",
            "1.5",
            "10.0.0.1",
            "2024-01-01 10:00 x",
            "13/Foo/2024:10:00:00",
            "2024-01-01 13:00 PM",
            "Jan  2 03:04:05",
        ] {
            assert_eq!(calendar(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn numbers_since_1970() {
        for (text, expected) in [
            ("1700000000", Moment::Epoch(1_700_000_000_000_000_000)),
            ("1700000000.25", Moment::Epoch(1_700_000_000_250_000_000)),
            ("1700000000123", Moment::Epoch(1_700_000_000_123_000_000)),
            ("1700000000123456", Moment::Epoch(1_700_000_000_123_456_000)),
            ("1700000000123456789", Moment::Epoch(1_700_000_000_123_456_789)),
            ("17", Moment::Index(17_000_000_000)),
            ("17.25", Moment::Index(17_250_000_000)),
        ] {
            assert_eq!(numeric(text.as_bytes()), Some(expected), "{text}");
        }
        assert_eq!(numeric(b"17.5.1"), None);
        assert_eq!(zone_of_heading("Timestamp (UTC)"), Some(0));
        assert_eq!(zone_of_heading("Hora (GMT-05:00)"), Some(-18_000));
        assert_eq!(zone_of_heading("Timestamp"), None);
    }
}
