// SPDX-License-Identifier: Apache-2.0
// json-rules-engine over YAML files, as its manual shows it: one engine, one run for each file. Prints how many rules
// are broken, or with --findings each of them.
// usage: node json_rules.mjs MODULES RULES FOLDER [--findings]; judges FOLDER/*/readiness.yaml.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, rules, folder, option] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'here.js'));
const { Engine } = require('json-rules-engine');
const yaml = require('js-yaml');

const expressions = new Map();
function differs(value, pattern) {
    if (!expressions.has(pattern))
        expressions.set(pattern, new RegExp(pattern));
    return !expressions.get(pattern).test(value);
}

const breaks = {
    present: (value) => value === undefined,
    enum: (value, limit) => !limit.includes(value),
    pattern: differs,
    min: (value, limit) => value < limit,
    max: (value, limit) => value > limit,
    true: (value) => value !== true,
    length: (value, limit) => value.length < limit,
};

const engine = new Engine([], { allowUndefinedFacts: true });
// `equal` cannot ask for it: JSON has no undefined.
engine.addOperator('isMissing', (value) => value === undefined);
engine.addOperator('differsFrom', differs);
engine.addOperator('shorterThan', (value, length) => value.length < length);
engine.addOperator('anEntryBreaks', (list, { field, kind, limit }) =>
    list.some((entry) => breaks[kind](entry[field], limit)));
for (const rule of JSON.parse(readFileSync(rules, 'utf8')))
    engine.addRule(rule);

let count = 0;
for (const name of readdirSync(folder).sort()) {
    const facts = yaml.load(readFileSync(join(folder, name, 'readiness.yaml'), 'utf8'));
    const { events } = await engine.run(facts);
    count += events.length;
    if (option === '--findings')
        console.log(JSON.stringify({ file: name, rules: events.map((event) => event.type) }));
}
if (option !== '--findings')
    console.log(count);
