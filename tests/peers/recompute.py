#!/usr/bin/env python3
"""Recomputes a plan's capacity, estimate and quote in another language, with decimals, from the same data files.

    aforo new connect-bank -o plan.aforo
    python3 tests/peers/recompute.py target/release/aforo plan.aforo

It shares no code with the program: rules are taken from FORMULAS.md. It prints how many figures agree and ends with status 1 if one does not.
"""

import csv
import json
import math
import subprocess
import sys
import tomllib
from decimal import ROUND_HALF_UP, ROUND_UP, Decimal as D
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "pricing-data"
CENT = D("0.01")


def cents(value):
    return value.quantize(CENT, ROUND_HALF_UP)


def quantity(value):
    return D(repr(float(value))).quantize(D("0.000001"), ROUND_HALF_UP)


def allocate(total, weights):
    whole = sum(weights)
    if not whole:
        return [total] + [D(0)] * (len(weights) - 1)
    exact = [Fraction(total) * Fraction(w) / Fraction(whole) for w in weights]
    parts = [D(int(e * 100)) / 100 for e in exact]
    order = sorted(range(len(parts)), key=lambda i: (-abs(exact[i] - Fraction(parts[i])), i))
    for i in order[: int((total - sum(parts)) / CENT)]:
        parts[i] += CENT
    return parts


class Prices:
    def __init__(self):
        self.tiers = {}
        for row in csv.DictReader(open(ROOT / "price-books/aws-2026-11.csv", encoding="utf-8")):
            end = D(row["tier_to"]) if row["tier_to"] else None
            self.tiers.setdefault((row["key"], row["region"]), []).append((D(row["tier_from"]), end, D(row["usd"])))
        for tiers in self.tiers.values():
            tiers.sort()

    def find(self, key, region):
        return (key, region) if (key, region) in self.tiers else (key, "global")

    def cost(self, place, usage):
        total = D(0)
        for begin, end, usd in self.tiers[place]:
            top = usage if end is None else min(usage, end)
            if top > begin:
                total += (top - begin) * usd
        return total


def sizes():
    found = []
    for row in tomllib.load(open(ROOT / "catalog/container-sizes.toml", "rb"))["size"]:
        memories = [D(m) for m in row.get("memory_gb", [])]
        if "minimum" in row:
            memory = D(row["minimum"])
            while memory <= D(row["maximum"]):
                memories.append(memory)
                memory += D(row["step"])
        found += [(D(row["vcpu"]), memory) for memory in memories]
    return found


def ceiling(value):
    return max(0, math.ceil(value - 1e-9))


