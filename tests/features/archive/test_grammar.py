"""docs/archive.md is enough to count an archive: this reads one by that page alone.

So it parses payloads by itself, on purpose, and is the only one that does (elsewhere voting/methods/ is): what the
counting methods and their scripts had wrong in common would show here.
"""

import hashlib
import json
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

from acclaim.event.parts.poll import Quota, Replace
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.recount import recount_archive
from acclaim.redis.client import Store
from tests.evening import REPEATS, SECRET, an_evening

DIGEST_FIELDS = {"digest": "", "signature": ""}


async def test_an_archive_can_be_checked_and_counted_by_its_page(store: Store, tmp_path: Path) -> None:
    await an_evening(store)
    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    with zipfile.ZipFile(tmp_path / "gala.zip") as archive:
        manifest = json.loads(archive.read("manifest.json"))
        files = {part["name"]: archive.read(part["name"]) for part in manifest["parts"]}
    compact = json.dumps(manifest | DIGEST_FIELDS, ensure_ascii=False, separators=(",", ":"))
    assert hashlib.sha256(compact.encode()).hexdigest() == manifest["digest"]
    for part in manifest["parts"]:
        content = files[part["name"]]
        assert (len(content), content.count(b"\n")) == (part["bytes"], part["records"])
        assert hashlib.sha256(content).hexdigest() == part["sha256"]

    counted = {count.poll: count.recount for count in recount_archive(Reader(tmp_path / "gala.zip"))}
    for poll, recount in counted.items():
        votes: Counter[str] = Counter()
        for name, content in files.items():
            if name.startswith(f"polls/{poll}.") and name.endswith("/log.ndjson"):
                votes += votes_in(content, REPEATS[poll].repeat)
        assert votes == Counter({f: n for f, n in recount.items() if f.startswith("votes ") and n}), poll
    assert sum(sum(recount.values()) for recount in counted.values()) > 100


def votes_in(log: bytes, rule: object) -> Counter[str]:
    """{"votes CLASS OPTION": n} of a shard."""
    entries = [json.loads(line)["fields"] for line in log.splitlines()]
    epoch = max((int(fields["e"]) for fields in entries if "e" in fields), default=1)
    cast: defaultdict[str, list[str]] = defaultdict(list)
    for fields in entries:
        if int(fields.get("e", 0)) != epoch:
            continue
        for line in fields.get("r", "").splitlines():
            member, _, choice = line.split(" ", 2)
            cast[member].append(choice)
        for line in fields.get("v", "").splitlines():
            cast[line.split(" ")[0]].clear()
    votes: Counter[str] = Counter()
    for choices in cast.values():
        standing = choices if isinstance(rule, Quota) else choices[-1:] if isinstance(rule, Replace) else choices[:1]
        for choice in standing:
            class_id, options = choice.split(" ")
            votes.update(f"votes {class_id} {option}" for option in options.split(","))
    return votes
