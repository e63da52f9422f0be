// Generated from Rust (src-tauri/crates/api/src/bindings.rs). Do not edit: run `cargo run -p aforo-api --example bindings`.

/**
 * Versions, for the About panel and for reports of errors.
 */
export type AboutView = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * Price book.
 */
price_book: string, 
/**
 * Its publication date.
 */
price_book_published: string, 
/**
 * Rows of the price book.
 */
price_rows: number, 
/**
 * Rows that cannot be checked against their source.
 */
price_rows_unverified: number, 
/**
 * Rate cards, `id@version`.
 */
rate_cards: Array<string>, };

/**
 * How the client accepted.
 */
export type AcceptanceView = { day: string, signer: string, capacity: string, channel: string, document: string, evidence: string, };

/**
 * A step, and why it may not be taken.
 */
export type ActionView = { 
/**
 * `submit`, `approve`, `return`, `issue`, `client-approve`, `accept`, `reject` or `withdraw`.
 */
action: string, 
/**
 * Whether it may be taken now.
 */
allowed: boolean, 
/**
 * Why not; empty if it may.
 */
reason: string, 
/**
 * For an approval: everybody of the register, and whether each of them may give it.
 */
people: Array<PersonView>, };

/**
 * A value of an MRU under the clause.
 */
export type AdjustedView = { 
/**
 * Index of the basket: 1 on the base day.
 */
cloud: string, 
/**
 * Index of labour.
 */
labour: string, 
/**
 * Index of licences.
 */
licences: string, 
/**
 * What the weights give.
 */
factor: string, 
/**
 * What is applied.
 */
applied: string, 
/**
 * Value of an MRU before.
 */
before: string, 
/**
 * Value of an MRU after.
 */
after: string, 
/**
 * `applied`, `capped` or `below-threshold`.
 */
outcome: string, 
/**
 * The same in words.
 */
told: string, 
/**
 * First day on which it may hold; empty in the example.
 */
holds_from: string, };

/**
 * What is asked beside the price-adjustment clause of a plan.
 */
export type AdjustmentQuestion = { 
/**
 * Price book with today's prices; empty to ask only for the clause.
 */
book: string, 
/**
 * Index of labour, 1 on the base day, as a decimal string; empty for 1.
 */
labour: string, 
/**
 * Index of licences, likewise.
 */
licences: string, };

/**
 * The clause.
 */
export type AdjustmentView = { 
/**
 * Whether the plan has the clause.
 */
enabled: boolean, 
/**
 * Weight of the basket in percent.
 */
cloud_percent: string, 
/**
 * Weight of labour in percent.
 */
labour_percent: string, 
/**
 * Weight of licences in percent.
 */
licence_percent: string, 
/**
 * What never changes, in percent.
 */
fixed_percent: string, 
/**
 * How far the basket must move, in percent.
 */
threshold_percent: string, 
/**
 * The largest adjustment in percent; 0 for none.
 */
cap_percent: string, 
/**
 * Months between two adjustments.
 */
interval_months: number, 
/**
 * Days of notice.
 */
notice_days: number, 
/**
 * Day from which the basket counts.
 */
base_date: string, 
/**
 * Price book of the base day.
 */
base_book: string, 
/**
 * Who publishes the other indices.
 */
index_source: string, 
/**
 * The clause in words, with its figures.
 */
text: string, 
/**
 * The basket, the largest share first; shares sum to 100.
 */
basket: Array<BasketRowView>, 
/**
 * A worked example with made-up indices, on this quote's value of an MRU.
 */
example: AdjustedView, 
/**
 * What it does today, if another price book was given.
 */
today?: AdjustedView, };

/**
 * Azure Kubernetes Service: a cluster in each environment that uses it, and what belongs to it in Azure.
 */
export type AksCluster = { 
/**
 * Size of the nodes, for example `standard_d4s_v5`, or `auto` for the cheapest one whose price is known in the region.
 * Default: auto.
 */
instance: string, 
/**
 * What is paid for the control plane of production; before production it is free.
 * Default: standard, which promises an availability.
 */
tier: AksTier, 
/**
 * Nodes that always run; 0 for one in each zone of production and one before it.
 * Default: 0.
 */
minimum_nodes: number, 
/**
 * Pods of a node, for each of which AKS reserves 20 MB.
 * Default: 30, that of Azure CNI.
 */
maximum_pods: number, 
/**
 * CPU that the daemon sets of every node ask for, in thousandths of a vCPU.
 * Default: 385: kube-proxy 100, masquerading 100, monitoring 75, disks and files 60, node manager 50. An assumption.
 */
daemon_milli_vcpu: number, 
/**
 * Memory that they ask for, in MiB.
 * Default: 545. An assumption.
 */
daemon_mib: number, 
/**
 * Pods that the cluster itself needs, 100 thousandths and 128 MiB each.
 * Default: 6.
 */
system_pods: number, 
/**
 * Pods of an ingress controller that routes requests to the services, 100 thousandths and 90 MiB each; 0 where the balancer does that.
 * Default: 0.
 */
ingress_pods: number, 
/**
 * Class of the container registry, one for all environments in Azure.
 * Default: standard.
 */
registry: RegistryTier, 
/**
 * Firewall in front of each environment in Azure.
 * Default: none; it costs more than a small cluster.
 */
firewall: FirewallTier, 
/**
 * Readings of secrets in Key Vault, a month and environment.
 * Default: 10000.
 */
vault_operations: number, };

/**
 * What AKS charges for the control plane.
 */
export type AksTier = "free" | "standard" | "premium";

/**
 * A key that found several different prices.
 */
export type AmbiguityView = { 
/**
 * Key.
 */
key: string, 
/**
 * Region.
 */
region: string, 
/**
 * SKU and price of each, as text.
 */
found: Array<string>, };

/**
 * Amounts a month.
 */
export type AmountsView = { 
/**
 * MRUs.
 */
mrus: string, 
/**
 * US dollars before discount.
 */
subtotal: string, 
/**
 * US dollars after discount.
 */
net: string, 
/**
 * US dollars with taxes.
 */
total: string, 
/**
 * Local currency with taxes, if both quotes are shown in the same one.
 */
local_total?: string, };

/**
 * AWS Amplify Hosting: a front end that is built, stored, served and, where it renders on the server, computed. Figures of production;
 * before it in proportion to the traffic, but for the builds.
 */
export type Amplify = { 
/**
 * Whether the plan includes it.
 * Default: false.
 */
enabled: boolean, 
/**
 * Builds a month, in each environment.
 * Default: 30.
 */
builds_per_month: number, 
/**
 * Minutes of one build.
 * Default: 5.
 */
minutes_per_build: number, 
/**
 * Stored files, in GB.
 * Default: 1.
 */
storage_gb: number, 
/**
 * Data served a month, in GB.
 * Default: 100.
 */
served_gb: number, 
/**
 * Pages rendered on the server a month.
 * Default: 0, a site of static files.
 */
rendered_pages: number, 
/**
 * Seconds of rendering one page.
 * Default: 0.3. An assumption.
 */
seconds_per_page: number, 
/**
 * Memory of rendering, in GB.
 * Default: 1.
 */
memory_gb: number, };

/**
 * Processor of the containers.
 */
export type Architecture = "x86" | "arm";

/**
 * A picture of the architecture, and the same in sentences.
 */
export type ArchitectureView = { 
/**
 * Heading.
 */
title: string, 
/**
 * What the picture shows, for whoever does not see it.
 */
description: string, 
/**
 * The picture, an SVG document.
 */
svg: string, };

/**
 * What a shared repository publishes.
 */
export type ArtefactKind = "npm" | "maven" | "gradle";

/**
 * A file that somebody chose as a proof; its bytes wait until a step names its hash.
 */
export type AttachmentView = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * How many bytes it has.
 */
bytes: string, };

/**
 * For whom an output is made.
 */
export type Audience = "client" | "internal" | "annex";

/**
 * Amazon Aurora MySQL: one cluster in each environment.
 */
export type Aurora = { 
/**
 * Whether the plan includes it.
 * Default: false.
 */
enabled: boolean, 
/**
 * Instance class in production.
 * Default: db.r6g.large, the least that the service recommends for production.
 */
production_class: string, 
/**
 * Instance class before production.
 * Default: db.t3.medium, the burstable class that the service uses there.
 */
preproduction_class: string, 
/**
 * Read replicas in production, in other zones; the first one makes it highly available.
 * Default: 1.
 */
replicas: number, 
/**
 * Stored data in production, in GB (billed as used, from blocks of 10 GB).
 * Default: 50.
 */
storage_gb: number, 
/**
 * Stored data before production, in GB.
 * Default: 20, a masked extract.
 */
preproduction_storage_gb: number, 
/**
 * Disk operations that one API request causes on average.
 * Default: 4; most reads come from the buffer pool.
 */
io_per_request: number, 
/**
 * Backup kept beyond the free amount (one times the data), in percent of the data.
 * Default: 100, about a week of daily changes.
 */
backup_percent: number, 
/**
 * Share of the stored data that is read every day, in percent; it should fit into the instance's memory.
 * Default: 5, the last month of two years' movements; the rest is older than anyone looks. An assumption: measure it.
 */
working_set_percent: number, };

/**
 * The autoscaling range agreed with the client.
 */
export type Autoscaling = { 
/**
 * Tasks that always run; 0 lets the capacity plan decide.
 * Default: 0.
 */
base: number, 
/**
 * Most tasks that autoscaling may start; 0 lets the capacity plan decide.
 * Default: 0.
 */
maximum: number, };

/**
 * Automatic copies of the library.
 */
export type BackupRuleView = { 
/**
 * After how many days a copy is made at the next start; 0 for never.
 */
every_days: number, 
/**
 * How many automatic copies are kept.
 */
keep: number, };

/**
 * A copy of the library.
 */
export type BackupView = { 
/**
 * Name of its file.
 */
name: string, 
/**
 * When it was made, RFC 3339.
 */
at: string, 
/**
 * Its size.
 */
bytes: string, 
/**
 * Whether the program made it by itself.
 */
automatic: boolean, };

/**
 * The copies of the library and where they are.
 */
export type BackupsView = { 
/**
 * The folder.
 */
folder: string, 
/**
 * Copies, the newest first.
 */
copies: Array<BackupView>, };

/**
 * A bar of a waterfall, in percent of its width.
 */
export type BarView = { 
/**
 * Where it begins, from the left.
 */
from: number, 
/**
 * How wide it is; at least 1 for an effect that is not nothing.
 */
width: number, 
/**
 * Whether it takes away.
 */
falls: boolean, };

/**
 * A resource of the basket.
 */
export type BasketRowView = { 
/**
 * The service as its provider names it.
 */
service: string, 
/**
 * The price key.
 */
key: string, 
/**
 * Region.
 */
region: string, 
/**
 * SKU; empty if it is not known.
 */
sku: string, 
/**
 * Unit of the price.
 */
unit: string, 
/**
 * Share of the basket in percent on the base day.
 */
share_percent: string, 
/**
 * List price on the base day.
 */
price: string, 
/**
 * List price in the other book; absent without one, and where the book lacks it.
 */
price_now?: string, };

/**
 * Which of the three amounts of an elastic container is invoiced; the other two are shown.
 */
export type BillingPolicy = "base" | "expected" | "maximum";

/**
 * From when an environment is charged.
 */
export type BillingStartView = { 
/**
 * Identifier in the plan.
 */
id: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * The day after its last step.
 */
billing_start: string, };

/**
 * Two books compared.
 */
export type BookComparisonView = { 
/**
 * The older book.
 */
older: string, 
/**
 * The newer book.
 */
newer: string, 
/**
 * What differs, the largest rise first.
 */
changes: Array<PriceChangeView>, 
/**
 * By service.
 */
services: Array<ServiceChangesView>, };

/**
 * A file of a book's manifest.
 */
export type BookFileView = { 
/**
 * Name.
 */
name: string, 
/**
 * Form.
 */
format: string, 
/**
 * Size on disk.
 */
bytes: string, 
/**
 * Hash.
 */
sha256: string, 
/**
 * Offer.
 */
offer: string, 
/**
 * Version of the offer.
 */
version: string, 
/**
 * When the provider published it.
 */
published: string, 
/**
 * Price rows read.
 */
rows_read: string, 
/**
 * Price rows kept.
 */
rows_kept: string, 
/**
 * Rows left out, by reason.
 */
skipped: Array<SkippedView>, };

/**
 * A price book.
 */
export type BookView = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Day of publication.
 */
published: string, 
/**
 * When it was imported, RFC 3339; empty for the shipped book.
 */
created: string, 
/**
 * The book whose prices it kept where its files had none; empty if none.
 */
base: string, 
/**
 * Whether it ships with the program.
 */
shipped: boolean, 
/**
 * Whether plans that name no book use it.
 */
active: boolean, 
/**
 * Days since publication.
 */
age_days: number, 
/**
 * Days after which a book is called old.
 */
limit_days: number, 
/**
 * Whether it is older than that.
 */
stale: boolean, 
/**
 * Rows; 0 in lists of books, where they are not read.
 */
rows: number, 
/**
 * Rows that cannot be checked.
 */
unverified: number, 
/**
 * The files that it was made from.
 */
files: Array<BookFileView>, };

/**
 * By what the estimate is grouped.
 */
export type BreakdownBy = "environment" | "service" | "resource";

/**
 * A group of the estimate.
 */
export type BreakdownView = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * A month.
 */
total: string, 
/**
 * Share of the whole in percent, one decimal.
 */
share_percent: string, 
/**
 * What it is made of, the largest first; empty in a part.
 */
parts: Array<BreakdownView>, };

/**
 * Machine on which CodeBuild builds.
 */
export type BuildSize = "small" | "medium" | "large";

/**
 * How much room the sizing leaves.
 */
export type CapacityPolicy = { 
/**
 * CPU utilisation that autoscaling keeps, in percent.
 * Default: 60; a task at saturation can then report 1.67 times the target and scale out quickly.
 */
target_cpu_percent: number, 
/**
 * CPU utilisation that is accepted while one zone is lost, in percent.
 * Default: 90; the survivors carry the peak without queues growing without end.
 */
zone_loss_cpu_percent: number, 
/**
 * Share of a task's concurrency that may be in use, in percent.
 * Default: 70.
 */
target_concurrency_percent: number, 
/**
 * Months of growth that the maximum must carry.
 * Default: 12, the usual term.
 */
horizon_months: number, 
/**
 * Hours in a billing month.
 * Default: 730, the AWS convention.
 */
hours_per_month: number, 
/**
 * The account's quota of Fargate vCPU, as the console shows it; 0 for what a new account has.
 * Default: 0, since a new client's account is new.
 */
fargate_vcpu_quota: number, };

/**
 * The capacity plan; the JSON of `aforo capacity`.
 */
export type CapacityView = { 
/**
 * Traffic of each environment.
 */
traffic: Array<TrafficView>, 
/**
 * Workloads, environment by environment.
 */
workloads: Array<WorkloadView>, 
/**
 * Tasks and machines by environment and platform.
 */
fleets: Array<FleetView>, 
/**
 * Limits and what stands against them.
 */
limits: Array<LimitView>, 
/**
 * Data services and single sign-on against published sizing guidance.
 */
components: Array<ComponentView>, 
/**
 * Warnings and assumptions.
 */
warnings: Array<ProblemView>, 
/**
 * The controllers simulated, and what the plan survives; absent where it was not asked for, because it takes longer than the rest.
 */
operation: OperationView | null, 
/**
 * Capacity that is paid and not needed; absent where nobody asked for it.
 */
stranded: StrandedCapacityView | null, };

/**
 * A value of a card before and after.
 */
export type CardChangeView = { 
/**
 * Parameter, component or recipe.
 */
id: string, 
/**
 * Before; absent if it was added.
 */
before: string | null, 
/**
 * After; absent if it was removed.
 */
after: string | null, 
/**
 * US dollars before.
 */
usd_before: string | null, 
/**
 * US dollars after.
 */
usd_after: string | null, };

/**
 * What differs between two cards.
 */
export type CardDiffView = { 
/**
 * Older card.
 */
older: CardView, 
/**
 * Newer card.
 */
newer: CardView, 
/**
 * Parameters and terms that differ.
 */
terms: Array<CardChangeView>, 
/**
 * Components and recipes that differ, in MRUs.
 */
components: Array<CardChangeView>, };

/**
 * A new version of a card to make.
 */
export type CardDraftRequest = { 
/**
 * Card on which it is based.
 */
base: string, 
/**
 * Its identifier; that of the base if empty.
 */
id: string, 
/**
 * Its version.
 */
version: string, 
/**
 * First day on which it may be quoted; that of the base if empty.
 */
valid_from: string, 
/**
 * Last day; that of the base if empty.
 */
valid_until: string, 
/**
 * Whether it is still an example to replace.
 */
example: boolean, 
/**
 * Parameters with another value.
 */
settings: Array<[string, string]>, 
/**
 * Whether derived components take the MRUs that their analysis yields.
 */
derive: boolean, 
/**
 * MRUs of components that somebody set: id and decimal string.
 */
mrus: Array<[string, string]>, };

/**
 * A version of a card that is not published yet.
 */
export type CardDraftView = { 
/**
 * The card.
 */
card: CardView, 
/**
 * Its file: what is published.
 */
text: string, 
/**
 * What differs from the card on which it is based.
 */
diff: CardDiffView, 
/**
 * How many components publish MRUs under their cost.
 */
under_cost: Array<string>, };

/**
 * How a card is written.
 */
export type CardFormat = "toml" | "csv" | "xlsx";

/**
 * A question to the workbench.
 */
export type CardQuestion = { 
/**
 * Card, `id@version`; the newest one if empty.
 */
card: string, 
/**
 * Parameters with another value: name and decimal string.
 */
settings: Array<[string, string]>, 
/**
 * Whether to try the derived MRUs on every plan of the library.
 */
plans: boolean, };

/**
 * A rate card in a list.
 */
export type CardView = { 
/**
 * `id@version`.
 */
reference: string, 
/**
 * Day of publication.
 */
published: string, 
/**
 * First day on which it may be quoted.
 */
valid_from: string, 
/**
 * Last day on which it may be quoted.
 */
valid_until: string, 
/**
 * Whether it may be quoted on the day that was asked for.
 */
in_force: boolean, 
/**
 * Whether it is an example to replace.
 */
example: boolean, 
/**
 * Value of one MRU.
 */
usd_per_mru: string, 
/**
 * How many components it has.
 */
components: number, };

/**
 * Amazon CloudFront for static content.
 */
export type Cdn = { 
/**
 * Whether the plan includes it.
 * Default: false; the platform's own delivery usually serves the widgets.
 */
enabled: boolean, 
/**
 * Where the users are.
 * Default: south-america.
 */
geography: CdnGeography, 
/**
 * Data delivered a month, in GB.
 * Default: 500.
 */
data_gb: number, 
/**
 * Average object, in KiB.
 * Default: 50, a compressed script.
 */
object_kib: number, };

