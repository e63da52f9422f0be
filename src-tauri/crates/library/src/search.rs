//! Finding plans by words of their title, client or identifier, whatever their case and accents.

use crate::{Library, LibraryError, PlanSummary};

/// A text without case and accents, so that `mendez` finds `Méndez`. The letters are those of Latin America's languages; others only lose their case.
#[must_use]
pub fn folded(text: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        letter => letter,
    };
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

impl Library {
    /// The plans in which every word is found, the last edited first; those whose title or client begins with the words come before.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn search(&self, words: &str, limit: usize) -> Result<Vec<PlanSummary>, LibraryError> {
        let wanted = folded(words);
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let mut first = Vec::new();
        let mut others = Vec::new();
        for plan in self.plans()? {
            let text = folded(&format!("{}\n{}\n{}", plan.title, plan.client, plan.id));
            if words.iter().all(|word| text.contains(word)) {
                let begins = text.lines().take(2).any(|line| line.starts_with(wanted.trim()));
                if begins { first.push(plan) } else { others.push(plan) }
            }
        }
        first.extend(others);
        first.truncate(limit);
        Ok(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Edit;

    #[test]
    fn a_search_does_not_mind_case_and_accents() {
        for (written, found) in [("Méndez Peña", "mendez pena"), ("AÇÃO", "acao"), ("Banco 7", "banco 7")] {
            assert_eq!(folded(written), found);
        }
    }

    #[test]
    fn every_word_counts_and_neither_case_nor_accents_do() {
        let folder = tempfile::tempdir().expect("folder");
        let mut library = Library::open(&folder.path().join("library.db")).expect("library");
        for (id, title, client, now) in [
            ("plan-1", "Canal digital", "Banco Austral", "2026-11-01"),
            ("plan-2", "Crédito en línea", "Caja São Paulo", "2026-11-02"),
            ("plan-3", "Ñandú móvil", "Banco del Sur", "2026-11-03"),
            ("plan-4", "Portal del Banco", "Otra", "2026-11-04"),
        ] {
            library.create_plan(id, &Edit { document: "{}", title, client, step: "create", now, continues: false }).expect("kept");
        }
        let found = |words: &str| -> Vec<String> { library.search(words, 10).expect("found").into_iter().map(|plan| plan.id).collect() };
        for (words, ids) in [
            ("credito LINEA", vec!["plan-2"]),
            ("sao", vec!["plan-2"]),
            ("nandu", vec!["plan-3"]),
            ("banco", vec!["plan-3", "plan-1", "plan-4"]),
            ("banco sur", vec!["plan-3"]),
            ("plan-4", vec!["plan-4"]),
            ("nada", vec![]),
            ("", vec!["plan-4", "plan-3", "plan-2", "plan-1"]),
        ] {
            assert_eq!(found(words), ids, "{words}");
        }
        assert_eq!(library.search("banco", 2).expect("found").len(), 2);
    }
}
