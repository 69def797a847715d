import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'

/** Names and values between the braces of a directive, by name: the parsers disagree on the order of `#id` and `.class`. */
export function attributesOf(
  node: ContainerDirective | LeafDirective | TextDirective,
): ReadonlyArray<[string, string]> {
  return Object.entries(node.attributes ?? {})
    .map(([name, value]): [string, string] => [name, value ?? ''])
    .sort(([one], [other]) => (one < other ? -1 : 1))
}
