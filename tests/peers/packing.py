#!/usr/bin/env python3
"""An independent computation of the machines of a plan on EKS, AKS and EC2.

Reads what `aforo capacity PLAN --format json` tells of sizes and tasks, and the plan; works out what each machine leaves to tasks from the
published rules, deals the tasks over the zones and packs them one by one with exact fractions. Compares machines and lower bounds.

    aforo capacity plan.aforo --format json | python3 tests/peers/packing.py plan.aforo pricing-data/catalog/machines.toml
"""

import json
import math
import sys
import tomllib
from fractions import Fraction

# Requests of a controller pod in the chart of ingress-nginx: thousandths of a vCPU, MiB.
INGRESS = (100, 90)
AKS_CPU = {1: 60, 2: 100, 4: 140, 8: 180, 16: 260, 32: 420, 64: 740}


def visible(machine):
    mib = int(Fraction(machine["memory_gib"]) * 1024) - (64 if machine["architecture"] == "arm" else 0)
    return mib - math.ceil(Fraction(mib * 75, 1000))


def eks(machine, settings):
    pods = settings.get("maximum_pods", 0)
    if pods == 0 and settings.get("prefix_delegation", False):
        pods = 250 if machine["vcpu"] >= 30 else 110
    elif pods == 0:
        pods = machine["interfaces"] * (machine["addresses"] - 1) + 2
    kept, steps = Fraction(0), [Fraction(6, 100), Fraction(1, 100), Fraction(5, 1000), Fraction(5, 1000)]
    for core in range(machine["vcpu"]):
        kept += (steps[core] if core < 4 else Fraction(25, 10000)) * 1000
    cpu = machine["vcpu"] * 1000 - math.floor(kept) - settings.get("daemon_milli_vcpu", 425)
    mib = visible(machine) - (255 + 11 * pods) - 100 - settings.get("daemon_mib", 256)
    return cpu, mib, pods - 4, [((100, 128), settings.get("system_pods", 5)), (INGRESS, settings.get("ingress_pods", 0))]


def aks(machine, settings):
    pods = settings.get("maximum_pods", 30)
    cpu = machine["vcpu"] * 1000 - AKS_CPU[min(c for c in AKS_CPU if c >= machine["vcpu"])] - settings.get("daemon_milli_vcpu", 385)
    seen = visible(machine)
    mib = seen - min(20 * pods + 50, seen // 4) - 100 - settings.get("daemon_mib", 545)
    return cpu, mib, pods - 6, [((100, 128), settings.get("system_pods", 6)), (INGRESS, settings.get("ingress_pods", 0))]


def ec2(machine, settings):
    windows = settings.get("operating_system", "linux") == "windows"
    kept = settings.get("reserved_mib", 0) or (2048 if windows else 512)
    tasks = settings.get("tasks_per_instance", 1) or 1000
    return machine["vcpu"] * 1000, visible(machine) - kept, tasks, []


def deal(kinds, zones):
    """Round robin, kind after kind, without ever going back to the first zone."""
    dealt, turn = [[] for _ in range(zones)], 0
    for task, count in kinds:
        each = count // zones
        for zone in range(zones):
            dealt[zone] += [task] * each
        for _ in range(count % zones):
            dealt[turn % zones].append(task)
            turn += 1
    return dealt


def pack(tasks, cpu, mib, most):
    share = lambda task: max(Fraction(task[0], cpu), Fraction(task[1], mib))
    bins = []
    for task in sorted(tasks, key=lambda task: (share(task), task), reverse=True):
        for bin in bins:
            if bin[0] + task[0] <= cpu and bin[1] + task[1] <= mib and bin[2] < most:
                bin[0], bin[1], bin[2] = bin[0] + task[0], bin[1] + task[1], bin[2] + 1
                break
        else:
            bins.append([task[0], task[1], 1])
    bound = max(
        math.ceil(Fraction(sum(task[0] for task in tasks), cpu)),
        math.ceil(Fraction(sum(task[1] for task in tasks), mib)),
        math.ceil(Fraction(len(tasks), most)),
        sum(1 for task in tasks if 2 * task[0] > cpu),
        sum(1 for task in tasks if 2 * task[1] > mib),
    )
    return len(bins), bound


def main():
    plan = json.load(open(sys.argv[1], encoding="utf-8"))
    machines = {machine["name"]: machine for machine in tomllib.load(open(sys.argv[2], "rb"))["machine"]}
    capacity = json.load(sys.stdin)
    environments = {environment["id"]: environment for environment in plan["environments"]}
    services = {service["id"]: service for service in plan.get("microservices", [])}
    compared = 0
    for fleet in capacity["fleets"]:
        if not fleet["machines"]:
            continue
        environment = environments[fleet["environment"]]
        production = environment.get("kind", "certification") == "production"
        zones = environment.get("zones", 2) if production else 1
        own = []
        for workload in capacity["workloads"]:
            if workload["environment"] != fleet["environment"]:
                continue
            choice = services.get(workload["id"].split("/")[1], {}).get("platform", "environment")
            platform = environment.get("platform", "ecs-fargate") if choice == "environment" else choice
            if platform == fleet["platform"]:
                own.append(workload)
        kind = {"eks-nodes": "eks", "aks": "aks", "ec2": "ec2"}[fleet["platform"]]
        settings = plan.get("platforms", {}).get(kind, {})
        rules = {"eks": eks, "aks": aks, "ec2": ec2}[kind]
        least = settings.get("minimum_instances" if kind == "ec2" else "minimum_nodes", 0)
        if least == 0 and kind != "ec2":
            least = zones
        for group in fleet["machines"]:
            cpu, mib, most, system = rules(machines[group["machine"]], settings)
            assert (cpu, mib, most) == (group["milli_vcpu"], group["memory_mib"], group["tasks"]), (group, cpu, mib, most)
            members = [workload for workload in own if not group["name"] or workload["name"] == group["name"]]
            for which in ("base", "maximum"):
                kinds = list(system)
                for workload in members:
                    size = workload["size"]
                    room = int(Fraction(size["vcpu"]) * 1000), int(Fraction(size["memory_gib"]) * 1024)
                    kinds.append((room, workload["tasks"][which]))
                packed = [pack(zone, cpu, mib, most) for zone in deal(kinds, zones)]
                found = max(least, sum(count for count, _ in packed)), sum(bound for _, bound in packed)
                told = group[which], group[which + "_lower_bound"]
                assert found == told, f"{fleet['environment']} {group['machine']} {which}: {found} instead of {told}"
                compared += 1
    print(f"{compared} packings agree")
    return 0 if compared else 1


if __name__ == "__main__":
    sys.exit(main())
