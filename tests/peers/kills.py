#!/usr/bin/env python3
"""Kills the command while it edits, issues, migrates and takes in a client's file, and looks at the library after each kill.

    python3 tests/peers/kills.py target/release/aforo [KILLS]        (AFORO_KILLS without a number; 40 if neither is given)

A kill falls at a random moment of the command's usual time. After it SQLite must find the file sound, the chain of events must hold (its
hashes are computed here anew), whatever the command had confirmed must be there, and what it was doing must be done whole or not at all: a
draft is one event, an issued revision has every frozen file with its hash, a migrated library has its tables and every event of before, a
client's file is there with all events or with none. Edits of plans by the window are killed in `library/tests/library.rs`.

21 November 2026, evening: 1,000 kills (224 edits, 258 issues, 261 migrations, 257 imports; 47 runs ended before their kill) on a machine
with other work, which spreads the moments: nothing was lost and nothing was half done.
"""

import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DATE = "2026-11-20"
NUMBER = "COT-2026-0001"
KINDS = ["edit", "issue", "migrate", "import"]


def digest(previous, row):
    """The hash of an event, as the library's documentation states it."""
    fields = [previous, str(row[0]), *row[1:7]]
    parts = b"".join(str(len(f.encode())).encode() + b":" + f.encode() for f in fields)
    return hashlib.sha256(parts).hexdigest()


class Library:
    def __init__(self, path):
        self.path = path

    def read(self, statement, *values):
        connection = sqlite3.connect(self.path)
        try:
            return connection.execute(statement, values).fetchall()
        finally:
            connection.close()

    def sound(self):
        """Number of events, after everything that can be checked was."""
        if not self.path.exists() or not self.read("SELECT 1 FROM sqlite_schema WHERE name = 'events'"):
            return 0
        assert self.read("PRAGMA integrity_check") == [("ok",)], "SQLite finds damage"
        previous, count = "", 0
        for row in self.read("SELECT seq, at, actor, entity, action, body, program, previous, hash FROM events ORDER BY seq"):
            count += 1
            assert row[0] == count and row[7] == previous and row[8] == digest(previous, row), f"the chain breaks at {row[0]}"
            previous = row[8]
        assert self.read("SELECT seq, hash FROM event_head") == [(count, previous)], "the chain's head is another"
        for sha256, content in self.read("SELECT sha256, bytes FROM frozen_files"):
            assert hashlib.sha256(content).hexdigest() == sha256, f"frozen file {sha256}"
        return count


