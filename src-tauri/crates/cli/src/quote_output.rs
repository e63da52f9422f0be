//! Quotes and their record as tables.

use aforo_api::quotes::views::*;
use aforo_api::views::Language;

use crate::output::{DIM, RED, STRONG, YELLOW, dash, table};

fn words(language: Language) -> impl Fn(&'static str, &'static str) -> &'static str {
    move |es, en| match language {
        Language::Es => es,
        Language::En => en,
    }
}

/// A status in the reader's words.
fn status(status: &str, language: Language) -> &str {
    let w = words(language);
    match status {
        "draft" => w("borrador", "draft"),
        "in-review" => w("en revisión", "in review"),
        "approved" => w("aprobada", "approved"),
        "issued" => w("emitida", "issued"),
        "accepted" => w("aceptada", "accepted"),
        "rejected" => w("rechazada", "rejected"),
        "withdrawn" => w("retirada", "withdrawn"),
        "superseded" => w("reemplazada", "superseded"),
        "expired" => w("vencida", "expired"),
        other => other,
    }
}

pub(crate) fn families(families: &[FamilyView], language: Language) -> String {
    let w = words(language);
    let titles = [
        w("cotización", "quote"),
        w("cliente", "client"),
        w("estado", "status"),
        "MRU",
        w("neto USD", "net USD"),
        w("válida hasta", "valid until"),
    ];
    let mut rows = table(&titles, &[3, 4]);
    for family in families {
        for revision in &family.revisions {
            rows.add_row([
                &revision.label,
                &family.client,
                status(&revision.status, language),
                &revision.mrus,
                &revision.net,
                dash(&revision.valid_until),
            ]);
        }
    }
    rows.to_string()
}

pub(crate) fn family(family: &FamilyView, language: Language) -> String {
    let w = words(language);
    let mut text = format!("{STRONG}{}{STRONG:#}  {}\n", family.number, family.client);
    let titles = [
        w("revisión", "revision"),
        w("estado", "status"),
        "MRU",
        w("neto USD", "net USD"),
        w("total USD", "total USD"),
        w("válida hasta", "valid until"),
        w("motivo", "reason"),
    ];
    let mut rows = table(&titles, &[2, 3, 4]);
    for revision in &family.revisions {
        rows.add_row([
            &revision.label,
            status(&revision.status, language),
            &revision.mrus,
            &revision.net,
            &revision.total,
            dash(&revision.valid_until),
            dash(&revision.reason),
        ]);
    }
    text.push_str(&format!("{rows}\n"));
    if let Some(revision) = family.revisions.last() {
        text.push_str(&details(revision, language));
    }
    text
}

fn details(revision: &RevisionView, language: Language) -> String {
    let w = words(language);
    let mut text = format!("{} {}\n", w("contenido", "content"), revision.hash);
    for need in &revision.needs {
        let by = if need.approved_by.is_empty() {
            format!("{YELLOW}{} {}{YELLOW:#}", w("falta la aprobación de", "to be approved by"), need.role)
        } else {
            format!("{} {} ({}, {})", w("aprobado por", "approved by"), need.approved_by, need.role, need.approved_on)
        };
        text.push_str(&format!("  {}: {} ({} {}), {by}\n", need.name, dash(&need.value), w("límite", "limit"), need.limit));
    }
    if revision.needs_client_approval {
        let who: Vec<String> = revision
            .client_approvals
            .iter()
            .map(|approval| format!("{} ({}) {}", approval.email, approval.day, approval.evidence))
            .collect();
        let approved = if who.is_empty() {
            format!(
                "{YELLOW}{}{YELLOW:#}",
                w("falta la aprobación de un usuario autorizado del cliente", "a user whom the client authorised must approve")
            )
        } else {
            who.join("; ")
        };
        text.push_str(&format!("  {} {} MRU, USD {}: {approved}\n", w("cambio", "change"), revision.change_mrus, revision.change_net));
    }
    if let Some(acceptance) = &revision.acceptance {
        text.push_str(&format!(
            "  {} {} ({}), {}, {}; sha256 {} {}\n",
            w("aceptada por", "accepted by"),
            acceptance.signer,
            acceptance.capacity,
            acceptance.channel,
            acceptance.day,
            acceptance.document,
            acceptance.evidence
        ));
    }
    for file in &revision.files {
        let mark = if file.client { "" } else { w("  INTERNO", "  INTERNAL") };
        text.push_str(&format!("  {DIM}{}  {} bytes  sha256 {}{DIM:#}{mark}\n", file.name, file.bytes, file.sha256));
    }
    text
}

pub(crate) fn events(events: &[EventView], language: Language) -> String {
    let w = words(language);
    let mut text = String::new();
    for event in events {
        let quote = if event.quote.is_empty() { w("registro", "register") } else { &event.quote };
        let mark = if event.action == "refused" { RED } else { STRONG };
        text.push_str(&format!(
            "{:>5}  {}  {}  {}  {mark}{}{mark:#}  {DIM}{}{DIM:#}\n",
            event.seq,
            event.at,
            quote,
            event.actor,
            event.text,
            event.hash.get(..12).unwrap_or_default()
        ));
    }
    text
}

pub(crate) fn grants(grants: &[GrantView], language: Language) -> String {
    let w = words(language);
    let titles = [
        w("cliente", "client"),
        w("correo", "e-mail"),
        w("nombre", "name"),
        w("rol", "role"),
        w("ambientes", "environments"),
        w("límite MRU", "limit MRU"),
        w("límite USD", "limit USD"),
        w("desde", "from"),
        w("hasta", "until"),
        w("prueba", "evidence"),
    ];
    let mut rows = table(&titles, &[5, 6]);
    for grant in grants {
        let client = if grant.client.is_empty() { w("(la casa)", "(the house)") } else { &grant.client };
        let scope = if grant.scope.is_empty() { w("todos", "all").to_owned() } else { grant.scope.join(", ") };
        rows.add_row([
            client,
            &grant.email,
            &grant.name,
            &grant.role,
            &scope,
            grant.limit_mrus.as_deref().unwrap_or("–"),
            grant.limit_usd.as_deref().unwrap_or("–"),
            &grant.from,
            &grant.until,
            &grant.evidence,
        ]);
    }
    rows.to_string()
}

pub(crate) fn verification(view: &VerificationView, language: Language) -> String {
    let w = words(language);
    let mut text = format!(
        "{} {}, {} {}, {} {}\n{} {}\n",
        view.events,
        w("sucesos encadenados", "chained events"),
        view.files,
        w("archivos congelados leídos", "frozen files read"),
        view.remade,
        w("revisiones emitidas hechas de nuevo, iguales byte a byte", "issued revisions made anew, the same byte for byte"),
        w("último hash", "last hash"),
        dash(&view.head)
    );
    for problem in &view.problems {
        text.push_str(&format!("{RED}{problem}{RED:#}\n"));
    }
    text
}

pub(crate) fn restored(kept: &str, language: Language) -> String {
    let w = words(language);
    format!("{} {kept}", w("la biblioteca anterior quedó en", "the library that stood there is now"))
}
