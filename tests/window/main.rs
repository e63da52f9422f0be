//! The real window, driven through WebKitWebDriver under Xvfb: what a person does in a first session.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops where its expectation fails")]

mod desk;
mod driver;
mod explain;
mod house;
mod journeys;
mod keyboard;
mod measure;
mod narrow;
mod outlook;
mod platforms;
mod preview;
mod tables;

use driver::Window;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Every view of the window, in the order of the rail.
const VIEWS: [&str; 14] = [
    "home",
    "inputs",
    "capacity",
    "estimate",
    "quote",
    "platforms",
    "scenarios",
    "proposal",
    "quotes",
    "prices",
    "rates",
    "library",
    "settings",
    "help",
];

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The first edit of a person who was told "quote them twenty developers".
#[tokio::test(flavor = "multi_thread")]
async fn an_edit_changes_the_total_is_kept_and_can_be_undone() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let before = window.text("mru-total").await?;
    assert_eq!(window.value("field-developers").await?, "14", "the sample plan is open");
    window.type_into("field-developers", "20").await?;
    // Developer access is one MRU each (published), so six more developers are six more MRUs.
    let after = window.changed("mru-total", &before).await?;
    assert_eq!(number(&after) - number(&before), 6.0, "{before} became {after}");
    window.close().await?;

    let window = Window::open(folder.path()).await?;
    assert_eq!(window.value("field-developers").await?, "20", "the edit survived the restart");
    assert_eq!(window.text("mru-total").await?, after);
    // Two characters were typed, but that was one thought: one undo takes it back.
    window.click("undo").await?;
    window.settle().await?;
    assert_eq!(window.value("field-developers").await?, "14");
    assert_eq!(window.changed("mru-total", &after).await?, before);
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_problem_appears_beside_its_field_and_the_last_figures_stay() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let total = window.text("money-total").await?;
    window.type_into("field-developers", "muchos").await?;
    let problem = window.text("problem-developers").await?;
    assert!(problem.contains("no es del tipo esperado"), "{problem}");
    assert_eq!(window.text("money-total").await?, total, "the last figures stay");
    assert!(!window.is_enabled("export-pdf").await?, "nothing wrong can be exported");
    window.type_into("field-developers", "14").await?;
    window.gone("problem-developers").await?;
    assert!(window.is_enabled("export-pdf").await?);
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn exports_are_found_and_figures_explain_themselves() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let total = window.text("money-total").await?;
    for (button, extension, begins) in
        [("export-pdf", "pdf", b"%PDF-1.7".as_slice()), ("export-csv", "csv", b"\xef\xbb\xbfAmbiente;".as_slice())]
    {
        window.click(button).await?;
        let path = window.exported(extension).await?;
        let bytes = std::fs::read(&path)?;
        assert!(bytes.starts_with(begins), "{} begins with {:?}", path.display(), &bytes[..8]);
        if extension == "csv" {
            let text = String::from_utf8(bytes)?;
            let printed = total.trim_start_matches("USD ").replace('.', "");
            assert!(text.contains(&printed), "the CSV has the window's total {printed}:\n{text}");
        }
    }
    window.click("nav-quote").await?;
    window.click("explain-production/container/accounts").await?;
    let trace = window.text("trace-panel").await?;
    assert!(trace.contains("cantidad × MRU por unidad × USD por MRU"), "{trace}");
    assert!(trace.contains("aforo-example@2026.1"), "{trace}");
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_grow_and_shrink() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let before = window.text("mru-total").await?;
    window.click("add-microservices").await?;
    let with = window.changed("mru-total", &before).await?;
    assert_eq!(window.inner("field-microservices[12].name").await?, "Microservicio 13", "a thirteenth row");
    assert!(number(&with) > number(&before), "one more container in each environment");
    window.click("remove-microservices").await?;
    window.settle().await?;
    assert_eq!(window.changed("mru-total", &with).await?, before);
    let lists = window
        .script("return [...document.querySelectorAll('main [data-testid^=\"add-\"]')].map((button) => button.dataset.testid)", vec![])
        .await?;
    let lists: Vec<&str> = lists.as_array().ok_or("no lists")?.iter().filter_map(serde_json::Value::as_str).collect();
    assert!(lists.len() > 15, "{lists:?}");
    for list in lists {
        window.click(list).await?;
        window.settle().await?;
        assert!(!window.has("notice").await?, "{list}: {}", window.text("notice").await?);
    }
    window.close().await
}

