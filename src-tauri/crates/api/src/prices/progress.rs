//! How far an import is, how fast, and how long it will take.

use std::time::Instant;

use aforo_pricing::ImportProgress;

use super::views::ImportProgressView;

/// Seconds before anybody believes a rate.
const SETTLE_SECONDS: f64 = 0.5;
const MIB: f64 = 1024.0 * 1024.0;

/// Measures an import of several files.
#[derive(Debug)]
pub struct Meter {
    started: Instant,
    total: u64,
    files: u32,
    /// Bytes and rows of the files before the current one.
    before: (u64, u64),
    current: (u32, String, u64),
}

impl Meter {
    /// A meter of files with these sizes together.
    #[must_use]
    pub fn new(files: u32, total: u64) -> Self {
        Self { started: Instant::now(), total, files, before: (0, 0), current: (0, String::new(), 0) }
    }

    /// The next file begins; `rows` were read of the one before.
    pub fn next(&mut self, name: &str, rows: u64) {
        self.before = (self.before.0 + self.current.2, self.before.1 + rows);
        self.current = (self.current.0 + 1, name.to_owned(), 0);
    }

    /// How far it is.
    pub fn view(&mut self, progress: ImportProgress) -> ImportProgressView {
        self.current.2 = progress.total_bytes;
        let bytes = self.before.0 + progress.bytes;
        let seconds = self.started.elapsed().as_secs_f64();
        let (read, total) = (bytes as f64 / MIB, self.total.max(bytes) as f64 / MIB);
        let settled = seconds > SETTLE_SECONDS && read > 0.0;
        let rate = if settled { read / seconds } else { 0.0 };
        ImportProgressView {
            file: self.current.1.clone(),
            number: self.current.0,
            of: self.files,
            percent: if total > 0.0 { (read / total * 100.0) as u32 } else { 100 },
            mib: format!("{read:.1}"),
            total_mib: format!("{total:.1}"),
            rows: (self.before.1 + progress.rows).to_string(),
            mib_per_second: if settled { format!("{rate:.0}") } else { String::new() },
            seconds_left: if settled { format!("{:.0}", ((total - read) / rate).max(0.0)) } else { String::new() },
        }
    }
}
