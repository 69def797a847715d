/** The parts of integreat that a program may use: the flow, and the shelves and hosts that it is wired from. */
export { createHost, shelves } from './cli/wire.ts'
export { type BuildResult, build, check } from './flow/build.ts'
export type { BuildOptions, Host, Shelves } from './flow/shelves.ts'
export { type Sentence, type Tell, toText } from './ground/sentence.ts'
export { createMemory } from './host/memory.ts'
export { tellGerman } from './rules/german.ts'
export type { Message } from './values/message.ts'
