# SPDX-License-Identifier: Apache-2.0
"""A client of the YAML language server, as small as an editor can be. Every wait has an end."""

import json
import queue
import subprocess
import threading
import time


class NoAnswer(Exception):
    """The server ended, or did not answer in time."""


class LanguageServer:
    """The server as a child process that is asked one thing at a time. Use it in a `with`."""

    def __init__(self, command, root, settings, seconds=60):
        self.root = root
        self.settings = settings
        self.seconds = seconds
        self.last_id = 0
        self.messages = queue.Queue()
        self.errors = []
        self.child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        threading.Thread(target=self._read_messages, daemon=True).start()
        threading.Thread(target=self._read_errors, daemon=True).start()

    def __enter__(self):
        try:
            markdown = {"documentationFormat": ["markdown"], "snippetSupport": True}
            self.request(
                "initialize",
                {
                    "processId": None,
                    "rootUri": self.root,
                    "workspaceFolders": [{"uri": self.root, "name": "root"}],
                    "capabilities": {
                        "workspace": {"configuration": True},
                        "textDocument": {
                            "completion": {"completionItem": markdown},
                            "hover": {"contentFormat": ["markdown"]},
                            "publishDiagnostics": {},
                        }
                    },
                },
            )
            self.notify("initialized", {})
            self.notify("workspace/didChangeConfiguration", {"settings": self.settings})
        except BaseException:
            self.child.kill()
            raise
        return self

    def __exit__(self, kind, *_):
        try:
            if kind is None:
                self.request("shutdown", None)
                self.notify("exit", None)
                self.child.wait(10)
        except (NoAnswer, OSError, subprocess.TimeoutExpired):
            pass
        self.child.kill()
        self.child.wait()

    def _read_messages(self):
        stream = self.child.stdout
        while True:
            length = None
            while (line := stream.readline().strip()) != b"":
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                self.messages.put(None)
                return
            self.messages.put(json.loads(stream.read(length)))

    def _read_errors(self):
        for line in self.child.stderr:
            self.errors.append(line.decode(errors="replace"))

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        try:
            self.child.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            self.child.stdin.flush()
        except OSError as broken:
            raise NoAnswer(self._why("the server is gone")) from broken

    def _why(self, what):
        return "\n".join([what, *(line.rstrip() for line in self.errors[-20:])])

    def _wait(self, wanted, what):
        """The first message that `wanted` says yes to; meanwhile the server may ask for settings."""
        end = time.monotonic() + self.seconds
        while True:
            try:
                message = self.messages.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise NoAnswer(self._why(f"no answer to {what} within {self.seconds} s")) from None
            if message is None:
                raise NoAnswer(self._why(f"the server ended instead of answering {what}"))
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": self._answer(message)})
            elif wanted(message):
                return message

    def _answer(self, question):
        if question["method"] == "workspace/configuration":
            return [self.settings.get(item.get("section")) for item in question["params"]["items"]]
        return None

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def request(self, method, params):
        self.last_id += 1
        this = self.last_id
        self._send({"id": this, "method": method, "params": params})
        message = self._wait(lambda m: m.get("id") == this and "method" not in m, method)
        if "error" in message:
            raise NoAnswer(f"{method}: {message['error']}")
        return message["result"]

    def open(self, uri, text):
        """Opens a document and returns what the server finds wrong in it."""
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        message = self._wait(
            lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri,
            "textDocument/didOpen",
        )
        return message["params"]["diagnostics"]

    def close(self, uri):
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def ask(self, what, uri, line, character):
        """`what` is completion or hover."""
        return self.request(
            f"textDocument/{what}",
            {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}},
        )
