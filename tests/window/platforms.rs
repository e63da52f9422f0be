//! The plan on other platforms, its deployments and its move, in the real window.

use serde_json::{Value, json};

use crate::Outcome;
use crate::driver::{self, Window};

/// Fargate against nodes: containers leave Fargate and stand on machines, whose number and failure are told.
#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_compared_on_another_platform() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let cost = window.text("estimate-total").await?;
    window.click("nav-platforms").await?;
    assert!(window.text("fleets").await?.contains("ECS Fargate"));
    assert!(window.text("deployments").await?.contains("El del plan"));
    window.choose("platform-to", "eks-nodes").await?;
    let figures = window.text("platform-figures").await?;
    assert!(figures.contains(cost.trim_start_matches("USD ")), "{figures} begins with what the plan costs, {cost}");
    assert!(window.text("platform-resources").await?.contains("Fargate, vCPU"));
    assert!(window.text("platform-fleets").await?.contains("Una máquina se lleva"));
    window.settle().await?;
    for theme in ["light", "dark"] {
        window.theme(theme).await?;
        window.screenshot(&format!("platforms-compared-{theme}-es")).await?;
        assert_eq!(window.axe().await?, Vec::<String>::new(), "comparison, {theme}");
    }
    // An edit is compared anew.
    window.click("nav-inputs").await?;
    window.type_into("field-traffic.monthly_users", "1500000").await?;
    let dearer = window.changed("estimate-total", &cost).await?;
    window.click("nav-platforms").await?;
    window.settle().await?;
    assert!(window.text("platform-figures").await?.contains(dearer.trim_start_matches("USD ")));
    window.close().await
}

/// `connect-bank` with a move to nodes in two phases.
fn moving() -> Result<Value, Box<dyn std::error::Error>> {
    let engine = aforo_api::Engine::new(aforo_api::views::Language::Es).map_err(|error| error.message)?;
    let mut plan = engine.template("connect-bank", aforo_api::views::Language::Es).map_err(|error| error.message)?;
    plan["migration"]["enabled"] = json!(true);
    plan["migration"]["target"] = json!("eks-nodes");
    plan["migration"]["region"] = json!("us-east-1");
    plan["migration"]["months"] = json!(24);
    plan["migration"]["phases"] = json!([
        {"name": "Certificación primero", "environment": "certification", "start_month": 2, "double_running_months": 2, "effort_hours": 80.0},
        {"name": "Producción", "environment": "production", "start_month": 5, "double_running_months": 3, "effort_hours": 200.0}
    ]);
    plan["migration"]["risks"] = json!([{"name": "Sorpresas técnicas", "probability_percent": 30.0, "hours": 100.0, "usd": "500"}]);
    Ok(plan)
}

/// A window whose file to open is the plan of that move. The folder is there for as long as it is held.
pub(crate) async fn window_before_a_move() -> Result<(tempfile::TempDir, Window), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join(driver::PLAN_FILE), aforo_api::document::write(&moving()?))?;
    let window = Window::open(folder.path()).await?;
    Ok((folder, window))
}

/// A move of two phases: the table, the drawing and the months say the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_move_is_shown_month_by_month() -> Outcome {
    let (_folder, window) = window_before_a_move().await?;
    window.click("nav-platforms").await?;
    window.text("plan-migration").await?;
    window.click("nav-home").await?;
    window.click("open-file").await?;
    window.settle().await?;
    window.click("nav-platforms").await?;
    let ways = window.text("migration-ways").await?;
    assert!(ways.contains("Quedarse") && ways.contains("A medio camino") && ways.contains("Mover todo"), "{ways}");
    assert!(window.text("migration-phases").await?.contains("2–3"), "both run in the second and third month");
    assert!(window.text("migration-risks").await?.contains("30 %"));
    let drawn = window.inner("migration-chart").await?;
    assert!(drawn.contains("Mes") && drawn.contains("24"), "{drawn}");
    window.settle().await?;
    for theme in ["light", "dark"] {
        window.theme(theme).await?;
        window.script("document.getElementById('platforms-migration').scrollIntoView()", vec![]).await?;
        window.settle().await?;
        window.screenshot(&format!("platforms-move-{theme}-es")).await?;
        assert_eq!(window.axe().await?, Vec::<String>::new(), "move, {theme}");
    }
    window.close().await
}
