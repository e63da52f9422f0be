//! The command line: each flag is described once, here.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::goal::GoalCommand;
use crate::quote_arguments::{LibraryCommand, QuoteCommand};
use crate::rates::RatesCommand;

/// Plan, size, price and quote cloud environments.
///
/// A plan (`*.aforo`) is a JSON document with a client's activation inputs. Aforo works out containers, autoscaling ranges
/// and AWS resources, prices them, converts them to MRUs and prints the proposal. It works offline.
#[derive(Parser)]
#[command(
    name = "aforo",
    version,
    after_help = "Examples:\n  aforo new connect-bank -o bank.aforo       write the sample plan\n  aforo check bank.aforo                     all its problems at once\n  aforo quote bank.aforo                     the quote as a table\n  aforo quote bank.aforo --format pdf -o bank.pdf\n  aforo new connect-bank | aforo quote       plans may come through a pipe\n  aforo explain bank.aforo production/container/accounts\n\nExit status: 0 done; 2 bad input (every problem on standard error); 1 anything else."
)]
pub(crate) struct Arguments {
    /// Language of messages, names and documents.
    #[arg(long, value_enum, default_value = "es", env = "AFORO_LANG", global = true)]
    pub(crate) lang: Lang,
    /// Library with imported price books; the window's own if absent. Without one there is the shipped book.
    #[arg(long, env = "AFORO_LIBRARY", global = true)]
    pub(crate) library: Option<PathBuf>,
    /// Folder of the house in whose name documents go out: logo, colours, sections, texts (see `aforo organisation`).
    #[arg(long, env = "AFORO_ORGANISATION", global = true, value_name = "FOLDER")]
    pub(crate) organisation: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    /// Spanish
    Es,
    /// English
    En,
    /// Brazilian Portuguese
    Pt,
}