/**
 * Where the users of the content delivery network are.
 */
export type CdnGeography = "south-america" | "north-america";

/**
 * A change order, as the client may read it.
 */
export type ChangeOrderView = { 
/**
 * `OC-01`.
 */
number: string, 
/**
 * Number of the quote that it belongs to.
 */
quote: string, 
/**
 * Its own label.
 */
label: string, 
/**
 * Label of what it amends.
 */
amends: string, 
/**
 * The client.
 */
client: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The day on which it was written.
 */
requested_on: string, 
/**
 * MRUs of each environment before and after.
 */
environments: Array<EnvironmentChangeView>, 
/**
 * Whether a user whom the client authorised must approve it.
 */
needs_client_approval: boolean, 
/**
 * Who did; empty before.
 */
approver: string, 
/**
 * MRUs a month from then on.
 */
monthly_mrus: string, 
/**
 * US dollars a month, net.
 */
monthly_net: string, 
/**
 * US dollars a month with taxes.
 */
monthly_total: string, 
/**
 * What the month in which it takes effect costs beyond the amount agreed before.
 */
proration: ProrationView | null, 
/**
 * What is paid once for it: what comes in; what goes out with a minus.
 */
one_time: Array<OneTimeItemView>, 
/**
 * Its sum, net.
 */
one_time_net: string, 
/**
 * With taxes.
 */
one_time_total: string, 
/**
 * The sentence that everything else stays.
 */
unchanged: string, 
/**
 * Why the amounts change.
 */
explanation: ExplanationView, };

/**
 * A figure before and after something; `before` is empty where there was none.
 */
export type ChangeView = { 
/**
 * `mrus`, `net`, `total`, `term`, `base-tasks`, `maximum-tasks`; for the house also `cost`, `margin` and `margin-percent`.
 */
id: string, 
/**
 * `mru`, `usd`, `percent` or `tasks`.
 */
unit: string, 
/**
 * Before.
 */
before: string, 
/**
 * After.
 */
after: string, 
/**
 * After minus before; `0` if nothing changed.
 */
delta: string, 
/**
 * The change in percent of what was before, one decimal; empty if that was nothing.
 */
percent: string, };

/**
 * A point of a line.
 */
export type ChartMarkView = { 
/**
 * Which line.
 */
line: number, 
/**
 * The month.
 */
month: number, 
/**
 * Where it stands.
 */
x: number, 
/**
 * Where it stands.
 */
y: number, };

/**
 * A stretch of the axis of months.
 */
export type ChartSpanView = { 
/**
 * Where it begins.
 */
from: number, 
/**
 * How wide it is.
 */
width: number, };

/**
 * A label of an axis.
 */
export type ChartTickView = { 
/**
 * Where it stands.
 */
at: number, 
/**
 * The month, or US dollars.
 */
value: string, };

/**
 * A disturbance, and whether it is survived.
 */
export type CheckView = { 
/**
 * What happens: `zone-loss`, `burst`, ...
 */
id: string, 
/**
 * Where: an environment, or a workload in it.
 */
place: string, 
/**
 * What happens, in the reader's language.
 */
title: string, 
/**
 * Where, for people.
 */
name: string, 
/**
 * Whether it is survived.
 */
pass: boolean, 
/**
 * Why.
 */
why: string, 
/**
 * The smallest change that passes; empty if it passes.
 */
cure: string, };

/**
 * Who asks for the quote.
 */
export type Client = { 
/**
 * Legal name.
 * Default: empty; a proposal without a client's name is refused.
 */
name: string, 
/**
 * Country of the client, ISO 3166 two letters; it decides the tax, the number format and the paper.
 * Default: CL, where the service was first sold.
 */
country: Country, 
/**
 * Tax identifier as the client writes it (RUT, RFC, NIT, CNPJ, ...).
 * Default: empty; it is printed if given.
 */
tax_id: string, 
/**
 * Person to whom the proposal is addressed.
 * Default: empty.
 */
contact: string, };

/**
 * An approval of the client.
 */
export type ClientApprovalView = { email: string, day: string, hash: string, evidence: string, };

/**
 * What went out or came in.
 */
export type ClientFileView = { 
/**
 * The client.
 */
client: string, 
/**
 * Plans, by their identifiers in this library.
 */
plans: Array<string>, 
/**
 * Numbers of the quotes.
 */
quotes: Array<string>, 
/**
 * Events of the record.
 */
events: number, 
/**
 * Frozen files.
 */
files: number, 
/**
 * Price books and rate cards that go with them.
 */
prices: Array<string>, };

/**
 * A client of the library.
 */
export type ClientTileView = { name: string, plans: number, };

/**
 * Commercial terms.
 */
export type Commercial = { 
/**
 * Currency of the quote.
 * Default: USD, in which MRUs are valued; other currencies need a dated exchange rate.
 */
currency: Currency, 
/**
 * Rate card and its version, `id@version`.
 * Default: the shipped example, which says that it is one.
 */
rate_card: string, 
/**
 * Price book from which the estimate is made, by its identifier.
 * Default: empty, and then the active book; the window writes the active one into a new plan, so that importing
 * newer prices never reprices it.
 */
price_book: string, 
/**
 * Which amount of elastic containers is invoiced.
 * Default: base, the capacity that the client has agreed to.
 */
billing_policy: BillingPolicy, 
/**
 * Discount on the net amount in percent, as a decimal string.
 * Default: 0.
 */
discount_percent: string, 
/**
 * Terms of single lines: discount and tax treatment.
 * Default: none; every line is taxed and bears only its share of the discount on the whole.
 */
lines: Array<LineTerms>, 
/**
 * What is offered with its price outside the total.
 * Default: none.
 */
optional: Array<OptionalLine>, 
/**
 * Where the taxes come from.
 * Default: country.
 */
tax_mode: TaxMode, 
/**
 * Taxes of the plan's own, used when `tax_mode` is `custom`.
 * Default: none.
 */
taxes: Array<Tax>, 
/**
 * Equivalent in local currency.
 * Default: none.
 */
exchange: Exchange, 
/**
 * Withholding on payments abroad.
 * Default: none.
 */
withholding: Withholding, 
/**
 * What is paid once; never mixed with the monthly amounts.
 * Default: none.
 */
one_time: Array<OneTime>, 
/**
 * When the value of an MRU may be adjusted.
 * Default: never; the clause is off.
 */
adjustment: PriceAdjustment, 
/**
 * When the enablement begins.
 * Default: on the day of the quote.
 */
enablement: Enablement, 
/**
 * Who offers.
 * Default: nobody is named.
 */
issuer: Issuer, 
/**
 * Months of the contract.
 * Default: 12.
 */
term_months: number, 
/**
 * Days for which the quote may be accepted.
 * Default: 30, the custom of the trade.
 */
validity_days: number, 
/**
 * Sections of the documents of this quote; where it says nothing, the house's own choice holds.
 * Default: none.
 */
sections: Array<SectionSwitch>, 
/**
 * Long name of the resource unit, printed once beside MRU.
 * Default: the public name.
 */
mru_long_name: string, };

/**
 * Length of a Compute Savings Plan without upfront payment.
 */
export type Commitment = "none" | "1-year" | "3-years";

/**
 * A comparison with its bars: before, each effect in order, after.
 */
export type ComparedView = { 
/**
 * Why the quotes differ.
 */
explanation: ExplanationView, 
/**
 * One bar more than effects at either end, by the total with taxes.
 */
bars: Array<BarView>, };

/**
 * A demand against what the stated class offers.
 */
export type ComparisonView = { 
/**
 * What is compared: `vcpu`, `memory`, `connections`, `disk`, `shards`, `nodes` or `steady`.
 */
aspect: string, 
/**
 * The same in the reader's language, with its unit.
 */
name: string, 
/**
 * What is demanded.
 */
demand: string, 
/**
 * What is offered.
 */
offer: string, 
/**
 * Whether it carries the demand.
 */
pass: boolean, 
/**
 * How the demand was worked out, with its numbers, in the reader's language; empty where the formula needs none.
 */
working: string, 
/**
 * Where the guidance was read.
 */
source: string, };

/**
 * What a component costs and earns, in US dollars a month.
 */
export type ComponentCostView = { id: string, name: string, origin: string, mrus: string, charged: string, cloud: string, cloud_tax: string, labour: string, licences: string, overhead: string, loaded: string, price: string, derived_mrus: string, 
/**
 * By how much a change of parameters moves the MRUs that follow from the analysis.
 */
derived_change: string, margin_percent: string, under_cost: boolean, under_target: boolean, 
/**
 * Why there is no analysis: none in the card, or a price that the book lacks; empty if there is one.
 */
problem: string, 
/**
 * What of it can be tried with another value: names and values, to be set as `<id>/<name>`.
 */
parameters: Array<[string, string]>, };

/**
 * A component in an environment: what the plan states, what published guidance recommends, and why.
 */
export type ComponentView = { 
/**
 * Stable id: `production/aurora`.
 */
id: string, 
/**
 * Identifier of the environment.
 */
environment: string, 
/**
 * Component and environment, in the reader's language.
 */
name: string, 
/**
 * What the plan states or chose: `2 × db.r6g.large`.
 */
stated: string, 
/**
 * The smallest that carries the demand; empty if nothing in the catalog does.
 */
recommended: string, 
/**
 * `fits`, `too-small`, `larger` or `unreachable`.
 */
verdict: string, 
/**
 * Why, in a sentence that names the comparison that decides.
 */
why: string, 
/**
 * The formula's id in FORMULAS.md.
 */
formula: string, 
/**
 * All comparisons, the tightest first.
 */
comparisons: Array<ComparisonView>, };

/**
 * A person.
 */
export type ContactView = { name: string, role: string, email: string, phone: string, };

/**
 * A risk.
 */
export type ContingencyView = { 
/**
 * Name.
 */
name: string, 
/**
 * Probability in percent.
 */
probability_percent: string, 
/**
 * What it costs if it happens.
 */
cost: string, 
/**
 * Probability times cost.
 */
expected: string, };

/**
 * One slider of the client's screen.
 */
export type ControlView = { 
/**
 * Path of the number.
 */
path: string, 
/**
 * Its value.
 */
value: number, 
/**
 * Left end.
 */
minimum: number, 
/**
 * Right end.
 */
maximum: number, 
/**
 * Step.
 */
step: number, };

/**
 * The cost analysis of a card.
 */
export type CostView = { 
/**
 * The card.
 */
card: CardView, 
/**
 * Price book of the cloud costs.
 */
price_book: string, 
/**
 * Parameters, those of the question included.
 */
parameters: Array<[string, string]>, 
/**
 * Components.
 */
components: Array<ComponentCostView>, 
/**
 * How many publish MRUs under their cost.
 */
under_cost: number, 
/**
 * What the derived MRUs would do to plans.
 */
plans: Array<PlanEffectView>, };

/**
 * Countries whose taxes and formats ship with the program (`pricing-data/catalog/countries.toml`).
 */
export type Country = "CL" | "MX" | "CO" | "PE" | "AR" | "BR" | "UY" | "EC" | "BO" | "PY" | "CR" | "PA" | "DO" | "GT" | "SV" | "HN" | "NI" | "VE" | "US";

/**
 * Currency of the quote (ISO 4217).
 */
export type Currency = "USD";

/**
 * The data services of a plan.
 */
export type DataServices = { 
/**
 * Relational database.
 * Default: off.
 */
aurora: Aurora, 
/**
 * Relational database on Amazon RDS.
 * Default: off.
 */
rds: Rds, 
/**
 * Cache and sessions.
 * Default: off.
 */
redis: Redis, 
/**
 * Full-text search.
 * Default: off.
 */
opensearch: OpenSearch, 
/**
 * Object storage.
 * Default: off.
 */
s3: S3, 
/**
 * Queues.
 * Default: off.
 */
sqs: Sqs, };

/**
 * Builds and deployments.
 */
export type Delivery = { 
/**
 * What runs the pipelines: one for each repository and one for the infrastructure.
 * Default: codepipeline-v1.
 */
pipeline: PipelineKind, 
/**
 * Machine of the builds.
 * Default: small.
 */
build_size: BuildSize, 
/**
 * Minutes of one deployment, or of one rollback.
 * Default: 10.
 */
deployment_minutes: number, 
/**
 * Rollbacks of each repository a month.
 * Default: 0.
 */
rollbacks_per_month: number, 
/**
 * Runs of the infrastructure's own pipeline a month (policies, plan, apply); 0 for as many as a repository has.
 * Default: 0.
 */
infrastructure_builds_per_month: number, 
/**
 * Minutes of one of them.
 * Default: 15: policies, modules and the plan of a hundred resources. An assumption.
 */
infrastructure_minutes: number, 
/**
 * Whether CloudFormation describes the infrastructure; it costs nothing for AWS's own resources.
 * Default: false.
 */
cloudformation: boolean, 
/**
 * Builds of each repository a month.
 * Default: 30, one a working day and some more before a release.
 */
builds_per_month: number, 
/**
 * Minutes of one build.
 * Default: 6.
 */
minutes_per_build: number, 
/**
 * Image of one microservice, in GB.
 * Default: 0.35, a layered Java image.
 */
image_gb: number, 
/**
 * Images kept for each microservice.
 * Default: 10, enough to go back a quarter.
 */
images_kept: number, 
/**
 * Environment on the developers' machines.
 * Default: none.
 */
local: LocalEnvironment, };

/**
 * Tasks that each constraint alone demands.
 */
export type DemandView = { 
/**
 * CPU time.
 */
cpu: number, 
/**
 * Requests in flight.
 */
concurrency: number, 
/**
 * Memory.
 */
memory: number, 
/**
 * Objective for the time to answer; 0 without one.
 */
latency: number, 
/**
 * Loss of a zone; 0 where none is planned for.
 */
zone_loss: number, };

/**
 * How a new version replaces the old one.
 */
export type DeploymentStrategy = "rolling" | "blue-green" | "canary";

/**
 * One way to deploy in one environment.
 */
export type DeploymentView = { 
/**
 * Under which its cost explains itself, after `deployment/`.
 */
id: string, 
/**
 * Identifier of the environment.
 */
environment: string, 
/**
 * The platform's name.
 */
platform: string, 
/**
 * `rolling`, `blue-green` or `canary`.
 */
strategy: string, 
/**
 * Whether the plan deploys so.
 */
chosen: boolean, 
/**
 * Tasks beside the base.
 */
extra_tasks: number, 
/**
 * Machines beside those of the base.
 */
extra_machines: number, 
/**
 * Minutes of one deployment in which they run.
 */
minutes: string, 
/**
 * Task-hours a month.
 */
task_hours: string, 
/**
 * US dollars a month; empty without a price.
 */
usd: string, };

/**
 * A figure before, after, and the difference.
 */
export type DifferenceView = { id: string, name: string, before: string, after: string, difference: string, };

/**
 * Disaster recovery of production.
 */
export type DisasterRecovery = { 
/**
 * Whether data is copied to another region.
 * Default: true; the service does so.
 */
enabled: boolean, 
/**
 * The contingency region.
 * Default: us-west-1, the service's.
 */
region: string, 
/**
 * How much runs there beforehand.
 * Default: backup.
 */
tier: RecoveryTier, 
/**
 * Hours between two copies of the database.
 * Default: 24, the service's promise; the data of up to that many hours may be lost.
 */
snapshot_interval_hours: number, 
/**
 * Changed data between two copies, in percent of the database.
 * Default: 5; snapshots after the first one are incremental.
 */
daily_change_percent: number, 
/**
 * Hours of data that may be lost with a region; 0 for no objective (RPO).
 * Default: 0; the check then only states what the tier gives.
 */
rpo_hours: number, 
/**
 * Hours until production serves again after a region is lost; 0 for no objective (RTO).
 * Default: 0; the check then only states what the tier gives.
 */
rto_hours: number, };

/**
 * Formats of a document.
 */
export type DocumentFormat = "pdf" | "xlsx" | "csv" | "csv-data" | "json";

/**
 * A section of the documents that may be left out; cover, investment and terms may not.
 */
export type DocumentSection = "versions" | "summary" | "understanding" | "solution" | "enablement" | "levels" | "capacity" | "assumptions" | "confidentiality" | "acceptance" | "sizing" | "rates" | "prices" | "glossary" | "attachments";

/**
 * EC2 Auto Scaling groups.
 */
export type Ec2Group = { 
/**
 * Instance type, for example `m6i.large`, or `auto` for the cheapest one whose price is known in the region.
 * Default: auto.
 */
instance: string, 
/**
 * Operating system.
 * Default: linux.
 */
operating_system: OperatingSystem, 
/**
 * Tasks of one workload on an instance; 0 shares the instances among all workloads, as many as fit (ECS on EC2).
 * Default: 1, a web server on each instance.
 */
tasks_per_instance: number, 
/**
 * Instances that always run, of each group; 0 lets the capacity plan decide.
 * Default: 0.
 */
minimum_instances: number, 
/**
 * Memory of an instance that system and agents keep, in MiB; 0 for 512 with Linux and 2,048 with Windows.
 * Default: 0.
 */
reserved_mib: number, 
/**
 * Disk of each instance (gp3), in GB.
 * Default: 20; Windows needs at least 30.
 */
disk_gb: number, };

/**
 * API gateway, firewall, names and secrets.
 */
export type Edge = { 
/**
 * Amazon API Gateway (REST) in each environment, through a VPC link and a network load balancer.
 * Default: true; the service includes it.
 */
api_gateway: boolean, 
/**
 * AWS WAF on each API gateway.
 * Default: true; the service includes it.
 */
waf: boolean, 
/**
 * Rules and rule groups of each web ACL.
 * Default: 6, the managed groups for known attacks, SQL, bad input, addresses, anonymous networks, and one rate rule.
 */
waf_rules: number, 
/**
 * Share of the requests whose answer is fetched from the internet through the NAT gateways, in percent.
 * Default: 20: notifications, scoring and partners; the core system is behind the VPN or inside.
 */
internet_backend_percent: number, 
/**
 * Content delivery network.
 * Default: off.
 */
cdn: Cdn, 
/**
 * Front end that Amplify builds and serves.
 * Default: off.
 */
amplify: Amplify, 
/**
 * Public DNS zones.
 * Default: 1.
 */
dns_zones: number, 
/**
 * Secrets of each workload (database password, partner keys).
 * Default: 2.
 */
secrets_per_workload: number, };

/**
 * One change of the open document.
 */
export type EditRequest = { "kind": "set", 
/**
 * Where.
 */
path: string, 
/**
 * The new value.
 */
value: unknown, } | { "kind": "insert", 
/**
 * The list, for example `microservices`.
 */
path: string, 
/**
 * Position; the end if absent.
 */
index: number | null, 
/**
 * The element.
 */
value: unknown, } | { "kind": "remove", 
/**
 * Where.
 */
path: string, } | { "kind": "resize", 
/**
 * The list.
 */
path: string, 
/**
 * How many elements.
 */
count: number, };

