//! How fast, how large and how busy the real window is. `make measure` prints the figures; what is asserted is only that all
//! figures followed, for a machine that is busy with something else is no defect of the window.

use std::path::Path;
use std::time::{Duration, Instant};

use aforo_api::document;
use aforo_api::edit::apply;
use aforo_api::views::{EditRequest, Language};
use serde_json::{Value, json};

use crate::driver::{self, Window, family};
use crate::{Outcome, number};

/// How many minutes of edits the memory is watched over; a few edits if it is absent.
const MINUTES: &str = "AFORO_MEASURE_MINUTES";
/// Milliseconds between two of them, as a person pauses; none if it is absent, as fast as the window follows.
const PACE: &str = "AFORO_MEASURE_PACE_MS";
/// Repetitions of what is timed: an odd number has a median.
const REPETITIONS: usize = 21;
/// Frames over which the longest table is scrolled through: five seconds at sixty a second, as fast as a hand flicks.
const FRAMES: u32 = 300;
/// Whether the last row of the estimate stands within what the window shows.
const IN_SIGHT: &str = "const last = [...document.querySelectorAll('[data-testid=\"estimate-lines\"] tbody tr')].at(-1).getBoundingClientRect(); \
     return last.height > 0 && last.bottom > 0 && last.bottom <= innerHeight";

fn told(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let (median, slowest) = (times[times.len() / 2], times[times.len() - 1]);
    println!("{what}: median {median:.1} ms, slowest {slowest:.1} ms of {}", times.len());
}

/// Every figure beside the inputs, by the id of its element.
const FIGURES: [&str; 6] = ["mru-total", "money-net", "money-total", "money-term", "estimate-total", "margin"];

/// Edits a field again and again and times each inside the page, from the input event to the new total and to its paint.
async fn keystrokes(window: &Window, what: &str) -> Outcome {
    let (mut changed, mut painted) = (Vec::new(), Vec::new());
    for developers in 20..20 + REPETITIONS {
        let (change, paint) = window.time_edit("field-developers", &developers.to_string(), "mru-total").await?;
        changed.push(change);
        painted.push(paint);
    }
    told(&format!("{what}, input event to new total in the page"), changed);
    told(&format!("{what}, input event to painted"), painted);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_follow_a_keystroke() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open_drawing_plainly(folder.path()).await?;
    println!("process start to first figures: {:.0} ms", window.start_ms().await?);
    let before = number(&window.text("mru-total").await?);
    keystrokes(&window, "12 microservices in 3 environments").await?;
    window.settle().await?;
    // One MRU a developer (published), from 14 to 40.
    assert_eq!(number(&window.text("mru-total").await?) - before, 26.0);
    window.close().await
}

/// The figure: 50 ms for forty microservices in three environments.
#[tokio::test(flavor = "multi_thread")]
async fn figures_follow_a_keystroke_in_a_large_plan() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = large_plan(folder.path()).await?;
    let mut before = Vec::new();
    for figure in FIGURES {
        before.push(window.text(figure).await?);
    }
    keystrokes(&window, "40 microservices in 3 environments").await?;
    window.settle().await?;
    assert_eq!(number(&window.text("mru-total").await?) - number(&before[0]), 26.0);
    // Many more users move what every environment needs.
    window.type_into("field-traffic.monthly_users", "1500000").await?;
    window.changed("estimate-total", &before[4]).await?;
    for (figure, before) in FIGURES.iter().zip(&before) {
        assert_ne!(&window.text(figure).await?, before, "{figure} followed");
    }
    window.close().await
}

