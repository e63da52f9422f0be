//! Nothing internal in what a client receives. Every text field of a plan has a sentinel of its own: those that are printed are listed here,
//! every other one, also one that is added tomorrow, must be in no byte of any output. So must costs, margins, approvals, comments and names.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use aforo_api::views::Audience;
use serde_json::{Value, json};

use crate::documents::tool;
use crate::quotes::{NUMBER, authorise, done, merge, plan, run};
use crate::support::{DATE, engine, options};

/// Text fields of a plan that a client reads: names of what is quoted, reasons that are printed, terms.
const VISIBLE: &[&str] = &[
    "title",
    "client.name",
    "client.contact",
    "client.tax_id",
    "environments[].name",
    "microservices[].name",
    "shared_repositories[].name",
    "vpn_links[].name",
    "servers[].name",
    "delivery.local.name",
    "delivery.local.tools",
    "exclusions[].reason",
    // The client takes part in the move; what it costs and what may go wrong stays inside.
    "migration.phases[].name",
    // The client's own days; the plan that is attached to the PDF has them.
    "traffic.events[].name",
    "commercial.mru_long_name",
    "commercial.taxes[].name",
    "commercial.one_time[].name",
    "commercial.one_time[].tax_reason",
    "commercial.lines[].tax_reason",
    "commercial.optional[].name",
    "commercial.exchange.source",
    "commercial.issuer.name",
    "commercial.issuer.tax_id",
    "commercial.adjustment.index_source",
    "commercial.enablement.holidays[].name",
    // Whoever signs must know that a price was set by hand, why and until when (design rule 16); what it is stays inside.
    "purchase.price_overrides[].reason",
];

/// Text fields that are no free text: identifiers, references and days, which have a meaning of their own and cannot hold a sentinel.
const REFERENCES: &[&str] = &[
    "environments[].id",
    "environments[].region",
    "microservices[].id",
    "microservices[].size",
    "microservices[].overrides[].environment",
    "microservices[].overrides[].size",
    "shared_repositories[].id",
    "vpn_links[].id",
    "platforms.ec2.instance",
    "platforms.eks.instance",
    "platforms.aks.instance",
    "servers[].id",
    "servers[].environment",
    "servers[].instance",
    "migration.region",
    "migration.phases[].environment",
    "sso.size",
    "data.aurora.production_class",
    "data.aurora.preproduction_class",
    "data.redis.production_class",
    "data.redis.preproduction_class",
    "data.rds.production_class",
    "data.rds.preproduction_class",
    "data.opensearch.production_class",
    "data.opensearch.preproduction_class",
    "disaster_recovery.region",
    "purchase.price_overrides[].key",
    "purchase.price_overrides[].region",
    "purchase.price_overrides[].expires",
    "exclusions[].item",
    "commercial.rate_card",
    "commercial.price_book",
    "commercial.exchange.date",
    "commercial.adjustment.base_date",
    "commercial.enablement.start_date",
    "commercial.enablement.holidays[].date",
    "commercial.lines[].line",
    "commercial.optional[].id",
    "commercial.optional[].component",
    "commercial.optional[].environment",
    "uncertainty[].path",
    "notes[].path",
    "notes[].date",
];

