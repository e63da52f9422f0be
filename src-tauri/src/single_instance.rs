//! One window for each library: a second start hands its file to the first one and ends.
//!
//! The first process listens beside the library: on a socket of the file system under Linux and macOS, on a named pipe under
//! Windows. No other machine reaches either, and no other user may write to it. Tauri's plugin knows one instance of the program
//! where we want one for each library, and under Linux it asks the session bus, with thirty crates more and not where there is none.
//!
//! macOS starts a program once by itself and then hands it the file (`RunEvent::Opened` in the shell); a start from the command
//! line comes here, as elsewhere.

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
    #[cfg(windows)]
    pipe: Option<system::Pipe>,
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

#[cfg(windows)]
mod system {
    use std::fs::{File, OpenOptions};
    use std::hash::{DefaultHasher, Hash, Hasher};
    use std::io::Write;
    use std::os::windows::ffi::{OsStrExt, OsStringExt};
    use std::os::windows::fs::OpenOptionsExt;
    use std::time::{Duration, Instant};

    use tauri::async_runtime;
    use tokio::io::AsyncReadExt;
    use tokio::net::windows::named_pipe::{NamedPipeServer, ServerOptions};

    use super::*;

    /// The longest path of Windows, in bytes.
    const LIMIT: u64 = 65_536;
    /// How long somebody who knocks may take to say what they want, and how long they wait while somebody else does.
    const PATIENCE: Duration = Duration::from_secs(2);
    const PAUSE: Duration = Duration::from_millis(20);
    /// Whoever listens learns who knocks, and may not act in their name.
    const SECURITY_IDENTIFICATION: u32 = 0x0001_0000;
    /// Every instance of a pipe is taken: the next one is about to be made.
    const ERROR_PIPE_BUSY: i32 = 231;

    /// A pipe that nobody has knocked at yet, and its name.
    pub(crate) struct Pipe(String, NamedPipeServer);

    /// Hands `file` to the process that is there, or takes its place.
    pub(crate) fn start(folder: &Path, file: Option<&Path>) -> Start {
        let name = name_of(folder);
        if let Ok(mut pipe) = knock(&name) {
            let text: Vec<u8> = file.map(|file| file.as_os_str().encode_wide().flat_map(u16::to_le_bytes).collect()).unwrap_or_default();
            if pipe.write_all(&text).is_ok() {
                return Start::Second;
            }
        }
        // Nobody answers. As under Linux, two windows on one library do no harm, so to have no pipe is no reason not to start.
        let first = async_runtime::block_on(async { instance(&name, true) });
        Start::First(Door { pipe: first.ok().map(|first| Pipe(name, first)) })
    }

    /// Pipes have no folders: the library's is told in the name, and is the same however it was written.
    fn name_of(folder: &Path) -> String {
        let mut hasher = DefaultHasher::new();
        std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf()).hash(&mut hasher);
        format!(r"\\.\pipe\app.aforo.planner.{:016x}", hasher.finish())
    }

    fn knock(name: &str) -> std::io::Result<File> {
        let start = Instant::now();
        loop {
            match OpenOptions::new().write(true).security_qos_flags(SECURITY_IDENTIFICATION).open(name) {
                Err(error) if error.raw_os_error() == Some(ERROR_PIPE_BUSY) && start.elapsed() < PATIENCE => std::thread::sleep(PAUSE),
                answer => return answer,
            }
        }
    }

    /// The `first` one is made only where the name is free, so that nobody joins a pipe that a stranger has put there.
    fn instance(name: &str, first: bool) -> std::io::Result<NamedPipeServer> {
        ServerOptions::new().access_outbound(false).reject_remote_clients(true).first_pipe_instance(first).create(name)
    }

    impl Door {
        /// Tells of each later start, with its file if it has one.
        pub(crate) fn listen(self, opened: impl Fn(Option<PathBuf>) + Send + 'static) {
            let Some(Pipe(name, mut pipe)) = self.pipe else { return };
            async_runtime::spawn(async move {
                while pipe.connect().await.is_ok() {
                    // Made before this one is read, so that there is always a door to knock at.
                    let Ok(next) = instance(&name, false) else { return };
                    let mut bytes = Vec::new();
                    let mut stream = std::mem::replace(&mut pipe, next).take(LIMIT);
                    let read = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut bytes)).await;
                    if matches!(read, Ok(Ok(_))) {
                        let wide: Vec<u16> = bytes.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
                        opened((!wide.is_empty()).then(|| PathBuf::from(std::ffi::OsString::from_wide(&wide))));
                    }
                }
            });
        }
    }
}

pub(crate) use system::start;

#[cfg(test)]
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
