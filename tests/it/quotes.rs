//! The life of quotes through the command: drafts, approvals, issue, acceptance, change orders, the record, kills.

use std::path::Path;
use std::process::{Output, Stdio};
use std::time::Duration;

use aforo_api::Application;
use aforo_api::quotes::{self, Act, Effective, GrantRequest, Step};
use aforo_api::reminders::ReminderKind;
use aforo_api::views::{Audience, Language};
use aforo_library::Library;
use serde_json::{Value, json};

use crate::documents::tool;
use crate::quote_desk::on;
use crate::support::{DATE, aforo, engine, text};

pub(crate) const NUMBER: &str = "COT-2026-0001";

pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Output {
    aforo().current_dir(folder).env("AFORO_LIBRARY", "library.db").env("AFORO_ACTOR", "ana@casa").args(arguments).output().expect("starts")
}

pub(crate) fn done(folder: &Path, arguments: &[&str]) -> Value {
    let output = run(folder, &[arguments, &["--date", DATE, "--format", "json"]].concat());
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// What is refused ends with status 2 and a sentence that names the reason.
pub(crate) fn refused(folder: &Path, arguments: &[&str], why: &str) {
    let output = run(folder, &[&["--lang", "en"], arguments].concat());
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    let told = text(&output.stderr);
    assert!(told.contains(why), "{arguments:?}: {told}");
}

/// The sample plan with changes.
pub(crate) fn plan(folder: &Path, name: &str, changes: &Value) {
    let mut document = engine().template("connect-bank", Language::Es).expect("template");
    merge(&mut document, changes);
    std::fs::write(folder.join(name), aforo_api::document::write(&document)).expect("written");
}

pub(crate) fn merge(target: &mut Value, changes: &Value) {
    match (target, changes) {
        (Value::Object(target), Value::Object(changes)) => {
            for (name, value) in changes {
                merge(target.entry(name.clone()).or_insert(Value::Null), value);
            }
        }
        (target, value) => *target = value.clone(),
    }
}

pub(crate) fn status(family: &Value) -> Vec<&str> {
    family["revisions"].as_array().expect("revisions").iter().filter_map(|revision| revision["status"].as_str()).collect()
}

/// A quote that has come to be issued; what the house needs is registered.
pub(crate) fn issued(folder: &Path) -> Value {
    plan(folder, "plan.aforo", &json!({}));
    done(
        folder,
        &["quote", "grant", "jefa@casa", "--name", "Jefa", "--role", "sales-manager", "--until", "2026-12-31", "--evidence", "acta 7"],
    );
    let drafted = done(folder, &["quote", "draft", "plan.aforo"]);
    assert_eq!((drafted["number"].as_str(), status(&drafted)), (Some(NUMBER), vec!["draft"]));
    assert_eq!(status(&done(folder, &["quote", "submit", NUMBER])), ["in-review"]);
    assert_eq!(status(&done(folder, &["quote", "approve", NUMBER, "--actor", "jefa@casa"])), ["approved"]);
    done(folder, &["quote", "issue", NUMBER, "-o", "out"])
}

pub(crate) fn authorise(folder: &Path, email: &str, limit: &str) {
    let client = "Banco Austral de Ejemplo";
    let grant =
        ["quote", "grant", email, "--client", client, "--name", "N", "--role", "TI", "--until", "2026-12-31", "--evidence", "anexo B"];
    done(folder, &[grant.as_slice(), &["--limit-mrus", limit]].concat());
}

#[test]
pub(crate) fn a_quote_goes_from_draft_to_acceptance_and_can_be_proved() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    let family = issued(folder);
    assert_eq!(status(&family), ["issued"]);
    let revision = &family["revisions"][0];
    assert_eq!(revision["valid_until"], "2026-12-20", "30 days from the 20th of November");
    let pdf = format!("out/{NUMBER}-R1-proposal.pdf");
    let bytes = std::fs::read(folder.join(&pdf)).expect("the client's PDF");
    let frozen = revision["files"].as_array().expect("files").iter().find(|file| file["name"] == "proposal.pdf").expect("frozen");
    assert_eq!(frozen["sha256"], aforo_library::file_hash(&bytes));
    // The workbook that the client recalculates is kept and sent like the PDF.
    let workbook = std::fs::read(folder.join(format!("out/{NUMBER}-R1-quote.xlsx"))).expect("the client's workbook");
    let kept = revision["files"].as_array().expect("files").iter().find(|file| file["name"] == "quote.xlsx").expect("frozen");
    assert_eq!(kept["sha256"], aforo_library::file_hash(&workbook));
    // The window, the document and the record show one total.
    let quote: Value =
        serde_json::from_slice(&std::fs::read(folder.join(format!("out/{NUMBER}-R1-quote.json"))).expect("JSON")).expect("JSON");
    assert_eq!((&quote["total"], &quote["mrus"]), (&revision["total"], &revision["mrus"]));

    let accept = ["quote", "accept", NUMBER, "--signer", "Eva", "--capacity", "CFO", "--channel", "correo", "--date", "2026-11-25"];
    refused(folder, &accept, "no user whom the client authorised has approved it");
    authorise(folder, "ti@banco", "100");
    authorise(folder, "cfo@banco", "5000");
    let approve = |by| ["quote", "client-approve", NUMBER, "--by", by, "--evidence", "correo del 25", "--date", "2026-11-25"];
    refused(folder, &approve("ti@banco"), "approves up to 100");
    refused(folder, &approve("otro@banco"), "is not among those who may approve");
    assert!(run(folder, &approve("cfo@banco")).status.success());
    std::fs::write(folder.join("saved-again.pdf"), [bytes.as_slice(), b"\n"].concat()).expect("written");
    refused(folder, &[accept.as_slice(), &["--document", "saved-again.pdf"]].concat(), "is not the PDF that was issued");
    refused(folder, &[&accept[..accept.len() - 1], &["2026-12-21"]].concat(), "expired");
    let accepted = done(folder, &[&accept[..accept.len() - 2], &["--document", &pdf]].concat());
    assert_eq!((status(&accepted), &accepted["agreed"]), (vec!["accepted"], &json!(1)));

    let history = run(folder, &["quote", "history", NUMBER, "--format", "json"]);
    let history: Value = serde_json::from_slice(&history.stdout).expect("JSON");
    let actions: Vec<&str> = history.as_array().expect("events").iter().filter_map(|event| event["action"].as_str()).collect();
    let expected =
        ["draft", "submit", "approve", "issue", "refused", "refused", "refused", "client-approve", "refused", "refused", "accept"];
    assert_eq!(actions, expected, "refused attempts are told too");
    // The client's own record names a head that this library still holds.
    let record: Value =
        serde_json::from_slice(&std::fs::read(folder.join(format!("out/{NUMBER}-R1-record.json"))).expect("record")).expect("JSON");
    let head = record["record_head"].as_str().expect("head");
    let verified = done(folder, &["quote", "verify", NUMBER, "--head", head]);
    assert_eq!((&verified["problems"], &verified["remade"]), (&json!([]), &json!(1)));
    let strange = run(folder, &["quote", "verify", "--head", &"0".repeat(64)]);
    assert_eq!(strange.status.code(), Some(1), "a head that the record does not hold is told");
}

