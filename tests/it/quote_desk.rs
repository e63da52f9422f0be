//! What the window's views of quotes, rate cards, the library and the house ask for, without a window.

use std::path::Path;

use aforo_api::goal::GoalRequest;
use aforo_api::library_desk::LogQuery;
use aforo_api::quotes::window_views::*;
use aforo_api::rate_desk::{CardDraftRequest, CardFormat, CardQuestion};
use aforo_api::settings_desk::{ContactView, HouseView, PlanDefaultsView};
use aforo_api::views::{Audience, EditRequest, Language};
use aforo_api::{Application, Context};
use serde_json::json;

use crate::pdf::Pdf;
use crate::support::DATE;

pub(crate) const NUMBER: &str = "COT-2026-0001";
const PLAN: &str = "plan-1";
pub(crate) const CLIENT: &str = "Banco Austral de Ejemplo";

pub(crate) fn on(day: &str, audience: Audience) -> Context {
    Context { language: Language::Es, audience, now: format!("{day}T12:00:00Z"), date: day.parse().expect("date") }
}

fn internal() -> Context {
    on(DATE, Audience::Internal)
}

pub(crate) fn opened(folder: &Path) -> Application {
    let application = Application::open(&folder.join("library.db"), Language::Es).expect("library");
    application.open_last(&internal()).expect("the sample plan");
    application
}

pub(crate) fn step(application: &Application, actor: &str, step: QuoteStep) -> QuoteFileView {
    let number = if application.quotes(None, &internal()).expect("quotes").is_empty() { "" } else { NUMBER };
    let request = QuoteStepRequest { number: number.to_owned(), revision: None, actor: actor.to_owned(), step };
    application.step_quote(&request, &internal()).unwrap_or_else(|error| panic!("{}", error.message))
}

pub(crate) fn draft(effective: &str) -> QuoteStep {
    QuoteStep::Draft {
        plan: PLAN.to_owned(),
        reason: "más".to_owned(),
        effective: effective.to_owned(),
        proration: "actual-days".to_owned(),
    }
}

pub(crate) fn grant(application: &Application, client: &str, email: &str, role: &str, limit: &str) {
    let form = GrantForm {
        client: client.to_owned(),
        email: email.to_owned(),
        name: email.to_owned(),
        role: role.to_owned(),
        scope: Vec::new(),
        limit_mrus: limit.to_owned(),
        limit_usd: String::new(),
        from: DATE.to_owned(),
        until: "2026-12-31".to_owned(),
        evidence: "acta 7".to_owned(),
        attachment: None,
        actor: "ana@casa".to_owned(),
    };
    application.grant_approver(&form, &internal()).expect("granted");
}

fn action<'a>(file: &'a QuoteFileView, name: &str) -> &'a ActionView {
    let last = file.allowed.last().expect("a revision");
    last.actions.iter().find(|action| action.action == name).unwrap_or_else(|| panic!("{name}: {:?}", last.actions))
}

fn allowed(file: &QuoteFileView) -> Vec<&str> {
    let actions = file.allowed.last().map(|last| last.actions.iter()).into_iter().flatten();
    actions.filter(|action| action.allowed).map(|action| action.action.as_str()).collect()
}

/// Every step that the window offers can be taken, and every one that it refuses says why.
#[test]
fn what_may_happen_next_is_what_the_rules_allow() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    let drafted = step(&application, "ana@casa", draft(""));
    assert_eq!(allowed(&drafted), ["submit"]);
    assert_eq!(action(&drafted, "approve").reason, "No se puede aprobar la revisión 1: está en borrador.");
    assert!(drafted.next.replaces && drafted.next.label == "COT-2026-0001-R1");

    let submitted = step(&application, "ana@casa", QuoteStep::Submit);
    assert_eq!(allowed(&submitted), ["return"], "nobody of the house is registered yet");
    assert!(action(&submitted, "approve").reason.contains("Nadie de la empresa"));
    grant(&application, "", "ana@casa", "sales-manager", "");
    grant(&application, "", "jefa@casa", "sales-manager", "");
    grant(&application, "", "cfo@casa", "finance", "");
    let file = application.open_quote(NUMBER, "ana@casa", &internal()).expect("quote");
    let people = &action(&file, "approve").people;
    let may: Vec<(&str, bool)> = people.iter().map(|person| (person.email.as_str(), person.allowed)).collect();
    assert_eq!(may, [("ana@casa", false), ("cfo@casa", false), ("jefa@casa", true)]);
    assert!(people[0].reason.contains("no puede aprobarla") && people[1].reason.contains("«Finanzas»"));

    let hash = file.family.revisions[0].hash.clone();
    let approved = step(&application, "jefa@casa", QuoteStep::Approve { hash });
    assert_eq!(allowed(&approved), ["return", "issue"]);
    let issued = step(&application, "ana@casa", QuoteStep::Issue);
    assert_eq!(allowed(&issued), ["reject", "withdraw"]);
    assert!(action(&issued, "accept").reason.contains("ningún usuario autorizado"));
    assert!(action(&issued, "client-approve").reason.contains("no ha autorizado a nadie"));
    grant(&application, CLIENT, "ti@banco", "TI", "100");
    grant(&application, CLIENT, "cio@banco", "CIO", "5000");
    let file = application.open_quote(NUMBER, "ana@casa", &internal()).expect("quote");
    let people = &action(&file, "client-approve").people;
    assert_eq!(people.iter().map(|person| person.allowed).collect::<Vec<_>>(), [true, false], "cio, ti");
    assert!(people[1].reason.contains("aprueba hasta 100"));
    // Expired the day after its thirty days.
    let late = application.open_quote(NUMBER, "ana@casa", &on("2026-12-21", Audience::Internal)).expect("quote");
    assert_eq!(late.family.revisions[0].status, "expired");
    assert!(action(&late, "accept").reason.contains("venció el 2026-12-20"));
}

