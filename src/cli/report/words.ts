import { count } from './count.ts'

/** Languages that the report for people may speak; sentences about single findings are in English in both. */
export type ReportLanguage = 'en' | 'de'

interface Words {
  readonly error: string
  readonly warning: string
  readonly didYouMean: string
  readonly hint: string
  readonly others: (number: number) => string
  readonly rest: string
  readonly hidden: (counts: string) => string
  readonly fixable: (number: number) => string
  readonly counts: (errors: number, warnings: number, files: number) => string
}

/** The words between the findings. */
export const wordsIn: Readonly<Record<ReportLanguage, Words>> = {
  en: {
    error: 'error',
    warning: 'warning',
    didYouMean: 'did you mean:',
    hint: 'hint:',
    others: (number) => `and ${number} more like this:`,
    rest: '(--verbose shows all)',
    hidden: (counts) => `Warnings not shown: ${counts} (--verbose shows all).`,
    fixable: (number) => `"integreat check --fix" mends ${number} of them.`,
    counts: (errors, warnings, files) => {
      const found = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')]
      return `${found.filter(Boolean).join(', ')} in ${count(files, 'file')}`
    },
  },
  de: {
    error: 'Fehler',
    warning: 'Warnung',
    didYouMean: 'Meinten Sie:',
    hint: 'Hinweis:',
    others: (number) => `und ${number} weitere dieser Art:`,
    rest: '(--verbose zeigt alle)',
    hidden: (counts) => `Nicht gezeigte Warnungen: ${counts} (--verbose zeigt alle).`,
    fixable: (number) => `„integreat check --fix“ behebt ${number} davon.`,
    counts: (errors, warnings, files) => {
      const found = [errors && `${errors} Fehler`, warnings && `${warnings} Warnung${warnings === 1 ? '' : 'en'}`]
      return `${found.filter(Boolean).join(', ')} in ${files} Datei${files === 1 ? '' : 'en'}`
    },
  },
}