/// Approvals hold for what was looked at; the next content needs its own.
#[test]
pub(crate) fn a_change_voids_approvals_and_a_new_revision_supersedes() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "plan.aforo", &json!({}));
    plan(folder, "more.aforo", &json!({ "developers": 20 }));
    plan(folder, "other.aforo", &json!({ "client": { "name": "Otra" } }));
    done(
        folder,
        &["quote", "grant", "jefa@casa", "--name", "Jefa", "--role", "sales-manager", "--until", "2026-12-31", "--evidence", "acta 7"],
    );
    let hash = done(folder, &["quote", "draft", "plan.aforo"])["revisions"][0]["hash"].as_str().expect("hash").to_owned();
    done(folder, &["quote", "submit", NUMBER]);
    done(folder, &["quote", "approve", NUMBER, "--actor", "jefa@casa", "--hash", &hash]);
    let changed = done(folder, &["quote", "draft", "more.aforo", "--number", NUMBER, "--reason", "más gente"]);
    assert_eq!(status(&changed), ["draft"], "the approval fell with the content");
    refused(folder, &["quote", "issue", NUMBER, "--date", DATE], "it is a draft");
    done(folder, &["quote", "submit", NUMBER]);
    refused(folder, &["quote", "approve", NUMBER, "--hash", &hash, "--actor", "jefa@casa", "--date", DATE], "was approved, and now it is");
    refused(folder, &["quote", "approve", NUMBER, "--date", DATE], "wrote or submitted this revision");
    refused(folder, &["quote", "draft", "other.aforo", "--number", NUMBER, "--date", DATE], "the plan is for Otra");
    done(folder, &["quote", "approve", NUMBER, "--actor", "jefa@casa"]);
    done(folder, &["quote", "issue", NUMBER]);
    for step in [
        ["quote", "draft", "plan.aforo", "--number", NUMBER].as_slice(),
        &["quote", "submit", NUMBER],
        &["quote", "approve", NUMBER, "--actor", "jefa@casa"],
    ] {
        assert_eq!(status(&done(folder, step))[0], "issued", "what is out stays out until the next is");
    }
    assert_eq!(status(&done(folder, &["quote", "issue", NUMBER])), ["superseded", "issued"]);
    let accept = ["quote", "accept", NUMBER, "--revision", "1", "--signer", "E", "--capacity", "C", "--channel", "c", "--date", DATE];
    refused(folder, &accept, "it is superseded");
    assert_eq!(done(folder, &["quote", "verify"])["remade"], 2);
}

