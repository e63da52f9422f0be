//! The matrix of stages and events, and laws over random histories, checked against the bare events.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;

const NUMBER: &str = "COT-2026-0001";

fn day(text: &str) -> Day {
    Day::parse(text).expect("day")
}

fn need(measure: Measure, role: &str) -> Need {
    Need { measure, role: role.to_owned(), value: Some(Decimal::TEN), limit: Decimal::ONE }
}

fn content(hash: &str, mrus: i64, needs: &[Need]) -> Content {
    Content {
        client: "Banco".to_owned(),
        title: "Plan".to_owned(),
        hash: hash.to_owned(),
        plan: format!("plan-{hash}"),
        quote: format!("quote-{hash}"),
        mrus: Decimal::from(mrus),
        net: Decimal::from(mrus * 50),
        total: Decimal::from(mrus * 60),
        environments: [("production".to_owned(), Decimal::from(mrus))].into(),
        effective: None,
        proration: Proration::ActualDays,
        needs: needs.to_vec(),
    }
}

fn grant(client: &str, email: &str, role: &str, limit: Option<i64>) -> Event {
    Event::Grant(Grant {
        client: client.to_owned(),
        email: email.to_owned(),
        name: email.to_owned(),
        role: role.to_owned(),
        scope: Vec::new(),
        limit_mrus: limit.map(Decimal::from),
        limit_usd: None,
        from: day("2026-01-01"),
        until: day("2026-12-31"),
        evidence: "contract".to_owned(),
    })
}

fn draft(hash: &str, mrus: i64, needs: &[Need]) -> Event {
    Event::Draft { content: Box::new(content(hash, mrus, needs)), reason: String::new() }
}

fn issue(hash: &str, mrus: i64, needs: &[Need]) -> Event {
    let file = FrozenFile { name: PROPOSAL.to_owned(), sha256: format!("pdf-{hash}"), bytes: 1, client: true };
    Event::Issue { content: Box::new(content(hash, mrus, needs)), valid_until: day("2026-12-20"), files: vec![file] }
}

fn accept(revision: u32, hash: &str) -> Event {
    Event::Accept {
        revision,
        signer: "Ana".to_owned(),
        capacity: "CFO".to_owned(),
        channel: "e-mail".to_owned(),
        document: format!("pdf-{hash}"),
        evidence: String::new(),
    }
}

fn client_approve(revision: u32, email: &str, hash: &str) -> Event {
    Event::ClientApprove { revision, email: email.to_owned(), hash: hash.to_owned(), evidence: "mail".to_owned() }
}

fn entry(actor: &str, on: &str, event: Event) -> Entry {
    let quote = if matches!(event, Event::Grant(_) | Event::Revoke { .. }) { "" } else { NUMBER };
    Entry { quote: quote.to_owned(), day: day(on), actor: actor.to_owned(), event }
}

/// A ledger in which revision 1 (content `a`) has come to a stage.
fn at(stage: Stage) -> Ledger {
    let needs = [need(Measure::Discount, "manager")];
    let mut events = vec![
        entry("root", "2026-11-20", grant("Banco", "cfo@banco", "CFO", None)),
        entry("root", "2026-11-20", grant(HOUSE, "boss@house", "manager", None)),
        entry("seller", "2026-11-20", draft("a", 10, &needs)),
    ];
    let submit = entry("seller", "2026-11-20", Event::Submit);
    let approve = entry("boss@house", "2026-11-20", Event::Approve { hash: "a".to_owned() });
    let issued = entry("seller", "2026-11-20", issue("a", 10, &needs));
    let steps = match stage {
        Stage::Draft => vec![],
        Stage::InReview => vec![submit],
        Stage::Approved => vec![submit, approve],
        _ => vec![submit, approve, issued],
    };
    events.extend(steps);
    events.extend(match stage {
        Stage::Accepted => {
            vec![entry("seller", "2026-11-21", client_approve(1, "cfo@banco", "a")), entry("seller", "2026-11-21", accept(1, "a"))]
        }
        Stage::Rejected => vec![entry("seller", "2026-11-21", Event::Reject { revision: 1, reason: "price".to_owned() })],
        Stage::Withdrawn => vec![entry("seller", "2026-11-21", Event::Withdraw { revision: 1, reason: "error".to_owned() })],
        Stage::Superseded => vec![
            entry("seller", "2026-11-21", draft("b", 12, &[])),
            entry("seller", "2026-11-21", Event::Submit),
            entry("seller", "2026-11-21", issue("b", 12, &[])),
        ],
        _ => vec![],
    });
    let mut ledger = Ledger::default();
    for event in events {
        ledger.apply(&event).unwrap_or_else(|refusal| panic!("{event:?}: {refusal:?}"));
    }
    assert_eq!(ledger.families[NUMBER].revisions[0].stage, stage);
    ledger
}

