import type { Translate } from '../../src/values/translate.ts'
import { Icon } from './icons.tsx'
import { Once } from './once.tsx'

/**
 * What makes a page easier to read: reading aloud, larger letters, other colours, and handing it on. All of it needs a
 * script, so the script of the page shows it, each control only where the browser can do what it says.
 */
export function Tools({ t }: { t: Translate }) {
  return (
    <Once of={t} name="tools" t={t}>
      {() => <Section t={t} />}
    </Once>
  )
}

function Section({ t }: { t: Translate }) {
  return (
    <section class="tools" aria-label={t('tools.title')} hidden>
      <button class="tool" type="button" data-tool="share" hidden>
        <Icon name="share" />
        <span>{t('tools.share')}</span>
      </button>
      <button class="tool" type="button" data-tool="read" hidden>
        <Icon name="speak" />
        <span>{t('tools.readAloud')}</span>
        <span hidden>{t('tools.stop')}</span>
      </button>
      <details>
        <summary class="tool">
          <Icon name="letters" />
          <span>{t('tools.display')}</span>
        </summary>
        <div class="tool-panel">
          <button class="tool" type="button" data-tool="smaller">
            {t('tools.smaller')}
          </button>
          <button class="tool" type="button" data-tool="larger">
            {t('tools.larger')}
          </button>
          <p>{t('tools.colours')}</p>
          <ul>
            <Theme value="" label={t('tools.asDevice')} />
            <Theme value="light" label={t('tools.light')} />
            <Theme value="dark" label={t('tools.dark')} />
          </ul>
        </div>
      </details>
      <p class="tool-status" aria-live="polite" data-copied={t('tools.copied')} />
    </section>
  )
}

function Theme({ value, label }: { value: string; label: string }) {
  return (
    <li>
      <button class="tool" type="button" data-theme={value} aria-pressed={value === '' ? 'true' : 'false'}>
        {label}
      </button>
    </li>
  )
}