def needed(load, size, rate, policy):
    """Tasks at a rate of the workload; None if the program does not fit."""
    vcpu, mib = float(size[0]), float(size[1]) * 1024
    flight = rate * load["latency"] / 1000
    room = mib * (0.75 if load["jvm"] else 0.85) - load["base_mib"]
    if room < load["request_mib"] or room < 0:
        return None
    busy = rate * load["cpu"] / 1000 / vcpu
    memory = ceiling(flight * load["request_mib"] / room) if load["request_mib"] else 0
    tasks = max(
        load["minimum"],
        ceiling(busy * 100 / load["target"]),
        ceiling(flight * 100 / (load["concurrency"] * policy["target_concurrency_percent"])),
        memory,
    )
    if load["zones"] >= 2:
        rest = max(1, ceiling(busy * 100 / max(policy["zone_loss_cpu_percent"], load["target"])), ceiling(flight / load["concurrency"]), memory)
        tasks = max(tasks, rest + -(-rest // (load["zones"] - 1)))
    return tasks


def plan_workload(load, rates, shape, prices, region, policy):
    mean, peak = rates
    vcpu_usd = float(prices.tiers[("fargate.x86.vcpu", region)][0][2])
    memory_usd = float(prices.tiers[("fargate.x86.memory", region)][0][2])
    best = None
    for size in sizes():
        if load["jvm"] and size[0] < 1:
            continue
        base, maximum = needed(load, size, mean, policy), needed(load, size, peak, policy)
        if base is None or maximum is None:
            continue
        maximum = max(base, maximum)
        expected = sum(share * min(max(needed(load, size, mean * relative, policy), base), maximum) for relative, share in shape)
        expected = min(max(expected, base), maximum)
        usd = float(size[0]) * vcpu_usd + float(size[1]) * memory_usd
        key = (round(usd * expected, 12), size)
        if best is None or key < best[0]:
            best = (key, size, base, quantity(expected).quantize(CENT, ROUND_UP), maximum)
    return best[1:]


def capacity(plan, prices):
    policy, traffic = plan["capacity_policy"], plan["traffic"]
    profiles = tomllib.load(open(ROOT / "catalog/traffic-profiles.toml", "rb"))["profile"]
    profile = next(p for p in profiles if p["name"] == traffic["profile"])
    weekly_mean = (5 * sum(profile["weekday"]) + 2 * sum(profile["weekend"])) / 168
    shape = [(w / weekly_mean, 5 / 168) for w in profile["weekday"]] + [(w / weekly_mean, 2 / 168) for w in profile["weekend"]]
    monthly = traffic["monthly_requests"]
    if traffic["source"] == "users":
        monthly = traffic["monthly_users"] * traffic["sessions_per_user"] * traffic["requests_per_session"]
    growth = (1 + traffic["growth_percent_per_month"] / 100) ** policy["horizon_months"]
    result = {}
    for env in plan["environments"]:
        production = env["kind"] == "production"
        share = env["schedule"]["hours_per_day"] / 24 * env["schedule"]["days_per_week"] / 7
        mean = monthly * env["traffic_percent"] / 100 / (policy["hours_per_month"] * share * 3600)
        common = {"minimum": env["redundancy_factor"], "zones": env["zones"] if production else 0}
        for service in plan["microservices"]:
            part = service["traffic_percent"] / 100
            load = common | {
                "jvm": service["runtime"] == "jvm", "cpu": service["cpu_ms_per_request"], "latency": service["latency_ms"],
                "request_mib": service["memory_mib_per_request"], "base_mib": service["memory_mib_baseline"],
                "concurrency": service["concurrency"], "target": policy["target_cpu_percent"],
            }
            rates = (mean * part, mean * part * traffic["peak_factor"] * growth)
            result[f"{env['id']}/{service['id']}"] = plan_workload(load, rates, shape, prices, env["region"], policy)
        if plan["sso"]["enabled"]:
            sso = plan["sso"]
            peak = sso["logins_per_second"] * env["traffic_percent"] / 100
            sessions = sso["concurrent_sessions"] * env["traffic_percent"] / 100
            load = common | {"jvm": True, "cpu": 1000 / 15, "latency": 200, "request_mib": 1, "concurrency": 200, "target": 40,
                             "base_mib": 950 + max(0, sessions - 10000) * 0.005}
            result[f"{env['id']}/sso"] = plan_workload(load, (peak / traffic["peak_factor"], peak), shape, prices, env["region"], policy)
    return monthly, result


def estimate(plan, monthly, tasks, prices):
    """Lines by id: (price, quantity)."""
    lines, t, hours = {}, plan["traffic"], D(plan["capacity_policy"]["hours_per_month"])
    home = plan["environments"][0]
    data, edge, obs = plan["data"], plan["edge"], plan["observability"]

    def add(env, resource, key, amount, slug="", region=None):
        amount = amount if isinstance(amount, D) else quantity(amount)
        if amount:
            lines[f"{env['id']}/{resource}" + (f"/{slug}" if slug else "")] = (prices.find(key, region or env["region"]), amount)

    for env in plan["environments"]:
        production = env["kind"] == "production"
        requests = monthly * env["traffic_percent"] / 100
        gb = requests * (t["request_kib"] + t["response_kib"]) / 1048576
        running = quantity(float(hours) * env["schedule"]["hours_per_day"] / 24 * env["schedule"]["days_per_week"] / 7)
        own = {name.split("/", 1)[1]: value for name, value in tasks.items() if name.startswith(env["id"] + "/")}
        for slug, (size, _, expected, _) in own.items():
            add(env, "fargate-vcpu", "fargate.x86.vcpu", expected * running * size[0], slug)
            add(env, "fargate-memory", "fargate.x86.memory", expected * running * size[1], slug)
        connections = requests / (float(hours) * 3600) / 10
        add(env, "alb-hours", "alb.hour", hours)
        add(env, "alb-units", "alb.lcu", max(connections / 25, gb / float(hours)) * float(hours))
        if edge["api_gateway"]:
            add(env, "nlb-hours", "nlb.hour", hours)
            add(env, "nlb-units", "nlb.lcu", max(connections / 800, gb / float(hours)) * float(hours))
            add(env, "api-gateway-requests", "apigateway.rest.request", requests)
            if plan["sso"]["enabled"]:
                add(env, "authorizer-requests", "lambda.request", requests * 0.2)
                add(env, "authorizer-duration", "lambda.duration", requests * 0.2 * 0.05 * 0.25)
        if edge["waf"]:
            add(env, "waf-acl", "waf.acl", D(1))
            add(env, "waf-rules", "waf.rule", D(edge["waf_rules"]))
            add(env, "waf-requests", "waf.request", requests)
        add(env, "nat-gateway-hours", "nat.hour", env["nat_gateways"] * hours)
        add(env, "public-ipv4", "ipv4.hour", env["nat_gateways"] * hours)
        add(env, "nat-gateway-data", "nat.gb", gb * edge["internet_backend_percent"] / 100)
        for link in plan["vpn_links"]:
            if not link["environments"] or env["id"] in link["environments"]:
                add(env, "vpn-hours", "vpn.hour", hours, link["id"])
                add(env, "vpn-ipv4", "ipv4.hour", 2 * hours, link["id"])
                add(env, "transfer-vpn", "transfer.internet.out", requests * t["request_kib"] / 1048576 * link["traffic_percent"] / 100, link["id"])
        add(env, "transfer-out", "transfer.internet.out", requests * t["response_kib"] / 1048576)
        add(env, "transfer-zones", "transfer.zone", gb * (env["zones"] - 1) / env["zones"] * 2)
        aurora, redis, s3, sqs = data["aurora"], data["redis"], data["s3"], data["sqs"]
        if aurora["enabled"]:
            stored = aurora["storage_gb"] if production else aurora["preproduction_storage_gb"]
            kind = aurora["production_class"] if production else aurora["preproduction_class"]
            add(env, "aurora-instances", f"aurora.mysql.{kind}", (1 + aurora["replicas"] if production else 1) * running)
            add(env, "aurora-storage", "aurora.storage", stored)
            add(env, "aurora-io", "aurora.io", requests * aurora["io_per_request"])
            add(env, "aurora-backup", "aurora.backup", stored * aurora["backup_percent"] / 100)
        if redis["enabled"]:
            kind = redis["production_class"] if production else redis["preproduction_class"]
            add(env, "redis-nodes", f"redis.{kind}", (1 + redis["replicas"] if production else 1) * hours)
        if s3["enabled"]:
            add(env, "s3-storage", "s3.storage", s3["storage_gb"] * env["traffic_percent"] / 100)
            add(env, "s3-writes", "s3.write", requests * s3["writes_per_thousand"] / 1000)
            add(env, "s3-reads", "s3.read", requests * s3["reads_per_thousand"] / 1000)
        if sqs["enabled"]:
            add(env, "sqs-requests", f"sqs.{sqs['kind']}.request", sqs["messages_per_month"] * env["traffic_percent"] / 100 * 3)
        logs = requests * obs["log_kib_per_request"] / 1048576
        add(env, "logs-ingestion", "logs.ingest", logs)
        add(env, "logs-storage", "logs.storage", logs * 0.15 * obs["log_retention_months"])
        add(env, "metrics", "metrics.custom", len(own) * obs["metrics_per_workload"])
        add(env, "alarms", "alarms.standard", len(own) * obs["alarms_per_workload"])
        add(env, "secrets", "secrets.secret", len(own) * edge["secrets_per_workload"])
        add(env, "kms-keys", "kms.key", 2 + sum(data[s]["enabled"] for s in data))
    sso = int(plan["sso"]["enabled"])
    services, delivery = len(plan["microservices"]), plan["delivery"]
    repositories = services + len(plan["shared_repositories"]) + sso + plan["widgets"]["cli"] + 1
    add(home, "ecr-storage", "ecr.storage", (services + sso) * delivery["images_kept"] * delivery["image_gb"])
    add(home, "dns-zones", "route53.zone", edge["dns_zones"])
    add(home, "pipelines", "codepipeline.v1", repositories, region="us-east-1")
    add(home, "build-minutes", "codebuild.small", repositories * delivery["builds_per_month"] * delivery["minutes_per_build"], region="us-east-1")
    recovery = plan["disaster_recovery"]
    if recovery["enabled"]:
        away, interval = recovery["region"], recovery["snapshot_interval_hours"]
        if data["aurora"]["enabled"]:
            stored = data["aurora"]["storage_gb"]
            add(home, "dr-snapshot", "aurora.backup", stored, region=away)
            change = recovery["daily_change_percent"] * interval / 24
            add(home, "dr-transfer", "transfer.region", stored * change / 100 * (float(hours) / interval))
        if data["s3"]["enabled"]:
            stored = data["s3"]["storage_gb"] * home["traffic_percent"] / 100
            add(home, "dr-objects", "s3.storage", stored, region=away)
            add(home, "dr-object-writes", "s3.write", monthly * home["traffic_percent"] / 100 * data["s3"]["writes_per_thousand"] / 1000, region=away)
            add(home, "dr-object-transfer", "transfer.region", stored * 0.1)
        if data["aurora"]["enabled"] or data["s3"]["enabled"]:
            add(home, "dr-key", "kms.key", D(1), region=away)
    amounts, tiered = {}, {}
    for line, (place, amount) in lines.items():
        if len(prices.tiers[place]) > 1:
            tiered.setdefault(place, []).append((line, amount))
        else:
            amounts[line] = cents(amount * prices.tiers[place][0][2])
    order = [env["id"] for env in plan["environments"]]
    for place, members in tiered.items():
        members.sort(key=lambda member: order.index(member[0].split("/")[0]))
        cost = cents(prices.cost(place, sum(amount for _, amount in members)))
        for (line, _), amount in zip(members, allocate(cost, [amount for _, amount in members])):
            amounts[line] = amount
    return amounts


def main():
    program, path = sys.argv[1], sys.argv[2]

    def ask(*arguments):
        return json.loads(subprocess.run([program, *arguments, path, "--format", "json", "--date", "2026-11-20"], check=True, capture_output=True).stdout)

    plan, prices = json.load(open(path, encoding="utf-8")), Prices()
    wrong, agreed = [], 0

    def compare(what, ours, theirs):
        nonlocal agreed
        if ours == theirs:
            agreed += 1
        else:
            wrong.append(f"{what}: recomputed {ours}, program {theirs}")

    monthly, tasks = capacity(plan, prices)
    told = {w["id"]: w for w in ask("capacity")["workloads"]}
    compare("workloads", set(tasks), set(told))
    for name, (size, base, expected, maximum) in tasks.items():
        theirs = told[name]
        compare(f"{name} size", size, (D(theirs["size"]["vcpu"]), D(theirs["size"]["memory_gib"])))
        compare(f"{name} tasks", (base, expected, maximum), (theirs["tasks"]["base"], D(theirs["tasks"]["expected"]), theirs["tasks"]["maximum"]))
    amounts = estimate(plan, monthly, tasks, prices)
    told = ask("estimate")
    theirs = {line["id"]: D(line["amount"]) for line in told["lines"]}
    compare("estimate lines", set(amounts), set(theirs))
    for line, amount in amounts.items():
        compare(line, amount, theirs.get(line))
    compare("estimate", sum(amounts.values()), D(told["total"]))

    card = tomllib.load(open(ROOT / "rate-cards/aforo-example-2026.1.toml", "rb"))
    mrus = {c["id"]: D(c["mrus"]) for c in card["component"]} | {f"container.{s}": D(m) for s, m in card["container"]["mrus"].items()}
    recipes = {r["id"]: sum(mrus[p["component"]] * D(p["count"]) for p in r["parts"]) for r in card["recipe"]}
    quote, value = ask("quote"), D(card["usd_per_mru"])
    total, net = D(0), D(0)
    for line in quote["lines"]:
        unit = recipes.get(line["component"], mrus.get(line["component"]))
        count = D(line["quantity"])
        if "/container/" in line["id"]:
            name = line["id"].replace("/container/", "/")
            count = D(tasks[name][1])
            size = tasks[name][0]
            unit = mrus[f"container.{size[0].normalize():f}x{size[1].normalize():f}"]
        compare(f"{line['id']} MRUs", count * unit, D(line["mrus"]))
        compare(f"{line['id']} USD", cents(count * unit * value), D(line["subtotal"]))
        total += count * unit
        net += cents(count * unit * value)
    discount = cents(net * D(plan["commercial"]["discount_percent"]) / 100)
    tax = cents((net - discount) * D(19) / 100)
    compare("MRUs", total, D(quote["mrus"]))
    compare("net", net - discount, D(quote["net"]))
    compare("total", net - discount + tax, D(quote["total"]))
    print(f"{agreed} figures agree, {len(wrong)} do not")
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
