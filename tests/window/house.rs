//! What the machine sees of the program: one instance, files, a kill, the network.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::Outcome;
use crate::driver::{self, Window, family, seen, until};

/// How often one looks for sockets of the network.
const LOOKS: usize = 40;

fn start(folder: &Path, file: Option<&Path>) -> std::io::Result<Child> {
    let binary = driver::binary().map_err(|error| std::io::Error::other(error.to_string()))?;
    Command::new(binary).args(file).env("AFORO_DATA_DIR", folder.join("data")).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}

/// A double click on a plan while the window is open: the second program hands the file over and ends.
#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_opens_its_file_in_the_first_window() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let file = folder.path().join("otro año.aforo");
    std::fs::write(&file, r#"{"schema_version": 1, "title": "Plan de otra máquina", "client": {"name": "Otro banco"}, "developers": 3}"#)?;
    let before = window.text("mru-total").await?;
    let mut second = start(folder.path(), Some(&file))?;
    let ended = until(async || Ok(second.try_wait()?.ok_or_else(|| "the second program stays".to_owned()))).await;
    let ended = ended.inspect_err(|_| second.kill().unwrap_or_default())?;
    assert!(ended.success(), "{ended}");
    window.changed("mru-total", &before).await?;
    assert_eq!(window.inner("plan-title").await?, "Plan de otra máquina");
    assert_eq!(window.value("field-developers").await?, "3");
    window.click("nav-home").await?;
    window.settle().await?;
    assert!(window.page_text().await?.contains("otro año.aforo"), "it is among the recent files");
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_before_a_kill_is_kept_and_told() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let before = window.text("mru-total").await?;
    window.type_into("field-developers", "20").await?;
    window.changed("mru-total", &before).await?;
    window.kill()?;
    let window = Window::open(folder.path()).await?;
    let notice = window.text("notice").await?;
    assert!(notice.contains("Nada se perdió") && notice.contains("Desarrolladores"), "{notice}");
    assert_eq!(window.value("field-developers").await?, "20");
    window.close().await?;
    let window = Window::open(folder.path()).await?;
    window.settle().await?;
    assert!(!window.has("notice").await?, "an orderly end is not worth a word");
    window.close().await
}

/// The program and all of its helpers, as a person starts it: none has a socket of the network. (The driver's own is one, so this
/// runs without it.)
#[tokio::test(flavor = "multi_thread")]
async fn no_network_socket_is_opened() -> Outcome {
    let folder = tempfile::tempdir()?;
    let mut program = start(folder.path(), None)?;
    let library = folder.path().join("data/library.db");
    let file = folder.path().join("plan.aforo");
    std::fs::write(&file, r#"{"schema_version": 1, "title": "Otro", "client": {"name": "Banco"}}"#)?;
    let begun = until(async || seen(library.exists(), || "there is no library".to_owned())).await;
    begun.inspect_err(|_| program.kill().unwrap_or_default())?;
    // Long enough to show the plan and to open a second one.
    for look in 0..LOOKS {
        tokio::time::sleep(Duration::from_millis(200)).await;
        if look == LOOKS / 2 {
            start(folder.path(), Some(&file))?.wait()?;
        }
        let processes = family(program.id())?;
        let sockets = network_sockets(&processes)?;
        if !sockets.is_empty() {
            program.kill()?;
            return Err(format!("sockets of the network: {sockets:?}").into());
        }
    }
    let helpers = family(program.id())?.len();
    program.kill()?;
    program.wait()?;
    assert!(helpers >= 3, "{helpers} processes: the window was not there");
    Ok(())
}

/// Lines of the kernel's tables of TCP and UDP sockets that belong to these processes.
fn network_sockets(processes: &BTreeSet<u32>) -> std::io::Result<Vec<String>> {
    let mut inodes = BTreeSet::new();
    for pid in processes {
        let Ok(entries) = std::fs::read_dir(format!("/proc/{pid}/fd")) else { continue };
        for entry in entries.flatten() {
            let Ok(target) = std::fs::read_link(entry.path()) else { continue };
            let target = target.to_string_lossy().into_owned();
            inodes.extend(target.strip_prefix("socket:[").and_then(|rest| rest.strip_suffix(']')).map(str::to_owned));
        }
    }
    let mut found = Vec::new();
    for table in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"] {
        let text = std::fs::read_to_string(format!("/proc/net/{table}")).unwrap_or_default();
        let own = text.lines().skip(1).filter(|line| line.split_whitespace().nth(9).is_some_and(|inode| inodes.contains(inode)));
        found.extend(own.map(|line| format!("{table}: {line}")));
    }
    Ok(found)
}
