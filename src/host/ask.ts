import { createInterface } from 'node:readline/promises'

/** A question with an answer that is taken where somebody only presses Enter. */
export interface Question {
  readonly text: string
  readonly usual: string
  /** What is wrong with an answer; undefined where nothing is. */
  readonly judge?: (answer: string) => string | undefined
}

/** Who is asked: a terminal, or streams that stand for one. */
export interface Asked {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/**
 * Asks one question after the other, each until its answer is good.
 * @returns the answers, or undefined where the input ended or was interrupted
 */
export async function ask(
  questions: readonly Question[],
  { input, output }: Asked,
): Promise<readonly string[] | undefined> {
  const lines = createInterface({ input, output })
  // Of all lines, so that none is lost that was typed before its question.
  const typed = lines[Symbol.asyncIterator]()
  lines.once('SIGINT', () => lines.close())
  const answers: string[] = []
  for (const { text, usual, judge } of questions) {
    for (;;) {
      lines.setPrompt(`${text} (${usual}) `)
      lines.prompt()
      const { done, value } = await typed.next()
      if (done) return undefined
      const answer = value.trim() || usual
      const fault = judge?.(answer)
      if (fault === undefined) {
        answers.push(answer)
        break
      }
      output.write(`${fault}\n`)
    }
  }
  lines.close()
  return answers
}