/// A plan in which every list has an element, so that every field has a place.
fn full() -> Value {
    let mut document = engine().template("connect-bank", aforo_api::views::Language::Es).expect("template");
    merge(&mut document, &crate::agreement::terms());
    merge(
        &mut document,
        &json!({
            "commercial": {
                "tax_mode": "custom", "taxes": [{ "name": "IVA", "rate_percent": "19" }],
                "exchange": { "currency": "CLP", "per_usd": "943.27", "source": "BCCh", "date": DATE },
                "adjustment": { "enabled": true, "index_source": "INE" },
                "enablement": { "start_date": "2026-12-01", "holidays": [{ "date": "2026-12-08", "name": "Fiesta" }] },
            },
            "servers": [{ "id": "bastion", "name": "Bastión", "environment": "production" }],
            "migration": {
                "enabled": true,
                "phases": [{ "name": "Fase uno", "environment": "certification" }],
                "risks": [{ "name": "Sorpresas técnicas", "usd": "1000" }],
            },
            // Who measured is one of the house's, whom no client reads; a client's own person is printed (documents.rs).
            "notes": [{ "path": "developers", "text": "lo dijo el gerente", "source": "measured", "person": "Eva", "date": DATE }],
            "traffic": { "events": [{ "name": "Día de pago" }] },
            "purchase": { "price_overrides": [
                { "key": "fargate.x86.vcpu", "region": "us-east-1", "usd": "0.01234", "reason": "EDP", "expires": "2027-06-30" },
            ] },
        }),
    );
    document
}

/// A sentinel that no other text holds.
fn sentinel(path: &str) -> String {
    let hash = path.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("Zq{hash:08x}Kw")
}

/// Every place of the document that a pattern (`microservices[].name`) names.
fn places<'a>(value: &'a mut Value, pattern: &str, found: &mut Vec<&'a mut Value>) {
    let (head, rest) = pattern.split_once('.').map_or((pattern, None), |(head, rest)| (head, Some(rest)));
    let (name, list) = head.strip_suffix("[]").map_or((head, false), |name| (name, true));
    let Some(inner) = value.get_mut(name) else { return };
    let inner: Vec<&mut Value> =
        if list { inner.as_array_mut().map(|all| all.iter_mut().collect()).unwrap_or_default() } else { vec![inner] };
    for one in inner {
        match rest {
            Some(rest) => places(one, rest, found),
            None => found.push(one),
        }
    }
}

/// The bytes of a file with everything that is packed in it unpacked: PDF streams and attachments by qpdf, parts of a workbook.
fn unpacked(path: &Path) -> Vec<Vec<u8>> {
    let bytes = std::fs::read(path).expect("bytes");
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("pdf") => {
            let open = path.with_extension("open");
            let arguments = ["--qdf", "--object-streams=disable", "--decode-level=all"];
            tool("qpdf", &[&arguments[..], &[path.to_str().expect("path"), open.to_str().expect("path")]].concat());
            let text = tool("pdftotext", &[path.to_str().expect("path"), "-"]);
            vec![bytes, std::fs::read(open).expect("bytes"), text.into_bytes()]
        }
        Some("xlsx") => {
            let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("a workbook");
            let mut parts = vec![];
            for index in 0..archive.len() {
                let mut part = Vec::new();
                archive.by_index(index).expect("part").read_to_end(&mut part).expect("bytes");
                parts.push(part);
            }
            parts.push(bytes);
            parts
        }
        _ => vec![bytes],
    }
}

/// The forms in which a text may stand: as it is, in UTF-16 of both orders, in hexadecimal (PDF strings).
fn forms(text: &str) -> Vec<Vec<u8>> {
    let utf16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into_bytes();
    let (big, little) = (utf16(u16::to_be_bytes), utf16(u16::to_le_bytes));
    let plain = text.as_bytes().to_vec();
    let upper = |bytes: Vec<u8>| bytes.to_ascii_uppercase();
    vec![hex(&plain), hex(&big), upper(hex(&plain)), upper(hex(&big)), plain, big, little]
}

/// Texts to search for, by their first four bytes: one pass over a file finds all of them.
struct Search<'a> {
    forms: HashMap<[u8; 4], Vec<(&'a str, Vec<u8>)>>,
}

impl<'a> Search<'a> {
    fn new(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut search = Self { forms: HashMap::new() };
        for (what, text) in texts {
            for form in forms(text) {
                let start = form.first_chunk().copied().unwrap_or_else(|| panic!("{what}: `{text}` is too short to search for"));
                search.forms.entry(start).or_default().push((what, form));
            }
        }
        search
    }

