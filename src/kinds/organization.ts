import * as z from 'zod'
import { sourcePin, text, webAddress } from './fields.ts'
import type { Kind } from './kind.ts'

/** Front matter of an organization. */
export const organizationSchema = z.strictObject({
  title: text({ description: 'Name of the organization.' }),
  website: webAddress({ description: 'Its website.' }).optional(),
  logo: text({ description: 'Its logo: a file in media/.' }).optional(),
  source_pin: sourcePin(),
})

export type OrganizationMeta = z.output<typeof organizationSchema>

/** Who is responsible for pages. */
export const organization: Kind = {
  name: 'organization',
  title: 'Organization',
  description: 'An office or association in organizations/ that is responsible for pages.',
  schema: organizationSchema,
  translated: ['title', 'source_pin'],
  folder: 'organizations',
  names: undefined,
}
