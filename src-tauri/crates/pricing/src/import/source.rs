//! The bytes of a price file: read, decompressed, hashed and checked to be UTF-8 in a thread of its own, so that whoever
//! parses them never waits for the disk; at most a few chunks are held.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use sha2::{Digest, Sha256};

use super::problem::{ImportProblem, Place};

/// How much is handed over at once.
const CHUNK_BYTES: usize = 256 * 1024;
/// Chunks that may wait between the threads.
const CHUNKS_AHEAD: usize = 3;
/// The longest stretch without a line end; AWS's longest lines have about 2,000 bytes. (JSON may be written on one line.)
const LINE_LIMIT: usize = 1024 * 1024;
/// A compressed file may grow to this size whatever its ratio ...
const FREE_EXPANSION_BYTES: u64 = 256 * 1024 * 1024;
/// ... and above it to so many times its size on disk. AWS's offer files shrink 15 to 40 times, generated ones up to 60 times.
const RATIO_LIMIT: u64 = 200;
/// No file is read further than this: eight times the largest that AWS publishes.
const EXPANDED_LIMIT: u64 = 64 * 1024 * 1024 * 1024;

type Outcome = Result<String, ImportProblem>;

/// A price file that is being read.
pub(crate) struct Source {
    chunks: Receiver<Vec<u8>>,
    spent: SyncSender<Vec<u8>>,
    current: Vec<u8>,
    position: usize,
    reader: Option<JoinHandle<Outcome>>,
    shared: Arc<Shared>,
    disk_bytes: u64,
}

/// How far the reading of a file is.
pub(crate) struct Progress(Arc<Shared>);

impl Progress {
    /// Bytes on disk that were read so far.
    pub(crate) fn bytes(&self) -> u64 {
        self.0.disk_position.load(Ordering::Relaxed)
    }
}

#[derive(Default)]
struct Shared {
    disk_position: AtomicU64,
    stop: AtomicBool,
}

impl Source {
    pub(crate) fn open(path: &Path) -> Result<Self, ImportProblem> {
        let unreadable = |error: &io::Error| ImportProblem::new("file-read", Place::File).with("reason", error);
        let mut file = File::open(path).map_err(|error| unreadable(&error))?;
        let metadata = file.metadata().map_err(|error| unreadable(&error))?;
        if metadata.is_dir() {
            return Err(ImportProblem::new("file-read", Place::File).with("reason", "is a directory"));
        }
        let mut magic = [0; 4];
        let length = read_full(&mut file, &mut magic).map_err(|error| unreadable(&error))?;
        file.rewind().map_err(|error| unreadable(&error))?;
        let kind = match &magic[..length] {
            [0x1f, 0x8b, ..] => Kind::Gzip,
            b"PK\x03\x04" | b"PK\x05\x06" => Kind::Zip,
            _ => Kind::Plain,
        };
        let disk_bytes = metadata.len();
        let shared = Arc::new(Shared::default());
        let (send, chunks) = sync_channel(CHUNKS_AHEAD);
        let (spent, recycled) = sync_channel(CHUNKS_AHEAD + 2);
        let pump = Pump { send, recycled, shared: Arc::clone(&shared), compressed: kind != Kind::Plain, disk_bytes };
        let reader = std::thread::spawn(move || pump.run(file, kind));
        Ok(Self { chunks, spent, current: Vec::new(), position: 0, reader: Some(reader), shared, disk_bytes })
    }

    /// How far the reading is; may be asked while somebody reads.
    pub(crate) fn progress(&self) -> Progress {
        Progress(Arc::clone(&self.shared))
    }

    /// Size on disk.
    pub(crate) fn disk_bytes(&self) -> u64 {
        self.disk_bytes
    }

    /// Whether the text begins as JSON does. The first text is waited for.
    pub(crate) fn is_json(&mut self) -> Result<bool, ImportProblem> {
        self.fill();
        first_character(&self.current).map(is_json_start).ok_or_else(|| ImportProblem::new("empty", Place::File))
    }

    /// Stops the reading thread; the hash of the file, or what ended the reading early.
    pub(crate) fn finish(&mut self) -> Outcome {
        // A parser that stopped at an error leaves chunks unread: the thread must not wait for it.
        self.shared.stop.store(true, Ordering::Relaxed);
        while self.chunks.recv().is_ok() {}
        match self.reader.take().map(JoinHandle::join) {
            Some(Ok(outcome)) => outcome,
            _ => Err(ImportProblem::new("file-read", Place::File).with("reason", "the reading thread ended")),
        }
    }