/**
 * What a cause does to the amounts.
 */
export type EffectView = { 
/**
 * `scope`, `volume`, `sizing`, `component-mrus`, `mru-value`, `discount`, `exchange-rate` or `tax`.
 */
cause: string, 
/**
 * Its name in the reader's language.
 */
name: string, 
/**
 * What it adds.
 */
change: AmountsView, };

/**
 * Amazon EKS clusters: one in each environment that uses it.
 */
export type EksCluster = { 
/**
 * Instance type of the managed nodes, or `auto` for the cheapest one whose price is known in the region.
 * Default: auto.
 */
instance: string, 
/**
 * Nodes that always run; 0 for one in each zone of production and one before it.
 * Default: 0.
 */
minimum_nodes: number, 
/**
 * Disk of each node (gp3), in GB.
 * Default: 20, that of managed node groups.
 */
disk_gb: number, 
/**
 * Pods of a node; 0 for what its network interfaces allow.
 * Default: 0.
 */
maximum_pods: number, 
/**
 * Whether interfaces carry prefixes of 16 addresses, which lifts the limit of pods to 110, and to 250 from 30 vCPU on.
 * Default: false, the network plug-in's own default.
 */
prefix_delegation: boolean, 
/**
 * CPU that the daemon sets of every node ask for, in thousandths of a vCPU.
 * Default: 425: network plug-in 25, kube-proxy 100, CloudWatch agent 250, Fluent Bit 50. An assumption: read them off your cluster.
 */
daemon_milli_vcpu: number, 
/**
 * Memory that they ask for, in MiB.
 * Default: 256. An assumption.
 */
daemon_mib: number, 
/**
 * Pods that the cluster itself needs (names, metrics, load balancer controller, autoscaler), 100 thousandths and 128 MiB each.
 * Default: 5.
 */
system_pods: number, 
/**
 * Pods of an ingress controller that routes requests to the services, 100 thousandths and 90 MiB each; 0 where the balancer does that.
 * Default: 0.
 */
ingress_pods: number, 
/**
 * Whether the version is beyond its standard support, which costs six times as much.
 * Default: false.
 */
extended_support: boolean, };

/**
 * MRUs and net of one of them.
 */
export type ElasticAmountView = { mrus: string, net: string, };

/**
 * Base, expected, maximum.
 */
export type ElasticityView = { base: ElasticAmountView, expected: ElasticAmountView, maximum: ElasticAmountView, };

/**
 * When the enablement begins, and which days do not count.
 */
export type Enablement = { 
/**
 * First day of work (YYYY-MM-DD).
 * Default: empty, and then the schedule counts from the day of the quote.
 */
start_date: string, 
/**
 * Days that do not count beside Saturdays and Sundays.
 * Default: none; the schedule says that holidays are not considered.
 */
holidays: Array<Holiday>, };

/**
 * One environment: a VPC with public and private subnets in one region.
 */
export type Environment = { 
/**
 * Stable identifier: lower-case letters, digits and dashes.
 * Default: empty; it must be given, because lines and approvals refer to it.
 */
id: string, 
/**
 * Name for people.
 * Default: empty, and then the identifier is shown.
 */
name: string, 
/**
 * What it is for.
 * Default: certification, the pre-production environment that nearly every client has.
 */
kind: EnvironmentKind, 
/**
 * What runs its tasks; a workload may choose another of the same cloud.
 * Default: ecs-fargate, which the service uses.
 */
platform: PlatformKind, 
/**
 * Region of the platform's cloud.
 * Default: us-east-1, the cheapest one near Latin America, where the service runs.
 */
region: string, 
/**
 * Availability zones that its subnets span.
 * Default: 2, the least that survives the loss of one.
 */
zones: number, 
/**
 * Least running copies of each container.
 * Default: 1, since pre-production runs without redundancy; production needs at least 2.
 */
redundancy_factor: number, 
/**
 * NAT gateways, each with a fixed egress address.
 * Default: 1 before production; production has one per zone, so that a zone's loss leaves egress.
 */
nat_gateways: number, 
/**
 * Address blocks of its public subnets (CIDR), zone by zone, for example `10.0.101.0/24`; they are drawn.
 * Default: none; whoever builds the network chooses them.
 */
public_subnets: Array<string>, 
/**
 * Address blocks of its private subnets (CIDR): first those of the workloads, zone by zone, then those for data, if these have their own.
 * Default: none.
 */
private_subnets: Array<string>, 
/**
 * Traffic as a percentage of production's.
 * Default: 2, the testers' share; production has 100.
 */
traffic_percent: number, 
/**
 * Month of the contract from which it is charged.
 * Default: 1, the first one.
 */
start_month: number, 
/**
 * The hours in which it runs.
 * Default: always.
 */
schedule: Schedule, 
/**
 * Data that each request sends to systems in another cloud, in KiB.
 * Default: 0.
 */
cross_cloud_sent_kib: number, 
/**
 * Data that each request receives from systems in another cloud, in KiB; the other cloud charges it.
 * Default: 0.
 */
cross_cloud_received_kib: number, 
/**
 * Whether Amplify serves the front end here, where the plan has one.
 * Default: true.
 */
amplify: boolean, };

/**
 * MRUs of an environment before and after.
 */
export type EnvironmentChangeView = { id: string, 
/**
 * Its name for people; the id in an order that was frozen before names were kept.
 */
name: string, before: string, after: string, change: string, };

/**
 * What an environment is for. Only production is highly available.
 */
export type EnvironmentKind = "production" | "certification" | "qa" | "development";

/**
 * Why a command failed, for people and for programs.
 */
export type ErrorView = { 
/**
 * Stable code.
 */
code: string, 
/**
 * What went wrong, in the reader's language.
 */
message: string, 
/**
 * What to do.
 */
hint: string, 
/**
 * Problems of the plan, when it is the plan that is wrong.
 */
problems: Array<ProblemView>, };

/**
 * Total of an environment.
 */
export type EstimateEnvironmentView = { id: string, name: string, total: string, };

/**
 * A line of an estimate.
 */
export type EstimateLineView = { 
/**
 * Stable id, for `aforo explain`.
 */
id: string, 
/**
 * Identifier of the environment.
 */
environment: string, 
/**
 * The service as its provider names it.
 */
service: string, 
/**
 * Region whose price applies.
 */
region: string, 
/**
 * What it is, in the reader's language.
 */
resource: string, 
/**
 * Which one, in the plan's own words.
 */
detail: string, 
/**
 * Monthly usage.
 */
quantity: string, 
/**
 * Its unit.
 */
unit: string, 
/**
 * US dollars a month.
 */
amount: string, 
/**
 * Price of one unit; the first tier's if there are several.
 */
price: string, 
/**
 * Whether each price can be checked.
 */
verified: boolean, 
/**
 * Whether the plan set its price by hand.
 */
manual: boolean, 
/**
 * How it was computed; present in JSON outputs, absent in the window (which asks for it).
 */
trace?: TraceView, };

/**
 * Total of a service.
 */
export type EstimateServiceView = { 
/**
 * As its provider names it.
 */
service: string, 
/**
 * A month.
 */
total: string, 
/**
 * Share of the total in percent, one decimal.
 */
share_percent: string, };

/**
 * What the provider pays; the JSON of `aforo estimate`.
 */
export type EstimateView = { 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * A month.
 */
total: string, 
/**
 * Environments; they sum to the total.
 */
environments: Array<EstimateEnvironmentView>, 
/**
 * By service, largest first; they sum to the total.
 */
services: Array<EstimateServiceView>, 
/**
 * Lines.
 */
lines: Array<EstimateLineView>, 
/**
 * Low and high of each line, if they were asked for.
 */
ranges?: RangesView, 
/**
 * What each way of buying would save; empty while the window types, because each is an estimate of its own.
 */
options: Array<PurchaseOptionView>, 
/**
 * Shared and per-environment infrastructure; they sum to the total.
 */
layers: Array<LayerView>, 
/**
 * What is there and costs nothing.
 */
free: Array<FreeResourceView>, 
/**
 * What priced it.
 */
sources: SourceView, 
/**
 * Warnings and assumptions.
 */
warnings: Array<ProblemView>, };

/**
 * Something that happened.
 */
export type EventView = { 
/**
 * Its place in the record.
 */
seq: string, 
/**
 * When it was kept, RFC 3339.
 */
at: string, 
/**
 * The day that it was dated.
 */
day: string, 
/**
 * By whom.
 */
actor: string, 
/**
 * Number of the quote; empty for the register.
 */
quote: string, 
/**
 * `draft`, `submit`, `approve`, ...; `refused` for an attempt.
 */
action: string, 
/**
 * What, in the reader's language.
 */
text: string, 
/**
 * Its hash.
 */
hash: string, };

/**
 * The equivalent in local currency: for information, at a stated rate.
 */
export type Exchange = { 
/**
 * Local currency.
 * Default: none; the quote is in US dollars.
 */
currency: LocalCurrency, 
/**
 * Units of the local currency for one US dollar, as a decimal string.
 * Default: 0, and then it must be given.
 */
per_usd: string, 
/**
 * Who publishes the rate.
 * Default: empty; it must be given with a local currency, because it is printed.
 */
source: string, 
/**
 * Day of the rate (YYYY-MM-DD).
 * Default: empty; it must be given with a local currency.
 */
date: string, };

/**
 * Something that the quote does not include.
 */
export type Exclusion = { 
/**
 * Entry of `pricing-data/catalog/closed-list.toml`, for example support-plan.
 * Default: empty; it must be given.
 */
item: string, 
/**
 * Why, as it is printed.
 * Default: empty; it must be given.
 */
reason: string, };

/**
 * Whether the estimate takes the expected tasks from the formula or from the simulated week.
 */
export type ExpectedTasks = "steady-state" | "simulation";

/**
 * Why two quotes differ: the effects sum to the change exactly.
 */
export type ExplanationView = { 
/**
 * Local currency that both are shown in; empty if there is none.
 */
currency: string, 
/**
 * Amounts of the old quote.
 */
before: AmountsView, 
/**
 * Amounts of the new quote.
 */
after: AmountsView, 
/**
 * After minus before.
 */
change: AmountsView, 
/**
 * Effects of every cause.
 */
effects: Array<EffectView>, 
/**
 * Effects by line, before discount.
 */
lines: Array<LineEffectView>, };

/**
 * A quote with its revisions.
 */
export type FamilyView = { 
/**
 * Its number.
 */
number: string, 
/**
 * The client's name.
 */
client: string, 
/**
 * The revision that is agreed; none yet if absent.
 */
agreed: number | null, 
/**
 * Revisions, the oldest first.
 */
revisions: Array<RevisionView>, };

/**
 * Meaning, default and bounds of one field of the plan, from the published JSON Schema.
 */
export type FieldView = { 
/**
 * Pattern of the path: `microservices[].cpu_ms_per_request`.
 */
path: string, 
/**
 * `text`, `number`, `integer`, `decimal`, `boolean`, `choice`, `list` or `section`.
 */
kind: string, 
/**
 * Default as JSON text.
 */
default: string, 
/**
 * Least value.
 */
minimum: number | null, 
/**
 * Greatest value.
 */
maximum: number | null, 
/**
 * Allowed values of a choice.
 */
choices: Array<string>, };

/**
 * A frozen file.
 */
export type FileView = { name: string, sha256: string, bytes: string, client: boolean, };

/**
 * Azure Firewall in front of an environment's network.
 */
export type FirewallTier = "none" | "standard" | "premium";

/**
 * The tasks of an environment on one platform.
 */
export type FleetView = { 
/**
 * Identifier of the environment.
 */
environment: string, 
/**
 * Its name.
 */
environment_name: string, 
/**
 * The platform: `ecs-fargate`, `ec2`, `eks-nodes`, `eks-fargate` or `aks`.
 */
platform: string, 
/**
 * Its name.
 */
platform_name: string, 
/**
 * Workloads.
 */
workloads: number, 
/**
 * Groups of machines; empty where the provider places the tasks.
 */
machines: Array<MachineGroupView>, 
/**
 * Seconds until a task serves where there is room ...
 */
task_seconds: number, 
/**
 * ... and how many more where a machine must start first.
 */
machine_seconds: number, 
/**
 * What fails by itself: `task` or `machine`.
 */
failure_unit: string, 
/**
 * Tasks of the base that it takes with it at most ...
 */
failure_tasks: number, 
/**
 * ... of how many ...
 */
failure_of: number, 
/**
 * ... for how many seconds.
 */
failure_seconds: number, };

/**
 * A resource that costs nothing.
 */
