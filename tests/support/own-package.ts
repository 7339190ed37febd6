import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { toolEnvironment } from './build.ts'

/** Installs packages that only a bench needs beside the bench, once. */
export const installBeside = (folder: string, name: string): void => {
  if (existsSync(join(folder, 'node_modules'))) return
  console.log(`installing ${name} beside the bench, once`)
  const installed = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: folder,
    env: toolEnvironment(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (installed.status !== 0) throw new Error(`${name} could not be installed`)
}
