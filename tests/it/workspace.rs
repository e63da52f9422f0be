//! What the window does with an open plan, without a window: effects, history, scenarios, the client's screen, files.

use aforo_api::views::{Audience, DocumentFormat, EditRequest, Language, SeverityView, WorkspaceView};
use aforo_api::workspace::views::{BreakdownBy, ChangeView};
use aforo_api::{Application, Context};
use serde_json::{Value, json};

use crate::pdf::Pdf;
use crate::support::{DATE, engine, options, sample};

fn context(audience: Audience) -> Context {
    Context { language: Language::Es, audience, now: "2026-11-20T12:00:00Z".to_owned(), date: DATE.parse().expect("date") }
}

fn house() -> Context {
    context(Audience::Internal)
}

struct Desk {
    _folder: tempfile::TempDir,
    application: Application,
    id: String,
}

/// The bank's sample plan, opened.
fn desk() -> Desk {
    let folder = tempfile::tempdir().expect("folder");
    let application = Application::open(&folder.path().join("library.db"), Language::Es).expect("library");
    let id = application.open_last(&house()).expect("plan").plan_id;
    Desk { _folder: folder, application, id }
}

fn set(path: &str, value: Value) -> EditRequest {
    EditRequest::Set { path: path.to_owned(), value }
}

impl Desk {
    fn edit(&self, edits: &[EditRequest]) -> WorkspaceView {
        self.application.edit(&self.id, edits, &house()).expect("edits")
    }
}

fn delta(changes: &[ChangeView], id: &str) -> String {
    changes.iter().find(|change| change.id == id).map(|change| change.delta.clone()).unwrap_or_default()
}

/// A developer is one MRU (published) and an MRU is USD 50 on the example card: six more are 6 MRUs and USD 300 net.
#[test]
fn an_edit_tells_what_it_did() {
    let desk = desk();
    let view = desk.edit(&[set("developers", json!(20))]);
    let effect = view.effect.expect("an effect");
    assert_eq!((delta(&effect.changes, "mrus"), delta(&effect.changes, "net")), ("6".to_owned(), "300.00".to_owned()));
    assert_eq!(delta(&effect.changes, "cost"), "0", "developers cost the provider nothing");
    assert_eq!(effect.step, "Cambiar developers");
    let undone = desk.application.undo(&desk.id, &house()).expect("undoes").effect.expect("an effect");
    assert_eq!(delta(&undone.changes, "mrus"), "-6");
    let client = desk.application.open_plan(&desk.id, &context(Audience::Client)).expect("opens").effect.expect("an effect");
    assert!(client.changes.iter().all(|change| !["cost", "margin", "margin-percent"].contains(&change.id.as_str())));
}

#[test]
fn a_preview_tells_and_keeps_nothing() {
    let desk = desk();
    let before = desk.application.history(&desk.id, &house()).expect("history").len();
    let preview = desk.application.try_edits(&desk.id, &[set("developers", json!(15))], &house()).expect("previews");
    assert_eq!(delta(&preview.changes, "mrus"), "1");
    let wrong = desk.application.try_edits(&desk.id, &[set("developers", json!("muchos"))], &house()).expect("previews");
    assert!(wrong.changes.is_empty());
    assert_eq!(
        wrong.errors.iter().map(|error| (error.path.as_str(), error.severity)).collect::<Vec<_>>(),
        [("developers", SeverityView::Error)]
    );
    assert_eq!(desk.application.history(&desk.id, &house()).expect("history").len(), before);
}

