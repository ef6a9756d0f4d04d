// SPDX-License-Identifier: Apache-2.0
// Draws badges as shields.io does: reads a list of them from standard input, writes a list of SVG texts or errors.
import { createRequire } from 'node:module'

const { makeBadge } = createRequire(process.argv[2] + '/')('badge-maker')
let input = ''
for await (const part of process.stdin) input += part
const drawn = JSON.parse(input).map(({ label, message, color }) => {
  try {
    return { svg: makeBadge({ label, message, color }) }
  } catch (error) {
    return { error: String(error) }
  }
})
process.stdout.write(JSON.stringify(drawn))
