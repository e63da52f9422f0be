//! Quotes and their record as tables.

use aforo_api::clients::ClientFileView;
use aforo_api::messages::Messages;
use aforo_api::quotes::views::*;
use aforo_api::quotes::window_views::PoliciesView;
use aforo_api::reminders::ReminderView;
use aforo_api::views::{Language, PlanSummaryView};

use crate::output::{DIM, RED, STRONG, YELLOW, dash, table};
use crate::words::words;

/// A status in the reader's words.
fn status(status: &str, language: Language) -> &str {
    let w = words(language);
    match status {
        "draft" => w("borrador", "draft", "rascunho"),
        "in-review" => w("en revisión", "in review", "em revisão"),
        "approved" => w("aprobada", "approved", "aprovada"),
        "issued" => w("emitida", "issued", "emitida"),
        "accepted" => w("aceptada", "accepted", "aceita"),
        "rejected" => w("rechazada", "rejected", "recusada"),
        "withdrawn" => w("retirada", "withdrawn", "retirada"),
        "superseded" => w("reemplazada", "superseded", "substituída"),
        "expired" => w("vencida", "expired", "vencida"),
        other => other,
    }
}

pub(crate) fn families(families: &[FamilyView], language: Language) -> String {
    let w = words(language);
    let titles = [
        w("cotización", "quote", "cotação"),
        w("cliente", "client", "cliente"),
        w("estado", "status", "estado"),
        "MRU",
        w("neto USD", "net USD", "líquido USD"),
        w("válida hasta", "valid until", "válida até"),
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
        w("revisión", "revision", "revisão"),
        w("estado", "status", "estado"),
        "MRU",
        w("neto USD", "net USD", "líquido USD"),
        w("total USD", "total USD", "total USD"),
        w("válida hasta", "valid until", "válida até"),
        w("motivo", "reason", "motivo"),
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
    let role = |code: &str| Messages::of(language).role(code);
    let mut text = format!("{} {}\n", w("contenido", "content", "conteúdo"), revision.hash);
    for need in &revision.needs {
        let by = if need.approved_by.is_empty() {
            format!("{YELLOW}{} {}{YELLOW:#}", w("falta la aprobación de", "to be approved by", "falta a aprovação de"), role(&need.role))
        } else {
            format!(
                "{} {} ({}, {})",
                w("aprobado por", "approved by", "aprovado por"),
                need.approved_by,
                role(&need.role),
                need.approved_on
            )
        };
        text.push_str(&format!("  {}: {} ({} {}), {by}\n", need.name, dash(&need.value), w("límite", "limit", "limite"), need.limit));
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
                w(
                    "falta la aprobación de un usuario autorizado del cliente",
                    "a user whom the client authorised must approve",
                    "falta a aprovação de um usuário autorizado do cliente"
                )
            )
        } else {
            who.join("; ")
        };
        text.push_str(&format!(
            "  {} {} MRU, USD {}: {approved}\n",
            w("cambio", "change", "mudança"),
            revision.change_mrus,
            revision.change_net
        ));
    }
    if let Some(acceptance) = &revision.acceptance {
        text.push_str(&format!(
            "  {} {} ({}), {}, {}; sha256 {} {}\n",
            w("aceptada por", "accepted by", "aceita por"),
            acceptance.signer,
            acceptance.capacity,
            acceptance.channel,
            acceptance.day,
            acceptance.document,
            acceptance.evidence
        ));
    }
    for file in &revision.files {
        let mark = if file.client { "" } else { w("  INTERNO", "  INTERNAL", "  INTERNO") };
        text.push_str(&format!("  {DIM}{}  {} bytes  sha256 {}{DIM:#}{mark}\n", file.name, file.bytes, file.sha256));
    }
    text
}