#[test]
fn an_old_version_can_be_gone_to_or_restored() {
    let desk = desk();
    desk.edit(&[set("developers", json!(20))]);
    desk.edit(&[set("widgets.cli", json!(11))]);
    let history = desk.application.history(&desk.id, &house()).expect("history");
    let told: Vec<(&str, &str)> = history.iter().map(|version| (version.path.as_str(), version.state.as_str())).collect();
    assert_eq!(told, [("widgets.cli", "current"), ("developers", "done"), ("", "done")]);
    let first = history.last().expect("a first version").version;
    let gone = desk.application.go_to(&desk.id, first, &house()).expect("goes");
    assert_eq!(gone.document["developers"], json!(14));
    assert!(gone.redo.is_some(), "what was undone can be done again");
    desk.application.redo(&desk.id, &house()).expect("redoes");
    let restored = desk.application.restore_version(&desk.id, first, &house()).expect("restores");
    assert_eq!(restored.document["developers"], json!(14));
    let undone = desk.application.undo(&desk.id, &house()).expect("the restoration is a step");
    assert_eq!(undone.document["developers"], json!(20));
}

#[test]
fn scenarios_stand_side_by_side_and_lend_each_other_values() {
    let desk = desk();
    let made = desk.application.create_scenario(&desk.id, "Más gente", &house()).expect("creates");
    assert_eq!((made.columns.len(), made.inputs.len()), (2, 0), "it starts as a copy");
    let other = made.columns[1].plan_id.clone();
    let view = desk
        .application
        .edit(&other, &[set("developers", json!(20)), set("microservices[0].latency_ms", json!(400.0))], &house())
        .expect("edits the scenario");
    assert_eq!(view.scenario.map(|scenario| (scenario.base, scenario.name)), Some((desk.id.clone(), "Más gente".to_owned())));
    let service = view.document["microservices"][0]["id"].as_str().expect("an id").to_owned();
    let seen = desk.application.scenarios(&desk.id, &house()).expect("compares");
    let rows: Vec<(String, String)> = seen.inputs.iter().map(|input| (input.path.clone(), input.pattern.clone())).collect();
    let latency = format!("microservices[{service}].latency_ms");
    assert_eq!(rows, [("developers".to_owned(), "developers".to_owned()), (latency.clone(), "microservices[].latency_ms".to_owned())]);
    assert!(delta(&seen.columns[1].changes, "mrus").parse::<f64>().expect("a number") >= 6.0);
    let copied = desk.application.copy_value(&other, &desk.id, &latency, &house()).expect("copies");
    assert_eq!(copied.document["microservices"][0]["latency_ms"], json!(400.0));
    assert_eq!(copied.document["developers"], json!(14), "nothing else was taken");
    let adopted = desk.application.adopt_scenario(&other, &house()).expect("adopts");
    assert_eq!(adopted.document["developers"], json!(20));
    assert_eq!(desk.application.scenarios(&desk.id, &house()).expect("compares").inputs, [], "now they are the same");
    desk.application.delete_scenario(&other, &house()).expect("deletes");
    assert!(desk.application.delete_scenario(&desk.id, &house()).is_err(), "a plan is no scenario");
}

/// Canary values in what only the house may see; the client's screen holds none of them, nor cost, nor margin.
#[test]
fn the_meeting_shows_nothing_of_the_house() {
    let desk = desk();
    let internal = desk
        .edit(&[EditRequest::Insert {
            path: "notes".to_owned(),
            index: None,
            value: Some(json!({"path": "developers", "text": "CANARIO-NOTA"})),
        }])
        .results
        .expect("figures");
    let view = desk.application.meeting(&desk.id, &[set("developers", json!(20))], &context(Audience::Client)).expect("meets");
    assert_eq!(delta(&view.changes, "mrus"), "6");
    assert!(view.valid);
    let text = serde_json::to_string(&view).expect("JSON");
    let margin = internal.quote.margin.expect("a margin");
    for secret in ["CANARIO-NOTA", "cost", "margin", margin.cost.as_str(), margin.amount.as_str()] {
        assert!(!text.contains(secret), "the client's screen holds {secret}");
    }
    let developers = view.controls.iter().find(|control| control.path == "developers").expect("a slider");
    assert!(developers.maximum >= 42.0 && (developers.value - 20.0).abs() < 1e-9, "{developers:?}");
    let wrong = desk.application.meeting(&desk.id, &[set("developers", json!(-1))], &context(Audience::Client)).expect("meets");
    assert!(!wrong.valid && delta(&wrong.changes, "mrus") == "0", "impossible values leave the plan's figures");
    let saved = desk.application.open_plan(&desk.id, &house()).expect("opens");
    assert_eq!(saved.document["developers"], json!(14), "nothing was kept");
}