    /// Makes sure that there is text in hand, if there is any left.
    fn fill(&mut self) -> bool {
        while self.position == self.current.len() {
            let Ok(next) = self.chunks.recv() else { return false };
            let old = std::mem::replace(&mut self.current, next);
            self.position = 0;
            let _ = self.spent.try_send(old);
        }
        true
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if !self.fill() {
            return Ok(0);
        }
        let rest = &self.current[self.position..];
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.position += count;
        Ok(count)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Gzip,
    Zip,
}

/// The reading thread.
struct Pump {
    send: SyncSender<Vec<u8>>,
    recycled: Receiver<Vec<u8>>,
    shared: Arc<Shared>,
    compressed: bool,
    disk_bytes: u64,
}

/// Hashes what is read from the disk.
struct Hashed {
    file: File,
    hash: Sha256,
    shared: Arc<Shared>,
}

impl Read for Hashed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.hash.update(&buffer[..count]);
        self.shared.disk_position.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

impl Pump {
    fn run(self, file: File, kind: Kind) -> Outcome {
        let broken = |error: &dyn std::fmt::Display| ImportProblem::new("archive-broken", Place::File).with("reason", error);
        let mut hashed = Hashed { file, hash: Sha256::new(), shared: Arc::clone(&self.shared) };
        match kind {
            Kind::Plain => self.pump(&mut hashed)?,
            Kind::Gzip => self.pump(&mut flate2::read::MultiGzDecoder::new(&mut hashed))?,
            Kind::Zip => {
                // A zip is read from its end, so that it is hashed on a second way through.
                let again = hashed.file.try_clone().map_err(|error| broken(&error))?;
                let mut archive = zip::ZipArchive::new(again).map_err(|error| broken(&error))?;
                if archive.len() != 1 {
                    return Err(ImportProblem::new("archive-several", Place::File).with("count", archive.len()));
                }
                let mut member = archive.by_index(0).map_err(|error| broken(&error))?;
                self.pump(&mut member)?;
                drop(member);
                hashed.file.rewind().map_err(|error| broken(&error))?;
            }
        }
        io::copy(&mut hashed, &mut io::sink()).map_err(|error| broken(&error))?;
        Ok(hashed.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }

    fn pump(&self, reader: &mut dyn Read) -> Result<(), ImportProblem> {
        let mut expanded: u64 = 0;
        let mut since_line_end = 0;
        let mut is_json = None;
        // Up to three bytes of a character that the chunk before cut in two.
        let mut cut: Vec<u8> = Vec::new();
        loop {
            if self.shared.stop.load(Ordering::Relaxed) {
                return Ok(());
            }
            let mut chunk = self.recycled.try_recv().unwrap_or_default();
            chunk.clear();
            chunk.extend_from_slice(&cut);
            let carried = chunk.len();
            chunk.resize(CHUNK_BYTES, 0);
            let count = read_full(reader, &mut chunk[carried..]).map_err(|error| self.unreadable(&error, expanded))?;
            chunk.truncate(carried + count);
            expanded += count as u64;
            self.refuse_bomb(expanded)?;
            let start = expanded - chunk.len() as u64;
            let at_end = count < CHUNK_BYTES - carried;
            cut = check_utf8(&chunk, start, at_end)?;
            chunk.truncate(chunk.len() - cut.len());
            let is_json = *is_json.get_or_insert_with(|| first_character(&chunk).is_some_and(is_json_start));
            since_line_end = match memchr::memrchr(b'\n', &chunk) {
                Some(last) => chunk.len() - last,
                None => since_line_end + chunk.len(),
            };
            if since_line_end > LINE_LIMIT && !is_json {
                let problem = ImportProblem::new("line-too-long", Place::Byte(expanded - since_line_end as u64));
                return Err(problem.with("limit", LINE_LIMIT));
            }
            if (!chunk.is_empty() && self.send.send(chunk).is_err()) || at_end {
                return Ok(());
            }
        }
    }

    fn unreadable(&self, error: &io::Error, expanded: u64) -> ImportProblem {
        let code = if self.compressed { "archive-broken" } else { "file-read" };
        ImportProblem::new(code, Place::Byte(expanded)).with("reason", error)
    }

    fn refuse_bomb(&self, expanded: u64) -> Result<(), ImportProblem> {
        let limit = if self.compressed {
            FREE_EXPANSION_BYTES.max(self.disk_bytes.saturating_mul(RATIO_LIMIT)).min(EXPANDED_LIMIT)
        } else {
            EXPANDED_LIMIT
        };
        if expanded <= limit {
            return Ok(());
        }
        Err(ImportProblem::new("archive-bomb", Place::File).with("size", self.disk_bytes).with("limit", limit))
    }
}

/// The first character that is neither white space nor a byte-order mark.
fn first_character(text: &[u8]) -> Option<u8> {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text).iter().copied().find(|byte| !byte.is_ascii_whitespace())
}

fn is_json_start(byte: u8) -> bool {
    matches!(byte, b'{' | b'[')
}

/// Reads until the buffer is full or the end is reached.
fn read_full(reader: &mut (impl Read + ?Sized), buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match reader.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// The bytes at the end that begin a character of which the rest is in the next chunk.
fn check_utf8(chunk: &[u8], start: u64, at_end: bool) -> Result<Vec<u8>, ImportProblem> {
    if start == 0 && (chunk.starts_with(&[0xff, 0xfe]) || chunk.starts_with(&[0xfe, 0xff])) {
        return Err(ImportProblem::new("utf16", Place::File));
    }
    match simdutf8::compat::from_utf8(chunk) {
        Ok(_) => Ok(Vec::new()),
        Err(error) if error.error_len().is_none() && !at_end => Ok(chunk[error.valid_up_to()..].to_vec()),
        Err(error) => Err(ImportProblem::new("not-utf8", Place::Byte(start + error.valid_up_to() as u64))),
    }
}
