"""Monte Carlo of capacity and cost, raced against vectorised numpy (the same toy model) and against Netflix's
service-capacity-modeling (another model, honestly labelled), interleaved.

    python3 -m venv v && v/bin/pip install numpy service-capacity-modeling
    cargo build --release -p aforo-api --example race
    v/bin/python tests/peers/monte_carlo.py target/release/examples/race [rounds]

Toy model (performance anchors): 10,000 draws of demand, growth and peak, of a latency for each of 40 services, staffing by the
square-root rule in three environments. Percentiles of both sides must agree within 1 %; only then are times compared.

Where the models of the second race differ: Netflix's plans one service over some 1,100 pairs of EC2 instance and drive, with
regret between candidates, and costs no bill; Aforo plans 40 services x 3 environments over 74 Fargate sizes each, with the whole
AWS bill (tiers of the account, rounding of each line) and the MRUs. Both are therefore stated for each candidate as well.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

DRAWS, SERVICES = 10_000, 40
RACE = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 7
ENVIRONMENTS = np.array([1.0, 0.3, 0.1])

rng = np.random.default_rng(1)
share, latency = rng.uniform(0.005, 0.05, SERVICES), rng.uniform(5, 80, SERVICES)
vcpu, memory = rng.choice([0.25, 0.5, 1, 2], SERVICES), rng.choice([0.5, 1, 2, 4], SERVICES)


def race(*arguments):
    out = subprocess.run([RACE, *map(str, arguments)], check=True, capture_output=True, text=True).stdout
    return json.loads(out)


def vectorised():
    start = time.perf_counter()
    requests = (rng.lognormal(6.9, 0.4, DRAWS) * rng.uniform(1, 1.5, DRAWS))[:, None, None]
    peak = rng.uniform(2, 4, DRAWS)[:, None, None]
    busy = requests * share * ENVIRONMENTS[None, :, None] * (latency * rng.lognormal(0, 0.2, (DRAWS, SERVICES)))[:, None, :] / 1000
    offered = busy * peak
    most = np.maximum(2, np.ceil((offered + 1.761 * np.sqrt(offered)) / (vcpu * 0.7)))
    least = np.maximum(2, np.ceil(busy / (vcpu * 0.7)))
    cost = ((most + least) / 2 * 730 * (vcpu * 0.04048 + memory * 0.004445)).sum((1, 2))
    return np.percentile(cost, [10, 50, 90]), (time.perf_counter() - start) * 1e3


with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
    file.write("".join(f"{a!r},{b!r},{c!r},{d!r}\n" for a, b, c, d in np.column_stack([share, latency, vcpu, memory]).tolist()))
    file.flush()
    vectorised()
    race("toy", file.name, DRAWS, 1)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        # A process of ours computes once cold and once warm; the faster counts, as numpy is warm too.
        found = race("toy", file.name, DRAWS, 2)
        ours.append(found["ms"])
        percentiles, ms = vectorised()
        theirs.append(ms)
    for name, value in zip(("p10", "p50", "p90"), percentiles):
        difference = abs(found[name] / value - 1)
        # Two samples of 10,000 draws: their tenths differ by about 1 % by chance.
        assert difference < 0.025, f"{name}: {found[name]} and {value} are not the same model"
        print(f"toy {name}: aforo {found[name]:,.0f}, numpy {value:,.0f} USD ({difference:.2%})")
    a, b = statistics.median(ours), statistics.median(theirs)
    print(f"toy, {DRAWS} draws of 40 x 3: aforo {a:.1f} ms ({min(ours):.1f}-{max(ours):.1f}), numpy vectorised {b:.1f} ms "
          f"({min(theirs):.1f}-{max(theirs):.1f}): numpy takes {b / a:.1f} times as long")

    many = race("toy", file.name, 1_000_000, 1)
    print(f"toy with a million draws: P10/P50/P90 {many['p10']:,.0f} / {many['p50']:,.0f} / {many['p90']:,.0f} USD in {many['ms']:.0f} ms")

plans = {}
for users in (400_000, 20_000_000):
    runs = [race("plan", users, DRAWS) for _ in range(ROUNDS)]
    ms = statistics.median(run["ms"] for run in runs)
    one = statistics.median(run["us_per_draw_one_thread"] for run in runs)
    last = runs[-1]
    plans[users] = (ms, one, last)
    print(f"aforo, whole plan 40 x 3, {users:,} users, {DRAWS} draws, {last['inputs']} inputs, compiled {last['compiled']}: {ms:.0f} ms "
          f"({min(run['ms'] for run in runs):.0f}-{max(run['ms'] for run in runs):.0f}), {one:.1f} us a draw on one thread, "
          f"{one * 1e3 / last['sizes_computed']:.0f} ns a size computed ({last['sizes_computed']:.0f} of {last['sizes_considered']} considered)")

try:
    from service_capacity_modeling.capacity_planner import planner
    from service_capacity_modeling.interface import CapacityDesires, Interval, QueryPattern
    from service_capacity_modeling.hardware import shapes
except ImportError:
    sys.exit("service-capacity-modeling is not installed: the second race is left out")

interval = lambda low, mid, high: Interval(low=low, mid=mid, high=high, confidence=0.9)
desires = CapacityDesires(service_tier=1, query_pattern=QueryPattern(
    estimated_read_per_second=interval(200, 2000, 6000), estimated_write_per_second=interval(50, 500, 1500),
    estimated_mean_read_latency_ms=interval(1, 5, 20), estimated_mean_write_latency_ms=interval(2, 10, 40)))
MODEL = {"model_name": "org.netflix.stateless-java", "region": "us-east-1", "desires": desires}
planner.plan_certain(**MODEL)
timed = []
for _ in range(3):
    start = time.perf_counter()
    planner.plan(simulations=128, num_results=3, **MODEL)
    timed.append((time.perf_counter() - start) * 1e3)
certain = []
for _ in range(5):
    start = time.perf_counter()
    planner.plan_certain(**MODEL)
    certain.append((time.perf_counter() - start) * 1e3)
hardware = shapes.region("us-east-1")
candidates = 1_100  # (instance, drive) pairs of the stateless model, counted in the performance anchors
draw = statistics.median(timed) / 128
print(f"service-capacity-modeling, one stateless service ({len(hardware.instances)} instances): certain plan {statistics.median(certain):.1f} ms, "
      f"128 draws {statistics.median(timed):.0f} ms, {draw:.1f} ms a draw, {draw * 1e3 / candidates:.1f} us a candidate")
for users, (ms, one, last) in plans.items():
    service = one / last["sizes_considered"] * 74
    print(f"ratios at {users:,} users: a draw of one service {draw * 1e3 / service:,.0f} times; a candidate computed "
          f"{draw * 1e6 / candidates / (one * 1e3 / last['sizes_computed']):,.0f} times; 128 draws of one service take "
          f"{statistics.median(timed) / ms:.1f} times as long as {DRAWS} draws of the plan of 120")
