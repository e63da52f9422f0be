//! A JSON text read from a stream, value by value: whoever reads walks into the objects and arrays that matter, takes the small
//! values whole (they go to `serde_json`) and skips the others without building anything.
//!
//! `serde_json` itself can stream, at about a third of this speed, because it looks at each byte through an iterator; and it
//! cannot skip Reserved terms, two thirds of an EC2 file, any faster than it reads them.

use std::borrow::Cow;
use std::io::Read;

use serde::Deserialize;

use super::problem::{ImportProblem, Place};

/// The largest value that is taken whole; AWS's largest product or term has about 30 kB.
const VALUE_LIMIT: usize = 8 * 1024 * 1024;
/// The deepest nesting that is read; AWS's files have nine levels.
const DEPTH_LIMIT: usize = 64;
const BUFFER_BYTES: usize = 128 * 1024;

/// What kind of value comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Object,
    Array,
    String,
    /// A number, `true`, `false` or `null`.
    Plain,
}

/// A JSON text that is being read.
pub(crate) struct JsonStream<R> {
    reader: R,
    buffer: Vec<u8>,
    /// What was read and not used yet is `buffer[start..]`.
    start: usize,
    /// Bytes before the buffer's first.
    before: u64,
    ended: bool,
}

type Result<T> = std::result::Result<T, ImportProblem>;

impl<R: Read> JsonStream<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self { reader, buffer: Vec::with_capacity(BUFFER_BYTES * 2), start: 0, before: 0, ended: false }
    }

    /// The reader beneath, for its progress.
    pub(crate) fn reader(&self) -> &R {
        &self.reader
    }

    /// How many bytes were used.
    pub(crate) fn position(&self) -> u64 {
        self.before + self.start as u64
    }

    /// Whether another text follows; white space and a byte-order mark are passed over.
    pub(crate) fn has_more(&mut self) -> Result<bool> {
        Ok(self.peek()?.is_some())
    }

    /// The kind of the next value.
    pub(crate) fn kind(&mut self) -> Result<Kind> {
        match self.need()? {
            b'{' => Ok(Kind::Object),
            b'[' => Ok(Kind::Array),
            b'"' => Ok(Kind::String),
            _ => Ok(Kind::Plain),
        }
    }

    /// Walks into an object: `member` is called with each key and must read or skip the value. It returns whether to go on.
    pub(crate) fn object(&mut self, mut member: impl FnMut(&mut Self, &str) -> Result<bool>) -> Result<()> {
        self.expect(b'{')?;
        if self.need()? == b'}' {
            return self.expect(b'}');
        }
        loop {
            let key: String = self.parse()?;
            self.expect(b':')?;
            if !member(self, &key)? {
                return Ok(());
            }
            match self.need()? {
                b',' => self.expect(b',')?,
                _ => return self.expect(b'}'),
            }
        }
    }

    /// Walks into an array: `element` must read or skip the value. It returns whether to go on.
    pub(crate) fn array(&mut self, mut element: impl FnMut(&mut Self) -> Result<bool>) -> Result<()> {
        self.expect(b'[')?;
        if self.need()? == b']' {
            return self.expect(b']');
        }
        loop {
            if !element(self)? {
                return Ok(());
            }
            match self.need()? {
                b',' => self.expect(b',')?,
                _ => return self.expect(b']'),
            }
        }
    }

    /// The next value, read by serde.
    pub(crate) fn parse<T: for<'de> Deserialize<'de>>(&mut self) -> Result<T> {
        self.with_value(|text, offset| parse_at(text, offset))
    }

    /// Hands the text of the next value to `read`, with its place in the file.
    pub(crate) fn with_value<T>(&mut self, read: impl FnOnce(&[u8], u64) -> Result<T>) -> Result<T> {
        self.need()?;
        let length = self.scan(true)?;
        let (start, offset) = (self.start, self.position());
        self.start += length;
        read(&self.buffer[start..start + length], offset)
    }

    /// Passes over the next value.
    pub(crate) fn skip(&mut self) -> Result<()> {
        self.need()?;
        let length = self.scan(false)?;
        self.start += length;
        Ok(())
    }

    fn expect(&mut self, byte: u8) -> Result<()> {
        let found = self.need()?;
        if found != byte {
            return Err(self.broken(self.position(), format!("`{}` where `{}` is needed", found as char, byte as char)));
        }
        self.start += 1;
        Ok(())
    }

    fn broken(&self, at: u64, reason: impl std::fmt::Display) -> ImportProblem {
        ImportProblem::new("json-broken", Place::Byte(at)).with("reason", reason)
    }

    fn truncated(&self) -> ImportProblem {
        ImportProblem::new("json-truncated", Place::Byte(self.before + self.buffer.len() as u64))
    }

    /// The next byte that is not white space; it is an error if there is none.
    fn need(&mut self) -> Result<u8> {
        self.peek()?.ok_or_else(|| self.truncated())
    }

    fn peek(&mut self) -> Result<Option<u8>> {
        loop {
            while let Some(&byte) = self.buffer.get(self.start) {
                let mark = self.position() < 3 && matches!(byte, 0xef | 0xbb | 0xbf);
                if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') && !mark {
                    return Ok(Some(byte));
                }
                self.start += 1;
            }
            if !self.more()? {
                return Ok(None);
            }
        }
    }

    /// Reads on. What was used is dropped first, so that the buffer holds one value and a chunk at most.
    fn more(&mut self) -> Result<bool> {
        if self.ended {
            return Ok(false);
        }
        self.buffer.drain(..self.start);
        self.before += self.start as u64;
        self.start = 0;
        let length = self.buffer.len();
        self.buffer.resize(length + BUFFER_BYTES, 0);
        let read = self.reader.read(&mut self.buffer[length..]);
        let count =
            read.map_err(|error| ImportProblem::new("file-read", Place::Byte(self.before + length as u64)).with("reason", error))?;
        self.buffer.truncate(length + count);
        self.ended = count == 0;
        Ok(count > 0)
    }

    /// Length of the value that begins at `start`. With `keep`, all of it is in the buffer afterwards; without, only what the
    /// length says.
    fn scan(&mut self, keep: bool) -> Result<usize> {
        let mut scanner = Scanner::default();
        let mut scanned = 0;
        loop {
            let rest = &self.buffer[self.start + scanned..];
            match scanner.feed(rest) {
                Step::Done(count) => return Ok(scanned + count),
                Step::Deep(at) => {
                    let place = Place::Byte(self.position() + (scanned + at) as u64);
                    return Err(ImportProblem::new("json-deep", place).with("limit", DEPTH_LIMIT));
                }
                Step::Unbalanced(at) => {
                    return Err(self.broken(self.position() + (scanned + at) as u64, "the brackets do not match"));
                }
                Step::More => scanned += rest.len(),
            }
            if keep && scanned > VALUE_LIMIT {
                return Err(ImportProblem::new("json-member-large", Place::Byte(self.position())).with("limit", VALUE_LIMIT));
            }
            if !keep {
                self.start += scanned;
                scanned = 0;
            }
            if !self.more()? {
                // A number at the very end of the text has nothing after it.
                return if scanner.plain { Ok(scanned) } else { Err(self.truncated()) };
            }
        }
    }
}

