#!/usr/bin/env python3
"""The workbook recalculated by others, against Aforo.

    cargo build --release -p aforo-cli
    python3 tests/peers/workbook.py target/release/aforo            by formulas.py, as `cargo test` does (D-12)
    python3 tests/peers/workbook.py target/release/aforo soffice    by LibreOffice

1. Every formula cell of the workbook is recalculated; it must be the value that Aforo wrote beside the formula: of the sample plan, of
   one with a discount, environments that start later and an alternative beside it, and of one with terms of single lines (discounts of
   their own, what is not taxed) and two taxes. All have taxes, an exchange rate, what is paid once and an option.
2. Inputs are changed in the sheet (value of an MRU, discount, term, invoiced capacity, tax, exchange rate, a quantity, terms of lines) and
   in the plan; the totals, the nets of the environments and what base, expected and maximum come to must be the same cents.
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


# How the summary names what base, expected and maximum come to.
ELASTIC = {"base": "Base: lo que siempre está en marcha", "expected": "Esperada: media ponderada de una semana típica", "maximum": "Máxima: extremo superior del rango"}


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


def texts(path):
    """Text of each cell that has one: {(sheet number, cell): text}."""
    found = {}
    with zipfile.ZipFile(path) as book:
        strings = ["".join(item.itertext()) for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).findall("m:si", SPACE)]
        for number in range(1, 50):
            name = f"xl/worksheets/sheet{number}.xml"
            if name not in book.namelist():
                break
            for cell in ElementTree.fromstring(book.read(name)).iter("{%s}c" % SPACE["m"]):
                if cell.get("t") == "s":
                    found[number - 1, cell.get("r")] = strings[int(cell.find("m:v", SPACE).text)]
    return found


def rows(path, sheet, column):
    """Rows by the text in a column of a sheet, the first of equals."""
    found = {}
    for (number, cell), text in texts(path).items():
        letters, row = re.fullmatch("([A-Z]+)([0-9]+)", cell).groups()
        if (number, letters) == (sheet, column):
            found.setdefault(text, int(row))
    return found


def with_inputs(path, target, inputs):
    """A copy of the workbook in which somebody typed other values: under a name, or in a cell (sheet number, cell)."""
    places = {**names(path), **{place: place for place in inputs if isinstance(place, tuple)}}
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
        run = lambda *arguments: subprocess.run([aforo, "--library", folder / "library", *arguments], check=True, capture_output=True, cwd=folder)
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
        terms = json.loads(json.dumps(ramp))
        terms["commercial"].update({
            "lines": [
                {"line": "production/*", "discount_percent": "3.3"},
                {"line": "certification/*", "discount_percent": "12.75", "tax": "exempt", "tax_reason": "Ley 123"},
                {"line": "shared/developer-access", "tax": "excluded", "tax_reason": "ET art. 476 num. 21"},
            ],
            "taxes": [{"name": "IVA", "rate_percent": "19"}, {"name": "Timbre", "rate_percent": "1.35"}],
            "one_time": [{"name": "Puesta en marcha", "usd": "1500.55"}, {"name": "Taller", "usd": "250.55", "tax": "exempt", "tax_reason": "Ley X"}],
        })
        (folder / "terms.aforo").write_text(json.dumps(terms))
        run("quote", "terms.aforo", "--format", "xlsx", "-o", "terms.xlsx")
        for name in ["ramp.xlsx", "terms.xlsx", "plan.xlsx"]:
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
        quote = lambda name: json.loads(run("quote", name, "--format", "json").stdout)

        def compare(label, inputs, expected):
            nonlocal wrong
            copy = folder / "changed.xlsx"
            with_inputs(book, copy, inputs)
            values, places = again(copy), names(book)
            for name, figure in expected.items():
                found, figure = values[places.get(name, name)][1], float(figure)
                good = abs(found - figure) < 0.005
                wrong += not good
                print(f"{label}: {name} {found:.2f}, Aforo {figure:.2f} {'ok' if good else 'OFF'}")

        def totals(told):
            return {
                "NET_USD": told["net"], "TOTAL_USD": told["total"], "TOTAL_MRU": told["mrus"], "TERM_NET_USD": told["term_net"],
                "TOTAL_CLP": told["local"]["total"], "ONE_TIME_USD": told["one_time"]["net"], "TAXABLE_USD": told["taxes"][0]["base"],
                "ONE_TIME_TOTAL_USD": told["one_time"]["total"],
            }

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
            compare(label, inputs, totals(told))
        # The value of an MRU belongs to the rate card: each line anew, to the cent.
        net = sum(cents(Decimal(line["mrus"]) * Decimal("37.55")) for line in quote("plan.aforo")["lines"])
        compare("another value of the MRU", {"MRU_USD": 37.55}, {"NET_USD": net, "TOTAL_USD": net + cents(net * Decimal("0.19"))})

        # With terms of single lines: Aforo itself quotes with a card whose MRU is worth something else.
        book = folder / "terms.xlsx"
        run("rates", "export", "-o", "card.toml")
        card = (folder / "card.toml").read_text()
        card, changed = re.subn(r'(?m)^usd_per_mru = .*$', 'usd_per_mru = "37.55"', card)
        card, versions = re.subn(r'(?m)^version = .*$', 'version = "2027.5"', card)
        assert (changed, versions) == (1, 1), card[:600]
        (folder / "card.toml").write_text(card)
        run("rates", "publish", "card.toml", "--date", "2026-11-20")
        cheap = re.search(r'(?m)^id = "(.*)"$', card)[1] + "@2027.5"
        line = rows(book, 1, "D")
        cell = lambda column, id: (1, f"{column}{line[id]}")
        developers, production, certification = "shared/developer-access", "production/database", "certification/database"
        once = (0, f"B{rows(book, 0, 'A')['Puesta en marcha']}")
        own = lambda percent: [{"line": developers, "discount_percent": percent, "tax": "excluded", "tax_reason": "ET"}, *terms["commercial"]["lines"][:2]]
        taxed = lambda id: [*terms["commercial"]["lines"], {**terms["commercial"]["lines"][0], "line": id, "tax": "exempt", "tax_reason": "Ley 123"}]
        exempt = [{**item, "tax": "exempt", "tax_reason": "Ley X"} for item in terms["commercial"]["one_time"]]
        for label, inputs, change in [
            ("terms", {}, {}),
            ("terms, no discount", {"DISCOUNT_PERCENT": 0}, {"commercial": {"discount_percent": "0"}}),
            ("terms, discount 12.34 %", {"DISCOUNT_PERCENT": 0.1234}, {"commercial": {"discount_percent": "12.34"}}),
            ("terms, expected capacity", {"BILLING_POLICY": 2}, {"commercial": {"billing_policy": "expected"}}),
            ("terms, maximum capacity", {"BILLING_POLICY": 3, "DISCOUNT_PERCENT": 0.031}, {"commercial": {"billing_policy": "maximum", "discount_percent": "3.1"}}),
            ("terms, 36 months", {"TERM_MONTHS": 36}, {"commercial": {"term_months": 36}}),
            ("terms, another tax", {"TAX_1_PERCENT": 0.105}, {"commercial": {"taxes": [*custom("10.5"), terms["commercial"]["taxes"][1]]}}),
            ("terms, another exchange rate", {"FX_CLP": 1012.5}, {"commercial": {"exchange": dear}}),
            ("terms, 61 developers", {cell("E", developers): 61}, {"developers": 61}),
            ("terms, 61 developers with 4.4 % of their own", {cell("E", developers): 61, cell("I", developers): 0.044}, {"developers": 61, "commercial": {"lines": own("4.4")}}),
            ("terms, a line more that is not taxed", {cell("L", production): 0}, {"commercial": {"lines": taxed(production)}}),
            ("terms, nothing paid once is taxed", {once: 0}, {"commercial": {"one_time": exempt}}),
            ("terms, another value of the MRU", {"MRU_USD": 37.55}, {"commercial": {"rate_card": cheap}}),
            ("terms, all of it", {"MRU_USD": 37.55, "DISCOUNT_PERCENT": 0.0917, "BILLING_POLICY": 2, cell("E", developers): 61, cell("I", certification): 0.1275},
             {"developers": 61, "commercial": {"rate_card": cheap, "discount_percent": "9.17", "billing_policy": "expected"}}),
        ]:
            other = json.loads(json.dumps(terms))
            other["commercial"].update(change.pop("commercial", {}))
            other.update(change)
            (folder / "other.aforo").write_text(json.dumps(other))
            told = quote("other.aforo")
            calendar, summary = rows(book, 2, "A"), rows(book, 0, "A")
            nets = {(2, f"F{calendar[one['name']]}"): one["net"] for one in told["environments"]}
            elastic = {(0, f"C{summary[label]}"): told["elasticity"][key]["net"] for key, label in ELASTIC.items()}
            compare(label, inputs, {**totals(told), **nets, **elastic})
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
