//! The command line of quotes as they are sent, approved and accepted, and of the library.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::arguments::{AudienceChoice, ListFormat, OnDate, PlanFile};

/// Who does it, when, and how the answer is shown.
#[derive(Args)]
pub(crate) struct Doing {
    /// Who does it: an e-mail address.
    #[arg(long, env = "AFORO_ACTOR", default_value = "")]
    pub(crate) actor: String,
    #[command(flatten)]
    pub(crate) date: OnDate,
    #[arg(long, value_enum, default_value = "table")]
    pub(crate) format: ListFormat,
}

/// How the month in which a change takes effect is charged.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ProrationChoice {
    /// By its actual days, the first one included
    ActualDays,
    /// Not at all: from the next month on
    NextCycle,
}

/// What proves something.
#[derive(Args)]
pub(crate) struct Proof {
    /// What proves it: a mail, a clause, an act.
    #[arg(long, default_value = "")]
    pub(crate) evidence: String,
    /// A file that proves it; it is kept with the record.
    #[arg(long)]
    pub(crate) attachment: Option<PathBuf>,
}

#[derive(Subcommand)]
#[allow(clippy::large_enum_variant, reason = "one value, made once")]
pub(crate) enum QuoteCommand {
    /// Set options side by side (basic, recommended, extended): a plan for each; they are never summed.
    Compare {
        /// Plan files: three at most.
        #[arg(required = true)]
        plans: Vec<PathBuf>,
        /// Which of them is recommended, from 1; the second one if absent.
        #[arg(long)]
        recommended: Option<usize>,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
        #[command(flatten)]
        date: OnDate,
    },
    /// Nothing forgotten: what is priced, what is excluded and why, and what is open. Status 2 while something is.
    Complete {
        #[command(flatten)]
        plan: PlanFile,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// List the quotes of the library and how each stands.
    List {
        #[command(flatten)]
        doing: Doing,
    },
    /// Show a quote: revisions, approvals, what is missing.
    Show {
        /// Number of the quote, for example COT-2026-0001.
        number: String,
        #[command(flatten)]
        doing: Doing,
    },
    /// Put a plan under a number: a new quote, the next revision, or a change order to what is agreed.
    Draft {
        /// Plan file, or `-` for standard input.
        plan: PathBuf,
        /// Quote that it revises or amends; a new number if absent.
        #[arg(long)]
        number: Option<String>,
        /// Why it changed.
        #[arg(long, default_value = "")]
        reason: String,
        /// First day of a change order.
        #[arg(long)]
        effective: Option<Date>,
        /// How the month in which a change order takes effect is charged.
        #[arg(long, value_enum, default_value = "actual-days")]
        proration: ProrationChoice,
        #[command(flatten)]
        doing: Doing,
    },
    /// Why two revisions differ: scope, volume, sizing, MRUs, value, discount, exchange rate, tax, to the cent.
    Diff {
        /// Number of the quote.
        number: String,
        /// Older revision.
        older: u32,
        /// Newer revision.
        newer: u32,
        #[command(flatten)]
        doing: Doing,
    },
    /// The change order that a revision is: effects, proration, new monthly total.
    ChangeOrder {
        /// Number of the quote.
        number: String,
        /// Revision; the last one if absent.
        #[arg(long)]
        revision: Option<u32>,
        /// Write the form that the client signs to this file.
        #[arg(long, value_name = "FILE")]
        pdf: Option<PathBuf>,
        #[command(flatten)]
        doing: Doing,
    },
    /// Hand a draft in for the house's approvals.
    Submit {
        /// Number of the quote.
        number: String,
        #[command(flatten)]
        doing: Doing,
    },
    /// Approve for the house, in the role that the register gives you.
    Approve {
        /// Number of the quote.
        number: String,
        /// Hash of the content that you looked at; the content as it is now if absent.
        #[arg(long, default_value = "")]
        hash: String,
        #[command(flatten)]
        doing: Doing,
    },
    /// Send a revision back, or take it back, before it is issued.
    Return {
        /// Number of the quote.
        number: String,
        /// Why.
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        doing: Doing,
    },
    /// Freeze the approved revision and write the client's files.
    Issue {
        /// Number of the quote.
        number: String,
        /// Folder for the client's files; none are written if absent (see `aforo quote files`).
        #[arg(short, long)]
        output: Option<PathBuf>,
        #[command(flatten)]
        doing: Doing,
    },
    /// Record that a user whom the client authorised approved the issued revision.
    ClientApprove {
        /// Number of the quote.
        number: String,
        /// Who approved.
        #[arg(long)]
        by: String,
        /// Revision; the one that is out if absent.
        #[arg(long)]
        revision: Option<u32>,
        #[command(flatten)]
        proof: Proof,
        #[command(flatten)]
        doing: Doing,
    },
    /// Record the client's acceptance: it becomes what is agreed.
    Accept {
        /// Number of the quote.
        number: String,
        /// Who signed.
        #[arg(long)]
        signer: String,
        /// In what capacity.
        #[arg(long)]
        capacity: String,
        /// How: e-mail, signature, portal.
        #[arg(long)]
        channel: String,
        /// The PDF that was accepted; its hash must be that of the issued one, which is meant if absent.
        #[arg(long)]
        document: Option<PathBuf>,
        /// Revision; the one that is out if absent.
        #[arg(long)]
        revision: Option<u32>,
        #[command(flatten)]
        proof: Proof,
        #[command(flatten)]
        doing: Doing,
    },
    /// Record that the client refused.
    Reject {
        /// Number of the quote.
        number: String,
        /// Why.
        #[arg(long)]
        reason: String,
        /// Revision; the one that is out if absent.
        #[arg(long)]
        revision: Option<u32>,
        #[command(flatten)]
        doing: Doing,
    },
    /// Take an issued revision back.
    Withdraw {
        /// Number of the quote.
        number: String,
        /// Why.
        #[arg(long)]
        reason: String,
        /// Revision; the one that is out if absent.
        #[arg(long)]
        revision: Option<u32>,
        #[command(flatten)]
        doing: Doing,
    },
    /// What happened to a quote, with the hash of each event; refused attempts too.
    History {
        /// Number of the quote.
        number: String,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Check the chain of events, every frozen file, and that issued documents can be made anew byte for byte.
    Verify {
        /// Number of a quote; all of them if absent.
        number: Option<String>,
        /// A hash that somebody kept (`record_head` of an issued `record.json`): whether the record still holds it.
        #[arg(long)]
        head: Option<String>,
        #[command(flatten)]
        doing: Doing,
    },
    /// Write the frozen files of an issued revision.
    Files {
        /// Number of the quote.
        number: String,
        /// Folder.
        #[arg(short, long)]
        output: PathBuf,
        /// Revision; the last one issued if absent.
        #[arg(long)]
        revision: Option<u32>,
        /// For whom: `internal` adds plan, prices, rate card and estimate, in files named `_INTERNO`.
        #[arg(long, value_enum, default_value = "client")]
        audience: AudienceChoice,
    },
    /// Write the plan of a revision, to start the next one from.
    Plan {
        /// Number of the quote.
        number: String,
        /// Revision; the last one if absent.
        #[arg(long)]
        revision: Option<u32>,
        /// File to write; standard output if absent.
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Show by which rules the house approves, write them as a file, or keep a file of its own.
    Policies {
        /// TOML file of the house's own rules, to be kept in the library.
        #[arg(long, conflicts_with = "example")]
        set: Option<PathBuf>,
        /// Go back to the shipped example.
        #[arg(long)]
        example: bool,
        /// File to write the rules that hold to, in order to change them.
        #[arg(short, long)]
        output: Option<PathBuf>,
        #[arg(long, default_value = "table")]
        format: ListFormat,
    },
    /// List who may approve.
    Approvers {
        #[command(flatten)]
        doing: Doing,
    },
    /// Register somebody who may approve: a user whom the client authorised (--client), or somebody of the house.
    Grant {
        /// E-mail address.
        email: String,
        /// Client's name as in its plans; the house if absent.
        #[arg(long, default_value = "")]
        client: String,
        /// Name.
        #[arg(long)]
        name: String,
        /// Role; of the house, one that the approval policies name (sales-manager, finance).
        #[arg(long)]
        role: String,
        /// Environments that the person decides on, by identifier (`shared` for what belongs to the account); all if absent.
        #[arg(long, value_delimiter = ',')]
        scope: Vec<String>,
        /// Largest change in MRUs a month; no limit if absent.
        #[arg(long)]
        limit_mrus: Option<String>,
        /// Largest change in US dollars a month, net; no limit if absent.
        #[arg(long)]
        limit_usd: Option<String>,
        /// First day; the day of the grant if absent.
        #[arg(long)]
        from: Option<Date>,
        /// Last day.
        #[arg(long)]
        until: Date,
        #[command(flatten)]
        proof: Proof,
        #[command(flatten)]
        doing: Doing,
    },
    /// End somebody's right to approve.
    Revoke {
        /// E-mail address.
        email: String,
        /// Client's name; the house if absent.
        #[arg(long, default_value = "")]
        client: String,
        /// Why.
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        doing: Doing,
    },
}

#[derive(Subcommand)]
pub(crate) enum LibraryCommand {
    /// Check the library: SQLite's integrity, the chain of events, every frozen file, issued documents made anew.
    Check {
        #[command(flatten)]
        doing: Doing,
    },
    /// Everything that happened to quotes and to the register of approvers.
    Log {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// The clients of the library.
    Clients {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Write a whole client as one file: plans with versions, quotes with frozen files, approvals, the record. Internal.
    Export {
        /// Client's name.
        client: String,
        /// The file.
        #[arg(short, long)]
        output: PathBuf,
        #[command(flatten)]
        doing: Doing,
    },
    /// Take in a client's file: all of it, or nothing if it is damaged or a number is taken.
    Import {
        /// The file.
        file: PathBuf,
        #[command(flatten)]
        doing: Doing,
    },
    /// Find plans by words of title, client or identifier, whatever their case and accents.
    Search {
        /// The words.
        words: Vec<String>,
        /// How many at most.
        #[arg(long, default_value_t = 50)]
        limit: usize,
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// What ends soon or has ended lately: quotes without an answer, rights to approve, the rate card, the price book.
    Reminders {
        #[command(flatten)]
        doing: Doing,
    },
    /// The daily copies: one is kept on the first opening of a day, the newest ones stay.
    Backups {
        #[arg(long, value_enum, default_value = "table")]
        format: ListFormat,
    },
    /// Copy the library, whole, while it is in use.
    Backup {
        /// The copy; it must not exist.
        file: PathBuf,
    },
    /// Put a copy in the library's place; what stood there is kept beside it.
    Restore {
        /// The copy.
        file: PathBuf,
    },
}
