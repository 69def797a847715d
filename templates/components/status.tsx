import type { ComponentChildren } from 'preact'
import type { StatusView } from '../../src/values/status-view.ts'
import type { Translate } from '../../src/values/translate.ts'
import { type TranslationState, translationStates } from '../../src/values/translation.ts'
import { Layout } from './layout.tsx'
import { type StatusTexts, statusTexts } from './status-texts.ts'

interface Column {
  readonly head: string
  /** Whether the script offers its values as a filter. */
  readonly isFilter?: boolean
}

/**
 * The status board: what is to be translated, the most words first. Its script turns the columns that are marked into
 * filters; without it the table is as it stands.
 */
export function Status({ view, t }: { view: StatusView; t: Translate }) {
  const texts = statusTexts(view.shell.language.code)
  const script = <script type="module" src={view.script} />
  const isEmpty = view.municipalities.length + view.texts.length === 0
  return (
    <Layout shell={view.shell} t={t} menu="none" head={script} switcher={false}>
      <div lang={texts.tag} dir="ltr">
        <h1>{texts.title}</h1>
        <p>{texts.intro}</p>
        {view.network && (
          <p>
            <a href={view.network}>{texts.toNetwork}</a>
          </p>
        )}
        {isEmpty && <p>{texts.nothingToDo}</p>}
        {view.municipalities.length > 0 && <Municipalities view={view} texts={texts} />}
        {view.texts.length > 0 && <Texts view={view} texts={texts} />}
      </div>
    </Layout>
  )
}

function Municipalities({ view, texts }: { view: StatusView; texts: StatusTexts }) {
  const columns = [
    { head: texts.municipality, isFilter: true },
    { head: texts.language, isFilter: true },
    { head: texts.upToDate },
    { head: texts.wordsToDo },
    { head: texts.words },
    ...translationStates.map((state) => ({ head: texts.states[state] })),
  ]
  return (
    <Table columns={columns}>
      {view.municipalities.map(({ name, href, language, percent, words, wordsToDo, pages }) => (
        <tr>
          <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
          <td>{language}</td>
          <td class="align-end">{percent} %</td>
          <td class="align-end">{wordsToDo}</td>
          <td class="align-end">{words}</td>
          {translationStates.map((state) => (
            <td class="align-end">{pages[state]}</td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

function Texts({ view, texts }: { view: StatusView; texts: StatusTexts }) {
  const columns = [
    { head: texts.text },
    { head: texts.language, isFilter: true },
    { head: texts.state, isFilter: true },
    { head: texts.wordsToDo },
    { head: texts.from, isFilter: true },
    { head: texts.file },
  ]
  return (
    <Table columns={columns}>
      {view.texts.map(({ title, language, state, stale, total, wordsToDo, owner, file, edit }) => (
        <tr>
          <th scope="row">
            <bdi>{title}</bdi>
          </th>
          <td>{language}</td>
          <td>
            <State state={state} texts={texts} />
            {stale > 0 && <small> ({texts.blocks(stale, total)})</small>}
          </td>
          <td class="align-end">{wordsToDo}</td>
          <td>{owner}</td>
          <td>{edit === undefined ? file : <a href={edit}>{file}</a>}</td>
        </tr>
      ))}
    </Table>
  )
}

function State({ state, texts }: { state: TranslationState; texts: StatusTexts }) {
  return <span data-value>{texts.states[state]}</span>
}

function Table({ columns, children }: { columns: readonly Column[]; children: ComponentChildren }) {
  return (
    // A wide table scrolls inside its own box, also for those who have no mouse.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (axe: scrollable-region-focusable)
    <div class="table" tabIndex={0}>
      <table data-status>
        <thead>
          <tr>
            {columns.map(({ head, isFilter }) => (
              <th scope="col" data-filter={isFilter ? '' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