/// Twelve developers more are 12 MRUs: 12 × 50 = 600.00 a month, from the 20th of November 600 × 11 / 30 = 220.00, with 19 % 261.80.
#[test]
pub(crate) fn a_change_order_amends_what_is_agreed() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    issued(folder);
    authorise(folder, "cfo@banco", "5000");
    done(folder, &["quote", "client-approve", NUMBER, "--by", "cfo@banco", "--evidence", "correo"]);
    let accept = ["quote", "accept", NUMBER, "--signer", "Eva", "--capacity", "CFO", "--channel", "correo"];
    done(folder, &accept);
    refused(folder, &["quote", "change-order", NUMBER, "--date", DATE], "is no change order");
    let once = json!([{ "name": "Puesta en marcha", "usd": "1000.00" }]);
    plan(folder, "more.aforo", &json!({ "developers": 26, "commercial": { "one_time": once } }));
    let draft = ["quote", "draft", "more.aforo", "--number", NUMBER, "--reason", "doce personas"];
    refused(folder, &[draft.as_slice(), &["--date", DATE]].concat(), "from which day the change order holds");
    done(folder, &[draft.as_slice(), &["--effective", "2026-11-20"]].concat());
    let order = done(folder, &["quote", "change-order", NUMBER]);
    assert_eq!((&order["number"], &order["amends"]), (&json!("OC-01"), &json!(format!("{NUMBER}-R1"))));
    assert_eq!(order["environments"].as_array().expect("list").iter().filter(|one| one["change"] != "0").count(), 1);
    let change = &order["explanation"]["change"];
    assert_eq!((&change["mrus"], &change["net"], &change["total"]), (&json!("12"), &json!("600.00"), &json!("714.00")));
    let volume =
        order["explanation"]["effects"].as_array().expect("effects").iter().find(|effect| effect["cause"] == "volume").expect("volume");
    assert_eq!(volume["change"]["net"], "600.00", "all of it is volume");
    let proration = &order["proration"];
    assert_eq!((&proration["days"], &proration["net"], &proration["total"]), (&json!(11), &json!("220.00"), &json!("261.80")));
    // 1,000 once are 190 of tax.
    assert_eq!(order["one_time"], json!([{ "name": "Puesta en marcha", "net": "1000.00" }]));
    assert_eq!((&order["one_time_net"], &order["one_time_total"]), (&json!("1000.00"), &json!("1190.00")));
    let form = |file: &str| {
        done(folder, &["quote", "change-order", NUMBER, "--pdf", file]);
        std::fs::read(folder.join(file)).expect("the form")
    };
    let draft_form = form("draft.pdf");
    for step in [["quote", "submit", NUMBER].as_slice(), &["quote", "approve", NUMBER, "--actor", "jefa@casa"]] {
        done(folder, step);
    }
    let label = format!("{NUMBER}-OC1-R2");
    assert_eq!(done(folder, &["quote", "issue", NUMBER, "-o", "out"])["revisions"][1]["label"], label);
    assert!(folder.join(format!("out/{label}-change-order.json")).exists());
    // The form is frozen with the rest: what is asked for later is what was issued, to the byte.
    let issued_form = std::fs::read(folder.join(format!("out/{label}-change-order.pdf"))).expect("the form");
    assert!(form("again.pdf") == issued_form && draft_form != issued_form);
    assert!(run(folder, &["quote", "files", NUMBER, "-o", "files"]).status.success());
    assert!(std::fs::read(folder.join(format!("files/{label}-change-order.pdf"))).expect("the form") == issued_form);
    let told = tool("pdftotext", &["-layout", folder.join("again.pdf").to_str().expect("path"), "-"]);
    assert!(told.contains("Puesta en marcha") && told.contains("1.190,00"), "{told}");
    // What a small limit does not cover is refused; the change is 12 MRUs.
    authorise(folder, "ti@banco", "11");
    let approve = |by| ["quote", "client-approve", NUMBER, "--by", by, "--evidence", "acta", "--date", DATE];
    refused(folder, &approve("ti@banco"), "The change is 12 MRU a month and ti@banco approves up to 11");
    refused(folder, &[accept.as_slice(), &["--date", DATE]].concat(), "no user whom the client authorised");
    assert!(run(folder, &approve("cfo@banco")).status.success());
    let late = run(folder, &[accept.as_slice(), &["--date", "2026-11-21"]].concat());
    assert_eq!(late.status.code(), Some(2), "a late signature does not authorise what was done before");
    let accepted = done(folder, &accept);
    assert_eq!((status(&accepted), &accepted["agreed"]), (vec!["superseded", "accepted"], &json!(2)));
    let diff = done(folder, &["quote", "diff", NUMBER, "1", "2"]);
    assert_eq!(diff["change"]["total"], "714.00");
    assert_eq!(diff["lines"].as_array().expect("lines").len(), 1);
    assert_eq!(done(folder, &["quote", "verify"])["problems"], json!([]));
}

