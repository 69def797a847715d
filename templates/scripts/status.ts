/*
 * The status board: for each column that is marked, a list of its values; choosing one leaves only the rows that have
 * it. What is chosen stands in the address, so that it can be sent to somebody.
 */
const chosen = new URLSearchParams(location.hash.slice(1))

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-status]')) addFilters(table)

function addFilters(table: HTMLTableElement): void {
  const heads = Array.from(table.tHead?.rows[0]?.cells ?? [])
  const rows = Array.from(table.tBodies[0]?.rows ?? [])
  const bar = document.createElement('p')
  bar.className = 'filters'
  const selects: { readonly column: number; readonly select: HTMLSelectElement }[] = []
  heads.forEach((head, column) => {
    if (!head.hasAttribute('data-filter')) return
    const select = createSelect(rows, column)
    const label = document.createElement('label')
    label.append(`${head.textContent ?? ''} `, select)
    bar.append(label, ' ')
    const value = chosen.get(head.textContent ?? '')
    if (value !== null) select.value = value
    if (select.selectedIndex < 0) select.value = ''
    select.addEventListener('change', () => {
      show()
      remember()
    })
    selects.push({ column, select })
  })
  table.parentElement?.before(bar)
  show()

  function show(): void {
    for (const row of rows) {
      row.hidden = selects.some(({ column, select }) => select.value !== '' && textIn(row, column) !== select.value)
    }
  }

  function remember(): void {
    for (const { column, select } of selects) {
      const name = heads[column]?.textContent ?? ''
      if (select.value) chosen.set(name, select.value)
      else chosen.delete(name)
    }
    history.replaceState(null, '', chosen.toString() ? `#${chosen}` : location.pathname + location.search)
  }
}

function createSelect(rows: readonly HTMLTableRowElement[], column: number): HTMLSelectElement {
  const select = document.createElement('select')
  const values = new Set(rows.map((row) => textIn(row, column)))
  for (const value of ['', ...Array.from(values).sort()]) select.append(new Option(value || '–', value))
  return select
}

/** What a cell says, without the numbers behind it. */
function textIn(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column]
  return (cell?.querySelector('[data-value]') ?? cell)?.textContent?.trim() ?? ''
}
