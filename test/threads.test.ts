import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { HostError } from '../src/host/host-error.ts'
import { createThreads } from '../src/host/threads.ts'
import { temporaryFolder } from './support/host.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Threads that run a script which answers jobs as the text says. */
function threadsOf(name: string, answer: string, most = 2) {
  const script = join(folder.path, `${name}.mjs`)
  writeFileSync(
    script,
    `import { existsSync, writeFileSync } from 'node:fs'
    import { parentPort, workerData } from 'node:worker_threads'
    const flag = ${JSON.stringify(join(folder.path, name))}
    parentPort.on('message', (job) => {
      if (job === 'end') process.exit()
      ${answer}
    })`,
  )
  return createThreads({ script, most, worthFrom: 10, setup: 'setup', onSentence: () => {} })
}

const tasks = ['a', 'b', 'c', 'd'].map((name, index) => ({ name, size: index, job: name }))

/** What comes of the tasks. This thread is at its first one, the largest, until the other has done the rest. */
async function resultsOf(threads: ReturnType<typeof threadsOf>): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {}
  let goOn = () => {}
  const othersAreDone = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const run = threads.run(tasks, {
    common: 'common',
    own: (job) => othersAreDone.then(() => `${job} here`),
    onDone: ({ name }, result) => {
      results[name] = result
      if (Object.keys(results).length === tasks.length - 1) goOn()
    },
  })
  // What fails ends only when all have ended.
  const timer = setTimeout(goOn, 1000)
  return run.then(() => results).finally(() => clearTimeout(timer))
}

const done = 'parentPort.postMessage({ type: "done", result: job + workerData.setup + workerData.common })'

test('every task is done once, in another thread with what it was given, and in this one', async () => {
  expect(await resultsOf(threadsOf('good', done))).toEqual({
    a: 'asetupcommon',
    b: 'bsetupcommon',
    c: 'csetupcommon',
    d: 'd here',
  })
})

test('a task whose thread ends is done once more, and nothing is lost', async () => {
  const once = `if (job === 'b' && !existsSync(flag)) { writeFileSync(flag, ''); process.exit(7) } ${done}`
  expect(Object.keys(await resultsOf(threadsOf('once', once))).sort()).toEqual(['a', 'b', 'c', 'd'])
})

test.each([
  ['ends', 'process.exit(7)', /built "b" ended twice .*code 7/],
  ['throws outside of its work', 'setImmediate(() => { throw new Error("no") })', /built "b" ended twice .*no/],
])('a task whose thread %s twice is an error that names it', async (what, fault, sentence) => {
  const threads = threadsOf(`twice ${what}`, `if (job === 'b') { ${fault} } else { ${done} }`)
  const error = await resultsOf(threads).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(HostError)
  expect(String(error)).toMatch(sentence)
})

test('an error in a task is told as it is and not tried again', async () => {
  const failure = { name: 'HostError', message: 'The disk is full.', code: 'ENOSPC', path: 'x', what: 'write' }
  const threads = threadsOf('failed', `parentPort.postMessage({ type: 'failed', error: ${JSON.stringify(failure)} })`)
  await expect(resultsOf(threads)).rejects.toMatchObject({ ...failure, constructor: HostError })
})

test('an error in this thread ends the others after the task that they are at', async () => {
  const own = () => Promise.reject(new Error('no'))
  const heard: string[] = []
  const onDone = ({ name }: { name: string }) => heard.push(name)
  await expect(threadsOf('own', done).run(tasks, { common: 'common', own, onDone })).rejects.toThrow('no')
  expect(heard).toEqual(['c'])
})

test('few tasks are not worth a thread', () => {
  const threads = threadsOf('worth', done)
  const task = (size: number) => ({ name: 'x', size, job: 1 })
  expect(threads.isWorthIt([task(4), task(5)])).toBe(false)
  expect(threads.isWorthIt([task(5), task(5)])).toBe(true)
  expect(threads.isWorthIt([task(100)])).toBe(true)
  expect(threadsOf('worth', done, 1).isWorthIt([task(100), task(100)])).toBe(false)
})

describe('the pieces of a task are shared', () => {
  const pieces = ['p', 'q', 'r'].map((job, index) => ({ name: job, size: 4 + index, job }))

  /** What comes of the pieces, where this thread is at its first one until the other has done the rest. */
  async function sharedBy(threads: ReturnType<typeof threadsOf>, tasksBeside: typeof tasks = []): Promise<unknown> {
    let results: unknown
    const slowly = (job: string) =>
      new Promise((resolve) => setTimeout(() => resolve(`${job} here`), job === 'r' ? 1500 : 50))
    const own = async (job: string) => {
      if (job === 'whole') results = await threads.share(pieces, slowly)
    }
    const whole = { name: 'whole', size: 100, job: 'whole' }
    await threads.run([whole, ...tasksBeside], { common: 'common', own, onDone: () => {} })
    return results
  }

  test('by threads that are started for them, and by this one', async () => {
    expect(await sharedBy(threadsOf('pieces', done, 3))).toEqual(['psetupcommon', 'qsetupcommon', 'r here'])
  })

  test('by threads that have come to the end of their own tasks', async () => {
    const shared = await sharedBy(threadsOf('idle', done), tasks.slice(0, 1))
    expect(shared).toEqual(['psetupcommon', 'qsetupcommon', 'r here'])
  })

  test('and here where a thread ends in the middle of one', async () => {
    expect(await sharedBy(threadsOf('lost', 'process.exit(7)', 3))).toEqual(['p here', 'q here', 'r here'])
  })

  test('and here alone where there is too little of them, where only two may work, and where nothing runs', async () => {
    expect(await sharedBy(threadsOf('two', done, 2))).toEqual(['p here', 'q here', 'r here'])
    const threads = threadsOf('few', done, 3)
    const small = pieces.map((piece) => ({ ...piece, size: 1 }))
    let results: unknown
    const own = async () => {
      results = await threads.share(small, async (job) => `${job} here`)
    }
    await threads.run([{ name: 'whole', size: 100, job: 'whole' }], { common: 'common', own, onDone: () => {} })
    expect(results).toEqual(['p here', 'q here', 'r here'])
    expect(await threadsOf('none', done).share(pieces, async (job) => job)).toEqual(['p', 'q', 'r'])
  })

  test('an error in one is told when all have ended', async () => {
    const failure = { name: 'Error', message: 'no', stack: '' }
    const threads = threadsOf(
      'refused',
      `parentPort.postMessage({ type: 'failed', error: ${JSON.stringify(failure)} })`,
      3,
    )
    await expect(sharedBy(threads)).rejects.toThrow('no')
  })
})
