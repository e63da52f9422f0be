//! Price books as tables and CSV.

use aforo_api::prices::views::*;
use aforo_api::views::Language;

use crate::output::{DIM, RED, STRONG, YELLOW, csv_text, dash, table};
use crate::words::words;

fn percent(text: &str) -> String {
    match text {
        "" => "–".to_owned(),
        text if text.starts_with('-') || text == "0" => format!("{text} %"),
        text => format!("+{text} %"),
    }
}

pub(crate) fn prices(page: &PricePageView, language: Language) -> String {
    let w = words(language);
    let titles = [
        w("clave", "key", "chave"),
        w("región", "region", "região"),
        w("unidad", "unit", "unidade"),
        w("desde", "from", "desde"),
        "USD",
        w("vigencia", "effective", "vigência"),
        w("verificado", "verified", "verificado"),
        w("fuente", "source", "fonte"),
    ];
    let mut rows = table(&titles, &[3, 4]);
    for row in &page.rows {
        let verified = if row.verified { w("sí", "yes", "sim") } else { w("NO", "NO", "NÃO") };
        rows.add_row([&row.key, &row.region, &row.unit, &row.tier_from, &row.usd, &row.effective, verified, &row.source]);
    }
    let book = &page.book;
    format!("{STRONG}{}{STRONG:#} ({}), {}\n{rows}", book.id, book.published, age(book, language))
}

/// A row for each price and tier, a column for each region.
pub(crate) fn regions(page: &PriceRegionsView, language: Language) -> String {
    let w = words(language);
    let titles: Vec<&str> = [w("clave", "key", "chave"), w("unidad", "unit", "unidade"), w("desde", "from", "desde")]
        .into_iter()
        .chain(page.columns.iter().map(String::as_str))
        .collect();
    let figures: Vec<usize> = (2..titles.len()).collect();
    let mut rows = table(&titles, &figures);
    for row in &page.rows {
        // A question mark tells of a price that nobody could check.
        let cell = |cell: &PriceCellView| {
            if cell.usd.is_empty() || cell.verified { dash(&cell.usd).to_owned() } else { format!("{} ?", cell.usd) }
        };
        rows.add_row([row.key.clone(), row.unit.clone(), row.tier_from.clone()].into_iter().chain(row.cells.iter().map(cell)));
    }
    let book = &page.book;
    format!("{STRONG}{}{STRONG:#} ({}), {}\n{rows}", book.id, book.published, age(book, language))
}

pub(crate) fn regions_csv(page: &PriceRegionsView) -> String {
    let header: Vec<&str> = ["service", "key", "unit", "tier_from"].into_iter().chain(page.columns.iter().map(String::as_str)).collect();
    let row = |row: &PriceRegionsRowView| {
        let own = [&row.service, &row.key, &row.unit, &row.tier_from].map(String::clone);
        own.into_iter().chain(row.cells.iter().map(|cell| cell.usd.clone())).collect()
    };
    csv_text(&header, page.rows.iter().map(row))
}

fn age(book: &BookView, language: Language) -> String {
    let w = words(language);
    let days = if book.age_days == 1 {
        w("1 día", "1 day", "1 dia").to_owned()
    } else {
        format!("{} {}", book.age_days, w("días", "days", "dias"))
    };
    if book.stale { format!("{YELLOW}{days}: {}{YELLOW:#}", w("antiguo", "old", "antigo")) } else { days }
}

pub(crate) fn prices_csv(page: &PricePageView) -> String {
    let header = ["provider", "service", "key", "region", "unit", "tier_from", "tier_to", "usd", "effective", "verified", "sku", "source"];
    csv_text(
        &header,
        page.rows.iter().map(|row| {
            let verified = row.verified.to_string();
            let fields = [
                &row.provider,
                &row.service,
                &row.key,
                &row.region,
                &row.unit,
                &row.tier_from,
                &row.tier_to,
                &row.usd,
                &row.effective,
                &verified,
                &row.sku,
                &row.source,
            ];
            fields.map(String::clone).to_vec()
        }),
    )
}

pub(crate) fn books(books: &[BookView], language: Language) -> String {
    let w = words(language);
    let mut text = String::new();
    for book in books {
        let mark = if book.active { w("activo", "active", "ativo") } else { "" };
        let shipped = if book.shipped { w("incluido en el programa", "ships with the program", "incluído no programa") } else { "" };
        let notes: Vec<&str> = [mark, shipped].into_iter().filter(|note| !note.is_empty()).collect();
        text.push_str(&format!(
            "{STRONG}{}{STRONG:#} ({}), {} {DIM}{}{DIM:#}\n",
            book.id,
            book.published,
            age(book, language),
            notes.join(", ")
        ));
        text.push_str(&manifest(book, language));
    }
    text
}

