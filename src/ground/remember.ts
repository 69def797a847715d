/** A function of a text that works each text out once; let it go when the texts are done with. */
export function remember<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined || made.has(text)) return known as Value
    const value = make(text)
    made.set(text, value)
    return value
  }
}