export type FreeResourceView = { 
/**
 * Identifier of the environment.
 */
environment: string, 
/**
 * Name for people.
 */
resource: string, 
/**
 * Always 0.00, so that it reads like a line.
 */
amount: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Steps without a value.
 */
export type GapView = { 
/**
 * Where it begins; empty if the file has no dates.
 */
start: string, 
/**
 * First step, from 1.
 */
step: number, 
/**
 * Number of steps.
 */
steps: number, 
/**
 * What stands there: `zero` or `line`.
 */
fill: string, };

/**
 * A field that was changed.
 */
export type GoalChangeView = { 
/**
 * Where.
 */
path: string, 
/**
 * Before.
 */
before: string, 
/**
 * After.
 */
after: string, };

/**
 * A goal as the window asks for it; numbers as decimal strings, empty for no limit.
 */
export type GoalRequest = { "kind": "discount", margin: string, } | { "kind": "traffic", mrus: string, net: string, } | { "kind": "sizes" };

/**
 * What was found.
 */
export type GoalView = { 
/**
 * `discount`, `traffic` or `sizes`.
 */
goal: string, 
/**
 * Path of what was changed, before and after.
 */
changes: Array<GoalChangeView>, 
/**
 * MRUs a month before and after.
 */
mrus: [string, string], 
/**
 * US dollars a month, net, before and after.
 */
net: [string, string], 
/**
 * Margin in percent before and after; empty if nothing is charged. Internal.
 */
margin_percent: [string, string], 
/**
 * Plans that were computed on the way.
 */
tried: number, 
/**
 * The plan that reaches the goal.
 */
plan: unknown, };

/**
 * A grant as the window asks for it; see [`super::GrantRequest`].
 */
export type GrantForm = { client: string, email: string, name: string, role: string, scope: Array<string>, 
/**
 * Empty for no limit.
 */
limit_mrus: string, 
/**
 * Empty for no limit.
 */
limit_usd: string, from: string, until: string, evidence: string, attachment: string | null, actor: string, };

/**
 * Somebody who may approve.
 */
export type GrantView = { client: string, email: string, name: string, role: string, scope: Array<string>, limit_mrus: string | null, limit_usd: string | null, from: string, until: string, evidence: string, };

/**
 * A day on which nobody works.
 */
export type Holiday = { 
/**
 * Day (YYYY-MM-DD).
 * Default: empty; it must be given.
 */
date: string, 
/**
 * What is kept on it.
 * Default: empty.
 */
name: string, };

/**
 * The home view.
 */
export type HomeView = { 
/**
 * Plans that the search found, the last edited first, as many as were asked for.
 */
plans: Array<PlanTileView>, 
/**
 * How many it found.
 */
found: number, 
/**
 * How many plans there are.
 */
all: number, 
/**
 * Clients, the one with most plans first.
 */
clients: Array<ClientTileView>, 
/**
 * Templates.
 */
templates: Array<TemplateTileView>, 
/**
 * Files that were opened, the last one first.
 */
recent: Array<RecentFileView>, 
/**
 * What ends soon or has ended lately; empty for the client's eyes.
 */
reminders: Array<ReminderView>, };

/**
 * The house.
 */
export type HouseView = { 
/**
 * Legal name.
 */
name: string, 
/**
 * Tax identifier, as the country writes it.
 */
tax_id: string, 
/**
 * Address for documents.
 */
address: string, 
/**
 * Logo as a data URL of a PNG or SVG; empty for none.
 */
logo: string, 
/**
 * Who prepares quotes on this machine; the address is who acts in the record.
 */
preparer: ContactView, 
/**
 * Whom a client may ask: commercial, technical, legal.
 */
contacts: Array<ContactView>, 
/**
 * What new plans begin with.
 */
defaults: PlanDefaultsView, 
/**
 * Automatic copies of the library.
 */
backups: BackupRuleView, };

/**
 * What another book does to every plan.
 */
export type ImpactView = { 
/**
 * The older book.
 */
older: string, 
/**
 * The newer book.
 */
newer: string, 
/**
 * Floor of the margin in percent.
 */
floor_percent: string, 
/**
 * Plans that cannot be computed, then the others, the largest loss of margin first.
 */
plans: Array<PlanImpactView>, 
/**
 * How many fall under the floor.
 */
under_floor: number, };

/**
 * How far an import is.
 */
export type ImportProgressView = { 
/**
 * File that is being read.
 */
file: string, 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * How many files there are.
 */
of: number, 
/**
 * Share of all bytes, in percent.
 */
percent: number, 
/**
 * Mebibytes read of all files.
 */
mib: string, 
/**
 * Mebibytes of all files.
 */
total_mib: string, 
/**
 * Price rows read.
 */
rows: string, 
/**
 * Mebibytes a second.
 */
mib_per_second: string, 
/**
 * Seconds left; empty while nobody knows.
 */
seconds_left: string, };

/**
 * What an import did.
 */
export type ImportView = { 
/**
 * The new book.
 */
book: BookView, 
/**
 * Prices (rows) that come from the files.
 */
imported: number, 
/**
 * Prices (rows) that were kept from the base.
 */
carried: number, 
/**
 * Keys that found several different prices and were left out.
 */
ambiguous: Array<AmbiguityView>, 
/**
 * Keys that the mapping expects of these offers and that found no price.
 */
missing: Array<MissingView>, };

/**
 * The range of one number of the plan; the plan's own value is the likely one.
 */
export type InputRange = { 
/**
 * Path of the number, for example `traffic.monthly_users` or `microservices[accounts].cpu_ms_per_request`.
 * Default: empty; it must be given.
 */
path: string, 
/**
 * A value below which nobody expects it.
 * Default: 0; it must be given, unless 0 is meant.
 */
low: number, 
/**
 * A value above which nobody expects it.
 * Default: 0; it must be given.
 */
high: number, };

/**
 * Who offers. It is printed on the cover and in the acceptance block.
 */
export type Issuer = { 
/**
 * Legal name.
 * Default: empty; it is printed if given.
 */
name: string, 
/**
 * Country, ISO 3166 two letters; it decides how the tax identifier is checked.
 * Default: CL, where the service was first sold.
 */
country: Country, 
/**
 * Tax identifier.
 * Default: empty; it is printed if given.
 */
tax_id: string, };

/**
 * Language of messages and documents.
 */
export type Language = "es" | "en" | "pt";

/**
 * Time to answer in milliseconds.
 */
export type LatencyView = { 
/**
 * Half of the requests take no longer.
 */
p50: string, 
/**
 * 95 of a hundred.
 */
p95: string, 
/**
 * 99 of a hundred.
 */
p99: string, };

/**
 * What a layer of the infrastructure costs.
 */
export type LayerView = { 
/**
 * `shared-base`, `environment-base`, `shared-service` or `environment-service`.
 */
id: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * US dollars a month; the layers sum to the estimate.
 */
total: string, };

/**
 * A limit and the demand against it.
 */
export type LimitView = { 
/**
 * Stable id: `production/aurora/connections`.
 */
id: string, 
/**
 * What is limited, in the reader's language.
 */
name: string, 
/**
 * What the plan demands.
 */
demand: string, 
/**
 * What is allowed.
 */
limit: string, 
/**
 * What is left, in percent of the limit.
 */
headroom: string, 
/**
 * How many times the limit is demanded, in whole times, where it is at least twice: people read that and no percent below zero.
 */
times?: number, 
/**
 * Whether it fits.
 */
pass: boolean, 
/**
 * Unit of demand and limit.
 */
unit: string, 
/**
 * Whether the provider raises the limit when asked.
 */
adjustable: boolean, 
/**
 * Where the limit was read, with the date; `plan` if the plan states it.
 */
source: string, 
/**
 * The first month, counted from now, in which growth crosses the limit; absent if it does not within ten years.
 */
month_reached: number | null, };

/**
 * A line's own discount.
 */
export type LineDiscountView = { 
/**
 * In percent.
 */
percent: string, 
/**
 * As a positive amount.
 */
amount: string, };

/**
 * What a cause does to one line.
 */
export type LineEffectView = { 
/**
 * Stable id of the line.
 */
id: string, 
/**
 * The cause.
 */
cause: string, 
/**
 * Its name in the reader's language.
 */
name: string, 
/**
 * MRUs that it adds.
 */
mrus: string, 
/**
 * US dollars before discount that it adds.
 */
subtotal: string, };

/**
 * Terms of one line of the quote, or of several.
 */
export type LineTerms = { 
/**
 * Stable id of a line (`production/container/accounts`); with a `*` at its end, every line that begins so. Of several that
 * fit a line the longest holds.
 * Default: empty; it must be given.
 */
line: string, 
/**
 * Discount of the line in percent, before the discount on the whole, as a decimal string.
 * Default: 0.
 */
discount_percent: string, 
/**
 * How the taxes treat it.
 * Default: taxed.
 */
tax: TaxTreatment, 
/**
 * Why it is not taxed, as it is printed: the law and the article.
 * Default: empty; it must be given for what is not taxed.
 */
tax_reason: string, };

/**
 * An entry of the list that applies to a plan. Internal: it tells what the provider pays.
 */
export type ListItemView = { 
/**
 * Stable id, as `exclusions` name it.
 */
id: string, 
/**
 * Its name in the reader's language.
 */
name: string, 
/**
 * `priced`, `excluded` or `open`.
 */
standing: string, 
/**
 * US dollars a month if it is priced.
 */
usd: string, 
/**
 * Why it is excluded.
 */
reason: string, };

/**
 * Local currency in which an equivalent is shown (ISO 4217); rules in `pricing-data/catalog/currencies.toml`.
 */
export type LocalCurrency = "none" | "CLP" | "CLF" | "MXN" | "COP" | "PEN" | "ARS" | "BRL" | "UYU" | "PYG" | "BOB" | "CRC" | "DOP" | "GTQ" | "HNL" | "NIO" | "VES";

/**
 * An environment on the developers' own machines: it costs nothing in the cloud, and each machine must have room for it.
 */
export type LocalEnvironment = { 
/**
 * Whether there is one.
 * Default: false.
 */
enabled: boolean, 
/**
 * Name for people.
 * Default: Local.
 */
name: string, 
/**
 * What runs it, as it is printed, for example `Minikube, SQLite`.
 * Default: empty.
 */
tools: string, 
/**
 * Machines that the tool makes of one computer (nodes of a local cluster, the control plane included).
 * Default: 1.
 */
nodes: number, 
/**
 * Running copies of each container.
 * Default: 1.
 */
replicas: number, };

/**
 * The equivalent of a quote in local currency.
 */
export type LocalView = { 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * Decimals of its minor unit.
 */
digits: number, 
/**
 * Units of it for one US dollar.
 */
per_usd: string, 
/**
 * Who publishes the rate.
 */
source: string, 
/**
 * Day of the rate.
 */
date: string, 
/**
 * Net.
 */
net: string, 
/**
 * Taxes on the local net, in the order of the quote's.
 */
taxes: Array<string>, 
/**
 * Net and taxes.
 */
total: string, };

/**
 * A page of the log, the newest event first.
 */
export type LogPageView = { 
/**
 * Events of the page.
 */
events: Array<EventView>, 
/**
 * How many the query finds.
 */
found: number, 
/**
 * Hash of the last event of all; the chain was followed up to it.
 */
head: string, };

/**
 * What to read of the log.
 */
export type LogQuery = { 
/**
 * Only events with this in their quote, actor or text; empty for all.
 */
text: string, 
/**
 * Events to leave out at the beginning.
 */
offset: number, 
/**
 * Events to return at most.
 */
limit: number, };

/**
 * Alike machines.
 */
export type MachineGroupView = { 
/**
 * The workload's name; empty if all share the machines.
 */
name: string, 
/**
 * The type.
 */
machine: string, 
/**
 * What one leaves to tasks: thousandths of a vCPU ...
 */
milli_vcpu: number, 
/**
 * ... MiB ...
 */
memory_mib: number, 
/**
 * ... and how many tasks at most.
 */
tasks: number, 
/**
 * Machines with the base tasks ...
 */
base: number, 
/**
 * ... and how many any packing needs.
 */
base_lower_bound: number, 
/**
 * Time-weighted mean.
 */
expected: string, 
/**
 * Machines with the maximum of tasks ...
 */
maximum: number, 
/**
 * ... and how many any packing needs.
 */
maximum_lower_bound: number, 
/**
 * Of the base's machines: CPU that the tasks ask for, in percent ...
 */
cpu_percent: number, 
/**
 * ... and memory.
 */
memory_percent: number, };

/**
 * What remains after the provider's cost. Internal.
 */
export type MarginView = { cost: string, amount: string, percent: string | null, };

/**
 * An environment on the client's screen.
 */
export type MeetingEnvironmentView = { id: string, name: string, mrus: string, net: string, 
/**
 * Share of the MRUs in percent, one decimal.
 */
share_percent: string, };

/**
 * The client's screen. It has no field for cost, margin, notes or sources, so it cannot show them.
 */
export type MeetingView = { 
/**
 * The client's name.
 */
client: string, 
/**
 * Title of the plan.
 */
title: string, 
/**
 * Sliders; their ends follow the saved plan and stay where they are while somebody slides.
 */
controls: Array<ControlView>, 
/**
 * Figures against the saved plan.
 */
changes: Array<ChangeView>, 
/**
 * Where the MRUs are.
 */
environments: Array<MeetingEnvironmentView>, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * Months of the contract.
 */
term_months: number, 
/**
 * Last day of validity.
 */
valid_until: string, 
/**
 * Whether the values on the screen are allowed; if not, the figures are those of the saved plan.
 */
valid: boolean, };

/**
 * A microservice: one repository, one image, one service in each environment.
 */
export type Microservice = { 
/**
 * Stable identifier: lower-case letters, digits and dashes.
 * Default: empty; it must be given, because lines and approvals refer to it.
 */
id: string, 
/**
 * Name for people.
 * Default: empty, and then the identifier is shown.
 */
name: string, 
/**
 * What runs inside the container.
 * Default: jvm, the service's usual runtime (Spring Boot).
 */
runtime: Runtime, 
/**
 * Container size, or `auto` for the cheapest one that carries the traffic. Where machines are shared it is what a task asks for.
 * Default: auto.
 */
size: SizeChoice, 
/**
 * What runs it.
 * Default: environment, the platform of each environment.
 */
platform: PlatformChoice, 
/**
 * Disk that outlives its tasks (a persistent volume, gp3), in GB; 0 for none.
 * Default: 0; what must be kept belongs into a database.
 */
volume_gb: number, 
/**
 * Share of all API requests that reach this microservice, in percent. Shares may sum to more than 100, because one
 * request may call several microservices.
 * Default: 10, a dozen services sharing a channel.
 */
traffic_percent: number, 
/**
 * CPU time that one request takes, in milliseconds of one vCPU.
 * Default: 25, a Spring Boot endpoint that transforms a back-end's answer.
 */
cpu_ms_per_request: number, 
/**
 * Mean time from request to answer without queueing, in milliseconds, waiting for back-ends included.
 * Default: 250, mostly the wait for the core system.
 */
latency_ms: number, 
/**
 * Objective: 95 of a hundred requests are answered within this time in the busiest minute, in milliseconds; 0 for none.
 * Default: 0; an objective costs tasks, so that it is the client's to state.
 */
latency_objective_ms: number, 
/**
 * Burstiness of the arrivals within a minute: squared coefficient of variation of the time between two requests.
 * Default: 1, independent users (Poisson); batches and retries have more.
 */
arrival_variation: number, 
/**
 * How much CPU times differ: their squared coefficient of variation.
 * Default: 1, exponential times; the same answer each time has 0, a mixture of cheap and dear calls more than 1.
 */
service_variation: number, 
/**
 * Memory that one request holds while it is served, in MiB.
 * Default: 1, a JSON document and its objects.
 */
memory_mib_per_request: number, 
/**
 * Heap (or working memory) that the program needs without any request, in MiB.
 * Default: 512, a Spring Boot application with its caches.
 */
memory_mib_baseline: number, 
/**
 * Requests that one task serves at the same time (worker threads, or the event loop's own limit).
 * Default: 200, Tomcat's.
 */
concurrency: number, 
/**
 * Database connections that one task holds; 0 for a workload without a database.
 * Default: 10, HikariCP's.
 */
connection_pool: number, 
/**
 * The autoscaling range in production.
 * Default: decided by the capacity plan.
 */
autoscaling: Autoscaling, 
/**
 * What differs in single environments.
 * Default: nothing.
 */
overrides: Array<WorkloadOverride>, };

/**
 * A move to another platform or cloud.
 */
export type Migration = { 
/**
 * Whether the plan has one.
 * Default: false.
 */
enabled: boolean, 
/**
 * Where to.
 * Default: aks.
 */
target: PlatformKind, 
/**
 * Region of the target.
 * Default: eastus, near the region from which most plans start.
 */
region: string, 
/**
 * Months that are compared.
 * Default: 36.
 */
months: number, 
/**
 * Cost of an hour of work in US dollars, as a decimal string.
 * Default: 35, the rate card's example.
 */
usd_per_hour: string, 
/**
 * Data that a request exchanges between the two clouds while parts of an environment run in each, in KiB, each way.
 * Default: 8. An assumption: measure it.
 */
cross_cloud_kib: number, 
/**
 * Phases after which the comparison's halfway stops; 0 for half of them.
 * Default: 0.
 */
halfway_phases: number, 
/**
 * Phases, in the order in which they begin.
 * Default: none.
 */
phases: Array<MigrationPhase>, 
/**
 * Risks.
 * Default: none.
 */
risks: Array<MigrationRisk>, };

/**
 * What each way has cost so far.
 */
export type MigrationChartView = { 
/**
 * Width of the plane.
 */
width: number, 
/**
 * Height of the plane.
 */
height: number, 
/**
 * A line for each way, as points of SVG: staying, halfway, moving.
 */
lines: Array<string>, 
/**
 * The months of double running.
 */
double: Array<ChartSpanView>, 
/**
 * The axis of months.
 */
months: Array<ChartTickView>, 
/**
 * The axis of US dollars.
 */
amounts: Array<ChartTickView>, 
/**
 * From which month on a way is the cheaper one: by position of the way.
 */
break_even: Array<ChartMarkView>, };

/**
 * One way.
 */
export type MigrationCourseView = { 
/**
 * `stay`, `halfway` or `move`.
 */
id: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * Phases that it takes.
 */
phases: number, 
/**
 * US dollars in the last month.
 */
last_month: string, 
/**
 * Of all months.
 */
running: string, 
/**
 * Of that, for what ran twice.
 */
double: string, 
/**
 * Work.
 */
effort: string, 
/**
 * Probability times cost of the risks.
 */
contingency: string, 
/**
 * Months and work.
 */
total: string, 
/**
 * Months, work and contingency.
 */
total_with_contingency: string, 
/**
 * The first month from which on it has cost less than staying; absent if there is none.
 */
break_even: number | null, 
/**
 * The same with the contingency.
 */
break_even_with_contingency: number | null, };

/**
 * A move and its drawing.
 */
export type MigrationFileView = { 
/**
 * The figures.
 */
migration: MigrationView, 
/**
 * Where they are drawn.
 */
chart: MigrationChartView, };

/**
 * One month.
 */
export type MigrationMonthView = { 
/**
 * 1 is the first.
 */
month: number, 
/**
 * US dollars of the month, without work: stay, halfway, move.
 */
running: Array<string>, 
/**
 * Work that begins in it.
 */
effort: Array<string>, 
/**
 * All so far.
 */
cumulated: Array<string>, 
/**
 * Whether something runs twice with all of the move.
 */
double: boolean, };

/**
 * A phase: some workloads of an environment begin to run at the target, and after some months no longer where they ran.
 */
export type MigrationPhase = { 
/**
 * Name as it is printed.
 * Default: empty; it must be given.
 */
name: string, 
/**
 * Identifier of the environment; empty for a phase that moves nothing (GitOps, security review, recovery plans).
 * Default: empty.
 */
environment: string, 
/**
 * Identifiers of the microservices that move; empty means all that have not moved yet.
 * Default: empty.
 */
workloads: Array<string>, 
/**
 * Whether the front end that Amplify serves there moves too.
 * Default: false.
 */
front_end: boolean, 
/**
 * Month of the move in which it begins.
 * Default: 1.
 */
start_month: number, 
/**
 * Months in which both run.
 * Default: 1.
 */
double_running_months: number, 
/**
 * Work, in hours.
 * Default: 80, a person for two weeks.
 */
effort_hours: number, };

/**
 * Something that may go wrong, and what it would cost.
 */
export type MigrationRisk = { 
/**
 * Name as it is printed.
 * Default: empty; it must be given.
 */
name: string, 
/**
 * How probable it is, in percent.
 * Default: 20.
 */
probability_percent: number, 
/**
 * What it costs if it happens, in hours of work ...
 * Default: 0.
 */
hours: number, 
/**
 * ... and in US dollars, as a decimal string.
 * Default: 0.
 */
usd: string, };

/**
 * A move with its phases.
 */
export type MigrationView = { 
/**
 * The platform's name.
 */
target: string, 
/**
 * Its region.
 */
region: string, 
/**
 * Staying, halfway, all of it.
 */
scenarios: Array<MigrationCourseView>, 
/**
 * Phases.
 */
phases: Array<PhaseView>, 
/**
 * Month by month.
 */
months: Array<MigrationMonthView>, 
/**
 * Risks, priced.
 */
contingencies: Array<ContingencyView>, 
/**
 * Assumptions and warnings.
 */
warnings: Array<ProblemView>, };

/**
 * A key without a price.
 */
export type MissingView = { 
/**
 * Key.
 */
key: string, 
/**
 * Region.
 */
region: string, 
/**
 * Whether the base had a price, which was kept.
 */
carried: boolean, };

/**
 * A month of the contract.
 */
export type MonthView = { 
/**
 * From 1.
 */
month: number, 
/**
 * MRUs.
 */
mrus: string, 
/**
 * US dollars, net.
 */
net: string, };

/**
 * The range of an environment or of a line.
 */
export type NamedRangeView = { 
/**
 * Of which one.
 */
id: string, 
/**
 * One draw in ten is below (P10).
 */
low: string, 
/**
 * Half of the draws are below (P50).
 */
typical: string, 
/**
 * Nine draws in ten are below (P90).
 */
high: string, 
/**
 * Whether low and high differ: a resource that no uncertain input moves has a price and no range.
 */
varies: boolean, };

/**
 * An approval that a policy asks for.
 */
export type NeedView = { 
/**
 * What was measured.
 */
measure: string, 
/**
 * Its name in the reader's language.
 */
name: string, 
/**
 * Role that may approve.
 */
role: string, 
/**
 * What was found; empty for a margin of nothing.
 */
value: string, 
/**
 * What is allowed without approval.
 */
limit: string, 
/**
 * Who approved; empty if nobody has.
 */
approved_by: string, 
/**
 * When.
 */
approved_on: string, };

/**
 * Where new content would go.
 */
export type NextRevisionView = { 
/**
 * Label of the revision that a draft would make.
 */
label: string, 
/**
 * 0 for the quote itself; 1 and up for change orders.
 */
change_order: number, 
/**
 * Whether it would take the place of the revision that is worked on.
 */
replaces: boolean, };

/**
 * A remark about a field: who said it, what it rests on, what is still to be asked.
 *
 * A client's documents tell on what a number rests and since when, and by name only people of the client's own; everything else
 * of a note is internal.
 */
export type Note = { 
/**
 * Path of the field, for example `traffic.monthly_users` or `microservices[accounts].latency_ms`.
 * Default: empty; a remark about the plan as a whole.
 */
path: string, 
/**
 * The remark. Internal.
 * Default: empty.
 */
text: string, 
/**
 * On what the number rests.
 * Default: unstated, and then the documents count it among the assumptions.
 */
source: NoteSource, 
/**
 * Who gave it; printed only if the client did.
 * Default: empty.
 */
person: string, 
/**
 * Since when (YYYY-MM-DD).
 * Default: empty.
 */
date: string, };

/**
 * On what the number of a field rests.
 */
export type NoteSource = "unstated" | "client" | "measured" | "assumed";

/**
 * Logs, metrics and alarms.
 */
export type Observability = { 
/**
 * Log lines that one request writes in all, in KiB.
 * Default: 1.5; five lines of 300 bytes (capacity reference, section 6.6).
 */
log_kib_per_request: number, 
/**
 * Months for which logs are kept.
 * Default: 3.
 */
log_retention_months: number, 
/**
 * Custom metrics of each workload.
 * Default: 5.
 */
metrics_per_workload: number, 
/**
 * Alarms of each workload.
 * Default: 4: CPU, memory, errors, latency.
 */
alarms_per_workload: number, 
/**
 * CPU utilisation at which an alarm calls people, in percent.
 * Default: 85; below the target of autoscaling it would call all day.
 */
alarm_cpu_percent: number, 
/**
 * E-mails of alarms a month, through SNS.
 * Default: 0.
 */
alarm_mails_per_month: number, 
/**
 * Whether CloudTrail records who did what in the account; the first copy of management events is free.
 * Default: false.
 */
trail: boolean, 
/**
 * Management events a month in further copies of the trail.
 * Default: 0.
 */
trail_copied_events: number, 
/**
 * Data events a month (objects, functions) that the trail records.
 * Default: 0.
 */
trail_data_events: number, };

/**
 * Something of the rate card that can be offered.
 */
export type OfferableView = { 
/**
 * Component or recipe.
 */
component: string, 
/**
 * Its name in the reader's language.
 */
name: string, 
/**
 * MRUs of one, a month.
 */
mrus: string, 
/**
 * US dollars of one, a month, before any discount.
 */
usd: string, };

/**
 * Something that is paid once.
 */
export type OneTime = { 
/**
 * Name as it is printed.
 * Default: empty; it must be given.
 */
name: string, 
/**
 * US dollars, net, as a decimal string.
 * Default: 0.
 */
usd: string, 
/**
 * How the taxes treat it.
 * Default: taxed.
 */
tax: TaxTreatment, 
/**
 * Why it is not taxed, as it is printed: the law and the article.
 * Default: empty; it must be given for what is not taxed.
 */
tax_reason: string, };

/**
 * Something that is paid once.
 */
export type OneTimeItemView = { 
/**
 * Name.
 */
name: string, 
/**
 * US dollars, net.
 */
net: string, 
/**
 * How the taxes treat it, if it is not taxed.
 */
untaxed?: TreatmentView, };

/**
 * What is paid once.
 */
export type OneTimeView = { 
/**
 * Each thing.
 */
items: Array<OneTimeItemView>, 
/**
 * Their sum, net.
 */
net: string, 
/**
 * The quote's taxes on what is taxed of it.
 */
taxes: Array<TaxView>, 
/**
 * Net and taxes.
 */
total: string, };

/**
 * Amazon OpenSearch Service: one domain in each environment.
 */
export type OpenSearch = { 
/**
 * Whether the plan includes it.
 * Default: false.
 */
enabled: boolean, 
/**
 * Instance type in production.
 * Default: m6g.large.search.
 */
production_class: string, 
/**
 * Instance type before production.
 * Default: t3.small.search.
 */
preproduction_class: string, 
/**
 * Data nodes in production.
 * Default: 2, one per zone.
 */
nodes: number, 
/**
 * Storage of each node, in GB.
 * Default: 50.
 */
storage_gb: number, 
/**
 * Documents to index in production, before the index's own needs, in GB.
 * Default: 10, a catalogue and the movements of some months.
 */
source_gb: number, 
/**
 * Copies of each shard.
 * Default: 1, OpenSearch's own default; without one the loss of a node loses data.
 */
shard_replicas: number, };

/**
 * One value of a formula.
 */
export type OperandView = { 
/**
 * The symbol that the formula uses.
 */
symbol: string, 
/**
 * The value.
 */
value: string, 
/**
 * Its unit.
 */
unit: string, 
/**
 * `input`, `price`, `rate-card`, `formula`, `rule`, `share`; `figure`, which explains itself by its reference; `range`, an uncertain
 * input with what it does alone; `option`, a choice that was or was not taken.
 */
origin: string, 
/**
 * The input's path, the formula's or rule's id, the component's id, or the price key.
 */
reference: string, 
/**
 * A sentence about the origin in the reader's language: region, SKU, effective date, source.
 */
description: string, 
/**
 * For prices: whether it can be checked.
 */
verified?: boolean, };

/**
 * Operating system of a machine.
 */
export type OperatingSystem = "linux" | "windows";

/**
 * The controllers over a typical week or over recorded traffic, and what the plan survives; the field `operation` of the JSON of
 * `aforo capacity`.
 */
export type OperationView = { 
/**
 * What the traffic was: `typical-week`, or `trace`.
 */
traffic: string, 
/**
 * Hours simulated.
 */
hours: string, 
/**
 * Workloads, environment by environment.
 */
workloads: Array<WorkloadOperationView>, 
/**
 * What production survives.
 */
checks: Array<CheckView>, 
/**
 * How many of these fail.
 */
failed: number, };

/**
 * A line in every option.
 */
export type OptionLineView = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * MRUs by option.
 */
mrus: Array<string | null>, };

