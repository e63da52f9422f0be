//! Files inside a PDF, read back. The reader is that of Typst's own images, so nothing more is linked.

use hayro_syntax::Pdf;
use hayro_syntax::object::String as Text;
use hayro_syntax::object::{Dict, Object, Stream};

use crate::ProposalError;

/// Bytes of an attached file at most: a quote of five hundred lines has about one megabyte.
const LIMIT: usize = 32 * 1024 * 1024;

/// The files inside a PDF, by name.
///
/// # Errors
/// If it is no PDF, or a file inside cannot be read.
pub fn embedded_files(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, ProposalError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| ProposalError::Embedded(format!("{error:?}")))?;
    let mut files = Vec::new();
    for object in pdf.objects() {
        let Object::Dict(specification) = object else { continue };
        let Some(name) = specification.get::<Text<'_>>("UF").or_else(|| specification.get::<Text<'_>>("F")) else { continue };
        let stream = specification.get::<Dict<'_>>("EF").and_then(|files| files.get::<Stream<'_>>("F"));
        let Some(stream) = stream else { continue };
        let name = text(name.as_bytes());
        let decoded = stream.decoded().map_err(|error| ProposalError::Embedded(format!("{name}: {error:?}")))?;
        if decoded.len() > LIMIT {
            return Err(ProposalError::Embedded(name));
        }
        files.push((name, decoded.into_owned()));
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// A text of a PDF: UTF-16 after its mark, else one byte for each character.
fn text(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(wide) => {
            let units: Vec<u16> = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}