/// What was issued cannot be changed by SQL; whoever takes the guards away is found out.
#[test]
pub(crate) fn what_was_issued_cannot_be_altered_unseen() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    issued(folder);
    let connection = rusqlite::Connection::open(folder.join("library.db")).expect("open");
    for statement in
        ["UPDATE events SET actor = 'x'", "DELETE FROM events", "UPDATE frozen_files SET bytes = x'00'", "DELETE FROM frozen_files"]
    {
        assert!(connection.execute(statement, []).is_err(), "{statement}");
    }
    connection
        .execute_batch("DROP TRIGGER frozen_files_changed; UPDATE frozen_files SET bytes = zeroblob(9) WHERE length(bytes) > 200000")
        .expect("altered");
    let found = run(folder, &["library", "check"]);
    assert_eq!(found.status.code(), Some(1), "{}", text(&found.stdout));
    connection
        .execute_batch("DROP TRIGGER events_changed; UPDATE events SET body = replace(body, 'jefa', 'jefe') WHERE seq = 4")
        .expect("altered");
    let found = run(folder, &["--lang", "en", "quote", "verify"]);
    assert_eq!(found.status.code(), Some(1));
    assert!(text(&found.stderr).contains("altered at event 4"), "{}", text(&found.stderr));
    let opened = run(folder, &["quote", "plan.aforo", "--date", DATE]);
    assert!(opened.status.success() && text(&opened.stderr).contains("alterado"), "it is told on opening, and plans can still be used");
    let opened = run(folder, &["--lang", "es", "quote", "plan.aforo", "--date", DATE]);
    let told = text(&opened.stderr);
    assert!(told.contains("fue alterado en el suceso 4: un suceso fue cambiado"), "in the reader's language: {told}");
    // The window opens as well, tells it, and lists its plans.
    let application = Application::open(&folder.join("library.db"), Language::Es).expect("opens");
    let context = on(DATE, Audience::Internal);
    let start = application.begin_session(&context).expect("starts");
    assert_eq!(start.broken.map(|problem| problem.code), Some("chain-broken".to_owned()));
    let home = application.home("", "", 10, &context).expect("lists");
    assert!(home.reminders.iter().any(|reminder| reminder.kind == ReminderKind::Record && reminder.text.contains("suceso 4")));
}

