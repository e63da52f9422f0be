//! One window for each library: a second start hands its file to the first one and ends.
//!
//! The first process listens on a socket of the file system beside the library, which no other machine and no other user can
//! reach. Tauri's plugin does the same over D-Bus, with thirty crates more and not where there is no session bus.

use std::path::{Path, PathBuf};

/// What a start of the program is.
pub(crate) enum Start {
    /// The only one on this library.
    First(Door),
    /// There is one already, and it has the file now.
    Second,
}

/// Where later starts knock.
pub(crate) struct Door {
    #[cfg(unix)]
    listener: Option<std::os::unix::net::UnixListener>,
}

#[cfg(unix)]
mod system {
    use std::io::{Read, Write};
    use std::os::unix::ffi::{OsStrExt, OsStringExt};
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::time::Duration;

    use super::*;

    const NAME: &str = "window.socket";
    /// The longest path that is listened to.
    const LIMIT: u64 = 4_096;
    /// How long somebody who knocks may take to say what they want.
    const PATIENCE: Duration = Duration::from_secs(2);

    /// Hands `file` to the process that is there, or takes its place.
    pub(crate) fn start(folder: &Path, file: Option<&Path>) -> Start {
        let place = folder.join(NAME);
        if let Ok(mut stream) = UnixStream::connect(&place) {
            let text = file.map(|file| file.as_os_str().as_bytes()).unwrap_or_default();
            if stream.write_all(text).is_ok() {
                return Start::Second;
            }
        }
        // Nobody answers: what is there was left by a process that is gone. Two windows on one library do no harm (each edit names
        // the version that it is made on), so a folder that allows no socket is no reason not to start.
        let _ = std::fs::remove_file(&place);
        Start::First(Door { listener: UnixListener::bind(&place).ok() })
    }

    impl Door {
        /// Tells of each later start, with its file if it has one.
        pub(crate) fn listen(self, opened: impl Fn(Option<PathBuf>) + Send + 'static) {
            let Some(listener) = self.listener else { return };
            std::thread::spawn(move || {
                for stream in listener.incoming().flatten() {
                    let mut bytes = Vec::new();
                    let read = stream.set_read_timeout(Some(PATIENCE)).and_then(|()| stream.take(LIMIT).read_to_end(&mut bytes));
                    if read.is_ok() {
                        opened((!bytes.is_empty()).then(|| PathBuf::from(std::ffi::OsString::from_vec(bytes))));
                    }
                }
            });
        }
    }
}

#[cfg(not(unix))]
mod system {
    use super::*;

    /// macOS itself starts a program once; on Windows a second window on the same library is allowed, for each edit names the
    /// version that it is made on.
    pub(crate) fn start(_folder: &Path, _file: Option<&Path>) -> Start {
        Start::First(Door {})
    }

    impl Door {
        pub(crate) fn listen(self, _opened: impl Fn(Option<PathBuf>) + Send + 'static) {}
    }
}

pub(crate) use system::start;

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_second_start_hands_its_file_over() -> Result<(), Box<dyn std::error::Error>> {
        let folder = std::env::temp_dir().join(format!("aforo-instance-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("window.socket"), "left by a process that was killed")?;
        let Start::First(door) = start(&folder, None) else { return Err("nobody was there".into()) };
        let (sender, receiver) = std::sync::mpsc::channel();
        door.listen(move |file| drop(sender.send(file)));
        for file in [Some(PathBuf::from("/plans/año nuevo.aforo")), None] {
            assert!(matches!(start(&folder, file.as_deref()), Start::Second));
            assert_eq!(receiver.recv_timeout(std::time::Duration::from_secs(5))?, file);
        }
        std::fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
