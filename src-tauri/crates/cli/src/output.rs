//! Tables for people, data for programs. Colours only on a terminal (anstream strips them elsewhere).

use std::io::Write;

use aforo_api::DecimalMark;
use aforo_api::diff::DiffView;
use aforo_api::engine::{Comparison, RateCard};
use aforo_api::messages::Messages;
use aforo_api::views::stranded::StrandedView;
use aforo_api::views::*;
use anstyle::{AnsiColor, Style};
use comfy_table::{Attribute, Cell, CellAlignment, ContentArrangement, Table, presets};

use crate::arguments::ListFormat;
use crate::words::words;

pub(crate) const STRONG: Style = Style::new().bold();
pub(crate) const RED: Style = AnsiColor::Red.on_default().bold();
pub(crate) const YELLOW: Style = AnsiColor::Yellow.on_default();
pub(crate) const DIM: Style = Style::new().dimmed();

/// Text to standard output; a closed pipe is no error of ours.
pub(crate) fn print(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    if !text.ends_with('\n') {
        let _ = out.write_all(b"\n");
    }
}

/// Bytes to standard output as they are.
pub(crate) fn raw(bytes: &[u8]) {
    let _ = std::io::stdout().lock().write_all(bytes);
}

/// A text without colours, for files.
pub(crate) fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// A sentence on standard error.
pub(crate) fn failure(text: &str) {
    let _ = writeln!(anstream::stderr(), "{RED}error{RED:#}: {text}");
}

pub(crate) fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// An error with its hint; for a plan, each problem with file and place.
pub(crate) fn error(error: &ErrorView, file: Option<&str>) {
    failure(&error.message);
    let mut stderr = anstream::stderr();
    for problem in error.problems.iter().filter(|problem| problem.severity == SeverityView::Error) {
        let _ = stderr.write_all(problem_text(problem, file).as_bytes());
    }
    if !error.hint.is_empty() {
        let _ = writeln!(stderr, "\n{DIM}{}{DIM:#}", error.hint);
    }
}

/// Problems of a plan: errors to standard error, the rest to standard output.
pub(crate) fn problems(problems: &[ProblemView], file: Option<&str>) {
    for problem in problems {
        let text = problem_text(problem, file);
        if problem.severity == SeverityView::Error {
            let _ = anstream::stderr().write_all(text.as_bytes());
        } else {
            print(&text);
        }
    }
}

pub(crate) fn problem_text(problem: &ProblemView, file: Option<&str>) -> String {
    let (style, word) = match problem.severity {
        SeverityView::Error => (RED, "error"),
        SeverityView::Warning => (YELLOW, "warning"),
        SeverityView::Assumption => (DIM, "note"),
    };
    let place: Vec<&str> = [file.unwrap_or_default(), &problem.path].into_iter().filter(|part| !part.is_empty()).collect();
    let place = if place.is_empty() { String::new() } else { format!("{}: ", place.join(": ")) };
    let mut text = format!("{place}{style}{word}{style:#} [{}]: {}\n", problem.code, problem.message);
    for line in [&problem.allowed, &problem.cure] {
        if !line.is_empty() {
            text.push_str(&format!("    {line}\n"));
        }
    }
    text
}

