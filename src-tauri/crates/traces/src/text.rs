//! Bytes to characters: UTF-8, UTF-16 and Latin-1 are read, archives and workbooks are refused by their first bytes.

use std::borrow::Cow;

use crate::finding::{Finding, Place, Report};

/// First bytes of files that are no text, and what people call them.
const PACKED: [(&[u8], &str); 6] = [
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "zip / xlsx"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"BZh", "bzip2"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"PAR1", "parquet"),
];

/// The text of a file.
pub(crate) fn decode<'a>(bytes: &'a [u8], report: &mut Report) -> Option<Cow<'a, str>> {
    if bytes.len() as u64 > crate::FILE_LIMIT_BYTES {
        return report.refuse(Finding::new("file-large", Place::File).with("limit", crate::FILE_LIMIT_BYTES / (1024 * 1024)));
    }
    if let Some((_, kind)) = PACKED.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return report.refuse(Finding::new("packed", Place::File).with("kind", kind));
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes, report)?),
        [0xfe, 0xff, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes, report)?),
        [0xef, 0xbb, 0xbf, rest @ ..] => narrow(rest, report)?,
        _ => narrow(bytes, report)?,
    };
    if text.trim().is_empty() {
        return report.refuse(Finding::new("empty", Place::File));
    }
    // Lines that end in a carriage return alone would be one line to everything that follows.
    Some(if text.contains('\r') && !text.contains('\n') { Cow::Owned(text.replace('\r', "\n")) } else { text })
}

fn utf16(bytes: &[u8], order: fn([u8; 2]) -> u16, report: &mut Report) -> Option<String> {
    let units = bytes.chunks_exact(2).map(|pair| order([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if bytes.len().is_multiple_of(2) => {
            report.assume(Finding::new("utf16", Place::File));
            Some(text)
        }
        _ => report.refuse(Finding::new("utf16-broken", Place::File)),
    }
}

fn narrow<'a>(bytes: &'a [u8], report: &mut Report) -> Option<Cow<'a, str>> {
    if let Some(zero) = memchr::memchr(0, bytes) {
        return report.refuse(Finding::new("binary", Place::File).with("byte", zero));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    // Every byte is a character of Latin-1; only headings and labels can have such characters, figures and times cannot.
    report.assume(Finding::new("latin1", Place::File));
    Some(Cow::Owned(bytes.iter().copied().map(char::from).collect()))
}
