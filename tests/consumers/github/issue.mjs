// SPDX-License-Identifier: Apache-2.0
// Writes workflow commands with GitHub's own toolkit: [command, properties, message] from standard input, one a line.
import { createRequire } from 'node:module'

const { issueCommand } = createRequire(process.argv[2] + '/')('@actions/core/lib/command.js')
let input = ''
for await (const part of process.stdin) input += part
for (const [command, properties, message] of JSON.parse(input)) issueCommand(command, properties, message)
