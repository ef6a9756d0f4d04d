// SPDX-License-Identifier: Apache-2.0
// node validate.mjs MODULES FILES...: prints, as JSON, what Ajv says of each file against the schema of SARIF 2.1.0 by
// OASIS, as SchemaStore has it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
// One pattern of the schema has a bracket too many, which only passes without the `u` flag.
const ajv = new (require("ajv").default)({ allErrors: true, strict: false, unicodeRegExp: false });
require("ajv-formats").default(ajv);
const validate = ajv.compile(read(require.resolve("schemastore/schemas/json/sarif-2.1.0.json")));
const told = {};
for (const file of files)
  told[file] = validate(read(file)) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
console.log(JSON.stringify(told));