/**
 * An option: a whole quote.
 */
export type OptionView = { 
/**
 * Title of its plan.
 */
title: string, 
/**
 * MRUs a month.
 */
mrus: string, 
/**
 * US dollars a month, net.
 */
net: string, 
/**
 * With taxes.
 */
total: string, 
/**
 * What is paid once, net; no part of the month.
 */
one_time: string, 
/**
 * Net of the whole contract, without what is paid once.
 */
term_net: string, 
/**
 * Net a month more than the first option.
 */
net_change: string, 
/**
 * Whether it is the one that is recommended; exactly one is.
 */
recommended: boolean, 
/**
 * Net a month more than the recommended option.
 */
recommended_change: string, 
/**
 * What the recommended option has and this one has not, or has less of: MRUs there and here.
 */
lost: Array<string>, };

/**
 * Something that is offered with its price outside the total.
 */
export type OptionalLine = { 
/**
 * Stable identifier: lower-case letters, digits and dashes.
 * Default: empty; it must be given, because acceptances refer to it.
 */
id: string, 
/**
 * Component or recipe of the rate card, for example vpn-link.
 * Default: empty; it must be given.
 */
component: string, 
/**
 * Name for people, printed beside the component's.
 * Default: empty.
 */
name: string, 
/**
 * Identifier of the environment that it belongs to.
 * Default: empty, and then it is shared.
 */
environment: string, 
/**
 * How many.
 * Default: 1.
 */
quantity: number, };

/**
 * What is offered outside the total, and what else could be.
 */
export type OptionalLinesView = { 
/**
 * Lines that are offered, in the order of `commercial.optional`; the id of each is `optional/` and the plan's own.
 */
lines: Array<QuoteLineView>, 
/**
 * Components and recipes of the plan's rate card that can be offered, in the card's order.
 */
choices: Array<OfferableView>, };

/**
 * Options side by side.
 */
export type OptionsView = { 
/**
 * Options in the order in which they were given.
 */
options: Array<OptionView>, 
/**
 * MRUs of each line in each option; absent where an option does not have it.
 */
lines: Array<OptionLineView>, };

/**
 * A change order with the bars of its comparison.
 */
export type OrderFileView = { 
/**
 * The change order.
 */
order: ChangeOrderView, 
/**
 * Bars as in [`ComparedView`].
 */
bars: Array<BarView>, };

/**
 * Somebody of the register before a decision.
 */
export type PersonView = { 
/**
 * Address by which the person is known.
 */
email: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * Role.
 */
role: string, 
/**
 * Whether this person may approve now.
 */
allowed: boolean, 
/**
 * Why not; empty if so.
 */
reason: string, };

/**
 * One phase.
 */
export type PhaseView = { 
/**
 * Name.
 */
name: string, 
/**
 * Name of the environment; empty if it moves nothing.
 */
environment: string, 
/**
 * First month.
 */
first_month: number, 
/**
 * Last month in which both run; the one before the first if there is none.
 */
last_double_month: number, 
/**
 * Hours of work.
 */
hours: string, 
/**
 * Work in US dollars.
 */
effort: string, 
/**
 * US dollars a month before, while both run, and after.
 */
before: string, 
/**
 * While both run.
 */
during: string, 
/**
 * Afterwards.
 */
after: string, };

/**
 * What runs the pipelines.
 */
export type PipelineKind = "codepipeline-v1" | "codepipeline-v2" | "external";

/**
 * A plan: one client, one AWS account, everything that is to be activated, sized, priced and quoted.
 */
export type Plan = { 
/**
 * Version of this document format.
 * Default: 1, the only one so far; a newer file is refused rather than half understood.
 */
schema_version: number, 
/**
 * Title of the plan, printed on the proposal's cover.
 * Default: empty, and then the client's name stands there.
 */
title: string, 
/**
 * Who asks for the quote.
 * Default: a client without a name, which may be sized but not quoted.
 */
client: Client, 
/**
 * Developers who get access to the code repositories.
 * Default: 8, one team of the usual size.
 */
developers: number, 
/**
 * Micro frontends.
 * Default: four built with the command line, none with the builder.
 */
widgets: Widgets, 
/**
 * Intermediary repositories for artefacts that several projects share (NPM packages, Maven or Gradle libraries).
 * Default: none; a client's first activation seldom needs one.
 */
shared_repositories: Array<SharedRepository>, 
/**
 * Environments, production first.
 *
 * At most 40: the largest group that the documents are set and tested for (a bank with several countries and a chain of
 * pre-production environments in each); beyond that a quote is several quotes.
 * Default: production and one pre-production environment for certification, the usual case of the service.
 */
environments: Array<Environment>, 
/**
 * Microservices that run as containers.
 * Default: none; a plan starts with what the client names.
 */
microservices: Array<Microservice>, 
/**
 * How the platforms that have machines are set up.
 * Default: the cheapest machines; it counts only where a workload uses them.
 */
platforms: Platforms, 
/**
 * Servers beside the workloads.
 * Default: none.
 */
servers: Array<Server>, 
/**
 * Desktops for the team.
 * Default: none.
 */
workspaces: Workspaces, 
/**
 * Site-to-site VPN links to the client's own systems.
 * Default: none; egress then goes through the NAT gateways' fixed addresses.
 */
vpn_links: Array<VpnLink>, 
/**
 * Single sign-on with Keycloak.
 * Default: off; many clients bring their own.
 */
sso: Sso, 
/**
 * Managed data services.
 * Default: all off.
 */
data: DataServices, 
/**
 * What stands between the internet and the containers.
 * Default: API gateway and firewall on (the service includes them), content delivery off.
 */
edge: Edge, 
/**
 * Logs, metrics and alarms.
 * Default: what a microservice with structured logs writes.
 */
observability: Observability, 
/**
 * Builds and deployments.
 * Default: a team that merges daily.
 */
delivery: Delivery, 
/**
 * Expected production traffic.
 * Default: one million requests a month with a retail bank's day.
 */
traffic: Traffic, 
/**
 * How much room the sizing leaves.
 * Default: the limits of the capacity reference.
 */
capacity_policy: CapacityPolicy, 
/**
 * How the tasks follow the traffic, and what they must survive.
 * Default: target tracking with the values that ECS sets and users observe.
 */
scaling: Scaling, 
/**
 * What happens if a whole region is lost.
 * Default: daily copies to us-west-1, as the service promises.
 */
disaster_recovery: DisasterRecovery, 
/**
 * How the provider's resources are bought.
 * Default: on demand, without free tiers.
 */
purchase: Purchase, 
/**
 * A move to another platform or cloud.
 * Default: none.
 */
migration: Migration, 
/**
 * What the quote does not include, of the list of what such a platform is billed for.
 * Default: none; an entry that is neither priced nor excluded stops the quote from being issued.
 */
exclusions: Array<Exclusion>, 
/**
 * Rate card, taxes, term, validity.
 * Default: the shipped example card, twelve months, thirty days.
 */
commercial: Commercial, 
/**
 * How far the numbers of the plan may be off, for the study of risk.
 * Default: none, and then the ranges of the catalog for traffic, CPU time, latency and the like, shown as assumptions.
 */
uncertainty: Array<InputRange>, 
/**
 * What the house remembers of single fields, and on whose word their numbers rest.
 * Default: none.
 */
notes: Array<Note>, };

/**
 * What new plans begin with; empty leaves what the template says.
 */
export type PlanDefaultsView = { 
/**
 * Client's country, ISO 3166.
 */
country: string, 
/**
 * Rate card, `id@version`.
 */
rate_card: string, 
/**
 * Days for which a quote holds.
 */
validity_days: number | null, 
/**
 * Term in months.
 */
term_months: number | null, };

/**
 * What other MRUs do to a plan.
 */
export type PlanEffectView = { plan: string, mrus_before: string, mrus_after: string, net_before: string, net_after: string, net_change: string, margin_before_percent: string, margin_after_percent: string, problem: string, };

/**
 * What another book does to a plan.
 */
export type PlanImpactView = { 
/**
 * The plan.
 */
plan_id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its client.
 */
client: string, 
/**
 * Monthly estimate with the older book; empty if it cannot be computed.
 */
estimate_before: string, 
/**
 * Monthly estimate with the newer book; empty if it cannot be computed.
 */
estimate_after: string, 
/**
 * Difference.
 */
estimate_change: string, 
/**
 * Difference in percent.
 */
estimate_change_percent: string, 
/**
 * Size of the difference, in percent of the largest among the plans: the length of a bar.
 */
bar_percent: number, 
/**
 * Net amount of the quote with the older book. MRUs do not depend on prices, so that it moves only if sizes do.
 */
net_before: string, 
/**
 * Net amount of the quote with the newer book.
 */
net_after: string, 
/**
 * Monthly margin before.
 */
margin_before: string, 
/**
 * Monthly margin after.
 */
margin_after: string, 
/**
 * Margin in percent of the net amount, before.
 */
margin_before_percent: string, 
/**
 * Margin in percent of the net amount, after.
 */
margin_after_percent: string, 
/**
 * Whether the margin is under the floor afterwards.
 */
under_floor: boolean, 
/**
 * Why the plan cannot be computed with one of the books; empty if it can.
 */
problem: string, };

/**
 * A plan of the library.
 */
export type PlanSummaryView = { 
/**
 * Identifier in the library.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Client's name.
 */
client: string, 
/**
 * Last edit, RFC 3339.
 */
updated: string, };

/**
 * A plan as a tile of the home view.
 */
export type PlanTileView = { 
/**
 * Identifier in the library.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Client's name.
 */
client: string, 
/**
 * Last edit, RFC 3339.
 */
updated: string, 
/**
 * MRUs a month; empty if the plan has errors.
 */
mrus: string, 
/**
 * US dollars a month, net; empty if the plan has errors.
 */
net: string, 
/**
 * Margin in percent; empty for the client's eyes.
 */
margin_percent: string, 
/**
 * Number of errors.
 */
errors: number, 
/**
 * Status of the quote's revision that has exactly this plan; `draft` if there is none.
 */
status: string, 
/**
 * Its label; empty if there is none.
 */
quote: string, 
/**
 * Number of scenarios.
 */
scenarios: number, };

/**
 * The platform of one workload.
 */
export type PlatformChoice = "environment" | "ecs-fargate" | "ec2" | "eks-nodes" | "eks-fargate" | "aks";

/**
 * A plan and the same plan on another platform.
 */
export type PlatformComparisonView = { 
/**
 * The platform.
 */
to: string, 
/**
 * Its name.
 */
to_name: string, 
/**
 * Region of the moved environments; empty if they stay in their cloud.
 */
region: string, 
/**
 * Cost, MRUs, tasks, machines.
 */
figures: Array<DifferenceView>, 
/**
 * US dollars a month of what stays in the other cloud, on both sides.
 */
carried: string, 
/**
 * Cost by resource; the largest difference first.
 */
resources: Array<DifferenceView>, 
/**
 * Fleets as the plan stands ...
 */
before: Array<FleetView>, 
/**
 * ... and on the other platform.
 */
after: Array<FleetView>, 
/**
 * Assumptions and warnings of the moved plan.
 */
warnings: Array<ProblemView>, };

/**
 * What runs the tasks of an environment. Each has a module in `capacity/platforms`.
 */
export type PlatformKind = "ecs-fargate" | "ec2" | "eks-nodes" | "eks-fargate" | "aks";

/**
 * How the platforms that have machines are set up. It counts only where a workload uses them.
 */
export type Platforms = { 
/**
 * EC2 Auto Scaling groups.
 * Default: a Linux instance for each task, of the cheapest type.
 */
ec2: Ec2Group, 
/**
 * Amazon EKS.
 * Default: the cheapest type of node.
 */
eks: EksCluster, 
/**
 * Azure Kubernetes Service.
 * Default: the cheapest type of node.
 */
aks: AksCluster, };

/**
 * By which rules the house approves.
 */
export type PoliciesView = { 
/**
 * Whether they are the shipped example.
 */
example: boolean, 
/**
 * The rules.
 */
policies: Array<PolicyView>, };

/**
 * A rule of the house.
 */
export type PolicyView = { 
/**
 * What it measures.
 */
measure: string, 
/**
 * Its name in the reader's language.
 */
name: string, 
/**
 * What is allowed without approval.
 */
limit: string, 
/**
 * Role that may approve what goes beyond.
 */
role: string, };

/**
 * A page of a preview.
 */
export type PreviewPageView = { 
/**
 * Headings that begin on the page: what it is about, for whoever cannot see it.
 */
headings: Array<string>, };

/**
 * The document that a preview shows.
 */
export type PreviewView = { 
/**
 * Names the content: the same content has the same key, and its pages are asked for with it.
 */
key: string, 
/**
 * Width of a page in points.
 */
width: number, 
/**
 * Height of a page in points.
 */
height: number, 
/**
 * The pages in order.
 */
pages: Array<PreviewPageView>, };

/**
 * When the value of an MRU may be adjusted, up or down, and by how much. The weights that are not given are fixed.
 */
export type PriceAdjustment = { 
/**
 * Whether the contract has the clause.
 * Default: off; then the value of an MRU is fixed for the term.
 */
enabled: boolean, 
/**
 * Weight of the cloud basket (the quote's own resources at list price) in percent, as a decimal string.
 * Default: 70, the example of the quoting reference.
 */
cloud_percent: string, 
/**
 * Weight of labour in percent, as a decimal string.
 * Default: 20, the example of the quoting reference.
 */
labour_percent: string, 
/**
 * Weight of licences in percent, as a decimal string.
 * Default: 10, the example of the quoting reference.
 */
licence_percent: string, 
/**
 * How far the basket must have moved, in percent, before anything is adjusted, as a decimal string.
 * Default: 5.
 */
threshold_percent: string, 
/**
 * The largest adjustment in percent, up or down, as a decimal string; 0 for none.
 * Default: 10.
 */
cap_percent: string, 
/**
 * Day from which the basket counts (YYYY-MM-DD).
 * Default: empty, and then the day of the price book.
 */
base_date: string, 
/**
 * Months between two adjustments.
 * Default: 12, as public contracts have it.
 */
interval_months: number, 
/**
 * Days of notice.
 * Default: 30, the least that is customary.
 */
notice_days: number, 
/**
 * Who publishes the index of labour and that of licences.
 * Default: empty; it must be given where their weights are not 0.
 */
index_source: string, };

/**
 * A price in a region.
 */
export type PriceCellView = { 
/**
 * US dollars a unit; empty if the book has none there.
 */
usd: string, 
/**
 * Whether it is the lowest of the row, and another one is higher.
 */
lowest: boolean, 
/**
 * Whether a person can check it against its source.
 */
verified: boolean, };

/**
 * A price that differs between two books.
 */
export type PriceChangeView = { 
/**
 * `rose`, `fell`, `appeared` or `vanished`.
 */
kind: string, 
/**
 * Service.
 */
service: string, 
/**
 * Key.
 */
key: string, 
/**
 * Region.
 */
region: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * First usage of the tier.
 */
tier_from: string, 
/**
 * US dollars before; empty if there was none.
 */
before: string, 
/**
 * US dollars after; empty if there is none.
 */
after: string, 
/**
 * Change in percent, one decimal; empty if there is none.
 */
percent: string, };