/// The house goes by the shipped example until it keeps rules of its own; those decide what is asked for from then on.
#[test]
fn the_house_approves_by_its_own_rules() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    plan(folder, "plan.aforo", &json!({"commercial": {"discount_percent": "6"}}));
    let needs = |number: &str| -> Vec<String> {
        let family = done(folder, &["quote", "show", number]);
        let needs = family["revisions"].as_array().expect("revisions").last().expect("one")["needs"].as_array().expect("needs").clone();
        needs.iter().map(|need| format!("{} {} {}", need["measure"].as_str().expect("a measure"), need["limit"], need["role"])).collect()
    };
    done(folder, &["quote", "draft", "plan.aforo"]);
    assert_eq!(needs(NUMBER), ["example-rate-card \"0\" \"sales-manager\""], "6 % is within the example's 10");
    let own = "checked = '2026-11-20'\nsource = 'Acta 12'\n[[policy]]\nmeasure = 'discount'\nlimit = '5'\nrole = 'director'\n";
    std::fs::write(folder.join("own.toml"), own).expect("written");
    let told = run(folder, &["quote", "policies", "--set", "own.toml"]);
    assert!(told.status.success() && text(&told.stdout).contains("políticas propias"), "{}", text(&told.stderr));
    done(folder, &["quote", "draft", "plan.aforo", "--number", NUMBER]);
    assert_eq!(needs(NUMBER), ["discount \"5\" \"director\""]);
    // They are written as they were read, and a file with errors changes nothing.
    assert!(run(folder, &["quote", "policies", "-o", "again.toml"]).status.success());
    assert_eq!(std::fs::read_to_string(folder.join("again.toml")).expect("written"), own);
    std::fs::write(folder.join("wrong.toml"), own.replace("director", " ").replace("2026-11-20", "ayer")).expect("written");
    let refused = run(folder, &["quote", "policies", "--set", "wrong.toml"]);
    let problems = text(&refused.stderr);
    assert!(problems.contains("names no role") && problems.contains("is not a date"), "both at once: {problems}");
    assert_eq!(refused.status.code(), Some(2));
    let held: Value = serde_json::from_slice(&run(folder, &["quote", "policies", "--format", "json"]).stdout).expect("JSON");
    assert_eq!((&held["example"], held["policies"].as_array().map(Vec::len)), (&json!(false), Some(1)));
    assert!(run(folder, &["quote", "policies", "--example"]).status.success());
    done(folder, &["quote", "draft", "plan.aforo", "--number", NUMBER]);
    assert_eq!(needs(NUMBER), ["example-rate-card \"0\" \"sales-manager\""]);
}

/// A library of a newer program, and a file that is none, are refused in the reader's language, with what to do about it.
#[test]
fn a_library_that_cannot_be_read_says_why() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    issued(folder);
    let connection = rusqlite::Connection::open(folder.join("library.db")).expect("open");
    connection.pragma_update(None, "user_version", 99).expect("marked");
    drop(connection);
    for (language, expected) in [
        ("es", ["tiene el formato 99", "Actualice Aforo; el archivo no se ha cambiado."]),
        ("en", ["has format 99", "Update Aforo; the file was not changed."]),
        ("pt", ["tem o formato 99", "Atualize o Aforo; o arquivo não foi alterado."]),
    ] {
        let refused = run(folder, &["--lang", language, "quote", "list"]);
        let told = text(&refused.stderr);
        assert!(!refused.status.success() && expected.iter().all(|part| told.contains(part)), "{told}");
    }
    std::fs::write(folder.join("library.db"), "a text of no database, and long enough to be looked at".repeat(40)).expect("written");
    let refused = run(folder, &["--lang", "es", "quote", "list"]);
    assert!(text(&refused.stderr).contains("no es una biblioteca de Aforo"), "{}", text(&refused.stderr));
}

