import { foldName, isReservedName } from '../../ground/address.ts'
import { remember } from '../../ground/remember.ts'
import { sentence } from '../../ground/sentence.ts'
import { utf8Length } from '../../ground/utf8.ts'
import { errorFinding, type Finding, warningFinding } from '../../values/message.ts'

/** Names of our own output, which no page may take at the top of a language. */
const reservedTopNames = new Set(['404', 'assets', 'index', 'media', 'offline', 'pagefind', 'search', 'a-z'])

/** What names are worth, each worked out once: the same ones stand in every language and municipality. */
export interface Names {
  /** The finding about a name directly below a language folder. */
  readonly top: (name: string) => Finding | undefined
  /** The finding about a name farther below. */
  readonly below: (name: string) => Finding | undefined
  readonly fold: (key: string) => string
}

export function createNames(): Names {
  return {
    top: remember((name) => checkName(name, { isTop: true })),
    below: remember((name) => checkName(name, { isTop: false })),
    fold: remember(foldName),
  }
}

/**
 * Judges the name of a content file or folder.
 * @param name one path segment without `.md`
 * @param isTop whether it stands directly below a language folder
 */
function checkName(name: string, { isTop }: { readonly isTop: boolean }): Finding | undefined {
  if (isReservedName(name)) {
    return errorFinding('name-reserved', sentence`"${name}" is a name that Windows keeps for itself.`, {
      note: sentence`Rename it; the page could not be copied to some computers and web servers.`,
    })
  }
  if (isTop && reservedTopNames.has(name.toLowerCase())) {
    return errorFinding('name-reserved', sentence`"${name}" is a name that the website itself uses.`, {
      note: sentence`Choose another file name.`,
    })
  }
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the joiners are meant one by one, as Persian words hold them
  if (!/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u200c\u200d_.-]*[\p{L}\p{M}\p{N}_-])?$/u.test(name)) {
    return errorFinding('name-invalid', sentence`"${name}" cannot be part of an address.`, {
      note: sentence`Use lower-case letters, digits and hyphens only, and begin with a letter or digit.`,
    })
  }
  if (utf8Length(name) > 200) {
    return errorFinding('name-invalid', sentence`This name is too long for an address.`, {
      note: sentence`Use at most 100 letters.`,
    })
  }
  if (name !== name.toLowerCase()) {
    return errorFinding('name-invalid', sentence`"${name}" has capital letters.`, {
      expected: [name.toLowerCase()],
      note: sentence`Use lower-case letters only: some computers cannot tell the two apart.`,
    })
  }
  if (name !== name.normalize('NFC')) {
    return warningFinding(
      'name-not-nfc',
      sentence`This name holds letters that are put together from two characters.`,
      {
        note: sentence`Rename the file and type its name anew; it is read as if you had.`,
      },
    )
  }
  return undefined
}