/// From the first quote to a change order that the client approves: the whole way through the window's calls.
fn accepted(application: &Application) -> QuoteFileView {
    grant(application, "", "jefa@casa", "sales-manager", "");
    grant(application, CLIENT, "cio@banco", "CIO", "5000");
    let drafted = step(application, "ana@casa", draft(""));
    through(application, drafted)
}

fn through(application: &Application, drafted: QuoteFileView) -> QuoteFileView {
    let hash = drafted.family.revisions.last().expect("revision").hash.clone();
    step(application, "ana@casa", QuoteStep::Submit);
    step(application, "jefa@casa", QuoteStep::Approve { hash });
    step(application, "ana@casa", QuoteStep::Issue);
    let proof = application.attach("correo.eml", b"De: cio".to_vec());
    let approval =
        QuoteStep::ClientApprove { email: "cio@banco".to_owned(), evidence: String::new(), attachment: Some(proof.sha256.clone()) };
    let approved = step(application, "ana@casa", approval);
    let kept = &approved.family.revisions.last().expect("revision").client_approvals[0].evidence;
    assert_eq!(*kept, format!("sha256:{}", proof.sha256));
    let acceptance = QuoteStep::Accept {
        signer: "Eva".to_owned(),
        capacity: "CFO".to_owned(),
        channel: "correo".to_owned(),
        document: None,
        evidence: String::new(),
        attachment: None,
    };
    step(application, "ana@casa", acceptance)
}

/// Six developers more are 6 MRUs (published: one each), 300 USD; effective on the 21st of a month of 30 days 10 of them are charged.
#[test]
fn a_change_order_is_drafted_explained_and_accepted() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    let first = accepted(&application);
    assert_eq!((first.family.agreed, first.next.change_order), (Some(1), 1));
    let edit = [EditRequest::Set { path: "developers".to_owned(), value: json!(20) }];
    application.edit(PLAN, &edit, &internal()).expect("edited");
    let drafted = step(&application, "ana@casa", draft("2026-11-21"));
    let file = application.change_order(NUMBER, 2, &internal()).expect("change order");
    let order = &file.order;
    assert_eq!((order.explanation.change.mrus.as_str(), order.explanation.change.net.as_str()), ("6", "300.00"));
    let month = order.proration.as_ref().expect("proration");
    assert_eq!((month.days, month.net.as_str()), (10, "100.00"));
    // 12,640.00 net before (README): 12,940.00 after; a bar at either end and one for each effect.
    assert_eq!(order.monthly_net, "12940.00");
    assert_eq!(file.bars.len(), order.explanation.effects.len() + 2);
    let done = through(&application, drafted);
    assert_eq!((done.family.agreed, done.family.revisions[0].status.as_str()), (Some(2), "superseded"));
    let compared = application.compare_revisions(NUMBER, 1, 2, &internal()).expect("compared");
    assert_eq!(compared.explanation.change.mrus, "6");
    let document = application.revision_comparison(NUMBER, 1, 2, &internal()).expect("a document");
    let text = Pdf::new(document.bytes).flat();
    assert!(text.contains(&format!("{NUMBER}-R1")) && text.contains(&format!("{NUMBER}-OC1-R2")) && text.contains("+300,00"), "{text}");
    assert!(application.verify_quotes(NUMBER, "", &internal()).expect("verified").problems.is_empty());
    // Each plan of a revision can be opened again, as it was.
    let plan = application.plan_of_revision(NUMBER, 1, &internal()).expect("plan");
    assert_eq!((plan.plan_id.as_str(), plan.document["developers"].as_u64()), ("plan-2", Some(14)));
}

