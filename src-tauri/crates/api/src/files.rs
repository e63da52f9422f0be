//! Files are read within limits and written whole or not at all.

use std::io::{Read, Write};
use std::path::Path;

use crate::document::FILE_LIMIT_BYTES;
use crate::views::{ErrorView, Language};

/// Reads a plan file (or anything as large at most).
///
/// # Errors
/// If it cannot be read. A file that is too large is cut after the limit and then refused by the document's reader.
pub fn read(path: &Path, language: Language) -> Result<Vec<u8>, ErrorView> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(FILE_LIMIT_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    std::fs::File::open(path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map(|_| bytes)
        .map_err(|error| ErrorView::file("file-read", path, &error, language))
}

/// The largest file of a client that is read: it is held in memory whole.
const CLIENT_LIMIT_BYTES: u64 = 512 << 20;

/// Reads a client's file.
///
/// # Errors
/// If it cannot be read. One that is too large is cut after the limit, and then it is damaged.
pub fn read_client(path: &Path, language: Language) -> Result<Vec<u8>, ErrorView> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(CLIENT_LIMIT_BYTES).read_to_end(&mut bytes))
        .map(|_| bytes)
        .map_err(|error| ErrorView::file("file-read", path, &error, language))
}

/// Writes a file whole: into a temporary file beside it, then in its place.
///
/// # Errors
/// If folder, space or permissions do not allow it; an existing file is then as it was.
pub fn write_whole(path: &Path, bytes: &[u8], language: Language) -> Result<(), ErrorView> {
    let refuse = |error: std::io::Error| ErrorView::file("file-write", path, &error, language);
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(refuse)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(refuse)?;
    file.persist(path).map(|_| ()).map_err(|error| refuse(error.error))
}
