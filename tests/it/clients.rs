//! A whole client as one file: out of one library, into another, or refused whole.

use std::io::{Cursor, Read, Write};
use std::path::Path;

use serde_json::{Value, json};

use crate::quotes::{NUMBER, authorise, done, issued, plan, refused, run, status};
use crate::support::{DATE, text};

const CLIENT: &str = "Banco Austral de Ejemplo";

/// A library with an accepted quote, exported.
fn exported(folder: &Path) -> Vec<u8> {
    issued(folder);
    authorise(folder, "cfo@banco", "5000");
    std::fs::write(folder.join("correo.txt"), "de acuerdo").expect("written");
    done(folder, &["quote", "client-approve", NUMBER, "--by", "cfo@banco", "--evidence", "correo", "--attachment", "correo.txt"]);
    done(folder, &["quote", "accept", NUMBER, "--signer", "Eva", "--capacity", "CFO", "--channel", "correo"]);
    let view = done(folder, &["library", "export", CLIENT, "-o", "client.zip"]);
    assert_eq!((&view["client"], &view["quotes"]), (&json!(CLIENT), &json!([NUMBER])));
    std::fs::read(folder.join("client.zip")).expect("the file")
}

fn elsewhere(bytes: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join("client.zip"), bytes).expect("written");
    folder
}

/// The archive with one entry's bytes changed; with `whole` the manifest tells the new hash, as a careful forger would.
fn altered(bytes: &[u8], entry: &str, change: impl Fn(String) -> String, whole: bool) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("archive");
    let mut entries: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("entry");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("bytes");
        entries.push((file.name().expect("name").into_owned(), content));
    }
    let position = entries.iter().position(|(name, _)| name == entry).expect("entry");
    let before = aforo_library::file_hash(&entries[position].1);
    entries[position].1 = change(String::from_utf8(entries[position].1.clone()).expect("text")).into_bytes();
    let after = aforo_library::file_hash(&entries[position].1);
    assert_ne!(before, after, "something was changed");
    if whole {
        let manifest = entries.iter_mut().find(|(name, _)| name == "manifest.json").expect("manifest");
        manifest.1 = String::from_utf8(manifest.1.clone()).expect("text").replace(&before, &after).into_bytes();
    }
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("entry");
        archive.write_all(&content).expect("bytes");
    }
    archive.finish().expect("archive").into_inner()
}

#[test]
fn a_client_moves_with_everything_that_was_agreed() {
    let first = tempfile::tempdir().expect("folder");
    let bytes = exported(first.path());
    let second = elsewhere(&bytes);
    let second = second.path();
    let view = done(second, &["library", "import", "client.zip"]);
    assert_eq!(view["quotes"], json!([NUMBER]));
    let (there, here) = (done(first.path(), &["quote", "show", NUMBER]), done(second, &["quote", "show", NUMBER]));
    assert_eq!(there, here, "the quote stands as it stood");
    assert_eq!(status(&here), ["accepted"]);
    let verified = done(second, &["quote", "verify", NUMBER]);
    assert_eq!((&verified["problems"], &verified["remade"]), (&json!([]), &json!(1)), "chain, files and documents");
    assert!(run(second, &["quote", "files", NUMBER, "-o", "files"]).status.success());
    assert_eq!(
        std::fs::read_dir(second.join("files")).expect("folder").count(),
        std::fs::read_dir(first.path().join("out")).expect("out").count()
    );
    // A file gives no rights: whoever approved in the other house may not approve in this one.
    plan(second, "more.aforo", &json!({ "developers": 20 }));
    done(second, &["quote", "draft", "more.aforo"]);
    let other = "COT-2026-0002";
    done(second, &["quote", "submit", other]);
    refused(second, &["quote", "approve", other, "--actor", "jefa@casa", "--date", DATE], "is not among those who may approve");
    refused(second, &["library", "import", "client.zip", "--date", DATE], "There is a quote COT-2026-0001 here already");
}

#[test]
fn whatever_was_altered_is_refused_whole() {
    let first = tempfile::tempdir().expect("folder");
    let bytes = exported(first.path());
    let proposal = |name: &str| -> String {
        let record: Value = done(first.path(), &["quote", "show", NUMBER]);
        let files = record["revisions"][0]["files"].as_array().expect("files").clone();
        files.iter().find(|file| file["name"] == name).expect("file")["sha256"].as_str().expect("hash").to_owned()
    };
    let quote = format!("files/{}", proposal("quote.json"));
    let mut cut = bytes.clone();
    cut.truncate(bytes.len() * 2 / 3);
    for (what, file) in [
        ("cut short", cut),
        ("not an archive", b"this is a picture".to_vec()),
        ("a plan changed", altered(&bytes, "plans.json", |text| format!("{text} "), false)),
        ("an event changed", altered(&bytes, "events.json", |text| text.replacen("Eva", "Iva", 1), true)),
        ("an event removed", altered(&bytes, "events.json", without_one_event, true)),
        ("another client", altered(&bytes, "manifest.json", |text| text.replace(CLIENT, "Otro"), false)),
        ("a frozen file changed", altered(&bytes, &quote, |text| text.replacen("COT", "COX", 1), true)),
    ] {
        let second = elsewhere(&file);
        let second = second.path();
        refused(second, &["library", "import", "client.zip", "--date", DATE], "nothing was imported");
        let list = run(second, &["quote", "list", "--format", "json"]);
        assert_eq!(text(&list.stdout).trim(), "[]", "{what}");
        assert_eq!(text(&run(second, &["library", "search", "--format", "json"]).stdout).trim(), "[]", "{what}");
        let log = text(&run(second, &["library", "log", "--format", "json"]).stdout);
        assert_eq!(log.trim(), "[]", "{what}");
    }
    refused(first.path(), &["library", "export", "Nadie", "-o", "nobody.zip", "--date", DATE], "no plans or quotes of “Nadie”");
}

fn without_one_event(text: String) -> String {
    let mut events: Vec<Value> = serde_json::from_str(&text).expect("events");
    events.remove(2);
    serde_json::to_string_pretty(&events).expect("text")
}

/// The first opening of a day leaves a copy, and the copy can take the library's place.
#[test]
fn a_copy_of_the_day_can_be_restored() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    issued(folder);
    let copies = run(folder, &["library", "backups", "--format", "json"]);
    let copies: Value = serde_json::from_slice(&copies.stdout).expect("JSON");
    let copies = copies.as_array().expect("list");
    assert_eq!(copies.len(), 1, "one a day");
    let copy = format!("library.db.backups/{}", copies[0]["name"].as_str().expect("name"));
    assert!(run(folder, &["library", "restore", &copy]).status.success());
    assert_eq!(text(&run(folder, &["quote", "list", "--format", "json"]).stdout).trim(), "[]", "it was made before the first quote");
}