/// Reference, section 2.2. Events that aim at revision 1 by its number; a superseded one has revision 2 issued after it.
#[test]
fn the_matrix_of_stages_and_events() {
    use Stage::*;
    let needs = [need(Measure::Discount, "manager")];
    let stages = [Draft, InReview, Approved, Issued, Accepted, Rejected, Withdrawn, Superseded];
    let events: [(&str, &str, Event, &[Stage]); 9] = [
        ("seller", "submit", Event::Submit, &[Draft]),
        ("boss@house", "approve", Event::Approve { hash: "a".to_owned() }, &[InReview]),
        ("seller", "return", Event::Return { reason: "typo".to_owned() }, &[InReview, Approved]),
        ("seller", "issue", issue("a", 10, &needs), &[Approved]),
        ("seller", "client-approve", client_approve(1, "cfo@banco", "a"), &[Issued]),
        ("seller", "reject", Event::Reject { revision: 1, reason: "price".to_owned() }, &[Issued]),
        ("seller", "accept", accept(1, "a"), &[]),
        ("seller", "withdraw", Event::Withdraw { revision: 1, reason: "error".to_owned() }, &[Issued]),
        ("seller", "draft", draft("c", 11, &[]), &stages),
    ];
    for stage in stages {
        for (actor, name, event, allowed) in &events {
            let mut ledger = at(stage);
            let before = ledger.clone();
            let outcome = ledger.apply(&entry(actor, "2026-11-22", event.clone()));
            assert_eq!(outcome.is_ok(), allowed.contains(&stage), "{name} when {}: {outcome:?}", stage.as_str());
            if let Err(refusal) = outcome {
                // Of an issued revision it is only the client's approval that is missing.
                let code = if *name == "accept" && stage == Issued { "client-approval-missing" } else { "not-now" };
                assert_eq!(refusal.code, code, "{name} when {}", stage.as_str());
                assert_eq!(ledger, before, "a refusal changes nothing");
            }
        }
    }
}

fn refused(ledger: &Ledger, entry: &Entry) -> &'static str {
    ledger.clone().apply(entry).err().map_or("accepted", |refusal| refusal.code)
}

#[test]
fn what_is_refused_and_why() {
    let issued = at(Stage::Issued);
    assert_eq!(refused(&issued, &entry("seller", "2026-12-21", accept(1, "a"))), "quote-expired");
    assert_eq!(refused(&issued, &entry("seller", "2026-11-19", accept(1, "a"))), "before-issue");
    assert_eq!(refused(&issued, &entry("seller", "2026-12-20", accept(1, "a"))), "client-approval-missing");
    assert_eq!(refused(&issued, &entry("seller", "2026-11-21", client_approve(1, "nobody@banco", "a"))), "approver-unknown");
    assert_eq!(refused(&issued, &entry("seller", "2026-11-21", client_approve(1, "boss@house", "a"))), "approver-unknown");
    assert_eq!(refused(&issued, &entry("seller", "2026-11-21", client_approve(1, "cfo@banco", "b"))), "content-changed");
    let mut approved = issued.clone();
    approved.apply(&entry("seller", "2026-11-21", client_approve(1, "cfo@banco", "a"))).expect("approved");
    assert_eq!(refused(&approved, &entry("seller", "2026-11-21", accept(1, "b"))), "other-document");
    assert_eq!(refused(&approved, &entry("seller", "2026-11-21", accept(2, "a"))), "revision-unknown");
    assert_eq!(refused(&approved, &entry(" ", "2026-11-21", accept(1, "a"))), "actor-missing");
    assert_eq!(refused(&approved, &entry("seller", "2026-11-21", accept(1, "a"))), "accepted");

    let review = at(Stage::InReview);
    let approval = |actor| entry(actor, "2026-11-21", Event::Approve { hash: "a".to_owned() });
    assert_eq!(refused(&review, &approval("seller")), "self-approval");
    assert_eq!(refused(&review, &approval(" Seller")), "self-approval", "capitals make no second person");
    assert_eq!(refused(&review, &approval("Boss@House")), "accepted");
    assert_eq!(refused(&review, &approval("cfo@banco")), "approver-unknown", "a client does not approve for the house");
    let mut second = review.clone();
    second.apply(&entry("root", "2026-11-20", grant(HOUSE, "friend@house", "engineer", None))).expect("granted");
    assert_eq!(refused(&second, &approval("friend@house")), "role-not-needed");
    assert_eq!(refused(&review, &entry("boss@house", "2027-01-01", Event::Approve { hash: "a".to_owned() })), "approver-out-of-date");

    let ready = at(Stage::Approved);
    let needs = [need(Measure::Discount, "manager")];
    assert_eq!(refused(&ready, &entry("seller", "2026-11-21", issue("b", 10, &needs))), "content-changed");
    let worse = [need(Measure::Discount, "manager"), need(Measure::Margin, "director")];
    assert_eq!(refused(&ready, &entry("seller", "2026-11-21", issue("a", 10, &worse))), "need-not-approved");
    assert_eq!(refused(&ready, &entry("seller", "2026-12-21", issue("a", 10, &needs))), "validity-over");
}

