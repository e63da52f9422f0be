//! Stranded capacity as a table.

use aforo_api::views::Language;
use aforo_api::views::stranded::*;

use crate::output::{DIM, STRONG, table};
use crate::words::words;

/// What each workload strands, and what to do.
pub(crate) fn tables(stranded: &StrandedCapacityView, language: Language) -> String {
    let w = words(language);
    let mut text = format!(
        "\n{STRONG}{}{STRONG:#}\n",
        w(
            "Capacidad varada (USD al mes, precios de lista)",
            "Stranded capacity (USD a month, list prices)",
            "Capacidade ociosa (USD por mês, preços de lista)"
        )
    );
    let mut rows = table(
        &[
            w("ambiente", "environment", "ambiente"),
            w("carga", "workload", "carga"),
            w("tamaño", "size", "tamanho"),
            w("pagado", "paid", "pago"),
            w("por mínimo", "by minimum", "por mínimo"),
            w("por el par", "by the pair", "pelo par"),
            "%",
            w("reempaque", "repacking", "reempacotamento"),
            w("ahorro", "saving", "economia"),
        ],
        &[3, 4, 5, 6, 8],
    );
    for workload in &stranded.workloads {
        let (repacking, saving) = workload.repacking.as_ref().map_or(("–", "–"), |other| (other.size.as_str(), other.saving.as_str()));
        rows.add_row([
            &workload.environment,
            &workload.name,
            &workload.size,
            &workload.bought.usd,
            &workload.by_minimum.usd,
            &workload.by_pair.usd,
            &workload.share,
            repacking,
            saving,
        ]);
    }
    rows.add_row([
        "",
        w("Total", "Total", "Total"),
        "",
        &stranded.bought,
        &stranded.by_minimum,
        &stranded.by_pair,
        "",
        "",
        &stranded.saving,
    ]);
    text.push_str(&format!("{rows}\n"));
    for workload in stranded.workloads.iter().filter(|workload| workload.repacking.is_some()) {
        text.push_str(&format!("{DIM}{}: {}{DIM:#}\n", workload.id, workload.advice));
    }
    text
}
