//! The words of tables: titles and marks that are the terminal's own. Sentences are in the messages of `aforo-api`.

use aforo_api::views::Language;

/// Chooses among the words that stand side by side in the code: Spanish, English, Portuguese.
pub(crate) fn words(language: Language) -> impl Fn(&'static str, &'static str, &'static str) -> &'static str {
    move |es, en, pt| match language {
        Language::Es => es,
        Language::En => en,
        Language::Pt => pt,
    }
}