    /// What is found in some bytes.
    fn found(&self, bytes: &[u8]) -> BTreeSet<&'a str> {
        let starts = bytes.windows(4).enumerate().filter_map(|(at, start)| Some((at, self.forms.get(start)?)));
        starts.flat_map(|(at, forms)| forms.iter().filter(move |(_, form)| ends(bytes, at, form))).map(|(what, _)| *what).collect()
    }
}

/// Whether a form stands there as a whole: an amount whose digits go on is another number, as 274.22287, a place on a page, is for 274.22.
fn ends(bytes: &[u8], at: usize, form: &[u8]) -> bool {
    let number =
        form.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) && form.iter().any(|byte| !byte.is_ascii_digit());
    bytes[at..].starts_with(form) && !(number && bytes.get(at + form.len()).is_some_and(u8::is_ascii_digit))
}

/// An amount as any surface may write it.
fn amounts(amount: &str) -> Vec<String> {
    let (whole, cents) = amount.split_once('.').unwrap_or((amount, ""));
    let grouped = |sign: &str| {
        let groups: Vec<String> = whole.as_bytes().rchunks(3).rev().map(|part| String::from_utf8_lossy(part).into_owned()).collect();
        groups.join(sign)
    };
    vec![amount.to_owned(), format!("{whole},{cents}"), format!("{},{cents}", grouped(".")), format!("{}.{cents}", grouped(","))]
}

/// Every text field of the plan is printed, a reference, or internal.
fn classified() -> Vec<String> {
    let fields: Vec<String> =
        engine_fields().into_iter().filter(|path| !VISIBLE.contains(&path.as_str()) && !REFERENCES.contains(&path.as_str())).collect();
    let known: BTreeSet<String> = engine_fields().into_iter().collect();
    let gone: Vec<&&str> = VISIBLE.iter().chain(REFERENCES).filter(|path| !known.contains(**path)).collect();
    assert!(gone.is_empty(), "fields that the plan no longer has: {gone:?}");
    fields
}

fn engine_fields() -> Vec<String> {
    aforo_api::schema::fields().into_iter().filter(|field| field.kind == "text").map(|field| field.path).collect()
}

