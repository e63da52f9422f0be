//! What may still change, in the real window: ranges of lines, other regions, ends that come near.

use aforo_api::views::Language;
use serde_json::json;

use crate::driver::{self, Window};
use crate::{Outcome, number};

/// An amount as the panel beside the views prints it.
fn usd(printed: &str) -> f64 {
    number(printed.trim_start_matches("USD").trim_start())
}

/// "What would it cost in São Paulo, and how far may it be off?" The sample has queues, of which the shipped book has prices in one
/// region only; a plan without them can be moved and brought back.
#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_compared_in_other_regions_and_moved() -> Outcome {
    let folder = tempfile::tempdir()?;
    let engine = aforo_api::Engine::new(Language::Es).map_err(|error| error.message)?;
    let mut plan = engine.template("connect-bank", Language::Es).map_err(|error| error.message)?;
    plan["data"]["sqs"]["enabled"] = json!(false);
    std::fs::write(folder.path().join(driver::PLAN_FILE), aforo_api::document::write(&plan))?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-estimate").await?;
    let part = window.text("region-total-sa-east-1").await?;
    assert!(part.contains("(sin Amazon SQS)"), "a price is missing: {part}");
    assert!(!window.has("move-sa-east-1").await?);
    let sample = window.text("estimate-total").await?;
    window.click("nav-home").await?;
    window.click("open-file").await?;
    let before = window.changed("estimate-total", &sample).await?;
    window.click("nav-estimate").await?;
    assert_eq!(number(&window.text("region-total-us-east-1").await?), usd(&before));
    let there = window.changed("region-total-sa-east-1", &part).await?;
    let range = window.text("estimate-range").await?;
    assert!(range.starts_with("Entre USD"), "{range}");
    let ends = [number(&window.text("low-production/waf-requests").await?), number(&window.text("high-production/waf-requests").await?)];
    assert!(ends[0] < ends[1], "{ends:?}");
    assert_eq!(window.inner("low-production/waf-acl").await?, "–", "an access list has a price and no range");
    window.screenshots("regions-light-es").await?;
    window.click("move-sa-east-1").await?;
    assert_eq!(usd(&window.changed("estimate-total", &before).await?), number(&there));
    let moved = window.text("estimate-total").await?;
    window.click("undo").await?;
    assert_eq!(window.changed("estimate-total", &moved).await?, before);
    window.close().await
}

/// A price in each region, the lowest marked; pages turn as in the usual table.
#[tokio::test(flavor = "multi_thread")]
async fn prices_are_read_region_by_region() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-prices").await?;
    window.type_into("price-search", "fargate.x86.vcpu").await?;
    window.click("price-side-by-side").await?;
    let table = window.text("price-regions").await?;
    // Published: 0.04048 in Virginia, 0.0696 in São Paulo.
    assert!(table.contains("sa-east-1") && table.contains("0,0696") && table.contains("0,04048"), "{table}");
    for theme in ["dark", "light"] {
        window.theme(theme).await?;
        window.screenshot(&format!("price-regions-{theme}-es")).await?;
        assert_eq!(window.axe().await?, Vec::<String>::new(), "{theme}");
    }
    window.click("price-side-by-side").await?;
    window.gone("price-regions").await?;
    window.close().await
}
