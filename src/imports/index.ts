import type { Importer } from './importer.ts'
import { importIntegreat } from './integreat/index.ts'

export type { Importer, ImportInput, ImportResult, MediaFile } from './importer.ts'
export { importIntegreat } from './integreat/index.ts'
export { formatReport } from './integreat/report.ts'

/** The importers by name, as `integreat import <name>` takes them. */
export const importers: ReadonlyMap<string, Importer> = new Map(
  [
    {
      name: 'integreat',
      title: 'Pages of the Integreat platform (/api/v3/<region>/<language>/pages/)',
      run: importIntegreat,
    },
  ].map((importer) => [importer.name, importer]),
)
