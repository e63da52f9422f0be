"""Recalculates a workbook without a spreadsheet: the few functions that Aforo's formulas use, written here anew."""
import re
from decimal import ROUND_HALF_UP, Decimal

TOKEN = re.compile(
    r"""(?P<text>"[^"]*")"""
    r"""|(?P<cell>(?:(?:'(?:[^']|'')+'|[^\W\d]\w*)!)?\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?)(?![A-Za-z0-9_(])"""
    r"""|(?P<function>[A-Z]+)(?=\()"""
    r"""|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"""
    r"""|(?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)"""
    r"""|(?P<sign><=|>=|<>|[-+*/(),=<>&])"""
)
SIGNS = {"=": "==", "<>": "!=", "&": "%"}


def column(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


class Joined(str):
    """A text to which `&` appends: Python's `%` binds as tightly as that needs."""

    def __mod__(self, other):
        return Joined(f"{self}{other}")


def rounded(value, digits):
    """Half away from zero, of the number that is shown: what spreadsheets do."""
    exact = Decimal(repr(round(float(value), 10)))
    return float(exact.quantize(Decimal(1).scaleb(-int(digits)), ROUND_HALF_UP))


def flat(values):
    for value in values:
        if isinstance(value, list):
            yield from flat(value)
        elif value not in (None, ""):
            yield value


def sum_if(where, condition, what):
    sign, bound = re.fullmatch(r"(<=|>=|=|<|>)(.*)", condition).groups()
    meets = {"<=": lambda v: v <= float(bound), ">=": lambda v: v >= float(bound), "=": lambda v: v == float(bound),
             "<": lambda v: v < float(bound), ">": lambda v: v > float(bound)}[sign]
    return sum(amount or 0.0 for value, amount in zip(where, what) if value is not None and meets(value))


class Book:
    """Cells by (sheet, column, row): a number, or the text of a formula. Names by what they point at."""

    def __init__(self, cells, names):
        self.cells, self.names, self.known = cells, names, {}

    def value(self, place):
        if place not in self.known:
            held = self.cells.get(place)
            self.known[place] = self.formula(held, place[0]) if isinstance(held, str) else held
        return self.known[place]

    def reference(self, text, sheet):
        if "!" in text:
            sheet, text = text.rsplit("!", 1)
            sheet = sheet.strip("'").replace("''", "'")
        corners = [re.fullmatch(r"([A-Z]+)([0-9]+)", part).groups() for part in text.replace("$", "").split(":")]
        (left, top), (right, bottom) = corners[0], corners[-1]
        if len(corners) == 1:
            value = self.value((sheet, column(left), int(top)))
            return 0.0 if value is None else value
        return [self.value((sheet, across, down)) for down in range(int(top), int(bottom) + 1) for across in range(column(left), column(right) + 1)]

    def formula(self, text, sheet):
        said, at = [], 0
        while at < len(text):
            token = TOKEN.match(text, at)
            if token is None:
                raise ValueError(f"`{text}` at {at}: `{text[at:]}`")
            kind, word = token.lastgroup, token.group()
            at = token.end()
            if kind == "cell":
                said.append(f"_cell({word!r})")
            elif kind == "name":
                said.append(f"_name({word!r})")
            elif kind == "text":
                said.append(f"_text({word})")
            elif kind == "function":
                said.append("_" + word)
            elif kind == "number":
                said.append(f"float({word})")
            else:
                said.append(SIGNS.get(word, word))
        number = lambda value: int(value) if float(value).is_integer() else value
        functions = {
            "_cell": lambda word: self.reference(word, sheet),
            "_name": lambda word: self.reference(self.names[word], sheet),
            "_text": Joined,
            "_SUM": lambda *values: sum(flat(values)),
            "_MAX": lambda *values: max(flat(values)),
            "_MIN": lambda *values: min(flat(values)),
            "_ROUND": rounded,
            "_IF": lambda condition, yes, no: yes if condition else no,
            "_CHOOSE": lambda index, *values: values[int(number(index)) - 1],
            "_SUMIF": sum_if,
            "_MOD": lambda number, divisor: number - divisor * (number // divisor),
            "_COUNTIF": lambda where, wanted: sum(value == wanted for value in flat(where)),
            "_RANK": lambda number, where: 1 + sum(value > number for value in flat(where)),
            "float": float,
            "__builtins__": {},
        }
        # A division that a condition guards is computed all the same: nought over nought is nought here.
        try:
            return eval("".join(said), functions)
        except ZeroDivisionError:
            return 0.0
