//! The history of a plan and its scenarios, on a real file.
#![allow(clippy::expect_used, reason = "a test stops at the first thing that is not as expected")]

use aforo_library::{Edit, Library, LibraryError};

fn edit<'a>(document: &'a str, step: &'a str) -> Edit<'a> {
    Edit { document, title: "Plan", client: "Banco", step, now: "2026-11-20T12:00:00Z", continues: false }
}

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().expect("folder");
    let mut library = Library::open(&folder.path().join("library.db")).expect("opens");
    library.create_plan("p1", &edit("v1", "create")).expect("creates");
    library.save_version("p1", 1, &edit("v2", "second")).expect("saves");
    library.save_version("p1", 2, &edit("v3", "third")).expect("saves");
    (folder, library)
}

#[test]
fn any_version_can_be_gone_to_and_nothing_is_lost_on_the_way() {
    let (_folder, mut library) = library();
    let listed = |library: &Library| {
        let (versions, current) = library.versions("p1").expect("lists");
        (versions.into_iter().map(|version| (version.version, version.step)).collect::<Vec<_>>(), current)
    };
    let all = vec![(3, "third".to_owned()), (2, "second".to_owned()), (1, "create".to_owned())];
    assert_eq!(listed(&library), (all.clone(), 3));
    let plan = library.go_to("p1", 1, "now").expect("goes");
    assert_eq!((plan.document.as_str(), plan.redo_step.as_deref()), ("v1", Some("second")));
    assert_eq!(listed(&library), (all, 1), "what is newer was undone, not dropped");
    assert_eq!(library.redo("p1", "now").expect("redoes").document, "v2");
    assert_eq!(library.version("p1", 3).expect("document"), "v3");
    assert!(matches!(library.go_to("p1", 9, "now"), Err(LibraryError::UnknownPlan { .. })));
    assert!(library.version("p1", 9).is_err() && library.versions("p9").is_err());
    assert_eq!(library.plan("p1").expect("plan").document, "v2", "a refusal moves nothing");
}

#[test]
fn scenarios_belong_to_a_plan_and_go_with_it() {
    let (_folder, mut library) = library();
    let first = library.create_scenario("p1", "Más usuarios", &edit("v3", "create")).expect("creates");
    let second = library.create_scenario("p1", "Sin SSO", &edit("v3", "create")).expect("creates");
    assert_ne!(first, second);
    library.save_version(&first, 1, &edit("v4", "more")).expect("a scenario has versions of its own");
    assert_eq!(library.plan("p1").expect("plan").document, "v3");
    library.rename_scenario(&second, "Sin Keycloak").expect("renames");
    let names = |library: &Library| library.scenarios("p1").expect("lists").into_iter().map(|one| one.name).collect::<Vec<_>>();
    assert_eq!(names(&library), ["Más usuarios", "Sin Keycloak"]);
    assert_eq!(library.scenario(&first).expect("looks").map(|one| one.base).as_deref(), Some("p1"));
    assert_eq!(library.plans().expect("lists").len(), 1, "the list of plans does not show them");
    assert!(library.create_scenario(&first, "of a scenario", &edit("x", "create")).is_err());
    assert!(library.create_scenario("p9", "of nothing", &edit("x", "create")).is_err());
    library.delete_plan(&first).expect("deletes one");
    assert_eq!(names(&library), ["Sin Keycloak"]);
    library.delete_plan("p1").expect("deletes the plan");
    assert!(library.plan(&second).is_err(), "its scenarios are gone with it");
}

#[test]
fn a_plan_is_found_by_a_document_that_it_has_or_had() {
    let (_folder, mut library) = library();
    library.create_scenario("p1", "Variante", &edit("only in the scenario", "create")).expect("creates");
    for (document, plan) in [("v3", Some("p1")), ("v1", Some("p1")), ("other", None), ("only in the scenario", None)] {
        assert_eq!(library.plan_with(document).expect("looks").as_deref(), plan, "{document}");
    }
}
