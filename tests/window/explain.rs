//! Every figure that is underlined opens the same panel, in every view that has any.

use serde_json::{Value, json};

use super::Outcome;
use super::driver::{Window, seen, until};

/// The identifiers of the figures on the screen, one of each kind: what stands before the first name of the plan's own.
const KINDS: &str = "const kinds = new Map();
for (const element of document.querySelectorAll('main [data-testid^=\"explain-\"]')) {
  const id = element.dataset.testid.slice(8);
  const [kind, part, inner] = id.split('/');
  const named = ['figure', 'option', 'comparison', 'platform', 'range', 'group', 'traffic'].includes(kind) ? `${kind}/${part}/${inner === undefined ? '' : inner}` : kind;
  if (!kinds.has(named)) kinds.set(named, id);
}
return [...kinds.values()]";

/// Opens one figure of each kind in the view that is shown, and closes it; how many there were.
async fn opened(window: &Window, view: &str) -> Result<usize, Box<dyn std::error::Error>> {
    let found = window.script(KINDS, vec![]).await?;
    let ids: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for id in &ids {
        let press = "document.querySelector(`[data-testid=\"${CSS.escape('explain-' + arguments[0])}\"]`).click()";
        window.script(press, vec![json!(id)]).await?;
        let told = "return [document.querySelector('[data-testid=\"trace-panel\"]')?.dataset.figure ?? '', document.querySelector('.notice')?.textContent ?? '']";
        until(async || {
            let told = window.script(told, vec![]).await?;
            seen(told[0] == json!(id), || format!("{view}: {id} opens {told}"))
        })
        .await?;
        let read = window.text("trace-panel").await?;
        assert!(
            read.contains("Fórmula") && read.contains("Valores") && !read.contains("NaN") && !read.contains("undefined"),
            "{view}: {id}: {read}"
        );
        window.press_escape().await?;
        window.gone("trace-panel").await?;
    }
    Ok(ids.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_figure_opens_the_panel() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-scenarios").await?;
    window.type_into("scenario-name", "Más").await?;
    window.click("create-scenario").await?;
    window.settle().await?;
    let mut kinds = Vec::new();
    for (view, least) in [("scenarios", 8), ("quote", 7), ("estimate", 8), ("capacity", 10)] {
        window.click(&format!("nav-{view}")).await?;
        window.settle().await?;
        if view == "estimate" {
            window.text("estimate-range").await?;
        }
        let count = opened(&window, view).await?;
        assert!(count >= least, "{view} has {count} kinds");
        kinds.push(count);
    }
    window.click("nav-platforms").await?;
    window.choose("platform-to", "aks").await?;
    window.text("platform-figures").await?;
    assert!(opened(&window, "platforms").await? >= 8);
    // A size tells every other one, with the reason why it was not taken.
    window.click("nav-capacity").await?;
    window.settle().await?;
    window.click("explain-size/production/accounts").await?;
    let sizes = window.text("trace-panel").await?;
    assert!(sizes.matches("vCPU ·").count() > 10 && sizes.contains("USD"), "{sizes}");
    for theme in ["light", "dark"] {
        window.theme(theme).await?;
        window.screenshot(&format!("explain-size-{theme}-es")).await?;
        assert_eq!(window.axe().await?, Vec::<String>::new(), "sizes, {theme}");
    }
    window.close().await
}
