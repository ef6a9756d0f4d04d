# SPDX-License-Identifier: Apache-2.0
"""How GitHub's runner reads a line of a log: after ActionCommand.cs of actions/runner (src/Runner.Common), whose
TryParseV2 and TryParse it asks in this order, and ActionCommandManager.cs (src/Runner.Worker) for the commands."""

COMMANDS = {"add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "notice",
            "remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning"}
# White space to .NET's char.IsWhiteSpace, which String.TrimStart goes by.
WHITE = ("\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029"
         "\u202f\u205f\u3000")
DATA = [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]
PROPERTY = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]


def lines(text):
    """As StreamReader.ReadLine splits."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def parse(line):
    """Command, properties and data of a line that the runner would carry out; nothing for all others."""
    return _parse_v2(line) or _parse_v1(line)


def _parse_v2(line):
    line = line.lstrip(WHITE)
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    command, _, rest = line[2:end].partition(" ")
    if command.lower() not in COMMANDS:
        return None
    return command, _properties(rest.strip(WHITE), ",", PROPERTY), _unescaped(line[end + 2:], DATA)


def _parse_v1(line):
    begin = line.find("##[")
    end = line.find("]", begin)
    if begin < 0 or end < 0:
        return None
    command, _, rest = line[begin + 3:end].partition(" ")
    if command.lower() not in COMMANDS:
        return None
    return command, _properties(rest, ";", PROPERTY), line[end + 1:]


def _properties(text, between, escapes):
    pairs = [part.split("=", 1) for part in text.split(between) if part]
    return {pair[0]: _unescaped(pair[1], escapes) for pair in pairs if len(pair) == 2 and all(pair)}


def _unescaped(text, escapes):
    for escape, character in escapes:
        text = text.replace(escape, character)
    return text