#[derive(Subcommand)]
#[allow(clippy::large_enum_variant, reason = "one value, made once")]
pub(crate) enum Command {
    /// List the templates: id, title, what each models.
    Templates {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Write a new plan from a template, with every field and its value.
    New {
        /// Id of the template (see `aforo templates`).
        template: String,
        #[command(flatten)]
        output: Output,
    },
    /// Report all problems of a plan: path, value, what is allowed, how to mend it.
    Check {
        #[command(flatten)]
        plan: PlanFile,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Sizes, autoscaling ranges and limits of each workload.
    Capacity {
        #[command(flatten)]
        plan: PlanFile,
        #[command(flatten)]
        traffic: TrafficFile,
        /// Every size for one workload, for example `production/accounts`, with the reason why each was or was not taken.
        #[arg(long, value_name = "WORKLOAD")]
        sizes: Option<String>,
        #[arg(long, value_enum, default_value = "table")]
        format: CapacityFormat,
        #[command(flatten)]
        output: Output,
    },
    /// How far the figures may be off: P10, P50 and P90 of cost, MRUs and tasks, what each uncertain input does, and what to ask.
    Risk {
        #[command(flatten)]
        plan: PlanFile,
        /// Draws of the Monte Carlo.
        #[arg(long, default_value_t = aforo_api::risk::DRAWS)]
        draws: u32,
        /// Seed: the same plan and seed give the same figures, on any number of processors.
        #[arg(long, default_value_t = 1)]
        seed: u32,
        /// By which figure the inputs and the questions are ranked.
        #[arg(long, value_enum, default_value = "aws-usd")]
        by: RiskMeasureChoice,
        #[arg(long, value_enum, default_value = "table")]
        format: DataFormat,
        #[command(flatten)]
        output: Output,
    },
    /// Requests a second in every minute of a typical and of a peak week, from the plan or from recorded traffic.
    Traffic {
        #[command(flatten)]
        plan: PlanFile,
        #[command(flatten)]
        traffic: TrafficFile,
        #[arg(long, value_enum, default_value = "table")]
        format: DataFormat,
        #[command(flatten)]
        output: Output,
    },
    /// The architecture as a picture (SVG), or the same in sentences.
    Diagram {
        #[command(flatten)]
        plan: PlanFile,
        /// Environment to show in full, by its identifier; production if absent.
        #[arg(long, default_value = "")]
        environment: String,
        /// The architecture after the plan's move to another platform or cloud, rather than today's.
        #[arg(long)]
        after_move: bool,
        #[arg(long, value_enum, default_value = "svg")]
        format: DiagramFormat,
        /// On which ground the picture stands.
        #[arg(long, value_enum, default_value = "light")]
        theme: ThemeChoice,
        #[command(flatten)]
        output: Output,
    },
    /// What the provider charges: every resource, priced. Internal: not for clients.
    Estimate {
        #[command(flatten)]
        plan: PlanFile,
        /// With low and high of each line: P10 and P90 over draws of the whole plan.
        #[arg(long)]
        ranges: bool,
        #[arg(long, value_enum, default_value = "table")]
        format: DataFormat,
        #[command(flatten)]
        output: Output,
    },
    /// The plan in every region of its cloud, side by side: what each service costs there. Internal: not for clients.
    CompareRegions {
        #[command(flatten)]
        plan: PlanFile,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        #[command(flatten)]
        output: Output,
    },
    /// The plan on another platform: cost, MRUs, capacity and risk. Internal: not for clients.
    ComparePlatforms {
        #[command(flatten)]
        plan: PlanFile,
        /// The platform: ecs-fargate, ec2, eks-nodes (or eks), eks-fargate, aks.
        #[arg(long)]
        to: String,
        /// Region at the target, if it is another cloud; the plan's `migration.region` if absent.
        #[arg(long)]
        region: Option<String>,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        #[command(flatten)]
        output: Output,
    },
    /// The plan's move: phases, months of double running, work, break-even, priced risks. Internal: not for clients.
    Migration {
        #[command(flatten)]
        plan: PlanFile,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        #[command(flatten)]
        output: Output,
    },
    /// What each way to deploy asks for: tasks and machines beside those that serve, and their cost. Internal: not for clients.
    Deployments {
        #[command(flatten)]
        plan: PlanFile,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        #[command(flatten)]
        output: Output,
    },
    /// What the client pays: MRU lines, discount, taxes, total; as a table, data or the proposal. With a command: its life.
    #[command(args_conflicts_with_subcommands = true)]
    Quote {
        #[command(subcommand)]
        command: Option<QuoteCommand>,
        #[command(flatten)]
        plan: PlanFile,
        #[arg(long, value_enum, default_value = "table")]
        format: QuoteFormat,
        /// For whom.
        #[arg(long, value_enum, default_value = "client")]
        audience: AudienceChoice,
        /// Another plan that the client may choose instead, for the PDF and the workbook; up to two.
        #[arg(long, value_name = "PLAN")]
        alternative: Vec<PathBuf>,
        #[command(flatten)]
        output: Output,
    },
    /// The plan of a proposal (PDF) or of its quote.json; tells what would come out differently today.
    ImportQuote {
        /// The proposal or the file that it carries.
        file: PathBuf,
        #[command(flatten)]
        output: Output,
    },
    /// The house in whose name documents go out.
    Organisation {
        #[command(subcommand)]
        command: OrganisationCommand,
    },
    /// How one figure was computed: formula, values, and where each comes from.
    Explain {
        /// Plan file, or `-` for standard input.
        plan: PathBuf,
        /// Id of a line of the quote or of the estimate (see their JSON), or of another figure: `figure/net`, `figure/cost/production`,
        /// `range/maximum`, `group/service/AWS Fargate`, `tasks/production/accounts`, `size/production/accounts`,
        /// `saving/savings-1y`, `platform/eks-nodes/figure/cost`; each names those that it is made of.
        line: String,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        #[command(flatten)]
        date: OnDate,
    },
    /// What changed between two plans: inputs, MRUs, resources, totals.
    Diff {
        /// Plan before.
        old: PathBuf,
        /// Plan after.
        new: PathBuf,
        /// Write the comparison for the client to this file.
        #[arg(long, value_name = "FILE")]
        pdf: Option<PathBuf>,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        #[command(flatten)]
        date: OnDate,
    },
    /// Price books: list, import, compare, and what a new one does to plans.
    Prices {
        #[command(subcommand)]
        command: PricesCommand,
    },
    /// Seek the discount, the traffic or the sizes that reach a goal.
    Goal {
        #[command(subcommand)]
        command: GoalCommand,
    },
    /// When each environment is ready and from when it is charged: activities, business days, critical path.
    Schedule {
        #[command(flatten)]
        plan: PlanFile,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        #[command(flatten)]
        output: Output,
    },
    /// The price-adjustment clause: basket, weights, a worked example; with another price book, what it does today.
    Adjustment {
        #[command(flatten)]
        plan: PlanFile,
        /// Price book with today's prices.
        #[arg(long)]
        book: Option<String>,
        /// Index of labour today; 1 on the base day.
        #[arg(long, requires = "book")]
        labour: Option<String>,
        /// Index of licences today; 1 on the base day.
        #[arg(long, requires = "book")]
        licences: Option<String>,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        #[command(flatten)]
        output: Output,
    },
    /// The library: check, log, copies.
    Library {
        #[command(subcommand)]
        command: LibraryCommand,
    },
    /// Rate cards: list, costs and what-if, publish, compare, exchange.
    Rates {
        #[command(subcommand)]
        command: RatesCommand,
    },
    /// Print completions for a shell, for example `aforo completions bash > /etc/bash_completion.d/aforo`.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

#[derive(Subcommand)]
pub(crate) enum OrganisationCommand {
    /// Write the folder of a house, with every field and its value, to edit.
    New {
        /// Folder; its `organisation.toml` must not exist.
        folder: PathBuf,
    },
    /// Report everything that is wrong with the folder of a house.
    Check {
        /// Folder.
        folder: PathBuf,
    },
}

/// Recorded traffic, and what its file does not say.
#[derive(Args)]
pub(crate) struct TrafficFile {
    /// Recorded traffic of production to use instead of the plan's weeks: CSV with a time and a count, CloudWatch CSV or
    /// JSON, an access log.
    #[arg(long, value_name = "FILE")]
    pub(crate) traffic: Option<PathBuf>,
    /// Zone of its times without an offset, for example `America/Bogota`.
    #[arg(long, value_name = "ZONE", requires = "traffic")]
    pub(crate) traffic_zone: Option<String>,
    /// Heading or number of the column with the counts, or label of the metric.
    #[arg(long, value_name = "COLUMN", requires = "traffic")]
    pub(crate) traffic_column: Option<String>,
    /// What the values are.
    #[arg(long, value_enum, requires = "traffic")]
    pub(crate) traffic_measure: Option<TrafficMeasure>,
    /// Length of a step in seconds.
    #[arg(long, value_name = "SECONDS", requires = "traffic", value_parser = clap::value_parser!(u32).range(1..=86_400))]
    pub(crate) traffic_step: Option<u32>,
    /// Which number of a date is the day.
    #[arg(long, value_enum, requires = "traffic")]
    pub(crate) traffic_dates: Option<TrafficDates>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum TrafficMeasure {
    /// Requests in each step
    Requests,
    /// Requests a second
    Rate,
    /// Requests a minute
    RatePerMinute,
    /// CPU utilisation in percent
    Cpu,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum TrafficDates {
    /// 31/12/2026
    DayFirst,
    /// 12/31/2026
    MonthFirst,
}

#[derive(Subcommand)]
pub(crate) enum PricesCommand {
    /// List the prices of a book, with source and date.
    List {
        /// Only rows whose key, service, SKU or source contain these words, for example `fargate`.
        #[arg(long, visible_alias = "key", default_value = "")]
        find: String,
        /// Only this region.
        #[arg(long, default_value = "")]
        region: String,
        /// Only this service, for example `AWS Fargate`.
        #[arg(long, default_value = "")]
        service: String,
        /// Book; the active one if absent.
        #[arg(long, default_value = "")]
        book: String,
        /// A row for each price, its regions side by side.
        #[arg(long)]
        by_region: bool,
        #[arg(long, value_enum, default_value = "table")]
        format: DataFormat,
    },
    /// List the books, with age and manifest.
    Books {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Import providers' price files into a new book: AWS offers (CSV, JSON), get-products output, Savings Plans, Azure retail
    /// prices; plain, gzip or zip. Nothing is kept unless every file is sound.
    Import {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Name of the new book; provider and day of publication if absent.
        #[arg(long, default_value = "")]
        id: String,
        /// Book whose prices stay where the files have none; the active one if absent.
        #[arg(long, default_value = "")]
        base: String,
        /// Make a book of the files alone.
        #[arg(long, conflicts_with = "base")]
        no_base: bool,
        /// Further lines of the mapping from products to price keys (CSV).
        #[arg(long)]
        mapping: Option<PathBuf>,
        /// Make the new book the active one.
        #[arg(long)]
        activate: bool,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Make a book the one that plans use which name none.
    Use {
        /// Its identifier.
        book: String,
    },
    /// Compare two books: what rose, fell, appeared, vanished, in percent and by service.
    Diff {
        /// Older book.
        older: String,
        /// Newer book.
        newer: String,
        #[arg(long, value_enum, default_value = "table")]
        format: DataFormat,
    },
    /// What a newer book does to plans: estimate, quote and margin before and after, the worst first.
    Impact {
        /// Older book.
        older: String,
        /// Newer book.
        newer: String,
        /// Plan files; every plan of the library if there are none.
        plans: Vec<PathBuf>,
        /// Margin in percent under which a quote is flagged; the target margin of the plan's rate card if absent.
        #[arg(long)]
        floor: Option<String>,
        #[arg(long, value_enum, default_value = "table")]
        format: DataFormat,
        #[command(flatten)]
        date: OnDate,
    },
}

#[derive(Args)]
pub(crate) struct PlanFile {
    /// Plan file, or `-` for standard input.
    #[arg(default_value = "-")]
    pub(crate) plan: PathBuf,
    #[command(flatten)]
    pub(crate) date: OnDate,
}

#[derive(Args)]
pub(crate) struct OnDate {
    /// Date of the quote (YYYY-MM-DD); today if absent. The same plan and date give the same bytes.
    #[arg(long)]
    pub(crate) date: Option<Date>,
}

#[derive(Args)]
pub(crate) struct Output {
    /// File to write, whole or not at all; standard output if absent.
    #[arg(short, long)]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum DiagramFormat {
    /// A picture
    Svg,
    /// Sentences
    Text,
    /// Both, as data
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ThemeChoice {
    /// For paper and light windows
    Light,
    /// For dark windows
    Dark,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ListFormat {
    Table,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum DataFormat {
    Table,
    Json,
    Csv,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum CapacityFormat {
    Table,
    Json,
    Csv,
    /// Simulated tasks against traffic over a typical week, a chart for each environment
    Svg,
    /// The months ahead against what is planned, a chart for each production environment
    SvgHorizon,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum RiskMeasureChoice {
    /// AWS cost a month
    AwsUsd,
    /// MRUs a month
    Mrus,
    /// Tasks that run on average
    ExpectedTasks,
    /// Tasks at the autoscaling maximum
    MaximumTasks,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum QuoteFormat {
    Table,
    Json,
    /// A workbook with live formulas
    Xlsx,
    /// For people: the country's separators
    Csv,
    /// For machines: FOCUS column names
    CsvData,
    /// The proposal
    Pdf,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum AudienceChoice {
    /// The client: nothing internal
    Client,
    /// The house: cost, margin, risks; not for clients
    Internal,
    /// The client's engineers: the technical annex
    Annex,
}

impl From<AudienceChoice> for aforo_api::views::Audience {
    fn from(choice: AudienceChoice) -> Self {
        match choice {
            AudienceChoice::Client => Self::Client,
            AudienceChoice::Internal => Self::Internal,
            AudienceChoice::Annex => Self::Annex,
        }
    }
}