fn manifest(book: &BookView, language: Language) -> String {
    let w = words(language);
    let mut text = String::new();
    if !book.base.is_empty() {
        text.push_str(&format!("  {} {}\n", w("sobre", "on top of", "sobre"), book.base));
    }
    for file in &book.files {
        let skipped: Vec<String> = file.skipped.iter().map(|reason| format!("{} {}", reason.count, reason.message)).collect();
        let skipped =
            if skipped.is_empty() { String::new() } else { format!("; {}: {}", w("fuera", "left out", "fora"), skipped.join(", ")) };
        text.push_str(&format!(
            "  {}: {}, {} {} ({}), {} bytes, sha256 {}…\n    {} {}, {} {}{skipped}\n",
            file.name,
            file.format,
            file.offer,
            file.version,
            file.published,
            file.bytes,
            file.sha256.get(..12).unwrap_or_default(),
            file.rows_read,
            w("filas leídas", "rows read", "linhas lidas"),
            file.rows_kept,
            w("conservadas", "kept", "conservadas"),
        ));
    }
    text
}

pub(crate) fn import(view: &ImportView, activated: bool, language: Language) -> String {
    let w = words(language);
    let mut text = format!("{STRONG}{}{STRONG:#} ({})\n{}", view.book.id, view.book.published, manifest(&view.book, language));
    text.push_str(&format!(
        "  {} {}, {} {}\n",
        view.imported,
        w("precios de los archivos", "prices from the files", "preços dos arquivos"),
        view.carried,
        w("del libro de base", "from the base book", "do catálogo de base")
    ));
    for ambiguity in &view.ambiguous {
        let what = w(
            "varios precios distintos, no se importó",
            "several different prices, not imported",
            "vários preços diferentes, não foi importado",
        );
        text.push_str(&format!("  {RED}{}{RED:#} {}: {what}: {}\n", ambiguity.key, ambiguity.region, ambiguity.found.join("; ")));
    }
    for missing in &view.missing {
        let what = if missing.carried {
            w("no está en los archivos; queda el de base", "not in the files; the base's stays", "não está nos arquivos; fica o de base")
        } else {
            w("no está en los archivos ni en la base", "neither in the files nor in the base", "não está nos arquivos nem na base")
        };
        text.push_str(&format!("  {YELLOW}{}{YELLOW:#} {}: {what}\n", missing.key, missing.region));
    }
    if !activated {
        text.push_str(&format!("{DIM}{} aforo prices use {}{DIM:#}\n", w("Para usarlo:", "To use it:", "Para usá-lo:"), view.book.id));
    }
    text
}

pub(crate) fn progress(progress: &ImportProgressView, language: Language) -> String {
    let w = words(language);
    let left = if progress.seconds_left.is_empty() {
        String::new()
    } else {
        format!(", {} s {}", progress.seconds_left, w("restantes", "left", "restantes"))
    };
    format!(
        "{} ({}/{}) {} %, {}/{} MiB, {} {}, {} MiB/s{left}",
        progress.file,
        progress.number,
        progress.of,
        progress.percent,
        progress.mib,
        progress.total_mib,
        progress.rows,
        w("filas", "rows", "linhas"),
        dash(&progress.mib_per_second),
    )
}

pub(crate) fn comparison(view: &BookComparisonView, language: Language) -> String {
    let w = words(language);
    let titles = [
        w("servicio", "service", "serviço"),
        w("suben", "rose", "sobem"),
        w("bajan", "fell", "caem"),
        w("nuevos", "new", "novos"),
        w("ausentes", "gone", "ausentes"),
        w("iguales", "same", "iguais"),
        w("media", "mean", "média"),
    ];
    let mut services = table(&titles, &[1, 2, 3, 4, 5, 6]);
    for service in &view.services {
        let counts = [service.rose, service.fell, service.appeared, service.vanished, service.same].map(|count| count.to_string());
        services.add_row([service.service.clone()].into_iter().chain(counts).chain([percent(&service.mean_percent)]));
    }
    let titles = [
        w("cambio", "change", "mudança"),
        w("clave", "key", "chave"),
        w("región", "region", "região"),
        w("desde", "from", "desde"),
        w("antes USD", "before USD", "antes USD"),
        w("después USD", "after USD", "depois USD"),
        "%",
    ];
    let mut changes = table(&titles, &[3, 4, 5, 6]);
    for change in &view.changes {
        let kind = match change.kind.as_str() {
            "rose" => w("sube", "rose", "sobe"),
            "fell" => w("baja", "fell", "cai"),
            "appeared" => w("nuevo", "new", "novo"),
            _ => w("ausente", "gone", "ausente"),
        };
        let percent = percent(&change.percent);
        changes.add_row([kind, &change.key, &change.region, &change.tier_from, dash(&change.before), dash(&change.after), &percent]);
    }
    format!("{STRONG}{} → {}{STRONG:#}\n{services}\n\n{changes}", view.older, view.newer)
}

