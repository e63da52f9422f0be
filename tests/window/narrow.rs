//! The window as a zoom of 200 % leaves it: one column that scrolls, and nothing of it is cut.

use serde_json::json;

use crate::driver::Window;
use crate::{Outcome, VIEWS};

const CONTROL: &str = "\u{e009}";
const RELEASE: &str = "\u{e000}";
/// Steps of the zoom from 100 to 200 %.
const STEPS: usize = 5;

/// How wide the page is and may be, and what of its controls an ancestor cuts or the page's edge hides.
const CUT: &str = "const root = document.documentElement, cut = []; \
     for (const e of document.querySelectorAll('button, select, input, a, h1, h2')) { \
       const r = e.getBoundingClientRect(); \
       if (r.width === 0 || e.closest('.visually-hidden, .skip')) continue; \
       for (let p = e.parentElement; p; p = p.parentElement) { \
         const style = getComputedStyle(p), box = p.getBoundingClientRect(); \
         if (/auto|scroll/.test(style.overflowX)) break; \
         const edge = p === document.body ? root.clientWidth : style.overflowX === 'visible' ? Infinity : box.right; \
         if (r.right > edge + 1) { cut.push(e.dataset.testid ?? e.textContent.trim()); break; } \
       } \
     } \
     return [root.scrollWidth <= root.clientWidth, cut]";

/// Clicks from within the page: WebKitWebDriver aims at where the element would be without the zoom.
async fn click(window: &Window, id: &str) -> Outcome {
    let clicked =
        window.script("const e = document.querySelector(`[data-testid=\"${arguments[0]}\"]`); e?.click(); return !!e", vec![json!(id)]);
    if clicked.await? == json!(true) { Ok(()) } else { Err(format!("there is no {id}").into()) }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_cut_at_twice_the_size() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.text("mru-total").await?;
    for _ in 0..STEPS {
        window.press(&format!("{CONTROL}+{RELEASE}")).await?;
    }
    let wide = window.script("return innerWidth", vec![]).await?.as_u64().ok_or("no width")?;
    assert!(wide <= 760, "the zoom leaves {wide} pixels");
    for view in VIEWS {
        click(&window, &format!("nav-{view}")).await?;
        window.settle().await?;
        let shown = window.script("return document.querySelector('[aria-current=page]').dataset.testid", vec![]).await?;
        assert_eq!(shown, json!(format!("nav-{view}")));
        assert_eq!(window.script(CUT, vec![]).await?, json!([true, []]), "{view}");
        window.screenshot(&format!("narrow-{view}")).await?;
    }
    // The totals lie below the view, and the page leads to them.
    click(&window, "mru-total").await?;
    window.text("trace-panel").await?;
    assert_eq!(window.script(CUT, vec![]).await?, json!([true, []]), "trace panel");
    assert_eq!(window.axe().await?, Vec::<String>::new(), "narrow");
    window.press_escape().await?;
    window.gone("trace-panel").await?;
    click(&window, "meeting-open").await?;
    window.text("meeting-mrus").await?;
    assert_eq!(window.script(CUT, vec![]).await?, json!([true, []]), "meeting");
    window.close().await
}