/// Reads a value of the file by serde; errors name their byte in the file.
pub(crate) fn parse_at<'de, T: Deserialize<'de>>(text: &'de [u8], offset: u64) -> Result<T> {
    serde_json::from_slice(text).map_err(|error| {
        let before: usize = text.split(|byte| *byte == b'\n').take(error.line().saturating_sub(1)).map(|line| line.len() + 1).sum();
        let at = offset + (before + error.column().saturating_sub(1)) as u64;
        ImportProblem::new("json-broken", Place::Byte(at)).with("reason", error)
    })
}

/// Finds the end of a value: brackets and strings, nothing else.
#[derive(Default)]
struct Scanner {
    /// Open brackets: `true` is a brace.
    open: Vec<bool>,
    in_string: bool,
    escaped: bool,
    /// Inside a number or a word.
    plain: bool,
}

enum Step {
    Done(usize),
    More,
    Deep(usize),
    Unbalanced(usize),
}

impl Scanner {
    fn feed(&mut self, text: &[u8]) -> Step {
        let mut at = 0;
        while at < text.len() {
            if self.in_string {
                if self.escaped {
                    self.escaped = false;
                    at += 1;
                    continue;
                }
                let Some(found) = memchr::memchr2(b'"', b'\\', &text[at..]) else { return Step::More };
                at += found + 1;
                if text[at - 1] == b'\\' {
                    self.escaped = true;
                } else {
                    self.in_string = false;
                    if self.open.is_empty() {
                        return Step::Done(at);
                    }
                }
                continue;
            }
            if !self.open.is_empty() {
                // Inside an object or array only quotes and brackets matter; most of a file there is white space.
                at += text[at..].iter().take_while(|byte| !matches!(byte, b'"' | b'{' | b'}' | b'[' | b']')).count();
                if at == text.len() {
                    return Step::More;
                }
            }
            match text[at] {
                b'"' => self.in_string = true,
                byte @ (b'{' | b'[') => {
                    if self.open.len() == DEPTH_LIMIT {
                        return Step::Deep(at);
                    }
                    self.open.push(byte == b'{');
                }
                byte @ (b'}' | b']') => {
                    if self.plain {
                        return Step::Done(at);
                    }
                    if self.open.pop() != Some(byte == b'}') {
                        return Step::Unbalanced(at);
                    }
                    if self.open.is_empty() {
                        return Step::Done(at + 1);
                    }
                }
                b',' | b' ' | b'\n' | b'\r' | b'\t' if self.plain => return Step::Done(at),
                _ => self.plain = self.open.is_empty(),
            }
            at += 1;
        }
        Step::More
    }
}

