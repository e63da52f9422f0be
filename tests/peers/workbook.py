#!/usr/bin/env python3
"""The workbook recalculated by others, against Aforo.

    cargo build --release -p aforo-cli
    python3 tests/peers/workbook.py target/release/aforo            by formulas.py, as `cargo test` does (D-12)
    python3 tests/peers/workbook.py target/release/aforo soffice    by LibreOffice

1. Every formula cell of the workbook is recalculated; it must be the value that Aforo wrote beside the formula: of the sample plan, and
   of one with a discount, environments that start later and an alternative beside it. Both have taxes, an exchange rate, what is paid
   once and an option.
2. Inputs are changed in the sheet (value of an MRU, discount, term, invoiced capacity, tax, exchange rate) and in the plan; the totals
   of both must be the same cents.
"""
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from xml.etree import ElementTree

sys.dont_write_bytecode = True
import formulas

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


def evaluated(path):
    """Formula and value of each cell with a number, computed by formulas.py."""
    with zipfile.ZipFile(path) as book:
        root = ElementTree.fromstring(book.read("xl/workbook.xml"))
    sheets = [sheet.get("name") for sheet in root.iter("{%s}sheet" % SPACE["m"])]
    targets = {name.get("name"): name.text for name in root.iter("{%s}definedName" % SPACE["m"]) if name.get("localSheetId") is None}
    split = lambda place: re.fullmatch("([A-Z]+)([0-9]+)", place).groups()
    known = cells(path)
    held = {}
    for (sheet, place), (formula, value) in known.items():
        letters, row = split(place)
        held[sheets[sheet], formulas.column(letters), int(row)] = value if formula is None else formula
    book = formulas.Book(held, targets)
    value = lambda sheet, place: book.value((sheets[sheet], formulas.column(split(place)[0]), int(split(place)[1])))
    return {(sheet, place): (formula, value(sheet, place)) for (sheet, place), (formula, _) in known.items()}


def cents(amount):
    return Decimal(amount).quantize(Decimal("0.01"), ROUND_HALF_UP)


def main():
    aforo = Path(sys.argv[1]).resolve()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        again = (lambda path: cells(recalculated(path, folder))) if "soffice" in sys.argv[2:] else evaluated
        run = lambda *arguments: subprocess.run([aforo, *arguments], check=True, capture_output=True, cwd=folder)
        run("new", "connect-bank", "-o", "sample.aforo")
        plan = json.loads((folder / "sample.aforo").read_text())
        plan["commercial"].update({
            "exchange": {"currency": "CLP", "per_usd": "943.27", "source": "Banco Central de Chile", "date": "2026-11-19"},
            "tax_mode": "custom", "taxes": [{"name": "IVA", "rate_percent": "19"}],
            "one_time": [{"name": "Puesta en marcha", "usd": "1500"}, {"name": "Taller", "usd": "250.55"}],
            "optional": [{"id": "extra", "component": "vpn-link", "quantity": 1, "name": "Otro enlace"}],
        })
        (folder / "plan.aforo").write_text(json.dumps(plan))
        run("quote", "plan.aforo", "--format", "xlsx", "-o", "plan.xlsx")
        ramp = json.loads(json.dumps(plan))
        ramp["commercial"]["discount_percent"] = "7.5"
        for month, environment in enumerate(ramp["environments"]):
            environment["start_month"] = 1 + 2 * month
        (folder / "ramp.aforo").write_text(json.dumps(ramp))
        run("quote", "ramp.aforo", "--format", "xlsx", "--alternative", "plan.aforo", "-o", "ramp.xlsx")
        for name in ["ramp.xlsx", "plan.xlsx"]:
            book = folder / name
            before, after = cells(book), again(book)
            live = {place: value for place, (formula, value) in before.items() if formula is not None}
            bad = 0
            for place, value in live.items():
                found = after.get(place, (None, float("nan")))[1]
                if not abs(found - value) <= 1e-9 * max(1.0, abs(value)):
                    bad += 1
                    print(f"{name}, sheet {place[0] + 1} {place[1]}: {found}, cached {value}")
            print(f"{name}: {len(live)} formulas recalculated, {bad} differ")
            wrong += bad + (len(live) < 300)
        places = names(book)
        quote = lambda name: json.loads(run("quote", name, "--format", "json").stdout)

        def compare(label, inputs, expected):
            nonlocal wrong
            copy = folder / "changed.xlsx"
            with_inputs(book, copy, inputs)
            values = again(copy)
            for name, figure in expected.items():
                found, figure = values[places[name]][1], float(figure)
                good = abs(found - figure) < 0.005
                wrong += not good
                print(f"{label}: {name} {found:.2f}, Aforo {figure:.2f} {'ok' if good else 'OFF'}")

        custom = lambda rate: [{"name": "IVA", "rate_percent": rate}]
        dear = {**plan["commercial"]["exchange"], "per_usd": "1012.5"}
        for label, inputs, change in [
            ("discount 7.5 %", {"DISCOUNT_PERCENT": 0.075}, {"discount_percent": "7.5"}),
            ("expected capacity", {"BILLING_POLICY": 2}, {"billing_policy": "expected"}),
            ("maximum capacity, discount 3 %", {"BILLING_POLICY": 3, "DISCOUNT_PERCENT": 0.03}, {"billing_policy": "maximum", "discount_percent": "3"}),
            ("36 months", {"TERM_MONTHS": 36}, {"term_months": 36}),
            ("tax 10.5 %", {"TAX_1_PERCENT": 0.105}, {"taxes": custom("10.5")}),
            ("another exchange rate", {"FX_CLP": 1012.5}, {"exchange": dear}),
        ]:
            other = json.loads(json.dumps(plan))
            other["commercial"].update(change)
            (folder / "other.aforo").write_text(json.dumps(other))
            told = quote("other.aforo")
            compare(label, inputs, {
                "NET_USD": told["net"], "TOTAL_USD": told["total"], "TOTAL_MRU": told["mrus"], "TERM_NET_USD": told["term_net"],
                "TOTAL_CLP": told["local"]["total"], "ONE_TIME_USD": told["one_time"]["net"],
            })
        # The value of an MRU belongs to the rate card: each line anew, to the cent.
        net = sum(cents(Decimal(line["mrus"]) * Decimal("37.55")) for line in quote("plan.aforo")["lines"])
        compare("another value of the MRU", {"MRU_USD": 37.55}, {"NET_USD": net, "TOTAL_USD": net + cents(net * Decimal("0.19"))})
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