/// Notes are in the plan and in no document for the client.
#[test]
fn notes_reach_no_client_document() {
    let desk = desk();
    desk.edit(&[EditRequest::Insert {
        path: "notes".to_owned(),
        index: None,
        value: Some(json!({"path": "developers", "text": "CANARIO-NOTA"})),
    }]);
    use aforo_api::views::DocumentFormat::{Csv, CsvData, Json, Pdf, Xlsx};
    for format in [Json, Csv, CsvData, Pdf, Xlsx] {
        let document = desk.application.export(&desk.id, format, &context(Audience::Client)).expect("exports");
        let found = document.bytes.windows(12).any(|window| window == b"CANARIO-NOTA");
        assert!(!found, "{}", document.file_name);
    }
}

#[test]
fn totals_explain_themselves_down_to_the_lines() {
    let desk = desk();
    let explain = |id: &str, audience| desk.application.explain(&desk.id, id, &context(audience));
    let total = explain("figure/mrus", Audience::Internal).expect("explains");
    let sum = |operands: &[aforo_api::views::OperandView]| -> f64 {
        operands.iter().map(|operand| operand.value.parse::<f64>().expect("a number")).sum()
    };
    let result: f64 = total.result.parse().expect("a number");
    assert!((sum(&total.operands) - result).abs() < 1e-9, "environments sum to the total");
    for operand in &total.operands {
        let inner = explain(&operand.reference, Audience::Internal).expect("an environment explains itself");
        assert!((sum(&inner.operands) - inner.result.parse::<f64>().expect("a number")).abs() < 1e-9, "{}", operand.reference);
        for line in &inner.operands {
            assert!(explain(&line.reference, Audience::Internal).is_ok(), "{}", line.reference);
        }
    }
    for id in
        ["figure/net", "figure/total", "figure/term", "figure/cost", "figure/margin", "figure/cost/production", "tasks/production/accounts"]
    {
        let trace = explain(id, Audience::Internal).unwrap_or_else(|error| panic!("{id}: {}", error.message));
        assert!(
            !trace.expression.starts_with("formula-")
                && trace.operands.iter().all(|operand| !operand.symbol.contains('-') || operand.symbol.contains(' ')),
            "{id}: {trace:?}"
        );
    }
    for id in ["figure/cost", "figure/margin", "figure/cost/production"] {
        assert!(explain(id, Audience::Client).is_err(), "{id} is for the house");
    }
}

/// One developer more is one MRU; the client learns nothing of cost.
#[test]
fn sensitivities_move_one_input_each() {
    let desk = desk();
    let told = desk.application.sensitivities(&desk.id, "figure/mrus", &house()).expect("tells");
    assert!(!told.is_empty() && told.len() <= 8);
    let magnitude = |text: &str| text.trim_start_matches('-').parse::<f64>().expect("a number");
    let sizes: Vec<f64> = told.iter().map(|one| magnitude(&one.figure.delta)).collect();
    assert!(sizes.windows(2).all(|pair| pair[0] >= pair[1]) && sizes.iter().all(|size| *size > 0.0), "the largest first: {sizes:?}");
    let line = desk.application.sensitivities(&desk.id, "shared/developer-access", &house()).expect("tells");
    let [only] = line.as_slice() else { panic!("{line:?}") };
    assert_eq!((only.path.as_str(), only.from.as_str(), only.to.as_str(), only.figure.delta.as_str()), ("developers", "14", "15", "50.00"));
    assert!(desk.application.sensitivities(&desk.id, "figure/cost", &context(Audience::Client)).is_err());
    assert!(desk.application.sensitivities(&desk.id, "nothing", &house()).is_err());
}