#[test]
pub(crate) fn nothing_internal_reaches_the_client() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    let mut document = full();
    let mut canaries: BTreeMap<String, String> = BTreeMap::new();
    let mut nowhere = Vec::new();
    for path in classified() {
        let mut found = Vec::new();
        places(&mut document, &path, &mut found);
        if found.is_empty() {
            nowhere.push(path.clone());
        }
        for place in found {
            *place = json!(sentinel(&path));
        }
        canaries.insert(path.clone(), sentinel(&path));
    }
    assert!(nowhere.is_empty(), "the plan of this test has no place for these fields: add one to `full`: {nowhere:?}");
    plan(folder, "internal-name-of-a-file.aforo", &document);
    let computed = {
        let bytes = std::fs::read(folder.join("internal-name-of-a-file.aforo")).expect("bytes");
        engine().compute(&bytes, options(Audience::Internal)).unwrap_or_else(|error| panic!("{:?}", error.problems))
    };
    let internal = engine().quote(&computed, options(Audience::Internal), false).margin.expect("margin");
    let estimate = engine().estimate(&computed, options(Audience::Internal), false);
    let environments = estimate.environments.iter().map(|one| (format!("cost of {}", one.id), one.total.clone()));
    let figures =
        [("cost".to_owned(), internal.cost.clone()), ("margin".to_owned(), internal.amount.clone())].into_iter().chain(environments);
    for (what, figure) in figures {
        for (index, form) in amounts(&figure).into_iter().enumerate() {
            canaries.insert(format!("{what}, form {index}"), form);
        }
    }
    canaries.insert("price by hand".to_owned(), "0.01234".to_owned());
    for (what, text) in [
        ("author", "seller-Zq1Kw@casa"),
        ("approver", "boss-Zq2Kw@casa"),
        ("approver's evidence", "minutes-Zq3Kw"),
        ("comment of a return", "comment-Zq4Kw"),
        ("client's evidence", "mail-Zq5Kw"),
        ("file", "internal-name-of-a-file"),
        ("folder", folder.file_name().and_then(|name| name.to_str()).expect("name")),
    ] {
        canaries.insert(what.to_owned(), text.to_owned());
    }
    let seller = ["--actor", "seller-Zq1Kw@casa"];
    let boss = ["quote", "grant", "boss-Zq2Kw@casa", "--name", "Zq6Kw", "--until", "2026-12-31", "--evidence", "minutes-Zq3Kw"];
    for role in ["sales-manager", "finance"] {
        let email = format!("{role}-boss-Zq2Kw@casa");
        let mut grant = boss.to_vec();
        grant[2] = &email;
        done(folder, &[grant.as_slice(), &["--role", role]].concat());
    }
    done(folder, &[["quote", "draft", "internal-name-of-a-file.aforo"].as_slice(), &seller].concat());
    let submit = || done(folder, &[["quote", "submit", NUMBER].as_slice(), &seller].concat());
    submit();
    done(folder, &["quote", "return", NUMBER, "--reason", "comment-Zq4Kw", "--actor", "finance-boss-Zq2Kw@casa"]);
    let needs = submit()["revisions"][0]["needs"].as_array().expect("needs").clone();
    for role in needs.iter().filter_map(|need| need["role"].as_str()).collect::<BTreeSet<_>>() {
        done(folder, &["quote", "approve", NUMBER, "--actor", &format!("{role}-boss-Zq2Kw@casa")]);
    }
    done(folder, &["quote", "issue", NUMBER, "-o", "out"]);
    authorise(folder, "cfo@banco", "90000");
    done(folder, &["quote", "client-approve", NUMBER, "--by", "cfo@banco", "--evidence", "mail-Zq5Kw"]);
    for format in ["pdf", "xlsx", "csv", "csv-data", "json", "table"] {
        for language in ["es", "en"] {
            let output = format!("out/{language}.{}", if format == "table" { "txt" } else { format });
            let made = run(
                folder,
                &["--lang", language, "quote", "internal-name-of-a-file.aforo", "--date", DATE, "--format", format, "-o", &output],
            );
            assert!(made.status.success(), "{format}");
        }
    }
    for (command, output) in [("schedule", "out/schedule.json"), ("adjustment", "out/adjustment.json")] {
        assert!(
            run(folder, &[command, "internal-name-of-a-file.aforo", "--date", DATE, "--format", "json", "-o", output]).status.success()
        );
    }
    let outputs: Vec<PathBuf> = std::fs::read_dir(folder.join("out")).expect("folder").map(|entry| entry.expect("entry").path()).collect();
    assert!(outputs.len() >= 18, "{outputs:?}");
    let search = Search::new(canaries.iter().map(|(what, text)| (what.as_str(), text.as_str())));
    let mut leaks = BTreeSet::new();
    for path in &outputs {
        for part in unpacked(path) {
            leaks.extend(search.found(&part).into_iter().map(|what| format!("{}: {what} ({})", path.display(), canaries[what])));
        }
    }
    assert!(leaks.is_empty(), "{leaks:#?}");
}

/// The search finds what it should find: what is printed is found in every form of document.
#[test]
fn the_search_finds_what_is_there() {
    let folder = tempfile::tempdir().expect("folder");
    let folder = folder.path();
    let mut services = full()["microservices"].clone();
    services[0]["name"] = json!("Zq77Kw");
    plan(folder, "plan.aforo", &json!({ "microservices": services }));
    for format in ["pdf", "xlsx", "csv", "csv-data"] {
        let output = format!("out.{format}");
        assert!(run(folder, &["quote", "plan.aforo", "--date", DATE, "--format", format, "-o", &output]).status.success());
        let search = Search::new(std::iter::once(("name", "Zq77Kw")));
        assert!(unpacked(&folder.join(&output)).iter().any(|part| !search.found(part).is_empty()), "{format}");
    }
}