/// The client's screen shows what was issued to this client, and neither policies, authors nor internal files.
#[test]
fn a_client_sees_its_own_issued_quotes_and_nothing_internal() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    let client = on(DATE, Audience::Client);
    step(&application, "ana@casa", draft(""));
    assert_eq!(application.quotes(Some(PLAN), &client).expect("quotes"), [], "a draft is not shown");
    let family = accepted_after_draft(&application);
    assert_eq!(family.revisions.len(), 1);
    let shown = application.quotes(Some(PLAN), &client).expect("quotes");
    let text = serde_json::to_string(&shown).expect("JSON");
    for word in ["ana@casa", "jefa@casa", "sales-manager", "example-rate-card", "estimate.json", "quote-internal.json"] {
        assert!(!text.contains(word), "{word}");
    }
    let file = application.open_quote(NUMBER, "", &client).expect("quote");
    assert!(file.events.is_empty() && file.allowed.is_empty());
    let names: Vec<String> = application.quote_files(NUMBER, 1, &client).expect("files").into_iter().map(|(name, _)| name).collect();
    assert!(names.iter().all(|name| !name.contains("INTERNO")), "{names:?}");
    assert!(application.quotes(None, &client).expect("quotes").is_empty(), "nobody else's quotes");
}

fn accepted_after_draft(application: &Application) -> aforo_api::quotes::views::FamilyView {
    grant(application, "", "jefa@casa", "sales-manager", "");
    let hash = application.open_quote(NUMBER, "", &internal()).expect("quote").family.revisions[0].hash.clone();
    step(application, "ana@casa", QuoteStep::Submit);
    step(application, "jefa@casa", QuoteStep::Approve { hash });
    step(application, "ana@casa", QuoteStep::Issue).family
}

#[test]
fn readiness_tells_policies_the_closed_list_and_whether_it_is_quoted_already() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    let ready = application.quote_readiness(PLAN, &internal()).expect("ready");
    assert!(ready.needs.iter().any(|need| need.measure == "example-rate-card"), "the shipped card is an example");
    assert_eq!((ready.open, ready.same_as.len()), (0, 0));
    step(&application, "ana@casa", draft(""));
    assert_eq!(application.quote_readiness(PLAN, &internal()).expect("ready").same_as, ["COT-2026-0001-R1"]);
}

/// The goal's plan is written as one step, and undo takes it back.
#[test]
fn a_goal_is_reached_as_one_step() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    let goal = GoalRequest::Discount { margin: "30".to_owned() };
    let found = application.seek_goal(PLAN, &goal, &internal()).expect("found");
    let view = application.reach_goal(PLAN, &goal, &internal()).expect("reached");
    let discount = view.document.pointer("/commercial/discount_percent").and_then(serde_json::Value::as_str);
    assert_eq!(discount, Some(found.changes[0].after.as_str()));
    assert_eq!(view.results.expect("figures").quote.net, found.net.1);
    assert!(view.undo.is_some());
    let nothing = GoalRequest::Traffic { mrus: String::new(), net: String::new() };
    assert_eq!(application.seek_goal(PLAN, &nothing, &internal()).expect_err("refused").code, "limit-invalid");
    let sizes = application.seek_goal(PLAN, &GoalRequest::Sizes, &internal()).expect("found");
    let reached = application.reach_goal(PLAN, &GoalRequest::Sizes, &internal()).expect("reached");
    assert_eq!(reached.results.expect("figures").quote.mrus, sizes.mrus.1, "edits reach elements of lists by their id");
}

