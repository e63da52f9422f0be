//! The Platforms view by keyboard alone: every stop of the Tab key, what it does, and that it can be seen.

use serde_json::{Value, json};

use crate::Outcome;
use crate::driver::Window;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";
const LEFT: &str = "\u{e012}";
const RIGHT: &str = "\u{e014}";
const SHIFT: &str = "\u{e008}";
const CONTROL: &str = "\u{e009}";
const RELEASE: &str = "\u{e000}";
/// More stops than a view has.
const STOPS: usize = 60;

/// Where the focus is: the name that a test or an ear knows it by, whether it lies within what the window shows and has a ring.
const FOCUS: &str = "const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e); \
     const name = e.dataset.testid ?? (e === document.body ? 'nothing' : e.id || e.getAttribute('aria-label') || e.textContent.trim()); \
     const seen = r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth; \
     return [name, seen, s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2]";

async fn focus(window: &Window) -> Result<String, Box<dyn std::error::Error>> {
    let found = window.script(FOCUS, vec![]).await?;
    let name = found.get(0).and_then(Value::as_str).unwrap_or_default().to_owned();
    assert_eq!((found.get(1), found.get(2)), (Some(&json!(true)), Some(&json!(true))), "{name} is in sight and has a ring");
    Ok(name)
}

/// Presses Tab until the focus is there, and tells the stops on the way.
async fn tab_to(window: &Window, wanted: &str) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let mut stops = Vec::new();
    while stops.len() < STOPS {
        window.press(TAB).await?;
        stops.push(focus(window).await?);
        if stops.last().is_some_and(|stop| stop == wanted) {
            return Ok(stops);
        }
    }
    Err(format!("{wanted} is not among {stops:?}").into())
}

/// From the inputs to a comparison, its tables and the plan of a move, and back.
#[tokio::test(flavor = "multi_thread")]
async fn platforms_are_compared_by_keyboard_alone() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let cost = window.text("estimate-total").await?;
    window.press(&format!("{CONTROL}6{RELEASE}")).await?;
    assert!(window.text("fleets").await?.contains("ECS Fargate"));
    window.settle().await?;
    // The view has the focus: its first table is the next stop.
    assert_eq!(focus(&window).await?, "main");
    let stops = tab_to(&window, "platform-to").await?;
    assert_eq!(stops, ["Dónde corren las tareas", "platform-to"]);
    // A list is chosen from by its arrows, and the choice is compared at once.
    window.press(DOWN).await?;
    window.press(ENTER).await?;
    window.settle().await?;
    let chosen = window.value("platform-to").await?;
    assert_ne!(chosen, "", "the arrow chose a platform");
    assert!(window.text("platform-figures").await?.contains(cost.trim_start_matches("USD ")));
    assert_eq!(focus(&window).await?, "platform-to", "the focus stays where the choice was made");
    // The figures of a table are one stop; arrows lead among them, and what one opens gives the focus back.
    tab_to(&window, "explain-figure/cost").await?;
    window.press(RIGHT).await?;
    let there = format!("explain-comparison/{chosen}/cost");
    assert_eq!(focus(&window).await?, there);
    window.press(ENTER).await?;
    assert!(window.text("trace-panel").await?.contains("Fórmula"));
    window.press_escape().await?;
    window.gone("trace-panel").await?;
    assert_eq!(focus(&window).await?, there);
    // What did not change is folded away; Enter unfolds it, and its table is the next stop.
    let before = window.script("return document.querySelectorAll('details[open]').length", vec![]).await?;
    let stops = tab_to_folded(&window).await?;
    assert!(stops.len() >= 3, "both tables are stops: {stops:?}");
    window.press(ENTER).await?;
    assert_ne!(window.script("return document.querySelectorAll('details[open]').length", vec![]).await?, before);
    assert_ne!(window.text("platform-kept").await?, "");
    // The deployments can be reached, and on the way there the plan of a move.
    tab_to(&window, "plan-migration").await?;
    let stops = tab_to(&window, "Despliegues").await?;
    assert_eq!(stops.len(), 1, "nothing lies between: {stops:?}");
    window.press(&format!("{SHIFT}{TAB}{RELEASE}")).await?;
    window.press(ENTER).await?;
    window.settle().await?;
    assert_eq!(focus(&window).await?, "field-migration.enabled", "the move is planned among the inputs");
    // Back where the view was left, with the comparison that was asked for.
    window.press(&format!("{CONTROL}6{RELEASE}")).await?;
    assert_eq!(window.value("platform-to").await?, chosen);
    window.close().await
}

/// The tables and the months of a move.
#[tokio::test(flavor = "multi_thread")]
async fn a_move_is_read_by_keyboard_alone() -> Outcome {
    let (_folder, window) = crate::platforms::window_before_a_move().await?;
    window.press(&format!("{CONTROL}o{RELEASE}")).await?;
    window.settle().await?;
    window.press(&format!("{CONTROL}6{RELEASE}")).await?;
    window.text("migration-ways").await?;
    window.settle().await?;
    // The table of the ways is wider than its card: arrows move it, or its last columns could not be read.
    tab_to(&window, "Caminos").await?;
    let scrolled = "const e = document.activeElement; return [e.scrollLeft, e.scrollWidth - e.clientWidth]";
    let wide = window.script(scrolled, vec![]).await?;
    for _ in 0..30 {
        window.press(RIGHT).await?;
    }
    let end = window.script(scrolled, vec![]).await?;
    assert_eq!(end.get(0), wide.get(1), "the last column is reached: {wide} became {end}");
    window.press(LEFT).await?;
    let stops = tab_to_folded(&window).await?;
    assert!(stops.len() >= 3, "phases and risks are stops: {stops:?}");
    window.press(ENTER).await?;
    let stops = tab_to(&window, "Despliegues").await?;
    assert_eq!(stops.first().map(String::as_str), Some("Mes a mes: gasto acumulado"), "what was unfolded comes next: {stops:?}");
    window.close().await
}

/// Presses Tab until the focus is on something folded within the view.
async fn tab_to_folded(window: &Window) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let mut stops = Vec::new();
    while stops.len() < STOPS {
        window.press(TAB).await?;
        stops.push(focus(window).await?);
        if window.script("return document.activeElement.tagName === 'SUMMARY'", vec![]).await? == json!(true) {
            return Ok(stops);
        }
    }
    Err(format!("nothing folded among {stops:?}").into())
}