/**
 * A price by hand: it replaces a price of the book, whatever the usage, until it expires, and every output says so.
 */
export type PriceOverride = { 
/**
 * Key of the price, for example `nat.hour`.
 * Default: empty; it must be given.
 */
key: string, 
/**
 * Region of the price, or `global`.
 * Default: us-east-1, where most environments are.
 */
region: string, 
/**
 * US dollars a unit of the price, as a decimal string.
 * Default: 0; a price of zero is free, so write the price.
 */
usd: string, 
/**
 * Why the book's price does not hold, for example the agreement that states another.
 * Default: empty; it must be given, because every output prints it.
 */
reason: string, 
/**
 * Last day on which it holds (ISO date).
 * Default: empty; it must be given, so that nobody forgets it.
 */
expires: string, };

/**
 * A page of prices.
 */
export type PricePageView = { 
/**
 * The book.
 */
book: BookView, 
/**
 * The rows of the page.
 */
rows: Array<PriceView>, 
/**
 * How many rows the query finds.
 */
found: number, 
/**
 * Services of the book, in the order of the alphabet.
 */
services: Array<string>, 
/**
 * Regions of the book, in the order of the alphabet.
 */
regions: Array<string>, };

/**
 * Which prices to list.
 */
export type PriceQuery = { 
/**
 * Book; empty is the active one.
 */
book: string, 
/**
 * Words that key, service, SKU or source contain; all of them must occur.
 */
text: string, 
/**
 * Only this service; empty is every one.
 */
service: string, 
/**
 * Only this region; empty is every one.
 */
region: string, 
/**
 * Rows to pass over.
 */
offset: number, 
/**
 * Rows to return at most.
 */
limit: number, };

/**
 * A price, or a tier of it, in every region.
 */
export type PriceRegionsRowView = { 
/**
 * Price key.
 */
key: string, 
/**
 * Service.
 */
service: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * First usage of the tier.
 */
tier_from: string, 
/**
 * The price in each column's region.
 */
cells: Array<PriceCellView>, };

/**
 * A page of prices with the regions side by side.
 */
export type PriceRegionsView = { 
/**
 * The book.
 */
book: BookView, 
/**
 * The regions that the query finds anything in, in the order of the alphabet: a column each.
 */
columns: Array<string>, 
/**
 * The rows of the page, in the order of the book.
 */
rows: Array<PriceRegionsRowView>, 
/**
 * How many rows the query finds.
 */
found: number, };

/**
 * A row of a price book.
 */
export type PriceView = { 
/**
 * Provider.
 */
provider: string, 
/**
 * Service.
 */
service: string, 
/**
 * Price key.
 */
key: string, 
/**
 * Region.
 */
region: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * First usage of the tier.
 */
tier_from: string, 
/**
 * Where the tier ends; empty for the last.
 */
tier_to: string, 
/**
 * US dollars a unit.
 */
usd: string, 
/**
 * Since when the provider states it; empty if unknown.
 */
effective: string, 
/**
 * Whether a person can check it against its source.
 */
verified: boolean, 
/**
 * The provider's identifier; empty if unknown.
 */
sku: string, 
/**
 * Where it was read.
 */
source: string, };

/**
 * One problem, in the reader's language.
 */
export type ProblemView = { 
/**
 * `error`, `warning` or `assumption`.
 */
severity: SeverityView, 
/**
 * Stable code.
 */
code: string, 
/**
 * Where: `microservices[2].size`; empty for the whole document.
 */
path: string, 
/**
 * The offending value as it stands in the document.
 */
value: string, 
/**
 * What is wrong.
 */
message: string, 
/**
 * What is allowed; may be empty.
 */
allowed: string, 
/**
 * How to mend it; may be empty.
 */
cure: string, 
/**
 * The value that mends it when it stands at `path`, so that one press is enough; empty if people must choose.
 */
remedy: string, };

/**
 * The month in which a change takes effect.
 */
export type ProrationView = { 
/**
 * First day of the change.
 */
effective: string, 
/**
 * `actual-days` or `next-cycle`.
 */
convention: string, 
/**
 * Days of the month that are charged, the first one included.
 */
days: number, 
/**
 * Days of that month.
 */
days_in_month: number, 
/**
 * US dollars for those days, net.
 */
net: string, 
/**
 * With taxes.
 */
total: string, };

/**
 * How the provider's resources are bought.
 */
export type Purchase = { 
/**
 * Whether AWS's free allowances are subtracted.
 * Default: false; they belong to the account, not to the quote.
 */
free_tiers: boolean, 
/**
 * Processor of the containers.
 * Default: x86, on which every image runs; ARM costs about a fifth less and needs images built for it.
 */
architecture: Architecture, 
/**
 * Compute Savings Plan, without upfront payment, that covers the base tasks of production.
 * Default: none; a commitment outlives a contract that ends early.
 */
commitment: Commitment, 
/**
 * Share of production's tasks that run on Fargate Spot, in percent.
 * Default: 0; Spot tasks may be stopped with two minutes' notice.
 */
spot_percent_production: number, 
/**
 * Share of pre-production's tasks that run on Fargate Spot, in percent.
 * Default: 0; the list price until somebody decides otherwise.
 */
spot_percent_preproduction: number, 
/**
 * Prices agreed with the provider that stand in for those of the price book, each with its reason and its end.
 * Default: none; list prices.
 */
price_overrides: Array<PriceOverride>, };

/**
 * What a way of buying would save, alone.
 */
export type PurchaseOptionView = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * Whether the plan has taken it up.
 */
in_use: boolean, 
/**
 * Estimate a month with it; empty if it cannot be computed.
 */
total: string, 
/**
 * What it saves a month; negative if it costs more.
 */
saving: string, 
/**
 * The saving in percent of the estimate without it.
 */
saving_percent: string, 
/**
 * Whether every container price of it can be checked.
 */
verified: boolean, 
/**
 * Why it cannot be computed; empty if it can.
 */
problem: string, };

/**
 * Totals of an environment.
 */
export type QuoteEnvironmentView = { 
/**
 * Identifier in the plan, or `shared`.
 */
id: string, 
/**
 * Name for people, in the reader's language for `shared`.
 */
name: string, 
/**
 * `production`, `certification`, ...; `shared` for what belongs to the account.
 */
kind: string, 
/**
 * MRUs a month.
 */
mrus: string, 
/**
 * Before discount.
 */
subtotal: string, 
/**
 * After discount.
 */
net: string, };

/**
 * A quote with everything that a person decides from.
 */
export type QuoteFileView = { 
/**
 * The quote.
 */
family: FamilyView, 
/**
 * What happened to it, the oldest first; nothing for a client.
 */
events: Array<EventView>, 
/**
 * What may happen next to each revision, in the order of the revisions; nothing for a client.
 */
allowed: Array<RevisionActionsView>, 
/**
 * Where new content would go.
 */
next: NextRevisionView, };

/**
 * A line of a quote.
 */
export type QuoteLineView = { 
/**
 * Stable id, for `aforo explain`.
 */
id: string, 
/**
 * Identifier of the environment, or `shared`.
 */
environment: string, 
/**
 * Identifier of the component or recipe.
 */
component: string, 
/**
 * Its name in the reader's language.
 */
name: string, 
/**
 * Which one, in the plan's own words.
 */
detail: string, 
/**
 * How many.
 */
quantity: string, 
/**
 * MRUs of one.
 */
unit_mrus: string, 
/**
 * MRUs a month.
 */
mrus: string, 
/**
 * Before discount.
 */
subtotal: string, 
/**
 * The line's own discount, if it has one.
 */
discount?: LineDiscountView, 
/**
 * After its own discount and its share of the discount on the whole.
 */
net: string, 
/**
 * How the taxes treat it, if it is not taxed.
 */
untaxed?: TreatmentView, 
/**
 * Whether the service includes it at no MRU.
 */
included: boolean, 
/**
 * `published`, `derived` or `included`; recipes take the weakest of their parts.
 */
origin: string, 
/**
 * How it was computed; present in JSON outputs, absent in the window (which asks for it).
 */
trace?: TraceView, };

/**
 * A step of a quote. Attachments are hashes of files that were chosen before.
 */
export type QuoteStep = { "kind": "draft", plan: string, reason: string, effective: string, proration: string, } | { "kind": "submit" } | { "kind": "approve", hash: string, } | { "kind": "return", reason: string, } | { "kind": "issue" } | { "kind": "client-approve", email: string, evidence: string, attachment: string | null, } | { "kind": "accept", signer: string, capacity: string, channel: string, document: string | null, evidence: string, attachment: string | null, } | { "kind": "reject", reason: string, } | { "kind": "withdraw", reason: string, };

/**
 * A step as the window asks for it.
 */
export type QuoteStepRequest = { 
/**
 * Number of the quote; empty for a new one.
 */
number: string, 
/**
 * Revision; the one that is out, else the last one, if absent.
 */
revision: number | null, 
/**
 * Who does it.
 */
actor: string, 
/**
 * What.
 */
step: QuoteStep, };

/**
 * A quote; the JSON of `aforo quote`.
 */
export type QuoteView = { 
/**
 * Quote number.
 */
number: string, 
/**
 * Date of the quote.
 */
date: string, 
/**
 * Last day of its validity.
 */
valid_until: string, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * MRUs a month.
 */
mrus: string, 
/**
 * Value of one MRU.
 */
usd_per_mru: string, 
/**
 * Before discount.
 */
subtotal: string, 
/**
 * All discounts, as a positive amount.
 */
discount: string, 
/**
 * Discount on the whole in percent.
 */
discount_percent: string, 
/**
 * Sum of the lines' own discounts, a part of `discount`; absent if no line has one.
 */
line_discount?: string, 
/**
 * After discount.
 */
net: string, 
/**
 * Taxes.
 */
taxes: Array<TaxView>, 
/**
 * Net amounts that are not taxed, by treatment and reason.
 */
untaxed?: Array<UntaxedView>, 
/**
 * Net and taxes.
 */
total: string, 
/**
 * Months of the contract.
 */
term_months: number, 
/**
 * Net times the term.
 */
term_net: string, 
/**
 * Which of base, expected and maximum is invoiced.
 */
billing_policy: string, 
/**
 * The quote at base, expected and maximum tasks.
 */
elasticity: ElasticityView, 
/**
 * `shared` first, then the environments; they sum to the totals.
 */
environments: Array<QuoteEnvironmentView>, 
/**
 * Lines.
 */
lines: Array<QuoteLineView>, 
/**
 * What is offered with its price outside the total; nothing sums these lines.
 */
optional?: Array<QuoteLineView>, 
/**
 * The equivalent in local currency, for information.
 */
local?: LocalView, 
/**
 * What the client withholds of a payment abroad, for information.
 */
withholding?: WithholdingView, 
/**
 * What is paid once; no part of the monthly amounts.
 */
one_time?: OneTimeView, 
/**
 * Month by month, if an environment starts after the first one; otherwise empty.
 */
ramp?: Array<MonthView>, 
/**
 * What priced it.
 */
sources: SourceView, 
/**
 * Only for the internal audience.
 */
margin?: MarginView, 
/**
 * Warnings and assumptions.
 */
warnings: Array<ProblemView>, };

/**
 * The range of a figure, US dollars a month.
 */
export type RangeView = { 
/**
 * One draw in ten is below (P10).
 */
low: string, 
/**
 * Half of the draws are below (P50).
 */
typical: string, 
/**
 * Nine draws in ten are below (P90).
 */
high: string, 
/**
 * Whether low and high differ: a resource that no uncertain input moves has a price and no range.
 */
varies: boolean, };

/**
 * Low, typical and high of an estimate and of each of its lines, over draws of the whole plan.
 */
export type RangesView = { 
/**
 * Draws that were computed.
 */
draws: number, 
/**
 * Draws that gave no plan and are left out.
 */
void: number, 
/**
 * Seed: the same seed and plan give the same figures.
 */
seed: number, 
/**
 * Whether the ranges of the inputs are assumptions, because the plan states none.
 */
assumed: boolean, 
/**
 * What low and high mean, as sentences.
 */
notes: Array<string>, 
/**
 * The whole estimate. It is narrower than the sum of its lines' ranges: not all of them are high at once.
 */
total: RangeView, 
/**
 * By environment.
 */
environments: Array<NamedRangeView>, 
/**
 * By line, in the order of the estimate.
 */
lines: Array<NamedRangeView>, };

/**
 * Amazon RDS: one database in each environment.
 */
export type Rds = { 
/**
 * Whether the plan includes it.
 * Default: false.
 */
enabled: boolean, 
/**
 * Engine.
 * Default: postgresql.
 */
engine: RdsEngine, 
/**
 * Instance class in production.
 * Default: db.m6g.large.
 */
production_class: string, 
/**
 * Instance class before production.
 * Default: db.t3.medium.
 */
preproduction_class: string, 
/**
 * Whether production has a standby in another zone, which takes over when the first one fails.
 * Default: true.
 */
standby: boolean, 
/**
 * Disk in production (gp3), in GB.
 * Default: 100.
 */
storage_gb: number, 
/**
 * Disk before production, in GB.
 * Default: 20, the least.
 */
preproduction_storage_gb: number, 
/**
 * Backup kept beyond the free amount (one times the disk), in percent of the disk.
 * Default: 0; a week of daily changes usually fits into the free amount.
 */
backup_percent: number, };

/**
 * Engine of an RDS database.
 */
export type RdsEngine = "mysql" | "postgresql";

/**
 * How a plan stands before it becomes a revision. Internal.
 */
export type ReadinessView = { 
/**
 * What the house's policies would ask for.
 */
needs: Array<NeedView>, 
/**
 * The closed list: what is priced, excluded and open.
 */
items: Array<ListItemView>, 
/**
 * How many entries are open: with one, nothing can be issued.
 */
open: number, 
/**
 * Labels of the client's revisions whose plan is exactly this one.
 */
same_as: Array<string>, 
/**
 * The client's name, to whom its quotes belong.
 */
client: string, };

/**
 * A file that was opened.
 */
export type RecentFileView = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * The plan that it became.
 */
plan_id: string, 
/**
 * When, RFC 3339.
 */
opened: string, };

/**
 * The operation simulated over a recording, for the window.
 */
export type RecordedOperationView = { 
/**
 * The recording.
 */
recording: RecordingView, 
/**
 * The controllers over it.
 */
operation: OperationView, };

/**
 * What was read of a file with recorded traffic.
 */
export type RecordingView = { 
/**
 * The file's name.
 */
file: string, 
/**
 * Its form: `counts`, `requests`, `cloudwatch-csv`, `cloudwatch-data`, `cloudwatch-statistics` or `json`.
 */
form: string, 
/**
 * What it measures: `requests`, `rate-per-second`, `rate-per-minute` or `cpu`.
 */
measure: string, 
/**
 * Rows that were read.
 */
rows: number, 
/**
 * Length of a step in seconds.
 */
step_seconds: number, 
/**
 * Number of steps.
 */
steps: number, 
/**
 * When the first step begins, `YYYY-MM-DDThh:mm:ss` in the zone; empty if the file has no dates.
 */
start: string, 
/**
 * When the last step ends.
 */
end: string, 
/**
 * The zone: `UTC`, a name or an offset; empty if nobody says.
 */
zone: string, 
/**
 * Requests in all; empty for CPU utilisation.
 */
requests: string, 
/**
 * Mean requests a second, or mean utilisation in percent.
 */
mean: string, 
/**
 * Requests a second of the busiest step, or the highest utilisation in percent.
 */
peak: string, 
/**
 * Number of gaps.
 */
gap_count: number, 
/**
 * Steps in all gaps.
 */
missing_steps: number, 
/**
 * The first gaps.
 */
gaps: Array<GapView>, 
/**
 * What was assumed.
 */
assumptions: Array<ProblemView>, 
/**
 * What to know before trusting it.
 */
warnings: Array<ProblemView>, };

/**
 * How much of production exists in the contingency region beforehand.
 */
export type RecoveryTier = "backup" | "global-database";

/**
 * Amazon ElastiCache for Redis: one group in each environment.
 */
export type Redis = { 
/**
 * Whether the plan includes it.
 * Default: false.
 */
enabled: boolean, 
/**
 * Node type in production.
 * Default: cache.r6g.large, 13 GiB, the smallest memory-optimised one.
 */
production_class: string, 
/**
 * Node type before production.
 * Default: cache.t3.small.
 */
preproduction_class: string, 
/**
 * Replicas in production, in other zones.
 * Default: 1, for automatic failover.
 */
replicas: number, 
/**
 * Data held at the same time in production, keys and values, in GB.
 * Default: 1, sessions and cached answers of 50,000 users at 20 KB each.
 */
data_gb: number, };

/**
 * A service in each region.
 */
export type RegionServiceView = { 
/**
 * As its provider names it.
 */
service: string, 
/**
 * US dollars a month in each region, in the order of the regions; empty where a price is missing or the plan cannot be.
 */
amounts: Array<string>, };

/**
 * A plan in a region.
 */
export type RegionView = { 
/**
 * The provider's code.
 */
code: string, 
/**
 * Place.
 */
name: string, 
/**
 * Whether it is the plan as it stands.
 */
current: boolean, 
/**
 * Estimate a month, US dollars; empty if the plan cannot be there.
 */
total: string, 
/**
 * Difference to the plan as it stands, over the services that have their prices in both places.
 */
difference: string, 
/**
 * The same in percent, one decimal.
 */
difference_percent: string, 
/**
 * Whether prices are missing, so that the difference is that of a part and there is no total.
 */
partial: boolean, 
/**
 * Where it is partial: US dollars a month of what has its prices there, no total of the plan; else empty.
 */
priced: string, 
/**
 * Where it is partial: the services that are not in it, as their provider names them.
 */
missing: Array<string>, 
/**
 * The same in the reader's language (`without Amazon SQS`); empty unless it is partial.
 */
without: string, 
/**
 * Margin in percent: the client pays the same MRUs. Empty if there is none.
 */
margin_percent: string, 
/**
 * Lines with a price that nobody could check.
 */
unverified: number, 
/**
 * Why the plan cannot be there, or which price is missing; empty if all is there.
 */
problem: string, };

/**
 * A plan in every region of its cloud, side by side; the JSON of `aforo compare-regions`. Internal.
 */
export type RegionsView = { 
/**
 * Regions: the plan's own first, then the cheapest first, then those in which the plan cannot be.
 */
regions: Array<RegionView>, 
/**
 * By service, the most expensive of the plan as it stands first.
 */
services: Array<RegionServiceView>, };

/**
 * Class of an Azure container registry.
 */
export type RegistryTier = "basic" | "standard" | "premium";

/**
 * What can end.
 */
export type ReminderKind = "quote" | "grant" | "rate-card" | "price-book" | "record";

/**
 * Something that ends.
 */
export type ReminderView = { 
/**
 * What ends.
 */
kind: ReminderKind, 
/**
 * The last day on which it holds.
 */
day: string, 
/**
 * Days until then; negative if it has ended.
 */
days: number, 
/**
 * What ends, in a sentence.
 */
text: string, 
/**
 * What to do about it.
 */
cure: string, 
/**
 * Client that it is about; empty if it is the house's own.
 */
client: string, };