/// 10 MRUs are agreed; the limit is 5. A change of 5 may be approved, one of 6 may not, whether it adds or takes away.
#[test]
fn a_change_order_needs_a_user_within_limit_scope_and_dates() {
    let mut ledger = at(Stage::Accepted);
    ledger.apply(&entry("root", "2026-11-21", grant("Banco", "lead@banco", "lead", Some(5)))).expect("granted");
    let mut dev = match grant("Banco", "dev@banco", "dev", None) {
        Event::Grant(grant) => grant,
        other => panic!("{other:?}"),
    };
    dev.scope = vec!["development".to_owned()];
    ledger.apply(&entry("root", "2026-11-21", Event::Grant(dev))).expect("granted");
    for (mrus, code) in [(15, "accepted"), (16, "approver-over-limit"), (5, "accepted"), (4, "approver-over-limit")] {
        let mut ledger = ledger.clone();
        for event in [draft("b", mrus, &[]), Event::Submit, issue("b", mrus, &[])] {
            ledger.apply(&entry("seller", "2026-11-22", event)).expect("issued");
        }
        assert_eq!(ledger.families[NUMBER].revisions[1].change_order, 1);
        assert_eq!(refused(&ledger, &entry("seller", "2026-11-22", client_approve(2, "lead@banco", "b"))), code, "{mrus}");
        assert_eq!(refused(&ledger, &entry("seller", "2026-11-22", client_approve(2, "dev@banco", "b"))), "approver-out-of-scope");
        assert_eq!(refused(&ledger, &entry("seller", "2026-11-22", accept(2, "b"))), "client-approval-missing");
    }
    // The same MRUs: nothing to approve. The baseline moves, and the next change order is the second.
    for event in [draft("b", 10, &[]), Event::Submit, issue("b", 10, &[]), accept(2, "b"), draft("c", 11, &[])] {
        ledger.apply(&entry("seller", "2026-11-22", event)).expect("accepted");
    }
    let family = &ledger.families[NUMBER];
    assert_eq!((family.agreed().map(|agreed| agreed.number), family.revisions[2].change_order), (Some(2), 2));
    assert_eq!(family.revisions[0].stage, Stage::Superseded);
}

/// What moves from one environment to another is altered too: 4 MRUs move, the total stays, and the limit is 3.
#[test]
fn what_moves_between_environments_counts_against_the_limit() {
    let change = |production: i64, development: i64| {
        let environments: BTreeMap<String, Decimal> =
            [("production".to_owned(), Decimal::from(production)), ("development".to_owned(), Decimal::from(development))].into();
        Alteration { mrus: environments.values().sum(), net: Decimal::ZERO, environments }
    };
    let of_three = match grant("Banco", "lead@banco", "lead", Some(3)) {
        Event::Grant(grant) => grant,
        other => panic!("{other:?}"),
    };
    for (production, development, moved) in [(-4, 4, 4), (4, -4, 4), (3, -2, 3), (1, 2, 3), (-1, -3, 4), (0, 3, 3)] {
        let alteration = change(production, development);
        assert_eq!(alteration.moved(), Decimal::from(moved), "{production} and {development}");
        let refusal = of_three.allows(&alteration).err().map(|refusal| refusal.code);
        assert_eq!(refusal, (moved > 3).then_some("approver-over-limit"), "{production} and {development}");
    }
}