/// The client's screen: the value beside the slider in the next frame, the figures as soon as they are computed.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_follows_the_hand() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open_drawing_plainly(folder.path()).await?;
    window.click("meeting-open").await?;
    let before = number(&window.text("meeting-mrus").await?);
    window.settle().await?;
    for (result, what) in [("now-developers", "slider to its value"), ("meeting-mrus", "slider to the figures")] {
        let (mut changed, mut painted) = (Vec::new(), Vec::new());
        for step in 0..REPETITIONS {
            let (change, paint) = window.time_edit("slide-developers", &(15 + step).to_string(), result).await?;
            changed.push(change);
            painted.push(paint);
            window.settle().await?;
        }
        told(&format!("meeting, {what} in the page"), changed);
        told(&format!("meeting, {what} painted"), painted);
        window.fill("slide-developers", "14").await?;
    }
    // A hand that keeps moving: no frame waits for the figures, and they follow all the while.
    let (frames, followed) = window.time_drag("slide-developers", 15, FRAMES as usize, "meeting-mrus").await?;
    told(&format!("meeting, slider dragged, figures new in {followed} of {FRAMES} frames, frame to frame"), frames);
    assert!(followed > 1, "the figures follow while the slider moves");
    window.settle().await?;
    window.fill("slide-developers", "35").await?;
    assert_eq!(number(&window.text("meeting-mrus").await?) - before, 21.0);
    window.close().await
}

/// Memory over minutes of edits, and what it costs to leave the program alone after them.
#[tokio::test(flavor = "multi_thread")]
async fn memory_over_edits_and_rest() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open_drawing_plainly(folder.path()).await?;
    let program = window.program().ok_or("no program")?;
    memory(&window, program, &[]).await?;
    window.settle().await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    const REST: u64 = 10;
    let before = cpu_ms(program)?;
    tokio::time::sleep(Duration::from_secs(REST)).await;
    println!("processor at rest: {:.2} % of one core over {REST} s", (cpu_ms(program)? - before) as f64 / (REST * 10) as f64);
    window.close().await
}

/// Memory over minutes of edits and of going through the views that hold most: each change of views makes its elements anew.
#[tokio::test(flavor = "multi_thread")]
async fn memory_over_edits_and_views() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open_drawing_plainly(folder.path()).await?;
    let program = window.program().ok_or("no program")?;
    memory(&window, program, &["capacity", "estimate", "quote", "inputs"]).await?;
    window.close().await
}

/// Works, and tells the memory of the program with all of its helpers: between two collections it rises and falls by a hundred MiB,
/// so that what is kept shows in the lowest value of each minute.
async fn memory(window: &Window, program: u32, views: &[&str]) -> Outcome {
    let variable = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok()).unwrap_or(0);
    let (minutes, pace) = (variable(MINUTES), Duration::from_millis(variable(PACE)));
    let begun = Instant::now();
    let mut edits = 0;
    println!("memory at the start: {} MiB", memory_mib(program)?);
    while edits == 0 || begun.elapsed() < Duration::from_secs(60 * minutes) {
        let mut least = u64::MAX;
        let told = begun.elapsed();
        while least == u64::MAX || begun.elapsed() - told < Duration::from_secs(60) && minutes > 0 {
            edits = window.work(views, edits, pace).await?;
            least = least.min(memory_mib(program)?);
        }
        println!("memory after {:>4} s and {edits:>5} edits: {least} MiB", begun.elapsed().as_secs());
    }
    Ok(())
}

/// The longest table of the window: a resource and its price in each row, in twelve environments of sixty microservices. What
/// other tables hold comes in pages of a hundred rows, or is five hundred at most (the history).
#[tokio::test(flavor = "multi_thread")]
async fn a_table_of_a_thousand_rows_scrolls() -> Outcome {
    const ROWS: u64 = 1_000;
    let folder = tempfile::tempdir()?;
    let window = opened(folder.path(), &wide_plan()?).await?;
    let begun = Instant::now();
    window.click("nav-estimate").await?;
    window.settle().await?;
    println!("estimate by resource, click to rest: {:.0} ms", begun.elapsed().as_secs_f64() * 1e3);
    let rows = window.script("return document.querySelectorAll('[data-testid=\"estimate-lines\"] tbody tr').length", vec![]).await?;
    assert!(rows.as_u64().is_some_and(|rows| rows >= ROWS), "{rows} rows");
    let (frames, through) = window.time_scroll(FRAMES).await?;
    told(&format!("{rows} rows scrolled through, frame to frame"), frames);
    assert!(through, "the last row was reached");
    assert!(window.script(IN_SIGHT, vec![]).await?.as_bool().unwrap_or(false), "the last row is in sight");
    window.close().await
}