#[test]
fn the_breakdown_sums_to_the_estimate_however_it_is_grouped() {
    let desk = desk();
    let estimate = desk.application.open_plan(&desk.id, &house()).expect("opens").results.expect("figures").estimate.expect("an estimate");
    let cents = |text: &str| text.replace('.', "").parse::<i64>().expect("cents");
    for by in [BreakdownBy::Environment, BreakdownBy::Service, BreakdownBy::Resource] {
        let groups = desk.application.breakdown(&desk.id, by, &house()).expect("groups");
        assert_eq!(groups.iter().map(|group| cents(&group.total)).sum::<i64>(), cents(&estimate.total), "{by:?}");
        for group in &groups {
            assert_eq!(group.parts.iter().map(|part| cents(&part.total)).sum::<i64>(), cents(&group.total), "{by:?} {}", group.name);
        }
        assert_eq!(desk.application.breakdown(&desk.id, by, &context(Audience::Client)).expect("answers"), []);
    }
}

#[test]
fn home_lists_plans_with_what_they_come_to() {
    let desk = desk();
    let figures = desk.application.open_plan(&desk.id, &house()).expect("opens").results.expect("figures");
    let home = desk.application.home("", "", 10, &house()).expect("lists");
    let [plan] = home.plans.as_slice() else { panic!("{:?}", home.plans) };
    assert_eq!((&plan.mrus, &plan.net, plan.status.as_str()), (&figures.quote.mrus, &figures.quote.net, "draft"));
    assert!(
        home.templates
            .iter()
            .any(|template| template.id == "connect-bank" && template.microservices == 12 && !template.services.is_empty())
    );
    desk.edit(&[set("client.name", json!("Compañía Ñandú")), set("developers", json!("muchos"))]);
    let found = desk.application.home("NANDU compania", "", 10, &house()).expect("searches");
    assert_eq!((found.found, found.all), (1, 1));
    assert_eq!((found.plans[0].errors, found.plans[0].mrus.as_str()), (1, ""), "a plan with errors says so");
    for (status, found) in [("errors", 1), ("draft", 0), ("issued", 0)] {
        let standing = desk.application.home("", status, 10, &house()).expect("searches");
        assert_eq!((standing.found, standing.plans.len(), standing.all), (found, found as usize, 1), "{status}");
    }
    assert_eq!(desk.application.home("otra cosa", "", 10, &house()).expect("searches").found, 0);
    let client = desk.application.home("", "", 10, &context(Audience::Client)).expect("lists");
    assert_eq!(client.plans[0].margin_percent, "");
}

/// A plan that names no price book follows the active one at once, wherever it is shown. The load balancer's hour rises by a
/// dollar; the plan has one in São Paulo, for 730 hours, and nothing else that the offer names.
#[test]
fn figures_follow_the_active_price_book() {
    let desk = desk();
    let edits =
        [set("commercial.price_book", json!("")), set("environments[0].region", json!("sa-east-1")), set("data.sqs.enabled", json!(false))];
    assert!(desk.edit(&edits).results.is_some(), "the plan is sound");
    let shown = || {
        let groups = desk.application.breakdown(&desk.id, BreakdownBy::Service, &house()).expect("breaks down");
        let cost: f64 = groups.iter().map(|group| group.total.parse::<f64>().expect("number")).sum();
        let home = desk.application.home("", "", 10, &house()).expect("lists");
        (cost, home.plans[0].margin_percent.clone())
    };
    let (cost, margin) = shown();
    assert!(!margin.is_empty());
    let offer = desk._folder.path().join("elb.json");
    std::fs::write(&offer, crate::prices::OFFER.replace("0.0440", "1.0340")).expect("writes");
    desk.application.import_prices(vec![offer], &mut |_| {}, &house()).expect("imports");
    assert_eq!(shown(), (cost, margin.clone()), "an import alone reprices nothing");
    desk.application.activate_price_book("aws-2026-11-15", &house()).expect("activates");
    let (dearer, thinner) = shown();
    assert_eq!(format!("{:.2}", dearer - cost), "730.00");
    assert_ne!(thinner, margin, "the home view follows");
}

