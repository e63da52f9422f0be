// Which fields stand in which section, in the order of the service's activation form. Every field of the plan has a place;
// a test compares this with the fields that Rust publishes.

import type { Key } from "../../i18n";

export type ListSpec = {
  path: string;
  /** Columns of the table. */
  columns: string[];
  /** Fields of the expanded row. */
  details: string[];
  /** Whether it is edited as a spreadsheet: lists that grow long. */
  grid?: boolean;
  /** A list inside each element. */
  nested?: { path: string; columns: string[] };
};

export type SectionSpec = {
  id: string;
  title: Key;
  intro: Key;
  fields: string[];
  more?: string[];
  list?: ListSpec;
};

const prefixed = (prefix: string, fields: string[]): string[] => fields.map((field) => `${prefix}.${field}`);

export const sections: SectionSpec[] = [
  {
    id: "client",
    title: "section.client",
    intro: "section.client.intro",
    fields: ["title", "client.name", "client.country", "client.tax_id", "client.contact"],
  },
  { id: "team", title: "section.team", intro: "section.team.intro", fields: ["developers", "widgets.cli", "widgets.builder"] },
  {
    id: "traffic",
    title: "section.traffic",
    intro: "section.traffic.intro",
    fields: prefixed("traffic", ["source", "monthly_users", "sessions_per_user", "requests_per_session", "monthly_requests", "peak_factor"]),
    more: [
      ...prefixed("traffic", ["pages_per_session", "calls_per_page", "cache_hit_percent", "growth_percent_per_month", "profile"]),
      ...prefixed("traffic", ["request_kib", "response_kib", "event_cap", "noise_percent", "noise_seed"]),
    ],
    list: { path: "traffic.events", columns: ["name", "weekday", "start_hour", "hours", "multiplier"], details: [] },
  },
  {
    id: "environments",
    title: "section.environments",
    intro: "section.environments.intro",
    fields: [],
    list: {
      path: "environments",
      grid: true,
      columns: ["name", "kind", "platform", "region", "zones", "redundancy_factor", "nat_gateways", "traffic_percent"],
      details: ["id", "start_month", "schedule.hours_per_day", "schedule.days_per_week", "amplify", "public_subnets", "private_subnets", "cross_cloud_sent_kib", "cross_cloud_received_kib"],
    },
  },
  {
    id: "microservices",
    title: "section.microservices",
    intro: "section.microservices.intro",
    fields: [],
    list: {
      path: "microservices",
      grid: true,
      columns: ["name", "runtime", "size", "traffic_percent", "cpu_ms_per_request", "latency_ms"],
      details: ["id", "platform", "volume_gb", "latency_objective_ms", "arrival_variation", "service_variation", "connection_pool", "memory_mib_per_request", "memory_mib_baseline", "concurrency", "autoscaling.base", "autoscaling.maximum"],
      nested: { path: "overrides", columns: ["environment", "size", "autoscaling.base", "autoscaling.maximum", "deployed"] },
    },
  },
  {
    id: "repositories",
    title: "section.repositories",
    intro: "section.repositories.intro",
    fields: [],
    list: { path: "shared_repositories", columns: ["name", "id", "kind"], details: [] },
  },
  {
    id: "vpn",
    title: "section.vpn",
    intro: "section.vpn.intro",
    fields: [],
    list: { path: "vpn_links", columns: ["name", "id", "environments", "traffic_percent"], details: [] },
  },
  {
    id: "sso",
    title: "section.sso",
    intro: "section.sso.intro",
    fields: prefixed("sso", ["enabled", "users", "logins_per_second", "concurrent_sessions", "realms"]),
    more: prefixed("sso", ["size", "autoscaling.base", "autoscaling.maximum", "connection_pool"]),
  },
  {
    id: "data",
    title: "section.data",
    intro: "section.data.intro",
    fields: [
      ...prefixed("data.aurora", ["enabled", "production_class", "preproduction_class", "replicas", "storage_gb"]),
      ...prefixed("data.redis", ["enabled", "production_class", "preproduction_class", "replicas"]),
      ...prefixed("data.s3", ["enabled", "storage_gb"]),
      ...prefixed("data.sqs", ["enabled", "queues", "messages_per_month"]),
    ],
    more: [
      ...prefixed("data.aurora", ["preproduction_storage_gb", "io_per_request", "backup_percent", "working_set_percent"]),
      "data.redis.data_gb",
      ...prefixed("data.s3", ["writes_per_thousand", "reads_per_thousand"]),
      "data.sqs.kind",
      ...prefixed("data.opensearch", ["enabled", "production_class", "preproduction_class", "nodes", "storage_gb", "source_gb", "shard_replicas"]),
    ],
  },
  {
    id: "edge",
    title: "section.edge",
    intro: "section.edge.intro",
    fields: prefixed("edge", ["api_gateway", "waf", "cdn.enabled", "internet_backend_percent"]),
    more: prefixed("edge", ["waf_rules", "dns_zones", "secrets_per_workload", "cdn.geography", "cdn.data_gb", "cdn.object_kib"]),
  },
  {
    id: "platforms",
    title: "section.platforms",
    intro: "section.platforms.intro",
    fields: ["platforms.ec2.instance", "platforms.ec2.tasks_per_instance", "platforms.eks.instance", "platforms.aks.instance"],
    more: [
      ...prefixed("platforms.ec2", ["operating_system", "minimum_instances", "reserved_mib", "disk_gb"]),
      ...prefixed("platforms.eks", ["minimum_nodes", "disk_gb", "maximum_pods", "prefix_delegation", "daemon_milli_vcpu", "daemon_mib", "system_pods", "ingress_pods"]),
      "platforms.eks.extended_support",
      ...prefixed("platforms.aks", ["tier", "minimum_nodes", "maximum_pods", "daemon_milli_vcpu", "daemon_mib", "system_pods"]),
      ...prefixed("platforms.aks", ["ingress_pods", "registry", "firewall", "vault_operations"]),
    ],
  },
  {
    id: "servers",
    title: "section.servers",
    intro: "section.servers.intro",
    fields: prefixed("workspaces", ["users", "bundle", "hours_per_month"]),
    list: {
      path: "servers",
      columns: ["name", "environment", "operating_system", "instance", "count"],
      details: ["id", "hours_per_month", "disk_gb", "snapshot_percent"],
    },
  },
  {
    id: "frontend",
    title: "section.frontend",
    intro: "section.frontend.intro",
    fields: [
      ...prefixed("data.rds", ["enabled", "engine", "production_class", "preproduction_class", "standby", "storage_gb"]),
      ...prefixed("edge.amplify", ["enabled", "served_gb", "rendered_pages"]),
    ],
    more: [
      ...prefixed("data.rds", ["preproduction_storage_gb", "backup_percent"]),
      ...prefixed("edge.amplify", ["builds_per_month", "minutes_per_build", "storage_gb", "seconds_per_page", "memory_gb"]),
    ],
  },
  {
    id: "operation",
    title: "section.operation",
    intro: "section.operation.intro",
    fields: [
      ...prefixed("observability", ["log_kib_per_request", "log_retention_months"]),
      ...prefixed("delivery", ["pipeline", "builds_per_month", "minutes_per_build"]),
      ...prefixed("capacity_policy", ["target_cpu_percent", "horizon_months"]),
    ],
    more: [
      ...prefixed("observability", ["metrics_per_workload", "alarms_per_workload", "alarm_cpu_percent", "alarm_mails_per_month"]),
      ...prefixed("observability", ["trail", "trail_copied_events", "trail_data_events"]),
      ...prefixed("delivery", ["image_gb", "images_kept", "build_size", "deployment_minutes", "rollbacks_per_month", "cloudformation"]),
      ...prefixed("delivery", ["infrastructure_builds_per_month", "infrastructure_minutes"]),
      ...prefixed("delivery.local", ["enabled", "name", "tools", "nodes", "replicas"]),
      ...prefixed("capacity_policy", ["zone_loss_cpu_percent", "target_concurrency_percent", "hours_per_month", "fargate_vcpu_quota"]),
    ],
  },
  {
    id: "uncertainty",
    title: "section.uncertainty",
    intro: "section.uncertainty.intro",
    fields: [],
    list: { path: "uncertainty", columns: ["path", "low", "high"], details: [] },
  },
  {
    id: "purchase",
    title: "section.purchase",
    intro: "section.purchase.intro",
    fields: [
      ...prefixed("purchase", ["architecture", "commitment", "spot_percent_preproduction", "spot_percent_production", "free_tiers"]),
      "commercial.price_book",
    ],
    list: { path: "purchase.price_overrides", columns: ["key", "region", "usd", "reason", "expires"], details: [] },
  },
  {
    id: "scaling",
    title: "section.scaling",
    intro: "section.scaling.intro",
    fields: prefixed("scaling", ["controller", "start_seconds", "deployment", "deployments_per_month", "burst_factor", "burst_minutes", "expected"]),
    more: prefixed("scaling", [
      "requests_per_task_minute",
      "metric_delay_seconds",
      "drain_seconds",
      "out_points",
      "in_points",
      "low_percent",
      "reference",
      "out_cooldown_seconds",
      "in_cooldown_seconds",
      "flaps_per_day",
      "deployment_maximum_percent",
      "deployment_minimum_percent",
      "bake_minutes",
      "canary_percent",
    ]),
    list: { path: "scaling.schedule", columns: ["days", "hour", "minute", "minimum_percent"], details: [] },
  },
  {
    id: "recovery",
    title: "section.recovery",
    intro: "section.recovery.intro",
    fields: prefixed("disaster_recovery", ["enabled", "region", "tier", "snapshot_interval_hours", "daily_change_percent", "rpo_hours", "rto_hours"]),
  },
  {
    id: "migration",
    title: "section.migration",
    intro: "section.migration.intro",
    fields: prefixed("migration", ["enabled", "target", "region", "months", "usd_per_hour"]),
    more: prefixed("migration", ["cross_cloud_kib", "halfway_phases"]),
    list: {
      path: "migration.phases",
      columns: ["name", "environment", "workloads", "front_end", "start_month", "double_running_months", "effort_hours"],
      details: [],
    },
  },
  {
    id: "migration-risks",
    title: "section.migrationRisks",
    intro: "section.migrationRisks.intro",
    fields: [],
    list: { path: "migration.risks", columns: ["name", "probability_percent", "hours", "usd"], details: [] },
  },
  {
    id: "commercial",
    title: "section.commercial",
    intro: "section.commercial.intro",
    fields: prefixed("commercial", ["billing_policy", "discount_percent", "tax_mode", "term_months", "validity_days"]),
    more: prefixed("commercial", ["currency", "rate_card", "mru_long_name"]),
    list: { path: "commercial.taxes", columns: ["name", "rate_percent"], details: [] },
  },
  {
    id: "exclusions",
    title: "section.exclusions",
    intro: "section.exclusions.intro",
    fields: [],
    list: { path: "exclusions", columns: ["item", "reason"], details: [] },
  },
  {
    id: "payments",
    title: "section.payments",
    intro: "section.payments.intro",
    fields: [
      ...prefixed("commercial.exchange", ["currency", "per_usd", "source", "date"]),
      ...prefixed("commercial.withholding", ["mode", "rate_percent"]),
    ],
    list: { path: "commercial.one_time", columns: ["name", "usd", "tax"], details: ["tax_reason"] },
  },
  {
    id: "lines",
    title: "section.lines",
    intro: "section.lines.intro",
    fields: [],
    list: { path: "commercial.lines", columns: ["line", "discount_percent", "tax"], details: ["tax_reason"] },
  },
  {
    id: "optional",
    title: "section.optional",
    intro: "section.optional.intro",
    fields: [],
    list: { path: "commercial.optional", columns: ["id", "component", "name", "quantity"], details: ["environment"] },
  },
  {
    id: "agreement",
    title: "section.agreement",
    intro: "section.agreement.intro",
    fields: [
      ...prefixed("commercial.issuer", ["name", "country", "tax_id"]),
      ...prefixed("commercial.adjustment", ["enabled", "cloud_percent", "labour_percent", "licence_percent", "threshold_percent"]),
      ...prefixed("commercial.adjustment", ["cap_percent", "base_date", "interval_months", "notice_days", "index_source"]),
      "commercial.enablement.start_date",
    ],
    list: { path: "commercial.enablement.holidays", columns: ["date", "name"], details: [] },
  },
  {
    id: "documents",
    title: "section.documents",
    intro: "section.documents.intro",
    fields: [],
    list: { path: "commercial.sections", columns: ["section", "shown"], details: [] },
  },
  {
    id: "notes",
    title: "section.notes",
    intro: "section.notes.intro",
    fields: [],
    list: { path: "notes", columns: ["path", "source", "person", "date"], details: ["text"] },
  },
];

/** The section in which a path of a problem stands. */
export function sectionOf(path: string): SectionSpec | undefined {
  const pattern = path.replace(/\[\d+\]/g, "");
  const holds = (field: string) => pattern === field || pattern.startsWith(`${field}.`) || field.startsWith(`${pattern}.`);
  return sections.find((section) => section.list && holds(section.list.path) && pattern.startsWith(section.list.path)) ??
    sections.find((section) => [...section.fields, ...(section.more ?? [])].some(holds));
}