/// Nothing internal reaches the client's files: no cost, no margin, no price row, no name of the house's people.
#[test]
fn the_clients_files_hold_nothing_internal() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    issued(folder);
    run(folder, &["quote", "files", NUMBER, "-o", "internal", "--audience", "internal"]);
    let estimate: Value =
        serde_json::from_slice(&std::fs::read(folder.join(format!("internal/{NUMBER}-R1-estimate_INTERNO.json"))).expect("estimate"))
            .expect("JSON");
    let cost = estimate["total"].as_str().expect("total");
    for entry in std::fs::read_dir(folder.join("out")).expect("folder") {
        let path = entry.expect("entry").path();
        let bytes = std::fs::read(&path).expect("bytes");
        let content = String::from_utf8_lossy(&bytes);
        for canary in [cost, "jefa@casa", "ana@casa", "acta 7", "\"margin\"", "INTERNO"] {
            assert!(!content.contains(canary), "{} holds {canary}", path.display());
        }
    }
}

/// Issues that are killed while they run; `AFORO_KILLS` raises it for a longer run.
const KILLS: u64 = 60;

/// Issuing that is killed at any point leaves a library that opens, with a sound chain: the revision is issued with every file,
/// or it is approved as before.
#[test]
fn a_killed_issue_is_whole_or_never_happened() {
    let kills = std::env::var("AFORO_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    let path = folder.join("library.db");
    let engine = engine();
    let act = |actor| Act { actor, date: DATE.parse().expect("date"), now: "2026-11-20T10:00:00Z", language: Language::En };
    let plan = |developers: u64| {
        let mut document = engine.template("connect-bank", Language::Es).expect("template");
        document["developers"] = json!(developers);
        aforo_api::document::write(&document).into_bytes()
    };
    let ready = |library: &mut Library, number: Option<&str>, round: u64| {
        quotes::draft(&engine, library, &plan(10 + round), number, "", Effective::default(), &act("ana@casa")).expect("drafted");
        for (actor, step) in [("ana@casa", Step::Submit), ("jefa@casa", Step::Approve { hash: String::new() })] {
            quotes::step(library, NUMBER, None, &step, &act(actor)).expect("done");
        }
    };
    let mut library = Library::open(&path).expect("library");
    let grant = GrantRequest {
        client: String::new(),
        email: "jefa@casa".to_owned(),
        name: "Jefa".to_owned(),
        role: "sales-manager".to_owned(),
        scope: Vec::new(),
        limit_mrus: None,
        limit_usd: None,
        from: DATE.parse().expect("date"),
        until: "2026-12-31".parse().expect("date"),
        evidence: "acta".to_owned(),
        attachment: None,
    };
    quotes::grant(&mut library, &grant, &act("root")).expect("granted");
    ready(&mut library, None, 0);
    drop(library);
    let issue = || {
        let mut command = aforo();
        command
            .current_dir(folder)
            .env("AFORO_LIBRARY", "library.db")
            .args(["quote", "issue", NUMBER, "--actor", "ana@casa", "--date", DATE]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let started = std::time::Instant::now();
    assert!(issue().status().expect("starts").success());
    let whole = u64::try_from(started.elapsed().as_micros()).expect("micros");
    ready(&mut Library::open(&path).expect("library"), Some(NUMBER), 1);
    let (mut killed, mut finished, mut round) = (0_u32, 0_u32, 2);
    for kill in 0..kills {
        let mut child = issue().spawn().expect("starts");
        std::thread::sleep(Duration::from_micros(whole * ((kill * 37) % kills) * 11 / 10 / kills));
        let _ = child.kill();
        killed += u32::from(!child.wait().expect("ended").success());
        let mut library = Library::open(&path).expect("the library opens");
        let family = quotes::show(&mut library, NUMBER, &act("ana@casa")).expect("the chain is sound");
        let last = family.revisions.last().expect("revision");
        let out = family.revisions.iter().filter(|revision| revision.status == "issued").count();
        assert_eq!(out, 1, "kill {kill}: one revision is out");
        match last.status.as_str() {
            "approved" => assert!(last.files.is_empty()),
            "issued" => {
                for file in &last.files {
                    assert_eq!(library.frozen_file(&file.sha256).expect("frozen").len().to_string(), file.bytes, "kill {kill}");
                }
                finished += 1;
                ready(&mut library, Some(NUMBER), round);
                round += 1;
            }
            other => panic!("kill {kill}: {other}"),
        }
    }
    assert!(Library::open(&path).expect("library").integrity().expect("check"));
    assert!(u64::from(killed) > kills / 4, "{killed} were killed, {finished} finished");
}
