// The ten questions of the guided path, by the fields that answer them.

import type { Key } from "../../i18n";

export type Question = {
  fields: string[];
  /** Lists of which only the length is asked. */
  counts?: { path: string; label: Key }[];
  /** A short table. */
  list?: { path: string; columns: string[] };
  /** The list whose whole table stands under full detail. */
  table?: string;
};

export const questions: Question[] = [
  { fields: ["client.name", "client.country", "title"] },
  { fields: ["developers"] },
  { fields: ["widgets.cli", "widgets.builder"] },
  { fields: [], counts: [{ path: "microservices", label: "guide.count.microservices" }], table: "microservices" },
  { fields: [], list: { path: "environments", columns: ["name", "kind", "zones", "traffic_percent"] }, table: "environments" },
  { fields: ["traffic.source", "traffic.monthly_users", "traffic.sessions_per_user", "traffic.requests_per_session", "traffic.monthly_requests"] },
  { fields: ["traffic.peak_factor", "traffic.growth_percent_per_month"] },
  { fields: ["sso.enabled", "sso.users"] },
  { fields: ["data.aurora.enabled", "data.aurora.storage_gb", "data.redis.enabled", "data.s3.enabled", "data.s3.storage_gb"] },
  { fields: ["disaster_recovery.tier", "commercial.term_months", "commercial.discount_percent"], counts: [{ path: "vpn_links", label: "guide.count.vpn" }] },
];
