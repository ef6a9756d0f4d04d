// SPDX-License-Identifier: Apache-2.0
// Reads JUnit files with two readers: names from standard input, what they understood to standard output.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const require = createRequire(process.argv[2] + '/')
const reporters = require('test-results-parser')
const { parse } = await import(pathToFileURL(require.resolve('junit2json')))

const text = (value) => (Array.isArray(value) ? value[0] : value)
const kinds = ['failure', 'error', 'skipped']

const ofJson = (document) => ({
  tests: document.tests, failures: document.failures, errors: document.errors,
  suites: document.testsuite.map((suite) => ({
    name: suite.name, tests: suite.tests, failures: suite.failures, errors: suite.errors, skipped: suite.skipped,
    properties: Object.fromEntries((suite.properties ?? []).map(({ name, value }) => [name, value])),
    cases: (suite.testcase ?? []).map((one) => {
      const kind = kinds.find((kind) => kind in one)
      const said = kind && text(one[kind])
      return { name: one.name, classname: one.classname, kind: kind ?? null, message: said?.message ?? null,
               body: said?.inner ?? null, file: one.file ?? null, line: one.line ?? null }
    }),
  })),
})

const ofReporters = (result) => ({
  total: result.total, passed: result.passed, failed: result.failed, errors: result.errors, skipped: result.skipped,
  suites: result.suites.map((suite) => ({
    name: suite.name, cases: suite.cases.map(({ name, status, failure }) => ({ name, status, failure })),
  })),
})

let input = ''
for await (const part of process.stdin) input += part
const read = []
for (const file of JSON.parse(input)) {
  try {
    read.push({ json: ofJson(await parse(readFileSync(file, 'utf8'))),
                reporters: ofReporters(reporters.parse({ type: 'junit', files: [file] })) })
  } catch (error) {
    read.push({ error: String(error) })
  }
}
process.stdout.write(JSON.stringify(read))