/// A card goes to a workbook and comes back; what is looked at is what is published.
#[test]
fn a_card_is_drafted_published_and_exchanged_as_a_workbook() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    let base = application.rate_cards(&internal())[0].reference.clone();
    let book = application.export_card(&base, CardFormat::Xlsx, &internal()).expect("workbook");
    assert_eq!(book.file_name, "aforo-example-2026.1.xlsx");
    let same = application.read_card(&book.file_name, &book.bytes, &base, "2026.2", &internal()).expect("read");
    assert_eq!((same.diff.components.len(), same.diff.terms.len()), (0, 0));
    let request = CardDraftRequest {
        base: base.clone(),
        id: "casa".to_owned(),
        version: "2027.1".to_owned(),
        valid_from: "2026-11-20".to_owned(),
        valid_until: String::new(),
        example: false,
        settings: vec![("usd-per-mru".to_owned(), "20".to_owned())],
        derive: false,
        mrus: vec![("developer-access".to_owned(), "2".to_owned())],
    };
    let drafted = application.draft_card(&request, &internal()).expect("drafted");
    assert!(drafted.card.reference == "casa@2027.1" && !drafted.card.example && drafted.card.usd_per_mru == "20");
    assert!(!drafted.under_cost.is_empty(), "at 20 dollars an MRU some lie under their cost");
    assert!(drafted.diff.components.iter().any(|change| change.id == "developer-access" && change.after.as_deref() == Some("2")));
    application.publish_card(&drafted.text, &internal()).expect("published");
    assert_eq!(application.publish_card(&drafted.text, &internal()).expect_err("refused").code, "card-exists");
    let question = CardQuestion { card: "casa@2027.1".to_owned(), settings: Vec::new(), plans: true };
    let cost = application.card_cost(&question, &internal()).expect("cost");
    assert_eq!(cost.plans.len(), 1, "tried on every plan of the library");
}

/// What happened after the copy is gone from the library and stands in what was moved aside.
#[test]
fn a_copy_is_made_when_due_and_put_back_while_the_window_is_open() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    assert!(application.back_up_if_due(&internal()).expect("copied"));
    assert!(!application.back_up_if_due(&internal()).expect("not due"), "one a day");
    let copies = application.backups(&internal()).expect("copies").copies;
    assert_eq!((copies.len(), copies[0].automatic, copies[0].at.as_str()), (1, true, "2026-11-20T12:00:00Z"));
    let edit = [EditRequest::Set { path: "developers".to_owned(), value: json!(99) }];
    application.edit(PLAN, &edit, &internal()).expect("edited");
    let kept = application.restore_backup(Some(&copies[0].name), None, &internal()).expect("restored");
    assert!(kept.contains("replaced"), "{kept}");
    let plan = application.open_last(&internal()).expect("plan");
    assert_eq!(plan.document["developers"], 14);
    assert!(application.restore_backup(Some("../../etc/passwd"), None, &internal()).is_err());
    assert_eq!(application.open_last(&internal()).expect("still open").document["developers"], 14);
    for day in ["2026-11-21", "2026-11-22"] {
        assert!(application.back_up_if_due(&on(day, Audience::Internal)).expect("copied"), "{day}");
    }
}

#[test]
fn the_log_is_read_by_pages_and_searched() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    step(&application, "ana@casa", draft(""));
    step(&application, "ana@casa", QuoteStep::Submit);
    let page =
        |text: &str, offset, limit| application.audit_log(&LogQuery { text: text.to_owned(), offset, limit }, &internal()).expect("log");
    let all = page("", 0, 10);
    let actions: Vec<&str> = all.events.iter().map(|event| event.action.as_str()).collect();
    assert_eq!((actions, all.found), (vec!["submit", "draft"], 2), "the newest first");
    assert_eq!(all.head, all.events[0].hash);
    assert_eq!(page("", 1, 1).events[0].action, "draft");
    assert_eq!(page("PRESENTA", 0, 10).found, 1);
}

#[test]
fn the_house_is_kept_and_new_plans_begin_with_its_defaults() {
    let folder = tempfile::tempdir().expect("folder");
    let application = opened(folder.path());
    let house = HouseView {
        name: "Casa S.A.".to_owned(),
        preparer: ContactView { email: "ana@casa".to_owned(), ..ContactView::default() },
        defaults: PlanDefaultsView { country: "CO".to_owned(), validity_days: Some(15), ..PlanDefaultsView::default() },
        ..HouseView::default()
    };
    application.set_house(&house, &internal()).expect("kept");
    assert_eq!(application.house(&internal()).expect("house"), house);
    let plan = application.create_plan("connect-bank", &internal()).expect("plan").document;
    assert_eq!((&plan["client"]["country"], &plan["commercial"]["validity_days"]), (&json!("CO"), &json!(15)));
    assert_eq!(plan["commercial"]["term_months"], 12, "what is empty is left as the template says");
    let logo = application.logo(&[0x89, b'P', b'N', b'G', 0], &internal()).expect("a picture");
    assert_eq!(logo, "data:image/png;base64,iVBORwA=", "RFC 4648");
    for wrong in ["https://elsewhere/logo.png", "data:text/html;base64,AAAA"] {
        let house = HouseView { logo: wrong.to_owned(), ..house.clone() };
        assert_eq!(application.set_house(&house, &internal()).expect_err("refused").code, "logo-invalid");
    }
}