/// A client at the screen must not see what only the seller may.
#[tokio::test(flavor = "multi_thread")]
async fn a_client_sees_no_cost_and_no_margin() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let cost = window.text("estimate-total").await?;
    assert!(window.has("note-developers").await? && window.has("history-open").await?, "the house has notes and a history");
    window.click("nav-home").await?;
    window.choose("audience", "client").await?;
    window.gone("estimate-total").await?;
    // Home has other clients' plans: the view is left with it, and the inputs have no notes.
    window.gone("nav-home").await?;
    window.value("field-developers").await?;
    window.gone("note-developers").await?;
    window.gone("history-open").await?;
    let own = window
        .script("return ['notes', 'purchase', 'uncertainty', 'migration'].filter((id) => document.getElementById(`section-${id}`))", vec![])
        .await?;
    assert_eq!(own, serde_json::json!([]), "sections of the house");
    window.gone("nav-estimate").await?;
    window.gone("nav-prices").await?;
    for view in ["inputs", "capacity", "quote", "scenarios", "help"] {
        window.click(&format!("nav-{view}")).await?;
        let page = window.page_text().await?;
        assert!(!page.contains(cost.trim_start_matches("USD ")), "{view} shows the cost {cost}");
        assert!(!page.contains("Margen"), "{view} shows a margin");
    }
    window.close().await
}

/// The hour of NAT gateways in N. Virginia rises from 0.045 to 0.055: the sample plan keeps its book, a new plan pays.
#[tokio::test(flavor = "multi_thread")]
async fn prices_are_imported_compared_and_used_by_new_plans() -> Outcome {
    let folder = tempfile::tempdir()?;
    let offer = r#"{ "offerCode" : "AmazonEC2", "version" : "20261115000000", "publicationDate" : "2026-11-15T00:00:00Z",
      "products" : { "NAT" : { "sku" : "NAT", "attributes" : { "usagetype" : "NatGateway-Hours", "operation" : "NatGateway", "regionCode" : "us-east-1" } } },
      "terms" : { "OnDemand" : { "NAT" : { "NAT.T" : { "effectiveDate" : "2026-11-01", "priceDimensions" : { "NAT.T.R" : {
        "rateCode" : "NAT.T.R", "beginRange" : "0", "endRange" : "Inf", "unit" : "Hrs", "pricePerUnit" : { "USD" : "0.055" } } } } } } } }"#;
    let window = Window::open(folder.path()).await?;
    let before = window.text("estimate-total").await?;
    window.click("nav-prices").await?;
    window.click("import-prices").await?;
    window.settle().await?;
    assert!(window.text("prices-error").await?.contains("no se puede leer"), "there is no file yet");
    std::fs::write(folder.path().join(driver::IMPORT_FILE), offer)?;
    window.click("import-prices").await?;
    window.settle().await?;
    assert!(window.text("import-result").await?.contains("aws-2026-11-15"));
    // The sample plan is the only one, and it is compared at once.
    assert!(window.text("under-floor").await?.contains("de 1."));
    window.screenshot("prices-imported-light-es").await?;
    window.type_into("price-search", "nat.hour us-east-1").await?;
    window.click("activate-aws-2026-11-15").await?;
    window.gone("activate-aws-2026-11-15").await?;
    assert_eq!(window.text("estimate-total").await?, before, "a plan keeps the book that it was made with");
    window.click("nav-home").await?;
    window.click("create-connect-bank").await?;
    let after = window.changed("estimate-total", &before).await?;
    assert!(number(after.trim_start_matches("USD ")) > number(before.trim_start_matches("USD ")), "{before} became {after}");
    window.close().await
}

