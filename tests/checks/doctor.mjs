/**
 * Says which Node runs, and what to do when it is too old. Plain JavaScript without modern syntax, so that an old Node
 * can read it. Runs before `npm start` and `npm test`.
 */
const needed = [22, 22]
const [major, minor] = process.versions.node.split('.').map(Number)
const good = major > needed[0] || (major === needed[0] && minor >= needed[1])

if (good) {
  console.log(`Node ${process.version} (${process.execPath})`)
} else {
  console.error(
    [
      `Node ${process.version} (${process.execPath}) is too old: ${needed.join('.')} or newer is needed.`,
      '',
      'On Linux x64: run "npm ci". It brings Node 24 into node_modules, and every "npm run …" uses it.',
      '  Still too old afterwards? Then it was left out ("npm ci --omit=optional" does that): run plain "npm ci".',
      `On other machines: install Node ${needed.join('.')} or newer (https://nodejs.org), then run "npm ci" again.`,
      'Start tools through npm ("npm test", "npm exec -- vitest"), never by their path in node_modules/.bin.',
    ].join('\n'),
  )
  process.exit(1)
}
