# SPDX-License-Identifier: Apache-2.0
"""What must hold of action.yml whatever linters know."""

import re

import yaml

COMMIT = re.compile(r"^[\w.-]+/[\w./-]+@[0-9a-f]{40}$")
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


def problems_of(action, script):
    """`action` is the text of action.yml, `script` that of scripts/action."""
    tree = yaml.safe_load(action)
    problems = []
    for key in ("name", "description", "author", "branding", "inputs", "outputs", "runs"):
        if key not in tree:
            problems.append(f"{key} is missing")
    steps = tree["runs"].get("steps", [])
    if tree["runs"].get("using") != "composite" or not steps:
        problems.append("it is not composite")
    for step in steps:
        problems += problems_of_step(step)
    problems += problems_of_inputs(tree, steps, script)
    written = set(re.findall(r"^([a-z-]+)=", script, re.MULTILINE))
    for name, output in tree["outputs"].items():
        if output.get("value") != "${{ steps.assess.outputs.%s }}" % name:
            problems.append(f"output {name} has another value")
        if name not in written:
            problems.append(f"output {name} is never written")
    return problems


def problems_of_step(step):
    name = step.get("name", "a step")
    if "uses" in step:
        return [] if COMMIT.match(step["uses"]) else [f"{name}: {step['uses']} is not pinned to a commit"]
    problems = []
    if step.get("shell") != "bash":
        problems.append(f"{name}: shell is not bash")
    if not step.get("run", "").startswith("set -euo pipefail\n"):
        problems.append(f"{name}: does not begin with set -euo pipefail")
    for key, value in step.items():
        if key != "env" and EXPRESSION.search(str(value)):
            problems.append(f"{name}: an expression in {key}")
    return problems


def problems_of_inputs(tree, steps, script):
    problems, passed = [], set()
    for step in steps:
        for variable, value in step.get("env", {}).items():
            for expression in EXPRESSION.findall(value):
                if expression.startswith("inputs."):
                    passed.add(expression.removeprefix("inputs."))
                    if variable != "INPUT_" + expression.removeprefix("inputs.").upper().replace("-", "_"):
                        problems.append(f"{expression} is passed as {variable}")
                elif not expression.startswith("steps."):
                    problems.append(f"{variable} is {expression}")
            if variable not in step["run"] + script:
                problems.append(f"{variable} is not used")
    for name, entry in tree["inputs"].items():
        if name not in passed:
            problems.append(f"input {name} is passed to no step")
        if not entry.get("description") or "default" not in entry:
            problems.append(f"input {name} has no description or default")
    return problems + [f"there is no input {name}" for name in sorted(passed - set(tree["inputs"]))]


def broken(action):
    """Versions of the file that must not pass, each with a word of the complaint."""
    yield action.replace("shell: bash", "shell: sh", 1), "shell"
    yield action.replace("        set -euo pipefail\n", "", 1), "set -euo"
    yield action.replace('"$INPUT_VERSION"', '"${{ inputs.version }}"'), "expression in run"
    yield action.replace("${{ inputs.version }}", "${{ github.head_ref }}"), "github.head_ref"
    yield action.replace("    - name: Assess\n", "    - uses: actions/checkout@v4\n    - name: Assess\n"), "pinned"
    yield action.replace("        INPUT_ARGS: ${{ inputs.args }}\n", ""), "input args"
    yield action.replace("INPUT_ARGS:", "INPUT_ARG:"), "INPUT_ARG"
    yield action.replace("outputs.score-low }}", "outputs.score }}"), "output score-low"
    yield action.replace("  score-low:", "  score-lowest:"), "never written"
    yield action.replace("author:", "writer:"), "author"
