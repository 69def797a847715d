/** A sentence with the language that it is in, and where it stands. */
interface Sentence {
  readonly text: string
  readonly lang: string
  readonly range: Range
  readonly block: Element
}

const blocks = 'h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,summary,figcaption,blockquote,div'

/** Reads the page aloud, sentence by sentence, each in a voice of its own language; shown where there is one for the page's. */
export function setUpReading(tools: HTMLElement): void {
  const button = tools.querySelector<HTMLElement>('[data-tool=read]')
  const speech = window.speechSynthesis
  const main = document.querySelector('main')
  if (!button || !speech || !main) return
  const [start, stop] = button.querySelectorAll<HTMLElement>('span')
  let turn = 0
  offer()
  speech.addEventListener?.('voiceschanged', offer)
  button.addEventListener('click', () => {
    if (button.classList.contains('on')) end()
    else begin()
  })
  addEventListener('pagehide', end)

  function offer(): void {
    if (button && findVoice(document.documentElement.lang)) button.hidden = false
  }

  function begin(): void {
    const mine = ++turn
    const rest = sentencesOf(main as Element).filter(({ lang }) => findVoice(lang))
    speech.cancel()
    toggle(true)
    next()

    function next(): void {
      if (mine !== turn) return
      const sentence = rest.shift()
      if (!sentence) return end()
      const spoken = new SpeechSynthesisUtterance(digitByDigit(sentence.text))
      spoken.lang = sentence.lang
      spoken.voice = findVoice(sentence.lang) ?? null
      spoken.onend = next
      spoken.onerror = next
      mark(sentence)
      speech.speak(spoken)
    }
  }

  function end(): void {
    turn++
    speech.cancel()
    mark()
    toggle(false)
  }

  function toggle(isOn: boolean): void {
    button?.classList.toggle('on', isOn)
    if (start && stop) [start.hidden, stop.hidden] = [isOn, !isOn]
  }

  function findVoice(lang: string): SpeechSynthesisVoice | undefined {
    return speech.getVoices().find((voice) => baseOf(voice.lang) === baseOf(lang))
  }
}

function baseOf(tag: string): string | undefined {
  return tag.toLowerCase().split(/[-_]/)[0]
}

/** Cuts the text at the ends of sentences and blocks, and where the language changes. */
function sentencesOf(main: Element): Sentence[] {
  const sentences: Sentence[] = []
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  let open: { text: string; lang: string; range: Range; block: Element } | undefined
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest('[hidden],.visually-hidden') || !parent.getClientRects().length) continue
    const block = parent.closest(blocks) ?? main
    const lang = parent.closest<HTMLElement>('[lang]')?.lang ?? ''
    const text = node.textContent ?? ''
    if (open && (open.block !== block || open.lang !== lang)) close()
    let from = 0
    for (const ends = /[.!?؟።။।。…]+\s+|$/g; ends.exec(text); from = ends.lastIndex) {
      if (from < ends.lastIndex) add(text.slice(from, ends.lastIndex), node, from, ends.lastIndex)
      if (ends.lastIndex === text.length) break
      // The day of a date: "2. Januar".
      if (!/(^|\D)\d{1,2}\.\s+$/.test(open?.text ?? '')) close()
    }

    function add(piece: string, within: Node, start: number, end: number): void {
      if (!open) {
        open = { text: '', lang, range: document.createRange(), block }
        open.range.setStart(within, start)
      }
      open.text += piece
      open.range.setEnd(within, end)
    }
  }
  close()
  return sentences

  function close(): void {
    if (open && /[^\s.,:;!?…–-]/.test(open.text)) sentences.push(open)
    open = undefined
  }
}

/** Telephone numbers, postcodes and the like: "1 1 2" is what one dials, nobody dials "one hundred and twelve". */
function digitByDigit(text: string): string {
  return text.replace(/\+?\d[\d\s()/-]*\d/g, (number) => {
    const digits = number.replace(/[^\d+]/g, '')
    return /^[+0]|^1\d\d$|^\d{5}/.test(digits) ? digits.split('').join(' ') : number
  })
}

/** Shows which sentence is read; where a browser cannot mark a range, the block that it stands in. */
function mark(sentence?: Sentence): void {
  for (const block of document.querySelectorAll('.spoken')) block.classList.remove('spoken')
  if (sentence) sentence.block.scrollIntoView({ block: 'nearest' })
  if (typeof Highlight === 'function')
    CSS.highlights.set('spoken', new Highlight(...(sentence ? [sentence.range] : [])))
  else sentence?.block.classList.add('spoken')
}
