//! `aforo rates`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aforo_api::prices::{self, PlanToCompare};
use aforo_api::rates::{self, CardDiffView, CardView, CostView};
use aforo_api::views::{ErrorView, Language};
use aforo_api::{Engine, files};
use clap::{Subcommand, ValueEnum};

use crate::arguments::{DataFormat, ListFormat, OnDate};
use crate::output::{DIM, RED, STRONG, YELLOW, csv_text, dash, table};
use crate::words::words;
use crate::{library, output};

#[derive(Subcommand)]
pub(crate) enum RatesCommand {
    /// List the rate cards: version, dates, value of the MRU.
    List {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        #[command(flatten)]
        date: OnDate,
    },
    /// Show the components of a rate card and their MRUs.
    Show {
        /// Card, `id@version`; the newest one if absent.
        #[arg(default_value = "")]
        card: String,
    },
    /// Derive each component anew from the price book and compare with what the card publishes.
    Derive,
    /// What each component costs and earns at the active book's prices, and what if a parameter changes.
    Cost {
        /// Card, `id@version`; the newest one if absent.
        #[arg(default_value = "")]
        card: String,
        /// Another value of a parameter: margin, labour, overhead, tax, step or usd-per-mru, for example `--set margin=40`; or of one
        /// component: `<component>/labour-hours`, `/licences`, `/mrus` or the monthly usage of a price key.
        #[arg(long = "set", value_name = "NAME=VALUE")]
        settings: Vec<String>,
        /// Only components whose id contains this.
        #[arg(long, default_value = "")]
        find: String,
        /// Plan files on which the derived MRUs are tried; with `--library-plans` those of the library too.
        #[arg(long = "plan")]
        plans: Vec<PathBuf>,
        /// Try them on every plan of the library.
        #[arg(long)]
        library_plans: bool,
        #[arg(long, value_enum, default_value = "table")]
        format: DataFormat,
        #[command(flatten)]
        date: OnDate,
    },
    /// Read a rate-card file and report all of its problems.
    Check {
        /// Rate-card file (TOML).
        file: PathBuf,
    },
    /// Publish a rate-card file in the library, for good; components under their cost are told.
    Publish {
        /// Rate-card file (TOML).
        file: PathBuf,
        #[command(flatten)]
        date: OnDate,
    },
    /// Compare two cards: parameters, MRUs and US dollars of each component and recipe.
    Diff {
        /// Older card, `id@version`.
        older: String,
        /// Newer card.
        newer: String,
        #[arg(long, value_enum, default_value = "table")]
        format: DataFormat,
        #[command(flatten)]
        date: OnDate,
    },
    /// Write a card: TOML is the file whole, CSV its components and XLSX its components and terms for a spreadsheet.
    Export {
        /// Card, `id@version`; the newest one if absent.
        #[arg(default_value = "")]
        card: String,
        #[arg(long, value_enum, default_value = "toml")]
        format: CardFormat,
        /// File to write; standard output if absent.
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Make a new version of a card from the CSV or XLSX of `export`; it is written as TOML, and published by `publish`.
    Import {
        /// CSV or XLSX file.
        file: PathBuf,
        /// Card on which it is based; the newest one if absent.
        #[arg(long, default_value = "")]
        base: String,
        /// Version of the new card.
        #[arg(long)]
        version: String,
        /// File to write; standard output if absent.
        #[arg(short, long)]
        output: Option<PathBuf>,
        #[command(flatten)]
        date: OnDate,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum CardFormat {
    Toml,
    Csv,
    Xlsx,
}

pub(crate) fn run(engine: &Engine, command: RatesCommand, named: Option<&Path>, language: Language) -> Result<ExitCode, ErrorView> {
    let today = |date: &OnDate| date.date.unwrap_or_else(|| jiff::Zoned::now().date());
    let library = library::open(named, language)?;
    library::prepare(engine, library.as_ref(), &[], language)?;
    let find = |reference: &str| rates::find(engine, reference, language);
    match command {
        RatesCommand::List { format, date } => {
            let views: Vec<CardView> = engine.rate_cards().iter().map(|card| rates::card_view(card, today(&date))).collect();
            match format {
                ListFormat::Table => output::print(&cards(&views, language)),
                ListFormat::Json => output::print(&output::json(&views)),
            }
        }
        RatesCommand::Show { card } => output::rate_card(&*find(&card)?, language),
        RatesCommand::Derive => {
            for card in engine.rate_cards() {
                output::comparison(&card, &aforo_api::engine::compare_card(&card, engine.data()), language);
            }
        }
        RatesCommand::Cost { card, settings, find: wanted, plans, library_plans, format, date } => {
            let base = find(&card)?;
            let mut changed = aforo_api::engine::RateCard::clone(&base);
            for setting in &settings {
                let (name, value) = setting.split_once('=').unwrap_or((setting, ""));
                rates::set(&mut changed, name.trim(), value, language)?;
            }
            let mut tried: Vec<PlanToCompare> = Vec::new();
            for path in &plans {
                tried.push(prices::plan_file_to_compare(&path.to_string_lossy(), &files::read(path, language)?));
            }
            if let Some(library) = library.as_ref().filter(|_| library_plans) {
                tried.extend(prices::library_plans(library, language)?);
            }
            let mut view = rates::cost(engine, &changed, &base, &tried, today(&date), language);
            view.components.retain(|component| component.id.contains(&wanted));
            output::print(&match format {
                DataFormat::Table => costs(&view, language),
                DataFormat::Json => output::json(&view),
                DataFormat::Csv => costs_csv(&view),
            });
        }
        RatesCommand::Check { file } => {
            let bytes = files::read(&file, language)?;
            if let Err(problems) = aforo_api::engine::check_card(&file.to_string_lossy(), &bytes) {
                output::failure(&problems);
                return Ok(ExitCode::from(2));
            }
        }
        RatesCommand::Publish { file, date } => {
            let bytes = files::read(&file, language)?;
            let library = library::make(named, language)?;
            let now = jiff::Timestamp::now().to_string();
            let card = rates::publish(engine, &library, &file.to_string_lossy(), &bytes, &now, language)?;
            output::print(&cards(&[rates::card_view(&card, today(&date))], language));
            let view = rates::cost(engine, &card, &card, &[], today(&date), language);
            output::print(&under_cost(&view, language));
        }
        RatesCommand::Diff { older, newer, format, date } => {
            let view = rates::compare(&*find(&older)?, &*find(&newer)?, today(&date));
            output::print(&match format {
                DataFormat::Table => diff(&view, language),
                DataFormat::Json => output::json(&view),
                DataFormat::Csv => diff_csv(&view),
            });
        }
        RatesCommand::Export { card, format, output } => {
            let card = find(&card)?;
            let bytes = match format {
                CardFormat::Toml => rates::text(&card, language)?.into_bytes(),
                CardFormat::Csv => rates::write_card_csv(&card),
                CardFormat::Xlsx => rates::workbook(&card, language)?,
            };
            write(&bytes, output.as_deref(), language)?;
        }
        RatesCommand::Import { file, base, version, output, date } => {
            let bytes = files::read(&file, language)?;
            let table = rates::read_table(&file.to_string_lossy(), &bytes, language)?;
            let card = rates::with_table(&*find(&base)?, &version, today(&date), &table, language)?;
            write(rates::text(&card, language)?.as_bytes(), output.as_deref(), language)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn write(bytes: &[u8], path: Option<&Path>, language: Language) -> Result<(), ErrorView> {
    match path {
        Some(path) => files::write_whole(path, bytes, language),
        None => {
            output::raw(bytes);
            Ok(())
        }
    }
}

fn cards(views: &[CardView], language: Language) -> String {
    let w = words(language);
    let titles = [
        w("tarifario", "rate card", "tabela de MRU"),
        w("publicado", "published", "publicado"),
        w("desde", "from", "desde"),
        w("hasta", "until", "até"),
        "USD/MRU",
        "",
        "",
    ];
    let mut rows = table(&titles, &[4]);
    for view in views {
        let force = if view.in_force { w("vigente", "in force", "vigente") } else { w("no vigente", "not in force", "não vigente") };
        let example = if view.example { w("EJEMPLO", "EXAMPLE", "EXEMPLO") } else { "" };
        rows.add_row([&view.reference, &view.published, &view.valid_from, &view.valid_until, &view.usd_per_mru, force, example]);
    }
    rows.to_string()
}

fn costs(view: &CostView, language: Language) -> String {
    let w = words(language);
    let parameters: Vec<String> = view.parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mut text = format!("{STRONG}{}{STRONG:#}  {}  {DIM}{}{DIM:#}\n", view.card.reference, view.price_book, parameters.join(" "));
    let titles = [
        w("componente", "component", "componente"),
        w("nube", "cloud", "nuvem"),
        w("impuesto", "tax", "imposto"),
        w("trabajo", "labour", "trabalho"),
        w("licencias", "licences", "licenças"),
        w("generales", "overhead", "gerais"),
        w("costo", "cost", "custo"),
        w("precio", "price", "preço"),
        w("MRU deriv.", "derived MRU", "MRU deriv."),
        "MRU",
        w("cobra", "charges", "cobra"),
        w("margen %", "margin %", "margem %"),
        "",
    ];
    let mut rows = table(&titles, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for one in &view.components {
        let mark = match (one.under_cost, one.under_target, one.problem.as_str()) {
            (true, ..) => w("BAJO EL COSTO", "UNDER COST", "ABAIXO DO CUSTO"),
            (_, true, _) => w("bajo el margen", "under margin", "abaixo da margem"),
            (.., "no-analysis") => w("sin análisis", "no analysis", "sem análise"),
            (.., problem) => problem,
        };
        rows.add_row([
            one.id.as_str(),
            dash(&one.cloud),
            dash(&one.cloud_tax),
            dash(&one.labour),
            dash(&one.licences),
            dash(&one.overhead),
            dash(&one.loaded),
            dash(&one.price),
            dash(&one.derived_mrus),
            &one.mrus,
            &one.charged,
            dash(&one.margin_percent),
            mark,
        ]);
    }
    text.push_str(&format!("{rows}\n{}", under_cost(view, language)));
    if !view.plans.is_empty() {
        let titles = [
            "plan",
            "MRU",
            "→ MRU",
            w("neto USD", "net USD", "líquido USD"),
            "→ USD",
            w("cambio", "change", "mudança"),
            w("margen %", "margin %", "margem %"),
            "→ %",
            "",
        ];
        let mut rows = table(&titles, &[1, 2, 3, 4, 5, 6, 7]);
        for plan in &view.plans {
            rows.add_row([
                plan.plan.as_str(),
                dash(&plan.mrus_before),
                dash(&plan.mrus_after),
                dash(&plan.net_before),
                dash(&plan.net_after),
                dash(&plan.net_change),
                dash(&plan.margin_before_percent),
                dash(&plan.margin_after_percent),
                &plan.problem,
            ]);
        }
        text.push_str(&format!("\n{rows}\n"));
    }
    text
}

/// A warning wherever a published MRU lies under its cost.
fn under_cost(view: &CostView, language: Language) -> String {
    let w = words(language);
    let mut text = String::new();
    for one in view.components.iter().filter(|one| one.under_cost) {
        text.push_str(&format!(
            "{RED}{}{RED:#} {}: {} {} MRU = USD {}, {} USD {}\n",
            w("bajo el costo", "under cost", "abaixo do custo"),
            one.id,
            w("publica", "publishes", "publica"),
            one.mrus,
            one.charged,
            w("cuesta", "costs", "custa"),
            one.loaded
        ));
    }
    let unknown = view.components.iter().filter(|one| one.problem.starts_with("price-missing"));
    for one in unknown {
        text.push_str(&format!("{YELLOW}{}{YELLOW:#} {}: {}\n", w("sin precio", "no price", "sem preço"), one.id, one.problem));
    }
    text
}

fn costs_csv(view: &CostView) -> String {
    let header = [
        "component",
        "origin",
        "cloud",
        "cloud_tax",
        "labour",
        "licences",
        "overhead",
        "loaded",
        "price",
        "derived_mrus",
        "mrus",
        "charged",
        "margin_percent",
        "under_cost",
        "under_target",
        "problem",
    ];
    csv_text(
        &header,
        view.components.iter().map(|one| {
            let flags = [one.under_cost.to_string(), one.under_target.to_string()];
            [
                &one.id,
                &one.origin,
                &one.cloud,
                &one.cloud_tax,
                &one.labour,
                &one.licences,
                &one.overhead,
                &one.loaded,
                &one.price,
                &one.derived_mrus,
                &one.mrus,
                &one.charged,
                &one.margin_percent,
                &flags[0],
                &flags[1],
                &one.problem,
            ]
            .map(String::clone)
            .to_vec()
        }),
    )
}

fn diff(view: &CardDiffView, language: Language) -> String {
    let w = words(language);
    let mut text = format!("{} → {}\n", view.older.reference, view.newer.reference);
    let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
    for (title, changes) in
        [(w("condición", "term", "condição"), &view.terms), (w("componente", "component", "componente"), &view.components)]
    {
        let mut rows = table(
            &[
                title,
                w("antes", "before", "antes"),
                w("después", "after", "depois"),
                w("USD antes", "USD before", "USD antes"),
                w("USD después", "USD after", "USD depois"),
            ],
            &[1, 2, 3, 4],
        );
        for change in changes {
            rows.add_row([
                change.id.clone(),
                shown(&change.before),
                shown(&change.after),
                shown(&change.usd_before),
                shown(&change.usd_after),
            ]);
        }
        text.push_str(&format!("\n{rows}\n"));
    }
    text
}

fn diff_csv(view: &CardDiffView) -> String {
    let header = ["id", "before", "after", "usd_before", "usd_after"];
    let shown = |value: &Option<String>| value.clone().unwrap_or_default();
    csv_text(
        &header,
        view.terms.iter().chain(&view.components).map(|change| {
            vec![change.id.clone(), shown(&change.before), shown(&change.after), shown(&change.usd_before), shown(&change.usd_after)]
        }),
    )
}