/// A change order that takes effect on the 25th is issued and accepted by then, or not at all.
#[test]
fn a_late_signature_authorises_nothing_that_was_done_before() {
    let mut ledger = at(Stage::Accepted);
    let mut changed = content("b", 12, &[]);
    changed.effective = Some(day("2026-11-25"));
    for event in [Event::Draft { content: Box::new(changed.clone()), reason: "more".to_owned() }, Event::Submit] {
        ledger.apply(&entry("seller", "2026-11-22", event)).expect("drafted");
    }
    let file = FrozenFile { name: PROPOSAL.to_owned(), sha256: "pdf-b".to_owned(), bytes: 1, client: true };
    let issue = Event::Issue { content: Box::new(changed), valid_until: day("2026-12-20"), files: vec![file] };
    assert_eq!(refused(&ledger, &entry("seller", "2026-11-26", issue.clone())), "effective-past");
    ledger.apply(&entry("seller", "2026-11-24", issue)).expect("issued");
    ledger.apply(&entry("seller", "2026-11-24", client_approve(2, "cfo@banco", "b"))).expect("approved");
    assert_eq!(refused(&ledger, &entry("seller", "2026-11-26", accept(2, "b"))), "effective-past");
    assert_eq!(refused(&ledger, &entry("seller", "2026-11-25", accept(2, "b"))), "accepted");
}

#[test]
fn numbers_are_given_once_in_a_year() {
    let mut ledger = at(Stage::Draft);
    assert_eq!(ledger.next_number(2026), "COT-2026-0002");
    assert_eq!(ledger.next_number(2027), "COT-2027-0001");
    let other = Entry { quote: ledger.next_number(2026), ..entry("seller", "2026-11-22", draft("z", 1, &[])) };
    ledger.apply(&other).expect("drafted");
    assert_eq!(ledger.next_number(2026), "COT-2026-0003");
}

#[derive(Clone, Debug)]
struct Step {
    actor: usize,
    day: usize,
    event: usize,
    hash: usize,
    revision: u32,
    /// Whether it aims at what is worked on; otherwise anywhere.
    aimed: bool,
}

const ACTORS: [&str; 4] = ["seller", "boss@house", "chief@house", "cfo@banco"];
const DAYS: [&str; 4] = ["2026-11-20", "2026-11-25", "2026-12-19", "2026-12-28"];
const HASHES: [(&str, i64); 3] = [("a", 10), ("b", 14), ("c", 10)];

fn random_entry(step: &Step, ledger: &Ledger) -> Entry {
    let worked_on = ledger.families.get(NUMBER).and_then(Family::last).filter(|_| step.aimed);
    let hash = worked_on.and_then(|last| HASHES.iter().position(|(hash, _)| *hash == last.content.hash)).unwrap_or(step.hash);
    let revision = worked_on.map_or(step.revision, |last| last.number);
    // Most of what is aimed is what comes next.
    let next = worked_on.filter(|_| step.event.is_multiple_of(2)).map(|last| match last.stage {
        Stage::Draft => 2,
        Stage::InReview => 4,
        Stage::Approved => 6,
        Stage::Issued => {
            if last.client_approvals.is_empty() {
                8
            } else {
                10
            }
        }
        _ => 0,
    });
    let event = random_event(next.unwrap_or(step.event), if next == Some(0) { step.hash } else { hash }, revision);
    entry(ACTORS[step.actor], DAYS[step.day], event)
}

fn random_event(event: usize, content: usize, revision: u32) -> Event {
    let (hash, mrus) = HASHES[content];
    let needs: Vec<Need> = match content {
        0 => vec![need(Measure::Discount, "manager")],
        1 => vec![need(Measure::Discount, "manager"), need(Measure::Margin, "director")],
        _ => vec![],
    };
    match event {
        0 | 1 => draft(hash, mrus, &needs),
        2 | 3 => Event::Submit,
        4 | 5 => Event::Approve { hash: hash.to_owned() },
        6 | 7 => issue(hash, mrus, &needs),
        8 | 9 => client_approve(revision, "cfo@banco", hash),
        10 | 11 => accept(revision, hash),
        12 => Event::Return { reason: "again".to_owned() },
        13 => Event::Reject { revision, reason: "no".to_owned() },
        14 => Event::Withdraw { revision, reason: "no".to_owned() },
        15 => Event::Revoke { client: "Banco".to_owned(), email: "cfo@banco".to_owned(), reason: "left".to_owned() },
        16 => grant("Banco", "cfo@banco", "CFO", Some(12)),
        17 => grant(HOUSE, "boss@house", "manager", None),
        _ => grant(HOUSE, "chief@house", "director", None),
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..4usize, 0..4usize, 0..19usize, 0..3usize, 1..4u32, prop::bool::weighted(0.8))
        .prop_map(|(actor, day, event, hash, revision, aimed)| Step { actor, day, event, hash, revision, aimed });
    prop::collection::vec(step, 0..120)
}

