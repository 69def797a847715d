import type { Translate } from '../../src/values/translate.ts'
import type { PageView } from '../../src/values/view.ts'
import { About } from './about.tsx'
import { Children } from './children.tsx'
import { Choices } from './choices.tsx'
import { Contents } from './contents.tsx'
import { Layout } from './layout.tsx'
import { Neighbours } from './neighbours.tsx'
import { Banners, Body, Heading } from './parts.tsx'

/** A section, a leaf or a legal page. */
export function Page({ view, t }: { view: PageView; t: Translate }) {
  return (
    <Layout shell={view.shell} t={t} menu="beside" trail>
      <Banners view={view} t={t} />
      <Heading title={view.title} shownIn={view.shownIn} />
      <Choices view={view} t={t} />
      <Contents view={view} t={t} />
      <Body view={view} />
      <Children sections={view.children} t={t} />
      <Neighbours view={view} t={t} />
      <About view={view} t={t} />
    </Layout>
  )
}
