//! Writes specimens of the documents into a folder, to look at after a change of the templates:
//! `cargo run --release -p aforo-proposal --example specimens -- FOLDER`.
#![allow(clippy::expect_used, reason = "a tool for developers")]

#[path = "../tests/fixture/mod.rs"]
mod fixture;

use aforo_proposal::{Language, Paper, ProposalError, annex_pdf, internal_pdf, pdf, people_csv};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).ok_or("name the folder to write into")?);
    let mut long = fixture::with_lines(12, &"Servicio de conciliación internacionalizado ".repeat(5)[..190]);
    long.title = "Canal digital de banca en línea ".repeat(6);
    long.client.name = "Sociedad de Inversiones y Rentas ".repeat(6);
    long.paper = Paper::A4;
    let mut unbroken = fixture::with_lines(3, &"W".repeat(200));
    unbroken.title = "W".repeat(200);
    unbroken.client.name = "x".repeat(200);
    for (name, proposal) in [
        ("es", fixture::proposal(Language::Es)),
        ("en", fixture::proposal(Language::En)),
        ("pt", fixture::proposal(Language::Pt)),
        ("complete", fixture::complete(Language::Es)),
        ("many", fixture::with_lines(500, "Servicio ")),
        ("long", long),
        ("unbroken", unbroken),
    ] {
        let write = |extension: &str, bytes: Result<Vec<u8>, ProposalError>| -> Result<(), Box<dyn std::error::Error>> {
            Ok(std::fs::write(folder.join(format!("{name}.{extension}")), bytes?)?)
        };
        write("pdf", pdf(&proposal))?;
        write("csv", people_csv(&proposal))?;
    }
    std::fs::write(folder.join("annex.pdf"), annex_pdf(&fixture::complete(Language::Es))?)?;
    std::fs::write(folder.join("internal_INTERNO.pdf"), internal_pdf(&fixture::internal(Language::Es))?)?;
    Ok(())
}
