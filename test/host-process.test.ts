import { describe, expect, test } from 'vitest'
import { HostError, toHostError } from '../src/host/host-error.ts'
import { isColourful, isInteractive, now, packageVersion } from '../src/host/process.ts'

describe('the moment that a build takes for now', () => {
  test.each([
    ['2025-03-01', '2025-03-01T00:00:00.000Z'],
    ['2025-03-01T08:00Z', '2025-03-01T08:00:00.000Z'],
    ['2025-03-01T08:00:00+02:00', '2025-03-01T06:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('--now %s is %s, whatever the environment says', (option, expected) => {
    expect(now({ option, env: { SOURCE_DATE_EPOCH: '1' } })).toBe(expected)
  })

  test.each([
    '',
    '2025',
    '01.03.2025',
    '2025-02-30',
    '2025-13-01',
    '2025-03-01T08:00',
    '2025-03-01 08:00Z',
    'now',
    '2025-03-01T25:00Z',
  ])('--now %j is refused in a sentence', (option) => expect(() => now({ option, env: {} })).toThrow(RangeError))

  test('is the source date of reproducible builds, or the clock', () => {
    expect(now({ env: { SOURCE_DATE_EPOCH: '1740787200' } })).toBe('2025-03-01T00:00:00.000Z')
    expect(Math.abs(Date.parse(now({ env: { SOURCE_DATE_EPOCH: '' } })) - Date.now())).toBeLessThan(5000)
    for (const epoch of ['yesterday', '-1', '1e3', '1.5']) {
      expect(() => now({ env: { SOURCE_DATE_EPOCH: epoch } }), epoch).toThrow('SOURCE_DATE_EPOCH must be a number')
    }
  })
})

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
])('with %j, terminal %s: colours %s', (env, isTerminal, expected) => {
  expect(isColourful({ env, isTerminal })).toBe(expected)
})

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ CI: 'true' }, true, false],
  [{ CI: '1' }, true, false],
  [{ CI: 'false' }, true, true],
  [{ TERM: 'dumb' }, true, false],
])('with %j, terminal %s: somebody watches %s', (env, isTerminal, expected) => {
  expect(isInteractive({ env, isTerminal })).toBe(expected)
})

test('the version is the package’s', () => {
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/)
})

describe('an error of the machine', () => {
  test.each(['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EMFILE', 'ELOOP', 'EXOTIC'])(
    '%s becomes one sentence about the file',
    (code) => {
      const error = toHostError(Object.assign(new Error('system'), { code }), 'de/index.html', 'write')
      expect(error).toBeInstanceOf(HostError)
      expect(error).toMatchObject({ code, path: 'de/index.html', what: 'write' })
      expect(error.message).toMatch(/^"de\/index\.html" cannot be written: .*\.$/)
    },
  )

  test('that is none is thrown as it is: our code is wrong', () => {
    for (const error of [new TypeError('x'), Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' })]) {
      expect(() => toHostError(error, 'x', 'read')).toThrow(error)
    }
  })
})
