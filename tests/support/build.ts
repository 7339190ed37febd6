import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './house.ts'

export type BuildMode = 'production' | 'demo'

export const buildFolder = (mode: BuildMode): string => join(root, 'dist', mode)

/** An environment in which the project's tools are found, with the running Node. */
export const toolEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
})

const newestBelow = (path: string): number => {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}

const sources = ['src', 'mocks', 'public', 'embed', 'index.html', 'package-lock.json', 'vite.config.ts']

/** Builds if there is no build, or one older than its sources. @returns the folder of the build. */
export const ensureBuilt = (mode: BuildMode): string => {
  const folder = buildFolder(mode)
  const manifest = join(folder, '.vite', 'manifest.json')
  const builtAt = existsSync(manifest) ? statSync(manifest).mtimeMs : 0
  if (sources.every((source) => newestBelow(join(root, source)) <= builtAt)) return folder
  const built = spawnSync('vite', ['build', '--mode', mode, '--logLevel', 'warn'], {
    cwd: root,
    env: toolEnvironment(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (built.status !== 0) throw new Error(`the ${mode} build failed`)
  return folder
}
