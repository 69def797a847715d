import { parentPort, workerData } from 'node:worker_threads'
import { createPieceWorker, type Piece } from '../flow/pieces.ts'
import { type CommonWork, createSiteBuilder } from '../flow/site-builder.ts'
import type { SiteJob } from '../flow/site-record.ts'
import { type ThreadAnswer, toFailed } from '../host/thread.ts'
import { createHost, type HostSetup, shelves } from './wire.ts'

/* The script of a thread: builds the municipalities that it is sent, or pieces of them, one after the other. */
const { setup, common } = workerData as { readonly setup: HostSetup; readonly common: CommonWork }
const answer = (message: ThreadAnswer) => parentPort?.postMessage(message)
const host = createHost(
  { ...setup, concurrency: 1 },
  { onSentence: (sentence) => answer({ type: 'sentence', sentence }) },
)
const build = createSiteBuilder(host, shelves, common)
const doPiece = createPieceWorker(host, shelves)

parentPort?.on('message', async (job: SiteJob | Piece | 'end') => {
  if (job === 'end') {
    await host.search.close()
    process.exit()
  }
  try {
    answer({ type: 'done', result: await ('piece' in job ? doPiece(job) : build(job)) })
  } catch (error) {
    answer({ type: 'failed', error: toFailed(error) })
  }
})
