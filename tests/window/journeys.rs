//! What people do in a day: a plan from a template, a table from a spreadsheet, a variant, a meeting, a way back.

use serde_json::json;

use crate::desk::{audited, audited_over};
use crate::driver::Window;
use crate::{Outcome, number};

/// The key of that name, as WebDriver writes it.
const ENTER: &str = "\u{e007}";

/// "Quote them the bank's channel, but with fifteen microservices": from the list of plans to the figures.
#[tokio::test(flavor = "multi_thread")]
async fn a_quote_with_another_number_of_microservices_takes_three_answers() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-home").await?;
    window.settle().await?;
    assert!(window.text("home-found").await?.contains("1 de 1"));
    window.click("create-connect-bank").await?;
    window.settle().await?;
    window.script("document.querySelector('[data-testid=depth-guided]').click()", vec![]).await?;
    window.settle().await?;
    let before = window.text("mru-total").await?;
    window.type_into("count-microservices", "15").await?;
    window.press("\u{e004}").await?;
    // Fifteen pools ask for 131 connections, and the small database before production leaves 122: it is said, and what suffices
    // is one press away.
    window.screenshot("guided-remedy-light-es").await?;
    window.click("remedy-data.aurora.preproduction_class").await?;
    let after = window.changed("mru-total", &before).await?;
    assert!(number(&after) > number(&before), "three more microservices: {before} became {after}");
    window.gone("remedy-data.aurora.preproduction_class").await?;
    audited(&window, "guided").await?;
    window.close().await
}

/// Two rows and three columns as Excel copies them, over the last row: one is replaced and one is made.
#[tokio::test(flavor = "multi_thread")]
async fn a_table_takes_cells_from_a_spreadsheet() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let cell = |row: usize, column: &str| format!("field-microservices[{row}].{column}");
    window.click(&cell(11, "name")).await?;
    window.paste("Pagos\tnode\t1x2\nTransferencias\tjvm\tmal\n").await?;
    assert_eq!(window.inner(&cell(11, "name")).await?, "Pagos");
    assert_eq!(window.inner(&cell(12, "name")).await?, "Transferencias");
    // The last cell that was pasted is where the keyboard is, and it is wrong.
    assert!(window.text("problem-microservices[12].size").await?.contains("mal"));
    window.press("auto\u{e007}").await?;
    window.gone("problem-microservices[12].size").await?;
    assert_eq!(window.inner(&cell(12, "size")).await?, "auto");
    window.click("undo").await?;
    window.click("undo").await?;
    window.settle().await?;
    assert!(!window.has(&cell(12, "name")).await?, "the paste was one step");
    // Type over a cell, then fill it down over three rows.
    window.click(&cell(0, "latency_ms")).await?;
    window.press("321\u{e007}").await?;
    assert_eq!(window.inner(&cell(0, "latency_ms")).await?, "321");
    window.click(&cell(0, "latency_ms")).await?;
    window.press("\u{e008}\u{e015}\u{e015}\u{e000}").await?;
    window.click("fill-microservices").await?;
    window.settle().await?;
    assert_eq!(window.inner(&cell(2, "latency_ms")).await?, "321");
    audited(&window, "grid").await?;
    window.close().await
}

