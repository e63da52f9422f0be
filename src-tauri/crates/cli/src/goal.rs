//! `aforo goal`, `aforo quote compare` and `aforo quote complete`.

use std::path::PathBuf;

use aforo_api::goal::{Goal, GoalView};
use aforo_api::quotes::completeness::ListItemView;
use aforo_api::quotes::options::OptionsView;
use aforo_api::views::{ErrorView, Language};
use clap::Subcommand;

use crate::arguments::{ListFormat, Output, PlanFile};
use crate::output::{STRONG, YELLOW, dash, table};
use crate::words::words;

/// What the three goals have in common.
#[derive(clap::Args)]
pub(crate) struct Seeking {
    #[command(flatten)]
    pub(crate) plan: PlanFile,
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: ListFormat,
    /// File for the plan that reaches the goal.
    #[arg(long)]
    pub(crate) write: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Subcommand)]
pub(crate) enum GoalCommand {
    /// The largest discount that keeps a margin.
    Discount {
        /// Least margin, in percent of the net.
        #[arg(long)]
        margin: String,
        #[command(flatten)]
        seeking: Seeking,
    },
    /// The largest traffic whose quote stays within a number of MRUs or a budget.
    Traffic {
        /// Most MRUs a month.
        #[arg(long, required_unless_present = "budget")]
        mrus: Option<String>,
        /// Most US dollars a month, net.
        #[arg(long)]
        budget: Option<String>,
        #[command(flatten)]
        seeking: Seeking,
    },
    /// The container sizes that need the fewest MRUs.
    Sizes {
        #[command(flatten)]
        seeking: Seeking,
    },
}

impl GoalCommand {
    /// The goal, and what it is sought in.
    pub(crate) fn goal(self, language: Language) -> Result<(Goal, Seeking), ErrorView> {
        let number =
            |text: &str| aforo_api::goal::number(text).ok_or_else(|| ErrorView::new("limit-invalid", language, &[("value", text)]));
        Ok(match self {
            Self::Discount { margin, seeking } => (Goal::Discount { margin: number(&margin)? }, seeking),
            Self::Traffic { mrus, budget, seeking } => {
                let mrus = mrus.as_deref().map(number).transpose()?;
                let net = budget.as_deref().map(number).transpose()?;
                (Goal::Traffic { mrus, net }, seeking)
            }
            Self::Sizes { seeking } => (Goal::Sizes, seeking),
        })
    }
}

pub(crate) fn found(view: &GoalView, language: Language) -> String {
    let w = words(language);
    let mut rows = table(&[w("dato", "input", "dado"), w("antes", "before", "antes"), w("después", "after", "depois")], &[1, 2]);
    for change in &view.changes {
        rows.add_row([change.path.as_str(), dash(&change.before), &change.after]);
    }
    rows.add_row(["MRU", &view.mrus.0, &view.mrus.1]);
    rows.add_row([w("neto USD", "net USD", "líquido USD"), &view.net.0, &view.net.1]);
    rows.add_row([
        w("margen % (interno)", "margin % (internal)", "margem % (interno)"),
        dash(&view.margin_percent.0),
        dash(&view.margin_percent.1),
    ]);
    format!("{rows}\n{} {}\n", view.tried, w("planes calculados", "plans computed", "planos calculados"))
}

pub(crate) fn options(view: &OptionsView, language: Language) -> String {
    let w = words(language);
    let mut titles = vec![w("línea (MRU)", "line (MRU)", "linha (MRU)")];
    titles.extend(view.options.iter().map(|option| option.title.as_str()));
    let figures: Vec<usize> = (1..titles.len()).collect();
    let mut rows = table(&titles, &figures);
    for line in &view.lines {
        let mrus = line.mrus.iter().map(|mrus| mrus.as_deref().unwrap_or("–"));
        rows.add_row(std::iter::once(line.name.as_str()).chain(mrus));
    }
    let mut text = format!("{rows}\n\n");
    let mut rows = table(&titles, &figures);
    type Figure = fn(&aforo_api::quotes::options::OptionView) -> &String;
    let figures: [(&str, Figure); 7] = [
        ("MRU", |option| &option.mrus),
        (w("neto USD al mes", "net USD a month", "líquido USD por mês"), |option| &option.net),
        (w("total USD al mes", "total USD a month", "total USD por mês"), |option| &option.total),
        (w("diferencia con la primera", "difference to the first", "diferença em relação à primeira"), |option| &option.net_change),
        (w("diferencia con la recomendada", "difference to the recommended", "diferença em relação à recomendada"), |option| {
            &option.recommended_change
        }),
        (w("por única vez USD", "once, USD", "pagamento único USD"), |option| &option.one_time),
        (w("neto del contrato USD", "net of the contract, USD", "líquido do contrato USD"), |option| &option.term_net),
    ];
    for (name, figure) in figures {
        rows.add_row(std::iter::once(name).chain(view.options.iter().map(|option| figure(option).as_str())));
    }
    text.push_str(&format!("{rows}\n"));
    for option in &view.options {
        if option.recommended {
            text.push_str(&format!("{} {}\n", w("Recomendada:", "Recommended:", "Recomendada:"), option.title));
        } else if !option.lost.is_empty() {
            text.push_str(&format!("{} {}:\n", w("Se pierde con", "Lost with", "Perde-se com"), option.title));
            option.lost.iter().for_each(|lost| text.push_str(&format!("  {lost}\n")));
        }
    }
    text.push_str(&format!("{STRONG}{}{STRONG:#}\n", w("Las opciones no se suman.", "Options are not summed.", "As opções não se somam.")));
    text
}

pub(crate) fn complete(items: &[ListItemView], language: Language) -> String {
    let w = words(language);
    let mut rows =
        table(&[w("partida", "entry", "item"), "", w("estado", "standing", "estado"), "USD", w("motivo", "reason", "motivo")], &[3]);
    for item in items {
        let standing = match item.standing.as_str() {
            "priced" => w("cotizada", "priced", "cotado"),
            "excluded" => w("excluida", "excluded", "excluído"),
            _ => w("ABIERTA", "OPEN", "EM ABERTO"),
        };
        rows.add_row([&item.id, &item.name, standing, dash(&item.usd), &item.reason]);
    }
    let open = items.iter().filter(|item| item.standing == "open").count();
    let verdict = if open == 0 {
        w("Nada queda abierto.", "Nothing is open.", "Nada fica em aberto.").to_owned()
    } else {
        format!(
            "{YELLOW}{open} {}{YELLOW:#}",
            w("abiertas: no se puede emitir", "open: it cannot be issued", "em aberto: não é possível emitir")
        )
    };
    format!("{rows}\n{verdict}\n")
}
