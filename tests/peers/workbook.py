#!/usr/bin/env python3
"""The workbook recalculated by LibreOffice, against Aforo.

    cargo build --release -p aforo-cli
    python3 tests/peers/workbook.py target/release/aforo            (needs LibreOffice's soffice)

1. Every formula cell of the workbook is recalculated; it must be the value that Aforo wrote beside the formula: of the sample plan, and
   of one with a discount, environments that start later and an alternative beside it.
2. Inputs are changed in the sheet (discount, term, invoiced capacity) and in the plan; the totals of both must be the same cents.
"""
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

SPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
# Recalculate whatever is opened: 0 is "always" (org.openoffice.Office.Calc, Formula/Load).
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""


def cells(path):
    """Formula and value of each cell with a number: {(sheet number, cell): (formula, value)}."""
    found = {}
    with zipfile.ZipFile(path) as book:
        for number in range(1, 50):
            name = f"xl/worksheets/sheet{number}.xml"
            if name not in book.namelist():
                break
            for cell in ElementTree.fromstring(book.read(name)).iter("{%s}c" % SPACE["m"]):
                value = cell.find("m:v", SPACE)
                if value is not None and cell.get("t") in (None, "n", "str"):
                    formula = cell.find("m:f", SPACE)
                    try:
                        found[number - 1, cell.get("r")] = (None if formula is None else formula.text, float(value.text))
                    except ValueError:
                        pass
    return found


def names(path):
    """Place of each defined name: {name: (sheet number, cell)}."""
    with zipfile.ZipFile(path) as book:
        root = ElementTree.fromstring(book.read("xl/workbook.xml"))
    sheets = [sheet.get("name") for sheet in root.iter("{%s}sheet" % SPACE["m"])]
    places = {}
    for name in root.iter("{%s}definedName" % SPACE["m"]):
        if name.get("localSheetId") is None:
            sheet, cell = name.text.rsplit("!", 1)
            places[name.get("name")] = (sheets.index(sheet.strip("'")), cell.replace("$", ""))
    return places


def with_inputs(path, target, inputs):
    """A copy of the workbook in which somebody typed other values."""
    places = names(path)
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for part in book.namelist():
            text = book.read(part)
            for name, value in inputs.items():
                sheet, cell = places[name]
                if part == f"xl/worksheets/sheet{sheet + 1}.xml":
                    changed, count = re.subn(rf'(<c r="{cell}"[^>]*><v>)[^<]*(</v>)', rf"\g<1>{value}\g<2>", text.decode())
                    assert count == 1, f"{name} at {cell}"
                    text = changed.encode()
            copy.writestr(part, text)


def recalculated(path, folder):
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "registrymodifications.xcu").write_text(ALWAYS)
    out = folder / "out"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to", "xlsx", "--outdir", out, path],
        check=True, capture_output=True, timeout=180,
    )
    return out / path.name


def main():
    aforo = Path(sys.argv[1]).resolve()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        run = lambda *arguments: subprocess.run([aforo, *arguments], check=True, capture_output=True, cwd=folder)
        run("new", "connect-bank", "-o", "plan.aforo")
        run("quote", "plan.aforo", "--format", "xlsx", "-o", "plan.xlsx")
        plan = json.loads((folder / "plan.aforo").read_text())
        ramp = json.loads(json.dumps(plan))
        ramp["commercial"]["discount_percent"] = "7.5"
        for month, environment in enumerate(ramp["environments"]):
            environment["start_month"] = 1 + 2 * month
        (folder / "ramp.aforo").write_text(json.dumps(ramp))
        run("quote", "ramp.aforo", "--format", "xlsx", "--alternative", "plan.aforo", "-o", "ramp.xlsx")
        for name in ["ramp.xlsx", "plan.xlsx"]:
            book = folder / name
            before, after = cells(book), cells(recalculated(book, folder))
            formulas = {place: value for place, (formula, value) in before.items() if formula is not None}
            bad = 0
            for place, value in formulas.items():
                found = after.get(place, (None, float("nan")))[1]
                if not abs(found - value) <= 1e-9 * max(1.0, abs(value)):
                    bad += 1
                    print(f"{name}, sheet {place[0] + 1} {place[1]}: {found}, cached {value}")
            print(f"{name}: {len(formulas)} formulas recalculated, {bad} differ")
            wrong += bad
        places = names(book)
        for number, (label, inputs, change) in enumerate([
            ("discount 7.5 %", {"DISCOUNT_PERCENT": 0.075}, {"discount_percent": 7.5}),
            ("expected capacity", {"BILLING_POLICY": 2}, {"billing_policy": "expected"}),
            ("maximum capacity, discount 3 %", {"BILLING_POLICY": 3, "DISCOUNT_PERCENT": 0.03}, {"billing_policy": "maximum", "discount_percent": 3}),
        ]):
            copy = folder / f"changed{number}.xlsx"
            with_inputs(book, copy, inputs)
            values = cells(recalculated(copy, folder))
            other = json.loads(json.dumps(plan))
            for key, value in change.items():
                other["commercial"][key] = type(other["commercial"][key])(value)
            (folder / "other.aforo").write_text(json.dumps(other))
            quote = json.loads(run("quote", "other.aforo", "--format", "json").stdout)
            for name, key in [("NET_USD", "net"), ("TOTAL_USD", "total"), ("TOTAL_MRU", "mrus")]:
                found, expected = values[places[name]][1], float(quote[key])
                good = abs(found - expected) < 0.005
                wrong += not good
                print(f"{label}: {name} {found:.2f}, Aforo {expected:.2f} {'ok' if good else 'OFF'}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