/// The effect is shown before anything is kept, and what is kept has that effect.
#[tokio::test(flavor = "multi_thread")]
async fn a_bulk_change_shows_its_effect_first() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let before = window.text("mru-total").await?;
    window.click("bulk-microservices").await?;
    window.choose("bulk-microservices-field", "size").await?;
    window.type_into("bulk-microservices-value", "2x4").await?;
    window.click("bulk-microservices-preview").await?;
    let told = window.text("bulk-microservices-effect").await?;
    assert!(told.contains("MRU al mes"), "{told}");
    assert_eq!(window.text("mru-total").await?, before, "nothing is kept yet");
    window.click("bulk-microservices-apply").await?;
    let after = window.changed("mru-total", &before).await?;
    let gained = format!("+{}", (number(&after) - number(&before)).to_string().replace('.', ","));
    assert!(told.contains(&gained), "{told} says {gained}");
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_leads_back_and_forth() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.type_into("field-developers", "20").await?;
    window.settle().await?;
    window.type_into("field-widgets.cli", "12").await?;
    window.settle().await?;
    window.click("history-open").await?;
    let steps = window.text("history").await?;
    assert!(steps.contains("Cambiar Desarrolladores") && steps.contains("Crear el plan"), "{steps}");
    audited_over(&window, "history").await?;
    window.click("restore-1").await?;
    window.settle().await?;
    window.press_escape().await?;
    assert_eq!(window.value("field-developers").await?, "14");
    window.click("undo").await?;
    window.settle().await?;
    assert_eq!((window.value("field-developers").await?, window.value("field-widgets.cli").await?), ("20".to_owned(), "12".to_owned()));
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scenario_is_made_changed_and_compared() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let base = window.text("mru-total").await?;
    window.click("nav-scenarios").await?;
    window.type_into("scenario-name", "Más gente").await?;
    window.click("create-scenario").await?;
    window.click("scenario-open-1").await?;
    window.settle().await?;
    assert!(window.text("scenario-of").await?.contains("Más gente"));
    window.type_into("field-developers", "20").await?;
    window.changed("mru-total", &base).await?;
    window.click("nav-scenarios").await?;
    window.settle().await?;
    let table = window.text("scenario-figures").await?;
    assert!(table.contains("+6"), "{table}");
    assert!(window.text("scenario-inputs").await?.contains("Desarrolladores"));
    audited(&window, "scenarios-two").await?;
    window.click("scenario-pdf-1").await?;
    assert!(std::fs::read(window.exported("pdf").await?)?.starts_with(b"%PDF-1.7"), "what it changes, for the client");
    window.click("scenario-adopt-1").await?;
    window.settle().await?;
    window.click("nav-inputs").await?;
    window.settle().await?;
    assert_eq!(window.value("field-developers").await?, "20", "the plan took it over");
    window.gone("scenario-of").await?;
    // What is gone for good is asked about first, by its name.
    window.click("nav-scenarios").await?;
    window.click("scenario-delete-1").await?;
    assert!(window.text("scenario-doomed").await?.contains("Más gente"));
    audited_over(&window, "scenario-doomed").await?;
    window.click("scenario-spare").await?;
    window.gone("scenario-doomed").await?;
    window.click("scenario-delete-1").await?;
    window.click("scenario-delete").await?;
    window.gone("scenario-open-1").await?;
    window.close().await
}

/// Nothing of the house is anywhere in the page while the client looks at it, hidden or not.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_shows_the_client_nothing_of_the_house() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let (cost, margin) = (window.text("estimate-total").await?, window.text("margin").await?);
    window.click("meeting-open").await?;
    let before = window.text("meeting-mrus").await?;
    let page = window.script("return document.documentElement.outerHTML", vec![]).await?.to_string();
    for secret in [cost.trim_start_matches("USD "), margin.split(' ').nth(1).unwrap_or("?"), "Margen", "Costo"] {
        assert!(!page.contains(secret), "the page holds {secret}");
    }
    let slide = "const e = document.querySelector('[data-testid=\"slide-developers\"]'); e.value = 20; e.dispatchEvent(new Event('input', {bubbles: true}));";
    window.script(slide, vec![]).await?;
    let after = window.changed("meeting-mrus", &before).await?;
    assert_eq!(number(&after) - number(&before), 6.0);
    audited_over(&window, "meeting").await?;
    let focus = "return document.activeElement.dataset.testid ?? ''";
    window.press_escape().await?;
    window.settle().await?;
    assert!(window.has("meeting").await?, "Escape does not end it");
    assert_eq!(window.script(focus, vec![]).await?, json!("meeting-leave"), "it leads to the way out");
    window.click("meeting-keep").await?;
    window.settle().await?;
    assert!(!window.has("notice").await?, "nothing is told in it");
    window.click("meeting-leave").await?;
    window.settle().await?;
    assert_eq!(window.script(focus, vec![]).await?, json!("meeting-open"), "back where it was opened");
    assert_eq!(window.value("field-developers").await?, "20", "kept as one step");
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_palette_finds_commands_and_fields() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.press("\u{e009}k\u{e000}").await?;
    window.type_into("palette-input", "cotizacion").await?;
    audited_over(&window, "palette").await?;
    window.press("\u{e007}").await?;
    window.gone("palette").await?;
    for (words, panel) in [("atajos", "shortcuts"), ("acerca de", "about")] {
        window.click("palette-open").await?;
        window.type_into("palette-input", words).await?;
        window.press("\u{e007}").await?;
        window.text(panel).await?;
        audited_over(&window, panel).await?;
        window.press_escape().await?;
        window.gone(panel).await?;
    }
    assert!(window.page_text().await?.contains("Compartido"), "the quote is shown");
    window.click("palette-open").await?;
    window.type_into("palette-input", "factor de pico").await?;
    window.press("\u{e007}").await?;
    let focused = window.script("return document.activeElement.dataset.testid", vec![]).await?;
    assert_eq!(focused, json!("field-traffic.peak_factor"));
    window.close().await
}

