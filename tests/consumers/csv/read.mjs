// SPDX-License-Identifier: Apache-2.0
// Reads CSV files with Papa Parse: names from standard input, rows and errors to standard output.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const Papa = createRequire(process.argv[2] + '/')('papaparse')
let input = ''
for await (const part of process.stdin) input += part
const read = JSON.parse(input).map((file) => {
  const text = readFileSync(file, 'utf8')
  const { data, errors, meta } = Papa.parse(text.replace(/\r\n$/, ''))
  return { rows: data, errors, delimiter: meta.delimiter, linebreak: meta.linebreak }
})
process.stdout.write(JSON.stringify(read))
