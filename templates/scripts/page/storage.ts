// What a reader chose, kept on the device from the choice on. A browser that is told to store nothing throws.

/** What was chosen before, or null. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a choice; an empty one is forgotten. */
export function remember(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(key, value)
    else localStorage.removeItem(key)
  } catch {
    // Then the choice holds for this page.
  }
}