/// A string of a JSON text, borrowed where it has no escapes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Text<'a>(pub(crate) Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Text<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a string")
            }
            fn visit_borrowed_str<E>(self, value: &'de str) -> std::result::Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(value)))
            }
            fn visit_str<E>(self, value: &str) -> std::result::Result<Self::Value, E> {
                Ok(Text(Cow::Owned(value.to_owned())))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// A reader that hands out a few bytes at a time.
    struct Drip<'a>(&'a [u8], usize);

    impl Read for Drip<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let count = self.1.min(self.0.len()).min(buffer.len());
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            "[ -~\\n\"\\\\{}\\[\\]é]{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec(("[a-z\"]{1,4}", inner), 0..5).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
            ]
        })
    }

    fn members(text: &[u8], drip: usize, skip: bool) -> Result<Vec<(String, Option<Value>)>> {
        let mut stream = JsonStream::new(Drip(text, drip));
        let mut members = Vec::new();
        stream.object(|stream, key| {
            let value = if skip { stream.skip().map(|()| None)? } else { Some(stream.parse::<Value>()?) };
            members.push((key.to_owned(), value));
            Ok(true)
        })?;
        Ok(members)
    }

    proptest! {
        /// What is walked through equals what serde reads whole, however the bytes arrive; skipping finds the same members.
        #[test]
        fn walking_equals_reading(value in prop::collection::vec(("[a-z]{1,3}", value()), 0..6), drip in 1usize..20, pretty: bool) {
            let value = Value::Object(value.into_iter().collect());
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.expect("text");
            let expected: Vec<(String, Option<Value>)> = value.as_object().expect("object").iter().map(|(key, value)| (key.clone(), Some(value.clone()))).collect();
            prop_assert_eq!(&members(text.as_bytes(), drip, false).expect("sound"), &expected);
            let skipped: Vec<String> = members(text.as_bytes(), drip, true).expect("sound").into_iter().map(|(key, _)| key).collect();
            prop_assert_eq!(skipped, expected.into_iter().map(|(key, _)| key).collect::<Vec<_>>());
        }

        /// A text that was cut anywhere is never taken for a whole one.
        #[test]
        fn a_cut_text_is_refused(value in value(), cut in 0.0f64..1.0, skip: bool) {
            let text = serde_json::to_string_pretty(&serde_json::json!({ "a": value, "b": [1] })).expect("text");
            let mut at = (text.len() as f64 * cut) as usize;
            while !text.is_char_boundary(at) { at -= 1; }
            prop_assert!(members(&text.as_bytes()[..at], 7, skip).is_err());
        }
    }

    #[test]
    fn errors_name_the_byte() {
        let text = b"{\"a\": {\"x\": 1},\n \"b\": {\"x\": oops}}";
        let error = members(text, 64, false).expect_err("broken");
        assert_eq!((error.code, error.place), ("json-broken", Place::Byte(28)));
        let error = members(b"{\"a\": [1}}", 64, true).expect_err("broken");
        assert_eq!((error.code, error.place), ("json-broken", Place::Byte(8)));
    }

    #[test]
    fn depth_and_size_are_bounded() {
        let deep = format!("{{\"a\": {}", "[".repeat(DEPTH_LIMIT + 1));
        assert_eq!(members(deep.as_bytes(), 4096, true).expect_err("deep").code, "json-deep");
        let large = format!("{{\"a\": \"{}\"}}", "x".repeat(VALUE_LIMIT + 2 * BUFFER_BYTES));
        assert_eq!(members(large.as_bytes(), 1 << 20, false).expect_err("large").code, "json-member-large");
        assert!(members(large.as_bytes(), 1 << 20, true).is_ok(), "what is skipped needs no memory");
    }
}
