"""A client of Acclaim's data interface in one file: copy it. Python 3.9 or later, nothing else to install.

    ACCLAIM_API_KEY=acclaim_… python acclaim_client.py --url https://vote.example.org --event gala --journal gala.jsonl

follows the event's change feed and writes it to a file. In a program of your own:

    journal = Journal("gala.jsonl")
    for page in Acclaim("https://vote.example.org", key).follow("gala", journal.cursor):
        for fact in page.facts:
            ...              # work with it
        journal.add(page)    # facts and cursor are kept together: whatever is killed, nothing is missed or doubled

If your own store is a database, write the effects of `page.facts` and `page.cursor` in one transaction instead.
"""

import argparse
import http.client
import json
import os
import random
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

WAIT_S = 25  # of a long poll; the server allows no more
ANSWER_S = 40  # without an answer by then: ask again
PAUSE_S_MIN, PAUSE_S_MAX = 0.5, 30.0  # between tries, growing


class Refused(Exception):
    """The server has answered with an error: its `code` is one of docs/errors.md."""

    def __init__(self, status, code, message, retryable):
        super().__init__(f"{code}: {message}")
        self.status, self.code, self.retryable = status, code, retryable


class Page:
    """`facts` in their order; `cursor` is where to go on; `more`: there are more already; `text` as it came."""

    def __init__(self, text):
        try:
            *self.facts, end = map(json.loads, text.splitlines())
        except ValueError:
            raise ConnectionError("the page was cut off, or is of somebody else") from None
        if end["type"] != "cursor":
            raise ConnectionError("the page was cut off")
        self.cursor, self.more, self.text = end["cursor"], end["more"], text


class Acclaim:
    """The data interface of the server at `url`, for an API key."""

    def __init__(self, url, key):
        self._url, self._key = url.rstrip("/"), key

    def events(self):
        return self._json("/events")["events"]

    def results(self, event):
        return self._json(f"/events/{event}/results")

    def graphics(self, event):
        return self._json(f"/events/{event}/graphics")

    def press(self, event, button, **seen):
        """`button`: next, step, undo, hold, go_on; see docs/integration.md for what was `seen` (number, steps)."""
        return self._json(f"/events/{event}/show", {"do": button, **seen})

    def changes(self, event, after="", types=(), wait=0):
        """One page of facts after a cursor ("": from the start). Raises Refused, OSError."""
        query = {"after": after, "types": ",".join(types), "wait": wait}
        query = urllib.parse.urlencode({name: value for name, value in query.items() if value})
        return Page(self._ask(f"/events/{event}/changes?{query}"))

    def follow(self, event, after="", types=()):
        """Every page with facts, for ever. What passes (no network, a restart) is tried again; raises Refused for the
        rest, `cursor_gone` among it: then forget what you have of the event, and follow it from the start."""
        tries = 0
        while True:
            try:
                page = self.changes(event, after, types, WAIT_S)
            except Refused as error:
                if not error.retryable:
                    raise
            except OSError:
                pass
            else:
                tries, after = 0, page.cursor
                if page.facts:
                    yield page
                continue
            time.sleep(random.uniform(0.5, 1) * min(PAUSE_S_MAX, PAUSE_S_MIN * 2 ** min(tries, 16)))
            tries += 1

    def _json(self, path, body=None):
        return json.loads(self._ask(path, body))

    def _ask(self, path, body=None):
        headers = {"Authorization": f"Bearer {self._key}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self._url}/api/data/v1{path}", data, headers)
        try:
            with _opener.open(request, timeout=ANSWER_S) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            raise _refused(error) from None
        except http.client.HTTPException as error:  # of an answer that broke off
            raise ConnectionError(str(error)) from None


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """The key is for this server alone."""

    def redirect_request(self, *_):
        return None


_opener = urllib.request.build_opener(_NoRedirects)


def _refused(error):
    try:
        said = json.loads(error.read())["error"]
        return Refused(error.code, said["code"], said["message"], said["retryable"])
    except (ValueError, KeyError):  # a proxy's own page
        return Refused(error.code, "unreadable", error.reason, error.code >= 500)


class Journal:
    """A file of pages as they came. Each ends with its cursor: what stands behind the last cursor was being written
    when this program was killed, and is dropped."""

    def __init__(self, path):
        self._file = open(path, "ab+")
        self._file.seek(0)
        self.cursor, whole, at = "", 0, 0
        for line in self._file:
            at += len(line)
            said = json.loads(line) if line.endswith(b"\n") else {}
            if said.get("type") == "cursor":
                self.cursor, whole = said["cursor"], at
        self._file.truncate(whole)

    def add(self, page):
        self._file.write(page.text.encode())
        self._file.flush()
        os.fsync(self._file.fileno())
        self.cursor = page.cursor

    def forget(self):
        self._file.truncate(0)
        self.cursor = ""

    def facts(self):
        self._file.seek(0)
        return [said for said in map(json.loads, self._file) if said["type"] != "cursor"]


def main():
    parser = argparse.ArgumentParser(description="Follows an event's change feed. The API key is in ACCLAIM_API_KEY.")
    parser.add_argument("--url", required=True, help="of the server, e.g. https://vote.example.org")
    parser.add_argument("--event", required=True)
    parser.add_argument("--journal", required=True, help="file that keeps facts and cursor")
    parser.add_argument("--types", default="", help="some kinds of facts, with commas between (default: all)")
    arguments = parser.parse_args()
    journal = Journal(arguments.journal)
    acclaim = Acclaim(arguments.url, os.environ["ACCLAIM_API_KEY"])
    while True:
        try:
            for page in acclaim.follow(
                arguments.event, journal.cursor, tuple(filter(None, arguments.types.split(",")))
            ):
                journal.add(page)
        except Refused as error:
            if error.code != "cursor_gone":
                sys.exit(str(error))
            journal.forget()


if __name__ == "__main__":
    main()