/**
 * Another size that carries the same load for less.
 */
export type RepackingView = { 
/**
 * The size, as plans write it.
 */
size: string, 
/**
 * Its tasks: base ...
 */
base: number, 
/**
 * ... on average ...
 */
expected: string, 
/**
 * ... and at most.
 */
maximum: number, 
/**
 * US dollars a month that it saves.
 */
saving: string, };

/**
 * Capacity, estimate and quote of a plan without errors.
 */
export type ResultsView = { 
/**
 * Capacity plan.
 */
capacity: CapacityView, 
/**
 * Estimate.
 */
estimate: EstimateView | null, 
/**
 * Quote, with margin if the audience is internal.
 */
quote: QuoteView, };

/**
 * What may happen next to a revision.
 */
export type RevisionActionsView = { 
/**
 * Number of the revision.
 */
revision: number, 
/**
 * Every step that a revision can take, allowed or not.
 */
actions: Array<ActionView>, };

/**
 * A revision as it stands on a day.
 */
export type RevisionView = { 
/**
 * `COT-2026-0001-R1`, or `COT-2026-0001-OC1-R2` for a change order.
 */
label: string, 
/**
 * Its number within the quote.
 */
revision: number, 
/**
 * 0 for the quote itself; 1 and up for change orders.
 */
change_order: number, 
/**
 * `draft`, `in-review`, `approved`, `issued`, `accepted`, `rejected`, `withdrawn`, `superseded` or `expired`.
 */
status: string, 
/**
 * Title of the plan.
 */
title: string, 
/**
 * Why it was written.
 */
reason: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * The day of its content.
 */
day: string, 
/**
 * Hash of what bears a price, to which approvals are bound.
 */
hash: string, 
/**
 * MRUs a month.
 */
mrus: string, 
/**
 * US dollars a month, net of discount.
 */
net: string, 
/**
 * US dollars a month with taxes.
 */
total: string, 
/**
 * Change in MRUs a month against what is agreed (everything, if nothing is).
 */
change_mrus: string, 
/**
 * Change in US dollars a month, net.
 */
change_net: string, 
/**
 * Whether a user whom the client authorised must approve before it can be accepted (design rule 15).
 */
needs_client_approval: boolean, 
/**
 * What the house's policies ask for.
 */
needs: Array<NeedView>, 
/**
 * The client's approvals.
 */
client_approvals: Array<ClientApprovalView>, 
/**
 * Last day on which it may be accepted; empty before it is issued.
 */
valid_until: string, 
/**
 * Frozen files.
 */
files: Array<FileView>, 
/**
 * How it was accepted.
 */
acceptance: AcceptanceView | null, };

/**
 * What an input does to a figure.
 */
export type RiskEffectView = { 
/**
 * Which figure.
 */
measure: RiskMeasure, 
/**
 * The figure with the input at its lowest and the others likely; absent if there is no such plan.
 */
at_low: string | null, 
/**
 * The figure with the input at its highest.
 */
at_high: string | null, 
/**
 * Share of the figure's variance that the input causes by itself, in percent.
 */
share: string, 
/**
 * Where its bar begins on the tornado's axis, in percent of its length ...
 */
from: number, 
/**
 * ... and where it ends.
 */
to: number, };

/**
 * An uncertain input.
 */
export type RiskInputView = { 
/**
 * Path in the plan.
 */
path: string, 
/**
 * Its name, in the reader's language.
 */
name: string, 
/**
 * Least value.
 */
low: string, 
/**
 * The plan's own value.
 */
likely: string, 
/**
 * Greatest value.
 */
high: string, 
/**
 * Whether the range is an assumption.
 */
assumed: boolean, 
/**
 * What it does to each figure.
 */
effects: Array<RiskEffectView>, };

/**
 * What is measured of a draw.
 */
export type RiskMeasure = "aws-usd" | "mrus" | "expected-tasks" | "maximum-tasks";

/**
 * Percentiles of a figure.
 */
export type RiskMeasureView = { 
/**
 * Which figure.
 */
measure: RiskMeasure, 
/**
 * Its name, in the reader's language.
 */
name: string, 
/**
 * The plan's own figure.
 */
likely: string, 
/**
 * One draw in ten is below.
 */
p10: string, 
/**
 * Half of the draws are below.
 */
p50: string, 
/**
 * Nine draws in ten are below.
 */
p90: string, 
/**
 * Mean of the draws.
 */
mean: string, 
/**
 * Standard deviation of the draws.
 */
deviation: string, 
/**
 * Sum of the inputs' shares of the variance, in percent; what is missing to 100 they cause together.
 */
explained: string, 
/**
 * Where the plan's own figure stands on the tornado's axis, in percent of its length.
 */
likely_at: number, };

/**
 * How far a study is.
 */
export type RiskProgressView = { 
/**
 * Draws that are done.
 */
done: number, 
/**
 * Draws in all.
 */
draws: number, 
/**
 * The same in percent.
 */
percent: number, };

/**
 * A question for the client.
 */
export type RiskQuestionView = { 
/**
 * Path of the input.
 */
path: string, 
/**
 * Share of the variance that the answer would take away, in percent.
 */
share: string, 
/**
 * The question, a whole sentence in the reader's language, and what is assumed until it is answered.
 */
sentence: string, };

/**
 * How a study is wanted.
 */
export type RiskRequest = { 
/**
 * Draws.
 */
draws: number, 
/**
 * Seed: the same seed and plan give the same figures.
 */
seed: number, 
/**
 * By which figure the inputs are ranked.
 */
measure: RiskMeasure, };

/**
 * The range of a plan's figures; the JSON of `aforo risk`.
 */
export type RiskView = { 
/**
 * Draws that were asked for.
 */
draws: number, 
/**
 * Draws that gave no plan: a workload fits into no size, or something has no price. They are left out.
 */
void: number, 
/**
 * Seed.
 */
seed: number, 
/**
 * Distribution of the inputs: `triangular`, with the plan's own value as its top.
 */
distribution: string, 
/**
 * What `share` is: `first-order-sobol`.
 */
sensitivity: string, 
/**
 * `compiled`, or `exact` if the compiled model did not agree with the exact engine on this plan and was not used.
 */
model: string, 
/**
 * Whether the ranges are assumptions, because the plan states none.
 */
assumed: boolean, 
/**
 * By which figure the inputs are ranked.
 */
measure: RiskMeasure, 
/**
 * The result in a sentence.
 */
summary: string, 
/**
 * What a reader must know, as sentences.
 */
notes: Array<string>, 
/**
 * Percentiles of each figure.
 */
measures: Array<RiskMeasureView>, 
/**
 * What each input does alone, the widest first. Inputs without any effect are left out.
 */
inputs: Array<RiskInputView>, 
/**
 * Inputs that were varied and changed nothing.
 */
without_effect: number, 
/**
 * The five questions whose answers would narrow the range most.
 */
questions: Array<RiskQuestionView>, };

/**
 * What runs inside a container; it decides the memory that is left for requests and the least size.
 */
export type Runtime = "jvm" | "node" | "dotnet" | "python" | "native";

/**
 * Amazon S3 buckets.
 */
export type S3 = { 
/**
 * Whether the plan includes it.
 * Default: false.
 */
enabled: boolean, 
/**
 * Stored data in production, in GB.
 * Default: 100.
 */
storage_gb: number, 
/**
 * Objects written for each thousand API requests.
 * Default: 5.
 */
writes_per_thousand: number, 
/**
 * Objects read for each thousand API requests.
 * Default: 20.
 */
reads_per_thousand: number, };

/**
 * How the tasks follow the traffic.
 */
export type Scaling = { 
/**
 * Who changes the number of tasks.
 * Default: target-tracking, which AWS recommends and the service uses.
 */
controller: ScalingController, 
/**
 * Requests a minute that target tracking keeps for each task; 0 derives it where concurrency, memory or the objective for
 * the time to answer binds before CPU does.
 * Default: 0.
 */
requests_per_task_minute: number, 
/**
 * Seconds until a minute's metric is visible to the controller.
 * Default: 60 (capacity reference, section 1.3: 30, likely 60, at most 120).
 */
metric_delay_seconds: number, 
/**
 * Seconds from asking for a task until it serves: launch, image, start, first health check.
 * Default: 85, that is 45 + 25 + 15 (capacity reference, section 1.3).
 */
start_seconds: number, 
/**
 * Seconds for which a task that stops is still billed.
 * Default: 300, the load balancer's deregistration delay.
 */
drain_seconds: number, 
/**
 * Minutes in a row above the target that scale out.
 * Default: 3, as users observe; AWS does not publish it.
 */
out_points: number, 
/**
 * Minutes in a row below the lower threshold that scale in.
 * Default: 15, as users observe; AWS does not publish it.
 */
in_points: number, 
/**
 * The lower threshold, in percent of the target.
 * Default: 90; AWS publishes only "usually more than 10 % lower".
 */
low_percent: number, 
/**
 * Which point enters the proportion.
 * Default: last.
 */
reference: ScalingReference, 
/**
 * Seconds after a scale-out in which only a larger one acts.
 * Default: 300, ECS's.
 */
out_cooldown_seconds: number, 
/**
 * Seconds after a scale-in in which no further one acts.
 * Default: 300, ECS's.
 */
in_cooldown_seconds: number, 
/**
 * Changes of direction within an hour that are accepted on a day, for each workload.
 * Default: 6; each costs starts, cold caches and connections.
 */
flaps_per_day: number, 
/**
 * Changes of the range by the clock.
 * Default: none.
 */
schedule: Array<ScheduledRange>, 
/**
 * How a new version replaces the old one.
 * Default: blue-green, as the service deploys.
 */
deployment: DeploymentStrategy, 
/**
 * Deployments of each workload a month, in each environment.
 * Default: 8, two a week.
 */
deployments_per_month: number, 
/**
 * Tasks that a rolling deployment may run, in percent of those asked for.
 * Default: 200, ECS's.
 */
deployment_maximum_percent: number, 
/**
 * Healthy tasks that a rolling deployment must keep, in percent of those asked for.
 * Default: 100, ECS's.
 */
deployment_minimum_percent: number, 
/**
 * Share of the tasks that a canary runs beside the old ones where the platform can (Kubernetes), in percent.
 * Default: 10.
 */
canary_percent: number, 
/**
 * Minutes for which both versions run after the traffic moved.
 * Default: 15; the console's default of an hour keeps both four times as long.
 */
bake_minutes: number, 
/**
 * A burst that must be survived: the traffic becomes so many times what it was ...
 * Default: 2, a push message to all customers.
 */
burst_factor: number, 
/**
 * ... within so many minutes.
 * Default: 10.
 */
burst_minutes: number, 
/**
 * Where the estimate's expected tasks come from.
 * Default: steady-state, which every keystroke can afford; the simulation states by how much it differs.
 */
expected: ExpectedTasks, };

/**
 * Who changes the number of tasks.
 */
export type ScalingController = "target-tracking" | "hpa" | "step-scaling" | "fixed";

/**
 * Which point of a breaching alarm enters the proportion; AWS does not publish it.
 */
export type ScalingReference = "last" | "mean";

/**
 * An input that differs.
 */
export type ScenarioInputView = { 
/**
 * Path with identifiers: `microservices[accounts].size`.
 */
path: string, 
/**
 * Pattern of the path, by which the window knows its words: `microservices[].size`.
 */
pattern: string, 
/**
 * Identifiers in the path, for people.
 */
element: string, 
/**
 * Value in each column; absent where the element is not there.
 */
values: Array<string | null>, };

/**
 * Of which plan the open one is a variant.
 */
export type ScenarioOfView = { 
/**
 * The plan's identifier.
 */
base: string, 
/**
 * The variant's name.
 */
name: string, };

/**
 * One column.
 */
export type ScenarioView = { 
/**
 * Its plan.
 */
plan_id: string, 
/**
 * Its name; empty for the plan itself.
 */
name: string, 
/**
 * Figures against the plan itself; empty if it has errors.
 */
changes: Array<ChangeView>, 
/**
 * Number of errors.
 */
errors: number, };

/**
 * The scenarios of a plan side by side.
 */
export type ScenariosView = { 
/**
 * The plan itself first, then its variants.
 */
columns: Array<ScenarioView>, 
/**
 * What differs between any two of them.
 */
inputs: Array<ScenarioInputView>, };

/**
 * The hours in which an environment runs.
 */
export type Schedule = { 
/**
 * Hours a day.
 * Default: 24; switching off is a decision that the client must take.
 */
hours_per_day: number, 
/**
 * Days a week.
 * Default: 7.
 */
days_per_week: number, };

/**
 * The days of a scheduled action.
 */
export type ScheduleDays = "every-day" | "working-days" | "weekend";

/**
 * From the first day of work to the last, and from when each environment is charged.
 */
export type ScheduleView = { 
/**
 * First day of work.
 */
start: string, 
/**
 * Whether the plan states it; otherwise it is the day of the quote.
 */
start_stated: boolean, 
/**
 * Last day of the last step.
 */
end: string, 
/**
 * Steps, those of the account first, then environment by environment.
 */
steps: Array<StepView>, 
/**
 * Each environment, in the plan's order.
 */
environments: Array<BillingStartView>, 
/**
 * What a reader must know: what is assumed, whether holidays are considered.
 */
notes: Array<string>, };

/**
 * At a time of the day the range of tasks changes (production only).
 */
export type ScheduledRange = { 
/**
 * Days.
 * Default: working-days, since peaks that one can foresee are those of the office.
 */
days: ScheduleDays, 
/**
 * Hour of the day, in the traffic's own clock.
 * Default: 8.
 */
hour: number, 
/**
 * Minute of the hour.
 * Default: 0.
 */
minute: number, 
/**
 * Least tasks from then on, in percent of the base.
 * Default: 100, the base itself.
 */
minimum_percent: number, };

/**
 * Whether this quote's documents have a section, whatever the house's usual ones have.
 */
export type SectionSwitch = { 
/**
 * The section.
 * Default: glossary, the first that a short offer does without.
 */
section: DocumentSection, 
/**
 * Whether it is printed.
 * Default: no; a switch is added to leave something out.
 */
shown: boolean, };

/**
 * How a figure would change if one input were another.
 */
export type SensitivityView = { 
/**
 * Path of the input, as in the document: `microservices[2].latency_ms`.
 */
path: string, 
/**
 * Name of the element to which it belongs; empty if it belongs to the plan.
 */
element: string, 
/**
 * Value now.
 */
from: string, 
/**
 * Value tried.
 */
to: string, 
/**
 * The figure that was asked for.
 */
figure: ChangeView, 
/**
 * The plan's MRUs.
 */
mrus: ChangeView, };

/**
 * EC2 instances that run something else than the workloads: a bastion, a license server, a tool.
 */
export type Server = { 
/**
 * Stable identifier: lower-case letters, digits and dashes.
 * Default: empty; it must be given, because lines refer to it.
 */
id: string, 
/**
 * Name for people.
 * Default: empty, and then the identifier is shown.
 */
name: string, 
/**
 * Identifier of the environment; empty means shared by all, and then it stands in production's region.
 * Default: empty.
 */
environment: string, 
/**
 * Operating system.
 * Default: linux.
 */
operating_system: OperatingSystem, 
/**
 * Instance type.
 * Default: t3.medium.
 */
instance: string, 
/**
 * How many.
 * Default: 1.
 */
count: number, 
/**
 * Hours a month in which they run; 0 for those of the environment.
 * Default: 0.
 */
hours_per_month: number, 
/**
 * Disk of each (gp3), in GB.
 * Default: 30, the least of a Windows image.
 */
disk_gb: number, 
/**
 * Snapshots of the disk, in percent of it.
 * Default: 0.
 */
snapshot_percent: number, };

/**
 * The changes of one service.
 */
export type ServiceChangesView = { 
/**
 * Service.
 */
service: string, 
/**
 * Tiers that rose.
 */
rose: number, 
/**
 * Tiers that fell.
 */
fell: number, 
/**
 * Tiers that appeared.
 */
appeared: number, 
/**
 * Tiers that vanished.
 */
vanished: number, 
/**
 * Tiers at the same price.
 */
same: number, 
/**
 * Mean change in percent of the tiers that both books have; empty if none.
 */
mean_percent: string, };

/**
 * How bad a problem is.
 */
export type SeverityView = "error" | "warning" | "assumption";

/**
 * A repository whose builds other projects use.
 */
export type SharedRepository = { 
/**
 * Stable identifier: lower-case letters, digits and dashes.
 * Default: empty; it must be given, because lines and approvals refer to it.
 */
id: string, 
/**
 * Name for people.
 * Default: empty, and then the identifier is shown.
 */
name: string, 
/**
 * What it publishes.
 * Default: npm, the micro frontends' own format.
 */
kind: ArtefactKind, };

/**
 * A container size as the plan names it: `auto` ("size it for me") or `2x8` (2 vCPU, 8 GiB).
 */
export type SizeChoice = string;

/**
 * A container size.
 */
export type SizeView = { vcpu: string, memory_gib: string, };

/**
 * How many rows were left out for a reason.
 */
export type SkippedView = { 
/**
 * Stable code.
 */
reason: string, 
/**
 * The reason as a sentence.
 */
message: string, 
/**
 * How many rows.
 */
count: string, };

/**
 * Identification of what priced a figure.
 */
export type SourceView = { 
/**
 * Price book.
 */
price_book: string, 
/**
 * Its publication date.
 */
price_book_published: string, 
/**
 * Rate card, `id@version`.
 */
rate_card: string, 
/**
 * Its publication date.
 */
rate_card_published: string, 
/**
 * Whether the card is an example to replace.
 */
rate_card_example: boolean, };

/**
 * Least and most over the parameters that AWS does not publish.
 */
export type SpreadView = { least_task_hours: string, most_task_hours: string, least_at_risk: string, most_at_risk: string, least_flaps: number, most_flaps: number, };

/**
 * Amazon SQS queues.
 */
export type Sqs = { 
/**
 * Whether the plan includes it.
 * Default: false.
 */
enabled: boolean, 
/**
 * Queues.
 * Default: 2, a queue and its dead letters.
 */
queues: number, 
/**
 * Delivery guarantee.
 * Default: standard.
 */
kind: SqsKind, 
/**
 * Messages in production a month. A message costs three requests: send, receive, delete.
 * Default: 1000000.
 */
messages_per_month: number, };

/**
 * Delivery guarantee of a queue.
 */
export type SqsKind = "standard" | "fifo";

/**
 * Single sign-on with Keycloak: its own MRUs, its containers, and a database.
 */
