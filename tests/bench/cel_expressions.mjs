// SPDX-License-Identifier: Apache-2.0
// The same expressions over the same values in this program and in two CEL implementations of npm, round by round in
// turn; prints JSON. usage: node cel_expressions.mjs PROGRAM DESCRIPTOR MODULES ROUNDS
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { join, resolve as absolute } from 'node:path';

const [program, descriptor, modules, rounds] = process.argv.slice(2);
const resolve = createRequire(join(absolute(modules), 'here.js')).resolve;
const load = async (name) => import(pathToFileURL(resolve(name)).href);
const version = (name) =>
    JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
const marcbachmann = await load('@marcbachmann/cel-js');
const bufbuild = await load('@bufbuild/cel');
const milliseconds = 100;
const warm_up = 200;

const expressions = [
    'integrations.all(i, i.tested && i.owner != "")',
    'rollout.target_users >= 10000 && !(database.pooling in ["pgbouncer", "pgcat"])',
    'dora.change_failure_rate <= 0.10',
    'size(risks.filter(r, r.severity == "high" && !r.mitigated)) == 0',
    '(has(database.pooling) && database.pooling == "pgcat") || rollout.target_users < 100' +
        ' || risks.exists(r, r.severity == "low") || integrations.exists(i, i.owner == "Core Claims team")',
];

const section = () => Object.fromEntries([...'abcdefghij'].map((name) => [name, 7n]));
const facts = {
    first: section(),
    second: section(),
    third: section(),
    rollout: { target_users: 25000n, more: section() },
    database: { pooling: 'none', more: section() },
    dora: { change_failure_rate: 0.08, more: section() },
    integrations: Array.from({ length: 12 }, () => ({ name: 'ClaimCore', tested: true, owner: 'Core Claims team' })),
    risks: Array.from({ length: 6 }, () => ({ text: 'Late data', severity: 'high', mitigated: true })),
};

const environment = bufbuild.celEnv();
const implementations = [
    { name: '@marcbachmann/cel-js', prepare: (text) => marcbachmann.parse(text) },
    { name: '@bufbuild/cel', prepare: (text) => bufbuild.plan(environment, bufbuild.parse(text)) },
];

// Calls per second of processor time of this process, so that other work on the machine does not count.
function rate(least, call) {
    const start = process.cpuUsage();
    let calls = 0;
    let spent = 0;
    do {
        for (let i = 0; i < 64; ++i)
            call();
        calls += 64;
        const { user, system } = process.cpuUsage(start);
        spent = user + system;
    } while (spent < least * 1e3);
    return (calls * 1e6) / spent;
}

function measure(implementation, text) {
    const evaluate = implementation.prepare(text);
    if (evaluate(facts) !== true)
        throw new Error(`${implementation.name}: ${text} is not true`);
    const jobs = [() => evaluate(facts), () => implementation.prepare(text)(facts)];
    return jobs.map((job) => (rate(warm_up, job), rate(milliseconds, job)));
}

function measure_ours() {
    const run = spawnSync(program, [String(milliseconds), descriptor],
                          { input: expressions.join('\n') + '\n', encoding: 'utf8' });
    if (run.status !== 0)
        throw new Error(run.stderr);
    const lines = run.stdout.trim().split('\n').map((line) => line.split(' '));
    return { rates: lines.slice(0, -1).map((line) => line.map(Number)), rules: lines.at(-1).slice(1).map(Number) };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const results = [];
const rules = [];
for (let round = 0; round < Number(rounds); ++round) {
    const ours = measure_ours();
    rules.push(ours.rules);
    results.push(expressions.map((text, i) =>
        [ours.rates[i], ...implementations.map((implementation) => measure(implementation, text))]));
}

// Each rate is the median of the rounds: [compiled once, compiled each time]; ratios are against the faster other.
const kinds = [0, 1];
console.log(JSON.stringify({
    rounds: Number(rounds),
    others: implementations.map(({ name }) => `${name} ${version(name)}`),
    rows: expressions.map((text, i) => ({
        text,
        rates: [0, 1, 2].map((who) =>
            kinds.map((kind) => Math.round(median(results.map((round) => round[i][who][kind]))))),
        ratios: kinds.map((kind) => Number(median(results.map((round) =>
            round[i][0][kind] / Math.max(round[i][1][kind], round[i][2][kind]))).toFixed(2))),
    })),
    rules: rules[0][0],
    conditions: rules[0][1],
    evaluate_us: median(rules.map((round) => round[2])),
    load_us: median(rules.map((round) => round[3])),
}));
