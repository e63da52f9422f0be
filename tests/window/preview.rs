//! The preview: the document's own pages in the window, and what the system's programs are given.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::Outcome;
use crate::driver::{Window, until};

/// A program that stands in for the system's: it notes what it was asked to open.
fn noting_viewer(folder: &Path) -> std::io::Result<()> {
    let program = folder.join("xdg-open");
    std::fs::write(&program, format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", folder.join("opened").display()))?;
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755))
}

/// The lines that the stand-in has noted, once there are so many.
async fn opened(folder: &Path, count: usize) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    until(async || {
        let text = std::fs::read_to_string(folder.join("opened")).unwrap_or_default();
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        Ok(if lines.len() >= count { Ok(lines) } else { Err(format!("only {lines:?} were opened")) })
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_is_the_document_and_leads_to_the_systems_programs() -> Outcome {
    let folder = tempfile::tempdir()?;
    let programs = tempfile::tempdir()?;
    noting_viewer(programs.path())?;
    let window = Window::open_with_programs(folder.path(), programs.path()).await?;
    window.click("nav-proposal").await?;
    let name = window.attribute("proposal-picture", "alt").await?;
    assert!(name.starts_with("Página 1 de "), "{name}");
    let first = window.text("proposal-page").await?;
    assert!(window.text("proposal-nameless").await?.contains("a nombre de «Aforo»"), "nobody has named the company yet");

    // By the keyboard alone: the next page, the last, back to the first.
    window.press_in("proposal-stage", "\u{e00f}").await?;
    assert!(window.changed("proposal-page", &first).await?.starts_with("Página 2 de "));
    let name = window.attribute("proposal-picture", "alt").await?;
    assert!(name.contains("Control de versiones"), "a page is named by its headings: {name}");
    window.press_in("proposal-stage", "\u{e011}").await?;
    window.settle().await?;
    assert_eq!(window.text("proposal-page").await?, first);
    assert!(!window.is_enabled("proposal-previous").await?, "there is no page before the first");

    // The document's language is not the window's.
    window.choose("proposal-language", "pt").await?;
    window.click("proposal-thumbnail-2").await?;
    window.wait_for_attribute("proposal-picture", "alt", "Controle de versões").await?;
    window.screenshot("proposal-portuguese").await?;
    assert_eq!(window.text("nav-quote").await?, "Cotización");

    window.click("proposal-pdf").await?;
    let pdf = window.exported("pdf").await?;
    window.click("proposal-open").await?;
    window.settle().await?;
    assert_eq!(opened(programs.path(), 1).await?, [pdf.to_string_lossy()]);
    window.click("proposal-print").await?;
    let printed = opened(programs.path(), 2).await?;
    assert!(printed[1].ends_with(".pdf") && std::fs::read(&printed[1])?.starts_with(b"%PDF-1.7"), "{printed:?}");
    window.close().await
}