/// Twelve environments like the second of `connect-bank`, sixty microservices, databases that carry their connections.
fn wide_plan() -> Result<Value, Box<dyn std::error::Error>> {
    let engine = aforo_api::Engine::new(Language::Es).map_err(|error| error.message)?;
    let mut plan = engine.template("connect-bank", Language::Es).map_err(|error| error.message)?;
    let more = |list: &mut Value, from: usize, count: usize| -> Outcome {
        let list = list.as_array_mut().ok_or("no list")?;
        let first = list.len();
        for index in first..count {
            let mut copy = list[from + (index - first) % (first - from)].clone();
            copy["id"] = json!(format!("copy-{index}"));
            copy["name"] = json!(format!("{} {index}", copy["name"].as_str().unwrap_or_default()));
            list.push(copy);
        }
        Ok(())
    };
    more(&mut plan["environments"], 1, 12)?;
    more(&mut plan["microservices"], 0, 60)?;
    plan["data"]["aurora"]["production_class"] = json!("db.r6g.2xlarge");
    plan["data"]["aurora"]["preproduction_class"] = json!("db.r6g.large");
    Ok(plan)
}

/// A window on a plan.
async fn opened(folder: &Path, plan: &Value) -> Result<Window, Box<dyn std::error::Error>> {
    std::fs::write(folder.join(driver::PLAN_FILE), document::write(plan))?;
    let window = Window::open_drawing_plainly(folder).await?;
    let before = window.text("mru-total").await?;
    window.click("nav-home").await?;
    window.click("open-file").await?;
    window.changed("mru-total", &before).await?;
    Ok(window)
}

/// A window on `connect-bank` with forty microservices and databases that carry their connections.
async fn large_plan(folder: &Path) -> Result<Window, Box<dyn std::error::Error>> {
    let engine = aforo_api::Engine::new(Language::Es).map_err(|error| error.message)?;
    let mut plan = engine.template("connect-bank", Language::Es).map_err(|error| error.message)?;
    let class = |path: &str, class: &str| EditRequest::Set { path: path.into(), value: json!(class) };
    let edits = [
        EditRequest::Resize { path: "microservices".into(), count: 40 },
        class("data.aurora.production_class", "db.r6g.2xlarge"),
        class("data.aurora.preproduction_class", "db.r6g.large"),
    ];
    apply(&mut plan, &edits, Language::Es)?;
    let window = opened(folder, &plan).await?;
    window.click("nav-inputs").await?;
    window.settle().await?;
    Ok(window)
}

/// Memory of a process and its helpers that is no file's: how much of libraries counts depends on who else has them open.
fn memory_mib(program: u32) -> Result<u64, Box<dyn std::error::Error>> {
    let of = |pid: &u32| std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
    let kib = |text: String| -> u64 {
        let line = text.lines().find(|line| line.starts_with("Anonymous:")).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0)
    };
    Ok(family(program)?.iter().map(of).map(kib).sum::<u64>() / 1024)
}

/// Processor time of a process and its helpers so far. A tick of the kernel is ten milliseconds.
fn cpu_ms(program: u32) -> Result<u64, Box<dyn std::error::Error>> {
    let ticks = |pid: &u32| -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let rest = stat.rsplit(')').next().unwrap_or_default().to_owned();
        rest.split_whitespace().skip(11).take(2).filter_map(|text| text.parse::<u64>().ok()).sum()
    };
    Ok(family(program)?.iter().map(ticks).sum::<u64>() * 10)
}
