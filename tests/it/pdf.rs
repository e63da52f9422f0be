//! A PDF as other programs than ours see it: poppler and qpdf.

use std::collections::BTreeMap;

use crate::documents::tool;

/// A PDF in a folder of its own, as other programs see it.
pub(crate) struct Pdf {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) bytes: Vec<u8>,
}

impl Pdf {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        let folder = tempfile::tempdir().expect("folder");
        std::fs::write(folder.path().join("document.pdf"), &bytes).expect("writes");
        Self { folder, bytes }
    }

    pub(crate) fn path(&self) -> String {
        self.folder.path().join("document.pdf").to_string_lossy().into_owned()
    }

    pub(crate) fn info(&self, option: &[&str]) -> String {
        tool("pdfinfo", &[option, &[&self.path()]].concat())
    }

    pub(crate) fn text(&self) -> String {
        tool("pdftotext", &["-layout", &self.path(), "-"]).replace('\u{a0}', " ").replace('\u{200b}', "")
    }

    pub(crate) fn flat(&self) -> String {
        self.text().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn pages(&self) -> Vec<String> {
        self.text().trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
    }

    /// The file with every stream that is not compressed data spelled out.
    pub(crate) fn plain(&self) -> String {
        let plain = self.folder.path().join("plain.pdf");
        tool("qpdf", &["--qdf", "--object-streams=disable", &self.path(), &plain.to_string_lossy()]);
        String::from_utf8_lossy(&std::fs::read(plain).expect("reads")).into_owned()
    }

    pub(crate) fn attachments(&self) -> BTreeMap<String, Vec<u8>> {
        let folder = self.folder.path().join("attached");
        std::fs::create_dir_all(&folder).expect("folder");
        tool("pdfdetach", &["-saveall", "-o", &folder.to_string_lossy(), &self.path()]);
        let read =
            |entry: std::fs::DirEntry| (entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path()).expect("attachment"));
        std::fs::read_dir(folder).expect("folder").map(|entry| read(entry.expect("entry"))).collect()
    }
}

/// The words of a PDF with their boxes in points: left, top, right, bottom.
pub(crate) fn words(pdf: &Pdf) -> Vec<(String, [f64; 4])> {
    let boxes = tool("pdftotext", &["-bbox", &pdf.path(), "-"]);
    let word = |line: &str| {
        let number = |key: &str| line.split(&format!("{key}=\"")).nth(1).and_then(|rest| rest.split('"').next()?.parse::<f64>().ok());
        let place = ["xMin", "yMin", "xMax", "yMax"].map(|key| number(key).expect("a box"));
        (line.to_owned(), place)
    };
    boxes.lines().filter(|line| line.trim_start().starts_with("<word ")).map(word).collect()
}