#[test]
fn a_plan_leaves_as_a_file_and_comes_back_as_itself() {
    let desk = desk();
    let folder = tempfile::tempdir().expect("folder");
    let file = desk.application.plan_file(&desk.id, &house()).expect("writes");
    let path = folder.path().join(&file.file_name);
    assert!(file.file_name.ends_with(".aforo"), "{}", file.file_name);
    std::fs::write(&path, &file.bytes).expect("writes");
    assert_eq!(desk.application.open_file(&path, &house()).expect("opens").plan_id, desk.id, "the same plan, not a copy");
    let changed = String::from_utf8(file.bytes).expect("text").replacen("\"developers\": 14", "\"developers\": 15", 1);
    std::fs::write(&path, changed).expect("writes");
    let opened = desk.application.open_file(&path, &house()).expect("opens");
    assert_ne!(opened.plan_id, desk.id, "another document is another plan");
    assert_eq!(opened.document["developers"], json!(15));
    let recent = desk.application.home("", "", 10, &house()).expect("lists").recent;
    assert_eq!(recent.iter().map(|file| file.plan_id.as_str()).collect::<Vec<_>>(), [opened.plan_id.as_str(), desk.id.as_str()]);
    std::fs::write(&path, "no plan").expect("writes");
    assert!(desk.application.open_file(&path, &house()).is_err());
}

/// A proposal that left the house is opened like a plan, and says whether it comes to the same today.
#[test]
fn the_plan_inside_a_proposal_is_opened() {
    let desk = desk();
    let folder = tempfile::tempdir().expect("folder");
    let engine = engine();
    let plan = sample(&engine);
    for (format, name) in [(DocumentFormat::Pdf, "propuesta.pdf"), (DocumentFormat::Json, "cotizacion.json")] {
        let options = options(Audience::Client);
        let computed = engine.compute(&plan, options).expect("computes");
        let pdf = Pdf::new(engine.document(&computed, DocumentFormat::Pdf, options).expect("a document").bytes);
        let bytes =
            if format == DocumentFormat::Pdf { pdf.bytes.clone() } else { pdf.attachments().remove("quote.json").expect("a quote") };
        let path = folder.path().join(name);
        std::fs::write(&path, &bytes).expect("written");
        let opened = desk.application.open_file(&path, &house()).expect("opens");
        assert_eq!(opened.document["developers"], json!(14), "{name}");
        let expected = format!("El archivo es la cotización {}: con los precios de hoy da las mismas cifras.", computed.number);
        assert_eq!(opened.told, Some(expected), "{name}");
    }
    let broken = folder.path().join("rota.pdf");
    std::fs::write(&broken, "%PDF-1.7 y nada más").expect("written");
    assert_eq!(desk.application.open_file(&broken, &house()).expect_err("no quote in it").code, "quote-file");
}

/// What a scenario changes goes to the client as a document: six more accesses of 1 MRU at USD 50.
#[test]
fn a_scenario_is_compared_for_the_client() {
    let desk = desk();
    let scenarios = desk.application.create_scenario(&desk.id, "Más equipo", &house()).expect("made");
    let id = scenarios.columns[1].plan_id.clone();
    desk.application.edit(&id, &[set("developers", json!(20))], &house()).expect("edits");
    let document = desk.application.plan_comparison(&desk.id, &id, &context(Audience::Client)).expect("a document");
    let text = Pdf::new(document.bytes).flat();
    assert!(text.contains("Acceso de desarrollador") && text.contains("+300,00"), "{text}");
    assert!(!text.contains("4.484,64") && !text.to_lowercase().contains("margen"), "no cost for the client: {text}");
}

#[test]
fn a_session_that_ended_badly_is_told_once() {
    let desk = desk();
    assert_eq!(desk.application.begin_session(&house()).expect("begins").recovered, "", "the first start");
    desk.edit(&[set("developers", json!(20))]);
    let after = desk.application.begin_session(&house()).expect("begins again without an end");
    assert_eq!((after.recovered.as_str(), after.saved.as_str()), ("Cambiar developers", "2026-11-20T12:00:00Z"));
    desk.application.end_session();
    assert_eq!(desk.application.begin_session(&house()).expect("begins").recovered, "");
}
