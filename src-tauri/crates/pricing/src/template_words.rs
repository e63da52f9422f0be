//! The texts of the templates in the other languages.

use std::collections::BTreeMap;

use aforo_core::rate_card::Names;

use crate::error::{FileProblem, PricingError, text};

/// Texts of templates, by the Spanish one that stands in their files. What is the same in every language is not among them.
pub type TemplateWords = BTreeMap<String, Names>;

/// Reads the texts: `es,en,pt`, a line for each.
///
/// # Errors
/// All problems of the file: lines that are not of that form, texts that are missing or given twice.
pub fn read_template_words(file: &str, bytes: &[u8]) -> Result<TemplateWords, PricingError> {
    let mut reader = csv::Reader::from_reader(text(file, bytes)?.as_bytes());
    let mut problems = Vec::new();
    let mut words = TemplateWords::new();
    if reader.headers().map_or(true, |header| header != ["es", "en", "pt"].as_slice()) {
        problems.push(FileProblem { place: "line 1".to_owned(), message: "its columns must be es,en,pt".to_owned() });
    }
    for row in reader.records() {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                problems.push(FileProblem { place: format!("line {line}"), message: "it must have three texts: es,en,pt".to_owned() });
                continue;
            }
        };
        let line = row.position().map_or(0, csv::Position::line);
        let mut say = |message: String| problems.push(FileProblem { place: format!("line {line}"), message });
        let cell = |index: usize| row.get(index).unwrap_or_default().to_owned();
        let names = Names { es: cell(0), en: cell(1), pt: cell(2) };
        if [&names.es, &names.en, &names.pt].into_iter().any(|text| text.trim().is_empty()) {
            say("a language has no text: write one in each".to_owned());
        } else if words.contains_key(&names.es) {
            say(format!("`{}` is given twice: keep one", names.es));
        } else {
            words.insert(names.es.clone(), names);
        }
    }
    if problems.is_empty() { Ok(words) } else { Err(PricingError { file: file.to_owned(), problems }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_problems_of_a_file_at_once() {
        let text = "es,en,pt\nSaldos,Balances,Saldos\nPagos,,Pagamentos\nSaldos,Accounts,Contas\nuno,one\n";
        let error = read_template_words("words.csv", text.as_bytes()).expect_err("four lines, three of them wrong").to_string();
        for part in ["line 3", "a language has no text", "line 4", "given twice", "line 5", "three texts"] {
            assert!(error.contains(part), "{part}: {error}");
        }
        let sound = read_template_words("words.csv", "es,en,pt\n\"Pagos, giros\",Payments,Pagamentos\n".as_bytes()).expect("sound");
        assert_eq!(sound["Pagos, giros"].en, "Payments");
        assert!(read_template_words("words.csv", b"en,es,pt\na,b,c\n").is_err(), "columns in another order");
    }
}