/// Whether the bare events before an acceptance hold what it needs. Knows nothing of stages: it looks for the last draft of
/// the accepted content and for approvals after it.
fn approvals_are_there(happened: &[Entry], document: &str) -> Result<(), String> {
    let hash = document.trim_start_matches("pdf-");
    let drafted = |entry: &Entry| matches!(&entry.event, Event::Draft { content, .. } if content.hash == hash);
    let issued = happened.iter().rposition(|entry| matches!(&entry.event, Event::Issue { content, .. } if content.hash == hash));
    let issued = issued.ok_or("never issued")?;
    let begun = happened[..issued].iter().rposition(drafted).ok_or("never drafted")?;
    let Event::Draft { content, .. } = &happened[begun].event else { return Err("no draft".to_owned()) };
    for need in &content.needs {
        let holder = if need.role == "manager" { "boss@house" } else { "chief@house" };
        let approved = happened[begun..issued].iter().any(|entry| {
            entry.actor == holder && entry.actor != happened[begun].actor && entry.event == Event::Approve { hash: hash.to_owned() }
        });
        if !approved {
            return Err(format!("nobody approved {} as {}", need.measure.as_str(), need.role));
        }
    }
    let agreed = happened[..issued].iter().rev().find_map(|entry| match &entry.event {
        Event::Accept { document, .. } => HASHES.iter().find(|(hash, _)| format!("pdf-{hash}") == *document).map(|(_, mrus)| *mrus),
        _ => None,
    });
    let change = (content.mrus - Decimal::from(agreed.unwrap_or(0))).abs();
    let registered = |before: usize| {
        happened[..before].iter().rev().find_map(|entry| match &entry.event {
            Event::Grant(grant) if grant.email == "cfo@banco" => Some(true),
            Event::Revoke { .. } => Some(false),
            _ => None,
        })
    };
    let approved = happened.iter().enumerate().skip(issued).any(|(position, entry)| {
        matches!(&entry.event, Event::ClientApprove { hash: approved, .. } if approved == hash)
            && registered(position) == Some(true)
            && change <= Decimal::from(12)
    });
    if approved || change.is_zero() { Ok(()) } else { Err(format!("the client did not approve a change of {change}")) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// No path reaches an accepted quote without its approvals; one revision at most is out; what is issued never changes; and
    /// whoever replays what happened comes to the same state.
    #[test]
    fn no_path_reaches_acceptance_without_its_approvals(steps in steps()) {
        let mut ledger = Ledger::default();
        let mut happened: Vec<Entry> = Vec::new();
        let mut frozen: BTreeMap<u32, Content> = BTreeMap::new();
        for step in &steps {
            let entry = random_entry(step, &ledger);
            let before = ledger.clone();
            if ledger.apply(&entry).is_err() {
                prop_assert_eq!(&ledger, &before);
                continue;
            }
            if let Event::Accept { document, .. } = &entry.event {
                prop_assert_eq!(approvals_are_there(&happened, document), Ok(()));
            }
            happened.push(entry);
            for family in ledger.families.values() {
                let out = family.revisions.iter().filter(|revision| revision.stage == Stage::Issued).count();
                let agreed = family.revisions.iter().filter(|revision| revision.stage == Stage::Accepted).count();
                prop_assert!(out <= 1 && agreed <= 1, "{} are out, {} agreed", out, agreed);
                for revision in family.revisions.iter().filter(|revision| revision.issue.is_some()) {
                    prop_assert_eq!(frozen.entry(revision.number).or_insert_with(|| revision.content.clone()), &revision.content);
                }
            }
        }
        let mut replayed = Ledger::default();
        for entry in &happened {
            prop_assert!(replayed.apply(entry).is_ok());
        }
        prop_assert_eq!(replayed, ledger);
    }
}

/// The random histories of the law above must reach acceptance, or it says nothing.
#[test]
fn random_histories_do_reach_acceptance() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut accepted = 0;
    for _ in 0..2_000 {
        let steps = steps().new_tree(&mut runner).expect("steps").current();
        let mut ledger = Ledger::default();
        for step in &steps {
            let entry = random_entry(step, &ledger);
            accepted += u32::from(ledger.apply(&entry).is_ok() && matches!(entry.event, Event::Accept { .. }));
        }
    }
    assert!(accepted >= 20, "{accepted} acceptances in 2,000 histories");
}