/// Every view in both themes and languages has no violation that axe can find; pictures on request.
#[tokio::test(flavor = "multi_thread")]
async fn every_view_is_accessible_in_both_themes_and_languages() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let mut audited = 0;
    for language in ["es", "en", "pt"] {
        window.choose("language", language).await?;
        window.settle().await?;
        for theme in ["light", "dark"] {
            window.theme(theme).await?;
            for view in VIEWS {
                window.click(&format!("nav-{view}")).await?;
                if view == "proposal" {
                    window.attribute("proposal-picture", "alt").await?;
                }
                window.settle().await?;
                window.screenshots(&format!("{view}-{theme}-{language}")).await?;
                assert_eq!(window.axe().await?, Vec::<String>::new(), "{view}, {theme}, {language}");
                audited += 1;
            }
            window.click("nav-quote").await?;
            window.click("explain-production/container/accounts").await?;
            window.text("trace-panel").await?;
            window.screenshot(&format!("trace-{theme}-{language}")).await?;
            assert_eq!(window.axe().await?, Vec::<String>::new(), "trace panel, {theme}, {language}");
            window.press_escape().await?;
        }
    }
    assert_eq!(audited, 84);
    window.close().await
}

/// The pictures are drawn on the ground of the theme, without an edit in between.
#[tokio::test(flavor = "multi_thread")]
async fn pictures_follow_the_theme() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-capacity").await?;
    for (theme, ground) in [("dark", "24,35,36"), ("light", "255,255,255"), ("dark", "24,35,36")] {
        window.theme(theme).await?;
        for picture in ["architecture-diagram", "capacity-chart", "horizon-chart"] {
            window.paints(picture, ground).await?;
            window.script(&format!("document.querySelector('[data-testid={picture}]').scrollIntoView()"), vec![]).await?;
            window.settle().await?;
            window.screenshot(&format!("{picture}-{theme}-es")).await?;
        }
    }
    // Those of a plan with errors cannot be drawn anew: they say so, and keep the ground on which their words can be read.
    window.click("nav-inputs").await?;
    window.type_into("field-developers", "muchos").await?;
    window.text("problem-developers").await?;
    window.click("nav-capacity").await?;
    window.theme("light").await?;
    for picture in ["capacity-chart", "horizon-chart"] {
        window.paints(picture, "24,35,36").await?;
        assert!(window.text(&format!("{picture}-stale")).await?.contains("Cifras anteriores"));
    }
    window.script("document.querySelector('[data-testid=capacity-chart]').scrollIntoView()", vec![]).await?;
    window.screenshot("capacity-chart-stale-es").await?;
    assert_eq!(window.axe().await?, Vec::<String>::new(), "pictures of earlier figures");
    window.close().await
}

/// The study of risk on the sample plan: percentiles, tornado, questions; ranked anew by another figure; nothing for axe.
#[tokio::test(flavor = "multi_thread")]
async fn risk_is_studied_in_the_capacity_view() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-capacity").await?;
    // The picture of the architecture arrives later and moves what is below it.
    window.text("architecture").await?;
    window.settle().await?;
    window.click("risk-study").await?;
    window.settle().await?;
    assert!(window.text("risk-summary").await?.contains("En ocho de cada diez casos el costo de AWS"));
    assert!(window.text("risk-questions").await?.contains("¿Cuántos usuarios activos"));
    assert!(window.text("risk-tornado").await?.contains("Usuarios activos al mes"));
    let before = window.text("risk-summary").await?;
    window.choose("risk-measure", "mrus").await?;
    assert!(window.changed("risk-summary", &before).await?.contains("MRU"));
    window.settle().await?;
    window.screenshot("risk-light-es").await?;
    assert_eq!(window.axe().await?, Vec::<String>::new(), "risk panel, light");
    window.theme("dark").await?;
    assert_eq!(window.axe().await?, Vec::<String>::new(), "risk panel, dark");
    window.close().await
}

