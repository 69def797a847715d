import { describe, expect, test } from 'vitest'
import { createProgress } from '../src/cli/progress.ts'

describe('the line of progress', () => {
  function record(isTerminal: boolean, columns?: number) {
    const written: string[] = []
    let time = 0
    const stream = { write: (text: string) => written.push(text), ...(columns ? { columns } : {}) }
    const line = createProgress({ stream, isTerminal, now: () => time })
    const at = (milliseconds: number, done: number, what = 'Rendering') => {
      time = milliseconds
      line.progress({ what, done, total: 1000 })
    }
    return { written, at, line }
  }

  test('says how far, and after two seconds how long still', () => {
    const { written, at, line } = record(true)
    at(0, 0)
    at(50, 10)
    at(1000, 100)
    at(3000, 300)
    at(3150, 301, 'Searching\n')
    at(400_000, 500, 'Searching\n')
    line.done()
    line.done()
    expect(written.map((text) => text.replace('\r\x1b[K', '<'))).toEqual([
      '<Rendering 0 of 1000 (0 %)',
      '<Rendering 100 of 1000 (10 %)',
      '<Rendering 300 of 1000 (30 %), 7 s left',
      '<Searching\\x0a 301 of 1000 (30 %)',
      '<Searching\\x0a 500 of 1000 (50 %), 7 min left',
      '<',
    ])
  })

  test('is never longer than the terminal is wide', () => {
    const { written, at } = record(true, 20)
    at(0, 0, 'A municipality with a long name')
    expect(written).toEqual(['\r\x1b[KA municipality with'])
  })

  test('is silent where nobody watches', () => {
    const { written, at, line } = record(false)
    at(0, 1)
    line.done()
    expect(written).toEqual([])
  })
})