pub(crate) fn events(events: &[EventView], language: Language) -> String {
    let w = words(language);
    let mut text = String::new();
    for event in events {
        let quote = if event.quote.is_empty() { w("registro", "register", "registro") } else { &event.quote };
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
        w("cliente", "client", "cliente"),
        w("correo", "e-mail", "e-mail"),
        w("nombre", "name", "nome"),
        w("rol", "role", "papel"),
        w("ambientes", "environments", "ambientes"),
        w("límite MRU", "limit MRU", "limite MRU"),
        w("límite USD", "limit USD", "limite USD"),
        w("desde", "from", "desde"),
        w("hasta", "until", "até"),
        w("prueba", "evidence", "prova"),
    ];
    let mut rows = table(&titles, &[5, 6]);
    for grant in grants {
        let client = if grant.client.is_empty() { w("(la casa)", "(the house)", "(a casa)") } else { &grant.client };
        let scope = if grant.scope.is_empty() { w("todos", "all", "todos").to_owned() } else { grant.scope.join(", ") };
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
        w("sucesos encadenados", "chained events", "eventos encadeados"),
        view.files,
        w("archivos congelados leídos", "frozen files read", "arquivos congelados lidos"),
        view.remade,
        w(
            "revisiones emitidas hechas de nuevo, iguales byte a byte",
            "issued revisions made anew, the same byte for byte",
            "revisões emitidas refeitas, iguais byte a byte"
        ),
        w("último hash", "last hash", "último hash"),
        dash(&view.head)
    );
    for problem in &view.problems {
        text.push_str(&format!("{RED}{problem}{RED:#}\n"));
    }
    text
}

pub(crate) fn restored(kept: &str, language: Language) -> String {
    let w = words(language);
    format!("{} {kept}", w("la biblioteca anterior quedó en", "the library that stood there is now", "a biblioteca anterior ficou em"))
}

/// What went out or came in with a client's file.
pub(crate) fn client_file(view: &ClientFileView, language: Language) -> String {
    let w = words(language);
    format!(
        "{}: {} {}, {} {}, {} {}, {} {}\n{}",
        view.client,
        view.plans.len(),
        w("planes", "plans", "planos"),
        view.quotes.len(),
        w("cotizaciones", "quotes", "cotações"),
        view.events,
        w("hechos", "events", "eventos"),
        view.files,
        w("archivos congelados", "frozen files", "arquivos congelados"),
        view.plans.iter().chain(&view.quotes).chain(&view.prices).cloned().collect::<Vec<_>>().join(", ")
    )
}

/// What ends.
pub(crate) fn reminders(reminders: &[ReminderView], language: Language) -> String {
    let w = words(language);
    if reminders.is_empty() {
        return w("Nada vence pronto.", "Nothing ends soon.", "Nada vence em breve.").to_owned();
    }
    let mut rows = table(&[w("hasta", "until", "até"), w("qué", "what", "o quê"), w("qué hacer", "what to do", "o que fazer")], &[]);
    for reminder in reminders {
        rows.add_row([&reminder.day, &reminder.text, &reminder.cure]);
    }
    rows.to_string()
}

/// Plans that were found.
pub(crate) fn plans(plans: &[PlanSummaryView], language: Language) -> String {
    let w = words(language);
    let mut rows =
        table(&["id", w("título", "title", "título"), w("cliente", "client", "cliente"), w("editado", "edited", "editado")], &[]);
    for plan in plans {
        rows.add_row([&plan.id, &plan.title, &plan.client, &plan.updated]);
    }
    rows.to_string()
}

/// By which rules the house approves.
pub(crate) fn policies(held: &PoliciesView, language: Language) -> String {
    let w = words(language);
    let titles = [
        w("qué se mide", "what is measured", "o que se mede"),
        w("límite", "limit", "limite"),
        w("quién aprueba más allá", "who approves beyond", "quem aprova além"),
    ];
    let mut rows = table(&titles, &[1]);
    for policy in &held.policies {
        rows.add_row([&policy.name, &policy.limit, &Messages::of(language).role(&policy.role)]);
    }
    let whose = if held.example {
        w("el ejemplo de Aforo", "Aforo's example", "o exemplo do Aforo")
    } else {
        w("políticas propias", "the house's own", "políticas próprias")
    };
    format!("{rows}\n{DIM}{whose}{DIM:#}\n")
}