class World:
    def __init__(self, aforo, folder, dice):
        self.aforo, self.folder, self.dice, self.usual = aforo, folder, dice, {}
        self.library = Library(folder / "library.db")

    def command(self, arguments, library="library.db", actor="ana@casa"):
        environment = {**os.environ, "AFORO_LIBRARY": str(self.folder / library), "AFORO_ACTOR": actor}
        quiet = subprocess.DEVNULL
        return subprocess.Popen([self.aforo, *arguments], cwd=self.folder, env=environment, stdout=quiet, stderr=quiet)

    def done(self, *arguments, **where):
        assert self.command(arguments, **where).wait() == 0, arguments

    def killed(self, kind, arguments, **where):
        """Runs and kills; whether it had ended well before."""
        if kind not in self.usual:
            started = time.monotonic()
            assert self.command(arguments, **where).wait() == 0, arguments
            self.usual[kind] = time.monotonic() - started
            return True
        process = self.command(arguments, **where)
        time.sleep(self.dice.random() * 1.1 * self.usual[kind])
        process.kill()
        return process.wait() == 0

    def plan(self, name, developers):
        plan = json.loads(self.sample)
        plan["developers"] = developers
        (self.folder / name).write_text(json.dumps(plan), encoding="utf-8")

    def set_up(self):
        self.sample = subprocess.run([self.aforo, "new", "connect-bank"], capture_output=True, check=True).stdout
        for role in ("sales-manager", "finance"):
            self.done("quote", "grant", f"{role}@casa", "--name", "J", "--role", role, "--until", "2026-12-31", "--evidence", "a", "--date", DATE)
        self.plan("plan.aforo", 10)
        self.done("quote", "draft", "plan.aforo", "--date", DATE)
        self.ready()
        self.done("quote", "issue", NUMBER, "--date", DATE)
        client = json.loads(self.sample)["client"]["name"]
        self.done("library", "export", client, "-o", "client.zip", "--date", DATE)
        self.travels = self.library.sound()

    def ready(self):
        """A new approved revision."""
        self.plan("plan.aforo", self.dice.randint(1, 500))
        self.done("quote", "draft", "plan.aforo", "--number", NUMBER, "--date", DATE)
        self.done("quote", "submit", NUMBER, "--date", DATE)
        if self.stage() == "submit":
            self.done("quote", "approve", NUMBER, "--date", DATE, actor="sales-manager@casa")

    def stage(self):
        rows = self.library.read("SELECT action FROM events WHERE entity = ? AND action <> 'refused' ORDER BY seq DESC LIMIT 1", NUMBER)
        return rows[0][0]

    def edit(self):
        before = self.library.sound()
        self.plan("plan.aforo", self.dice.randint(1, 500))
        ended = self.killed("edit", ["quote", "draft", "plan.aforo", "--number", NUMBER, "--date", DATE])
        after = self.library.sound()
        assert after in ((before + 1,) if ended else (before, before + 1)), f"{before} events, then {after}"
        return ended

    def issue(self):
        if self.stage() != "approve":
            self.ready()
        before = self.library.sound()
        ended = self.killed("issue", ["quote", "issue", NUMBER, "--date", DATE])
        after, stage = self.library.sound(), self.stage()
        assert (after, stage) in (((before + 1, "issue"),) if ended else ((before, "approve"), (before + 1, "issue"))), f"{before} {after} {stage}"
        if stage == "issue":
            body = json.loads(self.library.read("SELECT body FROM events WHERE seq = ?", after)[0][0])
            for file in body["event"]["files"]:
                size = self.library.read("SELECT length(bytes) FROM frozen_files WHERE sha256 = ?", file["sha256"])
                assert size == [(file["bytes"],)], f"{file['name']} is not whole"
        return ended

    def migrate(self):
        """A library of format 3, made of this one, is opened."""
        for old in self.folder.glob("old.db*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        old = Library(self.folder / "old.db")
        self.library.read("VACUUM INTO ?", str(old.path))
        connection = sqlite3.connect(old.path)
        connection.executescript("DROP TRIGGER scenarios_follow; DROP TABLE rate_cards; DROP TABLE scenarios; PRAGMA user_version = 3")
        connection.close()
        before = old.sound()
        ended = self.killed("migrate", ["library", "log"], library="old.db")
        assert old.sound() == before and old.read("PRAGMA user_version")[0][0] in (3, 5)
        backup = Library(self.folder / "old.db.format-3.backup")
        if backup.path.exists():
            assert backup.sound() == before and backup.read("PRAGMA user_version") == [(3,)], "the backup is not what was there"
        if old.read("PRAGMA user_version") == [(5,)]:
            assert backup.path.exists(), "it was migrated without a backup"
            assert old.read("SELECT count(*) FROM rate_cards") == [(0,)]
        self.done("library", "log", library="old.db")
        assert old.sound() == before and old.read("PRAGMA user_version") == [(5,)]
        return ended

    def take_in(self):
        for old in self.folder.glob("other.db*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        other = Library(self.folder / "other.db")
        self.done("library", "log", library="other.db")
        ended = self.killed("import", ["library", "import", "client.zip", "--date", DATE], library="other.db")
        events = other.sound()
        # Every event travels, then one tells of the import, and the two grants of the other house end.
        whole = self.travels + 3
        assert events in ((whole,) if ended else (0, whole)), f"{events} of {whole}"
        if events == 0:
            assert other.read("SELECT count(*) FROM frozen_files") == [(0,)], "files without their events"
            self.done("library", "import", "client.zip", "--date", DATE, library="other.db")
            assert other.sound() == whole
        return ended


def main():
    aforo = os.path.abspath(sys.argv[1])
    kills = int(sys.argv[2] if len(sys.argv) > 2 else os.environ.get("AFORO_KILLS", "40"))
    dice = random.Random(20261120)
    with tempfile.TemporaryDirectory() as folder:
        world = World(aforo, Path(folder), dice)
        world.set_up()
        steps = {"edit": world.edit, "issue": world.issue, "migrate": world.migrate, "import": world.take_in}
        for kind in KINDS:
            steps[kind]()
        killed, finished = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
        while sum(killed.values()) < kills:
            kind = KINDS[(sum(killed.values()) + sum(finished.values())) % len(KINDS)]
            try:
                ended = steps[kind]()
            except AssertionError as error:
                sys.exit(f"after {sum(killed.values())} kills, {kind}: {error}")
            (finished if ended else killed)[kind] += 1
        world.done("library", "check", "--date", DATE)
        told = ", ".join(f"{kind} {killed[kind]}" for kind in KINDS)
        print(f"{sum(killed.values())} kills ({told}), {sum(finished.values())} ended before; nothing was lost, nothing is half done")


main()