pub(crate) fn comparison_csv(view: &BookComparisonView) -> String {
    let header = ["change", "service", "key", "region", "unit", "tier_from", "before_usd", "after_usd", "percent"];
    csv_text(
        &header,
        view.changes.iter().map(|change| {
            let fields = [
                &change.kind,
                &change.service,
                &change.key,
                &change.region,
                &change.unit,
                &change.tier_from,
                &change.before,
                &change.after,
                &change.percent,
            ];
            fields.map(String::clone).to_vec()
        }),
    )
}

/// Percent for which a bar has a character: the longest has 25.
const PERCENT_A_CHARACTER: u32 = 4;

pub(crate) fn impact(view: &ImpactView, language: Language) -> String {
    let w = words(language);
    let titles = [
        w("plan", "plan", "plano"),
        w("cliente", "client", "cliente"),
        w("estimación antes", "estimate before", "estimativa antes"),
        w("después", "after", "depois"),
        w("diferencia", "difference", "diferença"),
        w("margen antes", "margin before", "margem antes"),
        w("después", "after", "depois"),
        "",
    ];
    let mut rows = table(&titles, &[2, 3, 4, 5, 6]);
    for plan in &view.plans {
        let bar = "█".repeat((plan.bar_percent / PERCENT_A_CHARACTER) as usize);
        let note = match (plan.problem.is_empty(), plan.under_floor) {
            (false, _) => format!("{RED}{}{RED:#}", plan.problem),
            (true, true) => format!("{RED}{}{RED:#} {bar}", w("bajo el piso", "under the floor", "abaixo do piso")),
            (true, false) => bar,
        };
        let margin = |percent: &str| if percent.is_empty() { "–".to_owned() } else { format!("{percent} %") };
        rows.add_row([
            if plan.title.is_empty() { plan.plan_id.clone() } else { plan.title.clone() },
            plan.client.clone(),
            dash(&plan.estimate_before).to_owned(),
            dash(&plan.estimate_after).to_owned(),
            format!("{} ({})", dash(&plan.estimate_change), percent(&plan.estimate_change_percent)),
            margin(&plan.margin_before_percent),
            margin(&plan.margin_after_percent),
            note,
        ]);
    }
    let under = format!("{} {} {}", view.under_floor, w("de", "of", "de"), view.plans.len());
    format!(
        "{STRONG}{} → {}{STRONG:#}\n{rows}\n{}: {under}\n",
        view.older,
        view.newer,
        w("Bajo el piso de margen", "Under the floor of the margin", "Abaixo do piso de margem")
    )
}

pub(crate) fn impact_csv(view: &ImpactView) -> String {
    let header = [
        "plan",
        "title",
        "client",
        "estimate_before_usd",
        "estimate_after_usd",
        "estimate_change_usd",
        "estimate_change_percent",
        "net_before_usd",
        "net_after_usd",
        "margin_before_usd",
        "margin_after_usd",
        "margin_before_percent",
        "margin_after_percent",
        "under_floor",
        "problem",
    ];
    csv_text(
        &header,
        view.plans.iter().map(|plan| {
            let under = plan.under_floor.to_string();
            let fields = [
                &plan.plan_id,
                &plan.title,
                &plan.client,
                &plan.estimate_before,
                &plan.estimate_after,
                &plan.estimate_change,
                &plan.estimate_change_percent,
                &plan.net_before,
                &plan.net_after,
                &plan.margin_before,
                &plan.margin_after,
                &plan.margin_before_percent,
                &plan.margin_after_percent,
                &under,
                &plan.problem,
            ];
            fields.map(String::clone).to_vec()
        }),
    )
}