/// Three hours of one-minute counts: ten a second, then forty times as many, then ten again. The plan's tasks cannot follow the
/// jump at once, so that a workload which the typical week leaves alone is at risk, and resilience is told beside it.
#[tokio::test(flavor = "multi_thread")]
async fn recorded_traffic_is_simulated_in_the_capacity_view() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-capacity").await?;
    window.settle().await?;
    assert!(window.text("operation").await?.contains("Cuentas y saldos"));
    assert!(window.text("resilience").await?.contains("Se pierde una zona"));
    let week = window.text("operation").await?;
    let mut counts = String::from("timestamp,RequestCount\n");
    for minute in 0..180 {
        let count = if (60..120).contains(&minute) { 24_000 } else { 600 };
        counts.push_str(&format!("2026-11-20T{:02}:{:02}:00Z,{count}\n", minute / 60, minute % 60));
    }
    std::fs::write(folder.path().join(driver::TRAFFIC_FILE), counts)?;
    window.click("load-recording").await?;
    let told = window.text("recording").await?;
    assert!(told.contains("traffic.csv") && told.contains("2026-11-20T00:00:00"), "{told}");
    let operation = window.text("operation").await?;
    assert!(operation.contains("Riesgo") && operation != week, "{operation}");
    window.settle().await?;
    window.screenshot("recording-light-es").await?;
    assert_eq!(window.axe().await?, Vec::<String>::new(), "recording");
    window.click("drop-recording").await?;
    window.gone("recording").await?;
    assert_eq!(window.text("operation").await?, week);
    window.close().await
}

/// Content policy does not cover navigation; a page that left could be dressed up as Aforo.
#[tokio::test(flavor = "multi_thread")]
async fn the_window_shows_nothing_but_its_own_pages() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let total = window.text("mru-total").await?;
    let elsewhere = std::net::TcpListener::bind("127.0.0.1:0")?;
    elsewhere.set_nonblocking(true)?;
    window.goes_to(&format!("http://{}/", elsewhere.local_addr()?)).await?;
    assert_eq!(window.text("mru-total").await?, total, "the plan is still on the screen");
    let visit = elsewhere.accept().map(|_| ()).map_err(|error| error.kind());
    assert_eq!(visit, Err(std::io::ErrorKind::WouldBlock), "nobody asked the other address for anything");
    window.close().await
}

/// Whoever starts the program from an icon must learn why no window comes. The dialog is native, so the test reads the same
/// sentence on standard error.
#[test]
fn a_library_that_cannot_be_opened_is_named_and_left_alone() -> Outcome {
    let folder = tempfile::tempdir()?;
    let library = folder.path().join("library.db");
    std::fs::write(&library, "letters of somebody else\n".repeat(100))?;
    let before = std::fs::read(&library)?;
    let mut program = Command::new(driver::binary()?).env("AFORO_DATA_DIR", folder.path()).stderr(Stdio::piped()).spawn()?;
    let messages = program.stderr.take().ok_or("no standard error")?;
    let said = BufReader::new(messages).lines().map_while(Result::ok).find(|line| line.contains("library.db"));
    // It waits for its dialog to be closed.
    program.kill()?;
    program.wait()?;
    assert!(said.is_some_and(|line| line.starts_with("Aforo cannot start: ")), "the program says which file it refuses");
    assert_eq!(std::fs::read(&library)?, before);
    Ok(())
}

/// A figure as the window prints it in Chile: `1.234,5`.
fn number(text: &str) -> f64 {
    text.replace('.', "").replace(',', ".").parse().expect("a printed number")
}
