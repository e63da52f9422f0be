//! The estimate for people and for programs: its lines with their ranges, and the plan in several regions.

use aforo_api::messages::Messages;
use aforo_api::views::ranges::{NamedRangeView, RangesView};
use aforo_api::views::regions::{RegionView, RegionsView};
use aforo_api::views::*;

use crate::output::{DIM, STRONG, csv_text, dash, table, warnings};
use crate::words::words;

fn range<'a>(ranges: &'a [NamedRangeView], id: &str) -> Option<&'a NamedRangeView> {
    ranges.iter().find(|range| range.id == id)
}

/// The lines by environment; with their ranges, if those were asked for.
pub(crate) fn table_of(estimate: &EstimateView, language: Language) -> String {
    let w = words(language);
    let mut text = String::new();
    let ranges = estimate.ranges.as_ref();
    // What does not vary has an amount and no range.
    let ends = |of: Option<&NamedRangeView>| {
        of.filter(|named| named.range.varies).map_or_else(Default::default, |named| [named.range.low.clone(), named.range.high.clone()])
    };
    for environment in &estimate.environments {
        let mut titles = vec![
            environment.name.as_str(),
            "",
            w("región", "region", "região"),
            w("uso", "usage", "uso"),
            w("unidad", "unit", "unidade"),
            w("precio", "price", "preço"),
            "USD",
        ];
        let mut figures = vec![3, 5, 6];
        if ranges.is_some() {
            titles.extend([w("bajo", "low", "baixo"), w("alto", "high", "alto")]);
            figures.extend([7, 8]);
        }
        let mut rows = table(&titles, &figures);
        for line in estimate.lines.iter().filter(|line| line.environment == environment.id) {
            let mark = match (line.manual, line.verified) {
                (true, _) => format!("{} *", line.price),
                (false, true) => line.price.clone(),
                (false, false) => format!("{} ?", line.price),
            };
            let unit = Messages::of(language).unit(&line.unit);
            let row = [&line.resource, &line.detail, &line.region, &line.quantity, &unit, &mark, &line.amount].map(String::clone);
            let ends = ranges.map(|ranges| ends(range(&ranges.lines, &line.id)));
            rows.add_row(row.into_iter().chain(ends.into_iter().flatten()));
        }
        let total = ["Total", "", "", "", "", "", &environment.total].map(str::to_owned);
        let ends = ranges.map(|ranges| ends(range(&ranges.environments, &environment.id)));
        rows.add_row(total.into_iter().chain(ends.into_iter().flatten()));
        text.push_str(&format!("{rows}\n\n"));
    }
    text.push_str(&format!("{STRONG}{} USD {}{STRONG:#}\n", w("Total al mes:", "Total a month:", "Total por mês:"), estimate.total));
    if let Some(ranges) = ranges {
        text.push_str(&whole(ranges, language));
    }
    if !estimate.options.is_empty() {
        text.push_str(&format!("\n{}\n", options(&estimate.options, language)));
    }
    text.push_str(&crate::platforms::layers(&estimate.layers, &estimate.free, language));
    warnings(&mut text, &estimate.warnings);
    text
}

/// The range of the whole, and what low and high mean.
fn whole(ranges: &RangesView, language: Language) -> String {
    let w = words(language);
    let total = &ranges.total;
    let (low, typical, high) = (w("bajo", "low", "baixo"), w("típico", "typical", "típico"), w("alto", "high", "alto"));
    let mut text = format!("{low} {}  {typical} {}  {high} {}\n", total.low, total.typical, total.high);
    for note in &ranges.notes {
        text.push_str(&format!("{DIM}{note}{DIM:#}\n"));
    }
    text
}

