//! Why quotes differ, change orders, and what a quote amounts to beside its monthly total, as tables.

use aforo_api::quotes::views::*;
use aforo_api::views::{Language, QuoteView};

use crate::output::{STRONG, YELLOW, dash, table};
use crate::words::words;

/// A change with its sign, so that nothing hangs on a colour.
fn signed(amount: &str) -> String {
    let zero = amount.chars().all(|digit| matches!(digit, '0' | '.'));
    if amount.starts_with('-') || zero { amount.to_owned() } else { format!("+{amount}") }
}

pub(crate) fn explanation(explanation: &ExplanationView, language: Language) -> String {
    let w = words(language);
    let local = explanation.change.local_total.is_some();
    let mut titles =
        vec![w("por qué", "why", "por quê"), "MRU", w("neto USD", "net USD", "líquido USD"), w("total USD", "total USD", "total USD")];
    if local {
        titles.push(&explanation.currency);
    }
    let mut rows = table(&titles, &[1, 2, 3, 4][..titles.len() - 1]);
    let cells = |name: &str, amounts: &AmountsView, sign: bool| {
        let shown = |amount: &str| if sign { signed(amount) } else { amount.to_owned() };
        let mut cells = vec![name.to_owned(), shown(&amounts.mrus), shown(&amounts.net), shown(&amounts.total)];
        cells.extend(amounts.local_total.as_deref().map(shown));
        cells
    };
    rows.add_row(cells(w("Antes", "Before", "Antes"), &explanation.before, false));
    for effect in &explanation.effects {
        let nothing = [&effect.change.mrus, &effect.change.net, &effect.change.total]
            .into_iter()
            .chain(effect.change.local_total.as_ref())
            .all(|amount| amount.chars().all(|digit| matches!(digit, '0' | '.')));
        if !nothing {
            rows.add_row(cells(&effect.name, &effect.change, true));
        }
    }
    rows.add_row(cells(w("Después", "After", "Depois"), &explanation.after, false));
    rows.add_row(cells(w("Diferencia", "Difference", "Diferença"), &explanation.change, true));
    let mut text = format!("{rows}\n");
    if !explanation.lines.is_empty() {
        let titles = [
            w("línea", "line", "linha"),
            w("por qué", "why", "por quê"),
            "MRU",
            w("USD antes de descuento", "USD before discount", "USD antes do desconto"),
        ];
        let mut rows = table(&titles, &[2, 3]);
        for line in &explanation.lines {
            rows.add_row([line.id.clone(), line.name.clone(), signed(&line.mrus), signed(&line.subtotal)]);
        }
        text.push_str(&format!("\n{rows}\n"));
    }
    text
}

pub(crate) fn change_order(order: &ChangeOrderView, language: Language) -> String {
    let w = words(language);
    let mut text = format!(
        "{STRONG}{} {} {}{STRONG:#}  {}\n{} {}; {} {}; {}: {}\n\n",
        order.number,
        w("de", "of", "de"),
        order.quote,
        order.client,
        w("modifica", "amends", "altera"),
        order.amends,
        w("solicitada el", "requested on", "solicitada em"),
        order.requested_on,
        w("motivo", "reason", "motivo"),
        dash(&order.reason)
    );
    let mut rows = table(
        &[w("ambiente", "environment", "ambiente"), w("antes", "before", "antes"), w("después", "after", "depois"), "MRU"],
        &[1, 2, 3],
    );
    for environment in &order.environments {
        let name = if environment.name.is_empty() { &environment.id } else { &environment.name };
        rows.add_row([name, &environment.before, &environment.after, &signed(&environment.change)]);
    }
    text.push_str(&format!("{rows}\n\n{}\n", explanation(&order.explanation, language)));
    for item in &order.one_time {
        text.push_str(&format!("{}: {} USD {}\n", w("pago único", "paid once", "pagamento único"), item.name, signed(&item.net)));
    }
    if let Some(proration) = &order.proration {
        text.push_str(&format!(
            "{} {} ({}, {}/{} {}): {} USD {}, {} USD {}\n",
            w("rige desde", "holds from", "vigora desde"),
            proration.effective,
            convention(&proration.convention, language),
            proration.days,
            proration.days_in_month,
            w("días", "days", "dias"),
            w("neto", "net", "líquido"),
            signed(&proration.net),
            w("con impuestos", "with taxes", "com tributos"),
            signed(&proration.total)
        ));
    }
    text.push_str(&format!(
        "{STRONG}{} {} MRU, {} USD {}, {} USD {}{STRONG:#}\n{}\n",
        w("nuevo total mensual:", "new monthly total:", "novo total mensal:"),
        order.monthly_mrus,
        w("neto", "net", "líquido"),
        order.monthly_net,
        w("con impuestos", "with taxes", "com tributos"),
        order.monthly_total,
        order.unchanged
    ));
    if order.needs_client_approval {
        let approver = if order.approver.is_empty() {
            format!(
                "{YELLOW}{}{YELLOW:#}",
                w(
                    "falta la aprobación de un usuario autorizado",
                    "an authorised user must approve",
                    "falta a aprovação de um usuário autorizado"
                )
            )
        } else {
            format!("{} {}", w("aprobada por", "approved by", "aprovada por"), order.approver)
        };
        text.push_str(&format!("{approver}\n"));
    }
    text
}

