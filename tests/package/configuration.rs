//! What the three packages are told: of those for Windows and macOS, all that can be known without these systems.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

fn shell() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri")
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn text(path: &Path) -> String {
    String::from_utf8(read(path)).expect("UTF-8")
}

fn configuration() -> Value {
    serde_json::from_slice(&read(&shell().join("tauri.conf.json"))).expect("JSON")
}

/// The bundler takes what it knows: a setting that it does not know would be one that nobody follows.
#[test]
fn every_setting_is_one_that_the_bundler_knows() {
    let schema = shell().join("../ui/node_modules/@tauri-apps/cli/config.schema.json");
    let schema: Value = serde_json::from_slice(&read(&schema)).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let complaints: Vec<String> =
        validator.iter_errors(&configuration()).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(complaints, Vec::<String>::new());
}

#[test]
fn there_is_a_package_for_each_system_and_all_are_of_one_version() {
    let configuration = configuration();
    assert_eq!(configuration["bundle"]["targets"], json!(["deb", "msi", "dmg"]));
    assert_eq!(configuration["version"], env!("CARGO_PKG_VERSION"));
}

/// Windows and macOS read the association, Linux the type's own file and the menu entry.
#[test]
fn all_systems_are_told_the_same_of_the_file_type() {
    let associations = &configuration()["bundle"]["fileAssociations"];
    let [association] = associations.as_array().expect("a list").as_slice() else { panic!("{associations}") };
    assert_eq!(association["ext"], json!(["aforo"]));
    assert_eq!((&association["role"], &association["rank"]), (&json!("Editor"), &json!("Owner")), "the program makes these files");
    let words = |key: &str| association[key].as_str().expect(key).to_owned();
    let linux = text(&shell().join("packaging/aforo.xml"));
    let entry = text(&shell().join("packaging/aforo.desktop"));
    let mime = words("mimeType");
    for part in [format!("type=\"{mime}\""), "pattern=\"*.aforo\"".to_owned(), format!("<comment>{}</comment>", words("description"))] {
        assert!(linux.contains(&part), "{part} is missing from {linux}");
    }
    assert_eq!(linux.matches("<glob").count(), 1, "{linux}");
    assert!(entry.contains("MimeType={{mime_type}}"), "the association's own: {entry}");
    // On each of them a plan is text in JSON, for programs that know no plans.
    assert!(linux.contains("<sub-class-of type=\"application/json\"/>"), "{linux}");
    assert_eq!(association["exportedType"], json!({"identifier": "app.aforo.plan", "conformsTo": ["public.json"]}));
}

/// Windows takes a package with another code for another program, and would keep both.
#[test]
fn an_update_under_windows_takes_the_place_of_what_was_there() {
    let wix = &configuration()["bundle"]["windows"]["wix"];
    assert_eq!(wix["upgradeCode"], "d4c273bb-b45f-5ab4-89d0-f01d960bbd2f");
    assert_eq!(wix["language"], json!(["es-ES", "en-US", "pt-BR"]));
}

/// Width and height of a picture in PNG, as its header tells.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[test]
fn every_icon_is_what_its_name_says() {
    let configuration = configuration();
    let names: Vec<&str> = configuration["bundle"]["icon"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    let sizes = names.iter().map(|name| (*name, sizes(name))).collect::<BTreeMap<_, _>>();
    let expected = [
        ("icons/32x32.png", vec![32]),
        ("icons/128x128.png", vec![128]),
        ("icons/icon.png", vec![512]),
        // Task bar, lists and desktop at each scale of the screen.
        ("icons/icon.ico", vec![16, 24, 32, 48, 64, 256]),
        // From the list in the Finder to the largest of a fine screen.
        ("icons/icon.icns", vec![16, 32, 64, 128, 256, 512, 1024]),
    ];
    assert_eq!(sizes, expected.into());
}

/// The sizes that a file of icons has, each once; every picture is a square of the size that is told.
fn sizes(name: &str) -> Vec<u32> {
    let bytes = read(&shell().join(name));
    let mut sizes: Vec<u32> = match name.rsplit('.').next() {
        Some("ico") => windows_icons(&bytes),
        Some("icns") => macos_icons(&bytes),
        _ => vec![square(&bytes)],
    };
    sizes.sort_unstable();
    sizes.dedup();
    sizes
}

fn square(png: &[u8]) -> u32 {
    let (width, height) = size(png);
    assert_eq!(width, height);
    width
}

/// A directory of sixteen bytes for each picture, which tells its size (256 as 0), its length and where it is.
fn windows_icons(bytes: &[u8]) -> Vec<u32> {
    assert_eq!(bytes[..4], [0, 0, 1, 0], "an icon");
    let count = u16::from_le_bytes([bytes[4], bytes[5]]).into();
    let entries = bytes[6..].chunks_exact(16).take(count);
    let pictures = entries.map(|entry| {
        let number = |at: usize| u32::from_le_bytes(entry[at..at + 4].try_into().expect("four bytes")) as usize;
        let side = square(&bytes[number(12)..number(12) + number(8)]);
        assert_eq!(u32::from(entry[0]), side % 256);
        side
    });
    pictures.collect()
}

/// Blocks of a kind of four letters, a length and a picture, which is in PNG or, where it is small, in a form of Apple's own.
fn macos_icons(bytes: &[u8]) -> Vec<u32> {
    let length = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes")) as usize;
    assert_eq!((&bytes[..4], length(4)), (&b"icns"[..], bytes.len()), "an icon");
    let (mut at, mut sizes) = (8, Vec::new());
    while at < bytes.len() {
        let (kind, content) = (&bytes[at..at + 4], &bytes[at + 8..at + length(at + 4)]);
        let told = match kind {
            b"icp4" | b"is32" | b"s8mk" => Some(16),
            b"icp5" | b"ic11" | b"il32" | b"l8mk" => Some(32),
            b"icp6" | b"ic12" => Some(64),
            b"ic07" => Some(128),
            b"ic08" | b"ic13" => Some(256),
            b"ic09" | b"ic14" => Some(512),
            b"ic10" => Some(1024),
            _ => None,
        };
        let told = told.unwrap_or_else(|| panic!("{} is no kind of icon", String::from_utf8_lossy(kind)));
        if content.starts_with(b"\x89PNG") {
            assert_eq!(square(content), told);
        }
        sizes.push(told);
        at += length(at + 4);
    }
    sizes
}