pub(crate) fn table(header: &[&str], figures: &[usize]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(header.iter().map(|title| Cell::new(title).add_attribute(Attribute::Bold)));
    for &index in figures {
        if let Some(column) = table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

/// A dash where there is nothing.
pub(crate) fn dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

pub(crate) fn templates(templates: &[TemplateView], format: ListFormat) {
    match format {
        ListFormat::Json => print(&json(&templates)),
        ListFormat::Table => {
            let mut rows = table(&["id", "", ""], &[]);
            for template in templates {
                rows.add_row([&template.id, &template.title, &template.description]);
            }
            print(&rows.to_string());
        }
    }
}

pub(crate) fn quote_table(quote: &QuoteView, language: Language) -> String {
    let w = words(language);
    let mut text = format!(
        "{STRONG}{}{STRONG:#}  {}  {} {}\n",
        quote.number,
        quote.date,
        w("válida hasta", "valid until", "válida até"),
        quote.valid_until
    );
    for environment in &quote.environments {
        let lines: Vec<&QuoteLineView> = quote.lines.iter().filter(|line| line.environment == environment.id).collect();
        if lines.is_empty() {
            continue;
        }
        let mut rows = table(
            &[&environment.name, "", w("cantidad", "quantity", "quantidade"), w("MRU unit.", "unit MRUs", "MRU unit."), "MRU", "USD"],
            &[2, 3, 4, 5],
        );
        for line in lines {
            let amount = if line.included { w("incluido", "included", "incluído") } else { &line.subtotal };
            rows.add_row([&line.name, &line.detail, &line.quantity, &line.unit_mrus, &line.mrus, amount]);
            if let Some(discount) = &line.discount {
                let what = format!("  {} {} %", w("descuento", "discount", "desconto"), discount.percent);
                rows.add_row([&what, "", "", "", "", &format!("-{}", discount.amount)]);
            }
            if let Some(untaxed) = &line.untaxed {
                rows.add_row([&format!("  {}", untaxed.name), &untaxed.reason, "", "", "", ""]);
            }
        }
        rows.add_row([w("Subtotal", "Subtotal", "Subtotal"), "", "", "", &environment.mrus, &environment.subtotal]);
        text.push_str(&format!("\n{rows}\n"));
    }
    let mut rows = table(&["", "MRU", "USD"], &[1, 2]);
    rows.add_row([w("Subtotal", "Subtotal", "Subtotal"), &quote.mrus, &quote.subtotal]);
    if quote.discount != "0.00" {
        let whole = format!("{} {} %", w("Descuento", "Discount", "Desconto"), quote.discount_percent);
        let name = match (&quote.line_discount, quote.discount_percent.as_str()) {
            (None, _) => whole,
            (Some(_), "0") => w("Descuentos por línea", "Discounts by line", "Descontos por linha").to_owned(),
            (Some(_), _) => format!("{} + {whole}", w("Descuentos por línea", "Discounts by line", "Descontos por linha")),
        };
        rows.add_row([&name, "", &format!("-{}", quote.discount)]);
    }
    rows.add_row([w("Neto", "Net", "Líquido"), &quote.mrus, &quote.net]);
    for group in &quote.untaxed {
        rows.add_row([&format!("{}: {}", group.treatment.name, group.treatment.reason), "", &group.net]);
    }
    for tax in &quote.taxes {
        let base = if quote.untaxed.is_empty() { String::new() } else { format!(" {} {}", w("sobre", "on", "sobre"), tax.base) };
        rows.add_row([&format!("{} {} %{base}", tax.name, tax.rate_percent), "", &tax.amount]);
    }
    let tax_notes: Vec<&str> = quote.taxes.iter().map(|tax| tax.note.as_str()).filter(|note| !note.is_empty()).collect();
    rows.add_row([w("Total mensual", "Monthly total", "Total mensal"), "", &quote.total]);
    rows.add_row([
        &format!("{} ({})", w("Neto del contrato", "Net of the contract", "Líquido do contrato"), quote.term_months),
        "",
        &quote.term_net,
    ]);
    text.push_str(&format!("\n{rows}\n"));
    for note in tax_notes {
        text.push_str(&format!("{DIM}{}: {note}{DIM:#}\n", w("impuestos", "taxes", "tributos")));
    }
    text.push_str(&crate::change_output::beside(quote, language));
    let mut rows = table(&[w("Elasticidad", "Elasticity", "Elasticidade"), "MRU", "USD"], &[1, 2]);
    for (name, amount) in [
        (w("base", "base", "base"), &quote.elasticity.base),
        (w("esperada", "expected", "esperada"), &quote.elasticity.expected),
        (w("máxima", "maximum", "máxima"), &quote.elasticity.maximum),
    ] {
        rows.add_row([name, &amount.mrus, &amount.net]);
    }
    text.push_str(&format!("\n{rows}\n"));
    if let Some(margin) = &quote.margin {
        let percent = margin.percent.as_deref().unwrap_or("-");
        text.push_str(&format!(
            "\n{STRONG}{}{STRONG:#}: {} {}, {} {} ({percent} %)\n",
            w("INTERNO", "INTERNAL", "INTERNO"),
            w("costo", "cost", "custo"),
            margin.cost,
            w("margen", "margin", "margem"),
            margin.amount
        ));
    }
    warnings(&mut text, &quote.warnings);
    text
}

pub(crate) fn warnings(text: &mut String, warnings: &[ProblemView]) {
    if !warnings.is_empty() {
        text.push('\n');
    }
    for warning in warnings {
        text.push_str(&problem_text(warning, None));
    }
}

pub(crate) fn capacity_table(capacity: &CapacityView, language: Language) -> String {
    let w = words(language);
    let mut rows = table(
        &[
            w("ambiente", "environment", "ambiente"),
            w("carga", "workload", "carga"),
            w("tamaño", "size", "tamanho"),
            "base",
            w("esperada", "expected", "esperada"),
            w("máximo", "maximum", "máximo"),
            w("decide", "binds", "decide"),
            w("CPU %", "CPU %", "CPU %"),
            w("p95 ms", "p95 ms", "p95 ms"),
        ],
        &[3, 4, 5, 7, 8],
    );
    for workload in &capacity.workloads {
        rows.add_row([
            workload.environment.clone(),
            workload.name.clone(),
            format!("{} vCPU · {} GB", workload.size.vcpu, workload.size.memory_gib),
            workload.tasks.base.to_string(),
            workload.tasks.expected.clone(),
            workload.tasks.maximum.to_string(),
            workload.binding_constraint.clone(),
            workload.utilization.clone(),
            workload.latency_ms.as_ref().map_or_else(|| w("saturado", "saturated", "saturado").to_owned(), |latency| latency.p95.clone()),
        ]);
    }
    let mut text = format!("{rows}\n");
    text.push_str(&crate::platforms::fleets(&capacity.fleets, language));
    for limit in &capacity.limits {
        let verdict = if limit.pass { "ok" } else { "!" };
        let month = limit
            .month_reached
            .map(|month| format!(", {} {month}", w("se alcanza en el mes", "reached in month", "alcança-se no mês")))
            .unwrap_or_default();
        let headroom = match limit.times {
            Some(times) => format!("{times} {}", w("veces el límite", "times the limit", "vezes o limite")),
            None => format!("{} %", limit.headroom),
        };
        text.push_str(&format!("{verdict}  {}: {} / {} ({headroom}{month})\n", limit.name, limit.demand, limit.limit));
    }
    for component in &capacity.components {
        let verdict = if matches!(component.verdict.as_str(), "fits" | "larger") { "ok" } else { "!" };
        text.push_str(&format!("{verdict}  {}: {}\n", component.name, component.why));
    }
    if let Some(operation) = &capacity.operation {
        text.push_str(&crate::operation_output::tables(operation, language));
    }
    if let Some(stranded) = &capacity.stranded {
        text.push_str(&crate::stranded_output::tables(stranded, language));
    }
    warnings(&mut text, &capacity.warnings);
    text
}

/// A machine's CSV: comma, point, header.
fn csv(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let _ = writer.write_record(header);
    for row in rows {
        let _ = writer.write_record(row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

pub(crate) fn capacity_csv(capacity: &CapacityView) -> String {
    let header = [
        "id",
        "environment",
        "name",
        "vcpu",
        "memory_gib",
        "minimum",
        "base",
        "expected",
        "maximum",
        "binding_constraint",
        "utilization",
        "p50_ms",
        "p95_ms",
        "p99_ms",
        "simulated_task_hours",
        "simulated_utilization",
        "saturated_minutes",
        "requests_at_risk",
        "simulated_p95_ms",
        "flaps_per_day",
        "reaction_seconds",
        "stranded_by_minimum_usd",
        "stranded_by_pair_usd",
        "repacking_size",
        "repacking_saving_usd",
    ];
    let row = |workload: &WorkloadView| {
        let simulated = capacity.operation.iter().flat_map(|operation| &operation.workloads).find(|simulated| simulated.id == workload.id);
        let of = |pick: fn(&WorkloadOperationView) -> String| simulated.map(pick).unwrap_or_default();
        let stranded = capacity.stranded.iter().flat_map(|stranded| &stranded.workloads).find(|stranded| stranded.id == workload.id);
        let lost = |pick: fn(&StrandedView) -> String| stranded.map(pick).unwrap_or_default();
        let latency =
            |pick: fn(&LatencyView) -> &String| workload.latency_ms.as_ref().map(|latency| pick(latency).clone()).unwrap_or_default();
        vec![
            workload.id.clone(),
            workload.environment.clone(),
            aforo_api::engine::spreadsheet_safe(&workload.name),
            workload.size.vcpu.clone(),
            workload.size.memory_gib.clone(),
            workload.tasks.minimum.to_string(),
            workload.tasks.base.to_string(),
            workload.tasks.expected.clone(),
            workload.tasks.maximum.to_string(),
            workload.binding_constraint.clone(),
            workload.utilization.clone(),
            latency(|latency| &latency.p50),
            latency(|latency| &latency.p95),
            latency(|latency| &latency.p99),
            of(|simulated| simulated.task_hours.clone()),
            of(|simulated| simulated.utilization.clone()),
            of(|simulated| simulated.saturated_minutes.clone()),
            of(|simulated| simulated.requests_at_risk.clone()),
            of(|simulated| simulated.latency_ms.as_ref().map(|latency| latency.p95.clone()).unwrap_or_default()),
            of(|simulated| simulated.flaps_per_day.clone()),
            of(|simulated| simulated.reaction_seconds.clone().unwrap_or_default()),
            lost(|stranded| stranded.by_minimum.usd.clone()),
            lost(|stranded| stranded.by_pair.usd.clone()),
            lost(|stranded| stranded.repacking.as_ref().map(|other| other.size.clone()).unwrap_or_default()),
            lost(|stranded| stranded.repacking.as_ref().map(|other| other.saving.clone()).unwrap_or_default()),
        ]
    };
    csv(&header, capacity.workloads.iter().map(row))
}

pub(crate) fn trace_text(trace: &TraceView, language: Language) -> String {
    let measured = |value: &str, unit: &str| format!("{value} {}", Messages::of(language).unit(unit)).trim_end().to_owned();
    let result = measured(&trace.result, &trace.unit);
    let mut text = format!("{STRONG}{}{STRONG:#} = {result}\n{}  [{}]\n", trace.title, trace.expression, trace.formula);
    for operand in &trace.operands {
        let value = measured(&operand.value, &operand.unit);
        text.push_str(&format!("  {} = {value}\n", operand.symbol));
        // An input whose description tells its range is named by its path; a figure explains itself by its id.
        let leads = matches!(operand.origin.as_str(), "figure" | "range").then_some(operand.reference.as_str());
        let told: Vec<&str> = leads.into_iter().chain([operand.description.as_str()]).filter(|part| !part.is_empty()).collect();
        if !told.is_empty() {
            text.push_str(&format!("      {DIM}{}{DIM:#}\n", told.join(": ")));
        }
    }
    text
}

pub(crate) fn diff_table(diff: &DiffView, language: Language) -> String {
    let w = words(language);
    let dash = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
    let mut text = String::new();
    let mut rows = table(&[w("dato", "input", "dado"), w("antes", "before", "antes"), w("después", "after", "depois")], &[]);
    for change in &diff.inputs {
        rows.add_row([change.path.clone(), dash(&change.before), dash(&change.after)]);
    }
    text.push_str(&format!("{rows}\n"));
    for (title, changes) in
        [("MRU", &diff.lines), (w("recurso (USD)", "resource (USD)", "recurso (USD)"), &diff.resources), ("total", &diff.totals)]
    {
        let mut rows = table(
            &[title, w("antes", "before", "antes"), w("después", "after", "depois"), w("diferencia", "difference", "diferença")],
            &[1, 2, 3],
        );
        for change in changes {
            rows.add_row([change.id.clone(), dash(&change.before), dash(&change.after), change.delta.clone()]);
        }
        text.push_str(&format!("\n{rows}\n"));
    }
    text.push_str(&format!("\n{}", crate::change_output::explanation(&diff.explanation, language)));
    text
}

/// CSV whose cells a spreadsheet takes for text, whatever a file's author wrote.
pub(crate) fn csv_text(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    csv(header, rows.map(|row| row.iter().map(|cell| aforo_api::engine::spreadsheet_safe(cell)).collect()))
}

pub(crate) fn rate_card(card: &RateCard, language: Language) {
    let mut rows = table(&["id", "", "MRU", "", ""], &[2]);
    for component in &card.components {
        let name = DecimalMark::of_language(language).name(&component.id, language.name(&component.name));
        let source = aforo_api::source_in_words(&component.source, language);
        rows.add_row([&component.id, &name, &component.mrus.normalize().to_string(), component.origin.as_str(), &source]);
    }
    let example = if card.example {
        words(language)(
            "  EJEMPLO: reemplácelo por el de su organización",
            "  EXAMPLE: replace it with your organization's own",
            "  EXEMPLO: substitua-a pela da sua organização",
        )
    } else {
        ""
    };
    print(&format!("{STRONG}{}{STRONG:#}  1 MRU = USD {}{example}\n{rows}", card.reference(), card.usd_per_mru));
}

pub(crate) fn comparison(card: &RateCard, comparisons: &[Comparison], language: Language) {
    let w = words(language);
    let titles = [
        w("componente", "component", "componente"),
        w("nube USD", "cloud USD", "nuvem USD"),
        w("con cargas USD", "loaded USD", "com encargos USD"),
        w("MRU derivados", "derived MRUs", "MRU derivados"),
        w("MRU publicados", "published MRUs", "MRU publicados"),
        "",
    ];
    let mut rows = table(&titles, &[1, 2, 3, 4]);
    for comparison in comparisons {
        let published = comparison.published.normalize().to_string();
        match &comparison.derived {
            Ok(derived) => rows.add_row([
                comparison.component.clone(),
                aforo_api::engine::usd(derived.cloud_usd),
                aforo_api::engine::usd(derived.loaded_usd),
                derived.mrus.normalize().to_string(),
                published,
                if comparison.is_under_cost() { w("BAJO EL COSTO", "UNDER COST", "ABAIXO DO CUSTO").to_owned() } else { String::new() },
            ]),
            Err(key) => rows.add_row([
                comparison.component.clone(),
                format!("{}: {key}", w("sin precio", "no price", "sem preço")),
                String::new(),
                String::new(),
                published,
                "!".to_owned(),
            ]),
        };
    }
    print(&format!("{STRONG}{}{STRONG:#}\n{rows}", card.reference()));
}
