//! `aforo schedule` and `aforo adjustment`.

use aforo_api::adjustment::{AdjustedView, AdjustmentView};
use aforo_api::enablement::ScheduleView;
use aforo_api::views::Language;

use crate::output::{STRONG, dash, table};
use crate::words::words;

pub(crate) fn schedule(view: &ScheduleView, language: Language) -> String {
    let w = words(language);
    let mut text = format!("{STRONG}{} {} – {}{STRONG:#}\n\n", w("Habilitación", "Enablement", "Ativação"), view.start, view.end);
    let titles = [
        w("ambiente", "environment", "ambiente"),
        w("actividad", "activity", "atividade"),
        w("desde", "from", "de"),
        w("hasta", "to", "até"),
        w("días", "days", "dias"),
        w("holgura", "slack", "folga"),
        "",
    ];
    let mut rows = table(&titles, &[4, 5]);
    for step in &view.steps {
        let environment = if step.environment == "shared" { w("cuenta", "account", "conta") } else { &step.environment };
        let mark = match (step.critical, step.published) {
            (true, true) => w("crítica", "critical", "crítica"),
            (true, false) => w("crítica, supuesta", "critical, assumed", "crítica, suposta"),
            (false, false) => w("supuesta", "assumed", "suposta"),
            (false, true) => "",
        };
        rows.add_row([environment, &step.name, &step.start, &step.end, &step.days.to_string(), &step.slack.to_string(), mark]);
    }
    text.push_str(&format!("{rows}\n\n"));
    let mut rows = table(&[w("ambiente", "environment", "ambiente"), w("se factura desde", "charged from", "faturado desde")], &[]);
    for environment in &view.environments {
        rows.add_row([&environment.name, &environment.billing_start]);
    }
    text.push_str(&format!("{rows}\n\n"));
    for note in &view.notes {
        text.push_str(&format!("{note}\n"));
    }
    text
}

pub(crate) fn adjustment(view: &AdjustmentView, language: Language) -> String {
    let w = words(language);
    let mut text = String::new();
    if !view.enabled {
        text.push_str(&format!(
            "{}\n\n",
            w(
                "El plan no lleva la cláusula: así sería.",
                "The plan has no such clause: this is how it would be.",
                "O plano não tem a cláusula: seria assim."
            )
        ));
    }
    text.push_str(&format!("{}\n\n", view.text));
    let mut rows = table(&[w("peso", "weight", "peso"), "%", ""], &[1]);
    let indices = dash(&view.index_source);
    for (name, percent, source) in [
        (w("canasta de nube", "cloud basket", "cesta de nuvem"), &view.cloud_percent, view.base_book.as_str()),
        (w("trabajo", "labour", "trabalho"), &view.labour_percent, indices),
        (w("licencias", "licences", "licenças"), &view.licence_percent, indices),
        (w("fijo", "fixed", "fixo"), &view.fixed_percent, ""),
    ] {
        rows.add_row([name, percent, source]);
    }
    text.push_str(&format!("{rows}\n\n"));
    let titles = [
        w("canasta", "basket", "cesta"),
        w("región", "region", "região"),
        "SKU",
        "%",
        w("precio base", "base price", "preço base"),
        w("precio hoy", "price today", "preço hoje"),
    ];
    let mut rows = table(&titles, &[3, 4, 5]);
    for row in &view.basket {
        rows.add_row([&row.key, &row.region, dash(&row.sku), &row.share_percent, &row.price, row.price_now.as_deref().unwrap_or("–")]);
    }
    text.push_str(&format!("{rows}\n\n"));
    text.push_str(&adjusted(w("Ejemplo", "Example", "Exemplo"), &view.example, language));
    if let Some(today) = &view.today {
        text.push_str(&adjusted(w("Hoy", "Today", "Hoje"), today, language));
    }
    text
}

fn adjusted(title: &str, view: &AdjustedView, language: Language) -> String {
    let w = words(language);
    let from = if view.holds_from.is_empty() { String::new() } else { format!(" {} {}", w("desde", "from", "de"), view.holds_from) };
    format!(
        "{STRONG}{title}{STRONG:#}: {} {}, {} {}, {} {} → {} {}; USD {} → {}{from}. {}\n",
        w("nube", "cloud", "nuvem"),
        view.cloud,
        w("trabajo", "labour", "trabalho"),
        view.labour,
        w("licencias", "licences", "licenças"),
        view.licences,
        w("factor", "factor", "fator"),
        view.factor,
        view.before,
        view.after,
        view.told
    )
}