/// Local currency, withholding, what is paid once, and the months of a ramp.
pub(crate) fn beside(quote: &QuoteView, language: Language) -> String {
    let w = words(language);
    let mut text = String::new();
    if !quote.optional.is_empty() {
        let title = w("Opcional (fuera del total)", "Optional (no part of the total)", "Opcional (fora do total)");
        let mut rows =
            table(&[title, "", w("cantidad", "quantity", "quantidade"), "MRU", w("neto USD", "net USD", "líquido USD")], &[2, 3, 4]);
        for line in &quote.optional {
            rows.add_row([&line.name, &line.detail, &line.quantity, &line.mrus, &line.net]);
        }
        text.push_str(&format!("\n{rows}\n"));
    }
    if let Some(one_time) = &quote.one_time {
        let mut rows = table(
            &[
                w(
                    "Por única vez (fuera del total mensual)",
                    "Once (no part of the monthly total)",
                    "Pagamento único (fora do total mensal)",
                ),
                "USD",
            ],
            &[1],
        );
        for item in &one_time.items {
            rows.add_row([&item.name, &item.net]);
            if let Some(untaxed) = &item.untaxed {
                rows.add_row([&format!("  {}: {}", untaxed.name, untaxed.reason), ""]);
            }
        }
        rows.add_row([w("Neto", "Net", "Líquido"), &one_time.net]);
        for tax in &one_time.taxes {
            rows.add_row([&format!("{} {} %", tax.name, tax.rate_percent), &tax.amount]);
        }
        rows.add_row([w("Total por única vez", "Total once", "Total de pagamento único"), &one_time.total]);
        text.push_str(&format!("\n{rows}\n"));
    }
    if let Some(local) = &quote.local {
        text.push_str(&format!(
            "\n{} {}: {} {}, {} {} ({} {} {}, {}, {})\n",
            w("Referencial en", "For information in", "Referencial em"),
            local.currency,
            w("neto", "net", "líquido"),
            local.net,
            w("total", "total", "total"),
            local.total,
            local.per_usd,
            local.currency,
            w("por USD", "per USD", "por USD"),
            local.source,
            local.date
        ));
    }
    if let Some(withholding) = &quote.withholding {
        text.push_str(&format!(
            "{} {} %: {} USD {}, {} USD {}, {} USD {}\n",
            w("Retención", "Withholding", "Retenção"),
            withholding.rate_percent,
            w("se factura", "invoiced", "fatura-se"),
            withholding.invoiced,
            w("se retiene", "withheld", "retém-se"),
            withholding.withheld,
            w("se recibe", "received", "recebe-se"),
            withholding.received
        ));
    }
    if !quote.ramp.is_empty() {
        let mut rows = table(&[w("Mes", "Month", "Mês"), "MRU", w("neto USD", "net USD", "líquido USD")], &[0, 1, 2]);
        for month in &quote.ramp {
            rows.add_row([&month.month.to_string(), &month.mrus, &month.net]);
        }
        text.push_str(&format!("\n{rows}\n"));
    }
    text
}

/// How the month in which a change takes effect is charged.
fn convention(code: &str, language: Language) -> &'static str {
    let w = words(language);
    match code {
        "next-cycle" => w("desde el mes siguiente", "from the next month on", "a partir do mês seguinte"),
        _ => w("por los días que quedan", "by the remaining days", "pelos dias que restam"),
    }
}
