import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Makes `dist/` as `npm ci` does, so that tests of the program and of built pages never meet an older one. */
export default function makePackage(): void {
  execFileSync(process.execPath, ['src/dist.mjs'], { cwd: join(import.meta.dirname, '../..'), stdio: 'inherit' })
}
