/** A response to be kept, with the moment of its keeping. */
export async function stamped(response: Response, revision?: string): Promise<Response> {
  const headers = new Headers(response.headers)
  headers.set('x-kept', new Date().toISOString())
  if (revision) headers.set('x-revision', revision)
  return new Response(await response.blob(), { status: response.status, headers })
}

/** The day on which a response was kept, `YYYY-MM-DD` in the time of the device. */
export function keptOn(response: Response): string {
  const time = new Date(response.headers.get('x-kept') ?? 0)
  return new Date(time.getTime() - time.getTimezoneOffset() * 60000).toISOString().slice(0, 10)
}

/** A day as the language writes it; the counterpart of `formatDate` in the build. */
export function withDate(pattern: string, months: readonly string[], date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return pattern
    .replace('{day}', String(Number(day)))
    .replace('{monthNumber}', String(Number(month)))
    .replace('{month}', months[Number(month) - 1] ?? month)
    .replace('{year}', year)
}
