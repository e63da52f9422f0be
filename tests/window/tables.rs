//! The long tables of a plan in the real window: sorted, narrowed and folded by keyboard, in both themes.

use serde_json::{Value, json};

use crate::Outcome;
use crate::desk::audited;
use crate::driver::Window;

const ENTER: &str = "\u{e007}";

/// The amounts of the first environment's lines, as they stand.
const AMOUNTS: &str = "const body = document.querySelector('[data-testid=estimate-lines] tbody'); \
     return [...body.querySelectorAll('tr:not(.total) td:nth-child(5)')].map((cell) => cell.textContent.trim())";

/// A figure as the window prints it in Chile: `1.234,5`.
fn figures(printed: &Value) -> Vec<f64> {
    printed.as_array().into_iter().flatten().filter_map(Value::as_str).map(crate::number).collect()
}

async fn to(window: &Window, id: &str) -> Outcome {
    window.script("document.querySelector(`[data-testid=\"${arguments[0]}\"]`).scrollIntoView()", vec![json!(id)]).await?;
    window.settle().await
}

/// "What costs most?": the largest lines of each environment first, whose total stays above them.
#[tokio::test(flavor = "multi_thread")]
async fn an_estimate_is_read_by_its_largest_lines() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-estimate").await?;
    window.settle().await?;
    let given = figures(&window.script(AMOUNTS, vec![]).await?);
    assert!(given.len() > 5, "{given:?}");
    let mut rising = given.clone();
    rising.sort_by(f64::total_cmp);
    let falling: Vec<f64> = rising.iter().rev().copied().collect();
    for (direction, spoken, expected) in [
        ("ascending", "USD al mes: orden ascendente", &rising),
        ("descending", "USD al mes: orden descendente", &falling),
        ("none", "USD al mes: orden original", &given),
    ] {
        window.press_in("sort-amount", ENTER).await?;
        window.settle().await?;
        assert_eq!(&figures(&window.script(AMOUNTS, vec![]).await?), expected, "{direction}");
        assert_eq!(window.inner("spoken").await?, spoken);
        let told = "return document.querySelector('[data-testid=sort-amount]').closest('th').ariaSort";
        assert_eq!(window.script(told, vec![]).await?, json!(direction));
    }
    window.press_in("sort-amount", ENTER).await?;
    window.press_in("sort-amount", ENTER).await?;
    to(&window, "estimate-search").await?;
    audited(&window, "estimate-sorted").await?;
    window.type_into("estimate-search", "fargate").await?;
    window.settle().await?;
    assert!(window.text("estimate-search-found").await?.contains(" de "));
    assert!(window.text("estimate-lines").await?.contains("los totales son del ambiente entero"));
    audited(&window, "estimate-searched").await?;
    window.close().await
}

/// Environments fold away and keep their sums; they stay so while the program runs, and a search unfolds what it finds.
#[tokio::test(flavor = "multi_thread")]
async fn environments_fold_away_with_their_sums_in_sight() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-quote").await?;
    window.press_in("fold-production", ENTER).await?;
    window.gone("quote-lines-production").await?;
    assert!(window.text("sum-production").await?.contains("MRU · USD "));
    audited(&window, "quote-folded").await?;
    window.click("nav-inputs").await?;
    window.click("nav-quote").await?;
    window.text("sum-production").await?;
    window.type_into("quote-search", "redis").await?;
    let lines = window.text("quote-lines-production").await?;
    assert!(lines.contains("Subtotal del ambiente entero"), "{lines}");
    audited(&window, "quote-searched").await?;
    window.type_into("quote-search", "\u{e003}").await?;
    window.gone("quote-lines-production").await?;
    window.press_in("fold-all", ENTER).await?;
    window.gone("quote-lines-certification").await?;
    assert_eq!(window.inner("spoken").await?, "Todo plegado");
    window.press_in("fold-all", ENTER).await?;
    window.text("quote-lines-production").await?;

    for (view, part) in [("estimate", "estimate-lines"), ("capacity", "workloads-production")] {
        window.click(&format!("nav-{view}")).await?;
        let whole = window.text(part).await?;
        window.press_in("fold-all", ENTER).await?;
        if view == "estimate" {
            let folded = window.changed(part, &whole).await?;
            assert!(folded.lines().count() < 12 && folded.contains("Producción"), "{folded}");
        } else {
            window.gone(part).await?;
        }
        to(&window, "fold-all").await?;
        audited(&window, &format!("{view}-folded")).await?;
    }
    window.press_in("fold-all", ENTER).await?;
    window.type_into("workload-search", "pago").await?;
    window.settle().await?;
    to(&window, "fold-all").await?;
    audited(&window, "capacity-searched").await?;
    to(&window, "limit-search").await?;
    window.press_in("sort-headroom", ENTER).await?;
    audited(&window, "limits-sorted").await?;
    window.close().await
}
