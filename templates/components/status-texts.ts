import type { TranslationState } from '../../src/values/translation.ts'

/** Words of the status board. Like the messages of the command line, they are for editors and not for readers. */
export interface StatusTexts {
  readonly tag: string
  readonly title: string
  readonly intro: string
  readonly nothingToDo: string
  readonly toNetwork: string
  readonly municipality: string
  readonly language: string
  readonly state: string
  readonly text: string
  readonly file: string
  readonly wordsToDo: string
  readonly words: string
  readonly upToDate: string
  readonly from: string
  readonly blocks: (stale: number, total: number) => string
  readonly states: Readonly<Record<TranslationState, string>>
}

/** German where the texts of the network are written in German first, else English. */
export function statusTexts(language: string): StatusTexts {
  return /^de\b/.test(language) ? german : english
}

const german: StatusTexts = {
  tag: 'de',
  title: 'Stand der Übersetzungen',
  intro: 'Für die Redaktion. Gezählt werden die Wörter des Ausgangstextes, die noch zu übersetzen oder zu prüfen sind.',
  nothingToDo: 'Alle Übersetzungen sind aktuell.',
  toNetwork: 'Alle Kommunen',
  municipality: 'Kommune',
  language: 'Sprache',
  state: 'Stand',
  text: 'Text',
  file: 'Datei',
  wordsToDo: 'Wörter zu tun',
  words: 'Wörter',
  upToDate: 'Aktuell',
  from: 'Herkunft',
  blocks: (stale, total) => `${stale} von ${total} Abschnitten`,
  states: {
    'up to date': 'aktuell',
    outdated: 'veraltet',
    missing: 'fehlt',
    'in progress': 'in Arbeit',
    machine: 'maschinell',
    unverified: 'ungeprüft',
  },
}

const english: StatusTexts = {
  tag: 'en',
  title: 'State of the translations',
  intro: 'For editors. Counted are the words of the source text that are still to be translated or looked at.',
  nothingToDo: 'All translations are up to date.',
  toNetwork: 'All municipalities',
  municipality: 'Municipality',
  language: 'Language',
  state: 'State',
  text: 'Text',
  file: 'File',
  wordsToDo: 'Words to do',
  words: 'Words',
  upToDate: 'Up to date',
  from: 'Written by',
  blocks: (stale, total) => `${stale} of ${total} blocks`,
  states: {
    'up to date': 'up to date',
    outdated: 'outdated',
    missing: 'missing',
    'in progress': 'in progress',
    machine: 'machine',
    unverified: 'unverified',
  },
}
