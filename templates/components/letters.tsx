/** Jump marks to the letters of a list. */
export function Letters({ letters, label }: { letters: readonly string[]; label: string }) {
  return (
    <nav class="letters" aria-label={label}>
      <ul>
        {letters.map((letter) => (
          <li>
            <a class="letter" href={`#${encodeURIComponent(letterId(letter))}`}>
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The heading that a jump mark leads to. */
export function LetterHeading({ letter }: { letter: string }) {
  return (
    <h2 id={letterId(letter)} tabIndex={-1}>
      {letter}
    </h2>
  )
}

export function letterId(letter: string): string {
  return `letter-${letter}`
}