export type Sso = { 
/**
 * Whether the plan includes it.
 * Default: false; many clients bring their own.
 */
enabled: boolean, 
/**
 * Registered users.
 * Default: 100000, a mid-sized bank's digital customers.
 */
users: number, 
/**
 * Password logins a second at the peak.
 * Default: 5.
 */
logins_per_second: number, 
/**
 * Sessions open at the same time.
 * Default: 5000; above 10,000 Keycloak needs more memory.
 */
concurrent_sessions: number, 
/**
 * Realms (separate groups of users).
 * Default: 1.
 */
realms: number, 
/**
 * Container size, or `auto`.
 * Default: auto.
 */
size: SizeChoice, 
/**
 * The autoscaling range in production.
 * Default: decided by the capacity plan.
 */
autoscaling: Autoscaling, 
/**
 * Database connections that one task holds.
 * Default: 30; Keycloak recommends a fixed pool, and one task rarely uses more.
 */
connection_pool: number, };

/**
 * What the window learns when it starts.
 */
export type StartView = { 
/**
 * The last step that is kept, if the program ended without saying goodbye; empty otherwise.
 */
recovered: string, 
/**
 * When it was kept, RFC 3339.
 */
saved: string, 
/**
 * What is wrong with the record of quotes; absent if it holds together. Plans and prices remain usable.
 */
broken?: ErrorView, };

/**
 * What was done to the figures since those that stood there before.
 */
export type StepEffectView = { 
/**
 * Name of the last step.
 */
step: string, 
/**
 * How many steps did it: one, or all since the plan last had no errors.
 */
steps: number, 
/**
 * Every figure, changed or not.
 */
changes: Array<ChangeView>, };

/**
 * A step of the schedule.
 */
export type StepView = { 
/**
 * Stable id: `account`, `production/containers`.
 */
id: string, 
/**
 * Identifier of the environment; `shared` for the account.
 */
environment: string, 
/**
 * Name of the activity in the reader's language.
 */
name: string, 
/**
 * First business day.
 */
start: string, 
/**
 * Last business day.
 */
end: string, 
/**
 * Business days that it takes.
 */
days: number, 
/**
 * Business days by which it may be late without moving the end.
 */
slack: number, 
/**
 * Whether every day of delay moves the end.
 */
critical: boolean, 
/**
 * Whether the service publishes its duration; otherwise it is an assumption.
 */
published: boolean, 
/**
 * Ids of the steps that must be done before.
 */
after: Array<string>, };

/**
 * What is paid for vCPU and memory that the traffic does not need, at the list prices. Internal: not for clients.
 */
export type StrandedCapacityView = { 
/**
 * US dollars a month that all tasks cost.
 */
bought: string, 
/**
 * Of them, stranded by minimum tasks.
 */
by_minimum: string, 
/**
 * Of them, stranded by Fargate's pairs.
 */
by_pair: string, 
/**
 * US dollars a month that the repackings recover together.
 */
saving: string, 
/**
 * Each workload, the most stranded money first.
 */
workloads: Array<StrandedView>, };

/**
 * vCPU and memory over a month.
 */
export type StrandedResourcesView = { vcpu_hours: string, gb_hours: string, usd: string, };

/**
 * What one workload strands in one environment.
 */
export type StrandedView = { 
/**
 * Stable id: `production/accounts`.
 */
id: string, 
/**
 * Identifier of the environment.
 */
environment: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * Its size, as plans write it.
 */
size: string, 
/**
 * The same as people read it.
 */
size_text: string, 
/**
 * Everything that its expected tasks buy in a month.
 */
bought: StrandedResourcesView, 
/**
 * In tasks that run for availability or by agreement alone.
 */
by_minimum: StrandedResourcesView, 
/**
 * In tasks that the load needs: what the pair gives beyond it.
 */
by_pair: StrandedResourcesView, 
/**
 * Stranded money in percent of what it costs.
 */
share: string, 
/**
 * The size that recovers most of it; absent if none is cheaper.
 */
repacking: RepackingView | null, 
/**
 * What to do, in the reader's language.
 */
advice: string, };

/**
 * What a target-tracking policy keeps.
 */
export type TargetView = { 
/**
 * `cpu` or `requests-per-task`.
 */
metric: string, 
/**
 * The target: percent, or requests a minute.
 */
target: string, };

/**
 * Task-hours a month.
 */
export type TaskHoursView = { base: string, expected: string, maximum: string, };

/**
 * Tasks of a workload.
 */
export type TasksView = { minimum: number, base: number, expected: string, maximum: number, };

/**
 * A tax of the plan's own.
 */
export type Tax = { 
/**
 * Name as it is printed.
 * Default: IVA.
 */
name: string, 
/**
 * Rate in percent, as a decimal string.
 * Default: 0.
 */
rate_percent: string, };

/**
 * Where the taxes of a quote come from.
 */
export type TaxMode = "country" | "custom" | "none";

/**
 * How the consumption taxes of the quote treat an amount.
 */
export type TaxTreatment = "taxed" | "exempt" | "excluded";

/**
 * A tax.
 */
export type TaxView = { name: string, rate_percent: string, base: string, amount: string, 
/**
 * What a person must know before relying on a country's rate, and where it was read; for the house.
 */
note?: string, };

/**
 * A template with what it models.
 */
export type TemplateTileView = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * What it models.
 */
description: string, 
/**
 * Environments.
 */
environments: number, 
/**
 * Microservices.
 */
microservices: number, 
/**
 * Requests a month in production.
 */
requests: string, 
/**
 * MRUs a month; empty if a choice is still to be made.
 */
mrus: string, 
/**
 * US dollars a month, net.
 */
net: string, 
/**
 * Provider's services of the estimate, the most expensive first.
 */
services: Array<string>, };

/**
 * A template.
 */
export type TemplateView = { 
/**
 * Stable id, for `aforo new`.
 */
id: string, 
/**
 * Title in the reader's language.
 */
title: string, 
/**
 * What it models.
 */
description: string, };

/**
 * On which ground a picture stands.
 */
export type ThemeView = "light" | "dark";

/**
 * How a figure was computed; the answer of `aforo explain`.
 */
export type TraceView = { 
/**
 * Stable id of the line.
 */
id: string, 
/**
 * What the line is, in the reader's language.
 */
title: string, 
/**
 * Formula id of `FORMULAS.md`.
 */
formula: string, 
/**
 * The formula in symbols.
 */
expression: string, 
/**
 * Its operands.
 */
operands: Array<OperandView>, 
/**
 * The figure.
 */
result: string, 
/**
 * Its unit.
 */
unit: string, };

/**
 * Expected production traffic.
 */
export type Traffic = { 
/**
 * How the traffic is known.
 * Default: users, which is what a client can tell before anything is built.
 */
source: TrafficSource, 
/**
 * Active users a month.
 * Default: 50000.
 */
monthly_users: number, 
/**
 * Sessions of one user a month.
 * Default: 8, twice a week.
 */
sessions_per_user: number, 
/**
 * API requests in one session.
 * Default: 25: six screens with four calls each, and the login.
 */
requests_per_session: number, 
/**
 * Screens in one session; used when the source is `pages`.
 * Default: 6, what a session of 25 requests has.
 */
pages_per_session: number, 
/**
 * API requests of one screen; used when the source is `pages`.
 * Default: 4.
 */
calls_per_page: number, 
/**
 * Requests that a cache before the containers answers, in percent; used when the source is `pages`.
 * Default: 0; a bank's answers are personal.
 */
cache_hit_percent: number, 
/**
 * API requests a month; used when the source is `requests`.
 * Default: 10000000.
 */
monthly_requests: number, 
/**
 * The busiest minute over the mean of the month.
 * Default: 5; production traces show 3 to 5 on normal days (capacity reference, section 5.2).
 */
peak_factor: number, 
/**
 * Growth of the traffic a month, in percent, compounded.
 * Default: 1.5, about a fifth in a year.
 */
growth_percent_per_month: number, 
/**
 * Body of a request, in KiB.
 * Default: 2.
 */
request_kib: number, 
/**
 * Body of an answer, in KiB.
 * Default: 12.
 */
response_kib: number, 
/**
 * The shape of a week.
 * Default: retail-bank.
 */
profile: TrafficProfile, 
/**
 * Pay days and campaigns of the peak week.
 * Default: none stated, and then those of the client's country are taken, scaled to the peak factor.
 */
events: Array<TrafficEvent>, 
/**
 * The most that events of the same hour multiply together.
 * Default: 6, the highest single multiplier seen for sales campaigns (capacity reference, section 5.3).
 */
event_cap: number, 
/**
 * Burstiness: standard deviation of the logarithm of the rate around the shape of the week, in percent.
 * Default: 10; recorded traces show 5 to 15 from one five minutes to the next (capacity reference, section 5.3).
 */
noise_percent: number, 
/**
 * Seed of the burstiness: the same seed gives the same weeks.
 * Default: 1.
 */
noise_seed: number, };

/**
 * Something that makes the peak week busier: a pay day, a campaign, an enrolment.
 */
export type TrafficEvent = { 
/**
 * Name for people.
 * Default: empty, and then its day is shown.
 */
name: string, 
/**
 * The day on which it begins.
 * Default: friday, on which pay days of a week-end are paid.
 */
weekday: Weekday, 
/**
 * The hour at which it begins, local time.
 * Default: 0, midnight, when wages are booked and campaigns open.
 */
start_hour: number, 
/**
 * How long it lasts, in hours.
 * Default: 24, one day.
 */
hours: number, 
/**
 * Traffic over that of the same hour without the event.
 * Default: 2; pay days 1.5 to 2.5, thirteenth salaries 2 to 3, sales campaigns of shops 2 to 6 (capacity reference, section 5.3).
 */
multiplier: number, };

/**
 * The shape of a week (`pricing-data/catalog/traffic-profiles.toml`).
 */
export type TrafficProfile = "retail-bank" | "internal" | "shop" | "flat";

/**
 * How the traffic is known.
 */
export type TrafficSource = "users" | "pages" | "requests";

/**
 * Traffic of an environment.
 */
export type TrafficView = { 
/**
 * Identifier of the environment.
 */
environment: string, 
/**
 * Requests a month.
 */
requests_per_month: string, 
/**
 * Mean requests a second.
 */
mean_rate: string, 
/**
 * Requests a second in the busiest minute at the end of the horizon.
 */
peak_rate: string, };

/**
 * How something that is not taxed is treated, and why.
 */
export type TreatmentView = { 
/**
 * `exempt` or `excluded`.
 */
treatment: string, 
/**
 * Its name in the reader's language.
 */
name: string, 
/**
 * Why, as it is printed.
 */
reason: string, };

/**
 * What edits would do, without doing them.
 */
export type TrialView = { 
/**
 * Every figure; empty if the plan would have errors.
 */
changes: Array<ChangeView>, 
/**
 * What would be wrong.
 */
errors: Array<ProblemView>, };

/**
 * Net amount that is not taxed.
 */
export type UntaxedView = { 
/**
 * US dollars a month, net.
 */
net: string, 
/**
 * `exempt` or `excluded`.
 */
treatment: string, 
/**
 * Its name in the reader's language.
 */
name: string, 
/**
 * Why, as it is printed.
 */
reason: string, };

/**
 * What a verification found.
 */
export type VerificationView = { 
/**
 * Events in the record.
 */
events: string, 
/**
 * Hash of the last one.
 */
head: string, 
/**
 * Frozen files that were read.
 */
files: number, 
/**
 * Issued revisions whose documents were made anew from the frozen inputs, byte for byte the same.
 */
remade: number, 
/**
 * What is wrong; empty if all is sound.
 */
problems: Array<string>, };

/**
 * A version of a plan.
 */
export type VersionView = { 
/**
 * Its number.
 */
version: number, 
/**
 * Name of the step that led to it, in the reader's language; `path` says which field where there is one.
 */
step: string, 
/**
 * Path of the step's field; empty if it has none.
 */
path: string, 
/**
 * When it was saved, RFC 3339.
 */
saved: string, 
/**
 * `done`, `current` or `undone`.
 */
state: string, };

/**
 * A site-to-site IPSec link (two tunnels) to the client's systems.
 */
export type VpnLink = { 
/**
 * Stable identifier: lower-case letters, digits and dashes.
 * Default: empty; it must be given.
 */
id: string, 
/**
 * Name for people.
 * Default: empty, and then the identifier is shown.
 */
name: string, 
/**
 * Identifiers of the environments that need the link; empty means every environment.
 * Default: empty, because each environment has a network of its own.
 */
environments: Array<string>, 
/**
 * Share of the responses' volume that is fetched through the link, in percent of all requests.
 * Default: 30, the part of a channel's calls that reach a core system behind the link.
 */
traffic_percent: number, };

/**
 * A day of the week.
 */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/**
 * Micro frontends by the tool that builds them.
 */
export type Widgets = { 
/**
 * Widgets built with the command line: each needs a code repository and continuous integration.
 * Default: 4, a small channel.
 */
cli: number, 
/**
 * Widgets built with the Widget Builder: they consume no MRUs.
 * Default: 0.
 */
builder: number, };

/**
 * Withholding on payments abroad. It depends on residence, treaty and kind of service: an accountant decides.
 */
export type Withholding = { 
/**
 * What is said of it.
 * Default: none.
 */
mode: WithholdingMode, 
/**
 * Rate in percent, as a decimal string.
 * Default: 0.
 */
rate_percent: string, };

/**
 * What is said of taxes that the client withholds from payments abroad.
 */
export type WithholdingMode = "none" | "informative" | "gross-up";

/**
 * What a client withholds.
 */
export type WithholdingView = { 
/**
 * `informative` or `gross-up`.
 */
mode: string, 
/**
 * Rate in percent.
 */
rate_percent: string, 
/**
 * What is invoiced a month, before taxes.
 */
invoiced: string, 
/**
 * What is withheld of it.
 */
withheld: string, 
/**
 * What is received.
 */
received: string, };

/**
 * One workload under its controller.
 */
export type WorkloadOperationView = { 
/**
 * Stable id: `production/accounts`.
 */
id: string, 
/**
 * Identifier of the environment.
 */
environment: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * Whether all is well, something should be looked at, or requests are at risk: `ok`, `watch` or `risk`.
 */
risk: string, 
/**
 * What target tracking keeps.
 */
targets: Array<TargetView>, 
/**
 * Tasks that are billed, on average.
 */
mean_tasks: string, 
/**
 * Least tasks that served.
 */
least: number, 
/**
 * Most tasks that served.
 */
most: number, 
/**
 * Task-hours a month at this mean, with deployments.
 */
task_hours: string, 
/**
 * Task-hours a month that the estimate has.
 */
estimated_task_hours: string, 
/**
 * The part of the task-hours that deployments cause.
 */
deployment_task_hours: string, 
/**
 * Mean CPU utilisation, in percent.
 */
utilization: string, 
/**
 * Minutes in which the tasks could not keep up.
 */
saturated_minutes: string, 
/**
 * Requests that arrived then.
 */
requests_at_risk: string, 
/**
 * Their share of all requests, in percent.
 */
at_risk_percent: string, 
/**
 * Time to answer over all requests; absent without any.
 */
latency_ms: LatencyView | null, 
/**
 * Tasks started.
 */
starts: string, 
/**
 * Tasks stopped.
 */
stops: string, 
/**
 * Runs of which these are the means.
 */
runs: number, 
/**
 * Changes of direction within an hour, a day.
 */
flaps_per_day: string, 
/**
 * Whether that is more than the plan accepts.
 */
flaps_too_often: boolean, 
/**
 * Seconds to answer a step of the traffic by the plan's burst factor; absent if the tasks never suffice.
 */
reaction_seconds: string | null, 
/**
 * What the parameters that AWS does not publish change; absent where the controller never acts.
 */
spread: SpreadView | null, };

/**
 * What differs in one environment. Only what is given replaces the workload's own value.
 */
export type WorkloadOverride = { 
/**
 * Identifier of the environment.
 * Default: empty; it must name one.
 */
environment: string, 
/**
 * Container size there; `auto` sizes it for that environment's traffic.
 * Default: auto.
 */
size: SizeChoice, 
/**
 * Autoscaling range there.
 * Default: decided by the capacity plan.
 */
autoscaling: Autoscaling, 
/**
 * Whether the workload runs there at all.
 * Default: true.
 */
deployed: boolean, };

/**
 * A workload in an environment.
 */
export type WorkloadView = { 
/**
 * Stable id: `production/accounts`.
 */
id: string, 
/**
 * Identifier of the environment.
 */
environment: string, 
/**
 * Name for people.
 */
name: string, 
/**
 * Container size.
 */
size: SizeView, 
/**
 * Whether the program chose it.
 */
sized: boolean, 
/**
 * Tasks.
 */
tasks: TasksView, 
/**
 * What decides the maximum: `cpu`, `concurrency`, `memory`, `latency`, `redundancy`, `zone-loss` or `agreed`.
 */
binding_constraint: string, 
/**
 * What decides the base.
 */
base_constraint: string, 
/**
 * CPU utilisation of the base at the mean rate, in percent.
 */
utilization: string, 
/**
 * CPU utilisation of the maximum at the peak, in percent.
 */
peak_utilization: string, 
/**
 * Requests a second: mean.
 */
mean_rate: string, 
/**
 * Requests a second: busiest minute at the horizon.
 */
peak_rate: string, 
/**
 * Time to answer in the busiest minute at the maximum; absent if the tasks cannot keep up.
 */
latency_ms: LatencyView | null, 
/**
 * What each constraint alone demands at the peak, in tasks.
 */
demand: DemandView, 
/**
 * Task-hours a month: base, expected, maximum.
 */
task_hours: TaskHoursView, };

/**
 * Bundle of a desktop, and how it is charged.
 */
export type WorkspaceBundle = "value" | "standard" | "standard-auto-stop" | "performance";

/**
 * The open plan with everything that follows from it; what the window shows after each edit.
 */
export type WorkspaceView = { 
/**
 * Identifier in the library.
 */
plan_id: string, 
/**
 * Number of the plan's version; grows with each edit.
 */
version: number, 
/**
 * The document as the user left it, valid or not.
 */
document: unknown, 
/**
 * Everything that is wrong or worth knowing.
 */
problems: Array<ProblemView>, 
/**
 * The figures; absent while an error stands (the window keeps the last ones, marked as such).
 */
results: ResultsView | null, 
/**
 * What the last step did to the figures; absent before the first one.
 */
effect: StepEffectView | null, 
/**
 * Of which plan this is a scenario, if it is one.
 */
scenario: ScenarioOfView | null, 
/**
 * Name of the step that undo would take back, in the reader's language.
 */
undo: string | null, 
/**
 * Name of the step that redo would do again.
 */
redo: string | null, 
/**
 * What is worth knowing of the file that was opened, in the reader's language; absent otherwise.
 */
told?: string, };

/**
 * Amazon WorkSpaces: Windows desktops.
 */
export type Workspaces = { 
/**
 * People who have one.
 * Default: 0.
 */
users: number, 
/**
 * Bundle.
 * Default: standard.
 */
bundle: WorkspaceBundle, 
/**
 * Hours of use a month, where they are charged.
 * Default: 80, half of a working month.
 */
hours_per_month: number, };