/// Totals open their parts, down to a line, and say what would change them.
#[tokio::test(flavor = "multi_thread")]
async fn a_total_is_followed_down_to_its_line() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("mru-total").await?;
    window.click("operand-figure/mrus/shared").await?;
    window.settle().await?;
    window.click("operand-mrus/shared/developer-access").await?;
    window.settle().await?;
    assert!(window.text("trace-panel").await?.contains("cantidad × suma de los MRU por unidad"));
    let moves = window.text("sensitivities").await?;
    assert!(moves.contains("Desarrolladores") && moves.contains("de 14 a 15"), "{moves}");
    window.screenshot("explain-light-es").await?;
    window.click("trace-back").await?;
    window.settle().await?;
    assert!(window.text("trace-panel").await?.contains("Compartido"));
    window.close().await
}

/// On whose word a number rests is said beside its field; a day that is none is told there. Days are written in the order of the
/// client's country, and in that of the language when it is read in another.
#[tokio::test(flavor = "multi_thread")]
async fn who_gave_a_number_is_said_beside_its_field() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.press_in("note-developers", ENTER).await?;
    window.press_in("note-given-developers", ENTER).await?;
    window.type_into("field-notes[0].person", "Ana Rojas").await?;
    window.type_day("field-notes[0].date", "31", "02", "2026").await?;
    assert!(window.text("problem-notes[0].date").await?.contains("2026-02-31"), "it is told as it was typed");
    window.screenshot("note-wrong-light-es").await?;
    window.type_day("field-notes[0].date", "03", "11", "2026").await?;
    window.gone("problem-notes[0].date").await?;
    window.screenshot("note-light-es").await?;
    assert_eq!(window.axe().await?, Vec::<String>::new(), "note");
    let list = "document.querySelector('[data-testid=\"add-notes\"]').scrollIntoView({block: 'end'})";
    for theme in ["light", "dark"] {
        window.theme(theme).await?;
        window.script(list, vec![]).await?;
        window.screenshot(&format!("note-list-{theme}-es")).await?;
    }
    let order = "return [...document.querySelector('.editor').querySelectorAll('[data-testid^=\"field-notes[0].date\"]')].map((part) => part.getAttribute('aria-label') + ' ' + part.value)";
    assert_eq!(window.script(order, vec![]).await?, json!(["Día 03", "Mes 11", "Año 2026"]));
    window.choose("language", "en").await?;
    assert_eq!(window.script(order, vec![]).await?, json!(["Month 11", "Day 03", "Year 2026"]));
    window.close().await
}

/// "Why is the database too small?": the view's list of sections leads to the table, whose line says what is needed, what the
/// chosen class offers, and what would do.
#[tokio::test(flavor = "multi_thread")]
async fn an_architect_finds_why_a_database_is_too_small() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-capacity").await?;
    // What arrives later moves what is below it.
    window.text("operation").await?;
    window.settle().await?;
    window.click("to-capacity-components").await?;
    window.settle().await?;
    let sight = "const box = document.querySelector('#capacity-components').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight";
    assert!(window.script(sight, vec![]).await?.as_bool().unwrap_or(false), "the section is in sight");
    let told = window.text("components").await?;
    for words in ["Queda chico", "db.r6g.large", "hacen falta 2,53 (vCPU) y ofrece 2", "db.r6g.xlarge"] {
        assert!(told.contains(words), "{words} is not in {told}");
    }
    window.screenshot("capacity-components-light-es").await?;
    window.close().await
}
