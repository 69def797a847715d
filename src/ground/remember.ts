/**
 * A function of a text that works each text out once; let it go when the texts are done with.
 * @param most how many it remembers at once; then it begins anew
 */
export function remember<Value>(
  make: (text: string) => Value,
  most = Number.POSITIVE_INFINITY,
): (text: string) => Value {
  const made = new Map<string, Value>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined || made.has(text)) return known as Value
    if (made.size >= most) made.clear()
    // A word cut out of a text would hold the whole text in memory.
    const own = Buffer.from(text, 'utf16le').toString('utf16le')
    const value = make(own)
    made.set(own, value)
    return value
  }
}
