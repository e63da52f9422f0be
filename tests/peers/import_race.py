"""Import of AWS offer files, raced against Polars (CSV) and ijson (JSON), end to end into SQLite, interleaved.

    python3 -m venv v && v/bin/pip install polars ijson
    v/bin/python tests/peers/import_race.py target/release/aforo EC2.csv EC2.json [rounds]

The files are made by the generators of the performance anchors (540,000 rows, 421 MB; 145,000 products, 420 MB). Each side
filters Linux, shared, used, without software, on demand. The peers write what they kept into SQLite too. Wall time of the
whole process and the largest resident memory are measured by wait4; medians are printed with their ratio.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

POLARS = """
import polars as pl, sqlite3, sys
c = pl.col
f = (c("TermType") == "OnDemand") & (c("Product Family") == "Compute Instance") & (c("Tenancy") == "Shared") \\
    & (c("Operating System") == "Linux") & (c("Pre Installed S/W") == "NA") & (c("CapacityStatus") == "Used")
columns = ["SKU", "RateCode", "Region Code", "Instance Type", "Unit", "PricePerUnit"]
d = pl.scan_csv(sys.argv[1], skip_rows=5, infer_schema=False).filter(f).select(columns).collect()
with sqlite3.connect(sys.argv[2]) as db:
    db.execute("create table p (a, b, c, d, e, f)")
    db.executemany("insert into p values (?, ?, ?, ?, ?, ?)", d.rows())
print(d.height)
"""

IJSON = """
import ijson, sqlite3, sys
def keep(a):
    return a["tenancy"] == "Shared" and a["operatingSystem"] == "Linux" and a["capacitystatus"] == "Used" and a["preInstalledSw"] == "NA"
with open(sys.argv[1], "rb") as f:
    kept = {k: p["attributes"]["instanceType"] for k, p in ijson.kvitems(f, "products") if keep(p["attributes"])}
    f.seek(0)
    rows = []
    for sku, terms in ijson.kvitems(f, "terms.OnDemand"):
        if sku in kept:
            for term in terms.values():
                rows += [(sku, kept[sku], d["unit"], d["pricePerUnit"]["USD"]) for d in term["priceDimensions"].values()]
with sqlite3.connect(sys.argv[2]) as db:
    db.execute("create table p (a, b, c, d)")
    db.executemany("insert into p values (?, ?, ?, ?)", rows)
print(len(rows))
"""

MAPPING = (
    "key,provider,service,offer,term,unit,region,usage_type,operation,where\n"
    "race.{instanceType},aws,Race,AmazonEC2,on-demand,hour,,BoxUsage:*,,productFamily=Compute Instance&tenancy=Shared"
    "&operatingSystem=Linux&preInstalledSw=NA&capacitystatus=Used\n"
)


def run(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[:3]} failed: {error.decode()[-500:]}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def race(name, ours, theirs, rounds, folder):
    times = {"aforo": [], name: []}
    memory = {"aforo": 0.0, name: 0.0}
    for number in range(rounds + 1):
        for who, command in (("aforo", ours), (name, theirs)):
            base = os.path.join(folder, f"{who}-{number}.db")
            took, rss = run([part.replace("DB", base) for part in command])
            if number > 0:  # the first round warms the page cache
                times[who].append(took)
                memory[who] = max(memory[who], rss)
    for who, all_times in times.items():
        print(f"{who:8} median {statistics.median(all_times):.2f} s  ({min(all_times):.2f} to {max(all_times):.2f})  {memory[who]:.0f} MB")
    print(f"ratio {statistics.median(times[name]) / statistics.median(times['aforo']):.1f}")


def main():
    aforo, csv, json = sys.argv[1:4]
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 7
    with tempfile.TemporaryDirectory() as folder:
        mapping = os.path.join(folder, "race.csv")
        with open(mapping, "w") as f:
            f.write(MAPPING)
        python = sys.executable
        for name, program, file in (("polars", POLARS, csv), ("ijson", IJSON, json)):
            print(f"{os.path.basename(file)}, {os.path.getsize(file) / 1e6:.0f} MB, {rounds} rounds interleaved")
            ours = [aforo, "--library", "DB", "prices", "import", file, "--no-base", "--mapping", mapping, "--format", "json"]
            race(name, ours, [python, "-c", program, file, "DB"], rounds, folder)


if __name__ == "__main__":
    main()
