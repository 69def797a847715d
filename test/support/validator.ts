import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Our own files come from our own origin.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Two writers, Preact and rehype, close void elements each in its way.
    'void-style': 'off',
    // How long a title is, is up to its author.
    'long-title': 'off',
    // The styles keep telephone numbers on one line.
    'tel-non-breaking': 'off',
  },
})

/** What is wrong with a page's HTML; empty where nothing is. */
export async function faultsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}