/// What other ways of buying would save.
fn options(options: &[PurchaseOptionView], language: Language) -> String {
    let w = words(language);
    let titles = [
        w("otra forma de compra", "other ways of buying", "outra forma de compra"),
        w("al mes USD", "a month USD", "por mês USD"),
        w("ahorro USD", "saving USD", "economia USD"),
        "%",
        "",
    ];
    let mut rows = table(&titles, &[1, 2, 3]);
    for option in options {
        let note = match (option.problem.is_empty(), option.in_use, option.verified) {
            (false, ..) => option.problem.as_str(),
            (true, true, _) => w("en uso", "in use", "em uso"),
            (true, false, false) => w("precio sin verificar", "price not verified", "preço não verificado"),
            (true, false, true) => "",
        };
        rows.add_row([option.name.as_str(), dash(&option.total), dash(&option.saving), &option.saving_percent, note]);
    }
    rows.to_string()
}

/// The lines as CSV; with their ranges, if those were asked for.
pub(crate) fn csv_of(estimate: &EstimateView) -> String {
    let mut header =
        vec!["id", "environment", "service", "region", "resource", "detail", "quantity", "unit", "amount", "price", "verified", "manual"];
    if estimate.ranges.is_some() {
        header.extend(["low", "typical", "high"]);
    }
    let row = |line: &EstimateLineView| {
        let ranges = estimate.ranges.as_ref().map(|ranges| {
            let found = range(&ranges.lines, &line.id);
            found.map_or_else(Default::default, |named| [named.range.low.clone(), named.range.typical.clone(), named.range.high.clone()])
        });
        [
            &line.id,
            &line.environment,
            &line.service,
            &line.region,
            &line.resource,
            &line.detail,
            &line.quantity,
            &line.unit,
            &line.amount,
            &line.price,
            &line.verified.to_string(),
            &line.manual.to_string(),
        ]
        .map(String::clone)
        .into_iter()
        .chain(ranges.into_iter().flatten())
        .collect()
    };
    csv_text(&header, estimate.lines.iter().map(row))
}

/// The plan in each region: a column each.
pub(crate) fn regions(view: &RegionsView, language: Language) -> String {
    let w = words(language);
    let head = |region: &RegionView| if region.code.is_empty() { region.name.clone() } else { region.code.clone() };
    let heads: Vec<String> = view.regions.iter().map(head).collect();
    let titles: Vec<&str> = std::iter::once("USD").chain(heads.iter().map(String::as_str)).collect();
    let figures: Vec<usize> = (1..titles.len()).collect();
    let mut rows = table(&titles, &figures);
    let mut add = |name: &str, cells: Vec<&str>| {
        rows.add_row(std::iter::once(name).chain(cells).map(str::to_owned));
    };
    for service in &view.services {
        add(&service.service, service.amounts.iter().map(|amount| dash(amount)).collect());
    }
    // What is priced where something is not, and without what: a sum of a part is never taken for the total.
    let total = |region: &RegionView| {
        if region.partial { format!("{} ({})", region.priced, region.without) } else { dash(&region.total).to_owned() }
    };
    let totals: Vec<String> = view.regions.iter().map(total).collect();
    add("Total", totals.iter().map(String::as_str).collect());
    let of = |cell: fn(&RegionView) -> &str| view.regions.iter().map(|region| dash(cell(region))).collect();
    add(w("diferencia", "difference", "diferença"), of(|region| &region.difference));
    add("%", of(|region| &region.difference_percent));
    add(w("margen %", "margin %", "margem %"), of(|region| &region.margin_percent));
    let mut text = format!("{rows}\n");
    let unverified = w("líneas con precios sin verificar", "lines with prices that are not verified", "linhas com preços não verificados");
    let part = w("diferencia sin ese servicio", "difference without that service", "diferença sem esse serviço");
    for region in &view.regions {
        if region.partial {
            text.push_str(&format!("{}: {} ({part})\n", head(region), region.problem));
        } else if !region.problem.is_empty() {
            text.push_str(&format!("{}: {}\n", head(region), region.problem));
        } else if region.unverified > 0 {
            text.push_str(&format!("{DIM}{}: {} {unverified}{DIM:#}\n", head(region), region.unverified));
        }
    }
    text
}
